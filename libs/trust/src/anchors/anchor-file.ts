import { createReadStream } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { engineFault } from '../engine-fault.js';
import { anchorFrom, lineHash, type Anchor } from './anchor.js';

const chunkBytes = 64 * 1024;
const lineBreak = 0x0a;

/** A line of the anchor file: a sound anchor, or what is wrong with it. */
export type AnchorReading =
  { readonly line: number; readonly anchor: Anchor } | { readonly line: number; readonly broken: string };

export function anchorPath(folder: string): string {
  return join(folder, 'anchors.jsonl');
}

/**
 * Reads all anchors of a folder in the order in which they were written. What is written after the first one was
 * asked for is not read; a line without its line break was interrupted by a crash and is left out.
 */
export async function* readAnchors(folder: string, secret: Buffer): AsyncGenerator<AnchorReading, void> {
  const path = anchorPath(folder);
  const size = await sizeOf(path);
  if (size === 0) return;
  let line = 0;
  let previous: string | undefined = '';
  for await (const text of wholeLines(path, size)) {
    line += 1;
    const anchor = anchorFrom(text, secret);
    if (anchor === undefined) {
      yield { line, broken: `Line ${line} of the anchor file was changed or put in.` };
      // The next line names one that is no longer there: that is the same finding, not another one.
      previous = undefined;
      continue;
    }
    if (previous !== undefined && anchor.previous !== previous) {
      yield { line, broken: `Before line ${line} of the anchor file lines were taken out, put in or moved.` };
    }
    previous = lineHash(text);
    yield { line, anchor };
  }
}

/**
 * The last whole line of an anchor file, read from its end.
 *
 * @returns its text, '' if there is none, and the offset at which the next line belongs
 */
export async function readLastLine(file: FileHandle): Promise<{ text: string; end: number }> {
  const { size } = await file.stat();
  let start = size;
  let bytes = Buffer.alloc(0);
  for (;;) {
    const last = bytes.lastIndexOf(lineBreak);
    const before = last < 1 ? -1 : bytes.lastIndexOf(lineBreak, last - 1);
    if (start === 0 || before >= 0) {
      return { text: bytes.toString('utf8', before + 1, Math.max(last, 0)), end: start + last + 1 };
    }
    const length = Math.min(chunkBytes, start);
    start -= length;
    const chunk = Buffer.alloc(length);
    await file.read(chunk, 0, length, start);
    bytes = Buffer.concat([chunk, bytes]);
  }
}

/** Opens the anchor file for reading and adding; it is made if it is not there. */
export function openAnchorFile(folder: string): Promise<FileHandle> {
  return open(anchorPath(folder), 'a+', 0o600);
}

async function* wholeLines(path: string, size: number): AsyncGenerator<string, void> {
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8', end: size - 1 })) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (engineFault(error)?.code === 'ENOENT') return 0;
    throw error;
  }
}
