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

/**
 * What a change has to pass after that, in order: cheap first, one at a time, for each takes all cores. `tests` stages
 * are counted test by test, any other as one. `tells` picks lines that are worth showing even when all is well, such as
 * the seed of a random run.
 */
export const stages = [
  { name: 'unit', script: 'test:unit', tests: true },
  { name: 'contract', script: 'test:contract', tests: true },
  { name: 'end-to-end', script: 'test:e2e', tests: true },
  { name: 'kills', script: 'kill', options: ['--rounds', '60', '--app-rounds', '10'], tells: /\bseed\b/i },
  { name: 'faults', script: 'faults', options: ['--rounds', '2'], tells: /\bseed\b|stand-in/i },
  { name: 'smoke', script: 'smoke' },
  { name: 'image', script: 'image:check' },
];

/** What is passed once more on the next line of Node: the units, and whole stories on every engine. */
export const stagesOnNode24 = stages.filter(({ name }) => name === 'unit' || name === 'end-to-end');
