import 'reflect-metadata';
import { Command, InvalidArgumentError } from 'commander';
import { configurationFrom, type Configuration } from '#platform';
import { demo } from './demo.js';
import { found } from './found.js';
import { rebuild } from './rebuild.js';
import { runUntilStopped } from './running.js';
import { lineFor } from './telling.js';
import { printToken } from './token.js';
import { verify } from './verify.js';

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('a whole number is expected');
  return number;
}

function configured({ data, port }: { data?: string; port?: number }): Configuration {
  return configurationFrom({
    ...process.env,
    ...(data !== undefined && { CASETRAIL_DATA: data }),
    ...(port !== undefined && { CASETRAIL_PORT: String(port) }),
  });
}

const program = new Command('casetrail')
  .description('Event-sourced case management for child and family social services')
  .showHelpAfterError();

const dataOption = ['--data <folder>', 'the data folder (CASETRAIL_DATA), default ./casetrail-data'] as const;
const portOption = [
  '--port <number>',
  'the port on 127.0.0.1 (CASETRAIL_PORT), default 8090',
  wholeNumber,
] as const;

program
  .command('demo')
  .description('serve; fill an empty folder with a small demo municipality first')
  .option(...dataOption)
  .option(...portOption)
  .action((options: { data?: string; port?: number }) => demo(configured(options)));

program
  .command('serve')
  .description('serve the data folder over HTTP until stopped')
  .option(...dataOption)
  .option(...portOption)
  .action((options: { data?: string; port?: number }) => runUntilStopped(configured(options)));

program
  .command('found')
  .description('found a municipality with its first register keeper')
  .requiredOption('--municipality <name>', 'its name')
  .requiredOption('--keeper <staff id>', 'staff id of the first register keeper')
  .option('--keeper-name <name>', 'their name', 'Register keeper')
  .option('--country <code>', 'SE or DK', 'SE')
  .option(...dataOption)
  .action(
    (options: { municipality: string; keeper: string; keeperName: string; country: string; data?: string }) =>
      found(configured(options), options),
  );

program
  .command('token')
  .description('print an access token for a member of staff')
  .requiredOption('--staff <staff id>', 'whom it is for')
  .requiredOption('--municipality <id>', 'the municipality, as `found` printed it')
  .option('--hours <number>', 'how long it is good', wholeNumber, 8)
  .option(...dataOption)
  .action((options: { staff: string; municipality: string; hours: number; data?: string }) => {
    printToken(configured(options), options);
  });

program
  .command('verify')
  .description('check every event against its seal, its chain and the anchors')
  .option(...dataOption)
  .action((options: { data?: string }) => verify(configured(options)));

program
  .command('rebuild')
  .description('make every view anew from the log')
  .option(...dataOption)
  .action((options: { data?: string }) => rebuild(configured(options)));

try {
  await program.parseAsync();
} catch (fault) {
  const line = lineFor(fault);
  if (line === undefined) throw fault;
  process.stderr.write(`casetrail: ${line}\n`);
  process.exitCode = 1;
}
