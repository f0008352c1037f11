import { catalogueOf, fileStream, municipalityFounded, municipalityProcedure, procedures } from '#casework';
import { beforeTheFirst, type EventStore, type Position } from '#event-store';
import { eventReader } from '#projections';

const eventsAPage = 1_000;

const staffRegistered = 'municipality/staff-registered';

const register = municipalityProcedure(procedures);
const read = eventReader([catalogueOf(register)]);

/** A municipality that was founded. */
export interface Founded {
  readonly municipalityId: string;
  readonly name: string;
}

export function inWords({ municipalityId, name }: Founded): string {
  return `${municipalityId} (${name})`;
}

/** Every municipality of a log, in the order in which they were founded. Goes through the whole log. */
export async function foundedIn(log: Pick<EventStore, 'readAll'>): Promise<readonly Founded[]> {
  const founded: Founded[] = [];
  let after: Position | undefined = beforeTheFirst;
  while (after !== undefined) {
    const page = await log.readAll(after, eventsAPage);
    for (const stored of page) {
      if (stored.type !== municipalityFounded.type) continue;
      const event = read(stored);
      if (!event) continue;
      const { name } = event.fields() as { readonly name: string };
      founded.push({ municipalityId: event.streamId, name });
    }
    after = page.at(-1)?.position;
  }
  return founded;
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
