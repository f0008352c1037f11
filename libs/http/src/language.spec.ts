import { describe, expect, it } from '@jest/globals';
import { understood } from './language.js';

describe('The language that is understood best', () => {
  it.each([
    ['sv', 'sv'],
    ['da;q=0.5, sv;q=0.9', 'sv'],
    ['sv-FI', 'sv'],
    ['fi, da;q=0.1', 'da'],
    ['fi', 'en'],
    ['*', 'en'],
    ['', 'en'],
  ])('by “%s” is %s', (header, language) =>
    expect(understood({ 'accept-language': header }, ['sv', 'da', 'en'])).toBe(language),
  );

  it.each([
    // A weight that is none is no wish: whatever else is named counts.
    ['sv;q=high, da', 'da'],
    ['sv;q=, da;q=0.1', 'da'],
    ['sv;q=-1, da', 'da'],
    ['sv;q=0, da;q=0', 'en'],
    ['sv;q=NaN', 'en'],
    [';;;,,,=', 'en'],
    ['q=1', 'en'],
    ['sv,'.repeat(2_000), 'sv'],
  ])('by “%s”, which says nothing clear, is %s', (header, language) =>
    expect(understood({ 'accept-language': header }, ['sv', 'da', 'en'])).toBe(language),
  );

  it('is English for whoever names none', () => expect(understood({}, ['sv', 'en'])).toBe('en'));
});
