import 'reflect-metadata';
import { configurationFrom, runProcess, withConfigurationFile, workUntilStopped } from '#platform';

/** The worker: follows the log, keeps the views, settles the clocks, sends the reminders. */
await runProcess(() => workUntilStopped(configurationFrom(withConfigurationFile(process.env))));
