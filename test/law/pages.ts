import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Names } from './citations.js';
import { tablesOf, type Table } from './markdown.js';

/** The folder of the pages. */
const folder = join(import.meta.dirname, '../../docs/law');

/** Each page by its name, for example `time.md`. */
export const pages: ReadonlyMap<string, string> = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);

/** The tables of a page whose heads have all of these columns. */
function tablesWith(page: string, ...columns: readonly string[]): readonly Table[] {
  return tablesOf(pages.get(page) ?? '').filter(({ head }) => columns.every((each) => head.includes(each)));
}

/** Each row of those tables. */
export function rowsWith(page: string, ...columns: readonly string[]): Table['rows'] {
  return tablesWith(page, ...columns).flatMap(({ rows }) => rows);
}

/** Every source that statutes.md defines. */
export const sources = rowsWith('statutes.md', 'Key', 'Read at');

/** The names of a source: its key, what it is also cited as, and a statute's number when it stands alone. */
export const names: Names = new Map(
  sources.flatMap(({ Key: key = '', 'Also cited as': alias = '' }) => {
    const number = /^\p{L}+ (\d{4}:\d+)$/u.exec(key)?.[1];
    return [key, alias, number].flatMap((name) => (name ? [[name, key] as const] : []));
  }),
);
