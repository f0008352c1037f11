import {
  catalogueOf,
  epochOf,
  inLanguage,
  instantFromEpoch,
  languagesOf,
  lateFrom,
  localDateOf,
  type Instant,
  type Language,
} from '#casework';
import {
  jsonLogger,
  openCasetrail,
  roleTitlesIn,
  systemClock,
  type Casetrail,
  type Configuration,
} from '#platform';
import { ViewNotReady } from '#projections';
import type { DeadlinePlace, OpenDeadlineRow } from '#views';
import { CommandRefused } from './command-refused.js';
import { endAnywhere, inWords, lastInstantOf, type LookingTo } from './looking-to.js';

const deadlinesAPage = 500;

/** What the commands that look ahead are told. */
export interface LookingAhead {
  /** Now, if left out. */
  readonly at?: LookingTo;
  readonly language: Language;
}

/**
 * The command `deadlines`: every open deadline whose last day has come, or that has been missed, if nothing happens
 * until then. Records nothing.
 *
 * @throws {CommandRefused} a procedure isn't told in the language; the lists are not filled yet
 */
export async function showDeadlines(
  configuration: Configuration,
  { at, language }: LookingAhead,
): Promise<void> {
  await lookingAhead(configuration, language, async (system) => {
    const to = at ?? { instant: system.now() };
    let shown = 0;
    let after: DeadlinePlace | undefined;
    do {
      const page = await system.deadlines.dueUntil(endAnywhere(to), deadlinesAPage, after);
      for (const deadline of page.deadlines) {
        const line = lineOf(system, deadline, lastInstantOf(to, deadline.timeZone), language);
        if (line === undefined) continue;
        process.stdout.write(`${line}\n`);
        shown += 1;
      }
      after = page.next;
    } while (after);
    if (shown === 0) process.stdout.write(`Nothing is due by ${inWords(to)}.\n`);
  });
}

/**
 * The command `reminders --dry-run`: what would go out by then, to whom, how and why. Sends nothing.
 *
 * @throws {CommandRefused} as `showDeadlines`
 */
export async function showReminders(
  configuration: Configuration,
  { at, language }: LookingAhead,
): Promise<void> {
  const { plannedInWords } = await import('#reminders');
  await lookingAhead(configuration, language, async (system) => {
    const to = at ?? { instant: system.now() };
    const titles = roleTitlesIn(system.roles);
    let shown = 0;
    for (const [until, municipalities] of await endsOf(system, to)) {
      for await (const planned of system.planReminders(until)) {
        if (!municipalities.has(planned.municipalityId)) continue;
        process.stdout.write(`${plannedInWords(planned, language, titles)}\n`);
        shown += 1;
      }
    }
    if (shown === 0) process.stdout.write(`No reminder would go out by ${inWords(to)}.\n`);
  });
}

/** Until when is looked, and in which municipalities: a day ends in each by its own zone. */
async function endsOf(
  system: Pick<Casetrail, 'deadlines' | 'municipalityAsOf' | 'now'>,
  to: LookingTo,
): Promise<ReadonlyMap<Instant, ReadonlySet<string>>> {
  const ends = new Map<Instant, Set<string>>();
  for (const municipalityId of await system.deadlines.municipalities()) {
    const municipality = await system.municipalityAsOf(municipalityId, system.now());
    if (!municipality) continue;
    const until = lastInstantOf(to, municipality.timeZone);
    ends.set(until, (ends.get(until) ?? new Set()).add(municipalityId));
  }
  return ends;
}

/** Opens the system without working on it: what is shown is what the views hold. */
async function lookingAhead(
  configuration: Configuration,
  language: Language,
  show: (system: Casetrail) => Promise<void>,
): Promise<void> {
  const surroundings = { logger: jsonLogger(configuration.logLevel), clock: systemClock };
  const system = await openCasetrail({ ...configuration, worker: 'apart' }, surroundings);
  try {
    checkSpoken(system, language);
    await show(system);
  } catch (fault) {
    if (!(fault instanceof ViewNotReady)) throw fault;
    throw new CommandRefused(
      'The lists are not filled yet. Start Casetrail once, or run `casetrail rebuild`.',
    );
  } finally {
    await system.close();
  }
}

/** @throws {CommandRefused} a procedure isn't told in the language: texts of two are never mixed */
export function checkSpoken({ procedures }: Pick<Casetrail, 'procedures'>, language: Language): void {
  for (const { name, jurisdiction } of procedures.values()) {
    const spoken = languagesOf(jurisdiction);
    if (spoken.includes(language)) continue;
    throw new CommandRefused(`--language must be ${spoken.join(' or ')}: ${name} is told in no other.`);
  }
}

const words = {
  sv: { missed: 'MISSAD', due: 'inne', lastDay: 'sista dag var' },
  da: { missed: 'OVERSKREDET', due: 'nu', lastDay: 'sidste dag var' },
  en: { missed: 'MISSED', due: 'due', lastDay: 'last day was' },
} as const;

/**
 * An open deadline in one line, as it stands at an instant if nothing happens until then; undefined for one whose last
 * day lies ahead, and for a window or an appointment that has ended by itself.
 */
export function lineOf(
  { procedures }: Pick<Casetrail, 'procedures'>,
  deadline: OpenDeadlineRow,
  at: Instant,
  language: Language,
): string | undefined {
  const state = stateAt(deadline, at);
  if (state === undefined) return undefined;
  const { procedure, ruleId, caseNumber, nominalDueDate, legalLatestDate } = deadline;
  const known = procedures.get(procedure);
  const what = known && catalogueOf(known).rules.get(ruleId)?.what;
  const { lastDay, ...states } = words[language];
  const width = Math.max(...Object.values(states).map(({ length }) => length));
  const latest = legalLatestDate === nominalDueDate ? '' : `(${legalLatestDate})`;
  const missed = missedBefore(deadline);
  const line = [
    `${nominalDueDate} ${latest.padEnd(12)}`,
    states[state].padEnd(width),
    caseNumber,
    ruleId,
    `${what ? inLanguage(what, language) : ''}${missed === undefined ? '' : ` (${lastDay} ${missed})`}`,
  ];
  return line.join('  ');
}

function stateAt(deadline: OpenDeadlineRow, at: Instant): 'missed' | 'due' | undefined {
  const { kind, missedSince, nominalDueDate, timeZone } = deadline;
  if (missedSince !== undefined && missedSince <= at) return 'missed';
  if (lateFrom(deadline) <= at) return kind === 'duty' ? 'missed' : undefined;
  return nominalDueDate <= localDateOf(at, timeZone) ? 'due' : undefined;
}

/** The last day that was missed, where an extension that came too late has given another since. */
function missedBefore(deadline: OpenDeadlineRow): string | undefined {
  const { missedSince, timeZone } = deadline;
  if (missedSince === undefined || missedSince >= lateFrom(deadline)) return undefined;
  return localDateOf(instantFromEpoch(epochOf(missedSince) - 1), timeZone);
}
