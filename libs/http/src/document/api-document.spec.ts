import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { catalogueOf, municipalityProcedure, procedures } from '#casework';
import { wrongFieldsIn } from '#record';
import { openApiDocument } from './api-document.js';
import { bodyName } from './names.js';

/** A schema, as far as it is looked at for what it says. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
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

describe('The examples of the API document', () => {
  it('are said to stand for what is at hand', () => {
    expect(openApiDocument(procedures).info.description).toMatch(
      /example .* put the ids of the case at hand for/,
    );
  });
});

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

  it('say of what is given in person that nobody else did it', () => {
    const saidOf = (name: string) => schemas[name]?.properties?.doneBy?.description;
    expect(saidOf('MunicipalitySetSetting')).toBe(
      'Your own staff id, if any: nobody can record this for another.\n\nText that says something: blanks alone do not.',
    );
    expect(saidOf('ChildProtectionAnswerForAct')).toBe(saidOf('MunicipalitySetSetting'));
    expect(saidOf('ChildProtectionLinkReport')).toMatch(/^The staff id of whoever did it/);
  });

  it('name as procedures of choices only those that have matters', () => {
    const found = new Map(within('it', schemas.MunicipalitySetDelegation ?? {}));
    expect(found.get('it.procedure')?.enum).not.toContain('municipality');
  });

  /** Texts of one character or a few, and times, that one of the two might take and the other not. */
  const texts = [
    'x',
    'é\u0301',
    '😀',
    'a\tb',
    'a\r\nb',
    'a\u0000',
    '\u0007',
    'a\u0085b',
    '\ud83d',
    'a\udc00',
    '\u202ea',
    ' ',
    '\n',
    '\u200b',
  ];
  const times = [
    '2026-03-01T10:00Z',
    '2026-03-01T10:00:00.123456789+01:00',
    '2026-03-01t10:00:00z',
    '2026-03-01 10:00:00Z',
    '2026-03-01T24:00:00Z',
    '2026-03-01T23:59:60Z',
    '2026-03-01T10:00:00+25:00',
    '2026-03-01T10:00:00',
    '2026-03-01T10:00:00Z\n',
    '20260301T100000Z',
    '2026-03-01',
    '2026-3-1',
    '2026-13-01',
  ];
  const given = new Map([
    [undefined, texts],
    ['date-time', times],
    ['date', times],
  ]);

  it('take and refuse the texts and times that commands take and refuse', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const all = [...procedures, municipalityProcedure(procedures)].flatMap((procedure) =>
      [...catalogueOf(procedure).commands.values()].flatMap((command) =>
        Object.entries(schemas[bodyName(procedure, command)]?.properties ?? {}).flatMap(
          ([name, { type, format, enum: codes, pattern = '' }]) => {
            if (type !== 'string' || codes !== undefined) return [];
            const validate = ajv.compile({ type, pattern });
            const isTaken = (text: string) =>
              !wrongFieldsIn(command.fields, { [name]: text }).some(({ field }) => field === name);
            return (given.get(format) ?? []).map((text) => ({
              at: `${command.type} ${name}: ${JSON.stringify(text)}`,
              isTaken: isTaken(text),
              isSaidToBe: validate(text),
            }));
          },
        ),
      ),
    );
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter(({ isTaken, isSaidToBe }) => isTaken !== isSaidToBe).map(({ at }) => at)).toEqual([]);
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
      ...['persons', 'identities', 'contacts', 'whereabouts', 'matters', 'words', 'reporters'].map(
        (part) => `ChildProtectionCaseTransferred.${part}[]`,
      ),
      ...['Report', 'Application', 'Investigation'].map((kind) => `ChildProtection${kind}TakenOver.clocks[]`),
      'CaseworkRegisteredInError.restores[]',
      'CaseworkRegisteredInError.moved',
      'CaseworkFileTakenOver.matters[]',
      'CaseworkFileTakenOver.deadlines[]',
      'CaseworkPassingWithdrawn.restores[]',
    ]);
  });
});
