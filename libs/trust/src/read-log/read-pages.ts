import { InvalidReadCursor, type LoggedRead, type ReadPage, type ReadsAsked } from './read-log.js';

/** A logged read and its number, by which pages go on. */
export interface NumberedRead {
  readonly number: number;
  readonly read: LoggedRead;
}

/** What a page is sought by. */
export interface Sought {
  readonly by: 'staff' | 'id';
  readonly value: string;
  /** Only reads with a number below it. */
  readonly before: number;
}

/**
 * What is asked for, checked.
 *
 * @throws {InvalidReadCursor}
 * @throws {RangeError} neither or both of staff and id are given
 */
export function soughtBy({ staff, id, cursor }: ReadsAsked): Sought {
  const before = numberOf(cursor);
  if (staff !== undefined && id === undefined) return { by: 'staff', value: staff, before };
  if (id !== undefined && staff === undefined) return { by: 'id', value: id, before };
  throw new RangeError('Ask for either staff or id.');
}

/** A page from its reads and one more, if there is one: that one tells whether another page follows. */
export function pageOf(found: readonly NumberedRead[], limit: number): ReadPage {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const next = found.length > limit && last !== undefined ? { next: String(last.number) } : {};
  return { reads: shown.map(({ read }) => read), ...next };
}

function numberOf(cursor: string | undefined): number {
  if (cursor === undefined) return Number.MAX_SAFE_INTEGER;
  if (!/^[1-9]\d{0,15}$/.test(cursor)) throw new InvalidReadCursor();
  return Number(cursor);
}
