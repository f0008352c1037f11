import type { EventToAppend, ExpectedRevision } from '#event-store';

/** An append that can be told from every other in the log, and made again from what is written here. */
export interface MarkedAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  /** A UUID whose last two digits are zero: those of its events number them. */
  readonly mark: string;
  readonly parts: number;
  /** Characters of filling in each event. */
  readonly filling: number;
}

/** The events of an append, each naming the append that it is part of. */
export function eventsOf({ mark, parts, filling }: MarkedAppend): readonly EventToAppend[] {
  return Array.from({ length: parts }, (_, part) => ({
    id: mark.slice(0, -2) + part.toString(16).padStart(2, '0'),
    type: 'kill/part-written',
    data: JSON.stringify({ filling: 'x'.repeat(filling) }),
    metadata: { mark, part: String(part), parts: String(parts) },
  }));
}
