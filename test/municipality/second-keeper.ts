import { catalogueOf, withoutRole, type CommandBody } from '#casework';
import type { Casetrail } from '#platform';

/** Lets every role count that is proposed in a municipality's register, in the name of a keeper who proposed none. */
export async function confirmProposedRoles(
  { procedures, casefiles, giving, now }: Pick<Casetrail, 'procedures' | 'casefiles' | 'giving' | 'now'>,
  municipalityId: string,
  secondKeeperId: string,
): Promise<void> {
  const register = procedures.get('municipality')!;
  const { file } = await casefiles.get(register.name)!.load(municipalityId);
  const definition = catalogueOf(register).commands.get('municipality/confirm-role')!;
  for (const { proposalId } of register.awaits?.of(file, withoutRole(secondKeeperId), now()) ?? []) {
    const answer = await giving.give(register, {
      definition,
      body: { proposalId } as CommandBody,
      by: { staffId: secondKeeperId, municipalityId },
      fileId: municipalityId,
      idempotencyKey: `confirmed-${String(proposalId)}`,
    });
    if (answer.kind !== 'accepted') throw new Error(`A role was not confirmed: ${answer.kind}.`);
  }
}
