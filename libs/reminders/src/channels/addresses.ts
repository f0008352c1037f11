/**
 * Whether the text is a plain address, `local@domain` and nothing else (addr-spec of RFC 5322 without comments, quotes
 * and white space): so it can't end a line, name another recipient or hide in a display name.
 */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\p{C}\s@<>()[\]\\,;:"]{1,64}@[^\p{C}\s@<>()[\]\\,;:"]+$/u.test(text);
}

/** The part after the @. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** Where and how mail is handed over. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte on, as RFC 8314 section 3 asks for. */
  readonly secure: boolean;
  /** Nothing is said before STARTTLS (RFC 3207); else it is used where the server offers it. */
  readonly requireTLS: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

const ports: ReadonlyMap<string, number> = new Map([
  ['smtp:', 587],
  ['smtps:', 465],
]);

/**
 * Reads `smtp://` (port 587) or `smtps://` (465), with `user:password@` where the server asks for it. A password goes
 * over TLS only, but on this very machine; `?tls=required` asks for TLS without one too.
 *
 * @throws {RangeError} another address; the message leaves it out, for it may hold a password
 */
export function smtpServerFrom(address: string): SmtpServer {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const defaultPort = url && ports.get(url.protocol);
  if (!url || defaultPort === undefined || url.hostname === '') throw unreadable();
  const query = [...url.searchParams];
  if (query.some(([name, value]) => name !== 'tls' || value !== 'required')) throw unreadable();
  const auth = credentialsOf(url);
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? defaultPort : Number(url.port),
    secure: url.protocol === 'smtps:',
    requireTLS: query.length > 0 || (auth !== undefined && !isLoopback(url.hostname)),
    ...(auth && { auth }),
  };
}

function credentialsOf({ username, password }: URL): SmtpServer['auth'] {
  if (username === '') return undefined;
  try {
    return { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  } catch {
    throw unreadable();
  }
}

function unreadable(): RangeError {
  return new RangeError(
    'A mail server is named smtp://host:port or smtps://host:port, with user:password@ and ?tls=required where needed.',
  );
}

/**
 * Reads where a webhook is posted: `https://…`, or `http://…` on this very machine.
 *
 * @throws {RangeError} another address; the message leaves it out, for it may hold a password
 */
export function receiverAt(url: string): URL {
  const receiver = URL.canParse(url) ? new URL(url) : undefined;
  const isSafe =
    receiver?.protocol === 'https:' || (receiver?.protocol === 'http:' && isLoopback(receiver.hostname));
  if (!isSafe || receiver.username !== '' || receiver.password !== '') {
    throw new RangeError(
      'A webhook is posted to https://…, or to http://… on this very machine, without a password.',
    );
  }
  return receiver;
}

/** Whether the host of an address is this very machine, so that nobody listens on the way (RFC 6761, RFC 1122). */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
