import type { Casefile } from '../kernel/casefile.js';
import type { CaseEvent } from '../kernel/event.js';
import { idsIn } from '../kernel/fields.js';
import { catalogueOf, type Catalogue } from './catalogue.js';
import { registeredInError } from './filekeeping/file-events.js';
import type { Procedure } from './procedure.js';
import { asItHappened, entryNamedBy } from './setting-back.js';

/**
 * What stands on record and rests on entries that are registered in error. Nobody has to say what rests on what. An act
 * rests on another when it names what that made: a decision, a request. It does, too, when it could be decided as things
 * stood and could not without it: all that the procedure knows is gone through twice in the order in which it happened,
 * with the entries and without, and each act is asked whether it could be (`couldBeOf`).
 *
 * @param file as it is, persons, matters and all; only the procedure’s own part is gone through anew
 * @param history every event of the file, in recorded order
 * @param known the events that have become known
 * @returns the newest act that does; undefined where none does, or nothing was registered in error
 */
export function restingOn<Details>(
  procedure: Procedure<Details>,
  file: Casefile<Details>,
  history: readonly CaseEvent[],
  known: readonly CaseEvent[],
): CaseEvent | undefined {
  const inError = new Set(
    known
      .filter(({ type }) => type === registeredInError.type)
      .flatMap((event) => entryNamedBy(event).entryId ?? []),
  );
  if (inError.size === 0) return undefined;
  const catalogue = catalogueOf(procedure);
  const stands = asItHappened([...history, ...known]);
  const made = madeBy(catalogue, file, history, inError);
  const could = notDecidable(catalogue, file, asItHappened(history));
  const couldNot = notDecidable(catalogue, file, stands);
  return stands
    .filter((event) => isAct(catalogue, event))
    .filter(
      (event) =>
        (couldNot.has(event.id) && !could.has(event.id)) ||
        idsOf(catalogue, event).some((id) => made.has(id)),
    )
    .toSorted((one, other) => other.revision - one.revision)[0];
}

/** The ids that entries brought into the file, those of persons and matters apart: how these stand, moves tell. */
function madeBy(
  catalogue: Catalogue,
  { persons, matters }: Pick<Casefile, 'persons' | 'matters'>,
  history: readonly CaseEvent[],
  inError: ReadonlySet<string>,
): ReadonlySet<string> {
  const before = new Set<string>();
  const made = new Set<string>();
  for (const event of history) {
    for (const id of [event.id, ...idsOf(catalogue, event)]) {
      const isNew = !before.has(id) && !(id in persons) && matters.get(id) === undefined;
      if (isNew && inError.has(event.id)) made.add(id);
      before.add(id);
    }
  }
  return made;
}

/** The acts that could not be decided as they were by what had happened before them. */
function notDecidable<Details>(
  { ownEvents, procedure }: Catalogue<Details>,
  file: Casefile<Details>,
  happened: readonly CaseEvent[],
): ReadonlySet<string> {
  const found = new Set<string>();
  let details = procedure.initialDetails;
  for (const event of happened) {
    const own = ownEvents.get(event.type);
    if (!own) continue;
    if (own.couldBeOf?.({ ...file, details }, event, event.occurredAt) === false) found.add(event.id);
    details = own.evolve(details, event);
  }
  return found;
}

function idsOf({ events }: Pick<Catalogue, 'events'>, { type, data }: CaseEvent): readonly string[] {
  const kind = events.get(type);
  return kind ? idsIn(kind.fields, data) : [];
}

function isAct({ ownEvents }: Pick<Catalogue, 'ownEvents'>, { type, cause }: CaseEvent): boolean {
  return cause !== 'clock' && ownEvents.has(type);
}
