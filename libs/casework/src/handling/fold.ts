import { emptyFile, type Casefile, type Entry, type FileOrigin } from '../kernel/casefile.js';
import { catalogueOf, deadlineMovesBy, movesBy, type Catalogue } from './catalogue.js';
import { corrected, correctionsIn, isLeftOut, uncorrected, type Corrections } from './corrections.js';
import { isRecordedLate, type CaseEvent } from '../kernel/event.js';
import { deadlineMoved, type DeadlineMove } from '../kernel/deadline-course.js';
import { isOfRecord } from './filekeeping/record-events.js';
import type { MatterMove } from '../kernel/matter.js';
import { moveMatter, type Matter } from '../kernel/matter.js';
import { recordersOf } from './handlers.js';
import type { Procedure } from './procedure.js';

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
  corrections: Corrections = correctionsIn(events),
): Casefile<Details> {
  const catalogue = catalogueOf(procedure);
  let file = emptyFile(procedure.name, procedure.initialDetails, origin);
  for (const event of events) file = evolve(catalogue, file, event, corrections);
  return file;
}

/** The file after one more event; `corrections` are what later events are known to say of it. */
export function evolveFile<Details>(
  procedure: Procedure<Details>,
  file: Casefile<Details>,
  event: CaseEvent,
  corrections: Corrections = uncorrected,
): Casefile<Details> {
  return evolve(catalogueOf(procedure), file, event, corrections);
}

function evolve<Details>(
  catalogue: Catalogue<Details>,
  before: Casefile<Details>,
  recorded: CaseEvent,
  corrections: Corrections,
): Casefile<Details> {
  const event = corrected(recorded, corrections);
  const description = catalogue.events.get(event.type);
  if (!description) throw new Error(`${event.type} is no event of ${catalogue.procedure.name}.`);
  const isLate = isRecordedLate(recorded.occurredAt, recorded.recordedAt);
  if (corrections.withdrawn.has(event.id)) return noted(before, event, [], isLate);
  const moves = movesBy(catalogue, event);
  const scoped = inScope(noted(before, event, moves, isLate), event, moves);
  const file = withDeadlines(withBearing(catalogue, scoped, event), deadlineMovesBy(catalogue, event));
  const ofFile = catalogue.fileEvents.get(event.type);
  if (ofFile && !isOfRecord(event)) return ofFile.evolveFile(file, event);
  if (isLeftOut(event, corrections)) return file;
  if (ofFile) return ofFile.evolveFile(file, event);
  const own = catalogue.ownEvents.get(event.type);
  if (!own) return file;
  return { ...file, details: own.evolve(file.details, event) };
}

/** The file with the event's place in it: revision, times, the command's trace and the entry. */
function noted<Details>(
  file: Casefile<Details>,
  event: CaseEvent,
  moves: readonly MatterMove[],
  isLate: boolean,
): Casefile<Details> {
  const byHand = event.cause !== 'clock';
  const trace = {
    revision: event.revision,
    ...(event.fingerprint !== undefined && { fingerprint: event.fingerprint }),
  };
  return {
    ...file,
    // Told again, an event of the clock keeps its place.
    revision: Math.max(file.revision, event.revision),
    lastRecordedAt: event.recordedAt > file.lastRecordedAt ? event.recordedAt : file.lastRecordedAt,
    ...(byHand && event.matterId === undefined && { version: event.id }),
    commands: file.commands.with(event.commandId, trace),
    ...(byHand && { entries: file.entries.with(event.id, entryOf(file, event, moves, isLate)) }),
  };
}

function entryOf(file: Casefile, event: CaseEvent, moves: readonly MatterMove[], isLate: boolean): Entry {
  const touches = moves.flatMap(({ matterId, opens }) => [matterId, opens?.continues]);
  return {
    eventId: event.id,
    type: event.type,
    commandId: event.commandId,
    revision: event.revision,
    occurredAt: event.occurredAt,
    by: recordersOf(event),
    opensMatters: moves.flatMap((move) => (move.opens ? [move.matterId] : [])),
    touches: [...new Set([event.matterId, ...touches])].filter((matterId) => matterId !== undefined),
    undo: moves.map((move) => undoing(file.matters.get(move.matterId), move)),
    inError: false,
    ...(event.matterId !== undefined && { matterId: event.matterId }),
    ...(isLate && { recordedLate: true }),
  };
}

function undoing(before: Matter | undefined, move: MatterMove): MatterMove {
  if (!before) return { matterId: move.matterId, inError: true, closed: true };
  const { step, unitId, handlerId, closedAt } = before;
  return {
    matterId: move.matterId,
    ...(move.step !== undefined && { step }),
    ...(move.unitId !== undefined && { unitId }),
    ...(move.handlerId !== undefined && { handlerId: handlerId ?? null }),
    ...(move.closed !== undefined && { closed: closedAt !== undefined }),
    ...(move.closed !== undefined && closedAt !== undefined && { closedAt }),
  };
}

/** The matters after the event: moved where it moves them, newer where it is about one. */
function inScope<Details>(
  file: Casefile<Details>,
  event: CaseEvent,
  moves: readonly MatterMove[],
): Casefile<Details> {
  const touched = event.matterId === undefined ? undefined : file.matters.get(event.matterId);
  const versioned = touched !== undefined && event.cause !== 'clock';
  if (moves.length === 0 && !versioned) return file;
  let { matters } = file;
  if (versioned) matters = matters.with(touched.matterId, { ...touched, version: event.id });
  for (const move of moves) {
    matters = matters.with(move.matterId, moveMatter(matters.get(move.matterId), move, event));
  }
  return { ...file, matters };
}

function withDeadlines<Details>(file: Casefile<Details>, moves: readonly DeadlineMove[]): Casefile<Details> {
  if (moves.length === 0) return file;
  let { deadlines } = file;
  for (const move of moves) {
    const { deadlineId } = move;
    deadlines = deadlines.with(deadlineId, deadlineMoved(deadlines.get(deadlineId), move, file.timeZone));
  }
  return { ...file, deadlines };
}

function withBearing<Details>(
  { bearing, ownEvents }: Catalogue<Details>,
  file: Casefile<Details>,
  { type, matterId, occurredAt }: CaseEvent,
): Casefile<Details> {
  const bears = bearing.has(type) || (ownEvents.has(type) && matterId !== undefined);
  return bears && occurredAt > file.lastBearingAt ? { ...file, lastBearingAt: occurredAt } : file;
}
