import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineProcess } from './engine-process.js';
import { freePort } from './free-port.js';

/** A Redis server of its own on loopback, with its data in a temporary folder that survives a stop. */
export interface RedisServer {
  readonly url: string;
  readonly pid: number | undefined;
  start(): Promise<void>;
  /** SIGTERM ends it in order, SIGKILL as a crash would. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Ends it and removes its folder. */
  dispose(): Promise<void>;
}

/**
 * Starts Debian's redis-server as a system in production runs it: append-only file, nothing evicted.
 *
 * @param settings of redis.conf, over those defaults
 */
export async function startRedisServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'casetrail-redis-'));
  const port = await freePort();
  const all = {
    bind: '127.0.0.1',
    port: String(port),
    dir: folder,
    appendonly: 'yes',
    save: '',
    'maxmemory-policy': 'noeviction',
    ...settings,
  };
  const server = new EngineProcess({
    file: 'redis-server',
    arguments: Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]),
    readyWhen: /Ready to accept connections/,
  });
  try {
    await server.start();
  } catch (fault) {
    await rm(folder, { recursive: true, force: true });
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')) throw fault;
    throw new Error('redis-server was not found. Install it (Debian: apt-get install redis-server).', {
      cause: fault,
    });
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    get pid() {
      return server.pid;
    },
    start: () => server.start(),
    stop: (signal = 'SIGTERM') => server.stop(signal),
    dispose: async () => {
      await server.stop('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
