/** Three kinds of tests by cost: pure units, contracts on real engines (.int), and a running app (.e2e). */
const shared = {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  // Not among the temporary folders, which some runs have in memory.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, useDefineForClassFields: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: {
    '^#([a-z-]+)/([a-z-]+)$': '<rootDir>/libs/$1/src/$2/index.ts',
    '^#([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  setupFiles: ['reflect-metadata'],
};

/** Packages and sources are loaded once by each process, not for each file of tests. */
const kept = {
  testEnvironment: '<rootDir>/test/kept-modules/environment.cjs',
  runtime: '<rootDir>/test/kept-modules/runtime.cjs',
};

/** A real engine of each kind serves a whole run; those that the environment names are used as they are. */
const engines = {
  globalSetup: '<rootDir>/test/engines/start-engines.mjs',
  globalTeardown: '<rootDir>/test/engines/stop-engines.mjs',
};

export default {
  // Jest leaves one core idle by default; on two cores that doubles the wait.
  maxWorkers: '100%',
  // Real engines share the machine with one another.
  testTimeout: 30_000,
  testSequencer: '<rootDir>/test/longest-first.cjs',
  projects: [
    {
      ...shared,
      ...kept,
      displayName: 'unit',
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.int\\.spec\\.ts$', '\\.e2e\\.spec\\.ts$'],
    },
    { ...shared, ...kept, ...engines, displayName: 'contract', testMatch: ['**/*.int.spec.ts'] },
    { ...shared, ...kept, ...engines, displayName: 'e2e', testMatch: ['**/*.e2e.spec.ts'] },
  ],
};
