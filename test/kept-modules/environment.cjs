'use strict';

const { TestEnvironment } = require('jest-environment-node');

/** Where Jest's own parts keep on the global object who hears of the tests, what `expect` knows and how long a test may take. */
const handlers = Symbol.for('EVENT_HANDLERS');
const expectations = Symbol.for('$$jest-matchers-object');
const patience = Symbol.for('TEST_TIMEOUT_SYMBOL');

/**
 * One global object for all files of tests that a process runs, one after another: modules that are kept
 * (`runtime.cjs`) are bound to it. Timers, matchers, the variables of the environment and the way out of the process are
 * as they were when the next file begins.
 */
class KeptEnvironment extends TestEnvironment {
  /** By project: the global objects of two are not made alike. */
  static #kept = new Map();
  #variables;
  #exit;

  constructor(config, context) {
    const { id } = config.projectConfig;
    const kept = KeptEnvironment.#kept.get(id);
    if (kept) return kept;
    super(config, context);
    KeptEnvironment.#kept.set(id, this);
    const { env, exit } = this.global.process;
    this.#variables = { ...env };
    this.#exit = exit;
  }

  async teardown() {
    this.fakeTimers.useRealTimers();
    this.fakeTimersModern.useRealTimers();
    const { process } = this.global;
    process.exit = this.#exit;
    for (const name of Object.keys(process.env)) if (!(name in this.#variables)) delete process.env[name];
    Object.assign(process.env, this.#variables);
    delete this.global[handlers];
    delete this.global[patience];
    const { matchers = {}, customEqualityTesters = [] } = this.global[expectations] ?? {};
    for (const name of Object.keys(matchers)) delete matchers[name];
    customEqualityTesters.length = 0;
  }
}

module.exports = KeptEnvironment;
