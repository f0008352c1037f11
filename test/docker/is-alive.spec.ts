import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const program = join(import.meta.dirname, '../../docker/is-alive.mjs');
const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await closed(server);
});

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}

async function answering(status: number): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status, { location: '/elsewhere' }).end());
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/health/live`;
}

async function isAlive(address: string): Promise<{ exitCode: unknown; told: string }> {
  const child = spawn(process.execPath, [program, address], { stdio: ['ignore', 'ignore', 'pipe'] });
  const exit = new Promise((resolve) => child.on('exit', resolve));
  const told = await text(child.stderr);
  return { exitCode: await exit, told };
}

describe('The health check of the image', () => {
  it('is content with a process that answers', async () => {
    expect(await isAlive(await answering(200))).toEqual({ exitCode: 0, told: '' });
  });

  it.each([503, 302, 404])('says so in a line when the answer is %d', async (status) => {
    const address = await answering(status);
    const { exitCode, told } = await isAlive(address);
    expect(exitCode).toBe(1);
    expect(told).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1\/health\/live: .+\n$/);
  });

  it('says so in a line when there is no answer', async () => {
    const address = await answering(200);
    for (const server of servers.splice(0)) await closed(server);
    expect(await isAlive(address)).toEqual({ exitCode: 1, told: `${address}: ECONNREFUSED\n` });
  });
});
