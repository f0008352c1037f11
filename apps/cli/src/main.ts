import 'reflect-metadata';
import { Command, InvalidArgumentError } from 'commander';
import {
  configurationFrom,
  runProcess,
  serveUntilStopped,
  version,
  withConfigurationFile,
  workUntilStopped,
  type Configuration,
  type Variables,
} from '#platform';
import { showBoard } from './board.js';
import { CommandRefused } from './command-refused.js';
import { checkRecordCanBegin, checkRecordIsThere } from './data-folder.js';
import { showDeadlines, showReminders, type LookingAhead } from './deadlines.js';
import { demo, type DemoAsked } from './demo.js';
import { found, type Founding } from './found.js';
import { languageOf, languageOfTerminal } from './language.js';
import { lookingTo } from './looking-to.js';
import { migrate, NotMigrated } from './migrate.js';
import { showMunicipalities } from './municipalities.js';
import { rebuild } from './rebuild.js';
import { printToken, type TokenAsked } from './token.js';
import { verify } from './verify.js';

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('a whole number is expected');
  return number;
}

/** A year at most: what is lost must not open a record for ever. */
function hoursOf(text: string): number {
  const hours = wholeNumber(text);
  if (hours < 1 || hours > 8_760) throw new InvalidArgumentError('1 to 8760 hours are expected');
  return hours;
}

function logOf(text: string): string {
  const isServer = URL.canParse(text) && /^esdb(\+discover)?:$/.test(new URL(text).protocol);
  if (text !== 'sqlite' && !isServer) throw new InvalidArgumentError('sqlite or esdb://… is expected');
  return text;
}

interface Common {
  readonly config?: string;
  readonly data?: string;
  readonly port?: number;
}

/** What a command runs on that finds a record: nothing is made where there is none. */
function onRecord(common: Common, other: Variables = {}): Configuration {
  const configuration = configured(common, other);
  checkRecordIsThere(configuration, common.data !== undefined);
  return configuration;
}

/** What a command runs on that may begin a record. */
function onRecordToBegin(common: Common): Configuration {
  const configuration = configured(common);
  checkRecordCanBegin(configuration);
  return configuration;
}

function configured({ config, data, port }: Common, other: Variables = {}): Configuration {
  return configurationFrom(
    withConfigurationFile({
      ...process.env,
      ...(config !== undefined && { CASETRAIL_CONFIG: config }),
      ...(data !== undefined && { CASETRAIL_DATA: data }),
      ...(port !== undefined && { CASETRAIL_PORT: String(port) }),
      ...other,
    }),
  );
}

const program = new Command('casetrail')
  .description('Event-sourced case management for child and family social services')
  .configureOutput({
    outputError: (text, write) => {
      write(
        `${text
          .replace(/^error:/, 'casetrail:')
          .trim()
          .replaceAll(/\s+/g, ' ')}\n`,
      );
    },
  })
  .version(version, '-V, --version', 'print the version')
  .showHelpAfterError('Add --help to see what it takes.');

const dataOption = ['--data <folder>', 'the data folder (CASETRAIL_DATA), default ./casetrail-data'] as const;
const configOption = [
  '--config <file>',
  'a file of settings, one NAME=value a line (CASETRAIL_CONFIG); the environment goes before it',
] as const;
const portOption = [
  '--port <number>',
  'the port on 127.0.0.1 (CASETRAIL_PORT), default 8090',
  wholeNumber,
] as const;

const languageOption = [
  '--language <code>',
  'sv, da or en; that of the terminal unless said',
  languageOf,
  languageOfTerminal(process.env),
] as const;

program
  .command('demo')
  .description('serve; fill an empty folder with a small demo municipality first')
  .option(...configOption)
  .option(...dataOption)
  .option(...portOption)
  .option('--fill', 'end once it is filled: other processes serve it')
  .option(...languageOption)
  .action((options: Common & DemoAsked) => demo(onRecordToBegin(options), options));

program
  .command('serve')
  .description('serve over HTTP until stopped, and do the work of the worker unless that runs apart')
  .option(...configOption)
  .option(...dataOption)
  .option(...portOption)
  .action((options: Common) => serveUntilStopped(onRecord(options), () => import('#http')));

program
  .command('work')
  .description('do the work of the worker apart from the processes that serve, until stopped')
  .option(...configOption)
  .option(...dataOption)
  .action((options: Common) => workUntilStopped(onRecord(options)));

program
  .command('board')
  .description('serve a page that shows the queue of the reminders on Redis, until stopped')
  .option(...configOption)
  .option('--port <number>', 'its port, default 8092', wholeNumber, 8092)
  .action(({ config, port }: Common & { port: number }) =>
    showBoard(configured({ ...(config !== undefined && { config }) }), port),
  );

program
  .command('found')
  .description('found a municipality with its first two register keepers')
  .requiredOption('--municipality <name>', 'its name')
  .requiredOption('--keeper <staff id>', 'staff id of the first register keeper')
  .option('--keeper-name <name>', 'their name', 'Register keeper')
  .requiredOption('--second-keeper <staff id>', 'staff id of the second, who confirms what the first gives')
  .option('--second-keeper-name <name>', 'their name', 'Second register keeper')
  .option('--country <code>', 'SE or DK', 'SE')
  .option(...configOption)
  .option(...dataOption)
  .action((options: Common & Founding) => found(onRecordToBegin(options), options));

program
  .command('municipalities')
  .description('list the municipalities that were founded, each with its id')
  .option(...configOption)
  .option(...dataOption)
  .action((options: Common) => showMunicipalities(onRecord(options)));

program
  .command('token')
  .description('print an access token for a member of staff, or for somebody who is none in one file')
  .option('--staff <staff id>', 'whom it is for')
  .option('--seat <id>', 'or the seat that somebody was given in a file')
  .option('--file <id>', 'the file of the seat')
  .option('--procedure <name>', 'the procedure of that file')
  .requiredOption('--municipality <id>', 'the municipality, as `found` printed it')
  .option('--hours <number>', 'how long it is good, 1 to 8760', hoursOf, 8)
  .option(...configOption)
  .option(...dataOption)
  .action((options: Common & TokenAsked) => printToken(onRecord(options), options));

const atOption = [
  '--at <date, days or instant>',
  'look ahead to the end of a day (2027-03-01, or +8d from today), or to an instant; now unless said',
  (text: string) => lookingTo(text),
] as const;
program
  .command('deadlines')
  .description('show every open deadline that is due or missed by then, if nothing happens until then')
  .option(...atOption)
  .option(...languageOption)
  .option(...configOption)
  .option(...dataOption)
  .action((options: Common & LookingAhead) => showDeadlines(onRecord(options), options));

program
  .command('reminders')
  .description('show what would go out by an instant, to whom, how and why; nothing is sent')
  .requiredOption('--dry-run', 'reminders are sent by the worker: here they are only shown')
  .option(...atOption)
  .option(...languageOption)
  .option(...configOption)
  .option(...dataOption)
  .action((options: Common & LookingAhead) => showReminders(onRecord(options), options));

program
  .command('verify')
  .description('check every event against its seal, its chain and the anchors')
  .option(...configOption)
  .option(...dataOption)
  .action((options: Common) => verify(onRecord(options)));

program
  .command('migrate')
  .description('copy the log to the other engine and prove the copy; given again, it goes on where it was')
  .requiredOption('--to <engine>', 'sqlite, in the data folder, or esdb://…', logOf)
  .option('--namespace <name>', 'what its streams begin with on the server (CASETRAIL_LOG_NAMESPACE)')
  .option(...configOption)
  .option(...dataOption)
  .action(({ to, namespace, ...common }: Common & { to: string; namespace?: string }) =>
    migrate(
      onRecord(common),
      configured(common, {
        CASETRAIL_LOG: to,
        ...(namespace !== undefined && { CASETRAIL_LOG_NAMESPACE: namespace }),
      }),
    ),
  );

program
  .command('rebuild')
  .description('make every view anew from the log')
  .option(...configOption)
  .option(...dataOption)
  .action((options: Common) => rebuild(onRecord(options)));

/** Whoever reads the output may have enough of it (`| head`): then there is nothing more to say. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault;
    process.exit();
  });
}

await runProcess(() => program.parseAsync(), [CommandRefused, NotMigrated]);
