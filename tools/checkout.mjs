import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allOf } from './all-of.mjs';
import { ensureBuild } from './build.mjs';
import { ensureSuitableNode } from './node-version.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureSqlite } from './sqlite.mjs';

/** The folder that was cloned. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Makes the checkout ready to run: checks Node, installs what is missing, compiles what changed. Quick and
 * silent when there is nothing to do.
 *
 * @throws {import('./cannot-go-on.mjs').CannotGoOn} when only a person can help
 */
export async function makeReady() {
  ensureSuitableNode(root);
  await ensurePackages(root);
  // Each takes one core for most of its time, and neither needs what the other makes.
  await allOf([ensureSqlite(root), ensureBuild(root)]);
}
