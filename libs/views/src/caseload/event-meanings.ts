import { fileOpened, personAdded, personChanged, protectionLifted, type EventDescription } from '#casework';
import type { LoggedEvent } from '#projections';
import type { FileInView } from './file-in-view.js';

/** What an event of one type means for the list, apart from the moves that its definition describes. */
interface Change<Fields extends object = object> {
  apply(file: FileInView, fields: Fields, event: LoggedEvent): void;
}

function on<Fields extends object>(
  { type }: EventDescription<Fields>,
  apply: Change<Fields>['apply'],
): readonly [type: string, change: Change] {
  const change: Change<Fields> = { apply };
  return [type, change];
}

/** By type of event, what is about the file as a whole: it changes every row. */
const ofTheFile: ReadonlyMap<string, Change> = new Map([
  on(fileOpened, (file, { municipalityId }) => file.belongTo(municipalityId)),
  on(personAdded, (file, { personId, protectedIdentity }) => file.protect(personId, protectedIdentity)),
  on(personChanged, (file, { personId, protectedIdentity }) => {
    if (protectedIdentity !== undefined) file.protect(personId, protectedIdentity);
  }),
  on(protectionLifted, (file, { personId }) => file.protect(personId, false)),
]);

/** Lets an event happen to its file as the list shows it. */
export function applyTo(file: FileInView, event: LoggedEvent): void {
  const { description, facts } = event;
  file.note(event);
  for (const move of description.moves?.(event.fields(), facts) ?? []) file.move(move, event);
  for (const move of description.movesDeadlines?.(event.fields(), facts) ?? []) file.moveDeadline(move);
  ofTheFile.get(facts.type)?.apply(file, event.fields(), event);
}

/** What an event may change: every row of its file, where matters stand, their deadlines, or none of these. */
export function reachOf({ description, facts }: LoggedEvent): 'file' | 'place' | 'deadlines' | 'nothing' {
  if (ofTheFile.has(facts.type)) return 'file';
  if (description.moves) return 'place';
  return description.movesDeadlines ? 'deadlines' : 'nothing';
}
