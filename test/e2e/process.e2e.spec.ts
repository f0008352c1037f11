import { chmod, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { CasetrailProcess, prepare, type Ended, type Surroundings } from './process/casetrail-process.js';

/** For several starts of the program on a machine that is busy with other tests. */
jest.setTimeout(120_000);

const longestCompilation = 600_000;

let folder: string;
let processes: CasetrailProcess[] = [];

/** A folder with a municipality, to be copied: founding takes a start of its own. */
let template: string;
let register: Register;

beforeAll(async () => {
  await prepare();
  template = await mkdtemp(join(tmpdir(), 'casetrail-process-founded-'));
  register = await founded(template);
}, longestCompilation);

afterAll(() => rm(template, { recursive: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casetrail-process-'));
  processes = [];
});

afterEach(async () => {
  await Promise.all(processes.map((each) => each.end('SIGKILL')));
  await rm(folder, { recursive: true });
});

function start(args: readonly string[], surroundings?: Surroundings): CasetrailProcess {
  const started = new CasetrailProcess(args, surroundings);
  processes.push(started);
  return started;
}

const data = (name = 'data') => ['--data', join(folder, name)];
const serve = (surroundings?: Surroundings) => start(['serve', ...data(), '--port', '0'], surroundings);

/** Runs a command that ends by itself, and gives what it printed. */
async function output(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await start(args).ended();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.trim();
}

const serveFounded = async (surroundings?: Surroundings) => {
  await cp(template, join(folder, 'data'), { recursive: true });
  return serve(surroundings);
};

const keepers = ['--keeper', 'keeper', '--second-keeper', 'second-keeper'];
const founding = ['found', '--municipality', 'North', ...keepers];

/** Founds a municipality in a folder, and tells how its register keeper reaches it. */
async function founded(at: string) {
  const there = ['--data', at];
  const municipality = await output(...founding, ...there);
  const token = await output('token', '--staff', 'keeper', '--municipality', municipality, ...there);
  return { path: `/v1/municipality/files/${municipality}`, authorization: `Bearer ${token}` };
}

type Register = Awaited<ReturnType<typeof founded>>;

async function versionAt(address: string, { path, authorization }: Register): Promise<string> {
  const response = await fetch(address + path, { headers: { authorization } });
  return ((await response.json()) as { readonly version: string }).version;
}

async function unitsAt(address: string, { path, authorization }: Register): Promise<number> {
  const response = await fetch(`${address}${path}/timeline`, { headers: { authorization } });
  const { entries } = (await response.json()) as { readonly entries: readonly { readonly type: string }[] };
  return entries.filter(({ type }) => type === 'municipality/unit-registered').length;
}

function unitHeaders({ authorization }: Register, version: string) {
  return { authorization, 'content-type': 'application/json', 'if-match': `"${version}"` };
}

async function listens(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Runs a command that is refused, and gives the one line that it says. */
async function refusalOf(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await start(args).ended();
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^casetrail: [^\n]+\.\n$/);
  return stderr.trim();
}

describe('A municipality', () => {
  it('is founded once under its name, and gives tokens to its staff alone, beside a running server too', async () => {
    const id = await output(...founding, ...data());
    const again = (name: string) => refusalOf('found', '--municipality', name, ...keepers, ...data());
    for (const name of ['North', ' north', 'NORTH '])
      expect(await again(name)).toContain(`There is a municipality North already: ${id}`);
    expect(await output('municipalities', ...data())).toMatch(
      new RegExp(`^${id}  SE  since \\d{4}-\\d\\d-\\d\\d  North$`),
    );
    const server = serve();
    await server.address();
    const token = (staff: string, municipality = id) =>
      ['token', '--staff', staff, '--municipality', municipality, ...data()] as const;
    expect(await output('municipalities', ...data())).toContain(id);
    expect(await output(...token('keeper'))).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(await refusalOf(...token('nobody'))).toContain(
      'Nobody is registered as nobody in that municipality. There is keeper, second-keeper.',
    );
    expect(await refusalOf(...token('keeper', 'South'))).toContain(
      `There is no municipality South. There is ${id} (North).`,
    );
  });
});

describe('The version', () => {
  it('is that of the package', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string };
    expect(await output('--version')).toBe(version);
  });
});

describe('A folder without a record', () => {
  const municipality = ['--municipality', '00000000-0000-8000-8000-000000000000'];
  const commands = [
    ['serve', '--port', '0'],
    ['deadlines'],
    ['reminders', '--dry-run'],
    ['verify'],
    ['rebuild'],
    ['municipalities'],
    ['token', '--staff', 'keeper', ...municipality],
    ['migrate', '--to', 'esdb://127.0.0.1:1?tls=false'],
  ];

  /** What each command says of a folder, in one line each. */
  const said = (at: string, surroundings: Surroundings) =>
    Promise.all(
      commands.map(async (command) => {
        const { code, stdout, stderr } = await start([...command, '--data', at], surroundings).ended();
        expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
        return stderr;
      }),
    );

  it.each([undefined, Buffer.alloc(32, 7).toString('base64')])(
    'is named by every command that needs one, and stays as it is, with the master key %s',
    async (masterKey) => {
      const environment = masterKey === undefined ? {} : { CASETRAIL_MASTER_KEY: masterKey };
      expect(new Set(await said(folder, { environment }))).toEqual(
        new Set([
          `casetrail: There is no log in ${folder}. Name the folder of one, or begin one with \`casetrail found\`.\n`,
        ]),
      );
      const missing = join(folder, 'missing');
      expect(new Set(await said(missing, { environment }))).toEqual(
        new Set([`casetrail: There is no folder ${missing}. Name the folder of a record.\n`]),
      );
      expect(await readdir(folder)).toEqual([]);
    },
  );

  it('is not begun where the way to it is missing', async () => {
    const refused = [await refusalOf(...founding, ...data('a/b')), await refusalOf('demo', ...data('a/b'))];
    for (const line of refused) expect(line).toContain(`There is no folder ${join(folder, 'a')}. Make it`);
    expect(await readdir(folder)).toEqual([]);
  });

  it('has lost its keys where a log is alone: new ones would hide it', async () => {
    await cp(template, join(folder, 'data'), { recursive: true });
    await rm(join(folder, 'data/keys'), { recursive: true });
    for (const command of [['verify'], [...founding.slice(0, 2), 'South', ...keepers], ['serve']])
      expect(await refusalOf(...command, ...data())).toContain('but not its keys');
    expect(await readdir(join(folder, 'data'))).not.toContain('keys');
  });

  it('has lists that were never filled where nobody has served it yet', async () => {
    await cp(template, join(folder, 'data'), { recursive: true });
    for (const command of [['deadlines'], ['reminders', '--dry-run']])
      expect(await refusalOf(...command, ...data())).toContain('The lists are not filled yet');
    expect(await output('rebuild', ...data())).toContain('Every view was made anew');
    expect(await output('deadlines', ...data())).toContain('Nothing is due');
  });
});

describe('The demo', () => {
  const municipality = '00000000-0000-8000-8000-00000000de30';

  it('fills a folder once, speaks the language of the terminal, and shows what it showed', async () => {
    expect(await output('demo', '--fill', ...data())).toMatch(/^Filling .* with a demo municipality \.\.\.$/);
    expect(await output('municipalities', ...data())).toContain(`${municipality}  SE  `);
    const swedish = start(['demo', ...data(), '--port', '0'], { environment: { LC_ALL: 'sv_SE.UTF-8' } });
    await swedish.said(/Stoppa med Ctrl-C/);
    const { code, stdout, stderr } = await swedish.end('SIGINT');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Demokommunen finns redan i .*\n\n {2}Ärende +Slag +Steg +Handläggare +Frist +Sista dag$/m,
    );
    expect(stdout).toMatch(/^Varför .*:\n {2}Utredning .*\n {2}Investigation /m);
  });

  it('speaks Swedish and English alone', async () => {
    expect(await refusalOf('demo', '--language', 'da', ...data())).toContain('--language must be sv or en');
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('Whoever reads the output', () => {
  it.each(['deadlines', 'municipalities', 'verify'])('may have enough of it: %s', async (command) => {
    await cp(template, join(folder, 'data'), { recursive: true });
    await output('rebuild', ...data());
    const { code, stderr } = await start([command, ...data()], { closedOutput: true }).ended();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('Shutting down', () => {
  it('answers the request that is under way, keeps what it did, and ends with code 0', async () => {
    const server = await serveFounded();
    const address = await server.address();
    const version = await versionAt(address, register);
    const body = JSON.stringify({ unitId: 'intake', title: 'Intake' });
    const headers = { ...unitHeaders(register, version), host: '127.0.0.1', 'content-length': body.length };
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    const answered = textOf(socket);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    socket.write(
      [`POST ${register.path}/register-unit HTTP/1.1`, ...lines, '', body.slice(0, 10)].join('\r\n'),
    );
    // An answer on another connection says that the server has come to know of this one.
    await fetch(`${address}/v1/health/live`);
    const ended = server.end('SIGTERM');
    while (await listens(address)) await wait(10);
    socket.write(body.slice(10));
    const began = performance.now();
    const answer = await answered;
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    // The client would have kept the connection for more; the server waits no longer than for the answer.
    expect(answer).toMatch(/^connection: close\r$/im);
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
    expect(performance.now() - began).toBeLessThan(5_000);
    const again = serve();
    expect(answer).toContain(`etag: "${await versionAt(await again.address(), register)}"`);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends at once on %s beside an idle connection', async (signal) => {
    const server = await serveFounded();
    const address = await server.address();
    const agent = new Agent({ keepAlive: true });
    const [response] = (await once(get(`${address}/v1/health/live`, { agent }), 'response')) as [
      NodeJS.ReadableStream,
    ];
    await textOf(response);
    const began = performance.now();
    expect(await server.end(signal)).toMatchObject({ code: 0, stderr: '' });
    expect(performance.now() - began).toBeLessThan(5_000);
    agent.destroy();
  });

  it('waits no longer than ten seconds for a request that never ends', async () => {
    const server = await serveFounded();
    const address = await server.address();
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      'POST /v1/child-protection/register-report HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n',
    );
    await fetch(`${address}/v1/health/live`);
    const began = performance.now();
    expect(await server.end('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
    expect(performance.now() - began).toBeLessThan(10_000);
    socket.destroy();
  });

  it('takes no more writes once the disk is full, says so in health, and ends in order', async () => {
    const server = await serveFounded({ largestFile: 600 });
    const address = await server.address();
    let version = await versionAt(address, register);
    let status = 200;
    let units = 0;
    for (; status === 200; units += 1) {
      const response = await fetch(`${address}${register.path}/register-unit`, {
        method: 'POST',
        headers: unitHeaders(register, version),
        body: JSON.stringify({ unitId: `unit-${units}`, title: 'Unit' }),
      });
      ({ status } = response);
      const answer = (await response.json()) as { readonly version: string; readonly code?: string };
      if (status === 200) version = answer.version;
      else expect(answer).toMatchObject({ code: 'UNAVAILABLE' });
    }
    expect(status).toBe(503);
    const health = await fetch(`${address}/v1/health/ready`);
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({ ready: false, log: { takesWrites: false } });
    const { code, stderr } = await server.end('SIGTERM');
    expect(code).toBe(0);
    expect(stderr).not.toContain('    at ');
    expect(await output('verify', ...data())).toContain('all as it was written');
    const again = serve();
    expect(await unitsAt(await again.address(), register)).toBeGreaterThanOrEqual(units - 1);
  });
});

describe('What keeps Casetrail from starting', () => {
  function expectOneLine({ code, stdout, stderr }: Ended, what: RegExp): void {
    expect(stderr).toMatch(/^casetrail: [^\n]+\.\n$/);
    expect(stderr).toMatch(what);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  }

  it('is a folder that another process has open', async () => {
    const owner = await serveFounded();
    await owner.address();
    expectOneLine(
      await serve().ended(),
      new RegExp(`is in use by process ${owner.pid} on .*: stop that process or choose another folder`),
    );
  });

  it('is a port that is taken', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await cp(template, join(folder, 'data'), { recursive: true });
    const refused = await start(['serve', ...data(), '--port', String(port)]).ended();
    other.close();
    expectOneLine(
      refused,
      new RegExp(`Port ${port} on 127\\.0\\.0\\.1 is taken\\. Stop .* or choose another`),
    );
  });

  it('is a file in the place of the folder', async () => {
    await writeFile(join(folder, 'data'), '');
    expectOneLine(await serve().ended(), /data is not a folder\. Name the folder of a record\.$/m);
    expectOneLine(await start([...founding, ...data()]).ended(), /data is not a folder\. Make it, or/);
  });

  it('is a folder that may not be written to', async () => {
    // Permissions don't bind root, but nobody makes folders among the devices of the kernel.
    const isRoot = process.getuid?.() === 0;
    if (!isRoot) await chmod(folder, 0o500);
    const readOnly = isRoot ? '/sys/casetrail' : join(folder, 'data');
    const refused = await start([...founding, '--data', readOnly]).ended();
    await chmod(folder, 0o700);
    expectOneLine(refused, /(?:give write permission|make it writable) or choose another folder/);
  });

  it('is a disk that is full, wherever it fills', async () => {
    const atFirstFileKeysAndViews = [1, 40, 64];
    const full = atFirstFileKeysAndViews.map((largestFile) =>
      start([...founding, ...data(`data-${largestFile}`)], { largestFile }).ended(),
    );
    for (const refused of await Promise.all(full))
      expectOneLine(refused, /check disk|see to the engine or the disk/);
  });

  it('is a CASETRAIL_PORT that is no port', async () => {
    const wrong = ['', 'http', '70000', '-1', '80.5'].map((port) =>
      start(['serve', ...data()], { environment: { CASETRAIL_PORT: port } }).ended(),
    );
    for (const refused of await Promise.all(wrong)) {
      expectOneLine(refused, /CASETRAIL_PORT must be a port from 0 to 65535/);
    }
  });

  it('is a master key that is none, or another than the first', async () => {
    const keyed = (bytes: Buffer, ...command: readonly string[]) => {
      const environment = { CASETRAIL_MASTER_KEY: bytes.toString('base64') };
      return start([...command, ...data()], { environment }).ended();
    };
    expectOneLine(
      await keyed(Buffer.alloc(31), ...founding),
      /CASETRAIL_MASTER_KEY must be 32 bytes in base64/,
    );
    expect((await keyed(Buffer.alloc(32, 1), ...founding)).code).toBe(0);
    expectOneLine(await keyed(Buffer.alloc(32, 2), 'serve'), /master key does not fit .*: give the one/);
  });
});

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  stream.setEncoding('utf8');
  for await (const chunk of stream) text += String(chunk);
  return text;
}
