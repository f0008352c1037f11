import type { EventDescription } from '#casework';
import type { EventStore, EventToAppend, Position } from '#event-store';
import type { LoggedEvent } from '../logged-event.js';
import type { RowOf, SchemaOf, TableDefinition } from '../table.js';
import { ViewRunner, type ViewRunnerOptions } from '../view-runner.js';
import type { ViewReading } from '../view-store.js';
import type { Projection, RowReader, RowWriter, View, ViewSet } from '../view.js';
import type { leavingNothing } from './leaving-nothing.js';
import type { ViewPlace } from './view-engines.js';
import { untilSeen } from './wait-until.js';

/*
 * What the specs of the engine keep: a garden, whose beds are streams of a made-up kind, and two views of it. The
 * engine knows nothing of it but what it is told here.
 */

class Planted {
  plant!: string;
}

class Moved {
  state!: string;
}

class Noted {
  times!: number;
}

const untold = { sv: () => '', en: () => '' };

export const planted: EventDescription<Planted> = {
  type: 'garden/planted',
  version: 1,
  fields: Planted,
  title: { sv: 'Planterat', en: 'Planted' },
  tells: untold,
};

export const moved: EventDescription<Moved> = {
  type: 'garden/moved',
  version: 1,
  fields: Moved,
  title: { sv: 'Flyttat', en: 'Moved' },
  tells: untold,
};

export const noted: EventDescription<Noted> = {
  type: 'garden/noted',
  version: 1,
  fields: Noted,
  title: { sv: 'Antecknat', en: 'Noted' },
  tells: untold,
};

/** A kind of stream with the made-up events, under a name of the spec's choice. */
export function kindNamed(name: string) {
  return { name, events: new Map([planted, moved, noted].map((event) => [event.type, event])) };
}

/** A stream that a spec writes by hand; what happens in it is recorded a minute after what was before. */
export class Bed {
  readonly toAppend: EventToAppend[] = [];

  constructor(readonly plant: string) {
    this.#happens(planted, { plant });
  }

  get stream(): string {
    return `garden:${this.plant}`;
  }

  moved(state: string): this {
    return this.#happens(moved, { state });
  }

  noted(times: number): this {
    return this.#happens(noted, { times });
  }

  #happens<Fields extends object>({ type, version }: EventDescription<Fields>, data: Fields): this {
    const revision = this.toAppend.length;
    const at = new Date(Date.UTC(2026, 0, 1, 0, revision)).toISOString();
    this.toAppend.push({
      id: `${this.plant}-${revision}`,
      type,
      data: JSON.stringify(data),
      metadata: {
        occurredAt: at,
        recordedAt: at,
        cause: 'person',
        commandId: `command-${revision}`,
        version: String(version),
      },
    });
    return this;
  }
}

export const bedTable = {
  name: 'bed',
  columns: { bed_id: 'text', plant: 'text', state: 'text', notes: 'integer' },
  key: ['bed_id'],
  indexes: { state: ['state', 'bed_id'] },
  distinct: { state: 4 },
} as const satisfies TableDefinition;

const noteTable = {
  name: 'note',
  columns: { note_id: 'text', bed_id: 'text', times: 'integer' },
  key: ['note_id'],
  indexes: { bed: ['bed_id'] },
  distinct: {},
} as const satisfies TableDefinition;

export type GardenSchema = SchemaOf<readonly [typeof bedTable, typeof noteTable]>;

type BedRow = RowOf<typeof bedTable>;

/** Every bed with what grows in it, how it stands and how much has been noted of it. */
export const bedsView: View = {
  name: 'beds',
  version: 1,
  tables: [bedTable],
  basis: 'garden',
  begin: () => new BedsProjection(),
};

/** Every note by itself. */
export const notesView: View = {
  name: 'notes',
  version: 1,
  tables: [noteTable],
  basis: 'garden',
  begin: () => {
    const notes: RowOf<typeof noteTable>[] = [];
    return {
      take: (_, events) => {
        for (const event of events) {
          if (event.facts.type !== noted.type) continue;
          const { times } = event.fields() as Noted;
          notes.push({ note_id: event.facts.id, bed_id: event.streamId, times });
        }
        return Promise.resolve();
      },
      write: (rows) => rows.upsert(noteTable, notes),
    };
  },
};

class BedsProjection implements Projection {
  readonly #beds = new Map<string, BedRow>();

  async take(rows: RowReader, events: readonly LoggedEvent[]): Promise<void> {
    const unknown = new Set(events.map(({ streamId }) => streamId).filter((id) => !this.#beds.has(id)));
    for (const row of await rows.load(bedTable, 'bed_id', [...unknown])) this.#beds.set(row.bed_id, row);
    for (const event of events) {
      const row = this.#after(event);
      this.#beds.set(row.bed_id, row);
    }
  }

  write(rows: RowWriter): Promise<void> {
    return rows.upsert(bedTable, [...this.#beds.values()]);
  }

  #after(event: LoggedEvent): BedRow {
    const fields = event.fields();
    if ('plant' in fields) {
      return { bed_id: event.streamId, plant: String(fields.plant), state: 'planted', notes: 0 };
    }
    const before = this.#beds.get(event.streamId);
    if (!before) throw new Error('Nothing has been planted there.');
    return 'state' in fields
      ? { ...before, state: String(fields.state) }
      : { ...before, notes: before.notes + 1 };
  }
}

export const gardenViews: ViewSet = { views: [bedsView, notesView], kinds: [kindNamed('garden')] };

/** A view, but that it meets a fault whenever it takes an event of a type. */
export function failingOn(view: View, type: string, fault: () => Error | undefined): View {
  return {
    ...view,
    begin: () => {
      const projection = view.begin();
      return {
        write: (rows) => projection.write(rows),
        take: async (rows, events) => {
          const met = events.some(({ facts }) => facts.type === type) ? fault() : undefined;
          if (met) throw met;
          await projection.take(rows, events);
        },
      };
    },
  };
}

/** A view, but that it waits before it takes events. */
export function heldUp(view: View, until: (events: readonly LoggedEvent[]) => Promise<unknown>): View {
  return {
    ...view,
    begin: () => {
      const projection = view.begin();
      return {
        write: (rows) => projection.write(rows),
        take: async (rows, events) => {
          await until(events);
          await projection.take(rows, events);
        },
      };
    },
  };
}

/** Views of the garden that follow a log until the test ends. */
export async function runViews(
  log: EventStore,
  place: Pick<ViewPlace, 'open'>,
  { afterwards }: Pick<ReturnType<typeof leavingNothing>, 'afterwards'>,
  options: Partial<ViewRunnerOptions> = {},
) {
  const store = await place.open();
  const runner = afterwards(new ViewRunner({ log, store, ...gardenViews, ...options }), (started) =>
    started.stop(),
  );
  await runner.start();
  /** All beds, as plant and state, in the order of their names, once readers see a position. */
  const shown = async (minPosition?: Position): Promise<readonly string[]> => {
    if (minPosition !== undefined) await untilSeen(runner, minPosition);
    const rows = await store.read(bedsView, bedsIn);
    return rows.map(({ plant, state }) => `${plant} ${state}`);
  };
  return { store, runner, shown };
}

/** The rows of all beds, in the order of their ids. */
export function bedsIn({ transaction }: ViewReading): Promise<readonly BedRow[]> {
  return transaction.withTables<GardenSchema>().selectFrom('bed').selectAll().orderBy('bed_id').execute();
}
