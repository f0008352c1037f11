import {
  afterQuietHours,
  catalogueOf,
  isOpen,
  municipalityAsOf,
  quietHours,
  roleHoldersAsOf,
  rungTimes,
  type Casefile,
  type Deadline,
  type DeadlineRule,
  type Instant,
  type KnownSettings,
  type Matter,
  type Notice,
  type Procedure,
  type MunicipalityRegister,
  type Rung,
  type RungReference,
  type RungTime,
} from '#casework';
import type { Casefiles } from '#record';
import type { ReminderChannel } from './channel.js';
import { assigneeOf, recipientsOf, type RoleReach } from './recipients.js';
import type { Recipient } from './reminder.js';
import type { TaskReason } from './sent/fields.js';
import type { Delivery } from './sent/state.js';

/** What looking at a rung needs: the files, and who works in the municipality. */
export interface Looking {
  readonly casefiles: ReadonlyMap<string, Pick<Casefiles, 'load' | 'procedure'>>;
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
  /** The time of a later rung of the ladder has come as well: that one is told. A miss is told whatever follows. */
  | { readonly kind: 'later-rung' }
  /** Quiet hours last until then. */
  | { readonly kind: 'waits'; readonly until: Instant; readonly rung: CurrentRung }
  | { readonly kind: 'task'; readonly because: TaskReason; readonly rung: CurrentRung }
  | { readonly kind: 'tell'; readonly rung: CurrentRung };

/** Looks at a rung as everything stands at an instant: whether it is current, who holds the roles, who is reached. */
export async function look(looking: Looking, about: RungReference, now: Instant): Promise<Verdict> {
  const { casefiles, registers, settings, reachOf, channels } = looking;
  const files = casefiles.get(about.procedure);
  if (!files) throw new Error(`Reminders of ${about.procedure} need its files: name the procedure.`);
  const { file } = await files.load(about.fileId);
  const laid = laidOut(files.procedure, file, about);
  if (!laid) return { kind: 'moved' };
  const { deadline, rule, matter, times } = laid;
  if (!isOpen(deadline)) return { kind: 'ended' };
  if (!times.some(({ rung, at }) => rung === about.rung && at === about.at)) return { kind: 'moved' };
  const rungOfRule = rule.ladder[about.rung];
  if (!isEscalation(rungOfRule) && times.some(({ at }) => at > about.at && at <= now)) {
    return { kind: 'later-rung' };
  }

  const { file: register } = await registers.load(about.municipalityId);
  const holders = roleHoldersAsOf(register, now);
  const recipients = recipientsOf(rungOfRule?.to ?? [], matter, holders, reachOf);
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

/** A rung as its file holds it, also when its deadline has ended meanwhile; undefined when it isn't there. */
export async function rungInFile(
  { casefiles }: Pick<Looking, 'casefiles'>,
  about: RungReference,
): Promise<Pick<CurrentRung, 'about' | 'file' | 'matter' | 'deadline' | 'rule' | 'notice'> | undefined> {
  const files = casefiles.get(about.procedure);
  if (!files) return undefined;
  const { file } = await files.load(about.fileId);
  const laid = laidOut(files.procedure, file, about);
  if (!laid) return undefined;
  const { matter, deadline, rule } = laid;
  return { about, file, matter, deadline, rule, ...noticeOf(files.procedure) };
}

function noticeOf({ notice }: Procedure): Pick<CurrentRung, 'notice'> {
  return notice ? { notice } : {};
}

function isEscalation(rung: Rung | undefined): boolean {
  return rung !== undefined && 'missed' in rung.at;
}

interface LaidOut {
  readonly deadline: Deadline;
  readonly rule: DeadlineRule;
  readonly matter: Matter;
  readonly times: readonly RungTime[];
}

/** The deadline of a rung with its ladder; undefined when the file has none such, or its rule is no longer practised. */
function laidOut(procedure: Procedure, file: Casefile, { deadlineId }: RungReference): LaidOut | undefined {
  const deadline = file.deadlines[deadlineId];
  const rule = deadline && catalogueOf(procedure).rules.get(deadline.ruleId);
  const matter = deadline && file.matters[deadline.matterId];
  return rule && matter && { deadline, rule, matter, times: rungTimes(rule.ladder, deadline, file.timeZone) };
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
