import {
  fileOpened,
  fileStream,
  seatEnded,
  seatGiven,
  type FileOpened,
  type SeatEnded,
  type SeatGiven,
} from '#casework';
import type { EventStore } from '#event-store';
import { eventReader } from '#projections';

const eventsAPage = 1_000;

const telling = new Map([fileOpened, seatGiven, seatEnded].map((event) => [event.type, event]));

/**
 * The seats of a file of a municipality that were given and not ended, by id, each with the one for whom its holder
 * acts. Whether persons have left since is for whoever takes the token to see.
 */
export async function seatsIn(
  log: Pick<EventStore, 'readStream'>,
  { procedure, fileId, municipalityId }: Readonly<Record<'procedure' | 'fileId' | 'municipalityId', string>>,
): Promise<ReadonlyMap<string, { readonly onBehalfOf?: string }>> {
  const read = eventReader([{ name: procedure, events: telling }]);
  const seats = new Map<string, { readonly onBehalfOf?: string }>();
  let isTheirs = false;
  let revision = 0;
  for (;;) {
    const page = await log.readStream(fileStream(procedure, fileId), revision, eventsAPage);
    for (const stored of page.filter(({ type }) => telling.has(type))) {
      const fields = read(stored)?.fields();
      if (stored.type === fileOpened.type)
        isTheirs = (fields as FileOpened).municipalityId === municipalityId;
      else if (stored.type === seatEnded.type) seats.delete((fields as SeatEnded).seatId);
      else {
        const { seatId, onBehalfOf } = fields as SeatGiven;
        seats.set(seatId, onBehalfOf === undefined ? {} : { onBehalfOf });
      }
    }
    revision += page.length;
    if (page.length < eventsAPage) return isTheirs ? seats : new Map();
  }
}
