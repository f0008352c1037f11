import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded, silentLogger, systemClock } from '#platform';
import { serve } from '#http';
import { assessment, contact, foundBench, give, hire, report, tokenOf } from './filled-folder.js';
import type { Caller } from './load.js';

/**
 * Casetrail as it is embedded, in a process of its own, with a report whose protection assessment is made for each
 * client of the load: the command that is measured records a contact. Started by `http.ts` and `engines/live.ts`.
 */
const clients = Number(process.argv[2]);
/** How many members of staff there are beside the one who gives the commands, who may see the same. */
const watchers = Number(process.argv[3] ?? 0);
const folder = mkdtempSync(join(tmpdir(), 'casetrail-bench-'));
const system = await openEmbedded({ dataFolder: folder }, { logger: silentLogger, clock: systemClock });
const api = await serve(system, { host: '127.0.0.1', port: 0, logger: silentLogger });
await foundBench(system);

const procedure = 'child-protection';
const callers: Caller[] = [];
let bytes = 0;
for (let client = 0; client < clients; client += 1) {
  const { fileId, matters } = await report(system, client);
  const at = { fileId, matterId: matters[0]?.matterId ?? '' };
  await give(system, procedure, `${procedure}/record-protection-assessment`, assessment, 'worker', at);
  const { version } = await give(
    system,
    procedure,
    `${procedure}/record-preliminary-contact`,
    contact,
    'worker',
    at,
  );
  const stored = (await system.casefiles.get(procedure)?.stored(fileId))?.slice(-1) ?? [];
  bytes = stored.reduce((sum, { data, metadata }) => sum + data.length + JSON.stringify(metadata).length, 0);
  callers.push({
    path: `/v1/${procedure}/files/${fileId}/matters/${at.matterId}/record-preliminary-contact`,
    headers: { authorization: `Bearer ${tokenOf(system, 'worker')}` },
    body: JSON.stringify(contact),
    version,
  });
}
const watching: string[] = [];
for (let watcher = 0; watcher < watchers; watcher += 1) {
  const staffId = `watcher-${watcher}`;
  await hire(system, staffId, ['unit-manager']);
  watching.push(`Bearer ${tokenOf(system, staffId)}`);
}
await system.viewsReach(await system.head(), 60_000);

process.once('SIGTERM', () => {
  void api
    .close()
    .then(() => system.close())
    .then(() => process.exit());
});
process.send?.({ address: api.address, folder, callers, bytes, watching });
