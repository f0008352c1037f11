import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshPostgresDatabase, type FreshDatabase } from '../../../../test/engines/postgres.js';
import { progressInPostgres, type SharedProgress } from './progress-table.js';

describe('Progress in PostgreSQL', () => {
  let database: FreshDatabase;
  const opened: SharedProgress[] = [];
  const open = () => {
    const progress = progressInPostgres(database.url);
    opened.push(progress);
    return progress;
  };
  beforeAll(async () => {
    database = await freshPostgresDatabase();
  });
  afterAll(async () => {
    for (const progress of opened) await progress.close();
    await database.drop();
  });

  it('is what any worker kept last, loop by loop', async () => {
    const [one, other] = [open().of('completion'), open().of('completion')];
    expect(await one.restore()).toBeUndefined();
    await one.keep('first');
    await other.keep('second');
    expect(await one.restore()).toBe('second');
    expect(await open().of('another').restore()).toBeUndefined();
  });
});
