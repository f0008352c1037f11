import type { OutgoingHttpHeaders } from 'node:http';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StaffMember } from '#casework';
import type { Position } from '#event-store';
import type { Casetrail, Logger } from '#platform';
import { casefilesFor, CASETRAIL, LOGGER, openedFor, type Caller } from '../caller.js';
import { spokenIn } from '../language.js';
import { notFound } from '../problem.js';
import { showPosition } from '../shown-position.js';
import { listAsked, LiveCaseloadQuery, LiveFileQuery, queried } from '../read-requests.js';
import { Audience } from './audience.js';
import { CaseloadFollower } from './caseload-follower.js';
import { EventStream } from './event-stream.js';
import { FileFollower } from './file-follower.js';
import { Listener, type StreamFollower } from './listener.js';
import { checkStreamIsWanted, leftOffAt, listenerOf } from './live-request.js';

/** A stream that somebody may open. */
interface Opening {
  readonly caller: Caller;
  readonly lastEventId: string | undefined;
  /** How its reads stand in the read log. */
  readonly read: { readonly what: string; readonly purpose: string };
  /** Whether time moves what it shows, also while nobody is told of it. */
  readonly movesWithTime: boolean;
  /** Ids of what it shows by being opened. */
  readonly ids: readonly string[];
  readonly follow: (listener: Listener, staff: StaffMember, from: Position) => StreamFollower;
}

/** Lists and files as they change, by server-sent events. */
@Controller('v1')
export class LiveController {
  constructor(
    @Inject(CASETRAIL) private readonly system: Casetrail,
    @Inject(Audience) private readonly audience: Audience,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get('caseload/live')
  async caseload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const caller = await listenerOf(this.system, request);
    const query = queried(LiveCaseloadQuery, request.query);
    const followed = listAsked(query);
    const language = spokenIn(caller.municipality.jurisdiction, query.language, reply);
    await this.#open(request, reply, {
      caller,
      lastEventId: query.lastEventId,
      read: { what: `caseload/${followed.list}/live`, purpose: query.purpose ?? 'casework' },
      movesWithTime: ['overdue', 'due-soon'].includes(query.deadline ?? ''),
      ids: [],
      follow: (listener, staff, from) =>
        new CaseloadFollower(this.system, listener, followed, staff, from, language),
    });
  }

  @Get(':procedure/files/:fileId/live')
  async file(
    @Param() { procedure, fileId }: Record<'procedure' | 'fileId', string>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const caller = await listenerOf(this.system, request);
    const query = queried(LiveFileQuery, request.query);
    const casefiles = casefilesFor(caller, this.system, procedure);
    if (!(await openedFor(caller, casefiles, fileId))) throw notFound();
    await this.#open(request, reply, {
      caller,
      lastEventId: query.lastEventId,
      read: { what: `${procedure}/file/live`, purpose: query.purpose ?? 'casework' },
      movesWithTime: false,
      ids: [fileId],
      follow: (listener, _, from) =>
        new FileFollower(casefiles, this.system.versions, listener, fileId, from),
    });
  }

  /** Everything that can be refused is refused before the answer begins; after that the stream only ends. */
  async #open(
    request: FastifyRequest,
    reply: FastifyReply,
    { caller: { identity, staff }, lastEventId, read, movesWithTime, ids, follow }: Opening,
  ): Promise<void> {
    checkStreamIsWanted(request);
    const leftOff = await leftOffAt(this.system, request, lastEventId);
    await this.audience.letIn(identity, async () => {
      const from = leftOff ?? (await this.audience.beginning());
      await this.system.logRead(staff, identity.municipalityId, { ...read, ids });
      reply.hijack();
      const sealed = (position: Position) => showPosition(this.system, position);
      const stream = new EventStream(reply.raw, sealed, reply.getHeaders() as OutgoingHttpHeaders);
      const listener = new Listener(this.system, this.logger, identity, stream, read);
      listener.begin(from, staff);
      if (movesWithTime && leftOff !== undefined) listener.reload(from);
      return follow(listener, staff, from);
    });
  }
}
