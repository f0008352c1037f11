import type { Jurisdiction } from '../calendar/index.js';
import type { Labels, Said } from './labels.js';

/** A named choice that the law or practice leaves to the municipality. */
export type SettingDefinition<Text extends Labels = Labels> = Said<Text> & (WrittenSo | OneOfThese) & Named;

interface Named {
  /** Begins with the name of whatever declares it: `child-protection/late-report-cut-off`. */
  readonly name: string;
  readonly byDefault: string;
  /** The law that leaves it open, where one does. */
  readonly source?: string;
}

interface WrittenSo {
  /** What a value has to look like, as a regular expression over the whole value. */
  readonly pattern: string;
}

interface OneOfThese {
  /** What there is to choose from in each country. */
  readonly values: Readonly<Record<Jurisdiction, readonly string[]>>;
}
