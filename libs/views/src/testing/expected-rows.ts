import { isOpen, isProtected, type Casefile, type Deadline, type Matter } from '#casework';

/** What the list and the open deadlines must hold of a file, told from the file as the kernel folds it. */
export function expectedMatters(file: Casefile, zone: string) {
  return Object.values(file.matters).map((matter) => expectedMatter(file, matter, zone));
}

function expectedMatter(file: Casefile, matter: Matter, zone: string) {
  const open = Object.values(file.deadlines).filter(
    (deadline) => isOpen(deadline) && deadline.matterId === matter.matterId,
  );
  const next = firstBy(open, ({ nominalDue }) => nominalDue);
  const missed = firstBy(
    open.filter(({ state }) => state === 'missed'),
    ({ missedAt = '' }) => missedAt,
  );
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
    next_due_latest: next?.legalLatest ?? '',
    missed: missed ? 1 : 0,
    missed_since: missed?.missedAt ?? '',
  };
}

export function expectedDeadlines(file: Casefile) {
  return Object.values(file.deadlines)
    .filter(isOpen)
    .map(({ deadlineId, matterId, ruleId, nominalDue, legalLatest, state }) => ({
      deadline_id: deadlineId,
      file_id: file.fileId,
      matter_id: matterId,
      rule_id: ruleId,
      nominal_due: nominalDue,
      legal_latest: legalLatest,
      missed: state === 'missed' ? 1 : 0,
    }));
}

/** The deadline with the smallest key; of equal ones the first. */
function firstBy(
  deadlines: readonly Deadline[],
  keyOf: (deadline: Deadline) => string,
): Deadline | undefined {
  return deadlines.toSorted((one, other) =>
    keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0,
  )[0];
}
