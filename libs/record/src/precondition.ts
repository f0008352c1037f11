import {
  movesBy,
  openTo,
  versionOf,
  type CaseEvent,
  type Casefile,
  type Matter,
  type Viewer,
} from '#casework';
import type { Answer } from './answer.js';
import type { Casefiles } from './casefiles.js';
import type { CommandInHand } from './office.js';

/** What keeps a person from giving a command on a file: it isn't theirs to see, or it has moved on. */
export async function unmetPrecondition(
  { casefiles, given, basis }: CommandInHand,
  file: Casefile,
): Promise<Answer | undefined> {
  const { definition, body, matterId, expectedVersion } = given;
  const { procedure } = casefiles;
  // Whoever reports on a known child has the file found for them; one that they name, they have to see.
  const isFound = definition.at === 'intake' && definition.subjects?.(body)[0]?.fileId === undefined;
  if (isFound) return undefined;
  const seen = openTo(procedure.sights, viewerIn(basis), file) ?? owedIn(file, definition, basis);
  if (!seen) return { kind: 'not-found' };
  if (matterId !== undefined && !seen.some((matter) => matter.matterId === matterId)) {
    return { kind: 'not-found' };
  }
  const version = versionOf(file, matterId);
  if (expectedVersion === undefined || expectedVersion === version) return undefined;
  const history = await casefiles.history(file.fileId);
  return {
    kind: 'stale',
    version,
    since: history
      .filter(({ revision, cause }) => revision > expectedVersion && cause !== 'clock')
      .filter((event) => isAbout(casefiles, event, matterId))
      .map(({ type, revision, recordedAt, role }) => ({
        type,
        revision,
        recordedAt,
        ...(role && { role }),
      })),
  };
}

/** Whoever records, as they look at a file now. */
export function viewerIn({
  municipality: { municipalityId },
  recorder,
}: Pick<CommandInHand['basis'], 'municipality' | 'recorder'>): Viewer {
  return { municipalityId, staff: recorder };
}

/** None of its matters, for somebody who doesn't see the file but owes it the command. */
function owedIn(
  file: Casefile,
  definition: CommandInHand['given']['definition'],
  { recorder, municipality, now }: CommandInHand['basis'],
): readonly Matter[] | undefined {
  return definition.isOwedBy?.(file, recorder, municipality.at(now)) === true ? [] : undefined;
}

/** Whether an event is about a matter, moves it, or is about the file itself; without a matter, any is. */
function isAbout({ kind }: Casefiles, event: CaseEvent, matterId: string | undefined): boolean {
  if (matterId === undefined || event.matterId === undefined || event.matterId === matterId) return true;
  return movesBy(kind, event).some((move) => move.matterId === matterId);
}
