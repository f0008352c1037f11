import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CannotGoOn } from './cannot-go-on.mjs';
import { run, npm } from './child.mjs';
import { ensureCompiler } from './compiler.mjs';
import { longStep } from './long-step.mjs';

/** What npm or the compiler says, and what a person can do about it. The first that is found is told. */
const troubles = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/,
    'the network cannot be reached. Check the connection or the proxy',
  ],
  [/SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+/, "the proxy's certificate is not trusted. Set npm's cafile"],
  [/ENOSPC/, 'the disk is full. Free at least 1 GB'],
  [/EACCES|EPERM|EROFS/, 'the folder cannot be written. Use one that is yours'],
  [/EUSAGE/, 'package-lock.json does not fit package.json. Run npm install and commit both'],
];

/** Makes node_modules hold what package-lock.json names, in a form that this Node can load. */
export async function ensurePackages(root) {
  if (!packagesFit(root)) {
    const installed = await longStep('Installing packages', () =>
      npm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], { cwd: root }),
    );
    if (!installed.ok) throw notInstalled('The packages were not installed', installed.output);
  }
  if (await databaseLoads(root)) return;
  let built = await longStep('Fetching or compiling SQLite for this Node', () => rebuild(root));
  if (!built.ok && (await ensureCompiler())) {
    built = await longStep('Compiling SQLite', () => rebuild(root));
  }
  if (!built.ok || !(await databaseLoads(root))) throw notInstalled('SQLite was not compiled', built.output);
}

/** Whether every package of the lock is there in its version; npm notes what it laid down after each install. */
function packagesFit(root) {
  const laidDown = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(laidDown)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const present = packagesOf(laidDown);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

/** Asked of a child: an addon that failed to load would stay failed in this process. */
async function databaseLoads(root) {
  const opened = "new (require('better-sqlite3'))(':memory:').close()";
  return (await run(process.execPath, ['--eval', opened], { cwd: root })).ok;
}

function rebuild(root) {
  return npm(['rebuild', 'better-sqlite3'], {
    cwd: root,
    env: { ...process.env, JOBS: 'max', ...headersOfThisNode() },
  });
}

/** The headers beside this Node, so that none have to be fetched and none of another version are taken. */
function headersOfThisNode() {
  const home = dirname(dirname(process.execPath));
  const versionFile = join(home, 'include', 'node', 'node_version.h');
  if (!existsSync(versionFile)) return {};
  const [, major] = /#define NODE_MAJOR_VERSION (\d+)/.exec(readFileSync(versionFile, 'utf8')) ?? [];
  return major === process.versions.node.split('.')[0] ? { npm_config_nodedir: home } : {};
}

function notInstalled(what, output) {
  const log = join(tmpdir(), `casetrail-install-${process.pid}.log`);
  writeFileSync(log, output);
  // That no ready-made binary could be fetched is no trouble: it is compiled then.
  const decisive = output.split('\n').filter((line) => !line.includes('prebuild-install'));
  const [, reason] = troubles.find(([sign]) => decisive.some((line) => sign.test(line))) ?? [];
  return new CannotGoOn(`${what}: ${reason ?? 'see the log'}, then run the command again. The log: ${log}`);
}
