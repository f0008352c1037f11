import { ArrayMaxSize, IsArray } from 'class-validator';
import { localDateOf } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  happens,
  invalid,
  IsDay,
  IsId,
  isSamePerson,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  refuse,
  Says,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type Labels,
  type RefusalRule,
  type Role,
} from '../../kernel/index.js';
import { isAfterItsDecision } from './after-its-decision.js';
import { courts, type AppealState, type Court } from './appeal-state.js';
import { SaysCourt, SaysDecidedIn, SaysDecisionAppealed } from './appeal-words.js';
import { arrivalProblem, arrivalRefusals, CountsFrom } from './arrival.js';
import { channels, SaysChannel, type Channel } from './channels.js';
import { mattersOfCare, SaysCaseNumber, SaysReceivingUnit } from './matters.js';
import { actsFor, noMandate, SaysActingFor } from './representatives.js';
import { decisionsIn, matterIdOf, moving, type ChildFile, type ChildProtection } from './state.js';

const SaysAppellant = Says(
  { sv: 'Klagande', en: 'Appellant' },
  {
    sv: 'Den person i akten som överklagar. Om hen får göra det prövar domstolen, inte nämnden (FL 47 §).',
    en: 'The person of the file who appeals. Whether they may is for the court to try, not for the board (FL 47 §).',
  },
);

const SaysArrivedAtCourt = Says(
  { sv: 'Kom in till domstolen', en: 'Came to the court' },
  {
    sv: 'Anges när det hade getts in till domstolen i stället: den dag som domstolen uppger.',
    en: 'Given where it was sent to the court instead: the day that the court states.',
  },
);

/** FL 2017:900 43 §. */
const SaysAsked = Says(
  { sv: 'Yrkande', en: 'What is asked' },
  {
    sv: 'Hur den klagande vill att beslutet ska ändras, och varför.',
    en: 'How whoever appeals wants the decision changed, and why.',
  },
);

/** An appeal is written to the court and sent in to the board that decided: FL 2017:900 43–44 §§. */
export class RegisterAppeal extends CommandBody {
  @SaysDecisionAppealed @IsId() decisionId!: string;
  @SaysAppellant @IsId() appellantId!: string;
  @SaysActingFor @Maybe() @IsId() representativeId?: string;
  @SaysChannel @OneOf(channels) channel!: Channel;
  @CountsFrom() countsFrom?: string;
  @SaysArrivedAtCourt @Maybe() @IsDay() arrivedAtCourtOn?: string;
  @SaysAsked @PersonalText('narrative', 20_000) asked!: string;
}

/** Received when the event occurred. */
export class AppealReceived {
  @SaysCaseNumber @Code() caseNumber!: string;
  @SaysReceivingUnit @Code() unitId!: string;
  @SaysDecisionAppealed @IsId() decisionId!: string;
  @SaysDecidedIn @IsId() decidedIn!: string;
  @Says(
    { sv: 'Besvarade ansökningar', en: 'Applications answered' },
    {
      sv: 'De ansökningar som det överklagade beslutet avgör.',
      en: 'The applications that the appealed decision answers.',
    },
  )
  @Maybe()
  @IsArray()
  @ArrayMaxSize(100)
  @IsId({ each: true })
  answered?: string[];
  @SaysAppellant @IsId() appellantId!: string;
  @SaysActingFor @Maybe() @IsId() representativeId?: string;
  @SaysChannel @OneOf(channels) channel!: Channel;
  @CountsFrom() countsFrom?: string;
  @SaysArrivedAtCourt @Maybe() @IsDay() arrivedAtCourtOn?: string;
  @SaysCourt @OneOf(courts) court!: Court;
  @SaysAsked @PersonalText('narrative', 20_000) asked!: string;
}

const handlers: readonly Role[] = ['investigator', 'unit-manager'];

const aDecisionHere: Labels = {
  sv: 'ett beslut som har fattats i ärendet',
  en: 'a decision that was made in the matter',
};

const nothingToAppeal: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Inget beslut har fattats i ärendet som inte redan har överklagats av alla i akten.',
    en: 'Nothing has been decided in the matter that everybody of the file hasn’t appealed already.',
  },
  hinders: (standing) => {
    const { file } = standing;
    return !decisionsIn(file.details, matterOf(standing).matterId).some(({ decisionId }) =>
      Object.keys(file.persons).some((personId) => !hasAppealed(file, decisionId, personId)),
    );
  },
};

/** Whether somebody has appealed a decision, and that appeal wasn’t dismissed as late. */
function hasAppealed(file: ChildFile, decisionId: string, appellantId: string): boolean {
  return file.details.appeals
    .values()
    .some(
      (each) =>
        each.decisionId === decisionId &&
        isSamePerson(file, each.appellantId, appellantId) &&
        each.standing.is !== 'dismissed',
    );
}

const notInWriting: RefusalRule = {
  code: 'STATE_CONFLICT',
  not: 'so',
  source: 'FL 2017:900 43, 6 §§',
  says: {
    sv: 'Ett överklagande är skriftligt. Hjälp den som vill överklaga att skriva det, och registrera det sedan.',
    en: 'An appeal is made in writing. Help whoever wants to appeal to write it, and register it then.',
  },
};

const appealedAlready: RefusalRule = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Personen har redan överklagat beslutet. Det som kommer in senare hör till det överklagandet.',
    en: 'The person has appealed the decision already. What comes in later belongs to that appeal.',
  },
};

const registerAppeal: CommandDefinition<ChildProtection, RegisterAppeal> = {
  type: 'child-protection/register-appeal',
  title: { sv: 'Registrera överklagande', en: 'Register appeal' },
  fields: RegisterAppeal,
  at: 'matter',
  // It names persons of the file, whom nobody is shown who sees the matter alone; an application names its own, and
  // once it is decided and its handler has left, nobody else sees it.
  needsFile: true,
  withoutFile: ['unit-manager'],
  during: {
    investigation: ['investigating', 'closed', 'transferred'],
    application: ['received', 'under-investigation', 'decided', 'transferred'],
    appeal: ['dismissed'],
    disclosure: ['not-disclosed'],
    ...mattersOfCare,
  },
  by: handlers,
  example: { channel: 'letter', asked: 'The family should be granted the support that it applied for.' },
  refusals: { nothingToAppeal, noMandate, notInWriting, ...arrivalRefusals, appealedAlready },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId, unitId } = matterOf(situation);
    const { decisionId, appellantId, representativeId, channel, countsFrom, arrivedAtCourtOn, asked } =
      command;
    const today = localDateOf(context.occurredAt, file.timeZone);
    const appealed = decisionsIn(file.details, matterId).find((each) => each.decisionId === decisionId);
    const arrivalRule = countsFrom === undefined ? 'reached-authority' : 'previous-working-day';
    const wrong = allThatIsWrong(
      !appealed && invalid('decisionId', aDecisionHere),
      !Object.hasOwn(file.persons, appellantId) &&
        invalid('appellantId', { sv: 'en person i akten', en: 'a person of the file' }),
      representativeId !== undefined &&
        !actsFor(file, representativeId, appellantId, 'appeal', context.occurredAt) &&
        refuse(noMandate, 'representativeId'),
      (channel === 'phone' || channel === 'visit') && refuse(notInWriting, 'channel'),
      arrivalProblem(
        { channel, arrivalRule, ...(countsFrom !== undefined && { countsFrom }) },
        context.occurredAt,
        file,
      ),
      arrivedAtCourtOn !== undefined &&
        arrivedAtCourtOn > today &&
        invalid('arrivedAtCourtOn', {
          sv: 'en dag som inte ligger efter den då det kom till nämnden',
          en: 'a day not after the one on which it came to the board',
        }),
      arrivedAtCourtOn !== undefined &&
        appealed !== undefined &&
        arrivedAtCourtOn < localDateOf(appealed.decidedAt, file.timeZone) &&
        invalid('arrivedAtCourtOn', {
          sv: 'en dag som inte ligger före beslutet',
          en: 'a day not before the decision',
        }),
      hasAppealed(file, decisionId, appellantId) && refuse(appealedAlready, 'decisionId'),
    );
    if (wrong) return wrong;
    return accept(
      happens(
        appealReceived,
        {
          caseNumber: context.caseNumberFor('appeal'),
          unitId,
          decisionId,
          ...(appealed && appealed.answers.length > 0 && { answered: [...appealed.answers] }),
          // Where it was made: there the time to appeal runs, also once that goes on in another.
          decidedIn: appealed?.matterId ?? matterId,
          appellantId,
          ...(representativeId !== undefined && { representativeId }),
          channel,
          ...(countsFrom !== undefined && { countsFrom }),
          ...(arrivedAtCourtOn !== undefined && { arrivedAtCourtOn }),
          court: appealed?.brings.is === 'disclosure-refused' ? 'court-of-appeal' : 'administrative-court',
          asked,
        },
        { matterId: context.idFor('matter', 'appeal') },
      ),
    );
  },
};

export const appealReceived: EventDefinition<ChildProtection, AppealReceived> = {
  type: 'child-protection/appeal-received',
  version: 1,
  fields: AppealReceived,
  title: { sv: 'Överklagande inkommet', en: 'Appeal received' },
  couldBeOf: isAfterItsDecision,
  // It rests on the matter in which it was decided, and on the applications being decided: neither that matter nor the
  // decision of these is registered in error beneath it.
  moves: ({ caseNumber, unitId, decidedIn, answered = [] }, facts) => [
    ...moving(facts, { opens: { kind: 'appeal', caseNumber, unitId }, step: 'received' }),
    ...[decidedIn, ...answered].map((matterId) => ({ matterId })),
  ],
  evolve: (details, event) => {
    const { decisionId, decidedIn, appellantId, countsFrom, arrivedAtCourtOn, court } = event.data;
    const appeal: AppealState = {
      decisionId,
      decidedIn,
      appellantId,
      receivedAt: event.occurredAt,
      ...(countsFrom !== undefined && { countsFrom }),
      ...(arrivedAtCourtOn !== undefined && { arrivedAtCourtOn }),
      court,
      standing: { is: 'received' },
    };
    return { ...details, appeals: details.appeals.with(matterIdOf(event), appeal) };
  },
  tells: {
    sv: ({ appellantId, representativeId, channel, arrivedAtCourtOn }, nameOf) =>
      `${nameOf(appellantId)} överklagade ${channels[channel].label.sv}` +
      (representativeId === undefined ? '' : ` genom ${nameOf(representativeId)}`) +
      `${arrivedAtCourtOn === undefined ? '' : `; det hade kommit in till domstolen ${nameOf(arrivedAtCourtOn)}`}.`,
    en: ({ appellantId, representativeId, channel, arrivedAtCourtOn }, nameOf) =>
      `${nameOf(appellantId)} appealed ${channels[channel].label.en}` +
      (representativeId === undefined ? '' : `, through ${nameOf(representativeId)}`) +
      `${arrivedAtCourtOn === undefined ? '' : `; it had come to the court on ${nameOf(arrivedAtCourtOn)}`}.`,
  },
};

export const appealing: Chapter<ChildProtection> = {
  name: 'appealing',
  title: { sv: 'Överklagande', en: 'Appeal' },
  commands: [registerAppeal],
  events: [appealReceived],
};
