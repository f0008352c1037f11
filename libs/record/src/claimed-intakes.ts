import { happens, IsId, streamKind, type FoldedEvent } from '#casework';
import { RevisionConflict, type EventStore } from '#event-store';
import type { KeyStore } from '#trust';
import { Matches } from 'class-validator';
import { Streams } from './streams.js';
import type { Claiming } from './subject-index.js';

class IntakeClaimed {
  @Matches(/^[0-9a-f]{32}$/) fingerprint!: string;
  @IsId() fileId!: string;
}

/** What an intake says, by its keyed fingerprint, and the file that it was accepted for. */
export type ClaimedIntake = Readonly<IntakeClaimed>;

const intakeClaimed: FoldedEvent<Partial<ClaimedIntake>, IntakeClaimed> = {
  type: 'intake/claimed',
  version: 1,
  fields: IntakeClaimed,
  evolve: (_, { data }) => data,
};

const claims = streamKind<Partial<ClaimedIntake>>('intake', {}, [intakeClaimed]);

/**
 * The keys that accepted intakes were given under, each by a small stream of its own: an intake could land in any
 * file, so no file can tell whether its key was used for another. A claim is made before the events; without them, it
 * says only under which words the key may be used again.
 */
export class ClaimedIntakes {
  readonly #claims: Streams<Partial<ClaimedIntake>>;

  constructor(log: Pick<EventStore, 'append' | 'readStream'>, keys: KeyStore) {
    this.#claims = new Streams(claims, log, keys);
  }

  /** What was claimed under the id of a command; undefined when nothing was. */
  async find(commandId: string): Promise<ClaimedIntake | undefined> {
    const { fingerprint, fileId } = (await this.#claims.load(commandId)).state;
    return fingerprint === undefined || fileId === undefined ? undefined : { fingerprint, fileId };
  }

  /**
   * Claims a key for what an intake says and where it goes, durably before the answer. False when it is claimed for
   * something else, or somebody has just claimed it.
   */
  async claim({ fingerprint, fileId }: ClaimedIntake, by: Claiming): Promise<boolean> {
    const before = await this.#claims.load(by.commandId);
    const { state } = before;
    if (state.fingerprint !== undefined && state.fingerprint !== fingerprint) return false;
    if (state.fileId === fileId) return true;
    try {
      const stamp = { ...by, cause: 'person' } as const;
      await this.#claims.record(before, [happens(intakeClaimed, { fingerprint, fileId })], stamp);
      return true;
    } catch (fault) {
      if (fault instanceof RevisionConflict) return false;
      throw fault;
    }
  }
}
