import { localDateOf } from '../../calendar/index.js';
import { latestNamedDay } from '../../deadlines/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  happens,
  invalid,
  IsDay,
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
  type EventFacts,
  type Hindrance,
  type RefusalRule,
  type Role,
  type Standing,
} from '../../kernel/index.js';
import { begunIn } from './begun-matter.js';
import { careExecuted, careOrdered, inCareAlready } from './care.js';
import { courtNamed, IsCourt } from './courts.js';
import { custodyOf, lastTimeToApply, withCustody } from './custodies.js';
import type { CareSought } from './custody-state.js';
import { LvuBasis, type LvuGround } from './lvu-bases.js';
import { basisProblem, homeUntilEighteen, notBorn, tooOld } from './lvu-ground.js';
import { standingCustody } from './matters.js';
import { measuresOvertaken } from './measures.js';
import { standingPlacements } from './placements.js';
import {
  isSaid,
  SaysChildsView,
  SaysDecidedBy,
  SaysReasons,
  SaysWhyChildNotHeard,
  unreasoned,
} from './reasons.js';
import { matterIdOf, moving, openDeadline, type ChildFile, type ChildProtection } from './state.js';

const SaysDecidedOn = Says(
  { sv: 'Nämndens beslut', en: 'The board’s decision' },
  {
    sv: 'Den dag då nämnden beslutade att ansöka om vård.',
    en: 'The day on which the board decided to apply for care.',
  },
);

const SaysBasisOfApplication = Says(
  { sv: 'Redogörelse', en: 'Account' },
  {
    sv: 'Den unges förhållanden, vad som gör att vård behövs, vad som har gjorts och den vård som ska ordnas.',
    en: 'The young person’s situation, why care is needed, what has been done and the care that is to be given.',
  },
);

/**
 * Ansökan om vård: LVU 1990:52 4 and 8 §§. The board decided to apply on its day; the application came in to the court
 * at the time of the act.
 */
export class ApplyForCare extends CommandBody {
  @LvuBasis() basis!: LvuGround[];
  @IsCourt() court!: string;
  @SaysDecidedOn @IsDay() decidedOn!: string;
  @SaysBasisOfApplication @Maybe() @PersonalText('narrative', 20_000) account?: string;
  @SaysChildsView @Maybe() @PersonalText('narrative', 10_000) childsView?: string;
  @SaysWhyChildNotHeard @Maybe() @PersonalText('narrative', 2_000) whyChildNotHeard?: string;
}

/** LVU 1990:52 8 § second paragraph. */
const groundsForLongerTime = {
  'further-investigation': {
    label: { sv: 'ytterligare utredning', en: 'further investigation' },
    help: { sv: 'Det behöver utredas mer.', en: 'More has to be investigated.' },
  },
  'other-circumstance': {
    label: { sv: 'någon annan särskild omständighet', en: 'another special circumstance' },
    help: { sv: 'Något annat gör det nödvändigt.', en: 'Something else makes it necessary.' },
  },
} as const satisfies Codes;

const SaysGround = Says(
  { sv: 'Grund', en: 'Ground' },
  { sv: 'Vad som gör längre tid nödvändig.', en: 'What makes longer time necessary.' },
);

/** The court is asked for longer time to apply: LVU 1990:52 8 § second paragraph. It came in at the time of the act. */
export class RequestCareTimeExtension extends CommandBody {
  @SaysGround @OneOf(groundsForLongerTime) ground!: keyof typeof groundsForLongerTime;
  @SaysReasons @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
}

const SaysUntil = Says(
  { sv: 'Till och med', en: 'Until' },
  {
    sv: 'Den sista dag att ansöka som rätten har bestämt.',
    en: 'The last day to apply that the court has set.',
  },
);

export class RecordCareTimeExtension extends CommandBody {
  @SaysUntil @IsDay() until!: string;
}

export class RecordCareTimeRefusal extends CommandBody {}

/** The court has decided that the young person is given care: LVU 1990:52 9 § first paragraph 2. */
export class RecordCareOrder extends CommandBody {
  /** Where it is another than that which was applied for. */
  @Maybe() @LvuBasis() basis?: LvuGround[];
}

/** The court has refused the application for care: LVU 1990:52 9 § first paragraph 2. */
export class RecordCareRefusal extends CommandBody {}

/** The application came in to the court when the event occurred. */
export class CareApplied {
  @LvuBasis() basis!: LvuGround[];
  @IsCourt() court!: string;
  @SaysDecidedOn @IsDay() decidedOn!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
  @SaysBasisOfApplication @PersonalText('narrative', 20_000) account!: string;
  @SaysChildsView @Maybe() @PersonalText('narrative', 10_000) childsView?: string;
  @SaysWhyChildNotHeard @Maybe() @PersonalText('narrative', 2_000) whyChildNotHeard?: string;
}

/** It came in to the court when the event occurred. */
export class CareTimeExtensionRequested {
  @SaysGround @OneOf(groundsForLongerTime) ground!: keyof typeof groundsForLongerTime;
  @SaysReasons @PersonalText('narrative', 10_000) reasons!: string;
}

export class CareTimeExtensionGranted {
  @SaysUntil @IsDay() until!: string;
}

/** What is left of the time goes on; where nothing is left, the custody ends. */
export class CareTimeExtensionRefused {}

/** By it the custody is over, and the care begins. */
export class CareOrderedByCourt {}

export class CareRefusedByCourt {}

const recorders: readonly Role[] = ['investigator', 'unit-manager', 'board-lawyer'];
const asking: readonly Role[] = ['investigator', 'unit-manager', 'board-lawyer', 'decision-maker'];

/** The chair and a member may take into custody alone (LVU 1990:52 6 §), and nothing else. */
const onlyTheBoardApplies: Hindrance<ChildProtection> = {
  code: 'OUT_OF_DELEGATION',
  source: 'SoL 2025:400 30:7; 2001:453 10:4',
  says: {
    sv: 'Bara nämnden eller ett utskott får besluta att ansöka om vård. Har det beslutats, registrera det med den som beslutade i doneBy.',
    en: 'Only the board or a committee may decide to apply for care. If it has, record it with whoever decided in doneBy.',
  },
  hinders: ({ context: { actor } }) => !actor.roles.includes('decision-maker'),
};

const appliedAlready: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 8 §',
  says: {
    sv: 'Vård är redan sökt. Se ansökan i tidslinjen; är den fel, rätta den.',
    en: 'Care has been applied for already. See the application in the timeline; if it is wrong, correct it.',
  },
  hinders: (standing) => careSought(standing) === 'applied-for',
};

const applicationUnreasoned = unreasoned('LVU 1990:52 4 §', {
  sv: 'Ansökan ska innehålla en redogörelse för den unges förhållanden och för varför vård behövs. Ange den i account.',
  en: 'The application has to give an account of the young person’s situation and of why care is needed. Give it in account.',
});

const viewMissing: RefusalRule = {
  code: 'CHILD_NOT_HEARD',
  source: 'LVU 1990:52 4, 36 §§',
  says: {
    sv: 'Ansökan ska innehålla den unges inställning. Ange den i childsView, eller i whyChildNotHeard varför den inte har kunnat klarläggas.',
    en: 'The application has to say what the young person thinks. Give it in childsView, or in whyChildNotHeard why it couldn’t be found out.',
  },
};

const noTimeRuns: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 8 §',
  says: {
    sv: 'Ingen tid att ansöka om vård löper: omhändertagandet är inte fastställt och verkställt, eller vård eller längre tid är redan begärd.',
    en: 'No time to apply for care runs: the custody isn’t confirmed and executed, or care or longer time has been asked for.',
  },
  hinders: (standing) => openDeadline(standing.file, 'A22-care', matterOf(standing).matterId) === undefined,
};

const longerTimeUnreasoned: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'LVU 1990:52 8 §',
  says: {
    sv: 'Rätten medger längre tid bara om utredningen eller någon annan särskild omständighet gör det nödvändigt. Ange varför i reasons.',
    en: 'The court grants longer time only where the investigation or another special circumstance makes it necessary. Say why in reasons.',
  },
};

const notAskedFor: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 8 §',
  says: {
    sv: 'Rätten har ingen begäran om längre tid att svara på. Registrera begäran först.',
    en: 'The court has no request for longer time to answer. Record the request first.',
  },
  hinders: (standing) => careSought(standing) !== 'longer-time-asked-for',
};

const noLaterDay: RefusalRule = {
  code: 'DEADLINE_NOT_EXTENDABLE',
  source: 'LVU 1990:52 8 §',
  says: {
    sv: 'En förlängning går till en senare dag. Ange i until den dag som rätten har bestämt, efter ‹day›.',
    en: 'An extension goes to a later day. Give in until the day that the court has set, after ‹day›.',
  },
};

const notAppliedFor: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 4, 9 §§',
  says: {
    sv: 'Rätten prövar vård efter ansökan. Registrera ansökan först.',
    en: 'The court decides on care upon an application. Record the application first.',
  },
  hinders: (standing) => careSought(standing) !== 'applied-for',
};

function careSought(standing: Standing<ChildProtection>): CareSought['is'] {
  return custodyOf(standing.file.details, matterOf(standing).matterId).care.is;
}

const applyForCare: CommandDefinition<ChildProtection, ApplyForCare> = {
  type: 'child-protection/apply-for-care',
  title: { sv: 'Ansök om vård', en: 'Apply for care' },
  fields: ApplyForCare,
  at: 'matter',
  needsFile: true,
  // Nothing hinders applying before the court has confirmed the custody.
  during: { 'immediate-custody': standingCustody },
  by: ['decision-maker', ...recorders],
  example: {
    basis: ['home-conditions'],
    decidedOn: '2026-01-02',
    account: 'What the child has been through, and the family home that is meant for it.',
    childsView: 'The child wants to stay where it is.',
  },
  refusals: {
    onlyTheBoardApplies,
    appliedAlready,
    notBorn,
    tooOld,
    homeUntilEighteen,
    applicationUnreasoned,
    viewMissing,
  },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { basis, court, decidedOn, account, childsView, whyChildNotHeard } = command;
    const day = localDateOf(context.occurredAt, file.timeZone);
    const wrong = allThatIsWrong(
      basisProblem(file, basis, context.occurredAt),
      decidedOn > day &&
        invalid('decidedOn', {
          sv: 'en dag inte efter den då ansökan kom in till rätten',
          en: 'a day not after the one on which the application came in to the court',
        }),
      !isSaid(childsView) && !isSaid(whyChildNotHeard) && refuse(viewMissing, 'childsView'),
      !isSaid(account) && refuse(applicationUnreasoned, 'account'),
    );
    if (wrong) return wrong;
    const application = {
      basis,
      court,
      decidedOn,
      decidedBy: context.actor.staffId,
      account: account ?? '',
      ...(childsView !== undefined && { childsView }),
      ...(whyChildNotHeard !== undefined && { whyChildNotHeard }),
    };
    return accept(happens(careApplied, application, { matterId: matterOf(situation).matterId }));
  },
};

const requestCareTimeExtension: CommandDefinition<ChildProtection, RequestCareTimeExtension> = {
  type: 'child-protection/request-care-time-extension',
  title: { sv: 'Begär längre tid att ansöka om vård', en: 'Ask for longer time to apply for care' },
  fields: RequestCareTimeExtension,
  at: 'matter',
  during: { 'immediate-custody': ['court-confirmed'] },
  by: asking,
  example: { reasons: 'The report of the hospital is due after the last day.' },
  refusals: { noTimeRuns, longerTimeUnreasoned },
  decide: (situation) => {
    const { ground, reasons } = situation.command;
    if (!isSaid(reasons)) return refuse(longerTimeUnreasoned, 'reasons');
    const { matterId } = matterOf(situation);
    return accept(happens(careTimeExtensionRequested, { ground, reasons }, { matterId }));
  },
};

const recordCareTimeExtension: CommandDefinition<ChildProtection, RecordCareTimeExtension> = {
  type: 'child-protection/record-care-time-extension',
  title: {
    sv: 'Registrera att rätten har medgett längre tid',
    en: 'Record that the court grants longer time',
  },
  fields: RecordCareTimeExtension,
  at: 'matter',
  during: { 'immediate-custody': ['court-confirmed'] },
  by: recorders,
  example: { until: '2027-06-30' },
  refusals: { notAskedFor, noLaterDay },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { until } = command;
    const { matterId } = matterOf(situation);
    const lastDay = lastTimeToApply(file, matterId)?.nominalDueDate ?? '';
    const today = localDateOf(context.occurredAt, file.timeZone);
    const after = lastDay < today ? today : lastDay;
    if (until <= lastDay || until < today) return refuse(naming(after, noLaterDay), 'until');
    if (until > latestNamedDay)
      return invalid('until', {
        sv: `en dag inte efter ${latestNamedDay}`,
        en: `a day not after ${latestNamedDay}`,
      });
    return accept(happens(careTimeExtensionGranted, { until }, { matterId }));
  },
};

const recordCareTimeRefusal: CommandDefinition<ChildProtection, RecordCareTimeRefusal> = {
  type: 'child-protection/record-care-time-refusal',
  title: {
    sv: 'Registrera att rätten har avslagit längre tid',
    en: 'Record that the court refuses longer time',
  },
  fields: RecordCareTimeRefusal,
  at: 'matter',
  during: { 'immediate-custody': ['court-confirmed'] },
  by: recorders,
  refusals: { notAskedFor },
  decide: (situation) =>
    accept(happens(careTimeExtensionRefused, {}, { matterId: matterOf(situation).matterId })),
};

const recordCareOrder: CommandDefinition<ChildProtection, RecordCareOrder> = {
  type: 'child-protection/record-care-order',
  title: { sv: 'Registrera att rätten har beslutat om vård', en: 'Record that the court has ordered care' },
  fields: RecordCareOrder,
  at: 'matter',
  during: { 'immediate-custody': standingCustody },
  by: recorders,
  refusals: { notAppliedFor, inCareAlready, homeUntilEighteen },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { execution, soughtOn = [] } = custodyOf(file.details, matterId);
    const basis = command.basis ?? [...soughtOn];
    const wrong = basisProblem(file, basis, context.occurredAt);
    if (wrong) return wrong;
    const careId = context.idFor('matter', 'care');
    const ordered = {
      ...begunIn(situation, 'care'),
      sourceId: matterId,
      afterCustody: true,
      basis,
    };
    const placements = [...standingPlacements(file.details)];
    return accept(
      happens(careOrderedByCourt, {}, { matterId }),
      ...measuresOvertaken(file.details, 'care'),
      happens(careOrdered, ordered, { matterId: careId }),
      // The child is placed by the custody already: LVU 1990:52 10 §.
      ...(execution.is === 'done' ? [happens(careExecuted, { placements }, { matterId: careId })] : []),
    );
  },
};

const recordCareRefusal: CommandDefinition<ChildProtection, RecordCareRefusal> = {
  type: 'child-protection/record-care-refusal',
  title: {
    sv: 'Registrera att rätten har avslagit ansökan om vård',
    en: 'Record that the court has refused care',
  },
  fields: RecordCareRefusal,
  at: 'matter',
  during: { 'immediate-custody': standingCustody },
  by: recorders,
  refusals: { notAppliedFor },
  decide: (situation) => accept(happens(careRefusedByCourt, {}, { matterId: matterOf(situation).matterId })),
};

/** Once care has been applied for, nothing that is put on record of before it makes that undone. */
function unlessApplied(
  details: ChildProtection,
  event: Pick<EventFacts, 'matterId'>,
  care: CareSought,
): ChildProtection {
  const before = custodyOf(details, matterIdOf(event)).care;
  return before.is === 'applied-for' ? details : withCustody(details, event, { care });
}

/** The court rules on care upon an application: LVU 1990:52 4 §. */
function isUponApplication({ details }: ChildFile, event: Pick<EventFacts, 'matterId'>): boolean {
  return custodyOf(details, matterIdOf(event)).care.is === 'applied-for';
}

const isOver = { standing: { is: 'over', by: 'ruling-on-care' } } as const;

export const careApplied: EventDefinition<ChildProtection, CareApplied> = {
  type: 'child-protection/care-applied',
  once: 'care-applied',
  version: 1,
  fields: CareApplied,
  title: { sv: 'Vård sökt', en: 'Care applied for' },
  evolve: (details, event) =>
    withCustody(details, event, { care: { is: 'applied-for' }, soughtOn: event.data.basis }),
  tells: {
    sv: ({ decidedBy, decidedOn, court }, nameOf) =>
      `En ansökan om vård kom in till ${courtNamed(court).sv}; ${nameOf(decidedBy)} hade beslutat om den ${nameOf(decidedOn)}.`,
    en: ({ decidedBy, decidedOn, court }, nameOf) =>
      `An application for care came in to the ${courtNamed(court).en}; ${nameOf(decidedBy)} had decided on it on ${nameOf(decidedOn)}.`,
  },
};

export const careTimeExtensionRequested: EventDefinition<ChildProtection, CareTimeExtensionRequested> = {
  type: 'child-protection/care-time-extension-requested',
  version: 1,
  fields: CareTimeExtensionRequested,
  title: { sv: 'Längre tid att ansöka om vård begärd', en: 'Longer time to apply for care requested' },
  evolve: (details, event) => unlessApplied(details, event, { is: 'longer-time-asked-for' }),
  tells: {
    sv: ({ ground }) =>
      `Rätten ombads om längre tid att ansöka om vård: ${groundsForLongerTime[ground].label.sv}.`,
    en: ({ ground }) =>
      `The court was asked for longer time to apply for care: ${groundsForLongerTime[ground].label.en}.`,
  },
};

export const careTimeExtensionGranted: EventDefinition<ChildProtection, CareTimeExtensionGranted> = {
  type: 'child-protection/care-time-extension-granted',
  version: 1,
  fields: CareTimeExtensionGranted,
  title: { sv: 'Längre tid att ansöka om vård medgiven', en: 'Longer time to apply for care granted' },
  evolve: (details, event) => unlessApplied(details, event, { is: 'not-applied-for' }),
  tells: {
    sv: ({ until }, nameOf) => `Rätten medgav tid att ansöka om vård till och med ${nameOf(until)}.`,
    en: ({ until }, nameOf) => `The court granted time to apply for care until ${nameOf(until)}.`,
  },
};

export const careTimeExtensionRefused: EventDefinition<ChildProtection, CareTimeExtensionRefused> = {
  type: 'child-protection/care-time-extension-refused',
  version: 1,
  fields: CareTimeExtensionRefused,
  title: { sv: 'Längre tid att ansöka om vård avslagen', en: 'Longer time to apply for care refused' },
  evolve: (details, event) => unlessApplied(details, event, { is: 'not-applied-for' }),
  tells: {
    sv: () => 'Rätten avslog begäran om längre tid att ansöka om vård.',
    en: () => 'The court refused longer time to apply for care.',
  },
};

export const careOrderedByCourt: EventDefinition<ChildProtection, CareOrderedByCourt> = {
  type: 'child-protection/care-ordered-by-court',
  standsByItself: true,
  version: 1,
  fields: CareOrderedByCourt,
  title: { sv: 'Vård beslutad av rätten', en: 'Care ordered by the court' },
  couldBeOf: isUponApplication,
  moves: (_, facts) => moving(facts, { step: 'custody-ended', closed: true }),
  evolve: (details, event) => withCustody(details, event, isOver),
  tells: {
    sv: () => 'Rätten beslutade om vård; därmed upphörde omhändertagandet.',
    en: () => 'The court ordered care; by that the custody ended.',
  },
};

export const careRefusedByCourt: EventDefinition<ChildProtection, CareRefusedByCourt> = {
  type: 'child-protection/care-refused-by-court',
  standsByItself: true,
  version: 1,
  fields: CareRefusedByCourt,
  title: { sv: 'Vård avslagen av rätten', en: 'Care refused by the court' },
  couldBeOf: isUponApplication,
  moves: (_, facts) => moving(facts, { step: 'custody-ended', closed: true }),
  evolve: (details, event) => withCustody(details, event, isOver),
  tells: {
    sv: () => 'Rätten avslog ansökan om vård; därmed upphörde omhändertagandet.',
    en: () => 'The court refused the application for care; by that the custody ended.',
  },
};

export const careApplication: Chapter<ChildProtection> = {
  name: 'care-application',
  title: { sv: 'Ansökan om vård', en: 'Application for care' },
  commands: [
    applyForCare,
    requestCareTimeExtension,
    recordCareTimeExtension,
    recordCareTimeRefusal,
    recordCareOrder,
    recordCareRefusal,
  ],
  events: [
    careApplied,
    careTimeExtensionRequested,
    careTimeExtensionGranted,
    careTimeExtensionRefused,
    careOrderedByCourt,
    careRefusedByCourt,
  ],
};
