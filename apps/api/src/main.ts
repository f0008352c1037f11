import 'reflect-metadata';
import {
  configurationFrom,
  embeddedAmong,
  runProcess,
  serveUntilStopped,
  withConfigurationFile,
} from '#platform';

/** The API alone. Only with an embedded engine it also does the worker's work, for no other process could. */
await runProcess(async () => {
  const configuration = configurationFrom(withConfigurationFile(process.env));
  const worker = embeddedAmong(configuration) === undefined ? 'apart' : 'within';
  await serveUntilStopped({ ...configuration, worker }, () => import('#http'));
});
