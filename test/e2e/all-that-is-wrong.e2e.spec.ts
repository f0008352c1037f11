import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { swedishTestNumber } from '#casework';
import { problemOf, type Answered } from './support/answered.js';
import { applicationFor, reportOn } from './support/bodies.js';
import { Casework, childBorn } from './support/casework.js';
import { commandPath } from './support/member.js';
import { Office } from './support/office.js';
import type { MatterAddress } from './support/pages.js';

let office: Office;
let report: MatterAddress;

beforeAll(async () => {
  office = await Office.open();
  report = await new Casework(office).report(childBorn(1));
});

afterAll(() => office.close());

const intake = () => office.member('intake-worker');

/** A body that is wrong in five places, one of them blank. */
const wrongReport = () =>
  reportOn([{ name: ' ', birthDate: '2026-02-30' }], { unitId: undefined, channel: 'pigeon', colour: 'red' });

const inLanguage = (language: string) => ({ headers: { 'accept-language': language } });

describe('A command that is wrong in many places', () => {
  it('is told all of it at once, each field with a code and words', async () => {
    const problem = problemOf(await intake().give('register-report', wrongReport()));
    expect(problem).toMatchObject({
      code: 'INVALID_FIELD',
      field: 'children.0.name',
      expected: 'text that says something: blanks alone do not',
      detail:
        'children.0.name is missing: give text that says something: blanks alone do not. 4 more fields are wrong.',
    });
    expect(problem.fields).toMatchObject([
      { field: 'children.0.name', code: 'missing' },
      { field: 'children.0.birthDate', code: 'wrong-form', expected: 'a calendar date such as 2026-03-06' },
      { field: 'report.unitId', code: 'missing' },
      { field: 'report.channel', code: 'not-a-code', expected: expect.stringMatching(/^one of \w/) },
      { field: 'report.colour', code: 'unknown' },
    ]);
  });

  it('is told of its headers beside its body', async () => {
    const how = { on: report, version: 'short', key: 'x' };
    const problem = problemOf(await intake().give('request-feedback', { colour: 1 }, how));
    expect(problem.fields).toMatchObject([
      { field: 'colour', code: 'unknown' },
      { field: 'Idempotency-Key', code: 'wrong-form' },
      { field: 'If-Match', code: 'wrong-form' },
    ]);
  });

  it('is told of every parameter of an address', async () => {
    const problem = problemOf(await intake().get('/v1/caseload?list=yours&limit=0&page=2'));
    expect(problem.fields).toMatchObject([
      { field: 'limit', code: 'out-of-range' },
      { field: 'list', code: 'not-a-code' },
      { field: 'page', code: 'unknown' },
    ]);
  });
});

/** Of somebody who can’t be born yet. */
const unborn = swedishTestNumber('20990304');

/** What is told of each field. */
const told = (answer: Answered) =>
  (problemOf(answer).fields ?? []).map(({ field, code }) => [field, code] as const);

describe('A command whose form is right', () => {
  it('is told all that can’t be so at once, also what the law asks for', async () => {
    const casework = new Casework(office);
    const assessed = await casework.assessedReport(childBorn(2));
    const answer = await intake().give('decline-to-open', {}, { on: assessed });
    expect(problemOf(answer)).toMatchObject({
      ...{ status: 422, code: 'REASONS_MISSING', field: 'reasons' },
      detail: expect.stringMatching(/ One more field is wrong\.$/),
    });
    expect(told(answer)).toEqual([
      ['reasons', 'missing'],
      ['childsView', 'missing'],
    ]);
    const on = await casework.investigation(childBorn(5));
    const extension = { ground: 'staff-shortage', newDate: '2020-01-01' };
    expect(told(await office.member('unit-manager').give('extend-investigation', extension, { on }))).toEqual(
      [
        ['ground', 'wrong-value'],
        ['reasons', 'missing'],
        ['newDate', 'wrong-value'],
      ],
    );
  });

  it('is told every child and every number that can’t be', async () => {
    const number = childBorn(3).personalNumber;
    const children = [
      { name: 'A', birthDate: '2999-01-01', guardians: [{ name: 'B', personalNumber: unborn }] },
      { name: 'C', personalNumber: number, guardians: [{ name: 'D', personalNumber: number }] },
    ];
    const lateReason = 'The reporter called twice.';
    const body = { ...reportOn(children, { unitId: 'nowhere' }), lateReason };
    expect(told(await intake().give('register-report', body))).toEqual([
      ['lateReason', 'left-out'],
      ['children.0.guardians.0.personalNumber', 'wrong-value'],
      ['children.0.birthDate', 'wrong-value'],
      ['report.unitId', 'wrong-value'],
      ['children.1.guardians.0.personalNumber', 'wrong-value'],
    ]);
  });

  it('is told what is missing of an applicant as what is wrong, field by field', async () => {
    const answer = await intake().give(
      'register-application',
      applicationFor({ name: 'A child' }, { applicant: { name: 'Gunnar' }, unitId: 'nowhere' }),
    );
    expect(problemOf(answer)).toMatchObject({ status: 422, code: 'INVALID_FIELD' });
    expect(told(answer)).toEqual([
      ['unitId', 'wrong-value'],
      ['applicant.contact', 'missing'],
    ]);
    const nameless = applicationFor({ name: 'A child' }, { applicant: undefined });
    const incomplete = await intake().give('register-application', nameless);
    expect(problemOf(incomplete)).toMatchObject({
      status: 422,
      code: 'STATE_CONFLICT',
      source: expect.any(String),
    });
    expect(told(incomplete)).toEqual([
      ['applicant.name', 'missing'],
      ['applicant.contact', 'missing'],
    ]);
  });

  it('is told of a time that can’t be beside a number that can’t be, and of nothing that rests on the time', async () => {
    const person = {
      name: 'B',
      personalNumber: unborn,
      custodyFrom: '2020-01-02',
      custodyTo: '2020-01-01',
    };
    const body = { role: 'guardian', person, occurredAt: '2999-01-01T00:00:00Z' };
    const { fileId } = await new Casework(office).handledReport(childBorn(4));
    expect(told(await intake().give('add-person', body, { on: { fileId } }))).toEqual([
      ['occurredAt', 'wrong-value'],
      ['person.personalNumber', 'wrong-value'],
    ]);
  });
});

describe('A header that is missing', () => {
  const without = (name: string, body: object, on: object, headers: Record<string, string> = {}) =>
    intake().ask({
      method: 'POST',
      url: commandPath(name, { on }),
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('is told beside what is wrong with the body', async () => {
    const atIntake = await without('register-report', { colour: 1 }, {});
    expect(problemOf(atIntake)).toMatchObject({ status: 422, code: 'INVALID_FIELD' });
    expect(told(atIntake).slice(-2)).toEqual([
      ['colour', 'unknown'],
      ['Idempotency-Key', 'missing'],
    ]);
    const onReport = await without('request-feedback', { colour: 1 }, report, { 'idempotency-key': 'x' });
    expect(told(onReport)).toEqual([
      ['colour', 'unknown'],
      ['Idempotency-Key', 'wrong-form'],
      ['If-Match', 'missing'],
    ]);
  });

  it('is told by its own code where nothing else is wrong', async () => {
    const atIntake = await without('register-report', reportOn([{ name: 'A' }]), {});
    expect(problemOf(atIntake)).toMatchObject({
      status: 400,
      code: 'KEY_REQUIRED',
      field: 'Idempotency-Key',
    });
    expect(told(atIntake)).toEqual([['Idempotency-Key', 'missing']]);
    const onReport = await without('request-feedback', {}, report);
    expect(problemOf(onReport)).toMatchObject({ status: 428, code: 'VERSION_REQUIRED', field: 'If-Match' });
    expect(told(onReport)).toEqual([['If-Match', 'missing']]);
  });
});

describe('A query', () => {
  it.each([
    [
      'intake-worker',
      '/v1/staff?role=king&qualification=magic&unit=moon&day=soon&purpose=fun&language=da',
      'purpose role qualification unit day language',
    ],
    [
      'intake-worker',
      '/v1/caseload?kind=x&step=x&handler=x&unit=x&limit=0&minPosition=x',
      'kind step handler unit limit minPosition',
    ],
    ['intake-worker', '/v1/caseload?limit=0&cursor=x', 'limit cursor'],
    ['intake-worker', '/v1/caseload?caseNumber=x&kind=report&step=x&cursor=x', 'step kind cursor caseNumber'],
    ['intake-worker', '/v1/tasks?purpose=fun&language=da', 'purpose language'],
    ['auditor', '/v1/reads?limit=0&cursor=x', 'limit staff cursor'],
    ['auditor', '/v1/reads?staff=a&id=b&page=2', 'page staff'],
    ['auditor', '/v1/register/history?limit=0&cursor=x', 'limit cursor'],
    ['auditor', '/v1/register?purpose=fun&at=1999-01-01T00:00:00Z', 'purpose at'],
  ] as const)('of the %s, %s, is told all that is wrong with it', async (role, url, fields) => {
    const answer = await office.member(role).get(url);
    expect(problemOf(answer)).toMatchObject({ status: 422, code: 'INVALID_FIELD' });
    const names = told(answer).map(([field]) => field);
    expect(names.toSorted()).toEqual(fields.split(' ').toSorted());
  });
});

describe('A problem', () => {
  it.each([
    ['sv-SE, en;q=0.5', 'sv', 'ett fält är fel', /^children\.0\.name saknas: ange text som säger något/],
    ['da', 'da', 'et felt er forkert', /^children\.0\.name mangler: angiv tekst, der siger noget/],
    ['sv;q=0.3, da;q=0.8', 'da', 'et felt er forkert', /mangler/],
    ['fi, de', 'en', 'invalid field', /is missing/],
    ['*', 'en', 'invalid field', /is missing/],
    ['sv;q=0, *', 'en', 'invalid field', /is missing/],
    [';;,=', 'en', 'invalid field', /is missing/],
  ])('is told to whoever reads %s in %s', async (asked, language, title, detail) => {
    const answer = await intake().give('register-report', wrongReport(), inLanguage(asked));
    expect(answer.headers['content-language']).toBe(language);
    expect(answer.headers.vary).toMatch(/accept-language/);
    expect(problemOf(answer)).toMatchObject({ title, detail: expect.stringMatching(detail) });
  });

  it('of a value that can’t be is told in the reader’s language as well', async () => {
    const body = reportOn([{ name: 'A' }], { unitId: 'nowhere' });
    const ofDeciding = problemOf(await intake().give('register-report', body, inLanguage('sv')));
    expect(ofDeciding.fields).toEqual([
      { field: 'report.unitId', code: 'wrong-value', expected: 'en enhet som är i drift' },
    ]);
    const now = { ...reportOn([{ name: 'A' }]), lateReason: 'x' };
    const leftOut = problemOf(await intake().give('register-report', now, inLanguage('da')));
    expect(leftOut).toMatchObject({
      fields: [{ field: 'lateReason', code: 'left-out' }],
      detail: 'lateReason skal ikke angives: det sker nu. Hvis det skete før, så sig hvornår i occurredAt.',
    });
  });

  it('of a refusal is told in a language of its procedure, and says it in all of them', async () => {
    const refused = (language: string) =>
      intake().give(
        'merge-file',
        { intoFileId: report.fileId, reason: 'x' },
        { on: { fileId: report.fileId }, ...inLanguage(language) },
      );
    const [inSwedish, inDanish] = [await refused('sv'), await refused('da')];
    expect(inSwedish.headers['content-language']).toBe('sv');
    expect(inDanish.headers['content-language']).toBe('en');
    const { says, detail, title } = problemOf(inSwedish);
    expect(detail).toBe(says?.sv);
    expect(title).not.toBe(problemOf(inDanish).title);
    expect(problemOf(inDanish).detail).toBe(says?.en);
  });

  it('is told in the reader’s language where nothing is found, nobody is known or nothing can be read', async () => {
    const asked = { 'accept-language': 'sv' };
    for (const answer of [
      await office.ask({ method: 'GET', url: '/v1/caseload', headers: asked }),
      await office.ask({
        method: 'GET',
        url: '/v1/caseload',
        headers: { ...asked, authorization: 'Bearer x' },
      }),
      await office.ask({ method: 'GET', url: '/v1/nowhere/at/all', headers: asked }),
      await office.ask({ method: 'GET', url: '/v1/%zz', headers: asked }),
      await office.ask({ method: 'DELETE', url: '/v1/caseload', headers: asked }),
    ]) {
      expect(answer.headers['content-language']).toBe('sv');
      expect(problemOf(answer).detail).toMatch(
        /^(Skicka|Här|Adressen|Ditt token har inte den form som det ska ha\.) /,
      );
    }
  });
});

describe('A page', () => {
  const page = (query: string, language: string) =>
    intake().ask({
      method: 'GET',
      url: `/v1/child-protection/files/${report.fileId}${query}`,
      headers: { 'accept-language': language },
    });

  it.each([
    ['', 'sv-SE', 'sv'],
    ['?language=en', 'sv', 'en'],
    ['', 'da', 'en'],
    ['', '', 'en'],
  ])('%s of a reader of "%s" is told in %s', async (query, asked, language) => {
    const [shown, expected] = [await page(query, asked), await page(`?language=${language}`, '')];
    expect(shown.headers['content-language']).toBe(language);
    expect(shown.headers.vary).toMatch(/accept-language/);
    expect(shown.text).toBe(expected.text);
  });
});

describe('A wrong body', () => {
  it('is refused before anything is looked up', async () => {
    const looks: string[] = [];
    const { system } = office;
    const municipalityAsOf = system.municipalityAsOf.bind(system);
    const onFile = { on: { fileId: '0197a1b2-0000-8000-8000-00000000dead' }, version: '0123456789abcdef' };
    Object.assign(system, {
      municipalityAsOf: (...of: Parameters<typeof municipalityAsOf>) => {
        looks.push('register');
        return municipalityAsOf(...of);
      },
    });
    try {
      for (const answer of [
        await intake().give('register-report', wrongReport()),
        await intake().give('add-person', { colour: 1 }, onFile),
        await intake().post('/v1/child-protection/subjects/look-up', {}),
        await intake().post('/v1/display-names', { matters: [] }),
      ]) {
        expect(problemOf(answer).code).toBe('INVALID_FIELD');
      }
      expect(looks).toEqual([]);
      expect((await intake().give('no-such-command', {}, onFile)).status).toBe(404);
      expect((await intake().give('add-person', {}, { ...onFile, procedure: 'nothing' })).status).toBe(404);
      expect(looks).toEqual([]);
      expect((await intake().give(commandName, rightBody, onFile)).status).toBe(404);
      expect(looks).not.toEqual([]);
    } finally {
      Object.assign(system, { municipalityAsOf });
    }
  });

  const commandName = 'add-person';
  const rightBody = { role: 'guardian', person: { name: 'B' } };
});
