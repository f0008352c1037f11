import type { Actor, Codes, Hindrance, RefusalRule } from '../../kernel/index.js';

/** A Swedish social-work degree, or an education found equivalent: SoL 2025:400 25:1 (2001:453 3:3 a). */
export const qualifications = {
  'social-work-degree': {
    label: { sv: 'socionomexamen', en: 'social-work degree' },
    help: { sv: 'Svensk socionomexamen.', en: 'A Swedish degree in social work.' },
  },
  equivalent: {
    label: { sv: 'annan relevant examen', en: 'equivalent education' },
    help: {
      sv: 'En annan examen på minst grundnivå som är relevant, eller en utländsk som har erkänts.',
      en: 'Another relevant degree, or a foreign one that has been recognised.',
    },
  },
} as const satisfies Codes;

/**
 * Who assesses whether to open, investigates or follows up has a Swedish social-work degree or its equivalent. The
 * paragraph binds those who handle a matter; a board or committee decides on what they have prepared.
 */
export const notQualified: Hindrance = {
  code: 'NOT_QUALIFIED',
  source: 'SoL 2025:400 25:1; 2001:453 3:3 a',
  says: {
    sv: 'Uppgiften kräver socionomexamen eller motsvarande. Lämna över till en behörig handläggare; har någon gjort det redan, registrera det med den personen i doneBy.',
    en: 'The task takes a social-work degree or its equivalent. Hand over to a qualified handler; if somebody has done it already, record it with them in doneBy.',
  },
  hinders: ({ context: { actor } }) => !holdsDegree(actor) && !actor.roles.includes('decision-maker'),
};

/** The same, said of whoever is to be assigned. */
export const handlerNotQualified: RefusalRule = {
  code: 'NOT_QUALIFIED',
  source: 'SoL 2025:400 25:1; 2001:453 3:3 a',
  says: {
    sv: 'Ärendet kräver svensk socionomexamen eller motsvarande. Utse någon som har det.',
    en: 'The matter requires a Swedish social-work degree or equivalent. Assign somebody who has it.',
  },
};

/** Whether somebody has learnt what the work with children takes. */
export function holdsDegree({ qualifications: held }: Pick<Actor, 'qualifications'>): boolean {
  return held.some((each) => each in qualifications);
}
