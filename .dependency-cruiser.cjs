/** The layer rules of CONTRIBUTING.md, executable. Arrows run one way: apps → libs → casework; type imports count. */
const lib = (name) => `^libs/${name}/`;
/** Specs and what is under a folder `testing` may reach for the whole house: nothing that runs may import them. */
const notOfTests = '(\\.spec\\.ts$|/testing/)';
/** The specs that an engine is held to, as other folders of specs run them. */
const contracts = '/contract/';
/** Adapters for a server: each has a name of its own, so that the embedded system never loads its client. */
const ofServers = '^libs/[^/]+/src/(eventstoredb|postgres|redis)/';
/** The one file that reads the numbers of persons. */
const personalNumbers = '^libs/casework/src/kernel/personal-numbers\\.ts$';
/** A folder of a library, or a file beside its folders. */
const place = '^libs/([^/]+)/src/([^/]+)';

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

/** Each library and what it may import. */
const libraries = [
  ['casework', []],
  ['client', []],
  ['event-store', []],
  ['schema', []],
  ['trust', ['schema', 'event-store', 'casework']],
  ['projections', ['schema', 'event-store', 'casework']],
  ['record', ['trust', 'event-store', 'casework']],
  ['views', ['projections', 'event-store', 'casework']],
  ['reminders', ['views', 'projections', 'record', 'trust', 'event-store', 'casework']],
  ['platform', ['reminders', 'views', 'projections', 'record', 'trust', 'schema', 'event-store', 'casework']],
  ['http', ['platform', 'reminders', 'views', 'projections', 'record', 'trust', 'event-store', 'casework']],
];

const foldersOfCasework = [
  ['calendar', []],
  ['kernel', ['calendar']],
  ['deadlines', ['kernel', 'calendar']],
  ['handling', ['deadlines', 'kernel', 'calendar']],
  ['municipality', ['handling', 'deadlines', 'kernel', 'calendar']],
  ['procedures', ['handling', 'deadlines', 'kernel', 'calendar']],
];

/** What stands in a folder and has no line in its table imports nothing, and nothing imports it. */
const unruled = (folder, table) => {
  const others = {
    path: `^${folder}/`,
    pathNot: [...table.map(([name]) => `^${folder}/${name}(/|$)`), notOfTests],
  };
  const comment = 'Say in the table what it may import.';
  return [
    { name: `${folder}-imports-by-a-rule`, comment, severity: 'error', from: others, to: {} },
    { name: `${folder}-is-imported-by-a-rule`, comment, severity: 'error', from: {}, to: others },
  ];
};

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

    ...libraries.map(([name, allowed]) => library(name, allowed)),
    ...unruled('libs', libraries),

    ...foldersOfCasework.map(([name, allowed]) => inCasework(name, allowed)),
    ...unruled('libs/casework/src', [...foldersOfCasework, ['index.ts']]),
    {
      name: 'casework-is-pure',
      comment:
        'The law and the craft: no framework, no I/O. Legal dates by the Temporal polyfill. What only specs use is free.',
      severity: 'error',
      from: { path: lib('casework'), pathNot: ['\\.spec\\.ts$|/testing/', personalNumbers] },
      to: {
        pathNot: [
          '^libs/casework/',
          '(^|/)node_modules/(class-validator|class-transformer|temporal-polyfill)/',
        ],
      },
    },
    {
      name: 'personal-numbers-are-checked-by-libraries',
      comment: 'Two that are pure, in the one file that reads numbers: docs/decisions/0028.',
      severity: 'error',
      from: { path: personalNumbers },
      to: {
        pathNot: ['^libs/casework/', '(^|/)node_modules/(personnummer|danish-ssn)/'],
      },
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
      name: 'nothing-that-runs-imports-tests',
      comment: 'Nor the tools that prepare a checkout.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [notOfTests, contracts] },
      to: { path: ['^(test|tools)/', notOfTests, contracts] },
    },
    {
      name: 'what-runs-needs-no-package-of-development',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [notOfTests, contracts] },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'libraries-are-imported-by-name',
      comment: 'What is not in the index of a library is nobody else’s.',
      severity: 'error',
      from: { path: '^(libs/[^/]+|apps)/', pathNot: [notOfTests, contracts] },
      to: { path: '^libs/', pathNot: '^$1/', dependencyTypesNot: ['aliased'] },
    },
    {
      name: 'only-platform-and-apps-choose-adapters',
      severity: 'error',
      from: { path: place, pathNot: ['^libs/platform/', notOfTests] },
      to: { path: ofServers, pathNot: '^libs/$1/src/$2/' },
    },
    {
      name: 'only-platform-and-apps-choose-sqlite',
      comment: 'But the keys and the log of reads lie in files beside the log, made as it makes its own.',
      severity: 'error',
      from: { path: place, pathNot: ['^libs/(platform|trust)/', notOfTests] },
      to: { path: '^libs/[^/]+/src/sqlite/', pathNot: '^libs/$1/src/$2/' },
    },
    {
      name: 'adapters-of-servers-are-loaded-on-demand',
      severity: 'error',
      from: { path: '^(apps|libs/platform)/', pathNot: notOfTests },
      to: { path: ofServers, dynamic: false, dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Of the house alone: most packages have their code in a folder of this name.
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.layers.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
