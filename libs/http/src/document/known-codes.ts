import {
  catalogueOf,
  commonDataClasses,
  commonRoles,
  generalRefusalCodes,
  subjectRole,
  type CodeList,
  type Procedure,
} from '#casework';
import { problemCodes } from '../problem.js';
import { readKinds, readKindsOfFiles } from '../read-kinds.js';

/** The codes of each list that procedures make up, in the order in which they declare them. */
export type KnownCodes = Readonly<Record<CodeList, readonly string[]>>;

/** What codes there are where these procedures are carried out. */
export function knownCodesOf(procedures: readonly Procedure[]): KnownCodes {
  const of = (codesOf: (procedure: Procedure) => Iterable<string>) => [
    ...new Set(procedures.flatMap((procedure) => [...codesOf(procedure)])),
  ];
  const seats = of((procedure) => Object.keys(procedure.seats ?? {}));
  return {
    procedure: of(({ name }) => [name]),
    zone: of(({ zone }) => [zone]),
    'matter-kind': of(({ matters }) => Object.keys(matters)),
    step: of(({ matters }) => Object.values(matters).flatMap(({ steps }) => Object.keys(steps))),
    role: [...new Set([...Object.keys(commonRoles), ...of(({ roles }) => Object.keys(roles)), ...seats])],
    'person-role': [subjectRole, ...of(({ personRoles }) => Object.keys(personRoles))],
    seat: seats,
    qualification: of(({ qualifications }) => Object.keys(qualifications)),
    rule: of(({ deadlines }) => deadlines.map(({ id }) => id)),
    ruleset: of(({ deadlines }) => deadlines.flatMap(({ versions }) => Object.keys(versions))),
    command: of((procedure) => catalogueOf(procedure).commands.keys()),
    event: of((procedure) => catalogueOf(procedure).events.keys()),
    'data-class': [
      ...new Set([...Object.keys(commonDataClasses), ...of(({ dataClasses }) => Object.keys(dataClasses))]),
    ],
    setting: of(({ settings }) => settings.map(({ name }) => name)),
    'practised-procedure': of(({ name, matters }) => (Object.keys(matters).length > 0 ? [name] : [])),
    read: [...readKinds, ...of(({ name }) => readKindsOfFiles.map((kind) => `${name}/${kind}`))],
    problem: [
      ...new Set([
        ...Object.keys(problemCodes),
        ...Object.keys(generalRefusalCodes),
        ...of(({ refusalCodes }) => Object.keys(refusalCodes)),
      ]),
    ],
  };
}
