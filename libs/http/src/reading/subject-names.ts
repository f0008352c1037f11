import { namesSeen } from '#casework';
import type { Casetrail } from '#platform';
import { openedFor, type Caller } from '../caller.js';

/** A matter, and where its file lies. */
interface MatterInFile {
  readonly procedure: string;
  readonly fileId: string;
  readonly matterId: string;
}

/**
 * Whom matters are about, by name, where somebody may see it; null where not, while nobody is named and once the name
 * was erased. Each file is opened once. Nothing of it is kept.
 */
export async function subjectNames(
  { casefiles }: Pick<Casetrail, 'casefiles'>,
  caller: Caller,
  matters: readonly MatterInFile[],
): Promise<ReadonlyMap<string, string | null>> {
  const names = new Map<string, string | null>(matters.map(({ matterId }) => [matterId, null]));
  const byFile = new Map<string, MatterInFile[]>();
  for (const matter of matters) {
    const ofFile = byFile.get(matter.fileId);
    if (ofFile) ofFile.push(matter);
    else byFile.set(matter.fileId, [matter]);
  }
  for (const [fileId, ofFile] of byFile) {
    const { procedure = '' } = ofFile[0] ?? {};
    const files = casefiles.get(procedure);
    if (files?.procedure.zone !== caller.identity.zone) continue;
    const opened = await openedFor(caller, files, fileId);
    if (!opened) continue;
    const { file, seen } = opened;
    const history = await files.history(fileId, seen.opens);
    for (const { matterId } of ofFile) {
      if (!seen.showsMatter(matterId)) continue;
      const name = namesSeen(files.procedure, seen, history, [matterId]).get(file.subjectId ?? '');
      if (name !== undefined) names.set(matterId, name);
    }
  }
  return names;
}
