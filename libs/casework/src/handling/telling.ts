import type { Instant } from '../calendar/index.js';
import { consequencesOf, type DeadlineContext } from '../deadlines/consequences.js';
import { dueBy, type Due } from '../deadlines/settling.js';
import type { Casefile } from '../kernel/casefile.js';
import type { CaseEvent, Cause, DecidedEvent } from '../kernel/event.js';
import { catalogueOf, movesBy, type Catalogue } from './catalogue.js';
import { uncorrected, type Corrections } from './corrections.js';
import { evolveFile, foldFile } from './fold.js';
import type { Procedure } from './procedure.js';

/** Makes a decided event the file's next one: with an id, times and a place. */
export type Writing = (decided: DecidedEvent, cause: Cause, file: Casefile) => CaseEvent;

/**
 * A file while it is told what happens: decided events become its next ones, each with what follows from it by the
 * rules, and time brings about what it does.
 */
export class Telling<Details> {
  readonly #told: CaseEvent[];
  readonly #catalogue: Catalogue<Details>;
  /** The deadlines as they were when nothing more was due by an instant. */
  #settled: { readonly deadlines: Casefile['deadlines']; readonly until: Instant } | undefined;

  constructor(
    private readonly procedure: Procedure<Details>,
    public file: Casefile<Details>,
    private readonly context: DeadlineContext,
    private readonly writing: Writing,
    private readonly corrections: Corrections = uncorrected,
    told: readonly CaseEvent[] = [],
  ) {
    this.#told = [...told];
    this.#catalogue = catalogueOf(procedure);
  }

  /** The same so far, to be told something else from here on. */
  copy(corrections: Corrections): Telling<Details> {
    return new Telling(this.procedure, this.file, this.context, this.writing, corrections, this.#told);
  }

  /** What has been told, in order. */
  get events(): readonly CaseEvent[] {
    return this.#told;
  }

  /** Lets time bring about what it has by an instant, until nothing more follows. */
  settle(until: Instant): void {
    if (this.#settled?.until === until && this.#settled.deadlines === this.file.deadlines) return;
    for (let due = this.#due(until); due.length > 0; due = this.#due(until)) {
      let from = 0;
      while (from < due.length) {
        const together = togetherFrom(due, from);
        from += together.length;
        if (this.#bringAbout(together)) break;
      }
    }
    this.#settled = { deadlines: this.file.deadlines, until };
  }

  /** A decided event with nothing that follows from it. */
  tell(decided: DecidedEvent, cause: Cause): CaseEvent {
    const event = this.writing(decided, cause, this.file);
    this.retell(event);
    return event;
  }

  /** A decided event with what follows from it by the rules. */
  tellWithConsequences(decided: DecidedEvent, cause: Cause): CaseEvent {
    const event = this.tell(decided, cause);
    this.follow(event);
    return event;
  }

  /** An event that is on record. */
  retell(event: CaseEvent): void {
    this.#told.push(event);
    this.file = evolveFile(this.procedure, this.file, event, this.corrections);
  }

  /** Takes the file as all its events make it, those before this telling included. */
  refold(history: readonly CaseEvent[]): void {
    this.file = foldFile(this.procedure, this.file, [...history, ...this.#told]);
  }

  /** What follows from an event by the rules. Answers whether anything did. */
  follow(event: CaseEvent): boolean {
    const moved = movesBy(this.#catalogue, event);
    const consequences = consequencesOf(this.#catalogue, this.file, event, moved, this.context);
    for (const consequence of consequences) this.tell(consequence, 'clock');
    return consequences.length > 0;
  }

  #due(until: Instant): readonly Due[] {
    return dueBy(this.#catalogue.rules, this.file, until, this.context);
  }

  /**
   * What one instant brings about: first all that goes by at it, so that nothing which follows is in time for it.
   * Answers whether more may be due now than before: then it has to be looked for again.
   */
  #bringAbout(together: readonly Due[]): boolean {
    const told = together.map(({ events }) => events.map((decided) => this.tell(decided, 'clock')));
    let followed = together.some(({ passes }) => !passes);
    together.forEach(({ deadlineId, at, passes }, index) => {
      for (const event of told[index] ?? []) followed = this.follow(event) || followed;
      const deadline = this.file.deadlines.get(deadlineId);
      const rule = deadline && this.#catalogue.rules.get(deadline.ruleId);
      const brought = passes && deadline ? rule?.passing?.brings(this.file, deadline) : undefined;
      if (!deadline || !brought) return;
      this.tellWithConsequences({ occurredAt: at, matterId: deadline.matterId, ...brought }, 'clock');
      followed = true;
    });
    return followed;
  }
}

/** What is due at the same instant and of the same kind as the one at `from`. */
function togetherFrom(due: readonly Due[], from: number): readonly Due[] {
  const first = due[from];
  let end = from + 1;
  while (end < due.length && due[end]?.at === first?.at && due[end]?.passes === first?.passes) end += 1;
  return due.slice(from, end);
}
