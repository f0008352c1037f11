import {
  inLanguage,
  type Instant,
  type Labels,
  type Language,
  type Role,
  type RungReference,
} from '#casework';
import type { OpenDeadlines } from '#views';
import { reasonAt } from './composing.js';
import { look, rungInFile, type Looking } from './looking.js';
import { isStale } from './digests.js';
import type { ReminderReason, RoleTitle } from './reminder.js';

/** Somebody who would be told, and how; without a channel, nobody can tell them. */
export interface PlannedRecipient {
  readonly staffId: string;
  readonly roles: readonly Role[];
  readonly channels: readonly string[];
}

/** What would become of a rung. */
export interface PlannedRung extends RungReference {
  /** `send` by itself, in a `digest`, as somebody's `task`, or `drop` for a later one of its ladder. */
  readonly how: 'send' | 'digest' | 'task' | 'drop';
  /** When: now for one whose time has come, later when quiet hours last. */
  readonly goesOutAt: Instant;
  readonly caseNumber: string;
  readonly ruleId: string;
  readonly what: Labels;
  readonly reason: ReminderReason;
  readonly nominalDueDate: string;
  /** Those whom the rung names, who hold the role now. */
  readonly recipients: readonly PlannedRecipient[];
  /** Whose task it would be. */
  readonly assigneeId?: string;
}

const rungsAPage = 200;

/** What planning needs. */
export interface Planning extends Looking {
  readonly deadlines: Pick<OpenDeadlines, 'untoldUntil'>;
}

/**
 * What would go out until an instant if nothing else happened, in the order of the rungs' times of each deadline, the
 * deadlines in the order of their next one; to whom, over which channel and why. Nothing is sent and nothing is
 * recorded. Who holds a role then is read from the register as it stands.
 *
 * @throws {ViewNotReady} the views are being filled for the first time
 */
export async function* planReminders(
  planning: Planning,
  now: Instant,
  until: Instant,
): AsyncGenerator<PlannedRung> {
  let after: RungReference | undefined;
  do {
    const page = await planning.deadlines.untoldUntil(until, rungsAPage, after);
    for (const { later, ...next } of page) {
      for (const time of [next, ...later.filter(({ at }) => at <= until)]) {
        const planned = await plannedRung(planning, { ...next, rung: time.rung, at: time.at }, now);
        if (planned) yield planned;
      }
    }
    after = page.length === rungsAPage ? page.at(-1) : undefined;
  } while (after);
}

/** What would become of a rung; undefined when its deadline has ended or moved since the view was written. */
async function plannedRung(
  planning: Planning,
  about: RungReference,
  now: Instant,
): Promise<PlannedRung | undefined> {
  const then = about.at > now ? about.at : now;
  const inFile = await rungInFile(planning, about);
  const verdict = await look(planning, about, then);
  if (!inFile || verdict.kind === 'moved' || verdict.kind === 'ended') return undefined;
  const { matter, rule, deadline, file } = inFile;
  const planned = {
    ...about,
    goesOutAt: verdict.kind === 'waits' ? verdict.until : then,
    caseNumber: matter.caseNumber,
    ruleId: rule.id,
    what: rule.what,
    reason: reasonAt(deadline, file.timeZone, then),
    nominalDueDate: deadline.nominalDueDate,
  };
  if (verdict.kind === 'later-rung') return { ...planned, how: 'drop', recipients: [] };
  const { rung } = verdict;
  const { assigneeId } = rung;
  const isTask = rung.deliveries.length === 0;
  return {
    ...planned,
    how: isTask ? 'task' : isStale(about, planned.goesOutAt) ? 'digest' : 'send',
    recipients: rung.recipients.map(({ staffId, roles }) => ({
      staffId,
      roles,
      channels: rung.deliveries.find((each) => each.staffId === staffId)?.channels ?? [],
    })),
    ...(isTask && assigneeId !== undefined && { assigneeId }),
  };
}

const words = {
  sv: {
    send: 'påminnelse',
    digest: 'i en sammanställning',
    drop: 'skickas inte, en senare påminnelse ersätter den',
    task: 'ingen nås: blir en uppgift för',
    nobody: 'ingen',
    coming: 'sista dag',
    due: 'sista dag är inne',
    missed: 'missad, sista dag var',
    by: 'via',
  },
  da: {
    send: 'påmindelse',
    digest: 'i en samlet besked',
    drop: 'sendes ikke, en senere påmindelse træder i stedet',
    task: 'ingen kan nås: bliver en opgave for',
    nobody: 'ingen',
    coming: 'sidste dag',
    due: 'sidste dag er kommet',
    missed: 'overskredet, sidste dag var',
    by: 'via',
  },
  en: {
    send: 'reminder',
    digest: 'in a digest',
    drop: 'not sent, a later one takes its place',
    task: 'nobody is reached: becomes a task of',
    nobody: 'nobody',
    coming: 'last day',
    due: 'last day has come',
    missed: 'missed, last day was',
    by: 'by',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** A planned rung in one line: when, which case and rule, why, how, to whom. */
export function plannedInWords(planned: PlannedRung, language: Language, roleTitle: RoleTitle): string {
  const { goesOutAt, caseNumber, ruleId, what, reason, nominalDueDate, how, recipients } = planned;
  const say = words[language];
  const to = recipients
    .filter(({ channels }) => channels.length > 0)
    .map(({ staffId, roles: held, channels }) => {
      const as = held.map((role) => roleTitle(role, language)).join(', ');
      return `${staffId} (${as}) ${say.by} ${channels.join(', ')}`;
    });
  const whom = how === 'task' ? (planned.assigneeId ?? say.nobody) : to.join('; ');
  const told = `${goesOutAt} ${caseNumber} ${ruleId} ${inLanguage(what, language)} (${say[reason]} ${nominalDueDate}): ${say[how]}`;
  return how === 'drop' ? told : `${told} ${whom}`;
}
