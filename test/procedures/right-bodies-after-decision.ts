import { localDateOf, type Casefile, type GrowingRecord } from '#casework';
import { courts } from '../../libs/casework/src/procedures/child-protection/appeal-state.js';
import { supportMatters } from '../../libs/casework/src/procedures/child-protection/matters.js';
import { openSupports } from '../../libs/casework/src/procedures/child-protection/supports-given.js';
import {
  decisionsIn,
  type ChildProtection,
} from '../../libs/casework/src/procedures/child-protection/state.js';

/** Where a body is made for. */
interface Place {
  readonly file: Casefile;
  readonly matterId?: string | undefined;
}

const why = { reasons: 'As it was found.' };

const detailsOf = ({ file }: Place) => file.details as ChildProtection;

const personsOf = ({ file }: Place): readonly string[] =>
  Object.values(file.persons).flatMap(({ personId, leftAt }) => (leftAt === undefined ? [personId] : []));

const pairsOf = (place: Place) =>
  personsOf(place).flatMap((one) => personsOf(place).map((other) => [one, other] as const));

function mandatesOf(place: Place): readonly string[] {
  const { mandates } = detailsOf(place);
  return [...mandates].flatMap(([id, { standing }]) => (standing === 'given' ? [id] : []));
}

/** The first day on which a court may have ruled on an appeal. */
function earliestRulingIn(place: Place): string | undefined {
  const appeal = detailsOf(place).appeals.get(place.matterId ?? '');
  if (!appeal) return undefined;
  const { standing } = appeal;
  const before = standing.is === 'ruled' ? standing.rulings.map(({ ruledOn }) => ruledOn) : [];
  return [localDateOf(appeal.receivedAt, place.file.timeZone), ...before].toSorted().at(-1);
}

const decidedIn = (place: Place) => decisionsIn(detailsOf(place), place.matterId ?? '');

const suitable = { checkedOn: '2012-01-01', suitableUntil: '2049-12-31' };

const treated = ({ file }: Place) => [{ participants: [file.subjectId] }];

/** Each kind of support is ended alike. */
const endings = Object.fromEntries(
  supportMatters.map((kind) => [
    `child-protection/end-${kind}`,
    () => [{ because: 'wished', result: 'Calmer evenings.' }],
  ]),
);

/** Bodies that are right for the commands of child protection from the decision on, as `right-bodies.ts` has them for others. */
export const rightAfterDecision: Readonly<Record<string, (place: Place) => readonly object[]>> = {
  // One that was asked already isn't asked again.
  'child-protection/request-transfer': () =>
    ['2', '3'].map((last) => ({ ...why, municipalityId: `00000000-0000-8000-8000-00000000000${last}` })),
  'child-protection/transfer-case': () => [{ ground: 'needed-to-take-over', textsReadThrough: true }],
  ...endings,
  'child-protection/register-service': () => [
    {
      child: { name: 'Astrid', guardians: [{ name: 'Gunnar' }] },
      ...{ unitId: 'intake', offerId: 'parenting-course', form: 'parenting-course' },
    },
  ],
  'child-protection/record-consent-to-service': (place) =>
    personsOf(place).map((personId) => ({ personId, answer: 'given' })),
  'child-protection/start-service': () => [{}, { whySuitable: 'Comes by itself.' }],
  'child-protection/start-nameless-service': () => [
    { unitId: 'intake', offerId: 'open-house', form: 'open-activity', consent: 'guardians' },
  ],
  'child-protection/reduce-ongoing-decision': (place) =>
    openSupports(detailsOf(place)).flatMap(([supportId]) =>
      [
        { legalBasis: ['SoL 2025:400 14:9'], ground: 'substantially-changed' },
        { legalBasis: ['FL 2017:900 37 §'], ground: 'proviso' },
      ].map((rests) => ({ ...why, ...rests, supportId, becomes: 'less', newScope: 'Once a month.' })),
    ),
  'child-protection/record-family-treatment-session': treated,
  'child-protection/set-implementation-plan': () => [{ reviewOn: '2049-12-31' }],
  'child-protection/review-support': () => [{ childsView: 'Likes it.' }],
  'child-protection/start-contact-family': () => [suitable],
  'child-protection/change-contact-family': () => [suitable],
  'child-protection/start-contact-person': () => [suitable],
  'child-protection/change-contact-person': () => [suitable],
  'child-protection/start-family-treatment': treated,
  'child-protection/change-family-treatment': treated,
  'child-protection/tell-of-delay': (place) => {
    const { applications }: { applications: GrowingRecord<{ applicantId: string }> } = detailsOf(place);
    return [
      { partyId: applications.get(place.matterId ?? '')?.applicantId, whyDelayed: 'An expert is awaited.' },
    ];
  },
  'child-protection/record-representative': (place) =>
    pairsOf(place).map(([partyId, representativeId]) => ({
      partyId,
      representativeId,
      capacity: 'representative',
      authority: 'written',
      covers: ['whole-case'],
    })),
  'child-protection/end-representative': (place) =>
    mandatesOf(place).flatMap((mandateId) =>
      ['revoked', 'discharged'].map((ending) => ({ mandateId, ending })),
    ),
  'child-protection/turn-away-representative': (place) =>
    mandatesOf(place).map((mandateId) => ({ mandateId, ...why })),
  'child-protection/correct-decision': (place) =>
    decidedIn(place).map(({ decisionId }) => ({ decisionId, sameInSubstance: true })),
  'child-protection/register-appeal': (place) =>
    decidedIn(place).flatMap(({ decisionId }) =>
      personsOf(place).map((appellantId) => ({ decisionId, appellantId, channel: 'letter' })),
    ),
  'child-protection/forward-appeal': () => [{ toldWrongly: true }],
  'child-protection/dismiss-appeal-late': () => [{ toldRightly: true, ...why, saysHowToAppeal: true }],
  'child-protection/change-appealed-decision': () => [
    { obviouslyWrong: true, quickAndSimple: true, toNobodysDisadvantage: true, ...why },
  ],
  'child-protection/record-ruling': (place) =>
    Object.keys(courts).map((court) => ({ court, ruledOn: earliestRulingIn(place) })),
  'child-protection/request-disclosure': ({ file }) => [
    { requester: 'anybody' },
    { requester: 'party', personId: file.subjectId },
  ],
  'child-protection/give-disclosure': () => [
    { withheld: [], toldOfDecision: true, textsReadThrough: true },
    { withheld: [], toldOfDecision: true, textsReadThrough: true, harmRuledOut: true },
  ],
  'child-protection/refuse-disclosure': () => [
    {
      grounds: ['OSL-26-1'],
      ...why,
      particularWeight: true,
      tellsOfNoFile: true,
      saysHowToAppeal: true,
    },
  ],
  'child-protection/give-party-extract': ({ file }) => [
    { partyId: file.subjectId, withheld: [], textsReadThrough: true },
  ],
};
