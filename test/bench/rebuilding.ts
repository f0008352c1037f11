import 'reflect-metadata';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openEmbedded, silentLogger, systemClock } from '#platform';
import { firstPage } from './filled-folder.js';

/**
 * On a filled folder, in a process of its own: how long it takes to open and show the first page; how long the
 * rebuild of every view takes, beside reading and parsing the same log bare; how much memory that takes.
 * Started by `bench.ts`; answers by message.
 */
const [, , dataFolder = '', what = ''] = process.argv;

if (what === 'bare') {
  process.send?.({ milliseconds: bareReading(dataFolder) });
} else {
  const began = performance.now();
  const system = await openEmbedded({ dataFolder }, { logger: silentLogger, clock: systemClock });
  const rows = await firstPage(system);
  const firstPageAfter = performance.now() - began;
  let rebuilt = 0;
  if (what === 'rebuild') {
    const rebuildBegan = performance.now();
    await system.rebuildViews();
    rebuilt = performance.now() - rebuildBegan;
  }
  const { maxRSS } = process.resourceUsage();
  await system.close();
  process.send?.({ milliseconds: rebuilt, firstPageAfter, rows, megabytes: maxRSS / 1024 });
}
process.disconnect();

/** Reads every event in order and parses data and metadata: the least that any projection has to do. */
function bareReading(folder: string): number {
  const database = new Database(join(folder, 'log.sqlite'), { readonly: true });
  const page = database.prepare<[number], { position: number; data: string; metadata: string }>(
    'SELECT position, data, metadata FROM events WHERE position > ? ORDER BY position LIMIT 1000',
  );
  const began = performance.now();
  let parsed = 0;
  for (let last = 0; ;) {
    const rows = page.all(last);
    for (const { data, metadata } of rows) {
      if (JSON.parse(data) !== null && JSON.parse(metadata) !== null) parsed += 1;
    }
    const end = rows.at(-1);
    if (!end) break;
    last = end.position;
  }
  const milliseconds = performance.now() - began;
  database.close();
  if (parsed === 0) throw new Error('The log is empty.');
  return milliseconds;
}
