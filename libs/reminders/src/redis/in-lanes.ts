/**
 * Works on all items, so many at a time. After a fault no further item is begun.
 *
 * @throws the first fault, once what was under way has ended
 */
export async function inLanes<Item>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const shared = items.values();
  const faults: unknown[] = [];
  const lane = async () => {
    for (const item of shared) {
      try {
        await work(item);
      } catch (fault) {
        faults.push(fault);
      }
      if (faults.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (faults.length > 0) throw faults[0];
}
