/** A line of an iCalendar object, unfolded and without its end. */
export type ContentLine = string;

const longestLineOctets = 75;

/** A value of type TEXT (RFC 5545 section 3.3.11): separators escaped, no control character but the line feed. */
export function asText(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/**
 * The lines as they go over the wire (RFC 5545 section 3.1): each ended by CRLF, and folded so that none is longer
 * than 75 octets; a character of several octets is never cut.
 */
export function foldedLines(lines: readonly ContentLine[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function folded(line: ContentLine): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longestLineOctets) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
