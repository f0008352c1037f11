/** What node and SQLite say of a fault. */
export interface EngineFault {
  /** For example `ENOSPC` or `SQLITE_FULL`. */
  readonly code: string;
  readonly message: string;
}

/**
 * Tells a fault of node or SQLite by its code: their classes are not the same in every realm.
 *
 * @returns undefined for any other error
 */
export function engineFault(error: unknown): EngineFault | undefined {
  return isEngineFault(error) ? error : undefined;
}

function isEngineFault(error: unknown): error is EngineFault {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    'message' in error &&
    typeof error.code === 'string' &&
    typeof error.message === 'string'
  );
}
