import { fileStream, type Instant, type Language, type StaffMember } from '#casework';
import type { Position } from '#event-store';
import type { Casetrail } from '#platform';
import type { Asked, CaseloadRow, ListedChange } from '#views';
import type { CaseloadRowShown } from '../answers/caseload.js';
import { rowsInWords } from '../reading/row-in-words.js';
import type { LiveMessage } from './event-stream.js';
import type { Listener, StreamFollower } from './listener.js';
import type { Batch, RegisterNow } from './batch.js';

/** Of more changes at once than a page could show many times over, the page is read again. */
const mostAtOnce = 1_000;

/** A list with its filters, whoever looks. */
export type ListFollowed = Required<Pick<Asked, 'list' | 'filters'>>;

/**
 * Follows one list: `row` says how a matter in it is, `left` that one is in it no more, `reload` that the page has
 * to be read again. Each is true when it is sent, and may be told twice.
 */
export class CaseloadFollower implements StreamFollower {
  readonly list: { readonly byDeadlines: boolean };
  #staff: StaffMember;
  #lookedAt: Instant;

  constructor(
    private readonly system: Pick<
      Casetrail,
      'now' | 'caseloadChanges' | 'registers' | 'procedures' | 'roles'
    >,
    readonly listener: Listener,
    private readonly followed: ListFollowed,
    staff: StaffMember,
    public position: Position,
    private readonly language: Language,
  ) {
    this.list = { byDeadlines: followed.filters.deadlineState !== undefined };
    this.#staff = staff;
    this.#lookedAt = system.now();
  }

  async take(batch: Batch): Promise<void> {
    await this.listener.telling(batch.municipality, async (staff) => {
      if (this.#becomes(staff) || this.#mayHaveBeenAnother(batch)) this.listener.reload(batch.last);
      else {
        const changes = this.system.caseloadChanges.told(this.#asked(staff), batch.matters);
        await this.#tell(staff, changes, batch.last);
      }
      this.position = batch.last;
    });
  }

  skipTo(position: Position): void {
    this.position = position;
    this.listener.reload(position);
  }

  /** Time changes lists as well: what becomes due, and who holds which role. */
  async beat(register: RegisterNow): Promise<void> {
    const look = async (staff: StaffMember) => {
      const asked = this.#asked(staff);
      const hasMoved = await this.system.caseloadChanges.timeHasMoved(asked, this.#lookedAt);
      this.#lookedAt = asked.now;
      if (this.#becomes(staff) || hasMoved) this.listener.reload(this.position);
      else this.listener.stream.beat(this.position);
    };
    await this.listener.telling(register, look, () => {
      this.listener.stream.beat(this.position);
    });
  }

  async #tell(staff: StaffMember, changes: readonly ListedChange[], last: Position): Promise<void> {
    if (changes.length > mostAtOnce) {
      this.listener.reload(last);
      return;
    }
    const ids = changes.map((change) => (change.kind === 'row' ? change.row.matterId : change.matterId));
    await this.listener.logShown(staff, ids);
    if (this.listener.hasEnded) this.listener.stream.end();
    else {
      const { municipalityId } = this.listener.identity;
      const inWords = await rowsInWords(this.system, municipalityId, this.language);
      this.listener.stream.send(messagesOf(changes, this.position, inWords));
    }
  }

  #asked(staff: StaffMember): Asked {
    const { municipalityId, zone } = this.listener.identity;
    return { ...this.followed, viewer: { municipalityId, zone, staff }, now: this.system.now() };
  }

  /** Takes note of who the listener is now; true when that may show them other matters than before. */
  #becomes(staff: StaffMember): boolean {
    const before = this.#staff;
    this.#staff = staff;
    return before.unitId !== staff.unitId || before.roles.join() !== staff.roles.join();
  }

  /** Whether the register has changed while the listener was away: nobody knows any more what it showed them. */
  #mayHaveBeenAnother({ isMissed, events }: Batch): boolean {
    const register = fileStream('municipality', this.listener.identity.municipalityId);
    return isMissed && events.some(({ stream }) => stream === register);
  }
}

/** Whoever has the last message about a file has everything up to its position; before that, up to the one before. */
function messagesOf(
  changes: readonly ListedChange[],
  after: Position,
  inWords: (row: CaseloadRow) => CaseloadRowShown,
): readonly LiveMessage[] {
  let id = after;
  return changes.map((change, index) => {
    if (changes[index + 1]?.position !== change.position) id = change.position;
    const data =
      change.kind === 'row' ? inWords(change.row) : { fileId: change.fileId, matterId: change.matterId };
    return { event: change.kind, id, data };
  });
}
