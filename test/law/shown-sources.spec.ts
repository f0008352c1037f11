import { expect, it } from '@jest/globals';
import { citationsIn } from './citations.js';
import { names } from './pages.js';
import { shownSources } from './shown.js';

/** Statutes, rulings and reports of the list of sources, and around them plain words and days. */
function isStatuteOrWords(source: string): boolean {
  const { citations, rest } = citationsIn(source, names);
  const words = rest.replaceAll(/\d{4}-\d{2}-\d{2}/g, '');
  return (
    /^[\p{L}\s,;.’-]*$/u.test(words) &&
    !/\.md|domain|chapter/.test(words) &&
    (citations.length > 0 || /\p{L}/u.test(words))
  );
}

it('clients are shown statutes, never a chapter of ours or a bare mark', () => {
  const wrong = shownSources.filter(({ source }) => source !== undefined && !isStatuteOrWords(source));
  expect(wrong).toEqual([]);
});
