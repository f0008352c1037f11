import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { procedures, type Procedure } from '#casework';

const root = join(import.meta.dirname, '../..');

/** Everything that runs but the folders of the procedures, and the made-up municipality that the demo shows. */
const elsewhere = ['libs', 'apps']
  .flatMap((folder) => sourcesBelow(join(root, folder)))
  .filter(
    (path) =>
      !/\.spec\.ts$|\/testing\/|\/contract\/|\/casework\/src\/procedures\/|\/cli\/src\/demo\//.test(path),
  )
  .map((path) => ({ path: relative(root, path), text: withoutComments(readFileSync(path, 'utf8')) }));

/** An example in a comment is no list. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
}

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What a procedure has declared under names of its own. */
function ownNames({ name, chapters, ...declared }: Procedure): readonly string[] {
  return [
    name,
    ...Object.keys(declared.roles),
    ...Object.keys(declared.qualifications),
    ...Object.keys(declared.refusalCodes),
    ...Object.keys(declared.dataClasses),
    ...declared.settings.map((setting) => setting.name),
    ...declared.deadlines.map(({ id }) => id),
    ...declared.rulesets((setting) => byDefault(declared.settings, setting)).map(({ ruleset }) => ruleset),
    ...Object.keys(declared.matters),
    ...chapters
      .flatMap(({ commands, events }) => [...commands, ...events].map(({ type }) => type))
      .filter((type) => type.startsWith(`${name}/`)),
  ];
}

function byDefault(settings: Procedure['settings'], name: string): string {
  return settings.find((setting) => setting.name === name)?.byDefault ?? '';
}

describe.each(procedures.map((procedure) => [procedure.name, procedure] as const))('%s', (_, procedure) => {
  it.each(ownNames(procedure))('is known by the name %s in its own folder alone', (name) => {
    const literal = new RegExp(`(['"\`])${name.replaceAll(/[/.-]/g, '\\$&')}\\1`);
    expect(elsewhere.filter(({ text }) => literal.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
