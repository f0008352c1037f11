import type { RecordedEvent } from '#event-store';
import { outOfOrder } from '../log-check.js';
import type { Asked } from './desk.js';
import type { AppLedger } from './ledger.js';

/** What a system makes by its secrets: the ids of commands, and what its clients are shown of positions. */
export interface SystemSecrets {
  asked(command: Pick<Asked, 'staffId' | 'key'>): string;
  /** Of the command that an event intends, by its place among the intents. */
  intended(eventId: string, index: number): string;
  /** The position of the log that a client was shown; undefined for what is none. */
  positionIn(shown: string): string | undefined;
}

/** A report on siblings that is not in one of its files. */
export interface UnfinishedSibling {
  readonly eventId: string;
  readonly fileId: string;
  /** The command that brings it there. */
  readonly commandId: string;
}

const cases = 'child-protection:';
const reportReceived = 'child-protection/report-received';
const deadlineMissed = 'casework/deadline-missed';

/** What a domain event brings along in the same command, whatever the file: a kind of event and its rule. */
const consequences: Readonly<Record<string, readonly string[]>> = {
  [reportReceived]: ['casework/deadline-started A1'],
  'child-protection/protection-assessment-made': ['casework/deadline-met A1'],
  'child-protection/investigation-not-opened': ['casework/deadline-met A2'],
  'child-protection/investigation-opened': ['casework/deadline-started A4', 'casework/deadline-started A5'],
};

/**
 * Holds a whole log against what the clients were told: nothing acknowledged is lost, nothing refused is there,
 * no command is half there, each miss is recorded once.
 *
 * @returns a line for each thing that is wrong; none when the record is sound
 */
export function checkRecord(
  log: readonly RecordedEvent[],
  ledger: AppLedger,
  secrets: SystemSecrets,
): readonly string[] {
  return [
    ...outOfOrder(log),
    ...tornCommands(log),
    ...missingConsequences(log),
    ...missesTwice(log),
    ...brokenPromises(log, ledger, secrets),
    ...acknowledgedTooEarly(log, ledger, secrets),
  ];
}

/** The reports on siblings that are not on all their files. */
export function unfinishedSiblings(
  log: readonly RecordedEvent[],
  { intended }: Pick<SystemSecrets, 'intended'>,
): readonly UnfinishedSibling[] {
  const there = new Set(log.map(({ stream, metadata }) => `${stream} ${metadata.commandId ?? ''}`));
  return log
    .filter(({ type }) => type === reportReceived)
    .flatMap(({ id: eventId, data }) => {
      const { siblingFiles = [] } = JSON.parse(data) as { readonly siblingFiles?: readonly string[] };
      return siblingFiles.map((fileId, index) => ({ eventId, fileId, commandId: intended(eventId, index) }));
    })
    .filter(({ fileId, commandId }) => !there.has(`${cases}${fileId} ${commandId}`));
}

/** How many misses the log records. */
export function countMisses(log: readonly RecordedEvent[]): number {
  return log.filter(({ type }) => type === deadlineMissed).length;
}

/** The events of a command follow one another in its stream. */
function* tornCommands(log: readonly RecordedEvent[]): Generator<string> {
  const last = new Map<string, number>();
  for (const { stream, revision, metadata } of log) {
    const command = `${metadata.commandId ?? ''} in ${stream}`;
    const before = last.get(command);
    if (before !== undefined && before + 1 !== revision) yield `command ${command} is torn`;
    last.set(command, revision);
  }
}

function* missingConsequences(log: readonly RecordedEvent[]): Generator<string> {
  const there = new Set(
    log.map((event) => `${event.metadata.commandId ?? ''} ${event.type} ${ruleOf(event)}`),
  );
  for (const { type, stream, metadata } of log) {
    for (const consequence of consequences[type] ?? []) {
      const { commandId = '' } = metadata;
      if (!there.has(`${commandId} ${consequence}`)) {
        yield `command ${commandId} in ${stream} has ${type} without ${consequence}`;
      }
    }
  }
}

function ruleOf({ type, data }: RecordedEvent): string {
  return type.startsWith('casework/deadline-')
    ? (JSON.parse(data) as { readonly ruleId: string }).ruleId
    : '';
}

function* missesTwice(log: readonly RecordedEvent[]): Generator<string> {
  const recorded = new Set<string>();
  for (const { data } of log.filter(({ type }) => type === deadlineMissed)) {
    const { deadlineId } = JSON.parse(data) as { readonly deadlineId: string };
    if (recorded.has(deadlineId)) yield `the miss of deadline ${deadlineId} is recorded twice`;
    recorded.add(deadlineId);
  }
}

function* brokenPromises(
  log: readonly RecordedEvent[],
  ledger: AppLedger,
  secrets: SystemSecrets,
): Generator<string> {
  const eventsOf = new Map<string, RecordedEvent[]>();
  for (const event of log.filter(({ stream }) => stream.startsWith(cases))) {
    const { commandId = '' } = event.metadata;
    eventsOf.set(commandId, [...(eventsOf.get(commandId) ?? []), event]);
  }
  for (const [key, { asked, told }] of ledger.accepted) {
    const { fileId, events, position } = told.body;
    const found = (eventsOf.get(secrets.asked(asked)) ?? []).filter(
      ({ stream }) => stream === cases + fileId,
    );
    const byHand = found.filter(({ metadata }) => metadata.cause !== 'clock');
    if (found.length === 0) yield `command ${key} was acknowledged and is lost`;
    else if (![byHand, inMatters(byHand)].some((each) => named(each) === named(events)))
      yield `command ${key} has other events than it was told`;
    else if (lastBroughtAbout(found, eventsOf, secrets)?.position !== secrets.positionIn(position))
      yield `command ${key} ends elsewhere than it was told`;
  }
  for (const [key, { asked, told }] of ledger.refused) {
    if (told.status >= 500) yield `command ${key} met a fault of the server: ${told.code}`;
    if (eventsOf.has(secrets.asked(asked))) yield `command ${key} was refused and is there`;
  }
  const known = new Set(ledger.asked.map((asked) => secrets.asked(asked)));
  for (const [commandId, [first]] of eventsOf) {
    if (first?.metadata.cause === 'person' && !known.has(commandId)) {
      yield `command ${commandId} was never asked for`;
    }
  }
}

/** The last event of a command, what its events intend on other files included. */
function lastBroughtAbout(
  found: readonly RecordedEvent[],
  eventsOf: ReadonlyMap<string, readonly RecordedEvent[]>,
  secrets: SystemSecrets,
): RecordedEvent | undefined {
  const completions = found.flatMap(({ id }) => {
    const there: (readonly RecordedEvent[])[] = [];
    for (let events; (events = eventsOf.get(secrets.intended(id, there.length)));) there.push(events);
    return there.flat();
  });
  return completions.at(-1) ?? found.at(-1);
}

/** A report on siblings is acknowledged when it is on all their files. */
function* acknowledgedTooEarly(
  log: readonly RecordedEvent[],
  ledger: AppLedger,
  secrets: SystemSecrets,
): Generator<string> {
  const acknowledged = new Set([...ledger.accepted.values()].map(({ asked }) => secrets.asked(asked)));
  const commandOf = new Map(log.map(({ id, metadata }) => [id, metadata.commandId ?? '']));
  for (const { eventId, fileId } of unfinishedSiblings(log, secrets)) {
    if (acknowledged.has(commandOf.get(eventId) ?? '')) {
      yield `report ${eventId} was acknowledged before it was on file ${fileId}`;
    }
  }
}

/** What an answer tells to whoever sees the matter alone. */
function inMatters(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  return events.filter(({ metadata }) => metadata.matterId !== undefined);
}

function named(events: readonly { readonly type: string }[]): string {
  return events.map(({ type }) => type).join();
}
