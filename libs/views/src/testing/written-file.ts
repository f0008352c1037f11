import {
  emptyFile,
  envelopeOf,
  fileOpened,
  fileStream,
  foldFile,
  readAsOne,
  type FileTakenOver,
  type CaseEvent,
  type Casefile,
  type Cause,
  type EventKind,
  type Instant,
  type StreamKind,
} from '#casework';
import type { EventToAppend } from '#event-store';
import { garden } from './made-up-procedure.js';

/** Where and when an event of a spec happens. */
export interface About {
  readonly matterId?: string;
  readonly occurredAt?: Instant;
  readonly cause?: Cause;
}

/** A file whose events a spec writes by hand, without commands. Each is recorded a minute after the one before. */
export class WrittenFile {
  readonly events: CaseEvent[] = [];
  readonly toAppend: EventToAppend[] = [];
  readonly #ended: { readonly takenOver: FileTakenOver; readonly file: WrittenFile }[] = [];

  /** @param order to which the file is added with each of its events: how several lie in one log */
  constructor(
    readonly fileId: string,
    readonly kind: Pick<StreamKind, 'name'> = garden,
    readonly begins: Instant = '2026-01-01T00:00:00.000Z',
    private readonly order: WrittenFile[] = [],
  ) {}

  get stream(): string {
    return fileStream(this.kind.name, this.fileId);
  }

  /** The file as the kernel folds it, when it is one of the garden society's. */
  get folded(): Casefile {
    return this.#foldedOf(this.history);
  }

  /** Every event of the file, those of the files that go on in it first. */
  get history(): readonly CaseEvent[] {
    const ended = this.#ended.map(({ takenOver, file }) => ({ takenOver, history: file.history }));
    return ended.length === 0 ? this.events : readAsOne(ended, this.events);
  }

  /** The file as it would be if one of its events had not happened. */
  foldedWithout(eventId: string): Casefile {
    return this.#foldedOf(this.history.filter(({ id }) => id !== eventId));
  }

  /** Another file goes on in this one, as an event of it has said. */
  readsBefore(file: WrittenFile, takenOver: FileTakenOver): void {
    this.#ended.push({ takenOver, file });
  }

  opened(municipalityId = 'north'): this {
    return this.happens(fileOpened, {
      municipalityId,
      jurisdiction: 'SE',
      timeZone: 'Europe/Stockholm',
    });
  }

  /** Lets an event happen; answers the file, so that a spec can go on. */
  happens<Fields extends object>(
    description: EventKind<Fields>,
    data: NoInfer<Fields>,
    { matterId, occurredAt, cause = 'person' }: About = {},
  ): this {
    const revision = this.events.length;
    const recordedAt = new Date(Date.parse(this.begins) + revision * 60_000).toISOString();
    const event: CaseEvent = {
      id: `${this.fileId}-${revision}`,
      type: description.type,
      revision,
      occurredAt: occurredAt ?? recordedAt,
      recordedAt,
      cause,
      commandId: `command-${revision}`,
      data,
      ...(matterId !== undefined && { matterId }),
    };
    this.events.push(event);
    this.order.push(this);
    this.toAppend.push({
      id: event.id,
      type: event.type,
      data: JSON.stringify(data),
      metadata: { ...envelopeOf(event, description) },
    });
    return this;
  }

  #foldedOf(events: readonly CaseEvent[]): Casefile {
    const origin = {
      fileId: this.fileId,
      municipalityId: '',
      jurisdiction: 'SE',
      timeZone: 'Europe/Stockholm',
    } as const;
    return events.length === 0 ? emptyFile(garden.name, undefined, origin) : foldFile(garden, origin, events);
  }
}
