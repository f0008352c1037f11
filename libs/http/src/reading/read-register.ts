import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  catalogueOf,
  delegationChosen,
  fieldsIn,
  inLanguage,
  localDateOf,
  offersOn,
  personalFieldsOf,
  registerNames,
  seenBy,
  settingsChosen,
  staffOn,
  tellTimeline,
  type CaseEvent,
  type Casefile,
  type DataClass,
  type EventDescription,
  type EveryLanguage,
  type Instant,
  type InvalidField,
  type Language,
  type MunicipalityRegister,
  type SeenFile,
} from '#casework';
import type { Casetrail } from '#platform';
import type { RegisterHistory, RegisterShown } from '../answers/register.js';
import { CASETRAIL, viewerOf, type Caller } from '../caller.js';
import { invalidCursor, notFound, wrongCursor } from '../problem.js';
import type { Purpose } from '../read-requests.js';
import { choicesIn, municipalityShown, unitsShown } from './register-in-words.js';

/** Whether somebody reads a register and its history: where it opens to them as a file, by the sights of its procedure. */
export function readsRegister(
  { registers: { procedure } }: Pick<Casetrail, 'registers'>,
  caller: Caller,
  register: Casefile<MunicipalityRegister>,
): boolean {
  const isOfZone = procedure.zone === caller.identity.zone;
  return isOfZone && (seenBy(procedure.sights, viewerOf(caller), register)?.isOpen ?? false);
}

/** The register of the caller's municipality as data, as it was kept until an instant. */
export class ReadRegister extends Query<RegisterShown> {
  constructor(
    readonly caller: Caller,
    readonly purpose: Purpose,
    readonly at: Instant | undefined,
  ) {
    super();
  }
}

@QueryHandler(ReadRegister)
export class ReadRegisterHandler implements IQueryHandler<ReadRegister> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  /** @throws {Problem} INVALID_FIELD for an instant before the register began */
  async execute({ caller, purpose, at }: ReadRegister): Promise<RegisterShown> {
    const { municipalityId } = caller.identity;
    const instant = at ?? this.system.now();
    const file = await this.#keptUntil(municipalityId, at);
    const { details, timeZone, jurisdiction } = file;
    const date = localDateOf(instant, timeZone);
    const { settings } = choicesIn(this.system, jurisdiction);
    const inForce = new Map(staffOn(file, date, instant).map(({ staffId, roles }) => [staffId, roles]));
    await this.system.logRead(caller.staff, municipalityId, {
      what: 'register',
      purpose,
      ids: [municipalityId],
    });
    return {
      municipality: municipalityShown(file),
      ...(at !== undefined && { at }),
      units: unitsShown(file),
      staff: Object.values(details.staff).map(({ calendarGeneration: _, ...member }) => ({
        ...member,
        inForce: inForce.get(member.staffId) ?? [],
      })),
      proposedRoles: details.proposedRoles,
      delegation: delegationChosen(details).map(({ chosen, ...delegated }) => ({
        ...delegated,
        chosen: chosen.map(({ from, value: roles }) => ({ roles, from })),
      })),
      settings: settingsChosen(details, settings, date),
      offers: offersOn(details, date),
    };
  }

  async #keptUntil(municipalityId: string, at: Instant | undefined): Promise<Casefile<MunicipalityRegister>> {
    const { registers } = this.system;
    const { file } = await registers.load(municipalityId);
    if (at === undefined) return file;
    const history = await registers.history(municipalityId);
    return registers.asOf(
      file,
      history.filter(({ recordedAt }) => recordedAt <= at),
    );
  }
}

/** A page of who changed what in the register of the caller's municipality. */
export class ReadRegisterHistory extends Query<RegisterHistory> {
  constructor(
    readonly caller: Caller,
    readonly purpose: Purpose,
    readonly language: Language,
    readonly page: { readonly limit: number; readonly cursor?: string },
  ) {
    super();
  }
}

@QueryHandler(ReadRegisterHistory)
export class ReadRegisterHistoryHandler implements IQueryHandler<ReadRegisterHistory> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  /** @throws {Problem} INVALID_CURSOR for one that was not handed out here */
  async execute({
    caller,
    purpose,
    language,
    page: { limit, cursor },
  }: ReadRegisterHistory): Promise<RegisterHistory> {
    const { municipalityId } = caller.identity;
    const before = cursor === undefined ? Infinity : this.#placeOf(cursor, municipalityId);
    const { registers } = this.system;
    const { file } = await registers.load(municipalityId);
    const history = await registers.history(municipalityId);
    const seen = seenBy(registers.procedure.sights, viewerOf(caller), file);
    if (!seen) throw notFound();
    const shown = this.#changesIn(file, history, seen, language)
      .filter(({ revision }) => revision < before)
      .toReversed();
    const changes = shown.slice(0, limit);
    const last = shown.length > limit ? changes.at(-1) : undefined;
    await this.system.logRead(caller.staff, municipalityId, {
      what: 'register/history',
      purpose,
      ids: [municipalityId],
    });
    return {
      language,
      changes,
      ...(last && { next: this.system.places.handOut(String(last.revision), placeIn(municipalityId)) }),
    };
  }

  #placeOf(cursor: string, municipalityId: string): number {
    const place = this.system.places.takeBack(cursor, placeIn(municipalityId));
    if (place === undefined) throw invalidCursor();
    return Number(place);
  }

  #changesIn(
    register: Casefile<MunicipalityRegister>,
    history: readonly CaseEvent[],
    seen: SeenFile,
    language: Language,
  ): RegisterHistory['changes'] {
    const { procedure } = this.system.registers;
    const { events } = catalogueOf(procedure);
    const names = registerNames(register);
    const nameOf = (id: string) => names.staffName(id) ?? id;
    const byId = new Map(history.map((event) => [event.id, event]));
    return tellTimeline(procedure, history, language, nameOf, seen).flatMap((entry) => {
      const event = byId.get(entry.entryId);
      const description = event && events.get(event.type);
      if (!event || !description) return [];
      const { entryId, type, title, text, occurredAt, recordedAt, staffId, role } = entry;
      const staffName = staffId === undefined ? undefined : names.staffName(staffId);
      return {
        ...{ entryId, revision: event.revision, type, title, text, occurredAt, recordedAt },
        ...(staffId !== undefined && { staffId }),
        ...(staffName !== undefined && { staffName }),
        ...(role !== undefined && { role }),
        fields: fieldsOf(description, event, language, (dataClass) => seen.shows(dataClass, event)),
      };
    });
  }
}

/** What is wrong with asking for a register as it was before there was one. */
export async function wrongInstantOfRegister(
  { registers }: Pick<Casetrail, 'registers'>,
  { identity: { municipalityId } }: Caller,
  at: Instant | undefined,
): Promise<readonly InvalidField[]> {
  if (at === undefined) return [];
  const [founding] = await registers.history(municipalityId);
  const isBefore = !founding || at < founding.recordedAt;
  return isBefore ? [{ field: 'at', fault: 'out-of-range', expected: sinceItsFounding }] : [];
}

/** What is wrong with a cursor that was not handed out for the history of the caller's register. */
export function wrongPlaceInHistory(
  { places }: Pick<Casetrail, 'places'>,
  { identity: { municipalityId } }: Caller,
  cursor: string | undefined,
): readonly InvalidField[] {
  const isNone = cursor !== undefined && places.takeBack(cursor, placeIn(municipalityId)) === undefined;
  return isNone ? [wrongCursor] : [];
}

const sinceItsFounding: EveryLanguage = {
  sv: 'en tidpunkt sedan registret lades upp',
  da: 'et tidspunkt, siden registret blev oprettet',
  en: 'an instant since the register was founded',
};

function placeIn(municipalityId: string): string {
  return `register of ${municipalityId}`;
}

/** What an event says, field by field, in the order in which the fields are declared, as far as it is shown. */
function fieldsOf(
  { fields }: Pick<EventDescription, 'fields'>,
  event: CaseEvent,
  language: Language,
  shows: (dataClass: DataClass) => boolean,
): RegisterHistory['changes'][number]['fields'] {
  const personal = personalFieldsOf(fields);
  const values = new Map<string, unknown>(Object.entries(event.data));
  return fieldsIn(fields).flatMap(({ name, said }): RegisterHistory['changes'][number]['fields'] => {
    const about = { field: name, label: said ? inLanguage(said.label, language) : name };
    const dataClass = personal.get(name);
    if (dataClass !== undefined && !shows(dataClass)) return [];
    if (values.has(name)) return [{ ...about, value: values.get(name) }];
    const isErased = dataClass !== undefined && event.erased?.includes(dataClass);
    return isErased ? [{ ...about, erased: true as const }] : [];
  });
}
