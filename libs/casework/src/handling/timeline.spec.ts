import { describe, expect, it } from '@jest/globals';
import { lendingLibrary, requestReceived, requestWeighed } from '../testing/lending-library.js';
import { LibraryDesk } from '../testing/library-desk.js';
import type { Language } from '../kernel/labels.js';
import { tellTimeline, type TimelineEntry } from './timeline.js';
import { everythingSeen } from '../testing/everything-seen.js';

function told(desk: LibraryDesk, language: Language = 'en'): readonly TimelineEntry[] {
  const names: Record<string, string> = { anna: 'Anna' };
  return tellTimeline(
    lendingLibrary,
    desk.spec.events,
    language,
    (id) => names[id] ?? 'somebody',
    everythingSeen,
  );
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
      'The time of the entry “Request received” (Friday 6 March 2026 at 09:00) was corrected to Thursday 5 March 2026 at 16:30: Misread.',
    );
    expect(texts(desk, 'sv')).toContain(
      'Tidpunkten för uppgiften ”Önskemål mottaget” (fredag 6 mars 2026 kl. 09.00) rättades till torsdag 5 mars 2026 kl. 16.30: Misread.',
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
    expect(texts(desk, 'en')).toContain(
      'The entry “Request weighed” (Friday 6 March 2026 at 10:00) was registered in error and has no effect: Another one.',
    );
    expect(texts(desk, 'da')).toContain(
      'Oplysningen ”Request weighed” (fredag den 6. marts 2026 kl. 10.00) var registreret ved en fejl og gælder ikke: Another one.',
    );
  });

  it('names an entry with the time that was known to be right by then', () => {
    const { desk, request } = lent();
    const entryId = desk.entryOf(requestReceived);
    const corrects = (happenedAt: string, at: string) =>
      desk.given('casework/correct-occurrence', { at }, { entryId, happenedAt, reason: 'Misread.' }, request);
    corrects('2026-03-06T08:30:00+01:00', '2026-03-06T13:00:00+01:00');
    corrects('2026-03-06T08:45:00+01:00', '2026-03-06T14:00:00+01:00');
    expect(texts(desk, 'en').filter((text) => text.includes('corrected to'))).toEqual([
      'The time of the entry “Request received” (Friday 6 March 2026 at 09:00) was corrected to Friday 6 March 2026 at 08:30: Misread.',
      'The time of the entry “Request received” (Friday 6 March 2026 at 08:30) was corrected to Friday 6 March 2026 at 08:45: Misread.',
    ]);
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
