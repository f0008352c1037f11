import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Casetrail, Logger } from '#platform';
import { GiveCommandHandler } from './give-command.js';
import { CalendarController } from './calendar.controller.js';
import { CaseloadController } from './caseload.controller.js';
import { CatalogueController } from './catalogue.controller.js';
import { CommandController } from './command.controller.js';
import { FileController } from './file.controller.js';
import { HealthController } from './health.controller.js';
import { Audience } from './live/audience.js';
import { LiveController } from './live/live.controller.js';
import { TicketController } from './live/ticket.controller.js';
import type { Timer } from './live/timer.js';
import { ReadLogController } from './read-log.controller.js';
import { SubjectController } from './subject.controller.js';
import { TasksController } from './tasks.controller.js';
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
