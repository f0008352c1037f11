import { at, type ChildCase } from './child-case.js';
import { PlacementCase } from './placement-case.js';

/** Cases that between them cause every event of a placement, told from their beginning. */
export function toldOfPlacement(): readonly ChildCase[] {
  const moved = new PlacementCase();
  const investigationId = moved.investigationOf(at('2026-03-02'));
  const on = moved.isPlaced(at('2026-03-02'), 'emergency-home', { on: investigationId });
  moved.closesWithSupport(at('2026-03-03'), investigationId);
  const longer = { reasons: 'Astrid ends the school year there.', newDate: '2026-06-30' };
  moved.does('extend-emergency-home', at('2026-04-20'), longer, { by: 'the-board', on });
  moved.isMoved(at('2026-06-15'), on, 'family-home');
  moved.placementIsReviewed(at('2026-08-31'), on);
  moved.transferIsConsidered(at('2026-09-01'), on);
  moved.placementIsEnded(at('2026-12-01'), on);

  const inHousing = new PlacementCase();
  const grown = inHousing.bornOn('2009-03-09', at('2026-03-02'));
  inHousing.consents(at('2026-03-02'), grown, inHousing.childId, 'supported-housing');
  const alone = { specialReasons: 'Astrid has lived alone before.' };
  inHousing.placementIsGranted(at('2026-03-02'), 'supported-housing', alone, { on: grown });

  const inInstitution = new PlacementCase();
  inInstitution.isPlaced(at('2026-03-02'), 'institution');

  return [moved, inHousing, inInstitution];
}
