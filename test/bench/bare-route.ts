import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fastify from 'fastify';

/**
 * What the engines can do at best: a bare Fastify route that parses JSON and stores one row of a given size,
 * durably, with one commit for all requests of an event-loop turn. Started by `bench.ts` as a process of its own.
 */
const bytes = Number(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), 'casetrail-bare-'));
const database = new Database(join(folder, 'bare.sqlite'));
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec('CREATE TABLE row (position INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL)');
const insert = database.prepare('INSERT INTO row (body) VALUES (?)');
const payload = 'x'.repeat(bytes);

let waiting: ((position: number) => void)[] = [];

function stored(): Promise<number> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(commit);
  });
}

function commit(): void {
  const batch = waiting;
  waiting = [];
  database.exec('BEGIN IMMEDIATE');
  const positions = batch.map(() => Number(insert.run(payload).lastInsertRowid));
  database.exec('COMMIT');
  batch.forEach((answer, index) => {
    answer(positions[index] ?? 0);
  });
}

const server = fastify();
server.post('/', async (_, reply) => {
  const position = await stored();
  return reply.header('etag', `"${position}"`).send({ position });
});
process.once('SIGTERM', () => {
  void server.close().then(() => {
    database.close();
  });
});
const address = await server.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ address, folder });
