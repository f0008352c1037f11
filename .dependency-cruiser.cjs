/** The layer rules of CONTRIBUTING.md, executable. Arrows run one way: apps → libs → casework; type imports count. */
const lib = (name) => `^libs/${name}/`;
/** Specs and what is under a folder `testing` may reach for the whole house: nothing that runs imports them. */
const notOfTests = '(\\.spec\\.ts$|/testing/)';

const onlyTo = (name, from, inside, allowed) => ({
  name: `${name}-imports-only-${allowed.map((each) => each.split('/').at(-1)).join('-and-') || 'itself'}`,
  severity: 'error',
  from: { path: from, pathNot: notOfTests },
  to: { path: inside, pathNot: [from, ...allowed.map((each) => `^${each}/`)] },
});

const library = (name, allowed) =>
  onlyTo(
    name,
    lib(name),
    '^(libs|apps|test)/',
    allowed.map((each) => `libs/${each}`),
  );

const inCasework = (folder, allowed) =>
  onlyTo(
    folder,
    lib(`casework/src/${folder}`),
    '^libs/casework/src/',
    allowed.map((each) => `libs/casework/src/${each}`),
  );

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: { pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },

    library('casework', []),
    library('event-store', []),
    library('schema', []),
    library('trust', ['schema', 'event-store', 'casework']),
    library('projections', ['schema', 'event-store', 'casework']),
    library('record', ['trust', 'event-store', 'casework']),
    library('views', ['projections', 'event-store', 'casework']),
    library('reminders', ['views', 'projections', 'record', 'trust', 'event-store', 'casework']),
    library('platform', [
      'reminders',
      'views',
      'projections',
      'record',
      'trust',
      'schema',
      'event-store',
      'casework',
    ]),
    library('http', [
      'platform',
      'reminders',
      'views',
      'projections',
      'record',
      'trust',
      'event-store',
      'casework',
    ]),

    inCasework('calendar', []),
    inCasework('kernel', ['calendar']),
    inCasework('deadlines', ['kernel', 'calendar']),
    inCasework('handling', ['deadlines', 'kernel', 'calendar']),
    inCasework('municipality', ['handling', 'deadlines', 'kernel', 'calendar']),
    inCasework('procedures', ['handling', 'deadlines', 'kernel', 'calendar']),
    {
      name: 'casework-is-pure',
      comment: 'The law and the craft: no framework, no I/O. Legal dates by the Temporal polyfill.',
      severity: 'error',
      from: { path: lib('casework'), pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^libs/casework/', 'class-validator', 'class-transformer', 'temporal-polyfill'] },
    },
    {
      name: 'one-app-imports-no-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'the-http-server-is-loaded-on-demand',
      comment: 'Commands that serve nothing, and refusals, don’t wait for it.',
      severity: 'error',
      from: { path: '^(apps|libs/platform)/', pathNot: notOfTests },
      to: { path: '^libs/http/|node_modules/(fastify|@nestjs)/', dynamic: false },
    },
    {
      name: 'only-apps-compose',
      comment: 'Tests that need a real engine take it from test/engines.',
      severity: 'error',
      from: { path: '^libs/', pathNot: notOfTests },
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
