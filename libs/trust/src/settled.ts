/** What is done at once, answered as a promise: its faults reject, as those of an engine behind a network do. */
export function settled<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
