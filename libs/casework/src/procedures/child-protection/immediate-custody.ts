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
  SomeOf,
  YesNo,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type RefusalRule,
  type Role,
} from '../../kernel/index.js';
import { begunIn, MatterBegun } from './begun-matter.js';
import { capacities, decidingAtOnce, inCapacity, type Capacity } from './board-capacities.js';
import { custodyOf, standingCustodies, withCustody } from './custodies.js';
import { custodyDecided } from './custody-state.js';
import { LvuBasis, type LvuGround } from './lvu-bases.js';
import { basisProblem, homeUntilEighteen, notBorn, tooOld } from './lvu-ground.js';
import { measuresOvertaken } from './measures.js';
import { standingCustody, undecidedReport } from './matters.js';
import {
  isSaid,
  SaysChildsView,
  SaysDecidedBy,
  SaysReasons,
  SaysWhyChildNotHeard,
  unreasoned,
} from './reasons.js';
import { matterIdOf, moving, type ChildProtection } from './state.js';

/** LVU 1990:52 6 § first paragraph 2: why the court can't be waited for. */
const urgencies = {
  'risk-to-child': {
    label: { sv: 'risken för den unge', en: 'the risk to the young person' },
    help: {
      sv: 'Risken för den unges hälsa eller utveckling medger ingen väntan.',
      en: 'The risk to the young person’s health or development allows no waiting.',
    },
  },
  'investigation-hampered': {
    label: { sv: 'utredningen skulle försvåras', en: 'the investigation would be hampered' },
    help: {
      sv: 'Den fortsatta utredningen skulle allvarligt försvåras.',
      en: 'The further investigation would be seriously hampered.',
    },
  },
  'measures-prevented': {
    label: { sv: 'åtgärder skulle hindras', en: 'measures would be prevented' },
    help: { sv: 'Vidare åtgärder skulle hindras.', en: 'Further measures would be prevented.' },
  },
} as const satisfies Codes;

type Urgency = keyof typeof urgencies;

const SaysUrgency = Says(
  { sv: 'Varför rätten inte kan avvaktas', en: 'Why the court can’t be awaited' },
  {
    sv: 'Vad som gör att rättens beslut om vård inte kan avvaktas.',
    en: 'What makes it impossible to await the court’s decision on care.',
  },
);

const SaysReasonsForCustody = Says(
  { sv: 'Skäl', en: 'Reasons' },
  {
    sv: 'De omständigheter som gör det sannolikt att den unge behöver vård enligt LVU, och varför den inte kan ges med samtycke.',
    en: 'What makes it likely that the young person needs care under LVU, and why it can’t be given with consent.',
  },
);

const SaysWhyBoardNotAwaited = Says(
  { sv: 'Varför nämnden inte kan avvaktas', en: 'Why the board can’t be awaited' },
  {
    sv: 'Anges när ordföranden eller en förordnad ledamot beslutar.',
    en: 'Given where the chair or an appointed member decides.',
  },
);

/** Beslut om omedelbart omhändertagande: LVU 1990:52 6 §. Decided at the time of the act, from which 7 § counts. */
export class DecideImmediateCustody extends CommandBody {
  @LvuBasis() basis!: LvuGround[];
  @SaysUrgency @SomeOf(urgencies, { atLeast: 1, atMost: 3 }) urgency!: Urgency[];
  @SaysReasonsForCustody @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
  @SaysChildsView @Maybe() @PersonalText('narrative', 10_000) childsView?: string;
  @SaysWhyChildNotHeard @Maybe() @PersonalText('narrative', 2_000) whyChildNotHeard?: string;
  @SaysWhyBoardNotAwaited @Maybe() @PersonalText('narrative', 2_000) whyBoardNotAwaited?: string;
}

const SaysAccount = Says(
  { sv: 'Hur det gick till', en: 'How it was done' },
  {
    sv: 'Hur den unge togs om hand, och vilka som var med.',
    en: 'How the young person was taken into custody, and who was there.',
  },
);

/** Verkställighet: the young person has been taken into custody. From its day the four weeks of 8 § count. */
export class RecordExecution extends CommandBody {
  @Says(
    { sv: 'Häktad', en: 'Remanded' },
    {
      sv: 'Den unge är häktad. Då får beslutet inte verkställas.',
      en: 'The young person is held on remand. Then the decision may not be executed.',
    },
  )
  @YesNo()
  remanded!: boolean;
  @SaysAccount @Maybe() @PersonalText('narrative', 10_000) account?: string;
}

/** The reasons for the custody are no more: LVU 1990:52 9 § third paragraph. */
export class EndCustody extends CommandBody {
  @SaysReasons @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
}

/** Decided when the event occurred. */
export class ImmediateCustodyDecided extends MatterBegun {
  @Says(
    { sv: 'Anmälan eller utredning', en: 'Report or investigation' },
    { sv: 'Det ärende som beslutet fattades i.', en: 'The matter in which it was decided.' },
  )
  @IsId()
  sourceId!: string;
  @LvuBasis() basis!: LvuGround[];
  @SaysUrgency @SomeOf(urgencies, { atLeast: 1, atMost: 3 }) urgency!: Urgency[];
  @SaysReasonsForCustody @PersonalText('narrative', 10_000) reasons!: string;
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
}

/** Executed when the event occurred. */
export class CustodyExecuted {
  @SaysAccount @Maybe() @PersonalText('narrative', 10_000) account?: string;
}

/** Ended by the board when the event occurred. */
export class CustodyEnded {
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
  'care-not-applied-for': {
    label: { sv: 'vård inte söktes i tid', en: 'care was not applied for in time' },
    help: {
      sv: 'Tiden gick utan att nämnden ansökte om vård eller, innan den var ute, om längre tid.',
      en: 'Time ran out and the board had neither applied for care nor, before that, for longer time.',
    },
  },
} as const satisfies Codes;

/** Nobody decides it: the law ends what wasn't brought to court in time (LVU 1990:52 7 and 9 §§). */
export class ImmediateCustodyLapsed {
  @Says({ sv: 'Därför att', en: 'Because' }, { sv: 'Den tid som gick ut.', en: 'The time that ran out.' })
  @OneOf(lapseReasons)
  because!: keyof typeof lapseReasons;
}

/** Whoever handles records what the board, its chair or a member decided, by telephone at night; none of them decides. */
const recorders: readonly Role[] = [
  'intake-worker',
  'investigator',
  'unit-manager',
  'board-lawyer',
  'on-call',
];

/** Below the board nobody decides, whatever the delegation order says. */
const onlyTheBoard: Hindrance<ChildProtection> = {
  code: 'OUT_OF_DELEGATION',
  source: 'LVU 1990:52 6 §; SoL 2025:400 30:7; 2001:453 10:4',
  says: {
    sv: 'Bara nämnden, ett utskott, ordföranden eller en förordnad ledamot får besluta om omedelbart omhändertagande. Har någon av dem beslutat, registrera det med den personen i doneBy.',
    en: 'Only the board, a committee, the chair or an appointed member may decide on immediate custody. If one of them has, record it with them in doneBy.',
  },
  hinders: ({ context: { actor } }) => inCapacity(actor) === undefined,
};

const alreadyInCustody: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 6 §',
  says: {
    sv: 'Barnet är redan omedelbart omhändertaget. Arbeta vidare i det ärendet: ‹matter›.',
    en: 'The child is in immediate custody already. Go on in that matter: ‹matter›.',
  },
  hinders: ({ file }) => standingCustodies(file.details),
};

const boardNotAwaited: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'LVU 1990:52 6 §',
  says: {
    sv: 'Ordföranden eller en ledamot får besluta bara om nämndens beslut inte kan avvaktas. Ange varför i whyBoardNotAwaited.',
    en: 'The chair or a member may decide only where the board’s decision can’t be awaited. Say why in whyBoardNotAwaited.',
  },
};

const childNotAsked: RefusalRule = {
  code: 'CHILD_NOT_HEARD',
  source: 'LVU 1990:52 36 §',
  says: {
    sv: 'Ange den unges inställning i childsView, eller i whyChildNotHeard varför den inte har kunnat klarläggas.',
    en: 'Give the young person’s view in childsView, or in whyChildNotHeard why it couldn’t be found out.',
  },
};

const custodyUnreasoned = unreasoned('FL 2017:900 31–32 §§; LVU 1990:52 6 §', {
  sv: 'Ange skälen för omhändertagandet i reasons.',
  en: 'Give the reasons for the custody in reasons.',
});

const alreadyExecuted: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 8 §',
  says: {
    sv: 'Omhändertagandet är redan verkställt. Är tidpunkten fel, rätta den.',
    en: 'The custody has been executed already. If its time is wrong, correct it.',
  },
  hinders: (standing) =>
    custodyOf(standing.file.details, matterOf(standing).matterId).execution.is === 'done',
};

const heldOnRemand: RefusalRule = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 9 §',
  says: {
    sv: 'Ett beslut om omedelbart omhändertagande får inte verkställas medan den unge är häktad.',
    en: 'A decision on immediate custody may not be executed while the young person is held on remand.',
  },
};

const endUnreasoned = unreasoned('FL 2017:900 31–32 §§; LVU 1990:52 9 §', {
  sv: 'Ange varför det inte längre finns skäl för omhändertagandet.',
  en: 'Say why there are no reasons for the custody any more.',
});

/** A closing that leaves the child where it is contradicts a custody that stands. That closing waits is this system's choice. */
export const childInCustody: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 9 §',
  says: {
    sv: 'Barnet är omedelbart omhändertaget. Besluta först att omhändertagandet upphör, eller ansök om vård: ‹matter›.',
    en: 'The child is in immediate custody. First decide that the custody ends, or apply for care: ‹matter›.',
  },
  hinders: ({ file }) => standingCustodies(file.details),
};

const decideImmediateCustody: CommandDefinition<ChildProtection, DecideImmediateCustody> = {
  type: 'child-protection/decide-immediate-custody',
  title: { sv: 'Besluta om omedelbart omhändertagande', en: 'Decide on immediate custody' },
  fields: DecideImmediateCustody,
  at: 'matter',
  // Whether the child is in custody, and how old it is, the file knows.
  needsFile: true,
  during: { report: undecidedReport, investigation: ['investigating'] },
  by: [...decidingAtOnce, ...recorders],
  example: {
    basis: ['home-conditions'],
    urgency: ['risk-to-child'],
    reasons: 'The child was beaten last night, and the guardian refuses a placement.',
    childsView: 'The child doesn’t dare to go home.',
    whyBoardNotAwaited: 'It meets on Thursday.',
  },
  refusals: {
    onlyTheBoard,
    alreadyInCustody,
    notBorn,
    tooOld,
    homeUntilEighteen,
    childNotAsked,
    custodyUnreasoned,
    boardNotAwaited,
  },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId: sourceId } = matterOf(situation);
    const { basis, urgency, reasons = '', childsView, whyChildNotHeard, whyBoardNotAwaited } = command;
    const decidedAs = inCapacity(context.actor);
    if (decidedAs === undefined) throw new Error(`Nobody who may decides on a custody in ${sourceId}.`);
    const wrong = allThatIsWrong(
      basisProblem(file, basis, context.occurredAt),
      !isSaid(childsView) && !isSaid(whyChildNotHeard) && refuse(childNotAsked, 'childsView'),
      !isSaid(reasons) && refuse(custodyUnreasoned, 'reasons'),
      decidedAs !== 'board' && !isSaid(whyBoardNotAwaited) && refuse(boardNotAwaited, 'whyBoardNotAwaited'),
    );
    if (wrong) return wrong;
    const decided = {
      ...begunIn(situation, 'immediate-custody'),
      sourceId,
      basis,
      urgency,
      reasons,
      ...(childsView !== undefined && { childsView }),
      ...(whyChildNotHeard !== undefined && { whyChildNotHeard }),
      decidedAs,
      decidedBy: context.actor.staffId,
      ...(whyBoardNotAwaited !== undefined && { whyBoardNotAwaited }),
    };
    return accept(
      happens(immediateCustodyDecided, decided, { matterId: context.idFor('matter', 'immediate-custody') }),
      ...measuresOvertaken(file.details, 'custody'),
    );
  },
};

const recordExecution: CommandDefinition<ChildProtection, RecordExecution> = {
  type: 'child-protection/record-execution',
  title: { sv: 'Registrera att omhändertagandet har verkställts', en: 'Record execution of the custody' },
  fields: RecordExecution,
  at: 'matter',
  during: { 'immediate-custody': standingCustody },
  by: ['intake-worker', 'investigator', 'unit-manager', 'on-call'],
  example: { remanded: false },
  refusals: { alreadyExecuted, heldOnRemand },
  decide: (situation) => {
    const { remanded, account } = situation.command;
    const { matterId } = matterOf(situation);
    if (remanded) return refuse(heldOnRemand, 'remanded');
    return accept(happens(custodyExecuted, account === undefined ? {} : { account }, { matterId }));
  },
};

/** LVU 1990:52 9 § isn't among what SoL 2025:400 30:7 keeps for the board: to end a custody may be delegated further. */
const endCustody: CommandDefinition<ChildProtection, EndCustody> = {
  type: 'child-protection/end-custody',
  title: { sv: 'Besluta att omhändertagandet upphör', en: 'Decide that the custody ends' },
  fields: EndCustody,
  at: 'matter',
  during: { 'immediate-custody': standingCustody },
  by: ['unit-manager', ...decidingAtOnce],
  example: { reasons: 'The guardians agree to the care that the child needs.' },
  refusals: { endUnreasoned },
  decide: (situation) => {
    const { command, context } = situation;
    const { reasons } = command;
    const { matterId } = matterOf(situation);
    if (!isSaid(reasons)) return refuse(endUnreasoned, 'reasons');
    return accept(happens(custodyEnded, { reasons, decidedBy: context.actor.staffId }, { matterId }));
  },
};

export const immediateCustodyDecided: EventDefinition<ChildProtection, ImmediateCustodyDecided> = {
  type: 'child-protection/immediate-custody-decided',
  version: 1,
  fields: ImmediateCustodyDecided,
  title: { sv: 'Omedelbart omhändertagande beslutat', en: 'Immediate custody decided' },
  moves: ({ caseNumber, unitId, sourceId, handlerId }, facts) => [
    ...moving(facts, {
      opens: { kind: 'immediate-custody', caseNumber, unitId },
      step: 'decided',
      ...(handlerId !== undefined && { handlerId }),
    }),
    { matterId: sourceId },
  ],
  evolve: (details, event) => ({
    ...details,
    custodies: details.custodies.with(matterIdOf(event), custodyDecided),
  }),
  tells: {
    sv: ({ decidedBy, decidedAs }, nameOf) =>
      `${nameOf(decidedBy)} beslutade, som ${capacities[decidedAs].label.sv}, att barnet omedelbart ska omhändertas.`,
    en: ({ decidedBy, decidedAs }, nameOf) =>
      `${nameOf(decidedBy)} decided, as ${capacities[decidedAs].label.en}, that the child is to be taken into custody at once.`,
  },
};

export const custodyExecuted: EventDefinition<ChildProtection, CustodyExecuted> = {
  type: 'child-protection/custody-executed',
  once: 'custody-executed',
  standsByItself: true,
  version: 1,
  fields: CustodyExecuted,
  title: { sv: 'Omhändertagandet verkställt', en: 'Custody executed' },
  evolve: (details, event) =>
    withCustody(details, event, { execution: { is: 'done', executedAt: event.occurredAt } }),
  tells: {
    sv: () => 'Beslutet verkställdes: barnet togs om hand.',
    en: () => 'The decision was executed: the child was taken into custody.',
  },
};

export const custodyEnded: EventDefinition<ChildProtection, CustodyEnded> = {
  type: 'child-protection/custody-ended',
  standsByItself: true,
  version: 1,
  fields: CustodyEnded,
  title: { sv: 'Omhändertagandet upphört', en: 'Custody ended' },
  moves: (_, facts) => moving(facts, { step: 'custody-ended', closed: true }),
  evolve: (details, event) => withCustody(details, event, { standing: { is: 'over', by: 'board' } }),
  tells: {
    sv: ({ decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} beslutade att omhändertagandet genast upphör: skälen för det fanns inte längre.`,
    en: ({ decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} decided that the custody ends at once: there were no reasons for it any more.`,
  },
};

export const immediateCustodyLapsed: EventDefinition<ChildProtection, ImmediateCustodyLapsed> = {
  type: 'child-protection/immediate-custody-lapsed',
  version: 1,
  fields: ImmediateCustodyLapsed,
  title: { sv: 'Omedelbart omhändertagande upphört när tiden gick ut', en: 'Immediate custody lapsed' },
  moves: (_, facts) => moving(facts, { step: 'lapsed', closed: true }),
  evolve: (details, event) => withCustody(details, event, { standing: { is: 'over', by: 'lapse' } }),
  tells: {
    sv: ({ because }) => `Omhändertagandet upphörde enligt lag, eftersom ${lapseReasons[because].label.sv}.`,
    en: ({ because }) => `The custody ended by law, because ${lapseReasons[because].label.en}.`,
  },
};

export const immediateCustody: Chapter<ChildProtection> = {
  name: 'immediate-custody',
  title: { sv: 'Omedelbart omhändertagande', en: 'Immediate custody' },
  commands: [decideImmediateCustody, recordExecution, endCustody],
  events: [immediateCustodyDecided, custodyExecuted, custodyEnded, immediateCustodyLapsed],
};
