/**
 * Milliseconds that long work may take of one turn of the event loop. A turn accepts one connection (libuv): of twenty
 * that come at once, the last waits for twenty stretches.
 */
const stretch = 1;

const waiting: (() => void)[] = [];
let began = -Infinity;
let isNextComing = false;

/**
 * Lets everything else at this process go first, where long work has had its stretch of this turn of the event loop.
 * All long work shares one stretch a turn, in the order in which it asked: twenty long readings at once keep a short
 * one waiting no longer than one does. Called between pieces of a few milliseconds.
 *
 * @param signal of somebody who waits for the work: once they are gone it goes no further
 * @throws the reason of the signal once it is aborted
 */
export async function giveWay(signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  if (performance.now() - began < stretch) return;
  await new Promise<void>((resolve) => {
    waiting.push(resolve);
    comeNext();
  });
  signal?.throwIfAborted();
}

function comeNext(): void {
  if (isNextComing) return;
  isNextComing = true;
  setImmediate(() => {
    isNextComing = false;
    began = performance.now();
    waiting.shift()?.();
    if (waiting.length > 0) comeNext();
  });
}
