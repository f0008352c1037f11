import { localDateOf } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  CommandBody,
  happens,
  IsDay,
  IsId,
  matterOf,
  Maybe,
  naming,
  OneOf,
  PersonalText,
  refuse,
  Says,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type RefusalRule,
  type Role,
  type Situation,
  type Standing,
  type Undecided,
} from '../../kernel/index.js';
import { MatterBegunByDecision } from './begun-matter.js';
import { consentToPlacement } from './consent-to-placement.js';
import { homes, privateHomes, SaysHome, type Home } from './homes.js';
import type { PlacementState } from './placement-state.js';
import { livesIn, placementOf, withPlacement, withStandingOfPlacement } from './placements.js';
import { matterIdOf, moving, type ChildProtection } from './state.js';

const SaysPlace = Says(
  { sv: 'Var barnet bor', en: 'Where the child lives' },
  {
    sv: 'Hemmets namn och adress. Visas inte för vårdnadshavarna medan vistelseorten inte får röjas.',
    en: 'Name and address of the home. Not shown to the guardians while the place of stay may not be told.',
  },
);

const SaysHomeInvestigatedOn = Says(
  { sv: 'Hemmet utrett', en: 'Home investigated' },
  {
    sv: 'Den dag då en socialnämnds utredning av hemmet var klar. Krävs för familjehem och jourhem.',
    en: 'The day on which a board had investigated the home. Asked for of a family home and an emergency home.',
  },
);

const SaysDecision = Says(
  { sv: 'Beslut', en: 'Decision' },
  { sv: 'Det beslut som placeringen vilar på.', en: 'The decision that the placement rests on.' },
);

const SaysFromDay = Says({ sv: 'Från och med', en: 'From' }, { sv: 'Första dagen.', en: 'The first day.' });

/** A child comes to the home that was decided on. */
export class StartPlacement extends CommandBody {
  @SaysPlace @PersonalText('whereabouts', 500) place!: string;
  @SaysHomeInvestigatedOn @Maybe() @IsDay() homeInvestigatedOn?: string;
}

const whyMoved = {
  planned: {
    label: { sv: 'planerad flytt', en: 'a planned move' },
    help: { sv: 'Som planen för vården säger.', en: 'As the plan for the care says.' },
  },
  'home-ended': {
    label: { sv: 'hemmet avbröt', en: 'the home gave up' },
    help: { sv: 'Hemmet ville eller kunde inte fortsätta.', en: 'The home would not or could not go on.' },
  },
  'child-wished': {
    label: { sv: 'barnet ville flytta', en: 'the child wished it' },
    help: { sv: 'Barnet ville bo någon annanstans.', en: 'The child wished to live elsewhere.' },
  },
  unsuitable: {
    label: { sv: 'hemmet var olämpligt', en: 'the home was unsuitable' },
    help: {
      sv: 'Barnet fick inte den vård som det behövde.',
      en: 'The child wasn’t given the care that it needed.',
    },
  },
} as const satisfies Codes;

type WhyMoved = keyof typeof whyMoved;

const SaysWhyMoved = Says(
  { sv: 'Varför', en: 'Why' },
  { sv: 'Vad flytten beror på.', en: 'What the move rests on.' },
);

/** The child moves to the home that was decided on since. */
export class MovePlacement extends StartPlacement {
  @SaysWhyMoved @OneOf(whyMoved) because!: WhyMoved;
}

const whyEnded = {
  'moved-home': {
    label: { sv: 'barnet flyttade hem', en: 'the child moved home' },
    help: { sv: 'Placeringen behövs inte längre.', en: 'The placement is needed no more.' },
  },
  'consent-withdrawn': {
    label: { sv: 'samtycke togs tillbaka', en: 'consent was withdrawn' },
    help: {
      sv: 'En vårdnadshavare, eller barnet från 15 år, vill inte längre.',
      en: 'A guardian, or the child from 15, wishes it no more.',
    },
  },
  'custody-transferred': {
    label: { sv: 'vårdnaden flyttades över', en: 'custody was transferred' },
    help: {
      sv: 'Familjehemmet har fått vårdnaden om barnet.',
      en: 'The family home has been given custody.',
    },
  },
  'own-housing': {
    label: { sv: 'eget boende', en: 'housing of their own' },
    help: {
      sv: 'Den unge flyttade till ett eget boende.',
      en: 'The young person moved to housing of their own.',
    },
  },
  'never-carried-out': {
    label: { sv: 'placeringen blev aldrig av', en: 'it never came about' },
    help: { sv: 'Beslutet verkställs inte.', en: 'The decision isn’t carried out.' },
  },
} as const satisfies Codes;

type WhyEnded = keyof typeof whyEnded;

const SaysWhyEnded = Says(
  { sv: 'Varför', en: 'Why' },
  { sv: 'Varför placeringen upphör.', en: 'Why the placement ends.' },
);

const SaysResult = Says(
  { sv: 'Resultat', en: 'Result' },
  { sv: 'Vad placeringen ledde till.', en: 'What the placement has led to.' },
);

/** The placement ends: what it was given for is over. */
export class EndPlacement extends CommandBody {
  @SaysWhyEnded @OneOf(whyEnded) because!: WhyEnded;
  @SaysResult @Maybe() @PersonalText('narrative', 10_000) result?: string;
}

/** Granted when the event occurred; nobody lives there yet. */
export class PlacementGranted extends MatterBegunByDecision {
  @SaysHome @OneOf(homes) home!: Home;
  @SaysFromDay @IsDay() from!: string;
  @Says(
    { sv: 'Vårdärende', en: 'Care' },
    {
      sv: 'Den vård utan samtycke som placeringen är en del av.',
      en: 'The care without consent that it is a part of.',
    },
  )
  @Maybe()
  @IsId()
  careId?: string;
  @Says(
    { sv: 'Utredning', en: 'Investigation' },
    { sv: 'Den utredning som ledde till placeringen.', en: 'The investigation that led to the placement.' },
  )
  @Maybe()
  @IsId()
  investigationId?: string;
}

/** Another home than the one that the child lives in, or was to. */
export class AnotherHomeGranted {
  @SaysDecision @IsId() decisionId!: string;
  @SaysHome @OneOf(homes) home!: Home;
  @SaysFromDay @IsDay() from!: string;
}

/** The child came there when the event occurred. */
export class PlacementStarted {
  @SaysHome @OneOf(homes) home!: Home;
  @SaysDecision @IsId() decisionId!: string;
  @SaysPlace @PersonalText('whereabouts', 500) place!: string;
  @SaysHomeInvestigatedOn @Maybe() @IsDay() homeInvestigatedOn?: string;
}

/** It moved when the event occurred. */
export class PlacementMoved extends PlacementStarted {
  @SaysWhyMoved @OneOf(whyMoved) because!: WhyMoved;
}

export class PlacementEnded {
  @SaysWhyEnded @OneOf(whyEnded) because!: WhyEnded;
  @SaysResult @Maybe() @PersonalText('narrative', 10_000) result?: string;
}

/** Whoever handles a placement, and whoever leads them. */
export const onPlacements: readonly Role[] = ['investigator', 'unit-manager'];

function placementConcerned(standing: Standing<ChildProtection>): PlacementState {
  return placementOf(standing.file.details, matterOf(standing).matterId);
}

/** The consent is asked for when the child comes there too: SoL 2025:400 21:1. */
const noLongerConsented: Hindrance<ChildProtection> = {
  code: 'MISSING_CONSENT',
  not: 'now',
  source: 'SoL 2025:400 21:1; LVU 1990:52 1 §',
  says: {
    sv: 'De som måste samtycka till den formen av hem gör det inte: alla vårdnadshavare, och barnet självt från 15 år.',
    en: 'Those who have to consent to that form of home don’t: every guardian, and the child itself from 15.',
  },
  hinders: (standing) => {
    const { careId, decided } = placementConcerned(standing);
    if (careId !== undefined) return false;
    const { matterId } = matterOf(standing);
    return consentToPlacement(standing.file, decided.home, matterId, standing.context).is !== 'there';
  },
};

const notFromYet: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  not: 'now',
  source: 'SoL 2025:400 11:1; 2001:453 4:1',
  says: {
    sv: 'Beslutet gäller från en senare dag.',
    en: 'The decision holds from a later day.',
  },
  hinders: (standing) => {
    const { file, context } = standing;
    return localDateOf(context.occurredAt, file.timeZone) < placementConcerned(standing).decided.from;
  },
};

/** Where a child lives is decided home by home: SoL 2025:400 22:2, 22:4. */
const noOtherHomeDecided: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  not: 'now',
  source: 'SoL 2025:400 22:2, 22:4; 2001:453 6:6',
  says: {
    sv: 'Inget annat hem är beslutat än det som barnet bor i. Besluta först om det nya hemmet.',
    en: 'No other home is decided than the one that the child lives in. Decide on the new home first.',
  },
  hinders: (standing) => {
    const { standing: where, decided } = placementConcerned(standing);
    return where.is === 'placed' && where.byDecision === decided.decisionId;
  },
};

const homeNotInvestigated: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'SoL 2025:400 22:2, 22:4; 2001:453 6:6',
  says: {
    sv: 'Ett barn placeras inte i ett familjehem eller jourhem som ingen socialnämnd har utrett. Ange i homeInvestigatedOn en dag senast ‹day›.',
    en: 'No child is placed in a family home or an emergency home that no board has investigated. Give in homeInvestigatedOn a day up to ‹day›.',
  },
};

/** What the child came to, or why it may not. */
function comingThere(situation: Situation<ChildProtection, StartPlacement>): Undecided | PlacementStarted {
  const { command, file, context } = situation;
  const { decided } = placementConcerned(situation);
  const { place, homeInvestigatedOn } = command;
  const day = localDateOf(context.occurredAt, file.timeZone);
  const isInvestigated = homeInvestigatedOn !== undefined && homeInvestigatedOn <= day;
  if (privateHomes.includes(decided.home) && !isInvestigated)
    return refuse(naming(day, homeNotInvestigated), 'homeInvestigatedOn');
  return {
    home: decided.home,
    decisionId: decided.decisionId,
    place,
    ...(homeInvestigatedOn !== undefined && { homeInvestigatedOn }),
  };
}

const startPlacement: CommandDefinition<ChildProtection, StartPlacement> = {
  type: 'child-protection/start-placement',
  title: { sv: 'Placera barnet', en: 'Start the placement' },
  fields: StartPlacement,
  at: 'matter',
  needsFile: true,
  during: { placement: ['granted'] },
  by: onPlacements,
  example: { place: 'The Berg family, Storgatan 1', homeInvestigatedOn: '2026-01-02' },
  refusals: { notFromYet, noLongerConsented, homeNotInvestigated },
  decide: (situation) => {
    const there = comingThere(situation);
    if ('kind' in there) return there;
    return accept(happens(placementStarted, there, { matterId: matterOf(situation).matterId }));
  },
};

const movePlacement: CommandDefinition<ChildProtection, MovePlacement> = {
  type: 'child-protection/move-placement',
  title: { sv: 'Flytta barnet till ett annat hem', en: 'Move the child to another home' },
  fields: MovePlacement,
  at: 'matter',
  needsFile: true,
  during: { placement: ['in-home'] },
  by: onPlacements,
  example: { place: 'The Lund family, Lillgatan 2', homeInvestigatedOn: '2026-01-02' },
  refusals: { noOtherHomeDecided, notFromYet, noLongerConsented, homeNotInvestigated },
  decide: (situation) => {
    const { because } = situation.command;
    const there = comingThere(situation);
    if ('kind' in there) return there;
    return accept(happens(placementMoved, { ...there, because }, { matterId: matterOf(situation).matterId }));
  },
};

const endPlacement: CommandDefinition<ChildProtection, EndPlacement> = {
  type: 'child-protection/end-placement',
  title: { sv: 'Avsluta placeringen', en: 'End the placement' },
  fields: EndPlacement,
  at: 'matter',
  during: { placement: ['granted', 'in-home'] },
  by: onPlacements,
  example: { because: 'moved-home', result: 'The parents are well again.' },
  refusals: {},
  decide: (situation) => {
    const { because, result } = situation.command;
    const ended = { because, ...(result !== undefined && { result }) };
    return accept(happens(placementEnded, ended, { matterId: matterOf(situation).matterId }));
  },
};

export const placementGranted: EventDefinition<ChildProtection, PlacementGranted> = {
  type: 'child-protection/placement-granted',
  version: 1,
  fields: PlacementGranted,
  title: { sv: 'Placering beviljad', en: 'Placement granted' },
  moves: ({ caseNumber, unitId, handlerId, decidedIn }, facts) => [
    ...moving(facts, {
      opens: { kind: 'placement', caseNumber, unitId },
      step: 'granted',
      ...(handlerId !== undefined && { handlerId }),
    }),
    { matterId: decidedIn },
  ],
  evolve: (details, event) => {
    const { decidedIn, decisionId, home, from, careId, investigationId } = event.data;
    const led = investigationId === undefined ? {} : { investigationId };
    const on =
      careId === undefined
        ? ({ basis: 'consent', investigationId: decidedIn } as const)
        : ({ basis: 'care', careId, ...led } as const);
    return {
      ...details,
      placements: details.placements.with(matterIdOf(event), {
        ...on,
        decided: { decisionId, home, from },
        standing: { is: 'granted' },
      }),
    };
  },
  tells: {
    sv: ({ home, from }, nameOf) => `Barnet ska placeras i ${homes[home].label.sv} från ${nameOf(from)}.`,
    en: ({ home, from }, nameOf) =>
      `The child is to be placed in a ${homes[home].label.en} from ${nameOf(from)}.`,
  },
};

export const anotherHomeGranted: EventDefinition<ChildProtection, AnotherHomeGranted> = {
  type: 'child-protection/another-home-granted',
  version: 1,
  fields: AnotherHomeGranted,
  title: { sv: 'Annat hem beviljat', en: 'Another home granted' },
  evolve: (details, event) => withPlacement(details, event, { decided: { ...event.data } }),
  tells: {
    sv: ({ home, from }, nameOf) =>
      `Barnet ska flytta till ett annat hem (${homes[home].label.sv}) från ${nameOf(from)}.`,
    en: ({ home, from }, nameOf) =>
      `The child is to move to another home (${homes[home].label.en}) from ${nameOf(from)}.`,
  },
};

export const placementStarted: EventDefinition<ChildProtection, PlacementStarted> = {
  type: 'child-protection/placement-started',
  standsByItself: true,
  version: 1,
  fields: PlacementStarted,
  title: { sv: 'Barnet placerat', en: 'Child placed' },
  moves: (_, facts) => moving(facts, { step: 'in-home' }),
  evolve: (details, event) => {
    const { home, decisionId } = event.data;
    return withStandingOfPlacement(details, event, {
      is: 'placed',
      home,
      inHomeSince: event.occurredAt,
      byDecision: decisionId,
    });
  },
  tells: {
    sv: ({ home }) => `Barnet kom till ett hem: ${homes[home].label.sv}.`,
    en: ({ home }) => `The child came to a home: ${homes[home].label.en}.`,
  },
};

export const placementMoved: EventDefinition<ChildProtection, PlacementMoved> = {
  type: 'child-protection/placement-moved',
  standsByItself: true,
  version: 1,
  fields: PlacementMoved,
  title: { sv: 'Barnet flyttat till ett annat hem', en: 'Child moved to another home' },
  moves: (_, facts) => moving(facts, { step: 'in-home' }),
  evolve: (details, event) => {
    const { home, decisionId } = event.data;
    return withStandingOfPlacement(details, event, {
      is: 'placed',
      home,
      inHomeSince: event.occurredAt,
      byDecision: decisionId,
    });
  },
  tells: {
    sv: ({ home, because }) =>
      `Barnet flyttade till ett annat hem (${homes[home].label.sv}): ${whyMoved[because].label.sv}.`,
    en: ({ home, because }) =>
      `The child moved to another home (${homes[home].label.en}): ${whyMoved[because].label.en}.`,
  },
};

export const placementEnded: EventDefinition<ChildProtection, PlacementEnded> = {
  type: 'child-protection/placement-ended',
  standsByItself: true,
  version: 1,
  fields: PlacementEnded,
  title: { sv: 'Placeringen upphörd', en: 'Placement ended' },
  moves: (_, facts) => moving(facts, { step: 'placement-ended', closed: true }),
  evolve: (details, event) => {
    const home = livesIn(placementOf(details, matterIdOf(event)));
    return withStandingOfPlacement(details, event, {
      is: 'ended',
      at: event.occurredAt,
      ...(home !== undefined && { home }),
    });
  },
  tells: {
    sv: ({ because }) => `Placeringen upphörde: ${whyEnded[because].label.sv}.`,
    en: ({ because }) => `The placement ended: ${whyEnded[because].label.en}.`,
  },
};

export const placement: Chapter<ChildProtection> = {
  name: 'placement',
  title: { sv: 'Placering', en: 'Placement' },
  commands: [startPlacement, movePlacement, endPlacement],
  events: [placementGranted, anotherHomeGranted, placementStarted, placementMoved, placementEnded],
};
