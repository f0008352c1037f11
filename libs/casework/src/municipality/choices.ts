import { ArrayMaxSize, IsOptional } from 'class-validator';
import { localDateOf, type Jurisdiction, type LocalDate } from '../calendar/index.js';
import { accept, allThatIsWrong, CommandBody, invalid, notAmong } from '../kernel/command.js';
import { happens, type NameOf } from '../kernel/event.js';
import { SomeOf } from '../kernel/fields.js';
import {
  CommandType,
  DelegatedTo,
  From,
  FromOrToday,
  ProcedureName,
  SettingName,
  SettingValue,
} from './fields.js';
import type { Codes } from '../kernel/labels.js';
import type { Role, Roles } from '../kernel/role.js';
import type { KnownSettings } from './as-of.js';
import { quietHours } from './quiet-hours.js';
import { chosenUnder, delegated, nameAlone, type RegisterCommand, type RegisterEvent } from './state.js';

/** Chooses a named setting from a day on. */
export class SetSetting extends CommandBody {
  @SettingName() name!: string;
  @SettingValue() value!: string;
  @FromOrToday() from?: LocalDate;
}

const mostRoles = 20;

/** Says to which roles a command is delegated (KL 6:37). It can narrow what the law allows, not widen it. */
export class SetDelegation extends CommandBody {
  @ProcedureName() procedure!: string;
  @CommandType() commandType!: string;
  @DelegatedTo() @ArrayMaxSize(mostRoles) roles!: Role[];
  @FromOrToday() from?: LocalDate;
}

export class SettingChosen {
  @SettingName() name!: string;
  @SettingValue() value!: string;
  @From() from!: LocalDate;
}

export class DelegationSet {
  /** Absent in version 1, which held in every procedure. */
  @IsOptional() @ProcedureName() procedure?: string;
  @CommandType() commandType!: string;
  @DelegatedTo() roles!: Role[];
  @From() from!: LocalDate;
}

export const settingChosen: RegisterEvent<SettingChosen> = {
  type: 'municipality/setting-chosen',
  version: 1,
  fields: SettingChosen,
  title: { sv: 'Inställning vald', da: 'Indstilling valgt', en: 'Setting chosen' },
  evolve: (register, { data: { name, value, from } }) => ({
    ...register,
    settings: {
      ...register.settings,
      [name]: [...chosenUnder(register.settings, name, nameAlone(name)), { from, value }],
    },
  }),
  tells: {
    sv: ({ name, value, from }, nameOf) => `Inställningen ${nameOf(name)} är ${value} från ${nameOf(from)}.`,
    da: ({ name, value, from }, nameOf) => `Indstillingen ${nameOf(name)} er ${value} fra ${nameOf(from)}.`,
    en: ({ name, value, from }, nameOf) => `The setting ${nameOf(name)} is ${value} from ${nameOf(from)}.`,
  },
};

export const delegationSet: RegisterEvent<DelegationSet> = {
  type: 'municipality/delegation-set',
  version: 2,
  fields: DelegationSet,
  upcasts: { 1: (older) => older },
  title: { sv: 'Delegation beslutad', da: 'Kompetence delegeret', en: 'Delegation set' },
  evolve: (register, { data: { procedure, commandType, roles, from } }) => {
    const name = delegated(procedure, commandType);
    const before = chosenUnder(register.delegation, name, commandType);
    return {
      ...register,
      delegation: { ...register.delegation, [name]: [...before, { from, value: roles }] },
    };
  },
  tells: {
    sv: ({ procedure, commandType, roles, from }, nameOf) =>
      `${delegatedIn(nameOf, commandType, procedure)} är delegerat till ${roles.map(nameOf).join(', ') || 'ingen'} från ${nameOf(from)}.`,
    da: ({ procedure, commandType, roles, from }, nameOf) =>
      `${delegatedIn(nameOf, commandType, procedure)} er delegeret til ${roles.map(nameOf).join(', ') || 'ingen'} fra ${nameOf(from)}.`,
    en: ({ procedure, commandType, roles, from }, nameOf) =>
      `${delegatedIn(nameOf, commandType, procedure)} is delegated to ${roles.map(nameOf).join(', ') || 'nobody'} from ${nameOf(from)}.`,
  },
};

function delegatedIn(nameOf: NameOf, commandType: string, procedure: string | undefined): string {
  return procedure === undefined ? nameOf(commandType) : `${nameOf(commandType)} (${nameOf(procedure)})`;
}

/** What a municipality may choose among: what the procedures of its country know. */
export interface Choices {
  readonly settings: KnownSettings;
  readonly roles: Roles;
  /** The roles that show something of a case, or of the register: each takes a second register keeper. */
  readonly rolesGivingSight: ReadonlySet<Role>;
  readonly qualifications: Codes;
  /** By the name of the procedure, the types of its commands. */
  readonly commands: ReadonlyMap<string, ReadonlySet<string>>;
}

/** @param choicesIn what a municipality of a country may choose among; without one, what any may */
export function choosing(
  choicesIn: (jurisdiction?: Jurisdiction) => Choices,
): readonly [RegisterCommand<SetSetting>, RegisterCommand<SetDelegation>] {
  class SetKnownDelegation extends SetDelegation {}
  SomeOf(choicesIn().roles, { atMost: mostRoles })(SetKnownDelegation.prototype, 'roles');
  return [
    {
      type: 'municipality/set-setting',
      title: { sv: 'Välj inställning', da: 'Vælg indstilling', en: 'Choose a setting' },
      fields: SetSetting,
      at: 'file',
      by: ['register-keeper'],
      example: { name: quietHours.name, value: '18:00-07:00' },
      refusals: {},
      decide({ command: { name, value, from }, file, context }) {
        const { settings } = choicesIn(file.jurisdiction);
        const setting = settings.get(name);
        if (!setting) return notAmong('name', [...settings.keys()]);
        if ('values' in setting) {
          const known = setting.values[file.jurisdiction];
          if (!known.includes(value)) return notAmong('value', known);
        } else if (!new RegExp(`^(?:${setting.pattern})$`).test(value)) {
          return invalid('value', {
            sv: `det som inställningen kräver, till exempel ${setting.byDefault}`,
            da: `det, som indstillingen kræver, for eksempel ${setting.byDefault}`,
            en: `what the setting asks for, such as ${setting.byDefault}`,
          });
        }
        const firstDay = from ?? localDateOf(context.occurredAt, file.timeZone);
        return accept(happens(settingChosen, { name, value, from: firstDay }));
      },
    },
    {
      type: 'municipality/set-delegation',
      title: { sv: 'Besluta delegation', da: 'Fastsæt kompetenceplan', en: 'Set the delegation order' },
      fields: SetKnownDelegation,
      at: 'file',
      by: ['register-keeper'],
      refusals: {},
      decide({ command: { procedure, commandType, roles, from }, file, context }) {
        const choices = choicesIn(file.jurisdiction);
        const commands = choices.commands.get(procedure);
        const wrong = allThatIsWrong(
          !commands && notAmong('procedure', [...choices.commands.keys()]),
          commands?.has(commandType) === false &&
            invalid('commandType', {
              sv: 'typen av en åtgärd i verksamheten',
              da: 'typen af en handling på området',
              en: 'the type of a command of the procedure',
            }),
          ...roles.map(
            (role, index) =>
              !Object.hasOwn(choices.roles, role) && notAmong(`roles.${index}`, Object.keys(choices.roles)),
          ),
        );
        if (wrong) return wrong;
        const firstDay = from ?? localDateOf(context.occurredAt, file.timeZone);
        return accept(happens(delegationSet, { procedure, commandType, roles, from: firstDay }));
      },
    },
  ];
}
