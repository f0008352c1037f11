import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemOf } from './support/answered.js';
import { reportOn } from './support/bodies.js';
import { Casework, childBorn } from './support/casework.js';
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
      await office.ask({ method: 'GET', url: '/v1/nowhere/at/all', headers: asked }),
      await office.ask({ method: 'GET', url: '/v1/%zz', headers: asked }),
      await office.ask({ method: 'DELETE', url: '/v1/caseload', headers: asked }),
    ]) {
      expect(answer.headers['content-language']).toBe('sv');
      expect(problemOf(answer).detail).toMatch(/^(Skicka|Här|Adressen) /);
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
