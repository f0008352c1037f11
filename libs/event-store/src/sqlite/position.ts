import { beforeTheFirst, type Position } from '../event-store.js';
import { InvalidPosition } from '../faults.js';

/** Digits of the largest whole number that JavaScript holds exactly. */
const width = String(Number.MAX_SAFE_INTEGER).length;
const written = new RegExp(`^\\d{${width}}$`);

/** The row number of an event, from 1, as a position that sorts as a string. */
export function positionOfRow(row: number): Position {
  return String(row).padStart(width, '0');
}

/**
 * The row number behind a position; 0 for `beforeTheFirst`.
 *
 * @throws {InvalidPosition} the text was not made by `positionOfRow`
 */
export function rowOfPosition(position: Position): number {
  if (position === beforeTheFirst) return 0;
  const row = Number(position);
  if (!written.test(position) || !Number.isSafeInteger(row)) throw new InvalidPosition();
  return row;
}
