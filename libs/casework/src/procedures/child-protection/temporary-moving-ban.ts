import { ArrayMaxSize, IsArray } from 'class-validator';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  happens,
  IsId,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  refuse,
  Says,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type RefusalRule,
  type Role,
} from '../../kernel/index.js';
import { begunIn, MatterBegun } from './begun-matter.js';
import { capacities, decidingAtOnce, inCapacity, type Capacity } from './board-capacities.js';
import { courtNamed, IsCourt } from './courts.js';
import { allToBeNotified } from './decision-state.js';
import { standingTemporaryBan } from './matters.js';
import {
  bannedAlready,
  bansAppliedFor,
  homeToStayIn,
  isCaredFor,
  noFamilyHome,
  noMinor,
  standingTemporaryBans,
  withTemporaryBan,
} from './moving-bans.js';
import { partiesBy } from './parties.js';
import {
  isSaid,
  SaysChildsView,
  SaysDecidedBy,
  SaysReasons,
  SaysWhyChildNotHeard,
  unreasoned,
} from './reasons.js';
import { matterIdOf, moving, withDecision, type ChildProtection } from './state.js';

const SaysReasonsForBan = Says(
  { sv: 'Skäl', en: 'Reasons' },
  {
    sv: 'Vad som gör det sannolikt att ett flyttningsförbud behövs: den påtagliga risken för den unges hälsa eller utveckling om han eller hon skiljs från hemmet.',
    en: 'What makes it likely that a moving ban is needed: the palpable risk to the young person’s health or development if parted from the home.',
  },
);

const SaysWhyCourtNotAwaited = Says(
  { sv: 'Varför rätten inte kan avvaktas', en: 'Why the court can’t be awaited' },
  {
    sv: 'Risken för den unges hälsa eller utveckling om rättens beslut avvaktas.',
    en: 'The risk to the young person’s health or development if the court’s decision is awaited.',
  },
);

const SaysWhyBoardNotAwaited = Says(
  { sv: 'Varför nämnden inte kan avvaktas', en: 'Why the board can’t be awaited' },
  {
    sv: 'Anges när ordföranden eller en förordnad ledamot beslutar.',
    en: 'Given where the chair or an appointed member decides.',
  },
);

/** Tillfälligt flyttningsförbud: LVU 1990:52 27 §. Decided at the time of the act, from which 28 § counts. */
export class DecideTemporaryMovingBan extends CommandBody {
  @SaysReasonsForBan @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
  @SaysWhyCourtNotAwaited @Maybe() @PersonalText('narrative', 4_000) whyCourtNotAwaited?: string;
  @SaysChildsView @Maybe() @PersonalText('narrative', 10_000) childsView?: string;
  @SaysWhyChildNotHeard @Maybe() @PersonalText('narrative', 2_000) whyChildNotHeard?: string;
  @SaysWhyBoardNotAwaited @Maybe() @PersonalText('narrative', 2_000) whyBoardNotAwaited?: string;
}

/**
 * Underställning: LVU 1990:52 28 §, by 7 § first paragraph. The decision and the documents of the matter came in to the
 * court at the time of the act.
 */
export class SubmitTemporaryMovingBan extends CommandBody {
  @IsCourt() court!: string;
}

/** The court has confirmed it: LVU 1990:52 29 §. */
export class RecordTemporaryBanConfirmation extends CommandBody {}

/** The court has not confirmed it, or has decided that it ends: LVU 1990:52 28 §, 30 § second paragraph. */
export class RecordTemporaryBanAnnulment extends CommandBody {}

/** The reasons for it are no more: LVU 1990:52 30 § second paragraph. */
export class EndTemporaryMovingBan extends CommandBody {
  @SaysReasons @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
}

/** Decided when the event occurred; it goes by the id of this entry. */
export class TemporaryMovingBanDecided extends MatterBegun {
  @Says(
    { sv: 'Beslutat i', en: 'Decided in' },
    { sv: 'Det ärende som beslutet fattades i.', en: 'The matter in which it was decided.' },
  )
  @IsId()
  decidedIn!: string;
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
    { sv: 'Redan sökt', en: 'Applied for before' },
    {
      sv: 'Det flyttningsförbud som rätten redan prövar.',
      en: 'The moving ban that the court tries already.',
    },
  )
  @Maybe()
  @IsId()
  appliedFor?: string;
  @SaysReasonsForBan @PersonalText('narrative', 10_000) reasons!: string;
  @SaysWhyCourtNotAwaited @PersonalText('narrative', 4_000) whyCourtNotAwaited!: string;
  @SaysChildsView @Maybe() @PersonalText('narrative', 10_000) childsView?: string;
  @SaysWhyChildNotHeard @Maybe() @PersonalText('narrative', 2_000) whyChildNotHeard?: string;
  @Says(
    { sv: 'Beslutat som', en: 'Decided as' },
    {
      sv: 'Om det var nämnden, dess ordförande eller en förordnad ledamot som beslutade.',
      en: 'Whether the board, its chair or an appointed member decided.',
    },
  )
  @OneOf(capacities)
  decidedAs!: Capacity;
  @SaysDecidedBy @Code() decidedBy!: string;
  @SaysWhyBoardNotAwaited @Maybe() @PersonalText('narrative', 2_000) whyBoardNotAwaited?: string;
  @Says(
    { sv: 'Parter', en: 'Parties' },
    {
      sv: 'De som var parter när beslutet fattades; var och en underrättas.',
      en: 'Those who were parties when it was decided; each is notified.',
    },
  )
  @IsArray()
  @ArrayMaxSize(100)
  @IsId({ each: true })
  parties!: string[];
}

/** It came in to the court when the event occurred. */
export class TemporaryMovingBanSubmitted {
  @IsCourt() court!: string;
}

/** Confirmed when the event occurred. */
export class TemporaryMovingBanConfirmed {}

/** Set aside when the event occurred. */
export class TemporaryMovingBanAnnulled {}

/** Ended by the board when the event occurred. */
export class TemporaryMovingBanEnded {
  @SaysReasons @PersonalText('narrative', 10_000) reasons!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

const lapseReasons = {
  'not-submitted': {
    label: { sv: 'beslutet inte underställdes rätten i tid', en: 'the decision was not submitted in time' },
    help: {
      sv: 'En vecka från beslutet gick utan att det underställdes förvaltningsrätten.',
      en: 'A week went by from the decision and it was not submitted to the court.',
    },
  },
  'not-applied-for': {
    label: { sv: 'flyttningsförbud inte söktes i tid', en: 'a moving ban was not applied for in time' },
    help: {
      sv: 'Två veckor från rättens beslut gick utan att nämnden ansökte om flyttningsförbud.',
      en: 'Two weeks went by from the court’s decision and the board did not apply for a moving ban.',
    },
  },
} as const satisfies Codes<Readonly<Record<'sv' | 'en', string>>>;

/** Nobody decides it: the law ends what wasn’t brought to court in time (LVU 1990:52 28 and 30 §§). */
export class TemporaryMovingBanLapsed {
  @Says({ sv: 'Därför att', en: 'Because' }, { sv: 'Den tid som gick ut.', en: 'The time that ran out.' })
  @OneOf(lapseReasons)
  because!: keyof typeof lapseReasons;
}

/** Whoever handles records what the board, its chair or a member decided; none of them decides. */
const recorders: readonly Role[] = ['investigator', 'unit-manager', 'board-lawyer', 'on-call'];

/** At the week’s end there may be nobody but on-call to bring it to court. */
const beforeTheCourt: readonly Role[] = [
  'investigator',
  'unit-manager',
  'board-lawyer',
  'decision-maker',
  'on-call',
];

const recordingRulings: readonly Role[] = ['investigator', 'unit-manager', 'board-lawyer'];

/** Below the board nobody decides, whatever the delegation order says. */
const onlyTheBoard: Hindrance<ChildProtection> = {
  code: 'OUT_OF_DELEGATION',
  source: 'LVU 1990:52 27 §; SoL 2025:400 30:7; 2001:453 10:4',
  says: {
    sv: 'Bara nämnden, ett utskott, ordföranden eller en förordnad ledamot får besluta om tillfälligt flyttningsförbud. Har någon av dem beslutat, registrera det med den personen i doneBy.',
    en: 'Only the board, a committee, the chair or an appointed member may decide on a temporary moving ban. If one of them has, record it with them in doneBy.',
  },
  hinders: ({ context: { actor } }) => inCapacity(actor) === undefined,
};

const temporarilyBannedAlready: Hindrance<ChildProtection> = {
  code: 'ALREADY_OPEN',
  source: 'LVU 1990:52 27 §',
  says: {
    sv: 'Ett tillfälligt flyttningsförbud gäller redan. Arbeta vidare i det ärendet: ‹matter›.',
    en: 'A temporary moving ban holds already. Go on in that matter: ‹matter›.',
  },
  hinders: ({ file }) => standingTemporaryBans(file.details),
};

const boardNotAwaited: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'LVU 1990:52 27 §',
  says: {
    sv: 'Ordföranden eller en ledamot får besluta bara om nämndens beslut inte kan avvaktas. Ange varför i whyBoardNotAwaited.',
    en: 'The chair or a member may decide only where the board’s decision can’t be awaited. Say why in whyBoardNotAwaited.',
  },
};

const courtNotAwaited: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'LVU 1990:52 27 §',
  says: {
    sv: 'Ett tillfälligt flyttningsförbud får beslutas bara om rättens beslut inte kan avvaktas. Ange varför i whyCourtNotAwaited.',
    en: 'A temporary moving ban may be decided only where the court’s decision can’t be awaited. Say why in whyCourtNotAwaited.',
  },
};

/** What the young person thinks of a ban, or why nobody knows. */
export const youngNotAsked: RefusalRule = {
  code: 'CHILD_NOT_HEARD',
  source: 'LVU 1990:52 36 §',
  says: {
    sv: 'Ange den unges inställning i childsView, eller i whyChildNotHeard varför den inte har kunnat klarläggas.',
    en: 'Give the young person’s view in childsView, or in whyChildNotHeard why it couldn’t be found out.',
  },
};

const banUnreasoned = unreasoned('FL 2017:900 31–32 §§; LVU 1990:52 24, 27 §§', {
  sv: 'Ange i reasons vad som gör det sannolikt att ett flyttningsförbud behövs.',
  en: 'Say in reasons what makes it likely that a moving ban is needed.',
});

const endUnreasoned = unreasoned('FL 2017:900 31–32 §§; LVU 1990:52 30 §', {
  sv: 'Ange varför det inte längre finns skäl för det tillfälliga flyttningsförbudet.',
  en: 'Say why there are no reasons for the temporary moving ban any more.',
});

const decideTemporaryMovingBan: CommandDefinition<ChildProtection, DecideTemporaryMovingBan> = {
  type: 'child-protection/decide-temporary-moving-ban',
  title: { sv: 'Besluta om tillfälligt flyttningsförbud', en: 'Decide on a temporary moving ban' },
  fields: DecideTemporaryMovingBan,
  at: 'matter',
  // Where the child lives, how old it is and who its parties are, the file knows.
  needsFile: true,
  during: {
    placement: ['in-home', 'placement-ended'],
    investigation: ['investigating'],
    'moving-ban': ['applied-for'],
  },
  by: [...decidingAtOnce, ...recorders],
  example: {
    reasons: 'The child has lived in the home since it was one, and the mother wants to fetch it tomorrow.',
    whyCourtNotAwaited: 'The court can’t decide before the mother comes.',
    childsView: 'The child wants to stay.',
    whyBoardNotAwaited: 'It meets on Thursday.',
  },
  refusals: {
    onlyTheBoard,
    noMinor,
    isCaredFor,
    noFamilyHome,
    bannedAlready,
    temporarilyBannedAlready,
    youngNotAsked,
    banUnreasoned,
    courtNotAwaited,
    boardNotAwaited,
  },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId: decidedIn } = matterOf(situation);
    const { reasons = '', whyCourtNotAwaited = '' } = command;
    const { childsView, whyChildNotHeard, whyBoardNotAwaited } = command;
    const decidedAs = inCapacity(context.actor);
    const placementId = homeToStayIn(file.details);
    if (decidedAs === undefined || placementId === undefined)
      throw new Error(`Nobody who may decides on a moving ban in ${decidedIn}, or there is no home.`);
    const wrong = allThatIsWrong(
      !isSaid(childsView) && !isSaid(whyChildNotHeard) && refuse(youngNotAsked, 'childsView'),
      !isSaid(reasons) && refuse(banUnreasoned, 'reasons'),
      !isSaid(whyCourtNotAwaited) && refuse(courtNotAwaited, 'whyCourtNotAwaited'),
      decidedAs !== 'board' && !isSaid(whyBoardNotAwaited) && refuse(boardNotAwaited, 'whyBoardNotAwaited'),
    );
    if (wrong) return wrong;
    const [appliedFor] = bansAppliedFor(file.details);
    const decided = {
      ...begunIn(situation, 'temporary-moving-ban'),
      decidedIn,
      placementId,
      ...(appliedFor !== undefined && { appliedFor }),
      reasons,
      whyCourtNotAwaited,
      ...(childsView !== undefined && { childsView }),
      ...(whyChildNotHeard !== undefined && { whyChildNotHeard }),
      decidedAs,
      decidedBy: context.actor.staffId,
      ...(whyBoardNotAwaited !== undefined && { whyBoardNotAwaited }),
      parties: [...partiesBy(file, context)],
    };
    const matterId = context.idFor('matter', 'temporary-moving-ban');
    return accept(happens(temporaryMovingBanDecided, decided, { matterId }));
  },
};

const submitTemporaryMovingBan: CommandDefinition<ChildProtection, SubmitTemporaryMovingBan> = {
  type: 'child-protection/submit-temporary-moving-ban',
  title: { sv: 'Underställ förbudet förvaltningsrätten', en: 'Submit the temporary moving ban' },
  fields: SubmitTemporaryMovingBan,
  at: 'matter',
  during: { 'temporary-moving-ban': ['decided'] },
  by: beforeTheCourt,
  refusals: {},
  decide: (situation) => {
    const { court } = situation.command;
    return accept(
      happens(temporaryMovingBanSubmitted, { court }, { matterId: matterOf(situation).matterId }),
    );
  },
};

const recordTemporaryBanConfirmation: CommandDefinition<ChildProtection, RecordTemporaryBanConfirmation> = {
  type: 'child-protection/record-temporary-ban-confirmation',
  title: {
    sv: 'Registrera att rätten har fastställt det tillfälliga förbudet',
    en: 'Record the court’s confirmation of the temporary ban',
  },
  fields: RecordTemporaryBanConfirmation,
  at: 'matter',
  during: { 'temporary-moving-ban': ['submitted'] },
  by: recordingRulings,
  refusals: {},
  decide: (situation) =>
    accept(happens(temporaryMovingBanConfirmed, {}, { matterId: matterOf(situation).matterId })),
};

const recordTemporaryBanAnnulment: CommandDefinition<ChildProtection, RecordTemporaryBanAnnulment> = {
  type: 'child-protection/record-temporary-ban-annulment',
  title: {
    sv: 'Registrera att rätten har upphävt det tillfälliga förbudet',
    en: 'Record that the court has set the temporary ban aside',
  },
  fields: RecordTemporaryBanAnnulment,
  at: 'matter',
  // A higher court may set aside what the first has confirmed.
  during: { 'temporary-moving-ban': ['submitted', 'court-confirmed'] },
  by: recordingRulings,
  refusals: {},
  decide: (situation) =>
    accept(happens(temporaryMovingBanAnnulled, {}, { matterId: matterOf(situation).matterId })),
};

const endTemporaryMovingBan: CommandDefinition<ChildProtection, EndTemporaryMovingBan> = {
  type: 'child-protection/end-temporary-moving-ban',
  title: { sv: 'Besluta att det tillfälliga förbudet upphör', en: 'End the temporary moving ban' },
  fields: EndTemporaryMovingBan,
  at: 'matter',
  during: { 'temporary-moving-ban': standingTemporaryBan },
  by: decidingAtOnce,
  example: { reasons: 'The mother has agreed that the child stays.' },
  refusals: { endUnreasoned },
  decide: (situation) => {
    const { command, context } = situation;
    const { reasons } = command;
    if (!isSaid(reasons)) return refuse(endUnreasoned, 'reasons');
    const ended = { reasons, decidedBy: context.actor.staffId };
    return accept(happens(temporaryMovingBanEnded, ended, { matterId: matterOf(situation).matterId }));
  },
};

export const temporaryMovingBanDecided: EventDefinition<ChildProtection, TemporaryMovingBanDecided> = {
  type: 'child-protection/temporary-moving-ban-decided',
  version: 1,
  fields: TemporaryMovingBanDecided,
  title: { sv: 'Tillfälligt flyttningsförbud beslutat', en: 'Temporary moving ban decided' },
  moves: ({ caseNumber, unitId, decidedIn, handlerId, appliedFor }, facts) => [
    ...moving(facts, {
      opens: { kind: 'temporary-moving-ban', caseNumber, unitId },
      step: 'decided',
      ...(handlerId !== undefined && { handlerId }),
    }),
    { matterId: decidedIn },
    ...(appliedFor === undefined || appliedFor === decidedIn ? [] : [{ matterId: appliedFor }]),
  ],
  evolve: (details, event) => {
    const { placementId, appliedFor, parties } = event.data;
    const matterId = matterIdOf(event);
    const ban = {
      placementId,
      review: 'not-submitted' as const,
      ...(appliedFor !== undefined && { appliedFor }),
      standing: { is: 'standing' as const },
    };
    // The court tries it by itself, and nobody appeals it: LVU 1990:52 28, 41 §§. Its parties are told: FL 2017:900 33 §.
    return withDecision(
      { ...details, temporaryBans: details.temporaryBans.with(matterId, ban) },
      {
        decisionId: event.id,
        kind: 'decide-temporary-moving-ban',
        matterId,
        decidedAt: event.occurredAt,
        brings: { is: 'decided-in-care' },
        answers: [],
        mayBeAppealed: false,
        goesAgainst: parties,
        parties: allToBeNotified(parties),
      },
    );
  },
  tells: {
    sv: ({ decidedBy, decidedAs }, nameOf) =>
      `${nameOf(decidedBy)} beslutade, som ${capacities[decidedAs].label.sv}, att barnet tills vidare inte får tas från hemmet.`,
    en: ({ decidedBy, decidedAs }, nameOf) =>
      `${nameOf(decidedBy)} decided, as ${capacities[decidedAs].label.en}, that for the time being the child may not be taken from the home.`,
  },
};

export const temporaryMovingBanSubmitted: EventDefinition<ChildProtection, TemporaryMovingBanSubmitted> = {
  type: 'child-protection/temporary-moving-ban-submitted',
  version: 1,
  fields: TemporaryMovingBanSubmitted,
  title: { sv: 'Tillfälligt flyttningsförbud underställt', en: 'Temporary moving ban submitted' },
  moves: (_, facts) => moving(facts, { step: 'submitted' }),
  evolve: (details, event) => withTemporaryBan(details, matterIdOf(event), { review: 'submitted' }),
  tells: {
    sv: ({ court }) => `Det tillfälliga flyttningsförbudet underställdes ${courtNamed(court).sv}.`,
    en: ({ court }) => `The temporary moving ban was submitted to the ${courtNamed(court).en}.`,
  },
};

export const temporaryMovingBanConfirmed: EventDefinition<ChildProtection, TemporaryMovingBanConfirmed> = {
  type: 'child-protection/temporary-moving-ban-confirmed',
  standsByItself: true,
  version: 1,
  fields: TemporaryMovingBanConfirmed,
  title: { sv: 'Tillfälligt flyttningsförbud fastställt', en: 'Temporary moving ban confirmed' },
  moves: (_, facts) => moving(facts, { step: 'court-confirmed' }),
  evolve: (details, event) => withTemporaryBan(details, matterIdOf(event), { review: 'confirmed' }),
  tells: {
    sv: () => 'Rätten fastställde det tillfälliga flyttningsförbudet.',
    en: () => 'The court confirmed the temporary moving ban.',
  },
};

export const temporaryMovingBanAnnulled: EventDefinition<ChildProtection, TemporaryMovingBanAnnulled> = {
  type: 'child-protection/temporary-moving-ban-annulled',
  standsByItself: true,
  version: 1,
  fields: TemporaryMovingBanAnnulled,
  title: { sv: 'Tillfälligt flyttningsförbud upphävt', en: 'Temporary moving ban set aside' },
  moves: (_, facts) => moving(facts, { step: 'not-confirmed', closed: true }),
  evolve: (details, event) =>
    withTemporaryBan(details, matterIdOf(event), { standing: { is: 'over', by: 'annulment' } }),
  tells: {
    sv: () => 'Rätten upphävde det tillfälliga flyttningsförbudet.',
    en: () => 'The court set the temporary moving ban aside.',
  },
};

export const temporaryMovingBanEnded: EventDefinition<ChildProtection, TemporaryMovingBanEnded> = {
  type: 'child-protection/temporary-moving-ban-ended',
  standsByItself: true,
  version: 1,
  fields: TemporaryMovingBanEnded,
  title: { sv: 'Tillfälligt flyttningsförbud upphört', en: 'Temporary moving ban ended' },
  moves: (_, facts) => moving(facts, { step: 'temporary-ban-ended', closed: true }),
  evolve: (details, event) =>
    withTemporaryBan(details, matterIdOf(event), { standing: { is: 'over', by: 'board' } }),
  tells: {
    sv: ({ decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} beslutade att det tillfälliga flyttningsförbudet genast upphör: skälen för det fanns inte längre.`,
    en: ({ decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} decided that the temporary moving ban ends at once: there were no reasons for it any more.`,
  },
};

export const temporaryMovingBanLapsed: EventDefinition<ChildProtection, TemporaryMovingBanLapsed> = {
  type: 'child-protection/temporary-moving-ban-lapsed',
  version: 1,
  fields: TemporaryMovingBanLapsed,
  title: { sv: 'Tillfälligt flyttningsförbud upphört när tiden gick ut', en: 'Temporary moving ban lapsed' },
  moves: (_, facts) => moving(facts, { step: 'lapsed', closed: true }),
  evolve: (details, event) =>
    withTemporaryBan(details, matterIdOf(event), { standing: { is: 'over', by: 'lapse' } }),
  tells: {
    sv: ({ because }) =>
      `Det tillfälliga flyttningsförbudet upphörde enligt lag, eftersom ${lapseReasons[because].label.sv}.`,
    en: ({ because }) => `The temporary moving ban ended by law, because ${lapseReasons[because].label.en}.`,
  },
};

export const temporaryMovingBan: Chapter<ChildProtection> = {
  name: 'temporary-moving-ban',
  title: { sv: 'Tillfälligt flyttningsförbud', en: 'Temporary moving ban' },
  commands: [
    decideTemporaryMovingBan,
    submitTemporaryMovingBan,
    recordTemporaryBanConfirmation,
    recordTemporaryBanAnnulment,
    endTemporaryMovingBan,
  ],
  events: [
    temporaryMovingBanDecided,
    temporaryMovingBanSubmitted,
    temporaryMovingBanConfirmed,
    temporaryMovingBanAnnulled,
    temporaryMovingBanEnded,
    temporaryMovingBanLapsed,
  ],
};
