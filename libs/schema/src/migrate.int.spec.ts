import Database from 'better-sqlite3';
import { sql, type Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { migrateFile, NewerSchema, type Migrations } from './migrate.js';

const running = (...statements: string[]) => ({
  up: async (database: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
});

const first: Migrations = { '01-notes': running('CREATE TABLE notes (text TEXT)') };
const second: Migrations = { ...first, '02-authors': running('ALTER TABLE notes ADD COLUMN author TEXT') };

describe('The tables of a SQLite file', () => {
  let file: Database.Database;
  const columns = () => file.prepare("SELECT name FROM pragma_table_info('notes')").pluck().all();

  beforeEach(() => {
    file = new Database(':memory:');
  });
  afterEach(() => {
    file.close();
  });

  it('are made, and each later migration is made up for once', async () => {
    await migrateFile(file, first);
    file.exec("INSERT INTO notes VALUES ('kept')");
    await migrateFile(file, first);
    await migrateFile(file, second);
    await migrateFile(file, second);
    expect(columns()).toEqual(['text', 'author']);
    expect(file.prepare('SELECT text FROM notes').pluck().all()).toEqual(['kept']);
  });

  it('stay as they were when one of several migrations fails', async () => {
    await migrateFile(file, first);
    const failing = { ...second, '03-absent': running('DROP TABLE absent') };
    await expect(migrateFile(file, failing)).rejects.toMatchObject({
      message: 'no such table: absent',
    });
    expect(columns()).toEqual(['text']);
    await migrateFile(file, second);
    expect(columns()).toEqual(['text', 'author']);
  });

  it('are left alone when a newer program has migrated them', async () => {
    await migrateFile(file, second);
    await expect(migrateFile(file, first)).rejects.toBeInstanceOf(NewerSchema);
    expect(columns()).toEqual(['text', 'author']);
  });
});
