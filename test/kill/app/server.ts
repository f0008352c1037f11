/**
 * The child of the whole app's kill rounds. It loads everything beforehand and waits; told a folder, it opens the
 * embedded system there, founds the municipality once, serves, and settles all the time, until it is killed.
 */
import 'reflect-metadata';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { jsonLogger, openEmbedded } from '#platform';
import { serve } from '#http';
import { clockAhead } from './clock-ahead.js';
import { foundMunicipality, tokensOf } from './municipality.js';
import type { Opening, Serving } from './server-process.js';

const betweenLooksMilliseconds = 50;

process.once('disconnect', () => process.exit());
process.send!('loaded');
const [{ folder, daysAhead }] = (await once(process, 'message')) as [Opening];
const logger = jsonLogger('error');
const system = await openEmbedded({ dataFolder: folder }, { logger, clock: clockAhead(daysAhead) });
await foundMunicipality(system);
const { address } = await serve(system, { host: '127.0.0.1', port: 0, logger });
const serving: Serving = { address, tokens: tokensOf(system) };
process.send!(serving);
// Beside the worker, which looks less often: so commands, worker and kill meet in one file.
for (;;) {
  await system.settleDue();
  await wait(betweenLooksMilliseconds);
}
