import { describe, expect, it } from '@jest/globals';
import {
  calendarToken,
  CalendarTokenRefused,
  readCalendarToken,
  type CalendarOwner,
} from './calendar-token.js';

const secret = Buffer.alloc(32, 5);
const owner: CalendarOwner = { municipalityId: 'demo', staffId: 'staff-17', zone: 'social-services' };

const readAt = (token: string, generation: number | undefined, key = secret) =>
  readCalendarToken(key, token, () => Promise.resolve(generation));

describe("The secret part of somebody's calendar address", () => {
  it('says whom it is for', async () => {
    expect(await readAt(calendarToken(secret, owner, 3), 3)).toEqual(owner);
    const withDots = { municipalityId: 'a.b', staffId: 'Åsa "17"', zone: 'z.' };
    expect(await readAt(calendarToken(secret, withDots, 0), 0)).toEqual(withDots);
  });

  it('is always the same for its owner and generation, and fits into an address as it is', () => {
    expect(calendarToken(secret, owner, 0)).toBe(calendarToken(secret, { ...owner }, 0));
    expect(calendarToken(secret, owner, 0)).toMatch(/^[\w.-]+$/);
  });

  it('asks for the generation of whom it is for, and counts only in that', async () => {
    const asked: CalendarOwner[] = [];
    const token = calendarToken(secret, owner, 1);
    await readCalendarToken(secret, token, (of) => {
      asked.push(of);
      return Promise.resolve(1);
    });
    expect(asked).toEqual([owner]);
    await expect(readAt(token, 2)).rejects.toThrow(CalendarTokenRefused);
    await expect(readAt(token, 0)).rejects.toThrow(CalendarTokenRefused);
    await expect(readAt(token, undefined)).rejects.toThrow(CalendarTokenRefused);
  });

  it('counts for no other person, place or generation when a letter of it is changed', async () => {
    const token = calendarToken(secret, owner, 0);
    for (let place = 0; place < token.length; place += 1) {
      const changed = `${token.slice(0, place)}${token[place] === 'A' ? 'B' : 'A'}${token.slice(place + 1)}`;
      await expect(readAt(changed, 0)).rejects.toThrow(CalendarTokenRefused);
    }
  });

  it.each([
    ['nothing', ''],
    ['a word', 'let-me-in'],
    ['one that another secret signed', calendarToken(Buffer.alloc(32, 6), owner, 0)],
    ['one with something behind it', `${calendarToken(secret, owner, 0)}.x`],
    ['one with a line end behind it', `${calendarToken(secret, owner, 0)}\n`],
    ['one of another version', calendarToken(secret, owner, 0).replace(/^c1/, 'c2')],
    ['a longer text than any', 'x'.repeat(5_000)],
  ])('is not %s: nobody is asked for a generation', async (_, token) => {
    const asking = readCalendarToken(secret, token, () => {
      throw new Error('asked');
    });
    await expect(asking).rejects.toThrow(CalendarTokenRefused);
    await expect(asking).rejects.not.toThrow(/let-me-in|staff/);
  });

  it.each([
    [{ ...owner, staffId: '' }, 0],
    [owner, -1],
    [owner, 0.5],
    [{ ...owner, staffId: 's'.repeat(1_000) }, 0],
  ])('is not made of %j and %d', (of, generation) => {
    expect(() => calendarToken(secret, of, generation)).toThrow(RangeError);
  });
});
