import {
  catalogueOf,
  procedures,
  settingsOf,
  type Instant,
  type MunicipalityAsOf,
  type Procedure,
  type StaffMember,
} from '#casework';
import type { EventStore } from '#event-store';
import type { KeyStore } from '#trust';
import { wholeFiles } from '../../../casework/src/testing/sights.js';
import type { Accepted, Answer, GivenCommand } from '../answer.js';
import { Casefiles } from '../casefiles.js';
import { ClaimedIntakes } from '../claimed-intakes.js';
import { CommandGiving } from '../giving.js';
import { Identifiers } from '../identifiers.js';
import type { Office } from '../office.js';
import { SubjectIndex } from '../subject-index.js';
import type { TurnsOptions } from '../turns.js';

const settings = settingsOf(procedures);

const worker: StaffMember = {
  staffId: 'worker',
  unitId: 'north',
  roles: ['intake-worker', 'investigator', 'unit-manager', 'decision-maker'],
  qualifications: ['social-work-degree'],
};

/** Receives reports in another unit: sees those of the municipality, but none on a protected child. */
const receiver: StaffMember = {
  staffId: 'receiver',
  unitId: 'south',
  roles: ['intake-worker'],
  qualifications: ['social-work-degree'],
};

const archivist: StaffMember = {
  staffId: 'archivist',
  unitId: 'south',
  roles: ['archivist'],
  qualifications: [],
};

/** Assigns to the worker what they can't assign to themselves, for that would give them sight of a file. */
const manager: StaffMember = {
  staffId: 'manager',
  unitId: 'north',
  roles: ['unit-manager'],
  qualifications: ['social-work-degree'],
};

const staff = [worker, receiver, archivist, manager];

/** A municipality in which one worker may do all casework, another only receives, one erases and one leads. */
export const municipality: MunicipalityAsOf = {
  municipalityId: '00000000-0000-8000-8000-000000000001',
  jurisdiction: 'SE',
  timeZone: 'Europe/Stockholm',
  staff: (staffId) => staff.find((member) => member.staffId === staffId),
  staffIds: () => staff.map((member) => member.staffId),
  unitOf: (staffId) => staff.find((member) => member.staffId === staffId)?.unitId,
  hasUnit: (unitId) => staff.some((member) => member.unitId === unitId),
  offer: () => undefined,
  setting: (name) => settings.get(name)?.byDefault ?? '',
  delegates: () => true,
  at() {
    return this;
  },
};

const practised: Procedure = known(procedures.find(({ name }) => name === 'child-protection'));

const reports = ['report', 'application'];

/** Child protection where intake sees files, so that a spec about the way of a command needs nobody to assign it. */
export const childProtection: Procedure = {
  ...practised,
  sights: {
    ...practised.sights,
    'intake-worker': [
      wholeFiles('municipality', reports, { reach: 'file', protected: false }),
      wholeFiles('unit', reports, { reach: 'matter', persons: 'as-named' }),
      wholeFiles('assigned', [...reports, 'investigation']),
    ],
  },
};

/** What a process stands on. Processes of one system share the log and the keys. */
export interface Standing {
  readonly log: EventStore;
  readonly keys: KeyStore;
  readonly now: () => Instant;
  /** Where its commands are given. */
  readonly at?: MunicipalityAsOf;
  /** Other municipalities of the same system. */
  readonly neighbours?: readonly MunicipalityAsOf[];
  /** The procedure whose commands it gives, and others that files are kept of. */
  readonly procedure?: Procedure;
  readonly besides?: readonly Procedure[];
  readonly elapsed?: () => number;
  readonly turns?: TurnsOptions;
}

/** One process of several: with files in memory, a subject index and commands in flight of its own. */
export class Process {
  readonly casefiles: Casefiles;
  readonly subjects: SubjectIndex;
  readonly identifiers: Identifiers;
  readonly giving: CommandGiving;
  readonly procedure: Procedure;
  readonly #at: MunicipalityAsOf;

  constructor({
    log,
    keys,
    now,
    at = municipality,
    neighbours = [],
    procedure = childProtection,
    besides = [],
    elapsed,
    turns,
  }: Standing) {
    this.#at = at;
    this.procedure = procedure;
    const kept = { kept: 100, ...(elapsed && { elapsed }) };
    this.casefiles = new Casefiles(procedure, log, keys, kept);
    this.subjects = new SubjectIndex(log, keys);
    this.identifiers = new Identifiers(keys.secret('ids'));
    const office: Office = {
      casefiles: new Map([
        [procedure.name, this.casefiles],
        ...besides.map((each): [string, Casefiles] => [each.name, new Casefiles(each, log, keys, kept)]),
      ]),
      subjects: this.subjects,
      intakes: new ClaimedIntakes(log, keys),
      identifiers: this.identifiers,
      municipalityAsOf: (municipalityId) =>
        Promise.resolve([at, ...neighbours].find((each) => each.municipalityId === municipalityId)),
      now,
    };
    this.giving = new CommandGiving(office, turns);
  }

  give(
    type: string,
    body: object,
    {
      by: staffId = worker.staffId,
      ...on
    }: Pick<GivenCommand, 'fileId' | 'matterId' | 'idempotencyKey' | 'expectedVersion'> & {
      readonly by?: string;
    } = {},
  ): Promise<Answer> {
    const definition = known(catalogueOf(this.procedure).commands.get(type));
    const by = { staffId, municipalityId: this.#at.municipalityId };
    return this.giving.give(this.procedure, { definition, body, by, ...on });
  }

  /** The file that a child's number leads to. */
  fileOf(personalNumber: string): Promise<string | undefined> {
    const { municipalityId } = this.#at;
    return this.subjects.find({ municipalityId, procedure: this.procedure.name, personalNumber });
  }

  /**
   * Takes the report that opened a matter out of effect, and registers it on another file where one is named. Where
   * it was the only one, no matter is open then.
   */
  async withdrawReport(
    { fileId, matters }: Pick<Accepted, 'fileId' | 'matters'>,
    moveTo?: string,
  ): Promise<void> {
    const { file } = await this.casefiles.load(fileId);
    const { matterId } = known(matters[0]);
    const { eventId: entryId } = known(
      file.entries.values().find(({ opensMatters }) => opensMatters.includes(matterId)),
    );
    const reason = 'It was about another child.';
    const inError = { entryId, reason, ...(moveTo !== undefined && { moveTo }) };
    accepted(await this.give('casework/register-in-error', inError, { fileId, matterId }));
  }

  /** Decides to open no investigation on a report: where it was the only one, no matter is open then. */
  async declineToOpen({ fileId, matters }: Pick<Accepted, 'fileId' | 'matters'>): Promise<void> {
    const on = { fileId, matterId: known(matters[0]).matterId };
    const assessment = {
      assessorId: worker.staffId,
      needsProtection: false,
      facts: 'Earlier contacts were read.',
      reasons: 'Nothing points to acute danger.',
    };
    accepted(await this.give('child-protection/record-protection-assessment', assessment, on));
    const reasons = { reasons: 'The family has found help.', whyChildNotHeard: 'Too young.' };
    accepted(await this.give('child-protection/decline-to-open', reasons, on));
  }

  settle(fileId: string): Promise<boolean> {
    return this.giving.settle(this.procedure, fileId);
  }

  /** The worker goes through what a file holds, and does what has to follow outside of it. */
  async followsUp(fileId: string): Promise<void> {
    const { file } = await this.casefiles.load(fileId);
    for (const event of await this.casefiles.history(fileId))
      await this.giving.fulfil(this.procedure, file, event);
  }
}

/** A report on children, each by name or personal number. */
export function reportOn(children: readonly object[], text = 'The child comes to school hungry.'): object {
  return {
    children,
    report: {
      unitId: worker.unitId,
      channel: 'phone',
      arrivalRule: 'reached-official',
      reporterType: 'private',
      anonymous: true,
      text,
      violenceIndicated: false,
    },
  };
}

/**
 * What an accepted command left.
 *
 * @throws {Error} it was not accepted
 */
export function accepted(answer: Answer): Accepted {
  if (answer.kind !== 'accepted') throw new Error(`Not accepted: ${JSON.stringify(answer)}`);
  return answer;
}

function known<Definition>(found: Definition | undefined): Definition {
  if (found === undefined) throw new Error('The spec rests on what is not there.');
  return found;
}
