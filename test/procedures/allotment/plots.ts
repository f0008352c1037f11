import {
  accept,
  Code,
  CommandBody,
  fileOpened,
  happens,
  invalid,
  IsId,
  matterOf,
  OneOf,
  Personal,
  personAdded,
  PersonalNumberOf,
  PersonalText,
  Says,
  YesNo,
  type Chapter,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
} from '#casework';
import type { Allotment } from './state.js';

const crops = {
  beets: { label: { da: 'rødbeder', en: 'beets' }, help: { da: 'Rodfrugter.', en: 'Root crops.' } },
  apples: { label: { da: 'æbler', en: 'apples' }, help: { da: 'Frugttræer.', en: 'Fruit trees.' } },
} as const satisfies Codes;

type Crop = keyof typeof crops;

/** A gardener asks for an allotment. */
export class AskForPlot extends CommandBody {
  @Says({ da: 'Afdeling', en: 'Unit' }, { da: 'Hvem der svarer.', en: 'Who answers.' })
  @Code()
  unitId!: string;
  @Says({ da: 'CPR-nummer', en: 'CPR number' }, { da: 'Ti cifre.', en: 'Ten digits.' })
  @PersonalNumberOf('DK')
  @Personal('identity')
  gardenerNumber!: string;
  @Says({ da: 'Afgrøde', en: 'Crop' }, { da: 'Hvad der skal gro.', en: 'What is to grow.' })
  @OneOf(crops)
  crop!: Crop;
  @Says({ da: 'Frost', en: 'Frost' }, { da: 'Om jorden er frossen.', en: 'Whether the ground is frozen.' })
  @YesNo()
  frost!: boolean;
  @Says({ da: 'Surhedsgrad', en: 'Acidity' }, { da: 'Jordens pH.', en: 'The pH of the soil.' })
  @PersonalText('soil', 4)
  acidity!: string;
}

export class GrantPlot extends CommandBody {}

export class PlotAsked {
  @Says({ da: 'Sagsnummer', en: 'Case number' }, { da: 'Sagens nummer.', en: 'The number of the case.' })
  @Code()
  caseNumber!: string;
  @Says({ da: 'Afdeling', en: 'Unit' }, { da: 'Hvem der svarer.', en: 'Who answers.' })
  @Code()
  unitId!: string;
  @Says({ da: 'Haveejer', en: 'Gardener' }, { da: 'Hvem der søger.', en: 'Who asks.' })
  @IsId()
  gardenerId!: string;
  @Says({ da: 'Afgrøde', en: 'Crop' }, { da: 'Hvad der skal gro.', en: 'What is to grow.' })
  @OneOf(crops)
  crop!: Crop;
  @Says({ da: 'Frost', en: 'Frost' }, { da: 'Om jorden er frossen.', en: 'Whether the ground is frozen.' })
  @YesNo()
  frost!: boolean;
  @Says({ da: 'Surhedsgrad', en: 'Acidity' }, { da: 'Jordens pH.', en: 'The pH of the soil.' })
  @PersonalText('soil', 4)
  acidity!: string;
}

export class PlotGranted {}

export class WithdrawRequest extends CommandBody {}

export class RequestWithdrawn {}

const groundFrozen: Hindrance<Allotment> = {
  code: 'GROUND_FROZEN',
  source: 'Haveloven § 3',
  says: { da: 'Vent til tøvejr.', en: 'Wait for the thaw.' },
  hinders: ({ file, matter }) => file.details.requests[matter?.matterId ?? '']?.frost === true,
};

const noPruner: Hindrance = {
  code: 'NO_PRUNER',
  source: 'Haveloven § 4',
  says: { da: 'Spørg en med beskæringsbevis.', en: 'Ask somebody with a pruning licence.' },
  hinders: ({ context: { actor } }) => !actor.qualifications.includes('pruning-licence'),
};

const askForPlot: CommandDefinition<Allotment, AskForPlot> = {
  type: 'allotment/ask-for-plot',
  title: { da: 'Ansøg om have', en: 'Ask for an allotment' },
  fields: AskForPlot,
  at: 'intake',
  by: ['garden-warden'],
  refusals: {},
  subjects: ({ gardenerNumber }) => [{ personalNumber: gardenerNumber }],
  decide: ({ command: { unitId, gardenerNumber, crop, frost, acidity }, file, context }) => {
    const { municipalityId, jurisdiction, timeZone } = context.municipality;
    if (!context.municipality.hasUnit(unitId))
      return invalid('unitId', { da: 'en enhed, der er i drift', en: 'a unit in operation' });
    const gardenerId = file.subjectId ?? context.idFor('person', 'subject');
    const opening = [
      happens(fileOpened, { municipalityId, jurisdiction, timeZone }),
      happens(personAdded, {
        personId: gardenerId,
        personalNumber: gardenerNumber,
        role: 'subject',
        protectedIdentity: false,
        identified: true,
      }),
    ];
    return accept(
      ...(file.revision < 0 ? opening : []),
      happens(
        plotAsked,
        { caseNumber: context.caseNumberFor('request'), unitId, gardenerId, crop, frost, acidity },
        { matterId: context.idFor('matter', 'request') },
      ),
    );
  },
};

const grantPlot: CommandDefinition<Allotment, GrantPlot> = {
  type: 'allotment/grant-plot',
  title: { da: 'Tildel have', en: 'Grant an allotment' },
  fields: GrantPlot,
  at: 'matter',
  during: { request: ['asked'] },
  by: ['garden-warden', 'unit-manager'],
  refusals: { groundFrozen, noPruner },
  decide: (situation) => accept(happens(plotGranted, {}, { matterId: matterOf(situation).matterId })),
};

/** Whoever asked no longer wants a plot; only they can say so. */
const withdrawRequest: CommandDefinition<Allotment, WithdrawRequest> = {
  type: 'allotment/withdraw-request',
  title: { da: 'Træk ansøgning tilbage', en: 'Withdraw a request' },
  fields: WithdrawRequest,
  at: 'matter',
  during: { request: ['asked', 'reserved'] },
  by: ['gardener'],
  refusals: {},
  decide: (situation) => accept(happens(requestWithdrawn, {}, { matterId: matterOf(situation).matterId })),
};

function asked(matterId: string | undefined): string {
  if (matterId === undefined) throw new Error('A request is a matter.');
  return matterId;
}

export const plotAsked: EventDefinition<Allotment, PlotAsked> = {
  type: 'allotment/plot-asked',
  version: 1,
  fields: PlotAsked,
  title: { da: 'Have ansøgt', en: 'Allotment asked for' },
  moves: ({ caseNumber, unitId }, { matterId }) => [
    { matterId: asked(matterId), opens: { kind: 'request', caseNumber, unitId }, step: 'asked' },
  ],
  evolve: (details, { matterId, data: { gardenerId, frost } }) => ({
    requests: { ...details.requests, [asked(matterId)]: { gardenerId, frost } },
  }),
  tells: {
    da: ({ crop }) => `Der blev søgt om en have til ${crops[crop].label.da}.`,
    en: ({ crop }) => `An allotment for ${crops[crop].label.en} was asked for.`,
  },
};

export const plotGranted: EventDefinition<Allotment, PlotGranted> = {
  type: 'allotment/plot-granted',
  version: 1,
  fields: PlotGranted,
  title: { da: 'Have tildelt', en: 'Allotment granted' },
  moves: (_, { matterId }) => [{ matterId: asked(matterId), step: 'granted', closed: true }],
  evolve: (details) => details,
  tells: { da: () => 'Haven blev tildelt.', en: () => 'The allotment was granted.' },
};

export const requestWithdrawn: EventDefinition<Allotment, RequestWithdrawn> = {
  type: 'allotment/request-withdrawn',
  version: 1,
  fields: RequestWithdrawn,
  title: { da: 'Ansøgning trukket tilbage', en: 'Request withdrawn' },
  moves: (_, { matterId }) => [{ matterId: asked(matterId), step: 'withdrawn', closed: true }],
  evolve: (details) => details,
  tells: { da: () => 'Ansøgningen blev trukket tilbage.', en: () => 'The request was withdrawn.' },
};

export const plots: Chapter<Allotment> = {
  name: 'plots',
  title: { da: 'Haver', en: 'Allotments' },
  commands: [askForPlot, grantPlot, withdrawRequest],
  events: [plotAsked, plotGranted, requestWithdrawn],
};
