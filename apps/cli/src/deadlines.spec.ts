import { describe, expect, it } from '@jest/globals';
import type { OpenDeadlineRow } from '#views';
import { lineOf } from './deadlines.js';

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

describe('A deadline in one line', () => {
  it.each([
    ['sv', 'inne', 'MISSAD'],
    ['da', 'nu', 'FORBI'],
    ['en', 'due', 'MISSED'],
  ] as const)('says in %s whether it is %s or %s', (language, due, missed) => {
    const lines = [row, { ...row, missedSince: '2026-03-23T23:00:00.000Z' }].map((each) =>
      lineOf({ procedures: new Map() }, each, '2026-03-21T00:00:00.000Z', language).trimEnd(),
    );
    expect(lines).toEqual(
      [due, missed].map((word) => `2026-03-20 (2026-03-23)  ${word.padEnd(6)}  K7F2-93QX  A2`),
    );
  });
});
