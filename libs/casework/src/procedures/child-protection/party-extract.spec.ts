import { describe, expect, it } from '@jest/globals';
import { catalogueOf } from '../../handling/index.js';
import { eventsOf } from '../../testing/specification.js';
import { extractFor, type ExtractedEntry } from './extract.js';
import { childProtection } from './index.js';
import { partyExtractGiven } from './party-extract.js';
import { CaseAfterDecision } from './testing/after-the-decision.js';
import { at } from './testing/child-case.js';

const friday = at('2026-03-06');
const monday = at('2026-03-09');
const { events: kinds } = catalogueOf(childProtection);

const neighbour = { reporter: { name: 'Nils Granne' } };

class CaseWithExtract extends CaseAfterDecision {
  /** What somebody may have of a matter, of one kind of entry each. */
  extract(
    matterId: string,
    partyId: string,
    day = '2026-03-09',
  ): (type: string) => ExtractedEntry | undefined {
    const all = extractFor({ file: this.file, events: this.events, kinds }, matterId, partyId, day);
    return (type) => all.findLast((entry) => entry.type.endsWith(`/${type}`));
  }

  /** Another guardian, whose address nobody may learn; answers their id. */
  motherInHiding(): string {
    const person = {
      name: 'Moa Andersson',
      contact: '070-111 11 11',
      protectedContact: 'Works at the bakery.',
    };
    this.does('casework/add-person', friday, { role: 'guardian', person, protectedIdentity: true });
    return (
      Object.values(this.file.persons).find(({ protectedIdentity }) => protectedIdentity)?.personId ?? ''
    );
  }
}

describe('What a party may have', () => {
  it('is all of the matter, the report and who made it included', () => {
    const child = new CaseWithExtract();
    const on = child.assessedReport(friday, neighbour);
    const extract = child.extract(on, child.guardianId);
    expect(extract('report-received')?.is).toBe('given');
    expect(extract('protection-assessment-made')?.is).toBe('given');
  });

  it('leaves out how the child is reached, who may live with somebody in hiding, and gives that to the one who hides', () => {
    const child = new CaseWithExtract();
    const on = child.assessedReport(friday);
    const address = { personId: child.childId, person: { contact: '070-222 22 22' } };
    child.does('casework/change-person', friday, address);
    const changed = (partyId: string) => child.extract(on, partyId)('person-changed');
    expect(changed(child.guardianId)).toMatchObject({ is: 'given' });
    const mother = child.motherInHiding();
    const fields = [{ field: 'contact', ground: 'OSL-21-3' }];
    expect(changed(child.guardianId)).toMatchObject({ is: 'masked', fields });
    expect(changed(mother)).toMatchObject({ is: 'given' });
  });

  it('leaves out where another guardian is who has a protected identity, and not their own', () => {
    const child = new CaseWithExtract();
    const on = child.assessedReport(friday);
    const mother = child.motherInHiding();
    expect(child.extract(on, child.guardianId)('person-added')).toMatchObject({
      is: 'masked',
      fields: [
        { field: 'contact', ground: 'OSL-21-3' },
        { field: 'protectedContact', ground: 'OSL-21-3' },
      ],
    });
    expect(child.extract(on, mother)('person-added')).toMatchObject({ is: 'given' });
  });

  it('leaves out who reported while nobody has tried a wish to be unnamed, and where it was found secret', () => {
    const child = new CaseWithExtract();
    const on = child.assessedReport(friday, neighbour);
    const masked = { is: 'masked', fields: [{ field: 'reporter', ground: 'OSL-26-5' }] };
    const ofReport = () => child.extract(on, child.guardianId)('report-received');
    child.does('record-anonymity-wish', friday, { toldItIsNoPromise: true }, { on });
    expect(ofReport()).toMatchObject(masked);
    const decides = (withheld: boolean) =>
      child.does(
        'decide-anonymity',
        friday,
        { askedBy: 'guardian', withheld, riskOfSeriousHarm: withheld, reasons: 'As found.' },
        { on, by: 'maria' },
      );
    decides(true);
    expect(ofReport()).toMatchObject(masked);
    expect(child.extract(on, child.guardianId)('anonymity-decided')).toMatchObject({
      is: 'masked',
      fields: [{ field: 'reasons', ground: 'OSL-26-5' }],
    });
    decides(false);
    expect(ofReport()?.is).toBe('given');
  });

  it('is, for somebody who is no party on the day, what names them alone', () => {
    const child = new CaseWithExtract();
    const on = child.assessedReport(friday);
    const aunt = { role: 'relative', person: { name: 'Ada Andersson' } };
    child.does('casework/add-person', friday, aunt);
    const auntId = Object.values(child.file.persons).find(({ role }) => role === 'relative')?.personId ?? '';
    const extract = child.extract(on, auntId);
    expect(extract('report-received')).toMatchObject({ is: 'withheld', ground: 'OSL-26-1' });
    expect(extract('person-added')?.is).toBe('given');
  });

  it('is a guardian’s while they have custody', () => {
    const child = new CaseWithExtract();
    const on = child.assessedReport(friday);
    const { guardianId } = child;
    const custody = { personId: guardianId, person: { custodyFrom: '2020-01-01', custodyTo: '2026-03-31' } };
    child.does('casework/change-person', friday, custody);
    expect(child.extract(on, guardianId, '2026-03-31')('report-received')?.is).toBe('given');
    expect(child.extract(on, guardianId, '2026-04-01')('report-received')?.is).toBe('withheld');
  });

  it('holds nothing of who else asked for documents, nor of other matters', () => {
    const child = new CaseWithExtract();
    const on = child.assessedReport(friday);
    const request = child.isRequested(friday, on);
    expect(child.extract(request, child.guardianId)('disclosure-requested')?.is).toBe('withheld');
    expect(child.extract(on, child.guardianId)('disclosure-requested')).toBeUndefined();
  });
});

describe('An extract that is given', () => {
  it('has on record which entries went out, which with what masked, and which not, and why', () => {
    const child = new CaseWithExtract();
    const on = child.assessedReport(friday, { ...neighbour, asksForAnonymity: true });
    child.motherInHiding();
    const entryOf = (type: string) => child.events.findLast((event) => event.type.endsWith(type))?.id ?? '';
    const [report, assessment, added] = ['report-received', 'protection-assessment-made', 'person-added'].map(
      entryOf,
    );
    const confidence = { entries: [assessment], ground: 'OSL-12-3', particularWeight: true };
    const command = {
      partyId: child.guardianId,
      channel: 'letter',
      withheld: [confidence],
      textsReadThrough: true,
    };
    child.does('give-party-extract', monday, command, { on, by: 'maria' });
    const given = eventsOf(child.events, partyExtractGiven)[0]?.data;
    expect(given?.masked).toEqual([
      { entryId: report, fields: ['reporter'], grounds: ['OSL-26-5'] },
      { entryId: added, fields: ['contact', 'protectedContact'], grounds: ['OSL-21-3'] },
    ]);
    expect(given?.withheld).toEqual([confidence]);
    expect(given?.given).not.toContain(assessment);
    expect(given?.given).toContain(entryOf('preliminary-assessment-started'));
  });

  it('names nothing that isn’t of the matter as withheld', () => {
    const child = new CaseWithExtract();
    const on = child.assessedReport(friday);
    const withheld = [{ entries: ['another'], ground: 'OSL-26-1', particularWeight: true }];
    const command = { partyId: child.guardianId, channel: 'letter', withheld, textsReadThrough: true };
    expect(child.gives('give-party-extract', monday, command, { on, by: 'maria' })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'withheld' },
    });
  });
});
