import type { Casefile } from '../kernel/casefile.js';
import { allThatIsWrong, leftOut, refuse, type CommandBody, type Undecided } from '../kernel/command.js';
import type { EveryLanguage } from '../kernel/labels.js';
import type { RefusalRule } from '../kernel/refusal.js';
import type { Role } from '../kernel/role.js';
import { partyIn, type Party } from '../kernel/seat.js';

const noSeat: RefusalRule<EveryLanguage> = {
  code: 'NOT_PARTY',
  not: 'who',
  says: {
    sv: 'Du har ingen plats i akten längre. Fråga den som handlägger ärendet.',
    da: 'Du har ikke længere nogen plads i sagen. Spørg den, der behandler den.',
    en: 'You hold no seat in this file any more. Ask whoever handles the matter.',
  },
};

const notForParty: RefusalRule<EveryLanguage> = {
  code: 'NOT_PARTY',
  not: 'who',
  says: {
    sv: 'Detta gör de som arbetar med ärendet, inte den som har din plats i akten.',
    da: 'Dette gør de, der arbejder med sagen, ikke den, der har din plads i den.',
    en: 'This is for those who work with the matter, not for whoever holds your seat in the file.',
  },
};

/** For which a command of a party may be refused, whatever it is. */
export const partyRefusals = [noSeat, notForParty];

/**
 * Whether a party may give a command: in a seat that stands in the file as it is now, that the command names, for
 * themselves and at once. Nobody records a party's act for them: what they said elsewhere, the staff record as theirs.
 *
 * @param role the seat in which the command is given, where it names that
 */
export function hindranceOfParty(
  party: Party,
  role: Role | undefined,
  file: Casefile,
  { doneBy, occurredAt }: CommandBody,
): Undecided | undefined {
  if (!partyIn(file, party)) return refuse(noSeat);
  if (role === undefined) return refuse(notForParty);
  return allThatIsWrong(
    doneBy !== undefined &&
      leftOut('doneBy', {
        sv: 'en part handlar själv',
        da: 'en part handler selv',
        en: 'a party acts in person',
      }),
    occurredAt !== undefined &&
      leftOut('occurredAt', {
        sv: 'en part handlar när de säger det',
        da: 'en part handler, når de siger det',
        en: 'a party acts when they say so',
      }),
  );
}
