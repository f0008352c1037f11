import {
  fileMerged,
  fileOpened,
  fileTakenOver,
  type FileMerged,
  type FileOpened,
  type FileTakenOver,
} from '#casework';
import type { LoggedEvent } from '#projections';
import type { FileInView } from './file-in-view.js';

/** Lets an event happen to its file as the list shows it. */
export function applyTo(file: FileInView, event: LoggedEvent): void {
  const { description, facts } = event;
  file.note(event);
  if (isOpening(event)) file.belongTo((event.fields() as FileOpened).municipalityId);
  for (const each of description.protects?.(event.fields()) ?? [])
    file.protect(each.personId, each.protected);
  for (const move of description.moves?.(event.fields(), facts) ?? []) {
    // What goes on elsewhere stays until it is taken over there: at any moment it stands in one list.
    if (move.goesOnIn === undefined) file.move(move, event);
  }
  for (const move of description.movesDeadlines?.(event.fields(), facts) ?? []) file.moveDeadline(move);
}

/** By which event another file goes on in this one; undefined for any other. */
export function takingOver(event: LoggedEvent): FileTakenOver | undefined {
  return event.facts.type === fileTakenOver.type ? (event.fields() as FileTakenOver) : undefined;
}

/** Which file goes on in which by an event, whichever of the two it is told in; undefined for any other event. */
export function mergedBy(event: LoggedEvent): Pick<FileMerged, 'mergedFile' | 'survivingFile'> | undefined {
  return event.facts.type === fileMerged.type ? (event.fields() as FileMerged) : takingOver(event);
}

/** What an event may change: every row of its file, where matters stand, their deadlines, or none of these. */
export function reachOf(event: LoggedEvent): 'file' | 'place' | 'deadlines' | 'nothing' {
  const { description } = event;
  if (isOpening(event) || description.protects) return 'file';
  if (description.moves) return 'place';
  return description.movesDeadlines ? 'deadlines' : 'nothing';
}

function isOpening({ facts }: LoggedEvent): boolean {
  return facts.type === fileOpened.type;
}
