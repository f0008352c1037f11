import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Casework, childBorn } from './support/casework.js';
import { Office } from './support/office.js';
import { personsOn, type MatterAddress } from './support/pages.js';

interface Family {
  readonly persons: readonly { readonly personId: string; readonly name?: string }[];
  readonly relations: readonly {
    readonly relationId: string;
    readonly personId: string;
    readonly otherId: string;
    readonly relation: string;
    readonly relationTitle: string;
    readonly ended: boolean;
  }[];
}

describe('A family', () => {
  let office: Office;
  let report: MatterAddress;
  let persons: readonly string[];

  const intake = () => office.member('intake-worker');
  const at = () => `/v1/child-protection/files/${report.fileId}/family`;
  const relates = (personId: string, relation: string, otherId: string, more: object = {}) =>
    intake().does(
      'record-relation',
      { personId, relation, otherId, ...more },
      { on: { fileId: report.fileId } },
    );

  beforeAll(async () => {
    office = await Office.open();
    report = await new Casework(office).handledReport({ ...childBorn(1), guardians: [{ name: 'Gun' }] });
    const on = { fileId: report.fileId };
    await intake().does('add-person', { role: 'relative', person: { name: 'Aunt Ada' } }, { on });
    persons = personsOn(await intake().filePage(report.fileId)).map(({ personId = '' }) => personId);
  });

  afterAll(() => office.close());

  it('is drawn from one answer: its persons, and who is what to whom, with what has ended', async () => {
    const [child = '', gun = '', ada = ''] = persons;
    expect(await intake().reads<Family>(at())).toMatchObject({ relations: [] });
    await relates(gun, 'parent', child, { from: '2015-01-01' });
    await relates(gun, 'partner', ada);
    await relates(ada, 'otherwise-related', child);
    const { relations } = await intake().reads<Family>(at());
    const [, partners, related] = relations.map(({ relationId }) => relationId);
    const on = { fileId: report.fileId };
    await intake().does('end-relation', { relationId: partners, until: '2020-01-01' }, { on });
    await intake().does('withdraw-relation', { relationId: related, reason: 'It was another.' }, { on });
    const family = await intake().reads<Family>(`${at()}?language=sv`);
    expect(family.persons.map(({ personId }) => personId)).toEqual(persons);
    expect(family.persons.map(({ name }) => name)).toContain('Aunt Ada');
    expect(family.relations).toMatchObject([
      { personId: gun, otherId: child, relation: 'parent', from: '2015-01-01', ended: false },
      { personId: gun, otherId: ada, relationTitle: 'lever ihop med', until: '2020-01-01', ended: true },
    ]);
  });

  it('is read by whoever sees the persons of the file, and each reading is logged', async () => {
    await intake().reads(at());
    const path = `/v1/reads?staff=${intake().staffId}`;
    const { reads } = await office.member('auditor').reads<{ readonly reads: readonly object[] }>(path);
    expect(reads[0]).toMatchObject({ what: 'child-protection/family', ids: [report.fileId] });
    expect((await office.member('intake-worker', { unit: 'south' }).get(at())).status).toBe(404);
  });
});
