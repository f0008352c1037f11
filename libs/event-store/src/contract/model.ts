import type { EventToAppend, ExpectedRevision } from '../event-store.js';

/** What the model says of an append: stored, stored before (a retry), or a conflict. */
export type Verdict = { readonly revision: number } | 'conflict';

/** The log as a list in memory, as plain as it can be: what the port promises, without an engine. */
export class LogModel {
  readonly log: { readonly stream: string; readonly revision: number; readonly id: string }[] = [];

  append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Verdict {
    const ids = this.idsOf(stream);
    const first = expected === 'no-stream' ? 0 : expected + 1;
    const last = { revision: first + events.length - 1 };
    if (first === ids.length) {
      for (const [index, { id }] of events.entries()) this.log.push({ stream, revision: first + index, id });
      return last;
    }
    return events.every(({ id }, index) => ids[first + index] === id) ? last : 'conflict';
  }

  idsOf(stream: string): readonly string[] {
    return this.log.filter((event) => event.stream === stream).map((event) => event.id);
  }
}
