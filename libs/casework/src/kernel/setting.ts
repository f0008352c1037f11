import type { Labels, Said } from './labels.js';

/** A named choice that the law or practice leaves to the municipality. */
export interface SettingDefinition<Text extends Labels = Labels> extends Said<Text> {
  /** Begins with the name of whatever declares it: `child-protection/late-report-cut-off`. */
  readonly name: string;
  /** What a value has to look like, as a regular expression over the whole value. */
  readonly pattern: string;
  readonly byDefault: string;
  /** The law that leaves it open, where one does. */
  readonly source?: string;
}
