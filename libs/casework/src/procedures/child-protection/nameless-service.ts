import { localDateOf } from '../../calendar/index.js';
import { withCodedReasons, type Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  Example,
  happens,
  matterOf,
  OneOf,
  refuse,
  Says,
  together,
  type Codes,
  type CommandDefinition,
  type Context,
  type EventDefinition,
  type RefusalRule,
} from '../../kernel/index.js';
import { placed } from './child.js';
import { SaysCaseNumber } from './matters.js';
import { SaysUnit, SaysWhyEnded } from './service-events.js';
import { giversOfServices } from './service-without-test.js';
import {
  endingsOfService,
  formsOfService,
  type EndingOfService,
  type FormOfService,
} from './service-codes.js';
import { beforeTheAct, Form, needsTest, notOffered, Offered, wrongService, wrongUnit } from './services.js';
import { moving, type ChildProtection } from './state.js';

const consenting = {
  guardians: {
    label: { sv: 'alla vårdnadshavare samtycker', en: 'every guardian consents' },
    help: { sv: 'Barnet har inte fyllt 18.', en: 'The child isn’t 18 yet.' },
  },
  'fifteen-or-more': {
    label: { sv: 'har fyllt 15 och samtycker', en: 'is 15 or more and consents' },
    help: {
      sv: 'Det är lämpligt att insatsen ges utan vårdnadshavarens samtycke.',
      en: 'It is suitable to give the service without the guardians’ consent.',
    },
  },
  'of-age': {
    label: { sv: 'har fyllt 18 och samtycker', en: 'is 18 or more and consents' },
    help: { sv: 'Den som får insatsen är 18–20 år.', en: 'Whoever receives the service is 18 to 20.' },
  },
  nobody: {
    label: { sv: 'ingen som måste samtycka gör det', en: 'nobody consents who has to' },
    help: { sv: 'Då ges insatsen inte.', en: 'Then the service isn’t given.' },
  },
} as const satisfies Codes;

type Consenting = keyof typeof consenting;

const Consent = (): PropertyDecorator =>
  together(
    Says(
      { sv: 'Samtycke', en: 'Consent' },
      {
        sv: 'På vems samtycke den ges, utan att någon nämns.',
        en: 'On whose consent it is given, nobody being named.',
      },
    ),
    OneOf(consenting),
  );

/**
 * A service of which the board has decided, for special reasons, that it isn’t recorded who receives it: SoL 2025:400 14:5.
 * There is no field for a person, nor for anything in somebody’s own words.
 */
export class StartNamelessService extends CommandBody {
  @SaysUnit @Example('intake') @Code() unitId!: string;
  @Offered() offerId!: string;
  @Form() form!: FormOfService;
  @Consent() consent!: Consenting;
}

export class EndNamelessService extends CommandBody {
  @SaysWhyEnded @OneOf(endingsOfService) because!: EndingOfService;
}

/** It began when the event occurred. */
export class NamelessServiceStarted {
  @SaysCaseNumber @Code() caseNumber!: string;
  @SaysUnit @Example('intake') @Code() unitId!: string;
  @Offered() offerId!: string;
  @Form() form!: FormOfService;
  @Consent() consent!: Consenting;
}

export class NamelessServiceEnded {
  @SaysWhyEnded @OneOf(endingsOfService) because!: EndingOfService;
}

const identityRecorded: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'SoL 2025:400 14:5',
  says: {
    sv: 'Nämnden har inte beslutat att det av särskilda skäl inte antecknas vem som får insatsen. Registrera den för barnet i stället.',
    en: 'The board hasn’t decided, for special reasons, that it isn’t recorded who receives the service. Register it for the child instead.',
  },
};

const nobodyConsents: RefusalRule = {
  code: 'MISSING_CONSENT',
  source: 'SoL 2025:400 21:2',
  says: {
    sv: 'Insatsen ges inte utan samtycke: av vårdnadshavarna, eller av den som har fyllt 15, om det är lämpligt.',
    en: 'The service isn’t given without consent: of the guardians, or of somebody of 15 or more where that is suitable.',
  },
};

/** Whether the board has decided by the day of the act that nobody is recorded. */
function isNameless(offerId: string, { municipality, occurredAt }: Context): boolean {
  const day = municipality.offer(offerId)?.namelessDecidedOn;
  return day !== undefined && day <= localDateOf(occurredAt, municipality.timeZone);
}

const startNamelessService: CommandDefinition<ChildProtection, StartNamelessService> = {
  type: 'child-protection/start-nameless-service',
  title: { sv: 'Påbörja insats utan att anteckna vem', en: 'Start a service, nobody being named' },
  fields: StartNamelessService,
  at: 'intake',
  by: giversOfServices,
  // Whoever it is recorded for would answer for it in words.
  inPerson: true,
  example: { offerId: 'open-house', form: 'open-activity', consent: 'guardians' },
  refusals: { beforeTheAct, needsTest, notOffered, identityRecorded, nobodyConsents },
  decide: ({ command, context }) => {
    const { unitId, offerId, form, consent } = command;
    const wrong = allThatIsWrong(
      wrongUnit(unitId, context),
      wrongService(command, context) ??
        (isNameless(offerId, context) ? undefined : refuse(identityRecorded, 'offerId')),
      consent === 'nobody' && refuse(nobodyConsents, 'consent'),
    );
    if (wrong) return wrong;
    const caseNumber = context.caseNumberFor('nameless-service');
    return accept(
      placed(context, { withoutText: true }),
      happens(
        namelessServiceStarted,
        { caseNumber, unitId, offerId, form, consent },
        { matterId: context.idFor('matter', 'nameless-service') },
      ),
    );
  },
};

const endNamelessService: CommandDefinition<ChildProtection, EndNamelessService> = {
  type: 'child-protection/end-nameless-service',
  title: { sv: 'Avsluta insats där ingen antecknas', en: 'End a service, nobody being named' },
  fields: EndNamelessService,
  at: 'matter',
  during: { 'nameless-service': ['ongoing'] },
  by: giversOfServices,
  inPerson: true,
  refusals: {},
  decide: (situation) => {
    const { because } = situation.command;
    return accept(happens(namelessServiceEnded, { because }, { matterId: matterOf(situation).matterId }));
  },
};

export const namelessServiceStarted: EventDefinition<ChildProtection, NamelessServiceStarted> = {
  type: 'child-protection/nameless-service-started',
  version: 1,
  fields: NamelessServiceStarted,
  title: { sv: 'Insats påbörjad, ingen antecknad', en: 'Service started, nobody named' },
  moves: ({ caseNumber, unitId }, facts) =>
    moving(facts, { opens: { kind: 'nameless-service', caseNumber, unitId }, step: 'ongoing' }),
  evolve: (details) => details,
  tells: {
    sv: ({ form, offerId, consent }) =>
      `En insats påbörjades utan behovsprövning och utan att anteckna vem: ${formsOfService[form].label.sv} ` +
      `(${offerId}). Samtycke: ${consenting[consent].label.sv}.`,
    en: ({ form, offerId, consent }) =>
      `A service was started without a test of need, nobody being named: ${formsOfService[form].label.en} ` +
      `(${offerId}). Consent: ${consenting[consent].label.en}.`,
  },
};

export const namelessServiceEnded: EventDefinition<ChildProtection, NamelessServiceEnded> = {
  type: 'child-protection/nameless-service-ended',
  version: 1,
  fields: NamelessServiceEnded,
  title: { sv: 'Insats avslutad, ingen antecknad', en: 'Service ended, nobody named' },
  moves: (_, facts) => moving(facts, { step: 'ended', closed: true }),
  evolve: (details) => details,
  tells: {
    sv: ({ because }) => `Insatsen avslutades: ${endingsOfService[because].label.sv}.`,
    en: ({ because }) => `The service ended: ${endingsOfService[because].label.en}.`,
  },
};

export const namelessService: Chapter<ChildProtection> = {
  name: 'nameless-service',
  title: { sv: 'Insatser där ingen antecknas', en: 'Services without a name' },
  commands: [withCodedReasons(startNamelessService), withCodedReasons(endNamelessService)],
  events: [namelessServiceStarted, namelessServiceEnded],
};
