import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { CannotGoOn } from './cannot-go-on.mjs';
import { npm, run } from './child.mjs';
import { longStep } from './long-step.mjs';

/** The package that carries Node's binary and headers for this machine. */
const carrier = `${platform() === 'darwin' && arch() === 'arm64' ? 'node-bin' : 'node'}-${platform()}-${arch()}`;

/** What a ready checkout holds beside its files, and a copy need not install or compile anew. */
const madeReady = ['node_modules', 'dist'];

/**
 * Lays out a copy of the ready checkout beside a Node 24 of its own, outside the workspace: a `node` among the
 * packages would stand before the machine's in every script, and native packages are built for one Node only: those
 * are built anew, the rest is as it was installed.
 *
 * It is removed when this process ends.
 *
 * @param {string} root the checkout; its uncommitted files are copied as well
 * @returns {Promise<{ cwd: string, env: Record<string, string | undefined> }>} where and with which environment
 *   to run the copy's scripts
 */
export async function checkoutOnNode24(root) {
  const folder = mkdtempSync(join(tmpdir(), 'casetrail-node-24-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  const node = await longStep('Installing Node 24', () => installNode(join(folder, 'node')));
  const cwd = join(folder, 'checkout');
  await copyCheckout(root, cwd);
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
    // Each process that the tests start compiles less anew.
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
  };
  const prepared = await longStep('Preparing a checkout on Node 24', () =>
    run(node, ['tools/prepare.mjs'], { cwd, env }),
  );
  if (!prepared.ok) throw new CannotGoOn(prepared.output.trimEnd());
  return { cwd, env };
}

async function installNode(folder) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const installed = await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', `${carrier}@24`], {
    cwd: folder,
  });
  if (!installed.ok) throw new CannotGoOn(`Node 24 was not installed:\n${installed.output.trimEnd()}`);
  return join(folder, 'node_modules', carrier, 'bin', 'node');
}

async function copyCheckout(root, copy) {
  const listed = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  if (!listed.ok)
    throw new CannotGoOn(`git does not list the files of the checkout:\n${listed.output.trimEnd()}`);
  // A file that was removed but not yet committed is still listed.
  const files = listed.output.split('\0').filter((name) => name !== '' && existsSync(join(root, name)));
  // By the times of its files a copy knows that it is compiled already.
  for (const file of files) cpSync(join(root, file), join(copy, file), { preserveTimestamps: true });
  const folders = madeReady.map((folder) => join(root, folder));
  const copied = await run('cp', ['-a', ...folders, copy]);
  if (!copied.ok) throw new CannotGoOn(`The packages were not copied:\n${copied.output.trimEnd()}`);
}
