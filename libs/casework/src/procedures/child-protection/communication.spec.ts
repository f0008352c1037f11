import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../calendar/index.js';
import { isInForce } from '../../kernel/index.js';
import { refusalOf } from '../../testing/specification.js';
import { guardiansOn } from './parties.js';
import { at, ChildCase, type Giving } from './testing/child-case.js';

const friday = at('2026-03-06');

/** An investigation of an application, with two guardians. */
class Investigated extends ChildCase {
  readonly applicationId = this.applicationArrives(friday);
  readonly on = this.investigationIsOpened(friday, this.applicationId);

  constructor(settings: Readonly<Record<string, string>> = {}) {
    super({ settings });
    this.does('casework/add-person', friday, { role: 'guardian', person: { name: 'Greta' } });
  }

  get parties(): readonly string[] {
    return guardiansOn(this.file, '2026-03-06');
  }

  communicates(day: Instant, partyId: string, how: object = {}, giving: Giving = {}) {
    const command = { partyId, material: 'The report of the school.', oralRightTold: true, ...how };
    return this.gives('communicate-basis', day, command, { on: this.on, by: 'maria', ...giving });
  }

  responds(day: Instant, partyId: string, giving: Giving = {}) {
    const command = { partyId, form: 'written', content: 'It isn’t so.' };
    return this.gives('record-response', day, command, { on: this.on, ...giving });
  }

  waives(day: Instant, partyId: string, ground = 'cannot-wait') {
    const command = { partyId, ground, why: 'The child is at risk.' };
    return this.gives('waive-communication', day, command, { on: this.on, by: 'maria' });
  }

  refuses(day: Instant, giving: Giving = {}) {
    const command = this.refusal([this.applicationId]);
    return this.gives('refuse-support', day, command, { on: this.on, by: 'maria', ...giving });
  }

  window(partyId: string) {
    return this.deadlinesOf('A7').findLast((each) => each.partyId === partyId && isInForce(each));
  }
}

describe('The time to respond', () => {
  // 6 March is a Friday; the fifteenth a Sunday.
  it.each([
    ['14 days where nobody names a day', {}, {}, '2026-03-20'],
    ['as many as the municipality has chosen', {}, { 'child-protection/reply-days': '7' }, '2026-03-13'],
    ['to a Sunday that is named, which doesn’t roll', { replyBy: '2026-03-15' }, {}, '2026-03-15'],
    ['over the change to summer time', { replyBy: '2026-03-29' }, {}, '2026-03-29'],
  ] as const)('is %s', (_, how, settings, lastDay) => {
    const child = new Investigated(settings);
    const [party = ''] = child.parties;
    expect(child.communicates(friday, party, how).kind).toBe('accepted');
    expect(child.window(party)).toMatchObject({
      kind: 'window',
      state: 'running',
      nominalDueDate: lastDay,
      legalLatestDate: lastDay,
    });
  });

  it('closes by itself, which is no miss, and then it may be decided', () => {
    const child = new Investigated();
    const [one = '', other = ''] = child.parties;
    child.communicates(friday, one);
    child.communicates(friday, other);
    expect(refusalOf(child.refuses(at('2026-03-20', '23:59')))).toBe('NOT_COMMUNICATED');
    child.timeReaches(at('2026-03-21', '00:00'));
    expect(child.window(one)).toMatchObject({ state: 'expired', misses: [] });
    expect(child.refuses(at('2026-03-21', '00:00')).kind).toBe('accepted');
  });

  it('of one party is nobody else’s: one who has responded doesn’t make up for another', () => {
    const child = new Investigated();
    const [one = '', other = ''] = child.parties;
    child.communicates(friday, one);
    child.communicates(at('2026-03-10'), other);
    child.responds(at('2026-03-11'), one);
    expect(child.window(one)?.state).toBe('met');
    expect(child.window(other)).toMatchObject({ state: 'running', nominalDueDate: '2026-03-24' });
    expect(refusalOf(child.refuses(at('2026-03-12')))).toBe('NOT_COMMUNICATED');
    child.responds(at('2026-03-13'), other);
    expect(child.refuses(at('2026-03-13', '11:00')).kind).toBe('accepted');
  });

  it('is met by a response in time that was recorded late: its expiry is withdrawn', () => {
    const child = new Investigated();
    const [party = ''] = child.parties;
    child.communicates(friday, party);
    child.timeReaches(at('2026-03-21', '09:00'));
    expect(child.window(party)?.state).toBe('expired');
    child.responds(at('2026-03-20', '23:59'), party, { at: at('2026-03-24'), lateReason: 'In another box.' });
    expect(child.window(party)).toMatchObject({ state: 'met', onTime: true });
  });

  it('stays closed for a response that comes after it, which is on record all the same', () => {
    const child = new Investigated();
    const [party = ''] = child.parties;
    child.communicates(friday, party);
    expect(child.responds(at('2026-03-23'), party).kind).toBe('accepted');
    expect(child.window(party)?.state).toBe('expired');
  });

  it('opens anew with new basis, for that party alone', () => {
    const child = new Investigated();
    const [one = '', other = ''] = child.parties;
    for (const each of [one, other]) {
      child.communicates(friday, each);
      child.responds(at('2026-03-09'), each);
    }
    child.communicates(at('2026-03-10'), one);
    expect(child.window(one)).toMatchObject({ state: 'running', nominalDueDate: '2026-03-24' });
    expect(child.window(other)?.state).toBe('met');
    expect(refusalOf(child.refuses(at('2026-03-11')))).toBe('NOT_COMMUNICATED');
  });

  it('goes on in its place where more is communicated before it is over', () => {
    const child = new Investigated();
    const [party = ''] = child.parties;
    child.communicates(friday, party);
    child.communicates(at('2026-03-10'), party, { replyBy: '2026-03-31' });
    expect(child.deadlinesOf('A7').map(({ state }) => state)).toEqual(['superseded', 'running']);
  });

  it('falls away when the investigation is closed', () => {
    const child = new Investigated();
    const [one = '', other = ''] = child.parties;
    for (const each of [one, other]) child.waives(friday, each);
    child.refuses(at('2026-03-09'));
    child.communicates(at('2026-03-10'), one);
    child.investigationIsClosed(at('2026-03-11'), child.on);
    expect(child.window(one)?.state).toBe('cancelled');
  });
});

describe('A waiver', () => {
  it.each(['plainly-needless', 'harder-to-carry-out', 'cannot-wait'])(
    'on the ground %s lets decide',
    (ground) => {
      const child = new Investigated();
      for (const each of child.parties) child.waives(friday, each, ground);
      expect(child.refuses(at('2026-03-09')).kind).toBe('accepted');
    },
  );

  it('while the time of another runs lets nobody decide', () => {
    const child = new Investigated();
    const [one = '', other = ''] = child.parties;
    child.waives(friday, one);
    child.communicates(friday, other);
    expect(refusalOf(child.refuses(at('2026-03-09')))).toBe('NOT_COMMUNICATED');
  });
});

describe('Who is a party', () => {
  it.each([
    ['a child of 15', '2011-03-06', 'accepted'],
    ['a child who turns 15 the day after', '2011-03-07', 'refused'],
  ])('%s, as of the day', (_, birthDate, outcome) => {
    const child = new Investigated();
    child.does('casework/change-person', friday, { personId: child.childId, person: { birthDate } });
    expect(child.communicates(friday, child.childId).kind).toBe(outcome);
  });

  it.each([
    [{ custodyTo: '2026-03-05' }, 'refused'],
    [{ custodyTo: '2026-03-06' }, 'accepted'],
    [{ custodyFrom: '2026-03-07' }, 'refused'],
  ])('a guardian with custody %j', (custody, outcome) => {
    const child = new Investigated();
    const [, other = ''] = child.parties;
    child.does('casework/change-person', friday, { personId: other, person: custody });
    expect(child.communicates(friday, other).kind).toBe(outcome);
  });

  it('is given nothing of where another is who has a protected identity', () => {
    const child = new Investigated();
    const [one = '', other = ''] = child.parties;
    child.does('casework/change-person', friday, { personId: other, protectedIdentity: true });
    expect(child.communicates(friday, one)).toMatchObject({
      refusal: { code: 'SECRECY_BARRIER', field: 'masked' },
    });
    expect(child.communicates(friday, one, { masked: true }).kind).toBe('accepted');
    expect(child.communicates(friday, other).kind).toBe('accepted');
  });
});
