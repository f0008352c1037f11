import type { EventStore } from '#event-store';
import { findingAt, type Finding } from './finding.js';
import { StreamWindow } from './stream-window.js';
import { changed, explanations, reach, type Placed, type Verdict } from './verdicts.js';

/**
 * Says what was done to a stream whose chain does not hold, event by event.
 *
 * The hash of an event covers its revision and its predecessor's hash. So the place at which an event was
 * recorded is found by trying: where it fits, there it was. Two things can't be told from the chain alone: what
 * the event after a gap was, and which of two neighbours was changed if the first one got a new hash. Anchors
 * tell.
 *
 * @returns findings in the order of the stream; none for a sound one
 * @throws {CorruptEvent} an event can't be read back
 */
export async function* examineStream(
  store: Pick<EventStore, 'readStream'>,
  stream: string,
): AsyncGenerator<Finding, void> {
  const window = new StreamWindow(store, stream);
  let trail: readonly Placed[] = [];
  let shift = 0;
  for (;;) {
    const next = await window.peek(reach + 1);
    const [event] = next;
    if (event === undefined) return;
    const verdict = judge({ event, next, trail, shift });
    yield* verdict.findings;
    const before = trail.at(-1);
    if (verdict.findings.length === 0 && before !== undefined && event.position < before.event.position) {
      yield findingAt('reordered', event, `stands in the log before revision ${before.event.revision}`);
    }
    trail = [...trail.slice(0, trail.length - (verdict.withdrawn ?? 0)), ...verdict.placed].slice(-reach);
    shift = verdict.shift;
    window.take(verdict.taken);
  }
}

function judge(asked: Omit<Parameters<typeof changed>[0], 'revision' | 'hash'>): Verdict {
  const last = asked.trail.at(-1);
  const question = {
    ...asked,
    revision: last === undefined ? 0 : last.revision + 1,
    hash: last?.hash ?? '',
  };
  for (const explain of explanations) {
    const verdict = explain(question);
    if (verdict !== undefined) return verdict;
  }
  return changed(question);
}
