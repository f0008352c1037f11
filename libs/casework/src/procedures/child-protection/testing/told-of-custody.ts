import { at, type ChildCase } from './child-case.js';
import { CustodyCase } from './custody-case.js';

/** Cases that between them cause every event of an immediate custody, told from their beginning. */
export function toldOfCustody(): readonly ChildCase[] {
  const byLawyer = { by: 'lars' } as const;

  const lapsed = new CustodyCase();
  lapsed.custodyIsDecided(at('2026-03-02'));
  lapsed.timeReaches(at('2026-03-10', '08:00'));

  const ended = new CustodyCase();
  const on = ended.confirmedCustody({ decided: at('2026-03-02') });
  ended.longerTimeIsAsked(at('2026-03-20'), on);
  ended.longerTimeIsRefused(at('2026-03-23'), on);
  ended.longerTimeIsAsked(at('2026-03-24'), on);
  ended.longerTimeIsGranted(at('2026-03-26'), on, '2026-04-10');
  ended.does('end-custody', at('2026-04-01'), { reasons: 'Safe at home now.' }, { on, by: 'the-board' });

  const notConfirmed = new CustodyCase();
  const custodyId = notConfirmed.custodyIsDecided(at('2026-03-02'));
  notConfirmed.isSubmitted(at('2026-03-03'), custodyId);
  notConfirmed.does('record-annulment', at('2026-03-06'), {}, { on: custodyId, ...byLawyer });

  const ruledOn = ['record-care-order', 'record-care-refusal'].map((ruling) => {
    const child = new CustodyCase();
    const appliedFor = child.confirmedCustody({ decided: at('2026-03-02') });
    child.careIsAppliedFor(at('2026-03-20'), appliedFor);
    child.does(ruling, at('2026-04-01'), {}, { on: appliedFor, ...byLawyer });
    return child;
  });

  const closed = new CustodyCase();
  const investigation = closed.investigationOf(at('2026-03-02'));
  closed.closingIsPrepared(at('2026-03-02'), investigation);
  const closing = closed.closing({ legalBasis: ['LVU 1990:52 4 §'] });
  const board = { on: investigation, by: 'the-board' };
  closed.does('close-with-care-application', at('2026-03-16'), closing, board);

  return [closed, lapsed, ended, notConfirmed, ...ruledOn];
}
