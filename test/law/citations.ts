/** A name under which the pages and the code cite a source, and the key that it stands for. */
export type Names = ReadonlyMap<string, string>;

/** A citation in one form: `SoL 2025:400 20:3`, `FL 2017:900 12`, `Barnets lov 136(2)`, or a key alone. */
export type Citation = string;

interface Found {
  readonly citations: readonly Citation[];
  /** What is left of the text without them. */
  readonly rest: string;
}

// A chapter may have a letter: `2 a:10`.
const chapter = String.raw`\d{1,2}(?: [a-z])?:`;
const item = String.raw`(?:${chapter})?\d{1,3}(?![\d:])(?: [a-z](?![\p{L}]))?(?:\(\d+\))*`;
const range = String.raw`${item}(?:–(?:${item}|[a-z](?![\p{L}])))?`;
const list = new RegExp(
  String.raw`^ (?:§§? )?(${range}(?:(?:, |; (?=${chapter}\d))(?!\d+ [\p{L}]{2})${range})*)(?: §§?)?`,
  'u',
);

function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** `19:5–6` is two paragraphs, `14:1 a–b` as well, `3:1–3:4` four. */
function spread(paragraphs: string): readonly string[] {
  const [first = '', last] = paragraphs.split('–');
  if (last === undefined) return [first];
  const letter = / ([a-z])$/.exec(first)?.[1];
  if (letter !== undefined && /^[a-z]$/.test(last)) {
    const stem = first.slice(0, -1);
    const count = last.charCodeAt(0) - letter.charCodeAt(0) + 1;
    return Array.from({ length: count }, (_, n) => stem + String.fromCharCode(letter.charCodeAt(0) + n));
  }
  const [, chapter = '', from = ''] = /^(\d+(?: [a-z])?:)?(\d+)/.exec(first) ?? [];
  const to = /(\d+)(?: [a-z])?$/.exec(last)?.[1] ?? from;
  const count = Math.max(Number(to) - Number(from) + 1, 1);
  const numbers = Array.from({ length: count }, (_, n) => `${chapter}${Number(from) + n}`);
  return [...new Set([first, ...numbers])];
}

/** Every source that a text cites under one of the names, each paragraph by itself. */
export function citationsIn(text: string, names: Names): Found {
  const known = [...names.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const name = new RegExp(String.raw`(?<![\p{L}\d:./])(?:${known.join('|')})(?![\p{L}\d:])`, 'u');
  const citations: Citation[] = [];
  let rest = '';
  let left = text;
  for (let found = name.exec(left); found; found = name.exec(left)) {
    const key = names.get(found[0]) ?? '';
    rest += left.slice(0, found.index);
    left = left.slice(found.index + found[0].length);
    const [whole = '', paragraphs] = list.exec(left) ?? [];
    left = left.slice(whole.length);
    if (paragraphs === undefined) citations.push(key);
    else
      citations.push(...paragraphs.split(/, |; /).flatMap((each) => spread(each).map((p) => `${key} ${p}`)));
  }
  return { citations, rest: rest + left };
}

/** What looks like a statute, a ruling, a report or a site of the web, and is none of the known sources. */
export function unknownSourcesIn(text: string, names: Names): readonly string[] {
  const { rest } = citationsIn(text.replaceAll(/https?:\/\/[^\s)]+/g, ''), names);
  const citing =
    /\b(?:SoL|LVU|OSL|FL|FB|KL|RB|PDL|PSL|[Ll]ag|SOSFS|HSLF-FS|SFS|BEK|LBK|Lov|JO|[Pp]rop\.|guide) \d[\d:/-]*|\b\d{4}:\d+\b|(?<![\w./-])[a-z0-9-]+\.(?:se|dk|com)\b/g;
  return [...rest.matchAll(citing)].map(([each]) => each);
}
