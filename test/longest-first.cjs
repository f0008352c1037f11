'use strict';

const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The files of tests that take longest, each longer than a core may idle at the end of a run. Jest by itself begins with
 * those that took longest when they ran last, and on a clean checkout, where none ran, with the largest files.
 */
const longest = [
  'authorisation.e2e.spec.ts',
  'generated-bodies.e2e.spec.ts',
  'process.e2e.spec.ts',
  'migrate.e2e.spec.ts',
  'looking-ahead.e2e.spec.ts',
  'nothing-learned.e2e.spec.ts',
  'what-is-allowed.e2e.spec.ts',
  'api-document.e2e.spec.ts',
  'engines.e2e.spec.ts',
  'dying.int.spec.ts',
  'moving-cases.int.spec.ts',
  'several-processes.int.spec.ts',
  'caseload-changes.int.spec.ts',
  'large-files.e2e.spec.ts',
  'what-is-allowed.spec.ts',
  'over-years.spec.ts',
  'agreement.spec.ts',
];

/** The place of a file among the longest; those that are none of them come after. */
function placeOf({ path }) {
  const place = longest.findIndex((name) => path.endsWith(`/${name}`));
  return place < 0 ? longest.length : place;
}

/** Begins a run with the files of tests that take longest, so that no core waits for one that began last. */
class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

module.exports = LongestFirst;
