import { isInForce } from '../../kernel/deadline.js';
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
import { IsId, PersonalText } from '../../kernel/fields.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';

/** Why a deadline was missed. It stays missed, and open until it is met. */
export class ExplainMissedDeadline extends CommandBody {
  @IsId() deadlineId!: string;
  @PersonalText('narrative', 2_000) reason!: string;
}

const notMissed: RefusalRule = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Fristen är inte missad, så det finns inget att förklara.',
    en: 'The deadline has not been missed, so there is nothing to explain.',
  },
};

const explainedAlready: RefusalRule = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Det är redan förklarat varför fristen missades.',
    en: 'Why the deadline was missed has been explained already.',
  },
};

export function explainMissedDeadline(
  by: readonly Role[],
): CommandDefinition<unknown, ExplainMissedDeadline> {
  return {
    type: 'casework/explain-missed-deadline',
    title: { sv: 'Förklara missad frist', en: 'Explain a missed deadline' },
    fields: ExplainMissedDeadline,
    at: 'matter',
    anyStep: 'open-or-closed',
    by,
    refusals: { notMissed, explainedAlready },
    decide: ({ command: { deadlineId, reason }, file, ...situation }) => {
      const { matterId } = matterOf(situation);
      const deadline = file.deadlines[deadlineId];
      if (deadline?.matterId !== matterId) return invalid('deadlineId', 'a deadline of this matter');
      if (deadline.missedAt === undefined || !isInForce(deadline)) return refuse(notMissed, 'deadlineId');
      if (deadline.missExplained) return refuse(explainedAlready, 'deadlineId');
      const { ruleId } = deadline;
      return accept(happens(missedDeadlineExplained, { deadlineId, ruleId, reason }, { matterId }));
    },
  };
}
