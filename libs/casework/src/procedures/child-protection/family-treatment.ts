import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import type { Chapter } from '../../handling/index.js';
import {
  CommandBody,
  invalid,
  IsId,
  PersonalText,
  Says,
  together,
  type Situation,
  type Undecided,
} from '../../kernel/index.js';
import type { ChildProtection } from './state.js';
import { ConsentingPersons, kindOfSupport } from './support-kinds.js';

const SaysUnit = Says(
  { sv: 'Familjestödsenhet', en: 'Family-support unit' },
  { sv: 'Enheten som ger behandlingen.', en: 'The unit that gives the treatment.' },
);

const SaysTreatedBy = Says(
  { sv: 'Pedagoger eller behandlare', en: 'Pedagogues or therapists' },
  { sv: 'De som arbetar med familjen, med namn.', en: 'Those who work with the family, by name.' },
);

const SaysFamily = Says(
  { sv: 'Av familjen deltar', en: 'Of the family take part' },
  {
    sv: 'Vilka av familjen som deltar; var och en finns i akten.',
    en: 'Who of the family takes part; each of them is in the file.',
  },
);

const Participants = together(SaysFamily, IsArray(), ArrayMinSize(1), ArrayMaxSize(20), IsId({ each: true }));

class ArrangingFamilyTreatment extends CommandBody {
  @SaysUnit @PersonalText('narrative', 200) givenBy!: string;
  @SaysTreatedBy @PersonalText('identity', 500) treatedBy!: string;
  @Participants participants!: string[];
}

class FamilyTreatmentArranged {
  @SaysUnit @PersonalText('narrative', 200) givenBy!: string;
  @SaysTreatedBy @PersonalText('identity', 500) treatedBy!: string;
  @Participants participants!: string[];
}

/** The treatment begins, in open forms: the family lives at home. */
export class StartFamilyTreatment extends ArrangingFamilyTreatment {}

/** Others give it, or others of the family take part. */
export class ChangeFamilyTreatment extends ArrangingFamilyTreatment {}

export class FamilyTreatmentStarted extends FamilyTreatmentArranged {
  @ConsentingPersons() consentedBy!: string[];
}

export class FamilyTreatmentChanged extends FamilyTreatmentArranged {}

/** Whoever takes part belongs to the file, and hasn't left it. */
function wrongParticipants({
  command,
  file,
}: Situation<ChildProtection, { readonly participants: readonly string[] }>): Undecided | undefined {
  const isThere = (personId: string) =>
    file.persons[personId] !== undefined && file.persons[personId].leftAt === undefined;
  return command.participants.every(isThere)
    ? undefined
    : invalid('participants', {
        sv: 'personer som finns i akten',
        en: 'persons who are in the file',
      });
}

export const familyTreatment = kindOfSupport<ArrangingFamilyTreatment, FamilyTreatmentArranged>({
  name: 'family-treatment',
  support: 'family-treatment',
  start: StartFamilyTreatment,
  change: ChangeFamilyTreatment,
  started: FamilyTreatmentStarted,
  changed: FamilyTreatmentChanged,
  example: { givenBy: 'Family support north', treatedBy: 'Karin Berg and Per Lind' },
  refusals: {},
  problems: wrongParticipants,
  arranged: ({ givenBy, treatedBy, participants }) => ({ givenBy, treatedBy, participants }),
});

export const familyTreatmentChapter: Chapter<ChildProtection> = {
  name: 'family-treatment',
  title: { sv: 'Familjebehandling', en: 'Family treatment' },
  commands: familyTreatment.commands,
  events: familyTreatment.events,
};
