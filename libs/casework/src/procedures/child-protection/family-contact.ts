import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  CommandBody,
  happens,
  invalid,
  IsId,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  Says,
  type Casefile,
  type CommandDefinition,
  type EventDefinition,
} from '../../kernel/index.js';
import { contactWays, type ContactWay } from './contact-ways.js';
import type { ChildProtection } from './state.js';

const SaysReached = Says(
  { sv: 'Kontakt med', en: 'Contact with' },
  {
    sv: 'De av familjen som nåddes: barnet, vårdnadshavare eller föräldrar.',
    en: 'Those of the family who were reached: the child, guardians or parents.',
  },
);

const SaysHow = Says(
  { sv: 'Hur', en: 'How' },
  { sv: 'Hur kontakten togs.', en: 'How the contact was made.' },
);

const SaysNote = Says(
  { sv: 'Anteckning', en: 'Note' },
  {
    sv: 'Vad som sades, till exempel vad som händer härnäst.',
    en: 'What was said, for instance what comes next.',
  },
);

/** Somebody of the family that applied is reached. */
export class RecordFamilyContact extends CommandBody {
  @SaysReached @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsId({ each: true }) reached!: string[];
  @SaysHow @OneOf(contactWays) how!: ContactWay;
  @SaysNote @Maybe() @PersonalText('narrative', 10_000) note?: string;
}

/** They were reached when the event occurred. */
export class FamilyContacted {
  @SaysReached @IsArray() @ArrayMaxSize(20) @IsId({ each: true }) reached!: string[];
  @SaysHow @OneOf(contactWays) how!: ContactWay;
  @SaysNote @Maybe() @PersonalText('narrative', 10_000) note?: string;
}

const recordFamilyContact: CommandDefinition<ChildProtection, RecordFamilyContact> = {
  type: 'child-protection/record-family-contact',
  title: { sv: 'Registrera kontakt med familjen', en: 'Record contact with the family' },
  fields: RecordFamilyContact,
  at: 'matter',
  // It names persons of the file, whom nobody is shown who sees the clocks alone; the application names its own itself.
  needsFile: true,
  withoutFile: ['intake-worker', 'unit-manager'],
  during: { application: ['received', 'under-investigation'] },
  by: ['intake-worker', 'investigator', 'unit-manager', 'on-call'],
  refusals: {},
  decide: (situation) => {
    const { command, file } = situation;
    const { matterId } = matterOf(situation);
    const { reached, how, note } = command;
    if (!reached.every((personId) => isOfFamily(file, personId)))
      return invalid('reached', {
        sv: 'barnet, vårdnadshavare eller föräldrar i akten',
        en: 'the child, guardians or parents of the file',
      });
    const contact = { reached, how, ...(note !== undefined && { note }) };
    return accept(happens(familyContacted, contact, { matterId }));
  },
};

function isOfFamily({ persons }: Pick<Casefile, 'persons'>, personId: string): boolean {
  return ['subject', 'guardian', 'parent'].includes(persons[personId]?.role ?? '');
}

export const familyContacted: EventDefinition<ChildProtection, FamilyContacted> = {
  type: 'child-protection/family-contacted',
  version: 1,
  fields: FamilyContacted,
  title: { sv: 'Kontakt med familjen', en: 'Family contacted' },
  evolve: (details) => details,
  tells: {
    sv: ({ reached, how }, nameOf) =>
      `Kontakt togs med ${reached.map(nameOf).join(', ')} ${contactWays[how].label.sv}.`,
    en: ({ reached, how }, nameOf) =>
      `${reached.map(nameOf).join(', ')} was contacted ${contactWays[how].label.en}.`,
  },
};

export const familyContact: Chapter<ChildProtection> = {
  name: 'family-contact',
  title: { sv: 'Kontakt med familjen', en: 'Contact with the family' },
  commands: [recordFamilyContact],
  events: [familyContacted],
};
