import type { Instant } from '../../calendar/index.js';

/** What can be imposed before care is needed: LVU 1990:52 22 §. */
export type Measure = 'qualified-contact-person' | 'open-treatment';

/** What stands of a measure that was imposed. */
export interface MeasureState {
  readonly what: Measure;
  readonly standing: { readonly is: 'imposed' } | { readonly is: 'ended'; readonly at: Instant };
}
