import { at, type ChildCase } from './child-case.js';
import { CareCase } from './care-case.js';

/** Cases that between them cause every event of a care without consent, told from their beginning. */
export function toldOfCare(): readonly ChildCase[] {
  const ended = new CareCase();
  const on = ended.isInCare(at('2026-03-02'), { basis: ['home-conditions', 'own-behaviour'] });
  ended.isPlacedInCare(at('2026-03-03'), on);
  const contact = ended.isRestricted(at('2026-03-04'), on);
  ended.isRestricted(at('2026-03-05'), on, 'hide-place-of-stay');
  const considered = { finding: 'to-be-ended', account: 'Astrid wishes to meet her mother again.' };
  ended.does('consider-contact-restriction', at('2026-05-04'), considered, { by: 'the-board', on: contact });
  ended.decides('lift-restriction', at('2026-05-05'), contact, ended.under('14'));
  ended.careIsReviewed(at('2026-06-01'), on);
  ended.careIsContinued(at('2026-06-02'), on);
  ended.careIsEnded(at('2026-08-03'), on);

  const undone = new CareCase();
  const careId = undone.isInCare(at('2026-03-02'));
  undone.does('record-care-ended-by-court', at('2026-05-04'), {}, { by: 'lars', on: careId });

  const grown = new CareCase();
  grown.isInCare(at('2026-03-02'), { born: '2009-05-04' });
  grown.timeReaches(at('2027-05-05'));

  const lapsed = new CareCase();
  lapsed.orderIsInForce(at('2026-03-30'), lapsed.isOrderedWithoutCustody(at('2026-03-02'), at('2026-03-09')));
  lapsed.timeReaches(at('2026-04-29'));

  const imposed = new CareCase();
  const measureId = imposed.isImposed(at('2026-03-02'), imposed.investigationOf(at('2026-03-02')));
  imposed.decides('continue-measure', at('2026-08-03'), measureId, imposed.under('22'));
  imposed.decides('end-measure', at('2026-12-01'), measureId, imposed.under('22'));

  const overtaken = new CareCase();
  const investigationId = overtaken.investigationOf(at('2026-03-02'));
  overtaken.isImposed(at('2026-03-02'), investigationId, 'impose-open-treatment');
  overtaken.custodyIsDecided(at('2026-03-09'), { basis: ['own-behaviour'] }, { on: investigationId });

  const known = new CareCase();
  known.bornOn('2009-05-04', at('2026-02-02'));
  const unknown = new CareCase({}, 'file-2');
  unknown.isInCare(at('2026-03-02'));
  unknown.takesOver(known, at('2026-03-16'));

  return [imposed, overtaken, ended, undone, grown, lapsed, unknown];
}
