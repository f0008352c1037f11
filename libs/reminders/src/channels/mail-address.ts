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
