import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  happens,
  IsDay,
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
  type RefusalRule,
  type Role,
} from '../../kernel/index.js';
import { courts, type Court } from './appeal-state.js';
import { SaysCourt } from './appeal-words.js';
import { allToBeNotified } from './decision-state.js';
import { isSaid, SaysDecidedBy, SaysReasons, unreasoned } from './reasons.js';
import {
  appealConcerned,
  appealOf,
  matterIdOf,
  moving,
  withAppeal,
  withDecision,
  type ChildProtection,
} from './state.js';
import { timelinessOf } from './timeliness.js';

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

const handlers: readonly Role[] = ['investigator', 'unit-manager'];
const deciders: readonly Role[] = ['unit-manager', 'decision-maker'];

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

const dismissalFell: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'FL 2017:900 45–46 §§',
  says: {
    sv: 'Att det inte ska avvisas som för sent är avgjort. Överlämna det till domstolen.',
    en: 'It is settled that it isn’t to be dismissed as late. Forward it to the court.',
  },
  hinders: (standing) => timelinessOf(standing.file, appealConcerned(standing)).is === 'settled',
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
  refusals: {
    timeNotBegun,
    cameInTime,
    dismissalFell,
    delayIsTheAuthoritys,
    dismissalUnreasoned,
    howToAppealMissing,
  },
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

export const appealForwarded: EventDefinition<ChildProtection, AppealForwarded> = {
  type: 'child-protection/appeal-forwarded',
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
  standsByItself: true,
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

export const checkingAppeals: Chapter<ChildProtection> = {
  name: 'checking-appeals',
  title: { sv: 'Rättidsprövning', en: 'Checking appeals' },
  commands: [forwardAppeal, dismissAppealLate],
  events: [appealForwarded, appealDismissedLate],
};
