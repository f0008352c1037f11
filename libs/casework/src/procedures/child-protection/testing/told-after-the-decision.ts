import { CaseAfterDecision } from './after-the-decision.js';
import { at, type ChildCase } from './child-case.js';

/** Cases that between them cause every event from the decision on, told from their beginning. */
export function toldAfterDecision(): readonly ChildCase[] {
  return [represented()];
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
