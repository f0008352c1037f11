import type { Instant, LocalDate } from '../calendar/index.js';
import type { Procedure } from '../handling/procedure.js';
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

/** A municipality whose register says different things of different days, set up by its own commands. */
export class DatedRegister {
  readonly #spec: CaseSpecification<MunicipalityRegister>;
  readonly #settings: ReturnType<typeof settingsOf>;

  constructor(
    procedures: readonly Procedure[],
    private readonly keptAt: Instant,
  ) {
    const keeper = { staffId: 'keeper', unitId: 'registry', roles: ['register-keeper'], qualifications: [] };
    this.#spec = new CaseSpecification(municipalityProcedure(procedures), { staff: [keeper], units: [] });
    this.#settings = settingsOf(procedures);
  }

  unit(unitId: string): this {
    return this.#keeps('register-unit', { unitId, title: unitId });
  }

  /** Somebody who has worked here for long. */
  member(staffId: string, unitId: string, qualification = 'none'): this {
    return this.#keeps('register-staff', { staffId, name: staffId, unitId, qualification, from: longAgo });
  }

  qualified(staffId: string, qualification: string, from: LocalDate): this {
    return this.#keeps('change-staff', { staffId, qualification, from });
  }

  holds(staffId: string, role: Role, { from = longAgo, until }: Days = {}): this {
    return this.#keeps('give-role', { staffId, role, from, ...(until !== undefined && { until }) });
  }

  chooses(name: string, value: string, from: LocalDate): this {
    return this.#keeps('set-setting', { name, value, from });
  }

  delegates(procedure: string, commandType: string, roles: readonly Role[], from: LocalDate): this {
    return this.#keeps('set-delegation', { procedure, commandType, roles, from });
  }

  readonly asOf = (instant: Instant): MunicipalityAsOf =>
    municipalityAsOf(this.#spec.file, instant, this.#settings);

  #keeps(name: string, command: object): this {
    this.#spec.given({ type: `municipality/${name}`, by: 'keeper', at: this.keptAt, command });
    return this;
  }
}
