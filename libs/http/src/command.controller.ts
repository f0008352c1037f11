import { Controller, Headers, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catalogueOf, type CommandDefinition, type Procedure } from '#casework';
import type { Casetrail } from '#platform';
import { isSeated } from '#trust';
import { answerBody, problemOf } from './answer.js';
import { bearerOf, casefilesFor, CASETRAIL, isSeatIn } from './caller.js';
import { GiveCommand } from './give-command.js';
import { Messages } from './messages.js';
import { invalidField, notFound, notParty, Problem } from './problem.js';
import { checked, versionTag } from './read-requests.js';

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
    const municipality = await this.system.municipalityAsOf(identity.municipalityId, this.system.now());
    const { procedure } = casefilesFor({ identity, municipality }, this.system, procedureName);
    const definition = commandAt(at, procedure, commandName);
    const body = checked(definition.fields, request.body);
    const idempotencyKey = keyIn(headers, at === 'intake');
    const answer = await this.messages.give(
      new GiveCommand(procedure, {
        definition,
        body,
        by: identity,
        ...addressee,
        ...(at !== 'intake' && { expectedVersion: versionIn(headers) }),
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
function commandAt(at: CommandDefinition['at'], procedure: Procedure, name: string): CommandDefinition {
  const { commands } = catalogueOf(procedure);
  const definition = commands.get(`${procedure.name}/${name}`) ?? commands.get(`casework/${name}`);
  if (definition?.at !== at || definition.internal === true) throw notFound();
  return definition;
}

function notAtIntake(): Problem {
  return new Problem(notParty, {
    detail: 'Your token lets you into one file alone. What begins another goes through those who work here.',
  });
}

function keyIn({ 'idempotency-key': key }: CommandHeaders, required: boolean): string | undefined {
  if (key === undefined && required) {
    throw new Problem('KEY_REQUIRED', {
      detail: 'Send a header Idempotency-Key with a value of your own, the same on every retry.',
      field: 'Idempotency-Key',
    });
  }
  if (key !== undefined && !/^[\x21-\x7e]{8,200}$/.test(key)) {
    throw invalidField('Idempotency-Key', '8 to 200 visible ASCII characters');
  }
  return key;
}

function versionIn({ 'if-match': tag }: CommandHeaders): string {
  if (tag === undefined) {
    throw new Problem('VERSION_REQUIRED', {
      detail: 'Send a header If-Match with the ETag of the matter that you saw.',
      field: 'If-Match',
    });
  }
  if (!versionTag.test(tag)) {
    throw invalidField('If-Match', 'an ETag as it was given: 16 characters in quotation marks');
  }
  return tag.slice(1, -1);
}
