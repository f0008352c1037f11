import { describe, expect, it } from '@jest/globals';
import { languageOf, languageOfTerminal } from './language.js';

describe('The language of a terminal', () => {
  it.each([
    [{ LANG: 'sv_SE.UTF-8' }, 'sv'],
    [{ LANG: 'sv' }, 'sv'],
    [{ LANG: 'sv_FI@euro' }, 'sv'],
    [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'sv_SE' }, 'sv'],
    [{ LANG: 'sv_SE', LC_ALL: 'C.UTF-8' }, 'en'],
    [{ LANG: 'sv_SE', LC_ALL: '' }, 'sv'],
    [{ LANG: 'svx' }, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{}, 'en'],
  ])('is by %j: %s', (environment, language) => {
    expect(languageOfTerminal(environment)).toBe(language);
  });

  it('is English for a Dane, as long as a procedure is not told in Danish', () => {
    expect(languageOfTerminal({ LANG: 'da_DK.UTF-8' })).toBe('en');
  });
});

describe('A language by its code', () => {
  it.each(['fi', '', 'SV', 'sv_SE'])('is none of: %s', (text) => {
    expect(() => languageOf(text)).toThrow('one of sv, da, en is expected');
  });
});
