import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  catalogueOf,
  contentOf,
  extractIn,
  fieldsIn,
  inLanguage,
  seenBy,
  tellTimeline,
  toldWith,
  type CaseEvent,
  type Codes,
  type ExtractAsked,
  type ExtractedEntry,
  type Language,
  type SeenFile,
  type TimelineEntry,
} from '#casework';
import type { Casetrail } from '#platform';
import { everything, giveWay, type Answer } from '#record';
import type { ExtractShown } from '../answers/extract.js';
import { CASETRAIL, viewerOf, type OpenedFile } from '../caller.js';
import { namesIn } from './file-page.js';
import { logFileRead, PlacesInFile, type FileRead, type PageOfFile } from './read-file.js';

type ExtractRefused = Extract<Answer, { readonly kind: 'refused' }>;

/**
 * What of a matter would go out to a person of its file, or why whoever asks may not give it, or not to that person. It
 * is read where the matter goes on, as it is given there. Undefined alike for a matter that is hidden, one that there
 * isn't, and a procedure of which nothing goes out.
 */
export class ReadExtract extends Query<ExtractShown | ExtractRefused | undefined> {
  constructor(
    readonly read: FileRead,
    readonly page: PageOfFile,
    readonly asked: ExtractAsked,
  ) {
    super();
  }
}

/** An entry with what goes out of it. */
interface Outgoing {
  readonly event: CaseEvent;
  readonly extracted: ExtractedEntry;
}

@QueryHandler(ReadExtract)
export class ReadExtractHandler implements IQueryHandler<ReadExtract> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  /** @throws {InvalidCursor} it is of another matter, person or reader, or a file has been merged into this one since */
  async execute({
    read,
    page: { limit, cursor },
    asked,
  }: ReadExtract): Promise<ExtractShown | ExtractRefused | undefined> {
    const { caller, casefiles, signal } = read;
    const { procedure } = casefiles;
    await giveWay(signal);
    const { file } = await casefiles.loadCurrent(read.fileId);
    const seen = seenBy(procedure.sights, viewerOf(caller), file);
    if (!procedure.extract || !seen?.showsMatter(asked.matterId)) return undefined;
    const here = { ...read, fileId: file.fileId };
    const places = new PlacesInFile(this.system, here, { file, seen }, [
      'extract',
      asked.matterId,
      asked.partyId,
    ]);
    const after = cursor === undefined ? undefined : places.takeBack(cursor);
    // What is masked rests on which fields there are, and of what is sealed nothing tells that.
    const history = await casefiles.history(file.fileId, everything, file.revision);
    const viewer = { now: this.system.now(), actor: caller.staff, municipality: caller.municipality, seen };
    const outcome = extractIn(procedure, file, viewer, history, asked);
    if (outcome?.kind !== 'extracted') return outcome && { ...outcome, file, viewer };
    await logFileRead(this.system, here, 'extract', [asked.matterId, asked.partyId]);
    await giveWay(signal);
    const byId = new Map(history.map((event) => [event.id, event]));
    const entries = outcome.entries.flatMap((extracted): readonly Outgoing[] => {
      const event = byId.get(extracted.entryId);
      return event && seen.showsEvent(event) ? [{ event, extracted }] : [];
    });
    const first = after === undefined ? 0 : entries.findIndex(({ event }) => event.id === after) + 1;
    const onPage = entries.slice(first, first + limit);
    const last = onPage.at(-1);
    const howMany = (is: ExtractedEntry['is']) =>
      entries.filter(({ extracted }) => extracted.is === is).length;
    return {
      fileId: file.fileId,
      ...asked,
      toBeReadThrough: outcome.isToBeReadThrough,
      counts: { given: howMany('given'), masked: howMany('masked'), withheld: howMany('withheld') },
      entries: entriesShown(here, { file, seen }, history, entries, onPage),
      ...(last && entries.length > first + limit && { next: places.handOut(last.event.id) }),
    };
  }
}

/** The entries of a page, each told of what goes out of it alone. */
function entriesShown(
  { casefiles: { procedure }, caller, language }: FileRead,
  { file, seen }: OpenedFile,
  history: readonly CaseEvent[],
  all: readonly Outgoing[],
  onPage: readonly Outgoing[],
): ExtractShown['entries'] {
  const masked = new Map(onPage.map((each) => [each.event.id, maskedIn(each)]));
  const besides = new Set(toldWith(file, [...masked.values()]));
  const isWithheld = new Set(
    all.flatMap(({ event, extracted }) => (extracted.is === 'withheld' ? [event.id] : [])),
  );
  const told = history
    .filter(({ id, revision }) => masked.has(id) || (besides.has(revision) && !isWithheld.has(id)))
    .map((event) => masked.get(event.id) ?? event);
  const nameOf = namesIn(procedure, seen, history, caller.municipality, language);
  const tells = new Set(masked.keys());
  const timeline = tellTimeline(procedure, told, language, nameOf, seen, { file, tells });
  const entries = new Map(timeline.map((entry) => [entry.entryId, entry]));
  const { events } = catalogueOf(procedure);
  const grounds = procedure.extract?.grounds ?? {};
  return onPage.flatMap(({ event, extracted }) => {
    const entry = entries.get(event.id);
    const description = events.get(event.type);
    return entry && description
      ? [
          entryShown(entry, extracted, masked.get(event.id) ?? event, {
            description,
            seen,
            grounds,
            language,
          }),
        ]
      : [];
  });
}

interface Showing {
  readonly description: Parameters<typeof contentOf>[0];
  readonly seen: Pick<SeenFile, 'shows'>;
  readonly grounds: Codes;
  readonly language: Language;
}

function entryShown(
  { entryId, type, title, text, occurredAt, correctedAt, matterId, inError }: TimelineEntry,
  extracted: ExtractedEntry,
  masked: CaseEvent,
  { description, seen, grounds, language }: Showing,
): ExtractShown['entries'][number] {
  const groundTitle = (ground: string) => {
    const known = Object.hasOwn(grounds, ground) ? grounds[ground] : undefined;
    return known ? inLanguage(known.label, language) : ground;
  };
  const labels = new Map(fieldsIn(description.fields).map(({ name, said }) => [name, said?.label]));
  const labelOf = (field: string) => {
    const label = labels.get(field);
    return label ? inLanguage(label, language) : field;
  };
  const fields = extracted.is === 'masked' ? extracted.fields : [];
  return {
    ...{ entryId, type, title, occurredAt, inError },
    ...(matterId !== undefined && { matterId }),
    ...(correctedAt !== undefined && { correctedAt }),
    is: extracted.is,
    ...(extracted.is !== 'withheld' && { text }),
    content: extracted.is === 'withheld' ? [] : contentOf(description, masked, seen, language),
    masked: fields.map(({ field, ground }) => ({
      field,
      label: labelOf(field),
      ground,
      groundTitle: groundTitle(ground),
    })),
    ...(extracted.is === 'withheld' && {
      ground: extracted.ground,
      groundTitle: groundTitle(extracted.ground),
    }),
  };
}

/** An entry without what is blacked out of it. */
function maskedIn({ event, extracted }: Outgoing): CaseEvent {
  if (extracted.is !== 'masked') return event;
  const hidden = new Set(extracted.fields.map(({ field }) => field));
  const left = Object.entries(event.data).filter(([field]) => !hidden.has(field));
  return { ...event, data: Object.fromEntries(left) };
}
