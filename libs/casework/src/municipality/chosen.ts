import type { LocalDate } from '../calendar/index.js';
import type { Role } from '../kernel/role.js';
import type { KnownSettings } from './as-of.js';
import { chosenUnder, inForceOn, nameAlone, type InForceFrom, type MunicipalityRegister } from './state.js';

/** A setting with each time that it was chosen, and what holds on a day. */
export interface ChosenSetting {
  readonly name: string;
  readonly value: string;
  readonly byDefault: string;
  readonly chosen: readonly InForceFrom<string>[];
}

/** Every setting that a municipality may choose, as it stands on a day. */
export function settingsChosen(
  { settings }: Pick<MunicipalityRegister, 'settings'>,
  known: KnownSettings,
  date: LocalDate,
): readonly ChosenSetting[] {
  return [...known.values()].map(({ name, byDefault }) => {
    const chosen = chosenUnder(settings, name, nameAlone(name));
    return { name, byDefault, chosen, value: inForceOn(chosen, date) ?? byDefault };
  });
}

/** To whom a command was delegated, each time; without a procedure, of each that has it. */
export interface ChosenDelegation {
  readonly procedure?: string;
  readonly commandType: string;
  readonly chosen: readonly InForceFrom<readonly Role[]>[];
}

/** The delegation order of a municipality. */
export function delegationChosen({
  delegation,
}: Pick<MunicipalityRegister, 'delegation'>): readonly ChosenDelegation[] {
  return Object.entries(delegation).map(([name, chosen]) => {
    const [first = '', commandType] = name.split(' ');
    return commandType === undefined
      ? { commandType: first, chosen }
      : { procedure: first, commandType, chosen };
  });
}
