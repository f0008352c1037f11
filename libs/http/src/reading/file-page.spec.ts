import { describe, expect, it } from '@jest/globals';
import { emptyFile, GrowingRecord, type Casefile, type Entry } from '#casework';
import { everythingSeen } from '../../../casework/src/testing/everything-seen.js';
import { madeUp } from '../../../casework/src/testing/made-up.js';
import { actsRecordedLate, namesIn } from './file-page.js';

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
