import {
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  MinLength,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';
import { instantFromText, isLocalDate } from '../calendar/index.js';
import { Personal, type DataClass } from './personal.js';

/** Names of the project's own checks, as the schema maker meets them. */
export const fieldChecks = { id: 'isCaseId', instant: 'isInstant', date: 'isLocalDate' } as const;

export const idPattern = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
const idShape = new RegExp(idPattern);

function check(name: string, holds: (value: unknown) => boolean, says: string) {
  return (options?: ValidationOptions): PropertyDecorator =>
    ValidateBy(
      { name, validator: { validate: holds, defaultMessage: () => `$property must be ${says}` } },
      options,
    );
}

/** A UUID in lower case, as the server makes them. */
export const IsId = check(
  fieldChecks.id,
  (value) => typeof value === 'string' && idShape.test(value),
  'a UUID in lower case',
);

/** An instant: ISO 8601 with an offset or Z. */
export const IsInstant = check(
  fieldChecks.instant,
  (value) => typeof value === 'string' && instantFromText(value) !== undefined,
  'an instant with offset such as 2026-03-06T16:30:00+01:00',
);

/** A calendar date that exists: YYYY-MM-DD. */
export const IsDay = check(
  fieldChecks.date,
  (value) => typeof value === 'string' && isLocalDate(value),
  'a calendar date such as 2026-03-06',
);

function together(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (prototype, field) => {
    for (const decorate of decorators) decorate(prototype, field);
  };
}

/** A short code or name, 1 to 120 characters, that holds nothing personal. */
export const Code = (): PropertyDecorator => together(IsString(), MinLength(1), MaxLength(120));

/** One of a list of codes. */
export const OneOf = (codes: readonly string[]): PropertyDecorator => IsIn([...codes]);

/** Personal text of 1 to `atMost` characters, sealed under the key of its kind. */
export const PersonalText = (dataClass: DataClass, atMost = 20_000): PropertyDecorator =>
  together(IsString(), MinLength(1), MaxLength(atMost), Personal(dataClass));

export const Maybe = (): PropertyDecorator => IsOptional();

export const YesNo = (): PropertyDecorator => IsBoolean();
