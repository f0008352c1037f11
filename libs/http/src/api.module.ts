import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Casetrail, Logger, Timer } from '#platform';
import { CASETRAIL, LOGGER } from './caller.js';
import { CalendarController } from './calendar.controller.js';
import { CaseloadController } from './caseload.controller.js';
import { CatalogueController } from './catalogue.controller.js';
import { CommandController } from './command.controller.js';
import { DraftsController } from './drafts.controller.js';
import { ReadDraftHandler, ReadDraftsHandler } from './drafts/read-drafts.js';
import { BeginDraftHandler, WithdrawDraftHandler, WriteDraftHandler } from './drafts/write-drafts.js';
import { FileController } from './file.controller.js';
import { HealthController } from './health.controller.js';
import { Audience } from './live/audience.js';
import { LiveController } from './live/live.controller.js';
import { TicketController } from './live/ticket.controller.js';
import { FrontDoorController } from './front-door.controller.js';
import { MeController } from './me.controller.js';
import { OffersController } from './offers.controller.js';
import { RegisterController } from './register.controller.js';
import { GiveCommandHandler } from './give-command.js';
import { Messages } from './messages.js';
import { ReadLogController } from './read-log.controller.js';
import { ReadContentHandler } from './reading/read-content.js';
import { ReadExtractHandler } from './reading/read-extract.js';
import { ReadFamilyHandler } from './reading/read-family.js';
import { FindSubjectHandler } from './reading/find-subject.js';
import { FindCalendarTokenHandler, ReadCalendarHandler } from './reading/read-calendar.js';
import { CountCaseloadHandler, ReadCaseloadHandler } from './reading/read-caseload.js';
import { ReadDisplayNamesHandler } from './reading/read-display-names.js';
import { ReadMeHandler } from './reading/read-me.js';
import { ReadMunicipalitiesHandler } from './reading/read-municipalities.js';
import { ReadOffersHandler } from './reading/read-offers.js';
import { ReadRegisterHandler, ReadRegisterHistoryHandler } from './reading/read-register.js';
import { ReadStaffHandler, ReadUnitsHandler } from './reading/read-staff.js';
import { ReadFileDeadlinesHandler, ReadFileHandler, ReadMatterHandler } from './reading/read-file.js';
import { ReadReadsHandler } from './reading/read-reads.js';
import { ReadTasksHandler } from './reading/read-tasks.js';
import { ReadTimelineHandler } from './reading/read-timeline.js';
import { SubjectController } from './subject.controller.js';
import { TasksController } from './tasks.controller.js';

/** The HTTP side of a composed system. */
@Module({})
export class ApiModule {
  static of(system: Casetrail, logger: Logger, timer: Timer): DynamicModule {
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        FrontDoorController,
        CaseloadController,
        CatalogueController,
        HealthController,
        LiveController,
        TicketController,
        TasksController,
        CalendarController,
        ReadLogController,
        MeController,
        RegisterController,
        OffersController,
        SubjectController,
        FileController,
        DraftsController,
        CommandController,
      ],
      providers: [
        { provide: CASETRAIL, useValue: system },
        { provide: LOGGER, useValue: logger },
        { provide: Audience, useFactory: () => new Audience(system, logger, timer) },
        Messages,
        GiveCommandHandler,
        BeginDraftHandler,
        WriteDraftHandler,
        WithdrawDraftHandler,
        ReadDraftHandler,
        ReadDraftsHandler,
        CountCaseloadHandler,
        FindCalendarTokenHandler,
        FindSubjectHandler,
        ReadCalendarHandler,
        ReadCaseloadHandler,
        ReadContentHandler,
        ReadExtractHandler,
        ReadFamilyHandler,
        ReadDisplayNamesHandler,
        ReadFileDeadlinesHandler,
        ReadFileHandler,
        ReadMeHandler,
        ReadOffersHandler,
        ReadMatterHandler,
        ReadMunicipalitiesHandler,
        ReadReadsHandler,
        ReadRegisterHandler,
        ReadRegisterHistoryHandler,
        ReadStaffHandler,
        ReadUnitsHandler,
        ReadTasksHandler,
        ReadTimelineHandler,
      ],
    };
  }
}
