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
import type { Answer, GivenCommand } from '../answer.js';
import { Casefiles } from '../casefiles.js';
import { CommandGiving } from '../giving.js';
import { Identifiers } from '../identifiers.js';
import { SubjectIndex } from '../subject-index.js';

const settings = settingsOf(procedures);

const worker: StaffMember = {
  staffId: 'worker',
  unitId: 'north',
  roles: ['intake-worker', 'investigator', 'unit-manager'],
  qualifications: ['social-work-degree'],
};

/** A municipality in which one worker may do everything. */
export const municipality: MunicipalityAsOf = {
  municipalityId: '00000000-0000-8000-8000-000000000001',
  jurisdiction: 'SE',
  timeZone: 'Europe/Stockholm',
  staff: (staffId) => (staffId === worker.staffId ? worker : undefined),
  hasUnit: (unitId) => unitId === worker.unitId,
  setting: (name) => settings.get(name)?.byDefault ?? '',
  delegates: () => true,
};

export const childProtection: Procedure = known(procedures.find(({ name }) => name === 'child-protection'));

/** What a process stands on. Processes of one system share the log and the keys. */
export interface Standing {
  readonly log: EventStore;
  readonly keys: KeyStore;
  readonly now: () => Instant;
  readonly elapsed?: () => number;
}

/** One process of several: with files in memory, a subject index and commands in flight of its own. */
export class Process {
  readonly casefiles: Casefiles;
  readonly giving: CommandGiving;

  constructor({ log, keys, now, elapsed }: Standing) {
    this.casefiles = new Casefiles(childProtection, log, keys, {
      kept: 100,
      ...(elapsed && { elapsed }),
    });
    this.giving = new CommandGiving({
      casefiles: new Map([[childProtection.name, this.casefiles]]),
      subjects: new SubjectIndex(log, keys),
      identifiers: new Identifiers(keys.secret('ids')),
      municipalityAsOf: () => Promise.resolve(municipality),
      now,
    });
  }

  give(
    type: string,
    body: object,
    on: Pick<GivenCommand, 'fileId' | 'matterId' | 'idempotencyKey' | 'expectedVersion'> = {},
  ): Promise<Answer> {
    const definition = known(catalogueOf(childProtection).commands.get(type));
    const by = { staffId: worker.staffId, municipalityId: municipality.municipalityId };
    return this.giving.give(childProtection, { definition, body, by, ...on });
  }

  settle(fileId: string): Promise<boolean> {
    return this.giving.settle(childProtection, fileId);
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

function known<Definition>(found: Definition | undefined): Definition {
  if (found === undefined) throw new Error('There is no such procedure or command.');
  return found;
}
