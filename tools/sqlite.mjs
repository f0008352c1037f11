import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm, run } from './child.mjs';
import { ensureCompiler } from './compiler.mjs';
import { installTrouble } from './install-trouble.mjs';
import { longStep } from './long-step.mjs';

/**
 * Makes SQLite's native package work on this very Node: by a ready-made binary where one can be had and is
 * sound, else by compiling it, which takes about a minute.
 */
export async function ensureSqlite(root) {
  if (await works(root)) return;
  const rebuild = (options) =>
    npm(['rebuild', 'better-sqlite3'], { cwd: root, env: environment(root, options) });
  let built = await longStep('Fetching or compiling SQLite', () => rebuild({ fromSource: false }));
  if (built.ok && (await works(root))) return;
  const installed = await ensureCompiler();
  if (built.ok || installed) {
    built = await longStep('Compiling SQLite', () => rebuild({ fromSource: true }));
  }
  if (!built.ok || !(await works(root))) throw installTrouble('SQLite was not compiled', built.output);
}

/**
 * Whether it opens a database and outlives the collection of its statements. Asked of a child: the answer may
 * be an abort, and an addon that failed to load stays failed in its process.
 */
async function works(root) {
  return (await run(process.execPath, ['--eval', trial], { cwd: root })).ok;
}

const trial = `
  const database = new (require('better-sqlite3'))(':memory:');
  for (let count = 0; count < 1e3; count += 1) database.prepare('SELECT 1');
  let litter = [];
  for (let count = 0; count < 3e6; count += 1) {
    litter.push({ count });
    if (litter.length > 1e4) litter = [];
  }`;

function environment(root, { fromSource }) {
  const header = join(root, 'tools', 'native', 'object-wrap-without-hooks.h');
  return {
    ...process.env,
    JOBS: 'max',
    CXXFLAGS: `-include '${header}'`,
    ...(fromSource && { npm_config_build_from_source: 'true' }),
    ...headersOfThisNode(),
  };
}

/** The headers beside this Node, so that none have to be fetched and none of another version are taken. */
function headersOfThisNode() {
  const home = dirname(dirname(process.execPath));
  const versionFile = join(home, 'include', 'node', 'node_version.h');
  if (!existsSync(versionFile)) return {};
  const [, major] = /#define NODE_MAJOR_VERSION (\d+)/.exec(readFileSync(versionFile, 'utf8')) ?? [];
  return major === process.versions.node.split('.')[0] ? { npm_config_nodedir: home } : {};
}
