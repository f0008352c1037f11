import type { Jurisdiction } from '../calendar/index.js';
import type { Chapter, Procedure } from '../handling/index.js';
import {
  commonDataClasses,
  type Codes,
  type DataClass,
  type EveryLanguage,
  type Labels,
  type Roles,
  type Sight,
  type Sights,
} from '../kernel/index.js';
import type { KnownSettings } from './as-of.js';
import { calendarAddressTakenBack, takeBackCalendarAddress } from './calendar-address.js';
import { choosing, delegationSet, settingChosen, type Choices } from './choices.js';
import { commonRoles } from './common-roles.js';
import { composable } from './composition.js';
import { foundMunicipality, municipalityFounded } from './founding.js';
import { commonSettings } from './common-settings.js';
import { offerChanged, offering, offerRegistered, offerWithdrawn } from './offers.js';
import {
  AwaitedRole,
  awaitedRoles,
  confirmRole,
  declineRole,
  roleConfirmed,
  roleDeclined,
  roleProposed,
} from './proposed-roles.js';
import { endRole, giveRole, roleEnded, roleGiven } from './roles.js';
import { changeStaff, registerStaff, staffChanged, staffRegistered } from './staff.js';
import { emptyRegister, nameAlone, noQualification, type MunicipalityRegister } from './state.js';
import { closeUnit, registerUnit, unitClosed, unitRegistered } from './units.js';

const registerTitles = {
  register: { sv: 'Kommunens register', da: 'Kommunens register', en: 'Register of the municipality' },
  founding: { sv: 'Uppläggning', da: 'Oprettelse', en: 'Founding' },
  units: { sv: 'Enheter', da: 'Afdelinger', en: 'Units' },
  staff: { sv: 'Medarbetare', da: 'Medarbejdere', en: 'Staff' },
  roles: { sv: 'Roller', da: 'Roller', en: 'Roles' },
  choices: {
    sv: 'Inställningar och delegation',
    da: 'Indstillinger og kompetenceplan',
    en: 'Settings and delegation',
  },
  offers: { sv: 'Utbud', da: 'Tilbud', en: 'Offers' },
} as const satisfies Readonly<Record<string, EveryLanguage>>;

/** The register holds no matters and no persons of a file: units, staff and choices. */
const wholeRegister: Sight = {
  scope: 'municipality',
  matters: {},
  protected: true,
  reach: 'file',
  persons: 'none',
  events: 'any',
  classes: Object.keys(commonDataClasses),
};

/** Everybody else chooses from staff and units: names, contacts and delegation of all are nobody's work but theirs. */
const sights: Sights = {
  'register-keeper': [wholeRegister],
  auditor: [wholeRegister],
};

/** The settings that are the municipality's to choose, by name: those of the procedures and those of every municipality. */
export function settingsOf(procedures: readonly Procedure[]): KnownSettings {
  const settings = [...commonSettings, ...procedures.flatMap((procedure) => procedure.settings)];
  return new Map(settings.map((setting) => [setting.name, setting]));
}

/** Every role that somebody may hold where these procedures are carried out. */
export function rolesOf(procedures: readonly Procedure[]): Roles {
  return Object.assign({}, commonRoles, ...procedures.map(({ roles }) => roles)) as Roles;
}

/** Every kind of personal data that there is where these procedures are carried out: each is sealed apart. */
export function dataClassesOf(procedures: readonly Procedure[]): readonly DataClass[] {
  return [...Object.keys(commonDataClasses), ...procedures.flatMap((each) => Object.keys(each.dataClasses))];
}

/** Whether a municipality of a country carries a procedure out: its own law, and no other country's. */
export function carriesOut(
  country: Jurisdiction,
  { jurisdiction }: Pick<Procedure, 'jurisdiction'>,
): boolean {
  return jurisdiction === undefined || jurisdiction === country;
}

/**
 * The municipality's own register as a procedure: a stream of its own, changed by commands and audited like a
 * case. Its file id is the municipality's id.
 *
 * @param procedures those that municipalities carry out: their roles, qualifications, settings and commands are known
 */
export function municipalityProcedure(procedures: readonly Procedure[]): Procedure<MunicipalityRegister> {
  composable(procedures);
  const known = choicesAmong(procedures);
  const ofCountry = {
    SE: choicesAmong(procedures.filter((each) => carriesOut('SE', each))),
    DK: choicesAmong(procedures.filter((each) => carriesOut('DK', each))),
  };
  const choicesIn = (jurisdiction?: Jurisdiction) =>
    jurisdiction === undefined ? known : ofCountry[jurisdiction];
  const qualificationsIn = (jurisdiction?: Jurisdiction) => choicesIn(jurisdiction).qualifications;
  return {
    name: 'municipality',
    title: registerTitles.register,
    zone: 'social-services',
    matters: {},
    chapters: inPerson([
      {
        name: 'founding',
        title: registerTitles.founding,
        commands: [foundMunicipality],
        events: [municipalityFounded],
      },
      {
        name: 'units',
        title: registerTitles.units,
        commands: [registerUnit, closeUnit],
        events: [unitRegistered, unitClosed],
      },
      {
        name: 'staff',
        title: registerTitles.staff,
        commands: [registerStaff(qualificationsIn), changeStaff(qualificationsIn), takeBackCalendarAddress],
        events: [staffRegistered, staffChanged, calendarAddressTakenBack],
      },
      {
        name: 'roles',
        title: registerTitles.roles,
        commands: [giveRole(choicesIn), endRole(choicesIn), confirmRole, declineRole],
        events: [roleGiven, roleProposed, roleConfirmed, roleDeclined, roleEnded],
      },
      {
        name: 'choices',
        title: registerTitles.choices,
        commands: choosing(choicesIn),
        events: [settingChosen, delegationSet],
      },
      {
        name: 'offers',
        title: registerTitles.offers,
        commands: offering(choicesIn),
        events: [offerRegistered, offerChanged, offerWithdrawn],
      },
    ]),
    deadlines: [],
    rulesets: () => [],
    settings: commonSettings,
    roles: commonRoles,
    personRoles: {},
    qualifications: noQualification,
    refusalCodes: {},
    dataClasses: {},
    holdsFreeText: true,
    retention: [],
    sights,
    awaits: { fields: AwaitedRole, of: awaitedRoles },
    names: namesIn(procedures, known),
    initialDetails: emptyRegister,
  };
}

/** The register is kept by writing in it: nobody does that for another. */
function inPerson(
  chapters: readonly Chapter<MunicipalityRegister>[],
): readonly Chapter<MunicipalityRegister>[] {
  return chapters.map((chapter) => ({
    ...chapter,
    commands: chapter.commands.map((command) => ({ ...command, inPerson: true })),
  }));
}

/** What a municipality that carries these procedures out may choose among. */
export function choicesAmong(procedures: readonly Procedure[]): Choices {
  return {
    settings: settingsOf(procedures),
    roles: rolesOf(procedures),
    rolesGivingSight: new Set([{ sights }, ...procedures].flatMap((each) => Object.keys(each.sights))),
    qualifications: Object.assign(
      {},
      noQualification,
      ...procedures.map((procedure) => procedure.qualifications),
    ) as Codes,
    commands: new Map(
      procedures.map(({ name, chapters }) => [
        name,
        new Set(chapters.flatMap(({ commands }) => commands.map(({ type }) => type))),
      ]),
    ),
  };
}

/** The register speaks of the procedures' roles, settings and commands. */
function namesIn(
  procedures: readonly Procedure[],
  { settings, roles }: Choices,
): ReadonlyMap<string, Labels> {
  return new Map([
    ...Object.entries(roles).map(([role, { label }]): [string, Labels] => [role, label]),
    ...[...settings.values()].flatMap(({ name, label }): [string, Labels][] => [
      [name, label],
      [nameAlone(name), label],
    ]),
    ...procedures.map(({ name, title }): [string, Labels] => [name, title]),
    ...procedures.flatMap(({ chapters }) =>
      chapters.flatMap(({ commands }) => commands.map(({ type, title }): [string, Labels] => [type, title])),
    ),
  ]);
}
