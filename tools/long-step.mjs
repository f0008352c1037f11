const reminderMilliseconds = 10_000;

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs what takes a while: says that it began, every ten seconds that it goes on, and how long it took. What
 * yields `{ ok: false }` is said to have failed. On standard error: standard output is for answers.
 *
 * @template T
 * @param {string} what for example 'Installing packages'
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function longStep(what, work) {
  const began = Date.now();
  console.error(`${what} ...`);
  const reminder = setInterval(
    () => console.error(`  ${what}: still at it, ${seconds(began)}`),
    reminderMilliseconds,
  );
  try {
    const result = await work();
    console.error(`  ${what}: ${result?.ok === false ? 'failed after' : 'done in'} ${seconds(began)}`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}
