import { sqliteCode } from './sqlite-fault.js';

/** A data folder or a file in it can't be used. The message is one line: what is wrong and what to do. */
export class DataFolderRefused extends Error {
  override readonly name = 'DataFolderRefused';
}

/** What an operator can do, by the code of the fault: those of the operating system and those of SQLite. */
const remedies: readonly (readonly [codes: readonly string[], remedy: string])[] = [
  [['ENOSPC', 'EDQUOT', 'SQLITE_FULL'], 'its disk is full: free some space and start again'],
  [['EROFS', 'SQLITE_READONLY'], 'it is read-only: make it writable or choose another folder'],
  [
    ['EACCES', 'EPERM', 'SQLITE_PERM', 'SQLITE_CANTOPEN'],
    'this user may not write there: give write permission or choose another folder',
  ],
  [['ENOTDIR', 'EEXIST'], 'it is not a folder: choose another path'],
  [['ENOENT'], 'it can not be created there: choose another folder'],
  [['SQLITE_NOTADB', 'SQLITE_CORRUPT'], 'the file is damaged or not ours: restore it from a backup'],
  [['SQLITE_BUSY', 'SQLITE_LOCKED'], 'another process holds it: stop that process and start again'],
  [['SQLITE_IOERR', 'EIO'], 'its disk fails: check the disk, then start again'],
];

/** The refusal of a folder or file for a fault met while opening it. The fault itself is kept as its cause. */
export function refusalOf(path: string, fault: unknown): DataFolderRefused {
  if (fault instanceof DataFolderRefused) return fault;
  const code = sqliteCode(fault) ?? systemCode(fault) ?? 'unknown fault';
  const remedy = remedies.find(([codes]) => codes.some((each) => code.startsWith(each)))?.[1];
  const message = `Can't use ${path} (${code}): ${remedy ?? 'choose another folder'}.`;
  return new DataFolderRefused(message, { cause: fault });
}

function systemCode(fault: unknown): string | undefined {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
