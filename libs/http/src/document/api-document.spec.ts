import { beforeAll, describe, expect, it } from '@jest/globals';
import { municipalityProcedure, procedures } from '#casework';
import { openApiDocument } from './api-document.js';

/** A schema, as far as it is looked at for what it says. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
}

/** Every schema beneath one, by where it is. */
function within(at: string, schema: Schema): readonly (readonly [string, Schema])[] {
  const parts = [
    ...Object.entries(schema.properties ?? {}).map(([name, part]) => [`${at}.${name}`, part] as const),
    ...(schema.items ? [[`${at}[]`, schema.items] as const] : []),
    ...(schema.oneOf ?? []).map((part) => [`${at}|`, part] as const),
    ...(typeof schema.additionalProperties === 'object'
      ? [[`${at}{}`, schema.additionalProperties] as const]
      : []),
  ];
  return [[at, schema], ...parts.flatMap(([place, part]) => within(place, part))];
}

/** Whether somebody who has only the document knows what to write or to read there. */
function saysItsForm({
  $ref,
  type,
  enum: codes,
  oneOf,
  items,
  properties,
  additionalProperties,
}: Schema): boolean {
  if ($ref !== undefined || codes || (oneOf && oneOf.length > 0)) return true;
  if (type === 'object') return properties !== undefined || additionalProperties !== undefined;
  return type === 'array' ? items !== undefined : type !== undefined;
}

describe('The schemas of the API document', () => {
  let schemas: Readonly<Record<string, Schema>>;
  let parameters: readonly (readonly [string, Schema])[];

  beforeAll(() => {
    const document = openApiDocument([...procedures, municipalityProcedure(procedures)]);
    schemas = document.components?.schemas ?? {};
    parameters = Object.values(document.paths).flatMap(({ get, post }) =>
      [get, post].flatMap(
        (operation) =>
          operation?.parameters?.map((each) => {
            const { name, schema } = each as { readonly name: string; readonly schema: Schema };
            return [`${operation.operationId ?? ''}?${name}`, schema] as const;
          }) ?? [],
      ),
    );
  });

  it('say what each of them is', () => {
    const untold = Object.entries(schemas).filter(
      ([, { description = '' }]) => !/^\S.*\.$/s.test(description),
    );
    expect(untold.map(([name]) => name)).toEqual([]);
  });

  it('say of everything in them which form it has', () => {
    const all = [...Object.entries(schemas), ...parameters].flatMap(([name, schema]) => within(name, schema));
    expect(all.filter(([, schema]) => !saysItsForm(schema)).map(([at]) => at)).toEqual([]);
  });

  it.each([
    ['MunicipalitySetSetting.name', 'casework/temporary-numbers'],
    ['MunicipalitySetDelegation.procedure', 'child-protection'],
    ['MunicipalitySetDelegation.commandType', 'child-protection/register-report'],
    ['MunicipalitySetDelegation.roles[]', 'unit-manager'],
    ['MunicipalityRegisterOffer.procedure', 'child-protection'],
    ['MunicipalityRegisterStaff.qualification', 'none'],
    ['MunicipalityGiveRole.role', 'register-keeper'],
    ['MunicipalityRoleGiven.role', 'register-keeper'],
    ['AtWork.lists[]', 'unassigned'],
    ['LoggedReadShown.what', 'child-protection/subject-look-up'],
    ['LoggedReadShown.purpose', 'party'],
  ])('name the values of %s, such as %s', (place, code) => {
    const [name = ''] = place.split('.');
    const found = new Map(within(name, schemas[name] ?? {}));
    expect(found.get(place)?.enum).toContain(code);
  });

  it('name as procedures of choices only those that have matters', () => {
    const found = new Map(within('it', schemas.MunicipalitySetDelegation ?? {}));
    expect(found.get('it.procedure')?.enum).not.toContain('municipality');
  });

  it('leave open only what this program alone reads back, and values of whichever field', () => {
    const all = Object.entries(schemas).flatMap(([name, schema]) => within(name, schema));
    const open = all.filter(
      ([, { type, additionalProperties }]) =>
        additionalProperties === true || (Array.isArray(type) && type.length > 2),
    );
    expect(open.map(([at]) => at)).toEqual([
      'ContentFieldShown.value',
      'RegisterField.value',
      'CaseworkRegisteredInError.restores[]',
      'CaseworkRegisteredInError.moved',
      'CaseworkFileTakenOver.matters[]',
      'CaseworkFileTakenOver.deadlines[]',
      'CaseworkPassingWithdrawn.restores[]',
    ]);
  });
});
