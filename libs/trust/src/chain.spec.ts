import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { canonicalEvent, canonicalJson, linkEvent, type EventToLink } from './chain.js';

const event: EventToLink = {
  stream: 'child-protection-1c6e',
  revision: 3,
  id: '018f3f5e-0000-7000-8000-000000000001',
  type: 'child-protection/investigation-opened',
  data: '{"b":[1,{"d":2}],"å":"ä"}',
  metadata: { recordedAt: '2026-03-06T15:30:00.000Z', cause: 'person' },
  previousHash: 'ab'.repeat(32),
};

function wholeOf({ stream, revision, id, type, data, metadata, previousHash }: EventToLink): object {
  return { stream, revision, id, type, data: JSON.parse(data) as unknown, metadata, previous: previousHash };
}

describe('The hash of an event', () => {
  it('is SHA-256 over the canonical JSON of what is stored', () => {
    const text = canonicalize(wholeOf(event))!;
    expect(linkEvent(event)).toBe(createHash('sha256').update(text).digest('hex'));
    expect(linkEvent(event)).toBe('afd08b21ca5102786e1fd942433f84e14148b1e60a405038ddae891b8779c7c6');
  });

  it('covers the same text as the canonical form of the whole, for any event', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        text,
        text,
        fc.dictionary(text, fc.jsonValue()),
        fc.dictionary(text, text),
        fc.stringMatching(/^([0-9a-f]{64})?$/),
        (stream, revision, id, type, data, metadata, previousHash) => {
          delete metadata.hash;
          const any = { stream, revision, id, type, data: canonicalJson(data), metadata, previousHash };
          expect(canonicalEvent(any)).toBe(canonicalize(wholeOf(any)));
        },
      ),
      { seed: 4, numRuns: 500 },
    );
  });

  it('leaves the hash that the event carries out', () => {
    const carrying = { ...event, metadata: { ...event.metadata, hash: 'anything' } };
    expect(linkEvent(carrying)).toBe(linkEvent(event));
  });

  it.each<Partial<EventToLink>>([
    { stream: 'child-protection-1c6f' },
    { revision: 4 },
    { id: '018f3f5e-0000-7000-8000-000000000002' },
    { type: 'child-protection/investigation-closed' },
    { data: '{"b":[1,{"d":2}],"å":"a"}' },
    { metadata: { ...event.metadata, cause: 'clock' } },
    { metadata: { ...event.metadata, hash2: '' } },
    { previousHash: '' },
  ])('changes with %j', (change) => {
    expect(linkEvent({ ...event, ...change })).not.toBe(linkEvent(event));
  });
});

describe('Canonical JSON', () => {
  it('sorts members by UTF-16 code units and spells numbers as ECMAScript does', () => {
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, 1: 1e21, '\ud83d\ude00': 4.5, '\ufb33': 5, ö: -0 })).toBe(
      '{"\\r":2,"1":1e+21,"ö":0,"€":1,"😀":4.5,"\ufb33":5}',
    );
  });

  it.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, '\ud800', () => 1])(
    'has no form for %p',
    (value) => {
      expect(() => canonicalJson(value)).toThrow();
    },
  );
});
