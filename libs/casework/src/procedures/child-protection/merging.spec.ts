import { describe, expect, it } from '@jest/globals';
import { isInForce, openMatters, stands } from '../../kernel/index.js';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { investigationClosed } from './closing-investigation.js';
import { concernedLeftToTell } from './informing.js';
import { investigationLinkedToOngoing, investigationOpened } from './investigation.js';
import { at, ChildCase, fromSchool } from './testing/child-case.js';

const merged = at('2026-03-16');

/** Two files that turn out to be about one child; the second goes on, and has taken over the first on 16 March. */
function files(): readonly [ended: ChildCase, survivor: ChildCase] {
  return [new ChildCase(), new ChildCase({}, 'file-2')];
}

/** One was opened on 15 January, the other on 2 March, each in a file of its own. */
function twoOngoing(earlierIn: 'ended' | 'survivor' = 'ended') {
  const [ended, child] = files();
  const [first, second] = earlierIn === 'ended' ? [ended, child] : [child, ended];
  const earlier = first.investigationOf(at('2026-01-15'));
  const later = second.investigationOf(at('2026-03-02'));
  return { ended, child, first, second, earlier, later };
}

const ongoing = ({ file }: ChildCase) => openMatters(file, 'investigation').map(({ matterId }) => matterId);
const entryOf = ({ events }: ChildCase, { type }: { readonly type: string }) =>
  events.findLast((event) => event.type === type)?.id ?? '';

function inError(child: ChildCase, on: string, entryId: string, by = 'maria') {
  const command = { entryId, reason: 'It was not so.' };
  return child.gives('casework/register-in-error', at('2026-03-20'), command, { on, by });
}

function isHandledBy(child: ChildCase, on: string, handlerId: string): void {
  child.does('casework/assign-handler', at('2026-03-03'), { handlerId }, { on, by: 'maria' });
}

describe('Two ongoing investigations that meet in one file', () => {
  it.each(['ended', 'survivor'] as const)(
    'become one: what was opened later is linked into what was opened earlier, which was in the file that %s',
    (earlierIn) => {
      const { ended, child, earlier, later } = twoOngoing(earlierIn);
      child.takesOver(ended, merged);
      expect(ongoing(child)).toEqual([earlier]);
      expect(child.stepOf(later)).toBe('linked');
      expect(child.file.matters.get(later)?.closedAt).toBe(merged);
      const [linked] = eventsOf(child.events, investigationLinkedToOngoing);
      expect(linked).toMatchObject({ matterId: later, data: { investigationId: earlier } });
      expect(child.current).toEqual(child.file);
    },
  );

  it('have the four months of what began earlier; those of the other end with it', () => {
    const { ended, child, earlier, later } = twoOngoing('survivor');
    child.takesOver(ended, merged);
    expect(child.deadline('A4', earlier)).toMatchObject({
      state: 'running',
      anchorAt: at('2026-01-15'),
      nominalDueDate: '2026-05-15',
    });
    expect(child.deadline('A4', later)).toMatchObject({ state: 'cancelled', endedAt: merged, misses: [] });
    expect(child.explained(child.deadline('A4', later))).toContain(
      'fell away on Monday 16 March 2026: the investigation goes on in the one that was ongoing already, with its deadlines.',
    );
    child.investigationIsClosed(at('2026-05-15'), earlier);
    expect(child.deadline('A4', earlier)).toMatchObject({ state: 'met', onTime: true });
  });

  it('are told of in both, and the one that goes on is told of as well', () => {
    const { ended, child } = twoOngoing();
    const events = child.takesOver(ended, merged);
    const [linked] = eventsOf(events, investigationLinkedToOngoing);
    const { tells } = investigationLinkedToOngoing;
    expect(linked && tells.sv?.(linked.data, (id) => id)).toBe(
      'När akterna fördes samman kopplades utredningen till den som redan pågick och vars tid började tidigare. Ingen har utsetts att handlägga den.',
    );
    expect(linked && tells.en(linked.data, (id) => id)).toBe(
      'When the files were merged, the investigation was linked to the one that was ongoing already and whose time had begun earlier. Nobody has been assigned to handle it.',
    );
  });

  it('keep what either had missed, and it can still be explained', () => {
    const [ended, child] = files();
    const earlier = ended.investigationOf(at('2025-10-01'));
    const longer = { ground: 'special-reasons', reasons: 'An expert is awaited.', newDate: '2026-05-04' };
    ended.does('extend-investigation', at('2026-01-20'), longer, { on: earlier, by: 'maria' });
    const later = child.investigationOf(at('2025-11-03'));
    child.timeReaches(at('2026-03-10'));
    child.takesOver(ended, merged);
    const [ofLater, ofEarlier] = [child.deadline('A4', later), child.deadline('A4', earlier)];
    expect(ofLater).toMatchObject({ state: 'cancelled', misses: [{ at: at('2026-03-04', '00:00') }] });
    expect(ofLater.misses.filter(stands)).toHaveLength(1);
    expect(ofEarlier).toMatchObject({ state: 'extended', nominalDueDate: '2026-05-04', misses: [] });
    const why = { deadlineId: ofLater.deadlineId, reason: 'Two files were kept.' };
    child.does('casework/explain-missed-deadline', at('2026-03-17'), why, { on: later });
    expect(child.deadline('A4', later).misses).toMatchObject([{ explained: true }]);
  });

  it('leave no handler behind: whoever handled the other handles what nobody did', () => {
    const { ended, child, earlier, second, later } = twoOngoing();
    isHandledBy(second, later, 'isak');
    const [linked] = eventsOf(child.takesOver(ended, merged), investigationLinkedToOngoing);
    expect(child.file.matters.get(earlier)?.handlerId).toBe('isak');
    expect(linked?.data).toMatchObject({ handlerId: 'isak', handledLinked: 'isak' });
  });

  it('stay with who handles the one that goes on, and it is told who handled the other', () => {
    const { ended, child, first, earlier, second, later } = twoOngoing();
    isHandledBy(first, earlier, 'ingrid');
    isHandledBy(second, later, 'isak');
    const events = child.takesOver(ended, merged);
    expect(child.file.matters.get(earlier)?.handlerId).toBe('ingrid');
    expect(child.file.matters.get(later)?.handlerId).toBe('isak');
    const [linked] = eventsOf(events, investigationLinkedToOngoing);
    const { tells } = investigationLinkedToOngoing;
    expect(linked && tells.sv?.(linked.data, (id) => id)).toContain(
      'ingrid handlägger den; isak handlade den som kopplades.',
    );
    expect(linked && tells.en(linked.data, (id) => id)).toContain(
      'ingrid handles it; isak handled the one that was linked.',
    );
  });

  it('bring along what came during either: it is linked before the one that goes on is closed', () => {
    const { ended, child, earlier, second } = twoOngoing('survivor');
    const reportId = second.assessedReport(at('2026-03-09'), fromSchool);
    expect(second.deadlinesOf('A2', reportId)).toEqual([]);
    child.takesOver(ended, merged);
    expect(child.file.details.reports.get(reportId)).toMatchObject({ receivedDuring: earlier });
    expect(child.stepOf(reportId)).toBe('assessed');
    const closes = () =>
      child.gives('close-without-support', at('2026-03-18'), child.closing(), { on: earlier, by: 'maria' });
    expect(refusalOf(closes())).toBe('STATE_CONFLICT');
    child.reportIsLinked(at('2026-03-17'), reportId);
    child.closingIsPrepared(at('2026-03-17'), earlier);
    expect(closes().kind).toBe('accepted');
  });

  it('bring along what came during either, whichever file it was recorded in', () => {
    const [ended, child] = files();
    const later = child.investigationOf(at('2026-03-02'));
    const reportId = child.assessedReport(at('2026-03-09'));
    expect(child.file.details.reports.get(reportId)).toMatchObject({ receivedDuring: later });
    const earlier = ended.investigationOf(at('2026-01-15'));
    child.takesOver(ended, merged);
    expect(child.file.details.reports.get(reportId)).toMatchObject({ receivedDuring: earlier });
    expect(child.deadlinesOf('A2', reportId)).toEqual([]);
  });

  it('answer the applications of both by one decision', () => {
    const [ended, child] = files();
    const applied = ended.applicationArrives(at('2026-03-02'));
    ended.investigationIsOpened(at('2026-03-02'), applied);
    const earlier = child.investigationOf(at('2026-01-15'));
    child.takesOver(ended, merged);
    child.applicationsAreRefused(at('2026-03-20'), earlier);
    child.investigationIsClosed(at('2026-03-20'), earlier);
    expect(child.stepOf(applied)).toBe('decided');
    expect(child.deadline('A11', applied).state).toBe('cancelled');
  });

  it('need not be told of again to who knows of either', () => {
    const { ended, child, earlier, first, later, second } = twoOngoing();
    first.does(
      'inform-concerned',
      at('2026-01-15'),
      { channel: 'letter', informed: [first.guardianId] },
      { on: earlier },
    );
    second.does(
      'inform-concerned',
      at('2026-03-02'),
      { channel: 'letter', informed: [second.guardianId] },
      { on: later },
    );
    child.takesOver(ended, merged);
    expect(child.deadlinesOf('A5').map(({ state }) => state)).toEqual(['met', 'met']);
  });

  it('keep the extension of the one that goes on, though the other would have been due before', () => {
    const { ended, child, first, earlier, later } = twoOngoing();
    const longer = { ground: 'special-reasons', reasons: 'An expert is awaited.', newDate: '2026-12-31' };
    first.does('extend-investigation', at('2026-03-10'), longer, { on: earlier, by: 'maria' });
    child.takesOver(ended, merged);
    expect(child.deadline('A4', later)).toMatchObject({ state: 'cancelled', nominalDueDate: '2026-07-02' });
    expect(child.deadline('A4', earlier)).toMatchObject({ state: 'extended', nominalDueDate: '2026-12-31' });
  });

  it('have no more time by an extension that was decided for the one that is linked', () => {
    const { ended, child, earlier, second, later } = twoOngoing();
    const longer = { ground: 'special-reasons', reasons: 'An expert is awaited.', newDate: '2026-12-31' };
    second.does('extend-investigation', at('2026-03-10'), longer, { on: later, by: 'maria' });
    child.takesOver(ended, merged);
    expect(child.deadline('A4', earlier)).toMatchObject({ state: 'running', nominalDueDate: '2026-05-15' });
  });

  it('go on under the first day of what one of them carried on', () => {
    const [ended, child] = files();
    const first = ended.investigationOf(at('2025-12-15'));
    ended.investigationIsClosed(at('2026-02-20'), first);
    const carriedOn = ended.investigationIsOpened(at('2026-03-04'), ended.assessedReport(at('2026-03-04')), {
      continues: first,
    });
    const other = child.investigationOf(at('2026-01-15'));
    child.takesOver(ended, merged);
    expect(ongoing(child)).toEqual([carriedOn]);
    expect(child.stepOf(other)).toBe('linked');
    expect(child.deadline('A4', carriedOn)).toMatchObject({
      state: 'running',
      anchorAt: at('2025-12-15'),
      nominalDueDate: '2026-04-15',
    });
  });

  it('are counted from the earlier opening also when it turns out that the other one was it', () => {
    const [ended, child] = files();
    const reportId = ended.assessedReport(at('2026-01-07'));
    const later = ended.investigationIsOpened(at('2026-03-02'), reportId);
    const openingId = entryOf(ended, investigationOpened);
    const earlier = child.investigationOf(at('2026-01-15'));
    child.takesOver(ended, merged);
    expect(ongoing(child)).toEqual([earlier]);
    const command = { entryId: openingId, happenedAt: at('2026-01-12'), reason: 'Written on the wrong day.' };
    child.does('casework/correct-occurrence', at('2026-03-20'), command, { on: later, by: 'maria' });
    expect(ongoing(child)).toEqual([earlier]);
    const ofEarlier = child.deadlinesOf('A4', earlier);
    const now = ofEarlier.at(-1);
    expect(ofEarlier.filter(({ state }) => state !== 'superseded')).toEqual([now]);
    expect(now).toMatchObject({
      state: 'running',
      anchorAt: at('2026-01-12'),
      nominalDueDate: '2026-05-12',
    });
    expect(now && child.explained(now)).toContain(
      'because two investigations of the child became one, and the first of them began then',
    );
    expect(child.deadlinesOf('A4', later).at(-1)?.state).toBe('cancelled');
    expect(child.current).toEqual(child.file);
  });
});

describe('Those concerned by two ongoing investigations that meet in one file', () => {
  const tells = (child: ChildCase, on: string, day: string, ...informed: readonly string[]) =>
    child.does('inform-concerned', at(day), { channel: 'letter', informed }, { on });
  const clocks = (child: ChildCase, on: string) =>
    child.deadlinesOf('A5', on).map(({ state, nominalDueDate }) => `${state} ${nominalDueDate}`);

  /** One was opened on 15 January, the other on Friday 13 March; the files are merged on Monday the 16th. */
  function untold(toldOfEarlier?: string) {
    const [ended, child] = files();
    const earlier = child.investigationOf(at('2026-01-15'));
    if (toldOfEarlier !== undefined) tells(child, earlier, toldOfEarlier, child.guardianId);
    const later = ended.investigationOf(at('2026-03-13'));
    return { ended, child, earlier, later, guardians: [child.guardianId, ended.guardianId] };
  }

  it.each([
    ['of the earlier one in time', '2026-01-15', 'met 2026-01-16'],
    ['of the earlier one too late', '2026-03-02', 'met 2026-01-16'],
  ])('are told by the day that the one that is linked gives: somebody was told %s', (_, told, met) => {
    const { ended, child, earlier, later, guardians } = untold(told);
    child.takesOver(ended, merged);
    expect(clocks(child, later)).toEqual(['superseded 2026-03-16']);
    expect(clocks(child, earlier)).toEqual([met, 'running 2026-03-16']);
    expect(child.explained(child.deadline('A5', later))).toContain(
      'The deadline no longer applies here, because the matter goes on in another one, and the deadline with it.',
    );
    const goesOn = child.deadlinesOf('A5', earlier).at(-1);
    expect(goesOn && child.explained(goesOn)).toContain(
      'counted from Friday 13 March 2026. It is counted from that day because two investigations of the child became one, and the time ran since then in the one that was linked.',
    );
    tells(child, earlier, '2026-03-16', ...guardians);
    expect(child.deadlinesOf('A5', earlier).at(-1)).toMatchObject({ state: 'met', onTime: true });
  });

  it('are overdue still when they were before, and what was missed is neither lost nor told twice', () => {
    const [ended, child] = files();
    const earlier = child.investigationOf(at('2026-01-15'));
    tells(child, earlier, '2026-01-15', child.guardianId);
    const later = ended.investigationOf(at('2026-03-02'));
    ended.timeReaches(at('2026-03-10'));
    const { deadlineId } = ended.deadline('A5', later);
    const why = { deadlineId, reason: 'The guardian could not be reached.' };
    ended.does('casework/explain-missed-deadline', at('2026-03-10'), why, { on: later });
    child.takesOver(ended, merged);
    const goesOn = child.deadlinesOf('A5', earlier).at(-1);
    const miss = { at: at('2026-03-04', '00:00'), explained: true };
    expect(goesOn).toMatchObject({ state: 'missed', anchorAt: at('2026-03-02'), misses: [miss] });
    const inForce = child.deadlinesOf('A5').filter(isInForce);
    expect(inForce.flatMap(({ misses }) => misses.filter(stands))).toEqual([miss]);
    expect(goesOn && child.explained(goesOn)).toContain(
      'When this began on Monday 16 March 2026, the last day, Tuesday 3 March 2026, had passed already, and so the deadline was missed (why is explained in the file).',
    );
    tells(child, earlier, '2026-03-17', ended.guardianId);
    expect(child.deadlinesOf('A5', earlier).at(-1)).toMatchObject({ state: 'met', onTime: false });
    expect(child.current).toEqual(child.file);
  });

  it('are told by the earlier of two days, and each of two misses stands', () => {
    const { ended, child, earlier, later } = untold();
    child.timeReaches(merged);
    child.takesOver(ended, merged);
    expect(clocks(child, earlier)).toEqual(['missed 2026-01-16']);
    expect(clocks(child, later)).toEqual(['cancelled 2026-03-16']);
    expect(child.explained(child.deadline('A5', later))).toContain(
      'fell away on Monday 16 March 2026: two investigations of the child became one, and whoever is left to tell is to be told by the earlier of two days.',
    );
  });

  it('are told by the day of the one that is linked also where another day runs in the one that goes on', () => {
    const [ended, child] = files();
    const noGuardian = child.reportOnChildrenArrives(at('2026-01-15'), [{ name: 'Astrid Andersson' }]);
    child.protectionIsAssessed(at('2026-01-15'), noGuardian);
    const earlier = child.investigationIsOpened(at('2026-01-15'), noGuardian);
    const later = ended.investigationOf(at('2026-03-02'));
    const gunnar = { role: 'guardian', person: { name: 'Gunnar' } };
    child.does('casework/add-person', at('2026-03-04'), gunnar, { by: 'isak' });
    for (const file of [ended, child]) file.timeReaches(merged);
    child.takesOver(ended, merged);
    expect(clocks(child, later)).toEqual(['superseded 2026-03-03']);
    expect(clocks(child, earlier)).toEqual(['cancelled 2026-03-05', 'missed 2026-03-03']);
    expect(
      child
        .deadlinesOf('A5')
        .filter(isInForce)
        .flatMap(({ misses }) => misses),
    ).toHaveLength(2);
  });

  it('are not told later by a second merge', () => {
    const { ended, child, earlier } = untold('2026-01-15');
    child.takesOver(ended, merged);
    const third = new ChildCase({}, 'file-3');
    const first = third.investigationOf(at('2025-12-15'));
    tells(third, first, '2025-12-15', third.guardianId);
    third.takesOver(child, at('2026-03-16', '15:00'));
    expect(clocks(third, earlier)).toEqual(['met 2026-01-16', 'superseded 2026-03-16']);
    expect(clocks(third, first)).toEqual(['met 2025-12-16', 'running 2026-03-16']);
    expect(third.deadlinesOf('A5', first).at(-1)).toMatchObject({ anchorAt: at('2026-03-13') });
  });

  it('need not be told again who have been told of the other', () => {
    const birthDate = '2010-05-05';
    const [ended, child] = files();
    const opens = (one: ChildCase, day: string) => {
      const reportId = one.reportOnChildrenArrives(at(day), [{ name: 'Astrid Andersson', birthDate }]);
      one.protectionIsAssessed(at(day), reportId);
      return one.investigationIsOpened(at(day), reportId);
    };
    const earlier = opens(child, '2026-01-15');
    tells(child, earlier, '2026-01-15', child.childId);
    const later = opens(ended, '2026-03-13');
    child.takesOver(ended, merged);
    expect(child.deadline('A5', later)).toMatchObject({ state: 'cancelled', misses: [] });
    expect(child.deadline('A5', earlier)).toMatchObject({ state: 'met', onTime: true });
  });
});

describe('Those concerned by an investigation whom another file knows', () => {
  it.each(['ended', 'survivor'] as const)(
    'are told of it within a working day of when the files are merged: it goes on in the file that %s',
    (ongoingIn) => {
      const [ended, child] = files();
      const [one, other] = ongoingIn === 'ended' ? [ended, child] : [child, ended];
      const on = one.investigationOf(at('2026-01-15'));
      const told = { channel: 'letter', informed: [one.guardianId] };
      one.does('inform-concerned', at('2026-01-15'), told, { on });
      other.assessedReport(at('2026-03-12'));
      const greta = other.guardianId;
      const [leftToTell] = eventsOf(child.takesOver(ended, merged), concernedLeftToTell);
      expect(leftToTell).toMatchObject({ matterId: on, data: { leftToTell: [greta] } });
      const [before, now] = child.deadlinesOf('A5', on);
      expect(before).toMatchObject({ state: 'met' });
      expect(now).toMatchObject({ state: 'running', anchorAt: merged, nominalDueDate: '2026-03-17' });
      const { tells } = concernedLeftToTell;
      expect(leftToTell && tells.sv?.(leftToTell.data, () => 'Greta')).toBe(
        'När akterna fördes samman var dessa kvar att underrätta om utredningen: Greta.',
      );
      expect(leftToTell && tells.en(leftToTell.data, () => 'Greta')).toBe(
        'When the files were merged, these were left to tell of the investigation: Greta.',
      );
      child.does('inform-concerned', at('2026-03-17'), { channel: 'phone', informed: [greta] }, { on });
      expect(child.deadlinesOf('A5', on).map(({ state }) => state)).toEqual(['met', 'met']);
    },
  );

  it('come under the clock that runs, where one does', () => {
    const [ended, child] = files();
    const on = child.investigationOf(at('2026-03-13'));
    ended.assessedReport(at('2026-03-12'));
    expect(child.takesOver(ended, merged)).toEqual([]);
    child.does('inform-concerned', merged, { channel: 'phone', informed: [child.guardianId] }, { on });
    expect(child.deadline('A5', on)).toMatchObject({ state: 'running', nominalDueDate: '2026-03-16' });
  });

  it('are none where nothing is ongoing', () => {
    const [ended, child] = files();
    for (const one of [ended, child]) one.assessedReport(at('2026-03-12'));
    expect(child.takesOver(ended, merged)).toEqual([]);
  });
});

describe('After two files of a child were merged', () => {
  it('a report that is undecided stays so, with its days, and can be linked to what is ongoing in the other', () => {
    const [ended, child] = files();
    const reportId = ended.assessedReport(at('2026-03-12'), fromSchool);
    const investigationId = child.investigationOf(at('2026-01-15'));
    expect(child.takesOver(ended, merged)).toEqual([]);
    expect(child.stepOf(reportId)).toBe('preliminary');
    expect(child.deadline('A2', reportId)).toMatchObject({ state: 'running', nominalDueDate: '2026-03-26' });
    const opens = child.gives('open-investigation', at('2026-03-17'), { purpose: 'Care.' }, { on: reportId });
    expect(refusalOf(opens)).toBe('ALREADY_OPEN');
    child.reportIsLinked(at('2026-03-17'), reportId);
    expect(child.deadline('A2', reportId)).toMatchObject({ state: 'met', onTime: true });
    expect(ongoing(child)).toEqual([investigationId]);
  });

  it('no correction makes two of the investigation that the two became', () => {
    const { ended, child, earlier, later } = twoOngoing();
    child.takesOver(ended, merged);
    const linked = inError(child, later, entryOf(child, investigationLinkedToOngoing));
    expect(refusalOf(linked)).toBe('STATE_CONFLICT');
    for (const matterId of [earlier, later]) {
      const opened = child.events.find(
        (event) => event.type === investigationOpened.type && event.matterId === matterId,
      );
      expect(refusalOf(inError(child, matterId, opened?.id ?? ''))).toBe('STATE_CONFLICT');
    }
    expect(ongoing(child)).toEqual([earlier]);
  });

  it('the closing of an investigation is not taken back while the one is ongoing that was opened beside it', () => {
    const [ended, child] = files();
    const closed = ended.investigationOf(at('2026-01-15'));
    const other = child.investigationOf(at('2026-02-02'));
    ended.investigationIsClosed(at('2026-02-20'), closed);
    ended.partiesAreNotified(at('2026-02-20'), closed);
    child.takesOver(ended, merged);
    expect(ongoing(child)).toEqual([other]);
    const closing = entryOf(child, investigationClosed);
    expect(refusalOf(inError(child, closed, closing))).toBe('STATE_CONFLICT');
    child.investigationIsClosed(at('2026-03-18'), other);
    expect(refusalOf(inError(child, closed, closing))).toBe('STATE_CONFLICT');
    for (const { id } of child.events.filter(({ type }) => type === 'child-protection/decision-notified'))
      expect(inError(child, closed, id).kind).toBe('accepted');
    expect(inError(child, closed, closing, 'vera').kind).toBe('accepted');
    expect(ongoing(child)).toEqual([closed]);
  });

  it('what was done before it and is recorded after it belongs to the investigation that goes on', () => {
    const { ended, child, earlier, later } = twoOngoing('survivor');
    child.takesOver(ended, merged);
    const recorded = at('2026-03-20');
    const arrives = (day: string) =>
      child.applicationArrives(at(day), {}, { at: recorded, lateReason: 'It lay in a drawer.' });
    const applied = arrives('2026-03-10');
    expect(child.afterwards('link-application', at('2026-03-12'), recorded, {}, { on: applied }).kind).toBe(
      'accepted',
    );
    expect(child.file.details.applications.get(applied)?.investigationId).toBe(earlier);
    const decided = child.afterwards('close-without-support', at('2026-03-12'), recorded, child.closing(), {
      on: later,
      by: 'maria',
    });
    expect(refusalOf(decided)).toBe('STATE_CONFLICT');
    expect(ongoing(child)).toEqual([earlier]);
  });

  it('no investigation is opened as of before beside the one that was ongoing then', () => {
    const [ended, child] = files();
    const reportId = ended.assessedReport(at('2026-03-06'));
    const investigationId = child.investigationOf(at('2026-03-10'));
    child.takesOver(ended, merged);
    const opens = child.afterwards(
      'open-investigation',
      at('2026-03-09'),
      at('2026-03-18'),
      { purpose: 'Care.' },
      { on: reportId },
    );
    expect(refusalOf(opens)).toBe('STATE_CONFLICT');
    expect(ongoing(child)).toEqual([investigationId]);
  });
});
