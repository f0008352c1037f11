import { deadlineEvents } from '../../deadlines/index.js';
import { contentErased, fileOpened } from '../../handling/index.js';
import { commonDataClasses, type Sight, type Sights } from '../../kernel/index.js';
import {
  everyKindOfMatter,
  everySupport,
  ongoingCare,
  servicesWithoutTest,
  standingCustody,
  standingPlacement,
  standingTemporaryBan,
  takenUpApplication,
  undecidedApplication,
  undecidedReport,
} from './matters.js';
import { dataClasses } from './report-as-made.js';

/** Everything that is recorded, but for where somebody is who has a protected identity. */
const open = [...Object.keys(commonDataClasses), ...Object.keys(dataClasses)].filter(
  (dataClass) => dataClass !== 'protected',
);

const all = [...open, 'protected'];

/** A matter with the persons as it names them, whatever the file knows. */
const alone = {
  protected: true,
  reach: 'matter',
  persons: 'as-named',
  events: 'any',
  classes: open,
} as const satisfies Partial<Sight>;

/** A matter with the persons of the file, and none of its other matters. */
const withPersons = { ...alone, reach: 'file', persons: 'as-known' } as const;

/**
 * What somebody works with themselves, or was given sight of: the whole file. Of one whose report or application is
 * decided what they still do for it: telling who reported how it went, and correcting what they recorded.
 */
const inHand: readonly Sight[] = [
  {
    ...withPersons,
    scope: 'assigned',
    matters: {
      investigation: 'any',
      'immediate-custody': 'any',
      appeal: 'any',
      'follow-up': 'any',
      disclosure: 'any',
      placement: 'any',
      ...everySupport,
      care: 'any',
      'imposed-measure': 'any',
      'contact-restriction': 'any',
      'temporary-moving-ban': 'any',
      'moving-ban': 'any',
    },
    reach: 'whole-file',
    classes: all,
  },
  {
    ...withPersons,
    scope: 'assigned',
    matters: { report: undecidedReport, application: undecidedApplication },
    reach: 'whole-file',
  },
  {
    ...withPersons,
    scope: 'assigned',
    matters: { report: 'any', application: 'any', 'service-without-test': 'any' },
  },
  { ...withPersons, scope: 'granted', matters: everyKindOfMatter, reach: 'whole-file' },
];

/** Deadlines with their explanations: no persons, and nothing that is sealed. */
const clocksAlone = {
  protected: true,
  reach: 'matter',
  persons: 'none',
  events: deadlineEvents.map(({ type }) => type),
  classes: [],
} as const satisfies Partial<Sight>;

/** What a decision rests on that may not wait, on immediate custody or a temporary moving ban, and those that stand. */
const decidingAtOnce: Sight = {
  ...withPersons,
  scope: 'municipality',
  matters: {
    report: undecidedReport,
    investigation: ['investigating'],
    'immediate-custody': standingCustody,
    placement: standingPlacement,
    'temporary-moving-ban': standingTemporaryBan,
    'moving-ban': ['applied-for'],
  },
  asAuthor: true,
};

/**
 * Who sees what of a child's file (OSL 2009:400 26:1; Lag 2001:454 7 and 10 §§). Where somebody is who has a
 * protected identity is shown to those who handle an investigation and to those who lead it.
 */
export const sights: Sights = {
  // Reports and applications of the unit, protection and preliminary assessments, alike in a new file and in one that
  // others know: with the file itself those could be told apart, and who is hidden from whoever names them.
  'intake-worker': [
    {
      ...alone,
      scope: 'unit',
      matters: { advice: 'any', report: 'any', application: 'any', ...servicesWithoutTest },
      asAuthor: true,
      lookUp: true,
    },
    ...inHand,
  ],
  // The whole file of children assigned to them; of what nobody has been assigned yet, that it waits.
  investigator: [
    ...inHand.map((sight): Sight => ({ ...sight, asAuthor: true })),
    {
      ...clocksAlone,
      scope: 'unassigned',
      matters: {
        application: 'any',
        'service-without-test': 'any',
        investigation: 'any',
        'immediate-custody': 'any',
        appeal: 'any',
        'follow-up': 'any',
        placement: 'any',
        ...everySupport,
        care: 'any',
        'imposed-measure': 'any',
        'contact-restriction': 'any',
        'temporary-moving-ban': 'any',
        'moving-ban': 'any',
      },
    },
  ],
  // The basis for decisions of the unit; of an investigation under way also what it answers, whichever unit took that in.
  'unit-manager': [
    {
      ...withPersons,
      scope: 'unit',
      matters: { investigation: ['investigating'] },
      reach: 'joined',
      classes: all,
    },
    {
      ...withPersons,
      scope: 'unit',
      matters: {
        investigation: 'any',
        'immediate-custody': 'any',
        appeal: 'any',
        'follow-up': 'any',
        disclosure: 'any',
        placement: 'any',
        ...everySupport,
        care: 'any',
        'imposed-measure': 'any',
        'contact-restriction': 'any',
        'temporary-moving-ban': 'any',
        'moving-ban': 'any',
      },
      classes: all,
    },
    { ...withPersons, scope: 'unit', matters: { 'service-without-test': 'any' } },
    {
      ...alone,
      scope: 'unit',
      matters: { advice: 'any', report: 'any', application: 'any', 'nameless-service': 'any' },
      asAuthor: true,
    },
    ...inHand,
  ],
  // The basis for the decision at hand; not the rest of the file.
  'decision-maker': [
    {
      ...withPersons,
      scope: 'municipality',
      matters: {
        report: undecidedReport,
        application: [...undecidedApplication, ...takenUpApplication],
        investigation: ['investigating'],
        'immediate-custody': standingCustody,
        ...ongoingCare,
      },
      asAuthor: true,
    },
    // What was appealed or is asked for lies in another matter of the file; it is theirs until that is answered.
    {
      ...withPersons,
      scope: 'municipality',
      matters: { appeal: ['received'], disclosure: ['requested', 'disclosed-in-part'] },
      reach: 'whole-file',
      asAuthor: true,
    },
    ...inHand,
  ],
  // Whether to take a child into custody at once (LVU 1990:52 6 §) or to keep it in its home (27 §), and nothing else that
  // is the board's.
  chair: [decidingAtOnce, ...inHand],
  'appointed-member': [decidingAtOnce, ...inHand],
  // What the court is asked, and by when: that is read also when the custody is over.
  'board-lawyer': [
    {
      ...withPersons,
      scope: 'municipality',
      matters: {
        'immediate-custody': 'any',
        care: 'any',
        'temporary-moving-ban': 'any',
        'moving-ban': 'any',
      },
      asAuthor: true,
    },
    ...inHand,
  ],
  // What has to be considered, and by when.
  'committee-secretary': [{ ...clocksAlone, scope: 'municipality', matters: ongoingCare }],
  // What can't wait until the office opens; a child to be fetched, with those around it.
  'on-call': [
    {
      ...alone,
      scope: 'municipality',
      matters: { advice: ['ongoing'], report: undecidedReport },
      asAuthor: true,
    },
    { ...withPersons, scope: 'municipality', matters: { 'immediate-custody': ['decided'] } },
    ...inHand,
  ],
  // How long matters took of which a day was missed.
  'quality-officer': [{ ...clocksAlone, scope: 'municipality', matters: everyKindOfMatter, missed: true }],
  // Which matters there are, to erase what no longer has to be kept: nothing of what they say.
  archivist: [
    {
      ...withPersons,
      scope: 'municipality',
      matters: everyKindOfMatter,
      reach: 'whole-file',
      persons: 'none',
      events: [fileOpened.type, contentErased.type],
      classes: [],
      inError: true,
    },
  ],
  auditor: [
    {
      ...withPersons,
      scope: 'municipality',
      matters: everyKindOfMatter,
      reach: 'whole-file',
      inError: true,
      lookUp: true,
    },
  ],
};
