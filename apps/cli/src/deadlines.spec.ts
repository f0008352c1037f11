import { describe, expect, it } from '@jest/globals';
import { municipalityProcedure, procedures as practised } from '#casework';
import type { OpenDeadlineRow } from '#views';
import { checkSpoken, lineOf } from './deadlines.js';
import { endAnywhere, lastInstantOf, lookingTo } from './looking-to.js';

const row: OpenDeadlineRow = {
  deadlineId: 'deadline-1',
  municipalityId: 'demo',
  procedure: 'shelter',
  fileId: 'file-1',
  matterId: 'matter-1',
  timeZone: 'Europe/Stockholm',
  elapsed: false,
  caseNumber: 'K7F2-93QX',
  ruleId: 'A2',
  kind: 'duty',
  force: 'statutory',
  state: 'running',
  nominalDue: '2026-03-20T23:00:00.000Z',
  nominalDueDate: '2026-03-20',
  legalLatest: '2026-03-23T23:00:00.000Z',
  legalLatestDate: '2026-03-23',
};

function onDay(day: string, said: Partial<OpenDeadlineRow> = {}): string | undefined {
  const deadline = { ...row, ...said };
  const at = lastInstantOf(lookingTo(day), deadline.timeZone);
  return lineOf({ procedures: new Map() }, deadline, at, 'en')?.trimEnd();
}

const due = '2026-03-20 (2026-03-23)  due     K7F2-93QX  A2';
const missed = '2026-03-20 (2026-03-23)  MISSED  K7F2-93QX  A2';

describe('So many days ahead', () => {
  it.each([
    ['+0d', '2026-03-20'],
    ['+8d', '2026-03-28'],
    ['+366d', '2027-03-21'],
  ])('%s are counted from today: %s', (text, day) => {
    expect(lookingTo(text, '2026-03-20T12:00:00.000Z')).toEqual({ day });
  });

  it.each(['+8', '8d', '+d', '+-8d', '+8.5d', '+99999d', '+8d '])('%s is none', (text) => {
    expect(() => lookingTo(text, '2026-03-20T12:00:00.000Z')).toThrow(/\+8d for eight days from today/);
  });
});

describe('A deadline in one line', () => {
  it.each([
    ['sv', 'inne  ', 'MISSAD'],
    ['da', 'nu         ', 'OVERSKREDET'],
    ['en', 'due   ', 'MISSED'],
  ] as const)('says in %s whether it is %s or %s', (language, ...said) => {
    const at = '2026-03-23T23:30:00.000Z';
    const target = { legalLatest: '2026-03-24T23:00:00.000Z' };
    const lines = [{ ...row, ...target }, row].map((each) =>
      lineOf({ procedures: new Map() }, each, at, language)?.trimEnd(),
    );
    expect(lines).toEqual(said.map((word) => `2026-03-20 (2026-03-23)  ${word}  K7F2-93QX  A2`));
  });

  it.each([
    ['2026-03-19', undefined],
    ['2026-03-20', due],
    ['2026-03-23', due],
    ['2026-03-24', missed],
  ])('stands at the end of %s, by its own zone: %s', (day, line) => {
    expect(onDay(day)).toBe(line);
  });

  it.each([
    ['2026-03-20T22:59:59+00:00', due],
    ['2026-03-20T00:00:00+01:00', due],
    ['2026-03-19T23:59:59+01:00', undefined],
    ['2026-03-24T00:00:00+01:00', missed],
  ])('stands at %s: %s', (instant, line) => {
    expect(onDay(instant)).toBe(line);
  });

  it('is missed by the end of its day where its end is an instant of the day', () => {
    const afternoon = '2026-03-20T14:00:00.000Z';
    const end = {
      nominalDue: afternoon,
      legalLatest: afternoon,
      legalLatestDate: '2026-03-20',
      elapsed: true,
    };
    expect(onDay('2026-03-20', end)).toMatch(/^2026-03-20 +MISSED/);
    expect(onDay('2026-03-20T15:00:00+01:00', end)).toMatch(/^2026-03-20 +due/);
  });

  it.each(['window', 'appointment'] as const)('is due on its day for a %s, and gone with it', (kind) => {
    expect(onDay('2026-03-23', { kind })).toBe(due);
    expect(onDay('2026-03-24', { kind })).toBeUndefined();
  });

  it('stays missed after an extension that came too late, and says what the last day was', () => {
    const next = '2027-03-20T23:00:00.000Z';
    const extended: Partial<OpenDeadlineRow> = {
      ...{ state: 'extended', missedSince: '2026-03-23T23:00:00.000Z' },
      ...{ nominalDue: next, nominalDueDate: '2027-03-20', legalLatest: next, legalLatestDate: '2027-03-20' },
    };
    expect(onDay('2026-03-30', extended)).toBe(
      '2027-03-20               MISSED  K7F2-93QX  A2   (last day was 2026-03-23)',
    );
  });
});

describe('A day that is looked to', () => {
  it('has its end in each zone', () => {
    const day = lookingTo('2026-12-08');
    expect(lastInstantOf(day, 'Europe/Stockholm')).toBe('2026-12-08T22:59:59.999Z');
    expect(lastInstantOf(day, 'America/Nuuk')).toBe('2026-12-09T01:59:59.999Z');
    expect(endAnywhere(day)).toBe('2026-12-09T12:00:00.000Z');
  });
});

describe('A language in which a procedure is not told', () => {
  const procedures = new Map(
    [municipalityProcedure(practised), ...practised].map((each) => [each.name, each]),
  );

  it('is refused, with those that there are', () => {
    expect(() => {
      checkSpoken({ procedures }, 'da');
    }).toThrow('--language must be sv or en: child-protection is told in no other.');
    for (const language of ['sv', 'en'] as const) {
      expect(() => {
        checkSpoken({ procedures }, language);
      }).not.toThrow();
    }
  });
});
