import { describe, expect, it } from '@jest/globals';
import type { Casefile } from '../../kernel/casefile.js';
import type { Person } from '../../kernel/person.js';
import type { Outcome } from '../handling.js';
import { LibraryDesk } from '../../testing/library-desk.js';
import type { Lending } from '../../testing/lending-library.js';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { catalogueOf } from '../catalogue.js';
import { openMatters } from '../../kernel/casefile.js';
import { fileMerged, fileTakenOver, mergeProposed, mergeRefused } from './merge-events.js';
import { answerMerge, concludeMerge, refusalOfMerge, type AnswerMerge, type MergeFile } from './merging.js';

const at = '2026-03-06T10:00:00+01:00';
const later = '2026-03-06T10:00:01+01:00';
const reason = 'The same borrower.';

const desks = () => [new LibraryDesk(), new LibraryDesk({}, 'file-2')] as const;

function proposes(desk: LibraryDesk, intoFileId: string, other: Casefile, happened = {}): Outcome<Lending> {
  return desk.spec.when<MergeFile>({
    type: 'casework/merge-file',
    by: 'desk-clerk',
    at,
    files: [other],
    command: { intoFileId, reason, ...happened },
  });
}

/** What the system gives of itself, because an event of the other file intends it. */
function isTold(desk: LibraryDesk, intended: { type: string; body: object } | undefined, other: Casefile) {
  if (!intended) throw new Error('Nothing is intended.');
  const command = intended.body as AnswerMerge;
  const given = {
    type: intended.type,
    by: 'desk-clerk',
    at: later,
    cause: 'completion',
    files: [other],
  } as const;
  return desk.spec.given<AnswerMerge>({ ...given, command });
}

const intendedBy = (desk: LibraryDesk) => {
  const event = desk.spec.events.at(-1);
  if (!event) return [];
  const { events } = catalogueOf(desk.spec.procedure);
  return events.get(event.type)?.intends?.({ ...event, commandType: event.commandType ?? '' }) ?? [];
};

/** One goes on in the other, in all the steps that it takes. */
function merged(first: LibraryDesk, second: LibraryDesk, intoFileId: string): void {
  expect(proposes(first, intoFileId, second.file).kind).toBe('accepted');
  const [answer] = intendedBy(first);
  expect(answer).toMatchObject({ type: answerMerge.type, fileId: 'file-2' });
  const beforeItsEnd = second.file;
  isTold(second, answer, first.file);
  const [conclusion] = intendedBy(second);
  expect(conclusion).toMatchObject({ type: concludeMerge.type, fileId: 'file-1' });
  isTold(first, conclusion, beforeItsEnd);
}

describe('Two files about one person', () => {
  it.each([
    ['file-1', fileTakenOver, fileMerged],
    ['file-2', fileMerged, fileTakenOver],
  ])(
    'go on in %s: proposed in the first, answered in the second, told in the first',
    (into, inFirst, inSecond) => {
      const [first, second] = desks();
      const requests = [first, second].map((desk) => desk.receives({ at: '2026-03-06T09:00:00+01:00' }));
      merged(first, second, into);
      expect(eventsOf(first.spec.events, mergeProposed)).toHaveLength(1);
      expect(first.spec.events.at(-1)?.type).toBe(inFirst.type);
      expect(second.spec.events.at(-1)?.type).toBe(inSecond.type);
      const [ended, survivor] = into === 'file-1' ? [second, first] : [first, second];
      expect(ended.file).toMatchObject({ mergedInto: into, unconfirmed: {} });
      expect(openMatters(ended.file)).toEqual([]);
      expect(ended.file.deadlines.values()).toEqual([]);
      expect(survivor.file.mergedInto).toBeUndefined();
      const [taken] = eventsOf(survivor.spec.events, fileTakenOver);
      expect(taken?.data).toMatchObject({
        mergedFile: ended.spec.fileId,
        endsAt: (ended.file.endedAt ?? 0) - 1,
        matters: [{ matterId: into === 'file-1' ? requests[1] : requests[0], step: 'received' }],
      });
      expect(taken?.data.deadlines.length).toBeGreaterThan(0);
      expect(Object.values(first.file.proposals)).toMatchObject([{ answer: 'accepted' }]);
    },
  );

  it('are not merged when the second has ended meanwhile, and whoever asked is told why', () => {
    const [first, second] = desks();
    second.receives({ at: '2026-03-06T09:00:00+01:00' });
    first.receives({ at: '2026-03-06T09:00:00+01:00' });
    const asItStood = second.file;
    second.goesOnIn(new LibraryDesk({}, 'file-3'), '2026-03-06T09:59:00+01:00');
    expect(proposes(first, 'file-2', asItStood).kind).toBe('accepted');
    isTold(second, intendedBy(first)[0], first.file);
    expect(second.file.mergedInto).toBe('file-3');
    isTold(first, intendedBy(second)[0], second.file);
    expect(eventsOf(first.spec.events, mergeRefused)).toMatchObject([{ data: { why: 'goes-on-elsewhere' } }]);
    expect(intendedBy(first)).toEqual([]);
    const [proposal] = eventsOf(first.spec.events, mergeProposed);
    expect(refusalOfMerge(first.file, proposal?.id ?? '')).toMatchObject({ code: 'STATE_CONFLICT' });
    expect(first.file.mergedInto).toBeUndefined();
    expect(openMatters(first.file)).toHaveLength(1);
  });

  it('are two: a file does not go on in itself', () => {
    const [first] = desks();
    first.receives({ at: '2026-03-06T09:00:00+01:00' });
    expect(proposes(first, 'file-1', first.file)).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'intoFileId' },
    });
  });

  it('are of one municipality, and of one person as far as is known', () => {
    const [first, second] = desks();
    for (const desk of [first, second]) desk.receives({ at: '2026-03-06T09:00:00+01:00' });
    expect(refusalOf(proposes(first, 'file-2', { ...second.file, municipalityId: 'another' }))).toBe(
      'STATE_CONFLICT',
    );
    const identified = ({ file }: LibraryDesk): Casefile<Lending> => {
      const persons: Record<string, Person> = {};
      for (const person of Object.values(file.persons))
        persons[person.personId] = { ...person, identified: true };
      return { ...file, persons };
    };
    expect(proposes(first, 'file-2', identified(second)).kind).toBe('accepted');
  });

  it('are merged when that is recorded, never as of before', () => {
    const [first, second] = desks();
    first.receives({ at: '2026-03-06T08:00:00+01:00' });
    const before = { occurredAt: '2026-03-06T09:00:00+01:00' };
    expect(proposes(first, 'file-2', second.file, before)).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'occurredAt' },
    });
  });

  it('take no more commands where one has ended', () => {
    const [first, second] = desks();
    for (const desk of [first, second]) desk.receives({ at: '2026-03-06T09:00:00+01:00' });
    merged(first, second, 'file-2');
    const adds = first.when(
      'casework/add-person',
      { at: '2026-03-06T11:00:00+01:00' },
      { role: 'other', person: {} },
    );
    expect(refusalOf(adds)).toBe('STATE_CONFLICT');
    expect(first.spec.timeReaches('2027-03-06T10:00:00+01:00')).toEqual([]);
  });
});
