import { describe, expect, it } from '@jest/globals';
import { eventsOf } from '../../testing/specification.js';
import { disclosureGiven } from './disclosure-events.js';
import { CaseAfterDecision } from './testing/after-the-decision.js';
import { at } from './testing/child-case.js';

const friday = at('2026-03-06');
const monday = at('2026-03-09');
const byManager = { by: 'maria' } as const;
const tried = { textsReadThrough: true, harmRuledOut: true };

/** A report on which it was decided not to investigate, and the entry of the report. */
function decidedReport() {
  const child = new CaseAfterDecision();
  const on = child.assessedReport(friday);
  child.openingIsDeclined(friday, on);
  const entryOf = (type: string) => child.events.find((event) => event.type === type)?.id ?? '';
  return {
    child,
    on,
    report: entryOf('child-protection/report-received'),
    decision: entryOf('child-protection/investigation-not-opened'),
  };
}

describe('A request for documents', () => {
  it('is a matter of its own, without a number of days: it is tried at once (TF 2:15–17)', () => {
    const { child, on } = decidedReport();
    const request = child.isRequested(monday, on);
    expect(child.file.matters.get(request)).toMatchObject({ kind: 'disclosure', step: 'requested' });
    expect(child.file.deadlines.values().filter(({ matterId }) => matterId === request)).toEqual([]);
  });

  it('of anybody is given whole, and closed with that', () => {
    const { child, on } = decidedReport();
    const request = child.isRequested(monday, on);
    child.does(
      'give-disclosure',
      monday,
      { withheld: [], toldOfDecision: false, ...tried },
      { on: request, ...byManager },
    );
    expect(child.file.matters.get(request)).toMatchObject({ step: 'disclosed', closedAt: monday });
  });

  it('that is met in part may be refused in writing, and that is a decision', () => {
    const { child, on, report } = decidedReport();
    const request = child.isRequested(monday, on);
    const withheld = [{ entries: [report], ground: 'OSL-26-1' }];
    child.does(
      'give-disclosure',
      monday,
      { withheld, toldOfDecision: true, ...tried },
      { on: request, ...byManager },
    );
    expect(child.stepOf(request)).toBe('disclosed-in-part');
    const refusal = { grounds: ['OSL-26-1'], reasons: 'Harm.', saysHowToAppeal: true };
    const refused = child.puts('refuse-disclosure', monday, refusal, { on: request, ...byManager });
    expect(child.file.details.decisions.get(refused.id)).toMatchObject({
      kind: 'refuse-disclosure',
      mayBeAppealed: true,
    });
  });

  it('given with a reservation may be refused in writing as well (OSL 6:7)', () => {
    const { child, on } = decidedReport();
    const request = child.isRequested(monday, on);
    const reserved = { withheld: [], reservation: 'Not to be passed on.', toldOfDecision: true, ...tried };
    child.does('give-disclosure', monday, reserved, { on: request, ...byManager });
    expect(child.stepOf(request)).toBe('disclosed-in-part');
  });

  it('of a party yields only to what is of particular weight, and never keeps the decision from them (OSL 10:3)', () => {
    const { child, on, report, decision } = decidedReport();
    const request = child.isRequested(monday, on, { requester: 'party', personId: child.guardianId });
    const gives = (withheld: object[]) =>
      child.gives(
        'give-disclosure',
        monday,
        { withheld, toldOfDecision: true, textsReadThrough: true },
        { on: request, ...byManager },
      );
    const weighty = { ground: 'OSL-26-5', particularWeight: true };
    expect(gives([{ entries: [report], ground: 'OSL-26-5' }])).toMatchObject({
      refusal: { code: 'GROUND_REQUIRED', field: 'withheld' },
    });
    expect(gives([{ entries: [decision], ...weighty }])).toMatchObject({
      refusal: { source: 'OSL 2009:400 10:3' },
    });
    expect(gives([{ entries: [report], ...weighty }]).kind).toBe('accepted');
  });

  it('of a party who asks for all there is isn’t refused where that holds a decision', () => {
    const { child, on, report } = decidedReport();
    const party = { requester: 'party', personId: child.guardianId };
    const refuses = (request: string) =>
      child.gives(
        'refuse-disclosure',
        monday,
        { grounds: ['OSL-26-5'], reasons: 'Threats.', particularWeight: true, saysHowToAppeal: true },
        { on: request, ...byManager },
      );
    expect(refuses(child.isRequested(monday, on, party))).toMatchObject({
      refusal: { source: 'OSL 2009:400 10:3' },
    });
    expect(refuses(child.isRequested(monday, on, { ...party, entries: [report] })).kind).toBe('accepted');
  });

  it('is appealed to the administrative court of appeal (OSL 6:8)', () => {
    const { child, on, report } = decidedReport();
    const party = { requester: 'party', personId: child.guardianId, entries: [report] };
    const request = child.isRequested(monday, on, party);
    const refusal = {
      grounds: ['OSL-26-5'],
      reasons: 'Threats.',
      particularWeight: true,
      saysHowToAppeal: true,
    };
    const refused = child.puts('refuse-disclosure', monday, refusal, { on: request, ...byManager });
    const appeal = child.isAppealed(monday, { on: request, decisionId: refused.id });
    expect(child.file.details.appeals.get(appeal)?.court).toBe('court-of-appeal');
    child.does('forward-appeal', monday, {}, { on: appeal, ...byManager });
    const ruling = { outcome: 'upheld', ruledOn: '2026-03-09' };
    const lower = { ...ruling, court: 'administrative-court' };
    expect(child.gives('record-ruling', monday, lower, { on: appeal, ...byManager })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'court' },
    });
    child.does(
      'record-ruling',
      monday,
      { ...ruling, court: 'court-of-appeal' },
      { on: appeal, ...byManager },
    );
  });

  it.each([
    ['a person who isn’t of the file', { personId: 'somebody' }, 'personId'],
    ['an entry that isn’t', { entries: ['another'] }, 'entries'],
  ])('doesn’t name %s', (_, changes, field) => {
    const { child, on } = decidedReport();
    const outcome = child.gives('request-disclosure', monday, child.request(changes), { on, ...byManager });
    expect(outcome).toMatchObject({ kind: 'invalid', invalid: { field } });
  });
});

describe('What goes out on a request', () => {
  /** A report by a neighbour who is kept secret, of a child whom nobody may find. */
  function secretReport() {
    const child = new CaseAfterDecision();
    const on = child.assessedReport(friday, {
      reporter: { name: 'Nils Granne' },
      asksForAnonymity: true,
    });
    const hides = { personId: child.childId, protectedIdentity: true };
    const contact = { contact: '070-111 11 11', protectedContact: 'At the shelter.' };
    child.does('casework/change-person', friday, { ...hides, person: contact });
    const entryOf = (type: string) => child.events.findLast((event) => event.type.endsWith(type))?.id ?? '';
    return { child, on, report: entryOf('report-received'), changed: entryOf('person-changed') };
  }

  const fatherOf = (child: CaseAfterDecision) => ({ requester: 'party', personId: child.guardianId });

  const gives = (child: CaseAfterDecision, request: string, changes: object = {}) =>
    child.gives(
      'give-disclosure',
      monday,
      { withheld: [], toldOfDecision: true, textsReadThrough: true, ...changes },
      { on: request, ...byManager },
    );

  it.each([
    ['a party', (child: CaseAfterDecision) => fatherOf(child), {}],
    ['the same as anybody', ({ guardianId }: CaseAfterDecision) => ({ personId: guardianId }), tried],
    ['somebody without a name', () => ({}), tried],
  ])('to %s is masked as an extract is, and given in part', (_, asking, changes) => {
    const { child, on, report, changed } = secretReport();
    const request = child.isRequested(monday, on, asking(child));
    expect(gives(child, request, { ...changes, toldOfDecision: false })).toMatchObject({
      refusal: { code: 'APPEAL_INFO_MISSING', field: 'toldOfDecision' },
    });
    child.does(
      'give-disclosure',
      monday,
      { withheld: [], toldOfDecision: true, textsReadThrough: true, ...changes },
      { on: request, ...byManager },
    );
    const [disclosed] = eventsOf(child.events, disclosureGiven);
    expect(disclosed?.data.masked).toEqual(
      expect.arrayContaining([
        { entryId: report, fields: ['reporter'], grounds: ['OSL-26-5'] },
        { entryId: changed, fields: ['contact', 'protectedContact'], grounds: ['OSL-21-3'] },
      ]),
    );
    expect(disclosed?.data.given).not.toContain(report);
    expect(child.stepOf(request)).toBe('disclosed-in-part');
  });

  it('names the one entry that was asked for, masked', () => {
    const { child, on, report } = secretReport();
    const request = child.isRequested(monday, on, { ...fatherOf(child), entries: [report] });
    expect(gives(child, request)).toMatchObject({
      kind: 'accepted',
      events: [{ data: { given: [], masked: [{ entryId: report }], withheld: [] } }],
    });
  });

  it('is read through before where somebody is hidden, a reporter secret, or the child has told something', () => {
    const { child, on } = secretReport();
    const request = child.isRequested(monday, on, fatherOf(child));
    expect(gives(child, request, { textsReadThrough: false })).toMatchObject({
      refusal: {
        code: 'GROUND_REQUIRED',
        field: 'textsReadThrough',
        source: 'OSL 2009:400 12:3, 21:3, 26:5',
      },
    });
  });

  it('is read through before where it holds what the child told, by anybody but the child (OSL 12:3)', () => {
    const child = new CaseAfterDecision();
    const report = child.assessedReport(friday);
    const on = child.investigationIsOpened(friday, report);
    const talk = { how: 'meeting', guardians: 'none', views: 'Is afraid at home.' };
    child.does('record-child-talk', friday, talk, { on, by: 'maria' });
    const request = child.isRequested(monday, on, fatherOf(child));
    expect(gives(child, request, { textsReadThrough: false })).toMatchObject({
      refusal: { field: 'textsReadThrough' },
    });
    expect(gives(child, request).kind).toBe('accepted');
  });

  it('to somebody who is no party is secret until it is found that nobody is harmed (OSL 26:1)', () => {
    const { child, on } = decidedReport();
    for (const requester of ['anybody', 'authority']) {
      const request = child.isRequested(monday, on, { requester });
      expect(gives(child, request)).toMatchObject({
        refusal: { code: 'SECRECY_BARRIER', field: 'harmRuledOut' },
      });
      expect(gives(child, request, { harmRuledOut: true }).kind).toBe('accepted');
    }
    const request = child.isRequested(monday, on, fatherOf(child));
    expect(gives(child, request, { harmRuledOut: true })).toMatchObject({
      invalid: { field: 'harmRuledOut' },
    });
  });

  it('withholds nothing that wasn’t asked for', () => {
    const { child, on, report, decision } = decidedReport();
    const request = child.isRequested(monday, on, { entries: [decision] });
    const withheld = [{ entries: [report], ground: 'OSL-26-1' }];
    expect(gives(child, request, { withheld, ...tried })).toMatchObject({ invalid: { field: 'withheld' } });
  });
});
