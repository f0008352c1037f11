import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded, silentLogger, systemClock, type Casetrail } from '#platform';
import { serve } from '#http';
import { foundBench, report, tokenOf } from './filled-folder.js';

/** A file of one child, with its matters in the order in which they were opened. */
export interface FilledFile {
  readonly fileId: string;
  readonly matterIds: readonly string[];
}

/** What `large-files.ts` measures on. */
export interface LargeFileServer {
  readonly address: string;
  /** The same system, by a door where no read is logged. */
  readonly unloggedAddress: string;
  readonly folder: string;
  readonly small: FilledFile;
  readonly large: FilledFile;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Casetrail as it is embedded, in a process of its own, with a small file, a large one, and after these so many files of
 * one report each, all put in by commands. Started by `large-files.ts`.
 */
const [ofSmall = 0, ofLarge = 0, others = 0] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'casetrail-bench-'));
const system = await openEmbedded({ dataFolder: folder }, { logger: silentLogger, clock: systemClock });
const at = { host: '127.0.0.1', port: 0, logger: silentLogger };
const api = await serve(system, at);
const unlogged = await serve(
  Object.create(system, { logRead: { value: () => Promise.resolve() } }) as Casetrail,
  at,
);
await foundBench(system);

let given = 0;
async function filled(reports: number): Promise<FilledFile> {
  const began = performance.now();
  const matterIds: string[] = [];
  let fileId: string | undefined;
  for (let count = 1; count <= reports; count += 1) {
    given += 1;
    const accepted = await report(system, given, fileId);
    fileId = accepted.fileId;
    matterIds.push(...accepted.matters.map(({ matterId }) => matterId));
    if (count % 250 === 0) {
      const seconds = (performance.now() - began) / 1_000;
      process.stdout.write(`  ... ${count} of ${reports} reports after ${seconds.toFixed(0)} s\n`);
    }
  }
  return { fileId: fileId ?? '', matterIds };
}

const small = await filled(ofSmall);
const large = await filled(ofLarge);
for (let count = 0; count < others; count += 1) await filled(1);
await system.viewsReach(await system.head(), 600_000);

process.once('SIGTERM', () => {
  void Promise.all([api.close(), unlogged.close()])
    .then(() => system.close())
    .then(() => process.exit());
});
const ready: LargeFileServer = {
  address: api.address,
  unloggedAddress: unlogged.address,
  folder,
  small,
  large,
  headers: { authorization: `Bearer ${tokenOf(system, 'worker')}`, 'content-type': 'application/json' },
};
process.send?.(ready);
