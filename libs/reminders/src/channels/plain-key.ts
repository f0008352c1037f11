/**
 * A key as a token that any header and any address takes: letters, digits, hyphens and underscores stand for
 * themselves, each other octet of its UTF-8 is written `=` and two hexadecimal digits. Different keys stay different.
 * No full stop is left, for Standard Webhooks parts what it signs by that.
 */
export function plainKey(key: string): string {
  const octets = [...Buffer.from(key, 'utf8')];
  return octets.map((octet) => asItself(octet) ?? `=${octet.toString(16).padStart(2, '0')}`).join('');
}

function asItself(octet: number): string | undefined {
  const character = String.fromCharCode(octet);
  return /^[A-Za-z0-9_-]$/.test(character) ? character : undefined;
}
