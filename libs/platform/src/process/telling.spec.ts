import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#event-store';
import { ConfigurationRefused } from '../configuration.js';
import { lineFor } from './telling.js';

const seeToTheDisk =
  'Nothing recorded is lost: see to the engine or the disk, its space and its permissions, then start again.';

describe('lineFor', () => {
  it('passes on what says already what to do', () => {
    expect(lineFor(new ConfigurationRefused('CASETRAIL_PORT', 'a port'))).toBe(
      'CASETRAIL_PORT must be a port.',
    );
  });

  it.each([
    ['an engine that failed', new StoreUnavailable('The commit failed.'), 'The commit failed.'],
    ['a full disk', Object.assign(new Error('no space\nleft'), { code: 'ENOSPC' }), 'no space left.'],
    ['a file of SQLite', Object.assign(new Error('disk I/O'), { code: 'SQLITE_IOERR_WRITE' }), 'disk I/O.'],
  ])('says in one line what to do about %s', (_, fault, what) => {
    expect(lineFor(fault)).toBe(`${what} ${seeToTheDisk}`);
  });

  it.each([
    ['a mistake', new TypeError('x is not a function')],
    ['a wrong call', Object.assign(new TypeError('invalid'), { code: 'ERR_INVALID_ARG_TYPE' })],
    ['a wrong statement', Object.assign(new Error('no such table'), { code: 'SQLITE_ERROR' })],
    ['what is no error', 'thrown'],
  ])('leaves %s of the program to its stack', (_, fault) => {
    expect(lineFor(fault)).toBeUndefined();
  });
});
