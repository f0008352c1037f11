import type { Instant, LocalDate } from '../../calendar/index.js';
import type { allEndings } from './support-codes.js';
import type { Support } from './supports.js';

/** By what a support is given. */
export interface GrantOfSupport {
  readonly decisionId: string;
  /** The investigation that it was decided in. */
  readonly investigationId: string;
  readonly from: LocalDate;
  /** Absent where it holds until further notice. */
  readonly until?: LocalDate;
  /** Whether somebody has a right to it (SoL 2025:400 11:1; 2001:453 4:1), and not what the board may give beyond that. */
  readonly asOfRight: boolean;
  /** Whether it was found suitable on the child’s own consent: SoL 2025:400 21:1 (2001:453 3:6 a). */
  readonly suitableAlone: boolean;
}

/** How far a support has come, in the steps of its matter. */
export type StandingOfSupport =
  | { readonly is: 'granted' }
  | { readonly is: 'ongoing'; readonly since: Instant }
  | { readonly is: 'interrupted'; readonly since: Instant }
  | {
      readonly is: 'ended';
      readonly at: Instant;
      /** By what, where somebody ended it; absent where its last day did. */
      readonly because?: keyof typeof allEndings;
    };

/** What stands of a support that was granted. */
export interface SupportState {
  readonly support: Support;
  readonly grant: GrantOfSupport;
  readonly standing: StandingOfSupport;
  /** When it was carried out first; absent where it never was. */
  readonly begunAt?: Instant;
  /** It has been reported that it isn’t carried out, and it still isn’t: SoL 2025:400 34:1 (2001:453 16:6 f). */
  readonly isReportedUndelivered: boolean;
  /** When it was carried out after that, which is to be reported too: SoL 2025:400 34:2 (2001:453 16:6 g). */
  readonly executionToReport?: Instant;
  /** How many plans of how it is given there have been; absent while there is none. */
  readonly planVersion?: number;
  /** Reviewed once more since it ended. */
  readonly isFinallyReviewed?: boolean;
  /** Of a contact family: the instrument was answered once more since it ended. */
  readonly isFinallyAnswered?: boolean;
  /** The last day of which it is known that whoever gives it is suitable: of a contact family and a contact person. */
  readonly suitableUntil?: LocalDate;
}
