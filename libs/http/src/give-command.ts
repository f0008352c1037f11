import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Procedure } from '#casework';
import type { Casetrail } from '#platform';
import type { Answer, GivenCommand } from '#record';
import { CASETRAIL } from './caller.js';

/** Any command of any procedure, on the bus within this process. */
export class GiveCommand extends Command<Answer> {
  constructor(
    readonly procedure: Procedure,
    readonly given: GivenCommand,
  ) {
    super();
  }
}

/** The one handler: what a command means stands in its chapter. */
@CommandHandler(GiveCommand)
export class GiveCommandHandler implements ICommandHandler<GiveCommand> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  execute({ procedure, given }: GiveCommand): Promise<Answer> {
    return this.system.giving.give(procedure, given);
  }
}
