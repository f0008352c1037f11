import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CaseloadRow } from '#views';
import { assessment, opening } from './support/bodies.js';
import { Casework, childBorn, openedBy } from './support/casework.js';
import type { LiveClient } from './support/live-client.js';
import { LiveServer, type Opened } from './support/live-server.js';
import { staffIdOf } from './support/municipalities.js';
import { Office } from './support/office.js';

/** For a machine that is busy with other tests. */
jest.setTimeout(30_000);

const unitList = '/v1/caseload/live?list=unit';

let office: Office;
let casework: Casework;
let server: LiveServer;

beforeEach(async () => {
  office = await Office.open();
  casework = new Casework(office);
  server = await LiveServer.start(office);
});

afterEach(async () => {
  await server.close();
  await office.close();
});

/** The list that a client has who began with none and took in what it was told. */
function listOf(client: LiveClient): ReadonlyMap<string, CaseloadRow> {
  const list = new Map<string, CaseloadRow>();
  for (const { event, data } of client.heard) {
    if (event === 'row') list.set((data as CaseloadRow).matterId, data as CaseloadRow);
    if (event === 'left') list.delete((data as { readonly matterId: string }).matterId);
  }
  return list;
}

/** Whoever followed from the start has the list that the page shows. */
async function expectTheListOf(
  client: LiveClient,
  { role, ...post }: Opened,
  list: 'mine' | 'unit' | 'all',
): Promise<void> {
  await office.listsAreUpToDate();
  const { rows } = await office.member(role, post).caseload({ list, limit: 100 });
  const wanted = new Map(rows.map((row) => [row.matterId, row]));
  await client.until(
    () => JSON.stringify([...listOf(client)].toSorted()) === JSON.stringify([...wanted].toSorted()),
  );
}

describe('A list', () => {
  it('says first where it begins and who looks, and is kept from every cache and proxy', async () => {
    const client = await server.open(unitList, { role: 'unit-manager' });
    const position = await office.system.head();
    expect(client.heard).toEqual([
      { event: 'start', id: client.lastEventId, data: { unitId: 'north', roles: ['unit-manager'] } },
    ]);
    expect(office.positionIn(client.lastEventId)).toBe(position);
    expect(client.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
  });

  it('follows a whole story for each as they may see it', async () => {
    const listeners: readonly Opened[] = [
      { role: 'intake-worker', unit: 'south' },
      { role: 'unit-manager' },
      { role: 'investigator' },
      { role: 'auditor' },
    ];
    const clients = await Promise.all(
      listeners.map((listener) => server.open('/v1/caseload/live?list=all', listener)),
    );
    const outside = await Promise.all([
      server.open(unitList, { role: 'unit-manager', unit: 'south' }),
      server.open(unitList, { role: 'unit-manager', municipality: 'neighbour' }),
      server.open(unitList, { role: 'unit-manager', zone: 'counselling' }),
    ]);
    const mine = await server.open('/v1/caseload/live', { role: 'investigator' });

    const { fileId, matterId } = await casework.investigation(childBorn(1));
    const hidden = await casework.report({ ...childBorn(2), protectedIdentity: true });
    for (const [index, listener] of listeners.entries())
      await expectTheListOf(clients[index]!, listener, 'all');
    expect(listOf(clients[0]!).has(hidden.matterId)).toBe(false);
    await mine.until((client) =>
      client.of('row').some((row) => row.handlerId === staffIdOf('investigator', 'north')),
    );
    expect(mine.of('row').map((row) => [row.fileId, row.matterId])).toContainEqual([fileId, matterId]);
    expect(outside.map((client) => client.heard.length)).toEqual([1, 1, 1]);
  });

  it('lets go what is no longer in it, by its ids alone, and only to those who had it', async () => {
    const report = await casework.assessedReport(childBorn(1));
    await office.listsAreUpToDate();
    const manager = { role: 'unit-manager' } as const;
    const reports = await server.open(`${unitList}&kind=report&step=preliminary`, manager);
    const unassigned = await server.open('/v1/caseload/live?list=unassigned&kind=investigation', manager);
    const applications = await server.open(`${unitList}&kind=application`, manager);
    const south = await server.open('/v1/caseload/live?list=all', { role: 'unit-manager', unit: 'south' });
    const investigation = openedBy(
      await office.member('intake-worker').does('open-investigation', opening, { on: report }),
    );
    await unassigned.until((client) => client.of('row').length === 1);
    const handler = { handlerId: staffIdOf('investigator', 'north') };
    await office.member('unit-manager').does('assign-handler', handler, { on: investigation });
    await unassigned.until((client) => client.of('left').length === 1);
    expect(unassigned.of('left')).toEqual([investigation]);
    expect(reports.of('left')).toEqual([report]);
    expect(applications.heard).toHaveLength(1);
    expect(south.heard).toHaveLength(1);
  });

  it('lets a matter leave that goes to another unit, and tells nothing of it after that', async () => {
    const report = await casework.report(childBorn(1));
    await office.listsAreUpToDate();
    const intake = await server.open('/v1/caseload/live?list=all', { role: 'intake-worker' });
    const south = await server.open('/v1/caseload/live?list=all', { role: 'unit-manager', unit: 'south' });
    const assigned = { handlerId: staffIdOf('investigator', 'south'), reason: 'South knows the family.' };
    await office.member('unit-manager').does('assign-handler', assigned, { on: report });
    await south.until((client) => client.of('row').length > 0);
    await intake.until((client) => client.of('left').length === 1);
    expect(intake.of('left')).toEqual([report]);
    const before = intake.heard.length;
    const investigator = office.member('investigator', { unit: 'south' });
    const assessed = { ...assessment, assessorId: investigator.staffId };
    await investigator.does('record-protection-assessment', assessed, { on: report });
    await south.until((client) => client.of('row').some(({ step }) => step === 'preliminary'));
    expect(intake.heard).toHaveLength(before);
  });
});

describe('Whoever comes back', () => {
  it('is told what they missed, at another server and after a restart', async () => {
    const first = await server.open(unitList, { role: 'unit-manager' });
    await casework.report(childBorn(1));
    await first.until((client) => client.of('row').length > 0);
    const { lastEventId } = first;
    await server.stop();
    await first.until(({ hasEnded }) => hasEnded);
    const one = await casework.report(childBorn(2));
    await office.stop();
    await office.start();
    const other = await casework.report(childBorn(3));
    server = await LiveServer.start(office);
    const again = await server.open(unitList, { role: 'unit-manager', lastEventId });
    await again.until((client) => new Set(client.of('row').map(({ matterId }) => matterId)).size === 2);
    expect(again.heard[0]?.event).toBe('start');
    expect(office.positionIn(again.heard[0]!.id)).toBe(office.positionIn(lastEventId));
    expect(again.of('row').map(({ matterId }) => matterId)).toEqual([one.matterId, other.matterId]);
    const third = await server.open(`${unitList}&lastEventId=${lastEventId}`, { role: 'unit-manager' });
    await third.until((client) => client.of('row').length === 2);
  });

  it('reads the page again when the register has changed meanwhile', async () => {
    const lastEventId = await office.shownHead();
    await casework.report(childBorn(1));
    await office
      .memberOfId('founder')
      .does(
        'give-role',
        { staffId: staffIdOf('intake-worker', 'north'), role: 'auditor' },
        { procedure: 'municipality', on: { fileId: '00000000-0000-8000-8000-00000000a001' } },
      );
    const client = await server.open(unitList, { role: 'unit-manager', lastEventId });
    await client.until(({ heard }) => heard.length === 2);
    expect(client.heard[1]?.event).toBe('reload');
    expect(office.positionIn(client.lastEventId)).toBe(await office.system.head());
  });

  it.each(['no-position', '7', '0000000000000001', '-1', '%27--'])(
    'with %s is refused',
    async (lastEventId) => {
      const opening = server.open(`${unitList}&lastEventId=${lastEventId}`, { role: 'unit-manager' });
      await expect(opening).rejects.toThrow(/^400 .*MALFORMED_REQUEST/);
    },
  );
});
