import { catalogueOf, type Role } from '#casework';
import type { Casetrail } from '#platform';
import { confirmProposedRoles } from '../../municipality/second-keeper.js';

/** The municipality in which the rounds work: made up, and so is everybody in it. */
export const municipalityId = '00000000-0000-8000-8000-00000000c111';

export const unitId = 'unit';

const keepers = {
  keeperId: 'keeper',
  keeperName: 'Keeper',
  secondKeeperId: 'second-keeper',
  secondKeeperName: 'Second keeper',
} as const;

const rolesOfEverybody: readonly Role[] = ['intake-worker', 'investigator', 'unit-manager'];

/** One member of staff for each client, each of whom may do everything that clients do. */
export const staffIds: readonly string[] = Array.from({ length: 8 }, (_, index) => `worker-${index + 1}`);

/** Founds the municipality. What an earlier process has done of it is left as it is, for every command has a key. */
export async function foundMunicipality(system: Casetrail): Promise<void> {
  const founding = { name: 'Rounds', jurisdiction: 'SE', timeZone: 'Europe/Stockholm' } as const;
  const { kind } = await system.found(municipalityId, { ...founding, ...keepers });
  if (kind !== 'accepted') throw new Error(`The municipality was not founded: ${kind}.`);
  const register = system.procedures.get('municipality')!;
  const keep = async (command: string, body: object, key: string): Promise<void> => {
    const answer = await system.giving.give(register, {
      definition: catalogueOf(register).commands.get(`municipality/${command}`)!,
      body,
      by: { staffId: keepers.keeperId, municipalityId },
      fileId: municipalityId,
      idempotencyKey: key,
    });
    if (answer.kind !== 'accepted') throw new Error(`${command} was not accepted: ${answer.kind}.`);
  };
  await keep('register-unit', { unitId, title: 'Unit' }, unitId);
  for (const staffId of staffIds) {
    const staff = { staffId, name: staffId, unitId, qualification: 'social-work-degree' };
    await keep('register-staff', staff, staffId);
    for (const role of rolesOfEverybody) await keep('give-role', { staffId, role }, `${staffId} ${role}`);
  }
  await confirmProposedRoles(system, municipalityId, keepers.secondKeeperId);
}

/** The clock of the rounds runs ahead, by days in all. */
const tokenSeconds = 400 * 3_600;

/** A token for each member of staff. */
export function tokensOf({ tokens, now }: Casetrail): Readonly<Record<string, string>> {
  const issue = (staffId: string) =>
    tokens.issueToken(
      { staffId, municipalityId, zone: 'social-services', lifetimeSeconds: tokenSeconds },
      now(),
    );
  return Object.fromEntries(staffIds.map((staffId) => [staffId, issue(staffId)]));
}
