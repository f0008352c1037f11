import { describe, expect, it } from '@jest/globals';
import { logChannel } from './log-channel.js';
import type { ReminderMessage } from './reminder.js';

const message: ReminderMessage = {
  key: 'key-1',
  kind: 'reminder',
  municipalityId: 'north',
  language: 'sv',
  recipient: { staffId: 'ada', roles: ['unit-manager'], email: 'ada@north.example' },
  items: [
    {
      reminderId: 'reminder-1',
      caseNumber: 'K7Q2M-9XPD3-T',
      procedure: 'shelter',
      matterId: 'matter-1',
      fileId: 'file-1',
      ruleId: 'A5',
      what: { sv: 'Underrättelse', en: 'Informing' },
      force: 'target',
      source: 'SoL 2025:400 20:4',
      reason: 'missed',
      nominalDueDate: '2026-03-07',
      legalLatestDate: '2026-03-07',
      nominalDue: '2026-03-07T23:00:00.000Z',
      at: '2026-03-07T23:00:00.000Z',
      rungs: [{ sv: 'när fristen är missad', da: 'når fristen er overskredet', en: 'when it is missed' }],
    },
  ],
  composedAt: '2026-03-07T23:00:07.000Z',
};

describe('The log channel', () => {
  it('writes a message as one line of JSON, without the address', async () => {
    const lines: string[] = [];
    const channel = logChannel((line) => lines.push(line));
    expect(channel.reaches(message.recipient)).toBe(true);
    await channel.send(message);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toMatch(/\n|@/);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      key: 'key-1',
      kind: 'reminder',
      staffId: 'ada',
      roles: ['unit-manager'],
      items: [
        {
          caseNumber: 'K7Q2M-9XPD3-T',
          ruleId: 'A5',
          what: 'Underrättelse',
          reason: 'missed',
          rungs: ['när fristen är missad'],
        },
      ],
    });
  });
});
