'use strict';

const { relative } = require('node:path');
const { fileURLToPath } = require('node:url');
const { default: Runtime } = require('jest-runtime');

/** Modules of the tests: what they do when they are loaded, such as asking for a hook, is meant for one file. */
const ofTheTests = /\.spec\.[cm]?[jt]s$|(?:^|[\\/])(?:testing|contract|test)[\\/]/;

/** Under which name Jest keeps its functions for the module that imports them. */
const functionsFor = '@jest/globals/';

/**
 * Jest's loader of modules, kept by a process for all files of tests that it runs. By itself Jest loads everything anew
 * for each file, which takes longer than most files do. Here packages and sources are loaded once, as in a program that
 * runs; the modules of the tests, and Jest's own, once for each file.
 *
 * Of the loader's insides it uses `registries`, `testState` and the three that are told the path of the file, as they
 * are in the version to which package.json pins Jest.
 */
class KeptRuntime extends Runtime {
  static #kept = new Map();

  constructor(config, environment, resolver, transformer, sources, coverage, testPath, globalConfig) {
    const kept = KeptRuntime.#kept.get(config.id);
    if (kept) {
      kept.#begin(testPath);
      return kept;
    }
    super(config, environment, resolver, transformer, sources, coverage, testPath, globalConfig);
    KeptRuntime.#kept.set(config.id, this);
  }

  #begin(testPath) {
    this._testPath = testPath;
    this.esmLoader.testPath = testPath;
    this.executor.testPath = testPath;
    this.testState.state = 'loading';
  }

  /**
   * Forgets what belonged to the file that has ended.
   *
   * @throws {Error} a module that is kept imports Jest's functions: they would be those of the first file in every other
   */
  teardown() {
    this.restoreAllMocks();
    this.mockState.clear();
    this.jestGlobals.clearJestObjectCache();
    this.loggedReferenceErrors.clear();
    this.testMainModule.reset();
    const { internalModuleRegistry, esModuleRegistry } = this.registries;
    internalModuleRegistry.clear();
    const wrong = [];
    for (const key of esModuleRegistry.keys()) {
      const importer = key.startsWith(functionsFor) ? key.slice(functionsFor.length) : undefined;
      if (importer !== undefined && !this.#isOfTheTests(importer)) wrong.push(importer);
      if (importer !== undefined || this.#isOfTheTests(pathOf(key))) esModuleRegistry.delete(key);
    }
    if (wrong.length > 0)
      throw new Error(`Only modules of the tests may import @jest/globals: ${wrong.join(', ')}`);
  }

  #isOfTheTests(path) {
    return ofTheTests.test(relative(this._config.rootDir, path));
  }
}

/** Node's own modules have no path. */
function pathOf(key) {
  return key.startsWith('file:') ? fileURLToPath(key) : key;
}

module.exports = KeptRuntime;
