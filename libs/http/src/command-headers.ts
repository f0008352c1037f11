import type { EveryLanguage, InvalidField } from '#casework';
import { invalidFields, Problem, type ProblemCode } from './problem.js';
import { keyPattern, versionTag } from './read-requests.js';

/** What is wrong with the header that tells retries of one request from others, where there has to be one. */
export function keyNeeded(key: string | undefined): readonly InvalidField[] {
  return wrongHeader(keyHeader, key, keyPattern, true);
}

/** The same where there may be one. */
export function keyPossible(key: string | undefined): readonly InvalidField[] {
  return wrongHeader(keyHeader, key, keyPattern, false);
}

/** What is wrong with the header that names the version that was seen. */
export function versionNeeded(tag: string | undefined): readonly InvalidField[] {
  return wrongHeader(versionHeader, tag, versionTag, true);
}

/**
 * Does nothing where nothing is wrong with a request.
 *
 * @throws {Problem} KEY_REQUIRED or VERSION_REQUIRED for one that lacks nothing but that header, else INVALID_FIELD
 *   naming all that is wrong
 */
export function refuseWrongRequest([wrong, ...further]: readonly InvalidField[]): void {
  if (wrong) throw headerMissing(wrong, further) ?? invalidFields(wrong, ...further);
}

function wrongHeader(
  header: InvalidField,
  given: string | undefined,
  form: RegExp,
  isNeeded: boolean,
): readonly InvalidField[] {
  if (given === undefined) return isNeeded ? [{ ...header, fault: 'missing' }] : [];
  return form.test(given) ? [] : [header];
}

const keyHeader: InvalidField = {
  field: 'Idempotency-Key',
  fault: 'wrong-form',
  expected: {
    sv: '8 till 200 synliga ASCII-tecken',
    da: '8 til 200 synlige ASCII-tegn',
    en: '8 to 200 visible ASCII characters',
  },
};

const versionHeader: InvalidField = {
  field: 'If-Match',
  fault: 'wrong-form',
  expected: {
    sv: 'en version (version) som den stod på sidan: 16 tecken inom citattecken',
    da: 'en version (version), som den stod på siden: 16 tegn i anførselstegn',
    en: 'a version as it stood on the page: 16 characters in quotation marks',
  },
};

/** What a request is told that lacks nothing but a header. */
const missingHeaders: Readonly<Record<string, readonly [ProblemCode, EveryLanguage]>> = {
  [keyHeader.field]: [
    'KEY_REQUIRED',
    {
      sv: 'Skicka ett huvud Idempotency-Key med ett eget värde, detsamma vid varje nytt försök.',
      da: 'Send en header Idempotency-Key med en egen værdi, den samme ved hvert nyt forsøg.',
      en: 'Send a header Idempotency-Key with a value of your own, the same on every retry.',
    },
  ],
  [versionHeader.field]: [
    'VERSION_REQUIRED',
    {
      sv: 'Skicka ett huvud If-Match med den version av ärendet som du såg, inom citattecken.',
      da: 'Send en header If-Match med den version af sagen, som du så, i anførselstegn.',
      en: 'Send a header If-Match with the version of the matter that you saw, in quotation marks.',
    },
  ],
};

function headerMissing(wrong: InvalidField, further: readonly InvalidField[]): Problem | undefined {
  const missing = wrong.fault === 'missing' && further.length === 0 ? missingHeaders[wrong.field] : undefined;
  return missing && new Problem(missing[0], { detail: missing[1], fields: [wrong] });
}
