import { IsArray, Matches, IsString } from 'class-validator';
import { IsId, Means, together } from '#casework';

/** A version as it stands in `If-Match` and `ETag` without its quotation marks. */
export const versionPattern = /^[A-Za-z0-9_-]{16}$/;

/** The version of a matter, or of a file. */
export const Version = (means: string): PropertyDecorator =>
  together(
    Means(`${means} It is of what you see: who sees more or less has another.`),
    Matches(versionPattern),
  );

/** What a sealed place is called in an answer. It is another text each time, so no validator of an answer rests on it. */
export const sealedPlaces = ['position', 'next'] as const;

/** @throws {Error} another name: an answer with it would be another answer each time */
const NamedAsSealed: PropertyDecorator = (_, field) => {
  if (!sealedPlaces.some((name) => name === field)) {
    throw new Error(`A sealed place is called ${sealedPlaces.join(' or ')}, and not ${String(field)}.`);
  }
};

/** A position of the log, sealed: another text each time that it is told. */
export const Position = (means: string): PropertyDecorator =>
  together(NamedAsSealed, Means(`${means} Opaque, and another text each time.`), IsString());

/** Where the next page begins. */
export const Cursor = (): PropertyDecorator =>
  together(
    NamedAsSealed,
    Means('Hand it back as cursor for the next page; absent on the last one. Opaque.'),
    IsString(),
  );

/** Several ids. */
export const IdsOf = (means: string): PropertyDecorator =>
  together(Means(means), IsArray(), IsId({ each: true }));

/** Several texts. */
export const Strings = (): PropertyDecorator => together(IsArray(), IsString({ each: true }));
