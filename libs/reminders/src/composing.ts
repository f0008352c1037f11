import {
  languagesOf,
  localDateOf,
  lateFrom,
  missedSince,
  rungInWords,
  type EveryLanguage,
  type Instant,
  type Jurisdiction,
} from '#casework';
import type { CurrentRung } from './looking.js';
import type { Recipient, ReminderItem, ReminderMessage, ReminderReason } from './reminder.js';
import type { Delivery } from './sent/state.js';

/** What of a rung is needed to tell it: it may be told again when its deadline has ended meanwhile. */
export type ToldRung = Pick<CurrentRung, 'about' | 'file' | 'matter' | 'deadline' | 'rule' | 'notice'>;

/**
 * The rungs of one deadline that a person is told, said as things stood at an instant: the last one tells all that
 * there is to tell, and names those that it stands for.
 *
 * @param before those before it, in the order of their times
 */
export function itemOf(
  reminderId: string,
  last: ToldRung,
  composedAt: Instant,
  before: readonly ToldRung[] = [],
): ReminderItem {
  const { about, file, matter, deadline, rule, notice } = last;
  return {
    reminderId,
    caseNumber: matter.caseNumber,
    procedure: file.procedure,
    matterId: matter.matterId,
    fileId: file.fileId,
    ruleId: rule.id,
    what: rule.what,
    force: deadline.force,
    ...(deadline.source !== undefined && { source: deadline.source }),
    reason: reasonAt(deadline, file.timeZone, composedAt),
    nominalDueDate: deadline.nominalDueDate,
    legalLatestDate: deadline.legalLatestDate,
    nominalDue: deadline.nominalDue,
    at: about.at,
    rungs: [...before, last].flatMap(saidRung),
    ...(notice && { notice: notice.text }),
  };
}

function saidRung({ about, rule }: ToldRung): readonly EveryLanguage[] {
  const rung = rule.ladder[about.rung];
  return rung ? [rungInWords(rung.at)] : [];
}

/** A message to one person, dated with when it was first composed. */
export function messageOf(
  content: Pick<ReminderMessage, 'key' | 'kind' | 'items' | 'composedAt'>,
  { municipalityId, jurisdiction }: { readonly municipalityId: string; readonly jurisdiction: Jurisdiction },
  recipient: Recipient,
): ReminderMessage {
  return { ...content, municipalityId, language: languagesOf(jurisdiction)[0] ?? 'en', recipient };
}

/** What a digest of these rungs tells whom: each person once, with every role, channel and rung that is theirs. */
export function lettersOf(rungs: readonly Pick<CurrentRung, 'deliveries'>[]): readonly Delivery[] {
  const letters = new Map<string, Delivery>();
  for (const [place, { deliveries }] of rungs.entries()) {
    for (const { staffId, roles, channels } of deliveries) {
      const { roles: before = [], channels: over = [], rungs: places = [] } = letters.get(staffId) ?? {};
      letters.set(staffId, {
        staffId,
        roles: [...new Set([...before, ...roles])],
        channels: [...new Set([...over, ...channels])],
        rungs: [...places, place],
      });
    }
  }
  return [...letters.values()];
}

/** Whether the last day lies ahead, has come, or has passed by the law and so was missed: only a duty is. */
export function reasonAt(deadline: ToldRung['deadline'], timeZone: string, instant: Instant): ReminderReason {
  if (missedSince(deadline) !== undefined) return 'missed';
  if (deadline.kind === 'duty' && lateFrom(deadline) <= instant) return 'missed';
  return localDateOf(instant, timeZone) < deadline.nominalDueDate ? 'coming' : 'due';
}
