import { localDateOf } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  happens,
  invalid,
  IsId,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  Says,
  type CommandDefinition,
  type EventDefinition,
} from '../../kernel/index.js';
import { contactWays, type ContactWay } from './contact-ways.js';
import {
  askingBases,
  ConsentedBy,
  informants,
  mayNotBeAsked,
  refusalsOfAsking,
  restingOn,
  RestsOn,
  WhyNeeded,
  type AskingBasis,
  type Informant,
} from './informants.js';
import { notQualified } from './qualifications.js';
import type { ChildProtection } from './state.js';

const SaysWhom = Says(
  { sv: 'Med', en: 'With' },
  {
    sv: 'Vem som tillfrågades. Samtal med barnet registreras för sig.',
    en: 'Who was asked. Talks with the child are recorded apart.',
  },
);

const SaysPerson = Says(
  { sv: 'Person', en: 'Person' },
  { sv: 'Vem i akten det var, om det var någon där.', en: 'Which person of the file it was, if one.' },
);

const SaysWho = Says(
  { sv: 'Namn och roll', en: 'Name and role' },
  {
    sv: 'Vem det var, till exempel klasslärarens namn.',
    en: 'Who it was, for instance the class teacher’s name.',
  },
);

const SaysHow = Says(
  { sv: 'Hur', en: 'How' },
  { sv: 'Hur kontakten togs.', en: 'How the contact was made.' },
);

const SaysLearned = Says(
  { sv: 'Vad som kom fram', en: 'What was learned' },
  {
    sv: 'Uppgifterna så som de lämnades, skilda från bedömningen av dem.',
    en: 'What was told, as it was told, apart from what is made of it.',
  },
);

/** Somebody is asked in an investigation: SoL 2025:400 20:5–6 (2001:453 11:2, 14:1). */
export class RecordInvestigationContact extends CommandBody {
  @SaysWhom @OneOf(informants) whom!: Informant;
  @SaysPerson @Maybe() @IsId() personId?: string;
  @SaysWho @Maybe() @PersonalText('narrative', 500) who?: string;
  @SaysHow @OneOf(contactWays) how!: ContactWay;
  @RestsOn() basis?: AskingBasis;
  @ConsentedBy() consentedBy?: string[];
  @WhyNeeded() whyNeeded?: string;
  @SaysLearned @PersonalText('narrative') learned!: string;
}

/** The contact was made when the event occurred. */
export class ContactInInvestigation {
  @SaysWhom @OneOf(informants) whom!: Informant;
  @SaysPerson @Maybe() @IsId() personId?: string;
  @SaysWho @Maybe() @PersonalText('narrative', 500) who?: string;
  @SaysHow @OneOf(contactWays) how!: ContactWay;
  @RestsOn() basis?: AskingBasis;
  @ConsentedBy() consentedBy?: string[];
  @WhyNeeded() whyNeeded?: string;
  @SaysLearned @PersonalText('narrative') learned!: string;
}

const recordInvestigationContact: CommandDefinition<ChildProtection, RecordInvestigationContact> = {
  type: 'child-protection/record-investigation-contact',
  title: { sv: 'Registrera kontakt i utredningen', en: 'Record contact in the investigation' },
  fields: RecordInvestigationContact,
  at: 'matter',
  // It names persons of the file, and how old the child is stands there.
  needsFile: true,
  during: { investigation: ['investigating'] },
  by: ['intake-worker', 'investigator', 'unit-manager', 'on-call'],
  example: { whom: 'school', basis: 'duty-to-supply' },
  refusals: { notQualified, ...refusalsOfAsking },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { whom, personId, who, how, learned } = command;
    const day = localDateOf(context.occurredAt, file.timeZone);
    const wrong = allThatIsWrong(
      mayNotBeAsked({ ...restingOn(command), whom }, file, day),
      personId !== undefined &&
        (!(personId in file.persons) || personId === file.subjectId) &&
        invalid('personId', {
          sv: 'en person i akten, inte barnet självt',
          en: 'a person of the file, not the child itself',
        }),
    );
    if (wrong) return wrong;
    const contact = {
      whom,
      ...(personId !== undefined && { personId }),
      ...(who !== undefined && { who }),
      how,
      ...restingOn(command),
      learned,
    };
    return accept(happens(contactInInvestigation, contact, { matterId }));
  },
};

export const contactInInvestigation: EventDefinition<ChildProtection, ContactInInvestigation> = {
  type: 'child-protection/contact-in-investigation',
  version: 1,
  fields: ContactInInvestigation,
  title: { sv: 'Kontakt i utredningen', en: 'Contact in the investigation' },
  evolve: (details) => details,
  tells: {
    sv: ({ whom, how, basis }) =>
      `Kontakt togs med ${informants[whom].label.sv} ${contactWays[how].label.sv}` +
      (basis === undefined ? '.' : `, med stöd av: ${askingBases[basis].label.sv}.`),
    en: ({ whom, how, basis }) =>
      `Contact was made with ${informants[whom].label.en} ${contactWays[how].label.en}` +
      (basis === undefined ? '.' : `, resting on: ${askingBases[basis].label.en}.`),
  },
};

export const investigationContacts: Chapter<ChildProtection> = {
  name: 'investigation-contacts',
  title: { sv: 'Kontakter i utredningen', en: 'Contacts in the investigation' },
  commands: [recordInvestigationContact],
  events: [contactInInvestigation],
};
