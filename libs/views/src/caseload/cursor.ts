import { createHmac, timingSafeEqual } from 'node:crypto';

/** A cursor that was not handed out for this viewer, list, filters and order, or was changed since. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';

  constructor() {
    super('The cursor does not belong to this list: begin again without it.');
  }
}

/** The place of a row in the order of a list. */
export interface Place {
  /** Its sort key: an instant, or empty for a matter without a due date. */
  readonly key: string;
  readonly matterId: string;
}

const format = 'c1';

/**
 * Hands out and takes back cursors: the place of the last row shown, signed together with all that the list was
 * asked for. So a cursor serves only the viewer, list, filters and order that it was handed out for.
 */
export class Cursors {
  /** @param key secret that only the servers of one system know; at least 32 bytes */
  constructor(private readonly key: Uint8Array) {}

  handOut(place: Place, asked: unknown): string {
    const payload = Buffer.from(JSON.stringify([place.key, place.matterId])).toString('base64url');
    return `${format}.${payload}.${this.#signature(payload, asked)}`;
  }

  /** @throws {InvalidCursor} it was not handed out for what is asked, or was changed */
  takeBack(cursor: string, asked: unknown): Place {
    const [name, payload, signature, ...more] = cursor.split('.');
    if (name !== format || payload === undefined || signature === undefined || more.length > 0) {
      throw new InvalidCursor();
    }
    // Compared as written: several texts may decode to the same bytes.
    const given = Buffer.from(signature);
    const right = Buffer.from(this.#signature(payload, asked));
    if (given.length !== right.length || !timingSafeEqual(given, right)) throw new InvalidCursor();
    const [key, matterId] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [string, string];
    return { key, matterId };
  }

  #signature(payload: string, asked: unknown): string {
    return createHmac('sha256', this.key)
      .update(`${format}.${payload}.${JSON.stringify(asked)}`)
      .digest('base64url');
  }
}
