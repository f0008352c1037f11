import type { Labels } from './labels.js';

/** A named choice that the law or practice leaves to the municipality (domain.md chapter 9). */
export interface SettingDefinition {
  readonly name: string;
  readonly what: Labels;
  /** What a value has to look like, as a regular expression over the whole value. */
  readonly pattern: string;
  readonly byDefault: string;
  readonly source: string;
}
