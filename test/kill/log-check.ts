import type { RecordedEvent } from '#event-store';
import type { LogLedger } from './log-ledger.js';

/**
 * Holds a whole log against what its writers were told.
 *
 * @returns a line for each thing that is wrong; none when the log is sound
 */
export function checkLog(log: readonly RecordedEvent[], ledger: LogLedger): readonly string[] {
  return [...outOfOrder(log), ...tornAppends(log), ...brokenPromises(log, ledger)];
}

/** Names each event that is not where position and revision say. */
export function* outOfOrder(log: readonly RecordedEvent[]): Generator<string> {
  const next = new Map<string, number>();
  let before = '';
  for (const { stream, revision, position } of log) {
    if (position <= before) yield `position ${position} comes after ${before}`;
    const due = next.get(stream) ?? 0;
    if (revision !== due) yield `${stream} has revision ${revision} in the place of ${due}`;
    next.set(stream, revision + 1);
    before = position;
  }
}

/** An append is whole when all its parts follow one another in the log. */
function* tornAppends(log: readonly RecordedEvent[]): Generator<string> {
  const seen = new Set<string>();
  for (let start = 0; start < log.length;) {
    const { mark = '', parts = '0' } = log[start]!.metadata;
    const found = log.slice(start, start + Number(parts));
    const isWhole = found.every(
      ({ metadata }, part) => metadata.mark === mark && metadata.part === String(part),
    );
    if (!isWhole || found.length !== Number(parts) || found.length === 0) yield `append ${mark} is torn`;
    if (seen.has(mark)) yield `append ${mark} is there twice`;
    seen.add(mark);
    start += Math.max(found.length, 1);
  }
}

function* brokenPromises(log: readonly RecordedEvent[], ledger: LogLedger): Generator<string> {
  const ends = new Map(log.map((event) => [event.metadata.mark ?? '', event]));
  for (const [mark, { revision, position }] of ledger.answered) {
    const end = ends.get(mark);
    if (end === undefined) yield `append ${mark} was acknowledged and is lost`;
    else if (end.revision !== revision || end.position !== position) yield `append ${mark} stands elsewhere`;
  }
  for (const mark of ends.keys()) {
    if (ledger.refused.has(mark)) yield `append ${mark} was refused and is there`;
    else if (!ledger.answered.has(mark)) yield `append ${mark} was never asked for`;
  }
}
