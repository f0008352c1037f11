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
  IsDay,
  IsId,
  matterOf,
  Maybe,
  naming,
  OneOf,
  PersonalText,
  refuse,
  Says,
  YesNo,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type Labels,
  type RefusalRule,
  type Role,
  type Standing,
} from '../../kernel/index.js';
import { isAfterItsDecision } from './after-its-decision.js';
import {
  courts,
  isHigherThan,
  outcomes,
  type AppealState,
  type Court,
  type Outcome,
} from './appeal-state.js';
import { arrivalProblem, arrivalRefusals, CountsFrom } from './arrival.js';
import { channels, SaysChannel, type Channel } from './channels.js';
import { allToBeNotified } from './decision-state.js';
import { SaysCaseNumber, SaysReceivingUnit } from './matters.js';
import { isSaid, SaysDecidedBy, SaysReasons, unreasoned } from './reasons.js';
import { actsFor, noMandate, SaysActingFor } from './representatives.js';
import { timelinessOf } from './timeliness.js';
import {
  appealOf,
  applicationOf,
  type ChildFile,
  type ChildProtection,
  decisionsIn,
  matterIdOf,
  moving,
  ongoingInvestigation,
  withAppeal,
  withDecision,
} from './state.js';
import { carriedOnIn } from './what-stands.js';

const SaysDecisionAppealed = Says(
  { sv: 'Beslut', en: 'Decision' },
  { sv: 'Det beslut som överklagas.', en: 'The decision that is appealed.' },
);

const SaysAppellant = Says(
  { sv: 'Klagande', en: 'Appellant' },
  {
    sv: 'Den person i akten som överklagar. Om hen får göra det prövar domstolen, inte nämnden (FL 47 §).',
    en: 'The person of the file who appeals. Whether they may is for the court to try, not for the board (FL 47 §).',
  },
);

const SaysArrivedAtCourt = Says(
  { sv: 'Kom in till domstolen', en: 'Came to the court' },
  {
    sv: 'Anges när det hade getts in till domstolen i stället: den dag som domstolen uppger.',
    en: 'Given where it was sent to the court instead: the day that the court states.',
  },
);

/** FL 2017:900 43 §. */
const SaysAsked = Says(
  { sv: 'Yrkande', en: 'What is asked' },
  {
    sv: 'Hur den klagande vill att beslutet ska ändras, och varför.',
    en: 'How whoever appeals wants the decision changed, and why.',
  },
);

const SaysCourt = Says(
  { sv: 'Domstol', en: 'Court' },
  { sv: 'Den domstol som prövar det.', en: 'The court that tries it.' },
);

/** An appeal is written to the court and sent in to the board that decided: FL 2017:900 43–44 §§. */
export class RegisterAppeal extends CommandBody {
  @SaysDecisionAppealed @IsId() decisionId!: string;
  @SaysAppellant @IsId() appellantId!: string;
  @SaysActingFor @Maybe() @IsId() representativeId?: string;
  @SaysChannel @OneOf(channels) channel!: Channel;
  @CountsFrom() countsFrom?: string;
  @SaysArrivedAtCourt @Maybe() @IsDay() arrivedAtCourtOn?: string;
  @SaysAsked @PersonalText('narrative', 20_000) asked!: string;
}

const SaysToldWrongly = Says(
  { sv: 'Felaktig överklagandehänvisning', en: 'Told wrongly how to appeal' },
  {
    sv: 'Det kom in för sent därför att myndigheten inte hade sagt rätt hur man överklagar; då avvisas det inte.',
    en: 'It came too late because the authority had not told rightly how to appeal; then it isn’t dismissed.',
  },
);

/** An appeal that is not dismissed goes to the court with the documents of the case, promptly: FL 2017:900 46 §. */
export class ForwardAppeal extends CommandBody {
  @SaysToldWrongly @Maybe() @YesNo() toldWrongly?: boolean;
}

/** An appeal that came too late is dismissed by the board, and on no other ground: FL 2017:900 45, 47 §§. */
export class DismissAppealLate extends CommandBody {
  @Says(
    { sv: 'Rätt hänvisning', en: 'Told rightly how to appeal' },
    {
      sv: 'Den klagande hade fått en korrekt underrättelse om hur man överklagar, och förseningen beror inte på den.',
      en: 'Whoever appeals had been told correctly how to, and the delay is not due to that.',
    },
  )
  @YesNo()
  toldRightly!: boolean;
  @SaysReasons @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
  @Says(
    { sv: 'Upplyser om överklagande', en: 'Says how to appeal' },
    { sv: 'Beslutet säger hur det överklagas.', en: 'The decision says how to appeal it.' },
  )
  @YesNo()
  saysHowToAppeal!: boolean;
}

const SaysNewDecision = Says(
  { sv: 'Ändrat beslut', en: 'Changed decision' },
  { sv: 'Vad som beslutas i stället.', en: 'What is decided in its place.' },
);

/** The board changes what has been appealed: FL 2017:900 38–39 §§. */
export class ChangeAppealedDecision extends CommandBody {
  @Says(
    { sv: 'Uppenbart felaktigt', en: 'Obviously wrong' },
    {
      sv: 'Beslutet är uppenbart felaktigt i något väsentligt hänseende.',
      en: 'The decision is obviously wrong in something essential.',
    },
  )
  @YesNo()
  obviouslyWrong!: boolean;
  @Says(
    { sv: 'Snabbt och enkelt', en: 'Quickly and simply' },
    { sv: 'Det kan ändras snabbt och enkelt.', en: 'It can be changed quickly and simply.' },
  )
  @YesNo()
  quickAndSimple!: boolean;
  @Says(
    { sv: 'Ingen till nackdel', en: 'To nobody’s disadvantage' },
    {
      sv: 'Ändringen är inte till nackdel för någon enskild part.',
      en: 'The change is to no private party’s disadvantage.',
    },
  )
  @YesNo()
  toNobodysDisadvantage!: boolean;
  @SaysNewDecision @PersonalText('narrative', 10_000) newDecision!: string;
  @SaysReasons @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
}

const SaysOutcome = Says(
  { sv: 'Utgång', en: 'Outcome' },
  { sv: 'Vad domstolen gjorde med överklagandet.', en: 'What the court made of the appeal.' },
);

const SaysRuledOn = Says(
  { sv: 'Avgörandets dag', en: 'Day of the ruling' },
  { sv: 'Dagen för domen eller beslutet.', en: 'The day of the judgment or decision.' },
);

const SaysRuling = Says(
  { sv: 'Domslut och skäl', en: 'Ruling and reasons' },
  { sv: 'Vad domstolen bestämde och varför.', en: 'What the court decided, and why.' },
);

export class RecordRuling extends CommandBody {
  @SaysCourt @OneOf(courts) court!: Court;
  @SaysOutcome @OneOf(outcomes) outcome!: Outcome;
  @SaysRuledOn @IsDay() ruledOn!: string;
  @SaysRuling @Maybe() @PersonalText('narrative', 20_000) ruling?: string;
}

const SaysDecidedIn = Says(
  { sv: 'Ärende', en: 'Matter' },
  { sv: 'Det ärende som beslutet fattades i.', en: 'The matter in which it was decided.' },
);

/** Received when the event occurred. */
export class AppealReceived {
  @SaysCaseNumber @Code() caseNumber!: string;
  @SaysReceivingUnit @Code() unitId!: string;
  @SaysDecisionAppealed @IsId() decisionId!: string;
  @SaysDecidedIn @IsId() decidedIn!: string;
  @Says(
    { sv: 'Besvarade ansökningar', en: 'Applications answered' },
    {
      sv: 'De ansökningar som det överklagade beslutet avgör.',
      en: 'The applications that the appealed decision answers.',
    },
  )
  @Maybe()
  @IsArray()
  @ArrayMaxSize(100)
  @IsId({ each: true })
  answered?: string[];
  @SaysAppellant @IsId() appellantId!: string;
  @SaysActingFor @Maybe() @IsId() representativeId?: string;
  @SaysChannel @OneOf(channels) channel!: Channel;
  @CountsFrom() countsFrom?: string;
  @SaysArrivedAtCourt @Maybe() @IsDay() arrivedAtCourtOn?: string;
  @SaysCourt @OneOf(courts) court!: Court;
  @SaysAsked @PersonalText('narrative', 20_000) asked!: string;
}

export class AppealForwarded {
  @SaysCourt @OneOf(courts) court!: Court;
  @SaysToldWrongly @Maybe() @YesNo() toldWrongly?: boolean;
}

/** A decision by itself, which may be appealed. */
export class AppealDismissedLate {
  @Says(
    { sv: 'Sista dag', en: 'Last day' },
    { sv: 'Den sista dag då det kunde komma in.', en: 'The last day on which it could come in.' },
  )
  @IsDay()
  lastDay!: string;
  @SaysReasons @PersonalText('narrative', 10_000) reasons!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

export class DecisionChangedByAuthority {
  @SaysDecisionAppealed @IsId() decisionId!: string;
  @SaysDecidedIn @IsId() decidedIn!: string;
  @SaysNewDecision @PersonalText('narrative', 10_000) newDecision!: string;
  @SaysReasons @PersonalText('narrative', 10_000) reasons!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

export class CourtRuled {
  @SaysCourt @OneOf(courts) court!: Court;
  @SaysOutcome @OneOf(outcomes) outcome!: Outcome;
  @SaysRuledOn @IsDay() ruledOn!: string;
  @SaysRuling @Maybe() @PersonalText('narrative', 20_000) ruling?: string;
  @Says(
    { sv: 'Prövas på nytt', en: 'Tried anew' },
    {
      sv: 'De ansökningar som nämnden ska pröva på nytt, när rätten har återförvisat ärendet.',
      en: 'The applications that the board has to try anew, where the court has sent the case back.',
    },
  )
  @Maybe()
  @IsArray()
  @ArrayMaxSize(100)
  @IsId({ each: true })
  triedAnew?: string[];
  @Says(
    { sv: 'I utredning', en: 'In investigation' },
    {
      sv: 'Den pågående utredning som de prövas i; utelämnas den, väntar de på att en inleds.',
      en: 'The ongoing investigation that they are tried in; if left out, they wait for one to be opened.',
    },
  )
  @Maybe()
  @IsId()
  triedAnewIn?: string;
}

const handlers: readonly Role[] = ['investigator', 'unit-manager'];
const deciders: readonly Role[] = ['unit-manager', 'decision-maker'];

const aDecisionHere: Labels = {
  sv: 'ett beslut som har fattats i ärendet',
  en: 'a decision that was made in the matter',
};

const nothingToAppeal: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Inget beslut har fattats i ärendet som inte redan har överklagats av alla i akten.',
    en: 'Nothing has been decided in the matter that everybody of the file hasn’t appealed already.',
  },
  hinders: (standing) => {
    const { file } = standing;
    return !decisionsIn(file.details, matterOf(standing).matterId).some(({ decisionId }) =>
      Object.keys(file.persons).some((personId) => !hasAppealed(file, decisionId, personId)),
    );
  },
};

/** Whether somebody has appealed a decision, and that appeal wasn’t dismissed as late. */
function hasAppealed({ details }: ChildFile, decisionId: string, appellantId: string): boolean {
  return details.appeals
    .values()
    .some(
      (each) =>
        each.decisionId === decisionId &&
        each.appellantId === appellantId &&
        each.standing.is !== 'dismissed',
    );
}

const notInWriting: RefusalRule = {
  code: 'STATE_CONFLICT',
  not: 'so',
  source: 'FL 2017:900 43, 6 §§',
  says: {
    sv: 'Ett överklagande är skriftligt. Hjälp den som vill överklaga att skriva det, och registrera det sedan.',
    en: 'An appeal is made in writing. Help whoever wants to appeal to write it, and register it then.',
  },
};

const appealedAlready: RefusalRule = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Personen har redan överklagat beslutet. Det som kommer in senare hör till det överklagandet.',
    en: 'The person has appealed the decision already. What comes in later belongs to that appeal.',
  },
};

const cameLate: RefusalRule = {
  code: 'STATE_CONFLICT',
  not: 'so',
  source: 'FL 2017:900 44–45 §§',
  says: {
    sv: 'Det kom in för sent: sista dagen var ‹day›. Avvisa det, eller ange i toldWrongly att myndigheten inte hade sagt rätt hur man överklagar.',
    en: 'It came too late: the last day was ‹day›. Dismiss it, or say in toldWrongly that the authority had not told rightly how to appeal.',
  },
};

const cameInTime: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'FL 2017:900 44–45 §§',
  says: {
    sv: 'Det kom in i rätt tid, till nämnden eller till domstolen. Överlämna det till domstolen.',
    en: 'It came in time, to the board or to the court. Forward it to the court.',
  },
  hinders: (standing) => timelinessOf(standing.file, appealConcerned(standing)).is === 'in-time',
};

const timeNotBegun: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'FL 2017:900 44 §',
  says: {
    sv: 'Det framgår inte när den klagande fick del av beslutet, och då har tiden inte börjat. Registrera först underrättelsen, eller överlämna överklagandet.',
    en: 'It isn’t on record when whoever appeals received the decision, and so the time has not begun. Record the notification first, or forward the appeal.',
  },
  hinders: (standing) => timelinessOf(standing.file, appealConcerned(standing)).is === 'not-begun',
};

const delayIsTheAuthoritys: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'FL 2017:900 45 §',
  says: {
    sv: 'Ett överklagande avvisas inte när förseningen beror på att myndigheten inte hade sagt rätt hur man överklagar. Överlämna det.',
    en: 'An appeal isn’t dismissed where the delay is due to the authority not having told rightly how to appeal. Forward it.',
  },
};

const dismissalUnreasoned = unreasoned('FL 2017:900 32 §', {
  sv: 'Ange skälen för att avvisa överklagandet.',
  en: 'Give the reasons for dismissing the appeal.',
});

const howToAppealMissing: RefusalRule = {
  code: 'APPEAL_INFO_MISSING',
  source: 'FL 2017:900 33 §',
  says: {
    sv: 'Avvisningen får överklagas. Beslutet ska upplysa om hur.',
    en: 'The dismissal can be appealed. The decision has to say how.',
  },
};

const handedOver: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'FL 2017:900 39 §',
  says: {
    sv: 'Överklagandet har överlämnats till domstolen, och beslutet ändras inte längre av nämnden.',
    en: 'The appeal has been handed over to the court, and the board changes the decision no more.',
  },
  hinders: (standing) => appealConcerned(standing).standing.is !== 'received',
};

const notToBeChanged: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'FL 2017:900 38–39 §§',
  says: {
    sv: 'Ett överklagat beslut ändras av nämnden bara om det är uppenbart felaktigt och kan ändras snabbt och enkelt, utan nackdel för någon part. Överlämna överklagandet.',
    en: 'An appealed decision is changed by the board only if it is obviously wrong and can be changed quickly and simply, to no party’s disadvantage. Forward the appeal.',
  },
};

const changeUnreasoned = unreasoned('FL 2017:900 32 §');

const ruledByTheLast: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Högsta förvaltningsdomstolen har avgjort målet.',
    en: 'The Supreme Administrative Court has ruled.',
  },
  hinders: (standing) => {
    const { standing: stands } = appealConcerned(standing);
    return stands.is === 'ruled' && stands.rulings.some(({ court }) => court === 'supreme-court');
  },
};

const ruledAlready: RefusalRule = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Den domstolen eller en högre har redan avgjort målet.',
    en: 'That court, or a higher one, has ruled already.',
  },
};

function appealConcerned(standing: Standing<ChildProtection>): AppealState {
  return appealOf(standing.file.details, matterOf(standing).matterId);
}

const registerAppeal: CommandDefinition<ChildProtection, RegisterAppeal> = {
  type: 'child-protection/register-appeal',
  title: { sv: 'Registrera överklagande', en: 'Register appeal' },
  fields: RegisterAppeal,
  at: 'matter',
  // It names persons of the file, whom nobody is shown who sees the matter alone.
  needsFile: true,
  during: {
    investigation: ['investigating', 'closed'],
    application: ['received', 'under-investigation', 'decided'],
    appeal: ['dismissed'],
    disclosure: ['not-disclosed'],
  },
  by: handlers,
  example: { channel: 'letter', asked: 'The family should be granted the support that it applied for.' },
  refusals: { nothingToAppeal, noMandate, notInWriting, ...arrivalRefusals, appealedAlready },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId, unitId } = matterOf(situation);
    const { decisionId, appellantId, representativeId, channel, countsFrom, arrivedAtCourtOn, asked } =
      command;
    const today = localDateOf(context.occurredAt, file.timeZone);
    const appealed = decisionsIn(file.details, matterId).find((each) => each.decisionId === decisionId);
    const arrivalRule = countsFrom === undefined ? 'reached-authority' : 'previous-working-day';
    const wrong = allThatIsWrong(
      !appealed && invalid('decisionId', aDecisionHere),
      !Object.hasOwn(file.persons, appellantId) &&
        invalid('appellantId', { sv: 'en person i akten', en: 'a person of the file' }),
      representativeId !== undefined &&
        !actsFor(file, representativeId, appellantId, 'appeal', context.occurredAt) &&
        refuse(noMandate, 'representativeId'),
      (channel === 'phone' || channel === 'visit') && refuse(notInWriting, 'channel'),
      arrivalProblem(
        { channel, arrivalRule, ...(countsFrom !== undefined && { countsFrom }) },
        context.occurredAt,
        file,
      ),
      arrivedAtCourtOn !== undefined &&
        arrivedAtCourtOn > today &&
        invalid('arrivedAtCourtOn', {
          sv: 'en dag som inte ligger efter den då det kom till nämnden',
          en: 'a day not after the one on which it came to the board',
        }),
      arrivedAtCourtOn !== undefined &&
        appealed !== undefined &&
        arrivedAtCourtOn < localDateOf(appealed.decidedAt, file.timeZone) &&
        invalid('arrivedAtCourtOn', {
          sv: 'en dag som inte ligger före beslutet',
          en: 'a day not before the decision',
        }),
      hasAppealed(file, decisionId, appellantId) && refuse(appealedAlready, 'decisionId'),
    );
    if (wrong) return wrong;
    return accept(
      happens(
        appealReceived,
        {
          caseNumber: context.caseNumberFor('appeal'),
          unitId,
          decisionId,
          ...(appealed && appealed.answers.length > 0 && { answered: [...appealed.answers] }),
          // Where it was made: there the time to appeal runs, also once that goes on in another.
          decidedIn: appealed?.matterId ?? matterId,
          appellantId,
          ...(representativeId !== undefined && { representativeId }),
          channel,
          ...(countsFrom !== undefined && { countsFrom }),
          ...(arrivedAtCourtOn !== undefined && { arrivedAtCourtOn }),
          court: appealed?.brings.is === 'disclosure-refused' ? 'court-of-appeal' : 'administrative-court',
          asked,
        },
        { matterId: context.idFor('matter', 'appeal') },
      ),
    );
  },
};

const forwardAppeal: CommandDefinition<ChildProtection, ForwardAppeal> = {
  type: 'child-protection/forward-appeal',
  title: { sv: 'Överlämna överklagande till domstolen', en: 'Forward appeal to the court' },
  fields: ForwardAppeal,
  at: 'matter',
  during: { appeal: ['received'] },
  by: handlers,
  refusals: { cameLate },
  decide: (situation) => {
    const { matterId } = matterOf(situation);
    const { toldWrongly = false } = situation.command;
    const appeal = appealConcerned(situation);
    const timeliness = timelinessOf(situation.file, appeal);
    if (timeliness.is === 'late' && !toldWrongly)
      return refuse(naming(timeliness.lastDay, cameLate), 'toldWrongly');
    return accept(
      happens(
        appealForwarded,
        { court: appeal.court, ...(timeliness.is === 'late' && { toldWrongly }) },
        { matterId },
      ),
    );
  },
};

const dismissAppealLate: CommandDefinition<ChildProtection, DismissAppealLate> = {
  type: 'child-protection/dismiss-appeal-late',
  title: { sv: 'Avvisa för sent överklagande', en: 'Dismiss late appeal' },
  fields: DismissAppealLate,
  at: 'matter',
  during: { appeal: ['received'] },
  by: deciders,
  example: {
    toldRightly: true,
    reasons: 'It came in four days after the last day.',
    saysHowToAppeal: true,
  },
  refusals: { timeNotBegun, cameInTime, delayIsTheAuthoritys, dismissalUnreasoned, howToAppealMissing },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { toldRightly, reasons, saysHowToAppeal } = command;
    const timeliness = timelinessOf(file, appealConcerned(situation));
    if (timeliness.is !== 'late') throw new Error(`Appeal ${matterId} is not late.`);
    const { lastDay } = timeliness;
    const wrong = allThatIsWrong(
      !toldRightly && refuse(delayIsTheAuthoritys, 'toldRightly'),
      !saysHowToAppeal && refuse(howToAppealMissing, 'saysHowToAppeal'),
    );
    if (!isSaid(reasons)) return allThatIsWrong(refuse(dismissalUnreasoned, 'reasons'), wrong);
    if (wrong) return wrong;
    const { staffId: decidedBy } = context.actor;
    return accept(happens(appealDismissedLate, { lastDay, reasons, decidedBy }, { matterId }));
  },
};

const changeAppealedDecision: CommandDefinition<ChildProtection, ChangeAppealedDecision> = {
  type: 'child-protection/change-appealed-decision',
  title: { sv: 'Ändra överklagat beslut', en: 'Change appealed decision' },
  fields: ChangeAppealedDecision,
  at: 'matter',
  during: { appeal: ['received', 'forwarded', 'ruled'] },
  by: deciders,
  example: {
    obviouslyWrong: true,
    quickAndSimple: true,
    toNobodysDisadvantage: true,
    newDecision: 'The support is granted as applied for.',
    reasons: 'A certificate that had come in was overlooked.',
  },
  refusals: { handedOver, notToBeChanged, changeUnreasoned },
  decide: (situation) => {
    const { command, context } = situation;
    const { matterId } = matterOf(situation);
    const { obviouslyWrong, quickAndSimple, toNobodysDisadvantage, newDecision, reasons } = command;
    const unmet = Object.entries({ obviouslyWrong, quickAndSimple, toNobodysDisadvantage }).find(
      ([, holds]) => !holds,
    );
    const wrong = unmet && refuse(notToBeChanged, unmet[0]);
    if (!isSaid(reasons)) return allThatIsWrong(refuse(changeUnreasoned, 'reasons'), wrong);
    if (wrong) return wrong;
    const { decisionId, decidedIn } = appealConcerned(situation);
    const { staffId: decidedBy } = context.actor;
    return accept(
      happens(
        decisionChangedByAuthority,
        { decisionId, decidedIn, newDecision, reasons, decidedBy },
        { matterId },
      ),
    );
  },
};

/** What the board has to try anew when its decision of applications is sent back, and where. */
function triedAnewAfter(
  { details, matters }: ChildFile,
  { decisionId, decidedIn }: AppealState,
): Pick<CourtRuled, 'triedAnew' | 'triedAnewIn'> {
  const answers = details.decisions.get(decisionId)?.answers ?? [];
  const triedAnew = answers.filter((id) => matters.get(id)?.closedAt !== undefined);
  if (triedAnew.length === 0) return {};
  const ongoing = ongoingInvestigation(details);
  const goesOn = ongoing !== undefined && carriedOnIn(details, ongoing).includes(decidedIn);
  return { triedAnew, ...(goesOn && { triedAnewIn: ongoing }) };
}

const recordRuling: CommandDefinition<ChildProtection, RecordRuling> = {
  type: 'child-protection/record-ruling',
  title: { sv: 'Registrera domstolens avgörande', en: 'Record the court’s ruling' },
  fields: RecordRuling,
  at: 'matter',
  during: { appeal: ['forwarded', 'ruled'] },
  by: handlers,
  example: { court: 'administrative-court', outcome: 'upheld', ruledOn: '2026-01-07' },
  refusals: { ruledByTheLast, ruledAlready },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { court, outcome, ruledOn, ruling } = command;
    const appeal = appealConcerned(situation);
    const { standing } = appeal;
    const before = standing.is === 'ruled' ? standing.rulings : [];
    // No court rules before it was appealed, nor a higher one before the one below it.
    const appealedOn = localDateOf(appeal.receivedAt, file.timeZone);
    const earliest = before.reduce(
      (latest, each) => (each.ruledOn > latest ? each.ruledOn : latest),
      appealedOn,
    );
    return (
      allThatIsWrong(
        isHigherThan(appeal.court, court) &&
          invalid('court', {
            sv: 'den domstol som överklagandet överlämnades till, eller en högre',
            en: 'the court that the appeal was forwarded to, or a higher one',
          }),
        before.some((each) => !isHigherThan(court, each.court)) && refuse(ruledAlready, 'court'),
        ruledOn > localDateOf(context.occurredAt, file.timeZone) &&
          invalid('ruledOn', { sv: 'en dag som inte ligger i framtiden', en: 'a day not in the future' }),
        ruledOn < earliest &&
          invalid('ruledOn', { sv: `en dag inte före ${earliest}`, en: `a day not before ${earliest}` }),
      ) ??
      accept(
        happens(
          courtRuled,
          {
            court,
            outcome,
            ruledOn,
            ...(ruling !== undefined && { ruling }),
            ...(outcome === 'sent-back' && triedAnewAfter(file, appeal)),
          },
          { matterId },
        ),
      )
    );
  },
};

export const appealReceived: EventDefinition<ChildProtection, AppealReceived> = {
  type: 'child-protection/appeal-received',
  version: 1,
  fields: AppealReceived,
  title: { sv: 'Överklagande inkommet', en: 'Appeal received' },
  couldBeOf: isAfterItsDecision,
  // It rests on the matter in which it was decided, and on the applications being decided: neither that matter nor the
  // decision of these is registered in error beneath it.
  moves: ({ caseNumber, unitId, decidedIn, answered = [] }, facts) => [
    ...moving(facts, { opens: { kind: 'appeal', caseNumber, unitId }, step: 'received' }),
    ...[decidedIn, ...answered].map((matterId) => ({ matterId })),
  ],
  evolve: (details, event) => {
    const { decisionId, decidedIn, appellantId, countsFrom, arrivedAtCourtOn, court } = event.data;
    const appeal: AppealState = {
      decisionId,
      decidedIn,
      appellantId,
      receivedAt: event.occurredAt,
      ...(countsFrom !== undefined && { countsFrom }),
      ...(arrivedAtCourtOn !== undefined && { arrivedAtCourtOn }),
      court,
      standing: { is: 'received' },
    };
    return { ...details, appeals: details.appeals.with(matterIdOf(event), appeal) };
  },
  tells: {
    sv: ({ appellantId, representativeId, channel, arrivedAtCourtOn }, nameOf) =>
      `${nameOf(appellantId)} överklagade ${channels[channel].label.sv}` +
      (representativeId === undefined ? '' : ` genom ${nameOf(representativeId)}`) +
      `${arrivedAtCourtOn === undefined ? '' : `; det hade kommit in till domstolen ${nameOf(arrivedAtCourtOn)}`}.`,
    en: ({ appellantId, representativeId, channel, arrivedAtCourtOn }, nameOf) =>
      `${nameOf(appellantId)} appealed ${channels[channel].label.en}` +
      (representativeId === undefined ? '' : `, through ${nameOf(representativeId)}`) +
      `${arrivedAtCourtOn === undefined ? '' : `; it had come to the court on ${nameOf(arrivedAtCourtOn)}`}.`,
  },
};

export const appealForwarded: EventDefinition<ChildProtection, AppealForwarded> = {
  type: 'child-protection/appeal-forwarded',
  once: 'appeal-checked',
  version: 1,
  fields: AppealForwarded,
  title: { sv: 'Överklagande överlämnat', en: 'Appeal forwarded' },
  moves: (_, facts) => moving(facts, { step: 'forwarded' }),
  evolve: (details, event) => withAppeal(details, matterIdOf(event), { is: 'forwarded' }),
  tells: {
    sv: ({ court, toldWrongly }) =>
      `Överklagandet överlämnades till ${courts[court].label.sv}` +
      `${toldWrongly ? ', för förseningen beror på en felaktig överklagandehänvisning' : ''}.`,
    en: ({ court, toldWrongly }) =>
      `The appeal was forwarded to ${courts[court].label.en}` +
      `${toldWrongly ? ', for it came late because it had not been told rightly how to appeal' : ''}.`,
  },
};

export const appealDismissedLate: EventDefinition<ChildProtection, AppealDismissedLate> = {
  type: 'child-protection/appeal-dismissed-late',
  once: 'appeal-checked',
  version: 1,
  fields: AppealDismissedLate,
  title: { sv: 'Överklagande avvisat', en: 'Appeal dismissed as late' },
  moves: (_, facts) => moving(facts, { step: 'dismissed', closed: true }),
  evolve: (details, event) => {
    const matterId = matterIdOf(event);
    const { appellantId } = appealOf(details, matterId);
    return withDecision(withAppeal(details, matterId, { is: 'dismissed' }), {
      decisionId: event.id,
      kind: 'dismiss-appeal-late',
      matterId,
      decidedAt: event.occurredAt,
      brings: { is: 'appeal-dismissed' },
      answers: [],
      mayBeAppealed: true,
      goesAgainst: [appellantId],
      parties: allToBeNotified([appellantId]),
    });
  },
  tells: {
    sv: ({ decidedBy, lastDay }, nameOf) =>
      `${nameOf(decidedBy)} avvisade överklagandet: sista dagen var ${nameOf(lastDay)}.`,
    en: ({ decidedBy, lastDay }, nameOf) =>
      `${nameOf(decidedBy)} dismissed the appeal: the last day was ${nameOf(lastDay)}.`,
  },
};

/** The appeal goes on, and covers what was decided anew: FL 2017:900 46 §. */
export const decisionChangedByAuthority: EventDefinition<ChildProtection, DecisionChangedByAuthority> = {
  type: 'child-protection/decision-changed-by-authority',
  version: 1,
  fields: DecisionChangedByAuthority,
  title: { sv: 'Överklagat beslut ändrat', en: 'Appealed decision changed' },
  moves: ({ decidedIn }) => [{ matterId: decidedIn }],
  // Each party is told of it as changed: FL 2017:900 33 §.
  evolve: (details, { data, occurredAt: changedAt }) => {
    const before = details.decisions.get(data.decisionId);
    if (!before) return details;
    return withDecision(details, {
      ...before,
      changedAt,
      parties: allToBeNotified(Object.keys(before.parties)),
    });
  },
  tells: {
    sv: ({ decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} ändrade det överklagade beslutet; överklagandet omfattar det ändrade.`,
    en: ({ decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} changed the appealed decision; the appeal covers it as changed.`,
  },
};

export const courtRuled: EventDefinition<ChildProtection, CourtRuled> = {
  type: 'child-protection/court-ruled',
  version: 1,
  fields: CourtRuled,
  title: { sv: 'Domstolen avgjorde', en: 'Court ruled' },
  // What is sent back is open again: in the investigation that goes on, or else as it waited for one.
  moves: ({ triedAnew = [], triedAnewIn }, facts) => [
    ...moving(facts, { step: 'ruled', closed: true }),
    ...triedAnew.map((applicationId) => ({
      matterId: applicationId,
      step: triedAnewIn === undefined ? 'received' : 'under-investigation',
      closed: false,
    })),
  ],
  evolve: (details, event) => {
    const matterId = matterIdOf(event);
    const { standing } = appealOf(details, matterId);
    const { court, outcome, ruledOn, triedAnew = [], triedAnewIn } = event.data;
    const before = standing.is === 'ruled' ? standing.rulings : [];
    const ruled = withAppeal(details, matterId, {
      is: 'ruled',
      rulings: [...before, { court, outcome, ruledOn }],
    });
    return triedAnew.reduce((after, id) => {
      const { applicantId, asksFor } = applicationOf(after, id);
      const anew = {
        applicantId,
        asksFor,
        ...(triedAnewIn !== undefined && { investigationId: triedAnewIn }),
      };
      return { ...after, applications: after.applications.with(id, anew) };
    }, ruled);
  },
  tells: {
    sv: ({ court, outcome, ruledOn }, nameOf) =>
      `${capitalised(courts[court].label.sv)} ${outcomes[outcome].label.sv} ${nameOf(ruledOn)}.`,
    en: ({ court, outcome, ruledOn }, nameOf) =>
      `${capitalised(courts[court].label.en)} ${outcomes[outcome].label.en} on ${nameOf(ruledOn)}.`,
  },
};

function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

export const appealing: Chapter<ChildProtection> = {
  name: 'appealing',
  title: { sv: 'Överklagande', en: 'Appeal' },
  commands: [registerAppeal, forwardAppeal, dismissAppealLate, changeAppealedDecision, recordRuling],
  events: [appealReceived, appealForwarded, appealDismissedLate, decisionChangedByAuthority, courtRuled],
};
