import { ViewStoreRefused } from '../faults.js';
import { told } from './postgres-fault.js';

/** What to do about a fault of connecting or setting up, by how its code begins; the first that fits. */
const remedies: readonly (readonly [code: RegExp, remedy: string])[] = [
  [/^28/, 'check user and password in the URL'],
  [/^3D/, 'create the database, or name another in the URL'],
  [
    /^42501/,
    'let the user create a schema in the database, or create casetrail_views and make the user its owner',
  ],
  [/^53/, 'let the server take more connections'],
  [/^57/, 'wait until the server has started, then start again'],
  [/^(E|$)/, 'check host and port in the URL, and that the server runs'],
];

/** Why the database at a URL can't be used, in one line and without the user's name and password. */
export function refusalOf(url: string, fault: unknown): Error {
  if (fault instanceof ViewStoreRefused) return fault;
  const place = placeOf(url);
  if (place === undefined) {
    return new ViewStoreRefused(
      'The URL of the views is none of PostgreSQL: give postgres://user:password@host:port/database.',
    );
  }
  const { code, message } = told(fault instanceof Error && fault.cause !== undefined ? fault.cause : fault);
  const remedy = remedies.find(([begins]) => begins.test(code ?? ''))?.[1] ?? 'see what the server logs';
  return new ViewStoreRefused(`Can't use the views at ${place} (${code ?? message}): ${remedy}.`);
}

function placeOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname } = new URL(url);
  return /^postgres(ql)?:$/.test(protocol) ? `${host}${pathname}` : undefined;
}
