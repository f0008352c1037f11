import { describe, expect, it } from '@jest/globals';
import { rungInWords } from '#casework';
import type { ReminderMessage } from '../reminder.js';
import { mailTextOf } from './mail-text.js';
import { roleTitle } from '../testing/made-up-roles.js';
import { comingItem, digest, reminder } from './testing/made-up-messages.js';

describe('The mail of a reminder', () => {
  it('names case number, rule, both last days and why it comes now, in Swedish', () => {
    expect(mailTextOf(reminder, roleTitle)).toEqual({
      subject: 'K7F2-93QX, A2 Beslut om att inleda utredning eller inte: sista dag fredag 20 mars 2026',
      text: `A2 Beslut om att inleda utredning eller inte
Ärende: K7F2-93QX
Sista dag: fredag 20 mars 2026
Sista dag med hänsyn till helger: måndag 23 mars 2026
Källa: SoL 2025:400 20:2
Varför nu: sista dagen närmar sig
Påminnelse: 7 dagar efter starten

Du får detta som: mottagningssekreterare.

Skickat automatiskt av Casetrail. Svar läses inte.
`,
    });
  });

  it('says the same in English', () => {
    const { subject, text } = mailTextOf({ ...reminder, language: 'en' }, roleTitle);
    expect(subject).toBe(
      'K7F2-93QX, A2 Decision to open an investigation or not: last day Friday 20 March 2026',
    );
    expect(text).toContain('Last day with days of rest considered: Monday 23 March 2026\n');
    expect(text).toContain('You are told as: intake worker.');
  });

  it.each([
    ['due', 'sista dag', 'sista dagen är inne eller har passerat'],
    ['missed', 'missad, sista dag var', 'tidsfristen är missad'],
  ] as const)('tells that it is %s', (reason, before, why) => {
    const { subject, text } = mailTextOf({ ...reminder, items: [{ ...comingItem, reason }] }, roleTitle);
    expect(subject).toContain(`: ${before} fredag 20 mars 2026`);
    expect(text).toContain(`Varför nu: ${why}\n`);
  });
});

describe('The mail of a digest', () => {
  it('counts what became stale and lists it', () => {
    const { subject, text } = mailTextOf(digest, roleTitle);
    expect(subject).toBe('2 tidsfrister att se över');
    expect(text).toMatch(/^De här påminnelserna kunde inte skickas i tid/);
    expect(text).toContain('- A2 Beslut om att inleda utredning eller inte\n  Ärende: K7F2-93QX\n');
    expect(text).toContain('  Ärende: M3PD-55TA\n');
  });

  it('speaks of one in the singular', () => {
    expect(mailTextOf({ ...digest, items: [comingItem], language: 'en' }, roleTitle).subject).toBe(
      '1 deadline to look at',
    );
  });
});

describe('Every word of the mails', () => {
  const what = { sv: '‹vad›', da: '‹hvad›', en: '‹what›' };
  const rungs = [rungInWords({ share: 50 }), rungInWords({ missed: true }), ...comingItem.rungs];
  const items = (['coming', 'due', 'missed'] as const).map((reason) => ({
    ...comingItem,
    what,
    reason,
    rungs,
  }));

  it.each([
    [
      'sv',
      [
        '3 tidsfrister att se över',
        '1 tidsfrist att se över',
        'K7F2-93QX, A2 ‹vad›: sista dag fredag 20 mars 2026',
        'K7F2-93QX, A2 ‹vad›: missad, sista dag var fredag 20 mars 2026',
        'De här påminnelserna kunde inte skickas i tid. Här är de samlade.',
        'A2 ‹vad›',
        'Ärende: K7F2-93QX',
        'Sista dag: fredag 20 mars 2026',
        'Sista dag med hänsyn till helger: måndag 23 mars 2026',
        'Källa: SoL 2025:400 20:2',
        'Varför nu: sista dagen närmar sig',
        'Påminnelse: 7 dagar efter starten',
        'Står också för: när 50 % av tiden har gått; när fristen är missad',
        'Varför nu: sista dagen är inne eller har passerat',
        'Varför nu: tidsfristen är missad',
        'Du får detta som: ‹roll›.',
        'Skickat automatiskt av Casetrail. Svar läses inte.',
      ],
    ],
    [
      'da',
      [
        '3 frister at se på',
        '1 frist at se på',
        'K7F2-93QX, A2 ‹hvad›: sidste dag fredag den 20. marts 2026',
        'K7F2-93QX, A2 ‹hvad›: overskredet, sidste dag var fredag den 20. marts 2026',
        'Disse påmindelser kunne ikke sendes i tide. Her er de samlet.',
        'A2 ‹hvad›',
        'Sag: K7F2-93QX',
        'Sidste dag: fredag den 20. marts 2026',
        'Sidste dag med hensyn til helligdage: mandag den 23. marts 2026',
        'Kilde: SoL 2025:400 20:2',
        'Hvorfor nu: den sidste dag nærmer sig',
        'Påmindelse: 7 dage efter starten',
        'Står også for: når 50 % af tiden er gået; når fristen er overskredet',
        'Hvorfor nu: den sidste dag er kommet eller er passeret',
        'Hvorfor nu: fristen er overskredet',
        'Du får dette som: ‹rolle›.',
        'Sendt automatisk af Casetrail. Svar læses ikke.',
      ],
    ],
    [
      'en',
      [
        '3 deadlines to look at',
        '1 deadline to look at',
        'K7F2-93QX, A2 ‹what›: last day Friday 20 March 2026',
        'K7F2-93QX, A2 ‹what›: missed, last day was Friday 20 March 2026',
        'These reminders could not be sent in time. Here they are together.',
        'A2 ‹what›',
        'Case: K7F2-93QX',
        'Last day: Friday 20 March 2026',
        'Last day with days of rest considered: Monday 23 March 2026',
        'Source: SoL 2025:400 20:2',
        'Why now: the last day is coming',
        'Reminder: 7 days after the start',
        'Also stands for: when 50% of the time has passed; when it is missed',
        'Why now: the last day has come or has passed',
        'Why now: the deadline has been missed',
        'You are told as: ‹role›.',
        'Sent automatically by Casetrail. Answers are not read.',
      ],
    ],
  ] as const)('is said in %s', (language, lines) => {
    const title = { sv: '‹roll›', da: '‹rolle›', en: '‹role›' };
    const mailOf = (kind: ReminderMessage['kind'], of: ReminderMessage['items']) =>
      mailTextOf({ ...digest, language, kind, items: of }, () => title[language]);
    const all = mailOf('digest', items);
    const said = [
      all.subject,
      mailOf('digest', items.slice(0, 1)).subject,
      ...mailOf('reminder', items).subject.split('; '),
      ...all.text.split('\n').map((line) => line.replace(/^(- | +)/, '')),
    ];
    expect([...new Set(said)].filter((line) => line !== '')).toEqual(lines);
  });
});
