import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#event-store';
import { ConfigurationRefused } from '../configuration.js';
import { UnknownKeySet } from '#trust';
import { lineFor, lineForMistake } from './telling.js';

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
  ])('has no remedy for %s of the program', (_, fault) => {
    expect(lineFor(fault)).toBeUndefined();
  });

  it('says what to restore where the log and its keys do not belong together', () => {
    expect(lineFor(new UnknownKeySet('7'))).toMatch(
      /^Key set 7 is not in this key store\. .*: restore both from one backup\.$/,
    );
  });
});

describe('lineForMistake', () => {
  const mistake = Object.assign(new TypeError('x is\nno function'), {
    stack:
      'TypeError\n    at f (/node_modules/a.js:1:2)\n    at g (file:///opt/dist/libs/views/src/page.js:7:9)',
  });

  it('says in one line what to report, and where it was', () => {
    const line = lineForMistake(mistake, undefined);
    expect(line).not.toContain('\n');
    expect(line).toMatch(/^TypeError: x is no function\. .*, in libs\/views\/src\/page\.js:7, /);
  });

  it('shows the stack to whoever asks for it', () => {
    expect(lineForMistake(mistake, 'debug')).toContain(`\n${mistake.stack}`);
  });

  it('takes whatever was thrown', () => {
    expect(lineForMistake(undefined, undefined)).toMatch(/^undefined\. This is a mistake/);
  });
});
