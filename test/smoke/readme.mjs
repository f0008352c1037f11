/**
 * Pastes the README's blocks into two terminals in their order, as a newcomer does, on a port and in folders of their
 * own (the checkout is made ready before). Each has to end well and to print what the README shows below it; ids, numbers and times are let differ. With
 * `--write` what was printed becomes what the README shows. Exit code 1 when anything differs.
 */
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');
const readme = join(root, 'README.md');
const longestMilliseconds = 120_000;
const isWriting = process.argv.includes('--write');

/** Every fenced block: where it stands, what it is, and its lines. */
function blocksOf(text) {
  return [...text.matchAll(/^```(sh|text)([^\n]*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    kind: match[1],
    where: match[2].trim(),
    body: match[3],
    from: match.index + match[0].indexOf('\n') + 1,
  }));
}

/** What differs from run to run: ids, positions, versions, numbers of cases, days, instants, counts and ports. */
function masked(text) {
  return text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/\b[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]\b/g, 'CASE')
    .replaceAll(/\d{4}-\d\d-\d\d(T[\d:.]+Z)?/g, 'WHEN')
    .replaceAll(/\b\w+day \d{1,2} \w+ \d{4}/g, 'DAY')
    .replaceAll(/\b\w+dag \d{1,2} \w+ \d{4}/g, 'DAG')
    .replaceAll(/[\w-]{16,}(\.[\w-]{16,})*/g, 'OPAQUE')
    .replaceAll(/\b\d+\b/g, 'N')
    .replaceAll(/ {2,}/g, '  ');
}

/** Lists grow and are told in the order of days: what counts is which kinds of lines there are. */
const kindsOfLines = (text) => [...new Set(masked(text).trim().split('\n'))].sort();

class Terminal {
  #printed = '';
  #child;

  constructor(cwd, env) {
    this.#child = spawn('sh', { cwd, env, stdio: ['pipe', 'pipe', 'inherit'], detached: true });
    this.#child.stdout.setEncoding('utf8').on('data', (chunk) => (this.#printed += chunk));
  }

  /** Pastes lines, and waits until what is printed matches. */
  async paste(lines, until) {
    this.#printed = '';
    this.#child.stdin.write(lines);
    const began = Date.now();
    while (!until.test(this.#printed)) {
      if (Date.now() - began > longestMilliseconds) {
        throw new Error(`It did not end:\n${lines}\nIt printed:\n${this.#printed}`);
      }
      await pause(50);
    }
    return this.#printed;
  }

  end(signal) {
    try {
      process.kill(-this.#child.pid, signal);
    } catch {
      // It has ended already.
    }
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

const text = readFileSync(readme, 'utf8');
const blocks = blocksOf(text);
const folder = mkdtempSync(join(tmpdir(), 'casetrail-readme-'));
const checkout = join(folder, 'checkout');
mkdirSync(checkout);
for (const name of readdirSync(root)) {
  if (name !== 'casetrail-data') symlinkSync(join(root, name), join(checkout, name));
}
const port = await freePort();
const env = { ...process.env, LC_ALL: 'C.UTF-8', CASETRAIL_PORT: port };
const here = (lines) => lines.replaceAll('8090', port);
const shown = (lines) => lines.replaceAll(port, '8090');
const second = new Terminal(checkout, env);
const printed = new Map();
let first;
let inFirst = '';
try {
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'sh' || block.where === 'by itself') continue;
    const before = text.slice(blocks[index - 1]?.from ?? 0, block.from);
    if (before.includes('(Ctrl-C)')) {
      first.end('SIGINT');
      await pause(3_000);
    }
    if (block.where === 'first terminal') {
      first = new Terminal(checkout, env);
      const said = await first.paste(`exec ${block.body}`, /started again, it finds every case\.\n/);
      inFirst ||= said;
      continue;
    }
    const ended = '== ended with ';
    const answered = await second.paste(
      `${here(block.body)}\nprintf '%s%s\\n' '${ended}' "$?"\n`,
      /== ended with \d+\n/,
    );
    const [said, code] = answered.split(ended);
    if (Number(code) !== 0) throw new Error(`Ended with ${code}:\n${block.body}\n${said}`);
    if (blocks[index + 1]?.kind === 'text') printed.set(index + 1, shown(said));
  }
} finally {
  first?.end('SIGTERM');
  second.end('SIGTERM');
  await pause(1_500);
  rmSync(folder, { recursive: true, force: true });
}

const caseload = blocks.findIndex(({ kind, body }) => kind === 'text' && body.includes('Case number'));
const [start] = /^ {2}Case number[\s\S]*?(?=\n\nCasetrail is ready)/m.exec(inFirst) ?? [];
if (start !== undefined) printed.set(caseload, `${shown(start)}\n`);

let written = text;
let differing = 0;
for (const [index, said] of [...printed].sort(([one], [other]) => other - one)) {
  const { body, from } = blocks[index];
  const ended = `${said.trimEnd()}\n`;
  if (isWriting) written = written.slice(0, from) + ended + written.slice(from + body.length);
  else if (kindsOfLines(body).join('\n') !== kindsOfLines(ended).join('\n')) {
    differing += 1;
    console.error(`The README shows:\n${body}\nPrinted was:\n${ended}`);
  }
}
if (isWriting) writeFileSync(readme, written);
if (differing > 0) {
  console.error(
    `${differing} blocks differ. \`node test/smoke/readme.mjs --write\` shows in the README what is printed.`,
  );
  process.exitCode = 1;
} else console.log(`The README was followed in two terminals: ${printed.size} blocks print what it shows.`);
