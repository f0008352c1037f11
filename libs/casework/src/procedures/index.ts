import type { Procedure } from '../handling/index.js';
import { childProtection } from './child-protection/index.js';

/** Every procedure. Adding one is adding its folder and naming it here. */
export const procedures: readonly Procedure[] = [childProtection];
