import { describe, expect, it } from '@jest/globals';
import { emptyFile, GrowingRecord, type Casefile, type Deadline, type Entry } from '#casework';
import { everythingSeen } from '../../../casework/src/testing/everything-seen.js';
import { madeUp } from '../../../casework/src/testing/made-up.js';
import { actsRecordedLate, namesIn, nearestOf } from './file-page.js';

describe('Somebody whose name nobody knows', () => {
  it.each([
    ['sv', 'en person i akten'],
    ['da', 'en person i sagen'],
    ['en', 'a person of the file'],
  ] as const)('is called in %s: %s', (language, called) => {
    expect(
      namesIn(
        madeUp({ name: 'garden', title: { sv: '', en: '' }, zone: 'green', initialDetails: {} }),
        everythingSeen,
        [],
        { staff: () => undefined },
        language,
      )('somebody'),
    ).toBe(called);
  });
});

describe('What was recorded late', () => {
  const recorded = (eventId: string, commandId: string, recordedLate?: true): Entry => ({
    eventId,
    type: 'garden/noted',
    commandId,
    revision: 0,
    occurredAt: '2026-03-05T08:59:59.999Z',
    by: [],
    opensMatters: [],
    touches: [],
    undo: [],
    inError: false,
    ...(recordedLate && { recordedLate }),
  });
  const fileWith = (...entries: readonly Entry[]): Casefile => ({
    ...emptyFile('garden', {}, { fileId: 'f', municipalityId: 'm', jurisdiction: 'SE', timeZone: 'Etc/UTC' }),
    entries: entries.reduce((all, each) => all.with(each.eventId, each), GrowingRecord.empty<Entry>()),
  });

  it('is counted by acts, each once, whatever they put on record', () => {
    expect(actsRecordedLate({ file: fileWith(), seen: everythingSeen })).toBe(0);
    const file = fileWith(
      recorded('1', 'report', true),
      recorded('2', 'report', true),
      recorded('3', 'decision'),
      recorded('4', 'plan', true),
    );
    expect(actsRecordedLate({ file, seen: everythingSeen })).toBe(2);
    const hidden = { ...everythingSeen, showsEvent: () => false };
    expect(actsRecordedLate({ file, seen: hidden })).toBe(0);
  });
});

describe('Of many deadlines', () => {
  const deadline = (deadlineId: string, state: Deadline['state'], day: string, missed = false) =>
    ({
      deadlineId,
      state,
      nominalDue: `${day}T23:00:00.000Z`,
      misses: missed ? [{ at: `${day}T23:00:00.000Z`, explained: false }] : [],
    }) as unknown as Deadline;
  const all = [
    deadline('far', 'running', '2026-09-01'),
    deadline('met', 'met', '2026-01-01'),
    deadline('met-late', 'met', '2026-01-02', true),
    deadline('missed', 'missed', '2026-02-01', true),
    deadline('near', 'extended', '2026-04-01'),
    deadline('met-since', 'met', '2026-01-03'),
  ];
  const shown = (most: number) => nearestOf(all, most).map(({ deadlineId }) => deadlineId);

  it('those that are open are shown first, the overdue and the nearest of them', () => {
    expect(shown(1)).toEqual(['missed']);
    expect(shown(2)).toEqual(['missed', 'near']);
    expect(shown(3)).toEqual(['far', 'missed', 'near']);
  });

  it('then those that were missed, then the newest that have ended', () => {
    expect(shown(4)).toEqual(['far', 'met-late', 'missed', 'near']);
    expect(shown(5)).toEqual(['far', 'met-late', 'missed', 'near', 'met-since']);
  });

  it('all are shown where there is room, in the order in which they began', () => {
    expect(shown(6)).toEqual(all.map(({ deadlineId }) => deadlineId));
    expect(nearestOf([], 6)).toEqual([]);
  });
});
