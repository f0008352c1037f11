import {
  catalogueOf,
  fileStream,
  localDateOf,
  municipalityFounded,
  municipalityProcedure,
  procedures,
  type FileOpened,
  type LocalDate,
} from '#casework';
import { beforeTheFirst, type EventStore, type Position } from '#event-store';
import { OpenedParts, type Configuration } from '#platform';
import { eventReader } from '#projections';
import { lookInto, type LogLookedInto } from './looking-into.js';

const eventsAPage = 1_000;

const staffRegistered = 'municipality/staff-registered';

const register = municipalityProcedure(procedures);
const read = eventReader([catalogueOf(register)]);

/** A municipality that was founded. */
export interface Founded {
  readonly municipalityId: string;
  readonly name: string;
  readonly jurisdiction: FileOpened['jurisdiction'];
  /** Its own day. */
  readonly since: LocalDate;
}

/** The command `municipalities`: one a line, also beside a running server. */
export async function showMunicipalities(configuration: Configuration): Promise<void> {
  const parts = new OpenedParts();
  try {
    const founded = await foundedIn(await lookInto(configuration, parts));
    for (const { municipalityId, jurisdiction, since, name } of founded) {
      process.stdout.write(`${municipalityId}  ${jurisdiction}  since ${since}  ${name}\n`);
    }
    if (founded.length === 0) {
      process.stdout.write('No municipality has been founded. Begin one with `casetrail found`.\n');
    }
  } finally {
    await parts.close();
  }
}

export function inWords({ municipalityId, name }: Founded): string {
  return `${municipalityId} (${name})`;
}

/** Every municipality of a log, in the order in which they were founded. Goes through the whole log. */
export async function foundedIn(log: LogLookedInto): Promise<readonly Founded[]> {
  const founded: Founded[] = [];
  let after: Position | undefined = beforeTheFirst;
  while (after !== undefined) {
    const page = await log.readAll(after, eventsAPage);
    for (const stored of page) {
      if (stored.type !== municipalityFounded.type) continue;
      const event = read(stored);
      if (!event) continue;
      const { name } = event.fields() as { readonly name: string };
      founded.push({ municipalityId: event.streamId, name, ...(await openedAs(log, stored.stream)) });
    }
    after = page.at(-1)?.position;
  }
  return founded;
}

/** What the first event of a register says of its municipality. */
async function openedAs(
  log: LogLookedInto,
  stream: string,
): Promise<Pick<Founded, 'jurisdiction' | 'since'>> {
  const [first] = await log.readStream(stream, 0, 1);
  const opened = first && read(first);
  if (!opened) throw new Error(`${stream} has no first event.`);
  const { jurisdiction, timeZone } = opened.fields() as FileOpened;
  return { jurisdiction, since: localDateOf(opened.facts.occurredAt, timeZone) };
}

/** The ids of everybody who was ever registered as staff of a municipality; undefined for one that was never founded. */
export async function staffOf(
  log: Pick<EventStore, 'readStream'>,
  municipalityId: string,
): Promise<readonly string[] | undefined> {
  const stream = fileStream(register.name, municipalityId);
  const staff = new Set<string>();
  let revision = 0;
  for (;;) {
    const page = await log.readStream(stream, revision, eventsAPage);
    for (const stored of page) {
      if (stored.type !== staffRegistered) continue;
      const event = read(stored);
      if (event) staff.add((event.fields() as { readonly staffId: string }).staffId);
    }
    revision += page.length;
    if (page.length < eventsAPage) return revision === 0 ? undefined : [...staff];
  }
}
