import type { Instant } from '../../../calendar/index.js';
import { catalogueOf } from '../../../handling/index.js';
import type { CaseEvent, IntendedCommand } from '../../../kernel/index.js';
import { caseTransferred } from '../transfer-events.js';
import { at, ChildCase, type Giving } from './child-case.js';

/** The municipality that is asked. */
export const receiver = '00000000-0000-8000-8000-000000000002';

/** A child's case that moves to another municipality. */
export class MovingCase extends ChildCase {
  transferIsRequested(day: Instant, on: string, changes: object = {}): void {
    const request = { municipalityId: receiver, reasons: 'The family has moved.', ...changes };
    this.does('request-transfer', day, request, { on });
  }

  transferIsAnswered(day: Instant, on: string, answer = 'agreed'): void {
    const answered = { answer, answeredBy: 'Rut Rask, head of unit' };
    this.does('record-transfer-answer', day, answered, { on });
  }

  /** What is needed to let the case go; without an answer by the other side it doesn't. */
  letting(changes: object = {}) {
    return {
      ground: 'needed-for-the-child',
      summary: 'The parents wish for support; the school is worried.',
      textsReadThrough: true,
      ...changes,
    };
  }

  /** The case goes by agreement. Answers what the other municipality is to do. */
  goes(day: Instant, on: string, changes: object = {}, giving: Giving = {}): IntendedCommand {
    this.transferIsRequested(day, on);
    this.transferIsAnswered(day, on);
    const events = this.does('transfer-case', day, this.letting(changes), { on, by: 'maria', ...giving });
    return this.sentBy(events);
  }

  /** What the event that lets the case go says the other municipality is to do. */
  sentBy(events: readonly CaseEvent[]): IntendedCommand {
    const event = events.find(({ type }) => type === caseTransferred.type);
    const [intended] = (event && catalogueOf(this.procedure).events.get(event.type)?.intends?.(event)) ?? [];
    if (!intended) throw new Error('Nothing was sent.');
    return intended;
  }

  /** A case that comes to a municipality, as it goes on there. */
  arrives(day: Instant, sent: IntendedCommand): void {
    this.isCompleted(sent, day);
  }

  /** The event that let the case go last. */
  get transferred(): CaseEvent | undefined {
    return this.events.findLast(({ type }) => type === caseTransferred.type);
  }

  /** The matter of a kind. */
  only(kind: string): string {
    const [matter, ...others] = this.file.matters.values().filter((each) => each.kind === kind);
    if (!matter || others.length > 0) throw new Error(`${others.length + (matter ? 1 : 0)} of ${kind}.`);
    return matter.matterId;
  }
}

/** A case in the other municipality. */
export function elsewhere(): MovingCase {
  return new MovingCase({}, 'file-there');
}

/** An investigation that was opened on a day, in a file of its own. */
export function investigated(day = '2026-03-02'): { readonly child: MovingCase; readonly on: string } {
  const child = new MovingCase();
  return { child, on: child.investigationOf(at(day)) };
}
