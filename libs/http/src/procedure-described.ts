import {
  commonDataClasses,
  commonRoles,
  fieldsIn,
  fieldsTold,
  generalRefusalCodes,
  languagesOf,
  personalFieldsOf,
  rungInWords,
  sourceIn,
  type Codes,
  type CommandDefinition,
  type DeadlineRule,
  type EventDefinition,
  type FieldsClass,
  type Labels,
  type LengthOrSetting,
  type Procedure,
  type RefusalRule,
  type RetentionRule,
  type SettingDefinition,
} from '#casework';
import { saidIn } from './answer.js';
import type { FieldShown, ProcedureDescribed, ProcedureShown } from './answers/catalogue.js';
import { bodyName, commandAddress, eventName, operationName, schemaAddress } from './document/names.js';

type RuleShown = ProcedureDescribed['deadlines'][number];
type SettingShown = ProcedureDescribed['settings'][number];
type ChapterShown = ProcedureDescribed['chapters'][number];

/** A procedure in the list of all. */
export function procedureShown({ name, title, jurisdiction, zone }: Procedure): ProcedureShown {
  return { name, title, ...(jurisdiction && { jurisdiction }), languages: languagesOf(jurisdiction), zone };
}

/** A procedure as data, from where each of its parts is declared. */
export function procedureDescribed(procedure: Procedure): ProcedureDescribed {
  const { matters, settings, chapters, deadlines, notice, personRoles, qualifications, holdsFreeText } =
    procedure;
  return {
    ...procedureShown(procedure),
    matters,
    settings: settings.map(settingShown),
    roles: { ...commonRoles, ...procedure.roles },
    personRoles,
    seats: procedure.seats ?? {},
    qualifications,
    refusalCodes: { ...generalRefusalCodes, ...procedure.refusalCodes },
    dataClasses: { ...commonDataClasses, ...procedure.dataClasses },
    holdsFreeText,
    retention: procedure.retention.map(retentionShown),
    ...(notice && { notice }),
    chapters: chapters.map(({ name, title, commands, events }) => ({
      name,
      title,
      commands: commands
        .filter(({ internal }) => internal !== true)
        .map((command) => commandShown(procedure, command)),
      events: events.map(eventShown),
    })),
    deadlines: deadlines.map(ruleShown),
  };
}

/** What there is to choose from in a country is no pattern; whoever reads a procedure sees that of every country. */
function settingShown({ name, label, help, byDefault, source, ...taken }: SettingDefinition): SettingShown {
  const pattern =
    'values' in taken ? [...new Set(Object.values(taken.values).flat())].join('|') : taken.pattern;
  return { name, label, help, pattern, byDefault, ...(source !== undefined && { source }) };
}

function commandShown(procedure: Procedure, command: CommandDefinition): ChapterShown['commands'][number] {
  const { type, title, at, during, by, inPerson, refusals } = command;
  return {
    type,
    title,
    at,
    operation: operationName(procedure, command),
    address: commandAddress(procedure, command),
    schema: schemaAddress(bodyName(procedure, command)),
    by,
    inPerson: inPerson ?? false,
    ...(during && { during: Object.entries(during).map(([kind, steps]) => ({ kind, steps })) }),
    refusals: Object.values(refusals).map((refusal) => refusalShown(procedure, refusal)),
    fields: fieldsShown(fieldsTold(command)),
  };
}

function eventShown(event: EventDefinition): ChapterShown['events'][number] {
  const { type, version, title, fields } = event;
  return { type, version, title, schema: schemaAddress(eventName(event)), fields: fieldsShown(fields) };
}

function fieldsShown(fields: FieldsClass): readonly FieldShown[] {
  const personal = personalFieldsOf(fields);
  return fieldsIn(fields).map(({ name, optional, said, codes, part }) => {
    const dataClass = personal.get(name);
    return {
      name,
      ...(said && { label: said.label, help: said.help }),
      optional,
      ...(dataClass !== undefined && { dataClass }),
      ...(codes && { codes: codesShown(codes) }),
      ...(part && { fields: fieldsShown(part()) }),
    };
  });
}

/** What people are told of codes: some are declared with more than that. */
function codesShown(codes: Codes): NonNullable<FieldShown['codes']> {
  return Object.fromEntries(Object.entries(codes).map(([code, { label, help }]) => [code, { label, help }]));
}

function refusalShown(procedure: Procedure, { code, source, says }: RefusalRule) {
  const shown = sourceIn(source, procedure.jurisdiction);
  return { code, ...(shown !== undefined && { source: shown }), says: saidIn(procedure, says) };
}

function retentionShown({ matters, ...rule }: RetentionRule) {
  return {
    ...rule,
    matters: Object.entries(matters).map(([kind, steps]) => ({ kind, ...(steps !== 'any' && { steps }) })),
  };
}

function ruleShown(rule: DeadlineRule): RuleShown {
  const { id, what, kind, responsible, versions, starts, rolls, ladder } = rule;
  return {
    id,
    what,
    kind,
    responsible,
    versions: Object.entries(versions).flatMap(([ruleset, version]) =>
      version === undefined
        ? []
        : [
            {
              ruleset,
              force: version.force,
              ...(version.source !== undefined && { source: version.source }),
              ...lengthShown(version.length),
              ...(version.running === 'counted-anew' && { countedAnew: true as const }),
            },
          ],
    ),
    starts: starts.map(({ on, length, immediate, anchoredBecause }) => ({
      on,
      immediate: immediate ?? false,
      ...lengthShown(length),
      ...(anchoredBecause && { anchoredBecause }),
    })),
    rolls,
    stops: ended(rule.stops),
    cancels: ended(rule.cancels),
    replaces: ended(rule.replaces?.map(({ on }) => ({ on }))),
    extensions: ended(rule.extensions?.map(({ on, ground }) => ({ on, because: ground }))),
    ladder: ladder.map(({ at, to }) => ({ when: rungInWords(at), to })),
  };
}

function ended(
  endings: readonly { readonly on: string; readonly because?: Labels }[] = [],
): RuleShown['stops'] {
  return endings.map(({ on, because }) => ({ on, ...(because && { because }) }));
}

function lengthShown(
  length: LengthOrSetting | undefined,
): Pick<RuleShown['starts'][number], 'length' | 'isSet'> {
  if (length === undefined) return {};
  return typeof length === 'function' ? { isSet: true } : { length };
}
