import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  catalogueOf,
  municipalityProcedure,
  procedures as practised,
  type CommandDefinition,
} from '#casework';
import { demoStaff, demoUnits } from '../../apps/cli/src/demo/municipality.js';
import { commandPath } from './support/member.js';
import { municipalities } from './support/municipalities.js';
import { Office } from './support/office.js';

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace'];
const procedures = [...practised, municipalityProcedure(practised)];

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: object;
}

/** A schema, as far as it is looked at for what its fields mean. */
interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly additionalProperties?: Described | boolean;
}

interface MediaTypes {
  readonly content?: Readonly<Record<string, { readonly schema: object; readonly example?: unknown }>>;
}

interface SaidAnswer extends MediaTypes {
  readonly headers?: Readonly<Record<string, object>>;
  /** Of problems: which it may be. */
  readonly 'x-codes'?: readonly string[];
  readonly $ref?: string;
  readonly description: string;
}

/** What the catalogue says of problems and of refusals, by their codes. */
interface Catalogue {
  readonly procedures: readonly { readonly name: string }[];
  readonly problems: Readonly<Record<string, object>>;
  readonly refusalCodes: Readonly<Record<string, object>>;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: MediaTypes & { readonly required: boolean };
  readonly responses: Readonly<Record<string, SaidAnswer>>;
}

interface ApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly responses: Readonly<Record<string, SaidAnswer>>;
  };
}

describe('The API document', () => {
  let office: Office;
  let document: ApiDocument;
  let operations: readonly {
    readonly path: string;
    readonly method: string;
    readonly operation: Operation;
  }[];

  beforeAll(async () => {
    office = await Office.open();
    const answer = await office.ask({ method: 'GET', url: '/openapi.json' });
    expect(answer.headers['content-type']).toContain('application/json');
    document = JSON.parse(answer.text) as ApiDocument;
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({
        path,
        method,
        operation: { ...operation, responses: written(operation.responses) },
      })),
    );
  });

  afterAll(() => office.close());

  /** Answers as they are written where they stand once for many. */
  function written(responses: Operation['responses']): Operation['responses'] {
    const all = Object.entries(responses).map(([status, { $ref, ...said }]) => {
      const once =
        $ref === undefined ? undefined : document.components.responses[$ref.split('/').at(-1) ?? ''];
      return [status, { ...once, ...said }] as const;
    });
    return Object.fromEntries(all);
  }

  it('is OpenAPI 3.1, with a title, a version, and operations that are named once', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Casetrail', version: '1' } });
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z]*$/);
    const tags = document.tags.map(({ name }) => name);
    for (const { method, operation } of operations) {
      expect(methods).toContain(method);
      expect(operation.summary).not.toBe('');
      for (const tag of operation.tags) expect(tags).toContain(tag);
    }
  });

  it('declares every parameter of a path, and no other', () => {
    for (const { path, operation } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(inPath.map(({ name }) => name)).toEqual(named);
      for (const parameter of inPath) expect(parameter.required).toBe(true);
    }
  });

  it('has schemas that JSON Schema 2020-12 knows, and names none that isn’t there', () => {
    const ajv = new Ajv2020({
      strict: true,
      strictRequired: false,
      // What some field of an event holds is text, a number or a list.
      allowUnionTypes: true,
      // The last two are the project's own: whoever doesn't know them has the pattern beside them.
      formats: {
        uuid: true,
        date: true,
        'date-time': true,
        'personal-number': true,
        'personal-number-se': true,
        'personal-number-dk': true,
      },
    });
    ajv.addKeyword('openapi').addVocabulary(Object.keys(document).slice(1));
    ajv.addSchema(document, 'document');
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to);
    for (const to of references) {
      const [, , kind = '', name = ''] = to?.split('/') ?? [];
      expect(Object.keys(document.components[kind as keyof ApiDocument['components']])).toContain(name);
    }
    const inPlace = operations.flatMap(({ operation: { parameters = [], requestBody, responses } }) => [
      ...parameters.map(({ schema }) => schema),
      ...(requestBody ? schemasIn(requestBody) : []),
      ...Object.values(responses).flatMap(schemasIn),
    ]);
    for (const schema of [...inPlace, ...Object.values(document.components.schemas)]) {
      expect(ajv.validateSchema(schema)).toBe(true);
      expect(() => ajv.compile(withinDocument(schema))).not.toThrow();
    }
  });

  it('may be kept by whoever asks by its validator whether it is the same', async () => {
    const first = await office.ask({ method: 'GET', url: '/openapi.json' });
    expect(first.headers).toMatchObject({
      'cache-control': 'public, no-cache',
      etag: expect.stringMatching(/^W\/"[\w-]{43}"$/),
    });
    const headers = { 'if-none-match': first.headers.etag ?? '' };
    const again = await office.ask({ method: 'GET', url: '/openapi.json', headers });
    expect(again).toMatchObject({ status: 304, text: '' });
    const head = await office.ask({ method: 'HEAD', url: '/openapi.json' });
    expect(head).toMatchObject({ status: 200, text: '', headers: { etag: first.headers.etag } });
  });

  it.each(['/docs', '/openapi.json', '/v1/caseload'])('says of %s which methods it takes', async (url) => {
    for (const method of ['OPTIONS', 'DELETE', 'POST'] as const) {
      const { status, headers } = await office.ask({ method, url });
      expect({ method, status, allow: headers.allow }).toEqual({ method, status: 405, allow: 'GET, HEAD' });
    }
  });

  it('says of every operation in which language it answers, and of every problem too', () => {
    for (const { path, operation } of operations) {
      const { parameters = [], responses } = operation;
      expect({ path, names: parameters.map(({ name }) => name) }).toEqual({
        path,
        names: expect.arrayContaining(['Accept-Language']),
      });
      for (const [status, { headers = {} }] of Object.entries(responses)) {
        const names = Object.keys(headers);
        expect(names).toEqual(
          expect.arrayContaining(['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset']),
        );
        const isTold = parameters.some(({ name }) => name === 'language');
        if (Number(status) >= 400 ? status !== '503' || path !== '/v1/health/ready' : isTold) {
          expect(names).toContain('Content-Language');
        }
        if (status === '401') expect(names).toContain('WWW-Authenticate');
        if (status === '429') expect(names).toContain('Retry-After');
      }
    }
  });

  it('says of every field what it is, and names every answer', () => {
    const untold: string[] = [];
    const look = (at: string, schema: Described) => {
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        if (property.description === undefined) untold.push(`${at}.${name}`);
        look(`${at}.${name}`, property);
      }
      for (const part of [schema.items, schema.additionalProperties]) {
        if (typeof part === 'object') look(at, part);
      }
    };
    for (const [name, schema] of Object.entries(document.components.schemas)) look(name, schema);
    for (const { path, operation } of operations) {
      for (const { name, description } of operation.parameters ?? []) {
        if (description === undefined) untold.push(`${path}?${name}`);
      }
    }
    expect(untold).toEqual([]);
    for (const { operation } of operations) {
      for (const { content = {} } of Object.values(operation.responses)) {
        const { schema } = content['application/json'] ?? {};
        if (schema)
          expect(schema).toEqual({ $ref: expect.stringMatching(/^#\/components\/schemas\/[A-Z]\w+$/) });
      }
    }
  });

  it('has an example of every body, which its schema takes', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(document, 'document');
    for (const { operation, path } of operations) {
      const { schema, example } = operation.requestBody?.content?.['application/json'] ?? {};
      if (!schema) continue;
      const validate = ajv.compile({ $ref: `document${(schema as { $ref: string }).$ref}` });
      expect({ path, taken: validate(example), errors: validate.errors }).toEqual({
        path,
        taken: true,
        errors: null,
      });
    }
  });

  it('names in its examples units and staff of the demo municipality', () => {
    const units = demoUnits.map(({ unitId }) => unitId);
    const staff = demoStaff.map(({ staffId }) => staffId);
    const named = operations.flatMap(({ operation }) => {
      const { example } = operation.requestBody?.content?.['application/json'] ?? {};
      return [
        ...JSON.stringify(example ?? {}).matchAll(/"(unitId|assessorId|handlerId|staffId)":"([^"]*)"/g),
      ];
    });
    expect(named.length).toBeGreaterThan(5);
    for (const [, field, code] of named) expect(field === 'unitId' ? units : staff).toContain(code);
  });

  it('takes only JSON, answers JSON, a stream or a calendar, and tells problems as problem+json', () => {
    for (const { operation } of operations) {
      const { requestBody, responses } = operation;
      if (requestBody) expect(Object.keys(requestBody.content ?? {})).toEqual(['application/json']);
      for (const [status, { description, content = {} }] of Object.entries(responses)) {
        expect(description).not.toBe('');
        if (['204', '302', '304'].includes(status)) {
          expect(content).toEqual({});
          continue;
        }
        const others = ['text/event-stream', 'text/calendar'];
        const success = others.find((type) => content[type] !== undefined) ?? 'application/json';
        const type = Number(status) < 300 ? success : 'application/problem+json';
        expect(Object.keys(content)).toEqual([type]);
      }
      expect(Object.keys(responses).some((status) => status.startsWith('2'))).toBe(true);
    }
  });

  it.each(['/v1/caseload', '/v1/caseload/live'])('says of %s how matters are chosen by deadlines', (path) => {
    const parameters = document.paths[path]?.get?.parameters ?? [];
    const said = (named: string) => parameters.find(({ name }) => name === named)?.description ?? '';
    for (const code of ['overdue', 'due-soon', 'missed', 'none'])
      expect(said('deadline')).toContain(`\`${code}\``);
    expect(said('state')).toMatch(/`open` if left out[\s\S]*closed ones of which a duty is open/);
  });

  const commands = procedures.flatMap((procedure) =>
    [...catalogueOf(procedure).commands.values()].map(
      (command) => [`${procedure.name} ${command.type}`, procedure.name, command] as const,
    ),
  );

  it.each(commands)('has the command %s, if it has a route', (_, procedure, command) => {
    const operation = document.paths[pathOf(procedure, command)]?.post;
    if (command.internal === true) {
      expect(operation).toBeUndefined();
      return;
    }
    expect(operation?.requestBody?.required).toBe(true);
    const headers = operation?.parameters?.filter((parameter) => parameter.in === 'header');
    const keyed = { name: 'Idempotency-Key', required: command.at === 'intake' };
    const language = { name: 'Accept-Language', required: false };
    expect(headers?.map(({ name, required }) => ({ name, required }))).toEqual(
      command.at === 'intake' ? [keyed, language] : [{ name: 'If-Match', required: true }, keyed, language],
    );
    const codes = Object.values(operation?.responses ?? {})
      .map(({ description }) => description)
      .join(', ');
    for (const { code } of Object.values(command.refusals)) expect(codes).toContain(code);
  });

  it('documents no other command, every way to read, and what is done with drafts', () => {
    const documented = operations.filter(
      ({ operation }) => !operation.tags.some((tag) => tag === 'reading' || tag === 'drafts'),
    );
    expect(documented.map(({ path }) => path).toSorted()).toEqual(
      commands
        .filter(([, , { internal }]) => internal !== true)
        .map(([, procedure, command]) => pathOf(procedure, command))
        .toSorted(),
    );
    const drafts = operations.filter(({ operation }) => operation.tags.includes('drafts'));
    expect(drafts.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual([
      'delete /v1/{procedure}/files/{fileId}/drafts/{draftId}',
      'get /v1/{procedure}/files/{fileId}/drafts',
      'get /v1/{procedure}/files/{fileId}/drafts/{draftId}',
      'post /v1/{procedure}/files/{fileId}/drafts',
      'put /v1/{procedure}/files/{fileId}/drafts/{draftId}',
    ]);
    const reading = operations.filter(({ operation }) => operation.tags.includes('reading'));
    expect(reading.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual([
      'get /',
      'get /v1/calendars/{token}',
      'get /v1/caseload',
      'get /v1/caseload/counts',
      'get /v1/caseload/live',
      'get /v1/health/live',
      'get /v1/health/ready',
      'get /v1/me',
      'get /v1/municipalities',
      'get /v1/municipalities/{municipalityId}/offers',
      'get /v1/procedures',
      'get /v1/procedures/{procedure}',
      'get /v1/reads',
      'get /v1/register',
      'get /v1/register/history',
      'get /v1/staff',
      'get /v1/tasks',
      'get /v1/units',
      'get /v1/{procedure}/files/{fileId}',
      'get /v1/{procedure}/files/{fileId}/deadlines',
      'get /v1/{procedure}/files/{fileId}/entries/{entryId}',
      'get /v1/{procedure}/files/{fileId}/family',
      'get /v1/{procedure}/files/{fileId}/live',
      'get /v1/{procedure}/files/{fileId}/matters/{matterId}',
      'get /v1/{procedure}/files/{fileId}/matters/{matterId}/extract',
      'get /v1/{procedure}/files/{fileId}/timeline',
      'post /v1/calendar-address',
      'post /v1/display-names',
      'post /v1/live-tickets',
      'post /v1/{procedure}/subjects/look-up',
    ]);
  });

  it('names every route that is served: each answers, whatever it says', async () => {
    for (const { path, method } of operations) {
      const url = path
        .replace('{procedure}', 'child-protection')
        .replace('{municipalityId}', municipalities.home.municipalityId)
        .replaceAll(/\{\w+\}/g, 'x');
      const asked = { method: method.toUpperCase() as 'GET' | 'POST', url };
      const { status } = await office.ask(asked);
      // An address of a calendar that nobody was given looks like nothing that is served.
      expect(path === '/v1/calendars/{token}' ? [404] : [200, 401, 503]).toContain(status);
    }
  });

  it('is shown in the browser, without anything from elsewhere', async () => {
    const page = await office.ask({ method: 'GET', url: '/docs' });
    expect(page).toMatchObject({ status: 200 });
    expect(page.headers['content-type']).toContain('text/html');
    const resources = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, to]) => to ?? '');
    expect(resources.length).toBeGreaterThan(2);
    for (const resource of resources) {
      expect(resource).not.toMatch(/^(https?:)?\/\//);
      const { pathname } = new URL(resource, 'http://localhost/docs');
      expect((await office.ask({ method: 'GET', url: pathname })).status).toBe(200);
    }
  });

  it('names no problem that the catalogue has no words for, in each language', async () => {
    const told = async (url: string) =>
      JSON.parse((await office.ask({ method: 'GET', url })).text) as unknown;
    const { problems, procedures: all } = (await told('/v1/procedures')) as Catalogue;
    expect(problems.INVALID_FIELD).toEqual({
      status: 422,
      label: { sv: 'ett fält är fel', da: 'et felt er forkert', en: 'invalid field' },
    });
    const refusals = await Promise.all(
      all.map(async ({ name }) => (await told(`/v1/procedures/${name}`)) as Pick<Catalogue, 'refusalCodes'>),
    );
    const known = new Set(
      [problems, ...refusals.map(({ refusalCodes }) => refusalCodes)].flatMap(Object.keys),
    );
    const named = operations.flatMap(({ operation }) =>
      Object.values(operation.responses).flatMap((answer) => answer['x-codes'] ?? []),
    );
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });

  it('agrees with the catalogue of the procedures', async () => {
    const answer = await office.ask({ method: 'GET', url: '/v1/procedures/child-protection' });
    const catalogue = JSON.parse(answer.text) as {
      readonly chapters: readonly {
        readonly commands: readonly Readonly<Record<'operation' | 'address' | 'schema', string>>[];
      }[];
    };
    const schemas = catalogue.chapters.flatMap(({ commands: each }) => each);
    expect(schemas.length).toBeGreaterThan(20);
    for (const { operation, address, schema } of schemas) {
      const named = document.paths[address]?.post;
      expect(named?.operationId).toBe(operation);
      const { $ref } = (named?.requestBody?.content?.['application/json']?.schema ?? {}) as { $ref?: string };
      expect(schema).toBe(`/openapi.json${$ref}`);
    }
    expect((await office.ask({ method: 'GET', url: '/v1/procedures/none' })).status).toBe(404);
  });
});

/** A schema whose references are found in the document, wherever it is compiled. */
function withinDocument(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')) as object;
}

function schemasIn({ content = {} }: MediaTypes): readonly object[] {
  return Object.values(content).map(({ schema }) => schema);
}

function pathOf(procedure: string, { type, at }: CommandDefinition): string {
  const on = { fileId: '{fileId}', ...(at === 'matter' && { matterId: '{matterId}' }) };
  return commandPath(type.slice(type.indexOf('/') + 1), { procedure, ...(at !== 'intake' && { on }) });
}
