import { describe, expect, it } from '@jest/globals';
import { isInForce } from '../../kernel/index.js';
import { at, ChildCase, fromSchool } from './testing/child-case.js';

const lateReason = 'It lay in another box.';

/** A report by the school of 2 March. */
function reported() {
  const child = new ChildCase();
  return { child, on: child.assessedReport(at('2026-03-02'), fromSchool) };
}

function asks(child: ChildCase, on: string, asked: string, recorded: string): void {
  child.does('request-feedback', asked, {}, { on, at: recorded, lateReason });
}

function corrects(child: ChildCase, on: string, type: string, happenedAt: string, day: string): void {
  const entry = child.events.findLast((event) => event.type === `child-protection/${type}`);
  const command = { entryId: entry?.id ?? '', happenedAt, reason: 'The log says so.' };
  child.does('casework/correct-occurrence', day, command, { on });
}

/** The clock of feedback that counts, by rule and last day. */
function clocks(child: ChildCase, on: string): readonly string[] {
  return ['A6', 'A6-at-once']
    .flatMap((ruleId) => child.deadlinesOf(ruleId, on))
    .filter(isInForce)
    .map(({ ruleId, nominalDueDate }) => `${ruleId} ${nominalDueDate}`);
}

const askedAfter = 'A6-at-once 2026-03-10';

describe('A reporter who asked after the outcome is told at once, though the outcome was recorded later', () => {
  it('where it was declined', () => {
    const { child, on } = reported();
    child.feedbackIsAsked(at('2026-03-09', '09:00'), on);
    child.openingIsDeclined(at('2026-03-08', '16:00'), on, { at: at('2026-03-09', '10:00') });
    expect(clocks(child, on)).toEqual([askedAfter]);
  });

  it('where an investigation was opened', () => {
    const { child, on } = reported();
    child.feedbackIsAsked(at('2026-03-09', '09:00'), on);
    child.investigationIsOpened(at('2026-03-06'), on, {}, { at: at('2026-03-09', '10:00'), lateReason });
    expect(clocks(child, on)).toEqual([askedAfter]);
  });

  it('where the time of the outcome is corrected', () => {
    const { child, on } = reported();
    child.feedbackIsAsked(at('2026-03-09', '09:00'), on);
    child.openingIsDeclined(at('2026-03-10', '16:00'), on);
    expect(clocks(child, on)).toEqual(['A6 2026-03-17']);
    corrects(child, on, 'investigation-not-opened', at('2026-03-08', '16:00'), at('2026-03-10', '17:00'));
    expect(clocks(child, on)).toEqual([askedAfter]);
  });

  it('where the time of the request is corrected', () => {
    const { child, on } = reported();
    asks(child, on, at('2026-03-09', '09:00'), at('2026-03-11', '12:00'));
    child.openingIsDeclined(at('2026-03-10', '16:00'), on, { at: at('2026-03-11', '13:00') });
    expect(clocks(child, on)).toEqual(['A6 2026-03-17']);
    corrects(child, on, 'reporter-feedback-requested', at('2026-03-11', '09:00'), at('2026-03-11', '14:00'));
    expect(clocks(child, on)).toEqual(['A6-at-once 2026-03-12']);
  });
});

describe('A reporter who asked before the outcome has a week from it, though the request was recorded later', () => {
  it('where it was declined', () => {
    const { child, on } = reported();
    child.openingIsDeclined(at('2026-03-10'), on);
    asks(child, on, at('2026-03-05'), at('2026-03-11'));
    expect(clocks(child, on)).toEqual(['A6 2026-03-17']);
  });

  it('where an investigation was opened', () => {
    const { child, on } = reported();
    child.investigationIsOpened(at('2026-03-10'), on);
    asks(child, on, at('2026-03-05'), at('2026-03-11'));
    expect(clocks(child, on)).toEqual(['A6 2026-03-17']);
  });

  it('where the report is linked to an investigation that was opened after the request', () => {
    const { child, on } = reported();
    child.investigationOf(at('2026-03-10'));
    asks(child, on, at('2026-03-05'), at('2026-03-11'));
    expect(clocks(child, on)).toEqual([]);
    child.reportIsLinked(at('2026-03-12'), on);
    expect(clocks(child, on)).toEqual(['A6 2026-03-19']);
  });

  it('where the time of the request is corrected', () => {
    const { child, on } = reported();
    child.openingIsDeclined(at('2026-03-10', '16:00'), on);
    child.feedbackIsAsked(at('2026-03-11', '09:00'), on);
    expect(clocks(child, on)).toEqual(['A6-at-once 2026-03-12']);
    corrects(child, on, 'reporter-feedback-requested', at('2026-03-09', '09:00'), at('2026-03-11', '10:00'));
    expect(clocks(child, on)).toEqual(['A6 2026-03-17']);
  });
});

describe('A reporter who asked between an outcome in error and the right one', () => {
  it('has a week from the right one', () => {
    const { child, on } = reported();
    child.openingIsDeclined(at('2026-03-05'), on);
    child.feedbackIsAsked(at('2026-03-06', '09:00'), on);
    expect(clocks(child, on)).toEqual(['A6-at-once 2026-03-09']);
    const declined = child.events.findLast(
      ({ type }) => type === 'child-protection/investigation-not-opened',
    );
    const error = { entryId: declined?.id ?? '', reason: 'It was of another child.' };
    child.does('casework/register-in-error', at('2026-03-06', '12:00'), error, { on });
    expect(clocks(child, on)).toEqual([]);
    child.openingIsDeclined(at('2026-03-12'), on);
    expect(clocks(child, on)).toEqual(['A6 2026-03-19']);
  });
});
