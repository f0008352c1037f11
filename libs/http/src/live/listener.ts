import type { StaffMember } from '#casework';
import type { Position } from '#event-store';
import type { Casetrail, Logger } from '#platform';
import type { Identity } from '#trust';
import type { EventStream } from './event-stream.js';
import type { Follower, RegisterNow } from './batch.js';

/** Somebody who follows by a stream of their own. */
export interface StreamFollower extends Follower {
  readonly listener: Listener;
  /** Called every now and then, whether or not anything happens. Never rejects. */
  beat(register: RegisterNow): Promise<void>;
}

/** Who listens and why, with the stream that they are told by. */
export class Listener {
  constructor(
    private readonly system: Pick<Casetrail, 'now' | 'logRead'>,
    private readonly logger: Logger,
    readonly identity: Identity,
    readonly stream: EventStream,
    private readonly read: { readonly what: string; readonly purpose: string },
  ) {}

  /** The first message: from where on everything is told, and in which roles it is looked at. */
  begin(position: Position, { unitId, roles }: StaffMember): void {
    this.stream.send([{ event: 'start', id: position, data: { unitId, roles } }]);
  }

  /** What can't be told change by change has to be read again. */
  reload(position: Position): void {
    this.stream.send([{ event: 'reload', id: position, data: {} }]);
  }

  /**
   * Does what ends in telling something, for who the listener is now. Without a role, with a token that has ended,
   * or after a fault, the stream ends without a word: what was not told is told to whoever comes back and may see it.
   *
   * @param afterFault what to do instead, where nothing would be lost by going on
   */
  async telling(
    register: RegisterNow,
    work: (staff: StaffMember) => Promise<void>,
    afterFault: () => void = () => {
      this.stream.end();
    },
  ): Promise<void> {
    if (!this.stream.isOpen) return;
    try {
      const { municipalityId, staffId } = this.identity;
      const staff = (await register(municipalityId))?.staff(staffId);
      if (staff && !this.hasEnded) await work(staff);
      else this.stream.end();
    } catch (fault) {
      this.logger.error(
        { fault: fault instanceof Error ? fault.name : typeof fault },
        'a follower was not told',
      );
      afterFault();
    }
  }

  /** Resolves when it is durably logged that this is about to be shown. */
  async logShown(staff: StaffMember, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.system.logRead(staff, this.identity.municipalityId, { ...this.read, ids });
  }

  /** Whether the token that it was opened with has ended. */
  get hasEnded(): boolean {
    return this.system.now() >= this.identity.expiresAt;
  }
}
