import {
  catalogueOf,
  factsOf,
  fileOfStream,
  fileStream,
  fileTakenOver,
  seenBy,
  type Casefile,
  type SeenFile,
  type StaffMember,
} from '#casework';
import type { Position, RecordedEvent } from '#event-store';
import type { Casefiles, Versions } from '#record';
import type { Listener, StreamFollower } from './listener.js';
import type { Batch, RegisterNow } from './batch.js';

/**
 * Follows one file: `changed` says which versions there are now and what types of events made them, of the file
 * itself and of the matters that the listener sees; never what is in them.
 */
export class FileFollower implements StreamFollower {
  readonly #stream: string;

  constructor(
    private readonly casefiles: Casefiles,
    private readonly versions: Versions,
    readonly listener: Listener,
    private readonly fileId: string,
    public position: Position,
  ) {
    this.#stream = fileStream(casefiles.procedure.name, fileId);
  }

  async take(batch: Batch): Promise<void> {
    const news = batch.events.filter((event) => event.stream === this.#stream || this.#isTakingOver(event));
    if (news.length > 0) {
      await this.listener.telling(batch.municipality, async (staff) => {
        const { file } = await this.casefiles.load(this.fileId);
        const { municipalityId } = this.listener.identity;
        const seen = seenBy(this.casefiles.procedure.sights, { municipalityId, staff }, file);
        if (seen) await this.#tell(staff, file, seen, news);
        else this.listener.stream.end();
      });
    }
    this.position = batch.last;
  }

  skipTo(position: Position): void {
    this.position = position;
    this.listener.reload(position);
  }

  async beat(register: RegisterNow): Promise<void> {
    const beat = () => {
      this.listener.stream.beat(this.position);
    };
    await this.listener.telling(
      register,
      async () => {
        beat();
        return Promise.resolve();
      },
      beat,
    );
  }

  async #tell(
    staff: StaffMember,
    file: Casefile,
    seen: SeenFile,
    news: readonly RecordedEvent[],
  ): Promise<void> {
    const events = news
      .filter(({ stream }) => stream === this.#stream)
      .map(factsOf)
      .filter((event) => seen.showsEvent(event))
      .map((event) => ({ type: event.type, matterId: seen.matterOf(event) }));
    const id = news.at(-1)?.position;
    if (id === undefined || (events.length === 0 && !(await this.#hasMovedWhatIsSeen(seen, news)))) return;
    await this.listener.logShown(staff, [this.fileId]);
    const data = {
      fileId: this.fileId,
      ...(seen.isOpen && { version: this.versions.of(file) }),
      matters: seen.matters.map(({ matterId }) => ({
        matterId,
        version: this.versions.of(file, matterId, seen.isOpen),
      })),
      events,
    };
    if (this.listener.hasEnded) this.listener.stream.end();
    else this.listener.stream.send([{ event: 'changed', id, data }]);
  }

  /** What is told in another file, and may be of this one: before it, the matters of a merged file have no version there. */
  #isTakingOver({ stream, type }: RecordedEvent): boolean {
    return type === fileTakenOver.type && fileOfStream(stream)?.procedure === this.casefiles.procedure.name;
  }

  /** Whether what happened to the file itself, of which they aren't told, has moved a matter that somebody sees. */
  async #hasMovedWhatIsSeen(seen: SeenFile, news: readonly RecordedEvent[]): Promise<boolean> {
    const { events: kinds } = catalogueOf(this.casefiles.procedure);
    const ofFiles = news.filter((stored) => factsOf(stored).matterId === undefined);
    const events = await this.casefiles.decode(ofFiles, () => false);
    return events
      .flatMap((event) => kinds.get(event.type)?.moves?.(event.data, event) ?? [])
      .some(({ matterId }) => seen.showsMatter(matterId));
  }
}
