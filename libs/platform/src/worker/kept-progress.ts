import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Where a loop keeps how far it has come. Losing it costs time, not truth. */
export interface KeptProgress {
  /** What was kept last; undefined when nothing was. */
  restore(): Promise<string | undefined>;
  keep(progress: string): Promise<void>;
}

/** Progress in a file of its own: whoever reads finds the old progress or the new one. */
export function progressInFile(path: string): KeptProgress {
  return {
    restore: async () => {
      try {
        return await readFile(path, 'utf8');
      } catch {
        return undefined;
      }
    },
    keep: async (progress) => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const beside = `${path}.new`;
      const file = await open(beside, 'w', 0o600);
      try {
        await file.writeFile(progress);
      } finally {
        await file.close();
      }
      await rename(beside, path);
    },
  };
}
