import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Jurisdiction, Language, StaffMember } from '#casework';
import type { Casetrail } from '#platform';
import { calendarOf, CalendarTokenRefused, type CalendarOwner } from '#reminders/calendar-feed';
import { CASETRAIL, type Caller } from '../caller.js';
import { deadlinesSeen } from './seen-deadlines.js';

/** More than anybody can have to do; the next due are shown. */
const mostDeadlines = 1_000;

/** The secret by which somebody's calendar is read. Undefined for whoever may have none. */
export class FindCalendarToken extends Query<string | undefined> {
  constructor(readonly caller: Caller) {
    super();
  }
}

@QueryHandler(FindCalendarToken)
export class FindCalendarTokenHandler implements IQueryHandler<FindCalendarToken> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({ caller: { identity, staff } }: FindCalendarToken): Promise<string | undefined> {
    const { municipalityId, zone } = identity;
    const token = await this.system.calendars.tokenOf({ municipalityId, staffId: staff.staffId, zone });
    if (token === undefined) return undefined;
    const read = { what: 'calendar-address', purpose: 'casework', ids: [] };
    await this.system.logRead(staff, municipalityId, read);
    return token;
  }
}

/** Whom a calendar is for. */
export interface CalendarReader extends CalendarOwner {
  readonly jurisdiction: Jurisdiction;
  readonly staff: StaffMember;
}

/** Who reads by a token of a calendar, while they hold a role. Undefined for whatever doesn't count, alike. */
export async function calendarReader(system: Casetrail, token: string): Promise<CalendarReader | undefined> {
  const owner = await ownerOf(system, token);
  if (!owner) return undefined;
  const municipality = await system.municipalityAsOf(owner.municipalityId, system.now());
  const staff = municipality?.staff(owner.staffId);
  return municipality && staff && { ...owner, jurisdiction: municipality.jurisdiction, staff };
}

async function ownerOf({ calendars }: Casetrail, token: string): Promise<CalendarOwner | undefined> {
  try {
    return await calendars.ownerOf(token);
  } catch (fault) {
    if (fault instanceof CalendarTokenRefused) return undefined;
    throw fault;
  }
}

/** What is due for a handler, as an iCalendar object. */
export class ReadCalendar extends Query<string> {
  constructor(
    readonly reader: CalendarReader,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(ReadCalendar)
export class ReadCalendarHandler implements IQueryHandler<ReadCalendar> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({ reader, language }: ReadCalendar): Promise<string> {
    const { municipalityId, staffId, zone, staff } = reader;
    const procedures = [...this.system.procedures.values()]
      .filter((procedure) => procedure.zone === zone)
      .map(({ name }) => name);
    const open = await this.system.deadlines.ofHandler(
      { municipalityId, staffId, procedures },
      mostDeadlines,
    );
    const shown = await deadlinesSeen(
      this.system,
      { municipalityId, zone, staff },
      open.slice(0, mostDeadlines),
    );
    await this.system.logRead(staff, municipalityId, {
      what: 'calendar',
      purpose: 'casework',
      ids: [...new Set(shown.map(({ matterId }) => matterId))],
    });
    return calendarOf(shown, { now: this.system.now(), language });
  }
}
