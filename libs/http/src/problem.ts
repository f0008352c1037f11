import { HttpException } from '@nestjs/common';
import {
  composed,
  generalRefusalCodes,
  inLanguage,
  languages,
  type EveryLanguage,
  type FieldFault,
  type InvalidField,
  type Labels,
  type Language,
  type Procedure,
  type RefusalCode,
  type RefusalCodes,
} from '#casework';
import { mostWrongFields } from '#record';

/** The one table from code to status, and what each is called: the problems of any request, then what refusals stand for. */
export const problemCodes = {
  MALFORMED_BODY: {
    status: 400,
    label: { sv: 'innehållet går inte att läsa', da: 'indholdet kan ikke læses', en: 'malformed body' },
  },
  MALFORMED_REQUEST: {
    status: 400,
    label: { sv: 'anropet går inte att läsa', da: 'kaldet kan ikke læses', en: 'malformed request' },
  },
  KEY_REQUIRED: { status: 400, label: { sv: 'nyckel krävs', da: 'nøgle kræves', en: 'key required' } },
  UNAUTHENTICATED: {
    status: 401,
    label: { sv: 'inte inloggad', da: 'ikke logget ind', en: 'unauthenticated' },
  },
  NO_ROLE: { status: 403, label: { sv: 'ingen roll', da: 'ingen rolle', en: 'no role' } },
  SECRECY_BARRIER: {
    status: 403,
    label: { sv: 'sekretess hindrar', da: 'tavshedspligt hindrer', en: 'secrecy barrier' },
  },
  NOT_FOUND: { status: 404, label: { sv: 'finns inte', da: 'findes ikke', en: 'not found' } },
  METHOD_NOT_ALLOWED: {
    status: 405,
    label: { sv: 'metoden tas inte emot', da: 'metoden tages ikke imod', en: 'method not allowed' },
  },
  NOT_ACCEPTABLE: {
    status: 406,
    label: { sv: 'formatet finns inte', da: 'formatet findes ikke', en: 'not acceptable' },
  },
  REQUEST_TIMEOUT: {
    status: 408,
    label: { sv: 'anropet tog för lång tid', da: 'kaldet tog for lang tid', en: 'request timeout' },
  },
  IN_FLIGHT: { status: 409, label: { sv: 'pågår redan', da: 'er allerede i gang', en: 'in flight' } },
  STALE_VERSION: {
    status: 412,
    label: { sv: 'ändrat sedan dess', da: 'ændret siden da', en: 'stale version' },
  },
  BODY_TOO_LARGE: {
    status: 413,
    label: { sv: 'för stort innehåll', da: 'for stort indhold', en: 'body too large' },
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    label: { sv: 'formatet tas inte emot', da: 'formatet tages ikke imod', en: 'unsupported media type' },
  },
  INVALID_FIELD: {
    status: 422,
    label: { sv: 'ett fält är fel', da: 'et felt er forkert', en: 'invalid field' },
  },
  INVALID_CURSOR: {
    status: 422,
    label: { sv: 'fel plats i listan', da: 'forkert sted i listen', en: 'invalid cursor' },
  },
  KEY_REUSED: { status: 422, label: { sv: 'nyckeln är använd', da: 'nøglen er brugt', en: 'key reused' } },
  VERSION_REQUIRED: {
    status: 428,
    label: { sv: 'version krävs', da: 'version kræves', en: 'version required' },
  },
  RATE_LIMITED: { status: 429, label: { sv: 'för många anrop', da: 'for mange kald', en: 'rate limited' } },
  HEADERS_TOO_LARGE: {
    status: 431,
    label: { sv: 'för stora huvuden', da: 'for store hoveder', en: 'headers too large' },
  },
  FAULT: { status: 500, label: { sv: 'fel här', da: 'fejl her', en: 'fault' } },
  BUSY: { status: 503, label: { sv: 'upptaget', da: 'optaget', en: 'busy' } },
  UNAVAILABLE: { status: 503, label: { sv: 'går inte att nå', da: 'kan ikke nås', en: 'unavailable' } },
} as const satisfies Record<string, { readonly status: number; readonly label: EveryLanguage }>;

/** 403 who may not, 409 not now, 422 not so. */
export const statusOfRefusal = { who: 403, now: 409, so: 422 } as const satisfies Record<
  RefusalCodes[RefusalCode]['not'],
  number
>;

export type ProblemCode = keyof typeof problemCodes;

/** The code of a refusal as its procedure declares it, and the status that it is told with. */
export interface RefusedAs {
  readonly code: RefusalCode;
  readonly status: number;
  readonly label: Labels;
}

/**
 * @param not where a refusal is another matter than its code says in general
 * @throws {Error} a code that neither the kernel nor the procedure declares: a fault of the procedure
 */
export function refusedAs(
  { name, refusalCodes }: Pick<Procedure, 'name' | 'refusalCodes'>,
  code: RefusalCode,
  not?: RefusalCodes[RefusalCode]['not'],
): RefusedAs {
  const known: RefusalCodes = { ...refusalCodes, ...generalRefusalCodes };
  const definition = known[code];
  if (!definition) throw new Error(`${name} declares no refusal ${code}.`);
  return { code, status: statusOfRefusal[not ?? definition.not], label: definition.label };
}

/** What somebody asks for who has no role for it, of whatever procedure. */
export const outOfDelegation = refusedAs({ name: 'reading', refusalCodes: {} }, 'OUT_OF_DELEGATION');

/** What somebody asks for who takes part in one file by a seat, and not in that one, or not any more. */
export const notParty = refusedAs({ name: 'reading', refusalCodes: {} }, 'NOT_PARTY', 'who');

/** What a problem says beyond code and status (RFC 9457). Nothing of a case's content may be in it. */
export interface ProblemDetails {
  /** What is wrong and what to do, in one or two sentences. */
  readonly detail: Labels | string;
  /** The field that is wrong: a dotted path in the body, or the name of a header or query parameter. */
  readonly field?: string;
  /** Every field that is wrong. */
  readonly fields?: readonly InvalidField[];
  /** Said in every language beside the one that is asked for. */
  readonly says?: Labels;
  readonly [extension: string]: unknown;
}

/** A problem on its way to the client as application/problem+json. */
export class Problem extends HttpException {
  readonly code: string;
  readonly #title: Labels;

  constructor(
    why: ProblemCode | RefusedAs,
    readonly details: ProblemDetails,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    const { code, status, label } = typeof why === 'string' ? { code: why, ...problemCodes[why] } : why;
    super(code, status);
    this.code = code;
    this.#title = label;
  }

  /** The languages in which all that it says is said, English among them. */
  get spoken(): readonly Language[] {
    const { detail, fields = [] } = this.details;
    const said = [this.#title, labelsOf(detail), ...fields.map(({ expected }) => expected)];
    return languages.filter((language) => said.every((each) => each[language] !== undefined));
  }

  /** The body of the answer. */
  body(language: Language): Record<string, unknown> {
    const { detail, fields, ...rest } = this.details;
    const wrong = fields?.slice(0, mostWrongFields).map(({ field, fault, expected }) => ({
      field,
      code: fault,
      expected: inLanguage(expected, language),
    }));
    return {
      type: `urn:casetrail:problem:${this.code.toLowerCase().replaceAll('_', '-')}`,
      title: inLanguage(this.#title, language),
      status: this.getStatus(),
      code: this.code,
      detail: inLanguage(labelsOf(detail), language),
      ...(wrong?.[0] && { field: wrong[0].field, expected: wrong[0].expected, fields: wrong }),
      ...rest,
    };
  }
}

function labelsOf(text: Labels | string): Labels {
  return typeof text === 'string' ? { en: text } : text;
}

/** What the body as a whole is called. */
const theBody: EveryLanguage = { sv: 'Anropets innehåll', da: 'Kaldets indhold', en: 'The body' };

const isMissing: EveryLanguage = { sv: 'saknas: ange', da: 'mangler: angiv', en: 'is missing: give' };
const isOtherwise: EveryLanguage = {
  sv: 'är inte som väntat: ange',
  da: 'er ikke som ventet: angiv',
  en: 'is not as expected: give',
};
const isTooMuch: EveryLanguage = {
  sv: 'ska inte anges:',
  da: 'skal ikke angives:',
  en: 'has to be left out:',
};

/** How many more are wrong. */
const furtherFields = {
  sv: (count: number) => (count === 1 ? 'Ytterligare ett fält är fel.' : `Ytterligare ${count} fält är fel.`),
  da: (count: number) =>
    count === 1 ? 'Yderligere ét felt er forkert.' : `Yderligere ${count} felter er forkerte.`,
  en: (count: number) => (count === 1 ? 'One more field is wrong.' : `${count} more fields are wrong.`),
} as const satisfies Record<Language, (count: number) => string>;

/** What is wrong, and how many more fields are. */
export function withFurther(detail: Labels, further: number): Labels {
  if (further === 0) return detail;
  return composed([detail], (said, language) => `${said(detail)} ${furtherFields[language](further)}`);
}

/** Fields that are missing, or whose form or value is wrong; the first of them is told in the detail. */
export function invalidFields(first: InvalidField, ...further: readonly InvalidField[]): Problem {
  const { field, fault, expected } = first;
  const detail = composed([expected], (said, language) => {
    const what = field === '' ? theBody[language] : field;
    const tooMuch = /^[^:]+: (.*)$/s.exec(said(expected))?.[1];
    const isLeftOut = fault === 'left-out' || fault === 'unknown';
    return isLeftOut && tooMuch !== undefined
      ? `${what} ${isTooMuch[language]} ${tooMuch}.`
      : `${what} ${(fault === 'missing' ? isMissing : isOtherwise)[language]} ${said(expected)}.`;
  });
  return new Problem('INVALID_FIELD', {
    detail: withFurther(detail, further.length),
    fields: [first, ...further],
  });
}

/** A cursor that no page of the list has named. */
export const wrongCursor: InvalidField = {
  field: 'cursor',
  fault: 'wrong-value',
  expected: {
    sv: 'next från en sida av samma lista, med samma filter och ordning; eller utelämnad',
    da: 'next fra en side af samme liste, med samme filtre og rækkefølge; eller udeladt',
    en: 'the next of a page of the same list, with the same filters and order; or left out',
  },
};

export function invalidCursor(): Problem {
  return new Problem('INVALID_CURSOR', {
    detail: {
      sv: 'Platsen (cursor) hör inte till den här listan, med dessa filter och denna ordning. Börja utan den.',
      da: 'Stedet (cursor) hører ikke til denne liste, med disse filtre og denne rækkefølge. Begynd uden det.',
      en: 'The cursor is not one of this list, with these filters and this sort. Start without one.',
    },
    fields: [wrongCursor],
  });
}

/**
 * Does nothing where nothing is wrong with a request. Each field is told once, by what was found first.
 *
 * @throws {Problem} INVALID_FIELD naming all that is, or INVALID_CURSOR for a cursor alone
 */
export function refuseWrong(found: readonly InvalidField[]): void {
  const [first, ...further] = found.filter(
    ({ field }, index) => found.findIndex((other) => other.field === field) === index,
  );
  if (!first) return;
  throw first === wrongCursor && further.length === 0 ? invalidCursor() : invalidFields(first, ...further);
}

/** One field that is wrong. */
export function invalidField(field: string, fault: FieldFault, expected: Labels): Problem {
  return invalidFields({ field, fault, expected });
}

/** What doesn't exist and what one may not see answer alike. */
export function notFound(): Problem {
  return new Problem('NOT_FOUND', { detail: nothingHere });
}

/** The same of what a field of a body names. */
export function nothingUnder(field: string): Problem {
  return new Problem('NOT_FOUND', {
    detail: {
      sv: `Under den id som står i ${field} finns inget som du får se. Kontrollera den och dina uppdrag.`,
      da: `Under den id, der står i ${field}, er der ikke noget, som du må se. Kontroller den og dine opgaver.`,
      en: `There is nothing that you may see under the id in ${field}. Check it and your assignment.`,
    },
    fields: [{ field, fault: 'wrong-value', expected: anIdSeen }],
  });
}

const anIdSeen: EveryLanguage = {
  sv: 'id för något som du får se',
  da: 'id for noget, som du må se',
  en: 'the id of something that you may see',
};

export const nothingHere: EveryLanguage = {
  sv: 'Här finns inget som du får se. Kontrollera adressen och dina uppdrag.',
  da: 'Her er ikke noget, som du må se. Kontroller adressen og dine opgaver.',
  en: 'There is nothing here that you may see. Check the address and your assignment.',
};
