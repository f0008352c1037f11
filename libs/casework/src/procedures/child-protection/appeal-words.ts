import { Says } from '../../kernel/index.js';

export const SaysDecisionAppealed = Says(
  { sv: 'Beslut', en: 'Decision' },
  { sv: 'Det beslut som överklagas.', en: 'The decision that is appealed.' },
);

export const SaysDecidedIn = Says(
  { sv: 'Ärende', en: 'Matter' },
  { sv: 'Det ärende som beslutet fattades i.', en: 'The matter in which it was decided.' },
);

export const SaysAppealGoingOn = Says(
  { sv: 'Överklagande som fortsätter', en: 'Appeal that goes on' },
  {
    sv: 'Det överklagande som hade avvisats som för sent, när avvisningen inte längre gäller.',
    en: 'The appeal that had been dismissed as late, where the dismissal holds no longer.',
  },
);

export const SaysCourt = Says(
  { sv: 'Domstol', en: 'Court' },
  { sv: 'Den domstol som prövar det.', en: 'The court that tries it.' },
);
