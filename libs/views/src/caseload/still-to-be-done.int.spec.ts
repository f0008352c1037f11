import { describe, expect, it } from '@jest/globals';
import {
  deadlineCancelled,
  deadlineExtended,
  deadlineMet,
  deadlineMissed,
  deadlineStarted,
  missedDeadlineExplained,
  type DeadlineStarted,
  type Instant,
} from '#casework';
import { freshPostgresDatabase } from '../../../../test/engines/postgres.js';
import { leavingNothing } from '../../../projections/src/testing/leaving-nothing.js';
import { MemoryLog } from '../../../projections/src/testing/memory-log.js';
import { viewEngines, type ViewEngine } from '../../../projections/src/testing/view-engines.js';
import { untilSeen } from '../../../projections/src/testing/wait-until.js';
import { garden, matterClosed } from '../testing/made-up-procedure.js';
import { auditor, plot, runViews } from '../testing/running-views.js';
import type { WrittenFile } from '../testing/written-file.js';
import type { CaseloadFilters, DeadlineFilter } from './asking.js';
import { CaseloadChanges } from './caseload-changes.js';

const leaving = leavingNothing();

const day = (number: number): Instant => new Date(Date.UTC(2026, 1, number)).toISOString();
const now = day(10);

function lastDay(number: number) {
  const end = day(number);
  const date = end.slice(0, 10);
  return {
    ...{ elapsed: false, nominalDue: end, nominalDueDate: date, legalLatest: end, legalLatestDate: date },
    passedOver: [],
  };
}

const byEventId = 'event';

/** A plot, and what may become of its deadlines. */
class Plot {
  readonly file: WrittenFile;
  readonly #about = { matterId: 'plot-one', cause: 'clock' } as const;

  constructor() {
    this.file = plot('one');
  }

  starts(rule: string, due: number, said: Partial<DeadlineStarted> = {}): this {
    this.file.happens(
      deadlineStarted,
      {
        ...{ ...this.#named(rule), ruleset: 'SE-2025', kind: 'duty', force: 'statutory', immediate: false },
        ...{ anchorEventId: 'event', anchorAt: day(1), anchorDate: '2026-02-01', length: { days: 1 } },
        ...{ recordedLate: false, ...lastDay(due), ...said },
      },
      this.#about,
    );
    return this;
  }

  misses(rule: string, ended: number): this {
    const fields = { ...this.#named(rule), ended: day(ended), explainedBefore: false };
    this.file.happens(deadlineMissed, fields, this.#about);
    return this;
  }

  meets(rule: string, on: number, recordedLate = false): this {
    const fields = { ...this.#named(rule), byEventId, onTime: false, recordedLate };
    this.file.happens(deadlineMet, fields, { ...this.#about, occurredAt: day(on) });
    return this;
  }

  cancels(rule: string, on: number): this {
    const fields = { ...this.#named(rule), byEventId, byType: matterClosed.type };
    this.file.happens(deadlineCancelled, fields, { ...this.#about, occurredAt: day(on) });
    return this;
  }

  extendsLate(rule: string, to: number, on: number): this {
    const fields = { ...this.#named(rule), byEventId, decidedLate: true, ...lastDay(to) };
    this.file.happens(deadlineExtended, fields, { ...this.#about, occurredAt: day(on) });
    return this;
  }

  explains(rule: string): this {
    const fields = { ...this.#named(rule), reason: 'Snow.' };
    this.file.happens(missedDeadlineExplained, fields, { ...this.#about, occurredAt: day(9) });
    return this;
  }

  closes(): this {
    this.file.happens(matterClosed, { step: 'left' }, { matterId: 'plot-one' });
    return this;
  }

  #named(rule: string) {
    return { deadlineId: `deadline-${rule}`, ruleId: rule };
  }
}

async function following(place: ViewEngine['place']) {
  const log = new MemoryLog();
  const { store, runner, caseload } = await runViews(log, await place(leaving), leaving);
  const changes = new CaseloadChanges({ store, log, procedures: [garden] });
  const write = async ({ file }: Plot) => {
    log.write(file);
    await untilSeen(runner, await log.head());
  };
  const rows = async (filters: CaseloadFilters = {}) => {
    const sort = { by: 'due', direction: 'ascending' } as const;
    return (await caseload.page({ viewer: auditor, list: 'unit', filters, now, sort, limit: 9 })).rows;
  };
  const counts = async () => (await caseload.counts({ viewer: auditor, now })).lists.unit;
  const inStates = async () => {
    const found: DeadlineFilter[] = [];
    for (const deadlineState of ['overdue', 'due-soon', 'missed', 'none'] as const) {
      if ((await rows({ deadlineState })).length > 0) found.push(deadlineState);
    }
    const { overdue, dueSoon, missed } = await counts();
    expect([overdue.count, dueSoon.count, missed.count]).toEqual(
      (['overdue', 'due-soon', 'missed'] as const).map((state) => (found.includes(state) ? 1 : 0)),
    );
    return found;
  };
  const told = async (after: string) => {
    const events = log.events.filter(({ position }) => position > after);
    const batch = await changes.between(after, events, { byDeadlines: false });
    return changes.told({ viewer: auditor, list: 'unit', now }, batch).map(({ kind }) => kind);
  };
  return { log, write, rows, counts, inStates, told };
}

describe.each(viewEngines(freshPostgresDatabase))('What is still to be done on $engine', ({ place }) => {
  it('is a duty of a closed matter, until it is done', async () => {
    const { log, write, rows, counts, inStates, told } = await following(place);
    const one = new Plot().starts('G1', 12).closes();
    await write(one);
    const [row] = await rows();
    expect(row).toMatchObject({ step: 'left', nextDue: { ruleId: 'G1' } });
    expect(row?.closedAt).toBeDefined();
    expect(await rows({ open: false })).toEqual([]);
    expect(await counts()).toMatchObject({ total: 1, steps: [{ kind: 'plot', step: 'left', count: 1 }] });
    expect(await inStates()).toEqual(['due-soon']);
    const before = await log.head();
    await write(one.meets('G1', 9));
    expect(await told(before)).toEqual(['left']);
    expect(await rows()).toEqual([]);
    expect(await rows({ open: false })).toHaveLength(1);
    expect((await counts()).total).toBe(0);
  });

  it('is the reason of a miss, also when what was missed is done and the matter is closed', async () => {
    const { log, write, rows, inStates, told } = await following(place);
    const one = new Plot().starts('G1', 5).misses('G1', 5);
    await write(one);
    expect(await inStates()).toEqual(['overdue', 'missed']);
    await write(one.meets('G1', 7, true));
    expect(await inStates()).toEqual(['missed']);
    await write(one.closes());
    expect(await inStates()).toEqual(['missed']);
    const [row] = await rows();
    expect(row).toMatchObject({ missedSince: day(5), asksForReason: true, recordedLate: true });
    expect(row).not.toHaveProperty('nextDue');
    const before = await log.head();
    await write(one.explains('G1'));
    expect(await told(before)).toEqual(['left']);
    expect(await inStates()).toEqual([]);
  });

  it('is the reason of a miss of what was cancelled by the closing', async () => {
    const { write, rows, inStates } = await following(place);
    await write(new Plot().starts('G1', 5).misses('G1', 5).closes().cancels('G1', 8));
    expect(await inStates()).toEqual(['missed']);
    expect((await rows())[0]).toMatchObject({ missedSince: day(5), asksForReason: true });
  });

  it('is no window and no appointment of a closed matter', async () => {
    const { write, rows } = await following(place);
    await write(
      new Plot().starts('G1', 12, { kind: 'window' }).starts('G2', 12, { kind: 'appointment' }).closes(),
    );
    expect(await rows()).toEqual([]);
    expect(await rows({ open: false })).toHaveLength(1);
  });
});

describe.each(viewEngines(freshPostgresDatabase))('A matter by its deadlines on $engine', ({ place }) => {
  it('is found by what comes soon also where something was missed', async () => {
    const { write, rows, inStates } = await following(place);
    const one = new Plot().starts('G1', 5).starts('G2', 14);
    await write(one.misses('G1', 5).explains('G1'));
    expect(await inStates()).toEqual(['overdue', 'due-soon', 'missed']);
    expect((await rows())[0]).not.toHaveProperty('asksForReason');
  });

  it('is overdue and missed when it was extended too late, however far', async () => {
    const { write, rows, inStates } = await following(place);
    await write(new Plot().starts('G1', 5).misses('G1', 5).extendsLate('G1', 300, 7));
    expect(await inStates()).toEqual(['overdue', 'missed']);
    expect((await rows())[0]).toMatchObject({ missedSince: day(5), extendedLate: true });
  });

  it('is not overdue with what is no duty', async () => {
    const { write, inStates } = await following(place);
    await write(new Plot().starts('G1', 9, { kind: 'window', ...windowUntil(9, 11) }));
    expect(await inStates()).toEqual(['due-soon']);
  });

  it('shows that what it runs from was recorded late', async () => {
    const { write, rows } = await following(place);
    await write(new Plot().starts('G1', 12, { recordedLate: true }));
    expect((await rows())[0]).toMatchObject({ recordedLate: true });
  });
});

function windowUntil(nominal: number, legal: number) {
  const { legalLatest, legalLatestDate } = lastDay(legal);
  return { ...lastDay(nominal), legalLatest, legalLatestDate };
}
