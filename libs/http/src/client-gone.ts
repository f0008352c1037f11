import type { FastifyReply } from 'fastify';

/** Whoever asked has hung up: nobody waits for the answer any more. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone';

  constructor() {
    super('The client has closed its connection.');
  }
}

/** Aborted with `ClientGone` once a request's connection closes before its answer has left. */
export function goneWith({ raw }: Pick<FastifyReply, 'raw'>): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort(new ClientGone());
  });
  return gone.signal;
}
