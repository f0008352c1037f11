import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Casetrail, Logger } from '#platform';
import { GiveCommandHandler } from './give-command.js';
import { CalendarController } from './http/calendar.controller.js';
import { CaseloadController } from './http/caseload.controller.js';
import { CatalogueController } from './http/catalogue.controller.js';
import { CommandController } from './http/command.controller.js';
import { FileController } from './http/file.controller.js';
import { HealthController } from './http/health.controller.js';
import { Audience } from './http/live/audience.js';
import { LiveController } from './http/live/live.controller.js';
import { TicketController } from './http/live/ticket.controller.js';
import type { Timer } from './http/live/timer.js';
import { ReadLogController } from './http/read-log.controller.js';
import { SubjectController } from './http/subject.controller.js';
import { TasksController } from './http/tasks.controller.js';
import { AUDIENCE, CASETRAIL, LOGGER } from './tokens.js';

/** The HTTP side of a composed system. */
@Module({})
export class ApiModule {
  static of(system: Casetrail, logger: Logger, timer: Timer): DynamicModule {
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        CaseloadController,
        CatalogueController,
        HealthController,
        LiveController,
        TicketController,
        TasksController,
        CalendarController,
        ReadLogController,
        SubjectController,
        FileController,
        CommandController,
      ],
      providers: [
        { provide: CASETRAIL, useValue: system },
        { provide: LOGGER, useValue: logger },
        { provide: AUDIENCE, useFactory: () => new Audience(system, logger, timer) },
        GiveCommandHandler,
      ],
    };
  }
}
