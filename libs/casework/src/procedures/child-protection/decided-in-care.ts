import type { EventDefinition } from '../../kernel/index.js';
import { careContinued, careEnded, placedInCare } from './care-decisions.js';
import type { Decided } from './decision-kinds.js';
import { measureDecisions } from './imposed-measure.js';
import { movingBanContinued, movingBanEnded } from './moving-ban-decisions.js';
import { contactRestricted, placeOfStayHidden, restrictionLifted } from './restricting-contact.js';
import type { ChildProtection } from './state.js';

/** The kinds of decisions in a care without consent: LVU 1990:52. */
export const decidedInCare: readonly EventDefinition<ChildProtection, Decided>[] = [
  careContinued,
  careEnded,
  placedInCare,
  contactRestricted,
  placeOfStayHidden,
  restrictionLifted,
  ...measureDecisions,
  movingBanContinued,
  movingBanEnded,
];
