import {
  accept,
  CommandBody,
  invalid,
  matterOf,
  refuse,
  type CommandDefinition,
} from '../../kernel/command.js';
import { happens } from '../../kernel/event.js';
import { Code } from '../../kernel/fields.js';
import { handlerAssigned } from './file-events.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';

/** Who works with a matter from now on. Assigning anew moves it, and its reminders with it. */
export class AssignHandler extends CommandBody {
  @Code() handlerId!: string;
}

const handlerNotQualified: RefusalRule = {
  code: 'NOT_QUALIFIED',
  source: 'SoL 2025:400 25:1; SoL 2001:453 3:3 a',
  says: {
    sv: 'Ärendet kräver svensk socionomexamen eller motsvarande. Utse någon som har det.',
    en: 'The matter requires a Swedish social-work degree or equivalent. Assign somebody who has it.',
  },
};

const sameHandler: RefusalRule = {
  code: 'STATE_CONFLICT',
  source: '[D]',
  says: { sv: 'Ärendet handläggs redan av den personen.', en: 'That person handles the matter already.' },
};

/** @param qualifiedKinds kinds of matters in which somebody assesses, investigates or follows up */
export function assignHandler(
  by: readonly Role[],
  qualifiedKinds: readonly string[],
): CommandDefinition<unknown, AssignHandler> {
  return {
    type: 'casework/assign-handler',
    title: { sv: 'Utse handläggare', en: 'Assign a handler' },
    fields: AssignHandler,
    at: 'matter',
    anyStep: 'open',
    by,
    refusals: { handlerNotQualified, sameHandler },
    decide: ({ command: { handlerId }, context: { municipality }, ...situation }) => {
      const matter = matterOf(situation);
      const handler = municipality.staff(handlerId);
      if (!handler || !municipality.hasUnit(handler.unitId)) {
        return invalid('handlerId', 'somebody of an open unit who holds a role now');
      }
      const { unitId, qualified } = handler;
      if (matter.handlerId === handlerId && matter.unitId === unitId) return refuse(sameHandler, 'handlerId');
      if (qualifiedKinds.includes(matter.kind) && !qualified) return refuse(handlerNotQualified, 'handlerId');
      return accept(happens(handlerAssigned, { handlerId, unitId }, { matterId: matter.matterId }));
    },
  };
}
