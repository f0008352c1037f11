import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { folder, pages } from './pages.js';

const root = join(import.meta.dirname, '..', '..');

const kept = new Map(
  readdirSync(join(root, folder)).map((name) => [name, readFileSync(join(root, folder, name), 'utf8')]),
);

const made = await pages();

describe('The pages of the procedures', () => {
  it('are kept for every procedure, and for nothing else', () => {
    expect([...kept.keys()].sort()).toEqual([...made.keys()].sort());
  });

  it.each([...made])(
    'say in %s what the code says; if the difference is right: npm run docs',
    (name, text) => {
      expect((kept.get(name) ?? '').split('\n')).toEqual(text.split('\n'));
    },
  );
});
