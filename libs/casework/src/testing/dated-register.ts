import { instantAt, type Instant, type LocalDate } from '../calendar/index.js';
import type { Procedure } from '../handling/procedure.js';
import type { Casefile } from '../kernel/casefile.js';
import type { MunicipalityAsOf } from '../kernel/context.js';
import type { Role } from '../kernel/role.js';
import { municipalityAsOf } from '../municipality/as-of.js';
import { municipalityProcedure, settingsOf } from '../municipality/municipality.js';
import type { MunicipalityRegister } from '../municipality/state.js';
import { CaseSpecification } from './specification.js';

/** From a day on, until another that is no longer included. */
interface Days {
  readonly from?: LocalDate;
  readonly until?: LocalDate;
}

const longAgo: LocalDate = '2020-01-01';

/** An entry of the register and the day from which it counts. */
interface Entry {
  readonly from: LocalDate;
  readonly name: string;
  readonly command: object;
}

const keepers = ['keeper', 'second-keeper'];

/**
 * A municipality whose register says different things of different days, set up by its own commands: each given on the
 * day from which it counts.
 */
export class DatedRegister {
  #entries: readonly Entry[] = [];
  #file: Casefile<MunicipalityRegister> | undefined;

  constructor(private readonly procedures: readonly Procedure[]) {}

  unit(unitId: string): this {
    return this.#keeps(longAgo, 'register-unit', { unitId, title: unitId });
  }

  /** Somebody who has worked here for long. */
  member(staffId: string, unitId: string, qualification = 'none'): this {
    const from = longAgo;
    return this.#keeps(from, 'register-staff', { staffId, name: staffId, unitId, qualification, from });
  }

  qualified(staffId: string, qualification: string, from: LocalDate): this {
    return this.#keeps(from, 'change-staff', { staffId, qualification, from });
  }

  /** A role that one keeper gives and the other confirms. */
  holds(staffId: string, role: Role, { from = longAgo, until }: Days = {}): this {
    return this.#keeps(from, 'give-role', { staffId, role, from, ...(until !== undefined && { until }) });
  }

  chooses(name: string, value: string, from: LocalDate): this {
    return this.#keeps(from, 'set-setting', { name, value, from });
  }

  delegates(procedure: string, commandType: string, roles: readonly Role[], from: LocalDate): this {
    return this.#keeps(from, 'set-delegation', { procedure, commandType, roles, from });
  }

  readonly asOf = (instant: Instant): MunicipalityAsOf =>
    municipalityAsOf((this.#file ??= this.#asKept()), instant, settingsOf(this.procedures));

  #keeps(from: LocalDate, name: string, command: object): this {
    this.#entries = [...this.#entries, { from, name, command }];
    this.#file = undefined;
    return this;
  }

  #asKept(): Casefile<MunicipalityRegister> {
    const staff = keepers.map((staffId) => ({
      ...{ staffId, unitId: 'registry' },
      ...{ roles: ['register-keeper'], qualifications: [] },
    }));
    const spec = new CaseSpecification(municipalityProcedure(this.procedures), { staff, units: [] });
    const gives = (by: string, from: LocalDate, name: string, command: object) =>
      spec.given({
        type: `municipality/${name}`,
        by,
        at: instantAt(from, '00:00', spec.place.timeZone),
        command,
      });
    for (const { from, name, command } of this.#entries.toSorted((one, other) =>
      one.from < other.from ? -1 : Number(one.from > other.from),
    )) {
      gives('keeper', from, name, command);
      for (const { proposalId } of spec.current.details.proposedRoles)
        gives('second-keeper', from, 'confirm-role', { proposalId });
    }
    return spec.file;
  }
}
