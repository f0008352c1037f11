import { localDateOf } from '../../calendar/index.js';
import { matterOf, type Hindrance, type Standing } from '../../kernel/index.js';
import { isTooOld } from './childs-age.js';
import type { ConsentFound } from './consent-to-support.js';
import { rulesetAt } from './settings.js';
import type { ChildProtection } from './state.js';
import { consentToGiven, supportOf } from './supports-given.js';

function stateOf(standing: Standing<ChildProtection>) {
  return supportOf(standing.file.details, matterOf(standing).matterId);
}

/** Whether those consent who have to, when a support is started or taken up again. */
export function consentFor(standing: Standing<ChildProtection>): ConsentFound {
  const { file, context } = standing;
  return consentToGiven(file, stateOf(standing), context, rulesetAt(context));
}

const turned21: Hindrance<ChildProtection> = {
  code: 'AGE_RULE',
  says: {
    sv: 'Den som insatsen är till för har fyllt 21. Ingen insats påbörjas här; hänvisa till vuxenenheten.',
    en: 'The person whom the support is for has turned 21. None is started here; refer to the adults’ unit.',
  },
  hinders: ({ file, context }) => isTooOld(file, localDateOf(context.occurredAt, file.timeZone)),
};

const notFromThen: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 11:1; 2001:453 4:1',
  says: {
    sv: 'Insatsen är beviljad från en senare dag.',
    en: 'The support is granted from a later day on.',
  },
  hinders: (standing) => {
    const { file, context } = standing;
    return localDateOf(context.occurredAt, file.timeZone) < stateOf(standing).grant.from;
  },
};

const consentMissing: Hindrance<ChildProtection> = {
  code: 'MISSING_CONSENT',
  not: 'now',
  source: 'SoL 2025:400 21:1; 2001:453 3:6 a; FB 1949:381 6:13 a',
  says: {
    sv:
      'Den som måste samtycka till insatsen gör det inte den dagen: alla vårdnadshavare, om inte nämnden har beslutat ' +
      'mot en av två; eller barnet självt från den ålder som lagen säger, om beslutet fann det lämpligt.',
    en:
      'Somebody who has to consent to the support doesn’t on that day: every guardian, unless the board has decided ' +
      'against one of two; or the child alone from the age that the law says, where the decision found that suitable.',
  },
  hinders: (standing) => consentFor(standing).is === 'missing',
};

const ownWishMissing: Hindrance<ChildProtection> = {
  code: 'MISSING_CONSENT',
  not: 'now',
  source: 'SoL 2025:400 13:7; 2001:453 3:6 b',
  says: {
    sv: 'Ett barn som har fyllt 15 får kontaktperson eller kontaktfamilj bara om det självt begär det eller samtycker.',
    en: 'A child of 15 or more gets a contact person or family only where it asks for it or consents itself.',
  },
  hinders: (standing) => consentFor(standing).is === 'own-wish-missing',
};

/** What is asked whenever a support begins, of each kind, as of that day. */
export const untilItMayBegin = { turned21, notFromThen, consentMissing } as const;

/** The same when it goes on after a break: what began before somebody turned 21 may run out. */
export const untilItMayGoOn = { consentMissing } as const;

/** Besides, of a contact person and a contact family. */
export const unlessWished = { ownWishMissing } as const;
