import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Casetrail } from '#platform';
import { wrongFieldsIn } from '#record';
import type { CalendarAddress } from './answers/addresses.js';
import { callerOf, CASETRAIL, noRole } from './caller.js';
import { spokenIn } from './language.js';
import { Messages } from './messages.js';
import { notFound, refuseWrong } from './problem.js';
import { CalendarQuery, NoFields, queried, readQuery } from './read-requests.js';
import { calendarReader, FindCalendarToken, ReadCalendar } from './reading/read-calendar.js';

/**
 * What is due for a handler, for programs that follow a calendar by its address and can send no header. Whoever has
 * the address reads the calendar, so it is a secret: no log, figure or trace names it.
 */
@Controller('v1')
export class CalendarController {
  constructor(
    @Inject(CASETRAIL) private readonly system: Casetrail,
    @Inject(Messages) private readonly messages: Messages,
  ) {}

  @Post('calendar-address')
  @HttpCode(200)
  async address(
    @Body() body: unknown,
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarAddress> {
    const caller = await callerOf(this.system, authorization);
    const { asked, wrong } = readQuery(CalendarQuery, query);
    refuseWrong([...wrong, ...wrongFieldsIn(NoFields, body ?? {})]);
    const { language } = asked;
    const told = spokenIn(caller.municipality.jurisdiction, language, reply);
    const token = await this.messages.ask(new FindCalendarToken(caller));
    if (token === undefined) throw noRole();
    const isByDefault = language === undefined && told === 'en';
    return { path: `/v1/calendars/${token}.ics${isByDefault ? '' : `?language=${told}`}` };
  }

  /** A wildcard, for parameters are bounded to fewer letters than a token may have. */
  @Get('calendars/*')
  async calendar(
    @Param('*') address: string,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await calendarReader(this.system, address.replace(/\.ics$/, ''));
    if (!reader) throw notFound();
    const { language } = queried(CalendarQuery, query);
    const calendar = await this.messages.ask(
      new ReadCalendar(reader, spokenIn(reader.jurisdiction, language, reply)),
    );
    await reply.headers({ 'content-type': 'text/calendar; charset=utf-8' }).send(calendar);
  }
}
