/**
 * Faults after which what the engine holds in memory and what stands on the disk may differ
 * (sqlite.org/rescode.html). Their extended codes begin with the same words.
 */
const storageFaults = [
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_CORRUPT',
  'SQLITE_NOTADB',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'SQLITE_NOMEM',
  'SQLITE_PROTOCOL',
];

/**
 * The result code of a fault that SQLite raised, for example `SQLITE_IOERR_WRITE`; undefined for any other
 * value. Told by the code alone: the error's class is another one in each realm.
 */
export function sqliteCode(fault: unknown): string | undefined {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : undefined;
}

/** Whether the disk or the file failed, rather than the statement. */
export function isStorageFault(fault: unknown): boolean {
  const code = sqliteCode(fault);
  return code !== undefined && storageFaults.some((each) => code.startsWith(each));
}

/** The fault in one line for an operator, for example `SQLITE_FULL: database or disk is full`. */
export function describeFault(fault: unknown): string {
  const message = typeof fault === 'object' && fault !== null && 'message' in fault ? fault.message : fault;
  const code = sqliteCode(fault);
  return code === undefined ? String(message) : `${code}: ${String(message)}`;
}
