import {
  inLanguage,
  rungInWords,
  type EveryLanguage,
  type Instant,
  type Labels,
  type Language,
  type Role,
  type RungReference,
} from '#casework';
import type { OpenDeadlines, UntoldRung } from '#views';
import { reasonAt } from './composing.js';
import { look, rungsUntil, type Looking } from './looking.js';
import { isStale } from './digests.js';
import type { ReminderReason, RoleTitle } from './reminder.js';

/** Somebody who would be told, and how; without a channel, nobody can tell them. */
export interface PlannedRecipient {
  readonly staffId: string;
  readonly roles: readonly Role[];
  readonly channels: readonly string[];
}

/** What would become of a rung, or of several of one deadline that would be told together. */
export interface PlannedRung extends RungReference {
  /** `send` by itself, in a `digest`, or as somebody's `task`. */
  readonly how: 'send' | 'digest' | 'task';
  /** When: now for one whose time has come, later when quiet hours last. */
  readonly goesOutAt: Instant;
  /** The rungs of its deadline that it stands for, in words and in the order of their times; its own is the last. */
  readonly rungs: readonly EveryLanguage[];
  readonly caseNumber: string;
  readonly ruleId: string;
  readonly what: Labels;
  readonly reason: ReminderReason;
  readonly nominalDueDate: string;
  /** Those whom the rungs name, who hold the role now. */
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
 * What would go out until an instant if nothing else happened, in the order in which it would of each deadline, the
 * deadlines in the order of their next rung; to whom, over which channel and why. Nothing is sent and nothing is
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
    for (const untold of page) yield* plannedOf(planning, untold, now, until);
    after = page.length === rungsAPage ? page.at(-1) : undefined;
  } while (after);
}

/** What would go out of one deadline. What goes out at one instant is told together. */
async function* plannedOf(
  planning: Planning,
  untold: UntoldRung,
  now: Instant,
  until: Instant,
): AsyncGenerator<PlannedRung> {
  let together: PlannedRung | undefined;
  for (const about of await rungsUntil(planning, untold, now, until)) {
    const planned = await plannedRung(planning, about, now);
    if (!planned) continue;
    if (planned.how === 'task') {
      yield planned;
    } else if (together?.goesOutAt === planned.goesOutAt) {
      together = toldWith(together, planned);
    } else {
      if (together) yield together;
      together = planned;
    }
  }
  if (together) yield together;
}

/** The rungs as one message to each: the later one, which stands for the earlier. */
function toldWith(earlier: PlannedRung, later: PlannedRung): PlannedRung {
  const recipients = new Map<string, PlannedRecipient>();
  for (const each of [...earlier.recipients, ...later.recipients]) {
    const { roles = [], channels = [] } = recipients.get(each.staffId) ?? {};
    recipients.set(each.staffId, {
      staffId: each.staffId,
      roles: [...new Set([...roles, ...each.roles])],
      channels: [...new Set([...channels, ...each.channels])],
    });
  }
  return {
    ...later,
    rungs: [...earlier.rungs, ...later.rungs],
    recipients: [...recipients.values()].sort((one, other) => (one.staffId < other.staffId ? -1 : 1)),
  };
}

/** What would become of a rung; undefined when its deadline has ended or moved since the view was written. */
async function plannedRung(
  planning: Planning,
  about: RungReference,
  now: Instant,
): Promise<PlannedRung | undefined> {
  const then = about.at > now ? about.at : now;
  const verdict = await look(planning, about, then);
  if (!('rung' in verdict)) return undefined;
  const { matter, rule, deadline, file, recipients, deliveries, assigneeId } = verdict.rung;
  const goesOutAt = verdict.kind === 'waits' ? verdict.until : then;
  const isTask = deliveries.length === 0;
  const rung = rule.ladder[about.rung];
  return {
    ...about,
    goesOutAt,
    rungs: rung ? [rungInWords(rung.at)] : [],
    caseNumber: matter.caseNumber,
    ruleId: rule.id,
    what: rule.what,
    reason: reasonAt(deadline, file.timeZone, then),
    nominalDueDate: deadline.nominalDueDate,
    how: isTask ? 'task' : isStale(about, goesOutAt) ? 'digest' : 'send',
    recipients: recipients.map(({ staffId, roles }) => ({
      staffId,
      roles,
      channels: deliveries.find((each) => each.staffId === staffId)?.channels ?? [],
    })),
    ...(isTask && assigneeId !== undefined && { assigneeId }),
  };
}

const words = {
  sv: {
    send: 'påminnelse',
    digest: 'i en sammanställning',
    standsFor: 'står också för',
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
    standsFor: 'står også for',
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
    standsFor: 'also stands for',
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
  const told = `${goesOutAt} ${caseNumber} ${ruleId} ${inLanguage(what, language)} (${say[reason]} ${nominalDueDate}): ${say[how]} ${whom}`;
  const before = [...new Set(planned.rungs.slice(0, -1).map((rung) => rung[language]))];
  return before.length === 0 ? told : `${told} (${say.standsFor}: ${before.join('; ')})`;
}
