import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { epochOf, instantFromEpoch, type Instant } from '../../calendar/index.js';
import { seenBy, type Role } from '../../kernel/index.js';
import { standingCustodies } from './custodies.js';
import { immediateCustodyDecided } from './immediate-custody.js';
import { retention } from './retention.js';
import { sights } from './sights.js';
import { at } from './testing/child-case.js';
import { CustodyCase } from './testing/custody-case.js';
import { eventsOf } from '../../testing/specification.js';

const monday = at('2026-03-02');

describe('Taking a child into immediate custody', () => {
  it('is a matter of its own, with the unit and the handler of the one that it was decided in', () => {
    const child = new CustodyCase();
    const investigation = child.investigationOf(monday);
    const assigned = { handlerId: 'isak', reason: 'Knows the family.' };
    child.does('casework/assign-handler', monday, assigned, { on: investigation, by: 'maria' });
    const on = child.custodyIsDecided(monday, {}, { on: investigation });
    expect(child.file.matters.get(on)).toMatchObject({
      kind: 'immediate-custody',
      step: 'decided',
      unitId: 'investigations',
      handlerId: 'isak',
    });
    expect(child.stepOf(investigation)).toBe('investigating');
  });

  it('waits for no investigation and no protection assessment', () => {
    const child = new CustodyCase();
    const report = child.reportArrives(monday);
    const on = child.custodyIsDecided(at('2026-03-02', '11:00'), {}, { on: report });
    expect(child.stepOf(on)).toBe('decided');
    // The report is still to be assessed, and decided on: A1 and A2 run as before.
    expect(child.deadline('A1', report).state).toBe('running');
    expect(child.deadline('A2', report).state).toBe('running');
    child.protectionIsAssessed(at('2026-03-02', '12:00'), report);
    expect(child.stepOf(report)).toBe('preliminary');
  });

  it('names the grounds in codes, and seals what was found', () => {
    const child = new CustodyCase();
    child.custodyIsDecided(monday, { basis: ['home-conditions', 'own-behaviour'] });
    const [decided] = eventsOf(child.events, immediateCustodyDecided);
    expect(decided?.data).toMatchObject({
      basis: ['home-conditions', 'own-behaviour'],
      urgency: ['risk-to-child'],
      decidedAs: 'board',
      decidedBy: 'the-board',
    });
  });

  it.each([
    ['carl', 'chair'],
    ['agda', 'appointed-member'],
  ])('is decided by %s alone where the board can’t be awaited', (by, decidedAs) => {
    const child = new CustodyCase();
    child.custodyIsDecided(monday, { whyBoardNotAwaited: 'It meets on Thursday.' }, { by });
    const [decided] = eventsOf(child.events, immediateCustodyDecided);
    expect(decided).toMatchObject({ role: decidedAs, data: { decidedAs, decidedBy: by } });
  });

  it('that the chair decided by telephone is recorded by whoever is on call, and the chair is asked to confirm', () => {
    const child = new CustodyCase();
    const report = child.reportArrives(at('2026-03-07', '01:30'));
    const command = child.custody({ whyBoardNotAwaited: 'It is night.', doneBy: 'carl' });
    const given = { on: report, by: 'jonas' };
    expect(child.gives('decide-immediate-custody', at('2026-03-07', '02:00'), command, given).kind).toBe(
      'accepted',
    );
    const [decided] = eventsOf(child.events, immediateCustodyDecided);
    expect(decided).toMatchObject({ staffId: 'carl', role: 'chair', recordedBy: 'jonas' });
    expect(child.events.map(({ type }) => type)).toContain('casework/confirmation-asked');
  });

  it.each(['isak', 'maria', 'jonas', 'ingrid', 'lars'])(
    'is never decided by %s, whatever the delegation order says',
    (by) => {
      const child = new CustodyCase({ delegates: () => true });
      const on = child.investigationOf(monday);
      expect(child.gives('decide-immediate-custody', monday, child.custody(), { on, by })).toMatchObject({
        kind: 'refused',
        refusal: { code: 'OUT_OF_DELEGATION', source: 'LVU 1990:52 6 §; SoL 2025:400 30:7; 2001:453 10:4' },
      });
    },
  );

  it.each([
    [
      'on the day before the 20th birthday, for their own behaviour',
      '2006-03-03',
      ['own-behaviour'],
      'accepted',
    ],
    ['on the 20th birthday', '2006-03-02', ['own-behaviour'], 'refused'],
    [
      'on the day before the 18th birthday, for conditions at home',
      '2008-03-03',
      ['home-conditions'],
      'accepted',
    ],
    ['on the 18th birthday, for conditions at home', '2008-03-02', ['home-conditions'], 'refused'],
    ['on the 18th birthday, for their own behaviour', '2008-03-02', ['own-behaviour'], 'accepted'],
  ])('is possible or not by age: %s', (_, birthDate, basis, kind) => {
    const child = new CustodyCase();
    const on = child.reportOnChildrenArrives(monday, [{ name: 'Astrid', birthDate }]);
    const outcome = child.gives('decide-immediate-custody', monday, child.custody({ basis }), {
      on,
      by: 'the-board',
    });
    expect(outcome).toMatchObject(kind === 'refused' ? { kind, refusal: { code: 'AGE_RULE' } } : { kind });
  });

  it('is possible again once a custody is over, from its own week', () => {
    const child = new CustodyCase();
    const investigation = child.investigationOf(monday);
    const first = child.custodyIsDecided(monday, {}, { on: investigation });
    child.timeReaches(at('2026-03-10', '01:00'));
    const second = child.custodyIsDecided(at('2026-03-10'), {}, { on: investigation });
    expect([child.stepOf(first), child.stepOf(second)]).toEqual(['lapsed', 'decided']);
    expect(child.deadline('A22-court', second).nominalDueDate).toBe('2026-03-17');
  });

  it('as of before is contradicted by another that stood beside it then', () => {
    const child = new CustodyCase();
    const investigation = child.investigationOf(monday);
    child.custodyIsDecided(at('2026-03-05'), {}, { on: investigation });
    const before = child.afterwards(
      'decide-immediate-custody',
      at('2026-03-04'),
      at('2026-03-06'),
      child.custody(),
      { on: investigation, by: 'the-board' },
    );
    expect(before).toMatchObject({ kind: 'refused', refusal: { code: 'STATE_CONFLICT' } });
  });

  it('keeps the investigation and the report that it rests on from being registered in error beneath it', () => {
    const child = new CustodyCase();
    const report = child.reportArrives(monday);
    child.custodyIsDecided(monday, {}, { on: report });
    const entryId = child.events.find(({ type }) => type === 'child-protection/report-received')?.id;
    const inError = { entryId, reason: 'Another child.' };
    expect(
      child.gives('casework/register-in-error', at('2026-03-03'), inError, { on: report, by: 'maria' }),
    ).toMatchObject({ kind: 'refused' });
  });

  it('registered in error is as if it had never been: its week is no more, and nothing lapses', () => {
    const child = new CustodyCase();
    const investigation = child.investigationOf(monday);
    const on = child.custodyIsDecided(monday, {}, { on: investigation });
    const entryId = child.events.find(({ type }) => type === immediateCustodyDecided.type)?.id;
    const inError = { entryId, reason: 'Of a sibling.' };
    child.does('casework/register-in-error', at('2026-03-03'), inError, { on, by: 'maria' });
    child.timeReaches(at('2026-04-01'));
    expect(child.lapses).toEqual([]);
    expect(standingCustodies(child.file.details)).toEqual([]);
  });

  it('stands in both of two files that become one, each with its week', () => {
    const one = new CustodyCase({}, 'file-2');
    const first = one.custodyIsDecided(monday);
    const child = new CustodyCase();
    const second = child.custodyIsDecided(at('2026-03-03'));
    child.takesOver(one, at('2026-03-04'));
    expect(standingCustodies(child.file.details)).toHaveLength(2);
    child.isSubmitted(at('2026-03-05'), first);
    child.timeReaches(at('2026-03-20'));
    expect([child.stepOf(first), child.stepOf(second)]).toEqual(['submitted', 'lapsed']);
  });

  it('is kept for ever', () => {
    expect(retention.filter(({ matters }) => 'immediate-custody' in matters)).toMatchObject([
      { keep: { forEver: true } },
    ]);
  });
});

describe('Executing a custody', () => {
  it('is recorded once, by whoever took the child into it', () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(monday);
    child.isExecuted(at('2026-03-02', '15:00'), on, { by: 'jonas' });
    expect(child.stands(on).execution).toEqual({ is: 'done', executedAt: at('2026-03-02', '15:00') });
    expect(
      child.gives('record-execution', at('2026-03-03'), { remanded: false }, { on, by: 'isak' }),
    ).toMatchObject({ kind: 'refused', refusal: { source: 'LVU 1990:52 8 §' } });
  });

  it('is recorded once also where the first is recorded after a second of before', () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(monday);
    child.isExecuted(at('2026-03-04'), on);
    const before = child.afterwards(
      'record-execution',
      at('2026-03-03'),
      at('2026-03-05'),
      { remanded: false },
      {
        on,
        by: 'isak',
      },
    );
    expect(before).toMatchObject({ kind: 'refused', refusal: { code: 'STATE_CONFLICT' } });
  });

  it('is not possible before it was decided', () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(at('2026-03-03'));
    const before = child.afterwards(
      'record-execution',
      monday,
      at('2026-03-04'),
      { remanded: false },
      {
        on,
        by: 'isak',
      },
    );
    expect(before.kind).not.toBe('accepted');
  });
});

describe('The end of a custody', () => {
  it.each([
    ['record-care-order', {}],
    ['record-care-refusal', {}],
  ])(
    'comes with the court’s ruling on care, before the custody was even submitted: %s',
    (ruling, command) => {
      const child = new CustodyCase();
      const on = child.custodyIsDecided(monday);
      child.careIsAppliedFor(at('2026-03-03'), on);
      child.does(ruling, at('2026-03-06'), command, { on, by: 'lars' });
      child.timeReaches(at('2026-04-01'));
      expect(child.stands(on).standing).toEqual({ is: 'over', by: 'ruling-on-care' });
      expect(child.deadline('A22-court', on)).toMatchObject({ state: 'cancelled', misses: [] });
      expect(child.lapses).toEqual([]);
    },
  );

  it.each(['the-board', 'carl', 'agda', 'maria'])('is decided by %s where its reasons are no more', (by) => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(monday);
    child.does('end-custody', at('2026-03-03'), { reasons: 'The guardians consent.' }, { on, by });
    expect(child.stepOf(on)).toBe('custody-ended');
  });
});

describe('Closing the investigation of a child in custody', () => {
  it('waits, but for the board’s decision to apply for care, which leaves the custody as it stands', () => {
    const child = new CustodyCase();
    const investigation = child.investigationOf(monday);
    const on = child.custodyIsDecided(monday, {}, { on: investigation });
    child.closingIsPrepared(monday, investigation);
    const closes = (name: string, by: string, how: object = {}) =>
      child.gives(name, at('2026-03-05'), child.closing(how), { on: investigation, by });
    expect(closes('close-without-support', 'the-board')).toMatchObject({
      kind: 'refused',
      refusal: { code: 'STATE_CONFLICT', source: 'LVU 1990:52 9 §' },
    });
    const ofCare = { legalBasis: ['LVU 1990:52 4 §'] };
    expect(closes('close-with-care-application', 'maria', ofCare)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'OUT_OF_DELEGATION' },
    });
    expect(closes('close-with-care-application', 'the-board', ofCare).kind).toBe('accepted');
    expect([child.stepOf(investigation), child.stepOf(on)]).toEqual(['closed', 'decided']);
  });
});

describe('Who sees a custody', () => {
  function seenAs(role: Role, child: CustodyCase, { staffId = 'somebody', unitId = 'elsewhere' } = {}) {
    const staff = { staffId, unitId, roles: [role], qualifications: [] };
    return seenBy(sights, { municipalityId: 'municipality-1', staff }, child.file);
  }

  const inStep = (move: (child: CustodyCase, on: string) => void) => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(monday);
    move(child, on);
    return { child, on };
  };

  it.each(['chair', 'appointed-member', 'board-lawyer', 'decision-maker', 'on-call'])(
    'once it is decided: %s, with what was found',
    (role) => {
      const { child, on } = inStep(() => undefined);
      const seen = seenAs(role, child);
      const decided = child.events.find(({ type }) => type === immediateCustodyDecided.type)!;
      expect(seen?.showsMatter(on)).toBe(true);
      expect(seen?.shows('narrative', decided)).toBe(true);
    },
  );

  it('once it is submitted: no on-call any more', () => {
    const { child, on } = inStep((each, custody) => each.isSubmitted(monday, custody));
    expect(seenAs('on-call', child)?.showsMatter(on) ?? false).toBe(false);
  });

  it('once it is over: the lawyer still, the chair no more', () => {
    const { child, on } = inStep((each, custody) => {
      each.does('end-custody', monday, { reasons: 'Safe.' }, { on: custody, by: 'the-board' });
    });
    expect(seenAs('board-lawyer', child)?.showsMatter(on)).toBe(true);
    expect(seenAs('chair', child)?.showsMatter(on) ?? false).toBe(false);
  });

  it('to the lawyer shows nothing of the investigation beside it', () => {
    const { child } = inStep(() => undefined);
    expect(seenAs('board-lawyer', child)?.matters.map(({ kind }) => kind)).toEqual(['immediate-custody']);
  });
});

describe('A custody on which legal and illegal acts are recorded at random, now and of before', () => {
  const names = [
    'record-execution',
    'submit-to-court',
    'record-confirmation',
    'record-annulment',
    'apply-for-care',
    'request-care-time-extension',
    'record-care-time-extension',
    'record-care-time-refusal',
    'record-care-order',
    'record-care-refusal',
    'end-custody',
  ] as const;

  /** A right body of each, given by whoever may. */
  function bodyOf(name: (typeof names)[number], child: CustodyCase, now: Instant): [object, string] {
    switch (name) {
      case 'record-execution':
        return [{ remanded: false }, 'isak'];
      case 'submit-to-court':
        return [{ court: 'uppsala' }, 'lars'];
      case 'apply-for-care':
        return [child.careApplication(), 'the-board'];
      case 'request-care-time-extension':
        return [{ ground: 'further-investigation', reasons: 'Awaited.' }, 'lars'];
      case 'record-care-time-extension':
        return [{ until: instantFromEpoch(epochOf(now) + 20 * 86_400_000).slice(0, 10) }, 'lars'];
      case 'end-custody':
        return [{ reasons: 'Safe at home.' }, 'the-board'];
      case 'record-confirmation':
      case 'record-annulment':
      case 'record-care-time-refusal':
      case 'record-care-order':
      case 'record-care-refusal':
        return [{}, 'lars'];
    }
  }

  it('never stands when a time of its has run out and no act is on record that was in time', () => {
    const lapsed = { once: 0, withdrawn: 0 };
    const step = fc.record({
      name: fc.constantFrom(...names),
      hours: fc.integer({ min: 0, max: 120 }),
      back: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 240 })),
      worker: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 14 }), (steps) => {
        const child = new CustodyCase();
        const on = child.custodyIsDecided(monday);
        let now = epochOf(monday);
        for (const { name, hours, back, worker } of steps) {
          now += hours * 3_600_000;
          const recorded = instantFromEpoch(now);
          const day = instantFromEpoch(Math.max(epochOf(monday), now - back * 3_600_000));
          const [command, by] = bodyOf(name, child, recorded);
          if (worker) child.timeReaches(recorded);
          child.gives(
            name,
            day,
            { ...command, lateReason: 'Busy.', occurredAt: day },
            { on, by, at: recorded },
          );
          child.timeReaches(recorded);
          const { standing, care, review, execution } = child.stands(on);
          const { closedAt, step: at } = child.file.matters.get(on)!;
          expect(standing.is === 'over').toBe(closedAt !== undefined);
          expect(at === 'lapsed').toBe(standing.is === 'over' && standing.by === 'lapse');
          const running = child.file.deadlines
            .values()
            .filter(({ state }) => state === 'running' || state === 'extended' || state === 'missed');
          const ownRunning = running.filter(({ matterId }) => matterId === on);
          for (const { ruleId, legalLatest, elapsed } of ownRunning)
            // Whoever hasn’t recorded the execution owes it until they do.
            if (ruleId !== 'A22-execution')
              expect(elapsed ? legalLatest >= recorded : legalLatest > recorded).toBe(true);
          const isOwed =
            standing.is === 'standing' &&
            (review.is === 'not-submitted' ||
              (review.is === 'confirmed' && execution.is === 'done' && care.is === 'not-applied-for'));
          const isExecutionOwed =
            standing.is === 'standing' &&
            review.is === 'confirmed' &&
            execution.is !== 'done' &&
            care.is === 'not-applied-for';
          const owed = [
            ...(isOwed ? [review.is === 'confirmed' ? 'A22-care' : 'A22-court'] : []),
            ...(isExecutionOwed ? ['A22-execution'] : []),
          ];
          expect(ownRunning.map(({ ruleId }) => ruleId)).toEqual(owed);
        }
        expect(child.file).toEqual(child.current);
        if (child.lapses.length > 0) lapsed.once += 1;
        if (child.events.some(({ type }) => type === 'casework/passing-withdrawn')) lapsed.withdrawn += 1;
      }),
      { seed: 20_260_302, numRuns: Number(process.env.CASETRAIL_TEST_WALKS ?? 60) },
    );
    expect(lapsed.once).toBeGreaterThan(5);
    expect(lapsed.withdrawn).toBeGreaterThan(0);
  });
});
