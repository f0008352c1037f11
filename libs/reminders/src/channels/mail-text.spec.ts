import { describe, expect, it } from '@jest/globals';
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
