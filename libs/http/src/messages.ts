import { Inject, Injectable } from '@nestjs/common';
import {
  Command,
  CommandBus,
  CommandHandler,
  QueryBus,
  type ICommandHandler,
  type Query,
} from '@nestjs/cqrs';
import type { Procedure } from '#casework';
import { traced, type Casetrail, type Logger } from '#platform';
import type { Answer, GivenCommand } from '#record';
import { CASETRAIL, LOGGER } from './caller.js';

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

/**
 * Sends commands and queries over Nest's buses, with what all of them share: a span, the time that it took by name
 * and outcome, and one line at debug. The buses themselves let nobody see when a handler is done.
 */
@Injectable()
export class Messages {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CASETRAIL) private readonly system: Casetrail,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  give(command: GiveCommand): Promise<Answer> {
    return this.#observed(
      command.given.definition.type,
      () => this.commands.execute(command),
      ({ kind }) => kind,
    );
  }

  ask<Result>(query: Query<Result>): Promise<Result> {
    return this.#observed(
      query.constructor.name,
      () => this.queries.execute(query),
      (result) => (result === undefined ? 'not-found' : 'answered'),
    );
  }

  #observed<Result>(
    message: string,
    send: () => Promise<Result>,
    outcomeOf: (result: Result) => string,
  ): Promise<Result> {
    return traced(message, {}, async (span) => {
      const began = performance.now();
      let outcome = 'failed';
      try {
        const result = await send();
        outcome = outcomeOf(result);
        return result;
      } finally {
        const seconds = (performance.now() - began) / 1_000;
        span.setAttribute('casetrail.outcome', outcome);
        this.system.metrics.handled(seconds, { message, outcome });
        this.logger.debug({ message, outcome, seconds }, 'a message was handled');
      }
    });
  }
}
