import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { composable, procedures, type Procedure } from '#casework';
import { allotment } from '../procedures/allotment/index.js';

const root = join(import.meta.dirname, '../..');

/**
 * Everything that runs but the folders of the procedures, the made-up municipality that the demo shows, and the client's
 * types, which are made from the procedures.
 */
const elsewhere = ['libs', 'apps']
  .flatMap((folder) => sourcesBelow(join(root, folder)))
  .filter(
    (path) =>
      !/\.md$|\.spec\.ts$|\/testing\/|\/client\/src\/api\.ts$|\/contract\/|\/casework\/src\/procedures\/|\/cli\/src\/demo\//.test(
        path,
      ),
  )
  .map((path) => ({ path: relative(root, path), text: withoutComments(readFileSync(path, 'utf8')) }));

/** An example in a comment is no list. A comment stands apart: what only looks like one in a string hides nothing. */
function withoutComments(text: string): string {
  return text.replaceAll(/(?<=^|\s|\()(\/\*[\s\S]*?\*\/|\/\/.*$)/gm, '');
}

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What a procedure has declared under names of its own. */
function ownNames({ name, chapters, ...declared }: Procedure): readonly string[] {
  return [
    name,
    ...Object.keys(declared.roles),
    ...Object.keys(declared.personRoles),
    ...Object.keys(declared.qualifications),
    ...Object.keys(declared.refusalCodes),
    ...Object.keys(declared.dataClasses),
    ...declared.settings.map((setting) => setting.name),
    ...declared.deadlines.map(({ id }) => id),
    ...declared.rulesets((setting) => byDefault(declared.settings, setting)).map(({ ruleset }) => ruleset),
    ...declared.retention.map(({ id }) => id),
    ...new Set(
      Object.entries(declared.matters).flatMap(([kind, { steps }]) => [kind, ...Object.keys(steps)]),
    ),
    ...chapters.map((chapter) => chapter.name).filter((chapter) => !chaptersOfEverybody.has(chapter)),
    ...chapters
      .flatMap(({ commands, events }) => [...commands, ...events].map(({ type }) => type))
      .filter((type) => type.startsWith(`${name}/`)),
  ];
}

function byDefault(settings: Procedure['settings'], name: string): string {
  return settings.find((setting) => setting.name === name)?.byDefault ?? '';
}

/** Chapters that procedures include, and that are no procedure's own. */
const chaptersOfEverybody: ReadonlySet<string> = new Set(['filekeeping', 'record-keeping']);

/** Words that the kernel has too: of targets, of orders, of what one watches for, of sights and of assignments. */
const ofEverybody: ReadonlySet<string> = new Set([
  'intake',
  'opened',
  'closed',
  'follow-up',
  'granted',
  'ended',
]);

/** Words that mean other things elsewhere: of these only a string that says nothing else would be a list. */
const everyday: ReadonlySet<string> = new Set([
  'parent',
  'other',
  'report',
  'application',
  'decided',
  'appeal',
]);

/** How a text would name it: as a whole word in a string of any kind, or as the key of an entry. */
function naming(name: string): RegExp {
  const word = name.replaceAll(/[/.-]/g, '\\$&');
  if (everyday.has(name)) return new RegExp(`(['"\`])${word}\\1`);
  const inString = `(['"\`])(?:(?!\\1).)*(?<![\\w-])${word}(?![\\w-])(?:(?!\\1).)*\\1`;
  return new RegExp(`${inString}|(?<![\\w.$-])${word}\\??\\s*:`);
}

describe.each(procedures.map((procedure) => [procedure.name, procedure] as const))('%s', (_, procedure) => {
  it.each(ownNames(procedure).filter((name) => !ofEverybody.has(name)))(
    'is known by the name %s in its own folder alone',
    (name) => {
      const names = naming(name);
      expect(elsewhere.filter(({ text }) => names.test(text)).map(({ path }) => path)).toEqual([]);
    },
  );
});

describe('A name is seen', () => {
  it.each([
    ['in quotes of any kind', "['investigator', x]", '["investigator"]', '[`investigator`]'],
    ['as a key', 'const reach = { investigator: handler };', '  investigator?: Reach;'],
    ['among others', "'investigator,unit-manager'.split(',')", '`${held} investigator`'],
    [
      'behind what looks like a comment',
      withoutComments("const sees = ['**/*', 'http://', 'investigator'];"),
    ],
  ])('%s', (_, ...texts) => {
    expect(texts.filter((text) => !naming('investigator').test(text))).toEqual([]);
  });

  it('as the beginning of a type', () => {
    expect("type.startsWith('child-protection/')").toMatch(naming('child-protection'));
  });

  it('but not in a comment, nor within another word', () => {
    const texts = [
      "// the 'investigator' acts",
      '/** `investigator` */',
      'investigatorOf(file)',
      "'co-investigator'",
    ];
    expect(texts.map(withoutComments).filter((text) => naming('investigator').test(text))).toEqual([]);
  });
});

describe('No procedure may be called', () => {
  const kinds = elsewhere.flatMap(({ text }) =>
    [...text.matchAll(/= streamKind(?:<\w+>)?\(\s*'([a-z-]+)'/g)].map(([, name]) => name ?? ''),
  );

  it('like a kind of stream of the system itself', () => {
    expect(kinds.toSorted()).toEqual(['reminder', 'subject', 'ticket']);
    for (const name of kinds)
      expect(() => composable([...procedures, { ...allotment, name }])).toThrow(`the procedure ${name}`);
    expect(() => composable([...procedures, allotment])).not.toThrow();
  });
});
