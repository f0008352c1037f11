import type { OpenAPIObject } from '@nestjs/swagger';

export type Paths = OpenAPIObject['paths'];
export type PathItem = Paths[string];
export type Operation = NonNullable<PathItem['post']>;
export type Parameter = NonNullable<Operation['parameters']>[number];
export type Responses = Operation['responses'];
export type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];
/** A reference to a schema of the document. */
export type Reference = Readonly<Record<'$ref', string>>;
export type HeaderObject = Exclude<
  NonNullable<NonNullable<OpenAPIObject['components']>['headers']>[string],
  Reference
>;
