import {
  actAnsweredFor,
  confirmationAsked,
  type ActAnsweredFor,
  type ConfirmationAsked,
  type EventDescription,
  type Procedure,
} from '#casework';
import type { LoggedEvent, Projection, RowReader, RowWriter, StoredView, View } from '#projections';
import { confirmationTable, confirmationTables, type ConfirmationRow } from './tables.js';

/** What was recorded for another and waits for their answer. */
export const confirmationsView: StoredView = {
  name: 'confirmations',
  version: 1,
  tables: confirmationTables,
};

/** The open confirmations as they are kept: of the files of these procedures. */
export function confirmationsOf(procedures: readonly Procedure[]): View {
  const zones = new Map(procedures.map(({ name, zone }) => [name, zone]));
  return {
    ...confirmationsView,
    basis: [...zones],
    begin: () => new ConfirmationsProjection(zones),
  };
}

class ConfirmationsProjection implements Projection {
  /** By entry; undefined for one that is answered. */
  readonly #after = new Map<string, ConfirmationRow | undefined>();

  constructor(private readonly zones: ReadonlyMap<string, string>) {}

  take(_: RowReader, events: readonly LoggedEvent[]): Promise<void> {
    for (const event of events) {
      const zone = this.zones.get(event.kind.name);
      if (zone === undefined) continue;
      const asked = fieldsOf<ConfirmationAsked>(confirmationAsked, event);
      if (asked) this.#after.set(asked.entryId, rowOf(asked, event, zone));
      const answered = fieldsOf<ActAnsweredFor>(actAnsweredFor, event);
      if (answered) this.#after.set(answered.entryId, undefined);
    }
    return Promise.resolve();
  }

  async write(rows: RowWriter): Promise<void> {
    const open = [...this.#after.values()].filter((row) => row !== undefined);
    const answered = [...this.#after].filter(([, row]) => row === undefined).map(([entryId]) => entryId);
    await rows.upsert(confirmationTable, open);
    await rows.remove(confirmationTable, 'entry_id', answered);
  }
}

function fieldsOf<Fields extends object>(
  { type }: EventDescription<Fields>,
  event: LoggedEvent,
): Fields | undefined {
  return event.facts.type === type ? (event.fields() as Fields) : undefined;
}

function rowOf(
  { entryId, municipalityId, commandType, doneBy, role, recordedBy }: ConfirmationAsked,
  { kind, streamId, facts: { matterId = '', occurredAt, recordedAt } }: LoggedEvent,
  zone: string,
): ConfirmationRow {
  return {
    entry_id: entryId,
    municipality_id: municipalityId,
    procedure: kind.name,
    zone,
    file_id: streamId,
    matter_id: matterId,
    command_type: commandType,
    done_by: doneBy,
    role,
    recorded_by: recordedBy,
    occurred_at: occurredAt,
    recorded_at: recordedAt,
  };
}
