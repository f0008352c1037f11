import { CareCase } from './care-case.js';
import { at, ChildCase } from './child-case.js';
import { PlacementCase } from './placement-case.js';

/** Cases that between them cause every event of a follow-up, told from their beginning. */
export function toldOfFollowUp(): readonly ChildCase[] {
  const ended = new ChildCase();
  const on = followedUp(ended);
  ended.does(
    'record-follow-up-contact',
    at('2026-03-16'),
    { whom: 'parent', how: 'phone', learned: 'All is well.' },
    { on },
  );
  const talk = { how: 'meeting', guardians: 'none', views: 'Sleeps well.' };
  ended.does('record-follow-up-talk', at('2026-03-17'), talk, { on });
  const end = { findings: 'The child sleeps well.', informed: [ended.guardianId] };
  ended.does('end-follow-up', at('2026-04-01'), end, { on });

  const overtaken = new ChildCase();
  followedUp(overtaken);
  overtaken.investigationIsOpened(at('2026-05-04'), overtaken.assessedReport(at('2026-05-04')));

  const afterPlacement = new PlacementCase();
  const placedIn = afterPlacement.investigationOf(at('2026-03-02'));
  const placementId = afterPlacement.isPlaced(at('2026-03-02'), 'institution', { on: placedIn });
  afterPlacement.closesWithSupport(at('2026-03-03'), placedIn);
  afterPlacement.placementIsEnded(at('2026-03-06'), placementId);
  const decision = { specialNeed: 'Home again.', whyNoCare: 'Safe.', informed: [afterPlacement.guardianId] };
  const given = { on: placementId, by: 'maria' };
  afterPlacement.does('follow-up-after-placement', at('2026-03-10'), decision, given);

  const afterCare = new CareCase();
  const careId = afterCare.isInCare(at('2026-03-02'));
  afterCare.careIsEnded(at('2026-06-01'), careId);
  afterCare.reunionIsAwaited(at('2026-06-02'), careId, '2026-08-14');
  const reunited = { because: 'reunited' };
  afterCare.does('end-wait-for-reunion', at('2026-08-10'), reunited, { on: careId, by: 'isak' });
  afterCare.isFollowedUpAfterCare(at('2026-08-11'), careId);

  return [ended, overtaken, afterPlacement, afterCare];
}

function followedUp(child: ChildCase): string {
  const investigationId = child.investigationOf(at('2026-03-02'));
  child.childIsHeard(at('2026-03-02'), investigationId);
  child.investigationIsClosed(at('2026-03-06'), investigationId);
  const decision = {
    specialNeed: 'The child is often alone at night.',
    whyNoCare: 'The father comes home each night by now.',
    informed: [child.guardianId],
  };
  const given = { on: investigationId, by: 'maria' };
  child.does('follow-up-after-investigation', at('2026-03-10'), decision, given);
  const [[followUpId] = ['']] = [...child.file.details.followUps];
  return followUpId;
}
