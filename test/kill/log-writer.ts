/**
 * The child of the log's kill rounds: many writers append as fast as they can and say on standard output what
 * they ask for and what was answered, until the process is killed.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { beforeTheFirst, RevisionConflict, type EventStore, type ExpectedRevision } from '#event-store';
import { claimDataFolder, openSqliteEventStore } from '#event-store/sqlite';
import { chanceOf, wholeNumber, type Chance } from './chance.js';
import { readyLine } from './kill-at-random.js';
import type { LogWriterLine } from './log-writer-line.js';
import { eventsOf, type MarkedAppend } from './marked-append.js';

const writers = 24;
const streams = 8;
const standardOutput = 1;
const [folder = '', seed = '0'] = process.argv.slice(2);

/** Past the stream of the process: what that keeps back while its reader is busy would die with it, unsaid. */
function say(line: LogWriterLine | typeof readyLine): void {
  let rest = Buffer.from(`${typeof line === 'string' ? line : JSON.stringify(line)}\n`);
  while (rest.length > 0) rest = rest.subarray(writeSync(standardOutput, rest));
}

async function lastRevisions(store: EventStore): Promise<Map<string, ExpectedRevision>> {
  const last = new Map<string, ExpectedRevision>();
  for await (const { events, caughtUp } of store.follow(beforeTheFirst, 1000, new AbortController().signal)) {
    for (const { stream, revision } of events) last.set(stream, revision);
    if (caughtUp) break;
  }
  return last;
}

function nextAppend(last: ReadonlyMap<string, ExpectedRevision>, chance: Chance): MarkedAppend {
  const stream = `kill-${wholeNumber(chance, 1, streams)}`;
  const isLarge = wholeNumber(chance, 1, 20) === 1;
  return {
    stream,
    expected: last.get(stream) ?? 'no-stream',
    mark: `${randomUUID().slice(0, -2)}00`,
    parts: wholeNumber(chance, 1, 6),
    filling: isLarge ? 20_000 : wholeNumber(chance, 0, 600),
  };
}

/** Writers share the streams, so that many appends conflict and learn from it where the stream is. */
async function keepWriting(
  store: EventStore,
  last: Map<string, ExpectedRevision>,
  chance: Chance,
): Promise<never> {
  for (;;) {
    const asked = nextAppend(last, chance);
    say({ asked });
    try {
      const answer = await store.append(asked.stream, asked.expected, eventsOf(asked));
      say({ answered: asked.mark, ...answer });
      last.set(asked.stream, answer.revision);
    } catch (fault) {
      if (!(fault instanceof RevisionConflict)) throw fault;
      say({ refused: asked.mark });
      last.set(asked.stream, fault.actual);
    }
  }
}

claimDataFolder(folder);
const store = openSqliteEventStore({ folder });
const last = await lastRevisions(store);
say(readyLine);
await Promise.all(
  Array.from({ length: writers }, (_, writer) => keepWriting(store, last, chanceOf(Number(seed) + writer))),
);
