import type { Procedure } from '../handling/index.js';
import { commonDataClasses, generalRefusalCodes } from '../kernel/index.js';
import { commonRoles } from './common-roles.js';
import { freeTextIn } from '../handling/without-free-text.js';
import { quietHours } from './quiet-hours.js';
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

const common: readonly Declared[] = [
  ...named('role', 'the municipality', Object.keys(commonRoles)),
  ...named('qualification', 'the municipality', Object.keys(noQualification)),
  ...named('setting', 'the municipality', [quietHours.name]),
  ...named('refusal code', 'the kernel', Object.keys(generalRefusalCodes)),
  ...named('data class', 'the kernel', Object.keys(commonDataClasses)),
];

function named(what: string, place: string, names: readonly string[]): readonly Declared[] {
  return names.map((name) => ({ what, name, place }));
}

function declarationsOf(procedure: Procedure): readonly Declared[] {
  const { name, chapters, deadlines, settings, retention } = procedure;
  return [
    { what: 'procedure', name, place: name },
    ...named('role', name, Object.keys(procedure.roles)),
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
      const own = chapter.commands.map(({ type }) => type).filter((type) => !type.startsWith('casework/'));
      return [
        ...named('chapter', place, [`${name}/${chapter.name}`]),
        ...named('command', place, own),
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
  const { name, chapters, deadlines, settings, sights } = procedure;
  const roles = new Set([...Object.keys(commonRoles), ...Object.keys(procedure.roles)]);
  const codes = new Set([...Object.keys(generalRefusalCodes), ...Object.keys(procedure.refusalCodes)]);
  const commands = chapters.flatMap((chapter) => chapter.commands);
  const owned = [...commands, ...chapters.flatMap(({ events }) => events)].map(({ type }) => type);
  const used: readonly (readonly [
    what: string,
    names: readonly string[],
    known: (used: string) => boolean,
  ])[] = [
    ['role', commands.flatMap(({ by }) => by), (role) => roles.has(role)],
    ['role', Object.keys(sights), (role) => roles.has(role)],
    ['role', deadlines.map(({ responsible }) => responsible), (role) => roles.has(role)],
    ['role', deadlines.flatMap(({ ladder }) => ladder.flatMap(({ to }) => to)), (role) => roles.has(role)],
    [
      'refusal code',
      commands.flatMap(({ refusals }) => Object.values(refusals).map(({ code }) => code)),
      (code) => codes.has(code),
    ],
    ['type', owned, (type) => type.startsWith(`${name}/`) || type.startsWith('casework/')],
    ['setting', settings.map((setting) => setting.name), (setting) => setting.startsWith(`${name}/`)],
  ];
  if (!procedure.holdsFreeText) {
    const described = [...commands, ...chapters.flatMap(({ events }) => events)];
    for (const { type, fields } of described) {
      const words = freeTextIn(fields);
      if (words !== undefined)
        throw new Error(`${name} holds no free text, but ${type} takes some in ${words}.`);
    }
  }
  for (const [what, names, isKnown] of used) {
    const unknown = names.find((each) => !isKnown(each));
    if (unknown !== undefined)
      throw new Error(`${name} uses the ${what} ${unknown}, which it does not declare.`);
  }
}
