import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../testing/specification.js';
import { guardiansOn } from './parties.js';
import { CaseAfterDecision } from './testing/after-the-decision.js';
import { at } from './testing/child-case.js';

const handedOver = { mode: 'handed-over', saysHowToAppeal: true };

/** An application that is refused on 10 March in an investigation that goes on. */
function refused(child: CaseAfterDecision, applied: string) {
  const on = child.investigationIsOpened(at(applied), child.applicationArrives(at(applied)));
  child.applicationsAreRefused(at('2026-03-10'), on);
  const [decision] = child.file.details.decisions.values();
  return { on, decisionId: decision?.decisionId ?? '', partyId: child.guardianId };
}

/** The decision of a file that ends, whose investigation is linked into one that was ongoing already. */
function twoFiles() {
  const ended = new CaseAfterDecision({}, 'file-0');
  const child = new CaseAfterDecision({}, 'file-2');
  const { on: linked, ...told } = refused(ended, '2026-03-05');
  const { on: ongoing } = refused(child, '2026-03-02');
  return { ended, child, linked, ongoing, told };
}

describe('A decision of an investigation that goes on in another', () => {
  it('is told to its party in either: the time to tell them is kept by it (FL 33 §)', () => {
    const { ended, child, linked, ongoing, told } = twoFiles();
    child.takesOver(ended, at('2026-03-11'));
    child.does('notify-decision', at('2026-03-12'), { ...told, ...handedOver }, { on: ongoing });
    child.timeReaches(at('2026-03-20'));
    expect(child.deadlinesOf('A8', linked)).toMatchObject([{ state: 'met', onTime: true, misses: [] }]);
    expect(child.deadlinesOf('A9', linked)).toMatchObject([
      { state: 'running', partyId: told.partyId, itemId: told.decisionId, nominalDueDate: '2026-04-02' },
    ]);
  });

  it('is received by the party whom a letter had been sent to before', () => {
    const { ended, child, linked, ongoing, told } = twoFiles();
    const sent = { ...told, mode: 'letter', saysHowToAppeal: true };
    ended.does('notify-decision', at('2026-03-10', '15:00'), sent, { on: linked });
    child.takesOver(ended, at('2026-03-11'));
    child.does('record-receipt', at('2026-03-13'), { ...told, receivedOn: '2026-03-12' }, { on: ongoing });
    expect(child.deadlinesOf('A9', linked)).toMatchObject([{ nominalDueDate: '2026-04-02' }]);
  });

  it('is appealed where it goes on, within the time that began before (FL 44 §)', () => {
    const { ended, child, linked, ongoing, told } = twoFiles();
    ended.does('notify-decision', at('2026-03-10', '15:00'), { ...told, ...handedOver }, { on: linked });
    child.takesOver(ended, at('2026-03-11'));
    const { decisionId, partyId: appellantId } = told;
    const appeal = child.isAppealed(at('2026-03-20'), { on: ongoing, decisionId }, { appellantId });
    child.timeReaches(at('2026-04-20'));
    expect(child.deadlinesOf('A9', linked)).toMatchObject([{ state: 'met' }]);
    expect(child.gives('forward-appeal', at('2026-04-20'), {}, { on: appeal, by: 'maria' }).kind).toBe(
      'accepted',
    );
  });
});

describe('What is decided once two investigations became one', () => {
  it('goes against nobody who was heard in one alone: what the other rests on they were not given (FL 25 §)', () => {
    const ended = new CaseAfterDecision({}, 'file-0');
    ended.investigationOf(at('2026-03-02'));
    const child = new CaseAfterDecision({}, 'file-2');
    const applicationId = child.applicationArrives(at('2026-03-03'));
    const linked = child.investigationIsOpened(at('2026-03-03'), applicationId);
    const { guardianId: partyId } = child;
    const given = { partyId, material: 'The application.', oralRightTold: true };
    child.does('communicate-basis', at('2026-03-04'), given, { on: linked, by: 'isak' });
    const response = { partyId, form: 'oral', content: 'It is so.' };
    child.does('record-response', at('2026-03-05'), response, { on: linked });
    child.takesOver(ended, at('2026-03-09'));

    const [on = ''] = child.file.matters
      .values()
      .filter(({ kind, closedAt }) => kind === 'investigation' && closedAt === undefined)
      .map(({ matterId }) => matterId);
    child.childIsAsked(at('2026-03-10'), on);
    const others = guardiansOn(child.file, '2026-03-10').filter((each) => each !== partyId);
    for (const each of others) {
      const waiver = { partyId: each, ground: 'plainly-needless', why: 'The same person.' };
      child.does('waive-communication', at('2026-03-10'), waiver, { on, by: 'maria' });
    }
    const refuses = (day: string) =>
      child.gives('refuse-support', at(day), child.refusal([applicationId]), { on, by: 'maria' });
    expect(refusalOf(refuses('2026-03-10'))).toBe('NOT_COMMUNICATED');
    child.does(
      'communicate-basis',
      at('2026-03-11'),
      { ...given, material: 'The report.' },
      { on, by: 'isak' },
    );
    child.does('record-response', at('2026-03-12'), response, { on });
    expect(refuses('2026-03-13').kind).toBe('accepted');
  });
});
