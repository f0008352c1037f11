/**
 * The stand-in of EventStoreDB as a process of its own, for tests that kill the others.
 *
 *   node dist/test/stand-in/main.js --port 2113 --control 2114 --file events.jsonl
 *
 * It serves `esdb://127.0.0.1:<port>?tls=false`, keeps its events in the file (an append is written before it is
 * answered, and found again after a start on the same file) and says on its standard output, once it serves:
 *
 *   The stand-in serves esdb://127.0.0.1:2113?tls=false, controlled at http://127.0.0.1:2114
 *
 * A port that is left out, or 0, is any free one. Control is by POST, answered with 204 when it holds:
 *
 *   /cut-before-commit     each append loses all connections and is not stored
 *   /cut-after-commit      each append is stored and loses all connections before it is answered
 *   /silent                nothing is answered until it is healed, then late
 *   /slow?milliseconds=N   each answer comes late
 *   /not-ready             as a server that starts
 *   /without-positions     an append that was stored before is answered without a position
 *   /heal                  as it should be
 *   /cut                   all connections are reset, once
 *   /drop-subscriptions    all subscriptions end with a fault, once
 *   /end-subscriptions     all subscriptions end without one, once
 *
 * `?times=N` limits a misbehaviour to so many appends. SIGTERM and SIGINT end the process.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { startStandIn, type StandIn } from './stand-in.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    control: { type: 'string', default: '0' },
    file: { type: 'string' },
  },
});

const lasting = [
  'cut-before-commit',
  'cut-after-commit',
  'silent',
  'not-ready',
  'without-positions',
] as const;

const standIn = await startStandIn({
  port: Number(values.port),
  ...(values.file !== undefined && { file: values.file }),
});
const control = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://control');
  const isDone = request.method === 'POST' && obey(standIn, pathname.slice(1), searchParams);
  response.writeHead(isDone ? 204 : 404).end();
});
control.listen(Number(values.control), '127.0.0.1');
await once(control, 'listening');
const address = control.address();
const port = typeof address === 'object' && address ? address.port : 0;
process.stdout.write(`The stand-in serves ${standIn.url}, controlled at http://127.0.0.1:${port}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    control.close();
    control.closeAllConnections();
    void standIn.dispose();
  });
}

/** Whether the command is one. */
function obey(server: StandIn, command: string, parameters: URLSearchParams): boolean {
  const { conduct } = server;
  const times = Number(parameters.get('times') ?? Number.POSITIVE_INFINITY);
  const how = lasting.find((each) => each === command);
  if (how) conduct.misbehave(how, times);
  else if (command === 'slow') conduct.misbehave({ slow: Number(parameters.get('milliseconds')) }, times);
  else if (command === 'heal') conduct.heal();
  else if (command === 'cut') server.cutConnections();
  else if (command === 'drop-subscriptions') server.dropSubscriptions();
  else if (command === 'end-subscriptions') server.endSubscriptions();
  else return false;
  return true;
}
