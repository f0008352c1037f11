import { localDateOf } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  Example,
  happens,
  isAmong,
  IsId,
  matterOf,
  Maybe,
  OneOf,
  Part,
  Personal,
  PersonalText,
  refuse,
  type CommandDefinition,
  type Hindrance,
  type RefusalRule,
  type Role,
  type Standing,
} from '../../kernel/index.js';
import { channels, type Channel } from './channels.js';
import { ChildConcerned, enterChild, tooOld, wrongPersons } from './child.js';
import { ageOfChild, isTooOld, namedTooOld } from './childs-age.js';
import type { ConsentState } from './consent-state.js';
import { agreedBy, consentingToService } from './consent-to-service.js';
import { fileProblem, SaysChildAsNamed, SaysFile, subjectOf } from './intake.js';
import { guardiansBy } from './parties.js';
import { isSaid } from './reasons.js';
import {
  consentToServiceRecorded,
  SaysAnswer,
  SaysHow,
  SaysPerson,
  SaysUnit,
  SaysWhyEnded,
  SaysWhySuitable,
  SaysWords,
  serviceAskedFor,
  serviceEnded,
  serviceOf,
  serviceStarted,
  withAnswer,
  words,
} from './service-events.js';
import type { ServiceState } from './service-state.js';
import { endingsOfService, type EndingOfService, type FormOfService } from './service-codes.js';
import {
  beforeTheAct,
  Form,
  isOffered,
  needsTest,
  notOffered,
  Offered,
  wrongService,
  wrongUnit,
} from './services.js';
import type { ChildProtection } from './state.js';

/** A family asks for what is offered to whoever comes: SoL 2025:400 11:5. No investigation is opened on it. */
export class RegisterService extends CommandBody {
  @SaysChildAsNamed @Part(() => ChildConcerned) @Personal('identity') child!: ChildConcerned;
  @SaysFile @Maybe() @IsId() fileId?: string;
  @SaysUnit @Example('intake') @Code() unitId!: string;
  @Offered() offerId!: string;
  @Form() form!: FormOfService;
}

/** Somebody whose consent it takes says whether they consent: SoL 2025:400 21:2. It can be taken back at any time. */
export class RecordConsentToService extends CommandBody {
  @SaysPerson @IsId() personId!: string;
  @SaysAnswer @OneOf(words) answer!: ConsentState['is'];
  @SaysHow @OneOf(channels) how!: Channel;
  @SaysWords @Maybe() @PersonalText('narrative', 2_000) words?: string;
}

/** It is given from then on. It is no decision: nobody is notified, and nothing of it can be appealed. */
export class StartService extends CommandBody {
  @SaysWhySuitable @Maybe() @PersonalText('narrative', 2_000) whySuitable?: string;
}

export class EndService extends CommandBody {
  @SaysWhyEnded @OneOf(endingsOfService) because!: EndingOfService;
}

/** Who gives what is given without a test: the paragraph on qualifications (25:1) is of assessing and investigating. */
export const giversOfServices: readonly Role[] = ['intake-worker', 'investigator', 'unit-manager'];

const serviceConcerned = (standing: Standing<ChildProtection>): ServiceState =>
  serviceOf(standing.file.details, matterOf(standing).matterId);

const wrongPerson: RefusalRule = {
  code: 'CONSENT_WRONG_PERSON',
  source: 'SoL 2025:400 21:2',
  says: {
    sv: 'Samtycke till insatsen lämnas av barnet självt eller av en vårdnadshavare som har vårdnaden den dagen.',
    en: 'Consent to the service is given by the child itself or by a guardian who has custody on that day.',
  },
};

const nothingToWithdraw: RefusalRule = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Personen har inte samtyckt till insatsen. Registrera i stället att personen inte samtycker.',
    en: 'That person has not consented to the service. Record instead that they do not consent.',
  },
};

const turned21: Hindrance<ChildProtection> = {
  code: 'AGE_RULE',
  says: {
    sv: 'Den som insatsen är till för har fyllt 21. Den påbörjas inte här; hänvisa till vuxenenheten.',
    en: 'The person whom the service is for has turned 21. It isn’t started here; refer to the adults’ unit.',
  },
  hinders: ({ file, context }) => isTooOld(file, localDateOf(context.occurredAt, file.timeZone)),
};

const offeredNoLonger: Hindrance<ChildProtection> = {
  ...notOffered,
  hinders: (standing) => !isOffered(serviceConcerned(standing).offerId, standing.context),
};

/** Also where it were found suitable to do without the guardians. */
const consentMissing: Hindrance<ChildProtection> = {
  code: 'MISSING_CONSENT',
  not: 'now',
  source: 'SoL 2025:400 21:2',
  says: {
    sv: 'Samtycke saknas den dagen: av varje vårdnadshavare eller, från 15 år, av barnet självt.',
    en: 'Consent is missing on that day: of every guardian or, from 15 on, of the child itself.',
  },
  hinders: (standing) => {
    const service = { ...serviceConcerned(standing), suitableAlone: true };
    return consentingToService(standing.file, service, standing.context).length === 0;
  },
};

const notFoundSuitable: RefusalRule = {
  code: 'MISSING_CONSENT',
  source: 'SoL 2025:400 21:2',
  says: {
    sv: 'Alla vårdnadshavare samtycker inte. Den som har fyllt 15 kan få insatsen på eget samtycke, om det är lämpligt; ange då varför i whySuitable.',
    en: 'Not every guardian consents. Somebody of 15 or more can get the service on their own consent, where that is suitable; say why in whySuitable.',
  },
};

const registerService: CommandDefinition<ChildProtection, RegisterService> = {
  type: 'child-protection/register-service',
  title: { sv: 'Registrera insats utan behovsprövning', en: 'Register service without a test of need' },
  fields: RegisterService,
  at: 'intake',
  by: giversOfServices,
  example: { form: 'parenting-course' },
  refusals: { beforeTheAct, needsTest, notOffered, namedTooOld },
  subjects: ({ child, fileId }) => [subjectOf(child, fileId)],
  decide: ({ command, file, context }) => {
    const { child, unitId, offerId, form } = command;
    const wrong = allThatIsWrong(
      fileProblem(file, command.fileId, child),
      wrongUnit(unitId, context),
      ...wrongPersons(child, context, 'child.'),
      tooOld(child, file, context, 'child.'),
      wrongService(command, context),
    );
    if (wrong) return wrong;
    const { childId, events } = enterChild(file, context, child);
    const caseNumber = context.caseNumberFor('service');
    const asked = { caseNumber, unitId, childId, child, offerId, form };
    return accept(
      ...events,
      happens(serviceAskedFor, asked, { matterId: context.idFor('matter', 'service') }),
    );
  },
};

const recordConsentToService: CommandDefinition<ChildProtection, RecordConsentToService> = {
  type: 'child-protection/record-consent-to-service',
  title: { sv: 'Registrera samtycke till insats utan behovsprövning', en: 'Record consent to a service' },
  fields: RecordConsentToService,
  at: 'matter',
  needsFile: true,
  during: { 'service-without-test': ['asked-for', 'ongoing'] },
  by: giversOfServices,
  refusals: { wrongPerson, nothingToWithdraw },
  decide: (situation) => {
    const { command, file, context } = situation;
    const { personId, answer, how, words: said } = command;
    const service = serviceConcerned(situation);
    const day = localDateOf(context.occurredAt, file.timeZone);
    const isConcerned =
      personId === file.subjectId
        ? (ageOfChild(file, day) ?? 0) >= 0
        : isAmong(file, personId, guardiansBy(file, context));
    if (!isConcerned) return refuse(wrongPerson, 'personId');
    if (answer === 'withdrawn' && !agreedBy(file, service.consents, personId, context.occurredAt))
      return refuse(nothingToWithdraw, 'personId');
    const { matterId } = matterOf(situation);
    const recorded = { personId, answer, how, ...(said !== undefined && { words: said }) };
    const after = withAnswer(service, personId, {
      is: answer,
      at: context.occurredAt,
      recordedAt: context.now,
    });
    const isLost = service.standing === 'ongoing' && consentingToService(file, after, context).length === 0;
    return accept(
      happens(consentToServiceRecorded, recorded, { matterId }),
      ...(isLost ? [happens(serviceEnded, { because: 'consent-withdrawn' as const }, { matterId })] : []),
    );
  },
};

const startService: CommandDefinition<ChildProtection, StartService> = {
  type: 'child-protection/start-service',
  title: { sv: 'Påbörja insats utan behovsprövning', en: 'Start the service' },
  fields: StartService,
  at: 'matter',
  needsFile: true,
  during: { 'service-without-test': ['asked-for'] },
  by: giversOfServices,
  refusals: { turned21, offeredNoLonger, consentMissing, notFoundSuitable },
  decide: (situation) => {
    const { command, file, context } = situation;
    const { whySuitable } = command;
    const suitableAlone = isSaid(whySuitable);
    const service = { ...serviceConcerned(situation), suitableAlone };
    const consentedBy = consentingToService(file, service, context);
    if (consentedBy.length === 0) return refuse(notFoundSuitable, 'whySuitable');
    const why = suitableAlone && { whySuitable };
    const started = { consentedBy: [...consentedBy], suitableAlone, ...why };
    return accept(happens(serviceStarted, started, { matterId: matterOf(situation).matterId }));
  },
};

const endService: CommandDefinition<ChildProtection, EndService> = {
  type: 'child-protection/end-service',
  title: { sv: 'Avsluta insats utan behovsprövning', en: 'End the service' },
  fields: EndService,
  at: 'matter',
  during: { 'service-without-test': ['asked-for', 'ongoing'] },
  by: giversOfServices,
  refusals: {},
  decide: (situation) =>
    accept(
      happens(
        serviceEnded,
        { because: situation.command.because },
        { matterId: matterOf(situation).matterId },
      ),
    ),
};

export const serviceWithoutTest: Chapter<ChildProtection> = {
  name: 'service-without-test',
  title: { sv: 'Insatser utan behovsprövning', en: 'Services without a test of need' },
  commands: [registerService, recordConsentToService, startService, endService],
  events: [serviceAskedFor, consentToServiceRecorded, serviceStarted, serviceEnded],
};
