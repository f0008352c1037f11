import {
  catalogueOf,
  mattersSeen,
  mayOpen,
  versionOf,
  type CaseEvent,
  type Casefile,
  type Context,
  type Procedure,
} from '#casework';
import type { Answer, GivenCommand } from './answer.js';
import type { Casefiles } from './casefiles.js';

/** What keeps a person from giving a command on a file: it isn't theirs to see, or it has moved on. */
export async function hindranceOf(
  casefiles: Casefiles,
  file: Casefile,
  { definition, body, matterId, expectedVersion }: GivenCommand,
  { actor, municipality }: Context,
): Promise<Answer | undefined> {
  const { procedure } = casefiles;
  // Whoever reports on a known child has the file found for them; one that they name, they have to see.
  const isFound = definition.at === 'intake' && definition.subjects?.(body)[0]?.fileId === undefined;
  if (isFound) return undefined;
  if (file.municipalityId !== municipality.municipalityId) return { kind: 'not-found' };
  const hidden =
    matterId === undefined
      ? !mayOpen(procedure.sights, actor, file)
      : !mattersSeen(procedure.sights, actor, file).some((matter) => matter.matterId === matterId);
  if (hidden) return { kind: 'not-found' };
  const version = versionOf(file, matterId);
  if (expectedVersion === undefined || expectedVersion === version) return undefined;
  const history = await casefiles.history(file.fileId);
  return {
    kind: 'stale',
    version,
    since: history
      .filter(({ revision, cause }) => revision > expectedVersion && cause !== 'clock')
      .filter((event) => isAbout(procedure, event, matterId))
      .map(({ type, revision, recordedAt, role }) => ({
        type,
        revision,
        recordedAt,
        ...(role && { role }),
      })),
  };
}

/** Whether an event is about a matter, moves it, or is about the file itself; without a matter, any is. */
function isAbout(procedure: Procedure, event: CaseEvent, matterId: string | undefined): boolean {
  if (matterId === undefined || event.matterId === undefined || event.matterId === matterId) return true;
  const moves = catalogueOf(procedure).events.get(event.type)?.moves?.(event.data, event) ?? [];
  return moves.some((move) => move.matterId === matterId);
}
