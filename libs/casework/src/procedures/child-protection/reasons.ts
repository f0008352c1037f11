import { type Labels, type RefusalRule, type Said, Says } from '../../kernel/index.js';

/** Whether something was said where something has to be. */
export function isSaid(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

const giveThem: Labels = { sv: 'Ange skälen för beslutet.', en: 'Give the reasons for the decision.' };

/** A decision or an assessment without its reasons, by the paragraph that asks for them. */
export function unreasoned(source: string, says: Labels = giveThem): RefusalRule {
  return { code: 'REASONS_MISSING', source, says };
}

export const SaysReasons = Says(
  { sv: 'Skäl', en: 'Reasons' },
  {
    sv: 'Varför beslutet blev som det blev: de omständigheter som har varit avgörande.',
    en: 'Why it was decided so: the facts that were decisive.',
  },
);

export const SaysDecidedBy = Says(
  { sv: 'Beslutat av', en: 'Decided by' },
  {
    sv: 'Den handläggare, chef eller nämnd som beslutade.',
    en: 'The handler, manager or board that decided.',
  },
);

export const SaysChildsView = Says(
  { sv: 'Barnets inställning', en: 'The child’s view' },
  { sv: 'Vad barnet självt tycker i frågan.', en: 'What the child itself thinks of the question.' },
);

export const SaysWhyChildNotHeard = Says(
  { sv: 'Varför barnet inte har hörts', en: 'Why the child wasn’t heard' },
  {
    sv: 'Anges när barnets inställning saknas, till exempel att barnet är för litet.',
    en: 'Given where the child’s view is missing, for instance that the child is too young.',
  },
);

export const childNotHeard: RefusalRule = {
  code: 'CHILD_NOT_HEARD',
  source: 'SoL 2025:400 3:2; 2001:453 11:10',
  says: {
    sv: 'Ange barnets inställning i childsView, eller i whyChildNotHeard varför barnet inte har hörts.',
    en: 'Give the child’s view in childsView, or in whyChildNotHeard why the child hasn’t been heard.',
  },
};

/** No law accepts it as a ground. It can be named so that the refusal shows the paragraph. */
export const staffShortage = {
  label: { sv: 'personalbrist', en: 'lack of staff' },
  help: {
    sv: 'Det saknas personal; det räcker inte för att förlänga.',
    en: 'There is too little staff; that isn’t enough to extend.',
  },
} as const satisfies Said;
