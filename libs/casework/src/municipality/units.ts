import { accept, CommandBody, refuse, type Hindrance } from '../kernel/command.js';
import { happens } from '../kernel/event.js';
import type { EveryLanguage } from '../kernel/labels.js';
import { UnitId, UnitTitle } from './fields.js';
import type { RefusalRule } from '../kernel/refusal.js';
import {
  entryOf,
  type MunicipalityRegister,
  type RegisterCommand,
  type RegisterEvent,
  type Unit,
} from './state.js';

export class RegisterUnit extends CommandBody {
  @UnitId() unitId!: string;
  @UnitTitle() title!: string;
}

export class CloseUnit extends CommandBody {
  @UnitId() unitId!: string;
}

export class UnitRegistered {
  @UnitId() unitId!: string;
  @UnitTitle() title!: string;
}

export class UnitClosed {
  @UnitId() unitId!: string;
}

function withUnit(register: MunicipalityRegister, unit: Unit): MunicipalityRegister {
  return { ...register, units: { ...register.units, [unit.unitId]: unit } };
}

export const unitRegistered: RegisterEvent<UnitRegistered> = {
  type: 'municipality/unit-registered',
  version: 1,
  fields: UnitRegistered,
  title: { sv: 'Enhet upplagd', da: 'Afdeling oprettet', en: 'Unit registered' },
  evolve: (register, { data }) => withUnit(register, { ...data, closed: false }),
  tells: {
    sv: ({ title }) => `Enheten ${title} lades upp.`,
    da: ({ title }) => `Afdelingen ${title} blev oprettet.`,
    en: ({ title }) => `The unit ${title} was registered.`,
  },
};

export const unitClosed: RegisterEvent<UnitClosed> = {
  type: 'municipality/unit-closed',
  version: 1,
  fields: UnitClosed,
  title: { sv: 'Enhet stängd', da: 'Afdeling lukket', en: 'Unit closed' },
  evolve: (register, { data: { unitId } }) => {
    const unit = entryOf(register.units, unitId);
    return unit ? withUnit(register, { ...unit, closed: true }) : register;
  },
  tells: {
    sv: ({ unitId }) => `Enheten ${unitId} stängdes.`,
    da: ({ unitId }) => `Afdelingen ${unitId} blev lukket.`,
    en: ({ unitId }) => `The unit ${unitId} was closed.`,
  },
};

/** For whatever names a unit. */
export const noneOpen: Hindrance<MunicipalityRegister, EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ingen enhet är öppen.',
    da: 'Ingen afdeling er åben.',
    en: 'No unit is open.',
  },
  hinders: ({ file }) => Object.values(file.details.units).every(({ closed }) => closed),
};

const refusals = {
  exists: {
    code: 'STATE_CONFLICT',
    says: {
      sv: 'Enheten finns redan.',
      da: 'Afdelingen findes allerede.',
      en: 'The unit is registered already.',
    },
  },
  notOpen: {
    code: 'STATE_CONFLICT',
    says: {
      sv: 'Det finns ingen öppen enhet med den koden.',
      da: 'Der er ingen åben afdeling med den kode.',
      en: 'There is no open unit of that code.',
    },
  },
} satisfies Record<string, RefusalRule<EveryLanguage>>;

export const registerUnit: RegisterCommand<RegisterUnit> = {
  type: 'municipality/register-unit',
  title: { sv: 'Lägg upp enhet', da: 'Opret afdeling', en: 'Register a unit' },
  fields: RegisterUnit,
  at: 'file',
  by: ['register-keeper'],
  refusals: { exists: refusals.exists },
  decide({ command: { unitId, title }, file }) {
    if (entryOf(file.details.units, unitId)?.closed === false) return refuse(refusals.exists, 'unitId');
    return accept(happens(unitRegistered, { unitId, title }));
  },
};

export const closeUnit: RegisterCommand<CloseUnit> = {
  type: 'municipality/close-unit',
  title: { sv: 'Stäng enhet', da: 'Luk afdeling', en: 'Close a unit' },
  fields: CloseUnit,
  at: 'file',
  by: ['register-keeper'],
  refusals: { noneOpen, notOpen: refusals.notOpen },
  decide({ command: { unitId }, file }) {
    if (entryOf(file.details.units, unitId)?.closed !== false) return refuse(refusals.notOpen, 'unitId');
    return accept(happens(unitClosed, { unitId }));
  },
};
