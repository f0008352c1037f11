import type { Instant } from '../../calendar/index.js';
import type { Hindrance } from '../../kernel/index.js';
import { comesAfter, kindOfFollowUp } from './follow-up-kinds.js';
import {
  FollowUpWithoutConsent,
  FollowUpWithoutConsentDecided,
  timeIsOver,
  withoutConsent,
  type NeedFound,
} from './follow-up-without-consent.js';
import type { Home } from './homes.js';
import { placementOf } from './placements.js';
import type { ChildFile, ChildProtection } from './state.js';

/** Uppföljning efter placering: SoL 2025:400 23:2 (2001:453 11:4 b). */
export class FollowUpAfterPlacement extends FollowUpWithoutConsent {}

/** Decided when the event occurred. */
export class FollowUpAfterPlacementDecided extends FollowUpWithoutConsentDecided {}

/** What the paragraph names: a family home, or an institution. Protected accommodation isn’t built. */
const followedUpAfter: readonly Home[] = ['family-home', 'institution'];

/** After care under LVU the board has to follow the child up, on grounds of its own: LVU 1990:52 21 b §. */
const afterCare: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 23:2; 2001:453 11:4 b; LVU 1990:52 21 b §',
  says: {
    sv: 'Placeringen var en del av vård enligt LVU. Följ upp barnet efter vården i stället: ‹matter›.',
    en: 'The placement was a part of care under LVU. Follow the child up after the care instead: ‹matter›.',
  },
  hinders: (standing) => {
    const { careId } = placementOf(standing.file.details, comesAfter(standing));
    return careId === undefined ? [] : [careId];
  },
};

/** The paragraph lets the board act without consent, so that nothing is read into it: neither emergency home nor housing. */
const otherHome: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 23:2; 2001:453 11:4 b',
  says: {
    sv: 'Barnet bodde inte i familjehem eller i hem för vård eller boende när placeringen upphörde. Då följs det inte upp utan samtycke.',
    en: 'The child didn’t live in a family home or an institution when the placement ended. Then it isn’t followed up without consent.',
  },
  hinders: (standing) => {
    const { standing: how } = placementOf(standing.file.details, comesAfter(standing));
    return how.is !== 'ended' || how.home === undefined || !followedUpAfter.includes(how.home);
  },
};

function endOf({ details }: Pick<ChildFile, 'details'>, placementId: string): Instant | undefined {
  const { standing } = placementOf(details, placementId);
  return standing.is === 'ended' ? standing.at : undefined;
}

export const { command: followUpAfterPlacement, event: followUpAfterPlacementDecided } = kindOfFollowUp<
  FollowUpAfterPlacement,
  NeedFound
>({
  name: 'follow-up-after-placement',
  title: { sv: 'Besluta om uppföljning efter placering', en: 'Decide on follow-up after a placement' },
  fields: FollowUpAfterPlacement,
  during: { placement: ['placement-ended'] },
  recordedAs: {
    name: 'follow-up-after-placement-decided',
    title: { sv: 'Uppföljning efter placering beslutad', en: 'Follow-up after a placement decided' },
    fields: FollowUpAfterPlacementDecided,
    tells: {
      sv: (decidedBy) => `${decidedBy} beslutade att följa upp barnets situation efter placeringen.`,
      en: (decidedBy) => `${decidedBy} decided to follow up the child’s situation after the placement.`,
    },
  },
  ...withoutConsent,
  refusals: { afterCare, otherHome, timeIsOver: timeIsOver(endOf), ...withoutConsent.refusals },
  comesAt: endOf,
});
