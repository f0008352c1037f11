import { describe, expect, it } from '@jest/globals';
import { eventsOf } from '../../testing/specification.js';
import { anonymityDecided, anonymityWished } from './anonymity.js';
import { at, ChildCase, fromSchool } from './testing/child-case.js';

const friday = at('2026-03-06');
const neighbour = { reporter: { name: 'Nils Granne' } };

describe('A reporter’s anonymity', () => {
  it('may be wished for after the report, and after its closing', () => {
    const child = new ChildCase();
    const reportId = child.assessedReport(friday, neighbour);
    child.openingIsDeclined(friday, reportId);
    child.does('record-anonymity-wish', friday, { toldItIsNoPromise: true }, { on: reportId });
    expect(eventsOf(child.events, anonymityWished)).toHaveLength(1);
  });

  it.each([
    ['withheld at a risk of serious harm', neighbour, { withheld: true, riskOfSeriousHarm: true }],
    ['disclosed without one', neighbour, { withheld: false, riskOfSeriousHarm: false }],
    ['disclosed of an official', fromSchool, { withheld: false, riskOfSeriousHarm: false }],
  ])('is decided at each request: %s', (_, report, decided) => {
    const child = new ChildCase();
    const reportId = child.reportArrives(friday, report);
    const command = { askedBy: 'guardian', reasons: 'What is known of the family.', ...decided };
    child.does('decide-anonymity', friday, command, { on: reportId, by: 'maria' });
    child.does('decide-anonymity', friday, command, { on: reportId, by: 'the-board' });
    expect(eventsOf(child.events, anonymityDecided).map(({ data }) => data.decidedBy)).toEqual([
      'maria',
      'the-board',
    ]);
  });
});
