import type { Codes } from '../../kernel/index.js';
import { homes } from './homes.js';
import { supports } from './supports.js';

/** What is given to whoever comes, in whatever form the board has decided to offer it: SoL 2025:400 11:5. */
export const formsOfService = {
  ...supports,
  ...homes,
  'parenting-course': {
    label: { sv: 'föräldrastödsprogram', en: 'parenting course' },
    help: { sv: 'Kurs eller träffar för föräldrar.', en: 'A course or meetings for parents.' },
  },
  'open-activity': {
    label: { sv: 'öppen verksamhet', en: 'open activity' },
    help: {
      sv: 'Till exempel öppen förskola, läxhjälp eller fritidsverksamhet.',
      en: 'For instance an open preschool, help with homework or leisure activities.',
    },
  },
} as const satisfies Codes;

export type FormOfService = keyof typeof formsOfService;

/** What is given after a test of the child’s own need alone: SoL 2025:400 11:5 second paragraph. */
export const alwaysTested: readonly FormOfService[] = [
  'contact-person',
  'contact-family',
  ...(Object.keys(homes) as (keyof typeof homes)[]),
];

/** Why a service ends. */
export const endingsOfService = {
  done: {
    label: { sv: 'insatsen är klar', en: 'the service is done' },
    help: {
      sv: 'Den behövs inte längre, eller kursen är slut.',
      en: 'It is needed no more, or the course is over.',
    },
  },
  wished: {
    label: { sv: 'önskas inte längre', en: 'wished for no longer' },
    help: { sv: 'Familjen vill inte fortsätta.', en: 'The family doesn’t want to go on.' },
  },
  away: {
    label: { sv: 'kom inte', en: 'didn’t come' },
    help: { sv: 'Den som bad om insatsen kom inte.', en: 'Whoever asked for the service didn’t come.' },
  },
  'no-longer-offered': {
    label: { sv: 'erbjuds inte längre', en: 'offered no longer' },
    help: { sv: 'Kommunen erbjuder den inte längre.', en: 'The municipality offers it no longer.' },
  },
  'need-tested': {
    label: { sv: 'behovet ska prövas', en: 'the need is to be tested' },
    help: {
      sv: 'Behovet är ett annat; en ansökan eller anmälan registreras för sig.',
      en: 'The need is another; an application or a report is registered apart.',
    },
  },
} as const satisfies Codes;

export type EndingOfService = keyof typeof endingsOfService;

/** The same, with what ends it by itself. */
export const allEndingsOfService = {
  ...endingsOfService,
  'consent-withdrawn': {
    label: { sv: 'samtycket finns inte längre', en: 'the consent is there no more' },
    help: {
      sv: 'Den som måste samtycka gör det inte längre; insatsen är frivillig.',
      en: 'Somebody who has to consent does so no more; the service is voluntary.',
    },
  },
} as const satisfies Codes;
