import { localDateOf } from '../../calendar/index.js';
import { latestNamedDay } from '../../deadlines/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  happens,
  IsDay,
  IsId,
  invalid,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  refuse,
  Says,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type EventFacts,
  type Hindrance,
  type MatterMove,
  type Role,
} from '../../kernel/index.js';
import { begunIn, MatterBegun } from './begun-matter.js';
import { courtNamed, IsCourt } from './courts.js';
import { floors } from './decision-kinds.js';
import { standingTemporaryBan } from './matters.js';
import {
  bannedAlready,
  bansAppliedFor,
  homeToStayIn,
  isCaredFor,
  noFamilyHome,
  noMinor,
  standingTemporaryBans,
  withMovingBan,
  withTemporaryBan,
} from './moving-bans.js';
import { findings, SaysFinding, type Finding } from './placement-reviews.js';
import { isSaid, SaysChildsView, SaysDecidedBy, SaysWhyChildNotHeard, unreasoned } from './reasons.js';
import { matterIdOf, moving, type ChildProtection } from './state.js';
import { youngNotAsked } from './temporary-moving-ban.js';

const SaysDecidedOn = Says(
  { sv: 'Nämndens beslut', en: 'The board’s decision' },
  {
    sv: 'Den dag då nämnden beslutade att ansöka om flyttningsförbud.',
    en: 'The day on which the board decided to apply for a moving ban.',
  },
);

const SaysAccount = Says(
  { sv: 'Redogörelse', en: 'Account' },
  {
    sv: 'Den unges förhållanden i hemmet, och den påtagliga risken om han eller hon skiljs från det.',
    en: 'How the young person lives in the home, and the palpable risk if parted from it.',
  },
);

/**
 * Ansökan om flyttningsförbud: LVU 1990:52 24–25, 29 §§. The board decided to apply on its day; the application came in to
 * the court at the time of the act.
 */
export class ApplyForMovingBan extends CommandBody {
  @IsCourt() court!: string;
  @SaysDecidedOn @IsDay() decidedOn!: string;
  @SaysAccount @Maybe() @PersonalText('narrative', 20_000) account?: string;
  @SaysChildsView @Maybe() @PersonalText('narrative', 10_000) childsView?: string;
  @SaysWhyChildNotHeard @Maybe() @PersonalText('narrative', 2_000) whyChildNotHeard?: string;
}

const SaysUntil = Says(
  { sv: 'Till och med', en: 'Until' },
  {
    sv: 'Sista dagen, om rätten har beslutat för viss tid; utelämnas den gäller förbudet tills vidare.',
    en: 'The last day, where the court decided for a time; left out, the ban holds until further notice.',
  },
);

/** The court has decided on a moving ban, for a time or until further notice: LVU 1990:52 24 §. */
export class RecordMovingBanOrder extends CommandBody {
  @SaysUntil @Maybe() @IsDay() until?: string;
}

/** The court has refused it, or written it off. */
export class RecordMovingBanRefusal extends CommandBody {}

const SaysWhyNeeded = Says(
  { sv: 'Vad övervägandet vilar på', en: 'What it rests on' },
  { sv: 'Varför förbudet fortfarande behövs, eller inte.', en: 'Why the ban is needed still, or no more.' },
);

/** Övervägande: LVU 1990:52 26 §. */
export class ConsiderMovingBan extends CommandBody {
  @SaysFinding @OneOf(findings) finding!: Finding;
  @SaysWhyNeeded @Maybe() @PersonalText('narrative', 10_000) account?: string;
}

/** A court has lifted the ban, on an appeal. */
export class RecordMovingBanLifted extends CommandBody {}

/** The application came in to the court when the event occurred. */
export class MovingBanAppliedFor extends MatterBegun {
  @Says(
    { sv: 'Sökt i', en: 'Applied for in' },
    { sv: 'Det ärende som ansökan gjordes i.', en: 'The matter in which it was applied for.' },
  )
  @IsId()
  appliedIn!: string;
  @Says(
    { sv: 'Placering', en: 'Placement' },
    {
      sv: 'Hemmet som den unge inte får tas från.',
      en: 'The home that the young person may not be taken from.',
    },
  )
  @IsId()
  placementId!: string;
  @Says(
    { sv: 'Tillfälligt förbud', en: 'Temporary ban' },
    {
      sv: 'Det som gäller tills rätten har avgjort frågan.',
      en: 'The one that holds until the court has ruled.',
    },
  )
  @Maybe()
  @IsId()
  temporaryBanId?: string;
  @IsCourt() court!: string;
  @SaysDecidedOn @IsDay() decidedOn!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
  @SaysAccount @PersonalText('narrative', 20_000) account!: string;
  @SaysChildsView @Maybe() @PersonalText('narrative', 10_000) childsView?: string;
  @SaysWhyChildNotHeard @Maybe() @PersonalText('narrative', 2_000) whyChildNotHeard?: string;
}

const SaysEndsTemporary = Says(
  { sv: 'Tillfälligt förbud som upphör', en: 'Temporary ban that ends with it' },
  {
    sv: 'Ett tillfälligt flyttningsförbud upphör när rätten avgör frågan.',
    en: 'A temporary moving ban ends when the court rules on the question.',
  },
);

/** It holds from when the event occurred. */
export class MovingBanOrdered {
  @SaysUntil @Maybe() @IsDay() until?: string;
  @SaysEndsTemporary @Maybe() @IsId() endsTemporary?: string;
}

export class MovingBanRefused {
  @SaysEndsTemporary @Maybe() @IsId() endsTemporary?: string;
}

export class MovingBanConsidered {
  @SaysFinding @OneOf(findings) finding!: Finding;
  @SaysWhyNeeded @PersonalText('narrative', 10_000) account!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

/** Lifted when the event occurred. */
export class MovingBanLiftedByCourt {}

const endings = {
  time: {
    label: { sv: 'tiden som rätten hade bestämt gick ut', en: 'the time that the court had set ran out' },
    help: { sv: 'Rätten hade beslutat för viss tid.', en: 'The court had decided for a time.' },
  },
  age: {
    label: { sv: 'den unge fyllde 18', en: 'the young person turned 18' },
    help: { sv: 'Ingen har vårdnaden längre.', en: 'Nobody has custody any more.' },
  },
} as const satisfies Codes<Readonly<Record<'sv' | 'en', string>>>;

/** Nobody decides it: the court’s time is over, or there is no guardian left whom it forbids (LVU 1990:52 24 §). */
export class MovingBanEndedByLaw {
  @Says({ sv: 'Därför att', en: 'Because' }, { sv: 'Vad det upphörde genom.', en: 'What it ended by.' })
  @OneOf(endings)
  because!: keyof typeof endings;
}

const recordingRulings: readonly Role[] = ['investigator', 'unit-manager', 'board-lawyer'];

const appliedForAlready: Hindrance<ChildProtection> = {
  code: 'ALREADY_OPEN',
  source: 'LVU 1990:52 24 §',
  says: {
    sv: 'Ett flyttningsförbud har redan sökts. Arbeta vidare i det ärendet: ‹matter›.',
    en: 'A moving ban has been applied for already. Go on in that matter: ‹matter›.',
  },
  hinders: ({ file }) => bansAppliedFor(file.details),
};

const applicationUnreasoned = unreasoned('LVU 1990:52 24, 29 §§', {
  sv: 'Ange i account varför den unge skadas om han eller hon skiljs från hemmet.',
  en: 'Say in account why the young person is harmed if parted from the home.',
});

const accountMissing = unreasoned('LVU 1990:52 26 §', {
  sv: 'Ange i account varför förbudet fortfarande behövs, eller inte.',
  en: 'Say in account why the ban is needed still, or no more.',
});

const applyForMovingBan: CommandDefinition<ChildProtection, ApplyForMovingBan> = {
  type: 'child-protection/apply-for-moving-ban',
  title: { sv: 'Ansök om flyttningsförbud', en: 'Apply for a moving ban' },
  fields: ApplyForMovingBan,
  at: 'matter',
  // Where the child lives, and how old it is, the file knows.
  needsFile: true,
  during: {
    'temporary-moving-ban': standingTemporaryBan,
    placement: ['in-home', 'placement-ended'],
    investigation: ['investigating'],
  },
  // SoL 2025:400 30:7; 2001:453 10:4
  by: floors.committee,
  example: {
    decidedOn: '2026-01-02',
    account: 'The child has lived in the home since it was one, and knows no other.',
    childsView: 'The child wants to stay.',
  },
  refusals: {
    noMinor,
    isCaredFor,
    noFamilyHome,
    bannedAlready,
    appliedForAlready,
    youngNotAsked,
    applicationUnreasoned,
  },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { court, decidedOn, account = '', childsView, whyChildNotHeard } = command;
    const { matterId: appliedIn } = matterOf(situation);
    const placementId = homeToStayIn(file.details);
    if (placementId === undefined)
      throw new Error(`A moving ban is applied for in ${appliedIn} without a home.`);
    const wrong = allThatIsWrong(
      decidedOn > localDateOf(context.occurredAt, file.timeZone) &&
        invalid('decidedOn', {
          sv: 'en dag inte efter den då ansökan kom in till rätten',
          en: 'a day not after the one on which the application came in to the court',
        }),
      !isSaid(childsView) && !isSaid(whyChildNotHeard) && refuse(youngNotAsked, 'childsView'),
      !isSaid(account) && refuse(applicationUnreasoned, 'account'),
    );
    if (wrong) return wrong;
    const [temporaryBanId] = standingTemporaryBans(file.details);
    const application = {
      ...begunIn(situation, 'moving-ban'),
      appliedIn,
      placementId,
      ...(temporaryBanId !== undefined && { temporaryBanId }),
      court,
      decidedOn,
      decidedBy: context.actor.staffId,
      account,
      ...(childsView !== undefined && { childsView }),
      ...(whyChildNotHeard !== undefined && { whyChildNotHeard }),
    };
    return accept(
      happens(movingBanAppliedFor, application, { matterId: context.idFor('matter', 'moving-ban') }),
    );
  },
};

const recordMovingBanOrder: CommandDefinition<ChildProtection, RecordMovingBanOrder> = {
  type: 'child-protection/record-moving-ban-order',
  title: { sv: 'Registrera rättens beslut om flyttningsförbud', en: 'Record the court’s moving ban' },
  fields: RecordMovingBanOrder,
  at: 'matter',
  needsFile: true,
  during: { 'moving-ban': ['applied-for'] },
  by: recordingRulings,
  refusals: {},
  decide: (situation) => {
    const { command, context, file } = situation;
    const { until } = command;
    const today = localDateOf(context.occurredAt, file.timeZone);
    if (until !== undefined && (until < today || until > latestNamedDay))
      return invalid('until', {
        sv: `en dag från ${today} till ${latestNamedDay}`,
        en: `a day from ${today} to ${latestNamedDay}`,
      });
    const ordered = { ...(until !== undefined && { until }), ...temporaryThatEnds(file.details) };
    return accept(happens(movingBanOrdered, ordered, { matterId: matterOf(situation).matterId }));
  },
};

const recordMovingBanRefusal: CommandDefinition<ChildProtection, RecordMovingBanRefusal> = {
  type: 'child-protection/record-moving-ban-refusal',
  title: {
    sv: 'Registrera att rätten inte har beslutat om flyttningsförbud',
    en: 'Record that the court refused the moving ban',
  },
  fields: RecordMovingBanRefusal,
  at: 'matter',
  needsFile: true,
  during: { 'moving-ban': ['applied-for'] },
  by: recordingRulings,
  refusals: {},
  decide: (situation) =>
    accept(
      happens(movingBanRefused, temporaryThatEnds(situation.file.details), {
        matterId: matterOf(situation).matterId,
      }),
    ),
};

const considerMovingBan: CommandDefinition<ChildProtection, ConsiderMovingBan> = {
  type: 'child-protection/consider-moving-ban',
  title: { sv: 'Överväg flyttningsförbudet', en: 'Consider the moving ban' },
  fields: ConsiderMovingBan,
  at: 'matter',
  during: { 'moving-ban': ['banned'] },
  // SoL 2025:400 30:7; 2001:453 10:4
  by: floors.committee,
  example: { account: 'The child has met the mother twice, and would be lost without the home.' },
  refusals: { accountMissing },
  decide: (situation) => {
    const { finding, account } = situation.command;
    if (!isSaid(account)) return refuse(accountMissing, 'account');
    const decidedBy = situation.context.actor.staffId;
    const { matterId } = matterOf(situation);
    return accept(happens(movingBanConsidered, { finding, account, decidedBy }, { matterId }));
  },
};

const recordMovingBanLifted: CommandDefinition<ChildProtection, RecordMovingBanLifted> = {
  type: 'child-protection/record-moving-ban-lifted',
  title: {
    sv: 'Registrera att rätten har upphävt förbudet',
    en: 'Record that a court has lifted the moving ban',
  },
  fields: RecordMovingBanLifted,
  at: 'matter',
  during: { 'moving-ban': ['banned'] },
  by: recordingRulings,
  refusals: {},
  decide: (situation) =>
    accept(happens(movingBanLiftedByCourt, {}, { matterId: matterOf(situation).matterId })),
};

/** It ends when the court rules on the question: LVU 1990:52 30 § first paragraph 2. */
function temporaryThatEnds(details: ChildProtection): MovingBanRefused {
  const [endsTemporary] = standingTemporaryBans(details);
  return endsTemporary === undefined ? {} : { endsTemporary };
}

/** How a ban ends, for whatever reason. */
export function movesAtEndOfBan(_: object, facts: Pick<EventFacts, 'matterId'>): readonly MatterMove[] {
  return moving(facts, { step: 'ban-ended', closed: true });
}

/** The details once a ban is over. */
export function withMovingBanEnded(
  details: ChildProtection,
  event: Pick<EventFacts, 'matterId' | 'occurredAt'>,
): ChildProtection {
  return withMovingBan(details, event, { is: 'ended', at: event.occurredAt });
}

function movesOfTemporary({ endsTemporary }: MovingBanRefused): readonly MatterMove[] {
  return endsTemporary === undefined
    ? []
    : [{ matterId: endsTemporary, step: 'temporary-ban-ended', closed: true }];
}

function withTemporaryEnded(details: ChildProtection, { endsTemporary }: MovingBanRefused): ChildProtection {
  return endsTemporary === undefined
    ? details
    : withTemporaryBan(details, endsTemporary, { standing: { is: 'over', by: 'ruling' } });
}

export const movingBanAppliedFor: EventDefinition<ChildProtection, MovingBanAppliedFor> = {
  type: 'child-protection/moving-ban-applied-for',
  version: 1,
  fields: MovingBanAppliedFor,
  title: { sv: 'Flyttningsförbud sökt', en: 'Moving ban applied for' },
  moves: ({ caseNumber, unitId, handlerId, appliedIn, temporaryBanId }, facts) => [
    ...moving(facts, {
      opens: { kind: 'moving-ban', caseNumber, unitId },
      step: 'applied-for',
      ...(handlerId !== undefined && { handlerId }),
    }),
    { matterId: appliedIn },
    ...(temporaryBanId === undefined || temporaryBanId === appliedIn ? [] : [{ matterId: temporaryBanId }]),
  ],
  evolve: (details, event) => {
    const { placementId, temporaryBanId } = event.data;
    const matterId = matterIdOf(event);
    const ban = { placementId, standing: { is: 'applied-for' as const } };
    const after = { ...details, movingBans: details.movingBans.with(matterId, ban) };
    return temporaryBanId === undefined
      ? after
      : withTemporaryBan(after, temporaryBanId, { appliedFor: matterId });
  },
  tells: {
    sv: ({ court }) => `Nämnden ansökte om flyttningsförbud hos ${courtNamed(court).sv}.`,
    en: ({ court }) => `The board applied for a moving ban to the ${courtNamed(court).en}.`,
  },
};

export const movingBanOrdered: EventDefinition<ChildProtection, MovingBanOrdered> = {
  type: 'child-protection/moving-ban-ordered',
  standsByItself: true,
  version: 1,
  fields: MovingBanOrdered,
  title: { sv: 'Flyttningsförbud beslutat', en: 'Moving ban ordered' },
  moves: (ruled, facts) => [...moving(facts, { step: 'banned' }), ...movesOfTemporary(ruled)],
  evolve: (details, event) => {
    const { until } = event.data;
    const since = event.occurredAt;
    const banned = { is: 'banned', since, ...(until !== undefined && { until }) } as const;
    return withTemporaryEnded(withMovingBan(details, event, banned), event.data);
  },
  tells: {
    sv: ({ until }, nameOf) =>
      until === undefined
        ? 'Rätten beslutade om flyttningsförbud tills vidare.'
        : `Rätten beslutade om flyttningsförbud till och med ${nameOf(until)}.`,
    en: ({ until }, nameOf) =>
      until === undefined
        ? 'The court ordered a moving ban until further notice.'
        : `The court ordered a moving ban until ${nameOf(until)}.`,
  },
};

export const movingBanRefused: EventDefinition<ChildProtection, MovingBanRefused> = {
  type: 'child-protection/moving-ban-refused',
  standsByItself: true,
  version: 1,
  fields: MovingBanRefused,
  title: { sv: 'Flyttningsförbud avslaget', en: 'Moving ban refused' },
  moves: (ruled, facts) => [
    ...moving(facts, { step: 'ban-refused', closed: true }),
    ...movesOfTemporary(ruled),
  ],
  evolve: (details, event) =>
    withTemporaryEnded(withMovingBan(details, event, { is: 'refused' }), event.data),
  tells: {
    sv: () => 'Rätten beslutade inte om något flyttningsförbud.',
    en: () => 'The court ordered no moving ban.',
  },
};

export const movingBanConsidered: EventDefinition<ChildProtection, MovingBanConsidered> = {
  type: 'child-protection/moving-ban-considered',
  standsByItself: true,
  version: 1,
  fields: MovingBanConsidered,
  title: { sv: 'Flyttningsförbudet övervägt', en: 'Moving ban considered' },
  evolve: (details) => details,
  tells: {
    sv: ({ decidedBy, finding }, nameOf) =>
      `${nameOf(decidedBy)} övervägde flyttningsförbudet: ${findings[finding].label.sv}.`,
    en: ({ decidedBy, finding }, nameOf) =>
      `${nameOf(decidedBy)} considered the moving ban: ${findings[finding].label.en}.`,
  },
};

export const movingBanLiftedByCourt: EventDefinition<ChildProtection, MovingBanLiftedByCourt> = {
  type: 'child-protection/moving-ban-lifted-by-court',
  standsByItself: true,
  version: 1,
  fields: MovingBanLiftedByCourt,
  title: { sv: 'Flyttningsförbudet upphävt av rätten', en: 'Moving ban lifted by the court' },
  moves: movesAtEndOfBan,
  evolve: withMovingBanEnded,
  tells: {
    sv: () => 'Rätten upphävde flyttningsförbudet.',
    en: () => 'The court lifted the moving ban.',
  },
};

export const movingBanEndedByLaw: EventDefinition<ChildProtection, MovingBanEndedByLaw> = {
  type: 'child-protection/moving-ban-ended-by-law',
  version: 1,
  fields: MovingBanEndedByLaw,
  title: { sv: 'Flyttningsförbudet upphört av sig självt', en: 'Moving ban run out' },
  moves: movesAtEndOfBan,
  evolve: withMovingBanEnded,
  tells: {
    sv: ({ because }) => `Flyttningsförbudet upphörde: ${endings[because].label.sv}.`,
    en: ({ because }) => `The moving ban ended: ${endings[because].label.en}.`,
  },
};

export const movingBan: Chapter<ChildProtection> = {
  name: 'moving-ban',
  title: { sv: 'Flyttningsförbud', en: 'Moving ban' },
  commands: [
    applyForMovingBan,
    recordMovingBanOrder,
    recordMovingBanRefusal,
    considerMovingBan,
    recordMovingBanLifted,
  ],
  events: [
    movingBanAppliedFor,
    movingBanOrdered,
    movingBanRefused,
    movingBanConsidered,
    movingBanLiftedByCourt,
    movingBanEndedByLaw,
  ],
};
