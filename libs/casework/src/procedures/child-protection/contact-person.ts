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

/** How often a child and its contact person meet: about once a week (the municipality’s page). */
const meetings = {
  weekly: {
    label: { sv: 'en gång i veckan', en: 'once a week' },
    help: { sv: 'De träffas varje vecka.', en: 'They meet every week.' },
  },
  'every-second-week': {
    label: { sv: 'varannan vecka', en: 'every second week' },
    help: { sv: 'De träffas varannan vecka.', en: 'They meet every second week.' },
  },
  'twice-a-week': {
    label: { sv: 'två gånger i veckan', en: 'twice a week' },
    help: { sv: 'De träffas två gånger i veckan.', en: 'They meet twice a week.' },
  },
} as const satisfies Codes;

type Meetings = keyof typeof meetings;

const SaysContactPerson = Says(
  { sv: 'Kontaktperson', en: 'Contact person' },
  { sv: 'Den vuxna som träffar barnet, med namn.', en: 'The adult who meets the child, by name.' },
);

const SaysMeetings = Says(
  { sv: 'Hur ofta', en: 'How often' },
  { sv: 'Hur ofta de träffas.', en: 'How often they meet.' },
);

const SaysFirstMeeting = Says(
  { sv: 'Första gången', en: 'First time' },
  { sv: 'Dagen då de träffas första gången.', en: 'The day on which they first meet.' },
);

class ArrangingContactPerson extends CommandBody {
  @SaysContactPerson @PersonalText('identity', 200) contactPerson!: string;
  @SaysMeetings @OneOf(meetings) meetings!: Meetings;
  @SaysFirstMeeting @IsDay() firstMeeting!: string;
  @SaysCheckedBy @Code() checkedBy!: string;
  @SaysCheckedOn @IsDay() checkedOn!: string;
  @SaysSuitableUntil @IsDay() suitableUntil!: string;
}

class ContactPersonArranged {
  @SaysContactPerson @PersonalText('identity', 200) contactPerson!: string;
  @SaysMeetings @OneOf(meetings) meetings!: Meetings;
  @SaysFirstMeeting @IsDay() firstMeeting!: string;
  @SaysCheckedBy @Code() checkedBy!: string;
  @SaysCheckedOn @IsDay() checkedOn!: string;
  @SaysSuitableUntil @IsDay() suitableUntil!: string;
}

/** The child has a contact person from then on: SoL 2025:400 13:7 (2001:453 3:6 b). */
export class StartContactPerson extends ArrangingContactPerson {}

/** Somebody else, more or less often, or somebody who was checked anew. */
export class ChangeContactPerson extends ArrangingContactPerson {}

export class ContactPersonStarted extends ContactPersonArranged {
  @ConsentingPersons() consentedBy!: string[];
}

export class ContactPersonChanged extends ContactPersonArranged {}

export const contactPerson = kindOfSupport<ArrangingContactPerson, ContactPersonArranged>({
  name: 'contact-person',
  support: 'contact-person',
  start: StartContactPerson,
  change: ChangeContactPerson,
  started: ContactPersonStarted,
  changed: ContactPersonChanged,
  example: {
    contactPerson: 'Karin Berg',
    checkedBy: 'maria',
    checkedOn: '2026-01-12',
    suitableUntil: '2049-12-31',
    meetings: 'weekly',
    firstMeeting: '2027-04-08',
  },
  asksForOwnWish: true,
  refusals: { notSuitable },
  untilItMayGoOn: { suitableNoMore },
  problems: wrongInSuitability,
  arranged: ({
    contactPerson: person,
    meetings: often,
    firstMeeting,
    checkedBy,
    checkedOn,
    suitableUntil,
  }) => ({
    contactPerson: person,
    meetings: often,
    firstMeeting,
    checkedBy,
    checkedOn,
    suitableUntil,
  }),
  keeps: ({ suitableUntil }) => ({ suitableUntil }),
});

const visits = kindOfOccasion({
  ...plainOccasion,
  name: 'contact-person-meeting',
  of: 'contact-person',
  called: { sv: 'Träffen med kontaktpersonen', en: 'The meeting with the contact person' },
});

export const contactPersonChapter: Chapter<ChildProtection> = {
  name: 'contact-person',
  title: { sv: 'Kontaktperson', en: 'Contact person' },
  commands: [...contactPerson.commands, ...visits.commands],
  events: [...contactPerson.events, ...visits.events],
};
