import { catalogueOf, deadlineStarted, seenBy, type Labels, type Matter } from '#casework';
import type { Casetrail } from '#platform';
import type { OpenDeadlineRow, Viewer } from '#views';

/** An open deadline of a matter that somebody may see, in the words of its rule. */
export interface SeenDeadline extends OpenDeadlineRow {
  readonly what: Labels;
}

/** What somebody may see of a file: the case numbers of its matters whose deadlines they see, by their ids, and what its rules ask for. */
interface SeenFile {
  readonly caseNumbers: ReadonlyMap<string, string>;
  readonly whatOf: (ruleId: string) => Labels | undefined;
}

const nothingSeen: SeenFile = { caseNumbers: new Map(), whatOf: () => undefined };

/** The deadlines of matters that somebody may see now, by their files as they stand: the views may be behind. */
export async function deadlinesSeen(
  system: Casetrail,
  viewer: Viewer,
  deadlines: readonly OpenDeadlineRow[],
): Promise<readonly SeenDeadline[]> {
  const files = new Map<string, SeenFile>();
  for (const deadline of deadlines) {
    if (!files.has(deadline.fileId)) files.set(deadline.fileId, await seenFile(system, viewer, deadline));
  }
  return deadlines.flatMap((deadline) => {
    const { caseNumbers, whatOf } = files.get(deadline.fileId) ?? nothingSeen;
    const caseNumber = caseNumbers.get(deadline.matterId);
    const what = whatOf(deadline.ruleId);
    return caseNumber === undefined || !what ? [] : [{ ...deadline, caseNumber, what }];
  });
}

async function seenFile(
  system: Casetrail,
  viewer: Viewer,
  { procedure: name, fileId }: Pick<OpenDeadlineRow, 'procedure' | 'fileId'>,
): Promise<SeenFile> {
  const casefiles = system.casefiles.get(name);
  if (casefiles?.procedure.zone !== viewer.zone) return nothingSeen;
  const { procedure } = casefiles;
  const { file } = await casefiles.loadCurrent(fileId);
  const seen = seenBy(procedure.sights, viewer, file);
  const showsDeadlines = ({ matterId }: Matter) => seen?.showsEvent({ type: deadlineStarted.type, matterId });
  const matters = seen?.matters.filter(showsDeadlines) ?? [];
  const { rules } = catalogueOf(procedure);
  return {
    caseNumbers: new Map(matters.map(({ matterId, caseNumber }) => [matterId, caseNumber])),
    whatOf: (ruleId) => rules.get(ruleId)?.what,
  };
}
