/**
 * The child of the fault rounds: an API without a worker, or a worker, on the engines that its environment names. Its
 * clock runs ahead as it is told, so that deadlines pass from round to round.
 */
import 'reflect-metadata';
import { hoursAfter } from '#casework';
import { configurationFrom, jsonLogger, openCasetrail, systemClock } from '#platform';
import { serve } from '#http';
import { foundMunicipality, tokensOf } from '../kill/app/municipality.js';
import type { Told } from './office-process.js';

/** Short, so that a round shows in seconds what takes minutes at work. */
const reminderTiming = { grace: 1_500, lookEvery: 500, sweepPattern: '* * * * * *', lock: 5_000 };

let hoursAhead = Number(process.env.HOURS_AHEAD ?? '0');
process.once('disconnect', () => process.exit());
process.on('message', (told: { readonly hoursAhead: number }) => (hoursAhead = told.hoursAhead));

const configuration = configurationFrom(process.env);
const logger = jsonLogger(configuration.logLevel);
const clock = () => hoursAfter(systemClock(), hoursAhead);
const system = await openCasetrail(configuration, { logger, clock, reminderTiming });
const tell = (told: Told) => process.send!(told);
const isWorker = configuration.worker === 'within';
if (!isWorker) await foundMunicipality(system);
const api = isWorker ? undefined : await serve(system, { host: '127.0.0.1', port: 0, logger });
process.once('SIGTERM', () => {
  void (async () => {
    await api?.close();
    await system.close();
    process.exit();
  })();
});
tell(api ? { kind: 'api', address: api.address, tokens: tokensOf(system) } : { kind: 'worker' });
