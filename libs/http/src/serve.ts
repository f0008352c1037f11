import 'reflect-metadata';
import compress from '@fastify/compress';
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
import { readBodiesOut } from './bodies-read-out.js';
import { bodyLimitKibibytes, takeOnlyJson } from './json-body.js';
import { keepToOrigins } from './browsers.js';
import { keepNothing } from './kept-answers.js';
import { closeWithLastAnswers } from './last-answers.js';
import { limitRate } from './request-rate.js';
import { observeRequests } from './observed-requests.js';
import { ProblemFilter } from './problem-filter.js';
import { refuseUnreadable } from './unreadable-request.js';
import { openApiDocument } from './document/api-document.js';
import { serveDocument } from './document/served.js';

/** How long a shutdown waits for requests that are under way. */
const drainMilliseconds = 8_000;

/** How long a request may take until it has come whole. Whoever sends a byte now and then holds a connection no longer. */
const arrivalMilliseconds = 60_000;

/** How a system is served. */
interface Serving extends Partial<Pick<ServingAt, 'origins' | 'requestsPerMinute'>> {
  readonly timer?: Timer;
  /** How long a request may take until it has come whole, its body included; a minute unless said. */
  readonly requestMilliseconds?: number;
}

/** The HTTP application of a system, not yet listening. Closing it ends the streams first, then drains requests. */
export async function createApi(
  system: Casetrail,
  logger: Logger,
  {
    timer = machineTimer,
    origins = [],
    requestsPerMinute = 0,
    requestMilliseconds = arrivalMilliseconds,
  }: Serving = {},
): Promise<NestFastifyApplication> {
  const document = openApiDocument(system.procedures.values());
  const problems = new ProblemFilter(logger, new Addresses(document.paths));
  const adapter = new FastifyAdapter({
    bodyLimit: bodyLimitKibibytes * 1024,
    requestTimeout: requestMilliseconds,
    http: {
      // Node keeps to the longer of the two.
      headersTimeout: requestMilliseconds,
      connectionsCheckingInterval: Math.ceil(requestMilliseconds / 4),
    },
    forceCloseConnections: 'idle',
    // A request that was on its way when the end began is answered like any other, and its connection closes with it.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (fault: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      // No hook sees an address that can't be read.
      problems.answer(fault, request, reply.header('cache-control', 'no-store'));
    },
    clientErrorHandler: refuseUnreadable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.of(system, logger, timer), adapter, {
    logger: false,
    bodyParser: false,
  });
  app.useGlobalFilters(problems);
  const fastify = app.getHttpAdapter().getInstance();
  await keepToOrigins(fastify, origins);
  await limitRate(fastify, requestsPerMinute, system.identities);
  keepNothing(fastify);
  closeWithLastAnswers(fastify);
  readBodiesOut(fastify, timer);
  observeRequests(fastify, system.metrics);
  // A secret can be guessed from the length of what is compressed with it by whoever makes its reader ask again with
  // guesses of theirs. No page of another origin can: nothing lets anybody in but a token that the asker has to know.
  await fastify.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    globalDecompression: false,
  });
  takeOnlyJson(fastify);
  SwaggerModule.setup('docs', app, document, {
    raw: false,
    customSiteTitle: 'Casetrail',
    // A browser takes half a minute to draw every operation and schema at once: each chapter opens when it is asked for.
    swaggerOptions: { docExpansion: 'none', defaultModelsExpandDepth: -1, filter: true },
  });
  serveDocument(fastify, document);
  await app.init();
  await fastify.ready();
  return app;
}

/**
 * Serves a system over HTTP.
 *
 * @throws {AddressRefused} the port is taken or the address isn't this machine's
 */
export async function serve(
  system: Casetrail,
  { host, port, logger, ...how }: ServingAt,
): Promise<ServedApi> {
  const app = await createApi(system, logger, how);
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
