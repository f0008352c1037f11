import { describe, expect, it } from '@jest/globals';
import { lendingLibrary, requestReceived, requestWeighed } from '../testing/lending-library.js';
import { LibraryDesk } from '../testing/library-desk.js';
import type { Language } from '../kernel/labels.js';
import { tellTimeline, type TimelineEntry } from './timeline.js';

function told(desk: LibraryDesk, language: Language = 'en'): readonly TimelineEntry[] {
  const names: Record<string, string> = { anna: 'Anna' };
  return tellTimeline(lendingLibrary, desk.spec.events, language, (id) => names[id] ?? 'somebody');
}

function texts(desk: LibraryDesk, language: Language): readonly string[] {
  return told(desk, language).map(({ text }) => text);
}

function lent() {
  const desk = new LibraryDesk();
  const request = desk.receives({ at: '2026-03-06T09:00:00+01:00' });
  desk.weighs(request, { at: '2026-03-06T10:00:00+01:00' });
  const loan = desk.lends(request, { at: '2026-03-06T11:00:00+01:00' }, { readers: ['anna'] });
  return { desk, request, loan };
}

describe('A timeline', () => {
  it('tells every event in plain words of the language', () => {
    const { desk, loan } = lent();
    desk.tells(loan, 'anna', { at: '2026-03-06T12:00:00+01:00' });
    expect(texts(desk, 'en')).toEqual([
      'The file was opened.',
      'somebody was added to the file.',
      'A book was asked for.',
      'The deadline “Weighing of the request” began to run, last day Friday 6 March 2026.',
      'The deadline “Answer to the request” began to run, last day Friday 20 March 2026.',
      'The deadline “Assignment of a handler” began to run, last day Friday 13 March 2026.',
      'The request was weighed.',
      'The deadline “Weighing of the request” was met on time.',
      'The book was lent.',
      'The deadline “Answer to the request” was met on time.',
      'The deadline “Return of the book” began to run, last day Monday 6 July 2026.',
      'The deadline “Notice to the reader” began to run, last day Monday 9 March 2026.',
      'Anna was told.',
      'The deadline “Notice to the reader” was met on time.',
    ]);
    expect(texts(desk, 'sv').slice(3, 5)).toEqual([
      'Fristen ”Prövning av önskemålet” började löpa, sista dag fredag 6 mars 2026.',
      'Fristen ”Svar på önskemålet” började löpa, sista dag fredag 20 mars 2026.',
    ]);
  });

  it('gives times by the clocks of the file', () => {
    const { desk, request } = lent();
    const correction = {
      entryId: desk.entryOf(requestReceived),
      happenedAt: '2026-03-05T16:30:00+01:00',
      reason: 'Misread.',
    };
    desk.given('casework/correct-occurrence', { at: '2026-03-06T13:00:00+01:00' }, correction, request);
    expect(texts(desk, 'en')).toContain(
      'The time of an entry was corrected from Friday 6 March 2026 at 09:00 to Thursday 5 March 2026 at 16:30: Misread.',
    );
    expect(texts(desk, 'sv')).toContain(
      'Tidpunkten för en uppgift rättades från fredag 6 mars 2026 kl. 09.00 till torsdag 5 mars 2026 kl. 16.30: Misread.',
    );
    expect(told(desk).find(({ type }) => type === requestReceived.type)).toMatchObject({
      occurredAt: '2026-03-06T08:00:00.000Z',
      correctedAt: '2026-03-05T15:30:00.000Z',
    });
  });

  it('keeps what was registered in error readable, and says so', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-03-06T09:00:00+01:00' });
    desk.weighs(request, { at: '2026-03-06T10:00:00+01:00' });
    const error = { entryId: desk.entryOf(requestWeighed), reason: 'Another one.' };
    desk.given('casework/register-in-error', { at: '2026-03-06T11:00:00+01:00' }, error, request);
    expect(told(desk).filter(({ inError }) => inError)).toMatchObject([
      { type: requestWeighed.type, text: 'The request was weighed.' },
    ]);
    expect(texts(desk, 'en')).toContain('An entry was registered in error and has no effect: Another one.');
  });

  it('says what a person recorded late, and never so of the clock', () => {
    const desk = new LibraryDesk();
    desk.receives({
      at: '2026-03-09T08:00:00+01:00',
      occurredAt: '2026-03-06T16:30:00+01:00',
      lateReason: 'Weekend.',
    });
    desk.spec.timeReaches('2026-05-01T08:00:00+02:00');
    const late = told(desk).filter(({ recordedLate }) => recordedLate);
    expect(late.map(({ type }) => type)).toContain(requestReceived.type);
    expect(late.every(({ cause }) => cause === 'person')).toBe(true);
  });

  it('marks what has been erased', () => {
    const { desk } = lent();
    desk.spec.erase('narrative');
    expect(texts(desk, 'en')).toContain('[erased] was asked for.');
    expect(texts(desk, 'sv')).toContain('[gallrat] önskades.');
  });
});
