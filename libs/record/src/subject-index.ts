import {
  happens,
  inTheNameOf,
  IsId,
  streamKind,
  type Context,
  type FoldedEvent,
  type InName,
  type Instant,
} from '#casework';
import { RevisionConflict, type EventStore } from '#event-store';
import type { KeyStore } from '#trust';
import { createHmac } from 'node:crypto';
import { Streams, type LoadedStream } from './streams.js';

/** Where a known subject's file is; nothing says who the subject is. */
interface Claim {
  readonly heldBy?: string;
}

class SubjectClaimed {
  @IsId() fileId!: string;
}

class SubjectReleased {
  @IsId() fileId!: string;
}

const subjectClaimed: FoldedEvent<Claim, SubjectClaimed> = {
  type: 'subject/claimed',
  version: 1,
  fields: SubjectClaimed,
  evolve: (_, { data }) => ({ heldBy: data.fileId }),
};

const subjectReleased: FoldedEvent<Claim, SubjectReleased> = {
  type: 'subject/released',
  version: 1,
  fields: SubjectReleased,
  evolve: () => ({}),
};

const subjectClaims = streamKind<Claim>('subject', {}, [subjectClaimed, subjectReleased]);

/** Who is looked for. The personal number goes into a keyed hash and nowhere else. */
export interface SubjectKey {
  readonly municipalityId: string;
  readonly procedure: string;
  readonly personalNumber: string;
}

/** In whose name a claim is written. */
export type Claiming = InName & {
  readonly commandId: string;
  readonly now: Instant;
};

/** A claim of whoever gives a command. */
export function claimingOf(context: Context): Claiming {
  const { commandId, now } = context;
  return { commandId, now, ...inTheNameOf(context) };
}

/**
 * Finds the file of a known subject: one small stream for each, named by a keyed hash. Its first writer assigns
 * the file; whoever comes at the same instant gets the winner's.
 */
export class SubjectIndex {
  readonly #claims: Streams<Claim>;
  readonly #secret: Uint8Array;

  constructor(log: EventStore, keys: KeyStore) {
    this.#claims = new Streams(subjectClaims, log, keys);
    this.#secret = keys.secret('subject-index');
  }

  /** The file of a subject; undefined when none is assigned. */
  async find(subject: SubjectKey): Promise<string | undefined> {
    return (await this.#claims.load(this.#nameOf(subject))).state.heldBy;
  }

  /** What a look-up that found nothing is logged by: a keyed hash that leads to no stream. */
  soughtAs(subject: SubjectKey): string {
    const sought = ['sought', subject.municipalityId, subject.procedure, subject.personalNumber];
    return createHmac('sha256', this.#secret).update(JSON.stringify(sought)).digest('hex').slice(0, 32);
  }

  /** The file of a subject: the one assigned, else `candidate`, which is assigned durably before the answer. */
  async claim(subject: SubjectKey, candidate: string, by: Claiming): Promise<string> {
    for (;;) {
      const loaded = await this.#claims.load(this.#nameOf(subject));
      const { heldBy } = loaded.state;
      if (heldBy !== undefined) return heldBy;
      if (await this.#write(loaded, subjectClaimed, candidate, by)) return candidate;
    }
  }

  /** Takes the assignment away from a file that holds it: the number was another's. */
  async release(subject: SubjectKey, fileId: string, by: Claiming): Promise<void> {
    for (;;) {
      const loaded = await this.#claims.load(this.#nameOf(subject));
      if (loaded.state.heldBy !== fileId) return;
      if (await this.#write(loaded, subjectReleased, fileId, by)) return;
    }
  }

  /** False when somebody else has written meanwhile: then it has to be decided anew. */
  async #write(
    before: LoadedStream<Claim>,
    definition: FoldedEvent<Claim, SubjectClaimed>,
    fileId: string,
    by: Claiming,
  ): Promise<boolean> {
    try {
      await this.#claims.record(before, [happens(definition, { fileId })], { ...by, cause: 'person' });
      return true;
    } catch (fault) {
      if (fault instanceof RevisionConflict) return false;
      throw fault;
    }
  }

  #nameOf({ municipalityId, procedure, personalNumber }: SubjectKey): string {
    // As it was always done of digits; a temporary number has letters besides.
    const written = personalNumber.replaceAll(/[^\dTF]/g, '');
    return createHmac('sha256', this.#secret)
      .update([municipalityId, procedure, written].join('\u0000'))
      .digest('hex');
  }
}
