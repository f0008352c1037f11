import { ArrayMaxSize, IsArray } from 'class-validator';
import { localDateOf } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
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
  together,
  YesNo,
  type CaseEvent,
  type CommandDefinition,
  type EventDefinition,
  type EventFacts,
  type Hindrance,
  type MatterMove,
  type Role,
  type Standing,
} from '../../kernel/index.js';
import { begunIn, MatterBegun } from './begun-matter.js';
import { careOf, endingWith, lastDayOfCare, standingCares, withCare } from './cares.js';
import type { CareState } from './care-state.js';
import { courtNamed, IsCourt } from './courts.js';
import { floors } from './decision-kinds.js';
import { LvuBasis, lvuGrounds, type LvuGround } from './lvu-bases.js';
import { basisProblem, homeUntilEighteen } from './lvu-ground.js';
import { measuresOvertaken } from './measures.js';
import { findings, SaysDirection, SaysFinding, type Finding } from './placement-reviews.js';
import { livesIn, standingPlacements } from './placements.js';
import { isSaid, SaysDecidedBy, unreasoned } from './reasons.js';
import { decisionsIn, matterIdOf, moving, type ChildProtection } from './state.js';

/** Ids of matters that end with a care, or come under it. */
const Matters = (sv: string, en: string): PropertyDecorator =>
  together(
    Says({ sv, en }, { sv: 'Ärendena som det gäller.', en: 'The matters that it is about.' }),
    IsArray(),
    ArrayMaxSize(100),
    IsId({ each: true }),
  );

export const PlacementsEnded = (): PropertyDecorator =>
  Matters('Placeringar som upphör', 'Placements that end with it');

export const RestrictionsEnded = (): PropertyDecorator =>
  Matters('Begränsningar som upphör', 'Restrictions that end with it');

const SaysBasisOfOrder = Says(
  { sv: 'Grund i domen', en: 'Basis of the order' },
  { sv: 'De förhållanden som rätten grundade vården på.', en: 'What the court based the care on.' },
);

/**
 * The court has ordered care of somebody who wasn't in custody, on the application that an investigation was closed with:
 * LVU 1990:52 4 §.
 */
export class RegisterCareOrder extends CommandBody {
  @IsCourt() court!: string;
  @LvuBasis() basis!: LvuGround[];
}

/** The young person has been placed outside the home, by which the care begins: LVU 1990:52 10 §. */
export class RecordCareExecution extends CommandBody {}

/** Övervägande of a care for conditions at home: LVU 1990:52 13 § first paragraph. */
export class ReviewCare extends CommandBody {
  @SaysFinding @OneOf(findings) finding!: Finding;
  @SaysDirection @Maybe() @PersonalText('narrative', 10_000) direction?: string;
}

/** A court has ended the care, on an appeal. */
export class RecordCareEndedByCourt extends CommandBody {}

/** Ordered when the event occurred. */
export class CareOrdered extends MatterBegun {
  @Says(
    { sv: 'Ledde till vården', en: 'What led to it' },
    {
      sv: 'Omhändertagandet eller utredningen som ansökan gjordes i.',
      en: 'The custody or the investigation that care was applied for in.',
    },
  )
  @IsId()
  sourceId!: string;
  @Says(
    { sv: 'Efter omhändertagande', en: 'After a custody' },
    { sv: 'Barnet var omedelbart omhändertaget.', en: 'The child was in immediate custody.' },
  )
  @YesNo()
  afterCustody!: boolean;
  @SaysBasisOfOrder @LvuBasis() basis!: LvuGround[];
  @Maybe() @IsCourt() court?: string;
}

/** It began when the event occurred. */
export class CareExecuted {
  @Matters('Placeringar som blir en del av vården', 'Placements that become a part of it')
  placements!: string[];
}

export class CareConsidered {
  @SaysFinding @OneOf(findings) finding!: Finding;
  @SaysDirection @PersonalText('narrative', 10_000) direction!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

/** Ended when the event occurred. */
export class CareEndedByCourt {
  @PlacementsEnded() placements!: string[];
  @RestrictionsEnded() restrictions!: string[];
}

const HomesCarriedOut = (): PropertyDecorator =>
  together(
    Says(
      { sv: 'Verkställda beslut om hem', en: 'Homes carried out' },
      {
        sv: 'Besluten som den unge bodde enligt då.',
        en: 'The decisions by which they lived somewhere then.',
      },
    ),
    Maybe(),
    IsArray(),
    ArrayMaxSize(100),
    IsId({ each: true }),
  );

/**
 * Nobody decides it: the law ends care on a ground at an age (LVU 1990:52 21 § fourth paragraph). It says where they lived:
 * where that turns out to have been otherwise, it is told anew.
 */
export class CareEndedByAge {
  @Says({ sv: 'Grund', en: 'Ground' }, { sv: 'Den grund som föll bort.', en: 'The ground that fell away.' })
  @OneOf(lvuGrounds)
  ground!: LvuGround;
  @Says(
    { sv: 'Vården fortsätter', en: 'The care goes on' },
    { sv: 'Den vilar även på den andra grunden.', en: 'It rests on the other ground too.' },
  )
  @YesNo()
  goesOn!: boolean;
  @PlacementsEnded() placements!: string[];
  @RestrictionsEnded() restrictions!: string[];
  @HomesCarriedOut() carriedOut?: string[];
}

/** Who puts on record what a court has ordered and what became of it. */
export const recorders: readonly Role[] = ['investigator', 'unit-manager', 'board-lawyer'];

const noApplication: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 4 §',
  says: {
    sv: 'Utredningen avslutades inte med en ansökan om vård.',
    en: 'The investigation wasn’t closed with an application for care.',
  },
  hinders: (standing) =>
    !decisionsIn(standing.file.details, matterOf(standing).matterId).some(
      ({ kind, decidedAt }) =>
        kind === 'close-with-care-application' && decidedAt <= standing.context.occurredAt,
    ),
};

/** One care at a time: what is ordered anew takes the place of nothing that stands. */
export const inCareAlready: Hindrance<ChildProtection> = {
  code: 'ALREADY_OPEN',
  source: 'LVU 1990:52 4 §',
  says: {
    sv: 'Barnet vårdas redan enligt LVU. Arbeta vidare i det ärendet: ‹matter›.',
    en: 'The child is in care under LVU already. Go on in that matter: ‹matter›.',
  },
  hinders: ({ file }) => standingCares(file.details),
};

const notOnHomeConditions: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 13 §',
  says: {
    sv: 'Vården grundas bara på eget beteende (3 §). Pröva om den ska upphöra i stället för att överväga den.',
    en: 'The care rests on the own behaviour alone (3 §). Re-examine it instead of considering it.',
  },
  hinders: (standing) => !careConcerned(standing).basis.includes('home-conditions'),
};

const directionMissing = unreasoned('LVU 1990:52 13 §', {
  sv: 'Ange i direction hur vården bör inriktas och utformas, och vad övervägandet vilar på.',
  en: 'Say in direction how the care should be directed and shaped, and what the finding rests on.',
});

export function careConcerned(standing: Standing<ChildProtection>): CareState {
  return careOf(standing.file.details, matterOf(standing).matterId);
}

const registerCareOrder: CommandDefinition<ChildProtection, RegisterCareOrder> = {
  type: 'child-protection/register-care-order',
  title: { sv: 'Registrera rättens beslut om vård', en: 'Register the court’s order of care' },
  fields: RegisterCareOrder,
  at: 'matter',
  needsFile: true,
  during: { investigation: ['closed'] },
  by: recorders,
  example: { basis: ['home-conditions'] },
  refusals: { noApplication, inCareAlready, homeUntilEighteen },
  decide: (situation) => {
    const { command, context, file } = situation;
    const wrong = basisProblem(file, command.basis, context.occurredAt);
    if (wrong) return wrong;
    const { matterId } = matterOf(situation);
    const ordered = {
      ...begunIn(situation, 'care'),
      sourceId: matterId,
      afterCustody: false,
      basis: command.basis,
      court: command.court,
    };
    return accept(
      happens(careOrdered, ordered, { matterId: context.idFor('matter', 'care') }),
      ...measuresOvertaken(file.details, 'care'),
    );
  },
};

/** Care that the law would end at once doesn’t begin. */
const grownPastIt: Hindrance<ChildProtection> = {
  code: 'AGE_RULE',
  source: 'LVU 1990:52 21 §',
  says: {
    sv: 'Den unge hade åldern inne då vård på den grunden senast ska upphöra. Då påbörjas den inte.',
    en: 'The young person was of the age at which care on that ground has ended by law. Then it doesn’t begin.',
  },
  hinders: (standing) => {
    const { file, context } = standing;
    const day = localDateOf(context.occurredAt, file.timeZone);
    return careConcerned(standing).basis.every((ground) => day > (lastDayOfCare(file, ground) ?? day));
  },
};

const recordCareExecution: CommandDefinition<ChildProtection, RecordCareExecution> = {
  type: 'child-protection/record-care-execution',
  title: { sv: 'Registrera att vården har påbörjats', en: 'Record that the care has begun' },
  fields: RecordCareExecution,
  at: 'matter',
  needsFile: true,
  during: { care: ['care-ordered'] },
  by: ['investigator', 'unit-manager', 'on-call'],
  refusals: { grownPastIt },
  decide: (situation) => {
    const { matterId } = matterOf(situation);
    const placements = [...standingPlacements(situation.file.details)];
    return accept(happens(careExecuted, { placements }, { matterId }));
  },
};

const reviewCare: CommandDefinition<ChildProtection, ReviewCare> = {
  type: 'child-protection/review-care',
  title: { sv: 'Överväg vården enligt LVU', en: 'Review the care' },
  fields: ReviewCare,
  at: 'matter',
  during: { care: ['in-care'] },
  // SoL 2025:400 30:7; 2001:453 10:4
  by: floors.committee,
  example: { direction: 'The mother is in treatment; contact is had each week.' },
  refusals: { notOnHomeConditions, directionMissing },
  decide: (situation) => {
    const { finding, direction } = situation.command;
    if (!isSaid(direction)) return refuse(directionMissing, 'direction');
    const decidedBy = situation.context.actor.staffId;
    const { matterId } = matterOf(situation);
    return accept(happens(careConsidered, { finding, direction, decidedBy }, { matterId }));
  },
};

const recordCareEndedByCourt: CommandDefinition<ChildProtection, RecordCareEndedByCourt> = {
  type: 'child-protection/record-care-ended-by-court',
  title: { sv: 'Registrera att rätten har upphävt vården', en: 'Record that a court has ended the care' },
  fields: RecordCareEndedByCourt,
  at: 'matter',
  needsFile: true,
  during: { care: ['care-ordered', 'in-care'] },
  by: recorders,
  refusals: {},
  decide: (situation) => {
    const { matterId } = matterOf(situation);
    return accept(happens(careEndedByCourt, endingWith(situation.file.details, matterId), { matterId }));
  },
};

type EndsWithIt = Pick<CareEndedByCourt, 'placements' | 'restrictions'>;

/** How a care ends, with the matters that end with it. */
export function movesAtEnd(
  { placements, restrictions }: EndsWithIt,
  facts: Pick<EventFacts, 'matterId'>,
): readonly MatterMove[] {
  return [
    ...moving(facts, { step: 'care-ended', closed: true }),
    ...movesOfEnding({ placements, restrictions }),
  ];
}

function movesOfEnding({ placements, restrictions }: EndsWithIt): readonly MatterMove[] {
  return [
    ...placements.map((matterId) => ({ matterId, step: 'placement-ended', closed: true })),
    ...restrictions.map((matterId) => ({ matterId, step: 'restriction-lifted', closed: true })),
  ];
}

/** The details once a care is over, and what ended with it. */
export function withCareEnded(details: ChildProtection, event: CaseEvent<EndsWithIt>): ChildProtection {
  const { data, occurredAt: at } = event;
  const ended = withCare(details, event, { standing: { is: 'ended', at } });
  return {
    ...ended,
    placements: data.placements.reduce((all, id) => {
      const placement = all.get(id);
      if (!placement) return all;
      const home = livesIn(placement);
      const standing = { is: 'ended', at, ...(home !== undefined && { home }) } as const;
      return all.with(id, { ...placement, standing });
    }, ended.placements),
    restrictions: data.restrictions.reduce((all, id) => {
      const restriction = all.get(id);
      return restriction ? all.with(id, { ...restriction, standing: { is: 'over', at } }) : all;
    }, ended.restrictions),
  };
}

function groundsNamed(basis: readonly LvuGround[], language: 'sv' | 'en'): string {
  return basis.map((each) => lvuGrounds[each].label[language]).join(language === 'sv' ? ' och ' : ' and ');
}

export const careOrdered: EventDefinition<ChildProtection, CareOrdered> = {
  type: 'child-protection/care-ordered',
  standsByItself: true,
  version: 1,
  fields: CareOrdered,
  title: { sv: 'Vård enligt LVU beslutad', en: 'Care under LVU ordered' },
  moves: ({ caseNumber, unitId, handlerId, sourceId }, facts) => [
    ...moving(facts, {
      opens: { kind: 'care', caseNumber, unitId },
      step: 'care-ordered',
      ...(handlerId !== undefined && { handlerId }),
    }),
    { matterId: sourceId },
  ],
  evolve: (details, event) => {
    const { basis, sourceId, afterCustody } = event.data;
    const led = afterCustody ? { custodyId: sourceId } : { investigationId: sourceId };
    return {
      ...details,
      cares: details.cares.with(matterIdOf(event), {
        basis,
        orderedAt: event.occurredAt,
        ...led,
        standing: { is: 'ordered' },
      }),
    };
  },
  tells: {
    sv: ({ basis, court }) =>
      `${court === undefined ? 'Rätten' : courtNamed(court).sv} beslutade om vård enligt LVU, på grund av ${groundsNamed(basis, 'sv')}.`,
    en: ({ basis, court }) =>
      `The ${court === undefined ? 'court' : courtNamed(court).en} ordered care under LVU, on the ground of ${groundsNamed(basis, 'en')}.`,
  },
};

export const careExecuted: EventDefinition<ChildProtection, CareExecuted> = {
  type: 'child-protection/care-executed',
  once: 'care-executed',
  standsByItself: true,
  version: 1,
  fields: CareExecuted,
  title: { sv: 'Vården påbörjad', en: 'Care begun' },
  moves: ({ placements }, facts) => [
    ...moving(facts, { step: 'in-care' }),
    ...placements.map((matterId) => ({ matterId })),
  ],
  evolve: (details, event) => {
    const careId = matterIdOf(event);
    const begun = withCare(details, event, {
      begunAt: event.occurredAt,
      standing: { is: 'ongoing', since: event.occurredAt },
    });
    const placements = event.data.placements.reduce((all, id) => {
      const each = all.get(id);
      return each ? all.with(id, { ...each, careId }) : all;
    }, begun.placements);
    return { ...begun, placements };
  },
  tells: {
    sv: () => 'Vården påbörjades: barnet är placerat utanför hemmet.',
    en: () => 'The care began: the child is placed outside the home.',
  },
};

export const careConsidered: EventDefinition<ChildProtection, CareConsidered> = {
  type: 'child-protection/care-considered',
  standsByItself: true,
  version: 1,
  fields: CareConsidered,
  title: { sv: 'Vården enligt LVU övervägd', en: 'Care under LVU considered' },
  evolve: (details) => details,
  tells: {
    sv: ({ decidedBy, finding }, nameOf) =>
      `${nameOf(decidedBy)} övervägde vården enligt LVU: ${findings[finding].label.sv}.`,
    en: ({ decidedBy, finding }, nameOf) =>
      `${nameOf(decidedBy)} considered the care under LVU: ${findings[finding].label.en}.`,
  },
};

export const careEndedByCourt: EventDefinition<ChildProtection, CareEndedByCourt> = {
  type: 'child-protection/care-ended-by-court',
  standsByItself: true,
  version: 1,
  fields: CareEndedByCourt,
  title: { sv: 'Vården upphävd av rätten', en: 'Care ended by the court' },
  moves: movesAtEnd,
  evolve: withCareEnded,
  tells: {
    sv: () => 'Rätten upphävde vården.',
    en: () => 'The court ended the care.',
  },
};

export const careEndedByAge: EventDefinition<ChildProtection, CareEndedByAge> = {
  type: 'child-protection/care-ended-by-age',
  version: 1,
  fields: CareEndedByAge,
  title: { sv: 'Grund för vården bortfallen genom ålder', en: 'Ground of the care ended by age' },
  moves: (fields, facts) => (fields.goesOn ? moving(facts, {}) : movesAtEnd(fields, facts)),
  evolve: (details, event) => {
    const { ground, goesOn } = event.data;
    const { basis } = careOf(details, matterIdOf(event));
    const left = withCare(details, event, { basis: basis.filter((each) => each !== ground) });
    return goesOn ? left : withCareEnded(left, event);
  },
  tells: {
    sv: ({ ground, goesOn }) =>
      goesOn
        ? `Vården kan genom åldern inte längre grundas på ${lvuGrounds[ground].label.sv}; den fortsätter på den andra grunden.`
        : `Vården upphörde enligt lag genom åldern: den grundades på ${lvuGrounds[ground].label.sv}.`,
    en: ({ ground, goesOn }) =>
      goesOn
        ? `By age the care can’t rest on ${lvuGrounds[ground].label.en} any more; it goes on on the other ground.`
        : `The care ended by law with the age: it rested on ${lvuGrounds[ground].label.en}.`,
  },
};

export const care: Chapter<ChildProtection> = {
  name: 'care',
  title: { sv: 'Vård enligt LVU', en: 'Care under LVU' },
  commands: [registerCareOrder, recordCareExecution, reviewCare, recordCareEndedByCourt],
  events: [careOrdered, careExecuted, careConsidered, careEndedByCourt, careEndedByAge],
};
