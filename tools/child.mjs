import { spawn } from 'node:child_process';
import { basename } from 'node:path';

/**
 * Runs a program to its end without showing what it prints. It ends with this process.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, timeout?: number }} [options] timeout in ms
 * @returns {Promise<{ ok: boolean, output: string }>} what it wrote, standard error included
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const written = [];
    child.stdout.on('data', (chunk) => written.push(chunk));
    child.stderr.on('data', (chunk) => written.push(chunk));
    child.on('error', (fault) => written.push(Buffer.from(`${fault.message}\n`)));
    const end = () => child.kill();
    process.once('exit', end);
    child.on('close', (code, signal) => {
      process.off('exit', end);
      if (signal !== null) written.push(Buffer.from(`\nended by ${signal}\n`));
      resolve({ ok: code === 0, output: Buffer.concat(written).toString() });
    });
  });
}

/** Runs npm with this very Node, whichever one stands first in the path. */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  return script !== undefined && basename(script) === 'npm-cli.js'
    ? run(process.execPath, [script, ...args], options)
    : run('npm', args, options);
}
