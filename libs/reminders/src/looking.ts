import {
  afterQuietHours,
  catalogueOf,
  isOpen,
  municipalityAsOf,
  quietHours,
  roleHoldersAsOf,
  timesAfter,
  timeToTell,
  type Casefile,
  type Deadline,
  type DeadlineRule,
  type Instant,
  type KnownSettings,
  type Matter,
  type Notice,
  type Procedure,
  type MunicipalityRegister,
  type RungReference,
} from '#casework';
import type { Casefiles } from '#record';
import type { UntoldRung } from '#views';
import type { ReminderChannel } from './channel.js';
import { assigneeOf, recipientsOf, type RoleReach } from './recipients.js';
import type { Recipient } from './reminder.js';
import type { TaskReason } from './sent/fields.js';
import type { Delivery } from './sent/state.js';

/** What looking at a rung needs: the files, and who works in the municipality. */
export interface Looking {
  readonly casefiles: ReadonlyMap<string, Pick<Casefiles, 'loadCurrent' | 'procedure'>>;
  readonly registers: Pick<Casefiles<MunicipalityRegister>, 'load'>;
  readonly settings: KnownSettings;
  readonly reachOf: RoleReach;
  readonly channels: readonly ReminderChannel[];
}

/** A rung whose deadline is open, as its file and the register show it now. */
export interface CurrentRung {
  readonly about: RungReference;
  readonly file: Casefile;
  readonly matter: Matter;
  readonly deadline: Deadline;
  readonly rule: DeadlineRule;
  /** What the procedure has to show in every reminder. */
  readonly notice?: Notice;
  readonly recipients: readonly Recipient[];
  /** Those whom a channel reaches. */
  readonly deliveries: readonly Delivery[];
  /** Whose task it becomes when nobody is reached; absent when there is neither handler nor manager. */
  readonly assigneeId?: string;
}

/** What is to be done about a rung. */
export type Verdict =
  /** Its deadline is no longer laid out like this; the rungs that are, are found by themselves. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'ended' }
  /** It repeats, and a later time of it has come as well: that one is told, for all before it. */
  | { readonly kind: 'later-time'; readonly about: RungReference }
  /** Quiet hours last until then. */
  | { readonly kind: 'waits'; readonly until: Instant; readonly rung: CurrentRung }
  | { readonly kind: 'task'; readonly because: TaskReason; readonly rung: CurrentRung }
  | { readonly kind: 'tell'; readonly rung: CurrentRung };

/** Looks at a rung as everything stands at an instant: whether it is current, who holds the roles, who is reached. */
export async function look(looking: Looking, about: RungReference, now: Instant): Promise<Verdict> {
  const { casefiles, registers, settings, reachOf, channels } = looking;
  const files = casefiles.get(about.procedure);
  if (!files) throw new Error(`Reminders of ${about.procedure} need its files: name the procedure.`);
  const { file } = await files.loadCurrent(about.fileId);
  const laid = laidOut(files.procedure, file, about);
  if (!laid) return { kind: 'moved' };
  const { deadline, rule, matter } = laid;
  if (!isOpen(deadline)) return { kind: 'ended' };
  const time = timeToTell(rule.ladder, deadline, file, about, now);
  if (!time) return { kind: 'moved' };
  if (time.at !== about.at) return { kind: 'later-time', about: { ...about, at: time.at } };

  const { file: register } = await registers.load(about.municipalityId);
  const holders = roleHoldersAsOf(register, now);
  const recipients = recipientsOf(rule.ladder[about.rung]?.to ?? [], matter, holders, reachOf);
  const deliveries = deliveriesTo(recipients, channels);
  const assigneeId = assigneeOf(matter, holders, reachOf);
  const rung: CurrentRung = {
    ...{ about, file, matter, deadline, rule, recipients, deliveries },
    ...noticeOf(files.procedure),
    ...(assigneeId !== undefined && { assigneeId }),
  };
  const hours = municipalityAsOf(register, now, settings).setting(quietHours.name);
  const until = rule.guards === 'acute-danger' ? now : afterQuietHours(now, hours, register.timeZone);
  if (until > now) return { kind: 'waits', until, rung };
  if (deliveries.length > 0) return { kind: 'tell', rung };
  const because = recipients.length === 0 ? 'nobody-holds-the-role' : 'nobody-is-reached';
  return { kind: 'task', because, rung };
}

/**
 * The rungs of a deadline whose times have come by an instant, in the order of their times, as they are told then: of
 * one that repeats the last time. None when the deadline has ended or moved since the view was written.
 */
export function rungsCome(
  looking: Pick<Looking, 'casefiles'>,
  untold: UntoldRung,
  now: Instant,
): Promise<readonly RungReference[]> {
  return rungsUntil(looking, untold, now, now);
}

/** Besides them those whose times come until a later instant if nothing happens; of one that repeats each. */
export async function rungsUntil(
  { casefiles }: Pick<Looking, 'casefiles'>,
  { later, ...next }: UntoldRung,
  now: Instant,
  until: Instant,
): Promise<readonly RungReference[]> {
  const files = casefiles.get(next.procedure);
  if (!files) return [];
  const { file } = await files.loadCurrent(next.fileId);
  const laid = laidOut(files.procedure, file, next);
  if (!laid || !isOpen(laid.deadline)) return [];
  const { deadline, rule } = laid;
  return [next, ...later]
    .filter(({ at }) => at <= until)
    .flatMap((time) => timeToTell(rule.ladder, deadline, file, time, now) ?? [])
    .flatMap((time) => [time, ...timesAfter(rule.ladder, deadline, file, time, until)])
    .map(({ rung, at }) => ({ ...next, rung, at }))
    .sort(inOrder);
}

/** The order in which rungs of one deadline are told: by their times, of two at once by their places. */
export function inOrder(one: RungReference, other: RungReference): number {
  return one.at === other.at ? one.rung - other.rung : one.at < other.at ? -1 : 1;
}

/** A rung as its file holds it now. */
export interface RungInFile extends Pick<
  CurrentRung,
  'about' | 'file' | 'matter' | 'deadline' | 'rule' | 'notice'
> {
  /** Its deadline is open, and its time is still laid out. */
  readonly isCurrent: boolean;
}

/** A rung as its file holds it, also when its deadline has ended meanwhile; undefined when it isn't there. */
export async function rungInFile(
  { casefiles }: Pick<Looking, 'casefiles'>,
  about: RungReference,
): Promise<RungInFile | undefined> {
  const files = casefiles.get(about.procedure);
  if (!files) return undefined;
  const { file } = await files.loadCurrent(about.fileId);
  const laid = laidOut(files.procedure, file, about);
  if (!laid) return undefined;
  const { matter, deadline, rule } = laid;
  const isLaid = timeToTell(rule.ladder, deadline, file, about, about.at) !== undefined;
  const isCurrent = isOpen(deadline) && isLaid;
  return { about, file, matter, deadline, rule, isCurrent, ...noticeOf(files.procedure) };
}

function noticeOf({ notice }: Procedure): Pick<CurrentRung, 'notice'> {
  return notice ? { notice } : {};
}

interface LaidOut {
  readonly deadline: Deadline;
  readonly rule: DeadlineRule;
  readonly matter: Matter;
}

/** The deadline of a rung with its rule; undefined when the file has none such, or its rule is no longer practised. */
function laidOut(procedure: Procedure, file: Casefile, { deadlineId }: RungReference): LaidOut | undefined {
  const deadline = file.deadlines.get(deadlineId);
  const rule = deadline && catalogueOf(procedure).rules.get(deadline.ruleId);
  const matter = deadline && file.matters.get(deadline.matterId);
  return rule && matter && { deadline, rule, matter };
}

function deliveriesTo(
  recipients: readonly Recipient[],
  channels: readonly ReminderChannel[],
): readonly Delivery[] {
  return recipients.flatMap((recipient) => {
    const { staffId, roles } = recipient;
    const reaching = channels.filter((channel) => channel.reaches(recipient)).map(({ name }) => name);
    return reaching.length === 0 ? [] : [{ staffId, roles, channels: reaching }];
  });
}
