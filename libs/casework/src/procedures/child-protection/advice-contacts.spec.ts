import { describe, expect, it } from '@jest/globals';
import { catalogueOf } from '../../handling/index.js';
import { freeTextIn } from '../../handling/without-free-text.js';
import { personalFieldsOf, seenBy } from '../../kernel/index.js';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { adviceContactOpened, adviceContacts, adviceTalkHeld } from './advice-contacts.js';
import { childProtection } from './index.js';
import { at, ChildCase, problemsOf } from './testing/child-case.js';

const monday = at('2026-03-09');
const tuesday = at('2026-03-10');
const thursday = at('2026-03-12');

const talk = { topic: 'parenting', channel: 'phone' };

/** Somebody has called and was told a code. */
function called(first: object = {}) {
  const caller = new ChildCase();
  const opened = caller.does('open-advice-contact', monday, { unitId: 'intake', ...talk, ...first });
  const on = opened.find(({ matterId }) => matterId !== undefined)?.matterId ?? '';
  return { caller, on, contact: () => caller.file.details.adviceContacts.get(on) };
}

describe('A contact of advice', () => {
  it('is a matter of a file that is about nobody, under a code that the caller is told', () => {
    const { caller, on } = called();
    const { caseNumber } = eventsOf(caller.events, adviceContactOpened)[0]?.data ?? {};
    expect(caller.file.matters.get(on)).toMatchObject({ kind: 'advice', step: 'ongoing', caseNumber });
    expect(caller.file).toMatchObject({ persons: {}, withoutText: true });
    expect(caller.file.subjectId).toBeUndefined();
  });

  it('goes on when the caller comes back, and counts the talks', () => {
    const { caller, on, contact } = called();
    expect(contact()).toEqual({ talks: 1, next: { kind: 'none' } });
    caller.does('record-advice-talk', tuesday, { ...talk, topic: 'school' }, { on });
    caller.does('record-advice-talk', thursday, talk, { on });
    expect(contact()?.talks).toBe(3);
    expect(eventsOf(caller.events, adviceTalkHeld).map(({ data }) => data.talks)).toEqual([2, 3]);
  });

  it('shows what is agreed as an appointment, which moves and passes', () => {
    const { caller, on, contact } = called({ nextTalkAt: at('2026-03-12', '10:00') });
    expect(caller.deadline('advice-talk', on)).toMatchObject({ state: 'running', nominalDue: thursday });
    caller.does('agree-advice-talk', tuesday, { talkAt: at('2026-03-13', '13:00') }, { on });
    expect(contact()?.next).toEqual({ kind: 'agreed', at: at('2026-03-13', '13:00') });
    const [was, is] = caller.deadlinesOf('advice-talk', on);
    expect([was?.state, is?.state]).toEqual(['superseded', 'running']);
    caller.timeReaches(at('2026-03-14'));
    expect(caller.deadlinesOf('advice-talk', on).at(-1)).toMatchObject({ state: 'passed', misses: [] });
  });

  it.each([
    ['record-advice-talk', talk, 'the talk was held'],
    ['end-advice-contact', { why: 'away' }, 'the advice contact ended'],
  ])('ends the appointment by %s', (name, command, because) => {
    const { caller, on } = called({ nextTalkAt: thursday });
    caller.does(name, tuesday, command, { on });
    const appointment = caller.deadline('advice-talk', on);
    expect(appointment.state).toBe('cancelled');
    expect(caller.explained(appointment)).toContain(because);
  });

  it('is agreed for a time to come', () => {
    const { caller, on } = called();
    for (const talkAt of [monday, tuesday])
      expect(caller.gives('agree-advice-talk', tuesday, { talkAt }, { on })).toMatchObject({
        kind: 'invalid',
        invalid: { field: 'talkAt' },
      });
    const past = { unitId: 'intake', ...talk, nextTalkAt: monday };
    expect(new ChildCase().gives('open-advice-contact', monday, past)).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'nextTalkAt' },
    });
  });

  it('ends, and another call is another contact with a code of its own', () => {
    const { caller, on } = called();
    caller.does('end-advice-contact', tuesday, { why: 'done' }, { on });
    expect(caller.stepOf(on)).toBe('talks-ended');
    expect(refusalOf(caller.gives('record-advice-talk', thursday, talk, { on }))).toBe('STATE_CONFLICT');
  });

  it('takes nothing in anybody’s own words, stores nothing personal, and refuses a name', () => {
    const { commands } = catalogueOf(childProtection);
    for (const { type } of adviceContacts.commands) {
      const { fields } = commands.get(type)!;
      expect(freeTextIn(fields)).toBeUndefined();
      expect(problemsOf(fields, { name: 'Anna' }).join()).toContain('name should not exist');
    }
    for (const { fields } of adviceContacts.events) expect(personalFieldsOf(fields).size).toBe(0);
  });

  it('stays without persons and words, whatever is tried on its file', () => {
    const { caller } = called();
    const person = { role: 'guardian', person: { name: 'Anna' } };
    expect(refusalOf(caller.gives('casework/add-person', tuesday, person))).toBe('STATE_CONFLICT');
  });

  it('is seen by its unit and by whoever held a talk, and by no other unit', () => {
    const { caller } = called();
    const sees = (unitId: string) => {
      const staff = { staffId: 'somebody', unitId, roles: ['intake-worker'], qualifications: [] };
      const viewer = { municipalityId: 'municipality-1', staff };
      return seenBy(childProtection.sights, viewer, caller.file)?.matters.length ?? 0;
    };
    expect(sees('intake')).toBe(1);
    expect(sees('investigations')).toBe(0);
  });
});
