import {
  countedAnewBy,
  epochOf,
  instantFromEpoch,
  localDateOf,
  type Instant,
  type MunicipalityAsOf,
  type Procedure,
} from '#casework';
import { StoreClosed, StoreUnavailable } from '#event-store';
import type { CommandGiving } from '#record';
import { timerDelay, ViewNotReady } from '#projections';
import type { FileToSettle, OpenDeadlines, PageToSettle, DeadlinePlace } from '#views';
import type { Clock } from '../clock.js';
import type { Logger } from '../logger.js';

const filesAPage = 200;
/** How late it may be recorded what time has brought about, when nobody touches the file before. */
const lookEveryMilliseconds = 15_000;
/** How long a file that can't be settled is left alone. It doubles with each failure in a row. */
const firstPause = 15_000;
const longestPause = 3_600_000;

/** What settling needs. */
export interface Settling {
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly giving: Pick<CommandGiving, 'settle'>;
  readonly deadlines: Pick<OpenDeadlines, 'dueForSettling' | 'outdated' | 'municipalities'>;
  readonly municipalityAsOf: (
    municipalityId: string,
    instant: Instant,
  ) => Promise<Pick<MunicipalityAsOf, 'timeZone' | 'setting'> | undefined>;
  readonly now: Clock;
  readonly logger: Pick<Logger, 'error'>;
}

/** A file that could not be settled and is left alone for a while. */
interface Rest {
  readonly until: Instant;
  readonly failures: number;
}

/** Settles as long as it is not stopped. */
export async function settleForever(
  settler: Settler,
  signal: AbortSignal,
  goesWell: () => void,
): Promise<void> {
  while (!signal.aborted) {
    await settler.once(signal);
    goesWell();
    await timerDelay(lookEveryMilliseconds, signal);
  }
}

/**
 * Records what time alone has brought about in files that nobody touches: last days that have gone by, and deadlines
 * that a new version of the law counts anew. A file that can't be settled holds no other up and rests, longer each
 * time; which ones rest is known to this process alone, and forgetting it costs one more try.
 */
export class Settler {
  #rests: ReadonlyMap<string, Rest> = new Map();

  constructor(private readonly settling: Settling) {}

  /** How many files could not be settled and wait for somebody to look at them. */
  get unsettled(): number {
    return this.#rests.size;
  }

  /**
   * One look at everything that is due, page by page. While the views are filled for the first time nothing is known
   * to be due; the commands settle meanwhile.
   *
   * @returns how many files were settled, as far as the views know of it
   * @throws {StoreUnavailable | StoreClosed} the log can't be asked
   */
  async once(signal?: AbortSignal): Promise<number> {
    const looked = new Set<string>();
    const rests = new Map<string, Rest>();
    try {
      for await (const file of this.#due(this.settling.now())) {
        if (signal?.aborted === true) break;
        const key = `${file.procedure}:${file.fileId}`;
        if (looked.has(key)) continue;
        looked.add(key);
        const rest = await this.#settled(file, this.#rests.get(key));
        if (rest) rests.set(key, rest);
      }
    } catch (fault) {
      if (!(fault instanceof ViewNotReady)) throw fault;
    }
    this.#rests = rests;
    return looked.size - rests.size;
  }

  /** Undefined when all went well, else until when the file is left alone. */
  async #settled({ procedure: name, fileId }: FileToSettle, before?: Rest): Promise<Rest | undefined> {
    const { procedures, giving, now, logger } = this.settling;
    if (before && now() < before.until) return before;
    const procedure = procedures.get(name);
    if (!procedure) return undefined;
    try {
      await giving.settle(procedure, fileId);
      return undefined;
    } catch (fault) {
      if (fault instanceof StoreUnavailable || fault instanceof StoreClosed) throw fault;
      const failures = (before?.failures ?? 0) + 1;
      const pause = Math.min(firstPause * 2 ** (failures - 1), longestPause);
      logger.error(
        { fileId, failures, fault: fault instanceof Error ? fault.name : typeof fault },
        'a file could not be settled and is tried again',
      );
      return { until: instantFromEpoch(epochOf(now()) + pause), failures };
    }
  }

  async *#due(now: Instant): AsyncIterable<FileToSettle> {
    const { deadlines } = this.settling;
    yield* paged<DeadlinePlace>((after) => deadlines.dueForSettling(now, filesAPage, after));
    yield* this.#outdated(now);
  }

  async *#outdated(now: Instant): AsyncIterable<FileToSettle> {
    const { procedures, deadlines, municipalityAsOf } = this.settling;
    const changing = [...procedures.values()].filter(countsAnew);
    if (changing.length === 0) return;
    for (const municipalityId of await deadlines.municipalities()) {
      const municipality = await municipalityAsOf(municipalityId, now);
      if (!municipality) continue;
      const today = localDateOf(now, municipality.timeZone);
      for (const { name: procedure, deadlines: rules, rulesets } of changing) {
        const versions = rulesets((setting) => municipality.setting(setting));
        for (const counted of countedAnewBy(rules, versions, today)) {
          const outdated = { municipalityId, procedure, ...counted };
          yield* paged<string>((after) => deadlines.outdated(outdated, filesAPage, after));
        }
      }
    }
  }
}

/** Whether any version of the law of it counts running deadlines anew. */
function countsAnew({ deadlines }: Procedure): boolean {
  return deadlines.some(({ versions }) =>
    Object.values(versions).some((version) => version?.running === 'counted-anew'),
  );
}

async function* paged<Place>(
  pageAfter: (after: Place | undefined) => Promise<PageToSettle<Place>>,
): AsyncIterable<FileToSettle> {
  let after: Place | undefined;
  do {
    const { files, next } = await pageAfter(after);
    yield* files;
    after = next;
  } while (after !== undefined);
}
