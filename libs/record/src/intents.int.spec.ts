import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseEvent } from '#casework';
import { RevisionConflict, type EventStore } from '#event-store';
import { intendedBy } from './intents.js';
import { interruptedLog } from './testing/contrary-log.js';
import { accepted, childProtection, municipality, Process, reportOn } from './testing/process.js';
import { recordInFolder } from './testing/record-in-folder.js';

const register = 'child-protection/register-report';
const key = { idempotencyKey: 'a report on three' };
const three = reportOn([{ name: 'Maja' }, { name: 'Nils' }, { name: 'Olle' }]);
const files = 'child-protection:';
const isFile = (stream: string) => stream.startsWith(files);
const arrived = '2026-03-06T08:00:00.000Z';

describe('A report on three children', () => {
  const record = recordInFolder();
  let minutes: number;

  beforeEach(() => {
    minutes = 0;
  });

  const now = () => new Date(Date.UTC(2026, 2, 6, 8, minutes)).toISOString();
  const process = (log: EventStore = record.log) => new Process({ log, keys: record.keys, now });

  /** Which streams of files there are, in the order of the log. */
  async function filesInLog(): Promise<readonly string[]> {
    const streams = (await record.log.readAll('', 1_000)).map(({ stream }) => stream);
    return [...new Set(streams.filter(isFile))].map((stream) => stream.replace(files, ''));
  }

  /** A process that dies before it has stored a file other than the first ones. */
  function dyingAfter(most: number): Process {
    const stored = new Set<string>();
    const dying = interruptedLog(record.log, {
      before(stream) {
        if (!isFile(stream)) return;
        if (!stored.has(stream) && stored.size === most) throw new Error('The process dies.');
        stored.add(stream);
      },
    });
    return process(dying);
  }

  async function intendingIn(fileId: string): Promise<CaseEvent> {
    const history = await process().casefiles.history(fileId);
    return history.find(({ type }) => type === 'child-protection/report-received')!;
  }

  const file = (fileId: string) => ({ fileId, municipalityId: municipality.municipalityId });

  it('is in three files once it is answered', async () => {
    const { fileId, alsoOn } = accepted(await process().give(register, three));
    expect([fileId, ...alsoOn]).toHaveLength(3);
    expect(await filesInLog()).toEqual([fileId, ...alsoOn]);
    const sibling = await intendingIn(alsoOn[1]!);
    expect(sibling).toMatchObject({
      cause: 'completion',
      staffId: 'worker',
      data: { child: { name: 'Olle' } },
    });
    expect(await record.findings()).toEqual([]);
  });

  it.each([
    ['before the first sibling', 1],
    ['between the first and the second sibling', 2],
  ])('is completed from the log when the process dies %s', async (_, most) => {
    await expect(dyingAfter(most).give(register, three, key)).rejects.toThrow('The process dies.');
    const left = await filesInLog();
    expect(left).toHaveLength(most);
    const event = await intendingIn(left[0]!);
    minutes = 60;
    const alsoOn = await process().giving.fulfil(childProtection, file(left[0]!), event);
    expect(await filesInLog()).toEqual([left[0], ...alsoOn]);
    // The report reached all three at one time, whenever the others were written.
    const received = await Promise.all(alsoOn.map(intendingIn));
    expect(received.map(({ occurredAt }) => occurredAt)).toEqual([arrived, arrived]);
    expect(received.at(-1)?.recordedAt).toBe('2026-03-06T09:00:00.000Z');
  });

  it('is completed by whoever gives it again under its key, with the answer of the first giving', async () => {
    await expect(dyingAfter(2).give(register, three, key)).rejects.toThrow('The process dies.');
    const again = accepted(await process().give(register, three, key));
    expect(again).toMatchObject({ replayed: true });
    expect(await filesInLog()).toEqual([again.fileId, ...again.alsoOn]);
    expect(accepted(await process().give(register, three, key))).toEqual(again);
  });

  it('is completed once, however often that is tried', async () => {
    const { fileId } = accepted(await process().give(register, three));
    const head = await record.log.head();
    const event = await intendingIn(fileId);
    await process().giving.fulfil(childProtection, file(fileId), event);
    expect(await record.log.head()).toBe(head);
  });

  it('is kept for another try while a sibling’s file can’t be written', async () => {
    const { fileId } = accepted(await process().give(register, three));
    const event = await intendingIn(fileId);
    const contended = interruptedLog(record.log, {
      before(stream) {
        throw new RevisionConflict(stream, 'no-stream', 0);
      },
    });
    const another = { ...event, id: '00000000-0000-8000-8000-00000000beef' };
    await expect(process(contended).giving.fulfil(childProtection, file(fileId), another)).rejects.toThrow(
      'child-protection/register-sibling-report, intended by event 00000000-0000-8000-8000-00000000beef, ' +
        'was not accepted: busy.',
    );
  });

  it('is not completed for a municipality that was never founded', async () => {
    const { fileId } = accepted(await process().give(register, three));
    const event = await intendingIn(fileId);
    await expect(
      process().giving.fulfil(
        childProtection,
        { fileId, municipalityId: '00000000-0000-8000-8000-000000000002' },
        event,
      ),
    ).rejects.toThrow('unknown municipality');
  });
});

describe('What an event intends', () => {
  const record = recordInFolder();

  async function received() {
    const office = new Process({ log: record.log, keys: record.keys, now: () => arrived });
    const { fileId } = accepted(await office.give(register, three));
    const history = await office.casefiles.history(fileId);
    const event = history.find(({ type }) => type === 'child-protection/report-received')!;
    const intended = (of: CaseEvent, at = municipality) =>
      intendedBy(of, office.casefiles, at, {
        casefiles: new Map([[childProtection.name, office.casefiles]]),
        identifiers: office.identifiers,
        now: () => '2026-03-09T08:00:00.000Z',
      });
    return { event, history, intended };
  }

  it('has ids of its own that are the same at every try', async () => {
    const { event, intended } = await received();
    const ids = intended(event).map(({ basis }) => basis.commandId);
    expect(new Set(ids).size).toBe(2);
    expect(intended(event).map(({ basis }) => basis.commandId)).toEqual(ids);
    const another = { ...event, id: '00000000-0000-8000-8000-00000000beef' };
    expect(intended(another).map(({ basis }) => basis.commandId)).not.toEqual(ids);
  });

  it('happened when the event did, and is recorded now', async () => {
    const { event, intended } = await received();
    expect(intended(event)[0]?.basis).toMatchObject({
      occurredAt: arrived,
      now: '2026-03-09T08:00:00.000Z',
    });
  });

  it('happened when the entry did that is moved to another file', async () => {
    let hour = 8;
    const now = () => `2026-03-06T${String(hour).padStart(2, '0')}:00:00.000Z`;
    const office = new Process({ log: record.log, keys: record.keys, now });
    const wrong = accepted(await office.give(register, reportOn([{ name: 'Maja' }])));
    const right = accepted(await office.give(register, reportOn([{ name: 'Nils' }])));
    hour = 10;
    await office.withdrawReport(wrong, right.fileId);
    const [own, moved] = (await office.casefiles.history(right.fileId)).filter(
      ({ type }) => type === 'child-protection/report-received',
    );
    expect(own).toMatchObject({ cause: 'person', occurredAt: arrived });
    expect(moved).toMatchObject({ cause: 'completion', occurredAt: arrived, recordedAt: now() });
  });

  it('is given in the name of whoever caused the event, though they have no role any more', async () => {
    const { event, intended } = await received();
    expect(intended(event)[0]?.basis.actor).toEqual(municipality.staff('worker'));
    const without = { ...municipality, staff: () => undefined };
    expect(intended(event, without)[0]?.basis.actor).toMatchObject({ staffId: 'worker', roles: [] });
  });

  it('is nothing for most events', async () => {
    const { history, intended } = await received();
    expect(history.flatMap((event) => intended(event))).toHaveLength(2);
  });
});
