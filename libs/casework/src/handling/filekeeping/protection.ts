import { openMatters } from '../../kernel/casefile.js';
import {
  accept,
  CommandBody,
  invalid,
  refuse,
  type CommandDefinition,
  type Hindrance,
} from '../../kernel/command.js';
import { happens } from '../../kernel/event.js';
import type { EveryLanguage } from '../../kernel/labels.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';
import { PersonId, Reason, whyLifted } from './fields.js';
import { protectionLifted } from './file-events.js';

/** Says that somebody has no protected identity any more: from now on they are shown as anybody else. */
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

const ofTheUnit: Hindrance<unknown, EveryLanguage> = {
  code: 'OUT_OF_DELEGATION',
  source: { SE: 'OSL 2009:400 21:3, 26:1' },
  says: {
    sv: 'Din enhet har ett öppet ärende i akten. Skyddet tas bort av någon utanför den.',
    da: 'Din afdeling har en åben sag i akten. Beskyttelsen ophæves af en uden for den.',
    en: 'Your unit has an open matter in the file. Somebody outside of it lifts the protection.',
  },
  hinders: ({ file, context: { recorder } }) =>
    openMatters(file)
      .filter(({ unitId }) => unitId === recorder.unitId)
      .map(({ matterId }) => matterId),
};

const nobodyProtected: Hindrance<unknown, EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ingen i akten har skyddade personuppgifter.',
    da: 'Ingen i akten har beskyttede personoplysninger.',
    en: 'Nobody in the file has a protected identity.',
  },
  hinders: ({ file }) => !Object.values(file.persons).some(({ protectedIdentity }) => protectedIdentity),
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
    refusals: { nobodyProtected, ofTheUnit, notProtected },
    decide: ({ command: { personId, reason }, file }) => {
      const person = file.persons[personId];
      if (!person)
        return invalid('personId', {
          sv: 'en person i akten',
          da: 'en person i sagen',
          en: 'a person of this file',
        });
      if (!person.protectedIdentity) return refuse(notProtected, 'personId');
      return accept(happens(protectionLifted, { personId, reason }));
    },
  };
}
