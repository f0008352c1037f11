import { swedishTestNumber } from '#casework';
import { wholeNumber, type Chance } from '../chance.js';
import { staffIds, unitId } from './municipality.js';

const childrenOfTheMunicipality = 300;
const childrenBornADay = 28;

/** A child with a number that nobody is given, so that some are reported again. */
function numberedChild(chance: Chance): object {
  const ordinal = wholeNumber(chance, 0, childrenOfTheMunicipality - 1);
  const year = 2010 + Math.floor(ordinal / (childrenBornADay * 2));
  const month = 1 + (Math.floor(ordinal / childrenBornADay) % 2);
  const day = 1 + (ordinal % childrenBornADay);
  const born = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
  return { name: `Child ${ordinal}`, personalNumber: swedishTestNumber(born) };
}

/** With somebody who has to be told of an investigation, so that every one starts that clock. */
function child(chance: Chance): object {
  const named =
    wholeNumber(chance, 1, 4) === 1 ? { name: 'A child without a number' } : numberedChild(chance);
  return { ...named, guardians: [{ name: 'A guardian' }] };
}

/** The body of a report, one in three of them on three siblings at once. */
export function reportBody(chance: Chance): object {
  const siblings = wholeNumber(chance, 1, 3) === 1 ? 3 : 1;
  return {
    children: Array.from({ length: siblings }, () => child(chance)),
    report: {
      unitId,
      channel: 'phone',
      arrivalRule: 'reached-official',
      reporterType: 'private',
      anonymous: true,
      text: `A worried neighbour has called. ${'It was heard again. '.repeat(wholeNumber(chance, 0, 60))}`,
      violenceIndicated: wholeNumber(chance, 1, 4) === 1,
    },
  };
}

/** What comes first on a report: before it, nothing is decided. */
export const protectionAssessment = 'child-protection/record-protection-assessment';

/** What the clients do with a matter when its step allows it, by type of command. */
export const bodiesOnMatters: Readonly<Record<string, (chance: Chance, staffId: string) => object>> = {
  [protectionAssessment]: (_, assessorId) => ({
    assessorId,
    needsProtection: false,
    facts: 'Earlier contacts were read.',
    reasons: 'Nothing points to acute danger.',
  }),
  'child-protection/record-preliminary-contact': () => ({
    with: 'reporter',
    how: 'phone',
    note: 'The reporter was called back.',
  }),
  'child-protection/open-investigation': () => ({ purpose: 'The child’s situation at home.' }),
  'child-protection/decline-to-open': () => ({
    reasons: 'The family has found help by itself.',
    whyChildNotHeard: 'The child is too young.',
  }),
  'casework/assign-handler': (chance) => ({
    handlerId: staffIds[wholeNumber(chance, 0, staffIds.length - 1)],
    reason: 'Takes it up.',
  }),
};
