import type { Procedure } from '../handling/procedure.js';
import { quietHours } from './quiet-hours.js';
import type { KnownSettings } from './as-of.js';
import { calendarAddressTakenBack, takeBackCalendarAddress } from './calendar-address.js';
import { choosing, delegationSet, settingChosen } from './choices.js';
import { foundMunicipality, municipalityFounded } from './founding.js';
import { endRole, giveRole, roleEnded, roleGiven } from './roles.js';
import { changeStaff, registerStaff, staffChanged, staffRegistered } from './staff.js';
import { emptyRegister, type MunicipalityRegister } from './state.js';
import { closeUnit, registerUnit, unitClosed, unitRegistered } from './units.js';

/** The settings that are the municipality's to choose, by name: those of the procedures and its quiet hours. */
export function settingsOf(procedures: readonly Procedure[]): KnownSettings {
  const settings = [quietHours, ...procedures.flatMap((procedure) => procedure.settings)];
  return new Map(settings.map((setting) => [setting.name, setting]));
}

/**
 * The municipality's own register as a procedure: a stream of its own, changed by commands and audited like a
 * case. Its file id is the municipality's id.
 */
export function municipalityProcedure(procedures: readonly Procedure[]): Procedure<MunicipalityRegister> {
  const settings = settingsOf(procedures);
  const commandTypes = () =>
    new Set(
      procedures.flatMap(({ chapters }) =>
        chapters.flatMap(({ commands }) => commands.map(({ type }) => type)),
      ),
    );
  return {
    name: 'municipality',
    title: { sv: 'Kommunens register', en: 'Register of the municipality' },
    zone: 'social-services',
    matters: {},
    chapters: [
      {
        name: 'founding',
        title: { sv: 'Uppläggning', en: 'Founding' },
        commands: [foundMunicipality],
        events: [municipalityFounded],
      },
      {
        name: 'units',
        title: { sv: 'Enheter', en: 'Units' },
        commands: [registerUnit, closeUnit],
        events: [unitRegistered, unitClosed],
      },
      {
        name: 'staff',
        title: { sv: 'Medarbetare', en: 'Staff' },
        commands: [registerStaff, changeStaff, takeBackCalendarAddress],
        events: [staffRegistered, staffChanged, calendarAddressTakenBack],
      },
      {
        name: 'roles',
        title: { sv: 'Roller', en: 'Roles' },
        commands: [giveRole, endRole],
        events: [roleGiven, roleEnded],
      },
      {
        name: 'choices',
        title: { sv: 'Inställningar och delegation', en: 'Settings and delegation' },
        commands: choosing(settings, commandTypes),
        events: [settingChosen, delegationSet],
      },
    ],
    deadlines: [],
    rulesets: () => [],
    settings: [],
    sights: {
      'register-keeper': [{ scope: 'municipality', protected: true }],
      auditor: [{ scope: 'municipality', protected: true }],
      'unit-manager': [{ scope: 'municipality', protected: true }],
    },
    initialDetails: emptyRegister,
  };
}
