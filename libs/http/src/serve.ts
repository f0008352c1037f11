import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import {
  addressRefused,
  machineTimer,
  type Casetrail,
  type Logger,
  type ServedApi,
  type ServingAt,
  type Timer,
} from '#platform';
import { ApiModule } from './api.module.js';
import { Addresses } from './addresses.js';
import { bodyLimitKibibytes, takeOnlyJson } from './json-body.js';
import { observeRequests } from './observed-requests.js';
import { ProblemFilter } from './problem-filter.js';
import { refuseUnreadable } from './unreadable-request.js';
import { openApiDocument } from './document/api-document.js';

/** How long a shutdown waits for requests that are under way. */
const drainMilliseconds = 8_000;

/** The HTTP application of a system, not yet listening. Closing it ends the streams first, then drains requests. */
export async function createApi(
  system: Casetrail,
  logger: Logger,
  timer: Timer = machineTimer,
): Promise<NestFastifyApplication> {
  const document = openApiDocument(system.procedures.values());
  const problems = new ProblemFilter(logger, new Addresses(document.paths));
  const adapter = new FastifyAdapter({
    bodyLimit: bodyLimitKibibytes * 1024,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (fault: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      problems.answer(fault, request, reply);
    },
    clientErrorHandler: refuseUnreadable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.of(system, logger, timer), adapter, {
    logger: false,
    bodyParser: false,
  });
  app.useGlobalFilters(problems);
  const fastify = app.getHttpAdapter().getInstance();
  observeRequests(fastify, system.metrics);
  takeOnlyJson(fastify);
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'openapi.json' });
  await app.init();
  await fastify.ready();
  return app;
}

/**
 * Serves a system over HTTP.
 *
 * @throws {AddressRefused} the port is taken or the address isn't this machine's
 */
export async function serve(system: Casetrail, { host, port, logger }: ServingAt): Promise<ServedApi> {
  const app = await createApi(system, logger);
  try {
    await app.listen(port, host);
  } catch (fault) {
    await app.close();
    throw addressRefused(fault, { host, port, portSetting: '--port or CASETRAIL_PORT' });
  }
  return {
    address: await app.getUrl(),
    close: async () => {
      const server = app.getHttpServer();
      const cut = setTimeout(() => {
        server.closeAllConnections();
      }, drainMilliseconds);
      await app.close();
      clearTimeout(cut);
    },
  };
}
