import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, matchesGlob, relative, resolve } from 'node:path';
import { anchorsOf, linksOf, undefinedReferencesOf } from '../law/markdown.js';

const root = join(import.meta.dirname, '../..');

const houses = ['apps', 'docker', 'docs', 'libs', 'test', 'tools'];

/** Every file and folder of the checkout that documents speak of, from its root on. */
const paths = houses
  .flatMap((house) => [
    join(root, house),
    ...readdirSync(join(root, house), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(root, house, path),
    ),
  ])
  .map((path) => relative(root, path));

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...paths.filter((path) => path.endsWith('.md')),
].map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);

const declared = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
  'imports' | 'scripts',
  Record<string, string>
>;

/** What stands in code style, fenced or within a line. */
function codeOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```.*\n([\s\S]*?)^```|(?<!`)`([^`\n]+)`(?!`)/gm)].map(
    ([, fenced, inLine]) => fenced ?? inLine ?? '',
  );
}

/** Paths from the root on, for example `libs/casework` or `libs/{views,record}/src/*.ts`. */
function pathsNamedIn(markdown: string): readonly string[] {
  const path = new RegExp(String.raw`(?<![\w./<>-])(?:${houses.join('|')})/[\w./*{},-]*`, 'g');
  return codeOf(markdown).flatMap((code) => [...code.matchAll(path)].map(([named]) => named));
}

/** Sources by their own name, for example `deadlines.ts` or `kernel/fields.ts`. */
function sourcesNamedIn(markdown: string): readonly string[] {
  return codeOf(markdown).filter((code) => /^\w[\w.-]*(?:\/[\w.-]+)*\.(?:ts|mjs|cjs|sh|svg)$/.test(code));
}

/** Libraries as they are imported, for example `#casework`, and scripts as they are run, for example `npm run check`. */
function packageNamesIn(markdown: string): readonly string[] {
  return codeOf(markdown).flatMap((code) =>
    [...code.matchAll(/(?<=npm run (?:-s )?)[a-z0-9:]+|^#[a-z-]+(?:\/[a-z-]+)?$/gm)].map(([name]) => name),
  );
}

/** `a{b,c}d` is two paths: each of them has to be there. */
function spread(path: string): readonly string[] {
  const [, before = '', choices, after = ''] = /^(.*?)\{([^}]*)\}(.*)$/.exec(path) ?? [];
  if (choices === undefined) return [path];
  return choices.split(',').flatMap((choice) => spread(before + choice + after));
}

function isThere(path: string): boolean {
  const plain = path.replace(/\/$/, '');
  return plain.includes('*') ? paths.some((each) => matchesGlob(each, plain)) : paths.includes(plain);
}

describe.each(documents)('%s', (document, text) => {
  it('leads to what exists', () => {
    const lost = linksOf(text)
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => {
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? join(root, document) : resolve(root, document, '..', path);
        if (!existsSync(target)) return true;
        return anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
      });
    expect(lost).toEqual([]);
    expect(undefinedReferencesOf(text)).toEqual([]);
  });

  it('names libraries and scripts that package.json has', () => {
    const known = { ...declared.imports, ...declared.scripts };
    expect(packageNamesIn(text).filter((name) => !Object.hasOwn(known, name))).toEqual([]);
  });

  it('names files and folders that exist', () => {
    const named = pathsNamedIn(text).flatMap(spread);
    expect(named.filter((path) => !isThere(path))).toEqual([]);
    expect(
      sourcesNamedIn(text).filter((name) => !paths.some((path) => `/${path}`.endsWith(`/${name}`))),
    ).toEqual([]);
  });
});
