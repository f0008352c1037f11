/** The layer rules of CONTRIBUTING.md, executable. Arrows run one way: apps → libs → casework. */
const lib = (name) => `^libs/${name}/`;
const only = (name, allowed) => ({
  name: `${name}-imports-only-${allowed.join('-and-') || 'itself'}`,
  severity: 'error',
  from: { path: lib(name), pathNot: '\\.spec\\.ts$' },
  to: { path: '^(libs|apps|test)/', pathNot: [name, ...allowed].map((each) => lib(each)) },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: { pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('casework', []),
    only('event-store', []),
    only('trust', ['event-store', 'casework']),
    only('record', ['trust', 'event-store', 'casework']),
    only('views', ['event-store', 'casework']),
    only('reminders', ['views', 'record', 'trust', 'event-store', 'casework']),
    only('platform', ['reminders', 'views', 'record', 'trust', 'event-store', 'casework']),
    {
      name: 'casework-is-pure',
      comment: 'The law and the craft: no framework, no I/O. Legal dates by the Temporal polyfill.',
      severity: 'error',
      from: { path: lib('casework'), pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^libs/casework/', 'class-validator', 'class-transformer', 'temporal-polyfill'] },
    },
    {
      name: 'adapters-know-no-procedure',
      severity: 'error',
      from: { path: '^libs/event-store/' },
      to: { path: '^libs/casework/' },
    },
    {
      name: 'only-apps-compose',
      comment: 'Tests that need a real engine take it from test/engines.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(apps|test)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.layers.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
