import { describe, expect, it } from '@jest/globals';
import { asKnownOfBoth, lastBirthFrom, type GivenBirth } from './person.js';

describe('A birth that was said twice', () => {
  const established: GivenBirth = { birthDate: '2015-03-04' };
  const estimated: GivenBirth = { birthDate: '2014-01-01', birthDateIs: 'estimated' };
  const unknown: GivenBirth = { birthDateIs: 'unknown' };
  const expected: GivenBirth = { expectedDate: '2015-03-20' };

  it.each<[string, GivenBirth, GivenBirth, GivenBirth]>([
    ['established and then unknown', established, unknown, established],
    ['unknown and then established', unknown, established, established],
    ['established and then estimated', established, estimated, established],
    ['estimated and then established', estimated, established, established],
    ['estimated and then unknown', estimated, unknown, estimated],
    ['unknown and then estimated', unknown, estimated, estimated],
    ['expected and then established', expected, established, established],
    ['established and then expected', established, expected, established],
    ['expected and then nothing', expected, {}, expected],
    ['unknown and then nothing', unknown, {}, unknown],
    ['established twice', established, { birthDate: '2015-03-05' }, { birthDate: '2015-03-05' }],
    ['never', {}, {}, {}],
  ])('is, %s, what is known better, and else what was said later', (_, before, said, both) => {
    expect(asKnownOfBoth(before, said)).toEqual(both);
  });

  it('leaves all else to what was said later', () => {
    const before = { name: 'A', contact: '070', ...unknown };
    expect(asKnownOfBoth(before, { name: 'B', ...established })).toEqual({
      name: 'B',
      contact: '070',
      ...established,
    });
  });
});

it('Who is known of today is born within ten months', () => {
  expect(lastBirthFrom('2026-04-30')).toBe('2027-02-28');
});
