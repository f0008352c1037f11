import type { Instant } from '../../calendar/index.js';
import type { Codes } from '../../kernel/index.js';
import { isArea, type Area } from './bbic-areas.js';

/** Whether the child or the parents need something in an area. */
export const areaNeeds = {
  none: {
    label: { sv: 'inget behov', en: 'no need' },
    help: { sv: 'Det som behövs finns.', en: 'What is needed is there.' },
  },
  some: {
    label: { sv: 'behov av stöd', en: 'need of support' },
    help: { sv: 'Något behövs som inte finns.', en: 'Something is needed that isn’t there.' },
  },
  protection: {
    label: { sv: 'behov av skydd', en: 'need of protection' },
    help: { sv: 'Barnet far illa eller riskerar det.', en: 'The child suffers harm or risks it.' },
  },
} as const satisfies Codes;

export type AreaNeed = keyof typeof areaNeeds;

/** How far an area has come: described, in which version, or assessed by a version of its description. */
export type AreaState =
  | { readonly kind: 'described'; readonly version: number; readonly describedAt: Instant }
  | {
      readonly kind: 'assessed';
      readonly version: number;
      readonly assessedAt: Instant;
      readonly need: AreaNeed;
    };

export type AreaStates = Readonly<Partial<Record<Area, AreaState>>>;

/** The areas with one of them as it has become, where that is of no earlier version than is known. */
export function withArea(states: AreaStates, area: Area, becomes: AreaState): AreaStates {
  const known = states[area];
  return known !== undefined && known.version > becomes.version ? states : { ...states, [area]: becomes };
}

/** The areas of two investigations that became one: each as the one knows it that has come further. */
export function areasOfBoth(one: AreaStates, other: AreaStates): AreaStates {
  return Object.keys(other)
    .filter(isArea)
    .reduce((both, area) => {
      const state = other[area];
      return state ? withArea(both, area, state) : both;
    }, one);
}
