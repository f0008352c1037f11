/** Code and message of a fault of PostgreSQL, of the operating system or of the client, in one line. */
export function told(fault: unknown): { readonly code: string | undefined; readonly message: string } {
  if (typeof fault !== 'object' || fault === null) return { code: undefined, message: String(fault) };
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined;
  // Several addresses of one name are tried; each has its own fault, and the whole no message.
  if ('errors' in fault && Array.isArray(fault.errors) && fault.errors.length > 0) {
    return { ...told(fault.errors[0]), ...(code !== undefined && { code }) };
  }
  const message = 'message' in fault ? String(fault.message) : '';
  return { code, message: message.replaceAll(/\s+/g, ' ').replace(/\.$/, '') };
}

/** Whether a connection can't be used after a fault: one that names no SQLSTATE is of the connection itself. */
export function breaksConnection(fault: unknown): boolean {
  const { code } = told(fault);
  return code === undefined || !/^(?=.*\d)[0-9A-Z]{5}$/.test(code) || /^(08|57P)/.test(code);
}

/** What to do about a fault of opening, by how its code begins; the first that fits (Appendix A; errno). */
const remedies: readonly (readonly [code: RegExp, remedy: string])[] = [
  [/^28/, 'check user and password in the URL'],
  [/^3D/, 'create the database, or name another in the URL'],
  [/^42501/, 'let the user create schemas in the database, and own those that Casetrail has there'],
  [/^53/, 'let the server take more connections'],
  [/^57/, 'wait until the server has started, then start again'],
  [/^(E|$)/, 'check host and port in the URL, and that the server runs'],
];

/** Why a database can't be opened and what to do, in one line and without user name and password. */
export function whyNotOpened(what: string, url: string, fault: unknown): string {
  const place = placeOf(url);
  if (place === undefined) {
    return `The URL of ${what} is none of PostgreSQL: give postgres://user:password@host:port/database.`;
  }
  const { code, message } = told(fault);
  const remedy = remedies.find(([begins]) => begins.test(code ?? ''))?.[1] ?? 'see what the server logs';
  return `Can't open ${what} at ${place} (${code ?? message}): ${remedy}.`;
}

function placeOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname } = new URL(url);
  return /^postgres(ql)?:$/.test(protocol) ? `${host}${pathname}` : undefined;
}
