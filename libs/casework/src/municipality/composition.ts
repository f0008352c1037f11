import { fileEvents, filekeeping, recordKeeping, type Procedure } from '../handling/index.js';
import {
  commonDataClasses,
  fieldsIn,
  generalRefusalCodes,
  personalFieldsOf,
  subjectRole,
  type FieldsClass,
  type Roles,
} from '../kernel/index.js';
import { commonRoles } from './common-roles.js';
import { freeTextIn } from '../handling/without-free-text.js';
import { commonSettings } from './common-settings.js';
import { noQualification } from './state.js';

/** Something that is declared under a stable name, and where. */
interface Declared {
  readonly what: string;
  readonly name: string;
  readonly place: string;
}

/**
 * Holds the procedures of one system together before it starts: what one declares no other may declare, and what one
 * names somebody has declared.
 *
 * @throws {Error} two declarations of one name, with both their places; or a name that nobody declares
 */
export function composable(procedures: readonly Procedure[]): void {
  const places = new Map<string, string>();
  for (const { what, name, place } of [...common, ...procedures.flatMap(declarationsOf)]) {
    const key = `${what} ${name}`;
    const other = places.get(key);
    if (other !== undefined) throw new Error(`Two declarations of the ${key}: in ${other} and in ${place}.`);
    places.set(key, place);
  }
  for (const procedure of procedures) holdsTogether(procedure);
}

/** What streams and types of the system itself are called: a procedure of such a name would be taken for it. */
const ownNames = ['casework', 'municipality', 'subject', 'intake', 'ticket', 'reminder', 'reminders'];

/** A name begins the names of streams and of types, which say by `:` and `/` where it ends. */
const nameShape = /^[a-z][a-z0-9-]*$/;

const common: readonly Declared[] = [
  ...named('procedure', 'the system itself', ownNames),
  ...named('role', 'the municipality', Object.keys(commonRoles)),
  ...named('qualification', 'the municipality', Object.keys(noQualification)),
  ...named(
    'setting',
    'the municipality',
    commonSettings.map(({ name }) => name),
  ),
  ...named('refusal code', 'the kernel', Object.keys(generalRefusalCodes)),
  ...named('data class', 'the kernel', Object.keys(commonDataClasses)),
];

/** The commands that every procedure may include: each declares them again, with its own roles. */
const commandsOfFilekeeping: ReadonlySet<string> = new Set(
  [
    filekeeping({
      keepers: [],
      assigners: [],
      correctors: [],
      lifters: [],
      personRoles: { anybody: { label: { en: 'Anybody' }, help: { en: 'Whoever belongs to the file.' } } },
      seats: {},
      erasing: { by: [], dataClasses: {}, retention: [], rulesets: () => [] },
    }),
    recordKeeping({ keepers: [], parties: [] }),
  ].flatMap(({ commands }) => commands.map(({ type }) => type)),
);

function named(what: string, place: string, names: readonly string[]): readonly Declared[] {
  return names.map((name) => ({ what, name, place }));
}

function declarationsOf(procedure: Procedure): readonly Declared[] {
  const { name, chapters, deadlines, settings, retention } = procedure;
  return [
    { what: 'procedure', name, place: name },
    ...named('role', name, Object.keys(procedure.roles)),
    // A seat stands where a role may: nobody of the staff is ever given one.
    ...named('role', name, Object.keys(procedure.seats ?? {})),
    ...named('qualification', name, Object.keys(procedure.qualifications)),
    ...named('refusal code', name, Object.keys(procedure.refusalCodes)),
    ...named('data class', name, Object.keys(procedure.dataClasses)),
    ...named(
      'setting',
      name,
      settings.map((setting) => setting.name),
    ),
    ...named(
      'deadline',
      name,
      deadlines.map(({ id }) => id),
    ),
    ...named(
      'retention rule',
      name,
      retention.map(({ id }) => id),
    ),
    ...chapters.flatMap((chapter) => {
      const place = `${name}, chapter ${chapter.name}`;
      const commands = chapter.commands.map(({ type }) =>
        commandsOfFilekeeping.has(type) ? `${type} of ${name}` : type,
      );
      return [
        ...named('chapter', place, [`${name}/${chapter.name}`]),
        ...named('command', place, commands),
        ...named(
          'event',
          place,
          chapter.events.map(({ type }) => type),
        ),
      ];
    }),
  ];
}

/** Every name that the procedure uses has to be its own or everybody's. */
function holdsTogether(procedure: Procedure): void {
  const { name, chapters, deadlines, settings, sights, matters, retention } = procedure;
  if (!nameShape.test(name))
    throw new Error(`A procedure can’t be called ${name}: use a-z, digits and hyphens.`);
  const roles = new Set([...Object.keys(commonRoles), ...Object.keys(procedure.roles)]);
  const seats = Object.entries(procedure.seats ?? {});
  const rolesAndSeats = new Set([...roles, ...seats.map(([seat]) => seat)]);
  const personRoles = new Set([subjectRole, ...Object.keys(procedure.personRoles)]);
  const codes = new Set([...Object.keys(generalRefusalCodes), ...Object.keys(procedure.refusalCodes)]);
  const dataClasses = new Set([...Object.keys(commonDataClasses), ...Object.keys(procedure.dataClasses)]);
  const byDefault = new Map(
    [...commonSettings, ...settings].map((setting) => [setting.name, setting.byDefault]),
  );
  const settingOf = (setting: string) => byDefault.get(setting) ?? unknownIn(name, 'setting', setting);
  const rulesets = new Set(procedure.rulesets(settingOf).map(({ ruleset }) => ruleset));
  const steps = new Set(
    Object.entries(matters).flatMap(([kind, of]) => Object.keys(of.steps).map((step) => `${kind}/${step}`)),
  );
  const commands = chapters.flatMap((chapter) => chapter.commands);
  const events = chapters.flatMap((chapter) => chapter.events);
  const isOwn = (type: string) => type.startsWith(`${name}/`);
  const during = commands.flatMap((command) => Object.entries(command.during ?? {}));
  const kept = retention.flatMap((rule) => Object.entries(rule.matters));
  const sightsHeld = Object.values(sights).flatMap((held) => held ?? []);
  const shown = sightsHeld.flatMap((sight) => Object.entries(sight.matters));
  const eventTypes = new Set([...events, ...fileEvents].map(({ type }) => type));
  const used: readonly (readonly [
    what: string,
    names: readonly string[],
    known: (used: string) => boolean,
  ])[] = [
    ['role', commands.flatMap(({ by }) => by), (role) => rolesAndSeats.has(role)],
    ['role', Object.keys(sights), (role) => rolesAndSeats.has(role)],
    [
      'role of a person',
      seats.flatMap(([, { heldBy, onBehalfBy = [] }]) => [...heldBy, ...onBehalfBy]),
      (role) => personRoles.has(role),
    ],
    ['role', deadlines.map(({ responsible }) => responsible), (role) => roles.has(role)],
    ['role', deadlines.flatMap(({ ladder }) => ladder.flatMap(({ to }) => to)), (role) => roles.has(role)],
    [
      'refusal code',
      commands.flatMap(({ refusals }) => Object.values(refusals).map(({ code }) => code)),
      (code) => codes.has(code),
    ],
    [
      'data class',
      [...commands, ...events].flatMap(({ fields }) => dataClassesIn(fields)),
      (each) => dataClasses.has(each),
    ],
    ['ruleset', deadlines.flatMap(({ versions }) => Object.keys(versions)), (each) => rulesets.has(each)],
    ['ruleset', retention.flatMap((rule) => rule.rulesets), (each) => rulesets.has(each)],
    ['data class', sightsHeld.flatMap((sight) => sight.classes), (each) => dataClasses.has(each)],
    [
      'event',
      sightsHeld.flatMap((sight) => (sight.events === 'any' ? [] : sight.events)),
      (type) => eventTypes.has(type),
    ],
    [
      'kind of matter',
      [...during, ...kept, ...shown].map(([kind]) => kind),
      (kind) => Object.hasOwn(matters, kind),
    ],
    [
      'step',
      [...during, ...kept, ...shown].flatMap(([kind, of]) =>
        of === 'any' ? [] : of.map((step) => `${kind}/${step}`),
      ),
      (step) => steps.has(step),
    ],
    [
      'command',
      procedure.extract?.givenBy ?? [],
      (type) => commands.some((command) => command.type === type && command.at === 'matter'),
    ],
    ['type', commands.map(({ type }) => type), (type) => isOwn(type) || commandsOfFilekeeping.has(type)],
    ['type', events.map(({ type }) => type), isOwn],
    ['setting', settings.map((setting) => setting.name), isOwn],
  ];
  for (const [what, names, isKnown] of used) {
    const unknown = names.find((each) => !isKnown(each));
    if (unknown !== undefined) unknownIn(name, what, unknown);
  }
  const reachOf: Roles = { ...commonRoles, ...procedure.roles };
  for (const [name, held = []] of Object.entries(sights)) {
    const isSeat = Object.hasOwn(procedure.seats ?? {}, name);
    // Whoever holds such a role is confirmed for no unit, so that moving would show another's matters.
    const isOfNoUnit = reachOf[name]?.reach === 'municipality';
    const wrong = held.find(
      ({ scope }) =>
        (scope === 'seat') !== isSeat || (isOfNoUnit && (scope === 'unit' || scope === 'unassigned')),
    );
    if (wrong) throw new Error(`${procedure.name} gives ${name} a sight of the scope ${wrong.scope}.`);
  }
  for (const { length } of deadlines.flatMap(({ starts }) => starts))
    if (typeof length === 'function') length(settingOf);
  if (Object.hasOwn(procedure.personRoles, subjectRole))
    throw new Error(`${name} declares the role of a person ${subjectRole}, which every file has.`);
  for (const { type, fields } of events) {
    const open = unsealedPartIn(fields);
    if (open !== undefined) throw new Error(`${type} would leave what is personal in ${open} unsealed.`);
  }
  if (!procedure.holdsFreeText) {
    for (const { type, fields } of [...commands, ...events]) {
      const words = freeTextIn(fields);
      if (words !== undefined)
        throw new Error(`${name} holds no free text, but ${type} takes some in ${words}.`);
    }
  }
}

function unknownIn(procedure: string, what: string, name: string): never {
  throw new Error(`${procedure} uses the ${what} ${name}, which it does not declare.`);
}

/** The kinds of personal data of a class, those of its parts included. */
function dataClassesIn(fields: FieldsClass): readonly string[] {
  const ofParts = fieldsIn(fields).flatMap(({ part }) => (part ? dataClassesIn(part()) : []));
  return [...personalFieldsOf(fields).values(), ...ofParts];
}

/** An event is sealed field by field: a part that holds personal data has to be personal as a whole. */
function unsealedPartIn(fields: FieldsClass): string | undefined {
  const sealed = personalFieldsOf(fields);
  return fieldsIn(fields).find(
    ({ name, part }) => part && !sealed.has(name) && dataClassesIn(part()).length > 0,
  )?.name;
}
