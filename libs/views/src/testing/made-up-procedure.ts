import { madeUp } from '../../../casework/src/testing/made-up.js';
import { wholeFiles } from '../../../casework/src/testing/sights.js';
import {
  catalogueOf,
  type EventDefinition,
  type EventFacts,
  type MatterMove,
  type Procedure,
  type Sights,
} from '#casework';
import type { ViewSet } from '#projections';
import { viewsOf } from '../index.js';

/*
 * A made-up procedure for the specs of views: a garden society that keeps plots and trees. Its events move
 * matters in every way that a move can say; its rules and commands don't matter here.
 */

export class MatterOpened {
  kind!: string;
  caseNumber!: string;
  unitId!: string;
  step!: string;
}

export class MatterMoved {
  step!: string;
}

export class MatterClosed {
  step!: string;
}

export class MatterReopened {
  step!: string;
}

export class Noted {
  times!: number;
}

function moving(
  { matterId }: Pick<EventFacts, 'matterId'>,
  move: Omit<MatterMove, 'matterId'>,
): MatterMove[] {
  if (matterId === undefined) throw new Error('An event of a matter names none.');
  return [{ matterId, ...move }];
}

const untold = { sv: () => '', en: () => '' };

export const matterOpened: EventDefinition<unknown, MatterOpened> = {
  type: 'garden/matter-opened',
  version: 1,
  fields: MatterOpened,
  title: { sv: 'Öppnat', en: 'Opened' },
  moves: ({ kind, caseNumber, unitId, step }, facts) =>
    moving(facts, { opens: { kind, caseNumber, unitId }, step }),
  evolve: (details) => details,
  tells: untold,
};

export const matterMoved: EventDefinition<unknown, MatterMoved> = {
  type: 'garden/matter-moved',
  version: 1,
  fields: MatterMoved,
  title: { sv: 'Flyttat', en: 'Moved' },
  moves: ({ step }, facts) => moving(facts, { step }),
  evolve: (details) => details,
  tells: untold,
};

export const matterClosed: EventDefinition<unknown, MatterClosed> = {
  type: 'garden/matter-closed',
  version: 1,
  fields: MatterClosed,
  title: { sv: 'Avslutat', en: 'Closed' },
  moves: ({ step }, facts) => moving(facts, { step, closed: true }),
  evolve: (details) => details,
  tells: untold,
};

export const matterReopened: EventDefinition<unknown, MatterReopened> = {
  type: 'garden/matter-reopened',
  version: 1,
  fields: MatterReopened,
  title: { sv: 'Återupptaget', en: 'Reopened' },
  moves: ({ step }, facts) => moving(facts, { step, closed: false }),
  evolve: (details) => details,
  tells: untold,
};

export const noted: EventDefinition<unknown, Noted> = {
  type: 'garden/noted',
  version: 1,
  fields: Noted,
  title: { sv: 'Antecknat', en: 'Noted' },
  evolve: (details) => details,
  tells: untold,
};

/** The rule of the deadlines that guard an acute danger. */
export const acuteRule = 'G1';

export const kinds = ['plot', 'tree'] as const;
export const steps = ['asked', 'weighed', 'kept', 'left'] as const;

const inAllSteps = Object.fromEntries(steps.map((step) => [step, { sv: step, en: step }]));

function inKinds(those: readonly (typeof steps)[number][]): Record<string, readonly string[]> {
  return Object.fromEntries(kinds.map((kind) => [kind, those]));
}

const gardenSights: Sights = {
  'intake-worker': [wholeFiles('unit', kinds, { protected: false })],
  investigator: [
    wholeFiles('assigned', kinds),
    wholeFiles('unit', [], { matters: inKinds(['asked', 'weighed']), protected: false }),
  ],
  'unit-manager': [wholeFiles('unit', kinds)],
  'decision-maker': [wholeFiles('municipality', [], { matters: inKinds(['weighed', 'kept']) })],
  auditor: [wholeFiles('municipality', kinds)],
};

/** The made-up procedure, under a name, in a zone and with sights of the spec's choice. */
export function gardenProcedure({
  name = 'garden',
  zone = 'green',
  sights = gardenSights,
}: Partial<Pick<Procedure, 'name' | 'zone' | 'sights'>> = {}): Procedure {
  return madeUp<unknown>({
    name,
    title: { sv: 'Odling', en: 'Garden' },
    zone,
    matters: {
      plot: { title: { sv: 'Lott', en: 'Plot' }, steps: inAllSteps },
      tree: { title: { sv: 'Träd', en: 'Tree' }, steps: inAllSteps },
    },
    chapters: [
      {
        name: 'gardening',
        title: { sv: 'Odling', en: 'Gardening' },
        commands: [],
        events: [matterOpened, matterMoved, matterClosed, matterReopened, noted],
      },
    ],
    deadlines: [
      {
        id: acuteRule,
        what: { sv: 'Bevattnas', en: 'Watered' },
        kind: 'duty',
        responsible: 'investigator',
        versions: {},
        starts: [],
        rolls: false,
        stops: [],
        guards: 'acute-danger',
        ladder: [],
      },
    ],
    rulesets: () => [],
    settings: [],
    sights,
    initialDetails: undefined,
  });
}

export const garden = gardenProcedure();

/** Every view of procedures, and the kinds of streams that they and others like them are told of. */
export function setOf(procedures: readonly Procedure[], ...others: readonly Procedure[]): ViewSet {
  return { views: viewsOf(procedures), kinds: [...procedures, ...others].map(catalogueOf) };
}
