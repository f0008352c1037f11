import { setTimeout as pause } from 'node:timers/promises';
import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Conduct } from './conduct.js';
import {
  expectationOf,
  identifierOf,
  nameOf,
  notReady,
  proposalFrom,
  timedOut,
  tooLarge,
  uuidOf,
  verdictMessage,
} from './messages.js';
import type { Expectation, Proposal, StoredLog } from './stored-log.js';

export type AppendCall = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

interface Append {
  readonly stream: string;
  readonly expected: Expectation;
  readonly proposals: Proposal[];
}

/** After it the server gives up a commit. */
const commitMilliseconds = 2_000;

/** What the server is set to take in one append by default. */
const maximumBytes = 1024 * 1024;

/** Takes the appends of all callers, each in one or more messages, and answers each when it is stored. */
export class Appending {
  /** Ids of events whose append has not been settled: the server drops a second append of them. */
  readonly #underWay = new Set<string>();

  constructor(
    private readonly log: StoredLog,
    private readonly conduct: Conduct,
    private readonly cutConnections: () => void,
  ) {}

  answer(call: AppendCall): void {
    const begun = new Map<string, Append>();
    call.on('data', (message: BatchAppendReq) => {
      const correlation = message.getCorrelationId()?.getString() ?? '';
      const options = message.getOptions();
      if (options) {
        const stream = nameOf(options.getStreamIdentifier());
        begun.set(correlation, { stream, expected: expectationOf(options), proposals: [] });
      }
      const append = begun.get(correlation);
      append?.proposals.push(...message.getProposedMessagesList().map(proposalFrom));
      if (append === undefined || !message.getIsFinal()) return;
      begun.delete(correlation);
      void this.#settle(call, correlation, append);
    });
    call.on('end', () => call.end());
    call.on('error', () => undefined);
  }

  async #settle(call: AppendCall, correlation: string, append: Append): Promise<void> {
    const first = append.proposals[0]?.id ?? correlation;
    if (this.#underWay.has(first)) {
      await pause(commitMilliseconds);
      reply(call, correlation, append, timedOut());
      return;
    }
    const delay = this.conduct.delay();
    if (delay) {
      this.#underWay.add(first);
      await delay;
      this.#underWay.delete(first);
    }
    const how = this.conduct.forAppend();
    if (how === 'cut-before-commit') this.cutConnections();
    else if (how === 'not-ready') reply(call, correlation, append, notReady());
    else this.#store(call, correlation, append, how === 'cut-after-commit', how !== 'without-positions');
  }

  #store(
    call: AppendCall,
    correlation: string,
    append: Append,
    isCut: boolean,
    tellsPosition: boolean,
  ): void {
    const { stream, expected, proposals } = append;
    const bytes = proposals.reduce((total, { data, metadata }) => total + data.length + metadata.length, 0);
    if (bytes > maximumBytes) {
      reply(call, correlation, append, tooLarge(maximumBytes));
      return;
    }
    const verdict = this.log.append(stream, expected, proposals);
    const hasPosition = tellsPosition || verdict.kind !== 'repeated';
    if (isCut) this.cutConnections();
    else reply(call, correlation, append, verdictMessage(verdict, expected, hasPosition));
  }
}

function reply(call: AppendCall, correlation: string, { stream }: Append, answer: BatchAppendResp): void {
  if (call.cancelled || call.writableEnded) return;
  call.write(answer.setCorrelationId(uuidOf(correlation)).setStreamIdentifier(identifierOf(stream)));
}
