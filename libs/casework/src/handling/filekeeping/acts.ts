import { type EveryLanguage } from '../../kernel/labels.js';
import { isInEffect, type Casefile, type Entry } from '../../kernel/casefile.js';
import type { Context } from '../../kernel/context.js';
import type { CaseEvent, EventDescription } from '../../kernel/event.js';
import { handlerAssigned } from './file-events.js';
import type { Matter } from '../../kernel/matter.js';

/**
 * The entries that one command put on record and that still count, in order. They were one act, so they are
 * corrected together.
 */
export type Act = readonly [Entry, ...Entry[]];

/**
 * Entries that can be corrected: the procedure's own, and who was assigned. Persons are changed by their own
 * commands, and a correction is not corrected.
 */
export function correctableEntries(
  events: ReadonlyMap<string, EventDescription>,
  file: Casefile,
): readonly Entry[] {
  return file.entries.values().filter(({ type }) => type === handlerAssigned.type || isOwn(events.get(type)));
}

/** Whether an event is one of the procedure's own rather than one that every file may hold. */
function isOwn(description: EventDescription | undefined): boolean {
  return description !== undefined && 'evolve' in description;
}

/**
 * The act that an entry of a matter belongs to; undefined alike when it is no such entry, no longer counts, or isn't
 * shown to whoever names it.
 */
export function actOf(
  events: ReadonlyMap<string, EventDescription>,
  file: Casefile,
  { matterId }: Matter,
  entryId: string,
  { seen, history = [] }: Pick<Context, 'seen' | 'history'>,
): Act | undefined {
  const entries = correctableEntries(events, file);
  const named = entries.find((entry) => entry.eventId === entryId && entry.matterId === matterId);
  if (!named || !isInEffect(file, named)) return undefined;
  const event = history.find(({ id }) => id === entryId);
  if (seen && event && !seen.showsEvent(event)) return undefined;
  const [first, ...others] = entries.filter(
    (entry) => entry.commandId === named.commandId && isInEffect(file, entry),
  );
  return first && [first, ...others];
}

/** Of a correction's own time: as of before, it would be given in a role of then, and let time pass since. */
export const correctedNow: EveryLanguage = {
  sv: 'en rättelse görs när den antecknas',
  da: 'en rettelse sker, når den noteres',
  en: 'a correction is made when it is recorded',
};

/** The event that an entry stands for. */
export function eventOf(entry: Entry, history: readonly CaseEvent[] = []): CaseEvent {
  const event = history.find(({ id }) => id === entry.eventId);
  if (!event) throw new Error(`Entry ${entry.eventId} is corrected without the file's history.`);
  return event;
}
