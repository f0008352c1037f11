import { timerDelay } from '#projections';
import type { Vault } from '#trust';

/** How long what has ended may lie in the vault; it is given out no more from its end on. */
const sweepEveryMilliseconds = 60_000;

/** Destroys what has ended in the vault, as long as it is not stopped. Several workers may do so at once. */
export async function sweepForever(
  vault: Pick<Vault, 'sweepEnded'>,
  signal: AbortSignal,
  goesWell: () => void,
): Promise<void> {
  while (!signal.aborted) {
    await vault.sweepEnded();
    goesWell();
    await timerDelay(sweepEveryMilliseconds, signal);
  }
}
