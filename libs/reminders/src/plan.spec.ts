import { describe, expect, it } from '@jest/globals';
import { plannedInWords, type PlannedRung } from './plan.js';

const planned: PlannedRung = {
  municipalityId: 'demo',
  procedure: 'shelter',
  fileId: 'file-1',
  matterId: 'matter-1',
  deadlineId: 'deadline-1',
  rung: 0,
  at: '2026-03-16T08:00:00.000Z',
  how: 'send',
  rungs: [{ sv: '‹när›', da: '‹når›', en: '‹when›' }],
  goesOutAt: '2026-03-16T08:00:00.000Z',
  caseNumber: 'K7F2-93QX',
  ruleId: 'A2',
  what: { sv: '‹vad›', da: '‹hvad›', en: '‹what›' },
  reason: 'coming',
  nominalDueDate: '2026-03-20',
  recipients: [{ staffId: 'maria', roles: ['warden'], channels: ['post'] }],
};

describe('What would go out', () => {
  it.each([
    [
      'sv',
      [
        'A2 ‹vad› (sista dag 2026-03-20): påminnelse maria (‹roll›) via post',
        'A2 ‹vad› (sista dag är inne 2026-03-20): i en sammanställning maria (‹roll›) via post',
        'A2 ‹vad› (missad, sista dag var 2026-03-20): påminnelse maria (‹roll›) via post (står också för: ‹förr›)',
        'A2 ‹vad› (sista dag 2026-03-20): ingen nås: blir en uppgift för ingen',
      ],
    ],
    [
      'da',
      [
        'A2 ‹hvad› (sidste dag 2026-03-20): påmindelse maria (‹rolle›) via post',
        'A2 ‹hvad› (sidste dag er kommet 2026-03-20): i en samlet besked maria (‹rolle›) via post',
        'A2 ‹hvad› (overskredet, sidste dag var 2026-03-20): påmindelse maria (‹rolle›) via post (står også for: ‹før›)',
        'A2 ‹hvad› (sidste dag 2026-03-20): ingen kan nås: bliver en opgave for ingen',
      ],
    ],
    [
      'en',
      [
        'A2 ‹what› (last day 2026-03-20): reminder maria (‹role›) by post',
        'A2 ‹what› (last day has come 2026-03-20): in a digest maria (‹role›) by post',
        'A2 ‹what› (missed, last day was 2026-03-20): reminder maria (‹role›) by post (also stands for: ‹before›)',
        'A2 ‹what› (last day 2026-03-20): nobody is reached: becomes a task of nobody',
      ],
    ],
  ] as const)('is said in %s', (language, lines) => {
    const title = { sv: '‹roll›', da: '‹rolle›', en: '‹role›' };
    const all: readonly PlannedRung[] = [
      planned,
      { ...planned, reason: 'due', how: 'digest' },
      {
        ...planned,
        reason: 'missed',
        rungs: [{ sv: '‹förr›', da: '‹før›', en: '‹before›' }, ...planned.rungs],
      },
      { ...planned, how: 'task' },
    ];
    expect(all.map((each) => plannedInWords(each, language, () => title[language]))).toEqual(
      lines.map((line) => `2026-03-16T08:00:00.000Z K7F2-93QX ${line}`),
    );
  });
});
