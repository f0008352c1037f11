import { describe, expect, it } from '@jest/globals';
import { ViewStoreRefused } from '../faults.js';
import { postgresFault } from './postgres-fault.js';
import { refusalOf } from './refusal.js';

const url = 'postgres://anna:hemligt@db.example:5432/views';

const saying = (code: string) => postgresFault(Object.assign(new Error('password hemligt'), { code }));

describe('A refusal of a database', () => {
  it.each([
    ['28P01', 'check user and password in the URL'],
    ['3D000', 'create the database, or name another in the URL'],
    [
      '42501',
      'let the user create a schema in the database, or create casetrail_views and make the user its owner',
    ],
    ['53300', 'let the server take more connections'],
    ['57P03', 'wait until the server has started, then start again'],
    ['ENOTFOUND', 'check host and port in the URL, and that the server runs'],
    ['XX000', 'see what the server logs'],
  ])('says after %s what to do', (code, remedy) => {
    const refusal = refusalOf(url, saying(code));
    expect(refusal).toBeInstanceOf(ViewStoreRefused);
    expect(refusal.message).toBe(`Can't use the views at db.example:5432/views (${code}): ${remedy}.`);
  });

  it.each(['nowhere', 'mysql://anna:hemligt@db/views', '', 'postgres://['])(
    'says of %j what a URL looks like, and quotes nothing of it',
    (given) => {
      const { message, cause } = refusalOf(given, new TypeError('Invalid URL'));
      expect(message).toBe(
        'The URL of the views is none of PostgreSQL: give postgres://user:password@host:port/database.',
      );
      expect(cause).toBeUndefined();
    },
  );
});
