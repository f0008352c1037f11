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
  IsId,
  leftOut,
  matterOf,
  Maybe,
  OneOf,
  Parts,
  PersonalText,
  refuse,
  Says,
  SomeOf,
  YesNo,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type RefusalRule,
  type Role,
  type Standing,
} from '../../kernel/index.js';
import { channels, SaysChannel, type Channel } from './channels.js';
import { allToBeNotified } from './decision-state.js';
import { isDecision } from './decisions-on-record.js';
import { requesters, type DisclosureState, type Requester } from './disclosure-state.js';
import { SaysCaseNumber, SaysReceivingUnit } from './matters.js';
import { isSaid, SaysDecidedBy, SaysReasons, unreasoned } from './reasons.js';
import { actsFor, mayBeParty, noMandate, SaysActingFor } from './representatives.js';
import {
  decisionWithheld,
  secrecyGrounds,
  Withheld,
  withheldFromParty,
  type SecrecyGround,
} from './secrecy-grounds.js';
import {
  disclosureOf,
  matterIdOf,
  moving,
  withDecision,
  withDisclosure,
  type ChildFile,
  type ChildProtection,
} from './state.js';

const SaysRequester = Says(
  { sv: 'Begärs av', en: 'Asked by' },
  {
    sv: 'Om det är en part, någon annan eller en myndighet.',
    en: 'Whether it is a party, anybody else or an authority.',
  },
);

const SaysPersonAsking = Says(
  { sv: 'Person', en: 'Person' },
  {
    sv: 'Den person i akten som begär det; anges alltid när det är en part.',
    en: 'The person of the file who asks; always given where it is a party.',
  },
);

/** TF 1949:105 2:18. */
const SaysName = Says(
  { sv: 'Namn', en: 'Name' },
  {
    sv: 'Vem som frågar, om det har sagts och behövs för prövningen.',
    en: 'Who asks, where they said so and the test takes it.',
  },
);

const SaysEntriesAsked = Says(
  { sv: 'Uppgifter i akten', en: 'Entries' },
  {
    sv: 'De uppgifter i akten som begärs; inga, om det är alla.',
    en: 'The entries of the file that are asked for; none where it is all of them.',
  },
);

const SaysAskedFor = Says(
  { sv: 'Begäran', en: 'What is asked' },
  { sv: 'Vad som begärs, så som det sades.', en: 'What is asked for, as it was said.' },
);

/** Somebody asks for documents: FL 2017:900 10 §; TF 1949:105 2:15–17; OSL 2009:400 6:2–5. */
export class RequestDisclosure extends CommandBody {
  @SaysRequester @OneOf(requesters) requester!: Requester;
  @SaysPersonAsking @Maybe() @IsId() personId?: string;
  @SaysActingFor @Maybe() @IsId() representativeId?: string;
  @SaysName @Maybe() @PersonalText('identity', 200) name?: string;
  @SaysChannel @OneOf(channels) channel!: Channel;
  @SaysEntriesAsked @IsArray() @ArrayMaxSize(1_000) @IsId({ each: true }) entries!: string[];
  @SaysAskedFor @PersonalText('narrative', 4_000) asked!: string;
}

const SaysWithheld = Says(
  { sv: 'Lämnas inte ut', en: 'Withheld' },
  {
    sv: 'Vad som inte lämnas ut och enligt vilket lagrum; inget, om allt lämnas ut.',
    en: 'What is withheld, and by which paragraph; nothing where all is given.',
  },
);

/** OSL 2009:400 10:4, 10:14. */
const SaysReservation = Says(
  { sv: 'Förbehåll', en: 'Reservation' },
  {
    sv: 'Det som inskränker mottagarens rätt att föra uppgifterna vidare.',
    en: 'What limits the recipient’s right to pass it on.',
  },
);

/** OSL 2009:400 10:3. */
const SaysToldInstead = Says(
  { sv: 'Upplyst på annat sätt', en: 'Told in another way' },
  {
    sv: 'Vad en part fick veta om innehållet i det som inte lämnas ut.',
    en: 'What a party was told of the content of what is withheld.',
  },
);

/** The documents are given, all of them or a part, with a reservation or without one. */
export class GiveDisclosure extends CommandBody {
  @SaysWithheld @Parts(() => Withheld, { atMost: 100 }) withheld!: Withheld[];
  @SaysReservation @Maybe() @PersonalText('narrative', 2_000) reservation?: string;
  @SaysToldInstead @Maybe() @PersonalText('narrative', 4_000) toldInstead?: string;
  @Says(
    { sv: 'Upplyst om beslut', en: 'Told of a decision' },
    {
      sv: 'Den som frågar vet att myndighetens skriftliga beslut kan begäras, och att det behövs för att överklaga.',
      en: 'Whoever asks knows that a decision in writing can be asked for, and that it takes one to appeal.',
    },
  )
  @YesNo()
  toldOfDecision!: boolean;
}

const SaysGrounds = Says(
  { sv: 'Lagrum', en: 'Paragraphs' },
  { sv: 'Den sekretess som hindrar.', en: 'The secrecy that stands in the way.' },
);

/** A decision of the authority in writing, which can be appealed to the administrative court of appeal: OSL 2009:400 6:3, 6:7–8. */
export class RefuseDisclosure extends CommandBody {
  @SaysGrounds @SomeOf(secrecyGrounds, { atLeast: 1, atMost: 5 }) grounds!: SecrecyGround[];
  @SaysReasons @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
  @Says(
    { sv: 'Av synnerlig vikt', en: 'Of particular weight' },
    {
      sv: 'Mot en part: det är av synnerlig vikt att uppgifterna inte röjs.',
      en: 'Against a party: it is of particular weight that it isn’t disclosed.',
    },
  )
  @Maybe()
  @YesNo()
  particularWeight?: boolean;
  @Says(
    { sv: 'Röjer inte om akt finns', en: 'Tells not whether there is a file' },
    {
      sv: 'Svaret till den som inte är part visar inte om det finns någon akt.',
      en: 'The answer to somebody who is no party doesn’t show whether there is a file.',
    },
  )
  @Maybe()
  @YesNo()
  tellsOfNoFile?: boolean;
  @Says(
    { sv: 'Upplyser om överklagande', en: 'Says how to appeal' },
    { sv: 'Beslutet säger hur det överklagas.', en: 'The decision says how to appeal it.' },
  )
  @YesNo()
  saysHowToAppeal!: boolean;
}

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

export class DisclosureGiven {
  @SaysWithheld @Parts(() => Withheld, { atMost: 100 }) withheld!: Withheld[];
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

const handlers: readonly Role[] = ['investigator', 'unit-manager'];

const notOfTheCase: RefusalRule = {
  code: 'NOT_PARTY',
  source: 'FL 2017:900 10 §',
  says: {
    sv: 'Bara en part har partsinsyn. Den som inte är part begär handlingen som vem som helst: ange anybody.',
    en: 'Only a party has a party’s insight. Somebody who is none asks as anybody may: give anybody.',
  },
};

const notToldOfDecision: RefusalRule = {
  code: 'APPEAL_INFO_MISSING',
  source: 'OSL 2009:400 6:3',
  says: {
    sv: 'När något inte lämnas ut, eller lämnas med förbehåll, ska den som frågar få veta att ett skriftligt beslut kan begäras.',
    en: 'Where something is withheld, or given with a reservation, whoever asks has to know that they can ask for a decision in writing.',
  },
};

/** Secrecy never keeps a decision from a party: OSL 2009:400 10:3. */
const decisionAskedFor: Hindrance<ChildProtection> = {
  code: 'GROUND_REQUIRED',
  not: 'so',
  source: 'OSL 2009:400 10:3',
  says: {
    sv: 'Parten har begärt ett beslut, och sekretess hindrar aldrig att en part tar del av det. Lämna ut det, och håll inne det som ska hållas inne.',
    en: 'The party has asked for a decision, and secrecy never keeps that from a party. Give it, and withhold what has to be withheld.',
  },
  hinders: (standing) => {
    const asked = disclosureConcerned(standing);
    const isOfAll = asked.standing === 'requested';
    return asked.requester === 'party' && isOfAll && holdsDecision(standing.file, asked, asked.entries);
  },
};

const refusalUnreasoned = unreasoned('FL 2017:900 32 §', {
  sv: 'Ange skälen för att inte lämna ut handlingarna.',
  en: 'Give the reasons for not disclosing the documents.',
});

const howToAppealMissing: RefusalRule = {
  code: 'APPEAL_INFO_MISSING',
  source: 'OSL 2009:400 6:3, 6:7–8; FL 2017:900 33 §',
  says: {
    sv: 'Avslaget får överklagas till kammarrätten. Beslutet ska upplysa om hur.',
    en: 'The refusal can be appealed to the administrative court of appeal. The decision has to say how.',
  },
};

const tellsOfAFile: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'OSL 2009:400 26:1',
  says: {
    sv: 'Den som inte är part får inte veta om det finns en akt. Utforma svaret så att det inte framgår, och ange det i tellsOfNoFile.',
    en: 'Somebody who is no party may not learn whether there is a file. Word the answer so that it doesn’t show, and say so in tellsOfNoFile.',
  },
};

function disclosureConcerned(standing: Standing<ChildProtection>): DisclosureState {
  return disclosureOf(standing.file.details, matterOf(standing).matterId);
}

/** Whether entries that a party asks for, or of all that there are in a matter, are a decision. */
function holdsDecision(
  { entries }: ChildFile,
  { requestedIn }: Pick<DisclosureState, 'requestedIn'>,
  ids: readonly string[],
): boolean {
  const named = entries.values().filter(({ eventId, matterId }) => {
    return ids.length === 0 ? matterId === requestedIn : ids.includes(eventId);
  });
  return named.some((entry) => !entry.inError && isDecision(entry));
}

const requestDisclosure: CommandDefinition<ChildProtection, RequestDisclosure> = {
  type: 'child-protection/request-disclosure',
  title: { sv: 'Registrera begäran om utlämnande', en: 'Record request for documents' },
  fields: RequestDisclosure,
  at: 'matter',
  // It names persons and entries of the file.
  needsFile: true,
  anyStep: 'open-or-closed',
  by: ['intake-worker', ...handlers],
  example: { requester: 'anybody', channel: 'email', entries: [], asked: 'All that there is on the child.' },
  refusals: { notOfTheCase, noMandate },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId: requestedIn, unitId } = matterOf(situation);
    const { requester, personId, representativeId, name, channel, entries, asked } = command;
    const today = localDateOf(context.occurredAt, file.timeZone);
    const isParty = requester === 'party';
    const wrong = allThatIsWrong(
      personId !== undefined &&
        !Object.hasOwn(file.persons, personId) &&
        invalid('personId', { sv: 'en person i akten', en: 'a person of the file' }),
      isParty &&
        (personId === undefined || !mayBeParty(file, personId, today)) &&
        refuse(notOfTheCase, 'personId'),
      representativeId !== undefined &&
        (personId === undefined || !actsFor(file, representativeId, personId, 'insight', today)) &&
        refuse(noMandate, 'representativeId'),
      entries.some((id) => !file.entries.get(id)) &&
        invalid('entries', { sv: 'uppgifter i akten', en: 'entries of the file' }),
    );
    if (wrong) return wrong;
    return accept(
      happens(
        disclosureRequested,
        {
          caseNumber: context.caseNumberFor('disclosure'),
          unitId,
          requestedIn,
          requester,
          ...(personId !== undefined && { personId }),
          ...(representativeId !== undefined && { representativeId }),
          ...(name !== undefined && { name }),
          channel,
          entries,
          asked,
        },
        { matterId: context.idFor('matter', 'disclosure') },
      ),
    );
  },
};

const giveDisclosure: CommandDefinition<ChildProtection, GiveDisclosure> = {
  type: 'child-protection/give-disclosure',
  title: { sv: 'Lämna ut handlingar', en: 'Disclose documents' },
  fields: GiveDisclosure,
  at: 'matter',
  needsFile: true,
  during: { disclosure: ['requested'] },
  by: [...handlers, 'decision-maker'],
  example: { withheld: [], toldOfDecision: true },
  refusals: { withheldFromParty, decisionWithheld, notToldOfDecision },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { withheld, reservation, toldInstead, toldOfDecision } = command;
    const asked = disclosureConcerned(situation);
    const isParty = asked.requester === 'party';
    const ids = withheld.flatMap(({ entries }) => entries);
    const wrong = allThatIsWrong(
      ids.some((id) => !file.entries.get(id)) &&
        invalid('withheld', { sv: 'uppgifter i akten', en: 'entries of the file' }),
      isParty &&
        withheld.some(({ particularWeight }) => !particularWeight) &&
        refuse(withheldFromParty, 'withheld'),
      isParty && ids.length > 0 && holdsDecision(file, asked, ids) && refuse(decisionWithheld, 'withheld'),
      toldInstead !== undefined &&
        ids.length === 0 &&
        leftOut('toldInstead', { sv: 'allt lämnas ut', en: 'all is given' }),
      (ids.length > 0 || reservation !== undefined) &&
        !toldOfDecision &&
        refuse(notToldOfDecision, 'toldOfDecision'),
    );
    if (wrong) return wrong;
    return accept(
      happens(
        disclosureGiven,
        {
          withheld,
          withReservation: reservation !== undefined,
          ...(reservation !== undefined && { reservation }),
          ...(toldInstead !== undefined && { toldInstead }),
          decidedBy: context.actor.staffId,
        },
        { matterId },
      ),
    );
  },
};

const refuseDisclosure: CommandDefinition<ChildProtection, RefuseDisclosure> = {
  type: 'child-protection/refuse-disclosure',
  title: { sv: 'Besluta att inte lämna ut', en: 'Refuse disclosure' },
  fields: RefuseDisclosure,
  at: 'matter',
  needsFile: true,
  // What was given in part, or with a reservation, is refused in writing where whoever asks wants that: OSL 2009:400 6:3.
  during: { disclosure: ['requested', 'disclosed-in-part'] },
  by: ['unit-manager', 'decision-maker'],
  example: {
    grounds: ['OSL-26-1'],
    reasons: 'It isn’t clear that nobody would be harmed.',
    particularWeight: true,
    tellsOfNoFile: true,
    saysHowToAppeal: true,
  },
  refusals: { decisionAskedFor, withheldFromParty, tellsOfAFile, refusalUnreasoned, howToAppealMissing },
  decide: (situation) => {
    const { command, context } = situation;
    const { matterId } = matterOf(situation);
    const { grounds, reasons, particularWeight, tellsOfNoFile, saysHowToAppeal } = command;
    const asked = disclosureConcerned(situation);
    const isParty = asked.requester === 'party';
    const isOfAll = asked.standing === 'requested';
    const wrong = allThatIsWrong(
      isParty && !particularWeight && refuse(withheldFromParty, 'particularWeight'),
      !isParty && isOfAll && !tellsOfNoFile && refuse(tellsOfAFile, 'tellsOfNoFile'),
      !saysHowToAppeal && refuse(howToAppealMissing, 'saysHowToAppeal'),
    );
    if (!isSaid(reasons)) return allThatIsWrong(refuse(refusalUnreasoned, 'reasons'), wrong);
    if (wrong) return wrong;
    const { staffId: decidedBy } = context.actor;
    return accept(happens(disclosureRefused, { grounds, reasons, decidedBy }, { matterId }));
  },
};

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
function stepOf({
  withheld,
  withReservation,
}: Pick<DisclosureGiven, 'withheld' | 'withReservation'>): 'disclosed' | 'disclosed-in-part' {
  return withheld.length > 0 || withReservation ? 'disclosed-in-part' : 'disclosed';
}

export const disclosureGiven: EventDefinition<ChildProtection, DisclosureGiven> = {
  type: 'child-protection/disclosure-given',
  version: 1,
  fields: DisclosureGiven,
  title: { sv: 'Handlingar utlämnade', en: 'Documents disclosed' },
  moves: (given, facts) => moving(facts, { step: stepOf(given), closed: true }),
  evolve: (details, event) => withDisclosure(details, matterIdOf(event), stepOf(event.data)),
  tells: {
    sv: ({ decidedBy, withheld }, nameOf) =>
      `${nameOf(decidedBy)} lämnade ut ${withheld.length === 0 ? 'handlingarna' : `handlingarna utom det som hindras av ${groundsIn(withheld, 'sv')}`}.`,
    en: ({ decidedBy, withheld }, nameOf) =>
      `${nameOf(decidedBy)} disclosed ${withheld.length === 0 ? 'the documents' : `the documents but for what is barred by ${groundsIn(withheld, 'en')}`}.`,
  },
};

function groundsIn(withheld: readonly Withheld[], language: 'sv' | 'en'): string {
  return [...new Set(withheld.map(({ ground }) => secrecyGrounds[ground].label[language]))].join(', ');
}

export const disclosureRefused: EventDefinition<ChildProtection, DisclosureRefused> = {
  type: 'child-protection/disclosure-refused',
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

export const disclosure: Chapter<ChildProtection> = {
  name: 'disclosure',
  title: { sv: 'Utlämnande av handlingar', en: 'Disclosure of documents' },
  commands: [requestDisclosure, giveDisclosure, refuseDisclosure],
  events: [disclosureRequested, disclosureGiven, disclosureRefused],
};
