import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type { LoggedRead } from '#trust';
import { problemOf } from './support/answered.js';
import { Casework, childBorn } from './support/casework.js';
import type { Member } from './support/member.js';
import { municipalities } from './support/municipalities.js';
import { Office } from './support/office.js';
import type { MatterAddress } from './support/pages.js';

interface ReadsShown {
  readonly reads: readonly LoggedRead[];
  readonly next?: string;
}

const readingPurpose = 'supervision';

describe('Reading', () => {
  let office: Office;
  let investigation: MatterAddress;
  let matterIds: readonly string[];

  beforeAll(async () => {
    office = await Office.open();
    investigation = await new Casework(office).investigation(childBorn(1));
    const { file } = await office.system.casefiles.get('child-protection')!.load(investigation.fileId);
    matterIds = file.matters.ids();
    await office.listsAreUpToDate();
  });

  afterAll(() => office.close());

  const address = (more = '') => `/v1/child-protection/files/${investigation.fileId}${more}`;

  /** What was sought, where nothing is found: a keyed hash. */
  const hashed = expect.stringMatching(/^[0-9a-f]{32}$/);

  /** Each way to read, with what the log is to say of it. */
  const reads: readonly [string, (member: Member) => Promise<unknown>, () => object][] = [
    [
      'a file',
      (me) => me.reads(address()),
      () => ({ what: 'child-protection/file', ids: [investigation.fileId] }),
    ],
    [
      'a timeline',
      (me) => me.reads(address('/timeline')),
      () => ({ what: 'child-protection/timeline', ids: [investigation.fileId] }),
    ],
    [
      'a list, with its hits',
      (me) => me.caseload({ list: 'mine' }),
      () => ({ what: 'caseload/mine', ids: [investigation.matterId] }),
    ],
    [
      'a list without hits',
      (me) => me.caseload({ list: 'mine', state: 'closed' }),
      () => ({ what: 'caseload/mine', ids: [] }),
    ],
    ['counts', (me) => me.counts(), () => ({ what: 'caseload/counts', ids: [] })],
    [
      'a look-up that is denied',
      (me) => me.lookUp(childBorn(1).personalNumber),
      // An investigator may look nobody up: what was sought is logged by a keyed hash.
      () => ({ what: 'child-protection/subject-look-up', ids: [hashed] }),
    ],
    [
      'a look-up without a hit',
      (me) => me.lookUp(childBorn(9).personalNumber),
      () => ({ what: 'child-protection/subject-look-up', ids: [hashed] }),
    ],
    [
      'display names',
      (me) =>
        me.post('/v1/display-names', {
          matters: matterIds.map((matterId) => ({ fileId: investigation.fileId, matterId })),
        }),
      () => ({ what: 'display-names', ids: matterIds }),
    ],
  ];

  async function readsOf(query: string): Promise<readonly LoggedRead[]> {
    const { reads: shown } = await office.member('auditor').reads<ReadsShown>(`/v1/reads?${query}`);
    return shown;
  }

  it.each(reads)('%s is logged: who, when, in which role, where, why and what', async (_, read, right) => {
    const me = office.member('investigator');
    await read(me);
    const [last] = await readsOf(`staff=${me.staffId}&limit=1`);
    expect(last).toEqual({
      at: office.clock.read(),
      staffId: me.staffId,
      role: 'investigator',
      municipalityId: municipalities.home.municipalityId,
      purpose: 'casework',
      ...right(),
    });
  });

  it('says why, if somebody says it', async () => {
    const me = office.member('investigator');
    await me.reads(`${address()}?purpose=${readingPurpose}`);
    await me.caseload({ list: 'mine', purpose: readingPurpose });
    const personalNumber = childBorn(1).personalNumber;
    await me.post('/v1/child-protection/subjects/look-up', { personalNumber, purpose: readingPurpose });
    const last = await readsOf(`staff=${me.staffId}&limit=3`);
    expect(last.map(({ purpose }) => purpose)).toEqual([readingPurpose, readingPurpose, readingPurpose]);
  });

  it('what is not shown is not logged as shown', async () => {
    const stranger = office.member('investigator', { unit: 'south' });
    expect((await stranger.get(address())).status).toBe(404);
    expect((await stranger.lookUp(childBorn(1).personalNumber)).status).toBe(404);
    const logged = await readsOf(`staff=${stranger.staffId}`);
    expect(logged.map(({ what, ids }) => [what, ids])).toEqual([
      ['child-protection/subject-look-up', [hashed]],
    ]);
  });

  it('holds no personal number and no name', () => {
    const database = new Database(join(office.folder, 'reads', 'reads.sqlite'), { readonly: true });
    const rows = JSON.stringify(database.prepare('SELECT * FROM reads').all());
    database.close();
    expect(rows).not.toContain(childBorn(1).personalNumber);
    expect(rows).not.toContain(childBorn(1).name);
  });

  it('is found by what was read, page by page, the newest first', async () => {
    const all = await readsOf(`id=${investigation.fileId}&limit=100`);
    expect(all.length).toBeGreaterThan(2);
    const auditor = office.member('auditor');
    const paged: LoggedRead[] = [];
    for (let cursor = ''; ;) {
      const page = await auditor.reads<ReadsShown>(`/v1/reads?id=${investigation.fileId}&limit=2${cursor}`);
      paged.push(...page.reads);
      if (page.next === undefined) break;
      // A number would tell how much is read in the whole municipality.
      expect(page.next).toMatch(/^[\w-]{39,}$/);
      cursor = `&cursor=${page.next}`;
    }
    // Reading the log is logged as well, by the id that was asked for.
    expect(paged.filter(({ what }) => what !== 'read-log')).toEqual(
      all.filter(({ what }) => what !== 'read-log'),
    );
    expect((await readsOf(`staff=${auditor.staffId}&limit=1`))[0]).toMatchObject({ what: 'read-log' });
  });

  it('is the auditor’s to read, and ends at the municipality', async () => {
    for (const role of ['unit-manager', 'register-keeper', 'quality-officer'] as const) {
      const answer = await office.member(role).get(`/v1/reads?id=${investigation.fileId}`);
      expect(problemOf(answer)).toMatchObject({ status: 403, code: 'OUT_OF_DELEGATION' });
    }
    const elsewhere = office.member('auditor', { municipality: 'neighbour' });
    const shown = await elsewhere.reads<ReadsShown>(`/v1/reads?id=${investigation.fileId}`);
    expect(shown.reads).toEqual([]);
  });

  it('that can not be logged is refused, without anything of what was to be read', async () => {
    const database = new Database(join(office.folder, 'reads', 'reads.sqlite'));
    database.exec("CREATE TRIGGER refused BEFORE INSERT ON reads BEGIN SELECT RAISE(ABORT, 'refused'); END");
    const me = office.member('investigator');
    const paths = [address(), address('/timeline'), '/v1/caseload?list=mine', '/v1/caseload/counts'];
    const answers = [
      ...(await Promise.all(paths.map((path) => me.get(path)))),
      await me.lookUp(childBorn(1).personalNumber),
      await me.post('/v1/display-names', { matters: [investigation] }),
      await office.member('auditor').get(`/v1/reads?staff=${me.staffId}`),
    ];
    for (const answer of answers) {
      expect(problemOf(answer)).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
      expect(answer.headers['retry-after']).toBe('5');
      expect(answer.text).not.toContain(investigation.matterId);
    }
    const nothing = await me.lookUp(childBorn(9).personalNumber);
    expect(nothing.status).toBe(503);
    expect(office.log.lines.join('\n')).not.toContain(investigation.fileId);
    expect(office.log.lines.join('\n')).toContain('ReadNotLogged');
    database.exec('DROP TRIGGER refused');
    database.close();
    expect((await me.get(address())).status).toBe(200);
  });
});
