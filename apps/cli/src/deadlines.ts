import { catalogueOf, inLanguage, type Instant, type Language } from '#casework';
import {
  jsonLogger,
  openCasetrail,
  roleTitlesIn,
  systemClock,
  type Casetrail,
  type Configuration,
} from '#platform';
import type { DeadlinePlace, OpenDeadlineRow } from '#views';

const deadlinesAPage = 500;

/** What the commands that look ahead are told. */
export interface LookingAhead {
  readonly at?: Instant;
  readonly language: Language;
}

/**
 * The command `deadlines`: every open deadline that has fallen due, or been missed, by an instant if nothing happens
 * until then. Records nothing.
 */
export async function showDeadlines(
  configuration: Configuration,
  { at, language }: LookingAhead,
): Promise<void> {
  await lookingAhead(configuration, async (system) => {
    const until = at ?? system.now();
    let shown = 0;
    let after: DeadlinePlace | undefined;
    do {
      const page = await system.deadlines.dueUntil(until, deadlinesAPage, after);
      for (const deadline of page.deadlines) {
        process.stdout.write(`${lineOf(system, deadline, until, language)}\n`);
        shown += 1;
      }
      after = page.next;
    } while (after);
    if (shown === 0) process.stdout.write(`Nothing is due by ${until}.\n`);
  });
}

/** The command `reminders --dry-run`: what would go out by an instant, to whom, how and why. Sends nothing. */
export async function showReminders(
  configuration: Configuration,
  { at, language }: LookingAhead,
): Promise<void> {
  const { plannedInWords } = await import('#reminders');
  await lookingAhead(configuration, async (system) => {
    const until = at ?? system.now();
    const titles = roleTitlesIn(system.roles);
    let shown = 0;
    for await (const planned of system.planReminders(until)) {
      process.stdout.write(`${plannedInWords(planned, language, titles)}\n`);
      shown += 1;
    }
    if (shown === 0) process.stdout.write(`No reminder would go out by ${until}.\n`);
  });
}

/** Opens the system without working on it: what is shown is what the views hold. */
async function lookingAhead(
  configuration: Configuration,
  show: (system: Casetrail) => Promise<void>,
): Promise<void> {
  const surroundings = { logger: jsonLogger(configuration.logLevel), clock: systemClock };
  const system = await openCasetrail({ ...configuration, worker: 'apart' }, surroundings);
  try {
    await show(system);
  } finally {
    await system.close();
  }
}

const words = {
  sv: { missed: 'MISSAD', due: 'inne' },
  da: { missed: 'FORBI', due: 'nu' },
  en: { missed: 'MISSED', due: 'due' },
} as const;

/** An open deadline in one line, as it stands at an instant. */
export function lineOf(
  { procedures }: Pick<Casetrail, 'procedures'>,
  {
    procedure,
    ruleId,
    caseNumber,
    nominalDue,
    nominalDueDate,
    legalLatest,
    legalLatestDate,
    kind,
    force,
    missedSince,
  }: OpenDeadlineRow,
  at: Instant,
  language: Language,
): string {
  const known = procedures.get(procedure);
  const what = known && catalogueOf(known).rules.get(ruleId)?.what;
  const isMissed =
    missedSince !== undefined || (kind === 'duty' && (force === 'statutory' ? legalLatest : nominalDue) < at);
  const state = isMissed ? 'missed' : 'due';
  const latest = legalLatestDate === nominalDueDate ? '' : `(${legalLatestDate})`;
  const line = [
    `${nominalDueDate} ${latest.padEnd(12)}`,
    words[language][state].padEnd(6),
    caseNumber,
    ruleId,
    what ? inLanguage(what, language) : '',
  ];
  return line.join('  ');
}
