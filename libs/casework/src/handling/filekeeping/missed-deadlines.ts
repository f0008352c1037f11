import { deadlinesOfMatter } from '../../kernel/casefile.js';
import { asksForReason, isInForce, missedSince, type Deadline } from '../../kernel/deadline-course.js';
import { missedDeadlineExplained } from '../../deadlines/events.js';
import {
  accept,
  CommandBody,
  invalid,
  matterOf,
  refuse,
  type CommandDefinition,
  type Hindrance,
} from '../../kernel/command.js';
import type { Acting } from '../../kernel/context.js';
import { happens } from '../../kernel/event.js';
import { IsId, SaysEverywhere } from '../../kernel/fields.js';
import type { EveryLanguage } from '../../kernel/labels.js';
import { Reason } from './fields.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';

/** Why a deadline was missed. It stays missed, and open until it is met. */
export class ExplainMissedDeadline extends CommandBody {
  @SaysEverywhere(
    { sv: 'Frist', da: 'Frist', en: 'Deadline' },
    {
      sv: 'Den frist som missades.',
      da: 'Den frist, der blev overskredet.',
      en: 'The deadline that was missed.',
    },
  )
  @IsId()
  deadlineId!: string;

  @Reason({
    sv: 'Varför fristen missades.',
    da: 'Hvorfor fristen blev overskredet.',
    en: 'Why the deadline was missed.',
  })
  reason!: string;
}

const notMissed: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Fristen var inte missad då, så det fanns inget att förklara.',
    da: 'Fristen var ikke overskredet på det tidspunkt, så der var intet at forklare.',
    en: 'The deadline had not been missed then, so there was nothing to explain.',
  },
};

const nothingMissed: Hindrance<unknown, EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ingen frist i ärendet är missad utan att det är förklarat varför.',
    da: 'Ingen frist i sagen er overskredet, uden at det er forklaret hvorfor.',
    en: 'No deadline of the matter was missed without having been explained.',
  },
  hinders: (standing) => {
    const { matterId } = matterOf(standing);
    return !deadlinesOfMatter(standing.file, matterId).some(
      (each) => isInForce(each) && asksForReason({ misses: missesBy(each, standing.context) }),
    );
  },
};

const countedAnew: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Fristen gäller inte längre. Förklara den som har trätt i dess ställe, om den är missad.',
    da: 'Fristen gælder ikke længere. Forklar den, der er trådt i stedet, hvis den er overskredet.',
    en: 'The deadline no longer applies. Explain the one that has taken its place, if it was missed.',
  },
};

const explainedAlready: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Det är redan förklarat varför fristen missades.',
    da: 'Det er allerede forklaret, hvorfor fristen blev overskredet.',
    en: 'Why the deadline was missed has been explained already.',
  },
};

export function explainMissedDeadline(
  by: readonly Role[],
): CommandDefinition<unknown, ExplainMissedDeadline, EveryLanguage> {
  return {
    type: 'casework/explain-missed-deadline',
    title: { sv: 'Förklara missad frist', da: 'Forklar overskredet frist', en: 'Explain a missed deadline' },
    fields: ExplainMissedDeadline,
    at: 'matter',
    anyStep: 'open-or-closed',
    by,
    refusals: { nothingMissed, notMissed, countedAnew, explainedAlready },
    decide: ({ command: { deadlineId, reason }, file, context, ...situation }) => {
      const { matterId } = matterOf(situation);
      const deadline = file.deadlines.get(deadlineId);
      if (deadline?.matterId !== matterId)
        return invalid('deadlineId', {
          sv: 'en frist i det här ärendet',
          da: 'en frist i denne sag',
          en: 'a deadline of this matter',
        });
      if (!isInForce(deadline)) return refuse(countedAnew, 'deadlineId');
      const misses = missesBy(deadline, context);
      if (missedSince({ misses }) === undefined) return refuse(notMissed, 'deadlineId');
      if (!asksForReason({ misses })) return refuse(explainedAlready, 'deadlineId');
      const { ruleId } = deadline;
      return accept(happens(missedDeadlineExplained, { deadlineId, ruleId, reason }, { matterId }));
    },
  };
}

function missesBy(
  { misses }: Pick<Deadline, 'misses'>,
  { occurredAt }: Pick<Acting, 'occurredAt'>,
): Deadline['misses'] {
  return misses.filter(({ at }) => at <= occurredAt);
}
