import { describe, expect, it } from '@jest/globals';
import { beforeTheFirst } from '../event-store.js';
import { InvalidPosition } from '../faults.js';
import { positionOfRow, rowOfPosition } from './position.js';

describe('a position', () => {
  it('sorts as a string as its row does as a number', () => {
    const rows = [1, 2, 9, 10, 99, 100, 1_000_000, Number.MAX_SAFE_INTEGER];
    const positions = rows.map(positionOfRow);
    expect([...positions].sort()).toEqual(positions);
    expect(positions.every((position) => position > beforeTheFirst)).toBe(true);
  });

  it.each([1, 42, Number.MAX_SAFE_INTEGER])('leads back to row %d', (row) => {
    expect(rowOfPosition(positionOfRow(row))).toBe(row);
  });

  it('before the first is row 0', () => {
    expect(rowOfPosition(beforeTheFirst)).toBe(0);
  });

  it.each(['1', '00000000000000001', '000000000000000x', '9999999999999999', '-000000000000001'])(
    'is not %j',
    (text) => {
      expect(() => rowOfPosition(text)).toThrow(InvalidPosition);
    },
  );
});
