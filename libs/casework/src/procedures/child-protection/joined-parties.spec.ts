import { describe, expect, it } from '@jest/globals';
import { personAdded } from '../../handling/index.js';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { guardiansOn } from './parties.js';
import { CaseAfterDecision } from './testing/after-the-decision.js';
import { at } from './testing/child-case.js';

/** An application under investigation, whose applicant stands in the file as two guardians, and a second one of whom there is one. */
class Doubled extends CaseAfterDecision {
  readonly applicationId = this.applicationArrives(at('2026-03-02'));
  readonly on = this.investigationIsOpened(at('2026-03-02', '12:00'), this.applicationId);
  readonly one = guardiansOn(this.file, '2026-03-02')[0] ?? '';
  readonly two = this.adds('G. Andersson');

  adds(name: string): string {
    const added = this.does('casework/add-person', at('2026-03-02', '13:00'), {
      role: 'guardian',
      person: { name },
    });
    return eventsOf(added, personAdded).at(-1)?.data.personId ?? '';
  }

  areOne(day: string): void {
    const both = { personId: this.one, otherId: this.two };
    this.does('casework/join-persons', at(day), { ...both, reason: 'The school had his second name.' });
  }

  areTwo(day: string): void {
    const both = { personId: this.one, otherId: this.two };
    this.does('casework/part-persons', at(day), { ...both, reason: 'They are father and uncle.' });
  }

  /** A refusal of the application, of 10 March, whose parties are heard by waiver; answers its id. */
  isRefused(): string {
    this.childIsAsked(at('2026-03-10', '08:00'), this.on);
    this.applicationsAreRefused(at('2026-03-10'), this.on);
    const [decision] = this.file.details.decisions.values();
    return decision?.decisionId ?? '';
  }

  tells(partyId: string, day: string, decisionId: string, how: object = { mode: 'handed-over' }) {
    const told = { decisionId, partyId, saysHowToAppeal: true, ...how };
    return this.gives('notify-decision', at(day), told, { on: this.on });
  }

  states(ruleId: string): readonly string[] {
    return this.deadlinesOf(ruleId, this.on).map(
      ({ partyId, state }) => `${partyId === this.one ? 'one' : 'two'} ${state}`,
    );
  }

  consent(personId: string) {
    return { personId, support: 'supportive-talks', how: 'phone' };
  }
}

describe('One guardian who stands in the file as two', () => {
  it('is one party: told of a decision once, by either id (FL 33 §)', () => {
    const child = new Doubled();
    child.areOne('2026-03-03');
    const decisionId = child.isRefused();
    expect(child.deadlinesOf('A8', child.on)).toHaveLength(1);
    expect(child.tells(child.two, '2026-03-11', decisionId).kind).toBe('accepted');
    expect(child.states('A8')).toEqual(['one met']);
    expect(child.deadlinesOf('A9', child.on)).toMatchObject([
      { state: 'running', nominalDueDate: '2026-04-01' },
    ]);
    expect(refusalOf(child.tells(child.one, '2026-03-12', decisionId))).toBe('STATE_CONFLICT');
  });

  it('has one clock to be told by, once it is known after the decision', () => {
    const child = new Doubled();
    const decisionId = child.isRefused();
    expect(child.states('A8')).toEqual(['one running', 'two running']);
    child.areOne('2026-03-11');
    expect(child.states('A8')).toEqual(['one running', 'two cancelled']);
    expect(child.tells(child.two, '2026-03-12', decisionId).kind).toBe('accepted');
    expect(child.states('A8')).toEqual(['one met', 'two cancelled']);
  });

  it('isn’t told again who was told already', () => {
    const child = new Doubled();
    const decisionId = child.isRefused();
    child.tells(child.two, '2026-03-11', decisionId);
    child.areOne('2026-03-12');
    expect(child.states('A8')).toEqual(['one cancelled', 'two met']);
  });

  it('keeps a miss that was there before', () => {
    const child = new Doubled();
    child.isRefused();
    child.timeReaches(at('2026-03-20'));
    child.areOne('2026-03-20');
    expect(child.deadlinesOf('A8', child.on).map(({ misses }) => misses.length)).toEqual([1, 1]);
  });

  it('may appeal until the time from the later receipt is over (FL 44 §)', () => {
    const child = new Doubled();
    const decisionId = child.isRefused();
    child.tells(child.one, '2026-03-11', decisionId);
    child.tells(child.two, '2026-03-16', decisionId);
    child.areOne('2026-03-17');
    expect(child.states('A9')).toEqual(['one cancelled', 'two running']);
    const appealId = child.isAppealed(
      at('2026-04-02'),
      { on: child.on, decisionId },
      { appellantId: child.one },
    );
    expect(child.states('A9')).toEqual(['one cancelled', 'two met']);
    expect(child.gives('forward-appeal', at('2026-04-03'), {}, { on: appealId, by: 'maria' }).kind).toBe(
      'accepted',
    );
    const again = {
      decisionId,
      appellantId: child.two,
      channel: 'letter',
      asked: 'It should be granted.',
    };
    expect(
      refusalOf(child.gives('register-appeal', at('2026-04-03'), again, { on: child.on, by: 'maria' })),
    ).toBe('STATE_CONFLICT');
  });

  it('has the later time also where the later receipt becomes known last', () => {
    const child = new Doubled();
    const decisionId = child.isRefused();
    child.tells(child.two, '2026-03-10', decisionId, { mode: 'letter' });
    child.tells(child.one, '2026-03-11', decisionId);
    child.areOne('2026-03-12');
    const receipt = { decisionId, partyId: child.one, receivedOn: '2026-03-16' };
    child.does('record-receipt', at('2026-03-17'), receipt, { on: child.on });
    expect(child.states('A9')).toEqual(['one superseded', 'two running']);
    expect(child.deadlinesOf('A9', child.on).at(-1)).toMatchObject({ nominalDueDate: '2026-04-06' });
  });

  it('keeps the later time where an earlier receipt becomes known last', () => {
    const child = new Doubled();
    const decisionId = child.isRefused();
    child.tells(child.two, '2026-03-10', decisionId, { mode: 'letter' });
    child.tells(child.one, '2026-03-16', decisionId);
    child.areOne('2026-03-17');
    const receipt = { decisionId, partyId: child.two, receivedOn: '2026-03-12' };
    child.does('record-receipt', at('2026-03-18'), receipt, { on: child.on });
    expect(child.states('A9')).toEqual(['one running']);
  });

  it('has used the time to appeal by an appeal of before', () => {
    const child = new Doubled();
    const decisionId = child.isRefused();
    child.tells(child.one, '2026-03-11', decisionId);
    child.tells(child.two, '2026-03-16', decisionId);
    child.isAppealed(at('2026-03-17'), { on: child.on, decisionId }, { appellantId: child.one });
    child.areOne('2026-03-18');
    expect(child.states('A9')).toEqual(['one met', 'two cancelled']);
  });

  it('is heard once: what they respond under either id is their response (FL 25 §)', () => {
    const child = new Doubled();
    child.childIsAsked(at('2026-03-03'), child.on);
    for (const partyId of [child.one, child.two]) {
      const basis = { partyId, material: 'The report.', oralRightTold: true };
      child.does('communicate-basis', at('2026-03-04'), basis, { on: child.on, by: 'isak' });
    }
    child.areOne('2026-03-05');
    expect(child.states('A7')).toEqual(['one running', 'two cancelled']);
    const response = { partyId: child.two, form: 'oral', content: 'It is so.' };
    child.does('record-response', at('2026-03-06'), response, { on: child.on });
    expect(child.states('A7')).toEqual(['one met', 'two cancelled']);
    const refusal = child.refusal([child.applicationId]);
    expect(child.gives('refuse-support', at('2026-03-09'), refusal, { on: child.on, by: 'maria' }).kind).toBe(
      'accepted',
    );
  });

  it('has no time left to respond who has responded as the other', () => {
    const child = new Doubled();
    for (const partyId of [child.one, child.two]) {
      const basis = { partyId, material: 'The report.', oralRightTold: true };
      child.does('communicate-basis', at('2026-03-04'), basis, { on: child.on, by: 'isak' });
    }
    const response = { partyId: child.two, form: 'oral', content: 'It is so.' };
    child.does('record-response', at('2026-03-05'), response, { on: child.on });
    child.areOne('2026-03-06');
    expect(child.states('A7')).toEqual(['one cancelled', 'two met']);
  });

  it('consents once: one yes is that of the one guardian there is, and one no withdraws it (SoL 21:1)', () => {
    const child = new Doubled();
    child.childIsAsked(at('2026-03-03'), child.on);
    child.communicationIsWaived(at('2026-03-03'), child.on);
    child.does('record-refused-consent', at('2026-03-04'), child.consent(child.one), { on: child.on });
    child.does('record-consent', at('2026-03-05'), child.consent(child.two), { on: child.on });
    const grant = child.granting({ answers: [child.applicationId] });
    const grants = (day: string) =>
      child.gives('grant-support', at(day), grant, { on: child.on, by: 'maria' });
    expect(refusalOf(grants('2026-03-06'))).toBe('MISSING_CONSENT');
    child.areOne('2026-03-06');
    child.does('record-withdrawn-consent', at('2026-03-09'), child.consent(child.one), { on: child.on });
    expect(refusalOf(grants('2026-03-10'))).toBe('MISSING_CONSENT');
    child.does('record-consent', at('2026-03-11'), child.consent(child.one), { on: child.on });
    expect(grants('2026-03-12').kind).toBe('accepted');
  });

  it('is not decided against on their own consent (FB 6:13 a)', () => {
    const child = new Doubled();
    child.childIsAsked(at('2026-03-03'), child.on);
    child.communicationIsWaived(at('2026-03-03'), child.on);
    child.does('record-consent', at('2026-03-04'), child.consent(child.two), { on: child.on });
    child.areOne('2026-03-05');
    const overruling = {
      legalBasis: ['FB 1949:381 6:13 a'],
      reasons: 'The child’s best interests require it.',
      answers: [],
      guardianId: child.one,
      support: 'supportive-talks',
    };
    const outcome = child.gives('overrule-guardian', at('2026-03-06'), overruling, {
      on: child.on,
      by: 'the-board',
    });
    expect(refusalOf(outcome)).toBe('MISSING_CONSENT');
  });

  it('is told of the investigation once (SoL 20:4)', () => {
    const child = new Doubled();
    const informed = { informed: [child.one], channel: 'phone' };
    child.does('inform-concerned', at('2026-03-02', '15:00'), informed, { on: child.on });
    expect(child.deadlinesOf('A5', child.on)).toMatchObject([{ state: 'running' }]);
    child.areOne('2026-03-03');
    expect(child.deadlinesOf('A5', child.on)).toMatchObject([{ state: 'cancelled' }]);
  });

  it('is still to be told once one of the two is taken out of the file as never having belonged to it', () => {
    const child = new Doubled();
    const decisionId = child.isRefused();
    child.areOne('2026-03-11');
    child.does('casework/record-person-left', at('2026-03-11', '11:00'), {
      personId: child.one,
      reason: 'Registered twice.',
      because: 'never-belonged',
    });
    expect(child.states('A8')).toEqual(['one running', 'two cancelled']);
    expect(child.tells(child.two, '2026-03-12', decisionId).kind).toBe('accepted');
    expect(child.states('A8')).toEqual(['one met', 'two cancelled']);
  });
});

describe('Two guardians who were taken for one', () => {
  it('are each to be told of the decision that the other was told of', () => {
    const child = new Doubled();
    const decisionId = child.isRefused();
    child.tells(child.one, '2026-03-11', decisionId);
    child.areOne('2026-03-12');
    child.areTwo('2026-03-16');
    expect(child.states('A8')).toEqual(['one met', 'two cancelled', 'two running']);
    child.tells(child.two, '2026-03-17', decisionId);
    expect(child.states('A8')).toEqual(['one met', 'two cancelled', 'two met']);
    expect(child.states('A9')).toEqual(['one running', 'two running']);
  });

  it('each have their own time to appeal again, from their own receipt', () => {
    const child = new Doubled();
    const decisionId = child.isRefused();
    child.tells(child.one, '2026-03-11', decisionId);
    child.tells(child.two, '2026-03-16', decisionId);
    child.areOne('2026-03-17');
    child.areTwo('2026-03-18');
    expect(
      child.deadlinesOf('A9', child.on).map(({ state, nominalDueDate }) => [state, nominalDueDate]),
    ).toEqual([
      ['cancelled', '2026-04-01'],
      ['running', '2026-04-06'],
      ['running', '2026-04-01'],
    ]);
  });

  it('are both to be told of the investigation', () => {
    const child = new Doubled();
    child.areOne('2026-03-03');
    const informed = { informed: [child.one], channel: 'phone' };
    child.does('inform-concerned', at('2026-03-03', '15:00'), informed, { on: child.on });
    expect(child.deadlinesOf('A5', child.on)).toMatchObject([{ state: 'met' }]);
    child.areTwo('2026-03-04');
    expect(child.deadlinesOf('A5', child.on)).toMatchObject([{ state: 'met' }, { state: 'running' }]);
  });
});
