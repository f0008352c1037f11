import { IsArray } from 'class-validator';
import { localDateOf, monthsAfter, type Instant } from '../../calendar/index.js';
import type { Chapter, PassingOn } from '../../handling/index.js';
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
  PersonalText,
  refuse,
  YesNo,
  type Casefile,
  type CommandDefinition,
  type Hindrance,
  type RefusalRule,
  type Role,
  type Standing,
} from '../../kernel/index.js';
import { caseSent } from './case-sent.js';
import { ageOfChild, ageOfMajority } from './childs-age.js';
import { takenUpApplication, undecidedApplication, undecidedReport } from './matters.js';
import { notQualified } from './qualifications.js';
import { notReadThrough, SaysReadThrough } from './reading-through.js';
import { openDeadline, type ChildProtection } from './state.js';
import {
  answers,
  caseTransferred,
  rulings,
  SaysAnswer,
  SaysAnsweredBy,
  SaysConsentedBy,
  SaysItsReference,
  SaysPutWhy,
  SaysReceiver,
  SaysRuling,
  SaysWhatWasSaid,
  SaysWhereaboutsOf,
  SaysWhyItShouldMove,
  transferAnswered,
  transferPutToInspectorate,
  transferRequested,
  transferRuled,
  type TransferAnswer,
  type TransferRuling,
} from './transfer-events.js';
import {
  SaysGroundOfTransfer,
  SaysSummary,
  transferGrounds,
  type TransferGround,
} from './transfer-grounds.js';
import {
  isToGo,
  mattersInTheWay,
  mattersThatGo,
  monthsToAnswer,
  standingTransfer,
  type TransferState,
} from './transfer-state.js';

/** Another municipality is asked in writing to take the case over: SoL 2025:400 29:10 (2001:453 2 a:10). */
export class RequestTransfer extends CommandBody {
  @SaysReceiver @IsId() municipalityId!: string;
  @SaysWhyItShouldMove @PersonalText('narrative', 10_000) reasons!: string;
}

/** What the other municipality answered, when it did: at once and in writing, SoL 2025:400 29:10. */
export class RecordTransferAnswer extends CommandBody {
  @SaysAnswer @OneOf(answers) answer!: TransferAnswer;
  @SaysAnsweredBy @PersonalText('identity', 200) answeredBy!: string;
  @SaysWhatWasSaid @Maybe() @PersonalText('narrative', 10_000) said?: string;
}

/** The two do not agree, and the board applies to the Health and Social Care Inspectorate: SoL 2025:400 29:11 (2001:453 2 a:11). */
export class PutTransferToInspectorate extends CommandBody {
  @SaysPutWhy @PersonalText('narrative', 10_000) reasons!: string;
}

export class RecordTransferRuling extends CommandBody {
  @SaysRuling @OneOf(rulings) ruling!: TransferRuling;
  @SaysItsReference @Maybe() @Code() reference?: string;
}

/** The case goes to the other municipality, which goes on with it: SoL 2025:400 29:9–12 (2001:453 2 a:10–11, 11:4). */
export class TransferCase extends CommandBody {
  @SaysGroundOfTransfer @OneOf(transferGrounds) ground!: TransferGround;
  @SaysConsentedBy @Maybe() @IsArray() @IsId({ each: true }) consentedBy?: string[];
  @SaysSummary @PersonalText('narrative') summary!: string;
  @SaysReadThrough @YesNo() textsReadThrough!: boolean;
  @SaysWhereaboutsOf @Maybe() @IsArray() @IsId({ each: true }) whereaboutsOf?: string[];
}

/** Whatever is under way of a child’s case, and the board could go on with. */
export const whileUnderWay = {
  report: undecidedReport,
  application: [...undecidedApplication, ...takenUpApplication],
  investigation: ['investigating'],
} as const;

const handlers: readonly Role[] = ['intake-worker', 'investigator', 'unit-manager'];
const deciders: readonly Role[] = ['unit-manager', 'decision-maker'];

const finishing = 'SoL 2025:400 29:9; 2001:453 11:4';
const asking = 'SoL 2025:400 29:10; 2001:453 2 a:10';
const trying = 'SoL 2025:400 29:11; 2001:453 2 a:11';

/** The request that another municipality take the case over, made in the matter, and not carried out. */
function requestIn(standing: Standing<ChildProtection>): TransferState | undefined {
  const request = standing.file.details.transfers.get(matterOf(standing).matterId);
  return request?.transferredAt === undefined ? request : undefined;
}

const notAsked: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: asking,
  says: {
    sv: 'Ingen annan kommun har ombetts ta över ärendet. Begär det först.',
    en: 'No other municipality has been asked to take the case over. Ask first.',
  },
  hinders: (standing) => requestIn(standing) === undefined,
};

const askedAlready: RefusalRule = {
  code: 'ALREADY_OPEN',
  source: asking,
  says: {
    sv: 'Den kommunen är redan tillfrågad. Registrera hur den svarar.',
    en: 'That municipality has been asked already. Record what it answers.',
  },
};

const notAgreed: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: finishing,
  says: {
    sv: 'Den andra kommunen har inte samtyckt till att ta över. Den nämnd som har inlett en utredning slutför den och fattar beslut.',
    en: 'The other municipality has not agreed to take over. The board that has opened an investigation finishes it and decides.',
  },
  hinders: (standing) => {
    const request = requestIn(standing);
    return !request || !isToGo(request);
  },
};

const othersUnderWay: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 29:2; LVU 1990:52 7–8 §§',
  says: {
    sv: 'Ärendet ‹matter› pågår, och bara den här nämnden kan avsluta det. Gör det innan resten lämnas över.',
    en: 'The matter ‹matter› is under way, and only this board can bring it to an end. Do so before the rest goes.',
  },
  hinders: ({ file }) => mattersInTheWay(file),
};

const demandUnanswered: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'FL 2017:900 12 §',
  says: {
    sv: 'Sökanden har begärt att ärendet ‹matter› avgörs. Svara på det innan ärendet lämnas över.',
    en: 'The applicant has demanded that the matter ‹matter› be decided. Answer before the case goes.',
  },
  hinders: ({ file }) =>
    mattersThatGo(file)
      .map(({ matterId }) => matterId)
      .filter((matterId) => openDeadline(file, 'A11-answer', matterId) !== undefined),
};

/** Refused, or not answered within a month of the request. */
function isUnagreed(
  { answer, requestedAt }: TransferState,
  at: Instant,
  { timeZone }: Pick<Casefile, 'timeZone'>,
): boolean {
  const lastDay = monthsAfter(localDateOf(requestedAt, timeZone), monthsToAnswer);
  return answer === 'refused' || (answer === 'awaited' && localDateOf(at, timeZone) > lastDay);
}

const answerAwaited: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: trying,
  says: {
    sv: 'Den andra kommunen har en månad att svara på. Den har varken svarat nej eller låtit månaden gå.',
    en: 'The other municipality has a month to answer. It has neither said no nor let the month go by.',
  },
  hinders: (standing) => {
    const request = requestIn(standing);
    return !request || !isUnagreed(request, standing.context.occurredAt, standing.file);
  },
};

const notPut: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: trying,
  says: {
    sv: 'IVO har inte ombetts besluta om överflyttning.',
    en: 'The inspectorate has not been asked to decide on a transfer.',
  },
  hinders: (standing) => (requestIn(standing)?.inspectorate ?? 'not-asked') === 'not-asked',
};

const nobodyConsented: RefusalRule = {
  code: 'MISSING_CONSENT',
  source: 'OSL 2009:400 12:2, 26:1',
  says: {
    sv: 'Ange i consentedBy vem som har samtyckt, eller i ground vad det annars vilar på.',
    en: 'Say in consentedBy who has consented, or in ground what else it rests on.',
  },
};

const ofAge: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'OSL 2009:400 26:9',
  says: {
    sv: 'Den som ärendet gäller har fyllt arton. Ange samtycke, eller att det behövs för att ta över ärendet.',
    en: 'The person whom the case is about has turned eighteen. Give consent, or that it is needed to take the case over.',
  },
};

const requestTransfer: CommandDefinition<ChildProtection, RequestTransfer> = {
  type: 'child-protection/request-transfer',
  title: { sv: 'Begär överflyttning till annan kommun', en: 'Ask another municipality to take over' },
  fields: RequestTransfer,
  at: 'matter',
  needsFile: true,
  during: whileUnderWay,
  by: [...handlers, 'decision-maker'],
  refusals: { notQualified, askedAlready },
  addresses: ({ municipalityId }) => [municipalityId],
  decide: (situation) => {
    const { command, context, file } = situation;
    const { municipalityId, reasons } = command;
    const receiver = context.municipalities?.find((each) => each.municipalityId === municipalityId);
    const before = requestIn(situation);
    const isAsked =
      before?.municipalityId === municipalityId && (before.answer === 'awaited' || isToGo(before));
    if (receiver?.jurisdiction !== file.jurisdiction || municipalityId === file.municipalityId) {
      return invalid('municipalityId', {
        sv: 'en annan svensk kommun som använder det här systemet',
        en: 'another Swedish municipality that uses this system',
      });
    }
    if (isAsked) return refuse(askedAlready, 'municipalityId');
    const municipalityName = receiver.name ?? municipalityId;
    const { matterId } = matterOf(situation);
    return accept(happens(transferRequested, { municipalityId, municipalityName, reasons }, { matterId }));
  },
};

const recordTransferAnswer: CommandDefinition<ChildProtection, RecordTransferAnswer> = {
  type: 'child-protection/record-transfer-answer',
  title: { sv: 'Registrera svar om överflyttning', en: 'Record the answer on a transfer' },
  fields: RecordTransferAnswer,
  at: 'matter',
  needsFile: true,
  during: whileUnderWay,
  by: [...handlers, 'decision-maker'],
  refusals: { notAsked },
  decide: (situation) => {
    const { answer, answeredBy, said } = situation.command;
    const { matterId } = matterOf(situation);
    const answered = { answer, answeredBy, ...(said !== undefined && { said }) };
    return accept(happens(transferAnswered, answered, { matterId }));
  },
};

const putTransferToInspectorate: CommandDefinition<ChildProtection, PutTransferToInspectorate> = {
  type: 'child-protection/put-transfer-to-inspectorate',
  title: { sv: 'Ansök om överflyttning hos IVO', en: 'Apply to the inspectorate for a transfer' },
  fields: PutTransferToInspectorate,
  at: 'matter',
  needsFile: true,
  during: whileUnderWay,
  by: deciders,
  refusals: { notAsked, answerAwaited },
  decide: (situation) => {
    const { matterId } = matterOf(situation);
    return accept(happens(transferPutToInspectorate, { reasons: situation.command.reasons }, { matterId }));
  },
};

const recordTransferRuling: CommandDefinition<ChildProtection, RecordTransferRuling> = {
  type: 'child-protection/record-transfer-ruling',
  title: {
    sv: 'Registrera IVO:s beslut om överflyttning',
    en: 'Record the inspectorate’s decision on a transfer',
  },
  fields: RecordTransferRuling,
  at: 'matter',
  needsFile: true,
  during: whileUnderWay,
  by: [...handlers, 'decision-maker'],
  refusals: { notPut },
  decide: (situation) => {
    const { ruling, reference } = situation.command;
    const { matterId } = matterOf(situation);
    const ruled = { ruling, ...(reference !== undefined && { reference }) };
    return accept(happens(transferRuled, ruled, { matterId }));
  },
};

const transferCase: CommandDefinition<ChildProtection, TransferCase> = {
  type: 'child-protection/transfer-case',
  title: { sv: 'Lämna över ärendet till annan kommun', en: 'Transfer the case to another municipality' },
  fields: TransferCase,
  at: 'matter',
  needsFile: true,
  during: whileUnderWay,
  by: deciders,
  example: { ground: 'needed-to-take-over', textsReadThrough: true },
  onlyNow: {
    sv: 'ärendet lämnas över när det registreras',
    en: 'the case goes when it is put on record',
  },
  refusals: { notAgreed, othersUnderWay, demandUnanswered, nobodyConsented, ofAge, notReadThrough },
  readsHistory: true,
  decide: (situation) => {
    const { command, context, file } = situation;
    const { ground, summary, textsReadThrough, consentedBy = [], whereaboutsOf = [] } = command;
    const request = requestIn(situation);
    if (!request) throw new Error(`File ${file.fileId} goes to nobody.`);
    const age = ageOfChild(file, localDateOf(context.occurredAt, file.timeZone));
    const isHere = (personId: string) => file.persons[personId]?.leftAt === undefined;
    const { sent, unsent } = caseSent(file, context.history ?? [], whereaboutsOf);
    const hidesSomebody = Object.values(file.persons).some(({ protectedIdentity }) => protectedIdentity);
    const wrong = allThatIsWrong(
      !textsReadThrough &&
        (hidesSomebody || unsent.includes('reporter')) &&
        refuse(notReadThrough, 'textsReadThrough'),
      ground === 'consent' && consentedBy.length === 0 && refuse(nobodyConsented, 'consentedBy'),
      ground !== 'consent' &&
        consentedBy.length > 0 &&
        leftOut('consentedBy', {
          sv: 'stödet är ett annat än samtycke',
          en: 'the ground is another than consent',
        }),
      ground === 'needed-for-the-child' && (age ?? 0) >= ageOfMajority && refuse(ofAge, 'ground'),
      !consentedBy.every((personId) => file.persons[personId] && isHere(personId)) &&
        invalid('consentedBy', { sv: 'personer i akten', en: 'persons of the file' }),
      !whereaboutsOf.every((personId) => file.persons[personId]?.protectedIdentity) &&
        invalid('whereaboutsOf', {
          sv: 'personer i akten som har skyddade personuppgifter',
          en: 'persons of the file who have a protected identity',
        }),
    );
    if (wrong) return wrong;
    const { municipalityId, municipalityName } = request;
    const { municipality } = context;
    return accept(
      happens(
        caseTransferred,
        {
          ...sent,
          municipalityId,
          municipalityName,
          fromMunicipality: municipality.municipalityId,
          fromMunicipalityName: municipality.name ?? municipality.municipalityId,
          ground,
          ...(consentedBy.length > 0 && { consentedBy }),
          summary,
          unsent: [...unsent],
          matterIds: mattersThatGo(file).map(({ matterId }) => matterId),
        },
        { matterId: matterOf(situation).matterId },
      ),
    );
  },
};

const goesOnThere: RefusalRule = {
  code: 'STATE_CONFLICT',
  source: finishing,
  says: {
    sv: 'Ärendet har lämnats över till en annan kommun, som går vidare med det; vilken framgår av tidslinjen. Här kan det som finns i akten rättas, lämnas ut, överklagas och gallras, och en ny anmälan eller ansökan tas emot.',
    en: 'The case has gone to another municipality, which goes on with it; the timeline says which. Here what is in the file can be corrected, disclosed, appealed and erased, and a new report or application received.',
  },
};

/** A case that has gone is worked with no more here; what was done with it stays this board’s to answer for. */
export const passingToOthers: PassingOn<ChildProtection> = {
  passedOn: (file) => (standingTransfer(file) ? goesOnThere : undefined),
  keeps: [
    'filekeeping',
    'record-keeping',
    'notification',
    'returned-decisions',
    'feedback',
    'anonymity',
    'correcting-decisions',
    'appealing',
    'checking-appeals',
    'changing-appealed-decisions',
    'court-rulings',
    'disclosure',
    'party-extract',
  ],
};

export const transfer: Chapter<ChildProtection> = {
  name: 'transfer',
  title: { sv: 'Överflyttning till annan kommun', en: 'Transfer to another municipality' },
  commands: [
    requestTransfer,
    recordTransferAnswer,
    putTransferToInspectorate,
    recordTransferRuling,
    transferCase,
  ],
  events: [transferRequested, transferAnswered, transferPutToInspectorate, transferRuled, caseTransferred],
};
