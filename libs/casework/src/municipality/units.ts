import { accept, CommandBody, refuse, type CommandDefinition } from '../kernel/command.js';
import { happens, type EventDefinition } from '../kernel/event.js';
import { Code } from '../kernel/fields.js';
import type { RefusalRule } from '../kernel/refusal.js';
import { entryOf, type MunicipalityRegister, type Unit } from './state.js';

export class RegisterUnit extends CommandBody {
  @Code() unitId!: string;
  @Code() title!: string;
}

export class CloseUnit extends CommandBody {
  @Code() unitId!: string;
}

export class UnitRegistered {
  @Code() unitId!: string;
  @Code() title!: string;
}

export class UnitClosed {
  @Code() unitId!: string;
}

function withUnit(register: MunicipalityRegister, unit: Unit): MunicipalityRegister {
  return { ...register, units: { ...register.units, [unit.unitId]: unit } };
}

export const unitRegistered: EventDefinition<MunicipalityRegister, UnitRegistered> = {
  type: 'municipality/unit-registered',
  version: 1,
  fields: UnitRegistered,
  title: { sv: 'Enhet upplagd', en: 'Unit registered' },
  evolve: (register, { data }) => withUnit(register, { ...data, closed: false }),
  tells: {
    sv: ({ title }) => `Enheten ${title} lades upp.`,
    en: ({ title }) => `The unit ${title} was registered.`,
  },
};

export const unitClosed: EventDefinition<MunicipalityRegister, UnitClosed> = {
  type: 'municipality/unit-closed',
  version: 1,
  fields: UnitClosed,
  title: { sv: 'Enhet stängd', en: 'Unit closed' },
  evolve: (register, { data: { unitId } }) => {
    const unit = entryOf(register.units, unitId);
    return unit ? withUnit(register, { ...unit, closed: true }) : register;
  },
  tells: {
    sv: ({ unitId }) => `Enheten ${unitId} stängdes.`,
    en: ({ unitId }) => `The unit ${unitId} was closed.`,
  },
};

const refusals = {
  exists: {
    code: 'STATE_CONFLICT',
    says: { sv: 'Enheten finns redan.', en: 'The unit is registered already.' },
  },
  notOpen: {
    code: 'STATE_CONFLICT',
    says: { sv: 'Det finns ingen öppen enhet med den koden.', en: 'There is no open unit of that code.' },
  },
} satisfies Record<string, RefusalRule>;

export const registerUnit: CommandDefinition<MunicipalityRegister, RegisterUnit> = {
  type: 'municipality/register-unit',
  title: { sv: 'Lägg upp enhet', en: 'Register a unit' },
  fields: RegisterUnit,
  at: 'file',
  by: ['register-keeper'],
  refusals: { exists: refusals.exists },
  decide({ command: { unitId, title }, file }) {
    if (entryOf(file.details.units, unitId)?.closed === false) return refuse(refusals.exists, 'unitId');
    return accept(happens(unitRegistered, { unitId, title }));
  },
};

export const closeUnit: CommandDefinition<MunicipalityRegister, CloseUnit> = {
  type: 'municipality/close-unit',
  title: { sv: 'Stäng enhet', en: 'Close a unit' },
  fields: CloseUnit,
  at: 'file',
  by: ['register-keeper'],
  refusals: { notOpen: refusals.notOpen },
  decide({ command: { unitId }, file }) {
    if (entryOf(file.details.units, unitId)?.closed !== false) return refuse(refusals.notOpen, 'unitId');
    return accept(happens(unitClosed, { unitId }));
  },
};
