import type { RecordedEvent, StreamRevision } from '#event-store';
import { findingAt, findingOfAbsent, type Finding } from './finding.js';
import { fitInOrder, fits, hashAt } from './fitting.js';

/** How far an event may have been moved, or how many put in at one place, for the verifier to tell which. */
export const reach = 16;

/** How many events may have been taken out at one place, and the rest renumbered, likewise. */
const longestLoss = 256;

/** An event that has found the revision at which it was recorded. */
export interface Placed {
  readonly event: RecordedEvent;
  readonly revision: StreamRevision;
  readonly hash: string;
}

/** What is being judged: the events that come next, and after what. */
export interface Question {
  readonly event: RecordedEvent;
  /** The event and those that follow it, at most `reach` further ones. */
  readonly next: readonly RecordedEvent[];
  /** Those placed last, at most `reach`, the newest at the end. */
  readonly trail: readonly Placed[];
  /** By how much later events are numbered than they were recorded. */
  readonly shift: number;
  /** The revision that comes next as recorded ... */
  readonly revision: StreamRevision;
  /** ... and the hash of the event before it. */
  readonly hash: string;
}

/** What became of the next events. */
export interface Verdict {
  readonly findings: readonly Finding[];
  /** In the order in which they were recorded. */
  readonly placed: readonly Placed[];
  /** Number of next events that are done with. */
  readonly taken: number;
  readonly shift: number;
  /** Number of events placed before that turn out to have been put in. */
  readonly withdrawn?: number;
}

/** What can have happened, the surest first: the first one that explains the next event counts. */
export const explanations: readonly ((question: Question) => Verdict | undefined)[] = [
  asRecorded,
  renumbered,
  putInBefore,
  moved,
  repeated,
  leftOut,
  putIn,
  hashChanged,
  takenOut,
];

function asRecorded({ event, revision, hash, shift }: Question): Verdict | undefined {
  if (event.revision - shift !== revision || !fits(event, revision, hash)) return undefined;
  return { findings: [], placed: [placedAt(event, revision)], taken: 1, shift };
}

function renumbered({ event, revision, hash }: Question): Verdict | undefined {
  if (!fits(event, revision, hash)) return undefined;
  return {
    findings: [findingAt('changed', event, `was recorded as revision ${revision}`)],
    placed: [placedAt(event, revision)],
    taken: 1,
    shift: event.revision - revision,
  };
}

/** Events before it carry right hashes, yet it follows an earlier one: they were put in. */
function putInBefore({ event, trail }: Question): Verdict | undefined {
  for (let count = 1; count <= trail.length; count += 1) {
    const before = trail.at(-count - 1);
    // Beyond the trail nothing is known, but at the beginning of a stream there is nothing beyond.
    if (before === undefined && trail[0]?.revision !== 0) return undefined;
    const revision = before === undefined ? 0 : before.revision + 1;
    if (!fits(event, revision, before?.hash ?? '')) continue;
    return {
      findings: trail.slice(-count).map((each) => findingAt('inserted', each.event, neverRecorded)),
      placed: [placedAt(event, revision)],
      taken: 1,
      shift: event.revision - revision,
      withdrawn: count,
    };
  }
  return undefined;
}

/** Two events that changed places, one that stands too early, or one that stands too late. */
function moved({ next, revision, hash, shift }: Question): Verdict | undefined {
  for (let distance = 1; distance < next.length; distance += 1) {
    const span = next.slice(0, distance + 1);
    const inner = span.slice(1, -1);
    const [first, last] = [span.slice(0, 1), span.slice(-1)];
    const orders = [
      { recorded: [...last, ...inner, ...first], movedEvents: [...first, ...last] },
      { recorded: [...last, ...first, ...inner], movedEvents: last },
      { recorded: [...inner, ...last, ...first], movedEvents: first },
    ];
    const found = orders.find(({ recorded }) => fitInOrder(recorded, revision, hash));
    if (found === undefined) continue;
    const says = (event: RecordedEvent): string =>
      `was recorded as revision ${revision + found.recorded.indexOf(event)}`;
    return {
      findings: found.movedEvents.map((event) => findingAt('reordered', event, says(event))),
      placed: found.recorded.map((event, index) => placedAt(event, revision + index)),
      taken: span.length,
      shift,
    };
  }
  return undefined;
}

function repeated({ event, revision, shift }: Question): Verdict | undefined {
  if (event.revision - shift >= revision) return undefined;
  return { findings: [findingAt('inserted', event, 'is there more than once')], placed: [], taken: 1, shift };
}

/** The event after a gap can't be tried: its predecessor is gone. Its successor vouches for its hash. */
function leftOut({ event, revision, shift }: Question): Verdict | undefined {
  const recordedAs = event.revision - shift;
  if (recordedAs <= revision) return undefined;
  return {
    findings: [findingOfAbsent('missing', event.stream, revision, recordedAs - 1, 'missing')],
    placed: [placedAt(event, recordedAs)],
    taken: 1,
    shift,
  };
}

function putIn({ next, revision, hash }: Question): Verdict | undefined {
  const index = next.findIndex((event) => fits(event, revision, hash));
  const follower = next[index];
  if (follower === undefined) return undefined;
  return {
    findings: next.slice(0, index).map((event) => findingAt('inserted', event, neverRecorded)),
    placed: [],
    taken: index,
    shift: follower.revision - revision,
  };
}

function hashChanged({ event, next, revision, hash, shift }: Question): Verdict | undefined {
  const rightHash = hashAt(event, revision, hash);
  const follower = next[1];
  if (follower === undefined || !fits(follower, revision + 1, rightHash)) return undefined;
  return {
    findings: [findingAt('changed', event, 'carries another hash than it was recorded with')],
    placed: [{ event, revision, hash: rightHash }],
    taken: 1,
    shift,
  };
}

/** Events before it were taken out and it was renumbered: its follower tells how many. */
function takenOut({ event, next, revision }: Question): Verdict | undefined {
  const follower = next[1];
  if (follower === undefined) return undefined;
  for (let count = 1; count <= longestLoss; count += 1) {
    const recordedAs = revision + count;
    if (!fits(follower, recordedAs + 1, hashOf(event))) continue;
    const says = 'missing, and later ones are renumbered';
    return {
      findings: [findingOfAbsent('missing', event.stream, revision, recordedAs - 1, says)],
      placed: [placedAt(event, recordedAs)],
      taken: 1,
      shift: event.revision - recordedAs,
    };
  }
  return undefined;
}

/** What remains when nothing else explains the event. */
export function changed({ event, revision, shift }: Question): Verdict {
  const found =
    event.metadata.hash === undefined
      ? findingAt('inserted', event, 'carries no hash')
      : findingAt('changed', event, 'does not fit its hash: it was changed, or its predecessor was');
  return { findings: [found], placed: [placedAt(event, revision)], taken: 1, shift };
}

const neverRecorded = 'was put in: its successor was recorded after another event';

function placedAt(event: RecordedEvent, revision: StreamRevision): Placed {
  return { event, revision, hash: hashOf(event) };
}

function hashOf(event: RecordedEvent): string {
  return event.metadata.hash ?? '';
}
