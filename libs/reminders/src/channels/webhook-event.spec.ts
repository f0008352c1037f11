import { describe, expect, it } from '@jest/globals';
import { comingItem, digest, reminder } from './testing/made-up-messages.js';
import { reminderEvent } from './webhook-event.js';

describe('A message as an event of CloudEvents', () => {
  it('has the key as its id, the municipality as its source and the matter as its subject', () => {
    expect(JSON.parse(reminderEvent(reminder).toString())).toEqual({
      specversion: '1.0',
      id: 'rung_matter-1_A2_0',
      type: 'casetrail.reminder',
      source: '/municipalities/demo',
      time: '2026-03-16T08:00:02.000Z',
      subject: 'matter-1',
      datacontenttype: 'application/json',
      data: {
        municipalityId: 'demo',
        language: 'sv',
        recipient: { staffId: 'staff-17', roles: ['intake-worker'] },
        items: [comingItem],
      },
    });
  });

  it('holds all items of a digest and no subject', () => {
    const event = reminderEvent(digest);
    expect(event.type).toBe('casetrail.reminder-digest');
    expect(event.subject).toBeUndefined();
    expect(event.data?.items.map(({ caseNumber }) => caseNumber)).toEqual(['K7F2-93QX', 'M3PD-55TA']);
  });

  it('holds no mail address, and nothing that an item should not have', () => {
    const named = { ...comingItem, childName: 'Alva' };
    const text = reminderEvent({ ...reminder, items: [named] }).toString();
    expect(text).not.toMatch(/kommun\.example|Alva/);
  });

  it('is the same for every repetition', () => {
    expect(reminderEvent(reminder).toString()).toBe(reminderEvent({ ...reminder }).toString());
  });
});
