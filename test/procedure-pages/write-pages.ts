import 'reflect-metadata';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folder, pages } from './pages.js';

/** Writes the pages of the procedures anew, in the repository that it is run in. */
await mkdir(folder, { recursive: true });
for (const [name, text] of pages()) await writeFile(join(folder, name), text);
