import type { Instant } from '../calendar/index.js';
import { consequencesOf, type DeadlineContext } from '../deadlines/consequences.js';
import { deadlineMissed, deadlineStarted, passingWithdrawn } from '../deadlines/events.js';
import { dueBy, type Due } from '../deadlines/settling.js';
import { isOpen, type DeadlineMove } from '../kernel/deadline-course.js';
import type { Casefile } from '../kernel/casefile.js';
import { happens, type CaseEvent, type Cause, type DecidedEvent } from '../kernel/event.js';
import type { Matter, MatterMove } from '../kernel/matter.js';
import { catalogueOf, movesBy, type Catalogue } from './catalogue.js';
import { uncorrected, type Corrections } from './corrections.js';
import { evolveFile, foldFile } from './fold.js';
import type { Procedure } from './procedure.js';
import { factsOf, type SetBack } from './setting-back.js';

/** Makes a decided event the file's next one: with an id, times and a place. */
export type Writing = (decided: DecidedEvent, cause: Cause, file: Casefile) => CaseEvent;

/**
 * A file while it is told what happens: decided events become its next ones, each with what follows from it by the
 * rules, and time brings about what it does. What had been set aside is found again where time brings it about once
 * more; the rest is withdrawn.
 */
export class Telling<Details> {
  readonly #told: CaseEvent[] = [];
  readonly #catalogue: Catalogue<Details>;
  /** Set aside and not found again. */
  readonly #aside: Set<CaseEvent>;
  public file: Casefile<Details>;

  constructor(
    private readonly procedure: Procedure<Details>,
    { file, aside }: SetBack<Details>,
    private readonly context: DeadlineContext,
    private readonly writing: Writing,
    private readonly corrections: Corrections = uncorrected,
  ) {
    this.#catalogue = catalogueOf(procedure);
    this.file = file;
    this.#aside = new Set(aside);
  }

  /** What has been told anew, in order. */
  get events(): readonly CaseEvent[] {
    return this.#told;
  }

  /** What was set aside and hasn't come about again. */
  get aside(): ReadonlySet<CaseEvent> {
    return this.#aside;
  }

  /** Lets time bring about what it has by an instant, until nothing more follows. */
  settle(until: Instant): void {
    for (let due = this.#due(until); due.length > 0; due = this.#due(until)) {
      for (const each of due) if (this.#bringAbout(each)) break;
    }
  }

  /** A decided event with nothing that follows from it. */
  tell(decided: DecidedEvent, cause: Cause): CaseEvent {
    const event = this.writing(decided, cause, this.file);
    this.#told.push(event);
    this.#fold(event);
    return event;
  }

  /** A decided event with what follows from it by the rules. */
  tellWithConsequences(decided: DecidedEvent, cause: Cause): CaseEvent {
    const event = this.tell(decided, cause);
    this.follow(event);
    return event;
  }

  /** An event that is on record, with what follows from it by the rules. */
  retell(event: CaseEvent): void {
    this.#told.push(event);
    this.#fold(event);
  }

  /** Takes the file as all its events make it, those before this telling included. */
  refold(history: readonly CaseEvent[]): void {
    this.file = foldFile(this.procedure, this.file, [...history, ...this.#told]);
  }

  /** What follows from an event by the rules. Answers whether anything did. */
  follow(event: CaseEvent): boolean {
    const moved = movesBy(this.#catalogue, event);
    const consequences = consequencesOf(this.#catalogue, this.file, event, moved, this.context);
    for (const consequence of consequences) this.#againOrAnew(consequence);
    return consequences.length > 0;
  }

  /**
   * Says of what was set aside and has not come about again that it is withdrawn, and how the file stands without.
   *
   * @param becauseOf the event that became known afterwards
   */
  withdraw(becauseOf: string): void {
    const begun = new Set(
      [...this.#aside].flatMap((event) =>
        event.type === deadlineStarted.type ? (factsOf(event).deadlineId ?? []) : [],
      ),
    );
    const groups = new Map<string, CaseEvent[]>();
    for (const event of this.#aside) {
      const { byEventId } = factsOf(event);
      const group = byEventId === undefined ? undefined : groups.get(byEventId);
      if (group) group.push(event);
      else groups.set(event.id, [event]);
    }
    for (const [first, ...others] of groups.values()) {
      if (first) this.#withdrawTogether(first, [first, ...others], begun, becauseOf);
    }
  }

  #withdrawTogether(
    first: CaseEvent,
    group: readonly CaseEvent[],
    begun: ReadonlySet<string>,
    becauseOf: string,
  ): void {
    const { deadlineId: firstId, ruleId } = factsOf(first);
    if (first.type !== deadlineStarted.type && firstId !== undefined && begun.has(firstId)) return;
    const resumes = group.flatMap((event): DeadlineMove[] => {
      const { deadlineId } = factsOf(event);
      if (deadlineId === undefined) return [];
      if (begun.has(deadlineId)) {
        return event.type === deadlineStarted.type
          ? [{ deadlineId, supersedes: { because: 'recorded-late', undoesMiss: true } }]
          : [];
      }
      const deadline = this.file.deadlines[deadlineId];
      return deadline && isOpen(deadline) ? [{ deadlineId, begins: deadline }] : [];
    });
    const withdrawn = group.filter((event) => {
      const { deadlineId } = factsOf(event);
      return event.type !== deadlineMissed.type && (deadlineId === undefined || !begun.has(deadlineId));
    });
    if (withdrawn.length === 0 && resumes.length === 0) return;
    const restores = group
      .flatMap((event) => movesBy(this.#catalogue, event))
      .map(({ matterId }) => standing(matterId, this.file.matters[matterId]));
    const event = this.writing(
      happens(
        passingWithdrawn,
        {
          withdrawn: withdrawn.map(({ id }) => id),
          withdrawnType: first.type,
          ...(ruleId !== undefined && { ruleId }),
          becauseOf,
          resumes,
          restores,
        },
        { ...(first.matterId !== undefined && { matterId: first.matterId }) },
      ),
      'clock',
      this.file,
    );
    this.#told.push(event);
    // What it says of deadlines is for those who still have what was set aside; here it is gone already.
    this.file = { ...this.file, revision: event.revision, lastRecordedAt: event.recordedAt };
  }

  #due(until: Instant): readonly Due[] {
    return dueBy(this.#catalogue.rules, this.file, until, this.context);
  }

  /** Answers whether more followed: then what else is due has to be looked for again. */
  #bringAbout({ deadlineId, at, events, passes }: Due): boolean {
    const followed = events.map((decided) => this.follow(this.#againOrAnew(decided))).some(Boolean);
    const deadline = this.file.deadlines[deadlineId];
    const rule = deadline && this.#catalogue.rules.get(deadline.ruleId);
    const brought = passes && deadline ? rule?.passing?.brings(this.file, deadline) : undefined;
    if (!deadline || !brought) return followed;
    this.follow(this.#againOrAnew({ occurredAt: at, matterId: deadline.matterId, ...brought }));
    return true;
  }

  /** The event of the clock as it was before it was set aside, or else anew. */
  #againOrAnew(decided: DecidedEvent): CaseEvent {
    const known = this.#found(decided);
    if (!known) return this.tell(decided, 'clock');
    this.#aside.delete(known);
    this.#fold(known);
    if (known.type === deadlineStarted.type) this.#foldRestOf(factsOf(known).deadlineId);
    return known;
  }

  #found({ type, data, matterId, occurredAt }: DecidedEvent): CaseEvent | undefined {
    const { deadlineId, anchorEventId, ruleId, partyId, itemId } = factsOf({ data });
    for (const event of this.#aside) {
      if (event.type !== type || event.occurredAt !== occurredAt || event.matterId !== matterId) continue;
      const facts = factsOf(event);
      const isSame =
        type === deadlineStarted.type
          ? facts.anchorEventId === anchorEventId &&
            facts.ruleId === ruleId &&
            facts.partyId === partyId &&
            facts.itemId === itemId
          : facts.deadlineId === deadlineId;
      if (isSame) return event;
    }
    return undefined;
  }

  /** What acts and time had done since to a deadline that begins again. */
  #foldRestOf(deadlineId: string | undefined): void {
    for (const event of this.#aside) {
      if (factsOf(event).deadlineId !== deadlineId) continue;
      this.#aside.delete(event);
      this.#fold(event);
    }
  }

  #fold(event: CaseEvent): void {
    this.file = evolveFile(this.procedure, this.file, event, this.corrections);
  }
}

/** A move after which a matter stands as it does. */
export function standing(matterId: string, matter: Matter | undefined): MatterMove {
  if (!matter) return { matterId, inError: true, closed: true };
  const { step, unitId, handlerId, closedAt, inError } = matter;
  return {
    matterId,
    step,
    unitId,
    handlerId: handlerId ?? null,
    closed: closedAt !== undefined,
    inError,
    ...(closedAt !== undefined && { closedAt }),
  };
}
