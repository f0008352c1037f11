import { temporaryNumbers } from '../kernel/personal-numbers.js';
import type { EveryLanguage } from '../kernel/labels.js';
import type { SettingDefinition } from '../kernel/setting.js';
import { quietHours } from './quiet-hours.js';

/** What every municipality may choose, whatever procedures it carries out. */
export const commonSettings: readonly SettingDefinition<EveryLanguage>[] = [quietHours, temporaryNumbers];
