import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What stands in the made-up house besides what breaks its rules, each with one export. */
const standing = [
  ...['casework', 'event-store', 'trust', 'views', 'platform', 'http'].map(
    (name) => `libs/${name}/src/index.ts`,
  ),
  ...['kernel', 'deadlines', 'handling', 'procedures'].map((name) => `libs/casework/src/${name}/index.ts`),
  'libs/event-store/src/contract/index.ts',
  'libs/event-store/src/sqlite/index.ts',
  'libs/trust/src/postgres/index.ts',
  'libs/trust/src/keys/secrets.ts',
  'libs/views/src/testing/rows.ts',
  'libs/views/src/rows.spec.ts',
  'apps/api/src/main.ts',
  'test/engines/engines.ts',
  'tools/stages.mjs',
];

/** Files that a rule has to refuse, and what they say. */
const refused: readonly (readonly [file: string, says: string])[] = [
  ['libs/casework/src/kernel/circle-back.ts', "export type Said = import('./circle.js').Said;"],
  ['libs/casework/src/calendar/upward.ts', "export type Upward = import('../kernel/index.js').Said;"],
  ['libs/casework/src/kernel/upward.ts', "import type { Said } from '../deadlines/index.js';"],
  ['libs/casework/src/kernel/by-the-index.ts', "export type { Said } from '#casework';"],
  ['libs/casework/src/deadlines/upward.ts', "export type { Said } from '../handling/index.js';"],
  ['libs/casework/src/handling/upward.ts', "export * from '../procedures/index.js';"],
  ['libs/casework/src/municipality/upward.ts', "export * from '../procedures/index.js';"],
  ['libs/casework/src/new-folder/new.ts', "export * from '../procedures/index.js';"],
  ['libs/casework/src/kernel/package.ts', "import { v4 } from 'uuid';"],
  ['libs/casework/src/kernel/package-of-like-name.ts', "import 'class-validator-jsonschema';"],
  ['libs/casework/src/kernel/node.ts', "import { join } from 'node:path';"],
  ['libs/projections/src/upward.ts', "export const views = () => import('#views');"],
  ['libs/event-store/src/sqlite/upward.ts', "export type { Said } from '#casework';"],
  ['libs/new-library/src/index.ts', "export * from '#casework';"],
  ['libs/http/src/by-path.ts', "export * from '../../trust/src/index.js';"],
  ['libs/http/src/inner.ts', "export * from '../../trust/src/keys/secrets.js';"],
  ['libs/http/src/adapter.ts', "export * from '#trust/postgres';"],
  ['libs/http/src/sqlite.ts', "export const log = () => import('#event-store/sqlite');"],
  ['libs/trust/src/own-adapter.ts', "export * from './postgres/index.js';"],
  ['libs/platform/src/adapter-at-once.ts', "export * from '#trust/postgres';"],
  ['libs/platform/src/http.ts', "export type { Said } from '#http';"],
  ['libs/views/src/spec.ts', "export * from './rows.spec.js';"],
  ['libs/views/src/made-up.ts', "export * from './testing/rows.js';"],
  ['libs/event-store/src/held.ts', "export * from './contract/index.js';"],
  ['libs/views/src/package-of-tests.ts', "import 'prettier';"],
  ['libs/views/src/dist/hidden.ts', "export * from '#http';"],
  ['libs/http/src/tool.ts', "export * from '../../../tools/stages.mjs';"],
  ['apps/cli/src/tests.ts', "export * from '../../../test/engines/engines.js';"],
  ['apps/cli/src/other-app.ts', "export * from '../../api/src/main.js';"],
];

const allowed: readonly (readonly [file: string, says: string])[] = [
  ['libs/casework/src/deadlines/down.ts', "export type { Said } from '../kernel/index.js';"],
  ['libs/casework/src/kernel/fields.ts', "import 'class-validator';"],
  ['libs/casework/src/kernel/testing/door.ts', "export * from '../../procedures/index.js';"],
  ['libs/http/src/by-name.ts', "export * from '#trust';"],
  ['libs/trust/src/keys/beside-the-log.ts', "export * from '#event-store/sqlite';"],
  ['libs/platform/src/adapter.ts', "export const keys = () => import('#trust/postgres');"],
  ['libs/platform/src/words-of-adapter.ts', "import type { Said } from '#trust/postgres';"],
  ['libs/views/src/engine.spec.ts', "export * from '../../../test/engines/engines.js';"],
];

describe('The layer rules', () => {
  const house = mkdtempSync(join(tmpdir(), 'casetrail-house-'));
  const rulesAgainst = new Map<string, string[]>();

  function put(file: string, says: string): void {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), `${says}\n`);
  }

  beforeAll(() => {
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'tsconfig.layers.json', 'package.json'])
      copyFileSync(join(root, name), join(house, name));
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    for (const file of standing) put(file, 'export type Said = string;');
    put('libs/casework/src/kernel/circle.ts', "export type { Said } from './circle-back.js';");
    for (const [file, says] of [...refused, ...allowed]) put(file, says);
    const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [cruise, 'apps', 'libs', 'test', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
      { cwd: house, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    if (stdout === '') throw new Error(stderr);
    const { summary } = JSON.parse(stdout) as {
      summary: { violations: { from: string; rule: { name: string } }[] };
    };
    for (const { from, rule } of summary.violations)
      rulesAgainst.set(from, [...(rulesAgainst.get(from) ?? []), rule.name]);
  });

  afterAll(() => rmSync(house, { recursive: true }));

  it.each(refused)('refuse %s: %s', (file) => {
    expect(rulesAgainst.get(file) ?? []).not.toEqual([]);
    expect(rulesAgainst.get(file)).not.toContain('not-resolvable');
  });

  it.each(allowed)('let %s pass: %s', (file) => {
    expect(rulesAgainst.get(file) ?? []).toEqual([]);
  });
});
