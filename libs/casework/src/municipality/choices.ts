import { ArrayMaxSize, IsArray, IsIn } from 'class-validator';
import { localDateOf, type LocalDate } from '../calendar/index.js';
import { accept, CommandBody, invalid, type CommandDefinition } from '../kernel/command.js';
import { happens, type EventDefinition } from '../kernel/event.js';
import { Code, IsDay, Maybe } from '../kernel/fields.js';
import { roles, type Role } from '../kernel/role.js';
import type { KnownSettings } from './as-of.js';
import { entryOf, type MunicipalityRegister } from './state.js';

const roleNames = Object.keys(roles);

/** Chooses a named setting (domain.md chapter 9) from a day on. */
export class SetSetting extends CommandBody {
  @Code() name!: string;
  @Code() value!: string;
  @Maybe() @IsDay() from?: LocalDate;
}

/** Says to which roles a command is delegated (KL 6:37). It can narrow what the law allows, not widen it. */
export class SetDelegation extends CommandBody {
  @Code() commandType!: string;
  @IsArray() @ArrayMaxSize(20) @IsIn(roleNames, { each: true }) roles!: Role[];
  @Maybe() @IsDay() from?: LocalDate;
}

export class SettingChosen {
  @Code() name!: string;
  @Code() value!: string;
  @IsDay() from!: LocalDate;
}

export class DelegationSet {
  @Code() commandType!: string;
  @IsArray() @IsIn(roleNames, { each: true }) roles!: Role[];
  @IsDay() from!: LocalDate;
}

export const settingChosen: EventDefinition<MunicipalityRegister, SettingChosen> = {
  type: 'municipality/setting-chosen',
  version: 1,
  fields: SettingChosen,
  title: { sv: 'Inställning vald', en: 'Setting chosen' },
  evolve: (register, { data: { name, value, from } }) => ({
    ...register,
    settings: {
      ...register.settings,
      [name]: [...(entryOf(register.settings, name) ?? []), { from, value }],
    },
  }),
  tells: {
    sv: ({ name, value, from }) => `Inställningen ${name} är ${value} från ${from}.`,
    en: ({ name, value, from }) => `The setting ${name} is ${value} from ${from}.`,
  },
};

export const delegationSet: EventDefinition<MunicipalityRegister, DelegationSet> = {
  type: 'municipality/delegation-set',
  version: 1,
  fields: DelegationSet,
  title: { sv: 'Delegation beslutad', en: 'Delegation set' },
  evolve: (register, { data: { commandType, roles: delegated, from } }) => ({
    ...register,
    delegation: {
      ...register.delegation,
      [commandType]: [...(entryOf(register.delegation, commandType) ?? []), { from, value: delegated }],
    },
  }),
  tells: {
    sv: ({ commandType, roles: delegated, from }) =>
      `${commandType} är delegerat till ${delegated.map((role) => roles[role].sv).join(', ') || 'ingen'} från ${from}.`,
    en: ({ commandType, roles: delegated, from }) =>
      `${commandType} is delegated to ${delegated.map((role) => roles[role].en).join(', ') || 'nobody'} from ${from}.`,
  },
};

/** The choices of a municipality, among the settings and commands that the procedures know. */
export function choosing(
  settings: KnownSettings,
  commandTypes: () => ReadonlySet<string>,
): readonly [
  CommandDefinition<MunicipalityRegister, SetSetting>,
  CommandDefinition<MunicipalityRegister, SetDelegation>,
] {
  return [
    {
      type: 'municipality/set-setting',
      title: { sv: 'Välj inställning', en: 'Choose a setting' },
      fields: SetSetting,
      at: 'file',
      by: ['register-keeper'],
      refusals: {},
      decide({ command: { name, value, from }, file, context }) {
        const setting = settings.get(name);
        if (!setting) return invalid('name', `one of ${[...settings.keys()].join(', ')}`);
        if (!new RegExp(`^(?:${setting.pattern})$`).test(value)) {
          return invalid('value', `text that matches ${setting.pattern}`);
        }
        const firstDay = from ?? localDateOf(context.occurredAt, file.timeZone);
        return accept(happens(settingChosen, { name, value, from: firstDay }));
      },
    },
    {
      type: 'municipality/set-delegation',
      title: { sv: 'Besluta delegation', en: 'Set the delegation order' },
      fields: SetDelegation,
      at: 'file',
      by: ['register-keeper'],
      refusals: {},
      decide({ command: { commandType, roles: delegated, from }, file, context }) {
        if (!commandTypes().has(commandType)) return invalid('commandType', 'the type of a command');
        const firstDay = from ?? localDateOf(context.occurredAt, file.timeZone);
        return accept(happens(delegationSet, { commandType, roles: delegated, from: firstDay }));
      },
    },
  ];
}
