import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Office } from './support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

/** What a browser asks for, typed into its line of addresses. */
const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

const get = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  office.ask({ method: 'GET', url, headers });

describe('The address alone', () => {
  it.each([{}, { accept: '*/*' }, { accept: 'application/json' }])(
    'tells a program that sends %j what is there, each link of which answers',
    async (headers) => {
      const { status, text } = await get('/', headers);
      const said = JSON.parse(text) as {
        readonly name: string;
        readonly version: string;
        readonly links: Readonly<Record<string, string>>;
      };
      expect(status).toBe(200);
      const file = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
      const { version } = JSON.parse(file) as { readonly version: string };
      expect(said).toMatchObject({ name: 'casetrail', version });
      expect(Object.keys(said.links)).toEqual(['docs', 'document', 'procedures', 'live', 'ready']);
      for (const link of Object.values(said.links)) expect((await get(link)).status).toBe(200);
    },
  );

  it('leads a browser to the page of the API document', async () => {
    const { status, headers } = await get('/', browser);
    expect({ status, location: headers.location }).toEqual({ status: 302, location: 'docs' });
    expect(headers.vary?.split(', ')).toContain('accept');
  });

  it('is read only', async () => {
    const { status, headers } = await office.ask({ method: 'POST', url: '/' });
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET, HEAD' });
  });
});
