import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemOf } from './support/answered.js';
import { Casework, childBorn } from './support/casework.js';
import { Office } from './support/office.js';
import { isOf, personsOn, type MatterAddress } from './support/pages.js';

interface Extract {
  readonly fileId: string;
  readonly toBeReadThrough: boolean;
  readonly counts: { readonly given: number; readonly masked: number; readonly withheld: number };
  readonly entries: readonly {
    readonly entryId: string;
    readonly type: string;
    readonly is: 'given' | 'masked' | 'withheld';
    readonly text?: string;
    readonly content: readonly { readonly field: string; readonly value?: unknown }[];
    readonly masked: readonly {
      readonly field: string;
      readonly ground: string;
      readonly groundTitle: string;
    }[];
    readonly ground?: string;
  }[];
  readonly next?: string;
}

/** What is on record of what went out. */
interface WentOut {
  readonly given: readonly string[];
  readonly masked: readonly { readonly entryId: string; readonly fields: readonly string[] }[];
  readonly withheld: readonly { readonly entries: readonly string[]; readonly ground: string }[];
}

/** Nils reported and wants to be unnamed; Moa, the mother, has a protected identity; Gun, the other guardian, asks. */
describe('An extract for a party', () => {
  let office: Office;
  let investigation: MatterAddress;
  let report: MatterAddress;
  let gun: string;
  let moa: string;

  const investigator = () => office.member('investigator');
  const manager = () => office.member('unit-manager');
  const at = ({ fileId, matterId }: MatterAddress, partyId: string, more = '') =>
    `/v1/child-protection/files/${fileId}/matters/${matterId}/extract?partyId=${partyId}${more}`;

  beforeAll(async () => {
    office = await Office.open();
    const guardians = [{ name: 'Gun Andersson' }, { name: 'Moa Andersson' }];
    const child = { ...childBorn(1), guardians };
    const unnamed = { reporterType: 'private', reporter: { name: 'Nils Granne' }, asksForAnonymity: true };
    investigation = await new Casework(office).investigation(child, unnamed);
    const page = await investigator().filePage(investigation.fileId);
    const received = page.matters.find(({ kind }) => kind === 'report');
    report = { fileId: investigation.fileId, matterId: received?.matterId ?? '' };
    const named = (name: string) => personsOn(page).find((person) => person.name === name)?.personId ?? '';
    [gun, moa] = [named('Gun Andersson'), named('Moa Andersson')];
    const hiding = { contact: '070-111 11 11', protectedContact: 'Works at the bakery.' };
    await investigator().does(
      'change-person',
      { personId: moa, person: hiding, protectedIdentity: true },
      { on: { fileId: investigation.fileId } },
    );
  });

  afterAll(() => office.close());

  it('is read before it is given, entry by entry: what goes out, what is masked, and on which ground', async () => {
    const extract = await investigator().reads<Extract>(at(report, gun));
    const received = extract.entries.find(isOf('child-protection/report-received'));
    expect(received).toMatchObject({ is: 'masked', masked: [{ field: 'reporter', ground: 'OSL-26-5' }] });
    expect(received?.masked[0]?.groundTitle).toBe('OSL 26:5');
    expect(received?.content.map(({ field }) => field)).toContain('text');
    const hidden = ['contact', 'protectedContact'].map((field) => ({ field, ground: 'OSL-21-3' }));
    const changed = extract.entries.find(isOf('casework/person-changed'));
    expect(changed).toMatchObject({ is: 'masked', masked: hidden });
    expect(extract.toBeReadThrough).toBe(true);
    const { text } = await investigator().get(at(report, gun));
    for (const secret of ['Nils Granne', '070-111 11 11', 'bakery']) expect(text).not.toContain(secret);
    expect((await investigator().get(at(report, moa))).text).toContain('bakery');
  });

  it('says of a basis that is communicated what would go out to each party', async () => {
    const ofGun = await investigator().reads<Extract>(at(investigation, gun, '&language=sv'));
    expect(ofGun.entries.map(({ type }) => type)).toContain('child-protection/investigation-opened');
    expect(ofGun.counts).toMatchObject({ withheld: 0 });
    const ofMoa = await investigator().reads<Extract>(at(investigation, moa));
    expect(ofMoa.counts.masked).toBe(0);
  });

  it('is what is put on record when it is given', async () => {
    for (const [on, partyId] of [
      [report, gun],
      [report, moa],
      [investigation, gun],
    ] as const) {
      const { entries } = await investigator().reads<Extract>(at(on, partyId));
      const given = { partyId, channel: 'letter', withheld: [], textsReadThrough: true };
      await investigator().does('give-party-extract', given, { on });
      const history = await office.system.casefiles.get('child-protection')?.history(on.fileId);
      const wentOut = history?.findLast(isOf('child-protection/party-extract-given'))?.data as WentOut;
      const are = (is: string) => entries.filter((entry) => entry.is === is);
      expect(wentOut.given).toEqual(are('given').map(({ entryId }) => entryId));
      expect(wentOut.masked.map(({ entryId, fields }) => ({ entryId, fields }))).toEqual(
        are('masked').map(({ entryId, masked }) => ({ entryId, fields: masked.map(({ field }) => field) })),
      );
      expect(wentOut.withheld.flatMap((withheld) => withheld.entries)).toEqual(
        are('withheld').map(({ entryId }) => entryId),
      );
    }
  });

  it('is read page by page', async () => {
    const whole = await investigator().reads<Extract>(at(report, gun));
    const pages: Extract['entries'][number][] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
      const page: Extract = await investigator().reads<Extract>(at(report, gun, `&limit=2${cursor}`));
      expect(page.counts).toEqual(whole.counts);
      pages.push(...page.entries);
      ({ next } = page);
    }
    expect(pages).toEqual(whole.entries);
    const { next = '' } = await investigator().reads<Extract>(at(report, gun, '&limit=2'));
    const toAnother = await investigator().get(
      at(report, moa, `&limit=2&cursor=${encodeURIComponent(next)}`),
    );
    expect(problemOf(toAnother)).toMatchObject({ status: 422, code: 'INVALID_CURSOR' });
  });

  it('is read for a party alone, and each reading is logged with its purpose', async () => {
    await investigator().reads(at(report, gun, '&purpose=supervision'));
    const { reads } = await office
      .member('auditor')
      .reads<{ readonly reads: readonly object[] }>(`/v1/reads?staff=${investigator().staffId}`);
    expect(reads[0]).toMatchObject({
      what: 'child-protection/extract',
      purpose: 'supervision',
      ids: [report.fileId, report.matterId, gun],
    });
    const added = { role: 'relative', person: { name: 'Aunt Ada' } };
    await investigator().does('add-person', added, { on: { fileId: report.fileId } });
    const persons = personsOn(await investigator().filePage(report.fileId));
    const ada = persons.find(({ name }) => name === 'Aunt Ada')?.personId ?? '';
    for (const nobody of [ada, '01890000-0000-7000-8000-000000000000'])
      expect(problemOf(await investigator().get(at(report, nobody)))).toMatchObject({
        status: 422,
        code: 'NOT_PARTY',
        field: 'partyId',
      });
    expect((await investigator().get(at(report, '').replace('?partyId=', ''))).status).toBe(422);
  });

  it('is read by whoever may give it, and by nobody else', async () => {
    expect((await manager().get(at(investigation, gun))).status).toBe(200);
    expect(problemOf(await office.member('auditor').get(at(investigation, gun)))).toMatchObject({
      status: 403,
      code: 'OUT_OF_DELEGATION',
    });
    expect((await office.member('investigator', { unit: 'south' }).get(at(investigation, gun))).status).toBe(
      404,
    );
    const unknown = { fileId: report.fileId, matterId: '01890000-0000-7000-8000-000000000000' };
    expect((await investigator().get(at(unknown, gun))).status).toBe(404);
    expect(
      (await manager().get(`/v1/municipality${at(report, gun).slice('/v1/child-protection'.length)}`)).status,
    ).toBe(404);
  });

  it('goes out of the file in which the matter goes on, from the address of either', async () => {
    const ended = await new Casework(office).investigation({ name: 'The same child' });
    const merge = { intoFileId: report.fileId, reason: 'The same child.' };
    await investigator().does('merge-file', merge, { on: { fileId: ended.fileId } });
    const there = await investigator().reads<Extract>(at({ ...ended, fileId: report.fileId }, gun));
    expect(there.entries.length).toBeGreaterThan(0);
    expect(await investigator().reads<Extract>(at(ended, gun))).toEqual(there);
    expect(there.fileId).toBe(report.fileId);
  });
});
