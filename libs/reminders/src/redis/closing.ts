import { setTimeout as pause } from 'node:timers/promises';

/** Answers whether some work ended in time, well or not. Never rejects; late work goes on unseen. */
export async function endsWithin(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const ended = new AbortController();
  const inTime = work.then(
    () => true,
    () => true,
  );
  const late = pause(milliseconds, false, { signal: ended.signal }).catch(() => false);
  try {
    return await Promise.race([inTime, late]);
  } finally {
    ended.abort();
  }
}
