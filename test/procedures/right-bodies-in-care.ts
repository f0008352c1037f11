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
  'child-protection/register-care-order': () => [{ basis: ['own-behaviour'] }],
  'child-protection/review-care': () => [{ direction: 'Goes on.' }],
  'child-protection/continue-care': () => [{ ...why, legalBasis: ['LVU 1990:52 13 §'] }],
  'child-protection/end-care': () => [{ ...why, legalBasis: ['LVU 1990:52 21 §'], changedLastingly: true }],
  'child-protection/place-in-care': () => [{ ...why, legalBasis: ['LVU 1990:52 11 §'], home: 'family-home' }],
  'child-protection/restrict-contact': () => [{ ...why, legalBasis: ['LVU 1990:52 14 §'] }],
  'child-protection/hide-place-of-stay': () => [{ ...why, legalBasis: ['LVU 1990:52 14 §'] }],
  'child-protection/lift-restriction': () => [{ ...why, legalBasis: ['LVU 1990:52 14 §'] }],
  'child-protection/consider-contact-restriction': () => [{ account: 'Needed still.' }],
  'child-protection/impose-contact-person': () => [{ ...why, legalBasis: ['LVU 1990:52 22 §'] }],
  'child-protection/impose-open-treatment': () => [{ ...why, legalBasis: ['LVU 1990:52 22 §'] }],
  'child-protection/continue-measure': () => [{ ...why, legalBasis: ['LVU 1990:52 22 §'] }],
  'child-protection/end-measure': () => [{ ...why, legalBasis: ['LVU 1990:52 22 §'] }],
  'child-protection/decide-temporary-moving-ban': () => [
    { ...why, whyCourtNotAwaited: 'It waits.', childsView: 'Afraid.', whyBoardNotAwaited: 'At night.' },
  ],
  'child-protection/end-temporary-moving-ban': () => [why],
  'child-protection/apply-for-moving-ban': () => [{ account: 'What is meant.', childsView: 'Content.' }],
  'child-protection/record-moving-ban-order': () => [{ until: '2049-06-30' }, { until: undefined }],
  'child-protection/consider-moving-ban': () => [{ account: 'Needed still.' }],
  'child-protection/continue-moving-ban': () => [{ ...why, legalBasis: ['LVU 1990:52 26 §'] }],
  'child-protection/end-moving-ban': () => [{ ...why, legalBasis: ['LVU 1990:52 26 §'] }],
  'child-protection/follow-up-after-care': () => [{ informed: [], whyNotInformed: 'Not reached.' }],
  'child-protection/wait-for-reunion': () => [{ prepared: 'Longer weekends.', expectedOn: '2049-06-30' }],
};
