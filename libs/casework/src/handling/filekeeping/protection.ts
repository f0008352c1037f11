import { openMatters } from '../../kernel/casefile.js';
import { accept, CommandBody, invalid, refuse, type CommandDefinition } from '../../kernel/command.js';
import { happens } from '../../kernel/event.js';
import type { EveryLanguage } from '../../kernel/labels.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';
import { PersonId, Reason, whyLifted } from './fields.js';
import { protectionLifted } from './file-events.js';

/** Says that somebody has no protected identity any more: from now on the file is shown as any other. */
export class LiftProtection extends CommandBody {
  @PersonId() personId!: string;
  @Reason(whyLifted) reason!: string;
}

const notProtected: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Personen har inte skyddade personuppgifter.',
    da: 'Personen har ikke beskyttede personoplysninger.',
    en: 'The person has no protected identity.',
  },
};

const ofTheUnit: RefusalRule<EveryLanguage> = {
  code: 'OUT_OF_DELEGATION',
  source: { SE: 'OSL 2009:400 21:3, 26:1' },
  says: {
    sv: 'Din enhet har ett öppet ärende i akten. Skyddet tas bort av någon utanför den.',
    da: 'Din afdeling har en åben sag i akten. Beskyttelsen ophæves af en uden for den.',
    en: 'Your unit has an open matter in the file. Somebody outside of it lifts the protection.',
  },
};

export function liftProtection(
  by: readonly Role[],
): CommandDefinition<unknown, LiftProtection, EveryLanguage> {
  return {
    type: 'casework/lift-protection',
    title: {
      sv: 'Ta bort skyddade personuppgifter',
      da: 'Ophæv beskyttelse af personoplysninger',
      en: 'Lift a protected identity',
    },
    fields: LiftProtection,
    at: 'file',
    by,
    inPerson: true,
    refusals: { notProtected, ofTheUnit },
    decide: ({ command: { personId, reason }, file, context: { recorder } }) => {
      const person = file.persons[personId];
      if (!person) return invalid('personId', 'a person of this file');
      if (!person.protectedIdentity) return refuse(notProtected, 'personId');
      if (openMatters(file).some(({ unitId }) => unitId === recorder.unitId)) return refuse(ofTheUnit);
      return accept(happens(protectionLifted, { personId, reason }));
    },
  };
}
