import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemOf } from './support/answered.js';
import { reportOn } from './support/bodies.js';
import { Casework, childBorn, openedBy } from './support/casework.js';
import type { MatterAddress } from './support/pages.js';
import { Office } from './support/office.js';

interface Row {
  readonly matterId: string;
  readonly caseNumber: string;
  readonly displayName?: string | null;
  readonly [field: string]: unknown;
}

describe('A row for people', () => {
  let office: Office;
  let report: MatterAddress;
  let investigation: MatterAddress;

  beforeAll(async () => {
    office = await Office.open();
    // A Monday whose two weeks end on a Sunday, local days apart from those of Greenwich.
    office.clock.set('2026-11-15T08:00:00.000Z');
    const casework = new Casework(office);
    investigation = await casework.investigation(childBorn(1));
    const body = reportOn([{ ...childBorn(2), name: 'Kim Protected', protectedIdentity: true }]);
    report = openedBy(await office.member('on-call').does('register-report', body));
    await office.listsAreUpToDate();
  });

  afterAll(() => office.close());

  const rowsFor = async (role: string, query = 'list=all') =>
    (await office.member(role).reads<{ readonly rows: readonly Row[] }>(`/v1/caseload?${query}`)).rows;
  const rowOf = async (role: string, { matterId }: MatterAddress, query?: string) =>
    (await rowsFor(role, query)).find((row) => row.matterId === matterId);

  it('says what it is, who handles it by name, whose turn it is and by which local day', async () => {
    expect(await rowOf('auditor', report, 'list=all&language=sv')).toMatchObject({
      kindTitle: 'Anmälan',
      stepTitle: expect.any(String),
      unitTitle: 'Unit north',
      acute: true,
      waitingFor: { who: 'role', role: 'intake-worker', label: 'mottagningssekreterare' },
      nextDue: {
        ruleId: 'A1',
        what: expect.any(String),
        nominalDueDate: '2026-11-15',
        legalLatestDate: '2026-11-15',
        nominalDue: '2026-11-15T23:00:00.000Z',
      },
      href: `/v1/child-protection/files/${report.fileId}`,
    });
    expect(await rowOf('auditor', investigation)).toMatchObject({ handlerName: 'investigator of north' });
  });

  it('names whom it is about only where names are asked for, and only to whoever may see them', async () => {
    expect(await rowOf('auditor', report)).not.toHaveProperty('displayName');
    expect(await rowOf('auditor', report, 'list=all&names=true')).toMatchObject({
      displayName: 'Kim Protected',
    });
    const clocks = await rowsFor('archivist', 'list=all&names=true');
    expect(clocks.length).toBeGreaterThan(0);
    for (const { displayName } of clocks) expect(displayName).toBeNull();
    const auditor = office.member('auditor');
    await rowsFor('auditor', 'list=all&names=true');
    const { reads } = await auditor.reads<{ readonly reads: readonly object[] }>(
      `/v1/reads?staff=${auditor.staffId}&limit=1`,
    );
    expect(reads).toEqual([expect.objectContaining({ what: 'caseload/all/names' })]);
  });

  it('is found by its case number however that is written, whichever list it stands in', async () => {
    const row = await rowOf('auditor', report);
    const caseNumber = row?.caseNumber ?? '';
    for (const written of [caseNumber, caseNumber.toLowerCase(), caseNumber.replaceAll('-', ' ')]) {
      const found = await rowsFor('auditor', new URLSearchParams({ caseNumber: written }).toString());
      expect(found.map(({ matterId }) => matterId)).toEqual([report.matterId]);
    }
    const elsewhere = office.member('auditor', { municipality: 'neighbour' });
    for (const url of [`caseNumber=${caseNumber}`, 'caseNumber=00000-00000-0']) {
      expect(await elsewhere.reads(`/v1/caseload?${url}`)).toMatchObject({ rows: [] });
    }
    const wrong = `${caseNumber.slice(0, -1)}${caseNumber.endsWith('0') ? '1' : '0'}`;
    expect(problemOf(await office.member('auditor').get(`/v1/caseload?caseNumber=${wrong}`))).toMatchObject({
      status: 422,
      code: 'INVALID_FIELD',
      field: 'caseNumber',
    });
  });

  it('is found by its case number also where it was registered in error, by whoever sees it', async () => {
    const wrong = await new Casework(office).report(childBorn(3));
    const { entries } = await office.member('intake-worker').timeline(wrong.fileId);
    const entryId = entries.find(({ type }) => type === 'child-protection/report-received')?.entryId;
    const { matters } = await office.member('auditor').filePage(wrong.fileId);
    const search = `caseNumber=${matters[0]?.caseNumber}&names=true`;
    const inError = { entryId, reason: 'On another child.' };
    await office.member('intake-worker').does('register-in-error', inError, { on: wrong });
    await office.listsAreUpToDate();
    for (const role of ['auditor', 'archivist']) {
      expect(await rowsFor(role, search)).toMatchObject([{ matterId: wrong.matterId, inError: true }]);
      expect(await rowOf(role, wrong)).toBeUndefined();
    }
    for (const role of ['intake-worker', 'unit-manager']) expect(await rowsFor(role, search)).toEqual([]);
  });

  it('leaves a trace of the case number that was asked for, one and the same whoever finds what', async () => {
    const found = (await rowOf('auditor', report))?.caseNumber ?? '';
    const traceOf = async (role: string, caseNumber: string) => {
      const { staffId } = office.member(role);
      await rowsFor(role, `caseNumber=${caseNumber}&names=true`);
      const { reads } = await office
        .member('auditor')
        .reads<{ readonly reads: readonly { readonly what: string; readonly ids: readonly string[] }[] }>(
          `/v1/reads?staff=${staffId}&limit=1`,
        );
      return reads[0];
    };
    const by = await traceOf('auditor', found);
    expect(by).toMatchObject({
      what: 'caseload/case-number/names',
      ids: [expect.any(String), report.matterId],
    });
    const [sought = ''] = by?.ids ?? [];
    expect(sought).toMatch(/^[0-9a-f]{32}$/);
    expect((await traceOf('quality-officer', found))?.ids).toEqual([sought]);
    const none = (await traceOf('auditor', '00000-00000-0'))?.ids ?? [];
    expect(none).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(none).not.toEqual([sought]);
    const { reads } = await office
      .member('auditor')
      .reads<{ readonly reads: readonly { readonly staffId: string }[] }>(`/v1/reads?id=${sought}`);
    expect(reads.slice(0, 2).map(({ staffId }) => staffId)).toEqual(
      ['quality-officer', 'auditor'].map((role) => office.member(role).staffId),
    );
  });

  it.each([
    ['caseNumber=short', 'caseNumber'],
    ['caseNumber=00000-00000-0&list=mine', 'list'],
    ['kind=dream', 'kind'],
    ['step=constructor', 'step'],
    ['unit=west', 'unit'],
    ['handler=nobody', 'handler'],
    ['limit=ten', 'limit'],
    ['names=maybe', 'names'],
    ['language=da', 'language'],
  ])('is asked for by what there is: %s', async (query, field) => {
    const answer = await office.member('auditor').get(`/v1/caseload?${query}`);
    expect(problemOf(answer)).toMatchObject({ status: 422, code: 'INVALID_FIELD', field });
  });
});
