import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../calendar/index.js';
import { stands } from '../../kernel/index.js';
import { refusalOf } from '../../testing/specification.js';
import { guardiansOn } from './parties.js';
import { at, ChildCase, type Giving } from './testing/child-case.js';

/** An application that was refused on a day, of whose two guardians each is a party. */
class Refused extends ChildCase {
  readonly on: string;
  readonly decisionId: string;
  readonly parties: readonly string[];

  constructor(day: string) {
    super();
    this.on = this.investigationIsOpened(at(day, '09:00'), this.applicationArrives(at(day, '09:00')));
    this.does('casework/add-person', at(day, '09:00'), { role: 'guardian', person: { name: 'Greta' } });
    this.parties = guardiansOn(this.file, day);
    this.communicationIsWaived(at(day, '09:00'), this.on);
    this.childIsAsked(at(day, '09:00'), this.on);
    const legalBasis = [day < '2025-07-01' ? 'SoL 2001:453 4:1' : 'SoL 2025:400 11:1'];
    const answers = this.file.matters.ids().filter((id) => this.file.matters.get(id)?.kind === 'application');
    const refusal = this.refusal(answers, { legalBasis });
    this.does('refuse-support', at(day), refusal, { on: this.on, by: 'maria' });
    this.decisionId = this.file.details.decisions.ids()[0] ?? '';
  }

  isSent(day: Instant, partyId: string, how: object = {}, giving: Giving = {}) {
    const { decisionId, on } = this;
    const command = { decisionId, partyId, mode: 'letter', saysHowToAppeal: true, ...how };
    return this.gives('notify-decision', day, command, { on, ...giving });
  }

  isReceived(recorded: Instant, partyId: string, receivedOn: string) {
    const { decisionId, on } = this;
    return this.gives('record-receipt', recorded, { decisionId, partyId, receivedOn }, { on });
  }

  leaves(day: Instant, personId: string, because?: string): void {
    const left = { personId, reason: 'It is so.', ...(because !== undefined && { because }) };
    this.does('casework/record-person-left', day, left);
  }

  isReturned(day: Instant, partyId: string, giving: Giving = {}) {
    const { decisionId, on } = this;
    return this.gives('record-decision-returned', day, { decisionId, partyId }, { on, ...giving });
  }

  isKnown(day: Instant, role: string, person: object): string {
    this.does('casework/add-person', day, { role, person }, { by: 'maria' });
    return Object.keys(this.file.persons).at(-1) ?? '';
  }

  isCorrected(recorded: Instant, type: string, happenedAt: Instant) {
    const entry = this.events.findLast((each) => each.type === `child-protection/${type}`);
    const correction = { entryId: entry?.id, happenedAt, reason: 'A slip.' };
    return this.gives('casework/correct-occurrence', recorded, correction, { on: this.on, by: 'maria' });
  }

  of(ruleId: string, partyId: string) {
    return this.deadlinesOf(ruleId).find((each) => each.partyId === partyId);
  }
}

describe('Notifying each party', () => {
  it.each([
    // Monday: Tuesday, Wednesday, Thursday.
    ['2026-03-09', '2026-03-12'],
    // Over Easter: Tuesday 7, Wednesday 8, Thursday 9 April.
    ['2026-04-02', '2026-04-09'],
    // Over midsummer eve: Thursday 18, Monday 22, Tuesday 23 June.
    ['2026-06-17', '2026-06-23'],
    // Under the act of 2001 as under that of 2025: Thursday, Friday, Monday.
    ['2025-06-25', '2025-06-30'],
    ['2025-07-02', '2025-07-07'],
  ])('of what was decided on %s has its target on %s', (decided, lastDay) => {
    const child = new Refused(decided);
    expect(child.parties).toHaveLength(2);
    for (const each of child.parties)
      expect(child.of('A8', each)).toMatchObject({
        state: 'running',
        force: 'target',
        nominalDueDate: lastDay,
      });
  });

  it('meets that party’s clock and no other’s, and what is late is missed first', () => {
    const child = new Refused('2026-03-09');
    const [one = '', other = ''] = child.parties;
    child.isSent(at('2026-03-12', '23:59'), one);
    expect(child.of('A8', one)).toMatchObject({ state: 'met', onTime: true });
    child.timeReaches(at('2026-03-13', '00:00'));
    expect(child.of('A8', other)?.misses).toHaveLength(1);
    child.isSent(at('2026-03-16'), other);
    expect(child.of('A8', other)).toMatchObject({ state: 'met', onTime: false });
  });

  it('stays owed to somebody who has left the file since: they were a party when it was decided (FL 33 §)', () => {
    const child = new Refused('2026-03-09');
    const [one = '', other = ''] = child.parties;
    child.leaves(at('2026-03-10'), other);
    expect([child.of('A8', one)?.state, child.of('A8', other)?.state]).toEqual(['running', 'running']);
    expect(child.isSent(at('2026-03-11'), other, { mode: 'handed-over' }).kind).toBe('accepted');
    expect(child.of('A8', other)?.state).toBe('met');
    expect(child.of('A9', other)).toMatchObject({ state: 'running', nominalDueDate: '2026-04-01' });
  });

  it.each(['died', 'never-belonged'])(
    'falls away for somebody who has %s, and what was missed stays',
    (because) => {
      const [running, missed] = [new Refused('2026-03-09'), new Refused('2026-03-09')];
      running.leaves(at('2026-03-10'), running.parties[1] ?? '', because);
      expect(running.of('A8', running.parties[1] ?? '')).toMatchObject({ state: 'cancelled', misses: [] });
      missed.timeReaches(at('2026-03-13', '00:00'));
      const [, party = ''] = missed.parties;
      missed.leaves(at('2026-03-16'), party, because);
      expect(missed.of('A8', party)?.misses.filter(stands)).toHaveLength(1);
    },
  );

  it('says how to appeal what may be appealed; a closing may not be', () => {
    const child = new Refused('2026-03-09');
    const [party = ''] = child.parties;
    const silent = { saysHowToAppeal: false };
    expect(refusalOf(child.isSent(at('2026-03-10'), party, silent))).toBe('APPEAL_INFO_MISSING');
    child.investigationIsClosed(at('2026-03-10'), child.on);
    const closed = child.file.details.decisions.ids()[1] ?? '';
    const receipt = { ...silent, decisionId: closed, mode: 'handed-over' };
    expect(child.isSent(at('2026-03-10', '11:00'), party, receipt).kind).toBe('accepted');
    expect(child.deadlinesOf('A9')).toEqual([]);
  });

  it.each([
    ['before it was sent', '2026-03-09'],
    ['ahead', '2026-03-12'],
  ])('can’t have been received %s', (_, receivedOn) => {
    const child = new Refused('2026-03-09');
    const [party = ''] = child.parties;
    expect(child.isSent(at('2026-03-10'), party, { receivedOn }, { at: at('2026-03-11') })).toMatchObject({
      kind: 'invalid',
    });
  });
});

describe('Somebody who turns out to have been a party', () => {
  it('because they had custody when it was decided is told, and has their own time to appeal', () => {
    const child = new Refused('2026-03-09');
    const late = child.isKnown(at('2026-03-11'), 'guardian', { name: 'Maj', custodyFrom: '2020-01-01' });
    expect(child.isSent(at('2026-03-12'), late, { mode: 'handed-over' }).kind).toBe('accepted');
    expect(child.of('A9', late)).toMatchObject({ state: 'running', nominalDueDate: '2026-04-02' });
  });

  it('is to be told from when that became known, and no more if they turn out to have been none', () => {
    const child = new Refused('2026-03-09');
    const late = child.isKnown(at('2026-03-11'), 'guardian', { name: 'Maj' });
    expect(child.of('A8', late)).toMatchObject({
      state: 'running',
      nominalDueDate: '2026-03-16',
      itemId: child.decisionId,
      matterId: child.on,
    });
    const since = { personId: late, person: { custodyFrom: '2026-03-10' } };
    child.does('casework/change-person', at('2026-03-12'), since);
    expect(child.of('A8', late)?.state).toBe('cancelled');
  });

  it('as a father whose paternity and custody became known after it is to be told as well, once', () => {
    const child = new Refused('2026-03-09');
    const father = child.isKnown(at('2026-03-10'), 'parent', { name: 'Far' });
    expect(child.of('A8', father)).toBeUndefined();
    const custody = { personId: father, role: 'guardian', person: { custodyFrom: '2020-01-01' } };
    child.does('casework/change-person', at('2026-03-11'), custody);
    child.does('casework/change-person', at('2026-03-12'), { personId: father, person: { name: 'Far Far' } });
    const owed = child.deadlinesOf('A8').filter(({ partyId }) => partyId === father);
    expect(owed).toMatchObject([{ state: 'running', nominalDueDate: '2026-03-16' }]);
    child.isSent(at('2026-03-13'), father);
    expect(child.of('A8', father)?.state).toBe('met');
    child.does('casework/change-person', at('2026-03-14'), { personId: father, person: { name: 'Far' } });
    expect(child.deadlinesOf('A8').filter(({ partyId }) => partyId === father)).toHaveLength(1);
  });

  it('because the child had turned 15 is told as well', () => {
    const child = new Refused('2026-03-09');
    expect(refusalOf(child.isSent(at('2026-03-10'), child.childId))).toBe('NOT_PARTY');
    const turned15 = { personId: child.childId, person: { birthDate: '2011-03-09' } };
    child.does('casework/change-person', at('2026-03-11'), turned15);
    expect(child.isSent(at('2026-03-12'), child.childId).kind).toBe('accepted');
  });

  it('has to have been one on that day', () => {
    const child = new Refused('2026-03-09');
    const since = child.isKnown(at('2026-03-11'), 'guardian', { name: 'Maj', custodyFrom: '2026-03-10' });
    expect(refusalOf(child.isSent(at('2026-03-12'), since))).toBe('NOT_PARTY');
    const turned15 = { personId: child.childId, person: { birthDate: '2011-03-10' } };
    child.does('casework/change-person', at('2026-03-11'), turned15);
    expect(refusalOf(child.isSent(at('2026-03-12'), child.childId))).toBe('NOT_PARTY');
  });

  it('lets the decision be told where everybody else has received it', () => {
    const child = new Refused('2026-03-09');
    for (const each of child.parties) child.isSent(at('2026-03-10'), each, { mode: 'handed-over' });
    const late = child.isKnown(at('2026-03-11'), 'guardian', { name: 'Maj', custodyFrom: '2026-03-09' });
    expect(child.isSent(at('2026-03-12'), late).kind).toBe('accepted');
  });
});

describe('A decision that came back', () => {
  it('is sent in another way, and the time to appeal counts from the receipt alone', () => {
    const child = new Refused('2026-03-09');
    const [party = ''] = child.parties;
    child.isSent(at('2026-03-09', '12:00'), party);
    expect(child.isSent(at('2026-04-13'), party, { mode: 'service' }).kind).toBe('accepted');
    expect(child.deadlinesOf('A9')).toEqual([]);
    child.isReceived(at('2026-04-16'), party, '2026-04-15');
    expect(child.of('A9', party)).toMatchObject({ nominalDueDate: '2026-05-06' });
    expect(child.of('A8', party)).toMatchObject({ state: 'met', onTime: true });
  });

  it('may turn out to have come before it was sent again', () => {
    const child = new Refused('2026-03-09');
    const [party = ''] = child.parties;
    child.isSent(at('2026-03-09', '12:00'), party);
    child.isSent(at('2026-04-13'), party, { mode: 'service' });
    expect(child.isReceived(at('2026-04-16'), party, '2026-03-11').kind).toBe('accepted');
    expect(child.of('A9', party)).toMatchObject({ nominalDueDate: '2026-04-01' });
  });

  it('is not sent again once its receipt is known', () => {
    const child = new Refused('2026-03-09');
    const [party = ''] = child.parties;
    child.isSent(at('2026-03-09', '12:00'), party);
    child.isReceived(at('2026-03-12'), party, '2026-03-11');
    expect(refusalOf(child.isSent(at('2026-04-13'), party, { mode: 'service' }))).toBe('STATE_CONFLICT');
    expect(child.deadlinesOf('A9')).toHaveLength(1);
  });
});

describe('A decision that is known to have come back', () => {
  it('is to be told anew: the party has not been reached (FL 33 §)', () => {
    const child = new Refused('2026-03-09');
    const [party = ''] = child.parties;
    child.isSent(at('2026-03-09', '12:00'), party);
    expect(child.of('A8', party)).toMatchObject({ state: 'met' });
    expect(child.isReturned(at('2026-03-23'), party).kind).toBe('accepted');
    const owed = () => child.deadlinesOf('A8').filter(({ partyId }) => partyId === party);
    expect(owed()).toMatchObject([{ state: 'met' }, { state: 'running', nominalDueDate: '2026-03-26' }]);
    expect(refusalOf(child.isReceived(at('2026-03-24'), party, '2026-03-24'))).toBe('STATE_CONFLICT');
    child.isSent(at('2026-03-24'), party, { mode: 'service' });
    expect(owed().map(({ state }) => state)).toEqual(['met', 'met']);
  });

  it('is missed where nobody sends it again', () => {
    const child = new Refused('2026-03-09');
    const [party = ''] = child.parties;
    child.isSent(at('2026-03-09', '12:00'), party);
    child.isReturned(at('2026-03-23'), party);
    child.timeReaches(at('2026-03-27', '00:00'));
    expect(child.deadlinesOf('A8').findLast(({ partyId }) => partyId === party)?.state).toBe('missed');
  });

  it('was sent before it came back, and never received', () => {
    const child = new Refused('2026-03-09');
    const [one = '', other = ''] = child.parties;
    expect(refusalOf(child.isReturned(at('2026-03-10'), one))).toBe('STATE_CONFLICT');
    child.isSent(at('2026-03-10'), one);
    child.isSent(at('2026-03-10'), other, { mode: 'handed-over' });
    expect(refusalOf(child.isReturned(at('2026-03-11'), other))).toBe('STATE_CONFLICT');
    const late = { at: at('2026-03-11'), lateReason: 'It lay.' };
    const before = child.gives(
      'record-decision-returned',
      at('2026-03-09', '18:00'),
      { decisionId: child.decisionId, partyId: one },
      { on: child.on, ...late },
    );
    expect(refusalOf(before)).toBe('STATE_CONFLICT');
  });
});

describe('A receipt', () => {
  it('of the day on which it was told moves with that, and so does the time to appeal', () => {
    const child = new Refused('2026-03-09');
    const [party = ''] = child.parties;
    child.isSent(at('2026-03-09', '12:00'), party);
    child.isReceived(at('2026-03-20'), party, '2026-03-20');
    expect(child.of('A9', party)).toMatchObject({ nominalDueDate: '2026-04-10' });
    expect(child.isCorrected(at('2026-03-21'), 'decision-received', at('2026-03-12')).kind).toBe('accepted');
    const window = child.deadlinesOf('A9').findLast(({ partyId }) => partyId === party);
    expect(window).toMatchObject({ state: 'running', nominalDueDate: '2026-04-02' });
  });

  it('of a day that was named isn’t corrected to before it: that day is recorded anew', () => {
    const child = new Refused('2026-03-09');
    const [party = ''] = child.parties;
    child.isSent(at('2026-03-09', '12:00'), party);
    child.isReceived(at('2026-03-20'), party, '2026-03-16');
    expect(refusalOf(child.isCorrected(at('2026-03-21'), 'decision-received', at('2026-03-12')))).toBe(
      'STATE_CONFLICT',
    );
    expect(child.isCorrected(at('2026-03-21'), 'decision-received', at('2026-03-17')).kind).toBe('accepted');
    expect(child.of('A9', party)).toMatchObject({ nominalDueDate: '2026-04-06' });
  });

  it('that was told with the sending is not before it', () => {
    const child = new Refused('2026-03-09');
    const [party = ''] = child.parties;
    const late = { at: at('2026-03-16'), lateReason: 'It lay.' };
    child.isSent(at('2026-03-10'), party, { receivedOn: '2026-03-12' }, late);
    expect(refusalOf(child.isCorrected(at('2026-03-17'), 'decision-notified', at('2026-03-13')))).toBe(
      'STATE_CONFLICT',
    );
  });
});

describe('What was handed over', () => {
  it.each([
    // Friday 20 March, three weeks to Friday 10 April; Thursday 12 March, to Thursday 2 April.
    ['another day', '2026-03-12', '2026-04-02'],
    // Saturday 14 March, three weeks to the Saturday of Easter: Tuesday after it.
    ['a Saturday', '2026-03-14', '2026-04-07'],
  ])('on %s than was recorded was received then, and the time follows', (_, day, lastDay) => {
    const child = new Refused('2026-03-09');
    const [party = ''] = child.parties;
    child.isSent(at('2026-03-20'), party, { mode: 'handed-over' });
    expect(child.of('A9', party)).toMatchObject({ legalLatestDate: '2026-04-10' });
    expect(child.isCorrected(at('2026-03-21'), 'decision-notified', at(day)).kind).toBe('accepted');
    const window = child.deadlinesOf('A9').findLast(({ partyId }) => partyId === party);
    expect(window).toMatchObject({ state: 'running', legalLatestDate: lastDay });
  });

  it('was received on no other day', () => {
    const child = new Refused('2026-03-09');
    const [party = ''] = child.parties;
    const inHand = { mode: 'handed-over', receivedOn: '2026-03-11' };
    expect(child.isSent(at('2026-03-10'), party, inHand, { at: at('2026-03-11') }).kind).toBe('invalid');
    expect(child.isSent(at('2026-03-11'), party, inHand).kind).toBe('accepted');
  });
});

describe('The time to appeal', () => {
  it.each([
    // A Friday, three weeks to a Friday.
    ['2026-03-06', '2026-03-27', '2026-03-27'],
    // To the Saturday of Easter: Tuesday after it.
    ['2026-03-14', '2026-04-04', '2026-04-07'],
    // To midsummer eve: Monday.
    ['2026-05-29', '2026-06-19', '2026-06-22'],
    // To Christmas Day, a Friday: Monday 28.
    ['2026-12-04', '2026-12-25', '2026-12-28'],
    // To New Year’s Eve, a Thursday: Monday 4 January.
    ['2026-12-10', '2026-12-31', '2027-01-04'],
    // To a leap day, a Tuesday.
    ['2028-02-08', '2028-02-29', '2028-02-29'],
    // Under the act of 2001, and from the first day of that of 2025.
    ['2025-06-02', '2025-06-23', '2025-06-23'],
    ['2025-07-01', '2025-07-22', '2025-07-22'],
  ])('of what was received on %s runs to %s, and by the roll-over to %s', (received, nominal, latest) => {
    const child = new Refused(received);
    const [party = ''] = child.parties;
    child.isSent(at(received, '11:00'), party, { mode: 'handed-over' });
    expect(child.of('A9', party)).toMatchObject({
      kind: 'window',
      nominalDueDate: nominal,
      legalLatestDate: latest,
      itemId: child.decisionId,
    });
  });

  it('ends at midnight by summer time, which began in it', () => {
    const child = new Refused('2026-03-09');
    const [party = ''] = child.parties;
    child.isSent(at('2026-03-09', '11:00'), party, { mode: 'handed-over' });
    child.timeReaches('2026-03-30T21:59:59.999Z');
    expect(child.of('A9', party)?.state).toBe('running');
    child.timeReaches('2026-03-30T22:00:00.000Z');
    expect(child.of('A9', party)).toMatchObject({ state: 'expired', misses: [] });
  });

  it('begins for each party on their own day, once that is known, and moves nobody else’s', () => {
    const child = new Refused('2026-03-09');
    const [one = '', other = ''] = child.parties;
    for (const each of child.parties) child.isSent(at('2026-03-09', '12:00'), each);
    expect(child.deadlinesOf('A9')).toEqual([]);
    child.isReceived(at('2026-03-16'), one, '2026-03-11');
    expect(child.of('A9', one)).toMatchObject({ nominalDueDate: '2026-04-01' });
    expect(child.of('A9', other)).toBeUndefined();
    child.isReceived(at('2026-03-23'), other, '2026-03-20');
    expect(child.of('A9', other)).toMatchObject({ nominalDueDate: '2026-04-10' });
    expect(child.of('A9', one)).toMatchObject({ nominalDueDate: '2026-04-01' });
  });

  it('that was over when the receipt became known is closed at once', () => {
    const child = new Refused('2026-03-09');
    const [party = ''] = child.parties;
    child.isSent(at('2026-03-09', '12:00'), party);
    child.isReceived(at('2026-05-04'), party, '2026-03-11');
    child.timeReaches(at('2026-05-04', '11:00'));
    expect(child.of('A9', party)?.state).toBe('expired');
  });

  it('is explained from the day on which the party received it', () => {
    const child = new Refused('2026-03-09');
    const [party = ''] = child.parties;
    child.isSent(at('2026-03-09', '12:00'), party);
    child.isReceived(at('2026-03-16'), party, '2026-03-11');
    const [window] = child.deadlinesOf('A9');
    expect(window && child.explained(window)).toContain('received the decision (FL 2017:900 44 §)');
  });
});
