import { isOpen, isProtected, isRunning, lateFrom, missedSince, type Casefile, type Matter } from '#casework';

/** What the list and the open deadlines must hold of a file, told from the file as the kernel folds it. */
export function expectedMatters(file: Casefile, zone: string) {
  return Object.values(file.matters).map((matter) => expectedMatter(file, matter, zone));
}

function expectedMatter(file: Casefile, matter: Matter, zone: string) {
  const open = file.deadlines
    .values()
    .filter((deadline) => isOpen(deadline) && deadline.matterId === matter.matterId);
  const [next] = open.toSorted((one, other) =>
    `${one.nominalDue} ${one.deadlineId}` < `${other.nominalDue} ${other.deadlineId}` ? -1 : 1,
  );
  const [since] = open.flatMap((deadline) => missedSince(deadline) ?? []).sort();
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
    standing: matter.inError ? 'in-error' : matter.closedAt === undefined ? 'open' : 'closed',
    protected: isProtected(file) ? 1 : 0,
    next_due: next?.nominalDue ?? '',
    next_due_rule: next?.ruleId ?? '',
    next_due_kind: next?.kind ?? '',
    next_due_latest: next?.legalLatest ?? '',
    missed: since === undefined ? 0 : 1,
    missed_since: since ?? '',
  };
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
    }));
}

function jsonOf(list: readonly object[]): string {
  return list.length === 0 ? '' : JSON.stringify(list);
}
