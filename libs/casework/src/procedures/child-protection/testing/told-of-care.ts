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

  return [ended, undone, grown];
}
