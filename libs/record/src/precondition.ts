import { openTo, type CaseEvent, type Casefile, type Matter, type Viewer } from '#casework';
import type { Answer, Intervening } from './answer.js';
import { theFileItself } from './codec.js';
import type { CommandInHand } from './office.js';
import type { Turn, Versions } from './versions.js';

/** What keeps a person from giving a command on a file: it isn't theirs to see, or it has moved on. */
export async function unmetPrecondition(
  { casefiles, given, basis }: CommandInHand,
  file: Casefile,
  versions: Versions,
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
  const version = versions.of(file, matterId);
  if (expectedVersion === undefined || expectedVersion === version) return undefined;
  const history = await casefiles.history(file.fileId, theFileItself);
  const turns = versions.madeBy(history, casefiles.kind, { fileId: file.fileId, matterId });
  const isShown = (event: CaseEvent) =>
    event.matterId === undefined || seen.some((matter) => matter.matterId === event.matterId);
  return { kind: 'stale', version, since: interveningSince(expectedVersion, turns, isShown) };
}

/** What made the versions after one that a client saw, as far as it is shown; nothing for one that there never was. */
function interveningSince(
  version: string,
  turns: readonly Turn[],
  isShown: (event: CaseEvent) => boolean,
): readonly Intervening[] {
  const seen = turns.findLastIndex((turn) => turn.version === version);
  if (seen < 0) return [];
  return turns
    .slice(seen + 1)
    .map(({ event }) => event)
    .filter(isShown)
    .map(({ type, recordedAt, role }) => ({ type, recordedAt, ...(role && { role }) }));
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
