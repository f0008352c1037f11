import type { Role } from '#casework';
import {
  deadlineFilters,
  lists,
  type Asked,
  type CaseloadFilters,
  type DeadlineFilter,
} from '../caseload/asking.js';
import type { CaseloadOrder } from '../caseload/ordered-rows.js';

export const askedAt = '2026-03-01T00:00:00.000Z';

const roles: readonly Role[] = ['intake-worker', 'investigator', 'unit-manager', 'decision-maker', 'auditor'];

export const deadlineStates = Object.keys(deadlineFilters) as readonly DeadlineFilter[];

const someFilters: readonly CaseloadFilters[] = [
  {},
  { kind: 'plot' },
  { step: 'kept' },
  { handlerId: 'bo' },
  { unitId: 'unit-2' },
  ...deadlineStates.map((deadlineState) => ({ deadlineState })),
  { open: false },
  { kind: 'plot', step: 'kept' },
  { unitId: 'unit-2', step: 'kept' },
  { unitId: 'unit-2', deadlineState: 'overdue' },
  { handlerId: 'bo', kind: 'tree', deadlineState: 'missed' },
  { handlerId: 'bo', unitId: 'unit-2', kind: 'tree', step: 'kept', deadlineState: 'due-soon', open: false },
];

export const orders = (['due', 'opened'] as const).flatMap((by) =>
  (['ascending', 'descending'] as const).map((direction): CaseloadOrder => ({ by, direction })),
);

/** Every question that lists of the made-up procedure can be asked, for plans: in words, and as asked. */
export const questions = roles.flatMap((role) =>
  lists.flatMap((list) =>
    someFilters.map((filters): [words: string, asked: Asked] => [
      `${role} ${list} ${JSON.stringify(filters)}`,
      {
        viewer: {
          municipalityId: 'north',
          zone: 'green',
          staff: { staffId: 'ada', unitId: 'unit-1', roles: [role], qualifications: ['social-work-degree'] },
        },
        list,
        filters,
        now: askedAt,
      },
    ]),
  ),
);
