import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  Inject,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FieldsClass } from '#casework';
import type { Casetrail } from '#platform';
import { wrongFieldsIn } from '#record';
import type { DraftKept, DraftShown, DraftsShown } from './answers/drafts.js';
import { callerOf, casefilesFor, CASETRAIL } from './caller.js';
import { keyNeeded, refuseWrongRequest, versionNeeded } from './command-headers.js';
import type { DraftPlace } from './drafts/draft-file.js';
import { problemOf } from './drafts/draft-problems.js';
import { DraftBegun, DraftWritten } from './drafts/draft-requests.js';
import { ReadDraft, ReadDrafts } from './drafts/read-drafts.js';
import { BeginDraft, WithdrawDraft, WriteDraft, type DraftWriting } from './drafts/write-drafts.js';
import { Messages } from './messages.js';
import { notFound } from './problem.js';
import { DraftsQuery, NoFields, queried, wrongInQuery } from './read-requests.js';

type Address = Record<'procedure' | 'fileId', string>;
type DraftAddress = Address & Record<'draftId', string>;

interface DraftHeaders {
  readonly authorization?: string;
  readonly 'if-match'?: string;
  readonly 'idempotency-key'?: string;
}

/**
 * Notes that their authors have begun and not signed yet. They lie outside of the log and are their author's alone;
 * signing one is a command, which takes its id along.
 */
@Controller('v1/:procedure/files/:fileId/drafts')
export class DraftsController {
  constructor(
    @Inject(CASETRAIL) private readonly system: Casetrail,
    @Inject(Messages) private readonly messages: Messages,
  ) {}

  @Get()
  async drafts(
    @Param() address: Address,
    @Query() query: unknown,
    @Headers() headers: DraftHeaders,
  ): Promise<DraftsShown> {
    const place = await this.#placeOf(address, headers);
    const { purpose = 'casework' } = queried(DraftsQuery, query);
    const drafts = await this.messages.ask(new ReadDrafts(place, purpose));
    if (!drafts) throw notFound();
    return drafts;
  }

  @Get(':draftId')
  async draft(
    @Param() { draftId, ...address }: DraftAddress,
    @Query() query: unknown,
    @Headers() headers: DraftHeaders,
  ): Promise<DraftShown> {
    const place = await this.#placeOf(address, headers);
    const { purpose = 'casework' } = queried(DraftsQuery, query);
    const draft = await this.messages.ask(new ReadDraft(place, draftId, purpose));
    if (!draft) throw notFound();
    return draft;
  }

  @Post()
  async begin(
    @Param() address: Address,
    @Body() body: unknown,
    @Headers() headers: DraftHeaders,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const place = await this.#placeOf(address, headers);
    const key = headers['idempotency-key'] ?? '';
    const begun = fieldsOf(DraftBegun, body, keyNeeded(key === '' ? undefined : key), request);
    const { draft, replayed } = kept(await this.messages.carryOut(new BeginDraft(place, key, begun)));
    const { procedure, fileId } = address;
    const at = [procedure, 'files', fileId, 'drafts', draft.draftId].map(encodeURIComponent).join('/');
    await reply
      .status(201)
      .headers({
        etag: `"${draft.version}"`,
        location: `/v1/${at}`,
        ...(replayed && { 'idempotent-replayed': 'true' }),
      })
      .send(draft);
  }

  @Put(':draftId')
  async write(
    @Param() { draftId, ...address }: DraftAddress,
    @Body() body: unknown,
    @Headers() headers: DraftHeaders,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const place = await this.#placeOf(address, headers);
    const tag = headers['if-match'];
    const { note } = fieldsOf(DraftWritten, body, versionNeeded(tag), request);
    const version = (tag ?? '').slice(1, -1);
    const { draft } = kept(await this.messages.carryOut(new WriteDraft(place, draftId, version, note)));
    await reply
      .status(200)
      .headers({ etag: `"${draft.version}"` })
      .send(draft);
  }

  @Delete(':draftId')
  async withdraw(
    @Param() { draftId, ...address }: DraftAddress,
    @Body() body: unknown,
    @Headers() headers: DraftHeaders,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const place = await this.#placeOf(address, headers);
    const tag = headers['if-match'];
    fieldsOf(NoFields, body, versionNeeded(tag), request);
    const version = (tag ?? '').slice(1, -1);
    const answer = await this.messages.carryOut(new WithdrawDraft(place, draftId, version));
    if (answer !== 'gone') throw problemOf(answer);
    await reply.status(204).send();
  }

  async #placeOf({ procedure, fileId }: Address, { authorization }: DraftHeaders): Promise<DraftPlace> {
    const caller = await callerOf(this.system, authorization);
    return { caller, casefiles: casefilesFor(caller, this.system, procedure), fileId };
  }
}

/** @throws {Problem} what is wrong with body, header or query, all at once */
function fieldsOf<Fields extends object>(
  fields: FieldsClass<Fields>,
  body: unknown,
  wrongHeaders: ReturnType<typeof keyNeeded>,
  { query }: FastifyRequest,
): Fields {
  const given = body ?? {};
  refuseWrongRequest([...wrongFieldsIn(fields, given), ...wrongHeaders, ...wrongInQuery(NoFields, query)]);
  return given as Fields;
}

function kept(writing: DraftWriting): { readonly draft: DraftKept; readonly replayed: boolean } {
  if (writing.kind === 'kept') return writing;
  throw problemOf(writing);
}
