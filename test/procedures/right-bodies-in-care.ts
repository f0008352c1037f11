import { everyHome, type Home } from '../../libs/casework/src/procedures/child-protection/homes.js';

const why = { reasons: 'As it was found.' };

/** Placing a child in a form of home, with every reason that one may ask for. */
const placing = (_: Home) => (): readonly object[] => [
  {
    legalBasis: ['SoL 2025:400 11:1'],
    scope: 'Care.',
    kinConsidered: 'Nobody can.',
    specialReasons: 'Has lived alone.',
  },
];

const comingThere = { place: 'The Berg family', homeInvestigatedOn: '2012-01-01' };

/** Bodies that are right for the commands on a child's care, as `right-bodies.ts` has them for others. */
export const rightInCare: Readonly<Record<string, () => readonly object[]>> = {
  ...Object.fromEntries(everyHome.map((home) => [`child-protection/grant-${home}`, placing(home)])),
  'child-protection/start-placement': () => [comingThere],
  'child-protection/move-placement': () => [{ ...comingThere, because: 'planned' }],
  'child-protection/review-placement': () => [{ direction: 'Goes on.' }],
  'child-protection/consider-custody-transfer': () => [{ finding: 'not-now', regarded: 'All of it.' }],
  'child-protection/extend-emergency-home': () => [{ ...why, newDate: '2049-06-30' }],
};
