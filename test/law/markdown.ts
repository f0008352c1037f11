/** One table of a page: the heading that it stands under, and its rows by the words of its head. */
export interface Table {
  readonly heading: string;
  readonly head: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** The cells of a table's line, without the spaces around them. */
function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/**
 * The tables of a page in Markdown, in order.
 *
 * @throws {Error} a row that has not as many cells as its table's head
 */
export function tablesOf(markdown: string): readonly Table[] {
  const tables: { heading: string; head: readonly string[]; rows: Record<string, string>[] }[] = [];
  let heading = '';
  let head: readonly string[] | undefined;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('#')) heading = line.replace(/^#+ /, '');
    if (!line.startsWith('|')) {
      head = undefined;
      continue;
    }
    const cells = cellsOf(line);
    if (head === undefined) {
      head = cells;
      tables.push({ heading, head, rows: [] });
    } else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) {
      if (cells.length !== head.length) throw new Error(`Not as many cells as the head has: ${line}`);
      tables.at(-1)!.rows.push(Object.fromEntries(head.map((title, column) => [title, cells[column] ?? ''])));
    }
  }
  return tables;
}

/** The points of the lists right under a heading of a page, each without its mark. */
export function listOf(markdown: string, heading: string): readonly string[] {
  const lines = markdown.split('\n');
  const from = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  if (from < 0) throw new Error(`There is no heading ${heading}.`);
  const length = lines.slice(from + 1).findIndex((line) => line.startsWith('#'));
  return lines
    .slice(from + 1, length < 0 ? undefined : from + 1 + length)
    .flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
}

/** Where the links of a page lead, those by reference included. */
export function linksOf(markdown: string): readonly string[] {
  const inline = [...markdown.matchAll(/\]\(([^)\s]+)\)/g)];
  const defined = [...markdown.matchAll(/^\[[^\]]+\]: (\S+)$/gm)];
  return [...inline, ...defined].map(([, target]) => target ?? '');
}

/** What is linked by reference and nowhere defined. */
export function undefinedReferencesOf(markdown: string): readonly string[] {
  const defined = new Set([...markdown.matchAll(/^\[([^\]]+)\]: /gm)].map(([, name]) => name));
  const prose = markdown.replaceAll(/`[^`]*`/g, '');
  const used = [...prose.matchAll(/(?<!\\)\[([^\]]+)\](?![(:])/g)].map(([, name]) => name ?? '');
  return used.filter((name) => !defined.has(name));
}

/** The anchors of a page's headings, as they are made on the web. */
export function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
