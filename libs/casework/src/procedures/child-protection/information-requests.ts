import { localDateOf, type Instant } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  happens,
  invalid,
  IsDay,
  IsId,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  Says,
  type CaseEvent,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type Role,
  type Standing,
  type Undecided,
} from '../../kernel/index.js';
import {
  askingBases,
  ConsentedBy,
  mayNotBeAsked,
  refusalsOfAsking,
  restingOn,
  RestsOn,
  suppliers,
  WhyNeeded,
  type AskingBasis,
  type Supplier,
} from './informants.js';
import {
  whyNothingCame,
  withRequest,
  type InformationRequest,
  type WhyNothingCame,
} from './information-request-state.js';
import { notQualified } from './qualifications.js';
import {
  investigationOf,
  matterIdOf,
  withInvestigation,
  type ChildFile,
  type ChildProtection,
} from './state.js';

const SaysRequest = Says(
  { sv: 'Begäran', en: 'Request' },
  { sv: 'Den begäran om uppgifter som det gäller.', en: 'The request for information that it is about.' },
);

const SaysRecipient = Says(
  { sv: 'Mottagare', en: 'Recipient' },
  {
    sv: 'Vilket slags verksamhet som ombeds lämna uppgifter.',
    en: 'What kind of service is asked to hand over.',
  },
);

const SaysRecipientNamed = Says(
  { sv: 'Mottagarens namn', en: 'Recipient’s name' },
  { sv: 'Vilken skola, mottagning eller enhet.', en: 'Which school, clinic or unit.' },
);

const SaysAsked = Says(
  { sv: 'Vad som begärs', en: 'What is asked for' },
  {
    sv: 'Vilka uppgifter, och inte mer om barnet än den som tillfrågas behöver veta.',
    en: 'Which information, telling no more of the child than whoever is asked needs to know.',
  },
);

const SaysReplyBy = Says(
  { sv: 'Svar önskas senast', en: 'Reply wished for by' },
  { sv: 'Den dag som mottagaren har fått veta.', en: 'The day that the recipient was told.' },
);

const SaysReceived = Says(
  { sv: 'Uppgifterna', en: 'The information' },
  {
    sv: 'Vad som lämnades, eller i vilken handling det står.',
    en: 'What was handed over, or in which document it stands.',
  },
);

const SaysWhyNothingCame = Says(
  { sv: 'Varför inget kom', en: 'Why nothing came' },
  { sv: 'Varför begäran avslutas utan uppgifter.', en: 'Why the request ends without information.' },
);

const SaysNote = Says(
  { sv: 'Anteckning', en: 'Note' },
  { sv: 'Vad som är känt om det.', en: 'What is known of it.' },
);

/** Somebody is asked to hand over what may matter: SoL 2025:400 20:6 (2001:453 14:1). */
export class RequestInformation extends CommandBody {
  @SaysRecipient @OneOf(suppliers) recipient!: Supplier;
  @SaysRecipientNamed @Maybe() @PersonalText('narrative', 500) recipientNamed?: string;
  @RestsOn() basis?: AskingBasis;
  @ConsentedBy() consentedBy?: string[];
  @WhyNeeded() whyNeeded?: string;
  @SaysAsked @PersonalText('narrative', 10_000) asked!: string;
  @SaysReplyBy @Maybe() @IsDay() replyBy?: string;
}

export class RecordInformationReceived extends CommandBody {
  @SaysRequest @IsId() requestId!: string;
  @SaysReceived @PersonalText('narrative') received!: string;
}

export class EndInformationRequest extends CommandBody {
  @SaysRequest @IsId() requestId!: string;
  @SaysWhyNothingCame @OneOf(whyNothingCame) why!: WhyNothingCame;
  @SaysNote @Maybe() @PersonalText('narrative', 2_000) note?: string;
}

/** Asked when the event occurred. */
export class InformationRequestedFromAuthority {
  @SaysRequest @IsId() requestId!: string;
  @SaysRecipient @OneOf(suppliers) recipient!: Supplier;
  @SaysRecipientNamed @Maybe() @PersonalText('narrative', 500) recipientNamed?: string;
  @RestsOn() basis?: AskingBasis;
  @ConsentedBy() consentedBy?: string[];
  @WhyNeeded() whyNeeded?: string;
  @SaysAsked @PersonalText('narrative', 10_000) asked!: string;
  @SaysReplyBy @Maybe() @IsDay() replyBy?: string;
}

/** It came when the event occurred. */
export class InformationReceived {
  @SaysRequest @IsId() requestId!: string;
  @SaysReceived @PersonalText('narrative') received!: string;
}

export class InformationRequestEnded {
  @SaysRequest @IsId() requestId!: string;
  @SaysWhyNothingCame @OneOf(whyNothingCame) why!: WhyNothingCame;
  @SaysNote @Maybe() @PersonalText('narrative', 2_000) note?: string;
}

/** Whoever is asked here is bound to hand over, and none of them is under the secrecy of family counselling. */
const { notBoundToSupply: _, counsellingIsSecret: __, ...refusalsOfRequests } = refusalsOfAsking;

const investigators: readonly Role[] = ['intake-worker', 'investigator', 'unit-manager', 'on-call'];

const nothingAsked: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ingen begäran om uppgifter väntar på svar i utredningen.',
    en: 'No request for information awaits an answer in the investigation.',
  },
  hinders: (standing) => openRequests(standing.file, matterOf(standing).matterId).length === 0,
};

/** What an investigation still waits for. Closing doesn’t: what isn’t needed any more isn’t waited for. */
export function openRequests(file: ChildFile, investigationId: string): readonly InformationRequest[] {
  return investigationOf(file.details, investigationId).requests.filter(({ kind }) => kind === 'open');
}

const requestInformation: CommandDefinition<ChildProtection, RequestInformation> = {
  type: 'child-protection/request-information',
  title: { sv: 'Begär uppgifter', en: 'Request information' },
  fields: RequestInformation,
  at: 'matter',
  needsFile: true,
  during: { investigation: ['investigating'] },
  by: investigators,
  example: { recipient: 'school', basis: 'duty-to-supply' },
  refusals: { notQualified, ...refusalsOfRequests },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { recipient, recipientNamed, asked, replyBy } = command;
    const day = localDateOf(context.occurredAt, file.timeZone);
    const wrong = allThatIsWrong(
      mayNotBeAsked({ ...restingOn(command), whom: recipient }, file, day),
      replyBy !== undefined &&
        replyBy < day &&
        invalid('replyBy', { sv: `en dag från och med ${day}`, en: `a day from ${day} on` }),
    );
    if (wrong) return wrong;
    const request = {
      requestId: context.idFor('information-request'),
      recipient,
      ...(recipientNamed !== undefined && { recipientNamed }),
      ...restingOn(command),
      asked,
      ...(replyBy !== undefined && { replyBy }),
    };
    return accept(happens(informationRequestedFromAuthority, request, { matterId }));
  },
};

const recordInformationReceived: CommandDefinition<ChildProtection, RecordInformationReceived> = {
  type: 'child-protection/record-information-received',
  title: { sv: 'Registrera mottagna uppgifter', en: 'Record information received' },
  fields: RecordInformationReceived,
  at: 'matter',
  during: { investigation: ['investigating'] },
  by: investigators,
  refusals: { notQualified, nothingAsked },
  decide: (situation) => {
    const { requestId, received } = situation.command;
    const { matterId } = matterOf(situation);
    return (
      notAwaited(situation, requestId) ??
      accept(happens(informationReceived, { requestId, received }, { matterId }))
    );
  },
};

const endInformationRequest: CommandDefinition<ChildProtection, EndInformationRequest> = {
  type: 'child-protection/end-information-request',
  title: { sv: 'Avsluta begäran om uppgifter', en: 'End request for information' },
  fields: EndInformationRequest,
  at: 'matter',
  during: { investigation: ['investigating'] },
  by: investigators,
  refusals: { notQualified, nothingAsked },
  decide: (situation) => {
    const { requestId, why, note } = situation.command;
    const { matterId } = matterOf(situation);
    const ended = { requestId, why, ...(note !== undefined && { note }) };
    return notAwaited(situation, requestId) ?? accept(happens(informationRequestEnded, ended, { matterId }));
  },
};

function notAwaited(standing: Standing<ChildProtection>, requestId: string): Undecided | undefined {
  const open = openRequests(standing.file, matterOf(standing).matterId);
  return open.some((request) => request.requestId === requestId)
    ? undefined
    : invalid('requestId', {
        sv: 'en begäran i utredningen som väntar på svar',
        en: 'a request of the investigation that awaits an answer',
      });
}

export const informationRequestedFromAuthority: EventDefinition<
  ChildProtection,
  InformationRequestedFromAuthority
> = {
  type: 'child-protection/information-requested-from-authority',
  version: 1,
  fields: InformationRequestedFromAuthority,
  title: { sv: 'Uppgifter begärda', en: 'Information requested' },
  couldBeOf: isBeforeAnswer,
  evolve: (details, event) => {
    const { requests } = investigationOf(details, matterIdOf(event));
    const request = {
      kind: 'open',
      requestId: event.data.requestId,
      requestedAt: event.occurredAt,
    } as const;
    return withInvestigation(details, event, { requests: [...requests, request] });
  },
  tells: {
    sv: ({ recipient, basis, replyBy }, nameOf) =>
      `Uppgifter begärdes från ${suppliers[recipient].label.sv}` +
      (basis === undefined ? '' : `, med stöd av: ${askingBases[basis].label.sv}`) +
      (replyBy === undefined ? '.' : `. Svar önskades senast ${nameOf(replyBy)}.`),
    en: ({ recipient, basis, replyBy }, nameOf) =>
      `Information was requested from ${suppliers[recipient].label.en}` +
      (basis === undefined ? '' : `, resting on: ${askingBases[basis].label.en}`) +
      (replyBy === undefined ? '.' : `. A reply was wished for by ${nameOf(replyBy)}.`),
  },
};

export const informationReceived: EventDefinition<ChildProtection, InformationReceived> = {
  type: 'child-protection/information-received',
  version: 1,
  fields: InformationReceived,
  title: { sv: 'Uppgifter mottagna', en: 'Information received' },
  couldBeOf: isAfterAsking,
  evolve: (details, event) => {
    const { requests } = investigationOf(details, matterIdOf(event));
    const { requestId } = event.data;
    return withInvestigation(details, event, {
      requests: withRequest(requests, requestId, ({ requestedAt }) => ({
        kind: 'answered',
        requestId,
        requestedAt,
        answeredAt: event.occurredAt,
      })),
    });
  },
  tells: {
    sv: () => 'De uppgifter som hade begärts kom in.',
    en: () => 'The information that had been requested came.',
  },
};

export const informationRequestEnded: EventDefinition<ChildProtection, InformationRequestEnded> = {
  type: 'child-protection/information-request-ended',
  version: 1,
  fields: InformationRequestEnded,
  title: { sv: 'Begäran om uppgifter avslutad', en: 'Request for information ended' },
  couldBeOf: isAfterAsking,
  evolve: (details, event) => {
    const { requests } = investigationOf(details, matterIdOf(event));
    const { requestId, why } = event.data;
    return withInvestigation(details, event, {
      requests: withRequest(requests, requestId, ({ requestedAt }) => ({
        kind: 'ended',
        requestId,
        requestedAt,
        endedAt: event.occurredAt,
        why,
      })),
    });
  },
  tells: {
    sv: ({ why }) => `En begäran om uppgifter avslutades: ${whyNothingCame[why].label.sv}.`,
    en: ({ why }) => `A request for information ended: ${whyNothingCame[why].label.en}.`,
  },
};

/** Whether a request came before what became of it. */
function isBeforeAnswer(
  file: ChildFile,
  event: CaseEvent<{ readonly requestId: string }>,
  at: Instant,
): boolean {
  const request = requestNamedBy(file, event);
  return request === undefined || request.kind === 'open' || at <= endOf(request);
}

/** Whether what became of a request came after it. */
function isAfterAsking(
  file: ChildFile,
  event: CaseEvent<{ readonly requestId: string }>,
  at: Instant,
): boolean {
  const request = requestNamedBy(file, event);
  return request === undefined || request.requestedAt <= at;
}

function requestNamedBy(
  file: ChildFile,
  event: CaseEvent<{ readonly requestId: string }>,
): InformationRequest | undefined {
  const { requestId } = event.data;
  return investigationOf(file.details, matterIdOf(event)).requests.find(
    (request) => request.requestId === requestId,
  );
}

function endOf(request: Exclude<InformationRequest, { readonly kind: 'open' }>): Instant {
  return request.kind === 'answered' ? request.answeredAt : request.endedAt;
}

export const informationRequests: Chapter<ChildProtection> = {
  name: 'information-requests',
  title: { sv: 'Begäran om uppgifter', en: 'Requests for information' },
  commands: [requestInformation, recordInformationReceived, endInformationRequest],
  events: [informationRequestedFromAuthority, informationReceived, informationRequestEnded],
};
