import { setTimeout as pause } from 'node:timers/promises';
import { instantFromEpoch } from '#casework';
import type { DueRung, Outcome, ReminderDesk } from '#reminders';
import { ReminderQueue } from '#reminders/redis';
import { Queue, Worker } from 'bullmq';
import type { Measured } from './measured.js';

const rounds = 3;
const handedOver = 10_000;
const inFlight = 50;
const told = 4_000;
/** In which those to be told fall due, in milliseconds. */
const within = 4_000;
/** Until the first of them falls due: all must lie in Redis by then. */
const ahead = 3_000;
const remindersAtOnce = 20;
/** The machine's other work spoils a round now and then; the median of several tells. */
const median = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? NaN;

/** Reminders of deadlines that fall due one after another, over a record in memory. */
class DeskInMemory implements ReminderDesk {
  readonly late: number[] = [];
  #due: readonly DueRung[] = [];
  readonly #told = new Set<string>();

  expect(due: readonly DueRung[]): void {
    this.#due = due;
  }

  dueUntil(until: string, limit: number, after?: DueRung): Promise<readonly DueRung[]> {
    const from = after ? this.#due.indexOf(after) + 1 : 0;
    return Promise.resolve(this.#due.slice(from, from + limit).filter(({ at }) => at <= until));
  }

  remind({ deadlineId, at }: DueRung): Promise<Outcome> {
    if (this.#told.has(deadlineId)) return Promise.resolve('already-recorded');
    this.#told.add(deadlineId);
    this.late.push(Date.now() - Date.parse(at));
    return Promise.resolve('sent');
  }
}

function rungs(count: number, first: number, spread: number): readonly DueRung[] {
  const id = (kind: string, n: number) => `00000000-0000-8000-8000-${kind}${String(n).padStart(11, '0')}`;
  return Array.from({ length: count }, (_, n) => {
    const at = Math.round(first + (n * spread) / count);
    return {
      municipalityId: 'storby',
      procedure: 'child-protection',
      fileId: id('a', n),
      matterId: id('b', n),
      deadlineId: id('c', n),
      rung: 0,
      dueRevision: at.toString(36),
      at: instantFromEpoch(at),
    };
  });
}

const jobId = ({ deadlineId, dueRevision }: DueRung) => `bare_${deadlineId}_${dueRevision}`;

/** As anybody would with BullMQ: so many adds under way at a time. */
async function addAll(queue: Queue, due: readonly DueRung[]): Promise<void> {
  const shared = due.values();
  const lane = async () => {
    for (const rung of shared) {
      const delay = Date.parse(rung.at) - Date.now();
      await queue.add('rung', rung, { jobId: jobId(rung), delay, removeOnComplete: true });
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
}

async function ours<Answer>(
  url: string,
  desk: ReminderDesk,
  work: (queue: ReminderQueue) => Promise<Answer>,
): Promise<Answer> {
  const prefix = 'bench-ours';
  const queue = await ReminderQueue.open({
    url,
    prefix,
    desk,
    now: () => instantFromEpoch(Date.now()),
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    remindersAtOnce,
    timing: { sweepPattern: '0 0 0 1 1 *', grace: 60_000 },
  });
  try {
    while ((await queue.health()).lastSweep === undefined) await pause(20);
    return await work(queue);
  } finally {
    await queue.close();
    await emptied(url, prefix);
  }
}

async function bare<Answer>(url: string, work: (queue: Queue) => Promise<Answer>): Promise<Answer> {
  const prefix = 'bench-bare';
  const queue = new Queue('reminders', { connection: { url }, prefix });
  try {
    await queue.waitUntilReady();
    return await work(queue);
  } finally {
    await queue.close();
    await emptied(url, prefix);
  }
}

async function emptied(url: string, prefix: string): Promise<void> {
  const queue = new Queue('reminders', { connection: { url }, prefix });
  await queue.obliterate({ force: true });
  await queue.close();
}

async function perSecond(count: number, work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (count * 1_000) / (performance.now() - started);
}

const farOff = () => rungs(handedOver, Date.now() + 3_600_000, 3_600_000);

function oursHandedOver(url: string): Promise<number> {
  const desk = new DeskInMemory();
  return ours(url, desk, (queue) => {
    desk.expect(farOff());
    return perSecond(handedOver, () => queue.handOver());
  });
}

const bareHandedOver = (url: string): Promise<number> =>
  bare(url, (queue) => {
    const due = farOff();
    return perSecond(handedOver, () => addAll(queue, due));
  });

const soon = () => rungs(told, Date.now() + ahead, within);

async function p99When(late: readonly number[]): Promise<number> {
  while (late.length < told) await pause(50);
  return late.toSorted((one, other) => one - other)[Math.floor(told * 0.99)] ?? NaN;
}

function oursLate(url: string): Promise<number> {
  const desk = new DeskInMemory();
  return ours(url, desk, async (queue) => {
    desk.expect(soon());
    await queue.handOver();
    return p99When(desk.late);
  });
}

const bareLate = (url: string): Promise<number> =>
  bare(url, async (queue) => {
    const late: number[] = [];
    const worker = new Worker<DueRung>(
      queue.name,
      ({ data }) => {
        late.push(Date.now() - Date.parse(data.at));
        return Promise.resolve('sent');
      },
      { connection: { url }, prefix: 'bench-bare', concurrency: remindersAtOnce },
    );
    worker.on('error', () => undefined);
    await worker.waitUntilReady();
    await addAll(queue, soon());
    const p99 = await p99When(late);
    await worker.close();
    return p99;
  });

async function medians(
  url: string,
  one: (url: string) => Promise<number>,
  other: (url: string) => Promise<number>,
): Promise<{ readonly ours: number; readonly bare: number }> {
  const figures: { readonly ours: number; readonly bare: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    figures.push({ bare: await other(url), ours: await one(url) });
  }
  return { ours: median(figures.map((each) => each.ours)), bare: median(figures.map((each) => each.bare)) };
}

/** Reminders handed to BullMQ and told by it, beside BullMQ alone on the same Redis. */
export async function measureReminders(redisUrl: string): Promise<readonly Measured[]> {
  return [
    {
      what: `reminders handed over, against queue.add with ${inFlight} under way (more is better)`,
      ...(await medians(redisUrl, oursHandedOver, bareHandedOver)),
      unit: 'a second',
      aim: 0.7,
    },
    {
      what: `how late 99 of 100 reminders are, ${told / (within / 1_000)} due a second, against delayed jobs (less is better)`,
      ...(await medians(redisUrl, oursLate, bareLate)),
      unit: 'ms',
      aim: 1.5,
    },
  ];
}
