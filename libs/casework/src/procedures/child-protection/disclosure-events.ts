import { ArrayMaxSize, IsArray } from 'class-validator';
import {
  Code,
  IsId,
  Maybe,
  OneOf,
  Parts,
  PersonalText,
  Says,
  SomeOf,
  YesNo,
  type EventDefinition,
} from '../../kernel/index.js';
import { channels, SaysChannel, type Channel } from './channels.js';
import { allToBeNotified } from './decision-state.js';
import { requesters, type DisclosureState, type Requester } from './disclosure-state.js';
import { SaysCaseNumber, SaysReceivingUnit } from './matters.js';
import { SaysDecidedBy, SaysReasons } from './reasons.js';
import { SaysActingFor } from './representatives.js';
import { MaskedEntry, secrecyGrounds, Withheld, type SecrecyGround } from './secrecy-grounds.js';
import {
  disclosureOf,
  matterIdOf,
  moving,
  withDecision,
  withDisclosure,
  type ChildProtection,
} from './state.js';

export const SaysRequester = Says(
  { sv: 'Begärs av', en: 'Asked by' },
  {
    sv: 'Om det är en part, någon annan eller en myndighet.',
    en: 'Whether it is a party, anybody else or an authority.',
  },
);

export const SaysPersonAsking = Says(
  { sv: 'Person', en: 'Person' },
  {
    sv: 'Den person i akten som begär det; anges alltid när det är en part.',
    en: 'The person of the file who asks; always given where it is a party.',
  },
);

/** TF 1949:105 2:18. */
export const SaysName = Says(
  { sv: 'Namn', en: 'Name' },
  {
    sv: 'Vem som frågar, om det har sagts och behövs för prövningen.',
    en: 'Who asks, where they said so and the test takes it.',
  },
);

export const SaysEntriesAsked = Says(
  { sv: 'Uppgifter i akten', en: 'Entries' },
  {
    sv: 'De uppgifter i akten som begärs; inga, om det är alla.',
    en: 'The entries of the file that are asked for; none where it is all of them.',
  },
);

export const SaysAskedFor = Says(
  { sv: 'Begäran', en: 'What is asked' },
  { sv: 'Vad som begärs, så som det sades.', en: 'What is asked for, as it was said.' },
);

export const SaysWithheld = Says(
  { sv: 'Lämnas inte ut', en: 'Withheld' },
  {
    sv: 'Vad som inte lämnas ut och enligt vilket lagrum; inget, om allt lämnas ut.',
    en: 'What is withheld, and by which paragraph; nothing where all is given.',
  },
);

/** OSL 2009:400 10:4, 10:14. */
export const SaysReservation = Says(
  { sv: 'Förbehåll', en: 'Reservation' },
  {
    sv: 'Det som inskränker mottagarens rätt att föra uppgifterna vidare.',
    en: 'What limits the recipient’s right to pass it on.',
  },
);

/** OSL 2009:400 10:3. */
export const SaysToldInstead = Says(
  { sv: 'Upplyst på annat sätt', en: 'Told in another way' },
  {
    sv: 'Vad en part fick veta om innehållet i det som inte lämnas ut.',
    en: 'What a party was told of the content of what is withheld.',
  },
);

export const SaysGrounds = Says(
  { sv: 'Lagrum', en: 'Paragraphs' },
  { sv: 'Den sekretess som hindrar.', en: 'The secrecy that stands in the way.' },
);

const SaysRequestedIn = Says(
  { sv: 'Ärende', en: 'Matter' },
  { sv: 'Det ärende som handlingarna hör till.', en: 'The matter that the documents belong to.' },
);

/** Asked when the event occurred. */
export class DisclosureRequested {
  @SaysCaseNumber @Code() caseNumber!: string;
  @SaysReceivingUnit @Code() unitId!: string;
  @SaysRequestedIn @IsId() requestedIn!: string;
  @SaysRequester @OneOf(requesters) requester!: Requester;
  @SaysPersonAsking @Maybe() @IsId() personId?: string;
  @SaysActingFor @Maybe() @IsId() representativeId?: string;
  @SaysName @Maybe() @PersonalText('identity', 200) name?: string;
  @SaysChannel @OneOf(channels) channel!: Channel;
  @SaysEntriesAsked @IsArray() @ArrayMaxSize(1_000) @IsId({ each: true }) entries!: string[];
  @SaysAskedFor @PersonalText('narrative', 4_000) asked!: string;
}

/** What went out, by entries, when the event occurred. */
export class DisclosureGiven {
  @Says(
    { sv: 'Utlämnat helt', en: 'Given whole' },
    {
      sv: 'De uppgifter i akten som lämnades ut i sin helhet.',
      en: 'The entries that were given as they are.',
    },
  )
  @IsArray()
  @ArrayMaxSize(10_000)
  @IsId({ each: true })
  given!: string[];
  @Says(
    { sv: 'Utlämnat maskerat', en: 'Given masked' },
    {
      sv: 'De uppgifter i akten som lämnades ut med fält överstrukna.',
      en: 'The entries of which fields were blacked out.',
    },
  )
  @Parts(() => MaskedEntry, { atMost: 10_000 })
  masked!: MaskedEntry[];
  @SaysWithheld @Parts(() => Withheld, { atMost: 200 }) withheld!: Withheld[];
  @Says(
    { sv: 'Med förbehåll', en: 'With a reservation' },
    { sv: 'Det lämnades ut med ett förbehåll.', en: 'It was given with a reservation.' },
  )
  @YesNo()
  withReservation!: boolean;
  @SaysReservation @Maybe() @PersonalText('narrative', 2_000) reservation?: string;
  @SaysToldInstead @Maybe() @PersonalText('narrative', 4_000) toldInstead?: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

export class DisclosureRefused {
  @SaysGrounds @SomeOf(secrecyGrounds, { atLeast: 1, atMost: 5 }) grounds!: SecrecyGround[];
  @SaysReasons @PersonalText('narrative', 10_000) reasons!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

export const disclosureRequested: EventDefinition<ChildProtection, DisclosureRequested> = {
  type: 'child-protection/disclosure-requested',
  version: 1,
  fields: DisclosureRequested,
  title: { sv: 'Handlingar begärda', en: 'Documents requested' },
  moves: ({ caseNumber, unitId }, facts) =>
    moving(facts, { opens: { kind: 'disclosure', caseNumber, unitId }, step: 'requested' }),
  evolve: (details, event) => {
    const { requestedIn, requester, personId, entries } = event.data;
    const asked: DisclosureState = {
      requestedIn,
      requester,
      ...(personId !== undefined && { personId }),
      entries,
      standing: 'requested',
    };
    return { ...details, disclosures: details.disclosures.with(matterIdOf(event), asked) };
  },
  tells: {
    sv: ({ requester, channel }) =>
      `Handlingar begärdes ${channels[channel].label.sv} av ${requesters[requester].label.sv}.`,
    en: ({ requester, channel }) =>
      `Documents were asked for ${channels[channel].label.en} by ${requesters[requester].label.en}.`,
  },
};

/** What is given with a reservation is limited as well, and that can be appealed: OSL 2009:400 6:7. */
function stepOf(disclosed: DisclosureGiven): 'disclosed' | 'disclosed-in-part' {
  return disclosed.withReservation || groundsOf(disclosed).length > 0 ? 'disclosed-in-part' : 'disclosed';
}

export const disclosureGiven: EventDefinition<ChildProtection, DisclosureGiven> = {
  type: 'child-protection/disclosure-given',
  standsByItself: true,
  version: 1,
  fields: DisclosureGiven,
  title: { sv: 'Handlingar utlämnade', en: 'Documents disclosed' },
  moves: (given, facts) => moving(facts, { step: stepOf(given), closed: true }),
  evolve: (details, event) => withDisclosure(details, matterIdOf(event), stepOf(event.data)),
  tells: {
    sv: (given, nameOf) =>
      `${nameOf(given.decidedBy)} lämnade ut ${groundsOf(given).length === 0 ? 'handlingarna' : `handlingarna utom det som hindras av ${groundsIn(given, 'sv')}`}.`,
    en: (given, nameOf) =>
      `${nameOf(given.decidedBy)} disclosed ${groundsOf(given).length === 0 ? 'the documents' : `the documents but for what is barred by ${groundsIn(given, 'en')}`}.`,
  },
};

/** What barred any of it, whole entries or fields. */
function groundsOf({ withheld, masked }: DisclosureGiven): readonly SecrecyGround[] {
  const ofEntries = withheld.map(({ ground }) => ground);
  return [...new Set([...ofEntries, ...masked.flatMap(({ grounds }) => grounds)])];
}

function groundsIn(given: DisclosureGiven, language: 'sv' | 'en'): string {
  return groundsOf(given)
    .map((ground) => secrecyGrounds[ground].label[language])
    .join(', ');
}

export const disclosureRefused: EventDefinition<ChildProtection, DisclosureRefused> = {
  type: 'child-protection/disclosure-refused',
  standsByItself: true,
  version: 1,
  fields: DisclosureRefused,
  title: { sv: 'Utlämnande avslaget', en: 'Disclosure refused' },
  moves: (_, facts) => moving(facts, { step: 'not-disclosed', closed: true }),
  evolve: (details, event) => {
    const matterId = matterIdOf(event);
    const { personId } = disclosureOf(details, matterId);
    const asking = personId === undefined ? [] : [personId];
    return withDecision(withDisclosure(details, matterId, 'not-disclosed'), {
      decisionId: event.id,
      kind: 'refuse-disclosure',
      matterId,
      decidedAt: event.occurredAt,
      brings: { is: 'disclosure-refused' },
      answers: [],
      mayBeAppealed: true,
      goesAgainst: asking,
      parties: allToBeNotified(asking),
    });
  },
  tells: {
    sv: ({ decidedBy, grounds }, nameOf) =>
      `${nameOf(decidedBy)} beslutade att inte lämna ut handlingar: ${grounds.map((ground) => secrecyGrounds[ground].label.sv).join(', ')}.`,
    en: ({ decidedBy, grounds }, nameOf) =>
      `${nameOf(decidedBy)} decided not to disclose documents: ${grounds.map((ground) => secrecyGrounds[ground].label.en).join(', ')}.`,
  },
};
