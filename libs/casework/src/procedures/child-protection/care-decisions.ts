import type { Chapter } from '../../handling/index.js';
import {
  happens,
  IsDay,
  OneOf,
  PersonalText,
  refuse,
  Says,
  SomeOf,
  YesNo,
  type Hindrance,
  type RefusalRule,
  type Standing,
} from '../../kernel/index.js';
import { begunIn } from './begun-matter.js';
import { careConcerned, movesAtEnd, PlacementsEnded, RestrictionsEnded, withCareEnded } from './care.js';
import { careOf, endingWith } from './cares.js';
import {
  Decided,
  Deciding,
  kindOfDecision,
  SaysLegalBasis,
  type DecisionAtHand,
  type LegalBases,
} from './decision-kinds.js';
import type { DecisionOutcome } from './decision-state.js';
import { homes, SaysHome, type Home } from './homes.js';
import { partiesBy } from './parties.js';
import { anotherHomeGranted, placementGranted } from './placement.js';
import { placementOf, standingPlacements } from './placements.js';
import { ongoingInvestigation, type ChildProtection } from './state.js';

const everyLaw = ['SE-2001', 'SE-2025', 'SE-2025B'];

/** One paragraph of LVU, which is one law under every version of the social services act. */
export function onlyBasis(section: string, help: { readonly sv: string; readonly en: string }): LegalBases {
  return {
    [`LVU 1990:52 ${section} §`]: {
      in: everyLaw,
      label: { sv: `LVU 1990:52 ${section} §`, en: `LVU 1990:52, section ${section}` },
      help,
    },
  };
}

/** What is decided without consent goes against everybody whom it concerns. */
export const everyParty = {
  always: true,
  whom: ({ parties }: { readonly parties: readonly string[] }) => parties,
  possible: ({ file, context }: Standing<ChildProtection>) => [partiesBy(file, context)],
} as const;

/** What the decisions of the board under LVU have in common: a committee at the lowest (SoL 2025:400 30:7; 2001:453 10:4). */
export const underLvu = {
  mayBeDelegatedTo: 'committee',
  appealedUnder: 'LVU 1990:52 41 §',
  reasons: 'asked-for',
  needsFile: true,
  answers: () => [],
  brings: (): DecisionOutcome => ({ is: 'decided-in-care' }),
} as const;

const basesOfContinuing = onlyBasis('13', {
  sv: 'Prövning av om vården ska upphöra.',
  en: 'Re-examining whether the care is to end.',
});

const basesOfEnding = onlyBasis('21', {
  sv: 'Vården behövs inte längre.',
  en: 'The care is needed no more.',
});

const basesOfPlacing = onlyBasis('11', {
  sv: 'Nämnden bestämmer var den unge ska vistas.',
  en: 'The board decides where the young person is to be.',
});

const OnContinuing = SomeOf(basesOfContinuing, { atLeast: 1, atMost: 1 });
const OnEnding = SomeOf(basesOfEnding, { atLeast: 1, atMost: 1 });
const OnPlacing = SomeOf(basesOfPlacing, { atLeast: 1, atMost: 1 });

/** Omprövning: the care for the own behaviour goes on. LVU 1990:52 13 § second paragraph. */
export class ContinueCare extends Deciding {
  @SaysLegalBasis @OnContinuing legalBasis!: string[];
}

/** Decided when the event occurred. */
export class CareContinued extends Decided {
  @SaysLegalBasis @OnContinuing legalBasis!: string[];
}

const SaysChangedLastingly = Says(
  { sv: 'Varaktigt och genomgripande förändrat', en: 'Changed lastingly' },
  {
    sv: 'De omständigheter som föranledde vården har förändrats på ett varaktigt och genomgripande sätt.',
    en: 'What led to the care has changed lastingly and thoroughly.',
  },
);

/** Vården upphör: LVU 1990:52 21 §. */
export class EndCare extends Deciding {
  @SaysLegalBasis @OnEnding legalBasis!: string[];
  @SaysChangedLastingly @YesNo() changedLastingly!: boolean;
}

/** Decided when the event occurred. */
export class CareEnded extends Decided {
  @SaysLegalBasis @OnEnding legalBasis!: string[];
  @SaysChangedLastingly @YesNo() changedLastingly!: boolean;
  @PlacementsEnded() placements!: string[];
  @RestrictionsEnded() restrictions!: string[];
}

const SaysScope = Says(
  { sv: 'Vården', en: 'The care' },
  { sv: 'Vad hemmet ska ge den unge.', en: 'What the home is to give the young person.' },
);

const SaysFrom = Says({ sv: 'Från och med', en: 'From' }, { sv: 'Första dagen.', en: 'The first day.' });

/** Where the young person is to be while in care: LVU 1990:52 11 §. */
export class PlaceInCare extends Deciding {
  @SaysLegalBasis @OnPlacing legalBasis!: string[];
  @SaysHome @OneOf(homes) home!: Home;
  @SaysScope @PersonalText('narrative', 4_000) scope!: string;
  @SaysFrom @IsDay() from!: string;
}

/** Decided when the event occurred. */
export class PlacedInCare extends Decided {
  @SaysLegalBasis @OnPlacing legalBasis!: string[];
  @SaysHome @OneOf(homes) home!: Home;
  @SaysScope @PersonalText('narrative', 4_000) scope!: string;
  @SaysFrom @IsDay() from!: string;
}

const notOnOwnBehaviour: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 13 §',
  says: {
    sv: 'Vården grundas inte på eget beteende (3 §). Den övervägs, och prövas inte om.',
    en: 'The care doesn’t rest on the own behaviour (3 §). It is considered, and not re-examined.',
  },
  hinders: (standing) => !careConcerned(standing).basis.includes('own-behaviour'),
};

const notChanged: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'LVU 1990:52 21 §',
  says: {
    sv: 'Vård för förhållanden i hemmet (2 §) får inte upphöra förrän omständigheterna har förändrats på ett varaktigt och genomgripande sätt. Ange i changedLastingly att de har det.',
    en: 'Care for conditions at home (2 §) may not end before what led to it has changed lastingly and thoroughly. Say in changedLastingly that it has.',
  },
};

const continuing = kindOfDecision<ContinueCare, object>({
  ...underLvu,
  name: 'continue-care',
  title: { sv: 'Ompröva: vården fortsätter', en: 'Continue the care' },
  fields: ContinueCare,
  during: { care: ['in-care'] },
  example: { legalBasis: ['LVU 1990:52 13 §'], reasons: 'The young person runs away still.' },
  recordedAs: {
    name: 'care-continued',
    title: { sv: 'Vården omprövad och fortsatt', en: 'Care re-examined and continued' },
    fields: CareContinued,
    tells: {
      sv: ({ decidedBy }, nameOf) =>
        `${nameOf(decidedBy)} prövade om vården ska upphöra, och lät den fortsätta.`,
      en: ({ decidedBy }, nameOf) =>
        `${nameOf(decidedBy)} re-examined whether the care is to end, and let it go on.`,
    },
  },
  legalBases: basesOfContinuing,
  goesAgainst: everyParty,
  refusals: { notOnOwnBehaviour },
  own: () => ({}),
});

const ending = kindOfDecision<EndCare, Omit<CareEnded, keyof Decided>>({
  ...underLvu,
  name: 'end-care',
  title: { sv: 'Besluta att vården upphör', en: 'End the care' },
  fields: EndCare,
  during: { care: ['care-ordered', 'in-care'] },
  example: {
    legalBasis: ['LVU 1990:52 21 §'],
    reasons: 'The mother has been well for two years.',
    changedLastingly: true,
  },
  recordedAs: {
    name: 'care-ended',
    title: { sv: 'Vården upphörd', en: 'Care ended' },
    fields: CareEnded,
    tells: {
      sv: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} beslutade att vården upphör.`,
      en: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} decided that the care ends.`,
    },
  },
  legalBases: basesOfEnding,
  goesAgainst: 'nobody',
  moves: movesAtEnd,
  changes: withCareEnded,
  refusals: { notChanged },
  problems: (hand) =>
    careConcerned(hand).basis.includes('home-conditions') && !hand.command.changedLastingly
      ? refuse(notChanged, 'changedLastingly')
      : undefined,
  own: ({ command, file, investigationId: careId }) => ({
    changedLastingly: command.changedLastingly,
    ...endingWith(file.details, careId),
  }),
});

/**
 * The investigation whose end the time in an emergency home counts from, whatever the care is given on (SoL 2025:400 22:4):
 * the one that goes on, else the one that was closed last.
 */
function investigationBehind(details: ChildProtection, careId: string): string | undefined {
  const [closedLast] = [...details.investigations]
    .flatMap(([id, { closedAt = '', linkedInto }]) =>
      linkedInto === undefined ? [[closedAt, id] as const] : [],
    )
    .toSorted(([one], [other]) => (one < other ? 1 : -1));
  return careOf(details, careId).investigationId ?? ongoingInvestigation(details) ?? closedLast?.[1];
}

/** The home is a matter of its own; where the child lives in one of this care already, it is to move. */
function toBeCarriedOut(
  hand: DecisionAtHand<PlaceInCare>,
  { decisionId, home, from }: Pick<PlacedInCare, 'decisionId' | 'home' | 'from'>,
) {
  const { file, context, investigationId: careId } = hand;
  const [living] = standingPlacements(file.details).filter(
    (id) => placementOf(file.details, id).careId === careId,
  );
  if (living !== undefined)
    return [happens(anotherHomeGranted, { decisionId, home, from }, { matterId: living })];
  const investigationId = investigationBehind(file.details, careId);
  const about = {
    ...begunIn(hand, 'placement'),
    decisionId,
    decidedIn: careId,
    home,
    from,
    careId,
    ...(investigationId !== undefined && { investigationId }),
  };
  return [happens(placementGranted, about, { matterId: context.idFor('matter', 'placement') })];
}

const placing = kindOfDecision<PlaceInCare, Omit<PlacedInCare, keyof Decided>>({
  ...underLvu,
  name: 'place-in-care',
  title: { sv: 'Besluta var den unge ska vårdas', en: 'Decide on the home of the care' },
  fields: PlaceInCare,
  during: { care: ['care-ordered', 'in-care'] },
  example: {
    legalBasis: ['LVU 1990:52 11 §'],
    reasons: 'The home has taken in young people like this one before.',
    home: 'family-home',
    scope: 'A family that has time.',
    from: '2026-01-02',
  },
  recordedAs: {
    name: 'placed-in-care',
    title: { sv: 'Hem för vården beslutat', en: 'Home of the care decided' },
    fields: PlacedInCare,
    tells: {
      sv: ({ decidedBy, home, from }, nameOf) =>
        `${nameOf(decidedBy)} beslutade att vården ges i ${homes[home].label.sv} från ${nameOf(from)}.`,
      en: ({ decidedBy, home, from }, nameOf) =>
        `${nameOf(decidedBy)} decided that the care is given in a ${homes[home].label.en} from ${nameOf(from)}.`,
    },
  },
  legalBases: basesOfPlacing,
  goesAgainst: everyParty,
  refusals: {},
  own: ({ command: { home, scope, from } }) => ({ home, scope, from }),
  follows: toBeCarriedOut,
});

export const { event: careContinued } = continuing;
export const { event: careEnded } = ending;
export const { event: placedInCare } = placing;

export const careDecisions: Chapter<ChildProtection> = {
  name: 'care-decisions',
  title: { sv: 'Beslut under vården', en: 'Decisions in the care' },
  commands: [continuing.command, ending.command, placing.command],
  events: [careContinued, careEnded, placedInCare],
};
