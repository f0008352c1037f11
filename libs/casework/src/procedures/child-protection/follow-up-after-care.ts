import type { Hindrance } from '../../kernel/index.js';
import { careConcerned } from './care.js';
import { followedUpFrom, wasOfAgeThen } from './cares.js';
import { BeginFollowUp, comesAfter, FollowUpBegun, kindOfFollowUp } from './follow-up-kinds.js';
import type { ChildProtection } from './state.js';

/** Uppföljning efter vård enligt LVU, which the board has to begin, whoever consents: LVU 1990:52 21 b §. */
export class FollowUpAfterCare extends BeginFollowUp {}

/** Begun when the event occurred, from which its six months count: LVU 1990:52 21 c §. */
export class FollowUpAfterCareBegun extends FollowUpBegun {}

/** Whoever was a child then is followed up, also where that is begun late. */
export const ofAgeThen: Hindrance<ChildProtection> = {
  code: 'AGE_RULE',
  source: 'LVU 1990:52 21 b §',
  says: {
    sv: 'Den unge hade fyllt 18 när vården upphörde. Bara den som är under 18 följs upp efter vården.',
    en: 'The young person had turned 18 when the care ended. Only whoever is under 18 is followed up after it.',
  },
  hinders: (standing) => wasOfAgeThen(standing.file, comesAfter(standing)),
};

/** Care begins when the young person is placed outside the home, and not with the order: LVU 1990:52 10 §. */
export const neverBegan: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 10, 21 b §§',
  says: {
    sv: 'Vården påbörjades aldrig, så det finns ingen vård att följa upp.',
    en: 'The care never began, so that there is none to follow up after.',
  },
  hinders: (standing) => careConcerned(standing).begunAt === undefined,
};

const reunionAwaited: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 21 b §',
  says: {
    sv: 'Återföreningen förbereds. Den unge följs upp först när den har skett; registrera då att väntan är över.',
    en: 'The reunion is being prepared. The young person is followed up only once it has come about; then record that the wait is over.',
  },
  hinders: (standing) => careConcerned(standing).reunion?.is === 'awaited',
};

/** One that went on already when the care ended ends nothing: the paragraph speaks of one that is opened. */
export const investigatedSince: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 21 c §',
  says: {
    sv: 'En utredning om barnet har inletts sedan vården upphörde, och med den är uppföljningen slut.',
    en: 'An investigation about the child has been opened since the care ended, and with it the follow-up is over.',
  },
  hinders: (standing) => careConcerned(standing).overtakenBy !== undefined,
};

export const { command: followUpAfterCare, event: followUpAfterCareBegun } = kindOfFollowUp<
  FollowUpAfterCare,
  object
>({
  name: 'follow-up-after-care',
  title: { sv: 'Inled uppföljning efter vård enligt LVU', en: 'Begin the follow-up after care' },
  fields: FollowUpAfterCare,
  during: { care: ['care-ended'] },
  example: { whyNotInformed: 'The guardian has moved, and nobody has the new number.' },
  recordedAs: {
    name: 'follow-up-after-care-begun',
    title: { sv: 'Uppföljning efter vård inledd', en: 'Follow-up after care begun' },
    fields: FollowUpAfterCareBegun,
    tells: {
      sv: (decidedBy) => `${decidedBy} inledde uppföljningen av barnets situation efter vården.`,
      en: (decidedBy) => `${decidedBy} began to follow up the child’s situation after the care.`,
    },
  },
  refusals: { ofAge: ofAgeThen, investigatedAnew: investigatedSince, neverBegan, reunionAwaited },
  own: () => ({}),
  comesAt: ({ details }, careId) => followedUpFrom(details, careId),
  countsFrom: 'its-beginning',
  ofChild: 'at-that-end',
});
