import { ViewStoreUnavailable } from '../faults.js';

/** The engine refused a value. Says nothing of it: what the engine says may quote it. */
export class ValueRefused extends Error {
  override readonly name = 'ValueRefused';

  constructor(readonly sqlState: string) {
    super(`PostgreSQL refuses a value (SQLSTATE ${sqlState}).`);
  }
}

/** A table is not there any more: the views have been replaced. */
export class TableGone extends ViewStoreUnavailable {
  override readonly name = 'TableGone';
}

/** A statement that the engine does not understand: a fault of this program. */
export class StatementRefused extends Error {
  override readonly name = 'StatementRefused';
}

/** Classes of SQLSTATE that speak of what was to be written: cardinality, data, integrity, limits (Appendix A). */
const classesOfContent = ['21', '22', '23', '54'];

/** Classes that speak of the statement: syntax and names, features. */
const classesOfStatements = ['42', '0A'];

const undefinedTable = '42P01';

/** A fault of a statement or a connection as the store tells it. One that names no SQLSTATE is of the connection. */
export function postgresFault(fault: unknown): Error {
  const { code, message } = told(fault);
  const state = isSqlState(code) ? code : undefined;
  const isOf = (classes: readonly string[]) => state !== undefined && classes.includes(state.slice(0, 2));
  if (state === undefinedTable) return new TableGone(message, { cause: fault });
  if (state !== undefined && isOf(classesOfContent)) return new ValueRefused(state);
  if (isOf(classesOfStatements)) return new StatementRefused(message, { cause: fault });
  const named = code === undefined ? '' : ` (${code})`;
  return new ViewStoreUnavailable(`PostgreSQL does not serve the views${named}: ${message}.`, {
    cause: fault,
  });
}

/** Whether the connection can't be used after a fault, or can't be trusted to. */
export function breaksConnection(fault: unknown): boolean {
  const { code = '' } = told(fault);
  return !isSqlState(code) || /^(08|57P)/.test(code);
}

/** Code and message of a fault of the engine, of the operating system or of the client. */
export function told(fault: unknown): { readonly code: string | undefined; readonly message: string } {
  if (!(typeof fault === 'object' && fault !== null)) return { code: undefined, message: String(fault) };
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined;
  // Several addresses of one name are tried; each has its own fault, and the whole no message.
  if ('errors' in fault && Array.isArray(fault.errors))
    return { ...told(fault.errors[0]), ...(code && { code }) };
  const message = 'message' in fault ? String(fault.message) : '';
  return { code, message: message.replaceAll(/\s+/g, ' ').replace(/\.$/, '') };
}

/** Five digits and capitals; codes of the operating system are longer or have no digit. */
function isSqlState(code: string | undefined): code is string {
  return code !== undefined && /^(?=.*\d)[0-9A-Z]{5}$/.test(code);
}
