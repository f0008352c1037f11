import { describe, expect, it } from '@jest/globals';
import { disputedActs, unansweredActs } from '../kernel/casefile.js';
import type { CaseEvent } from '../kernel/event.js';
import { DatedRegister } from '../testing/dated-register.js';
import { lendingLibrary, requestReceived, requestWeighed, type Lending } from '../testing/lending-library.js';
import { CaseSpecification, eventsOf, refusalOf } from '../testing/specification.js';
import { allowedIn } from './allowed.js';
import { actAnsweredFor, actUpheld, confirmationAsked } from './filekeeping/file-events.js';
import type { Outcome } from './handling.js';
import { tellTimeline } from './timeline.js';
import { everythingSeen } from '../testing/everything-seen.js';

const newYear = '2026-01-01';
const secondOfJanuary = '2026-01-02T09:00:00+01:00';
const lastOfDecember = '2025-12-31T13:00:00+01:00';
const late = { occurredAt: lastOfDecember, lateReason: 'New Year.' };
const weigh = 'lending-library/weigh-request';
const decline = 'lending-library/decline-request';
const answer = 'casework/answer-for-act';
const uphold = 'casework/uphold-act';
const looked = { reason: 'Both were asked: it was greta who weighed it.' };

/** The desk over New Year: Greta was a clerk until then and keeps the archive since, Gustav has left. */
function register(): DatedRegister {
  return new DatedRegister([lendingLibrary])
    .unit('desk')
    .unit('archive')
    .member('clerk', 'desk')
    .holds('clerk', 'intake-worker')
    .member('novice', 'desk')
    .holds('novice', 'intake-worker', { from: newYear })
    .member('greta', 'desk')
    .holds('greta', 'intake-worker', { until: newYear })
    .holds('greta', 'investigator')
    .member('gustav', 'desk')
    .holds('gustav', 'intake-worker', { until: newYear })
    .member('head', 'desk')
    .holds('head', 'unit-manager')
    .member('other-head', 'archive')
    .holds('other-head', 'unit-manager')
    .member('second-head', 'desk')
    .holds('second-head', 'unit-manager');
}

class Desk extends CaseSpecification<Lending> {
  constructor(readonly dated = register()) {
    super(lendingLibrary, { staff: [], units: [], register: dated.asOf });
  }

  gives(
    type: string,
    by: string,
    command: object = {},
    { at = secondOfJanuary, on }: { readonly at?: string; readonly on?: string } = {},
  ): Outcome<Lending> {
    return this.when({ type, by, at, command, ...(on !== undefined && { on }) });
  }

  does(...given: Parameters<Desk['gives']>): readonly CaseEvent[] {
    const outcome = this.gives(...given);
    if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
    return outcome.events;
  }

  receives(): string {
    const recorded = { at: '2025-12-31T12:00:00+01:00' };
    const events = this.does('lending-library/receive-request', 'clerk', { title: 'A book' }, recorded);
    return eventsOf(events, requestReceived)[0]?.matterId ?? '';
  }

  /** What somebody weighed on the last of December is recorded by another on the second of January. */
  isWeighedFor(
    doneBy: string,
    by = 'clerk',
  ): { readonly events: readonly CaseEvent[]; readonly entryId: string } {
    const events = this.does(weigh, by, { ...late, doneBy }, { on: this.receives() });
    return { events, entryId: eventsOf(events, confirmationAsked)[0]?.data.entryId ?? '' };
  }

  /** What greta is said to have done is denied by her; answers the act. */
  isDeniedByGreta(by = 'clerk'): { readonly entryId: string; readonly on: string } {
    const { entryId } = this.isWeighedFor('greta', by);
    this.does(answer, 'greta', { entryId, confirmed: false, reason: 'I was on leave.' });
    return { entryId, on: this.file.matters.ids()[0] ?? '' };
  }

  upholds(by: string, entryId: string): Outcome<Lending> {
    return this.gives(uphold, by, { entryId, ...looked });
  }

  /** Those of the register to whom something is listed as allowed. */
  mayGive(type: string): readonly string[] {
    const now = new Date(secondOfJanuary).toISOString();
    const municipality = this.dated.asOf(now);
    return ['clerk', 'greta', 'head', 'second-head', 'other-head'].filter((staffId) => {
      const actor = municipality.staff(staffId);
      if (!actor) return false;
      const asking = { now, actor, municipality, seen: undefined };
      return allowedIn(lendingLibrary, this.file, asking)().allowed.some((each) => each.type === type);
    });
  }

  answers(by: string, entryId: string, how: object = { confirmed: true }): Outcome<Lending> {
    return this.gives(answer, by, { entryId, ...how });
  }
}

describe('An act that another records', () => {
  it('is the act of whoever did it, in the role that they held then, and says who recorded it', () => {
    const { events } = new Desk().isWeighedFor('greta');
    const byHand = events.filter(({ cause }) => cause === 'person');
    expect(byHand.map(({ type }) => type)).toEqual([
      'casework/late-recording-explained',
      requestWeighed.type,
    ]);
    for (const event of byHand) {
      expect(event).toMatchObject({ staffId: 'greta', role: 'intake-worker', recordedBy: 'clerk' });
    }
    expect(events.filter(({ cause }) => cause === 'clock').every((event) => !('recordedBy' in event))).toBe(
      true,
    );
  });

  it('asks that one to confirm it', () => {
    const desk = new Desk();
    const { events, entryId } = desk.isWeighedFor('greta');
    expect(events.find(({ id }) => id === entryId)?.type).toBe(requestWeighed.type);
    expect(unansweredActs(desk.file)).toMatchObject([
      { entryId, commandType: weigh, doneBy: 'greta', role: 'intake-worker', recordedBy: 'clerk' },
    ]);
  });

  it('is told at its own time; what tells of its recording, at the time of that', () => {
    const desk = new Desk();
    const { events } = desk.isWeighedFor('greta');
    const [then, now] = [lastOfDecember, secondOfJanuary].map((each) => new Date(each).toISOString());
    expect(events.map(({ type, occurredAt }) => [type, occurredAt])).toEqual(
      expect.arrayContaining([
        ['casework/late-recording-explained', now],
        [requestWeighed.type, then],
        [confirmationAsked.type, now],
      ]),
    );
    expect(unansweredActs(desk.file)).toMatchObject([{ occurredAt: then, recordedAt: now }]);
    expect(desk.file.lastBearingAt).toBe(then);
  });

  it('is still to be answered for, and denied, where something is recorded that happened before', () => {
    const desk = new Desk();
    const { entryId } = desk.isWeighedFor('greta');
    const answered = { confirmed: false, reason: 'No.', occurredAt: '2025-12-31T12:30:00+01:00' };
    expect(desk.answers('greta', entryId, { ...answered, lateReason: 'I said so at once.' }).kind).toBe(
      'accepted',
    );
  });

  it('takes no reason for recording it afterwards where it happens now', () => {
    const desk = new Desk();
    const command = { lateReason: 'New Year.', doneBy: 'clerk' };
    expect(desk.gives(weigh, 'clerk', command, { on: desk.receives() })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'lateReason', expected: { en: expect.stringContaining('say in occurredAt when') } },
    });
  });

  it('is one’s own when one names oneself', () => {
    const desk = new Desk();
    const events = desk.does(weigh, 'clerk', { ...late, doneBy: 'clerk' }, { on: desk.receives() });
    expect(events.some((event) => 'recordedBy' in event)).toBe(false);
    expect(unansweredActs(desk.file)).toEqual([]);
  });

  it.each([
    ['a stranger', 'nobody', { kind: 'invalid', invalid: { field: 'doneBy' } }],
    ['somebody of another municipality', 'neighbour', { kind: 'invalid', invalid: { field: 'doneBy' } }],
    ['a name that every object has', 'constructor', { kind: 'invalid', invalid: { field: 'doneBy' } }],
    [
      'somebody who held no such role then',
      'novice',
      { kind: 'refused', refusal: { code: 'OUT_OF_DELEGATION', field: 'doneBy' } },
    ],
  ])('is refused in the name of %s', (_, doneBy, refused) => {
    const desk = new Desk();
    expect(desk.gives(weigh, 'clerk', { ...late, doneBy }, { on: desk.receives() })).toMatchObject(refused);
  });

  it('is refused of somebody who may not do it now, whoever is named', () => {
    const desk = new Desk();
    const on = desk.receives();
    for (const by of ['greta', 'gustav', 'other-keeper']) {
      const outcome = desk.gives(weigh, by, { ...late, doneBy: 'clerk' }, { on });
      expect([refusalOf(outcome), outcome]).toMatchObject(['OUT_OF_DELEGATION', { refusal: {} }]);
      expect(outcome).not.toHaveProperty('refusal.field');
    }
  });

  it('is refused where it has to be done in person', () => {
    const desk = new Desk();
    const { entryId } = desk.isWeighedFor('greta');
    const on = desk.file.matters.ids()[0] ?? '';
    const inPerson = { kind: 'refused', refusal: { code: 'OUT_OF_DELEGATION', field: 'doneBy' } };
    const doneBy = 'second-head';
    const assign = { handlerId: 'head', doneBy };
    expect(desk.gives('casework/assign-handler', 'head', assign, { on })).toMatchObject(inPerson);
    expect(desk.gives(answer, 'greta', { entryId, confirmed: true, doneBy })).toMatchObject(inPerson);
    const correct = { entryId, happenedAt: lastOfDecember, reason: 'So it was.', doneBy: 'greta' };
    expect(desk.gives('casework/correct-occurrence', 'clerk', correct, { on })).toMatchObject(inPerson);
  });
});

describe('The roles of an act', () => {
  it('taken away since do not let one go back to when one held them', () => {
    const desk = new Desk();
    const outcome = desk.gives(weigh, 'greta', late, { on: desk.receives() });
    expect(refusalOf(outcome)).toBe('OUT_OF_DELEGATION');
  });

  it('given since do not reach back to before they were', () => {
    const desk = new Desk();
    const on = desk.receives();
    expect(desk.gives(weigh, 'novice', late, { on })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'OUT_OF_DELEGATION', field: 'occurredAt' },
    });
    expect(desk.gives(weigh, 'novice', {}, { on }).kind).toBe('accepted');
  });

  it('are not those of a manager who is named, for whoever is none', () => {
    const desk = new Desk();
    const outcome = desk.gives(decline, 'clerk', { ...late, doneBy: 'head' }, { on: desk.receives() });
    expect(refusalOf(outcome)).toBe('OUT_OF_DELEGATION');
    expect(unansweredActs(desk.file)).toEqual([]);
  });

  it('are judged by the delegation of their time: of the act for whoever did it, of now for whoever records', () => {
    const to = (roles: readonly string[]) =>
      new Desk(register().delegates('lending-library', weigh, roles, newYear));
    const narrowed = to(['unit-manager']);
    const before = narrowed.receives();
    expect(refusalOf(narrowed.gives(weigh, 'clerk', late, { on: before }))).toBe('OUT_OF_DELEGATION');
    const recorded = narrowed.gives(weigh, 'head', { ...late, doneBy: 'clerk' }, { on: before });
    expect(recorded).toMatchObject({ kind: 'accepted' });
    const widened = new Desk(
      register()
        .delegates('lending-library', weigh, ['unit-manager'], '2025-01-01')
        .delegates('lending-library', weigh, ['unit-manager', 'intake-worker'], newYear),
    );
    const after = widened.gives(weigh, 'clerk', late, { on: widened.receives() });
    expect(after).toMatchObject({ refusal: { code: 'OUT_OF_DELEGATION', field: 'occurredAt' } });
  });
});

describe('Somebody in whose name something was recorded', () => {
  it('answers for it, also without the role, and the answer stays on record', () => {
    const desk = new Desk();
    const { entryId } = desk.isWeighedFor('greta');
    const outcome = desk.answers('greta', entryId);
    expect(outcome).toMatchObject({
      kind: 'accepted',
      events: [{ type: actAnsweredFor.type, staffId: 'greta', data: { confirmed: true, doneBy: 'greta' } }],
    });
    expect(unansweredActs(desk.file)).toEqual([]);
    const noMore = {
      code: 'STATE_CONFLICT',
      field: 'entryId',
      says: { en: 'No answer is awaited for that entry.' },
    };
    for (const by of ['greta', 'head']) {
      expect(desk.answers(by, entryId)).toMatchObject({ kind: 'refused', refusal: noMore });
    }
  });

  it('says why not, which is told and undoes nothing', () => {
    const desk = new Desk();
    const { entryId } = desk.isWeighedFor('greta');
    const [matterId = ''] = desk.file.matters.ids();
    expect(desk.answers('greta', entryId, { confirmed: false })).toMatchObject({
      refusal: { code: 'GROUND_REQUIRED', field: 'reason' },
    });
    desk.answers('greta', entryId, { confirmed: false, reason: 'I was on leave.' });
    expect(desk.file.matters.get(matterId)?.step).toBe('weighed');
    const told = tellTimeline(lendingLibrary, desk.events, 'en', (id) => id, everythingSeen);
    expect(told.find((entry) => entry.entryId === entryId)).toMatchObject({
      staffId: 'greta',
      recordedBy: 'clerk',
      confirmed: false,
    });
    expect(told.at(-1)?.text).toBe(
      'The entry “Request weighed” (Wednesday 31 December 2025 at 13:00), recorded in the name of greta, was not confirmed: I was on leave.',
    );
  });

  it('may name any entry of the act, and none of another', () => {
    const desk = new Desk();
    const { events } = desk.isWeighedFor('greta');
    const received = desk.events.find(({ type }) => type === requestReceived.type)?.id ?? '';
    expect(refusalOf(desk.answers('greta', received))).toBe('STATE_CONFLICT');
    expect(desk.answers('greta', 'elsewhere')).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'entryId' },
    });
    const explained = events.find(({ type }) => type === 'casework/late-recording-explained')?.id ?? '';
    expect(desk.answers('greta', explained).kind).toBe('accepted');
  });

  it('is nobody else: neither who recorded it nor a manager while they work here', () => {
    const desk = new Desk();
    const { entryId } = desk.isWeighedFor('greta');
    for (const by of ['clerk', 'novice', 'head']) {
      const en = expect.stringContaining('Only the one for whom it was recorded can answer');
      const refusal = { code: 'OUT_OF_DELEGATION', field: 'entryId', says: { en } };
      expect(desk.answers(by, entryId)).toMatchObject({ kind: 'refused', refusal });
    }
  });

  it('is answered for by a manager of their unit once they have left', () => {
    const desk = new Desk();
    const { entryId } = desk.isWeighedFor('gustav');
    for (const by of ['gustav', 'clerk', 'other-head']) {
      expect(refusalOf(desk.answers(by, entryId))).toBe('OUT_OF_DELEGATION');
    }
    expect(desk.answers('head', entryId)).toMatchObject({
      kind: 'accepted',
      events: [{ staffId: 'head', role: 'unit-manager', data: { doneBy: 'gustav' } }],
    });
  });

  it('is not answered for by a manager who recorded it', () => {
    const desk = new Desk(register().holds('head', 'intake-worker'));
    const { entryId } = desk.isWeighedFor('gustav', 'head');
    expect(refusalOf(desk.answers('head', entryId))).toBe('OUT_OF_DELEGATION');
    expect(desk.answers('second-head', entryId).kind).toBe('accepted');
  });

  it('is asked still when the entry turned out to be in error', () => {
    const desk = new Desk();
    const { entryId } = desk.isWeighedFor('greta');
    const [on = ''] = desk.file.matters.ids();
    const received = desk.events.find(({ type }) => type === requestReceived.type)?.id ?? '';
    for (const each of [entryId, received]) {
      const inError = { entryId: each, reason: 'Another book.' };
      desk.does('casework/register-in-error', 'second-head', inError, { on });
    }
    expect(desk.answers('greta', entryId).kind).toBe('accepted');
  });

  it('alone is shown that it may be done', () => {
    const desk = new Desk();
    desk.isWeighedFor('greta');
    expect(desk.mayGive(answer)).toEqual(['greta']);
  });

  it('is not whoever has the same staff id in another municipality', () => {
    const desk = new Desk();
    desk.isWeighedFor('greta');
    const now = new Date(secondOfJanuary).toISOString();
    const municipality = { ...desk.dated.asOf(now), municipalityId: 'elsewhere' };
    const actor = municipality.staff('greta');
    if (!actor) throw new Error('Greta has left.');
    const asked = allowedIn(lendingLibrary, desk.file, { now, actor, municipality, seen: undefined })();
    expect([...asked.allowed, ...asked.notNow].map(({ type }) => type)).not.toContain(answer);
  });
});

describe('An act that was denied', () => {
  it('stays to be looked into by those who lead the unit, until one of them lets it stand', () => {
    const desk = new Desk();
    expect(desk.mayGive(uphold)).toEqual([]);
    const { entryId } = desk.isDeniedByGreta();
    expect(disputedActs(desk.file)).toMatchObject([
      { entryId, doneBy: 'greta', recordedBy: 'clerk', deniedAt: new Date(secondOfJanuary).toISOString() },
    ]);
    expect(desk.mayGive(uphold)).toEqual(['head', 'second-head']);
    expect(desk.upholds('head', entryId)).toMatchObject({
      kind: 'accepted',
      events: [{ type: actUpheld.type, staffId: 'head', data: { doneBy: 'greta', ...looked } }],
    });
    expect([disputedActs(desk.file), desk.mayGive(uphold)]).toEqual([[], []]);
    expect(desk.upholds('second-head', entryId)).toMatchObject({
      refusal: { code: 'STATE_CONFLICT', field: 'entryId' },
    });
    expect(tellTimeline(lendingLibrary, desk.events, 'en', (id) => id, everythingSeen).at(-1)?.text).toBe(
      'The entry “Request weighed” (Wednesday 31 December 2025 at 13:00), recorded in the name of greta, was looked into and stands: Both were asked: it was greta who weighed it.',
    );
  });

  it('is let stand by neither of the two, nor by who leads another unit', () => {
    const desk = new Desk(register().holds('greta', 'unit-manager'));
    const { entryId } = desk.isDeniedByGreta('second-head');
    for (const by of ['greta', 'second-head', 'clerk']) {
      expect(desk.upholds(by, entryId)).toMatchObject({ refusal: { code: 'OUT_OF_DELEGATION' } });
    }
    const elsewhere = new Desk();
    expect(refusalOf(elsewhere.upholds('other-head', elsewhere.isDeniedByGreta().entryId))).toBe(
      'OUT_OF_DELEGATION',
    );
  });

  it('is looked into by who leads another unit, where one of the two leads this one', () => {
    const desk = new Desk();
    const { entryId } = desk.isDeniedByGreta('second-head');
    expect(desk.mayGive(uphold)).toEqual(['head', 'other-head']);
    expect(desk.upholds('other-head', entryId).kind).toBe('accepted');
  });

  it('is settled once it is registered in error', () => {
    const desk = new Desk();
    const { entryId, on } = desk.isDeniedByGreta();
    desk.does('casework/register-in-error', 'second-head', { entryId, reason: 'So it was not.' }, { on });
    expect(disputedActs(desk.file)).toEqual([]);
  });

  it('is settled once its time is corrected, except by whoever recorded it', () => {
    const desk = new Desk();
    const { entryId, on } = desk.isDeniedByGreta();
    const correct = (by: string, happenedAt: string) =>
      desk.does('casework/correct-occurrence', by, { entryId, happenedAt, reason: 'The diary.' }, { on });
    correct('clerk', '2025-12-31T13:01:00+01:00');
    expect(disputedActs(desk.file)).toHaveLength(1);
    correct('second-head', '2025-12-31T14:00:00+01:00');
    expect(disputedActs(desk.file)).toEqual([]);
  });
});

describe('A register that is read as of another instant', () => {
  it('is the same on the same day, and says of each day what held then', () => {
    const now = register().asOf('2026-01-02T09:00:00.000Z');
    expect(now.at('2026-01-02T22:59:59.999Z')).toBe(now);
    const then = now.at('2025-12-31T12:00:00.000Z');
    expect(then.staff('gustav')?.roles).toEqual(['intake-worker']);
    expect(now.staff('gustav')).toBeUndefined();
    expect([now.unitOf('gustav'), now.unitOf('nobody'), now.unitOf('constructor')]).toEqual([
      'desk',
      undefined,
      undefined,
    ]);
    expect(then.at('2026-01-02T12:00:00.000Z').staff('gustav')).toBeUndefined();
  });
});
