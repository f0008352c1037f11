import { describe, expect, it } from '@jest/globals';
import { personalFieldsOf, type CaseEvent } from '../../kernel/index.js';
import { catalogueOf, foldFile, recordKeeping, standingRelations } from '../../handling/index.js';
import { childProtection } from './index.js';
import { at, ChildCase, type Giving } from './testing/child-case.js';

const monday = at('2026-03-09');

const reason = 'Takes it up.';
const visit = { kind: 'home-visit', text: 'The parents told of a calm week.' };

describe('The record of a child’s case', () => {
  it('is kept by whoever may handle it', () => {
    const child = new ChildCase({ bySights: true });
    const report = child.reportArrives(monday);
    for (const by of ['ingrid', 'maria']) child.does('casework/sign-note', monday, visit, { on: report, by });
    const asks = (giving: Giving) => child.gives('casework/sign-note', monday, visit, giving);
    expect(asks({ on: report, by: 'the-board' })).toMatchObject({ kind: 'refused' });
  });

  it('names persons of the file where whoever keeps it sees the file', () => {
    const child = new ChildCase({ bySights: true });
    const report = child.reportArrives(monday);
    const named = { ...visit, withPersons: [child.guardianId] };
    const barred = child.gives('casework/sign-note', monday, named, { on: report });
    expect(barred).toMatchObject({ refusal: { code: 'SECRECY_BARRIER', field: 'withPersons' } });
    child.does(
      'casework/assign-handler',
      monday,
      { handlerId: 'ingrid', reason },
      { on: report, by: 'maria' },
    );
    child.does('casework/sign-note', monday, named, { on: report });
  });

  it('holds the objection of a guardian (SoL 2025:400 14:6), and of none who is no party', () => {
    const child = new ChildCase();
    const report = child.reportArrives(monday);
    const [entryId = ''] = child
      .does('casework/sign-note', monday, visit, { on: report })
      .map(({ id }) => id);
    const dispute = { entryId, personId: child.guardianId, text: 'It was no calm week.' };
    child.does('casework/note-dispute', monday, dispute, { on: report });
    const added = { role: 'relative', person: { name: 'Greta' } };
    const [grandmother] = child.does('casework/add-person', monday, added);
    const { personId } = grandmother?.data as { readonly personId: string };
    const ofAnother = child.gives('casework/note-dispute', monday, { ...dispute, personId }, { on: report });
    expect(ofAnother).toMatchObject({ refusal: { code: 'NOT_PARTY', source: { SE: 'SoL 2025:400 14:6' } } });
  });

  it('touches no deadline: what is noted of an earlier day leaves the clocks as they were', () => {
    const child = new ChildCase();
    const report = child.reportArrives(monday);
    const before = child.file.deadlines.values();
    child.afterwards('casework/sign-note', monday, at('2026-03-12'), visit, { on: report });
    const running = ({ ruleId, legalLatest }: (typeof before)[number]) => [ruleId, legalLatest];
    expect(child.file.deadlines.values().map(running)).toEqual(before.map(running));
  });

  it('is sealed wherever somebody wrote in their own words', () => {
    const { events } = catalogueOf(childProtection);
    const sealedIn = (name: string) => [
      ...personalFieldsOf(events.get(`casework/${name}`)?.fields ?? Object).keys(),
    ];
    expect(sealedIn('note-recorded').toSorted()).toEqual(['text', 'withOthers']);
    expect(sealedIn('note-corrected').toSorted()).toEqual(['reason', 'text']);
    expect(sealedIn('dispute-noted')).toEqual(['text']);
    expect(sealedIn('document-recorded').toSorted()).toEqual(['correspondent', 'title']);
    expect(sealedIn('relation-withdrawn')).toEqual(['reason']);
    expect(sealedIn('assignment-given').toSorted()).toEqual(['goals', 'provider', 'what']);
    expect(sealedIn('provider-reported')).toEqual(['text']);
    expect(['set', 'moved', 'done'].flatMap((what) => sealedIn(`watch-${what}`))).toEqual([]);
  });

  it('has every command of the chapter', () => {
    const { commands } = recordKeeping({ keepers: [], parties: [] });
    const has = ({ type }: (typeof commands)[number]) => catalogueOf(childProtection).commands.has(type);
    expect(commands.every(has)).toBe(true);
  });
});

describe('A watch of a child’s case', () => {
  const { ladder = [], versions = {} } = catalogueOf(childProtection).rules.get('A-watch') ?? {};

  it.each([
    ['SE-2001', '2025-06-27'],
    ['SE-2025', '2025-07-04'],
  ])('holds under %s', (ruleset, day) => {
    const child = new ChildCase();
    const report = child.reportArrives(at(day));
    child.does('casework/set-watch', at(day), { day: '2025-07-25', purpose: 'await-reply' }, { on: report });
    expect(child.deadline('A-watch')).toMatchObject({ ruleset, nominalDueDate: '2025-07-25' });
    expect(Object.keys(versions)).toContain('SE-2025B');
  });

  it('is told to whoever handles the matter on the day, and so goes with it', () => {
    expect(ladder).toEqual([{ at: { onDueDay: '09:00' }, to: ['intake-worker', 'investigator'] }]);
    const reach = ladder.flatMap(({ to }) => to.map((role) => childProtection.roles[role]?.reach));
    expect(reach).toEqual(['handler', 'handler']);
  });

  it('counts in no figure: its day goes by without a miss', () => {
    const child = new ChildCase();
    const report = child.assessedReport(monday);
    child.does('casework/set-watch', monday, { day: '2026-03-10', purpose: 'prepare' }, { on: report });
    child.timeReaches(at('2026-03-11', '00:00'));
    expect(child.deadline('A-watch')).toMatchObject({ state: 'passed', misses: [] });
    expect(child.explained(child.deadline('A-watch'))).toMatch(/10 March 2026/);
  });
});

describe('Of two files of one child that become one', () => {
  it('the record goes on in the one: who is what to the child, and a watch that nobody has done', () => {
    const [ended, surviving] = [new ChildCase({}, 'ended'), new ChildCase({}, 'surviving')];
    const report = ended.reportArrives(monday);
    const related = { personId: ended.guardianId, relation: 'parent', otherId: ended.childId };
    ended.does('casework/record-relation', monday, related);
    ended.does('casework/set-watch', monday, { day: '2026-03-20', purpose: 'prepare' }, { on: report });
    const [watchId = ''] = ended.file.record.watches.ids();
    surviving.reportArrives(monday);
    surviving.takesOver(ended, monday);
    expect(standingRelations(surviving.file)).toMatchObject([
      { personId: related.personId, relation: 'parent', otherId: surviving.childId },
    ]);
    surviving.does('casework/end-watch', monday, { watchId }, { on: report });
    expect(surviving.deadlinesOf('A-watch')).toMatchObject([{ itemId: watchId, state: 'met' }]);
  });
});

describe('A file with ten thousand notes', () => {
  const many = 10_000;

  it('is folded into what it was without them, but for an entry each', () => {
    const child = new ChildCase();
    const report = child.reportArrives(monday);
    const [note] = child.does('casework/sign-note', monday, visit, { on: report });
    const notes = Array.from({ length: many }, (_, index): CaseEvent => ({
      ...note!,
      id: `note-${index}`,
      revision: note!.revision + 1 + index,
    }));
    const { record, entries, details, deadlines } = foldFile(childProtection, child.file, [
      ...child.events,
      ...notes,
    ]);
    expect(entries.size).toBe(child.file.entries.size + many);
    expect({ record, details, deadlines }).toEqual({
      record: child.file.record,
      details: child.file.details,
      deadlines: child.file.deadlines,
    });
  });
});
