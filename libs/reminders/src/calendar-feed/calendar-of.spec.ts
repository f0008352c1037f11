import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarOf, type CalendarEntry } from './calendar-of.js';

const entry: CalendarEntry = {
  deadlineId: '019c0a44-7d10-7cc0-8000-000000000001',
  caseNumber: 'K7F2-93QX',
  ruleId: 'A2',
  what: { sv: 'Beslut om att inleda utredning eller inte', en: 'Decision to open an investigation or not' },
  nominalDueDate: '2026-03-20',
  legalLatestDate: '2026-03-23',
};

const missedSince = '2026-03-23T23:00:00.000Z';

const options = { now: '2026-03-10T07:15:30.250Z', language: 'sv' } as const;

const linesOf = (...entries: readonly CalendarEntry[]) =>
  calendarOf(entries, options).replaceAll('\r\n ', '').split('\r\n');

const valueOf = (name: string, lines: readonly string[]) =>
  lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));

describe('The calendar of a handler', () => {
  it('holds each open deadline as a day without a time, with case number and rule', () => {
    expect(linesOf(entry)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Casetrail//Deadlines//SV',
      'CALSCALE:GREGORIAN',
      'NAME:Tidsfrister',
      'X-WR-CALNAME:Tidsfrister',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'BEGIN:VEVENT',
      'UID:019c0a44-7d10-7cc0-8000-000000000001@casetrail',
      'SEQUENCE:19150',
      'DTSTAMP:20260310T071530Z',
      'DTSTART;VALUE=DATE:20260320',
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
      'SUMMARY:A2 Beslut om att inleda utredning eller inte (K7F2-93QX)',
      'TRANSP:TRANSPARENT',
      'DESCRIPTION:Ärende: K7F2-93QX\\nSista dag med hänsyn till helger: måndag 23 mars 2026',
      'STATUS:CONFIRMED',
      'CLASS:CONFIDENTIAL',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it.each([
    [
      'sv',
      'Tidsfrister',
      'Missad',
      'Ärende: K7F2-93QX\\nSista dag med hänsyn till helger: måndag 23 mars 2026',
    ],
    [
      'da',
      'Frister',
      'Overskredet',
      'Sag: K7F2-93QX\\nSidste dag med hensyn til helligdage: mandag den 23. marts 2026',
    ],
    [
      'en',
      'Deadlines',
      'Missed',
      'Case: K7F2-93QX\\nLast day with days of rest considered: Monday 23 March 2026',
    ],
  ] as const)('says every word in %s', (language, name, missed, description) => {
    const what = { sv: '‹vad›', da: '‹hvad›', en: '‹what›' };
    const text = calendarOf([{ ...entry, what, missedSince }], { ...options, language });
    const lines = text.replaceAll('\r\n ', '').split('\r\n');
    expect(valueOf('NAME', lines)).toEqual([name]);
    expect(valueOf('SUMMARY', lines)).toEqual([`${missed}: A2 ${what[language]} (K7F2-93QX)`]);
    expect(valueOf('DESCRIPTION', lines)).toEqual([description]);
  });

  it('keeps the UID of a deadline and raises its sequence when it is missed, and when it is moved', () => {
    const missed = { ...entry, missedSince };
    const extended = { ...entry, nominalDueDate: '2026-03-21' };
    const each = [entry, missed, extended, { ...extended, missedSince }].map((one) => linesOf(one));
    expect(new Set(each.flatMap((lines) => valueOf('UID', lines))).size).toBe(1);
    const sequences = each.flatMap((lines) => valueOf('SEQUENCE', lines)).map(Number);
    expect(sequences).toEqual([19150, 19151, 19152, 19153]);
  });

  it('is in the order of the days, whatever order the entries have', () => {
    const later = { ...entry, deadlineId: 'b', nominalDueDate: '2026-04-01' };
    const alike = { ...entry, deadlineId: 'a' };
    expect(valueOf('UID', linesOf(later, entry, alike))).toEqual([
      '019c0a44-7d10-7cc0-8000-000000000001@casetrail',
      'a@casetrail',
      'b@casetrail',
    ]);
  });

  it('is a calendar when nothing is due', () => {
    const lines = linesOf();
    expect(lines).toContain('BEGIN:VTIMEZONE');
    expect(lines).not.toContain('BEGIN:VEVENT');
  });

  it('takes no line from what it tells', () => {
    const evil = 'x\r\nATTENDEE:mailto:press@tidning.example';
    const lines = linesOf({ ...entry, caseNumber: evil, deadlineId: evil, what: { sv: evil, en: evil } });
    expect(valueOf('ATTENDEE', lines)).toEqual([]);
  });

  it('escapes separators and lets no control character out', () => {
    const what = { sv: 'a;b,c\\d\ne\u0007f', en: '' };
    expect(valueOf('SUMMARY', linesOf({ ...entry, what }))).toEqual(['A2 a\\;b\\,c\\\\d e f (K7F2-93QX)']);
  });

  it('is folded into lines of at most 75 octets, each ended, with no character cut, and unfolds to what it tells', () => {
    const words = fc.string({
      unit: fc.oneof(fc.constantFrom('a', 'å', '語', '👨‍👩‍👧'), fc.string({ maxLength: 1 })),
      maxLength: 200,
    });
    fc.assert(
      fc.property(words, (sv) => {
        const text = calendarOf([{ ...entry, what: { sv, en: sv } }], options);
        expect(text.endsWith('\r\n')).toBe(true);
        expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(
          75,
        );
        expect(text).not.toContain('\uFFFD');
        const [summary] = valueOf('SUMMARY', text.replaceAll('\r\n ', '').split('\r\n'));
        const told = `A2 ${sv.replace(/\p{Cc}+/gu, ' ')} (K7F2-93QX)`;
        expect(summary?.replace(/\\([\\;,])/g, '$1')).toBe(told);
      }),
    );
  });

  it('refuses dates of another form', () => {
    expect(() => calendarOf([{ ...entry, nominalDueDate: '2026-02-30' }], options)).toThrow(RangeError);
    expect(() => calendarOf([{ ...entry, legalLatestDate: 'soon' }], options)).toThrow(RangeError);
  });
});
