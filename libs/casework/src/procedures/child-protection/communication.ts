import { daysAfter, localDateOf } from '../../calendar/index.js';
import { latestNamedDay } from '../../deadlines/index.js';
import { hasProtectedIdentity } from '../../kernel/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  happens,
  invalid,
  isAmong,
  IsDay,
  IsId,
  isSamePerson,
  matterOf,
  Maybe,
  naming,
  OneOf,
  PersonalText,
  refuse,
  Says,
  YesNo,
  type CaseEvent,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type RefusalRule,
  type Standing,
} from '../../kernel/index.js';
import {
  coversUntil,
  isHeardOrWaived,
  standingOf,
  wasGiven,
  withCommunication,
  type Communication,
  type CommunicationStanding,
} from './communication-state.js';
import { couldBeCommunicatedAt, couldBeHeardAt, couldBeRespondedAt } from './decided-at-another-time.js';
import { mattersOfCare, ongoingCare } from './matters.js';
import { partiesBy } from './parties.js';
import { notQualified } from './qualifications.js';
import { isSaid, SaysDecidedBy } from './reasons.js';
import { replyDays } from './settings.js';
import { matterIdOf, undecidedApplicationsUnder, applicationOf, type ChildProtection } from './state.js';

const SaysParty = Says(
  { sv: 'Part', en: 'Party' },
  { sv: 'Den part i akten som det gäller.', en: 'The party of the file whom it is about.' },
);

const SaysMaterial = Says(
  { sv: 'Underlag', en: 'Basis' },
  {
    sv: 'Vilket material parten fick ta del av, så långt det har betydelse för beslutet.',
    en: 'Which material the party was given, as far as it matters to the decision.',
  },
);

const SaysReplyBy = Says(
  { sv: 'Svar senast', en: 'Reply by' },
  {
    sv: 'Sista dagen för parten att yttra sig; utelämnas den, gäller kommunens vanliga tid.',
    en: 'The last day for the party to respond; the municipality’s usual time, if left out.',
  },
);

const SaysOralRightTold = Says(
  { sv: 'Upplyst om att yttra sig muntligt', en: 'Told of the right to respond orally' },
  {
    sv: 'Parten har fått veta att den också får lämna uppgifter muntligt.',
    en: 'The party was told that they may give their facts orally as well.',
  },
);

const SaysMasked = Says(
  { sv: 'Skyddade uppgifter är borttagna', en: 'Protected data masked' },
  {
    sv: 'Anges när någon annan i akten har skyddade personuppgifter: materialet röjer inte var den personen finns.',
    en: 'Given where somebody else of the file has a protected identity: the material gives away nothing of where they are.',
  },
);

const SaysContent = Says(
  { sv: 'Yttrande', en: 'Response' },
  { sv: 'Vad parten anförde.', en: 'What the party said.' },
);

const responseForms = {
  written: {
    label: { sv: 'skriftligt', en: 'in writing' },
    help: { sv: 'I brev, e-post eller e-tjänst.', en: 'By letter, e-mail or e-service.' },
  },
  oral: {
    label: { sv: 'muntligt', en: 'orally' },
    help: { sv: 'I ett samtal, antecknat av handläggaren.', en: 'In a talk, noted by the handler.' },
  },
} as const satisfies Codes;

type ResponseForm = keyof typeof responseForms;

const SaysForm = Says(
  { sv: 'Form', en: 'Form' },
  { sv: 'Hur parten yttrade sig.', en: 'How the party responded.' },
);

/** The exceptions of FL 2017:900 25 § that a case about a child can fall under. */
const grounds = {
  'plainly-needless': {
    label: { sv: 'uppenbart obehövligt', en: 'plainly needless' },
    help: {
      sv: 'Parten känner redan till materialet, eller det saknar betydelse för utgången.',
      en: 'The party knows the material already, or it can’t matter to the outcome.',
    },
  },
  'harder-to-carry-out': {
    label: { sv: 'avsevärt svårare att genomföra beslutet', en: 'much harder to carry out the decision' },
    help: {
      sv: 'Det kan befaras att det annars skulle bli avsevärt svårare att genomföra beslutet.',
      en: 'It is to be feared that the decision would otherwise be much harder to carry out.',
    },
  },
  'cannot-wait': {
    label: { sv: 'beslutet kan inte vänta', en: 'the decision can’t wait' },
    help: {
      sv: 'Ett väsentligt allmänt eller enskilt intresse kräver att beslutet meddelas omedelbart.',
      en: 'A substantial public or private interest requires the decision at once.',
    },
  },
} as const satisfies Codes;

type Ground = keyof typeof grounds;

const SaysGround = Says(
  { sv: 'Grund', en: 'Ground' },
  { sv: 'På vilken av lagens grunder det underlåts.', en: 'On which of the law’s grounds it is waived.' },
);

const SaysWhy = Says(
  { sv: 'Varför', en: 'Why' },
  { sv: 'Vad som gör att grunden finns i detta ärende.', en: 'What makes the ground exist in this case.' },
);

/** A party is given all that matters to the decision, and time to respond: FL 2017:900 25 §. */
export class CommunicateBasis extends CommandBody {
  @SaysParty @IsId() partyId!: string;
  @SaysMaterial @PersonalText('narrative', 10_000) material!: string;
  @SaysReplyBy @Maybe() @IsDay() replyBy?: string;
  @SaysOralRightTold @YesNo() oralRightTold!: boolean;
  @SaysMasked @Maybe() @YesNo() masked?: boolean;
}

/** What a party said to the basis, whenever it came: in time it meets the time to respond. */
export class RecordResponse extends CommandBody {
  @SaysParty @IsId() partyId!: string;
  @SaysForm @OneOf(responseForms) form!: ResponseForm;
  @SaysContent @PersonalText('narrative', 20_000) content!: string;
}

export class WaiveCommunication extends CommandBody {
  @SaysParty @IsId() partyId!: string;
  @SaysGround @OneOf(grounds) ground!: Ground;
  @SaysWhy @Maybe() @PersonalText('narrative', 2_000) why?: string;
}

/** Communicated when the event occurred. */
export class BasisCommunicated {
  @SaysParty @IsId() partyId!: string;
  @SaysMaterial @PersonalText('narrative', 10_000) material!: string;
  @SaysReplyBy @IsDay() replyBy!: string;
  @SaysOralRightTold @YesNo() oralRightTold!: boolean;
  @SaysMasked @Maybe() @YesNo() masked?: boolean;
}

/** Responded when the event occurred. */
export class PartyResponded {
  @SaysParty @IsId() partyId!: string;
  @SaysForm @OneOf(responseForms) form!: ResponseForm;
  @SaysContent @PersonalText('narrative', 20_000) content!: string;
}

export class CommunicationWaived {
  @SaysParty @IsId() partyId!: string;
  @SaysGround @OneOf(grounds) ground!: Ground;
  @SaysWhy @PersonalText('narrative', 2_000) why!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

const noParties: Hindrance<ChildProtection> = {
  code: 'NOT_PARTY',
  not: 'now',
  source: 'FL 2017:900 25 §; SoL 2025:400 3:4; 2001:453 11:10',
  says: {
    sv: 'Ingen part är känd i akten: varken vårdnadshavare, ett barn från 15 år eller någon som har ansökt.',
    en: 'The file knows no party: no guardian, no child from 15, and nobody who has applied.',
  },
  hinders: (standing) => partiesOf(standing).length === 0,
};

const notAParty: RefusalRule = {
  code: 'NOT_PARTY',
  source: 'FL 2017:900 25 §; SoL 2025:400 3:4; 2001:453 11:10',
  says: {
    sv: 'Personen är inte part i ärendet: det är vårdnadshavare med vårdnaden den dagen, barnet från 15 år och den som har ansökt.',
    en: 'That person is no party of the matter: those are guardians with custody on that day, the child from 15, and whoever applied.',
  },
};

/** Another guardian's workplace was given away so, and criticised: JO om Gävle kommun. */
const notMasked: RefusalRule = {
  code: 'SECRECY_BARRIER',
  not: 'so',
  source: 'OSL 2009:400 26:1; JO om Gävle kommun',
  says: {
    sv: 'Någon annan i akten har skyddade personuppgifter. Ta bort det som röjer var den personen finns ur materialet, och ange det i masked.',
    en: 'Somebody else of the file has a protected identity. Take out of the material what gives away where they are, and say so in masked.',
  },
};

const nothingCommunicated: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'FL 2017:900 25 §',
  says: {
    sv: 'Ingen part har fått något underlag att yttra sig över.',
    en: 'No party was given a basis to respond to.',
  },
  hinders: (standing) => !Object.values(communicationOf(standing)).some(wasGiven),
};

const notCommunicatedToThem: RefusalRule = {
  code: 'STATE_CONFLICT',
  not: 'so',
  source: 'FL 2017:900 25 §',
  says: {
    sv: 'Den parten har inte fått något underlag att yttra sig över.',
    en: 'That party was given no basis to respond to.',
  },
};

const waiverUnfounded: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'FL 2017:900 25 §',
  says: {
    sv: 'Kommunicering får bara underlåtas på lagens grunder. Ange i why vad som gör att grunden finns.',
    en: 'Communication may be waived only on the law’s grounds. Say in why what makes the ground exist.',
  },
};

/** What the party was given time for is let run: only what can’t wait for its end goes before it. */
const timeStillRuns: RefusalRule = {
  code: 'STATE_CONFLICT',
  not: 'now',
  source: 'FL 2017:900 25 §',
  says: {
    sv: 'Parten har fått underlaget och tid att yttra sig till och med ‹day›. Vänta tills parten har svarat eller tiden är ute; bara ett beslut som inte kan vänta får fattas dessförinnan (cannot-wait).',
    en: 'The party was given the basis and time to respond up to and including ‹day›. Wait until they have responded or the time is over; only a decision that can’t wait may come before (cannot-wait).',
  },
};

/** The parties of an investigation, with those who have applied and are not answered. */
function partiesOf(standing: Standing<ChildProtection>): readonly string[] {
  const { file, context } = standing;
  const applicants = undecidedApplicationsUnder(file, matterOf(standing).matterId).map(
    (id) => applicationOf(file.details, id).applicantId,
  );
  return partiesBy(file, context, applicants);
}

/** The last day on which a party may respond, while that runs. */
function runningUntil(
  { file, context }: Standing<ChildProtection>,
  standing: CommunicationStanding | undefined,
): string | undefined {
  const { occurredAt } = context;
  if (standing?.is !== 'communicated' || standing.at > occurredAt) return undefined;
  return isHeardOrWaived(standing, occurredAt, file.timeZone) ? undefined : standing.replyBy;
}

function communicationOf(standing: Standing<ChildProtection>): Communication {
  return standing.file.details.communication.get(matterOf(standing).matterId) ?? {};
}

export const communicateBasis: CommandDefinition<ChildProtection, CommunicateBasis> = {
  type: 'child-protection/communicate-basis',
  title: { sv: 'Kommunicera underlag', en: 'Communicate basis' },
  fields: CommunicateBasis,
  at: 'matter',
  // It names a person of the file, whom nobody is shown who sees the matter alone.
  needsFile: true,
  during: { investigation: ['investigating'], ...ongoingCare },
  by: ['investigator', 'unit-manager'],
  example: { material: 'The report, and what the school says.', oralRightTold: true, masked: true },
  refusals: { notQualified, noParties, notAParty, notMasked },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { partyId, material, oralRightTold, masked } = command;
    const day = localDateOf(context.occurredAt, file.timeZone);
    const usual = daysAfter(day, Number(context.municipality.setting(replyDays.name)));
    const replyBy = command.replyBy ?? usual;
    const othersAreProtected = Object.keys(file.persons).some(
      (personId) => !isSamePerson(file, personId, partyId) && hasProtectedIdentity(file, personId),
    );
    return (
      allThatIsWrong(
        !isAmong(file, partyId, partiesOf(situation)) && refuse(notAParty, 'partyId'),
        othersAreProtected && masked !== true && refuse(notMasked, 'masked'),
        (replyBy <= day || replyBy > latestNamedDay) &&
          invalid('replyBy', {
            sv: `en dag efter ${day}, senast ${latestNamedDay}`,
            en: `a day after ${day}, ${latestNamedDay} at the latest`,
          }),
      ) ??
      accept(
        happens(
          basisCommunicated,
          { partyId, material, replyBy, oralRightTold, ...(masked !== undefined && { masked }) },
          { matterId },
        ),
      )
    );
  },
};

const recordResponse: CommandDefinition<ChildProtection, RecordResponse> = {
  type: 'child-protection/record-response',
  title: { sv: 'Registrera yttrande', en: 'Record response' },
  fields: RecordResponse,
  at: 'matter',
  needsFile: true,
  // One that comes after the decision is on record as well: it may be a reason to change that.
  during: { investigation: ['investigating', 'closed'], ...mattersOfCare },
  by: ['intake-worker', 'investigator', 'unit-manager'],
  refusals: { nothingCommunicated, notCommunicatedToThem },
  decide: (situation) => {
    const { matterId } = matterOf(situation);
    const { partyId, form, content } = situation.command;
    const standing = standingOf(situation.file, communicationOf(situation), partyId);
    if (standing === undefined || !wasGiven(standing)) return refuse(notCommunicatedToThem, 'partyId');
    return accept(happens(partyResponded, { partyId, form, content }, { matterId }));
  },
};

const waiveCommunication: CommandDefinition<ChildProtection, WaiveCommunication> = {
  type: 'child-protection/waive-communication',
  title: { sv: 'Avstå från att kommunicera', en: 'Waive communication' },
  fields: WaiveCommunication,
  at: 'matter',
  needsFile: true,
  during: { investigation: ['investigating'], ...ongoingCare },
  by: ['investigator', 'unit-manager', 'decision-maker'],
  example: { why: 'All that there is comes from the party.' },
  refusals: { notQualified, noParties, notAParty, timeStillRuns, waiverUnfounded },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { partyId, ground, why = '' } = command;
    const decidedBy = context.actor.staffId;
    const until = runningUntil(situation, standingOf(file, communicationOf(situation), partyId));
    return (
      allThatIsWrong(
        !isAmong(file, partyId, partiesOf(situation)) && refuse(notAParty, 'partyId'),
        until !== undefined && ground !== 'cannot-wait' && refuse(naming(until, timeStillRuns), 'ground'),
        !isSaid(why) && refuse(waiverUnfounded, 'why'),
      ) ?? accept(happens(communicationWaived, { partyId, ground, why, decidedBy }, { matterId }))
    );
  },
};

function standingTo(
  details: ChildProtection,
  event: CaseEvent<{ readonly partyId: string }>,
  becomes: (before: CommunicationStanding | undefined) => CommunicationStanding,
): ChildProtection {
  const matterId = matterIdOf(event);
  const before = details.communication.get(matterId) ?? {};
  const { partyId } = event.data;
  const after = withCommunication(before, partyId, becomes(before[partyId]));
  return { ...details, communication: details.communication.with(matterId, after) };
}

export const basisCommunicated: EventDefinition<ChildProtection, BasisCommunicated> = {
  type: 'child-protection/basis-communicated',
  version: 1,
  fields: BasisCommunicated,
  title: { sv: 'Underlag kommunicerat', en: 'Basis communicated' },
  couldBeOf: couldBeCommunicatedAt,
  evolve: (details, event) =>
    standingTo(details, event, () => ({
      is: 'communicated',
      at: event.occurredAt,
      replyBy: event.data.replyBy,
    })),
  tells: {
    sv: ({ partyId, replyBy }, nameOf) =>
      `${nameOf(partyId)} fick ta del av underlaget och kan yttra sig senast ${nameOf(replyBy)}.`,
    en: ({ partyId, replyBy }, nameOf) =>
      `${nameOf(partyId)} was given the basis and may respond by ${nameOf(replyBy)}.`,
  },
};

export const partyResponded: EventDefinition<ChildProtection, PartyResponded> = {
  type: 'child-protection/party-responded',
  version: 1,
  fields: PartyResponded,
  title: { sv: 'Yttrande', en: 'Party responded' },
  couldBeOf: couldBeRespondedAt,
  evolve: (details, event) =>
    standingTo(details, event, (before) => ({
      is: 'responded',
      at: event.occurredAt,
      givenAt: before ? coversUntil(before) : event.occurredAt,
    })),
  tells: {
    sv: ({ partyId, form }, nameOf) => `${nameOf(partyId)} yttrade sig ${responseForms[form].label.sv}.`,
    en: ({ partyId, form }, nameOf) => `${nameOf(partyId)} responded ${responseForms[form].label.en}.`,
  },
};

export const communicationWaived: EventDefinition<ChildProtection, CommunicationWaived> = {
  type: 'child-protection/communication-waived',
  version: 1,
  fields: CommunicationWaived,
  title: { sv: 'Kommunicering underlåten', en: 'Communication waived' },
  couldBeOf: couldBeHeardAt,
  evolve: (details, event) =>
    standingTo(details, event, (before) => ({
      is: 'waived',
      at: event.occurredAt,
      wasGiven: before !== undefined && wasGiven(before),
    })),
  tells: {
    sv: ({ partyId, ground, decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} beslutade att inte kommunicera underlaget med ${nameOf(partyId)}: ${grounds[ground].label.sv}.`,
    en: ({ partyId, ground, decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} decided not to communicate the basis to ${nameOf(partyId)}: ${grounds[ground].label.en}.`,
  },
};

export const communication: Chapter<ChildProtection> = {
  name: 'communication',
  title: { sv: 'Kommunicering', en: 'Communication' },
  commands: [communicateBasis, recordResponse, waiveCommunication],
  events: [basisCommunicated, partyResponded, communicationWaived],
};
