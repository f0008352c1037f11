import type { Codes, EveryLanguage } from './labels.js';

/** Why something was done, where a record may hold nothing in somebody's own words. */
export const codedReasons = {
  mistaken: {
    label: { sv: 'misstag', da: 'fejltagelse', en: 'mistake' },
    help: {
      sv: 'Det registrerades av misstag.',
      da: 'Det blev registreret ved en fejltagelse.',
      en: 'It was recorded by mistake.',
    },
  },
  'learnt-later': {
    label: { sv: 'blev känt senare', da: 'blev kendt senere', en: 'learnt later' },
    help: {
      sv: 'Ingen här visste det när det hände.',
      da: 'Ingen her vidste det, da det skete.',
      en: 'Nobody here knew when it happened.',
    },
  },
  'not-in-time': {
    label: { sv: 'hanns inte med', da: 'nåedes ikke', en: 'no time' },
    help: {
      sv: 'Det fanns inte tid att göra det tidigare.',
      da: 'Der var ikke tid til at gøre det tidligere.',
      en: 'There was no time to do it earlier.',
    },
  },
  'out-of-order': {
    label: { sv: 'tekniskt fel', da: 'teknisk fejl', en: 'technical fault' },
    help: {
      sv: 'Systemet eller nätet fungerade inte.',
      da: 'Systemet eller netværket virkede ikke.',
      en: 'The system or the network did not work.',
    },
  },
  'no-longer-so': {
    label: { sv: 'gäller inte längre', da: 'gælder ikke længere', en: 'no longer so' },
    help: {
      sv: 'Förhållandena har ändrats.',
      da: 'Forholdene har ændret sig.',
      en: 'Circumstances have changed.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

/** Whether a reason is one of the codes, and no words of somebody's own. */
export function isCodedReason(reason: string): reason is keyof typeof codedReasons {
  return Object.hasOwn(codedReasons, reason);
}
