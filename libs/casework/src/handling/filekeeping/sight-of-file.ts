import { givesSight, type Casefile } from '../../kernel/casefile.js';
import {
  accept,
  CommandBody,
  invalid,
  matterOf,
  refuse,
  type CommandDefinition,
  type Hindrance,
} from '../../kernel/command.js';
import { happens } from '../../kernel/event.js';
import type { EveryLanguage } from '../../kernel/labels.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';
import { Reason, whySight, whySightEnded } from './fields.js';
import { sightEnded, sightGranted, WhoseSight } from './sight-events.js';

/** Lets somebody see the whole file for the sake of a matter in it, while that is open. */
export class GrantSight extends CommandBody {
  @WhoseSight() staffId!: string;
  @Reason(whySight) reason!: string;
}

/** Takes it back. */
export class EndSight extends CommandBody {
  @WhoseSight() staffId!: string;
  @Reason(whySightEnded) reason!: string;
}

/** Lag 2001:454 10 §; Forvaltningsloven § 32: who gives sight of a file answers for it, and nobody does for themselves. */
export const neverForOneself: RefusalRule<EveryLanguage> = {
  code: 'OUT_OF_DELEGATION',
  source: { SE: 'Lag 2001:454 10 §', DK: 'Forvaltningsloven § 32' },
  says: {
    sv: 'Ingen ger sig själv insyn i en akt. Be en annan chef.',
    da: 'Ingen giver sig selv indsigt i en akt. Bed en anden leder.',
    en: 'Nobody gives themselves sight of a file. Ask another manager.',
  },
};

const hasSight: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Den personen har redan fått insyn i akten för det här ärendet.',
    da: 'Den person har allerede fået indsigt i akten for denne sag.',
    en: 'That person was given sight of the file for this matter already.',
  },
};

const hasNoSight: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Den personen har inte fått insyn i akten för det här ärendet.',
    da: 'Den person har ikke fået indsigt i akten for denne sag.',
    en: 'That person was not given sight of the file for this matter.',
  },
};

const nobodyHasSight: Hindrance<unknown, EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ingen har fått insyn i akten för det här ärendet.',
    da: 'Ingen har fået indsigt i akten for denne sag.',
    en: 'Nobody was given sight of the file for this matter.',
  },
  hinders: (standing) => {
    const { matterId } = matterOf(standing);
    return !standing.file.grants.some((grant) => grant.matterId === matterId && givesSight(grant));
  },
};

const everybodyHasSight: Hindrance<unknown, EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Alla andra som har en roll har redan fått insyn i akten för det här ärendet.',
    da: 'Alle andre, der har en rolle, har allerede fået indsigt i akten for denne sag.',
    en: 'Everybody else who holds a role was given sight of the file for this matter already.',
  },
  hinders: (standing) => {
    const { matterId } = matterOf(standing);
    const { recorder, municipality } = standing.context;
    return municipality
      .staffIds()
      .every((staffId) => staffId === recorder.staffId || isGiven(standing.file, matterId, staffId));
  },
};

/**
 * @param assigners who gives it to whoever needs it, though they see the matter alone
 * @param keepers who gives it where they see the file themselves
 */
export function grantSight(
  assigners: readonly Role[],
  keepers: readonly Role[],
): CommandDefinition<unknown, GrantSight, EveryLanguage> {
  return {
    type: 'casework/grant-sight',
    title: { sv: 'Ge insyn i akten', da: 'Giv indsigt i akten', en: 'Grant sight of the file' },
    fields: GrantSight,
    at: 'matter',
    anyStep: 'open',
    by: [...new Set([...assigners, ...keepers])],
    needsFile: true,
    withoutFile: assigners,
    inPerson: true,
    refusals: { everybodyHasSight, neverForOneself, hasSight },
    decide: ({ command: { staffId, reason }, file, context, ...situation }) => {
      const { matterId } = matterOf(situation);
      if (staffId === context.recorder.staffId) return refuse(neverForOneself, 'staffId');
      if (!context.municipality.staff(staffId))
        return invalid('staffId', {
          sv: 'någon som hade en roll då',
          da: 'en person, der havde en rolle dengang',
          en: 'somebody who held a role then',
        });
      if (isGiven(file, matterId, staffId)) return refuse(hasSight, 'staffId');
      return accept(happens(sightGranted, { staffId, reason }, { matterId }));
    },
  };
}

export function endSight(by: readonly Role[]): CommandDefinition<unknown, EndSight, EveryLanguage> {
  return {
    type: 'casework/end-sight',
    title: { sv: 'Avsluta insyn i akten', da: 'Afslut indsigt i akten', en: 'End sight of the file' },
    fields: EndSight,
    at: 'matter',
    anyStep: 'open',
    by,
    inPerson: true,
    refusals: { nobodyHasSight, hasNoSight },
    decide: ({ command: { staffId, reason }, file, ...situation }) => {
      const { matterId } = matterOf(situation);
      if (!isGiven(file, matterId, staffId)) return refuse(hasNoSight, 'staffId');
      return accept(happens(sightEnded, { staffId, reason }, { matterId }));
    },
  };
}

function isGiven({ grants }: Casefile, matterId: string, staffId: string): boolean {
  return grants.some(
    (grant) => grant.matterId === matterId && grant.staffId === staffId && givesSight(grant),
  );
}
