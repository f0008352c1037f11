import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import type { Chapter } from '../../handling/index.js';
import { CommandBody, IsId, PersonalText, Says, together } from '../../kernel/index.js';
import type { ChildProtection } from './state.js';
import { ConsentingPersons, kindOfSupport } from './support-kinds.js';
import {
  kindOfOccasion,
  OccasionHeld,
  RecordOccasion,
  TookPart,
  wrongParticipants,
} from './support-occasions.js';

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

export const familyTreatment = kindOfSupport<ArrangingFamilyTreatment, FamilyTreatmentArranged>({
  name: 'family-treatment',
  support: 'family-treatment',
  start: StartFamilyTreatment,
  change: ChangeFamilyTreatment,
  started: FamilyTreatmentStarted,
  changed: FamilyTreatmentChanged,
  example: { givenBy: 'Family support north', treatedBy: 'Karin Berg and Per Lind' },
  refusals: {},
  problems: (situation) => wrongParticipants(situation.command.participants, situation),
  arranged: ({ givenBy, treatedBy, participants }) => ({ givenBy, treatedBy, participants }),
});

/** Held with those of the family who came. */
export class RecordFamilyTreatmentSession extends RecordOccasion {
  @TookPart participants!: string[];
}

export class FamilyTreatmentSessionHeld extends OccasionHeld {
  @TookPart participants!: string[];
}

const sessions = kindOfOccasion<RecordFamilyTreatmentSession, FamilyTreatmentSessionHeld>({
  name: 'family-treatment-session',
  of: 'family-treatment',
  called: { sv: 'Familjebehandlingens session', en: 'The session of family treatment' },
  record: RecordFamilyTreatmentSession,
  held: FamilyTreatmentSessionHeld,
  needsFile: true,
  problems: (situation) => wrongParticipants(situation.command.participants, situation),
  own: ({ participants, account }) => ({ participants, ...(account !== undefined && { account }) }),
});

export const familyTreatmentChapter: Chapter<ChildProtection> = {
  name: 'family-treatment',
  title: { sv: 'Familjebehandling', en: 'Family treatment' },
  commands: [...familyTreatment.commands, ...sessions.commands],
  events: [...familyTreatment.events, ...sessions.events],
};
