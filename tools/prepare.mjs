/**
 * Makes a checkout ready to run: checks Node, installs what is missing, compiles what changed.
 * Quick and silent when there is nothing to do. Exit code 1 with one line when only a person can help.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { orTell } from './cannot-go-on.mjs';
import { complaintAboutNode } from './node-version.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const complaint = complaintAboutNode();
if (complaint !== undefined) {
  console.error(complaint);
  process.exit(1);
}

// Loaded after the check: an older Node might not even read these.
const { ensurePackages } = await import('./packages.mjs');
const { ensureBuild } = await import('./build.mjs');

await orTell(async () => {
  await ensurePackages(root);
  await ensureBuild(root);
});
