import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version of Casetrail, as `package.json` says it: 0.1.0 for example. */
export const version = versionAbove(import.meta.dirname);

/** Sources and what is compiled from them lie at different depths. */
function versionAbove(folder: string): string {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return versionAbove(dirname(folder));
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
