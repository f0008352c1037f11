import { describe, expect, it } from '@jest/globals';
import { citationsIn, unknownSourcesIn } from './citations.js';
import { names } from './pages.js';

describe('A citation', () => {
  it.each([
    ['SoL 2025:400 20:2; 2001:453 11:1 a', ['SoL 2025:400 20:2', 'SoL 2001:453 11:1 a']],
    ['SoL 2025:400 14:3, 19:5–6', ['SoL 2025:400 14:3', 'SoL 2025:400 19:5', 'SoL 2025:400 19:6']],
    [
      'SoL 2025:400 29:10; 2001:453 2 a:10–11',
      ['SoL 2025:400 29:10', 'SoL 2001:453 2 a:10', 'SoL 2001:453 2 a:11'],
    ],
    ['SoL 2001:453 14:1 a–b', ['SoL 2001:453 14:1 a', 'SoL 2001:453 14:1 b']],
    ['SoL 2025:400 19:4; 19:5', ['SoL 2025:400 19:4', 'SoL 2025:400 19:5']],
    ['FL 2017:900 12, 33 §§', ['FL 2017:900 12', 'FL 2017:900 33']],
    ['FL 19–20 §§, told by hedersfortryck.se', ['FL 2017:900 19', 'FL 2017:900 20', 'hedersfortryck.se']],
    ['KL 6:37–38; delegation order', ['KL 2017:725 6:37', 'KL 2017:725 6:38']],
    ['JO 2565-2016 (30 days)', ['JO 2565-2016']],
    ['prop. 2012/13:10 p. 60', ['prop. 2012/13:10']],
    ['LVU 1990:52 21 b–c §§', ['LVU 1990:52 21 b', 'LVU 1990:52 21 c']],
    ['Barnets lov §§ 21(4), 91(3)', ['Barnets lov 21(4)', 'Barnets lov 91(3)']],
  ])('%s', (text, citations) => {
    expect(citationsIn(text, names).citations).toEqual(citations);
    expect(unknownSourcesIn(text, names)).toEqual([]);
  });

  it.each([
    ['SFS 1998:204 3 §', 'SFS 1998:204'],
    ['Lag 1998:204', 'Lag 1998:204'],
    ['JO 1-1999', 'JO 1-1999'],
    ['SoL 20:2', 'SoL 20:2'],
    ['told by elsewhere.se', 'elsewhere.se'],
  ])('of a source that is not known is found: %s', (text, unknown) => {
    expect(unknownSourcesIn(text, names)).toEqual([unknown]);
  });
});
