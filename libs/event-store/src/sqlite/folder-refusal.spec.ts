import { describe, expect, it } from '@jest/globals';
import { DataFolderRefused, refusalOf } from './folder-refusal.js';

const advice = [
  ['ENOSPC', 'its disk is full'],
  ['SQLITE_FULL', 'its disk is full'],
  ['EROFS', 'it is read-only'],
  ['SQLITE_READONLY_DIRECTORY', 'it is read-only'],
  ['EACCES', 'give write permission'],
  ['SQLITE_CANTOPEN', 'give write permission'],
  ['ENOTDIR', 'it is not a folder'],
  ['EEXIST', 'it is not a folder'],
  ['SQLITE_NOTADB', 'restore it from a backup'],
  ['SQLITE_IOERR_FSYNC', 'check the disk'],
  ['EMFILE', 'choose another folder'],
] as const;

describe('the refusal of a data folder', () => {
  it.each(advice)('says in one line what to do after %s', (code, remedy) => {
    const { message } = refusalOf('/data', Object.assign(new Error('a\nb'), { code }));
    expect(message).toContain('/data');
    expect(message).toContain(code);
    expect(message).toContain(remedy);
    expect(message).not.toContain('\n');
  });

  it('keeps a refusal that was worded already', () => {
    const refusal = new DataFolderRefused('in use');
    expect(refusalOf('/data', refusal)).toBe(refusal);
  });

  it('keeps the fault as its cause', () => {
    const fault = new Error('odd');
    expect(refusalOf('/data', fault).cause).toBe(fault);
  });
});
