import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { inLanguage, relationCodes, relationRecorded, type Language, type Relation } from '#casework';
import type { Casetrail } from '#platform';
import type { FamilyShown, RelationShown } from '../answers/family.js';
import { CASETRAIL } from '../caller.js';
import { personsShown } from './file-page.js';
import { logFileRead, openedAtEase, readableWith, type FileRead } from './read-file.js';

/** More than anybody draws. */
const [mostPersons, mostRelations] = [200, 1_000];

/**
 * Who is what to whom in a file: its persons, as the page of the file shows them, and the relations between these.
 * Undefined unless the file is open to one.
 */
export class ReadFamily extends Query<FamilyShown | undefined> {
  constructor(readonly read: FileRead) {
    super();
  }
}

@QueryHandler(ReadFamily)
export class ReadFamilyHandler implements IQueryHandler<ReadFamily> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({ read }: ReadFamily): Promise<FamilyShown | undefined> {
    const opened = await openedAtEase(read);
    if (!opened) return undefined;
    const { file, seen } = opened;
    await logFileRead(this.system, read, 'family', []);
    const readable = await readableWith(read, opened, []);
    const all = personsShown(readable) ?? [];
    const persons = all.slice(0, mostPersons);
    const shown = new Set(persons.map(({ personId }) => personId));
    const areTold = seen.showsEvent({ type: relationRecorded.type });
    const relations = file.record.relations
      .values()
      .filter(
        ({ state, personId, otherId }) => state !== 'never-was' && shown.has(personId) && shown.has(otherId),
      );
    const told = areTold ? relations : [];
    return {
      fileId: file.fileId,
      persons,
      ...(all.length > persons.length && { personsLeftOut: all.length - persons.length }),
      relations: told.slice(0, mostRelations).map((relation) => relationShown(relation, read.language)),
      ...(told.length > mostRelations && { relationsLeftOut: told.length - mostRelations }),
    };
  }
}

function relationShown(
  { relationId, personId, otherId, relation, from, until, state }: Relation,
  language: Language,
): RelationShown {
  const codes: Readonly<Record<string, { readonly label: Parameters<typeof inLanguage>[0] }>> = relationCodes;
  const label = codes[relation]?.label;
  return {
    ...{ relationId, personId, otherId, relation },
    relationTitle: label ? inLanguage(label, language) : relation,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ended: state === 'ended',
  };
}
