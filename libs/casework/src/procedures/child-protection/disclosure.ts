import { ArrayMaxSize, IsArray } from 'class-validator';
import { localDateOf } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
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
  type Hindrance,
  type RefusalRule,
  type Role,
  type Standing,
} from '../../kernel/index.js';
import { channels, SaysChannel, type Channel } from './channels.js';
import { isDecision } from './decisions-on-record.js';
import {
  disclosureGiven,
  disclosureRefused,
  disclosureRequested,
  SaysAskedFor,
  SaysEntriesAsked,
  SaysGrounds,
  SaysName,
  SaysPersonAsking,
  SaysRequester,
  SaysReservation,
  SaysToldInstead,
  SaysWithheld,
} from './disclosure-events.js';
import { requesters, type DisclosureState, type Requester } from './disclosure-state.js';
import { disclosureTo, recordedBy, wentOut } from './extract.js';
import { mustBeReadThrough, notReadThrough, SaysReadThrough } from './reading-through.js';
import { isSaid, SaysReasons, unreasoned } from './reasons.js';
import { actsFor, mayBeParty, noMandate, SaysActingFor } from './representatives.js';
import {
  decisionWithheld,
  secrecyGrounds,
  Withheld,
  withheldFromParty,
  type SecrecyGround,
} from './secrecy-grounds.js';
import { disclosureOf, type ChildFile, type ChildProtection } from './state.js';

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
  @SaysReadThrough @YesNo() textsReadThrough!: boolean;
  @Says(
    { sv: 'Men uteslutet', en: 'Harm ruled out' },
    {
      sv: 'Mot den som inte är part: det står klart att det som lämnas ut inte är till men för någon (OSL 26 kap. 1 §), eller sekretessen viker för den som frågar (OSL 10 kap.).',
      en: 'Against somebody who is no party: it is clear that what goes out harms nobody (OSL 26:1), or the secrecy yields to whoever asks (OSL 10).',
    },
  )
  @Maybe()
  @YesNo()
  harmRuledOut?: boolean;
}

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

/** The presumption is secrecy: OSL 2009:400 26:1. */
const harmNotRuledOut: RefusalRule = {
  code: 'SECRECY_BARRIER',
  not: 'so',
  source: 'OSL 2009:400 26:1',
  says: {
    sv: 'Den som inte är part får bara det som det står klart att det inte är till men att röja. Håll inne resten, och ange i harmRuledOut att det som lämnas ut är prövat.',
    en: 'Somebody who is no party is given only what it is clear that nobody is harmed by. Withhold the rest, and say in harmRuledOut that what goes out was tried.',
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
        (personId === undefined ||
          !actsFor(file, representativeId, personId, 'insight', context.occurredAt)) &&
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
  example: { withheld: [], toldOfDecision: true, textsReadThrough: true },
  // What goes out is what is on record then, event by event.
  readsHistory: true,
  refusals: { withheldFromParty, decisionWithheld, harmNotRuledOut, notReadThrough, notToldOfDecision },
  decide: (situation) => {
    const { command, context, file, events: kinds } = situation;
    const { matterId } = matterOf(situation);
    const { withheld, reservation, toldInstead, toldOfDecision, textsReadThrough, harmRuledOut } = command;
    const asked = disclosureConcerned(situation);
    const isParty = asked.requester === 'party';
    const day = localDateOf(context.occurredAt, file.timeZone);
    const source = { file, events: recordedBy(context), kinds };
    const entries = disclosureTo(source, asked, { day, harmRuledOut: harmRuledOut ?? false });
    const ids = new Set(withheld.flatMap(({ entries: each }) => each));
    const left = entries.filter(({ entryId }) => !ids.has(entryId));
    const disclosed = wentOut(left, withheld);
    const isInPart = disclosed.withheld.length > 0 || disclosed.masked.length > 0;
    const wrong = allThatIsWrong(
      [...ids].some((id) => !entries.some(({ entryId }) => entryId === id)) &&
        invalid('withheld', { sv: 'uppgifter som har begärts', en: 'entries that were asked for' }),
      isParty &&
        withheld.some(({ particularWeight }) => !particularWeight) &&
        refuse(withheldFromParty, 'withheld'),
      isParty && ids.size > 0 && holdsDecision(file, asked, [...ids]) && refuse(decisionWithheld, 'withheld'),
      isParty &&
        harmRuledOut !== undefined &&
        leftOut('harmRuledOut', {
          sv: 'för en part gäller OSL 10 kap. 3 §',
          en: 'for a party OSL 10:3 holds',
        }),
      !isParty &&
        left.some(({ is }) => is === 'withheld') &&
        harmRuledOut !== true &&
        refuse(harmNotRuledOut, 'harmRuledOut'),
      !textsReadThrough &&
        mustBeReadThrough(source, left, asked.personId) &&
        refuse(notReadThrough, 'textsReadThrough'),
      toldInstead !== undefined &&
        !isInPart &&
        leftOut('toldInstead', { sv: 'allt lämnas ut', en: 'all is given' }),
      (isInPart || reservation !== undefined) &&
        !toldOfDecision &&
        refuse(notToldOfDecision, 'toldOfDecision'),
    );
    if (wrong) return wrong;
    return accept(
      happens(
        disclosureGiven,
        {
          ...disclosed,
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

export const disclosure: Chapter<ChildProtection> = {
  name: 'disclosure',
  title: { sv: 'Utlämnande av handlingar', en: 'Disclosure of documents' },
  commands: [requestDisclosure, giveDisclosure, refuseDisclosure],
  events: [disclosureRequested, disclosureGiven, disclosureRefused],
};
