import type {
  Codes,
  MatterKind,
  RefusalCodes,
  RetentionRule,
  Roles,
  Seats,
  SettingDefinition,
  Sight,
  Sights,
} from '#casework';

/** Who acts: nobody of another procedure. */
export const roles = {
  'garden-warden': {
    reach: 'handler',
    label: { da: 'havevejleder', en: 'garden warden' },
    help: { da: 'Behandler ansøgninger om en have.', en: 'Handles requests for an allotment.' },
  },
  'gate-keeper': {
    reach: 'municipality',
    label: { da: 'portvagt', en: 'gate keeper' },
    help: { da: 'Har nøglerne til haverne.', en: 'Holds the keys of the allotments.' },
  },
} as const satisfies Roles;

export const personRoles = {
  'plot-neighbour': {
    label: { da: 'havenabo', en: 'neighbour of the plot' },
    help: { da: 'Har haven ved siden af.', en: 'Has the allotment beside it.' },
  },
  representative: {
    label: { da: 'repræsentant', en: 'representative' },
    help: { da: 'Har fuldmagt fra haveejeren.', en: 'Holds the gardener’s power of attorney.' },
  },
} as const satisfies Codes;

export const seats = {
  gardener: {
    heldBy: ['subject'],
    onBehalfBy: ['representative'],
    label: { da: 'haveejer', en: 'gardener' },
    help: { da: 'Følger sin egen ansøgning.', en: 'Follows their own request.' },
  },
} as const satisfies Seats;

export const qualifications = {
  'pruning-licence': {
    label: { da: 'beskæringsbevis', en: 'pruning licence' },
    help: { da: 'Må beskære træer.', en: 'May prune trees.' },
  },
} as const satisfies Codes;

export const refusalCodes = {
  GROUND_FROZEN: {
    not: 'now',
    label: { da: 'Jorden er frossen', en: 'The ground is frozen' },
    help: { da: 'Der kan ikke graves endnu.', en: 'Nobody can dig yet.' },
  },
  NO_PRUNER: {
    not: 'who',
    label: { da: 'Mangler beskæringsbevis', en: 'No pruning licence' },
    help: { da: 'Opgaven kræver et beskæringsbevis.', en: 'The task takes a pruning licence.' },
  },
} as const satisfies RefusalCodes;

export const dataClasses = {
  soil: {
    label: { da: 'jordprøve', en: 'soil sample' },
    help: { da: 'Hvad jorden indeholder.', en: 'What the soil holds.' },
  },
} as const satisfies Codes;

export const answerDays: SettingDefinition = {
  name: 'allotment/answer-days',
  label: { da: 'Svarfrist i dage', en: 'Days to answer' },
  help: { da: 'Så mange dage har vejlederen til at svare.', en: 'So many days the warden has to answer.' },
  pattern: '[1-9]\\d?',
  byDefault: '10',
};

export const matters = {
  request: {
    title: { da: 'Ansøgning om have', en: 'Request for an allotment' },
    steps: {
      asked: { da: 'Ansøgt', en: 'Asked' },
      reserved: { da: 'Reserveret', en: 'Reserved' },
      granted: { da: 'Tildelt', en: 'Granted' },
      turned: { da: 'Afslået', en: 'Turned down' },
      withdrawn: { da: 'Trukket tilbage', en: 'Withdrawn' },
    },
  },
} as const satisfies Record<string, MatterKind>;

export const rulesets = () => [
  { ruleset: 'DK-HAVE', from: '2020-01-01' },
  { ruleset: 'DK-HAVE-2027', from: '2027-01-01' },
];

export const retention: readonly RetentionRule[] = [
  {
    id: 'H-keep',
    what: { da: 'Ansøgninger slettes efter to år', en: 'Requests are erased after two years' },
    matters: { request: 'any' },
    keep: { yearsAfterLastEntry: 2 },
    source: 'Haveloven § 9',
    rulesets: ['DK-HAVE'],
  },
];

const request = {
  matters: { request: 'any' },
  reach: 'whole-file',
  persons: 'as-known',
  events: 'any',
  classes: ['identity', 'contact', 'protected', 'narrative', 'soil'],
} as const satisfies Partial<Sight>;

export const sights: Sights = {
  'garden-warden': [{ ...request, scope: 'unit', protected: false, lookUp: true }],
  'unit-manager': [{ ...request, scope: 'unit', protected: true, inError: true }],
  // Who holds the keys sees whose gate it is, and nothing of the soil.
  'gate-keeper': [
    { ...request, scope: 'municipality', protected: true, classes: ['identity'], asAuthor: true },
  ],
  auditor: [{ ...request, scope: 'municipality', protected: true, inError: true }],
  // Their own request and how far it has come; not what the soil is like, nor who lives beside it.
  gardener: [
    {
      scope: 'seat',
      matters: { request: 'any' },
      protected: true,
      reach: 'matter',
      persons: 'own',
      events: [
        'allotment/plot-asked',
        'allotment/plot-reserved',
        'allotment/plot-granted',
        'allotment/request-withdrawn',
      ],
      classes: ['identity', 'contact'],
    },
  ],
};
