import { ArrayMaxSize, IsArray } from 'class-validator';
import { localDateOf, type Instant } from '../../calendar/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  happens,
  IsId,
  invalid,
  isAmong,
  matterOf,
  Maybe,
  PersonalText,
  refuse,
  Says,
  type CaseEvent,
  type CommandDefinition,
  type Context,
  type EventDefinition,
  type FieldsClass,
  type Hindrance,
  type Labels,
  type RefusalRule,
  type Standing,
} from '../../kernel/index.js';
import { begunIn, MatterBegun } from './begun-matter.js';
import { ageOfMajority, isKnownOfAge } from './childs-age.js';
import { floors } from './decision-kinds.js';
import { concernedBy } from './parties.js';
import { notQualified } from './qualifications.js';
import { isSaid, SaysDecidedBy } from './reasons.js';
import { matterIdOf, moving, ongoingInvestigation, type ChildFile, type ChildProtection } from './state.js';

const SaysInformed = Says(
  { sv: 'Informerade', en: 'Informed' },
  {
    sv: 'De vårdnadshavare som har fått veta det, och barnet om det har fyllt 15.',
    en: 'The guardians who have been told, and the child if it has turned 15.',
  },
);

/** Those who were told that it begins, or ends, by id. */
export const InformedPersons = (): PropertyDecorator => (prototype, field) => {
  for (const decorate of [SaysInformed, IsArray(), ArrayMaxSize(20), IsId({ each: true })])
    decorate(prototype, field);
};

export const SaysWhyNotInformed = Says(
  { sv: 'Varför någon inte har informerats', en: 'Why somebody wasn’t informed' },
  {
    sv: 'Anges när någon som ska få veta det inte har fått det, till exempel för att personen inte har kunnat nås.',
    en: 'Given where somebody who has to be told wasn’t, for instance because they couldn’t be reached.',
  },
);

/** What every follow-up is begun with. */
export class BeginFollowUp extends CommandBody {
  @InformedPersons() informed!: string[];
  @SaysWhyNotInformed @Maybe() @PersonalText('narrative', 2_000) whyNotInformed?: string;
}

/** Begun when the event occurred. */
export class FollowUpBegun extends MatterBegun {
  @Says(
    { sv: 'Efter', en: 'After' },
    { sv: 'Det avslutade ärende som följs upp.', en: 'The matter, over by then, that is followed up.' },
  )
  @IsId()
  afterId!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
  @InformedPersons() informed!: string[];
  @SaysWhyNotInformed @Maybe() @PersonalText('narrative', 2_000) whyNotInformed?: string;
}

/** Who has to be told that a follow-up begins or ends: guardians, and the child from 15. */
const notInformed: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'SoL 2025:400 23:3; LVU 1990:52 21 c §',
  says: {
    sv: 'Vårdnadshavare och den som har fyllt 15 ska få veta att uppföljningen inleds eller avslutas. Ange dem i informed, eller i whyNotInformed varför någon inte har fått veta det.',
    en: 'Guardians, and whoever has turned 15, are told that the follow-up begins or ends. Name them in informed, or say in whyNotInformed why somebody hasn’t been told.',
  },
};

const ofAge: Hindrance<ChildProtection> = {
  code: 'AGE_RULE',
  source: 'SoL 2025:400 3:1, 23:1–2; 2001:453 1:2, 11:4 a–b; LVU 1990:52 21 b §',
  says: {
    sv: `Den som akten gäller har fyllt ${ageOfMajority}. Bara ett barns situation följs upp.`,
    en: `The person whom the file is about has turned ${ageOfMajority}. Only a child’s situation is followed up.`,
  },
  hinders: ({ file, context }) => isKnownOfAge(file, localDateOf(context.occurredAt, file.timeZone)),
};

/** An investigation looks at the child already; it would end the follow-up at once. */
const investigatedAnew: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 23:5; 2001:453 11:4 c; LVU 1990:52 21 c §',
  says: {
    sv: 'En utredning om barnet pågår, och med den är en uppföljning slut. Arbeta i utredningen.',
    en: 'An investigation about the child is ongoing, and with it a follow-up is over. Work in that.',
  },
  hinders: ({ file }) => ongoingInvestigation(file.details) !== undefined,
};

const followedUpAlready: Hindrance<ChildProtection> = {
  code: 'ALREADY_OPEN',
  says: {
    sv: 'Det här har redan följts upp, eller följs upp nu: ‹matter›.',
    en: 'This has been followed up already, or is being so: ‹matter›.',
  },
  hinders: (standing) => {
    const { matterId } = matterOf(standing);
    return [...standing.file.details.followUps]
      .filter(([, { afterId }]) => afterId === matterId)
      .map(([followUpId]) => followUpId);
  },
};

/** What has to be told to somebody who hasn't been, where nothing says why not. */
export function isLeftUninformed(
  file: ChildFile,
  context: Pick<Context, 'occurredAt' | 'history'>,
  { informed, whyNotInformed }: Pick<BeginFollowUp, 'informed' | 'whyNotInformed'>,
) {
  return allThatIsWrong(
    !informed.every((personId) => personId in file.persons) &&
      invalid('informed', { sv: 'personer i akten', en: 'persons of the file' }),
    !concernedBy(file, context).every((personId) => isAmong(file, personId, informed)) &&
      !isSaid(whyNotInformed) &&
      refuse(notInformed, 'informed'),
  );
}

/** Refusals of whoever tells, or doesn't tell, that a follow-up begins or ends. */
export const refusalsOfInforming = { notInformed };

/**
 * A kind of follow-up, by what it comes after: one value a kind, from which its command and its event come under names of
 * their own.
 */
export interface KindOfFollowUp<Body extends BeginFollowUp, Own extends object> {
  /** Its command within the procedure: `follow-up-after-investigation`. */
  readonly name: string;
  readonly title: Labels;
  readonly fields: FieldsClass<Body>;
  readonly example: Partial<Body>;
  /** The kind of matter that it comes after, and the steps in which that is over. */
  readonly during: Readonly<Record<string, readonly string[]>>;
  readonly recordedAs: {
    readonly name: string;
    readonly title: Labels;
    readonly fields: FieldsClass<FollowUpBegun & Own>;
    readonly tells: { sv(decidedBy: string): string; en(decidedBy: string): string };
  };
  /** Why else it may be refused, known before the body first. */
  readonly refusals: Readonly<Record<string, RefusalRule | Hindrance<ChildProtection>>>;
  problems?(body: Body): ReturnType<typeof allThatIsWrong>;
  own(body: Body): Own;
  /** When it can be begun first: at the end of what it comes after. Undefined while nothing can be followed up. */
  comesAt(file: Pick<ChildFile, 'details'>, afterId: string): Instant | undefined;
  /** From when its time counts: that end, where nothing else is said, or its own beginning. */
  readonly countsFrom?: 'its-beginning';
  /** When it has to be a child’s situation: when it begins, where nothing else is said, or at that end. */
  readonly ofChild?: 'at-that-end';
}

/** The command and the event of a kind of follow-up. */
export function kindOfFollowUp<Body extends BeginFollowUp, Own extends object>(
  kind: KindOfFollowUp<Body, Own>,
) {
  const { name, title, fields, example, during, recordedAs, refusals } = kind;
  const couldBegin = (file: ChildFile, afterId: string, at: Instant) => {
    const from = kind.comesAt(file, afterId);
    if (from === undefined || at < from) return false;
    return !isKnownOfAge(file, localDateOf(kind.ofChild === 'at-that-end' ? from : at, file.timeZone));
  };

  const event: EventDefinition<ChildProtection, FollowUpBegun & Own> = {
    type: `child-protection/${recordedAs.name}`,
    version: 1,
    fields: recordedAs.fields,
    title: recordedAs.title,
    couldBeOf: (file: ChildFile, begun: CaseEvent<FollowUpBegun & Own>, at) =>
      couldBegin(file, begun.data.afterId, at),
    moves: ({ caseNumber, unitId, afterId, handlerId }, facts) => [
      ...moving(facts, {
        opens: { kind: 'follow-up', caseNumber, unitId },
        step: 'following-up',
        ...(handlerId !== undefined && { handlerId }),
      }),
      { matterId: afterId },
    ],
    evolve: (details, begun) => {
      const { afterId } = begun.data;
      const { occurredAt } = begun;
      const followUp = {
        afterId,
        decidedAt: occurredAt,
        countsFrom:
          kind.countsFrom === 'its-beginning'
            ? occurredAt
            : (kind.comesAt({ details }, afterId) ?? occurredAt),
        standing: { is: 'going-on' as const },
      };
      return { ...details, followUps: details.followUps.with(matterIdOf(begun), followUp) };
    },
    tells: {
      sv: ({ decidedBy }, nameOf) => recordedAs.tells.sv(nameOf(decidedBy)),
      en: ({ decidedBy }, nameOf) => recordedAs.tells.en(nameOf(decidedBy)),
    },
  };

  const command: CommandDefinition<ChildProtection, Body> = {
    type: `child-protection/${name}`,
    title,
    fields,
    at: 'matter',
    // How old the child is, and who has custody, stands in the file.
    needsFile: true,
    during,
    by: floors.official,
    example,
    refusals: {
      notQualified,
      ofAge,
      investigatedAnew,
      followedUpAlready,
      ...refusals,
      ...refusalsOfInforming,
    },
    decide: (situation) => {
      const { command: body, context, file } = situation;
      const { matterId: afterId } = matterOf(situation);
      const { informed, whyNotInformed } = body;
      const wrong = allThatIsWrong(kind.problems?.(body), isLeftUninformed(file, context, body));
      if (wrong) return wrong;
      const begun: FollowUpBegun = {
        ...begunIn(situation, 'follow-up'),
        afterId,
        decidedBy: context.actor.staffId,
        informed: [...informed],
        ...(whyNotInformed !== undefined && { whyNotInformed }),
      };
      return accept(
        happens(event, { ...begun, ...kind.own(body) }, { matterId: context.idFor('matter', 'follow-up') }),
      );
    },
  };

  return { command, event };
}

/** The matter that a follow-up would come after. */
export function comesAfter(standing: Standing<ChildProtection>): string {
  return matterOf(standing).matterId;
}
