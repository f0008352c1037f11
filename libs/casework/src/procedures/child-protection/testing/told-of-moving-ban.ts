import { at, type ChildCase } from './child-case.js';
import { MovingBanCase } from './moving-ban-case.js';

const since = at('2026-03-02');

/** Cases that between them cause every event of a moving ban, told from their beginning. */
export function toldOfMovingBan(): readonly ChildCase[] {
  const ended = new MovingBanCase();
  const placementId = ended.livesInFamilyHome(since);
  const temporaryId = ended.banIsDecided(at('2026-03-09'), placementId);
  ended.banIsSubmitted(at('2026-03-10'), temporaryId);
  ended.banIsConfirmed(at('2026-03-16'), temporaryId);
  const banId = ended.banIsAppliedFor(at('2026-03-20'), temporaryId);
  ended.banIsOrdered(at('2026-04-07'), banId);
  ended.banIsConsidered(at('2026-06-01'), banId);
  ended.decides('continue-moving-ban', at('2026-08-03'), banId, ended.under('26'));
  ended.decides('end-moving-ban', at('2026-10-05'), banId, ended.under('26'));

  const annulled = new MovingBanCase();
  const setAside = annulled.banIsDecided(at('2026-03-09'), annulled.livesInFamilyHome(since));
  annulled.banIsSubmitted(at('2026-03-10'), setAside);
  annulled.does('record-temporary-ban-annulment', at('2026-03-16'), {}, { by: 'lars', on: setAside });

  const overByBoard = new MovingBanCase();
  const needless = overByBoard.banIsDecided(at('2026-03-09'), overByBoard.livesInFamilyHome(since));
  const agreed = { reasons: 'The mother agrees by now.' };
  overByBoard.does('end-temporary-moving-ban', at('2026-03-11'), agreed, { by: 'the-board', on: needless });

  const lapsed = new MovingBanCase();
  lapsed.banIsDecided(at('2026-03-09'), lapsed.livesInFamilyHome(since));
  lapsed.timeReaches(at('2026-03-20'));

  const refused = new MovingBanCase();
  const sought = refused.banIsAppliedFor(at('2026-03-09'), refused.livesInFamilyHome(since));
  refused.does('record-moving-ban-refusal', at('2026-04-07'), {}, { by: 'lars', on: sought });

  const lifted = new MovingBanCase();
  const on = lifted.isBanned(at('2026-03-09'), lifted.livesInFamilyHome(since));
  lifted.does('record-moving-ban-lifted', at('2026-05-04'), {}, { by: 'lars', on });

  const timed = new MovingBanCase();
  timed.isBanned(at('2026-03-09'), timed.livesInFamilyHome(since), { until: '2026-04-30' });
  timed.timeReaches(at('2026-05-04'));

  return [ended, annulled, overByBoard, lapsed, refused, lifted, timed];
}
