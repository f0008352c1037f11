import {
  accept,
  CommandBody,
  invalid,
  matterOf,
  refuse,
  type CommandDefinition,
} from '../../kernel/command.js';
import { happens } from '../../kernel/event.js';
import type { EveryLanguage } from '../../kernel/labels.js';
import { HandlerId } from './fields.js';
import { handlerAssigned } from './file-events.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';

/** Who works with a matter from now on. Assigning anew moves it, and its reminders with it. */
export class AssignHandler extends CommandBody {
  @HandlerId() handlerId!: string;
}

/** Matters that only somebody with one of these qualifications may handle, and what everybody else is told. */
export interface QualifiedHandling {
  readonly kinds: readonly string[];
  readonly anyOf: readonly string[];
  readonly refusal: RefusalRule;
}

const sameHandler: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ärendet handläggs redan av den personen.',
    da: 'Den person behandler allerede sagen.',
    en: 'That person handles the matter already.',
  },
};

export function assignHandler(
  by: readonly Role[],
  qualified?: QualifiedHandling,
): CommandDefinition<unknown, AssignHandler, EveryLanguage> {
  return {
    type: 'casework/assign-handler',
    title: { sv: 'Utse handläggare', da: 'Udpeg sagsbehandler', en: 'Assign a handler' },
    fields: AssignHandler,
    at: 'matter',
    anyStep: 'open',
    by,
    inPerson: true,
    refusals: { ...(qualified && { handlerNotQualified: qualified.refusal }), sameHandler },
    decide: ({ command: { handlerId }, context: { municipality }, ...situation }) => {
      const matter = matterOf(situation);
      const handler = municipality.staff(handlerId);
      if (!handler || !municipality.hasUnit(handler.unitId)) {
        return invalid('handlerId', 'somebody of an open unit who held a role then');
      }
      const { unitId, qualifications } = handler;
      if (matter.handlerId === handlerId && matter.unitId === unitId) return refuse(sameHandler, 'handlerId');
      const lacks =
        qualified?.kinds.includes(matter.kind) === true &&
        !qualified.anyOf.some((each) => qualifications.includes(each));
      if (lacks) return refuse(qualified.refusal, 'handlerId');
      return accept(happens(handlerAssigned, { handlerId, unitId }, { matterId: matter.matterId }));
    },
  };
}
