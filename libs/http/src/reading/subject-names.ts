import { namesSeen, personalFieldsOf, PersonFields, tellingOfPersons, type CaseEvent } from '#casework';
import type { Casetrail } from '#platform';
import { giveWay, type Casefiles, type Opening } from '#record';
import { openedFor, type Caller, type OpenedFile } from '../caller.js';

/** A matter, and where its file lies; a client that asks for a name may not know of which procedure that is. */
interface MatterInFile {
  readonly procedure?: string;
  readonly fileId: string;
  readonly matterId: string;
}

/** The class of personal data that a name is of. */
const nameIs = personalFieldsOf(PersonFields).get('name');

/**
 * Whom matters are about, by name, of those that somebody may see; null while nobody is named and once the name was
 * erased. Each file is opened once, and of it only what tells of persons. Nothing of it is kept; whoever shows a name has
 * to log that.
 *
 * @param signal of whoever waits for them
 */
export async function subjectNames(
  { casefiles }: Pick<Casetrail, 'casefiles'>,
  caller: Caller,
  matters: readonly MatterInFile[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string | null>> {
  const names = new Map<string, string | null>();
  for (const [fileId, ofFile] of byFile(matters)) {
    await giveWay(signal);
    const { procedure } = ofFile[0] ?? {};
    for (const files of casefiles.values()) {
      if (files.procedure.zone !== caller.identity.zone) continue;
      if (procedure !== undefined && files.procedure.name !== procedure) continue;
      const opened = await openedFor(caller, files, fileId);
      if (!opened) continue;
      const asked = ofFile.map(({ matterId }) => matterId);
      for (const [matterId, name] of await namesIn(files, opened, asked, signal)) names.set(matterId, name);
      break;
    }
  }
  return names;
}

async function namesIn(
  files: Casefiles,
  { file, seen }: OpenedFile,
  asked: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, string | null>> {
  const { procedure } = files;
  const shown = asked.filter((matterId) => seen.showsMatter(matterId));
  const telling = tellingOfPersons(procedure, file, new Set(shown));
  const opens: Opening = (matterId, dataClass = nameIs) => dataClass === nameIs && seen.opens(matterId);
  const events = await files.eventsAt(file, telling, opens, signal);
  const ofMatters = new Map(shown.map((matterId): [string, CaseEvent[]] => [matterId, []]));
  const ofFile: CaseEvent[] = [];
  for (const event of events) {
    if (event.matterId === undefined) ofFile.push(event);
    else ofMatters.get(event.matterId)?.push(event);
  }
  const subjectId = file.subjectId ?? '';
  const byTheFile = namesSeen(procedure, seen, ofFile, []).get(subjectId);
  return new Map(
    [...ofMatters].map(([matterId, ofMatter]) => {
      const asNamed = () => namesSeen(procedure, seen, ofMatter, [matterId]).get(subjectId);
      return [matterId, byTheFile ?? asNamed() ?? null];
    }),
  );
}

function byFile(matters: readonly MatterInFile[]): ReadonlyMap<string, readonly MatterInFile[]> {
  const files = new Map<string, MatterInFile[]>();
  for (const matter of matters) {
    const known = files.get(matter.fileId);
    if (known) known.push(matter);
    else files.set(matter.fileId, [matter]);
  }
  return files;
}
