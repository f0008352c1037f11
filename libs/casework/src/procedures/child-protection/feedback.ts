import type { Chapter } from '../../handling/index.js';
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
  SomeOf,
  YesNo,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type Labels,
  type Role,
  type Standing,
} from '../../kernel/index.js';
import { everyStepOfReport } from './matters.js';
import { isSaid, SaysDecidedBy, unreasoned } from './reasons.js';
import {
  matterIdOf,
  ongoingInvestigation,
  reportConcerned,
  withReport,
  type ChildProtection,
} from './state.js';

const invitees = {
  child: {
    label: { sv: 'barnet', en: 'the child' },
    help: { sv: 'Barnet som anmälan gäller.', en: 'The child whom the report is about.' },
  },
  guardian: {
    label: { sv: 'vårdnadshavare', en: 'guardian' },
    help: { sv: 'Barnets vårdnadshavare.', en: 'The child’s guardians.' },
  },
  reporter: {
    label: { sv: 'anmälaren', en: 'the reporter' },
    help: {
      sv: 'Den som var skyldig att anmäla och gjorde det.',
      en: 'Whoever had the duty to report, and did.',
    },
  },
} as const satisfies Codes;

type Invitee = keyof typeof invitees;

const SaysSuitable = Says(
  { sv: 'Lämpligt', en: 'Suitable' },
  {
    sv: 'Ett möte bedöms vara lämpligt med hänsyn till barnets bästa.',
    en: 'A meeting is found suitable, with regard to the best interests of the child.',
  },
);

const SaysInvitees = Says(
  { sv: 'Inbjudna', en: 'Invited' },
  {
    sv: 'De som erbjuds mötet; ingen, om det är olämpligt.',
    en: 'Those who are offered the meeting; nobody where it is unsuitable.',
  },
);

const SaysWhyUnsuitable = Says(
  { sv: 'Varför det är olämpligt', en: 'Why it is unsuitable' },
  {
    sv: 'De omständigheter som talar emot.',
    en: 'The circumstances that speak against it.',
  },
);

/** A meeting of child, guardian and mandated reporter: SoL 2025:400 19:5 (2001:453 14:1 a). */
export class OfferMeeting extends CommandBody {
  @SaysSuitable @YesNo() suitable!: boolean;
  @SaysInvitees @SomeOf(invitees, { atMost: 3 }) invitees!: Invitee[];
  @SaysWhyUnsuitable @Maybe() @PersonalText('narrative', 2_000) whyUnsuitable?: string;
}

/** A mandated reporter asks what became of the report. */
export class RequestFeedback extends CommandBody {}

/** Återkoppling. There is nothing to fill in: the one fact that may be told comes from the record. */
export class GiveFeedback extends CommandBody {}

/** Feedback would be unsuitable in the circumstances. */
export class RefuseFeedback extends CommandBody {
  @SaysWhyUnsuitable @Maybe() @PersonalText('narrative', 2_000) whyUnsuitable?: string;
}

/** All that a mandated reporter may be told: SoL 2025:400 19:6 (2001:453 14:1 b), OSL 2009:400 26:9 a. */
const feedbackFacts = {
  opened: {
    label: { sv: 'en utredning har inletts', en: 'an investigation has been opened' },
    help: { sv: 'Anmälan ledde till en utredning.', en: 'The report led to an investigation.' },
  },
  'not-opened': {
    label: { sv: 'ingen utredning inleds', en: 'no investigation is opened' },
    help: { sv: 'Anmälan ledde inte till någon utredning.', en: 'The report led to no investigation.' },
  },
  'already-ongoing': {
    label: { sv: 'en utredning pågick redan', en: 'an investigation was ongoing already' },
    help: {
      sv: 'Anmälan hör till en utredning som pågick när den kom in.',
      en: 'The report belongs to an investigation that was ongoing when it came in.',
    },
  },
} as const satisfies Codes;

type FeedbackFact = keyof typeof feedbackFacts;

export class ReporterMeetingOffered {
  @SaysSuitable @YesNo() suitable!: boolean;
  @SaysInvitees @SomeOf(invitees, { atMost: 3 }) invitees!: Invitee[];
  @SaysWhyUnsuitable @Maybe() @PersonalText('narrative', 2_000) whyUnsuitable?: string;
}

/** Asked when the event occurred. Whether the answer was known by then follows from the file. */
export class ReporterFeedbackRequested {}

export class ReporterFeedbackGiven {
  @Says(
    { sv: 'Uppgift', en: 'Fact' },
    { sv: 'Det enda som anmälaren fick veta.', en: 'The one thing that the reporter was told.' },
  )
  @OneOf(feedbackFacts)
  fact!: FeedbackFact;
}

export class ReporterFeedbackRefused {
  @SaysWhyUnsuitable @PersonalText('narrative', 2_000) whyUnsuitable!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

const byThoseWhoReceive: readonly Role[] = ['intake-worker', 'investigator', 'unit-manager'];

const thoseInvited: Labels = { sv: 'de som är inbjudna', en: 'those who are invited' };
const nobodyInvited: Labels = {
  sv: 'en tom lista, för ingen är inbjuden',
  en: 'an empty list, for nobody is invited',
};

const notMandated: Hindrance<ChildProtection> = {
  code: 'NOT_PARTY',
  source: 'SoL 2025:400 19:5–6; 2001:453 14:1 a–b; OSL 2009:400 26:9 a',
  says: {
    sv: 'Bara den som är skyldig att anmäla kan erbjudas möte och få återkoppling.',
    en: 'Only somebody with a duty to report can be offered a meeting and be given feedback.',
  },
  hinders: (standing) => !reportConcerned(standing).mandated,
};

const alreadyAsked: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  says: { sv: 'Återkoppling är redan begärd.', en: 'Feedback has been asked for already.' },
  hinders: (standing) => reportConcerned(standing).feedback !== 'not-asked',
};

const notAsked: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 19:6; 2001:453 14:1 b',
  says: {
    sv: 'Återkoppling ges på begäran, och bara en gång. Registrera begäran först.',
    en: 'Feedback is given on request, and once. Record the request first.',
  },
  hinders: (standing) => reportConcerned(standing).feedback !== 'asked',
};

const nothingToTell: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 19:6; 2001:453 14:1 b',
  says: {
    sv: 'Det är inte beslutat om utredning ska inledas: det finns inget att återkoppla än.',
    en: 'It isn’t decided whether to open an investigation: there is nothing to tell yet.',
  },
  hinders: (standing) => factOf(standing) === undefined,
};

const reasonsMissing = unreasoned('SoL 2025:400 14:3, 19:5–6; 2001:453 11:5, 14:1 a–b', {
  sv: 'Ange varför det är olämpligt.',
  en: 'Say why it is unsuitable.',
});

/**
 * The one fact that may be told now; undefined while nothing is decided on the report. Whoever sees it alone can tell
 * what stands in it, and nothing of an investigation that goes on beside it.
 */
function factOf(standing: Standing<ChildProtection>): FeedbackFact | undefined {
  const { file, context } = standing;
  const { step } = matterOf(standing);
  if (step === 'opened' || step === 'not-opened') return step;
  const isOngoing =
    step === 'linked' ||
    reportConcerned(standing).receivedDuring !== undefined ||
    (context.seen?.isOpen === true && ongoingInvestigation(file.details) !== undefined);
  return isOngoing ? 'already-ongoing' : undefined;
}

const offerMeeting: CommandDefinition<ChildProtection, OfferMeeting> = {
  type: 'child-protection/offer-meeting',
  title: { sv: 'Erbjud möte med anmälaren', en: 'Offer meeting with the reporter' },
  fields: OfferMeeting,
  at: 'matter',
  during: { report: everyStepOfReport },
  by: byThoseWhoReceive,
  example: { suitable: true, invitees: ['child'] },
  refusals: { notMandated, reasonsMissing },
  decide: (situation) => {
    const { command } = situation;
    const { matterId } = matterOf(situation);
    const { suitable, whyUnsuitable } = command;
    const wrong = allThatIsWrong(
      !suitable && !isSaid(whyUnsuitable) && refuse(reasonsMissing, 'whyUnsuitable'),
      suitable !== command.invitees.length > 0 &&
        invalid('invitees', suitable ? thoseInvited : nobodyInvited),
    );
    if (wrong) return wrong;
    const offer = {
      suitable,
      invitees: command.invitees,
      ...(whyUnsuitable !== undefined && { whyUnsuitable }),
    };
    return accept(happens(reporterMeetingOffered, offer, { matterId }));
  },
};

const requestFeedback: CommandDefinition<ChildProtection, RequestFeedback> = {
  type: 'child-protection/request-feedback',
  title: { sv: 'Registrera begäran om återkoppling', en: 'Record request for feedback' },
  fields: RequestFeedback,
  at: 'matter',
  during: { report: everyStepOfReport },
  by: byThoseWhoReceive,
  refusals: { notMandated, alreadyAsked },
  decide: (situation) =>
    accept(happens(reporterFeedbackRequested, {}, { matterId: matterOf(situation).matterId })),
};

const giveFeedback: CommandDefinition<ChildProtection, GiveFeedback> = {
  type: 'child-protection/give-feedback',
  title: { sv: 'Ge återkoppling', en: 'Give feedback' },
  fields: GiveFeedback,
  at: 'matter',
  during: { report: everyStepOfReport },
  by: byThoseWhoReceive,
  refusals: { notMandated, notAsked, nothingToTell },
  decide: (situation) => {
    const { matterId } = matterOf(situation);
    const fact = factOf(situation);
    if (fact === undefined) throw new Error(`Of report ${matterId} there is nothing to tell.`);
    return accept(happens(reporterFeedbackGiven, { fact }, { matterId }));
  },
};

const refuseFeedback: CommandDefinition<ChildProtection, RefuseFeedback> = {
  type: 'child-protection/refuse-feedback',
  title: { sv: 'Avstå från återkoppling', en: 'Refuse feedback' },
  fields: RefuseFeedback,
  at: 'matter',
  during: { report: everyStepOfReport },
  by: byThoseWhoReceive,
  example: { whyUnsuitable: 'The family asks that the reporter be told nothing.' },
  refusals: { notAsked, reasonsMissing },
  decide: (situation) => {
    const { command, context } = situation;
    const { matterId } = matterOf(situation);
    const { whyUnsuitable } = command;
    if (!isSaid(whyUnsuitable)) return refuse(reasonsMissing, 'whyUnsuitable');
    const refusal = { whyUnsuitable, decidedBy: context.actor.staffId };
    return accept(happens(reporterFeedbackRefused, refusal, { matterId }));
  },
};

export const reporterMeetingOffered: EventDefinition<ChildProtection, ReporterMeetingOffered> = {
  type: 'child-protection/reporter-meeting-offered',
  version: 1,
  fields: ReporterMeetingOffered,
  title: { sv: 'Möte med anmälaren prövat', en: 'Meeting with the reporter considered' },
  evolve: (details) => details,
  tells: {
    sv: ({ suitable }) =>
      suitable
        ? 'Ett möte med barnet, vårdnadshavare och anmälaren erbjöds.'
        : 'Ett möte med anmälaren bedömdes vara olämpligt.',
    en: ({ suitable }) =>
      suitable
        ? 'A meeting of child, guardian and reporter was offered.'
        : 'A meeting with the reporter was found unsuitable.',
  },
};

export const reporterFeedbackRequested: EventDefinition<ChildProtection, ReporterFeedbackRequested> = {
  type: 'child-protection/reporter-feedback-requested',
  once: 'feedback-asked',
  version: 1,
  fields: ReporterFeedbackRequested,
  title: { sv: 'Återkoppling begärd', en: 'Feedback requested' },
  evolve: (details, event) => withReport(details, matterIdOf(event), { feedback: 'asked' }),
  tells: {
    sv: () => 'Anmälaren bad om återkoppling.',
    en: () => 'The reporter asked for feedback.',
  },
};

export const reporterFeedbackGiven: EventDefinition<ChildProtection, ReporterFeedbackGiven> = {
  type: 'child-protection/reporter-feedback-given',
  once: 'feedback-answered',
  version: 1,
  fields: ReporterFeedbackGiven,
  title: { sv: 'Återkoppling given', en: 'Feedback given' },
  evolve: (details, event) => withReport(details, matterIdOf(event), { feedback: 'answered' }),
  tells: {
    sv: ({ fact }) => `Anmälaren fick veta att ${feedbackFacts[fact].label.sv}.`,
    en: ({ fact }) => `The reporter was told that ${feedbackFacts[fact].label.en}.`,
  },
};

export const reporterFeedbackRefused: EventDefinition<ChildProtection, ReporterFeedbackRefused> = {
  type: 'child-protection/reporter-feedback-refused',
  once: 'feedback-answered',
  version: 1,
  fields: ReporterFeedbackRefused,
  title: { sv: 'Återkoppling lämnas inte', en: 'Feedback refused' },
  evolve: (details, event) => withReport(details, matterIdOf(event), { feedback: 'answered' }),
  tells: {
    sv: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} fann återkoppling till anmälaren olämplig.`,
    en: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} found feedback to the reporter unsuitable.`,
  },
};

export const feedback: Chapter<ChildProtection> = {
  name: 'feedback',
  title: { sv: 'Möte med och återkoppling till anmälaren', en: 'Meeting with and feedback to the reporter' },
  commands: [offerMeeting, requestFeedback, giveFeedback, refuseFeedback],
  events: [reporterMeetingOffered, reporterFeedbackRequested, reporterFeedbackGiven, reporterFeedbackRefused],
};
