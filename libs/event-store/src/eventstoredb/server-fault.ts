import { ErrorType } from '@eventstore/db-client';

/**
 * What a fault of the client says of the server.
 *
 * `conflict`: the stream is not as expected. `too-large`: the append exceeds the server's setting. `missing`:
 * there is no such stream. `barred`: the server answered that it won't, and will say so again. `unsettled`: it
 * answered that something went wrong. `moved`: another node leads. `cut`: the connection is of no use any more.
 */
export type FaultKind = 'conflict' | 'too-large' | 'missing' | 'barred' | 'moved' | 'cut' | 'unsettled';

const kinds: Readonly<Partial<Record<string, FaultKind>>> = {
  [ErrorType.WRONG_EXPECTED_VERSION]: 'conflict',
  [ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED]: 'too-large',
  [ErrorType.STREAM_NOT_FOUND]: 'missing',
  [ErrorType.ACCESS_DENIED]: 'barred',
  [ErrorType.STREAM_DELETED]: 'barred',
  [ErrorType.INVALID_ARGUMENT]: 'barred',
  [ErrorType.UNSUPPORTED]: 'barred',
  [ErrorType.NOT_LEADER]: 'moved',
  [ErrorType.UNAVAILABLE]: 'cut',
  [ErrorType.CANCELLED]: 'cut',
  [ErrorType.TIMEOUT]: 'unsettled',
  [ErrorType.DEADLINE_EXCEEDED]: 'unsettled',
  [ErrorType.UNKNOWN]: 'unsettled',
};

/** The gRPC status that stands for an unreachable server (grpc.github.io, status codes). */
const unavailable = 14;

/**
 * Told by type and code, never by message: errors of a batch append have neither message nor code, and what
 * fails before the client knows the server's features has a code only.
 */
export function faultKind(fault: unknown): FaultKind {
  const type = field(fault, 'type');
  if (field(fault, 'code') === unavailable) return 'cut';
  // Without a type it came from below the client, which keeps such a failure for ever: a new one is needed.
  return typeof type === 'string' ? (kinds[type] ?? 'unsettled') : 'cut';
}

/** A node of a cluster. */
export interface Node {
  readonly address: string;
  readonly port: number;
}

/** Which node leads, where the fault says so. */
export function leaderOf(fault: unknown): Node | undefined {
  const leader = field(fault, 'leader');
  const [address, port] = [field(leader, 'address'), field(leader, 'port')];
  return typeof address === 'string' && typeof port === 'number' ? { address, port } : undefined;
}

/** The end of a stream by the server's answer to a wrong expectation; `undefined` when it did not say. */
export function actualEnd(fault: unknown): number | 'no-stream' | undefined {
  const actual = field(fault, 'actualVersion');
  if (actual === 'no_stream') return 'no-stream';
  if (typeof actual !== 'bigint') return undefined;
  return actual < 0n ? 'no-stream' : Number(actual);
}

/** The fault in one line for an operator. */
export function describeServerFault(fault: unknown): string {
  const message = field(fault, 'message');
  const type = field(fault, 'type');
  const words = typeof message === 'string' && message !== '' ? message : type;
  return typeof words === 'string' ? words.replaceAll(/\s+/g, ' ') : String(fault);
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
