import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { assessment } from './support/bodies.js';
import { Casework, childBorn } from './support/casework.js';
import type { LiveClient } from './support/live-client.js';
import { LiveServer } from './support/live-server.js';
import { founderId, municipalities, staffIdOf } from './support/municipalities.js';
import { Office } from './support/office.js';
import type { MatterAddress } from './support/pages.js';

/** For a machine that is busy with other tests. */
jest.setTimeout(30_000);

const nowhere = '00000000-0000-8000-8000-00000000ffff';

let office: Office;
let casework: Casework;
let server: LiveServer;
let children = 0;
let investigation: MatterAddress;

beforeAll(async () => {
  office = await Office.open();
  casework = new Casework(office);
});

afterAll(() => office.close());

beforeEach(async () => {
  server = await LiveServer.start(office);
  children += 1;
  investigation = await casework.investigation(childBorn(children));
});

afterEach(() => server.close());

const live = (fileId = investigation.fileId) => `/v1/child-protection/files/${fileId}/live`;

function typesTo(client: LiveClient): readonly string[] {
  return client.of('changed').flatMap(({ events }) => events.map(({ type }) => type));
}

describe('A file', () => {
  it('tells of each what has changed and in which version, without its content', async () => {
    const { fileId } = investigation;
    const manager = await server.open(live(), { role: 'unit-manager' });
    const report = await casework.report(childBorn(children));
    await office.member('intake-worker').does('record-protection-assessment', assessment, { on: report });
    const version = await office.versionOf('child-protection', report);
    await manager.until((client) =>
      client.of('changed').some(({ matters }) => matters.some((matter) => matter.version === version)),
    );
    const [first] = manager.of('changed');
    expect(first?.fileId).toBe(fileId);
    expect(first?.matters.map(({ matterId }) => matterId)).toContain(report.matterId);
    const types = manager.of('changed').flatMap(({ events }) => events.map(({ type }) => type));
    expect(types).toContain('child-protection/report-received');
    expect(types).toContain('child-protection/protection-assessment-made');
    expect(JSON.stringify(manager.heard)).not.toContain(assessment.facts);
    const recorded = (await office.system.casefiles.get('child-protection')!.stored(fileId)).at(-1);
    expect(office.positionIn(manager.lastEventId)).toBe(recorded?.position);
  });

  it('tells nothing of the matters that a listener doesn’t see', async () => {
    const manager = await server.open(live(), { role: 'unit-manager' });
    const auditor = await server.open(live(), { role: 'auditor' });
    const report = await casework.report(childBorn(children), { unitId: 'south' });
    await auditor.until((client) => client.of('changed').length > 0);
    const seen = (await office.member('unit-manager').filePage(investigation.fileId)).matters;
    expect(seen.map(({ matterId }) => matterId)).not.toContain(report.matterId);
    expect(JSON.stringify(manager.heard)).not.toContain(report.matterId);
  });

  it('tells whoever sees a matter of it alone that it goes on in another file, and not by what', async () => {
    const survivor = investigation;
    await casework.report(childBorn(children), { unitId: 'south' });
    const alone = await casework.report({ name: 'Child without a number' });
    const investigator = office.member('investigator');
    const sight = { staffId: investigator.staffId, reason: 'May be the same child.' };
    await office.member('unit-manager').does('grant-sight', sight, { on: alone });
    const auditor = await server.open(live(alone.fileId), { role: 'auditor' });
    const receiver = await server.open(live(alone.fileId), { role: 'intake-worker' });
    const stranger = await server.open(live(survivor.fileId), { role: 'intake-worker', unit: 'south' });
    const intake = office.member('intake-worker');
    const [before] = (await intake.filePage(alone.fileId)).matters;
    const into = { intoFileId: survivor.fileId, reason: 'One child.' };
    await investigator.does('merge-file', into, { on: { fileId: alone.fileId } });
    const [matter] = (await intake.filePage(alone.fileId)).matters;
    expect(matter).toMatchObject({ matterId: alone.matterId, goesOnIn: survivor.fileId });
    expect(matter?.version).not.toBe(before?.version);
    const { matterId, version } = matter!;
    const now = { fileId: alone.fileId, matters: [{ matterId, version }], events: [] };
    const hasHeard = (client: LiveClient) => isDeepStrictEqual(client.of('changed').at(-1), now);
    await receiver.until(hasHeard);
    await auditor.until((client) => typesTo(client).includes('casework/file-merged'));
    expect(typesTo(receiver)).toEqual([]);
    expect(JSON.stringify(receiver.heard)).not.toContain(survivor.matterId);
    // Whichever file was the first to say so: who has missed the other's word alone is told as well.
    const casefiles = office.system.casefiles.get('child-protection')!;
    const words = [...(await casefiles.stored(alone.fileId)), ...(await casefiles.stored(survivor.fileId))]
      .filter(({ type }) => ['casework/file-merged', 'casework/file-taken-over'].includes(type))
      .map(({ position }) => position)
      .sort();
    const lastEventId = office.system.places.handOut(words[0]!, 'log');
    const again = await server.open(live(alone.fileId), { role: 'intake-worker', lastEventId });
    await again.until(hasHeard);
    // Nor does whoever sees nothing of it learn of it in the file that goes on.
    expect(stranger.of('changed')).toEqual([]);
  });

  it('is not there for those who may not see it, as if it did not exist', async () => {
    const absent = await server.open(live(nowhere), { role: 'unit-manager' }).catch(String);
    for (const listener of [
      { role: 'unit-manager', unit: 'south' },
      { role: 'investigator', unit: 'south' },
      { role: 'unit-manager', municipality: 'neighbour' },
    ] as const) {
      expect(await server.open(live(), listener).catch(String)).toBe(absent);
    }
    expect(absent).toMatch(/^Error: 404 /);
    const barred = server.open(live(), { role: 'unit-manager', zone: 'counselling' });
    await expect(barred).rejects.toThrow(/^403 .*SECRECY_BARRIER/);
  });

  it('ends for a handler who is so no more, and stays closed to them', async () => {
    const listener = { role: 'investigator' } as const;
    const client = await server.open(live(), listener);
    await office
      .member('unit-manager')
      .does('assign-handler', { handlerId: staffIdOf('unit-manager', 'north') }, { on: investigation });
    await client.until(({ hasEnded }) => hasEnded);
    expect(client.heard).toHaveLength(1);
    await expect(server.open(live(), listener)).rejects.toThrow(/^404 /);
  });

  it('goes on where a client left off, at another server', async () => {
    const client = await server.open(live(), { role: 'unit-manager' });
    const { lastEventId } = client;
    client.close();
    await casework.report(childBorn(children));
    const other = await LiveServer.start(office);
    const again = await other.open(live(), { role: 'unit-manager', lastEventId });
    await again.until((each) => each.of('changed').length > 0);
    await other.close();
  });

  it('is logged as read when it is opened and whenever it tells something', async () => {
    const client = await server.open(`${live()}?purpose=quality`, { role: 'unit-manager' });
    await casework.report(childBorn(children));
    await client.until((each) => each.of('changed').length > 0);
    const { reads } = await office
      .member('auditor')
      .reads<{ readonly reads: readonly { readonly what: string; readonly purpose: string }[] }>(
        `/v1/reads?id=${investigation.fileId}`,
      );
    const followed = reads.filter(({ what }) => what === 'child-protection/file/live');
    expect(followed.length).toBeGreaterThan(1);
    expect(followed[0]).toMatchObject({ purpose: 'quality', staffId: staffIdOf('unit-manager', 'north') });
  });

  it('is the register as well', async () => {
    const { municipalityId } = municipalities.home;
    const listener = { role: 'register-keeper' } as const;
    const client = await server.open(`/v1/municipality/files/${municipalityId}/live`, listener);
    await office
      .memberOfId(founderId)
      .does(
        'register-unit',
        { unitId: `unit-${children}`, title: 'Another unit' },
        { procedure: 'municipality', on: { fileId: municipalityId } },
      );
    await client.until((each) => each.of('changed').length > 0);
    expect(client.of('changed')[0]?.events).toEqual([{ type: 'municipality/unit-registered' }]);
  });
});
