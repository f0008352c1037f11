import type { Actor, Codes } from '../../kernel/index.js';

/** In what capacity something is decided that may not wait: LVU 1990:52 6 § first and second paragraphs, 27 §, SoL 2025:400 30:7 (2001:453 10:4). */
export const capacities = {
  board: {
    label: { sv: 'nämnden eller ett utskott', en: 'the board or a committee of it' },
    help: {
      sv: 'Nämnden beslutade, eller ett utskott för den.',
      en: 'The board decided, or a committee for it.',
    },
  },
  chair: {
    label: { sv: 'nämndens ordförande', en: 'the chair of the board' },
    help: { sv: 'Nämndens beslut kunde inte avvaktas.', en: 'The board’s decision could not be awaited.' },
  },
  'appointed-member': {
    label: { sv: 'en förordnad ledamot', en: 'an appointed member of the board' },
    help: { sv: 'Nämndens beslut kunde inte avvaktas.', en: 'The board’s decision could not be awaited.' },
  },
} as const satisfies Codes;

export type Capacity = keyof typeof capacities;

/** In the order in which a person who is several of them decides. */
const capacityOf = {
  'decision-maker': 'board',
  chair: 'chair',
  'appointed-member': 'appointed-member',
} as const satisfies Readonly<Record<string, Capacity>>;

/** The roles of those who may. */
export const decidingAtOnce = Object.keys(capacityOf);

/** In which of them somebody decides; undefined where in none. */
export function inCapacity({ roles }: Pick<Actor, 'roles'>): Capacity | undefined {
  return Object.entries(capacityOf).find(([role]) => roles.includes(role))?.[1];
}
