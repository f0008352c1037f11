import {
  allowedIn,
  catalogueOf,
  confirmationAsked,
  disputedActs,
  standingSeats,
  erasedMark,
  hasProtectedIdentity,
  epochOf,
  explainDeadline,
  isOverdue,
  isSamePerson,
  isOpen,
  missedSince,
  mustLookInto,
  namesSeen,
  owesAnswer,
  personsNamedIn,
  personsOfFile,
  unansweredActs,
  type CaseEvent,
  type Casefile,
  type Catalogue,
  inLanguage,
  type Deadline,
  type EveryLanguage,
  type Instant,
  type Labels,
  type Language,
  type Matter,
  type MunicipalityAsOf,
  type NameOf,
  type Procedure,
  type SeenFile,
  type SeenPerson,
  type UnconfirmedAct,
} from '#casework';
import type { Casetrail } from '#platform';
import { canonicalJson } from '#trust';
import type { DeadlineOnPage } from '../answers/deadline.js';
import type { FilePage, MatterOnPage, PersonShown } from '../answers/file.js';
import { firstDenied, firstPersons, firstSeats, firstUnanswered, leftOut } from './first-shown.js';
import type { OpenedFile, Reader } from '../caller.js';
import { commandsOffered } from './commands-offered.js';

const unnamed: EveryLanguage = {
  sv: 'en person i akten',
  da: 'en person i sagen',
  en: 'a person of the file',
};

/** Names for texts: a person whom one sees, else a member of staff, else nobody in particular. */
export function namesIn(
  procedure: Procedure,
  seen: SeenFile,
  history: readonly CaseEvent[],
  municipality: Pick<MunicipalityAsOf, 'staff'>,
  language: Language,
): NameOf {
  const persons = namesSeen(procedure, seen, history);
  const isErased = history.some(
    (event) => event.erased?.includes('identity') && seen.showsNamed('identity', event),
  );
  const nobody = (isErased ? erasedMark : unnamed)[language];
  return (id) => persons.get(id) ?? municipality.staff(id)?.name ?? nobody;
}

function deadlineOnPage(
  { rules, events }: Pick<Catalogue, 'rules' | 'events'>,
  file: Casefile,
  deadline: Deadline,
  nameOf: NameOf,
  language: Language,
  now: Instant,
): DeadlineOnPage {
  const rule = rules.get(deadline.ruleId);
  return {
    ...inStoredOrder(deadline),
    what: rule && inLanguage(rule.what, language),
    responsible: rule?.responsible,
    missedSince: missedSince(deadline),
    overdue: isOverdue(deadline, now),
    explanation: rule && explainDeadline(deadline, rule, { file, events, nameOf }, language),
  };
}

/**
 * With its fields in one order: that they come in another while the file is kept in memory would tell that somebody has
 * just been at it.
 */
function inStoredOrder(deadline: Deadline): Deadline {
  return JSON.parse(canonicalJson(deadline)) as Deadline;
}

function told(labels: Labels | undefined, language: Language): string | undefined {
  return labels && inLanguage(labels, language);
}

/**
 * How many acts of those that somebody sees were recorded more than 24 hours after they happened: all that one command
 * put on record is one act.
 */
export function actsRecordedLate({ file, seen }: OpenedFile): number {
  const late = file.entries.values().filter(({ recordedLate }) => recordedLate);
  const shown = late.filter(({ type, matterId, by }) => {
    const [staffId, recordedBy] = by;
    return seen.showsEvent({
      type,
      ...(matterId !== undefined && { matterId }),
      ...(staffId !== undefined && { staffId }),
      ...(recordedBy !== undefined && { recordedBy }),
    });
  });
  return new Set(shown.map(({ commandId }) => commandId)).size;
}

/** A file that is open to somebody, with what is told of persons in what they are shown of it. */
export interface ReadableFile extends OpenedFile {
  readonly tellingOfPersons: readonly CaseEvent[];
}

/** What is read with a file to show it. */
export type ShownWith = Pick<Casetrail, 'versions'> & { readonly now: Instant };

/** So many of a matter's deadlines stand on the page of its file at most, and on its own. */
const mostDeadlines = { 'with-others': 20, alone: 50 } as const;

/** The persons of a file whom somebody sees as it knows them; undefined for whoever sees none so. */
export function personsShown({
  file,
  seen,
  tellingOfPersons,
}: Pick<ReadableFile, 'file' | 'seen' | 'tellingOfPersons'>): readonly PersonShown[] | undefined {
  const persons = personsOfFile(seen, tellingOfPersons);
  return persons?.map((person) => ({
    ...person,
    ...sameAs(file, person, persons),
    // The protection of either of two files that are one holds on both pages.
    protectedIdentity: person.personId !== undefined && hasProtectedIdentity(file, person.personId),
  }));
}

/** Which of the persons who are shown are the same human as one of them. */
function sameAs(
  file: Casefile,
  { personId }: SeenPerson,
  shown: readonly SeenPerson[],
): Pick<PersonShown, 'sameAs'> {
  if (personId === undefined) return {};
  const others = shown.flatMap((other) =>
    other.personId !== undefined &&
    other.personId !== personId &&
    isSamePerson(file, personId, other.personId)
      ? [other.personId]
      : [],
  );
  return others.length > 0 ? { sameAs: others } : {};
}

/** Parts of a file as one person may see it. Texts are made now and stored nowhere. */
export class ShownFile {
  readonly #catalogue: Catalogue;
  readonly #nameOf: NameOf;
  readonly #persons: readonly PersonShown[] | undefined;
  #whatIsAllowed: ReturnType<typeof allowedIn> | undefined;

  constructor(
    private readonly procedure: Procedure,
    private readonly opened: ReadableFile,
    private readonly reader: Reader,
    private readonly language: Language,
    private readonly shownWith: ShownWith,
  ) {
    const { seen, tellingOfPersons } = opened;
    this.#catalogue = catalogueOf(procedure);
    this.#nameOf = namesIn(procedure, seen, tellingOfPersons, reader.municipality, language);
    this.#persons = personsShown(opened);
  }

  /** Everything but its matters. */
  head(): Omit<FilePage, 'counts' | 'matters' | 'next'> {
    const { file, seen } = this.opened;
    const { procedure, reader } = this;
    const { staff } = reader;
    const { municipality } = reader;
    const isShown = ({ matterId }: Pick<UnconfirmedAct, 'matterId'>) =>
      seen.showsEvent({ type: confirmationAsked.type, ...(matterId !== undefined && { matterId }) });
    // What somebody owes is told to them with what they need for it, whatever they see of the file.
    const isAnswered = (act: UnconfirmedAct) => owesAnswer(act, staff, municipality);
    const isLookedInto = (act: UnconfirmedAct) => mustLookInto(act, file, staff, municipality);
    const unanswered = unansweredActs(file).filter((act) => isShown(act) || isAnswered(act));
    const denied = disputedActs(file).filter((act) => isShown(act) || isLookedInto(act));
    const owes = unanswered.some(isAnswered) || denied.some(isLookedInto);
    return {
      fileId: file.fileId,
      procedure: procedure.name,
      title: inLanguage(procedure.title, this.language),
      ...((seen.isOpen || owes) && { version: this.shownWith.versions.of(file) }),
      ...(seen.isOpen && file.mergedInto !== undefined && { mergedInto: file.mergedInto }),
      ...(this.#persons && firstPersons(this.#persons)),
      recordedLate: actsRecordedLate(this.opened),
      // What the staff have to settle among themselves is none of a party's.
      ...(!staff.party && {
        ...firstUnanswered(unanswered, isAnswered),
        ...firstDenied(denied, isLookedInto),
      }),
      ...(procedure.seats && seen.isOpen && !staff.party && firstSeats(standingSeats(file))),
      ...this.#allowed(),
      ...(procedure.awaits && { awaiting: procedure.awaits.of(file, staff, this.shownWith.now) }),
    };
  }

  /**
   * A matter with those of its deadlines that matter most now.
   *
   * @param deadlines all of them, in the order in which they began
   * @param shown whether it stands among other matters, or by itself, where there is room for more
   */
  matter(
    { version: _, handledBy: __, ...matter }: Matter,
    deadlines: readonly Deadline[],
    shown: keyof typeof mostDeadlines,
  ): MatterOnPage {
    const { file, seen, tellingOfPersons } = this.opened;
    const { procedure, language } = this;
    const { matterId } = matter;
    const onPage = nearestOf(deadlines, mostDeadlines[shown]);
    return {
      ...matter,
      ...(!this.#persons && firstPersons(personsNamedIn(procedure, seen, tellingOfPersons, matterId))),
      kindTitle: told(procedure.matters[matter.kind]?.title, language),
      stepTitle: told(procedure.matters[matter.kind]?.steps[matter.step], language),
      version: this.shownWith.versions.of(file, matterId, seen.isOpen),
      ...this.#allowed(matterId),
      deadlines: onPage.map((deadline) => this.deadline(deadline)),
      ...leftOut('deadlinesLeftOut', deadlines, onPage.length),
    };
  }

  /** A deadline, explained. */
  deadline(deadline: Deadline): DeadlineOnPage {
    const { file } = this.opened;
    return deadlineOnPage(this.#catalogue, file, deadline, this.#nameOf, this.language, this.shownWith.now);
  }

  #allowed(matterId?: string): ReturnType<typeof commandsOffered> {
    const { procedure, language } = this;
    const { file, seen } = this.opened;
    const { staff: actor, municipality } = this.reader;
    const { now } = this.shownWith;
    this.#whatIsAllowed ??= allowedIn(procedure, file, { now, actor, municipality, seen });
    const { fileId } = file;
    return commandsOffered(procedure, this.#whatIsAllowed(matterId), file, { fileId, matterId }, language);
  }
}

/**
 * So many of the deadlines at most, in the order in which they began: those that are open, what is overdue
 * and then what is nearest; then those that were missed and have ended, then the others, of both the newest.
 */
export function nearestOf(deadlines: readonly Deadline[], most: number): readonly Deadline[] {
  if (deadlines.length <= most) return deadlines;
  const open = deadlines
    .filter(isOpen)
    .sort((one, other) => epochOf(one.nominalDue) - epochOf(other.nominalDue));
  const ended = deadlines.filter((deadline) => !isOpen(deadline)).toReversed();
  const missed = ended.filter(({ misses }) => misses.length > 0);
  const others = ended.filter(({ misses }) => misses.length === 0);
  const shown = new Set([...open, ...missed, ...others].slice(0, most));
  return deadlines.filter((deadline) => shown.has(deadline));
}
