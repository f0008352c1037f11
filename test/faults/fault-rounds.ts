import { chanceOf } from '../kill/chance.js';
import { startEngines } from './engines-under-fault.js';
import { added, nothingYet, type FaultFigures } from './figures.js';
import { Office } from './office.js';

/** One office lives through so many faults before a new one is opened on new engines. */
const faultsOfAnOffice = 30;

/** What is run: so many rounds of each kind, in turn. */
export interface FaultPlan {
  readonly kinds: readonly string[];
  readonly rounds: number;
  readonly seed: number;
  /** `stand-in`, or the address of an EventStoreDB on loopback. */
  readonly log: string;
}

/**
 * Lets two APIs and two workers serve clients, strikes at random moments with one kind of fault after the other, and
 * holds record, chain, views and reminders against what clients and receiver were told. An office whose record is not
 * sound is left for a new one.
 *
 * @param onRound told the kind and the figures of each round
 */
export async function runFaultRounds(
  { kinds, rounds, seed, log }: FaultPlan,
  onRound: (kind: string, figures: FaultFigures) => void,
): Promise<ReadonlyMap<string, FaultFigures>> {
  const shown = new Map<string, FaultFigures>();
  const strikes = Array.from({ length: rounds * kinds.length }, (_, index) => ({
    kind: kinds[index % kinds.length]!,
    seed: seed + index,
  }));
  while (strikes.length > 0) {
    const engines = await startEngines(log);
    const office = new Office(engines);
    try {
      await office.open();
      for (const { kind, seed: seedOfRound } of strikes.splice(0, faultsOfAnOffice)) {
        const { faults, ...figures } = await office.round(kind, chanceOf(seedOfRound));
        const round = { ...figures, faults: faults.map((fault) => `seed ${seedOfRound}: ${fault}`) };
        shown.set(kind, added(shown.get(kind) ?? nothingYet, round));
        onRound(kind, round);
        if (faults.length > 0) break;
      }
    } finally {
      await office.close();
      await engines.close();
    }
  }
  return shown;
}
