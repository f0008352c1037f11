import type { Instant } from '../calendar/index.js';
import { emptyFile, type Casefile, type FileOrigin } from './casefile.js';
import { catalogueOf, type Catalogue } from './catalogue.js';
import type { CaseEvent, MatterMove } from './event.js';
import {
  occurrenceCorrected,
  registeredInError,
  type OccurrenceCorrected,
  type RegisteredInError,
} from './file-events.js';
import { moveMatter, type Matter } from './matter.js';
import type { Procedure } from './procedure.js';

/** What later events say of earlier ones: left out, or at another time. */
interface Corrections {
  readonly inError: ReadonlySet<string>;
  readonly mattersInError: ReadonlySet<string>;
  readonly occurredAt: ReadonlyMap<string, Instant>;
}

const uncorrected: Corrections = { inError: new Set(), mattersInError: new Set(), occurredAt: new Map() };

/** Types after which a file has to be folded anew from its first event: they change what earlier events mean. */
const correcting: ReadonlySet<string> = new Set([registeredInError.type, occurrenceCorrected.type]);

export function correctsThePast(event: Pick<CaseEvent, 'type'>): boolean {
  return correcting.has(event.type);
}

/**
 * A file from all its events in recorded order. An entry that was registered in error doesn't reach the
 * procedure's part of the file; a corrected time replaces the first one.
 *
 * @throws {Error} an event that the procedure doesn't know
 */
export function foldFile<Details>(
  procedure: Procedure<Details>,
  origin: FileOrigin,
  events: readonly CaseEvent[],
): Casefile<Details> {
  const catalogue = catalogueOf(procedure);
  const corrections = correctionsIn(events);
  let file = emptyFile(procedure.name, procedure.initialDetails, origin);
  for (const event of events) file = evolve(catalogue, file, event, corrections);
  return file;
}

/** The file after one more event. */
export function evolveFile<Details>(
  procedure: Procedure<Details>,
  file: Casefile<Details>,
  event: CaseEvent,
): Casefile<Details> {
  return evolve(catalogueOf(procedure), file, event, uncorrected);
}

function evolve<Details>(
  catalogue: Catalogue<Details>,
  before: Casefile<Details>,
  recorded: CaseEvent,
  corrections: Corrections,
): Casefile<Details> {
  const correctedAt = corrections.occurredAt.get(recorded.id);
  const event = correctedAt === undefined ? recorded : { ...recorded, occurredAt: correctedAt };
  const description = catalogue.events.get(event.type);
  if (!description) throw new Error(`${event.type} is no event of ${catalogue.procedure.name}.`);
  const moves = description.moves?.(event.data, event) ?? [];
  const file = inScope(noted(before, event, moves), event, moves);
  const ofFile = catalogue.fileEvents.get(event.type);
  if (ofFile) return ofFile.evolveFile(file, event);
  const own = catalogue.ownEvents.get(event.type);
  if (!own || leftOut(event, corrections)) return file;
  return { ...file, details: own.evolve(file.details, event) };
}

function leftOut(event: CaseEvent, { inError, mattersInError }: Corrections): boolean {
  return inError.has(event.id) || (event.matterId !== undefined && mattersInError.has(event.matterId));
}

/** The file with the event's place in it: revision, times, the command's trace and the entry. */
function noted<Details>(
  file: Casefile<Details>,
  event: CaseEvent,
  moves: readonly MatterMove[],
): Casefile<Details> {
  const byHand = event.cause !== 'clock';
  const trace = {
    revision: event.revision,
    ...(event.fingerprint !== undefined && { fingerprint: event.fingerprint }),
  };
  return {
    ...file,
    revision: event.revision,
    lastRecordedAt: event.recordedAt,
    ...(byHand && event.matterId === undefined && { version: event.revision }),
    commands: { ...file.commands, [event.commandId]: trace },
    ...(byHand && {
      entries: {
        ...file.entries,
        [event.id]: {
          eventId: event.id,
          type: event.type,
          revision: event.revision,
          occurredAt: event.occurredAt,
          opensMatters: moves.flatMap((move) => (move.opens ? [move.matterId] : [])),
          undo: moves.map((move) => undoing(file.matters[move.matterId], move)),
          inError: false,
          ...(event.matterId !== undefined && { matterId: event.matterId }),
        },
      },
    }),
  };
}

function undoing(before: Matter | undefined, move: MatterMove): MatterMove {
  if (!before) return { matterId: move.matterId, inError: true, closed: true };
  return {
    matterId: move.matterId,
    step: before.step,
    unitId: before.unitId,
    closed: before.closedAt !== undefined,
    ...(before.handlerId !== undefined && { handlerId: before.handlerId }),
  };
}

/** The matters after the event: moved where it moves them, newer where it is about one. */
function inScope<Details>(
  file: Casefile<Details>,
  event: CaseEvent,
  moves: readonly MatterMove[],
): Casefile<Details> {
  const touched = event.matterId === undefined ? undefined : file.matters[event.matterId];
  const versioned = touched !== undefined && event.cause !== 'clock';
  if (moves.length === 0 && !versioned) return file;
  const matters = { ...file.matters };
  if (versioned) matters[touched.matterId] = { ...touched, version: event.revision };
  for (const move of moves) matters[move.matterId] = moveMatter(matters[move.matterId], move, event);
  return { ...file, matters };
}

function isOf<Fields extends object>(type: string, event: CaseEvent): event is CaseEvent<Fields> {
  return event.type === type;
}

function correctionsIn(events: readonly CaseEvent[]): Corrections {
  if (!events.some(correctsThePast)) return uncorrected;
  const inError = new Set<string>();
  const mattersInError = new Set<string>();
  const occurredAt = new Map<string, Instant>();
  for (const event of events) {
    if (isOf<RegisteredInError>(registeredInError.type, event)) {
      inError.add(event.data.entryId);
      for (const move of event.data.restores) if (move.inError === true) mattersInError.add(move.matterId);
    }
    if (isOf<OccurrenceCorrected>(occurrenceCorrected.type, event)) {
      occurredAt.set(event.data.entryId, event.data.to);
    }
  }
  return { inError, mattersInError, occurredAt };
}
