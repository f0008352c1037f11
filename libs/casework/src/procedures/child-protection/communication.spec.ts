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
    this.childIsAsked(friday, this.on);
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

describe('A waiver while a party’s time to respond runs', () => {
  it.each(['plainly-needless', 'harder-to-carry-out'])(
    'is refused for %s: they were given that time (FL 25 §)',
    (ground) => {
      const child = new Investigated();
      const [one = '', other = ''] = child.parties;
      child.communicates(friday, one);
      expect(child.waives(at('2026-03-20', '23:59'), one, ground)).toMatchObject({
        refusal: { code: 'STATE_CONFLICT', field: 'ground', source: 'FL 2017:900 25 §' },
      });
      expect(child.waives(at('2026-03-20', '23:59'), other, ground).kind).toBe('accepted');
      expect(child.waives(at('2026-03-21', '00:00'), one, ground).kind).toBe('accepted');
    },
  );

  it('is for a decision that can’t wait, and the party may respond all the same', () => {
    const child = new Investigated();
    for (const each of child.parties) child.communicates(friday, each);
    const [one = ''] = child.parties;
    for (const each of child.parties)
      expect(child.waives(at('2026-03-10'), each, 'cannot-wait').kind).toBe('accepted');
    expect(child.refuses(at('2026-03-10', '11:00')).kind).toBe('accepted');
    expect(child.responds(at('2026-03-12'), one).kind).toBe('accepted');
  });

  it('may follow a response', () => {
    const child = new Investigated();
    const [one = ''] = child.parties;
    child.communicates(friday, one);
    child.responds(at('2026-03-10'), one);
    expect(child.waives(at('2026-03-11'), one, 'plainly-needless').kind).toBe('accepted');
  });
});

describe('What comes in after a party was given the basis', () => {
  function bothHaveResponded() {
    const child = new Investigated();
    for (const each of child.parties) child.communicates(friday, each);
    for (const each of child.parties) child.responds(at('2026-03-10'), each);
    return child;
  }

  function anotherReportIsLinked(child: Investigated, day: Instant, linked = day): void {
    const reportId = child.assessedReport(day);
    child.reportIsLinked(linked, reportId);
  }

  it('is communicated before it is decided against them: a report that was linked (FL 25 §)', () => {
    const child = bothHaveResponded();
    anotherReportIsLinked(child, at('2026-03-11'));
    expect(refusalOf(child.refuses(at('2026-03-12')))).toBe('NOT_COMMUNICATED');
    for (const each of child.parties) child.communicates(at('2026-03-12'), each);
    for (const each of child.parties) child.responds(at('2026-03-13'), each);
    expect(child.refuses(at('2026-03-13', '11:00')).kind).toBe('accepted');
  });

  it('counts also where it came before they responded, to what they were given', () => {
    const child = new Investigated();
    for (const each of child.parties) child.communicates(friday, each);
    anotherReportIsLinked(child, at('2026-03-09'));
    for (const each of child.parties) child.responds(at('2026-03-10'), each);
    expect(refusalOf(child.refuses(at('2026-03-11')))).toBe('NOT_COMMUNICATED');
  });

  it('and what others were asked for and handed over', () => {
    const child = new Investigated();
    const asked = { recipient: 'school', basis: 'duty-to-supply', asked: 'How the child does.' };
    const by = { on: child.on };
    expect(child.gives('request-information', friday, asked, by).kind).toBe('accepted');
    const requestId = child.file.details.investigations.get(child.on)?.requests[0]?.requestId ?? '';
    for (const each of child.parties) child.communicates(friday, each);
    for (const each of child.parties) child.responds(at('2026-03-10'), each);
    const received = { requestId, received: 'The child is often away.' };
    child.does('record-information-received', at('2026-03-11'), received, by);
    expect(refusalOf(child.refuses(at('2026-03-12')))).toBe('NOT_COMMUNICATED');
  });

  it('and another’s application, but not to whoever made it', () => {
    const child = bothHaveResponded();
    const [applicant = '', other = ''] = child.parties;
    const { applicant: _, ...another } = child.application({ applicantId: other });
    child.does('register-application', at('2026-03-11'), another);
    const linked = child.file.matters.values().findLast(({ kind }) => kind === 'application')?.matterId;
    child.does('link-application', at('2026-03-11'), {}, { on: linked ?? '' });
    expect(refusalOf(child.refuses(at('2026-03-12')))).toBe('NOT_COMMUNICATED');
    child.communicates(at('2026-03-12'), applicant);
    child.responds(at('2026-03-13'), applicant);
    expect(child.refuses(at('2026-03-13', '11:00')).kind).toBe('accepted');
  });

  it('may be waived where it can’t matter', () => {
    const child = bothHaveResponded();
    anotherReportIsLinked(child, at('2026-03-11'));
    for (const each of child.parties)
      expect(child.waives(at('2026-03-12'), each, 'plainly-needless').kind).toBe('accepted');
    expect(child.refuses(at('2026-03-12', '11:00')).kind).toBe('accepted');
  });

  it('asks nothing where it had come before, and was linked later', () => {
    const child = new Investigated();
    const reportId = child.assessedReport(friday);
    for (const each of child.parties) child.communicates(at('2026-03-07'), each);
    child.reportIsLinked(at('2026-03-09'), reportId);
    for (const each of child.parties) child.responds(at('2026-03-10'), each);
    expect(child.refuses(at('2026-03-11')).kind).toBe('accepted');
  });

  it('asks nothing of what was decided before it came', () => {
    const child = bothHaveResponded();
    anotherReportIsLinked(child, at('2026-03-12'));
    const late = { at: at('2026-03-13'), lateReason: 'It was busy.' };
    expect(child.refuses(at('2026-03-11'), late).kind).toBe('accepted');
  });

  it('keeps the time of what was decided from being corrected to after it', () => {
    const child = bothHaveResponded();
    anotherReportIsLinked(child, at('2026-03-12'));
    child.refuses(at('2026-03-11'), { at: at('2026-03-13'), lateReason: 'It was busy.' });
    const entry = child.events.findLast(({ type }) => type === 'child-protection/support-refused');
    const corrects = (happenedAt: Instant) => {
      const correction = { entryId: entry?.id, happenedAt, reason: 'A slip.' };
      return child.gives('casework/correct-occurrence', at('2026-03-13'), correction, {
        on: child.on,
        by: 'maria',
      });
    };
    expect(refusalOf(corrects(at('2026-03-12', '12:00')))).toBe('STATE_CONFLICT');
    expect(corrects(at('2026-03-10', '12:00')).kind).toBe('accepted');
  });
});
