import type { Parameter } from './openapi.js';

/** By which somebody asks whether what they hold would be answered again. */
export const validator = {
  description:
    'The validator of this answer as you see it now, which time and your roles move as well. No version for a command: ' +
    'that stands in the answer.',
  schema: { type: 'string' as const },
};

export const validatorHeader: Parameter = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description:
    'The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged.',
  schema: { type: 'string', maxLength: 8_000 },
};

export const asHeld = { description: 'It would be the answer that you hold.', headers: { ETag: validator } };
