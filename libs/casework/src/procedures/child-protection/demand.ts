import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  happens,
  IsDay,
  IsId,
  isSamePerson,
  matterOf,
  Maybe,
  PersonalText,
  refuse,
  Says,
  YesNo,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type RefusalRule,
  type Role,
} from '../../kernel/index.js';
import { arrivalRefusals, CountsFrom, letterProblem } from './arrival.js';
import { allToBeNotified } from './decision-state.js';
import { isSaid, SaysDecidedBy, SaysReasons, unreasoned } from './reasons.js';
import { actsFor, noMandate, SaysActingFor } from './representatives.js';
import {
  applicationOf,
  deadlineInForce,
  matterIdOf,
  openDeadline,
  sixMonthsOf,
  withDecision,
  type ChildProtection,
} from './state.js';

const SaysParty = Says(
  { sv: 'Part', en: 'Party' },
  { sv: 'Den person i akten som begär avgörande.', en: 'The person of the file who demands a decision.' },
);

/**
 * After six months a party may demand in writing that its application be decided, once: FL 2017:900 12 §. One that comes
 * before is recorded as well, and rejected.
 */
export class DemandDecision extends CommandBody {
  @SaysParty @IsId() partyId!: string;
  @SaysActingFor @Maybe() @IsId() representativeId?: string;
  @CountsFrom() countsFrom?: string;
}

/** The demand is refused in a decision of its own, which can be appealed: FL 2017:900 12 §. */
export class RefuseDemand extends CommandBody {
  @SaysReasons @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
  /** FL 2017:900 33 §. */
  @Says(
    { sv: 'Upplyser om överklagande', en: 'Says how to appeal' },
    { sv: 'Beslutet säger hur det överklagas.', en: 'The decision says how to appeal it.' },
  )
  @YesNo()
  saysHowToAppeal!: boolean;
}

export class DecisionDemanded {
  @SaysParty @IsId() partyId!: string;
  @SaysActingFor @Maybe() @IsId() representativeId?: string;
  @CountsFrom() countsFrom?: string;
}

/** The demand came before the six months were over, and is not taken up. */
export class DemandRejected {
  @Says(
    { sv: 'Sex månader till och med', en: 'Six months up to and with' },
    {
      sv: 'Sista dagen av de sex månaderna; från dagen efter får avgörande begäras.',
      en: 'The last day of the six months; from the day after it a decision may be demanded.',
    },
  )
  @IsDay()
  sixMonthsUntil!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

export class DemandRefused {
  @SaysReasons @PersonalText('narrative', 10_000) reasons!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

const deciders: readonly Role[] = ['unit-manager', 'decision-maker'];

const notTheApplicant: RefusalRule = {
  code: 'NOT_PARTY',
  source: 'FL 2017:900 12 §',
  says: {
    sv: 'Bara den som har ansökt kan begära att ärendet avgörs.',
    en: 'Only the one who applied can demand a decision.',
  },
};

const demandedBefore: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'FL 2017:900 12 §',
  says: {
    sv: 'Ett avgörande kan begäras en gång under ärendets handläggning, och det har gjorts.',
    en: 'A decision can be demanded once in a case, and that has been done.',
  },
  hinders: (standing) =>
    deadlineInForce(standing.file, 'A11-answer', matterOf(standing).matterId) !== undefined,
};

const noDemand: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'FL 2017:900 12 §',
  says: {
    sv: 'Det finns ingen obesvarad begäran om avgörande.',
    en: 'There is no unanswered demand for a decision.',
  },
  hinders: (standing) => openDeadline(standing.file, 'A11-answer', matterOf(standing).matterId) === undefined,
};

const refusalUnreasoned = unreasoned('FL 2017:900 12, 32 §§', {
  sv: 'Ange skälen för att avslå begäran.',
  en: 'Give the reasons for refusing the demand.',
});

const howToAppealMissing: RefusalRule = {
  code: 'APPEAL_INFO_MISSING',
  source: 'FL 2017:900 12, 33 §§',
  says: {
    sv: 'Avslaget får överklagas. Beslutet ska upplysa om hur.',
    en: 'The refusal can be appealed. The decision has to say how.',
  },
};

const { previousWorkingDay } = arrivalRefusals;

const demandDecision: CommandDefinition<ChildProtection, DemandDecision> = {
  type: 'child-protection/demand-decision',
  title: { sv: 'Registrera begäran om avgörande', en: 'Record demand for a decision' },
  fields: DemandDecision,
  at: 'matter',
  // It names the applicant, whom nobody is shown who sees the clocks alone; the application names them itself.
  needsFile: true,
  withoutFile: ['intake-worker', 'unit-manager'],
  during: { application: ['received', 'under-investigation'] },
  by: ['intake-worker', 'investigator', 'unit-manager'],
  refusals: { demandedBefore, notTheApplicant, noMandate, previousWorkingDay },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { applicantId } = applicationOf(file.details, matterId);
    const { partyId, representativeId, countsFrom } = command;
    const wrong = allThatIsWrong(
      !isSamePerson(file, partyId, applicantId) && refuse(notTheApplicant, 'partyId'),
      representativeId !== undefined &&
        !actsFor(file, representativeId, applicantId, 'whole-case', context.occurredAt) &&
        refuse(noMandate, 'representativeId'),
      letterProblem(countsFrom, context.occurredAt, file),
    );
    if (wrong) return wrong;
    const demand = {
      partyId: applicantId,
      ...(representativeId !== undefined && { representativeId }),
      ...(countsFrom !== undefined && { countsFrom }),
    };
    const demanded = happens(decisionDemanded, demand, { matterId });
    const sixMonths = sixMonthsOf(file, matterId);
    if (!sixMonths || sixMonths.state === 'passed') return accept(demanded);
    const rejection = { sixMonthsUntil: sixMonths.nominalDueDate, decidedBy: context.actor.staffId };
    return accept(demanded, happens(demandRejected, rejection, { matterId }));
  },
};

const refuseDemand: CommandDefinition<ChildProtection, RefuseDemand> = {
  type: 'child-protection/refuse-demand',
  title: { sv: 'Avslå begäran om avgörande', en: 'Refuse demand for a decision' },
  fields: RefuseDemand,
  at: 'matter',
  during: { application: ['received', 'under-investigation'] },
  by: deciders,
  example: { reasons: 'The investigation isn’t complete.', saysHowToAppeal: true },
  refusals: { noDemand, refusalUnreasoned, howToAppealMissing },
  decide: (situation) => {
    const { command, context } = situation;
    const { matterId } = matterOf(situation);
    const { reasons = '', saysHowToAppeal } = command;
    return (
      allThatIsWrong(
        !isSaid(reasons) && refuse(refusalUnreasoned, 'reasons'),
        !saysHowToAppeal && refuse(howToAppealMissing, 'saysHowToAppeal'),
      ) ?? accept(happens(demandRefused, { reasons, decidedBy: context.actor.staffId }, { matterId }))
    );
  },
};

export const decisionDemanded: EventDefinition<ChildProtection, DecisionDemanded> = {
  type: 'child-protection/decision-demanded',
  version: 1,
  fields: DecisionDemanded,
  title: { sv: 'Avgörande begärt', en: 'Decision demanded' },
  evolve: (details) => details,
  tells: {
    sv: ({ partyId, representativeId }, nameOf) =>
      `${nameOf(partyId)} begärde${representativeId === undefined ? '' : ` genom ${nameOf(representativeId)}`} att ärendet avgörs.`,
    en: ({ partyId, representativeId }, nameOf) =>
      `${nameOf(partyId)} demanded a decision${representativeId === undefined ? '' : `, through ${nameOf(representativeId)}`}.`,
  },
};

export const demandRejected: EventDefinition<ChildProtection, DemandRejected> = {
  type: 'child-protection/demand-rejected',
  version: 1,
  fields: DemandRejected,
  title: { sv: 'Begäran om avgörande avvisad', en: 'Demand rejected' },
  evolve: (details) => details,
  tells: {
    sv: ({ decidedBy, sixMonthsUntil }, nameOf) =>
      `${nameOf(decidedBy)} avvisade begäran om avgörande: sex månader från ansökan har gått först efter ${nameOf(sixMonthsUntil)}.`,
    en: ({ decidedBy, sixMonthsUntil }, nameOf) =>
      `${nameOf(decidedBy)} rejected the demand: six months from the application are over only after ${nameOf(sixMonthsUntil)}.`,
  },
};

export const demandRefused: EventDefinition<ChildProtection, DemandRefused> = {
  type: 'child-protection/demand-refused',
  standsByItself: true,
  version: 1,
  fields: DemandRefused,
  title: { sv: 'Begäran om avgörande avslagen', en: 'Demand refused' },
  // A decision by itself, which can be appealed: FL 2017:900 12 §.
  evolve: (details, event) => {
    const matterId = matterIdOf(event);
    const { applicantId } = applicationOf(details, matterId);
    return withDecision(details, {
      decisionId: event.id,
      kind: 'refuse-demand',
      matterId,
      decidedAt: event.occurredAt,
      brings: { is: 'demand-refused' },
      answers: [],
      mayBeAppealed: true,
      goesAgainst: [applicantId],
      parties: allToBeNotified([applicantId]),
    });
  },
  tells: {
    sv: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} avslog begäran om att ärendet avgörs.`,
    en: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} refused the demand for a decision.`,
  },
};

export const demand: Chapter<ChildProtection> = {
  name: 'demand',
  title: { sv: 'Begäran om avgörande', en: 'Demand for a decision' },
  commands: [demandDecision, refuseDemand],
  events: [decisionDemanded, demandRejected, demandRefused],
};
