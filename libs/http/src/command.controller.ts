import { Controller, Headers, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  catalogueOf,
  type CommandBody,
  type CommandDefinition,
  type InvalidField,
  type Procedure,
} from '#casework';
import { wrongFieldsIn } from '#record';
import type { Casetrail } from '#platform';
import { isSeated } from '#trust';
import { answerBody, problemOf } from './answer.js';
import { bearerOf, casefilesFor, CASETRAIL, isSeatIn } from './caller.js';
import { keyNeeded, keyPossible, refuseWrongRequest, versionNeeded } from './command-headers.js';
import { GiveCommand } from './give-command.js';
import { Messages } from './messages.js';
import { notFound, notParty, Problem } from './problem.js';
import { NoFields, wrongInQuery } from './read-requests.js';

/** Headers that a command may need. */
interface CommandHeaders {
  readonly authorization?: string;
  readonly 'if-match'?: string;
  readonly 'idempotency-key'?: string;
}

interface Addressee {
  readonly fileId?: string;
  readonly matterId?: string;
}

/**
 * Every command of every procedure comes in here: at intake, on a file, or on a matter of one. Which commands
 * there are is not written here; it follows from the procedures.
 */
@Controller('v1/:procedure')
export class CommandController {
  constructor(
    @Inject(CASETRAIL) private readonly system: Casetrail,
    @Inject(Messages) private readonly messages: Messages,
  ) {}

  @Post(':command')
  async atIntake(
    @Param() { procedure, command }: Record<'procedure' | 'command', string>,
    @Headers() headers: CommandHeaders,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#give('intake', procedure, command, {}, headers, request, reply);
  }

  @Post('files/:fileId/:command')
  async onFile(
    @Param() { procedure, command, fileId }: Record<'procedure' | 'command' | 'fileId', string>,
    @Headers() headers: CommandHeaders,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#give('file', procedure, command, { fileId }, headers, request, reply);
  }

  @Post('files/:fileId/matters/:matterId/:command')
  async onMatter(
    @Param()
    { procedure, command, fileId, matterId }: Record<'procedure' | 'command' | 'fileId' | 'matterId', string>,
    @Headers() headers: CommandHeaders,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#give('matter', procedure, command, { fileId, matterId }, headers, request, reply);
  }

  async #give(
    at: CommandDefinition['at'],
    procedureName: string,
    commandName: string,
    addressee: Addressee,
    headers: CommandHeaders,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const identity = await bearerOf(this.system, headers.authorization);
    if (isSeated(identity)) {
      if (addressee.fileId === undefined) throw notAtIntake();
      if (!isSeatIn({ procedure: procedureName, ...addressee }, identity)) throw notFound();
    }
    const definition = commandAt(at, this.system.procedures.get(procedureName), commandName);
    // What can be said of the request alone is said before anything is looked up.
    const given = request.body === undefined ? {} : request.body;
    refuseWrongRequest([
      ...wrongFieldsIn(definition.fields, given),
      ...wrongHeadersIn(headers, at),
      ...wrongInQuery(NoFields, request.query),
    ]);
    const { 'idempotency-key': idempotencyKey, 'if-match': tag } = headers;
    const expectedVersion = at === 'intake' ? undefined : tag?.slice(1, -1);
    const municipality = await this.system.municipalityAsOf(identity.municipalityId, this.system.now());
    const { procedure } = casefilesFor({ identity, municipality }, this.system, procedureName);
    const answer = await this.messages.give(
      new GiveCommand(procedure, {
        definition,
        body: given as CommandBody,
        by: identity,
        ...addressee,
        ...(expectedVersion !== undefined && { expectedVersion }),
        ...(idempotencyKey !== undefined && { idempotencyKey }),
      }),
    );
    if (answer.kind !== 'accepted') throw problemOf(procedure, answer, { at, ...addressee });
    await reply
      .status(at === 'intake' ? 201 : 200)
      .headers({
        etag: `"${answer.version}"`,
        ...(at === 'intake' && { location: `/v1/${procedure.name}/files/${answer.fileId}` }),
        ...(answer.replayed && { 'idempotent-replayed': 'true' }),
      })
      .send(answerBody(answer, this.system));
  }
}

/** The command of a route: the procedure's own, or one that every procedure has. */
function commandAt(
  at: CommandDefinition['at'],
  procedure: Procedure | undefined,
  name: string,
): CommandDefinition {
  if (!procedure) throw notFound();
  const { commands } = catalogueOf(procedure);
  const definition = commands.get(`${procedure.name}/${name}`) ?? commands.get(`casework/${name}`);
  if (definition?.at !== at || definition.internal === true) throw notFound();
  return definition;
}

function notAtIntake(): Problem {
  return new Problem(notParty, {
    detail: {
      sv: 'Ditt token släpper in dig i en enda akt. Det som börjar en annan går genom dem som arbetar här.',
      da: 'Dit token giver dig adgang til én sag alene. Det, der begynder en anden, går gennem dem, der arbejder her.',
      en: 'Your token lets you into one file alone. What begins another goes through those who work here.',
    },
  });
}

/** Headers that are missing, or can't be right: at intake a key is needed, else a version. */
function wrongHeadersIn(
  { 'idempotency-key': key, 'if-match': tag }: CommandHeaders,
  at: CommandDefinition['at'],
): readonly InvalidField[] {
  return at === 'intake' ? keyNeeded(key) : [...keyPossible(key), ...versionNeeded(tag)];
}
