import { describe, expect, it } from '@jest/globals';
import { ViewStoreUnavailable } from '../faults.js';
import {
  breaksConnection,
  postgresFault,
  StatementRefused,
  TableGone,
  ValueRefused,
} from './postgres-fault.js';

const said = (code: string | undefined, message = 'said so') => Object.assign(new Error(message), { code });

describe('A fault of PostgreSQL', () => {
  it.each([
    ['22021', ValueRefused],
    ['23505', ValueRefused],
    ['21000', ValueRefused],
    ['54000', ValueRefused],
    ['42P01', TableGone],
    ['42601', StatementRefused],
    ['0A000', StatementRefused],
    ['08006', ViewStoreUnavailable],
    ['57P01', ViewStoreUnavailable],
    ['57014', ViewStoreUnavailable],
    ['53100', ViewStoreUnavailable],
    ['40P01', ViewStoreUnavailable],
    ['55P03', ViewStoreUnavailable],
    ['25P02', ViewStoreUnavailable],
    ['XX001', ViewStoreUnavailable],
    ['ECONNREFUSED', ViewStoreUnavailable],
    ['EPIPE', ViewStoreUnavailable],
    [undefined, ViewStoreUnavailable],
  ])('%s is told as what it is to whoever writes or reads', (code, kind) => {
    expect(postgresFault(said(code))).toBeInstanceOf(kind);
  });

  it('does not quote a value', () => {
    const quoting = said('22P02', 'invalid input syntax for type integer: "Astrid Lind"');
    expect(postgresFault(quoting).message).toBe('PostgreSQL refuses a value (SQLSTATE 22P02).');
    expect(postgresFault(quoting).cause).toBeUndefined();
  });

  it('is told in one line', () => {
    expect(postgresFault(said('57P01', 'terminating\n connection.')).message).toBe(
      'PostgreSQL does not serve the views (57P01): terminating connection.',
    );
    const nowhere = new AggregateError([said('ECONNREFUSED', 'connect ECONNREFUSED ::1:1')], '');
    expect(postgresFault(nowhere).message).toBe(
      'PostgreSQL does not serve the views (ECONNREFUSED): connect ECONNREFUSED ::1:1.',
    );
  });

  it('leaves the connection usable when it is one of the statement', () => {
    const codes = ['22021', '23505', '42601', '57014', '40P01', '08006', '57P01', 'ECONNRESET', undefined];
    expect(codes.filter((code) => breaksConnection(said(code)))).toEqual([
      '08006',
      '57P01',
      'ECONNRESET',
      undefined,
    ]);
  });
});
