import {
  barrierFor,
  fieldsRefused,
  type CaseEvent,
  type Casefile,
  type CommandBody,
  type SeenFile,
  type Viewer,
} from '#casework';
import type { Answer, Intervening } from './answer.js';
import { theFileItself } from './codec.js';
import type { CommandInHand } from './office.js';
import type { Turn, Versions } from './versions.js';

/**
 * What keeps a person from giving a command on a file: it isn't theirs to see, it acts on more than they see, or it has
 * moved on.
 */
export async function unmetPrecondition(
  { casefiles, given, basis }: CommandInHand,
  file: Casefile,
  seen: SeenFile | undefined,
  versions: Versions,
): Promise<Answer | undefined> {
  const { definition, body, matterId, expectedVersion } = given;
  // Whoever reports on a known child has the file found for them; one that they name, they have to see.
  const isFound = definition.at === 'intake' && definition.subjects?.(body)[0]?.fileId === undefined;
  if (isFound) return undefined;
  if (!seen && !isOwed(file, definition, basis)) return nothingNamedIn(body, file.fileId);
  if (matterId !== undefined && !seen?.showsMatter(matterId)) return { kind: 'not-found' };
  const barrier = seen && barrierFor(definition, body, seen, basis.recorder);
  if (barrier) {
    const { recorder: actor, municipality, now } = basis;
    return {
      kind: 'refused',
      refusal: barrier,
      fields: fieldsRefused(barrier, body),
      file,
      viewer: { now, actor, municipality: municipality.at(now), seen },
    };
  }
  const withFile = seen?.isOpen ?? false;
  const version = versions.of(file, matterId, withFile);
  if (expectedVersion === undefined || expectedVersion === version) return undefined;
  const history = await casefiles.history(file.fileId, theFileItself);
  const turns = versions.madeBy(history, casefiles.kind, { fileId: file.fileId, matterId, withFile });
  const isShown = (event: CaseEvent) => seen?.showsEvent(event) === true;
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

/** Whether somebody owes the command to the file, whether or not they see it. */
function isOwed(
  file: Casefile,
  definition: CommandInHand['given']['definition'],
  { recorder, municipality, now }: CommandInHand['basis'],
): boolean {
  return definition.isOwedBy?.(file, recorder, municipality.at(now)) === true;
}

/** Nothing that one sees has an id: said of the field of the body that names it, if one does. */
export function nothingNamedIn(body: CommandBody, id: string): Extract<Answer, { kind: 'not-found' }> {
  const [field] = Object.entries(body).find(([, value]) => value === id) ?? [];
  return { kind: 'not-found', ...(field !== undefined && { field }) };
}
