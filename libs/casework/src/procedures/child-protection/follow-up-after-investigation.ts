import { localDateOf, type Instant } from '../../calendar/index.js';
import type { Hindrance } from '../../kernel/index.js';
import { comesAfter, kindOfFollowUp } from './follow-up-kinds.js';
import {
  FollowUpWithoutConsent,
  FollowUpWithoutConsentDecided,
  timeIsOver,
  withoutConsent,
  type NeedFound,
} from './follow-up-without-consent.js';
import { decisionsIn, investigationOf, type ChildFile, type ChildProtection } from './state.js';
import { givesSupport } from './what-stands.js';

/** Uppföljning efter utredning: SoL 2025:400 23:1 (2001:453 11:4 a). */
export class FollowUpAfterInvestigation extends FollowUpWithoutConsent {}

/** Decided when the event occurred. */
export class FollowUpAfterInvestigationDecided extends FollowUpWithoutConsentDecided {}

const endedWithSupport: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 23:1; 2001:453 11:4 a',
  says: {
    sv: 'Utredningen ledde till en insats. Följ upp barnet i den.',
    en: 'The investigation led to support. Follow the child up in that.',
  },
  hinders: (standing) => {
    const { file, context } = standing;
    const day = localDateOf(context.occurredAt, file.timeZone);
    return decisionsIn(file.details, comesAfter(standing)).some((decision) =>
      givesSupport(file.details, decision, day),
    );
  },
};

const careIsSought: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 23:1; 2001:453 11:4 a; LVU 1990:52 4 §',
  says: {
    sv: 'Nämnden fann att det finns förutsättningar för vård enligt LVU. Då följs barnet inte upp i stället.',
    en: 'The board found grounds for care under LVU. Then the child isn’t followed up instead.',
  },
  hinders: (standing) =>
    decisionsIn(standing.file.details, comesAfter(standing)).some(
      ({ kind }) => kind === 'close-with-care-application',
    ),
};

function closingOf({ details }: Pick<ChildFile, 'details'>, investigationId: string): Instant | undefined {
  return investigationOf(details, investigationId).closedAt;
}

export const { command: followUpAfterInvestigation, event: followUpAfterInvestigationDecided } =
  kindOfFollowUp<FollowUpAfterInvestigation, NeedFound>({
    name: 'follow-up-after-investigation',
    title: { sv: 'Besluta om uppföljning efter utredning', en: 'Decide on follow-up after an investigation' },
    fields: FollowUpAfterInvestigation,
    during: { investigation: ['closed'] },
    recordedAs: {
      name: 'follow-up-after-investigation-decided',
      title: { sv: 'Uppföljning efter utredning beslutad', en: 'Follow-up after an investigation decided' },
      fields: FollowUpAfterInvestigationDecided,
      tells: {
        sv: (decidedBy) => `${decidedBy} beslutade att följa upp barnets situation efter utredningen.`,
        en: (decidedBy) => `${decidedBy} decided to follow up the child’s situation after the investigation.`,
      },
    },
    ...withoutConsent,
    refusals: {
      endedWithSupport,
      careIsSought,
      timeIsOver: timeIsOver(closingOf),
      ...withoutConsent.refusals,
    },
    comesAt: closingOf,
  });
