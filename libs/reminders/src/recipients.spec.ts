import { describe, expect, it } from '@jest/globals';
import type { Role, RoleHolder } from '#casework';
import { assigneeOf, recipientsOf } from './recipients.js';
import { reachOf } from './testing/made-up-roles.js';

function holder(staffId: string, unitId: string, ...roles: readonly Role[]): RoleHolder {
  return { staffId, unitId, roles };
}

const holders: readonly RoleHolder[] = [
  holder('anna', 'intake', 'intake-worker', 'on-call'),
  holder('bo', 'intake', 'intake-worker', 'unit-manager'),
  holder('cia', 'elsewhere', 'intake-worker'),
  holder('dan', 'elsewhere', 'unit-manager'),
  holder('eva', 'board', 'decision-maker', 'quality-officer'),
];

describe('Those whom a rung names', () => {
  it.each<
    readonly [says: string, roles: readonly Role[], handlerId: string | undefined, told: readonly string[]]
  >([
    ['are the handler', ['intake-worker'], 'cia', ['cia: intake-worker']],
    [
      'are the unit while nobody handles it',
      ['intake-worker'],
      undefined,
      ['anna: intake-worker', 'bo: intake-worker'],
    ],
    [
      'are the unit when the handler has left',
      ['intake-worker'],
      'gone',
      ['anna: intake-worker', 'bo: intake-worker'],
    ],
    ['are the handler whatever role that is', ['investigator'], 'cia', ['cia: investigator']],
    ['are nobody where nobody holds the role', ['investigator'], undefined, []],
    ['are the manager of the unit, not of another', ['unit-manager'], 'cia', ['bo: unit-manager']],
    ['are whoever is on call in the municipality', ['on-call'], undefined, ['anna: on-call']],
    [
      'are each told once, for all of their roles',
      ['unit-manager', 'intake-worker', 'quality-officer', 'decision-maker'],
      'bo',
      ['bo: unit-manager, intake-worker', 'eva: quality-officer, decision-maker'],
    ],
  ])('%s', (_, roles, handlerId, told) => {
    const matter = { unitId: 'intake', ...(handlerId !== undefined && { handlerId }) };
    const recipients = recipientsOf(roles, matter, holders, reachOf);
    expect(recipients.map(({ staffId, roles: as }) => `${staffId}: ${as.join(', ')}`)).toEqual(told);
  });
});

describe('A task', () => {
  it('falls to the handler, else to the manager of the unit, else to nobody', () => {
    expect(assigneeOf({ unitId: 'intake', handlerId: 'cia' }, holders, reachOf)).toBe('cia');
    expect(assigneeOf({ unitId: 'intake', handlerId: 'gone' }, holders, reachOf)).toBe('bo');
    expect(assigneeOf({ unitId: 'board' }, holders, reachOf)).toBeUndefined();
  });
});
