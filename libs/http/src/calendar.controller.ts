import { Controller, Get, Header, Headers, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { StaffMember } from '#casework';
import type { Casetrail } from '#platform';
import { calendarOf, CalendarTokenRefused, type CalendarOwner } from '#reminders/calendar-feed';
import { CASETRAIL } from './tokens.js';
import { callerOf, noRole } from './caller.js';
import { notFound } from './problem.js';
import { CalendarQuery, checkedQuery } from './queries.js';
import { deadlinesSeen } from './seen-deadlines.js';

/** More than anybody can have to do; the next due are shown. */
const mostDeadlines = 1_000;

/**
 * What is due for a handler, for programs that follow a calendar by its address and can send no header. Whoever has
 * the address reads the calendar, so it is a secret: no log, figure or trace names it.
 */
@Controller('v1')
export class CalendarController {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  @Post('calendar-address')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async address(
    @Query() rawQuery: unknown,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<{ readonly path: string }> {
    const { identity, staff } = await callerOf(this.system, authorization);
    const { language } = checkedQuery(CalendarQuery, rawQuery);
    const { municipalityId, zone } = identity;
    const token = await this.system.calendars.tokenOf({ municipalityId, staffId: staff.staffId, zone });
    if (token === undefined) throw noRole();
    await this.system.logRead(staff, municipalityId, {
      what: 'calendar-address',
      purpose: 'casework',
      ids: [],
    });
    return { path: `/v1/calendars/${token}.ics${language === undefined ? '' : `?language=${language}`}` };
  }

  /** A wildcard, for parameters are bounded to fewer letters than a token may have. */
  @Get('calendars/*')
  async calendar(
    @Param('*') address: string,
    @Query() rawQuery: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { owner, staff } = await this.#readerBy(address.replace(/\.ics$/, ''));
    const { language = 'en' } = checkedQuery(CalendarQuery, rawQuery);
    const { municipalityId, staffId, zone } = owner;
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
    await reply
      .headers({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private' })
      .send(calendarOf(shown, { now: this.system.now(), language }));
  }

  /**
   * Whose calendar it is, while they hold a role.
   *
   * @throws {Problem} NOT_FOUND for whatever doesn't count, alike
   */
  async #readerBy(token: string): Promise<{ readonly owner: CalendarOwner; readonly staff: StaffMember }> {
    const owner = await this.#ownerOf(token);
    const municipality = await this.system.municipalityAsOf(owner.municipalityId, this.system.now());
    const staff = municipality?.staff(owner.staffId);
    if (!staff) throw notFound();
    return { owner, staff };
  }

  async #ownerOf(token: string): Promise<CalendarOwner> {
    try {
      return await this.system.calendars.ownerOf(token);
    } catch (fault) {
      if (fault instanceof CalendarTokenRefused) throw notFound();
      throw fault;
    }
  }
}
