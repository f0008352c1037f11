import type { Codes } from '../../kernel/index.js';

const development = {
  sv: 'Barnets utveckling.',
  en: 'The child’s development.',
};

const ability = {
  sv: 'Föräldrarnas förmåga.',
  en: 'The parents’ ability.',
};

const surroundings = {
  sv: 'Familj och miljö.',
  en: 'Family and environment.',
};

/** The three sides of a child's situation with their areas, as Socialstyrelsen's BBIC has them since 2015. */
export const areas = {
  health: { label: { sv: 'hälsa', en: 'health' }, help: development },
  education: { label: { sv: 'utbildning', en: 'education' }, help: development },
  emotions: { label: { sv: 'känslor och beteende', en: 'emotions and behaviour' }, help: development },
  relations: { label: { sv: 'sociala relationer', en: 'social relations' }, help: development },
  care: { label: { sv: 'grundläggande omsorg', en: 'basic care' }, help: ability },
  safety: { label: { sv: 'säkerhet', en: 'safety' }, help: ability },
  availability: {
    label: { sv: 'känslomässig tillgänglighet', en: 'emotional availability' },
    help: ability,
  },
  guidance: { label: { sv: 'stimulans och vägledning', en: 'stimulation and guidance' }, help: ability },
  'family-now': {
    label: { sv: 'nuvarande familjesituation', en: 'the family’s present situation' },
    help: surroundings,
  },
  'family-before': { label: { sv: 'familjebakgrund', en: 'the family’s background' }, help: surroundings },
  housing: { label: { sv: 'boende', en: 'housing' }, help: surroundings },
  livelihood: { label: { sv: 'arbete och ekonomi', en: 'work and finances' }, help: surroundings },
  network: {
    label: { sv: 'socialt nätverk och integrering', en: 'social network and integration' },
    help: surroundings,
  },
} as const satisfies Codes;

export type Area = keyof typeof areas;

export function isArea(code: string): code is Area {
  return code in areas;
}
