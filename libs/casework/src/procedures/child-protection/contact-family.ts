import type { Chapter } from '../../handling/index.js';
import { Code, CommandBody, IsDay, OneOf, PersonalText, Says, type Codes } from '../../kernel/index.js';
import type { ChildProtection } from './state.js';
import {
  notSuitable,
  SaysCheckedBy,
  SaysCheckedOn,
  SaysSuitableUntil,
  suitableNoMore,
  wrongInSuitability,
} from './suitability.js';
import { ConsentingPersons, kindOfSupport } from './support-kinds.js';
import { kindOfOccasion, plainOccasion } from './support-occasions.js';

/** How often a child is with its contact family (the municipality’s page). */
const weekends = {
  'every-second-weekend': {
    label: { sv: 'varannan helg', en: 'every second weekend' },
    help: { sv: 'Barnet är hos familjen varannan helg.', en: 'The child is there every second weekend.' },
  },
  'every-third-weekend': {
    label: { sv: 'var tredje helg', en: 'every third weekend' },
    help: { sv: 'Barnet är hos familjen var tredje helg.', en: 'The child is there every third weekend.' },
  },
} as const satisfies Codes;

type Weekends = keyof typeof weekends;

const SaysFamily = Says(
  { sv: 'Kontaktfamilj', en: 'Contact family' },
  { sv: 'Familjen som barnet är hos, med namn.', en: 'The family that the child stays with, by name.' },
);

const SaysWeekends = Says(
  { sv: 'Hur ofta', en: 'How often' },
  { sv: 'Vilka helger barnet är hos familjen.', en: 'On which weekends the child is with the family.' },
);

const SaysFirstWeekend = Says(
  { sv: 'Första helgen', en: 'First weekend' },
  { sv: 'Första dagen av den första helgen.', en: 'The first day of the first weekend.' },
);

class ArrangingContactFamily extends CommandBody {
  @SaysFamily @PersonalText('identity', 200) contactFamily!: string;
  @SaysWeekends @OneOf(weekends) weekends!: Weekends;
  @SaysFirstWeekend @IsDay() firstWeekend!: string;
  @SaysCheckedBy @Code() checkedBy!: string;
  @SaysCheckedOn @IsDay() checkedOn!: string;
  @SaysSuitableUntil @IsDay() suitableUntil!: string;
}

class ContactFamilyArranged {
  @SaysFamily @PersonalText('identity', 200) contactFamily!: string;
  @SaysWeekends @OneOf(weekends) weekends!: Weekends;
  @SaysFirstWeekend @IsDay() firstWeekend!: string;
  @SaysCheckedBy @Code() checkedBy!: string;
  @SaysCheckedOn @IsDay() checkedOn!: string;
  @SaysSuitableUntil @IsDay() suitableUntil!: string;
}

/** The child is with a contact family from then on: SoL 2025:400 13:7 (2001:453 3:6 b). */
export class StartContactFamily extends ArrangingContactFamily {}

/** Another family, other weekends, or a family that was checked anew. */
export class ChangeContactFamily extends ArrangingContactFamily {}

export class ContactFamilyStarted extends ContactFamilyArranged {
  @ConsentingPersons() consentedBy!: string[];
}

export class ContactFamilyChanged extends ContactFamilyArranged {}

export const contactFamily = kindOfSupport<ArrangingContactFamily, ContactFamilyArranged>({
  name: 'contact-family',
  support: 'contact-family',
  start: StartContactFamily,
  change: ChangeContactFamily,
  started: ContactFamilyStarted,
  changed: ContactFamilyChanged,
  example: {
    contactFamily: 'The Berg family',
    checkedBy: 'maria',
    checkedOn: '2026-01-12',
    suitableUntil: '2049-12-31',
    weekends: 'every-second-weekend',
    firstWeekend: '2027-04-10',
  },
  asksForOwnWish: true,
  refusals: { notSuitable },
  untilItMayGoOn: { suitableNoMore },
  problems: wrongInSuitability,
  arranged: ({
    contactFamily: family,
    weekends: often,
    firstWeekend,
    checkedBy,
    checkedOn,
    suitableUntil,
  }) => ({
    contactFamily: family,
    weekends: often,
    firstWeekend,
    checkedBy,
    checkedOn,
    suitableUntil,
  }),
  keeps: ({ suitableUntil }) => ({ suitableUntil }),
});

const visits = kindOfOccasion({
  ...plainOccasion,
  name: 'contact-family-visit',
  of: 'contact-family',
  called: { sv: 'Helgen hos kontaktfamiljen', en: 'The visit with the contact family' },
});

export const contactFamilyChapter: Chapter<ChildProtection> = {
  name: 'contact-family',
  title: { sv: 'Kontaktfamilj', en: 'Contact family' },
  commands: [...contactFamily.commands, ...visits.commands],
  events: [...contactFamily.events, ...visits.events],
};
