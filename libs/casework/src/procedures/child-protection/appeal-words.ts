import { Says } from '../../kernel/index.js';

export const SaysDecisionAppealed = Says(
  { sv: 'Beslut', en: 'Decision' },
  { sv: 'Det beslut som överklagas.', en: 'The decision that is appealed.' },
);

export const SaysDecidedIn = Says(
  { sv: 'Ärende', en: 'Matter' },
  { sv: 'Det ärende som beslutet fattades i.', en: 'The matter in which it was decided.' },
);

export const SaysCourt = Says(
  { sv: 'Domstol', en: 'Court' },
  { sv: 'Den domstol som prövar det.', en: 'The court that tries it.' },
);
