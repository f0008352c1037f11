import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asText, foldedLines } from './content-lines.js';

const unfolded = (text: string) => text.replaceAll('\r\n ', '');

describe('Lines of an iCalendar object', () => {
  it('end by CRLF', () => {
    expect(foldedLines(['BEGIN:VCALENDAR', 'END:VCALENDAR'])).toBe('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
  });

  it('are folded after 75 octets, which two-octet letters fill sooner', () => {
    const [first = '', second = ''] = foldedLines([`SUMMARY:${'å'.repeat(60)}`]).split('\r\n');
    expect(first).toBe(`SUMMARY:${'å'.repeat(33)}`);
    expect(second).toBe(` ${'å'.repeat(27)}`);
    expect(foldedLines(['x'.repeat(75)])).toBe(`${'x'.repeat(75)}\r\n`);
  });

  it('are never longer, cut no character and unfold to what they were', () => {
    const line = fc
      .string({
        unit: fc.oneof(fc.constantFrom('a', 'å', '語', '👨‍👩‍👧'), fc.string({ maxLength: 1 })),
        maxLength: 200,
      })
      .map((text) => `SUMMARY:${asText(text)}`);
    fc.assert(
      fc.property(line, (each) => {
        const text = foldedLines([each]);
        const isShort = text.split('\r\n').every((part) => Buffer.byteLength(part) <= 75);
        return isShort && unfolded(text) === `${each}\r\n` && !text.includes('\uFFFD');
      }),
    );
  });
});

describe('A text in an iCalendar object', () => {
  it('has its separators and line ends escaped, and no other control character', () => {
    expect(asText('a;b,c\\d\r\ne\nf\u0007')).toBe('a\\;b\\,c\\\\d\\ne\\nf');
  });

  it('begins no line of its own', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[\r\n]/.test(asText(text))));
  });
});
