import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server as Listener, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import featureService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streamService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { Metadata, Server, ServerCredentials, status, type sendUnaryData } from '@grpc/grpc-js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { Appending, type AppendCall } from './appending.js';
import { Conduct, type Leader } from './conduct.js';
import { answerReading, answerSubscription, deafened, type ReadCall } from './reading.js';
import { StoredLog } from './stored-log.js';

export interface StandInOptions {
  /** Any free one when it is left out. */
  readonly port?: number;
  /** Where to keep the events, as lines of JSON; a temporary file when it is left out. */
  readonly file?: string;
  /** Another node of the same cluster: it holds the same log. */
  readonly beside?: StandIn;
  /** Whether subscriptions are told that they have caught up, as from version 23.10 on. */
  readonly announcesCaughtUp?: boolean;
}

/** A call whose place in the protocol does not matter. */
interface AnyCall {
  readonly metadata: Metadata;
  emit(event: 'error', fault: { code: status; details: string; metadata?: Metadata }): boolean;
}

/**
 * A stand-in of an EventStoreDB node for tests on loopback: appends in batches, reads and subscribes as version
 * 22.10 does, as far as our adapter touches it, and misbehaves on command. Not a server for anything else: it has
 * no accounts, no persistent subscriptions and no projections, and holds everything in memory.
 */
export class StandIn {
  readonly conduct = new Conduct();
  readonly #options: StandInOptions;
  readonly #folder: string;
  readonly #sockets = new Set<Socket>();
  readonly #subscriptions = new Set<ReadCall>();
  #log: StoredLog;
  #listener: Listener | undefined;
  #port: number;

  /** Use `startStandIn`. */
  constructor(options: StandInOptions, folder: string) {
    this.#options = options;
    this.#folder = folder;
    this.#port = options.port ?? 0;
    this.#log = options.beside?.log ?? new StoredLog(this.#file);
  }

  get url(): string {
    return `esdb://127.0.0.1:${this.#port}?tls=false`;
  }

  get node(): Leader {
    return { address: '127.0.0.1', port: this.#port };
  }

  /** What it holds, for tests that look or meddle. */
  get log(): StoredLog {
    return this.#log;
  }

  /** How many subscriptions it serves now. */
  get subscriptions(): number {
    return this.#subscriptions.size;
  }

  /** How many clients are connected. */
  get connections(): number {
    return this.#sockets.size;
  }

  /** Serves, again after `stop` on the same port and with the events that it had. */
  async start(): Promise<void> {
    const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
    const appending = new Appending(this.#log, this.conduct, () => this.cutConnections());
    server.addService(featureService.ServerFeaturesService, {
      getSupportedMethods: (call: AnyCall, answer: sendUnaryData<SupportedMethods>) =>
        void this.#willing(call, () => answer(null, supportedMethods())),
    });
    server.addService(streamService.StreamsService, {
      read: (call: ReadCall) => void this.#willing(call, () => this.#read(call)),
      batchAppend: (call: AppendCall) => {
        if (!this.#refusesAsFollower(call)) appending.answer(call);
      },
    });
    const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
    const listener = createServer((socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket)).on('error', () => undefined);
      injector.injectConnection(socket);
    });
    this.#listener = listener;
    await new Promise<void>((resolve, reject) => {
      listener.once('error', reject).listen(this.#port, '127.0.0.1', resolve);
    });
    const address = listener.address();
    if (typeof address === 'object' && address) this.#port = address.port;
  }

  /** Ends as a process that is killed does: without a word to anybody. */
  async stop(): Promise<void> {
    const listener = this.#listener;
    this.#listener = undefined;
    const closed = new Promise<void>((resolve) => (listener ? listener.close(() => resolve()) : resolve()));
    this.cutConnections();
    this.#subscriptions.clear();
    await closed;
    if (this.#options.beside) return;
    this.#log.close();
    this.#log = new StoredLog(this.#file);
  }

  async dispose(): Promise<void> {
    this.conduct.heal();
    await this.stop();
    if (!this.#options.beside) this.#log.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Resets every connection. */
  cutConnections(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  /** Ends every subscription with a fault. */
  dropSubscriptions(): void {
    for (const call of this.#subscriptions) {
      call.emit('error', { code: status.UNAVAILABLE, details: 'The subscription was dropped.' });
    }
  }

  /** Ends every subscription in good order, which the client does not report. */
  endSubscriptions(): void {
    for (const call of this.#subscriptions) call.end();
  }

  /** Gives those who are subscribed now no further event, as if they had been forgotten. */
  deafenSubscriptions(): void {
    for (const call of this.#subscriptions) deafened.add(call);
  }

  get #file(): string {
    return this.#options.file ?? join(this.#folder, 'events.jsonl');
  }

  async #read(call: ReadCall): Promise<void> {
    const options = call.request.getOptions();
    if (options === undefined || this.#refusesAsFollower(call)) return;
    if (!options.hasSubscription()) {
      await answerReading(call, this.#log, options);
      return;
    }
    this.#subscriptions.add(call);
    call.once('close', () => this.#subscriptions.delete(call));
    call.once('cancelled', () => this.#subscriptions.delete(call));
    await answerSubscription(call, this.#log, options, this.#options.announcesCaughtUp ?? false);
    this.#subscriptions.delete(call);
  }

  async #willing(call: AnyCall, answer: () => Promise<void> | void): Promise<void> {
    await this.conduct.delay();
    if (this.conduct.how === 'not-ready') {
      call.emit('error', { code: status.UNAVAILABLE, details: 'Server Is Not Ready' });
      return;
    }
    await answer();
  }

  #refusesAsFollower(call: AnyCall): boolean {
    const { leader } = this.conduct;
    if (leader === undefined || call.metadata.get('requires-leader')[0] !== 'true') return false;
    const metadata = new Metadata();
    metadata.set('exception', 'not-leader');
    metadata.set('leader-endpoint-host', leader.address);
    metadata.set('leader-endpoint-port', String(leader.port));
    call.emit('error', { code: status.NOT_FOUND, details: 'Leader info available', metadata });
    return true;
  }
}

/** Starts a stand-in with a log of its own, empty unless the file holds something. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const folder = await mkdtemp(join(tmpdir(), 'casetrail-stand-in-'));
  const standIn = new StandIn(options, folder);
  await standIn.start();
  return standIn;
}

function supportedMethods(): SupportedMethods {
  const answer = new features.SupportedMethods().setEventStoreServerVersion('22.10.5');
  for (const name of ['read', 'batchappend']) {
    const method = new features.SupportedMethod()
      .setServiceName('event_store.client.streams.streams')
      .setMethodName(name);
    answer.addMethods(method);
  }
  return answer;
}
