import {
  catalogueOf,
  evolveFile,
  IsId,
  type CaseEvent,
  type EventDefinition,
  type Instant,
  type Procedure,
} from '#casework';
import { RevisionConflict, type EventStore } from '#event-store';
import type { KeyStore } from '#trust';
import { createHmac, randomUUID } from 'node:crypto';
import { Casefiles, type LoadedFile } from './casefiles.js';

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

const subjectClaimed: EventDefinition<Claim, SubjectClaimed> = {
  type: 'subject/claimed',
  version: 1,
  fields: SubjectClaimed,
  title: { sv: 'Akt för personen anvisad', en: 'File of the subject assigned' },
  evolve: (_, { data }) => ({ heldBy: data.fileId }),
  tells: { sv: () => 'Personen fick en akt.', en: () => 'The subject was given a file.' },
};

const subjectReleased: EventDefinition<Claim, SubjectReleased> = {
  type: 'subject/released',
  version: 1,
  fields: SubjectReleased,
  title: { sv: 'Anvisning upphävd', en: 'Assignment released' },
  evolve: () => ({}),
  tells: { sv: () => 'Personens akt är inte längre anvisad.', en: () => 'The assignment was released.' },
};

const claims: Procedure<Claim> = {
  name: 'subject',
  title: { sv: 'Personindex', en: 'Subject index' },
  zone: 'social-services',
  matters: {},
  chapters: [
    {
      name: 'claiming',
      title: { sv: 'Anvisning', en: 'Claiming' },
      commands: [],
      events: [subjectClaimed, subjectReleased],
    },
  ],
  deadlines: [],
  rulesets: () => [],
  settings: [],
  roles: {},
  personRoles: {},
  qualifications: {},
  refusalCodes: {},
  dataClasses: {},
  holdsFreeText: false,
  retention: [],
  sights: {},
  initialDetails: {},
};

/** Who is looked for. The personal number goes into a keyed hash and nowhere else. */
export interface SubjectKey {
  readonly municipalityId: string;
  readonly procedure: string;
  readonly personalNumber: string;
}

/** In whose name a claim is written. */
export interface Claiming {
  readonly commandId: string;
  readonly staffId: string;
  readonly now: Instant;
}

/**
 * Finds the file of a known subject: one small stream for each, named by a keyed hash. Its first writer assigns
 * the file; whoever comes at the same instant gets the winner's.
 */
export class SubjectIndex {
  readonly #claims: Casefiles<Claim>;
  readonly #secret: Uint8Array;

  constructor(log: EventStore, keys: KeyStore) {
    this.#claims = new Casefiles(claims, log, keys);
    this.#secret = keys.secret('subject-index');
    catalogueOf(claims);
  }

  /** The file of a subject; undefined when none is assigned. */
  async find(subject: SubjectKey): Promise<string | undefined> {
    const { file } = await this.#claims.load(this.#nameOf(subject));
    return file.details.heldBy;
  }

  /** The file of a subject: the one assigned, else `candidate`, which is assigned durably before the answer. */
  async claim(subject: SubjectKey, candidate: string, by: Claiming): Promise<string> {
    for (;;) {
      const loaded = await this.#claims.load(this.#nameOf(subject));
      const { heldBy } = loaded.file.details;
      if (heldBy !== undefined) return heldBy;
      if (await this.#write(loaded, subjectClaimed, candidate, by)) return candidate;
    }
  }

  /** Takes the assignment away from a file that holds it: the number was another's. */
  async release(subject: SubjectKey, fileId: string, by: Claiming): Promise<void> {
    for (;;) {
      const loaded = await this.#claims.load(this.#nameOf(subject));
      if (loaded.file.details.heldBy !== fileId) return;
      if (await this.#write(loaded, subjectReleased, fileId, by)) return;
    }
  }

  /** False when somebody else has written meanwhile: then it has to be decided anew. */
  async #write(
    loaded: LoadedFile<Claim>,
    definition: EventDefinition<Claim, SubjectClaimed>,
    fileId: string,
    by: Claiming,
  ): Promise<boolean> {
    const event = claimEvent(definition, loaded.file.revision + 1, fileId, by);
    try {
      await this.#claims.append(loaded, [event], evolveFile(claims, loaded.file, event));
      return true;
    } catch (fault) {
      if (fault instanceof RevisionConflict) return false;
      throw fault;
    }
  }

  #nameOf({ municipalityId, procedure, personalNumber }: SubjectKey): string {
    const digits = personalNumber.replaceAll(/\D/g, '');
    return createHmac('sha256', this.#secret)
      .update([municipalityId, procedure, digits].join('\u0000'))
      .digest('hex');
  }
}

function claimEvent(
  { type }: Pick<EventDefinition, 'type'>,
  revision: number,
  fileId: string,
  { commandId, staffId, now }: Claiming,
): CaseEvent {
  return {
    id: randomUUID(),
    type,
    revision,
    occurredAt: now,
    recordedAt: now,
    cause: 'person',
    staffId,
    commandId,
    data: { fileId },
  };
}
