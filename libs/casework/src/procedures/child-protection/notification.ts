import { localDateOf } from '../../calendar/index.js';
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
  refuse,
  Says,
  YesNo,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type RefusalRule,
  type Situation,
  type Standing,
  type Undecided,
} from '../../kernel/index.js';
import { isAfterItsDecision } from './after-its-decision.js';
import {
  allToBeNotified,
  idStanding,
  standingOfPerson,
  standingsOfPersons,
  withStanding,
  type DecisionState,
  type PartyStanding,
} from './decision-state.js';
import { mattersOfCare } from './matters.js';
import { notificationModes, type NotificationMode } from './notification-modes.js';
import { partiesBy } from './parties.js';
import { decisionsIn, withDecision, type ChildFile, type ChildProtection } from './state.js';

const SaysDecision = Says(
  { sv: 'Beslut', en: 'Decision' },
  { sv: 'Det beslut som parten underrättas om.', en: 'The decision that the party is told of.' },
);

const SaysParty = Says(
  { sv: 'Part', en: 'Party' },
  { sv: 'Den part som underrättas.', en: 'The party who is told.' },
);

const SaysMode = Says(
  { sv: 'Sätt', en: 'Mode' },
  { sv: 'Hur parten underrättas.', en: 'How the party is told.' },
);

const SaysHowToAppealGiven = Says(
  { sv: 'Upplyser om överklagande', en: 'Says how to appeal' },
  {
    sv: 'Underrättelsen säger hur beslutet överklagas, till vem och inom vilken tid, och vilka avvikande meningar som finns.',
    en: 'The notification says how to appeal the decision, where and within which time, and which dissent there is.',
  },
);

const SaysReceivedOn = Says(
  { sv: 'Mottaget', en: 'Received on' },
  {
    sv: 'Den dag då parten fick del av beslutet; utelämnas tills den är känd, och när det överlämnades.',
    en: 'The day on which the party received the decision; left out until it is known, and where it was handed over.',
  },
);

/** A party is told of a decision as soon as possible, and how to appeal it where it may be: FL 2017:900 33 §. */
export class NotifyDecision extends CommandBody {
  @SaysDecision @IsId() decisionId!: string;
  @SaysParty @IsId() partyId!: string;
  @SaysMode @OneOf(notificationModes) mode!: NotificationMode;
  @SaysHowToAppealGiven @YesNo() saysHowToAppeal!: boolean;
  @SaysReceivedOn @Maybe() @IsDay() receivedOn?: string;
}

/** The day on which a party received what was sent to them becomes known. */
export class RecordReceipt extends CommandBody {
  @SaysDecision @IsId() decisionId!: string;
  @SaysParty @IsId() partyId!: string;
  @Says(
    { sv: 'Mottaget', en: 'Received on' },
    {
      sv: 'Den dag då parten fick del av beslutet; utelämnas den, är det dagen då detta hände.',
      en: 'The day on which the party received the decision; the day on which this happened, if left out.',
    },
  )
  @Maybe()
  @IsDay()
  receivedOn?: string;
}

/** Sent, or handed over, when the event occurred. */
export class DecisionNotified {
  @SaysDecision @IsId() decisionId!: string;
  @SaysParty @IsId() partyId!: string;
  @SaysMode @OneOf(notificationModes) mode!: NotificationMode;
  @SaysHowToAppealGiven @YesNo() saysHowToAppeal!: boolean;
  @SaysReceivedOn @Maybe() @IsDay() receivedOn?: string;
}

/** Received when the event occurred, where it names no other day. */
export class DecisionReceived {
  @SaysDecision @IsId() decisionId!: string;
  @SaysParty @IsId() partyId!: string;
  @SaysReceivedOn @Maybe() @IsDay() receivedOn?: string;
}

/** The decisions of a matter, as each party stands to them, and each who turned out to have been one. */
function partiesIn(standing: Standing<ChildProtection>): readonly DecisionState['parties'][] {
  const { file } = standing;
  return decisionsIn(file.details, matterOf(standing).matterId).map((decision) =>
    partiesKnownNow(file, decision),
  );
}

const nobodyLeftToNotify: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'FL 2017:900 33 §',
  says: {
    sv: 'Det är känt när var och en som var part tog emot besluten i ärendet.',
    en: 'It is known when everybody who was a party received the decisions of this matter.',
  },
  hinders: (standing) =>
    partiesIn(standing)
      .flatMap((parties) => standingsOfPersons(standing.file, parties))
      .every(({ is }) => is === 'notified'),
};

export const notOneOfItsParties: RefusalRule = {
  code: 'NOT_PARTY',
  source: 'FL 2017:900 33 §',
  says: {
    sv: 'Personen var inte part när beslutet fattades.',
    en: 'That person was no party when the decision was made.',
  },
};

/** What was sent and came back, or was never acknowledged, is sent again in another way: the time counts from the receipt. */
const receivedBefore: RefusalRule = {
  code: 'STATE_CONFLICT',
  source: 'FL 2017:900 33, 44 §§',
  says: {
    sv: 'Parten har redan tagit emot beslutet. Var det inte så, rätta den uppgiften först.',
    en: 'The party has received the decision already. If that isn’t so, correct that entry first.',
  },
};

const howToAppealMissing: RefusalRule = {
  code: 'APPEAL_INFO_MISSING',
  source: 'FL 2017:900 33 §',
  says: {
    sv: 'Beslutet får överklagas. Underrättelsen ska säga hur.',
    en: 'The decision may be appealed. The notification has to say how.',
  },
};

export const nothingOnItsWay: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'FL 2017:900 44 §',
  says: {
    sv: 'Inget beslut i ärendet är skickat till en part utan att det är känt när det togs emot.',
    en: 'No decision of this matter is on its way to a party.',
  },
  hinders: (standing) =>
    !partiesIn(standing).some((parties) => Object.values(parties).some(({ is }) => is === 'sent')),
};

export const notOnItsWay: RefusalRule = {
  code: 'STATE_CONFLICT',
  not: 'so',
  source: 'FL 2017:900 44 §',
  says: {
    sv: 'Beslutet har inte skickats till parten, eller så är det känt när det togs emot.',
    en: 'The decision wasn’t sent to the party, or it is known when it was received.',
  },
};

type OfDecision = Situation<ChildProtection, { readonly decisionId: string }>;

/** The decision that is named, where it was made in the matter or in what goes on in it. */
export function decisionNamed(situation: OfDecision): DecisionState | undefined {
  const { file, command } = situation;
  return decisionsIn(file.details, matterOf(situation).matterId).find(
    ({ decisionId }) => decisionId === command.decisionId,
  );
}

export const ofTheMatter = invalid('decisionId', {
  sv: 'ett beslut i ärendet',
  en: 'a decision of this matter',
});

/**
 * The parties of a decision by what is known now. A guardian whose custody, or a child whose age, became known after it was
 * made was a party all the same, and is told like the others: FL 2017:900 33 §. Documents, a demand or a late appeal are
 * decided for whoever asked, and for nobody else.
 */
export function partiesKnownNow(file: ChildFile, decision: DecisionState): DecisionState['parties'] {
  const { matterId, decidedAt, answers, parties } = decision;
  if (!file.details.investigations.get(matterId)) return parties;
  const applicants = answers.flatMap((id) => file.details.applications.get(id)?.applicantId ?? []);
  const then = partiesBy(file, { occurredAt: decidedAt }, applicants);
  return {
    ...allToBeNotified(then.filter((personId) => idStanding(file, parties, personId) === undefined)),
    ...parties,
  };
}

/** What is given into somebody's hands is received then, on whatever day that turns out to have been. */
function wrongHandingOver({ mode, receivedOn }: NotifyDecision, sentOn: string): Undecided | undefined {
  if (mode !== 'handed-over' || receivedOn === undefined || receivedOn === sentOn) return undefined;
  return invalid('receivedOn', {
    sv: `${sentOn}, då det överlämnades`,
    en: `${sentOn}, when it was handed over`,
  });
}

/** A day of receipt that can't be: before it was sent, or ahead. */
function wrongReceipt(receivedOn: string | undefined, sentOn: string, today: string): Undecided | undefined {
  if (receivedOn === undefined || (sentOn <= receivedOn && receivedOn <= today)) return undefined;
  return invalid('receivedOn', {
    sv: `en dag från och med ${sentOn}, då det skickades, till och med ${today}`,
    en: `a day from ${sentOn}, when it was sent, up to ${today}`,
  });
}

/** A decision of its own may be made beside an investigation: of a demand, of an appeal that came late, of documents. */
export const whereDecided = {
  investigation: ['investigating', 'linked', 'closed', 'transferred'],
  application: ['received', 'under-investigation', 'decided', 'transferred'],
  appeal: ['dismissed'],
  disclosure: ['not-disclosed'],
  ...mattersOfCare,
};

const notifyDecision: CommandDefinition<ChildProtection, NotifyDecision> = {
  type: 'child-protection/notify-decision',
  title: { sv: 'Underrätta part om beslut', en: 'Notify decision' },
  fields: NotifyDecision,
  at: 'matter',
  needsFile: true,
  during: whereDecided,
  by: ['intake-worker', 'investigator', 'unit-manager'],
  example: { saysHowToAppeal: true },
  refusals: { nobodyLeftToNotify, notOneOfItsParties, receivedBefore, howToAppealMissing },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { decisionId, mode, saysHowToAppeal } = command;
    const decision = decisionNamed(situation);
    if (!decision) return ofTheMatter;
    const parties = partiesKnownNow(file, decision);
    const partyId = idStanding(file, parties, command.partyId) ?? command.partyId;
    const standing = standingOfPerson(file, parties, partyId);
    const sentOn = localDateOf(context.occurredAt, file.timeZone);
    const receivedOn = mode === 'handed-over' ? undefined : command.receivedOn;
    return (
      allThatIsWrong(
        !standing && refuse(notOneOfItsParties, 'partyId'),
        standing?.is === 'notified' && refuse(receivedBefore, 'partyId'),
        decision.mayBeAppealed && !saysHowToAppeal && refuse(howToAppealMissing, 'saysHowToAppeal'),
        wrongHandingOver(command, sentOn) ??
          wrongReceipt(receivedOn, sentOn, localDateOf(context.now, file.timeZone)),
      ) ??
      accept(
        happens(
          decisionNotified,
          { decisionId, partyId, mode, saysHowToAppeal, ...(receivedOn !== undefined && { receivedOn }) },
          // Where it was made: there its parties’ times run, also once that goes on in another.
          { matterId: decision.matterId },
        ),
      )
    );
  },
};

const recordReceipt: CommandDefinition<ChildProtection, RecordReceipt> = {
  type: 'child-protection/record-receipt',
  title: { sv: 'Registrera att beslut har tagits emot', en: 'Record receipt of decision' },
  fields: RecordReceipt,
  at: 'matter',
  needsFile: true,
  during: whereDecided,
  by: ['intake-worker', 'investigator', 'unit-manager'],
  refusals: { nothingOnItsWay, notOnItsWay, notOneOfItsParties },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { decisionId } = command;
    const today = localDateOf(context.occurredAt, file.timeZone);
    const { receivedOn = today } = command;
    const decision = decisionNamed(situation);
    if (!decision) return ofTheMatter;
    const { parties } = decision;
    if (idStanding(file, parties, command.partyId) === undefined)
      return refuse(notOneOfItsParties, 'partyId');
    const partyId = idStanding(file, parties, command.partyId, 'sent') ?? command.partyId;
    const standing = parties[partyId];
    if (standing?.is !== 'sent') return refuse(notOnItsWay, 'partyId');
    const sentOn = localDateOf(standing.sentAt, file.timeZone);
    return (
      wrongReceipt(receivedOn, sentOn, localDateOf(context.now, file.timeZone)) ??
      accept(
        happens(
          decisionReceived,
          { decisionId, partyId, ...(receivedOn !== today && { receivedOn }) },
          // Where it was made: there its parties’ times run, also once that goes on in another.
          { matterId: decision.matterId },
        ),
      )
    );
  },
};

/** The details once a party stands to a decision in another way. Of a decision in error nothing is left to stand to. */
export function standing(
  details: ChildProtection,
  { decisionId, partyId }: Pick<DecisionNotified, 'decisionId' | 'partyId'>,
  becomes: (before: PartyStanding | undefined) => PartyStanding | undefined,
): ChildProtection {
  const decision = details.decisions.get(decisionId);
  const after = becomes(decision?.parties[partyId]);
  return decision && after ? withDecision(details, withStanding(decision, partyId, after)) : details;
}

export const decisionNotified: EventDefinition<ChildProtection, DecisionNotified> = {
  type: 'child-protection/decision-notified',
  version: 1,
  fields: DecisionNotified,
  title: { sv: 'Underrättad om beslut', en: 'Decision notified' },
  // Nor was it sent after it was received.
  couldBeOf: (file, event, at) => {
    const { mode, receivedOn } = event.data;
    const isSentBefore =
      mode === 'handed-over' || receivedOn === undefined || localDateOf(at, file.timeZone) <= receivedOn;
    return isSentBefore && isAfterItsDecision(file, event, at);
  },
  evolve: (details, { data, occurredAt }) => {
    const { mode, saysHowToAppeal, receivedOn } = data;
    return standing(details, data, (before) => {
      if (mode === 'handed-over')
        return { is: 'notified', mode, saysHowToAppeal, received: { at: occurredAt } };
      if (receivedOn !== undefined)
        return { is: 'notified', mode, saysHowToAppeal, received: { on: receivedOn } };
      // A letter that seemed lost may still turn out to have come before the second one was sent.
      const sentAt = before?.is === 'sent' && before.sentAt < occurredAt ? before.sentAt : occurredAt;
      return { is: 'sent', mode, saysHowToAppeal, sentAt };
    });
  },
  tells: {
    sv: ({ partyId, mode, receivedOn }, nameOf) =>
      `${nameOf(partyId)} underrättades om beslutet (${notificationModes[mode].label.sv})` +
      `${receivedOn === undefined || mode === 'handed-over' ? '' : `, mottaget ${nameOf(receivedOn)}`}.`,
    en: ({ partyId, mode, receivedOn }, nameOf) =>
      `${nameOf(partyId)} was told of the decision (${notificationModes[mode].label.en})` +
      `${receivedOn === undefined || mode === 'handed-over' ? '' : `, received on ${nameOf(receivedOn)}`}.`,
  },
};

export const decisionReceived: EventDefinition<ChildProtection, DecisionReceived> = {
  type: 'child-protection/decision-received',
  version: 1,
  fields: DecisionReceived,
  title: { sv: 'Beslut mottaget', en: 'Decision received' },
  // Nobody knew of a receipt before it: where it names its day, that is corrected by recording it anew.
  couldBeOf: (file, event, at) =>
    isAfterItsDecision(file, event, at) && (event.data.receivedOn ?? '') <= localDateOf(at, file.timeZone),
  evolve: (details, { data, occurredAt }) =>
    standing(details, data, (before) =>
      before?.is === 'sent'
        ? {
            is: 'notified',
            mode: before.mode,
            saysHowToAppeal: before.saysHowToAppeal,
            received: data.receivedOn === undefined ? { at: occurredAt } : { on: data.receivedOn },
          }
        : before,
    ),
  tells: {
    sv: ({ partyId, receivedOn }, nameOf) =>
      `${nameOf(partyId)} tog emot beslutet${receivedOn === undefined ? '' : ` ${nameOf(receivedOn)}`}.`,
    en: ({ partyId, receivedOn }, nameOf) =>
      `${nameOf(partyId)} received the decision${receivedOn === undefined ? '' : ` on ${nameOf(receivedOn)}`}.`,
  },
};

export const notification: Chapter<ChildProtection> = {
  name: 'notification',
  title: { sv: 'Underrättelse om beslut', en: 'Notifying decisions' },
  commands: [notifyDecision, recordReceipt],
  events: [decisionNotified, decisionReceived],
};
