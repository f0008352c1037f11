import { describe, expect, it } from '@jest/globals';
import { epochOf, instantFromEpoch, type Instant } from '../../calendar/index.js';
import { deadlineMissed, deadlinePassed } from '../../deadlines/index.js';
import { asksForReason } from '../../kernel/index.js';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { decisionDemanded, demandRejected } from './demand.js';
import { childProtection } from './index.js';
import { CaseAfterDecision } from './testing/after-the-decision.js';
import { at, ChildCase, type Giving } from './testing/child-case.js';

const dayAfter = at('2027-06-12', '00:00');
const lastMoment = instantFromEpoch(epochOf(dayAfter) - 1);

/** An application of 11 December 2026, of which a decision may be demanded from 12 June 2027. */
class Application extends ChildCase {
  readonly applicationId = this.applicationArrives(at('2026-12-11'));

  isDemanded(day: Instant, giving: Giving = {}) {
    const command = { partyId: this.guardianId };
    return this.gives('demand-decision', day, command, { on: this.applicationId, ...giving });
  }

  get rejections() {
    return eventsOf(this.events, demandRejected);
  }
}

describe('A demand for a decision on an application of 11 December', () => {
  it.each([at('2026-12-12'), at('2027-06-11', '12:00'), lastMoment])(
    'that comes at %s is recorded and then rejected, both as acts',
    (day) => {
      const child = new Application();
      const outcome = child.isDemanded(day);
      expect(outcome.kind).toBe('accepted');
      expect(eventsOf(child.events, decisionDemanded)[0]).toMatchObject({
        cause: 'person',
        staffId: 'ingrid',
      });
      expect(child.rejections[0]).toMatchObject({
        cause: 'person',
        data: { sixMonthsUntil: '2027-06-11', decidedBy: 'ingrid' },
      });
      expect(child.deadlinesOf('A11-answer')).toEqual([]);
    },
  );

  it('from 12 June 00:00 starts four weeks to answer', () => {
    const child = new Application();
    child.isDemanded(dayAfter);
    expect(child.rejections).toEqual([]);
    expect(child.deadline('A11-answer')).toMatchObject({
      state: 'running',
      nominalDueDate: '2027-07-10',
      legalLatestDate: '2027-07-12',
    });
  });

  it('is judged by the day on which it came, whenever it is recorded', () => {
    const child = new Application();
    child.timeReaches(dayAfter);
    child.isDemanded(at('2027-06-11'), { at: at('2027-06-14'), lateReason: 'It lay in another box.' });
    expect(child.rejections).toHaveLength(1);
    expect(child.deadline('A11').state).toBe('passed');
  });

  it('is made once, and one that came too early is not that one', () => {
    const child = new Application();
    child.isDemanded(at('2027-06-01'));
    expect(child.isDemanded(at('2027-06-14')).kind).toBe('accepted');
    expect(refusalOf(child.isDemanded(at('2027-06-15')))).toBe('STATE_CONFLICT');
    const refusal = { reasons: 'The expert’s report is due next week.', saysHowToAppeal: true };
    child.does('refuse-demand', at('2027-06-16'), refusal, { on: child.applicationId, by: 'maria' });
    expect(refusalOf(child.isDemanded(at('2027-06-17')))).toBe('STATE_CONFLICT');
  });

  it('once refused may be appealed also when the application is decided and its handler has left', () => {
    const child = new ChildCase({ bySights: true });
    const applicationId = child.applicationArrives(at('2025-12-11'));
    const on = { on: applicationId };
    child.does('demand-decision', at('2026-07-07'), { partyId: child.guardianId }, on);
    const refusal = { reasons: 'The expert is awaited.', saysHowToAppeal: true };
    child.does('refuse-demand', at('2026-07-20'), refusal, { ...on, by: 'maria' });
    const decisionId = child.file.details.decisions.values()[0]?.decisionId ?? '';
    const appeal = { decisionId, appellantId: child.guardianId, channel: 'letter', asked: 'A decision.' };
    expect(child.gives('register-appeal', at('2026-07-27'), appeal, { ...on, by: 'maria' }).kind).toBe(
      'accepted',
    );
  });

  it('put right leaves nothing rejected behind', () => {
    const child = new Application();
    child.isDemanded(at('2027-06-01'));
    const demanded = eventsOf(child.events, decisionDemanded)[0];
    const error = { entryId: demanded?.id ?? '', reason: 'It was about another child.' };
    child.does('casework/register-in-error', at('2027-06-02'), error, { on: child.applicationId });
    const acts = [demanded, child.rejections[0]].map((event) => child.file.entries.get(event?.id ?? ''));
    expect(acts.map((entry) => entry?.inError)).toEqual([true, true]);
    child.isDemanded(at('2027-06-14'));
    expect(child.deadline('A11-answer').state).toBe('running');
  });

  it('that was registered in error is no demand: its four weeks end, and it may be made', () => {
    const child = new Application();
    child.isDemanded(at('2027-06-14'));
    const [demanded] = eventsOf(child.events, decisionDemanded);
    const error = { entryId: demanded?.id ?? '', reason: 'It was about another child.' };
    child.does('casework/register-in-error', at('2027-06-15'), error, { on: child.applicationId });
    child.isDemanded(at('2027-06-16'));
    expect(child.deadlinesOf('A11-answer').map(({ state }) => state)).toEqual(['superseded', 'running']);
  });
});

describe('A demand by a letter opened on Monday 14 June that counts for Friday, the last day of the six months', () => {
  const monday = at('2027-06-14', '08:00');

  function isDemanded(child: Application, countsFrom: string) {
    const command = { partyId: child.guardianId, countsFrom };
    return child.gives('demand-decision', monday, command, { on: child.applicationId });
  }

  it('came when the six months were over, and has its four weeks from Friday', () => {
    const child = new Application();
    expect(isDemanded(child, '2027-06-11').kind).toBe('accepted');
    expect(child.rejections).toEqual([]);
    expect(child.deadline('A11-answer')).toMatchObject({
      anchorDate: '2027-06-11',
      nominalDueDate: '2027-07-09',
      legalLatestDate: '2027-07-09',
    });
  });

  it.each(['2027-06-10', '2027-06-12', '2027-06-14'])('counts for no other day: %s', (countsFrom) => {
    expect(isDemanded(new Application(), countsFrom)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'STATE_CONFLICT', source: 'FL 2017:900 22 §', field: 'countsFrom' },
    });
  });
});

describe('The day from which a decision may be demanded', () => {
  it('passes by itself: no miss, and no reason is asked', () => {
    const child = new Application();
    child.timeReaches(at('2027-06-11', '23:59'));
    expect(child.deadline('A11').state).toBe('running');
    child.timeReaches(dayAfter);
    expect(child.deadline('A11')).toMatchObject({ state: 'passed', endedAt: dayAfter, misses: [] });
    expect(asksForReason(child.deadline('A11'))).toBe(false);
    expect(eventsOf(child.events, deadlinePassed)).toHaveLength(1);
    expect(eventsOf(child.events, deadlineMissed).map(({ data }) => data.ruleId)).not.toContain('A11');
  });

  it('rings nobody for a miss', () => {
    const rule = childProtection.deadlines.find(({ id }) => id === 'A11');
    expect(rule?.kind).toBe('appointment');
    expect(rule?.ladder.filter(({ at: rung }) => 'missed' in rung)).toEqual([]);
  });

  it('falls away with a decision that answers the application before it', () => {
    const child = new Application();
    const investigationId = child.investigationIsOpened(at('2026-12-14'), child.applicationId);
    child.applicationsAreRefused(at('2027-03-01'), investigationId);
    child.investigationIsClosed(at('2027-03-01'), investigationId);
    expect(child.deadline('A11').state).toBe('cancelled');
    child.timeReaches(at('2027-07-01'));
    expect(child.deadline('A11').state).toBe('cancelled');
    expect(child.explained(child.deadline('A11'))).toContain(
      'The time fell away on Monday 1 March 2027: the case has been decided.',
    );
  });

  it('is told as the last of the time, for a demand of that very day is rejected', () => {
    const child = new Application();
    expect(child.explained(child.deadline('A11'))).toContain(
      'The time runs up to and including Friday 11 June 2027.',
    );
  });
});

describe('A demand through a representative', () => {
  it('goes by a power of attorney for the whole case (FL 14–15 §§)', () => {
    const child = new CaseAfterDecision();
    const on = child.applicationArrives(at('2026-01-07'));
    const lawyer = child.lawyerIsKnown(at('2026-01-07'));
    const demands = () => {
      const command = { partyId: child.guardianId, representativeId: lawyer };
      return child.gives('demand-decision', at('2026-07-08'), command, { on });
    };
    child.isRepresented(at('2026-01-08'), lawyer, { covers: ['appeal'], from: '2026-01-08' });
    expect(refusalOf(demands())).toBe('NOT_PARTY');
    const [mandateId = ''] = child.file.details.mandates.ids();
    child.does('end-representative', at('2026-01-09'), { mandateId, ending: 'revoked' });
    child.isRepresented(at('2026-01-09'), lawyer, { from: '2026-01-09' });
    expect(demands().kind).toBe('accepted');
    expect(eventsOf(child.events, decisionDemanded)[0]?.data).toMatchObject({ representativeId: lawyer });
  });
});
