import { type EveryLanguage } from '../../kernel/labels.js';
import { isInEffect, type Casefile, type Entry } from '../../kernel/casefile.js';
import type { Context } from '../../kernel/context.js';
import type { CaseEvent, EventDescription } from '../../kernel/event.js';
import { handlerAssigned } from './file-events.js';
import { isOfRecord } from './record-events.js';
import { matterOf, type Situation, type Standing } from '../../kernel/command.js';
import type { Matter } from '../../kernel/matter.js';
import type { RefusalRule } from '../../kernel/refusal.js';

/**
 * The entries that one command put on record and that still count, in order. They were one act, so they are
 * corrected together.
 */
export type Act = readonly [Entry, ...Entry[]];

/** Entries that can be corrected. */
export function correctableEntries(
  events: ReadonlyMap<string, EventDescription>,
  file: Casefile,
): readonly Entry[] {
  return file.entries.values().filter((entry) => isCorrectable(events, entry));
}

/**
 * Whether an entry is one that can be corrected: the procedure's own, what caseworkers keep in every file, and who was
 * assigned. Persons are changed by their own commands, and a correction is not corrected.
 */
export function isCorrectable(
  events: ReadonlyMap<string, EventDescription>,
  { type }: Pick<Entry, 'type'>,
): boolean {
  return type === handlerAssigned.type || isOfRecord({ type }) || isOwn(events.get(type));
}

/** Whether an event is one of the procedure's own rather than one that every file may hold. */
function isOwn(description: EventDescription | undefined): boolean {
  return description !== undefined && 'evolve' in description;
}

/** Entries that can be corrected, by what they are asked for by. */
interface CorrectableIn {
  readonly ofMatter: ReadonlyMap<string, readonly Entry[]>;
  readonly ofCommand: ReadonlyMap<string, readonly Entry[]>;
  readonly touching: ReadonlyMap<string, readonly Entry[]>;
}

const sorted = new WeakMap<Casefile['entries'], CorrectableIn>();

/** Sorted once for a file as it stands: of a page, each matter asks for its own. */
function correctableIn(events: ReadonlyMap<string, EventDescription>, file: Casefile): CorrectableIn {
  const known = sorted.get(file.entries);
  if (known) return known;
  const ofMatter = new Map<string, Entry[]>();
  const ofCommand = new Map<string, Entry[]>();
  const touching = new Map<string, Entry[]>();
  const add = (to: Map<string, Entry[]>, key: string, entry: Entry) => {
    const there = to.get(key);
    if (there) there.push(entry);
    else to.set(key, [entry]);
  };
  for (const entry of correctableEntries(events, file)) {
    if (entry.matterId !== undefined) add(ofMatter, entry.matterId, entry);
    add(ofCommand, entry.commandId, entry);
    for (const matterId of entry.touches) add(touching, matterId, entry);
  }
  const found = { ofMatter, ofCommand, touching };
  sorted.set(file.entries, found);
  return found;
}

/** Entries that may rest on an act: those that touch a matter which it opened or moved. */
export function touchingSame(
  act: Act,
  events: ReadonlyMap<string, EventDescription>,
  file: Casefile,
): readonly Entry[] {
  const { touching } = correctableIn(events, file);
  const matters = new Set(
    act.flatMap(({ opensMatters, undo }) => [...opensMatters, ...undo.map(({ matterId }) => matterId)]),
  );
  return [...new Set([...matters].flatMap((matterId) => touching.get(matterId) ?? []))];
}

/** Whether some act of a matter that is in effect, and shown to whoever looks, is one of a kind; the newest first. */
export function hasAct(
  standing: Standing & Pick<Situation<unknown, unknown>, 'events'>,
  isOne: (act: Act) => boolean,
): boolean {
  const { file, events, context } = standing;
  const { ofMatter, ofCommand } = correctableIn(events, file);
  const { matterId } = matterOf(standing);
  return (ofMatter.get(matterId) ?? []).toReversed().some((entry) => {
    if (!isInEffect(file, entry) || !isShown(entry, context)) return false;
    const [first, ...others] = (ofCommand.get(entry.commandId) ?? []).filter((each) =>
      isInEffect(file, each),
    );
    return first !== undefined && isOne([first, ...others]);
  });
}

/** Whether an entry is shown to whoever looks. */
export function isShown({ type, by, matterId }: Entry, { seen }: Pick<Context, 'seen'>): boolean {
  const [staffId, recordedBy] = by;
  const event = {
    type,
    ...(matterId !== undefined && { matterId }),
    ...(staffId !== undefined && { staffId }),
    ...(recordedBy !== undefined && { recordedBy }),
  };
  return seen?.showsEvent(event) !== false;
}

/** For a correction where nothing that somebody sees of the matter can be corrected. */
export const nothingToCorrect: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Inget som du ser av ärendet går att rätta så nu: inget är registrerat, eller så bygger senare uppgifter på det.',
    da: 'Intet, som du ser af sagen, kan rettes sådan nu: intet er registreret, eller senere oplysninger bygger på det.',
    en: 'Nothing that you see of the matter can be corrected so now: nothing is recorded, or later entries rest on it.',
  },
};

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

/** The event that an entry stands for, at the time that is known to be right. */
export function eventOf(entry: Entry, history: readonly CaseEvent[] = []): CaseEvent {
  const event = history.find(({ id }) => id === entry.eventId);
  if (!event) throw new Error(`Entry ${entry.eventId} is corrected without the file's history.`);
  return { ...event, occurredAt: entry.occurredAt };
}
