/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} script of package.json
 * @property {readonly string[]} [options]
 * @property {boolean} [tests] counted test by test
 * @property {boolean} [inMemory] temporary folders lie in memory, if they can
 * @property {RegExp} [tells] lines that are shown in any case
 */

/** What the sources alone are held to, in lanes that pass side by side: each works on one core. */
export const lanesOfSources = [
  [{ name: 'lint', script: 'lint' }],
  [
    { name: 'format', script: 'format:check' },
    { name: 'layers', script: 'layers' },
    { name: 'types', script: 'types' },
    { name: 'nest', script: 'nest:check' },
  ],
];

const unit = { name: 'unit', script: 'test:unit', tests: true };
const contract = { name: 'contract', script: 'test:contract', tests: true };
const endToEnd = { name: 'end-to-end', script: 'test:e2e', tests: true, inMemory: true };

/**
 * What a change has to pass after that, side by side: contracts wait for disks and engines for much of their time, and
 * units need a core for all of theirs. `tests` stages are counted test by test, any other as one.
 */
export const lanesOfTests = [[unit], [contract]];

/**
 * The running app, by itself, for it takes all cores. Those `inMemory` keep their folders there if they can: that what is
 * acknowledged lies on a disk, others prove.
 */
export const stagesOfApp = [endToEnd];

/**
 * What holds of it when processes, disks and servers fail. `tells` picks lines that are worth showing even when all is
 * well, such as the seed of a random run.
 */
export const stagesOfFaults = [
  { name: 'kills', script: 'kill', options: ['--rounds', '60', '--app-rounds', '10'], tells: /\bseed\b/i },
  { name: 'faults', script: 'faults', options: ['--rounds', '2'], tells: /\bseed\b|stand-in/i },
];

/** What those need who run it. */
export const stagesOfPackages = [
  { name: 'smoke', script: 'smoke' },
  { name: 'image', script: 'image:check' },
];

/** What is passed once more on the next line of Node: the units, and whole stories on every engine. */
export const stagesOnNode24 = [unit, endToEnd];
