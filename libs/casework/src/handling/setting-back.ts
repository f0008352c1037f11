import type { Instant } from '../calendar/index.js';
import { deadlineStarted, deadlineSuperseded } from '../deadlines/events.js';
import type { Casefile } from '../kernel/casefile.js';
import type { CaseEvent } from '../kernel/event.js';
import { isBroughtAbout } from './brought-about.js';
import { catalogueOf, type Catalogue } from './catalogue.js';
import { correctionsIn, type Corrections } from './corrections.js';
import { foldFile } from './fold.js';
import type { Procedure } from './procedure.js';

/** A file as it would stand without what time brought about after an instant, and what that was. */
export interface SetBack<Details> {
  readonly file: Casefile<Details>;
  /** In recorded order. */
  readonly aside: readonly CaseEvent[];
}

/** Whether time has brought something about after an instant that an act of then may undo. */
export function isPast(file: Pick<Casefile, 'lastPassingAt'>, at: Instant): boolean {
  return file.lastPassingAt > at;
}

/**
 * A file as an act of that instant meets it: without the expiries, lapses and changes of the law that came later, and
 * without what followed from them, although they are on record.
 *
 * @param history every event of the file, in recorded order
 */
export function setBack<Details>(
  procedure: Procedure<Details>,
  file: Casefile<Details>,
  history: readonly CaseEvent[],
  to: Instant,
  corrections: Corrections = correctionsIn(history),
): SetBack<Details> {
  const aside = broughtAboutAfter(catalogueOf(procedure), history, to, corrections);
  if (aside.length === 0) return { file, aside };
  const left = new Set(aside);
  const asOf = foldFile(
    procedure,
    file,
    history.filter((event) => !left.has(event)),
    corrections,
  );
  const { revision, lastRecordedAt, version } = file;
  return { file: { ...asOf, revision, lastRecordedAt, version }, aside };
}

function broughtAboutAfter<Details>(
  catalogue: Catalogue<Details>,
  history: readonly CaseEvent[],
  after: Instant,
  { withdrawn }: Corrections,
): readonly CaseEvent[] {
  const events = new Set<string>();
  const begun = new Set<string>();
  const replaced = new Set<string>();
  return history.filter((event) => {
    const isOfTime = event.cause === 'clock' || factsOf(event).deadlineId !== undefined;
    if (!isOfTime || withdrawn.has(event.id)) return false;
    const { deadlineId, byEventId, anchorEventId, supersedes } = factsOf(event);
    const begins = event.type === deadlineStarted.type;
    const isAside =
      (event.occurredAt > after && isBroughtAbout(catalogue, event)) ||
      [byEventId, anchorEventId].some((id) => id !== undefined && events.has(id)) ||
      (begins && supersedes !== undefined && replaced.has(supersedes)) ||
      (deadlineId !== undefined && begun.has(deadlineId));
    if (!isAside) return false;
    events.add(event.id);
    if (deadlineId !== undefined && event.type === deadlineSuperseded.type) replaced.add(deadlineId);
    if (deadlineId !== undefined && begins) begun.add(deadlineId);
    return true;
  });
}

/** What an event of a deadline's life says of whose and by what it is; nothing for another event. */
export interface DeadlineEventFacts {
  readonly deadlineId?: string;
  readonly ruleId?: string;
  readonly partyId?: string;
  readonly itemId?: string;
  readonly byEventId?: string;
  readonly anchorEventId?: string;
  readonly supersedes?: string;
}

export function factsOf({ data }: Pick<CaseEvent, 'data'>): DeadlineEventFacts {
  return 'deadlineId' in data ? (data as DeadlineEventFacts) : {};
}
