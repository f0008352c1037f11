import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  catalogueOf,
  dataClasses,
  municipalityAsOf,
  municipalityProcedure,
  type FoundMunicipality,
  type MunicipalityRegister,
  type Procedure,
} from '#casework';
import { openSqliteEventStore, type SqliteEventStore } from '#event-store/sqlite';
import { openKeyStore, verifyLog, type KeyStore } from '#trust';
import { Casefiles } from './casefiles.js';
import { CommandGiving } from './giving.js';
import { Identifiers } from './identifiers.js';
import { SubjectIndex } from './subject-index.js';

const municipalityId = '00000000-0000-8000-8000-000000000001';
const register = municipalityProcedure([]);

describe('The way of a command', () => {
  let folder: string;
  let log: SqliteEventStore;
  let keys: KeyStore;
  let giving: CommandGiving;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casetrail-'));
    log = openSqliteEventStore({ folder });
    keys = await openKeyStore({ folder: join(folder, 'keys'), dataClasses });
    const files = new Casefiles<MunicipalityRegister>(register, log, keys);
    const procedure: Procedure = register;
    let seconds = 10;
    giving = new CommandGiving({
      casefiles: new Map([[register.name, new Casefiles(procedure, log, keys)]]),
      subjects: new SubjectIndex(log, keys),
      identifiers: new Identifiers(keys.secret('ids')),
      municipalityAsOf: async (id, instant) =>
        municipalityAsOf((await files.load(id)).file, instant, new Map()),
      now: () => `2026-03-06T15:30:${(seconds += 1)}.000Z`,
    });
  });

  afterEach(async () => {
    await log.close();
    await keys.close();
    await rm(folder, { recursive: true });
  });

  function found() {
    const where = { jurisdiction: 'SE', timeZone: 'Europe/Stockholm' } as const;
    const fields: FoundMunicipality = { ...where, name: 'North', keeperId: 'keeper', keeperName: 'Keeper' };
    return giving.giveAsSystem(register, 'municipality/found', municipalityId, fields, {
      ...where,
      municipalityId,
      staff: () => undefined,
      hasUnit: () => false,
      setting: () => '',
      delegates: () => false,
    });
  }

  it('keeps the chain of a file whole when two give it the same command at once', async () => {
    const answers = await Promise.all([found(), found()]);
    expect(answers.map(({ kind }) => kind)).toEqual(['accepted', 'accepted']);
    const body: object = { unitId: 'intake', title: 'Intake' };
    const registered = await giving.give(register, {
      definition: catalogueOf(register).commands.get('municipality/register-unit')!,
      body,
      by: { staffId: 'keeper', municipalityId },
      fileId: municipalityId,
    });
    expect(registered.kind).toBe('accepted');
    const findings: string[] = [];
    for await (const { says } of verifyLog(log, Readable.from([]))) findings.push(says);
    expect(findings).toEqual([]);
  });
});
