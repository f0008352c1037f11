import {
  actAnsweredFor,
  actUpheld,
  confirmationAsked,
  fileTakenOver,
  occurrenceCorrected,
  registeredInError,
  settlesDenial,
  type ConfirmationAsked,
  type EventDescription,
  type Procedure,
} from '#casework';
import type { LoggedEvent, Projection, RowReader, RowWriter, StoredView, View } from '#projections';
import { confirmationTable, confirmationTables, type ConfirmationRow } from './tables.js';

/** What was recorded for another and waits for their answer, or was denied and waits for a manager. */
export const confirmationsView: StoredView = {
  name: 'confirmations',
  version: 3,
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

/** What an event does to the rows of acts: to that of an entry, to those of matters, or to those of a file. */
interface Step {
  readonly entryId?: string;
  readonly matterIds?: readonly string[];
  readonly fileId?: string;
  /** The row after it; undefined where nobody has to do anything about the act any more. */
  readonly after: (before: ConfirmationRow | undefined) => ConfirmationRow | undefined;
}

class ConfirmationsProjection implements Projection {
  /** By entry; undefined for an act about which nobody has to do anything. */
  readonly #after = new Map<string, ConfirmationRow | undefined>();

  constructor(private readonly zones: ReadonlyMap<string, string>) {}

  async take(rows: RowReader, events: readonly LoggedEvent[]): Promise<void> {
    const steps = events.flatMap((event) => {
      const zone = this.zones.get(event.kind.name);
      return zone === undefined ? [] : stepsOf(event, zone);
    });
    const entries = steps.flatMap(({ entryId }) => entryId ?? []);
    const matters = steps.flatMap(({ matterIds = [] }) => matterIds);
    await this.#read(rows, 'entry_id', entries);
    const files = steps.flatMap(({ fileId }) => fileId ?? []);
    await this.#read(rows, 'matter_id', matters);
    await this.#read(rows, 'file_id', files);
    for (const step of steps) this.#follow(step);
  }

  async write(rows: RowWriter): Promise<void> {
    const open = [...this.#after.values()].filter((row) => row !== undefined);
    const ended = [...this.#after].filter(([, row]) => row === undefined).map(([entryId]) => entryId);
    await rows.upsert(confirmationTable, open);
    await rows.remove(confirmationTable, 'entry_id', ended);
  }

  async #read(
    rows: RowReader,
    column: 'entry_id' | 'matter_id' | 'file_id',
    ids: readonly string[],
  ): Promise<void> {
    for (const row of await rows.load(confirmationTable, column, [...new Set(ids)])) {
      if (!this.#after.has(row.entry_id)) this.#after.set(row.entry_id, row);
    }
  }

  #follow({ entryId, matterIds = [], fileId, after }: Step): void {
    const reached = [...this.#after.values()]
      .filter((row) => row !== undefined && (matterIds.includes(row.matter_id) || row.file_id === fileId))
      .map((row) => row?.entry_id);
    for (const id of [entryId, ...reached]) {
      if (id === undefined) continue;
      const row = after(this.#after.get(id));
      if (row || this.#after.has(id)) this.#after.set(id, row);
    }
  }
}

function stepsOf(event: LoggedEvent, zone: string): readonly Step[] {
  const asked = fieldsOf(confirmationAsked, event);
  if (asked) return [{ entryId: asked.entryId, after: () => rowOf(asked, event, zone) }];
  const answered = fieldsOf(actAnsweredFor, event);
  if (answered) {
    const { entryId, confirmed } = answered;
    return [
      { entryId, after: (row) => (confirmed ? undefined : open(row, { denied_at: event.facts.occurredAt })) },
    ];
  }
  const upheld = fieldsOf(actUpheld, event);
  if (upheld) return [{ entryId: upheld.entryId, after: () => undefined }];
  const corrected = fieldsOf(occurrenceCorrected, event);
  if (corrected) {
    return [
      {
        entryId: corrected.entryId,
        after: (row) => (row && isSettledBy(row, event.facts.staffId) ? undefined : row),
      },
    ];
  }
  const taken = fieldsOf(fileTakenOver, event);
  if (taken) {
    const { mergedFile: fileId, survivingFile } = taken;
    return [{ fileId, after: (row) => open(row, { file_id: survivingFile }) }];
  }
  const inError = fieldsOf(registeredInError, event);
  if (!inError) return [];
  const matterIds = inError.restores.flatMap((move) => (move.inError === true ? [move.matterId] : []));
  return [{ entryId: inError.entryId, matterIds, after: (row) => open(row, { in_error: 1 }) }];
}

/** The row as it becomes, while there is something to do about the act. */
function open(
  before: ConfirmationRow | undefined,
  becomes: Partial<ConfirmationRow>,
): ConfirmationRow | undefined {
  const row = before && { ...before, ...becomes };
  return row && row.denied_at !== '' && row.in_error === 1 ? undefined : row;
}

function isSettledBy({ denied_at, recorded_by }: ConfirmationRow, correctedBy: string | undefined): boolean {
  const act = { recordedBy: recorded_by, ...(denied_at !== '' && { deniedAt: denied_at }) };
  return settlesDenial(act, correctedBy);
}

function fieldsOf<Fields extends object>(
  { type }: EventDescription<Fields>,
  event: LoggedEvent,
): Fields | undefined {
  return event.facts.type === type ? (event.fields() as Fields) : undefined;
}

function rowOf(
  { entryId, municipalityId, commandType, doneBy, role, recordedBy }: ConfirmationAsked,
  { kind, streamId, facts: { matterId = '', recordedAt } }: LoggedEvent,
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
    denied_at: '',
    in_error: 0,
    recorded_at: recordedAt,
  };
}
