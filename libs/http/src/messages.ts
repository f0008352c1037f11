import { Inject, Injectable } from '@nestjs/common';
import { CommandBus, QueryBus, type Command, type Query } from '@nestjs/cqrs';
import { traced, type Casetrail, type Logger } from '#platform';
import type { Answer } from '#record';
import { problemOfQuery } from './answer.js';
import { CASETRAIL, LOGGER } from './caller.js';
import type { GiveCommand } from './give-command.js';

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

  /** What is no command of a procedure: nothing of it is decided by a file or put on record. */
  carryOut<Result>(command: Command<Result>): Promise<Result> {
    return this.#observed(
      command.constructor.name,
      () => this.commands.execute(command),
      () => 'answered',
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
      } catch (fault) {
        if (problemOfQuery(fault)) outcome = 'refused';
        throw fault;
      } finally {
        const seconds = (performance.now() - began) / 1_000;
        span.setAttribute('casetrail.outcome', outcome);
        this.system.metrics.handled(seconds, { message, outcome });
        this.logger.debug({ handled: message, outcome, seconds }, 'a message was handled');
      }
    });
  }
}
