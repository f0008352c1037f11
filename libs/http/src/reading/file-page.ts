import {
  allowedIn,
  catalogueOf,
  confirmationAsked,
  deadlineStarted,
  disputedActs,
  standingSeats,
  erasedMark,
  hasProtectedIdentity,
  explainDeadline,
  isOverdue,
  isRecordedLate,
  missedSince,
  namesSeen,
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
  type MunicipalityAsOf,
  type NameOf,
  type Procedure,
  type SeenFile,
  type UnconfirmedAct,
} from '#casework';
import type { Casetrail } from '#platform';
import { canonicalJson } from '#trust';
import type { DeadlineOnPage } from '../answers/deadline.js';
import type { FilePage } from '../answers/file.js';
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

/** How many acts were recorded more than 24 hours after they happened: all that one command put on record is one act. */
export function actsRecordedLate(history: readonly CaseEvent[]): number {
  const late = history.filter(
    ({ cause, occurredAt, recordedAt }) => cause !== 'clock' && isRecordedLate(occurredAt, recordedAt),
  );
  return new Set(late.map(({ commandId }) => commandId)).size;
}

/** A file that is open to somebody, with everything that has happened in it. */
interface ReadableFile extends OpenedFile {
  readonly history: readonly CaseEvent[];
}

/** A file as one person may see it. Texts are made now and stored nowhere. */
export function filePage(
  procedure: Procedure,
  { file, seen, history }: ReadableFile,
  { staff, municipality }: Reader,
  language: Language,
  { now, versions }: Pick<Casetrail, 'versions'> & { readonly now: Instant },
): FilePage {
  const catalogue = catalogueOf(procedure);
  const nameOf = namesIn(procedure, seen, history, municipality, language);
  const whatIsAllowed = allowedIn(procedure, file, { now, actor: staff, municipality, seen });
  const allowed = (matterId?: string) =>
    commandsOffered(procedure, whatIsAllowed(matterId), file, { fileId: file.fileId, matterId }, language);
  const isShown = ({ matterId }: Pick<UnconfirmedAct, 'matterId'>) =>
    seen.showsEvent({ type: confirmationAsked.type, ...(matterId !== undefined && { matterId }) });
  const persons = personsOfFile(seen, history)?.map((person) => ({
    ...person,
    // The protection of either of two files that are one holds on both pages.
    protectedIdentity: person.personId !== undefined && hasProtectedIdentity(file, person.personId),
  }));
  return {
    fileId: file.fileId,
    procedure: procedure.name,
    title: inLanguage(procedure.title, language),
    ...(seen.isOpen && {
      version: versions.of(file),
      ...(file.mergedInto !== undefined && { mergedInto: file.mergedInto }),
    }),
    ...(persons && { persons }),
    recordedLate: actsRecordedLate(history.filter((event) => seen.showsEvent(event))),
    // What the staff have to settle among themselves is none of a party's.
    ...(!staff.party && {
      unanswered: unansweredActs(file).filter(isShown),
      denied: disputedActs(file).filter(isShown),
    }),
    ...(procedure.seats && seen.isOpen && !staff.party && { seats: standingSeats(file) }),
    ...allowed(),
    ...(procedure.awaits && { awaiting: procedure.awaits(file, staff, now) }),
    matters: seen.matters.map(({ version: _, handledBy: __, ...matter }) => ({
      ...matter,
      ...(!persons && { persons: personsNamedIn(procedure, seen, history, matter.matterId) }),
      kindTitle: told(procedure.matters[matter.kind]?.title, language),
      stepTitle: told(procedure.matters[matter.kind]?.steps[matter.step], language),
      version: versions.of(file, matter.matterId, seen.isOpen),
      ...allowed(matter.matterId),
      deadlines: file.deadlines
        .values()
        .filter(
          ({ matterId }) =>
            matterId === matter.matterId && seen.showsEvent({ type: deadlineStarted.type, matterId }),
        )
        .map((deadline) => deadlineOnPage(catalogue, file, deadline, nameOf, language, now)),
    })),
  };
}
