import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Cursors, InvalidCursor } from './cursor.js';

const cursors = new Cursors(Buffer.alloc(32, 7));
const place = { key: '2026-03-06T23:00:00.000Z', matterId: '0198f2b6-7b1c-7d3e-8f00-000000000001' };
const asked = ['north', 'ada', 'all', 'due', { step: 'asked' }];

function isTaken(cursor: string): boolean {
  try {
    cursors.takeBack(cursor, asked);
    return true;
  } catch (fault) {
    if (fault instanceof InvalidCursor) return false;
    throw fault;
  }
}

describe('A cursor', () => {
  it('leads back to the place that it was handed out for', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.jsonValue(), (key, matterId, anything) => {
        const cursor = cursors.handOut({ key, matterId }, anything);
        expect(cursors.takeBack(cursor, anything)).toEqual({ key, matterId });
        expect(cursor).toMatch(/^[\w.-]+$/);
      }),
    );
  });

  it('serves nothing but what it was handed out for', () => {
    const cursor = cursors.handOut(place, asked);
    for (const other of [
      ['south', ...asked.slice(1)],
      asked.slice(1),
      [...asked.slice(0, 4), {}],
      undefined,
    ]) {
      expect(() => cursors.takeBack(cursor, other)).toThrow(InvalidCursor);
    }
  });

  it('is refused when one of its characters was changed', () => {
    const cursor = cursors.handOut(place, asked);
    const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'];
    const forgeries = [...cursor].flatMap((right, index) =>
      alphabet
        .filter((character) => character !== right)
        .map((character) => cursor.slice(0, index) + character + cursor.slice(index + 1)),
    );
    expect(forgeries.filter(isTaken)).toEqual([]);
  });

  it('is refused when it is anything else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => cursors.takeBack(text, asked)).toThrow(InvalidCursor);
      }),
    );
    expect(() => cursors.takeBack(`${cursors.handOut(place, asked)}.more`, asked)).toThrow(InvalidCursor);
  });

  it('is refused under another key', () => {
    const others = new Cursors(Buffer.alloc(32, 8));
    expect(() => others.takeBack(cursors.handOut(place, asked), asked)).toThrow(InvalidCursor);
  });
});
