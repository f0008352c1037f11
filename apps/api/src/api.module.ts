import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Casetrail } from '#platform';
import { GiveCommandHandler } from './give-command.js';
import { CaseloadController } from './http/caseload.controller.js';
import { CatalogueController } from './http/catalogue.controller.js';
import { CommandController } from './http/command.controller.js';
import { FileController } from './http/file.controller.js';
import { HealthController } from './http/health.controller.js';
import { ReadLogController } from './http/read-log.controller.js';
import { SubjectController } from './http/subject.controller.js';
import { CASETRAIL } from './tokens.js';

/** The HTTP side of a composed system. */
@Module({})
export class ApiModule {
  static of(system: Casetrail): DynamicModule {
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        CaseloadController,
        CatalogueController,
        HealthController,
        ReadLogController,
        SubjectController,
        FileController,
        CommandController,
      ],
      providers: [{ provide: CASETRAIL, useValue: system }, GiveCommandHandler],
    };
  }
}
