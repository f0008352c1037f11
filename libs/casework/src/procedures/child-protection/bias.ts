import type { BarredHandling, Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  happens,
  invalid,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  refuse,
  Says,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type RefusalRule,
} from '../../kernel/index.js';
import type { BiasStanding } from './bias-state.js';
import { isSaid, SaysDecidedBy } from './reasons.js';
import { joinedInto, matterIdOf, type ChildFile, type ChildProtection } from './state.js';

/** The grounds of FL 2017:900 16 §, by its points. */
const grounds = {
  'party-or-affected': {
    label: { sv: 'part eller påverkad', en: 'party or affected' },
    help: {
      sv: 'Personen eller någon närstående är part eller påverkas av beslutet i en inte oväsentlig utsträckning (första punkten).',
      en: 'They or somebody close to them is a party, or is affected by the decision to no small extent (first point).',
    },
  },
  representative: {
    label: { sv: 'ombud eller ställföreträdare', en: 'representative' },
    help: {
      sv: 'Personen eller någon närstående företräder eller har företrätt en part (andra punkten).',
      en: 'They or somebody close to them represents or has represented a party (second point).',
    },
  },
  'decided-elsewhere': {
    label: { sv: 'har tagit ställning hos en annan myndighet', en: 'decided at another authority' },
    help: {
      sv: 'Personen har redan tagit ställning till frågan i en annan myndighet (tredje punkten).',
      en: 'They have taken a stand on the question at another authority already (third point).',
    },
  },
  'other-circumstance': {
    label: { sv: 'annan särskild omständighet', en: 'other particular circumstance' },
    help: {
      sv: 'Något annat gör att personens opartiskhet kan ifrågasättas (fjärde punkten).',
      en: 'Something else calls their impartiality into question (fourth point).',
    },
  },
} as const satisfies Codes;

type Ground = keyof typeof grounds;

const SaysWho = Says(
  { sv: 'Vem', en: 'Who' },
  {
    sv: 'Koden för den som kan vara jävig.',
    en: 'The staff id of whoever may be partial.',
  },
);

const SaysGround = Says(
  { sv: 'Grund', en: 'Ground' },
  {
    sv: 'Vilken punkt i paragrafen som kan vara uppfylld.',
    en: 'Which point of the paragraph may be met.',
  },
);

const SaysCircumstances = Says(
  { sv: 'Omständigheter', en: 'Circumstances' },
  {
    sv: 'Vad som gör att opartiskheten kan ifrågasättas.',
    en: 'What calls the impartiality into question.',
  },
);

const SaysWhyImpartial = Says(
  { sv: 'Varför inte jävig', en: 'Why impartial' },
  {
    sv: 'Varför det inte finns jäv, eller varför frågan uppenbart saknar betydelse.',
    en: 'Why there is no bias, or why it plainly makes no difference.',
  },
);

/** Whoever knows of something that may make them partial says so at once; a party's objection is recorded likewise: FL 18 §. */
export class DeclareBias extends CommandBody {
  @SaysWho @Code() staffId!: string;
  @SaysGround @OneOf(grounds) ground!: Ground;
  @SaysCircumstances @PersonalText('narrative', 2_000) circumstances!: string;
}

/** The authority decides on it, and whoever it concerns takes no part in that: FL 18 §. */
export class FindImpartial extends CommandBody {
  @SaysWho @Code() staffId!: string;
  @SaysWhyImpartial @Maybe() @PersonalText('narrative', 2_000) reasons?: string;
}

export class BiasDeclared {
  @SaysWho @Code() staffId!: string;
  @SaysGround @OneOf(grounds) ground!: Ground;
  @SaysCircumstances @PersonalText('narrative', 2_000) circumstances!: string;
}

export class ImpartialityFound {
  @SaysWho @Code() staffId!: string;
  @SaysWhyImpartial @PersonalText('narrative', 2_000) reasons!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

/** Whoever may be partial takes no part in the handling, by recording it for another either: FL 17 §. */
const biased: Hindrance<ChildProtection> = {
  code: 'IMPARTIALITY',
  source: 'FL 2017:900 16–17 §§',
  says: {
    sv: 'Jäv har anmälts i ärendet mot dig, eller mot den som du registrerar åt. Låt någon annan ta över, eller låt en chef pröva frågan.',
    en: 'Bias was declared in this matter against you, or against whom you record for. Let somebody else take over, or let a manager decide on it.',
  },
  hinders: ({ file, matter, context: { actor, recorder } }) =>
    matter !== undefined &&
    [actor, recorder].some(({ staffId }) => mayBePartial(file, matter.matterId, staffId)),
};

/**
 * What whoever may be partial does all the same. They may do what nobody else can without an untimely delay (FL 17 §): see
 * whether a child needs protection at once, take it into custody or keep it in its home, and register what comes in (OSL 2009:400 5:1). They say
 * that they may be partial, and let another take over; who decides on that is told by the command itself (FL 18 §).
 */
export const doneAllTheSame: readonly string[] = [
  'child-protection/record-protection-assessment',
  'child-protection/decide-immediate-custody',
  'child-protection/record-execution',
  // A week after which the custody lapses: LVU 1990:52 7 §.
  'child-protection/submit-to-court',
  'child-protection/decide-temporary-moving-ban',
  // The same of that: LVU 1990:52 28 §.
  'child-protection/submit-temporary-moving-ban',
  'child-protection/register-appeal',
  'child-protection/request-disclosure',
  'child-protection/demand-decision',
  'child-protection/declare-bias',
  'child-protection/find-impartial',
  'casework/assign-handler',
];

/** Chapters of which every command on a matter asks whether whoever gives it may be partial in that: FL 16–18 §§. */
export function handledImpartially(
  chapters: readonly Chapter<ChildProtection>[],
): readonly Chapter<ChildProtection>[] {
  return chapters.map((chapter) => ({
    ...chapter,
    commands: chapter.commands.map((command) =>
      command.at !== 'matter' || command.internal || doneAllTheSame.includes(command.type)
        ? command
        : { ...command, refusals: { biased, ...command.refusals } },
    ),
  }));
}

/** Nobody is assigned who may be partial: FL 17 §. */
export const barredByBias: BarredHandling = {
  bars: mayBePartial,
  refusal: {
    code: 'IMPARTIALITY',
    source: 'FL 2017:900 16–17 §§',
    says: {
      sv: 'Jäv har anmälts mot den personen i ärendet. Utse någon annan, eller låt en chef pröva frågan först.',
      en: 'Bias was declared against that person in the matter. Assign somebody else, or let a manager decide on it first.',
    },
  },
};

/** Against whom bias stands declared in a matter, or in another of the same case, by staff id. */
export function declaredIn({ details }: ChildFile, matterId: string): readonly string[] {
  return ofSameCase(details, matterId)
    .flatMap((each) => Object.entries(details.bias.get(each) ?? {}))
    .filter(([, { is }]) => is === 'declared')
    .map(([staffId]) => staffId);
}

/**
 * The matters that are one case (ärende) with a matter: an investigation, with those that go on in it, the reports and
 * applications that they were opened on and those that were linked to them (FL 2017:900 16 §).
 */
function ofSameCase(details: ChildProtection, matterId: string): readonly string[] {
  const { applications, investigations, reports } = details;
  const openedOnIt = [...investigations].find(([, { sourceId }]) => sourceId === matterId)?.[0];
  const takenUpIn =
    applications.get(matterId)?.investigationId ?? reports.get(matterId)?.linkedTo ?? openedOnIt;
  const joined = joinedInto(details, takenUpIn ?? matterId);
  const isOne = (investigationId: string | undefined) =>
    investigationId !== undefined && joined.includes(investigationId);
  const sources = joined.flatMap((id) => investigations.get(id)?.sourceId ?? []);
  const linked = [
    ...[...reports].filter(([, { linkedTo }]) => isOne(linkedTo)),
    ...[...applications].filter(([, { investigationId }]) => isOne(investigationId)),
  ].map(([id]) => id);
  return [...new Set([matterId, ...joined, ...sources, ...linked])];
}

/** Whether bias stands declared against somebody in a matter. */
export function mayBePartial(file: ChildFile, matterId: string, staffId: string): boolean {
  return declaredIn(file, matterId).includes(staffId);
}

const noneDeclared: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'FL 2017:900 18 §',
  says: { sv: 'Inget jäv är anmält i ärendet.', en: 'No bias is declared in the matter.' },
  hinders: ({ file, matter }) => matter !== undefined && declaredIn(file, matter.matterId).length === 0,
};

const notDeclared: RefusalRule = {
  code: 'STATE_CONFLICT',
  not: 'so',
  source: 'FL 2017:900 18 §',
  says: {
    sv: 'Jäv är inte anmält mot den personen i ärendet.',
    en: 'No bias is declared against that person in the matter.',
  },
};

const onlyOwnBias: Hindrance<ChildProtection> = {
  code: 'IMPARTIALITY',
  source: 'FL 2017:900 18 §',
  says: {
    sv: 'Det jäv som är anmält gäller dig. Låt en annan chef eller nämnden pröva det.',
    en: 'The bias that is declared is yours. Let another manager or the board decide on it.',
  },
  hinders: ({ file, matter, context: { actor, recorder } }) =>
    matter !== undefined &&
    declaredIn(file, matter.matterId).every((staffId) =>
      [actor, recorder].some((each) => each.staffId === staffId),
    ),
};

const ownBias: RefusalRule = {
  code: 'IMPARTIALITY',
  source: 'FL 2017:900 18 §',
  says: {
    sv: 'Den som frågan gäller får inte själv pröva den. Låt en annan chef eller nämnden göra det.',
    en: 'Whoever it is about may not decide on it. Let another manager or the board.',
  },
};

const whyImpartialMissing: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'FL 2017:900 16 §',
  says: {
    sv: 'Ange i reasons varför det inte finns jäv.',
    en: 'Say in reasons why there is no bias.',
  },
};

const declareBias: CommandDefinition<ChildProtection, DeclareBias> = {
  type: 'child-protection/declare-bias',
  title: { sv: 'Anmäl jäv', en: 'Declare bias' },
  fields: DeclareBias,
  at: 'matter',
  anyStep: 'open',
  by: ['intake-worker', 'investigator', 'unit-manager', 'decision-maker', 'on-call'],
  example: { staffId: 'investigator-1', circumstances: 'Is a neighbour of the family.' },
  refusals: {},
  decide: (situation) => {
    const { command, context } = situation;
    const { staffId, ground, circumstances } = command;
    const { matterId } = matterOf(situation);
    if (!context.municipality.staff(staffId))
      return invalid('staffId', {
        sv: 'koden för en medarbetare med en roll',
        en: 'the id of a member of staff who holds a role',
      });
    return accept(happens(biasDeclared, { staffId, ground, circumstances }, { matterId }));
  },
};

const findImpartial: CommandDefinition<ChildProtection, FindImpartial> = {
  type: 'child-protection/find-impartial',
  title: { sv: 'Pröva jäv: inte jävig', en: 'Find impartial' },
  fields: FindImpartial,
  at: 'matter',
  anyStep: 'open',
  by: ['unit-manager', 'decision-maker'],
  example: { staffId: 'investigator-1', reasons: 'They have never met.' },
  refusals: { noneDeclared, onlyOwnBias, notDeclared, ownBias, whyImpartialMissing },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { staffId, reasons = '' } = command;
    const { matterId } = matterOf(situation);
    const { actor, recorder } = context;
    return (
      allThatIsWrong(
        !mayBePartial(file, matterId, staffId) && refuse(notDeclared, 'staffId'),
        [actor, recorder].some((each) => each.staffId === staffId) && refuse(ownBias, 'staffId'),
        !isSaid(reasons) && refuse(whyImpartialMissing, 'reasons'),
      ) ??
      accept(
        ...ofSameCase(file.details, matterId)
          .filter((each) => file.details.bias.get(each)?.[staffId]?.is === 'declared')
          .map((each) =>
            happens(impartialityFound, { staffId, reasons, decidedBy: actor.staffId }, { matterId: each }),
          ),
      )
    );
  },
};

function withBias(
  details: ChildProtection,
  matterId: string,
  staffId: string,
  standing: BiasStanding,
): ChildProtection {
  const before = details.bias.get(matterId) ?? {};
  return { ...details, bias: details.bias.with(matterId, { ...before, [staffId]: standing }) };
}

export const biasDeclared: EventDefinition<ChildProtection, BiasDeclared> = {
  type: 'child-protection/bias-declared',
  version: 1,
  fields: BiasDeclared,
  title: { sv: 'Jäv anmält', en: 'Bias declared' },
  evolve: (details, event) =>
    withBias(details, matterIdOf(event), event.data.staffId, { is: 'declared', at: event.occurredAt }),
  tells: {
    sv: ({ staffId, ground }, nameOf) =>
      `Jäv anmäldes mot ${nameOf(staffId)} i ärendet: ${grounds[ground].label.sv}.`,
    en: ({ staffId, ground }, nameOf) =>
      `Bias was declared against ${nameOf(staffId)} in the matter: ${grounds[ground].label.en}.`,
  },
};

export const impartialityFound: EventDefinition<ChildProtection, ImpartialityFound> = {
  type: 'child-protection/impartiality-found',
  version: 1,
  fields: ImpartialityFound,
  title: { sv: 'Inte jävig', en: 'Found impartial' },
  evolve: (details, event) =>
    withBias(details, matterIdOf(event), event.data.staffId, { is: 'found-impartial', at: event.occurredAt }),
  tells: {
    sv: ({ staffId, decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} prövade frågan om jäv: ${nameOf(staffId)} är inte jävig.`,
    en: ({ staffId, decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} decided on the question of bias: ${nameOf(staffId)} is impartial.`,
  },
};

export const bias: Chapter<ChildProtection> = {
  name: 'bias',
  title: { sv: 'Jäv', en: 'Bias' },
  commands: [declareBias, findImpartial],
  events: [biasDeclared, impartialityFound],
};
