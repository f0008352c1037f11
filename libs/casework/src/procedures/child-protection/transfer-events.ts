import { IsArray, IsString } from 'class-validator';
import {
  Code,
  IsId,
  Maybe,
  OneOf,
  Personal,
  PersonalText,
  ReadBack,
  Says,
  SomeOf,
  type Codes,
  type EventDefinition,
} from '../../kernel/index.js';
import type { CaseSent } from './case-sent.js';
import type { Unsent } from './clock-sent.js';
import { matterIdOf, type ChildProtection } from './state.js';
import { SaysUnsent, unsentCodes } from './taken-over-events.js';
import {
  SaysGroundOfTransfer,
  SaysSummary,
  transferGrounds,
  type TransferGround,
} from './transfer-grounds.js';
import { withTransfer } from './transfer-state.js';

export const SaysReceiver = Says(
  { sv: 'Till kommun', en: 'To municipality' },
  { sv: 'Den kommun som ska ta över ärendet.', en: 'The municipality that is to take the case over.' },
);

export const SaysReceiversName = Says(
  { sv: 'Kommunens namn', en: 'Name of the municipality' },
  { sv: 'Vad den kommunen heter.', en: 'What that municipality is called.' },
);

export const SaysWhyItShouldMove = Says(
  { sv: 'Varför ärendet bör flyttas', en: 'Why the case should move' },
  {
    sv: 'Till exempel att familjen har flyttat och har sin starkaste anknytning dit.',
    en: 'For instance that the family has moved and has its strongest ties there.',
  },
);

export const answers = {
  agreed: {
    label: { sv: 'samtycker', en: 'agrees' },
    help: { sv: 'Den andra kommunen tar över ärendet.', en: 'The other municipality takes the case over.' },
  },
  refused: {
    label: { sv: 'samtycker inte', en: 'does not agree' },
    help: {
      sv: 'Den andra kommunen tar inte över. Då slutför nämnden utredningen.',
      en: 'The other municipality does not take it over. The board then finishes the investigation.',
    },
  },
} as const satisfies Codes;

export type TransferAnswer = keyof typeof answers;

export const SaysAnswer = Says(
  { sv: 'Svar', en: 'Answer' },
  { sv: 'Vad den andra kommunen svarade.', en: 'What the other municipality answered.' },
);

export const SaysAnsweredBy = Says(
  { sv: 'Svarat av', en: 'Answered by' },
  {
    sv: 'Vem som svarade för den andra kommunen: namn och befattning.',
    en: 'Who answered for the other municipality: name and post.',
  },
);

export const SaysWhatWasSaid = Says(
  { sv: 'Skäl eller villkor', en: 'Reasons or terms' },
  { sv: 'Vad som sades om varför, eller från när.', en: 'What was said of why, or from when.' },
);

export const SaysPutWhy = Says(
  { sv: 'Vad som anfördes', en: 'What was submitted' },
  {
    sv: 'Varför ärendet bör flyttas, så som det skrevs till IVO.',
    en: 'Why the case should move, as it was written to the inspectorate.',
  },
);

export const rulings = {
  'for-transfer': {
    label: { sv: 'ärendet ska flyttas', en: 'the case is to move' },
    help: { sv: 'Den andra kommunen ska ta över.', en: 'The other municipality has to take it over.' },
  },
  'against-transfer': {
    label: { sv: 'ärendet ska inte flyttas', en: 'the case is not to move' },
    help: { sv: 'Nämnden behåller ärendet.', en: 'The board keeps the case.' },
  },
} as const satisfies Codes;

export type TransferRuling = keyof typeof rulings;

export const SaysRuling = Says(
  { sv: 'IVO:s beslut', en: 'The inspectorate’s decision' },
  { sv: 'Om ärendet ska flyttas eller inte.', en: 'Whether the case is to move or not.' },
);

export const SaysItsReference = Says(
  { sv: 'Diarienummer', en: 'Reference' },
  { sv: 'Numret på beslutet hos IVO.', en: 'The number of the decision at the inspectorate.' },
);

export const SaysConsentedBy = Says(
  { sv: 'Samtycke från', en: 'Consented by' },
  {
    sv: 'De personer i akten som har samtyckt till att uppgifterna lämnas. Anges vid samtycke.',
    en: 'The persons of the file who have consented to the telling. Given where it rests on consent.',
  },
);

export const SaysWhereaboutsOf = Says(
  { sv: 'Lämna var någon finns', en: 'Tell where somebody is' },
  {
    sv: 'De med skyddade personuppgifter vilkas vistelseort den andra kommunen behöver. Andras lämnas inte.',
    en: 'Those with a protected identity whose whereabouts the other municipality needs. Those of others are not sent.',
  },
);

export class TransferRequested {
  @SaysReceiver @IsId() municipalityId!: string;
  @SaysReceiversName @Code() municipalityName!: string;
  @SaysWhyItShouldMove @PersonalText('narrative', 10_000) reasons!: string;
}
export class TransferAnswered {
  @SaysAnswer @OneOf(answers) answer!: TransferAnswer;
  @SaysAnsweredBy @PersonalText('identity', 200) answeredBy!: string;
  @SaysWhatWasSaid @Maybe() @PersonalText('narrative', 10_000) said?: string;
}
export class TransferPutToInspectorate {
  @SaysPutWhy @PersonalText('narrative', 10_000) reasons!: string;
}
export class TransferRuled {
  @SaysRuling @OneOf(rulings) ruling!: TransferRuling;
  @SaysItsReference @Maybe() @Code() reference?: string;
}

export const SaysSentPersons = Says(
  { sv: 'Personer', en: 'Persons' },
  { sv: 'Vilka personer som ärendet tog med sig.', en: 'Which persons the case took along.' },
);

export const SaysSentIdentities = Says(
  { sv: 'Vilka de är', en: 'Who they are' },
  {
    sv: 'Vad den andra kommunen fick veta om vilka de är.',
    en: 'What the other municipality was told of who they are.',
  },
);

export const SaysSentContacts = Says(
  { sv: 'Kontaktuppgifter', en: 'Contacts' },
  { sv: 'Hur de kan nås.', en: 'How they can be reached.' },
);

export const SaysSentWhereabouts = Says(
  { sv: 'Skyddade kontaktuppgifter', en: 'Protected contacts' },
  {
    sv: 'Var de finns som har skyddade personuppgifter, för dem som det behövdes.',
    en: 'Where those are who have a protected identity, as far as it was needed.',
  },
);

export const SaysSentMatters = Says(
  { sv: 'Ärenden som lämnades över', en: 'Matters handed over' },
  {
    sv: 'Hur långt vart och ett hade kommit, med de frister som löpte.',
    en: 'How far each had come, with the deadlines that ran.',
  },
);

export const SaysSentWords = Says(
  { sv: 'Vad ärendena gäller', en: 'What the matters are about' },
  {
    sv: 'Anmälningarnas och ansökningarnas text och utredningens syfte.',
    en: 'The text of reports and applications, and the purpose of the investigation.',
  },
);

export const SaysSentReporters = Says(
  { sv: 'Anmälare', en: 'Reporters' },
  {
    sv: 'Vem som anmälde, där anmälaren inte hade bett att inte bli nämnd.',
    en: 'Who reported, where they had not asked not to be named.',
  },
);

/**
 * The case has gone to another municipality. What that was told stands here, each kind of data under its own key, and is
 * what its inbox gets: nothing else of the file.
 */
export class CaseTransferred {
  @SaysReceiver @IsId() municipalityId!: string;
  @SaysReceiversName @Code() municipalityName!: string;
  /** Of this one, as the other is told. */
  @Says(
    { sv: 'Avlämnande kommuns namn', en: 'Name of the sending municipality' },
    { sv: 'Vad den kommun heter som lämnade över.', en: 'What the municipality is called that handed over.' },
  )
  @Code()
  fromMunicipalityName!: string;
  @Says(
    { sv: 'Från kommun', en: 'From municipality' },
    { sv: 'Den kommun som lämnade över.', en: 'The municipality that handed over.' },
  )
  @IsId()
  fromMunicipality!: string;
  @SaysGroundOfTransfer @OneOf(transferGrounds) ground!: TransferGround;
  @SaysConsentedBy @Maybe() @IsArray() @IsId({ each: true }) consentedBy?: string[];
  @SaysSummary @PersonalText('narrative') summary!: string;
  @SaysUnsent @SomeOf(unsentCodes, { atMost: 5 }) unsent!: Unsent[];
  @Says(
    { sv: 'Ärenden', en: 'Matters' },
    { sv: 'De ärenden som lämnades över.', en: 'The matters that were handed over.' },
  )
  @IsArray()
  @IsString({ each: true })
  matterIds!: string[];
  @SaysSentPersons @IsArray() @ReadBack() persons!: CaseSent['persons'];
  @SaysSentIdentities @IsArray() @ReadBack() @Personal('identity') identities!: CaseSent['identities'];
  @SaysSentContacts @IsArray() @ReadBack() @Personal('contact') contacts!: CaseSent['contacts'];
  @SaysSentWhereabouts @IsArray() @ReadBack() @Personal('protected') whereabouts!: CaseSent['whereabouts'];
  @SaysSentMatters @IsArray() @ReadBack() matters!: CaseSent['matters'];
  @SaysSentWords @IsArray() @ReadBack() @Personal('narrative') words!: CaseSent['words'];
  @SaysSentReporters @IsArray() @ReadBack() @Personal('reporter') reporters!: CaseSent['reporters'];
}

export const transferRequested: EventDefinition<ChildProtection, TransferRequested> = {
  type: 'child-protection/transfer-requested',
  version: 1,
  fields: TransferRequested,
  title: { sv: 'Överflyttning begärd', en: 'Transfer requested' },
  evolve: (details, event) => {
    const { municipalityId, municipalityName } = event.data;
    const requested = {
      municipalityId,
      municipalityName,
      requestedAt: event.occurredAt,
      answer: 'awaited' as const,
      inspectorate: 'not-asked' as const,
    };
    return { ...details, transfers: details.transfers.with(matterIdOf(event), requested) };
  },
  tells: {
    sv: ({ municipalityName }) => `${municipalityName} ombads ta över ärendet.`,
    en: ({ municipalityName }) => `${municipalityName} was asked to take the case over.`,
  },
};

export const transferAnswered: EventDefinition<ChildProtection, TransferAnswered> = {
  type: 'child-protection/transfer-answered',
  version: 1,
  fields: TransferAnswered,
  title: { sv: 'Svar om överflyttning', en: 'Answer on a transfer' },
  evolve: (details, event) => withTransfer(details, matterIdOf(event), { answer: event.data.answer }),
  tells: {
    sv: ({ answer, answeredBy }) =>
      answer === 'agreed'
        ? `Den andra kommunen samtyckte till att ta över ärendet, genom ${answeredBy}.`
        : `Den andra kommunen ville inte ta över ärendet, enligt ${answeredBy}.`,
    en: ({ answer, answeredBy }) =>
      answer === 'agreed'
        ? `The other municipality agreed to take the case over, by ${answeredBy}.`
        : `The other municipality did not agree to take the case over, by ${answeredBy}.`,
  },
};

export const transferPutToInspectorate: EventDefinition<ChildProtection, TransferPutToInspectorate> = {
  type: 'child-protection/transfer-put-to-inspectorate',
  version: 1,
  fields: TransferPutToInspectorate,
  title: { sv: 'Överflyttning begärd hos IVO', en: 'Transfer put to the inspectorate' },
  evolve: (details, event) => withTransfer(details, matterIdOf(event), { inspectorate: 'asked' }),
  tells: {
    sv: () => 'Kommunerna var inte överens, och IVO ombads besluta om ärendet ska flyttas.',
    en: () => 'The municipalities did not agree, and the inspectorate was asked whether the case is to move.',
  },
};

export const transferRuled: EventDefinition<ChildProtection, TransferRuled> = {
  type: 'child-protection/transfer-ruled',
  version: 1,
  fields: TransferRuled,
  title: { sv: 'IVO:s beslut om överflyttning', en: 'The inspectorate’s decision on a transfer' },
  evolve: (details, event) => withTransfer(details, matterIdOf(event), { inspectorate: event.data.ruling }),
  tells: {
    sv: ({ ruling }) => `IVO beslutade att ${rulings[ruling].label.sv}.`,
    en: ({ ruling }) => `The inspectorate decided that ${rulings[ruling].label.en}.`,
  },
};

export const caseTransferred: EventDefinition<ChildProtection, CaseTransferred> = {
  type: 'child-protection/case-transferred',
  version: 1,
  fields: CaseTransferred,
  title: { sv: 'Ärendet flyttat till annan kommun', en: 'Case transferred to another municipality' },
  // It went when it was put on record.
  couldBeOf: () => false,
  moves: ({ matterIds }) => matterIds.map((matterId) => ({ matterId, step: 'transferred', closed: true })),
  intends: ({ data, occurredAt, erased }) => {
    if (erased) return [];
    const { municipalityId, fromMunicipality, fromMunicipalityName, ground, summary, unsent, ...sent } = data;
    const { persons, identities, contacts, whereabouts, matters, words, reporters } = sent;
    const from = { fromMunicipality, fromMunicipalityName, sentAt: occurredAt, ground, summary, unsent };
    const body = { ...from, persons, identities, contacts, whereabouts, matters, words, reporters };
    return [{ type: 'child-protection/take-over-case', addressedTo: { municipalityId }, body }];
  },
  evolve: (details, event) => {
    const { municipalityId, municipalityName, matterIds } = event.data;
    const { occurredAt: transferredAt } = event;
    const matterId = matterIdOf(event);
    // The request may have turned out to be in error since: the case has gone all the same.
    const asked = details.transfers.get(matterId) ?? {
      municipalityId,
      municipalityName,
      requestedAt: transferredAt,
      answer: 'agreed',
      inspectorate: 'not-asked',
    };
    let { investigations } = details;
    for (const id of matterIds) {
      const investigation = investigations.get(id);
      if (investigation)
        investigations = investigations.with(id, { ...investigation, closedAt: transferredAt });
    }
    return {
      ...details,
      investigations,
      transfers: details.transfers.with(matterId, { ...asked, transferredAt }),
    };
  },
  tells: {
    sv: ({ municipalityName, unsent }) =>
      `Ärendet lämnades över till ${municipalityName}, som går vidare med det. ` +
      (unsent.length === 0
        ? 'Akten är kvar.'
        : `Akten är kvar, och det här lämnades inte: ${unsent.map((each) => unsentCodes[each].label.sv).join(', ')}.`),
    en: ({ municipalityName, unsent }) =>
      `The case was handed over to ${municipalityName}, which goes on with it. ` +
      (unsent.length === 0
        ? 'The file stays.'
        : `The file stays, and this was not sent: ${unsent.map((each) => unsentCodes[each].label.en).join(', ')}.`),
  },
};
