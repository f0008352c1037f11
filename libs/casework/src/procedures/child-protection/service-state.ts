import type { Instant } from '../../calendar/index.js';
import type { ConsentState } from './consent-state.js';
import type { FormOfService } from './service-codes.js';

/** What stands of a service that is given without a test of need: SoL 2025:400 11:5. */
export interface ServiceState {
  /** What of the register of offers it is. */
  readonly offerId: string;
  readonly form: FormOfService;
  readonly standing: 'asked-for' | 'ongoing' | 'ended';
  /** What each person said last of it, by person: SoL 2025:400 21:2. */
  readonly consents: Readonly<Record<string, ConsentState>>;
  /** It was found suitable to give it to somebody of 15 or more without the guardians. */
  readonly suitableAlone: boolean;
  readonly startedAt?: Instant;
}
