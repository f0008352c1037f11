import { describe, expect, it } from '@jest/globals';
import { isOpen } from '../../kernel/index.js';
import { investigationClosed } from './closing-investigation.js';
import { investigationOpened } from './investigation.js';
import { reportLinkedToOngoing } from './preliminary-assessment.js';
import { reportReceived } from './intake.js';
import { at, ChildCase, type Giving } from './testing/child-case.js';

const lateReason = 'It lay in another box.';

class Reports extends ChildCase {
  opensUnasked(day: string, giving: Giving = {}): string {
    const command = {
      unitId: 'investigations',
      howItBecameKnown: 'From the police.',
      purpose: 'Care at home.',
    };
    const events = this.does('open-investigation-unasked', day, command, giving);
    return events.find(({ type }) => type === investigationOpened.type)?.matterId ?? '';
  }

  closes(day: string, on: string) {
    this.closingIsPrepared(day, on);
    return this.gives('close-without-support', day, this.closing(), { on, by: 'maria' });
  }

  #entry({ type }: { readonly type: string }, on: string): string {
    return this.events.findLast((event) => event.type === type && event.matterId === on)?.id ?? '';
  }

  corrects(of: { readonly type: string }, on: string, happenedAt: string, day: string): void {
    const command = { entryId: this.#entry(of, on), happenedAt, reason: 'The log says so.' };
    this.does('casework/correct-occurrence', day, command, { on, by: 'maria' });
  }

  calledWrong(of: { readonly type: string }, on: string, day: string): void {
    const command = { entryId: this.#entry(of, on), reason: 'It was of another child.' };
    this.does('casework/register-in-error', day, command, { on, by: 'maria' });
  }

  /** The last day of the 14 that are open for a report. */
  lastDay(on: string): string | undefined {
    return this.deadlinesOf('A2', on).find(isOpen)?.nominalDueDate;
  }
}

/** A child with a file, of whom nothing is left to decide. */
function known(): Reports {
  const child = new Reports();
  child.openingIsDeclined(at('2025-12-01', '12:00'), child.assessedReport(at('2025-12-01')));
  return child;
}

describe('No report is without a clock', () => {
  it('because an investigation turns out to have been ongoing: the link meets it', () => {
    const child = new Reports();
    const on = child.assessedReport(at('2026-03-02'));
    const investigation = child.opensUnasked(at('2026-03-01'), { at: at('2026-03-05'), lateReason });
    expect(child.lastDay(on)).toBe('2026-03-16');
    expect(child.closes(at('2026-03-06'), investigation)).toMatchObject({
      refusal: { code: 'STATE_CONFLICT', says: { en: expect.stringContaining('Link it first') } },
    });
    child.reportIsLinked(at('2026-03-06', '11:00'), on);
    expect(child.deadline('A2', on)).toMatchObject({ state: 'met', onTime: true });
    expect(child.closes(at('2026-03-06', '12:00'), investigation).kind).toBe('accepted');
  });

  it('because an investigation was ongoing when it came that was closed when it was recorded', () => {
    const child = known();
    const investigation = child.opensUnasked(at('2026-03-01'));
    child.investigationIsClosed(at('2026-04-01'), investigation);
    const on = child.reportArrives(at('2026-03-31'), {}, { at: at('2026-04-10'), lateReason });
    expect(child.lastDay(on)).toBe('2026-04-14');
  });

  it('because its time is corrected to when an investigation was ongoing that was closed since', () => {
    const child = known();
    const investigation = child.opensUnasked(at('2026-03-01'));
    child.investigationIsClosed(at('2026-03-04', '12:00'), investigation);
    const on = child.reportArrives(at('2026-03-05'));
    child.protectionIsAssessed(at('2026-03-05', '11:00'), on);
    child.corrects(reportReceived, on, at('2026-03-04', '09:00'), at('2026-03-18'));
    expect(child.lastDay(on)).toBe('2026-03-18');
  });

  it('because its link turns out wrong when the investigation is closed: it counts from its arrival', () => {
    const child = known();
    const investigation = child.opensUnasked(at('2026-03-01'));
    const on = child.assessedReport(at('2026-03-09'));
    child.reportIsLinked(at('2026-03-10'), on);
    child.investigationIsClosed(at('2026-03-12'), investigation);
    child.calledWrong(reportLinkedToOngoing, on, at('2026-03-13'));
    expect(child.lastDay(on)).toBe('2026-03-23');
    expect(child.explained(child.deadline('A2', on))).toContain('was not linked to the investigation');
    child.openingIsDeclined(at('2026-03-14'), on);
    expect(child.deadline('A2', on).state).toBe('met');
  });

  it('because the investigation had been closed before it came', () => {
    const child = known();
    const investigation = child.opensUnasked(at('2026-03-01'));
    child.childIsAsked(at('2026-03-01'), investigation);
    const on = child.assessedReport(at('2026-03-09'));
    expect(child.lastDay(on)).toBeUndefined();
    child.reportIsLinked(at('2026-03-10'), on);
    child.investigationIsClosed(at('2026-03-12'), investigation);
    // The link is in the way of a closing before it: one of the two is wrong.
    const correct = () =>
      child.corrects(investigationClosed, investigation, at('2026-03-08'), at('2026-03-13', '11:00'));
    expect(correct).toThrow('STATE_CONFLICT');
    child.calledWrong(reportLinkedToOngoing, on, at('2026-03-13'));
    correct();
    expect(child.lastDay(on)).toBe('2026-03-23');
  });
});
