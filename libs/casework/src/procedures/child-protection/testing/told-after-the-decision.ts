import { CaseAfterDecision } from './after-the-decision.js';
import { at, type ChildCase } from './child-case.js';

/** Cases that between them cause every event from the decision on, told from their beginning. */
export function toldAfterDecision(): readonly ChildCase[] {
  return [represented(), appealed(), dismissed(), returned(), disclosed()];
}

function represented(): ChildCase {
  const child = new CaseAfterDecision();
  child.reportArrives(at('2026-03-02'));
  const first = child.lawyerIsKnown(at('2026-03-02'));
  const mandateId = child.isRepresented(at('2026-03-02'), first);
  child.does('end-representative', at('2026-03-09'), { mandateId, ending: 'revoked' });
  const second = child.isRepresented(at('2026-03-10'), first, { to: '2026-12-31' });
  const unsuitable = { mandateId: second, reasons: 'Shouted at Astrid through the winter.' };
  child.does('turn-away-representative', at('2026-03-11'), unsuitable, { by: 'maria' });
  return child;
}

function appealed(): ChildCase {
  const child = new CaseAfterDecision();
  const { on, decisionId } = child.demandIsRefused();
  const delayed = { partyId: child.guardianId, channel: 'letter', whyDelayed: 'The expert is abroad.' };
  child.does('tell-of-delay', at('2026-07-20'), { ...delayed, expectedOn: '2026-10-01' }, { on });
  const slip = {
    slip: 'writing',
    wrongText: 'Gunnar Anderson',
    rightText: 'Gunnar Andersson',
    parties: 'needless',
  };
  const correction = { decisionId, ...slip, sameInSubstance: true };
  child.does('correct-decision', at('2026-07-21'), correction, { on, by: 'maria' });
  const lawyer = child.lawyerIsKnown(at('2026-07-22'));
  child.isRepresented(at('2026-07-22'), lawyer);
  const first = child.isAppealed(at('2026-07-30'), { on, decisionId }, { representativeId: lawyer });
  const change = {
    obviouslyWrong: true,
    quickAndSimple: true,
    toNobodysDisadvantage: true,
    newDecision: 'Gunnar Andersson is answered at once.',
    reasons: 'The expert had been heard.',
  };
  child.does('change-appealed-decision', at('2026-07-31'), change, { on: first, by: 'maria' });
  child.does('forward-appeal', at('2026-07-31'), {}, { on: first, by: 'maria' });
  const ruling = { court: 'administrative-court', outcome: 'sent-back', ruledOn: '2026-10-01' };
  child.does(
    'record-ruling',
    at('2026-10-05'),
    { ...ruling, ruling: 'The expert was heard.' },
    { on: first, by: 'maria' },
  );
  return child;
}

function disclosed(): ChildCase {
  const child = new CaseAfterDecision();
  const on = child.assessedReport(at('2026-03-02'));
  const whole = child.isRequested(at('2026-03-03'), on, { name: 'Sara Skolsson', asked: 'Of the winter.' });
  const all = { withheld: [], toldOfDecision: false, textsReadThrough: true, harmRuledOut: true };
  child.does('give-disclosure', at('2026-03-03'), all, { on: whole, by: 'maria' });
  const [received] = child.events.filter(({ type }) => type === 'child-protection/report-received');
  const request = child.isRequested(at('2026-03-04'), on);
  const part = {
    withheld: [{ entries: [received?.id ?? ''], ground: 'OSL-26-1' }],
    reservation: 'Not to be told to Gunnar Andersson.',
    toldInstead: 'Somebody is worried for Astrid.',
    toldOfDecision: true,
    textsReadThrough: true,
    harmRuledOut: true,
  };
  child.does('give-disclosure', at('2026-03-04'), part, { on: request, by: 'maria' });
  const refusal = {
    grounds: ['OSL-26-1'],
    reasons: 'Gunnar Andersson would be harmed.',
    saysHowToAppeal: true,
  };
  child.does('refuse-disclosure', at('2026-03-05'), refusal, { on: request, by: 'maria' });
  const refused = child.isRequested(at('2026-03-06'), on);
  const silent = { ...refusal, tellsOfNoFile: true };
  child.does('refuse-disclosure', at('2026-03-06'), silent, { on: refused, by: 'maria' });
  child.does('give-party-extract', at('2026-03-06'), child.extractGiven(), { on, by: 'maria' });
  return child;
}

function returned(): ChildCase {
  const child = new CaseAfterDecision();
  const { on, decisionId } = child.demandIsRefused();
  const { guardianId: partyId } = child;
  const sent = { decisionId, partyId, mode: 'letter', saysHowToAppeal: true };
  child.does('notify-decision', at('2026-07-21'), sent, { on });
  child.does('record-decision-returned', at('2026-08-03'), { decisionId, partyId }, { on });
  child.does('notify-decision', at('2026-08-03'), sent, { on });
  child.does('record-receipt', at('2026-08-05'), { decisionId, partyId, receivedOn: '2026-08-04' }, { on });
  return child;
}

function dismissed(): ChildCase {
  const child = new CaseAfterDecision();
  const decided = child.demandIsRefused();
  child.isReceived(decided, at('2026-07-21'), '2026-07-27');
  const on = child.isAppealed(at('2026-08-20'), decided, { arrivedAtCourtOn: '2026-08-19' });
  const command = { toldRightly: true, reasons: 'Gunnar Andersson was abroad.', saysHowToAppeal: true };
  child.does('dismiss-appeal-late', at('2026-08-21'), command, { on, by: 'maria' });
  return child;
}
