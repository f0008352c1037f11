import { acuteRule } from './made-up-procedure.js';
import {
  isOpen,
  isProtected,
  isRunning,
  lateFrom,
  missedSince,
  type Casefile,
  type Deadline,
  type Instant,
  type Matter,
} from '#casework';

/** What the list and the open deadlines must hold of a file, told from the file as the kernel folds it. */
export function expectedMatters(file: Casefile, zone: string) {
  return file.matters.values().map((matter) => expectedMatter(file, matter, zone));
}

/** What is left in the list of a file that goes on in another. */
export function expectedElsewhere({ fileId, matters }: Casefile) {
  return matters.ids().map((matterId) => ({
    file_id: fileId,
    matter_id: matterId,
    standing: 'elsewhere',
  }));
}

function expectedMatter(file: Casefile, matter: Matter, zone: string) {
  const deadlines = file.deadlines
    .values()
    .filter(({ matterId }) => matterId === matter.matterId)
    .toSorted((one, other) =>
      `${one.nominalDue} ${one.deadlineId}` < `${other.nominalDue} ${other.deadlineId}` ? -1 : 1,
    );
  const open = deadlines.filter(isOpen);
  const [next] = open;
  const asking = deadlines.filter(isAsking);
  const duties = open.filter(({ kind }) => kind === 'duty');
  const shown = deadlines.filter((deadline) => isOpen(deadline) || isAsking(deadline));
  const [since] = shown.flatMap((deadline) => missedSince(deadline) ?? []).sort();
  const isToDo = matter.closedAt === undefined || duties.length > 0 || asking.length > 0;
  return {
    file_id: file.fileId,
    matter_id: matter.matterId,
    procedure: file.procedure,
    zone,
    municipality_id: file.municipalityId,
    unit_id: matter.unitId,
    handler_id: matter.handlerId ?? '',
    kind: matter.kind,
    step: matter.step,
    case_number: matter.caseNumber,
    opened_at: matter.openedAt,
    closed_at: matter.closedAt ?? '',
    standing: matter.inError ? 'in-error' : isToDo ? 'open' : 'closed',
    protected: isProtected(file) ? 1 : 0,
    next_due: next?.nominalDue ?? '',
    next_due_rule: next?.ruleId ?? '',
    next_due_kind: next?.kind ?? '',
    next_due_date: next?.nominalDueDate ?? '',
    next_due_latest: next?.legalLatest ?? '',
    next_due_latest_date: next?.legalLatestDate ?? '',
    next_running: open.find(isRunning)?.nominalDue ?? '',
    overdue_from: duties.map(overdueSince).toSorted()[0] ?? '',
    missed: since === undefined ? 0 : 1,
    ever_missed: deadlines.some(({ misses }) => misses.length > 0) ? 1 : 0,
    missed_since: since ?? '',
    asks_for_reason: asking.length > 0 ? 1 : 0,
    recorded_late: shown.some(hasSomethingLate) ? 1 : 0,
    extended_late: shown.some(({ extendedLate }) => extendedLate) ? 1 : 0,
    acute: open.some(({ ruleId }) => ruleId === acuteRule) ? 1 : 0,
  };
}

/** Whether a miss waits for its reason; what has been counted anew waits for none. */
function isAsking({ state, misses }: Deadline): boolean {
  return state !== 'superseded' && misses.some(({ answer, explained }) => answer === undefined && !explained);
}

function hasSomethingLate({ recordedLate, metRecordedLate, extensions }: Deadline): boolean {
  return recordedLate || metRecordedLate === true || extensions.some((extension) => extension.recordedLate);
}

function overdueSince(duty: Deadline): Instant {
  const over = duty.elapsed ? new Date(Date.parse(duty.nominalDue) + 1).toISOString() : duty.nominalDue;
  return [over, ...duty.misses.filter(({ answer }) => !answer).map(({ at }) => at)].toSorted()[0] ?? over;
}

export function expectedDeadlines(file: Casefile) {
  return file.deadlines
    .values()
    .filter(isOpen)
    .map((deadline) => ({
      deadline_id: deadline.deadlineId,
      file_id: file.fileId,
      matter_id: deadline.matterId,
      municipality_id: file.municipalityId,
      rule_id: deadline.ruleId,
      ruleset: deadline.ruleset,
      kind: deadline.kind,
      force: deadline.force,
      state: deadline.state,
      elapsed: deadline.elapsed ? 1 : 0,
      anchor_at: deadline.anchorAt,
      nominal_due: deadline.nominalDue,
      nominal_due_date: deadline.nominalDueDate,
      legal_latest: deadline.legalLatest,
      legal_latest_date: deadline.legalLatestDate,
      passed_over: jsonOf(deadline.passedOver),
      misses: jsonOf(deadline.misses),
      extended_to: deadline.extendedTo ?? '',
      extended_late: deadline.extendedLate ? 1 : 0,
      passes_at: isRunning(deadline) ? lateFrom(deadline) : '',
      missed_since: missedSince(deadline) ?? '',
      due_from: [deadline.nominalDue, missedSince(deadline) ?? deadline.nominalDue].toSorted()[0],
    }));
}

function jsonOf(list: readonly object[]): string {
  return list.length === 0 ? '' : JSON.stringify(list);
}
