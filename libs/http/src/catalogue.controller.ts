import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import type { Casetrail } from '#platform';
import type { ProcedureDescribed, ProceduresShown } from './answers/catalogue.js';
import { CASETRAIL } from './caller.js';
import { notFound, problemCodes } from './problem.js';
import { procedureDescribed, procedureShown } from './procedure-described.js';
import { NoFields, queried } from './read-requests.js';

/** By anybody who asks whether it is still so. */
const mayBeKept = 'public, no-cache';

/** The procedures as data: what a lawyer or an interface wants to know of them. Nothing here is about a case. */
@Controller('v1/procedures')
export class CatalogueController {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  @Get()
  @Header('cache-control', mayBeKept)
  list(@Query() query: unknown): ProceduresShown {
    queried(NoFields, query);
    return { procedures: [...this.system.procedures.values()].map(procedureShown), problems: problemCodes };
  }

  @Get(':procedure')
  @Header('cache-control', mayBeKept)
  describe(@Param('procedure') name: string, @Query() query: unknown): ProcedureDescribed {
    queried(NoFields, query);
    const procedure = this.system.procedures.get(name);
    if (!procedure) throw notFound();
    return procedureDescribed(procedure);
  }
}
