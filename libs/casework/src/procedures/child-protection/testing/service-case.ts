import type { Instant } from '../../../calendar/index.js';
import type { Outcome } from '../../../handling/index.js';
import type { RegisterService } from '../service-without-test.js';
import type { ServiceState } from '../service-state.js';
import type { ChildProtection } from '../state.js';
import { ChildCase } from './child-case.js';

/** A child’s case in which services are given without a test of need. */
export class ServiceCase extends ChildCase {
  asking(changes: object = {}): Partial<RegisterService> {
    const child = {
      name: 'Astrid Andersson',
      birthDate: '2015-06-01',
      guardians: [{ name: 'Gunnar Andersson' }],
    };
    return { child, unitId: 'intake', offerId: 'parenting-course', form: 'parenting-course', ...changes };
  }

  /** Answers the id of its matter. */
  serviceIsAskedFor(day: Instant, changes: object = {}): string {
    const events = this.does('register-service', day, this.asking(changes));
    return events.findLast(({ matterId }) => matterId !== undefined)?.matterId ?? '';
  }

  isAnswered(day: Instant, on: string, personId: string, answer = 'given'): void {
    this.does('record-consent-to-service', day, { personId, answer, how: 'visit' }, { on });
  }

  starts(day: Instant, on: string, how: object = {}): Outcome<ChildProtection> {
    return this.gives('start-service', day, how, { on });
  }

  /** One that is given with the guardian’s consent. */
  serviceIsGiven(day: Instant, changes: object = {}): string {
    const on = this.serviceIsAskedFor(day, changes);
    this.isAnswered(day, on, this.guardianId);
    this.does('start-service', day, {}, { on });
    return on;
  }

  service(on: string): ServiceState | undefined {
    return this.file.details.services.get(on);
  }
}
