import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../handling/index.js';
import { eventsOf } from '../../testing/specification.js';
import { reportReceived } from './intake.js';
import { investigationOpened } from './investigation.js';
import { at, ChildCase } from './testing/child-case.js';

/** Friday 6 March 2026. */
const friday = at('2026-03-06');

const lastDayOf20 = '2005-03-07';
const today21 = '2005-03-06';

function codeOf(outcome: Outcome<unknown>): string | undefined {
  return outcome.kind === 'refused' ? outcome.refusal.code : undefined;
}

describe('Somebody who has turned 21', () => {
  it.each([
    ['on the day itself', today21, 'AGE_RULE'],
    ['on the day after', lastDayOf20, undefined],
    ['by a personal number', undefined, 'AGE_RULE'],
  ])('is taken in no more: %s', (_, birthDate, code) => {
    const named = birthDate === undefined ? { personalNumber: '200503069809' } : { birthDate };
    const report = new ChildCase();
    expect(codeOf(report.gives('register-report', friday, report.reportOn([named])))).toBe(code);
    const application = new ChildCase();
    const command = application.application({ child: named });
    expect(codeOf(application.gives('register-application', friday, command))).toBe(code);
  });

  it('born on 29 February turns 21 on 28 February', () => {
    const arrives = (day: string) => {
      const child = new ChildCase();
      const command = child.reportOn([{ birthDate: '2004-02-29' }]);
      return codeOf(child.gives('register-report', at(day), command));
    };
    expect(arrives('2025-02-27')).toBeUndefined();
    expect(arrives('2025-02-28')).toBe('AGE_RULE');
  });

  it('is judged by the local day on which it came, just before midnight and after', () => {
    const arrives = (time: string) => {
      const child = new ChildCase();
      const command = child.reportOn([{ birthDate: lastDayOf20 }]);
      return codeOf(child.gives('register-report', time, command));
    };
    expect(arrives(at('2026-03-06', '23:59'))).toBeUndefined();
    expect(arrives(at('2026-03-07', '00:00'))).toBe('AGE_RULE');
  });

  it('among several children is named by its field, for the others can be taken in', () => {
    const child = new ChildCase();
    const siblings = [{ name: 'Astrid' }, { birthDate: today21 }, { birthDate: lastDayOf20 }];
    expect(child.gives('register-report', friday, child.reportOn(siblings))).toMatchObject({
      kind: 'refused',
      refusal: { code: 'AGE_RULE', field: 'children.1.birthDate' },
    });
    const others = siblings.filter(({ birthDate }) => birthDate !== today21);
    expect(child.gives('register-report', friday, child.reportOn(others)).kind).toBe('accepted');
  });

  it.each([
    [
      'an estimated day, until it is corrected',
      { birthDate: today21, birthDateIs: 'estimated' as const },
      'AGE_RULE',
    ],
    ['nothing that is known', { birthDateIs: 'unknown' as const }, undefined],
  ])('counts by %s', (_, named, code) => {
    const child = new ChildCase();
    expect(codeOf(child.gives('register-report', friday, child.reportOn([named])))).toBe(code);
  });

  it('is judged by what the file knows, for whoever sees it', () => {
    const child = new ChildCase();
    child.reportOnChildrenArrives(friday, [{ birthDate: lastDayOf20 }]);
    const later = at('2026-03-09');
    const command = { ...child.reportOn([{}]), fileId: child.fileId };
    expect(child.gives('register-report', later, command)).toMatchObject({
      refusal: { code: 'AGE_RULE', field: 'fileId' },
    });
  });

  it('has no investigation opened, and goes on with one that is', () => {
    const child = new ChildCase();
    const reportId = child.reportOnChildrenArrives(friday, [{ birthDate: lastDayOf20 }]);
    child.protectionIsAssessed(friday, reportId);
    const opens = (day: string) =>
      child.gives('open-investigation', at(day), { purpose: 'Care.' }, { on: reportId });
    expect(codeOf(opens('2026-03-07'))).toBe('AGE_RULE');
    const on = child.investigationIsOpened(friday, reportId, {}, { at: at('2026-03-07') });
    child.childIsHeard(at('2026-03-09'), on, { guardians: 'none' });
    const opened = child.events.find(({ type }) => type === investigationOpened.type);
    const correcting = { entryId: opened?.id, happenedAt: at('2026-03-07', '08:00'), reason: 'A slip.' };
    const corrected = child.gives('casework/correct-occurrence', at('2026-03-09'), correcting, {
      on,
      by: 'maria',
    });
    expect(codeOf(corrected)).toBe('STATE_CONFLICT');
  });

  it('who is a sibling gets the report that was taken in while there was time', () => {
    const child = new ChildCase();
    const siblings = child.reportOn([{}, { birthDate: lastDayOf20 }]);
    child.does('register-report', friday, siblings, { subjectFiles: ['file-1', 'file-2'] });
    const intended = eventsOf(child.events, reportReceived).flatMap(
      (event) => reportReceived.intends?.(event) ?? [],
    );
    const sibling = new ChildCase({}, 'file-2');
    for (const each of intended) sibling.isCompleted(each, at('2026-03-09'));
    expect(sibling.file.matters.size).toBe(1);
  });
});
