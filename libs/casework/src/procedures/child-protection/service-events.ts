import type { Instant } from '../../calendar/index.js';
import {
  Code,
  Example,
  IsId,
  Maybe,
  OneOf,
  Part,
  Personal,
  PersonalText,
  Says,
  YesNo,
  type CaseEvent,
  type Codes,
  type EventDefinition,
  type EventFacts,
} from '../../kernel/index.js';
import { channels, type Channel } from './channels.js';
import { ChildConcerned, namedWith } from './child.js';
import type { ConsentState } from './consent-state.js';
import { agreedBy } from './consent-to-service.js';
import { SaysChildAsNamed } from './intake.js';
import { SaysCaseNumber, SaysChild } from './matters.js';
import type { ServiceState } from './service-state.js';
import { allEndingsOfService, formsOfService, type FormOfService } from './service-codes.js';
import { Form, Offered } from './services.js';
import { matterIdOf, moving, type ChildFile, type ChildProtection } from './state.js';
import { ConsentingPersons } from './support-kinds.js';

export const words = {
  given: {
    label: { sv: 'samtycker', en: 'consents' },
    help: { sv: 'Personen samtycker till insatsen.', en: 'The person consents to the service.' },
  },
  refused: {
    label: { sv: 'samtycker inte', en: 'does not consent' },
    help: { sv: 'Personen säger nej till insatsen.', en: 'The person says no to the service.' },
  },
  withdrawn: {
    label: { sv: 'tar tillbaka sitt samtycke', en: 'withdraws the consent' },
    help: {
      sv: 'Personen samtyckte och gör det inte längre.',
      en: 'The person consented and does so no more.',
    },
  },
} as const satisfies Codes & Record<ConsentState['is'], unknown>;

export const SaysUnit = Says(
  { sv: 'Enhet', en: 'Unit' },
  { sv: 'Enheten som ger insatsen.', en: 'The unit that gives the service.' },
);

export const SaysPerson = Says(
  { sv: 'Person', en: 'Person' },
  { sv: 'Barnet självt eller en vårdnadshavare.', en: 'The child itself, or a guardian.' },
);

export const SaysAnswer = Says(
  { sv: 'Svar', en: 'Answer' },
  { sv: 'Om personen samtycker till insatsen.', en: 'Whether the person consents to the service.' },
);

export const SaysHow = Says({ sv: 'Kanal', en: 'Channel' }, { sv: 'Hur det sades.', en: 'How it was said.' });

export const SaysWords = Says(
  { sv: 'Vad som sades', en: 'What was said' },
  { sv: 'Med personens egna ord.', en: 'In the person’s own words.' },
);

export const SaysWhySuitable = Says(
  { sv: 'Varför lämpligt utan vårdnadshavare', en: 'Why suitable without guardians' },
  {
    sv: 'Anges när den som har fyllt 15 får insatsen utan vårdnadshavarens samtycke.',
    en: 'Given where somebody of 15 or more gets the service without the guardians’ consent.',
  },
);

export const SaysWhyEnded = Says(
  { sv: 'Varför den avslutas', en: 'Why it ends' },
  { sv: 'Vad som gör att insatsen upphör.', en: 'Why the service ends.' },
);

/** It was asked for when the event occurred. */
export class ServiceAskedFor {
  @SaysCaseNumber @Code() caseNumber!: string;
  @SaysUnit @Example('intake') @Code() unitId!: string;
  @SaysChild @IsId() childId!: string;
  @SaysChildAsNamed @Part(() => ChildConcerned) @Personal('identity') child!: ChildConcerned;
  @Offered() offerId!: string;
  @Form() form!: FormOfService;
}

/** It was said when the event occurred. */
export class ConsentToServiceRecorded {
  @SaysPerson @IsId() personId!: string;
  @SaysAnswer @OneOf(words) answer!: ConsentState['is'];
  @SaysHow @OneOf(channels) how!: Channel;
  @SaysWords @Maybe() @PersonalText('narrative', 2_000) words?: string;
}

export class ServiceStarted {
  @ConsentingPersons() consentedBy!: string[];
  @Says(
    { sv: 'Lämpligt utan vårdnadshavare', en: 'Suitable without guardians' },
    {
      sv: 'Om insatsen fanns lämplig på eget samtycke av den som har fyllt 15.',
      en: 'Whether the service was found suitable on the own consent of somebody of 15 or more.',
    },
  )
  @YesNo()
  suitableAlone!: boolean;
  @SaysWhySuitable @Maybe() @PersonalText('narrative', 2_000) whySuitable?: string;
}

export class ServiceEnded {
  @SaysWhyEnded @OneOf(allEndingsOfService) because!: keyof typeof allEndingsOfService;
}

export function serviceOf({ services }: Pick<ChildProtection, 'services'>, matterId: string): ServiceState {
  const service = services.get(matterId);
  if (!service) throw new Error(`Matter ${matterId} is no service.`);
  return service;
}

/** What somebody said last counts, whenever it was recorded. */
export function withAnswer<Service extends Pick<ServiceState, 'consents'>>(
  service: Service,
  personId: string,
  said: ConsentState,
): Service {
  const before = Object.hasOwn(service.consents, personId) ? service.consents[personId] : undefined;
  if (before && before.at > said.at) return service;
  return { ...service, consents: { ...service.consents, [personId]: said } };
}

function withService(
  details: ChildProtection,
  event: Pick<EventFacts, 'matterId'>,
  change: (service: ServiceState) => ServiceState,
): ChildProtection {
  const id = matterIdOf(event);
  return { ...details, services: details.services.with(id, change(serviceOf(details, id))) };
}

/** Whether somebody could have said it at another time: what a service rests on isn’t said after it began. */
function couldBeSaidAt(
  { details }: ChildFile,
  { matterId, data: { personId, answer } }: CaseEvent<ConsentToServiceRecorded>,
  at: Instant,
): boolean {
  const { startedAt, consents } = serviceOf(details, matterId ?? '');
  const isRestedOn = answer === 'given' && startedAt !== undefined && consents[personId]?.is === 'given';
  return !isRestedOn || at <= startedAt;
}

/** Whether a service could have begun at another time: with those consenting by then on whose consent it rests. */
function couldBeStartedAt(
  file: ChildFile,
  { matterId, data: { consentedBy } }: CaseEvent<ServiceStarted>,
  at: Instant,
): boolean {
  const { consents } = serviceOf(file.details, matterId ?? '');
  return consentedBy.every((personId) => agreedBy(file, consents, personId, at));
}

export const serviceAskedFor: EventDefinition<ChildProtection, ServiceAskedFor> = {
  type: 'child-protection/service-asked-for',
  version: 1,
  fields: ServiceAskedFor,
  title: { sv: 'Insats utan behovsprövning önskad', en: 'Service asked for' },
  namesPersons: ({ childId, child }) => namedWith(childId, child),
  moves: ({ caseNumber, unitId }, facts) =>
    moving(facts, { opens: { kind: 'service-without-test', caseNumber, unitId }, step: 'asked-for' }),
  evolve: (details, event) => {
    const { offerId, form } = event.data;
    const asked = { offerId, form, standing: 'asked-for', consents: {}, suitableAlone: false } as const;
    return { ...details, services: details.services.with(matterIdOf(event), asked) };
  },
  tells: {
    sv: ({ form, offerId }) =>
      `En insats utan behovsprövning önskades: ${formsOfService[form].label.sv} (${offerId}).`,
    en: ({ form, offerId }) =>
      `A service without a test of need was asked for: ${formsOfService[form].label.en} (${offerId}).`,
  },
};

export const consentToServiceRecorded: EventDefinition<ChildProtection, ConsentToServiceRecorded> = {
  type: 'child-protection/consent-to-service-recorded',
  version: 1,
  fields: ConsentToServiceRecorded,
  title: { sv: 'Besked om samtycke till insats', en: 'Answer on consent to a service' },
  couldBeOf: couldBeSaidAt,
  evolve: (details, event) => {
    const { personId, answer: is } = event.data;
    return withService(details, event, (service) =>
      withAnswer(service, personId, { is, at: event.occurredAt, recordedAt: event.recordedAt }),
    );
  },
  tells: {
    sv: ({ personId, answer, how }, nameOf) =>
      `${nameOf(personId)} sade ${channels[how].label.sv} om insatsen: ${words[answer].label.sv}.`,
    en: ({ personId, answer, how }, nameOf) =>
      `${nameOf(personId)} said ${channels[how].label.en} of the service: ${words[answer].label.en}.`,
  },
};

export const serviceStarted: EventDefinition<ChildProtection, ServiceStarted> = {
  type: 'child-protection/service-started',
  standsByItself: true,
  version: 1,
  fields: ServiceStarted,
  title: { sv: 'Insats utan behovsprövning påbörjad', en: 'Service started' },
  couldBeOf: couldBeStartedAt,
  moves: (_, facts) => moving(facts, { step: 'ongoing' }),
  evolve: (details, event) =>
    withService(details, event, (service) => ({
      ...service,
      standing: 'ongoing',
      suitableAlone: event.data.suitableAlone,
      startedAt: event.occurredAt,
    })),
  tells: {
    sv: ({ consentedBy }, nameOf) =>
      `Insatsen påbörjades utan behovsprövning, med samtycke av ${consentedBy.map(nameOf).join(', ')}.`,
    en: ({ consentedBy }, nameOf) =>
      `The service was started without a test of need, with the consent of ${consentedBy.map(nameOf).join(', ')}.`,
  },
};

export const serviceEnded: EventDefinition<ChildProtection, ServiceEnded> = {
  type: 'child-protection/service-ended',
  version: 1,
  fields: ServiceEnded,
  title: { sv: 'Insats utan behovsprövning avslutad', en: 'Service ended' },
  moves: (_, facts) => moving(facts, { step: 'ended', closed: true }),
  evolve: (details, event) => withService(details, event, (service) => ({ ...service, standing: 'ended' })),
  tells: {
    sv: ({ because }) => `Insatsen avslutades: ${allEndingsOfService[because].label.sv}.`,
    en: ({ because }) => `The service ended: ${allEndingsOfService[because].label.en}.`,
  },
};
