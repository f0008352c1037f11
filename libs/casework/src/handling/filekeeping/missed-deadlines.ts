import { asksForReason, isInForce, missedSince } from '../../kernel/deadline-course.js';
import { missedDeadlineExplained } from '../../deadlines/events.js';
import {
  accept,
  CommandBody,
  invalid,
  matterOf,
  refuse,
  type CommandDefinition,
} from '../../kernel/command.js';
import { happens } from '../../kernel/event.js';
import { IsId, SaysEverywhere } from '../../kernel/fields.js';
import type { EveryLanguage } from '../../kernel/labels.js';
import { Reason } from './fields.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';

/** Why a deadline was missed. It stays missed, and open until it is met. Of a merged file it asks for its reason still. */
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
    sv: 'Fristen är inte missad, så det finns inget att förklara.',
    da: 'Fristen er ikke overskredet, så der er intet at forklare.',
    en: 'The deadline has not been missed, so there is nothing to explain.',
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
    alsoMerged: true,
    by,
    refusals: { notMissed, explainedAlready },
    decide: ({ command: { deadlineId, reason }, file, ...situation }) => {
      const { matterId } = matterOf(situation);
      const deadline = file.deadlines.get(deadlineId);
      if (deadline?.matterId !== matterId) return invalid('deadlineId', 'a deadline of this matter');
      if (missedSince(deadline) === undefined || !isInForce(deadline)) return refuse(notMissed, 'deadlineId');
      if (!asksForReason(deadline)) return refuse(explainedAlready, 'deadlineId');
      const { ruleId } = deadline;
      return accept(happens(missedDeadlineExplained, { deadlineId, ruleId, reason }, { matterId }));
    },
  };
}
