import type { CorrectOccurrence } from '../../handling/filekeeping/corrected-time.js';
import type { RegisterInError } from '../../handling/filekeeping/registered-in-error.js';
import { isInForce, type Deadline } from '../../kernel/deadline-course.js';
import type { CaseEvent } from '../../kernel/event.js';
import { CaseSpecification, happenedAt } from '../specification.js';
import { harbour, harbourStaff, type Harbour } from './harbour.js';

/** When something happened, and when it was put on record if that was later. */
export interface When {
  readonly at: string;
  readonly recorded?: string;
  /** Who does and records it; the pilot without it. */
  readonly by?: string;
}

/** One ship's call in words of the harbour. Times are of Stockholm unless they say otherwise. */
export class Quay {
  readonly spec = new CaseSpecification<Harbour>(harbour, harbourStaff);
  readonly #callId: string;

  constructor(arrival: When) {
    const events = this.#given('harbour/report-arrival', arrival, {});
    this.#callId = events.find(({ matterId }) => matterId !== undefined)?.matterId ?? '';
  }

  /** Puts on record that something was done; answers what was written. */
  does(what: string, when: When, fields: object = {}): readonly CaseEvent[] {
    return this.#given(`harbour/record-${what}`, when, fields, this.#callId);
  }

  /** A manager says that the latest act of a kind never was. */
  neverWas(what: string, recorded: string): readonly CaseEvent[] {
    return this.spec.given<RegisterInError>({
      type: 'casework/register-in-error',
      ...this.#byTheManager(recorded),
      command: { entryId: this.#latest(what), reason: 'A slip.' },
    });
  }

  /** A manager says when the latest act of a kind really was. */
  was(what: string, happenedAt: string, recorded: string): readonly CaseEvent[] {
    return this.spec.given<CorrectOccurrence>({
      type: 'casework/correct-occurrence',
      ...this.#byTheManager(recorded),
      command: { entryId: this.#latest(what), happenedAt, reason: 'A slip.' },
    });
  }

  /** The worker comes. */
  timeReaches(at: string): readonly CaseEvent[] {
    return this.spec.timeReaches(at);
  }

  get lapses(): readonly string[] {
    return this.spec.file.details.lapses.map(({ type }) => type);
  }

  get step(): string | undefined {
    return this.spec.file.matters.get(this.#callId)?.step;
  }

  /** The one deadline of a rule that counts, of a party or an item where there are several. */
  deadline(ruleId: string, of?: string): Deadline {
    const [found, another] = this.deadlines(ruleId, of).filter(isInForce);
    if (!found || another) throw new Error(`${ruleId} doesn't apply just once.`);
    return found;
  }

  /** Every deadline of a rule that the call ever had. */
  deadlines(ruleId: string, of?: string): readonly Deadline[] {
    return this.spec.file.deadlines
      .values()
      .filter((each) => each.ruleId === ruleId && (each.partyId ?? each.itemId) === of);
  }

  #byTheManager(at: string) {
    return { by: 'master', at, on: this.#callId };
  }

  #latest(what: string): string {
    return this.spec.events.findLast(({ type }) => type === `harbour/${what}`)?.id ?? '';
  }

  #given(
    type: string,
    { at, recorded = at, by = 'pilot' }: When,
    fields: object,
    on?: string,
  ): readonly CaseEvent[] {
    return this.spec.given({
      type,
      by,
      at: recorded,
      command: { ...fields, ...happenedAt(at, recorded, 'It was busy.') },
      ...(on !== undefined && { on }),
    });
  }
}
