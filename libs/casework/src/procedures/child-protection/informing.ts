import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { type Instant } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  happens,
  invalid,
  isAmong,
  IsId,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  refuse,
  Says,
  type Casefile,
  type CommandDefinition,
  type DecidedEvent,
  type EventDefinition,
  type EventFacts,
  type Hindrance,
  type RefusalRule,
} from '../../kernel/index.js';
import { channels, type Channel } from './channels.js';
import { concernedAt } from './parties.js';
import { isSaid, SaysDecidedBy } from './reasons.js';
import { notQualified } from './qualifications.js';
import {
  investigationOf,
  matterIdOf,
  ongoingInvestigations,
  openDeadline,
  withInvestigation,
  type ChildFile,
  type ChildProtection,
} from './state.js';

const SaysInformed = Says(
  { sv: 'Underrättade', en: 'Informed' },
  {
    sv: 'De personer i akten som har fått veta att utredning har inletts.',
    en: 'The persons of the file who were told that an investigation has been opened.',
  },
);

const SaysHowInformed = Says(
  { sv: 'Kanal', en: 'Channel' },
  { sv: 'Hur de underrättades.', en: 'How they were told.' },
);

const SaysWithheldFrom = Says(
  { sv: 'Underrättas inte', en: 'Withheld from' },
  {
    sv: 'De personer i akten som inte underrättas om utredningen.',
    en: 'The persons of the file who are not told of the investigation.',
  },
);

const SaysSpecialReasons = Says(
  { sv: 'Särskilda skäl', en: 'Special reasons' },
  {
    sv: 'Varför de inte underrättas, till exempel att barnet skulle utsättas för fara.',
    en: 'Why they are not told, for instance that the child would be put in danger.',
  },
);

/** Those whom it concerns are told that an investigation has been opened: 20:4 (2001:453 11:2). */
export class InformConcerned extends CommandBody {
  @SaysInformed @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsId({ each: true }) informed!: string[];
  @SaysHowInformed @OneOf(channels) channel!: Channel;
}

/** They aren't told, for special reasons (särskilda skäl). */
export class WithholdInformation extends CommandBody {
  @SaysWithheldFrom
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsId({ each: true })
  withheldFrom!: string[];
  @SaysSpecialReasons @Maybe() @PersonalText('narrative', 2_000) specialReasons?: string;
}

export class ConcernedInformed {
  @SaysInformed @IsArray() @ArrayMaxSize(20) @IsId({ each: true }) informed!: string[];
  @SaysHowInformed @OneOf(channels) channel!: Channel;
}

export class InformationWithheld {
  @SaysWithheldFrom @IsArray() @ArrayMaxSize(20) @IsId({ each: true }) withheldFrom!: string[];
  @SaysSpecialReasons @PersonalText('narrative', 2_000) specialReasons!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

/** Of an investigation that goes on in one file, now that two were merged. */
export class ConcernedLeftToTell {
  @Says(
    { sv: 'Kvar att underrätta', en: 'Left to tell' },
    {
      sv: 'De personer i akten som ännu ska få veta att utredning har inletts.',
      en: 'The persons of the file who are still to be told that an investigation has been opened.',
    },
  )
  @IsArray()
  @ArrayMaxSize(200)
  @IsId({ each: true })
  leftToTell!: string[];
}

const unfoundedWithholding: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'SoL 2025:400 20:4; 2001:453 11:2',
  says: {
    sv: 'Den som berörs får bara undantas från underrättelse av särskilda skäl. Ange dem i specialReasons.',
    en: 'Those concerned may be left uninformed only for special reasons. Give them in specialReasons.',
  },
};

/** In an investigation that was closed somebody may still be left: it was closed before closing waited for them. */
const nobodyLeftOfClosed: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 20:4; 2001:453 11:2',
  says: {
    sv: 'Utredningen är avslutad, och ingen som berördes av den är kvar att underrätta.',
    en: 'The investigation is closed, and nobody whom it concerned is left to be told.',
  },
  hinders: (standing) =>
    matterOf(standing).step === 'closed' &&
    nobodyIsLeftToTell(standing.file, matterOf(standing).matterId, standing.context.occurredAt),
};

/**
 * For whatever closes an investigation. They are to be told at once that one has been opened; that its end waits for it
 * is this system's choice: after it nothing would.
 */
export const concernedNotTold: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 20:4; 2001:453 11:2',
  says: {
    sv: 'Någon som berörs har varken underrättats om att utredningen inletts eller undantagits av särskilda skäl. Gör det ena eller det andra först.',
    en: 'Somebody concerned has neither been told that the investigation was opened nor been left out for special reasons. Do the one or the other first.',
  },
  hinders: (standing) =>
    !nobodyIsLeftToTell(standing.file, matterOf(standing).matterId, standing.context.occurredAt),
};

const informConcerned: CommandDefinition<ChildProtection, InformConcerned> = {
  type: 'child-protection/inform-concerned',
  title: { sv: 'Underrätta dem som berörs', en: 'Inform those concerned' },
  fields: InformConcerned,
  at: 'matter',
  // It names persons of the file, whom nobody is shown who sees the matter alone.
  needsFile: true,
  during: { investigation: ['investigating', 'closed'] },
  by: ['intake-worker', 'investigator', 'unit-manager'],
  refusals: { nobodyLeftOfClosed },
  decide: (situation) => {
    const { command, file } = situation;
    const { matterId } = matterOf(situation);
    const { informed, channel } = command;
    if (!arePersonsOf(file, informed))
      return invalid('informed', { sv: 'personer i akten', en: 'persons of the file' });
    return accept(happens(concernedInformed, { informed, channel }, { matterId }));
  },
};

const withholdInformation: CommandDefinition<ChildProtection, WithholdInformation> = {
  type: 'child-protection/withhold-information',
  title: { sv: 'Avstå från att underrätta', en: 'Withhold information' },
  fields: WithholdInformation,
  at: 'matter',
  needsFile: true,
  during: { investigation: ['investigating', 'closed'] },
  by: ['investigator', 'unit-manager', 'decision-maker'],
  example: { specialReasons: 'The child would be in danger if they knew.' },
  refusals: { notQualified, nobodyLeftOfClosed, unfoundedWithholding },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { withheldFrom, specialReasons = '' } = command;
    const decidedBy = context.actor.staffId;
    return (
      allThatIsWrong(
        !arePersonsOf(file, withheldFrom) &&
          invalid('withheldFrom', { sv: 'personer i akten', en: 'persons of the file' }),
        !isSaid(specialReasons) && refuse(unfoundedWithholding, 'specialReasons'),
      ) ?? accept(happens(informationWithheld, { withheldFrom, specialReasons, decidedBy }, { matterId }))
    );
  },
};

function arePersonsOf({ persons }: Casefile, ids: readonly string[]): boolean {
  return ids.every((id) => id in persons);
}

export const concernedInformed: EventDefinition<ChildProtection, ConcernedInformed> = {
  type: 'child-protection/concerned-informed',
  version: 1,
  fields: ConcernedInformed,
  title: { sv: 'Berörda underrättade', en: 'Concerned informed' },
  evolve: (details, event) => told(details, event, event.data.informed),
  tells: {
    sv: ({ informed, channel }, nameOf) =>
      `${informed.map(nameOf).join(', ')} underrättades ${channels[channel].label.sv} om att utredning inletts.`,
    en: ({ informed, channel }, nameOf) =>
      `${informed.map(nameOf).join(', ')} learned ${channels[channel].label.en} that an investigation was opened.`,
  },
};

export const informationWithheld: EventDefinition<ChildProtection, InformationWithheld> = {
  type: 'child-protection/information-withheld',
  version: 1,
  fields: InformationWithheld,
  title: { sv: 'Underrättelse underlåten', en: 'Information withheld' },
  evolve: (details, event) => told(details, event, event.data.withheldFrom),
  tells: {
    sv: ({ withheldFrom, decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} beslutade att av särskilda skäl inte underrätta ${withheldFrom.map(nameOf).join(', ')}.`,
    en: ({ withheldFrom, decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} decided for special reasons not to inform ${withheldFrom.map(nameOf).join(', ')}.`,
  },
};

/**
 * Whoever either of two files knows of is concerned by the one investigation that is ongoing in them. Of two that are,
 * their link says who is left; and a clock that runs goes on for whoever comes to it.
 */
export function knownToBeLeftToTell(file: ChildFile, at: Instant): readonly DecidedEvent[] {
  const [matterId, ...others] = ongoingInvestigations(file.details);
  if (matterId === undefined || others.length > 0 || openDeadline(file, 'A5', matterId)) return [];
  const leftToTell = whoIsLeftToTell(file, matterId, at);
  return leftToTell.length > 0
    ? [happens(concernedLeftToTell, { leftToTell: [...leftToTell] }, { matterId })]
    : [];
}

export const concernedLeftToTell: EventDefinition<ChildProtection, ConcernedLeftToTell> = {
  type: 'child-protection/concerned-left-to-tell',
  version: 1,
  fields: ConcernedLeftToTell,
  title: { sv: 'Fler berörda att underrätta', en: 'More concerned to inform' },
  // It became known when the files were merged.
  couldBeOf: () => false,
  evolve: (details) => details,
  tells: {
    sv: ({ leftToTell }, nameOf) =>
      `När akterna fördes samman var dessa kvar att underrätta om utredningen: ${leftToTell.map(nameOf).join(', ')}.`,
    en: ({ leftToTell }, nameOf) =>
      `When the files were merged, these were left to tell of the investigation: ${leftToTell.map(nameOf).join(', ')}.`,
  },
};

function told(
  details: ChildProtection,
  event: Pick<EventFacts, 'matterId'>,
  persons: readonly string[],
): ChildProtection {
  const { toldOrWithheld } = investigationOf(details, matterIdOf(event));
  return withInvestigation(details, event, { toldOrWithheld: [...toldOrWithheld, ...persons] });
}

/** Whether nobody is left to tell by then: guardians in force, and the child when it is a party by itself. */
export function nobodyIsLeftToTell(file: ChildFile, investigationId: string, at: Instant): boolean {
  return whoIsLeftToTell(file, investigationId, at).length === 0;
}

/** The persons of the file who are still to be told of an investigation by then; of a closed one, by its end. */
export function whoIsLeftToTell(file: ChildFile, investigationId: string, at: Instant): readonly string[] {
  const { toldOrWithheld, closedAt = at } = investigationOf(file.details, investigationId);
  return concernedAt(file, closedAt < at ? closedAt : at).filter(
    (personId) => !isAmong(file, personId, toldOrWithheld),
  );
}

export const informing: Chapter<ChildProtection> = {
  name: 'informing',
  title: { sv: 'Underrättelse till dem som berörs', en: 'Informing those concerned' },
  commands: [informConcerned, withholdInformation],
  events: [concernedInformed, informationWithheld, concernedLeftToTell],
};
