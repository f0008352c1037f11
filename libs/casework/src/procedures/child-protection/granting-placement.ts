import { ArrayMaxSize, IsArray } from 'class-validator';
import { localDateOf } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  happens,
  IsDay,
  IsId,
  matterOf,
  Maybe,
  PersonalText,
  refuse,
  Says,
  SomeOf,
  type DecidedEvent,
  type FieldsClass,
  type Hindrance,
  type Labels,
  type RefusalRule,
  type Standing,
} from '../../kernel/index.js';
import { begunIn } from './begun-matter.js';
import { ageOfChild } from './childs-age.js';
import { consentToPlacement } from './consent-to-placement.js';
import { couldBePlacedAt } from './decided-at-another-time.js';
import {
  Decided,
  Deciding,
  kindOfDecision,
  SaysAnswers,
  SaysLegalBasis,
  type DecisionAtHand,
  type floors,
  type LegalBases,
  type LegalBasis,
  type MadeOfKind,
} from './decision-kinds.js';
import { homes, type Home } from './homes.js';
import { anotherHomeGranted, placementGranted } from './placement.js';
import { standingPlacements } from './placements.js';
import { isSaid } from './reasons.js';
import type { ChildProtection } from './state.js';

const from2025 = ['SE-2025', 'SE-2025B'];

/** The paragraphs of every placement with consent, and of the form of home. */
const paragraphs = {
  'SoL 2001:453 4:1': {
    in: ['SE-2001'],
    label: { sv: 'SoL 2001:453 4 kap. 1 §', en: 'SoL 2001:453 4:1' },
    help: { sv: 'Rätten till bistånd.', en: 'The right to support.' },
  },
  'SoL 2001:453 6:1': {
    in: ['SE-2001'],
    label: { sv: 'SoL 2001:453 6 kap. 1 §', en: 'SoL 2001:453 6:1' },
    help: { sv: 'Vård i ett annat hem än det egna.', en: 'Care in another home than one’s own.' },
  },
  'SoL 2001:453 6:6': {
    in: ['SE-2001'],
    label: { sv: 'SoL 2001:453 6 kap. 6 §', en: 'SoL 2001:453 6:6' },
    help: { sv: 'Beslut om vård i ett enskilt hem.', en: 'A decision on care in a private home.' },
  },
  'SoL 2025:400 11:1': {
    in: from2025,
    label: { sv: 'SoL 2025:400 11 kap. 1 §', en: 'SoL 2025:400 11:1' },
    help: { sv: 'Rätten till insatser.', en: 'The right to support.' },
  },
  'SoL 2025:400 9:1': {
    in: from2025,
    label: { sv: 'SoL 2025:400 9 kap. 1 §', en: 'SoL 2025:400 9:1' },
    help: { sv: 'Vård i ett annat hem än det egna.', en: 'Care in another home than one’s own.' },
  },
  'SoL 2025:400 22:2': {
    in: from2025,
    label: { sv: 'SoL 2025:400 22 kap. 2 §', en: 'SoL 2025:400 22:2' },
    help: { sv: 'Beslut om vård i ett familjehem.', en: 'A decision on care in a family home.' },
  },
  'SoL 2025:400 22:4': {
    in: from2025,
    label: { sv: 'SoL 2025:400 22 kap. 4 §', en: 'SoL 2025:400 22:4' },
    help: { sv: 'Placering i ett jourhem.', en: 'Placement in an emergency home.' },
  },
} as const satisfies LegalBases;

type Paragraph = keyof typeof paragraphs;

const inEveryHome = ['SoL 2001:453 4:1', 'SoL 2025:400 11:1'] as const satisfies readonly Paragraph[];

function paragraphsOf(own: readonly Paragraph[]): LegalBases {
  const codes: readonly Paragraph[] = [...inEveryHome, ...own];
  return Object.fromEntries(codes.map((code): [string, LegalBasis] => [code, paragraphs[code]]));
}

const SaysScope = Says(
  { sv: 'Vården', en: 'The care' },
  {
    sv: 'Vad placeringen ska ge barnet, och hur kontakten med föräldrar och närstående ordnas.',
    en: 'What the placement is to give the child, and how contact with parents and others is arranged.',
  },
);

const SaysFrom = Says({ sv: 'Från och med', en: 'From' }, { sv: 'Första dagen.', en: 'The first day.' });

const SaysKin = Says(
  { sv: 'Hos någon närstående', en: 'With somebody close' },
  {
    sv: 'Vad som framkom när det övervägdes om någon närstående kan ta emot barnet.',
    en: 'What was found on whether somebody close to the child can take it in.',
  },
);

const SaysSpecialReasons = Says(
  { sv: 'Särskilda skäl', en: 'Special reasons' },
  {
    sv: 'Anges för den som är 16 eller 17 år och ska bo i stödboende.',
    en: 'Given for somebody of 16 or 17 who is to live in supported housing.',
  },
);

const SaysConsentedBy = Says(
  { sv: 'Samtycke från', en: 'Consented by' },
  {
    sv: 'De personer vilkas samtycke beslutet vilar på.',
    en: 'The persons on whose consent the decision rests.',
  },
);

/** Placering med samtycke, in one form of home. */
interface GrantPlacement extends Deciding {
  answers?: string[];
  scope: string;
  from: string;
  kinConsidered: string;
  specialReasons?: string;
}

/** Decided when the event occurred. */
interface PlacementDecided extends Decided {
  scope: string;
  from: string;
  kinConsidered: string;
  specialReasons?: string;
  consentedBy: string[];
}

interface FormsOfFields {
  readonly body: FieldsClass<GrantPlacement>;
  readonly recorded: FieldsClass<PlacementDecided>;
}

/** The classes of one kind: they differ by the paragraphs that it may rest on. */
function fieldsWith(bases: LegalBases): FormsOfFields {
  const Bases = SomeOf(bases, { atLeast: 1, atMost: Object.keys(bases).length });
  class Granting extends Deciding {
    @SaysLegalBasis @Bases legalBasis!: string[];
    @Maybe() @SaysAnswers @IsArray() @ArrayMaxSize(20) @IsId({ each: true }) answers?: string[];
    @SaysScope @PersonalText('narrative', 4_000) scope!: string;
    @SaysFrom @IsDay() from!: string;
    @SaysKin @PersonalText('narrative', 4_000) kinConsidered!: string;
    @SaysSpecialReasons @Maybe() @PersonalText('narrative', 2_000) specialReasons?: string;
  }
  class Granted extends Decided {
    @SaysLegalBasis @Bases legalBasis!: string[];
    @SaysScope @PersonalText('narrative', 4_000) scope!: string;
    @SaysFrom @IsDay() from!: string;
    @SaysKin @PersonalText('narrative', 4_000) kinConsidered!: string;
    @SaysSpecialReasons @Maybe() @PersonalText('narrative', 2_000) specialReasons?: string;
    @SaysConsentedBy @IsArray() @ArrayMaxSize(20) @IsId({ each: true }) consentedBy!: string[];
  }
  return { body: Granting, recorded: Granted };
}

/** Who has to consent is known before the decision is written: it is of one form of home. */
function unlessConsentedTo(home: Home): Readonly<Record<string, Hindrance<ChildProtection>>> {
  const isLacking = (what: 'missing' | 'own-wish-missing') => (standing: Standing<ChildProtection>) =>
    consentToPlacement(standing.file, home, matterOf(standing).matterId, standing.context).is === what;
  return {
    missingConsent: {
      code: 'MISSING_CONSENT',
      not: 'now',
      source: 'SoL 2025:400 21:1',
      says: {
        sv: 'Alla vårdnadshavare måste samtycka till den formen av hem. Saknas samtycke kan barnet få vård bara enligt LVU.',
        en: 'Every guardian has to consent to that form of home. Without consent the child can be given care under LVU alone.',
      },
      hinders: isLacking('missing'),
    },
    ownConsentMissing: {
      code: 'MISSING_CONSENT',
      not: 'now',
      source: 'LVU 1990:52 1 §',
      says: {
        sv: 'Den som har fyllt 15 år måste själv samtycka till den formen av hem. Annars kan vård ges bara enligt LVU.',
        en: 'Whoever has turned 15 has to consent to that form of home themselves. Else care can be given under LVU alone.',
      },
      hinders: isLacking('own-wish-missing'),
    },
  };
}

const alreadyPlaced: Hindrance<ChildProtection> = {
  code: 'ALREADY_OPEN',
  source: 'SoL 2025:400 22:1; 2001:453 6:5',
  says: {
    sv: 'Barnet har redan en placering. Besluta om en annan form av hem i det ärendet: ‹matter›.',
    en: 'The child has a placement already. Decide on another form of home in that matter: ‹matter›.',
  },
  hinders: (standing) => (isInPlacement(standing) ? false : standingPlacements(standing.file.details)),
};

const youngest = 16;
const oldest = 20;
const ageWithoutReasons = 18;

function ageThen({ file, context }: Standing<ChildProtection>): number | undefined {
  return ageOfChild(file, localDateOf(context.occurredAt, file.timeZone));
}

const notOfTheAge: Hindrance<ChildProtection> = {
  code: 'AGE_RULE',
  source: 'SoL 2025:400 9:1; 2001:453 6:1',
  says: {
    sv: 'I stödboende tas bara den emot som är 16–20 år.',
    en: 'Supported housing takes in those of 16 to 20 alone.',
  },
  hinders: (standing) => {
    const age = ageThen(standing);
    return age !== undefined && (age < youngest || age > oldest);
  },
};

const noSpecialReasons: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'SoL 2025:400 9:1; 2001:453 6:1',
  says: {
    sv: 'Den som är 16 eller 17 år tas emot i stödboende bara om det finns särskilda skäl. Ange dem i specialReasons.',
    en: 'Whoever is 16 or 17 is taken in to supported housing only for special reasons. Give them in specialReasons.',
  },
};

const ofSupportedHousing = { notOfTheAge, noSpecialReasons };

/** One kind of decision on a placement, as data. */
interface KindOfPlacement {
  readonly home: Home;
  readonly title: Labels;
  readonly granted: Labels;
  readonly paragraphs: readonly Paragraph[];
  readonly mayBeDelegatedTo: keyof typeof floors;
  readonly example: string;
}

function isInPlacement(standing: Pick<Standing<ChildProtection>, 'matter' | 'file'>): boolean {
  return standing.file.details.placements.get(matterOf(standing).matterId) !== undefined;
}

function needsReasons(home: Home, hand: DecisionAtHand<GrantPlacement>): boolean {
  const age = ageThen(hand);
  return home === 'supported-housing' && (age === undefined || age < ageWithoutReasons);
}

/** What was decided waits to be carried out: in a matter of its own, or in that in which the child lives elsewhere. */
function waitsToBeCarriedOut(
  home: Home,
  hand: DecisionAtHand<GrantPlacement>,
  { decisionId, from }: PlacementDecided,
): readonly DecidedEvent[] {
  const { context, investigationId } = hand;
  if (isInPlacement(hand))
    return [happens(anotherHomeGranted, { decisionId, home, from }, { matterId: investigationId })];
  const about = {
    ...begunIn(hand, 'placement'),
    decisionId,
    decidedIn: investigationId,
    home,
    from,
  };
  return [happens(placementGranted, about, { matterId: context.idFor('matter', 'placement') })];
}

function kindOfPlacement(
  kind: KindOfPlacement,
): MadeOfKind<GrantPlacement, Omit<PlacementDecided, keyof Decided>> {
  const { home, title, granted, mayBeDelegatedTo, example } = kind;
  const legalBases = paragraphsOf(kind.paragraphs);
  const { body, recorded } = fieldsWith(legalBases);
  const { label } = homes[home];
  return kindOfDecision<GrantPlacement, Omit<PlacementDecided, keyof Decided>>({
    name: `grant-${home}`,
    title,
    fields: body,
    example: {
      legalBasis: [example],
      scope: 'Care in the home, with the parents there each other weekend.',
      from: '2027-04-01',
      kinConsidered: 'The grandmother was asked, and can’t.',
      specialReasons: 'Has lived alone before.',
    },
    recordedAs: {
      name: `${home}-granted`,
      title: granted,
      fields: recorded,
      tells: {
        sv: ({ decidedBy, from, legalBasis }, nameOf) =>
          `${nameOf(decidedBy)} beslutade om placering i ${label.sv} från ${nameOf(from)}, enligt ${legalBasis.join(', ')}.`,
        en: ({ decidedBy, from, legalBasis }, nameOf) =>
          `${nameOf(decidedBy)} decided on a placement in a ${label.en} from ${nameOf(from)}, by ${legalBasis.join(', ')}.`,
      },
    },
    legalBases,
    mayBeDelegatedTo,
    appealedUnder: 'SoL 2025:400 35:1; 2001:453 16:3',
    during: { investigation: ['investigating'], placement: ['granted', 'in-home'] },
    goesAgainst: 'nobody',
    reasons: 'may-be-left-out',
    // Whether the child is placed already, and who consents, the file knows.
    needsFile: true,
    answers: ({ answers = [] }) => answers,
    refusals: {
      alreadyPlaced,
      ...unlessConsentedTo(home),
      ...(home === 'supported-housing' && ofSupportedHousing),
    },
    problems: (hand) =>
      needsReasons(home, hand) && !isSaid(hand.command.specialReasons)
        ? refuse(noSpecialReasons, 'specialReasons')
        : undefined,
    own: (hand) => {
      const { scope, from, kinConsidered, specialReasons } = hand.command;
      const found = consentToPlacement(hand.file, home, matterOf(hand).matterId, hand.context);
      return {
        scope,
        from,
        kinConsidered,
        ...(specialReasons !== undefined && { specialReasons }),
        consentedBy: found.is === 'there' ? [...found.consentedBy] : [],
      };
    },
    brings: ({ from, consentedBy }) => ({ is: 'placement-granted', home, from, consentedBy }),
    couldBeOf: (file, decided, at) => couldBePlacedAt(file, home, decided, at),
    follows: (hand, decided) => waitsToBeCarriedOut(home, hand, decided),
  });
}

/**
 * The forms of home: a private one is the board’s or a committee’s to decide on (SoL 2025:400 30:5–6; 2001:453 10:4), of
 * the others the law says nothing.
 */
const kinds = [
  kindOfPlacement({
    home: 'family-home',
    title: { sv: 'Besluta om placering i familjehem', en: 'Grant a family home' },
    granted: { sv: 'Familjehem beviljat', en: 'Family home granted' },
    paragraphs: ['SoL 2001:453 6:6', 'SoL 2025:400 22:2'],
    mayBeDelegatedTo: 'committee',
    example: 'SoL 2025:400 22:2',
  }),
  kindOfPlacement({
    home: 'emergency-home',
    title: { sv: 'Besluta om placering i jourhem', en: 'Grant an emergency home' },
    granted: { sv: 'Jourhem beviljat', en: 'Emergency home granted' },
    paragraphs: ['SoL 2001:453 6:6', 'SoL 2025:400 22:4'],
    mayBeDelegatedTo: 'committee',
    example: 'SoL 2025:400 22:4',
  }),
  kindOfPlacement({
    home: 'supported-housing',
    title: { sv: 'Besluta om placering i stödboende', en: 'Grant supported housing' },
    granted: { sv: 'Stödboende beviljat', en: 'Supported housing granted' },
    paragraphs: ['SoL 2001:453 6:1', 'SoL 2025:400 9:1'],
    mayBeDelegatedTo: 'official',
    example: 'SoL 2025:400 9:1',
  }),
  kindOfPlacement({
    home: 'institution',
    title: { sv: 'Besluta om placering i hem för vård eller boende', en: 'Grant an institution' },
    granted: { sv: 'Hem för vård eller boende beviljat', en: 'Institution granted' },
    paragraphs: ['SoL 2001:453 6:1', 'SoL 2025:400 9:1'],
    mayBeDelegatedTo: 'official',
    example: 'SoL 2025:400 9:1',
  }),
];

/** The kinds of decisions that place a child with consent. */
export const placingKinds = kinds.map(({ event }) => event);

export const placementGrants: Chapter<ChildProtection> = {
  name: 'granting-placement',
  title: { sv: 'Beslut om placering', en: 'Granting a placement' },
  commands: kinds.map(({ command }) => command),
  events: placingKinds,
};
