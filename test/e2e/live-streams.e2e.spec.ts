import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import Database from 'better-sqlite3';
import { deadlineStarted, type CaseEvent } from '#casework';
import { machineTimer, type Timer } from '#platform';
import { problemOf } from './support/answered.js';
import { Casework, childBorn } from './support/casework.js';
import { LiveServer } from './support/live-server.js';
import { staffIdOf } from './support/municipalities.js';
import { Office } from './support/office.js';

/** For a machine that is busy with other tests. */
jest.setTimeout(30_000);

const unitList = '/v1/caseload/live?list=unit';
const manager = { role: 'unit-manager' } as const;

/** No wait is longer than the blink of an eye. */
const hasty: Timer = (milliseconds, run) => machineTimer(Math.min(milliseconds, 40), run);

let office: Office;
let casework: Casework;
let server: LiveServer;
let children = 0;

beforeAll(async () => {
  office = await Office.open();
  casework = new Casework(office);
});

afterAll(() => office.close());

beforeEach(async () => {
  server = await LiveServer.start(office, hasty);
});

afterEach(() => server.close());

function aReport() {
  children += 1;
  return casework.report(childBorn(children));
}

async function keeps(command: string, body: object): Promise<void> {
  await office.keeps(command, body);
}

describe('A stream', () => {
  it('shows that it lives, and lets an idle client come along', async () => {
    const client = await server.open(unitList, { role: 'unit-manager', unit: 'south' });
    await client.until(({ beats }) => beats > 1);
    expect(client.heard).toHaveLength(1);
    await aReport();
    const head = await office.system.head();
    await client.until(({ lastEventId }) => office.positionIn(lastEventId) === head);
    expect(client.heard).toHaveLength(1);
  });

  it('ends with the token that it was opened with, and without a word', async () => {
    const now = office.clock.read();
    const client = await server.open(unitList, { ...manager, lifetimeSeconds: 60 });
    const other = await server.open(unitList, { ...manager, lifetimeSeconds: 3_600 });
    office.clock.set(new Date(Date.parse(now) + 59_999).toISOString());
    await aReport();
    await client.until((each) => each.of('row').length > 0);
    const heard = client.heard.length;
    office.clock.set(new Date(Date.parse(now) + 60_000).toISOString());
    await client.until(({ hasEnded }) => hasEnded);
    expect(client.heard).toHaveLength(heard);
    expect(other.hasEnded).toBe(false);
  });

  it('asks to read again when other roles are held, and ends when there are none', async () => {
    const staffId = staffIdOf('quality-officer', 'south');
    const client = await server.open('/v1/caseload/live?list=all', {
      role: 'quality-officer',
      unit: 'south',
    });
    await keeps('give-role', { staffId, role: 'auditor' });
    await client.until((each) => each.of('reload').length === 1);
    const report = await aReport();
    await client.until((each) => each.of('row').some(({ matterId }) => matterId === report.matterId));
    await keeps('end-role', { staffId, role: 'auditor' });
    await client.until((each) => each.of('reload').length === 2);
    const heard = client.heard.length;
    await aReport();
    await keeps('end-role', { staffId, role: 'quality-officer' });
    await client.until(({ hasEnded }) => hasEnded);
    expect(client.heard).toHaveLength(heard);
    const again = server.open(unitList, { role: 'quality-officer', unit: 'south' });
    await expect(again).rejects.toThrow(/^403 .*NO_ROLE/);
  });

  it('asks to read again what time has made due, where a list asks for that', async () => {
    await aReport();
    await office.listsAreUpToDate();
    const overdue = await server.open(`${unitList}&deadline=overdue`, manager);
    const all = await server.open(unitList, manager);
    await overdue.until(({ beats }) => beats > 0);
    office.clock.set('2026-03-03T08:00:00.000Z');
    await overdue.until((each) => each.of('reload').length > 0);
    expect(all.of('reload')).toEqual([]);
    // Nobody counted what became due while a client was away.
    const back = await server.open(`${unitList}&deadline=due-soon`, {
      ...manager,
      lastEventId: all.lastEventId,
    });
    await back.until((each) => each.of('reload').length > 0);
  });

  it('is refused, not broken off, where it can’t be opened', async () => {
    const me = office.member('unit-manager');
    const refused = [
      [await me.ask({ method: 'HEAD', url: unitList }), 405],
      [await me.ask({ method: 'GET', url: unitList, headers: { accept: 'application/json' } }), 406],
      [await me.get('/v1/caseload/live?list=theirs'), 422],
      [await me.get('/v1/caseload/live?sort=due'), 422],
      [await office.ask({ method: 'GET', url: unitList }), 401],
    ] as const;
    expect(refused.map(([{ status }]) => status)).toEqual(refused.map(([, status]) => status));
    expect(problemOf(refused[1][0])).toMatchObject({ code: 'NOT_ACCEPTABLE', field: 'Accept' });
  });

  it('is opened ten times by one person, and once more when one has closed', async () => {
    const clients = await Promise.all(Array.from({ length: 10 }, () => server.open(unitList, manager)));
    await expect(server.open(unitList, manager)).rejects.toThrow(/^503 .*BUSY/);
    clients[0]!.close();
    await eventuallyOpens();
  });

  async function eventuallyOpens(): Promise<void> {
    for (;;) {
      const opened = await server.open(unitList, manager).catch(String);
      if (typeof opened !== 'string') return;
      expect(opened).toContain('BUSY');
    }
  }

  it('ends when what it would tell can’t be logged, and tells it to whoever comes back', async () => {
    const client = await server.open(unitList, manager);
    const database = new Database(join(office.folder, 'reads', 'reads.sqlite'));
    database.exec("CREATE TRIGGER refused BEFORE INSERT ON reads BEGIN SELECT RAISE(ABORT, 'refused'); END");
    const report = await aReport();
    await client.until(({ hasEnded }) => hasEnded);
    database.exec('DROP TRIGGER refused');
    database.close();
    expect(client.heard).toHaveLength(1);
    const again = await server.open(unitList, { ...manager, lastEventId: client.lastEventId });
    await again.until((each) => each.of('row').some(({ matterId }) => matterId === report.matterId));
  });

  it('tells on of other files when the views can’t take an event of one', async () => {
    const poisoned = await aReport();
    await office.listsAreUpToDate();
    const client = await server.open(unitList, manager);
    await appendPoison(poisoned.fileId);
    const report = await aReport();
    await client.until((each) => each.of('row').some(({ matterId }) => matterId === report.matterId));
    expect((await office.system.health()).views.parked).toBeGreaterThan(0);
    expect(client.of('row').map(({ fileId }) => fileId)).not.toContain(poisoned.fileId);
    expect(client.hasEnded).toBe(false);
  });
});

/** An event that no view can take: a deadline of a matter that was never opened. */
async function appendPoison(fileId: string): Promise<void> {
  const casefiles = office.system.casefiles.get('child-protection')!;
  const loaded = await casefiles.load(fileId);
  const [started] = (await casefiles.history(fileId)).filter(({ type }) => type === deadlineStarted.type);
  const event: CaseEvent = {
    ...started!,
    id: '00000000-0000-8000-8000-0000000000ff',
    revision: loaded.file.revision + 1,
    recordedAt: office.clock.read(),
    matterId: '00000000-0000-8000-8000-00000000eeee',
    data: { ...started!.data, deadlineId: '00000000-0000-8000-8000-00000000dddd' },
  };
  await casefiles.append(loaded, [event], { ...loaded.file, revision: -1 });
}

describe('A ticket', () => {
  async function ticketFor(path = unitList): Promise<{ readonly ticket: string; readonly path: string }> {
    const answer = await office.member('unit-manager').ask({ method: 'POST', url: '/v1/live-tickets' });
    expect(answer.status).toBe(201);
    expect(answer.headers['cache-control']).toBe('no-store');
    const { ticket } = JSON.parse(answer.text) as { readonly ticket: string };
    return { ticket, path: `${path}&ticket=${ticket}` };
  }

  it('opens one stream without a header, at any server, and no second one', async () => {
    const { path, ticket } = await ticketFor();
    const other = await LiveServer.start(office, hasty);
    const servers = [server, other, server, other];
    const opened = await Promise.all(servers.map((each) => each.openByAddress(path).catch(String)));
    const refused = opened.filter((each) => typeof each === 'string');
    expect(refused).toHaveLength(3);
    for (const refusal of refused) expect(refusal).toMatch(/401 .*UNAUTHENTICATED.*"field":"ticket"/);
    const [client] = opened.filter((each) => typeof each !== 'string');
    const report = await aReport();
    await client!.until((each) => each.of('row').some(({ matterId }) => matterId === report.matterId));
    expect([...refused, ...office.log.lines].join('\n')).not.toContain(ticket);
    await other.close();
  });

  it('opens it where its owner left off', async () => {
    const { path } = await ticketFor();
    const position = await office.shownHead();
    const report = await aReport();
    const client = await server.openByAddress(`${path}&lastEventId=${position}`);
    await client.until((each) => each.of('row').some(({ matterId }) => matterId === report.matterId));
  });

  it('is nothing after half a minute, and nothing in the place of a token', async () => {
    const { path, ticket } = await ticketFor();
    const headers = { authorization: `Bearer ${ticket}` };
    expect((await office.ask({ method: 'GET', url: '/v1/caseload', headers })).status).toBe(401);
    office.clock.set(new Date(Date.parse(office.clock.read()) + 30_000).toISOString());
    await expect(server.openByAddress(path)).rejects.toThrow(/^401 .*expired/);
    const token = server.tokenOf(manager);
    await expect(server.openByAddress(`${unitList}&ticket=${token}`)).rejects.toThrow(/^401 /);
    await expect(server.openByAddress(`${unitList}&ticket=`)).rejects.toThrow(/^401 /);
  });

  it('is for those who hold a role', async () => {
    const ask = { method: 'POST', url: '/v1/live-tickets' } as const;
    expect((await office.ask(ask)).status).toBe(401);
    expect((await office.memberOfId('nobody').ask(ask)).status).toBe(403);
  });

  it('leaves one fact in the log, in a stream of its own', async () => {
    const { path } = await ticketFor();
    (await server.openByAddress(path)).close();
    const tickets = (await office.system.log.readAll('', 10_000)).filter(
      ({ type }) => type === 'ticket/used',
    );
    expect(tickets.length).toBeGreaterThan(0);
    expect(new Set(tickets.map(({ stream }) => stream)).size).toBe(tickets.length);
  });
});

describe('A server', () => {
  it('that is stopped ends its streams, then lets requests under way be answered', async () => {
    const clients = await Promise.all([server.open(unitList, manager), server.open(unitList, manager)]);
    const began = performance.now();
    await server.stop();
    expect(performance.now() - began).toBeLessThan(1_000);
    for (const client of clients) await client.until(({ hasEnded }) => hasEnded);
  });

  it('forgets those who hang up, and listens on for the others', async () => {
    const [gone, stays] = [await server.open(unitList, manager), await server.open(unitList, manager)];
    gone.close();
    const report = await aReport();
    await stays.until((each) => each.of('row').some(({ matterId }) => matterId === report.matterId));
    stays.close();
    const again = await server.open(unitList, manager);
    const other = await aReport();
    await again.until((each) => each.of('row').some(({ matterId }) => matterId === other.matterId));
  });

  it('takes no harm from a client that says half a request', async () => {
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(`GET ${unitList} HTTP/1.1\r\nhost: x\r\n`);
    await server.open(unitList, manager);
    socket.destroy();
  });

  it('tells a hundred listeners, each what they may see', async () => {
    const roles = ['intake-worker', 'unit-manager', 'investigator', 'on-call', 'auditor'] as const;
    const listeners = roles.flatMap((role) =>
      (['north', 'south'] as const).flatMap((unit) => Array.from({ length: 10 }, () => ({ role, unit }))),
    );
    const clients = await Promise.all(
      listeners.map((listener) => server.open('/v1/caseload/live?list=all', listener)),
    );
    expect(clients).toHaveLength(100);
    const report = await aReport();
    const sees = ({ role, unit }: (typeof listeners)[number]) =>
      role !== 'investigator' && (unit === 'north' || role === 'on-call' || role === 'auditor');
    for (const [index, client] of clients.entries()) {
      if (!sees(listeners[index]!)) expect(client.heard).toHaveLength(1);
      else await client.until((each) => each.of('row').some(({ fileId }) => fileId === report.fileId));
    }
  });
});
