import { isShownBy, sightsOf, type Instant, type Procedure, type Sight, type SightedMatter } from '#casework';
import { showsDeadlines } from './access-predicate.js';
import { dueSoonAt, listed, standingOf, type Asked, type DeadlineFilter } from './asking.js';
import type { MatterRow } from './tables.js';

/**
 * Whether a list shows a row: what the queries ask an engine (`partsAskedFor`, `isAskedFor`), asked of a row at
 * hand. A test holds the two against each other.
 */
export function isListed(asked: Asked, row: MatterRow, procedures: readonly Procedure[]): boolean {
  const { list, viewer, filters, now } = asked;
  return (
    isSeen(asked, row, procedures, filters?.deadlineState === undefined ? anySight : showsDeadlines) &&
    row.standing === standingOf(filters) &&
    agrees(row, listed(list, viewer)) &&
    agrees(row, { handlerId: filters?.handlerId, unitId: filters?.unitId, step: filters?.step }) &&
    (filters?.kind === undefined || row.kind === filters.kind) &&
    (filters?.deadlineState === undefined || isInState(row, filters.deadlineState, now))
  );
}

/** Whether a row is shown with what it tells of deadlines. */
export function isShownWithDeadlines(
  asked: Pick<Asked, 'viewer'>,
  row: MatterRow,
  procedures: readonly Procedure[],
): boolean {
  return isSeen(asked, row, procedures, showsDeadlines);
}

const anySight = () => true;

function isSeen(
  { viewer }: Pick<Asked, 'viewer'>,
  row: MatterRow,
  procedures: readonly Procedure[],
  among: (sight: Sight) => boolean,
): boolean {
  const procedure = procedures.find(({ name }) => name === row.procedure);
  return (
    procedure?.zone === viewer.zone &&
    row.municipality_id === viewer.municipalityId &&
    sightsOf(procedure.sights, viewer.staff.roles).some(
      (sight) => among(sight) && isShownBy(sight, viewer.staff, sightedIn(row)),
    )
  );
}

/** What sights ask of a matter, as its row holds it. */
export function sightedIn(row: MatterRow): SightedMatter {
  return {
    kind: row.kind,
    step: row.step,
    unitId: row.unit_id,
    protected: row.protected === 1,
    everMissed: row.ever_missed === 1,
    ...(row.handler_id !== '' && { handlerId: row.handler_id }),
  };
}

function agrees(row: MatterRow, { handlerId, unitId, step }: ReturnType<typeof listed>): boolean {
  return (
    (handlerId === undefined || row.handler_id === handlerId) &&
    (unitId === undefined || row.unit_id === unitId) &&
    (step === undefined || row.step === step)
  );
}

function isInState(row: MatterRow, state: DeadlineFilter, now: Instant): boolean {
  switch (state) {
    case 'overdue':
      return row.overdue_from !== '' && row.overdue_from <= now;
    case 'due-soon': {
      const [after, until] = dueSoonAt(now);
      return row.next_running > after && row.next_running <= until;
    }
    case 'missed':
      return row.missed === 1;
    case 'none':
      return row.next_due === '' && row.missed === 0;
  }
}
