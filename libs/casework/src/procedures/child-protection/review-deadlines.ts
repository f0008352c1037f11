import { localDateOf } from '../../calendar/index.js';
import type { DeadlineCancelling, DeadlineRule, DeadlineStart, SettingOf } from '../../deadlines/index.js';
import type { CaseEvent, Length, NamedEnd } from '../../kernel/index.js';
import { implementationPlanSet, type ImplementationPlanSet } from './implementation-plan.js';
import type { SupportMatter } from './matters.js';
import { supportRestored } from './restored-support.js';
import { inEveryLaw } from './rule-versions.js';
import { supportReviewMonths } from './settings.js';
import { matterIdOf, type ChildFile, type ChildProtection } from './state.js';
import { endsOfSupport } from './support-deadlines.js';
import { supportReviewed, type SupportReviewed } from './support-review.js';
import { typesOf } from './supports-by-kind.js';
import { supportOf } from './supports-given.js';
import type { Support } from './supports.js';
import { ubuKfAnswered } from './ubu-kf.js';

type Rule = DeadlineRule<ChildProtection>;
type Start = DeadlineStart<ChildProtection>;

const withContact: readonly Support[] = ['contact-person', 'contact-family'];
const contactMatters: readonly SupportMatter[] = ['contact-person', 'contact-family'];
const contactFamilyAlone: readonly SupportMatter[] = ['contact-family'];

/** Due when the support ends: nothing is reviewed by that. What its end asks for is due anew, from then. */
const overBeforeReviewed: readonly DeadlineCancelling<ChildProtection>[] = endsOfSupport.map((on) => ({
  on,
  because: {
    sv: 'insatsen avslutades innan den följdes upp',
    en: 'the support ended before it was reviewed',
  },
}));

/** What its end asks for isn’t owed where it hasn’t ended. */
const notOverAfterAll: DeadlineCancelling<ChildProtection> = {
  on: supportRestored.type,
  because: { sv: 'insatsen gäller igen', en: 'the support has been restored' },
};

const everySoManyMonths = (settingOf: SettingOf): Length => ({
  months: Number(settingOf(supportReviewMonths.name)),
});

function supportIn({ details }: ChildFile, event: CaseEvent) {
  return supportOf(details, matterIdOf(event));
}

function isUnderWay(file: ChildFile, event: CaseEvent): boolean {
  return supportIn(file, event).standing.is !== 'ended';
}

/** Whether a support that has ended had begun, and is one of these. */
function hadBegun(supports: readonly Support[]): Required<Pick<Start, 'when'>> {
  return {
    when: (file, event) => {
      const { support, begunAt } = supportIn(file, event);
      return begunAt !== undefined && supports.includes(support);
    },
  };
}

/**
 * A contact person or a contact family is reviewed every six months, from the day on which it began or was reviewed last.
 * No paragraph says so: the number is common, and the municipality's own.
 */
const a20: Rule = {
  id: 'A20',
  what: {
    sv: 'Uppföljning av kontaktperson eller kontaktfamilj',
    en: 'Reviewing a contact person or family',
  },
  kind: 'duty',
  responsible: 'investigator',
  versions: inEveryLaw('local'),
  starts: [
    ...typesOf('started', contactMatters).map((on) => ({ on, length: everySoManyMonths })),
    { on: supportRestored.type, ...hadBegun(withContact), length: everySoManyMonths },
    {
      on: supportReviewed.type,
      when: (file, event) => isUnderWay(file, event) && withContact.includes(supportIn(file, event).support),
      length: everySoManyMonths,
    },
  ],
  rolls: false,
  stops: [{ on: supportReviewed.type }],
  cancels: overBeforeReviewed,
  ladder: [
    { at: { beforeDue: { days: 30 } }, to: ['investigator'] },
    { at: { onDueDay: '09:00' }, to: ['investigator'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

/** And once when it has ended. The month is this system's choice. */
const a20End: Rule = {
  id: 'A20-end',
  what: {
    sv: 'Slutuppföljning av kontaktperson eller kontaktfamilj',
    en: 'Final review of a contact person or family',
  },
  kind: 'duty',
  responsible: 'investigator',
  versions: inEveryLaw('local'),
  starts: endsOfSupport.map((on) => ({ on, ...hadBegun(withContact), length: { months: 1 } })),
  rolls: false,
  stops: [{ on: supportReviewed.type }],
  cancels: [notOverAfterAll],
  ladder: [
    { at: { beforeDue: { days: 7 } }, to: ['investigator'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

/** The instrument asks to be answered each year, and within three months after the end (nuso.se). */
const a20Ubu: Rule = {
  id: 'A20-ubu-kf',
  what: { sv: 'UBU-KF om kontaktfamilj', en: 'UBU-KF about a contact family' },
  kind: 'duty',
  responsible: 'investigator',
  versions: inEveryLaw('local'),
  starts: [
    ...typesOf('started', contactFamilyAlone).map((on) => ({ on, length: { months: 12 } })),
    { on: ubuKfAnswered.type, when: isUnderWay, length: { months: 12 } },
    ...endsOfSupport.map((on) => ({ on, ...hadBegun(['contact-family']), length: { months: 3 } })),
    { on: supportRestored.type, ...hadBegun(['contact-family']), length: { months: 12 } },
  ],
  rolls: false,
  stops: [{ on: ubuKfAnswered.type }],
  cancels: [...overBeforeReviewed, notOverAfterAll],
  ladder: [
    { at: { beforeDue: { days: 30 } }, to: ['investigator'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

function isPlan(event: CaseEvent): event is CaseEvent<ImplementationPlanSet> {
  return event.type === implementationPlanSet.type;
}

function isReview(event: CaseEvent): event is CaseEvent<SupportReviewed> {
  return event.type === supportReviewed.type;
}

/** The day that a plan, or the review before, has named. */
function dayNamed({ timeZone }: ChildFile, event: CaseEvent): NamedEnd {
  if (isPlan(event)) return { day: event.data.reviewOn };
  const { nextOn } = isReview(event) ? event.data : {};
  return { day: nextOn ?? localDateOf(event.occurredAt, timeZone) };
}

/** A support is reviewed by the day that its plan names, or the last review did: a day that people agree on doesn't roll. */
const a20Plan: Rule = {
  id: 'A20-plan',
  what: { sv: 'Uppföljning enligt genomförandeplanen', en: 'Reviewing a support by its plan' },
  kind: 'duty',
  responsible: 'investigator',
  versions: inEveryLaw('local'),
  starts: [
    { on: implementationPlanSet.type, until: dayNamed },
    {
      on: supportReviewed.type,
      when: (file, event) => isUnderWay(file, event) && isReview(event) && event.data.nextOn !== undefined,
      until: dayNamed,
    },
  ],
  rolls: false,
  stops: [{ on: supportReviewed.type }],
  replaces: [{ on: implementationPlanSet.type }],
  cancels: overBeforeReviewed,
  ladder: [
    { at: { beforeDue: { days: 14 } }, to: ['investigator'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

/** When supports are reviewed, by their ids in docs/law/child-protection.md. */
export const reviewDeadlines: readonly Rule[] = [a20, a20End, a20Ubu, a20Plan];
