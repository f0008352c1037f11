import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSigner } from 'fast-jwt';
import {
  catalogueOf,
  municipalityProcedure,
  procedures as practised,
  swedishTestNumber,
  type Procedure,
} from '#casework';
import { schemaOf } from '#record';
import { embeddedTokens } from '#trust';
import { createApi, serve } from '#http';
import { accepted, problemOf, type Answered } from './support/answered.js';
import { applicationFor, assessment, bySchool, reportOn } from './support/bodies.js';
import { Casework, childBorn } from './support/casework.js';
import { commandPath, type Asked } from './support/member.js';
import { municipalities, zone } from './support/municipalities.js';
import { Office } from './support/office.js';
import type { MatterAddress } from './support/pages.js';
import { wholeBody } from './support/smallest-body.js';

const nowhere = '00000000-0000-8000-8000-00000000ffff';
const json = { 'content-type': 'application/json' };
const secret = 'Zaphod';
const procedures: readonly Procedure[] = [...practised, municipalityProcedure(practised)];

/** What a bad request is answered with: a status, a stable code, and the field where there is one. */
interface Expected {
  readonly status: number;
  readonly code: string;
  readonly field?: string;
}

const invalid = (field: string): Expected => ({ status: 422, code: 'INVALID_FIELD', field });
const malformed: Expected = { status: 400, code: 'MALFORMED_BODY' };
const notFound: Expected = { status: 404, code: 'NOT_FOUND' };
const unsupported: Expected = { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' };

let office: Office;
let report: MatterAddress;
let other: MatterAddress;

beforeAll(async () => {
  office = await Office.open();
  const casework = new Casework(office);
  report = await casework.report({ ...childBorn(1), name: secret });
  other = await casework.report(childBorn(2));
});

afterAll(() => office.close());

const intake = () => office.member('intake-worker');
const manager = () => office.member('unit-manager');

/** The request is answered with that problem, the record stays as it is, and nothing of the inside gets out. */
async function expectProblem(answering: () => Promise<Answered>, expected: Expected): Promise<void> {
  const head = await office.system.head();
  const answer = await answering();
  const problem = problemOf(answer);
  expect({
    status: answer.status,
    code: problem.code,
    ...(expected.field !== undefined && { field: problem.field }),
  }).toEqual(expected);
  expect(problem).toMatchObject({
    status: expected.status,
    type: `urn:casetrail:problem:${expected.code.toLowerCase().replaceAll('_', '-')}`,
  });
  expect(problem.detail).toMatch(/^\S.+[.:]$/s);
  expect(answer.text).not.toMatch(/ at .+:\d+:\d+|node_modules|SELECT|INSERT|sqlite|SQLITE/);
  expect(answer.text).not.toContain(secret);
  expect(await office.system.head()).toBe(head);
}

function intakeSends(body: Asked['body'], headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
  return intake().ask({
    method: 'POST',
    url: commandPath('register-report'),
    headers: { ...json, 'idempotency-key': office.newKey(), ...headers },
    ...(body !== undefined && { body }),
  });
}

const rightBody = JSON.stringify(reportOn([{ name: 'A' }]));

describe('A body that is none', () => {
  it.each<[string, Asked['body'], Expected]>([
    ['nothing', undefined, malformed],
    ['empty', '', malformed],
    ['white space', '  \n', malformed],
    ['cut off', '{"children":', malformed],
    ['with a comment', '{} // x', malformed],
    ['not JSON', 'children=1', malformed],
    ['with a number that JSON has not', '{"children":NaN}', malformed],
    ['reaching for a prototype', '{"__proto__":{"admin":true}}', malformed],
    ['reaching for a prototype in a child', rightBody.replace('{"name"', '{"__proto__":1,"name"'), malformed],
    ['reaching for a constructor', '{"constructor":{"prototype":{"admin":true}}}', malformed],
    ['not UTF-8', Buffer.from(rightBody.replace('"A"', '"\xff\xfe"'), 'latin1'), malformed],
    [
      'with one name twice',
      rightBody.replace('"name"', '"name":"B","name"'),
      { ...malformed, field: 'name' },
    ],
    [
      'with one name twice, escaped',
      rightBody.replace('{', '{"chil\\u0064ren":[],'),
      { ...malformed, field: 'children' },
    ],
    ['null', 'null', invalid('')],
    ['a list', '[]', invalid('')],
    ['a list of bodies', `[${rightBody}]`, invalid('')],
    ['text', '"children"', invalid('')],
    ['a number', '17', invalid('')],
    ['an empty object', '{}', invalid('children')],
    ['a deep list', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, invalid('')],
    ['a deep field', `{"children":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, invalid('children.0')],
    [
      'too large',
      JSON.stringify({ children: ['x'.repeat(200 * 1024)] }),
      { status: 413, code: 'BODY_TOO_LARGE' },
    ],
  ])('%s', (_, body, expected) => expectProblem(() => intakeSends(body), expected));

  it('an empty one is enough where nothing has to be said', async () => {
    const answer = await intake().ask({
      method: 'POST',
      url: commandPath('request-feedback', { on: other }),
      headers: { 'if-match': `"${await office.versionOf('child-protection', other, intake().staffId)}"` },
    });
    expect(answer.status).toBe(200);
  });
});

describe('A content type', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/json',
  ])('%s', (type) => expectProblem(() => intakeSends(rightBody, { 'content-type': type }), unsupported));

  it('that no one can read', () =>
    expectProblem(() => intakeSends(rightBody, { 'content-type': ';;' }), unsupported));

  it('that is missing', () =>
    expectProblem(
      () =>
        intake().ask({
          method: 'POST',
          url: commandPath('register-report'),
          headers: { 'idempotency-key': office.newKey() },
          body: rightBody,
        }),
      unsupported,
    ));

  it.each([
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
    'application/json; profile=x',
  ])('with a parameter is taken: %s', async (type) =>
    expect((await intakeSends(rightBody, { 'content-type': type })).status).toBe(201),
  );

  it.each(['latin1', '"iso-8859-1"', 'utf-16', ''])('of another character encoding: %s', async (charset) => {
    const headers = { 'content-type': `application/json; charset=${charset}` };
    await expectProblem(() => intakeSends(rightBody, headers), { ...unsupported, field: 'Content-Type' });
    const { detail } = problemOf(await intakeSends(rightBody, headers));
    expect(detail).toContain('UTF-8');
  });

  it('of a body that is compressed', async () => {
    const sends = () => intakeSends(gzipSync(rightBody), { 'content-encoding': 'gzip' });
    await expectProblem(sends, { ...unsupported, field: 'Content-Encoding' });
    expect((await sends()).headers['accept-encoding']).toBe('identity');
  });
});

describe('A field', () => {
  const ofReport = (changes: Readonly<Record<string, unknown>>) => reportOn([{ name: 'A' }], changes);
  it.each<[string, object, string]>([
    ['that is unknown', { ...reportOn([{}]), shoeSize: 43 }, 'shoeSize'],
    ['that is unknown, within another', ofReport({ shoeSize: 43 }), 'report.shoeSize'],
    ['that is unknown, in a list', reportOn([{}, { shoeSize: 43 }]), 'children.1.shoeSize'],
    [
      'for a caller’s number, which may not be kept',
      ofReport({ callerNumber: '070-1' }),
      'report.callerNumber',
    ],
    ['that is missing', { children: [{}] }, 'report'],
    ['that is missing, within another', ofReport({ text: undefined }), 'report.text'],
    ['of a wrong type', ofReport({ violenceIndicated: 'yes' }), 'report.violenceIndicated'],
    ['that is null', ofReport({ text: null }), 'report.text'],
    ['that is a list for text', ofReport({ text: ['x'] }), 'report.text'],
    ['that is no list', { ...reportOn([]), children: { 0: {} } }, 'children'],
    ['that is an empty list', reportOn([]), 'children'],
    ['that is too long a list', reportOn(Array.from({ length: 21 }, () => ({}))), 'children'],
    ['with a code that is none', ofReport({ channel: 'pigeon' }), 'report.channel'],
    ['with a code that every object has', ofReport({ channel: 'constructor' }), 'report.channel'],
    ['that is empty text', ofReport({ text: '' }), 'report.text'],
    ['that is too long', ofReport({ text: 'x'.repeat(20_001) }), 'report.text'],
    ['with a NUL', reportOn([{ name: 'A\u0000B' }]), 'children.0.name'],
    ['with a control character', ofReport({ text: 'bell \u0007' }), 'report.text'],
    ['with a unit that is not there', ofReport({ unitId: 'nowhere' }), 'report.unitId'],
    ['with a unit that every object has', ofReport({ unitId: 'constructor' }), 'report.unitId'],
    ['with a personal number too short', reportOn([{ personalNumber: '2015' }]), 'children.0.personalNumber'],
    [
      'with a personal number of the thirtieth of February',
      reportOn([{ personalNumber: swedishTestNumber('20150230') }]),
      'children.0.personalNumber',
    ],
    [
      'with noughts for a personal number',
      reportOn([{ personalNumber: '000000000000' }]),
      'children.0.personalNumber',
    ],
    [
      'with another check digit in the number of a guardian',
      reportOn([{}, { guardians: [{ personalNumber: '201503049808' }] }]),
      'children.1.guardians.0.personalNumber',
    ],
    [
      'with the number of a child who is yet to be born',
      reportOn([{ personalNumber: swedishTestNumber('20990304') }]),
      'children.0.personalNumber',
    ],
    [
      'with a temporary number where none are used',
      reportOn([{ personalNumber: '20150304T123' }]),
      'children.0.personalNumber',
    ],
    [
      'with letters in a personal number',
      reportOn([{ personalNumber: '20150101OOOO' }]),
      'children.0.personalNumber',
    ],
    ['with an id that is none', { ...reportOn([{}]), fileId: '17' }, 'fileId'],
    ['with an id in capitals', { ...reportOn([{}]), fileId: nowhere.toUpperCase() }, 'fileId'],
    [
      'with a hash that is none',
      ofReport({ attachments: [{ documentId: nowhere, sha256: 'x', mediaType: 'text/plain', title: 'T' }] }),
      'report.attachments.0.sha256',
    ],
  ])('%s', async (_, body, field) => {
    await expectProblem(() => intake().give('register-report', body), invalid(field));
  });

  it.each([
    ['an application', 'register-application', applicationFor({ personalNumber: '000000000000' }), 'child'],
    [
      'an applicant',
      'register-application',
      applicationFor({}, { applicant: { name: 'G', contact: 'C', personalNumber: '000000000000' } }),
      'applicant',
    ],
  ])('of %s with a number that nobody can have', (_, command, body, within) =>
    expectProblem(() => intake().give(command, body), invalid(`${within}.personalNumber`)),
  );

  it('with a file and a number at once', () =>
    expectProblem(
      () => intake().give('register-report', { ...reportOn([childBorn(1)]), fileId: other.fileId }),
      invalid('fileId'),
    ));

  it('with half a character', () =>
    expectProblem(() => intakeSends(rightBody.replace('"A"', '"\\ud83d"')), invalid('children.0.name')));

  it.each(['constructor', '__proto__', 'nobody'])('with a member of staff named %s', async (staffId) => {
    const assessed = { ...assessment, assessorId: staffId };
    await expectProblem(
      () => intake().give('record-protection-assessment', assessed, { on: report }),
      invalid('assessorId'),
    );
    await expectProblem(
      () => manager().give('assign-handler', { handlerId: staffId }, { on: report }),
      invalid('handlerId'),
    );
  });
});

describe('Blanks alone are no text', () => {
  const fillings = {
    id: nowhere,
    text: 'Something.',
    date: '2026-03-01',
    instant: '2026-03-01T10:00:00Z',
  };
  const texts = procedures.flatMap((procedure) =>
    [...catalogueOf(procedure).commands.values()]
      .filter(({ internal }) => internal !== true)
      .flatMap((definition) => {
        const body = wholeBody(schemaOf(definition.fields), fillings);
        return placesOf(fillings.text, body).map((field) => [procedure, definition, field, body] as const);
      }),
  );

  it.each(texts.map((each) => [each[0].name, each[1].type, each[2], each] as const))(
    '%s, %s: %s',
    async (procedure, type, field, [, { at }, , body]) => {
      const on = {
        fileId: report.fileId,
        ...(at === 'matter' && { matterId: report.matterId }),
      };
      const url = commandPath(type.slice(type.indexOf('/') + 1), {
        procedure,
        ...(at !== 'intake' && { on }),
      });
      for (const blank of ['', ' ', '\n\t ', '\u00a0', '\u200b']) {
        const answer = await intake().ask({
          method: 'POST',
          url,
          headers: { ...json, 'if-match': '"0123456789abcdef"', 'idempotency-key': office.newKey() },
          body: JSON.stringify(withText(body, field.split('.'), blank)),
        });
        expect(problemOf(answer)).toMatchObject({
          status: 422,
          field,
          detail: `${field} is missing: give text that says something: blanks alone do not.`,
          fields: [{ field, code: 'missing' }],
        });
      }
    },
  );

  it('in every command that takes a reason, and in a child’s name', () => {
    const fields = texts.map(([, { type }, field]) => `${type} ${field}`);
    expect(fields).toEqual(
      expect.arrayContaining([
        'casework/explain-missed-deadline reason',
        'child-protection/register-report lateReason',
        'child-protection/register-report children.0.name',
        'municipality/register-unit title',
      ]),
    );
  });
});

/** Where a text stands in a body, as dotted paths. */
function placesOf(text: string, within: unknown, path: readonly string[] = []): readonly string[] {
  if (within === text) return [path.join('.')];
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([name, each]) => placesOf(text, each, [...path, name]));
}

function withText(within: unknown, [name, ...below]: readonly string[], text: string): unknown {
  if (name === undefined) return text;
  const entries = Object.entries(within as object).map(([each, value]: [string, unknown]) => [
    each,
    each === name ? withText(value, below, text) : value,
  ]);
  return Array.isArray(within) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

describe('A time', () => {
  it.each([
    '2026-02-30T10:00:00Z',
    '2026-03-01T24:00:00Z',
    '2026-03-01T10:00:60Z',
    '2026-03-01T10:00:00',
    '2026-03-01T10:00:00+25:00',
    '2026-03-01',
    '20260301T100000Z',
    'yesterday',
    '0000-01-01T00:00:00Z',
    '1900-01-01T00:00:00Z',
    '2001-12-31T23:59:59Z',
    '2026-03-02T08:00:01Z',
    '2060-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
  ])('%s', (occurredAt) =>
    expectProblem(
      () => intake().give('register-report', { ...reportOn([{}]), occurredAt, lateReason: 'x' }),
      invalid('occurredAt'),
    ),
  );

  it('before the matter began', () =>
    expectProblem(
      () =>
        intake().give(
          'record-protection-assessment',
          { ...assessment, occurredAt: '2026-03-02T07:59:59Z' },
          { on: report },
        ),
      invalid('occurredAt'),
    ));

  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '01.01.2026', '', '2060-01-01', '9999-12-31'])(
    'of birth: %s',
    (birthDate) =>
      expectProblem(
        () => intake().give('register-report', reportOn([{ birthDate }])),
        invalid('children.0.birthDate'),
      ),
  );

  it.each(['0000-01-01', '2050-01-01', '2060-01-01', '9999-12-31'])(
    'to which nobody can count: %s',
    (newDate) =>
      expectProblem(
        () =>
          manager().give(
            'extend-preliminary',
            { ground: 'extraordinary-reasons', reasons: 'x', newDate },
            { on: report },
          ),
        invalid('newDate'),
      ),
  );

  it.each(['1900-01-01', '2026-03-02'])('to which nothing is extended: %s', (newDate) =>
    expectProblem(
      () =>
        manager().give(
          'extend-preliminary',
          { ground: 'extraordinary-reasons', reasons: 'x', newDate },
          { on: report },
        ),
      { status: 422, code: 'DEADLINE_NOT_EXTENDABLE', field: 'newDate' },
    ),
  );
});

describe('An address', () => {
  const read = (path: string) => () => intake().get(`/v1/child-protection/${path}`);

  it.each<[string, () => Promise<Answered>, Expected]>([
    ['of no file', () => read(`files/${nowhere}`)(), notFound],
    ['of no file, by a name', () => read('files/constructor')(), notFound],
    ['of no file, with a NUL', () => read('files/%00')(), notFound],
    ['of no file, out of the folder', () => read('files/..%2f..%2fetc%2fpasswd')(), notFound],
    ['of a stream of another kind', () => read('files/x:y')(), notFound],
    ['that is too long', () => read(`files/${'x'.repeat(300)}`)(), notFound],
    ['that is no UTF-8', () => read('files/%ED%A0%80')(), { status: 400, code: 'MALFORMED_REQUEST' }],
    ['that is no percent-encoding', () => read('files/%zz')(), { status: 400, code: 'MALFORMED_REQUEST' }],
    ['of no procedure', () => intake().get(`/v1/constructor/files/${report.fileId}`), notFound],
    ['of another procedure', () => intake().get(`/v1/municipality/files/${report.fileId}`), notFound],
    ['of nothing', () => intake().get('/v1/'), notFound],
    ['of no page', () => intake().get('/admin'), notFound],
  ])('%s', (_, ask, expected) => expectProblem(ask, expected));

  it.each<[string, () => Parameters<typeof commandPath>]>([
    ['of no command', () => ['register-nothing']],
    ['of a command that the system gives itself', () => ['register-sibling-report']],
    ['of a command at intake, on a file', () => ['register-report', { on: { fileId: report.fileId } }]],
    ['of a command on a matter, at intake', () => ['decline-to-open']],
    ['of no matter', () => ['decline-to-open', { on: { fileId: report.fileId, matterId: nowhere } }]],
    ['of no matter, by a name', () => ['decline-to-open', { on: { ...report, matterId: 'constructor' } }]],
    ['of another file’s matter', () => ['decline-to-open', { on: { ...report, matterId: other.matterId } }]],
    ['of no file', () => ['add-person', { on: { fileId: nowhere } }]],
  ])('%s', async (_, path) => {
    const body = path()[0] === 'add-person' ? { role: 'other', person: {} } : {};
    await expectProblem(
      () =>
        intake().ask({
          method: 'POST',
          url: commandPath(...path()),
          headers: { ...json, 'if-match': '"0123456789abcdef"', 'idempotency-key': office.newKey() },
          body: JSON.stringify(body),
        }),
      notFound,
    );
  });

  it('of a file that a body names: hidden, foreign or not there, all alike', async () => {
    const ask = (fileId: string, municipality: 'home' | 'neighbour' = 'home') =>
      office.member('intake-worker', { municipality }).give('register-report', { ...reportOn([{}]), fileId });
    await expectProblem(() => ask(nowhere), { ...notFound, field: 'fileId' });
    await expectProblem(() => ask(report.fileId, 'neighbour'), { ...notFound, field: 'fileId' });
  });

  const methods = ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
  it.each(methods)('by a wrong method: %s', async (method) => {
    const url = commandPath('register-report');
    await expectProblem(() => intake().ask({ method, url }), { status: 405, code: 'METHOD_NOT_ALLOWED' });
    expect((await intake().ask({ method, url })).headers.allow).toBe('POST');
  });

  it.each(['/v1/caseload', '/v1/reads', '/v1/procedures', '/v1/health/live'])('to be read only: %s', (url) =>
    expectProblem(() => intake().ask({ method: 'DELETE', url }), { status: 405, code: 'METHOD_NOT_ALLOWED' }),
  );
});

describe('A header', () => {
  const assess = (headers: Readonly<Record<string, string>>) => () =>
    intake().ask({
      method: 'POST',
      url: commandPath('record-protection-assessment', { on: report }),
      headers: { ...json, ...headers },
      body: JSON.stringify(assessment),
    });

  it.each([
    '2',
    'W/"2"',
    '*',
    '"x"',
    '"1", "2"',
    '""',
    '"-1"',
    '"1e1"',
    '"0123456789abcde"',
    '"0123456789abcde="',
  ])('If-Match: %s', (tag) => expectProblem(assess({ 'if-match': tag }), invalid('If-Match')));

  it('If-Match of a version that there never was', () =>
    expectProblem(assess({ 'if-match': '"0123456789abcdef"' }), {
      status: 412,
      code: 'STALE_VERSION',
      field: 'If-Match',
    }));

  it.each(['short', 'x'.repeat(201), 'with a space', 'åäö-åäö-åäö'])('Idempotency-Key: %s', (key) =>
    expectProblem(() => intakeSends(rightBody, { 'idempotency-key': key }), invalid('Idempotency-Key')),
  );
});

describe('A query', () => {
  it.each([
    ['list=everybody', 'list'],
    ['list=mine&list=unit', 'list'],
    ['state=asleep', 'state'],
    ['deadline=never', 'deadline'],
    ['sort=name', 'sort'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=ten', 'limit'],
    ['limit=1e2', 'limit'],
    ['shoeSize=43', 'shoeSize'],
    ['__proto__=x', '__proto__'],
    ['handler=%00', 'handler'],
    [`unit=${'x'.repeat(121)}`, 'unit'],
    ['purpose=curiosity', 'purpose'],
    ['minPosition=garbage', 'minPosition'],
    ['minPosition=-1', 'minPosition'],
    ['minPosition=0000000000000001', 'minPosition'],
  ])('of the caseload: %s', (query, field) =>
    expectProblem(() => intake().get(`/v1/caseload?${query}`), invalid(field)),
  );

  it.each([`/v1/caseload/counts?exact=perhaps`, `/v1/caseload/counts?list=mine`])(
    'of the counts: %s',
    (url) => expectProblem(() => intake().get(url), invalid(url.includes('exact') ? 'exact' : 'list')),
  );

  it.each(['language=da', 'language=sv&language=en', 'page=2'])('of a file: %s', (query) =>
    expectProblem(
      () => intake().get(`/v1/child-protection/files/${report.fileId}/timeline?${query}`),
      invalid(query.split('=')[0]!),
    ),
  );

  it.each([
    ['', 'staff'],
    ['staff=a&id=b', 'staff'],
    ['staff=a&limit=0', 'limit'],
    ['who=a', 'who'],
  ])('of the log of reads: %s', (query, field) =>
    expectProblem(() => office.member('auditor').get(`/v1/reads?${query}`), invalid(field)),
  );

  it.each([
    ['limit=1&limit=2', 'limit'],
    ['names=true&names=true', 'names'],
    ['unit=a&unit=b', 'unit'],
  ])('that says one thing twice: %s', async (query, field) => {
    const ask = () => intake().get(`/v1/caseload?${query}`);
    await expectProblem(ask, invalid(field));
    expect(problemOf(await ask())).toMatchObject({
      fields: [{ field, code: 'too-many', expected: 'one value: it stands several times in the address' }],
    });
  });

  it('where none is taken', async () => {
    const asks: readonly (() => Promise<Answered>)[] = [
      () =>
        intake().ask({
          method: 'POST',
          url: `${commandPath('register-report')}?dryRun=true`,
          headers: { ...json, 'idempotency-key': office.newKey() },
          body: rightBody,
        }),
      () => intake().post('/v1/live-tickets?dryRun=true', {}),
      () => intake().post('/v1/display-names?dryRun=true', { matters: [report] }),
      () => intake().post('/v1/child-protection/subjects/look-up?dryRun=true', childBorn(1)),
      () => intake().post('/v1/calendar-address?dryRun=true', {}),
      () => intake().get('/v1/procedures?dryRun=true'),
      () => intake().get('/v1/procedures/child-protection?dryRun=true'),
    ];
    for (const ask of asks) await expectProblem(ask, invalid('dryRun'));
  });

  it.each(['/v1/live-tickets', '/v1/calendar-address'])('in a body where none is taken: %s', (url) =>
    expectProblem(() => intake().post(url, { dryRun: true }), invalid('dryRun')),
  );

  it('for display names of nothing, or of too many', async () => {
    const ask = (body: object) => () => intake().post('/v1/display-names', body);
    const named = { fileId: report.fileId, matterId: report.matterId };
    await expectProblem(ask({}), invalid('matters'));
    await expectProblem(ask({ matters: [] }), invalid('matters'));
    await expectProblem(ask({ matters: Array.from({ length: 101 }, () => named) }), invalid('matters'));
    await expectProblem(ask({ matters: [{ fileId: report.fileId }] }), invalid('matters.0.matterId'));
    await expectProblem(ask({ matters: [named], purpose: 'x' }), invalid('purpose'));
  });

  it('for a subject by something else than a number', async () => {
    await expectProblem(() => intake().lookUp('Zaphod Beeblebrox'), invalid('personalNumber'));
    await expectProblem(
      () => intake().lookUp(swedishTestNumber('20150101').slice(1)),
      invalid('personalNumber'),
    );
    for (const number of ['000000000000', '201503049808', swedishTestNumber('20990304'), '0707614285']) {
      await expectProblem(() => intake().lookUp(number), invalid('personalNumber'));
    }
  });
});

describe('A cursor', () => {
  const invalidCursor: Expected = { status: 422, code: 'INVALID_CURSOR', field: 'cursor' };
  let handedOut: string;

  beforeAll(async () => {
    await office.listsAreUpToDate();
    const page = await intake().caseload({ list: 'unit', limit: 1 });
    handedOut = page.next!;
  });

  const follow =
    (cursor: string, query = 'list=unit&limit=1', member = intake()) =>
    () =>
      member.get(`/v1/caseload?${query}&cursor=${encodeURIComponent(cursor)}`);

  it('as it was handed out leads on', async () => {
    expect((await follow(handedOut)()).status).toBe(200);
  });

  it('that is made up', () => expectProblem(follow('c1.W10.x'), invalidCursor));
  it('that is garbage', () => expectProblem(follow('garbage'), invalidCursor));
  it('that is empty', () => expectProblem(follow(''), invalidCursor));

  it('that was changed', async () => {
    const [format, place, signature] = handedOut.split('.');
    const elsewhere = Buffer.from(JSON.stringify(['', nowhere])).toString('base64url');
    await expectProblem(follow([format, elsewhere, signature].join('.')), invalidCursor);
    await expectProblem(follow([format, place, `${signature}x`].join('.')), invalidCursor);
  });

  it('of another list, sort or filter', async () => {
    await expectProblem(follow(handedOut, 'list=all&limit=1'), invalidCursor);
    await expectProblem(follow(handedOut, 'list=unit&limit=1&sort=-due'), invalidCursor);
    await expectProblem(follow(handedOut, 'list=unit&limit=1&kind=report'), invalidCursor);
  });

  it('of somebody else', async () => {
    await expectProblem(follow(handedOut, 'list=unit&limit=1', manager()), invalidCursor);
    const elsewhere = office.member('intake-worker', { municipality: 'neighbour' });
    await expectProblem(follow(handedOut, 'list=unit&limit=1', elsewhere), invalidCursor);
  });

  it.each(['0', 'x', '1;DROP TABLE reads', '-1'])('of the log of reads: %s', (cursor) =>
    expectProblem(
      () => office.member('auditor').get(`/v1/reads?staff=a&cursor=${encodeURIComponent(cursor)}`),
      invalidCursor,
    ),
  );
});

describe('A token', () => {
  const unauthenticated: Expected = { status: 401, code: 'UNAUTHENTICATED', field: 'Authorization' };
  const subject = {
    staffId: 'intake-worker-north',
    municipalityId: municipalities.home.municipalityId,
    zone,
  };
  const asks = (authorization: string | undefined) => async () => {
    const answer = await office.ask({
      method: 'GET',
      url: '/v1/caseload',
      headers: authorization === undefined ? {} : { authorization },
    });
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
    return answer;
  };

  it('that is missing', () => expectProblem(asks(undefined), unauthenticated));

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Bearer x',
    'Bearer a.b.c',
    'Basic dXNlcjpwYXNz',
    'Bearer a b',
    `Bearer ${'x'.repeat(9_000)}`,
  ])('that is none: %s', (authorization) => expectProblem(asks(authorization), unauthenticated));

  it('that has expired', async () => {
    const now = office.clock.read();
    const token = office.system.tokens.issueToken({ ...subject, lifetimeSeconds: 60 }, now);
    const answer = await office.ask({
      method: 'GET',
      url: '/v1/caseload',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.status).toBe(200);
    office.clock.set(new Date(Date.parse(now) + 60_000).toISOString());
    await expectProblem(asks(`Bearer ${token}`), unauthenticated);
    office.clock.set(now);
  });

  it('that was signed with another key', async () => {
    const foreign = embeddedTokens(Buffer.alloc(32, 1), office.clock.read);
    const token = foreign.issueToken({ ...subject, lifetimeSeconds: 60 }, office.clock.read());
    await expectProblem(asks(`Bearer ${token}`), unauthenticated);
  });

  it('that is not signed at all, or was changed', async () => {
    const claims = { sub: subject.staffId, municipality: subject.municipalityId, zone, exp: 4_000_000_000 };
    const unsigned = createSigner({ algorithm: 'none', iss: 'casetrail', aud: 'casetrail' })(claims);
    await expectProblem(asks(`Bearer ${unsigned}`), unauthenticated);
    const right = office.system.tokens.issueToken({ ...subject, lifetimeSeconds: 60 }, office.clock.read());
    const [header, , signature] = right.split('.');
    const payload = Buffer.from(JSON.stringify({ ...claims, sub: 'auditor-north' })).toString('base64url');
    await expectProblem(asks(`Bearer ${[header, payload, signature].join('.')}`), unauthenticated);
    const noAlgorithm = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    await expectProblem(asks(`Bearer ${[noAlgorithm, payload, ''].join('.')}`), unauthenticated);
  });

  it('of another municipality', async () => {
    const elsewhere = office.member('intake-worker', { municipality: 'neighbour' });
    const read = () => elsewhere.get(`/v1/child-protection/files/${report.fileId}`);
    await expectProblem(read, notFound);
    const give = () => elsewhere.give('record-protection-assessment', assessment, { on: report });
    await expectProblem(give, notFound);
  });

  it('of a municipality that nobody has founded, or of nobody in it', async () => {
    const noRole: Expected = { status: 403, code: 'NO_ROLE' };
    const stranger = office.memberOfId('stranger');
    await expectProblem(() => stranger.get('/v1/caseload'), noRole);
    await expectProblem(() => stranger.give('register-report', reportOn([{}])), noRole);
    const token = office.system.tokens.issueToken(
      { ...subject, municipalityId: nowhere, lifetimeSeconds: 60 },
      office.clock.read(),
    );
    const headers = { authorization: `Bearer ${token}` };
    await expectProblem(() => office.ask({ method: 'GET', url: '/v1/caseload', headers }), noRole);
  });

  it('of another secrecy zone is refused from token and route alone', async () => {
    const barrier: Expected = { status: 403, code: 'SECRECY_BARRIER' };
    const counsellor = office.memberOfId('intake-worker-north', 'home', 'family-counselling');
    for (const fileId of [report.fileId, nowhere]) {
      await expectProblem(() => counsellor.get(`/v1/child-protection/files/${fileId}`), barrier);
    }
    await expectProblem(() => counsellor.lookUp(childBorn(1).personalNumber), barrier);
    await expectProblem(() => counsellor.give('register-report', reportOn([{}])), barrier);
    await expectProblem(
      () => counsellor.give('record-protection-assessment', assessment, { on: report }),
      barrier,
    );
    expect((await counsellor.caseload({ list: 'all' })).rows).toEqual([]);
    const named = await counsellor.post('/v1/display-names', { matters: [report] });
    expect(named.text).toBe('{"names":[]}');
  });
});

describe('What stays', () => {
  it('the largest report that is let through is kept', async () => {
    const widest = '😀';
    const children = Array.from({ length: 20 }, () => ({ name: widest.repeat(150) }));
    const body = reportOn(children, {
      ...bySchool,
      text: widest.repeat(20_000),
      reporter: { name: widest.repeat(200), contact: widest.repeat(1_000) },
      attachments: Array.from({ length: 20 }, () => ({
        documentId: nowhere,
        sha256: 'a'.repeat(64),
        mediaType: 'text/plain',
        title: widest.repeat(300),
      })),
    });
    const size = Buffer.byteLength(JSON.stringify(body));
    expect(size).toBeGreaterThan(120 * 1024);
    const answer = accepted(await intake().give('register-report', body));
    expect(answer.alsoOn).toHaveLength(19);
  });

  it('bytes that are no request are answered and the connection is closed', async () => {
    const served = await serve(office.system, { host: '127.0.0.1', port: 0, logger: office.log });
    try {
      const port = Number(new URL(served.address).port);
      const cases = [
        ['NONSENSE\r\n\r\n', 400, 'MALFORMED_REQUEST'],
        [`GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'],
      ] as const;
      for (const [bytes, status, code] of cases) {
        const socket = connect(port, '127.0.0.1');
        let text = '';
        socket.setEncoding('utf8').on('data', (part: string) => (text += part));
        socket.write(bytes);
        await once(socket, 'close');
        expect(text).toContain(`HTTP/1.1 ${status} `);
        expect(text).toContain('content-type: application/problem+json');
        expect(JSON.parse(text.slice(text.indexOf('\r\n\r\n')))).toMatchObject({ status, code });
      }
    } finally {
      await served.close();
    }
  });

  it.each([
    ['said to be so', true],
    ['sent in pieces', false],
  ])(
    'a body far too large, %s, is answered once it has come, and the connection is closed',
    async (_, isSaid) => {
      const served = await serve(office.system, { host: '127.0.0.1', port: 0, logger: office.log });
      try {
        const socket = connect(Number(new URL(served.address).port), '127.0.0.1');
        const ended = once(socket, 'close');
        let text = '';
        let faults = 0;
        socket.setEncoding('utf8').on('data', (part: string) => (text += part));
        socket.on('error', () => (faults += 1));
        const length = 6 * 1024 * 1024;
        const piece = 'x'.repeat(64 * 1024);
        const framing = isSaid ? `content-length: ${length}` : 'transfer-encoding: chunked';
        socket.write(
          `POST ${commandPath('register-report')} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${framing}\r\n\r\n`,
        );
        for (let sent = 0; sent < length; sent += piece.length) {
          const isTaken = socket.write(isSaid ? piece : `${piece.length.toString(16)}\r\n${piece}\r\n`);
          if (!isTaken) await once(socket, 'drain');
        }
        if (!isSaid) socket.write('0\r\n\r\n');
        await ended;
        expect(faults).toBe(0);
        expect(text).toContain('HTTP/1.1 413 ');
        expect(text).toContain('content-type: application/problem+json');
        expect(JSON.parse(text.slice(text.indexOf('\r\n\r\n')))).toMatchObject({
          status: 413,
          code: 'BODY_TOO_LARGE',
        });
      } finally {
        await served.close();
      }
    },
  );

  it('a body that doesn’t come on is answered in time, and the connection is closed', async () => {
    const api = await createApi(office.system, office.log, { requestMilliseconds: 200 });
    try {
      await api.listen(0, '127.0.0.1');
      const socket = connect(Number(new URL(await api.getUrl()).port), '127.0.0.1');
      let text = '';
      socket.setEncoding('utf8').on('data', (part: string) => (text += part));
      socket.write(
        `POST ${commandPath('register-report')} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{`,
      );
      await once(socket, 'close');
      expect(text).toContain('HTTP/1.1 408 ');
      expect(text).toContain('content-type: application/problem+json');
      expect(JSON.parse(text.slice(text.indexOf('\r\n\r\n')))).toMatchObject({
        status: 408,
        code: 'REQUEST_TIMEOUT',
      });
    } finally {
      await api.close();
    }
  });

  it('no log line for what is the client’s mistake', () => {
    expect(office.log.troubles).toEqual([]);
  });

  it('a fault is noted by its name and its place, without what it says', async () => {
    const casefiles = office.system.casefiles.get('child-protection')!;
    const load = casefiles.load.bind(casefiles);
    casefiles.load = () => Promise.reject(new TypeError(`${secret} has no property; SELECT * FROM events`));
    await expectProblem(() => intake().get(`/v1/child-protection/files/${report.fileId}`), {
      status: 500,
      code: 'FAULT',
    });
    casefiles.load = load;
    const [line, ...more] = office.log.troubles;
    expect(more).toEqual([]);
    expect(JSON.parse(line ?? '')).toMatchObject({ level: 'error', fault: 'TypeError', method: 'GET' });
    expect(line).not.toMatch(new RegExp(`${secret}|SELECT|${report.fileId}`));
  });
});
