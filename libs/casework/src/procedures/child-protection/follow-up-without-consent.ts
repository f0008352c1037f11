import { localDateOf, monthsAfter, type Instant } from '../../calendar/index.js';
import {
  allThatIsWrong,
  Maybe,
  PersonalText,
  refuse,
  Says,
  type Hindrance,
  type RefusalRule,
} from '../../kernel/index.js';
import { BeginFollowUp, comesAfter, FollowUpBegun } from './follow-up-kinds.js';
import { monthsOfFollowUp } from './follow-up-time.js';
import { isSaid } from './reasons.js';
import { rulesetAt } from './settings.js';
import type { ChildFile, ChildProtection } from './state.js';

const SaysSpecialNeed = Says(
  { sv: 'Särskilt behov', en: 'Special need' },
  {
    sv: 'Varför barnet är i särskilt behov av nämndens skydd eller stöd.',
    en: 'Why the child is in special need of the board’s protection or support.',
  },
);

const SaysWhyNoCare = Says(
  { sv: 'Varför inte vård', en: 'Why no care' },
  {
    sv: 'Varför det inte finns förutsättningar för vård enligt LVU.',
    en: 'Why there are no grounds for care under LVU.',
  },
);

/** What a follow-up that nobody has consented to is decided with: SoL 2025:400 23:1–2 (2001:453 11:4 a–b). */
export class FollowUpWithoutConsent extends BeginFollowUp {
  @SaysSpecialNeed @Maybe() @PersonalText('narrative', 10_000) specialNeed?: string;
  @SaysWhyNoCare @Maybe() @PersonalText('narrative', 10_000) whyNoCare?: string;
}

/** Decided when the event occurred. */
export class FollowUpWithoutConsentDecided extends FollowUpBegun {
  @SaysSpecialNeed @PersonalText('narrative', 10_000) specialNeed!: string;
  @SaysWhyNoCare @PersonalText('narrative', 10_000) whyNoCare!: string;
}

export type NeedFound = Pick<FollowUpWithoutConsentDecided, 'specialNeed' | 'whyNoCare'>;

const noSpecialNeed: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'SoL 2025:400 23:1–2; 2001:453 11:4 a–b',
  says: {
    sv: 'Utan samtycke följs bara ett barn upp som är i särskilt behov av nämndens skydd eller stöd. Ange behovet i specialNeed.',
    en: 'Without consent a child is followed up only where it is in special need of the board’s protection or support. Give the need in specialNeed.',
  },
};

const careUnassessed: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'SoL 2025:400 23:1–2; 2001:453 11:4 a–b',
  says: {
    sv: 'Finns förutsättningar för vård enligt LVU ska nämnden ansöka om vård. Ange i whyNoCare varför de inte finns.',
    en: 'Where there are grounds for care under LVU the board applies for care. Say in whyNoCare why there are none.',
  },
};

/** What is asked of each follow-up that nobody has consented to. */
export const withoutConsent = {
  example: {
    specialNeed: 'The child is often alone at night.',
    whyNoCare: 'The father comes home each night by now.',
    whyNotInformed: 'The guardian has moved, and nobody has the new number.',
  },
  refusals: { noSpecialNeed, careUnassessed },
  problems: ({ specialNeed, whyNoCare }: FollowUpWithoutConsent) =>
    allThatIsWrong(
      !isSaid(specialNeed) && refuse(noSpecialNeed, 'specialNeed'),
      !isSaid(whyNoCare) && refuse(careUnassessed, 'whyNoCare'),
    ),
  own: ({ specialNeed = '', whyNoCare = '' }: FollowUpWithoutConsent): NeedFound => ({
    specialNeed,
    whyNoCare,
  }),
};

/** Once the time in which it would have to end is over, none can be begun. */
export function timeIsOver(
  comesAt: (file: Pick<ChildFile, 'details'>, afterId: string) => Instant | undefined,
): Hindrance<ChildProtection> {
  return {
    code: 'STATE_CONFLICT',
    source: 'SoL 2025:400 23:5; 2001:453 11:4 c',
    says: {
      sv: 'Tiden för en uppföljning räknas från att utredningen avslutades eller placeringen upphörde, och den är ute.',
      en: 'The time for a follow-up counts from the end of the investigation or of the placement, and it is over.',
    },
    hinders: (standing) => {
      const { file, context } = standing;
      const { occurredAt } = context;
      const from = localDateOf(comesAt(file, comesAfter(standing)) ?? occurredAt, file.timeZone);
      const lastDay = monthsAfter(from, monthsOfFollowUp(rulesetAt(context)));
      return localDateOf(occurredAt, file.timeZone) > lastDay;
    },
  };
}
