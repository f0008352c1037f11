import type { Instant, Jurisdiction, LocalDate, TimeZone } from '../calendar/index.js';
import { dateInWords, entryInWords, instantInWords } from './dates-in-words.js';
import {
  inLanguage,
  languages,
  type Codes,
  type EveryLanguage,
  type Labels,
  type Language,
  type Said,
} from './labels.js';

/** Why a command was refused, by its stable name. */
export type RefusalCode = string;

/** A reason for refusing, as the kernel or a procedure declares it. */
export interface RefusalCodeDefinition extends Said {
  /** `who`: somebody else may. `now`: at another time it may be. `so`: not in this way. */
  readonly not: 'who' | 'now' | 'so';
}

export type RefusalCodes = Readonly<Record<RefusalCode, RefusalCodeDefinition>>;

/** For which any command of any procedure may be refused. */
export const generalRefusalCodes = {
  OUT_OF_DELEGATION: {
    not: 'who',
    label: { sv: 'Utanför delegationen', da: 'Uden for kompetencen', en: 'Out of delegation' },
    help: {
      sv: 'Ingen av dina roller får göra detta.',
      da: 'Ingen af dine roller må gøre dette.',
      en: 'None of your roles may do this.',
    },
  },
  NOT_PARTY: {
    not: 'so',
    label: { sv: 'Inte part', da: 'Ikke part', en: 'Not a party' },
    help: {
      sv: 'Bara en part i ärendet kan detta.',
      da: 'Kun en part i sagen kan dette.',
      en: 'Only a party of the matter can do this.',
    },
  },
  SECRECY_BARRIER: {
    not: 'who',
    label: { sv: 'Sekretess hindrar', da: 'Tavshedspligt hindrer', en: 'Barred by secrecy' },
    help: {
      sv: 'Det rör mer av akten än vad du får se.',
      da: 'Det vedrører mere af akten, end du må se.',
      en: 'It is about more of the file than you may see.',
    },
  },
  STATE_CONFLICT: {
    not: 'now',
    label: { sv: 'Går inte i detta läge', da: 'Kan ikke lade sig gøre nu', en: 'Not in this state' },
    help: {
      sv: 'Ärendet eller akten är i ett läge som inte tillåter det.',
      da: 'Sagen er et sted i forløbet, hvor det ikke er muligt.',
      en: 'The matter or the file stands where this isn’t possible.',
    },
  },
  GROUND_REQUIRED: {
    not: 'so',
    label: { sv: 'Skäl saknas', da: 'Begrundelse mangler', en: 'A ground is missing' },
    help: {
      sv: 'Det måste finnas ett skäl, och skälet ska anges.',
      da: 'Der skal være en grund, og den skal angives.',
      en: 'There has to be a ground, and it has to be given.',
    },
  },
  NOT_POSSIBLE: {
    not: 'now',
    label: { sv: 'Går inte nu', da: 'Kan ikke lade sig gøre i øjeblikket', en: 'Not possible now' },
    help: {
      sv: 'Något i akten som du inte får se står i vägen.',
      da: 'Noget i akten, som du ikke må se, er i vejen.',
      en: 'Something of the file that you may not see stands in the way.',
    },
  },
  RETENTION_LOCK: {
    not: 'now',
    label: { sv: 'Ska bevaras', da: 'Skal bevares', en: 'To be kept' },
    help: {
      sv: 'Lagen säger att det ska finnas kvar och inte får gallras ännu.',
      da: 'Loven siger, at det skal bevares og ikke må slettes endnu.',
      en: 'The law says that it has to be kept and must not be erased yet.',
    },
  },
} as const satisfies Codes<EveryLanguage> & RefusalCodes;

/** The law that something rests on: a statute and its paragraph, for each country where they differ. */
export type LegalSource = string | Readonly<Partial<Record<Jurisdiction, string>>>;

/** One reason for which a command may be refused, as data beside the command. */
export interface RefusalRule<Text extends Labels = Labels> {
  readonly code: RefusalCode;
  /** Statute, ruling or preparatory work that it rests on; absent where the choice is this system's own. */
  readonly source?: LegalSource;
  /** Where it is another matter than its code says in general: see `RefusalCodeDefinition`. */
  readonly not?: RefusalCodeDefinition['not'];
  /** What stands in the way and what to do, in words that show nothing of a person. `‹day›`, `‹entry›` and `‹matter›` stand for what is named. */
  readonly says: Text;
}

/** A refusal is a value, not a fault: the record is untouched. */
export interface Refusal extends RefusalRule {
  /** The field of the command that the refusal is about, where there is one. */
  readonly field?: string;
}

/** The refusal with a day in the place that its words leave for one. */
export function naming(day: LocalDate, refusal: RefusalRule): RefusalRule {
  return withWords('‹day›', (language) => dateInWords(day, language), refusal);
}

/** The refusal with an entry, by its title and when it happened, in the place that its words leave for one. */
export function namingEntry(
  title: Labels,
  at: Instant,
  timeZone: TimeZone,
  refusal: RefusalRule,
): RefusalRule {
  const inWords = (language: Language) =>
    entryInWords(inLanguage(title, language), instantInWords(at, language, timeZone), language);
  return withWords('‹entry›', inWords, refusal);
}

/** The refusal with a matter, by its case number, in the place that its words leave for one. */
export function namingMatter(caseNumber: string, refusal: RefusalRule): RefusalRule {
  return withWords('‹matter›', () => caseNumber, refusal);
}

function withWords(mark: string, inWords: (language: Language) => string, refusal: RefusalRule): RefusalRule {
  const said = languages.map(
    (language) => [language, refusal.says[language]?.replace(mark, () => inWords(language))] as const,
  );
  return { ...refusal, says: { ...refusal.says, ...Object.fromEntries(said.filter(([, text]) => text)) } };
}

/** The law as it is shown in a country; undefined where a choice is this system's own. */
export function sourceIn(
  source: LegalSource | undefined,
  jurisdiction: Jurisdiction | undefined,
): string | undefined {
  if (source === undefined || typeof source === 'string') return source;
  return jurisdiction === undefined ? undefined : source[jurisdiction];
}
