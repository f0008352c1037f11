import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshPostgresDatabase } from '../engines/postgres.js';
import { problemOf, type Answered } from './support/answered.js';
import { declining } from './support/bodies.js';
import { Casework, childBorn } from './support/casework.js';
import { eventually } from './support/eventually.js';
import type { Member } from './support/member.js';
import { Office } from './support/office.js';
import type { MatterAddress } from './support/pages.js';

/** A word that stands nowhere else. */
const marker = 'zephyrine-blackbird';
const note = { kind: 'home-visit', text: `The children showed the ${marker}.` };

let office: Office;
let casework: Casework;
let report: MatterAddress;
let author: Member;

beforeEach(async () => {
  office = await Office.open();
  casework = new Casework(office);
  report = await casework.handledReport(childBorn(1));
  author = office.member('intake-worker');
});

afterEach(() => office.close());

interface Kept {
  readonly draftId: string;
  readonly version: string;
  readonly endsAt: string;
  readonly matterId?: string;
}

const address = (draftId?: string, { fileId } = report): string =>
  `/v1/child-protection/files/${fileId}/drafts${draftId === undefined ? '' : `/${draftId}`}`;

function begins(by: Member, body: object, key = office.newKey(), on = report): Promise<Answered> {
  return by.ask({
    method: 'POST',
    url: address(undefined, on),
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
}

async function begun(by = author, body: object = { matterId: report.matterId, note }): Promise<Kept> {
  const answered = await begins(by, body);
  expect(answered.status).toBe(201);
  return keptIn(answered);
}

function writes(by: Member, { draftId, version }: Kept, changed: object): Promise<Answered> {
  return by.ask({
    method: 'PUT',
    url: address(draftId),
    headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
    body: JSON.stringify({ note: changed }),
  });
}

function withdraws(by: Member, { draftId, version }: Kept): Promise<Answered> {
  return by.ask({ method: 'DELETE', url: address(draftId), headers: { 'if-match': `"${version}"` } });
}

function keptIn({ text }: Answered): Kept {
  return JSON.parse(text) as Kept;
}

/** By what a note says that it takes the place of a draft, as whoever signs it has that before them. */
function ofDraft({ draftId, version: draftVersion }: Kept) {
  return { draftId, draftVersion };
}

/** Files of the folder, at any depth, in which these bytes stand. */
function filesWith(bytes: string | Buffer): readonly string[] {
  return readdirSync(office.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(bytes));
}

/** What the vault stores of a draft: its key, wrapped, and what is sealed under it. */
function storedOf({ draftId }: Kept): readonly [key: Buffer, sealed: Buffer] {
  const database = new Database(join(office.folder, 'vault/vault.sqlite'), { readonly: true });
  const row = database
    .prepare<[string], { wrapped: Buffer; sealed: Buffer }>(
      'SELECT wrapped, sealed FROM record JOIN key_slot ON number = slot WHERE id = ?',
    )
    .get(draftId);
  database.close();
  if (row === undefined) throw new Error('The vault has no such record.');
  return [row.wrapped, row.sealed];
}

/** Words that were acknowledged are signed, or stand in the draft still, whichever of two windows is first. */
async function losesNoWords(): Promise<void> {
  const newer = { ...note, text: 'And the dog barked.' };
  // Written in one window, then signed in another that has read it before.
  const draft = await begun();
  const written = await writes(author, draft, newer);
  expect(written.status).toBe(200);
  const refused = await author.give('sign-note', { ...note, ...ofDraft(draft) }, { on: report });
  expect(problemOf(refused)).toMatchObject({
    status: 409,
    code: 'STATE_CONFLICT',
    fields: [{ field: 'draftVersion' }],
  });
  expect(await author.reads(address(draft.draftId))).toMatchObject({ note: newer });
  // What was read again is signed, and nothing else.
  const again = keptIn(written);
  await author.does('sign-note', { ...newer, ...ofDraft(again) }, { on: report });
  expect((await author.get(address(draft.draftId))).status).toBe(404);
  // Signed in one window, then written in another: nothing is acknowledged.
  expect((await writes(author, again, { ...note, text: 'Too late.' })).status).toBe(404);
  // At one moment: whichever is first, both are never acknowledged with words in neither.
  for (const text of ['One.', 'Two.', 'Three.', 'Four.']) {
    const raced = await begun();
    const [put, signed] = await Promise.all([
      writes(author, raced, { ...note, text }),
      author.give('sign-note', { ...note, ...ofDraft(raced) }, { on: report }),
    ]);
    const there = await author.get(address(raced.draftId));
    expect([put.status, there.status]).toEqual(put.status === 200 ? [200, 200] : [404, 404]);
    if (put.status === 200) expect(there.text).toContain(text);
    expect([200, 201, 409]).toContain(signed.status);
    if (put.status === 404) expect(signed.status).not.toBe(409);
    if (there.status === 200) await withdraws(author, keptIn(there));
  }
}

describe('A draft of a note', () => {
  it('loses no word that was acknowledged, in whichever order it is written and signed', losesNoWords);

  it('is its author’s alone until it is signed, and then it is gone', async () => {
    const first = await begins(author, { matterId: report.matterId, note });
    expect(first).toMatchObject({
      status: 201,
      headers: { location: address(keptIn(first).draftId), etag: `"${keptIn(first).version}"` },
    });
    const draft = keptIn(first);
    expect(first.text).not.toContain(marker);
    expect(await author.reads(address(draft.draftId))).toMatchObject({ ...draft, note });

    const written = await writes(author, draft, { ...note, text: `${note.text} All of them.` });
    const second = keptIn(written);
    expect(second.version).not.toBe(draft.version);
    expect(problemOf(await writes(author, draft, note))).toMatchObject({
      status: 412,
      code: 'STALE_VERSION',
      version: second.version,
    });
    const stored = storedOf(second);
    expect(filesWith(marker)).toEqual([]);

    const accepted = await author.does('sign-note', { ...note, ...ofDraft(second) }, { on: report });
    expect(accepted.events).toEqual([{ type: 'casework/note-recorded' }]);
    expect((await author.get(address(draft.draftId))).status).toBe(404);
    expect(await author.reads(address())).toEqual({ own: [], others: [] });
    expect(stored.flatMap(filesWith)).toEqual([]);

    await office.stop();
    expect([...stored, marker].flatMap(filesWith)).toEqual([]);
    await office.start();
    expect(JSON.stringify(office.log)).not.toContain(marker);
    expect((await office.system.metrics.exposition()).text).not.toContain(marker);
  });

  it('is begun once by a request that is sent again, and written once', async () => {
    const key = office.newKey();
    const body = { matterId: report.matterId, note };
    const first = await begins(author, body, key);
    const again = await begins(author, body, key);
    expect(again).toMatchObject({ status: 201, text: first.text });
    expect(again.headers).toMatchObject({ 'idempotent-replayed': 'true' });
    const other = await begins(author, { ...body, note: { text: 'Else' } }, key);
    expect(problemOf(other)).toMatchObject({ status: 422, code: 'KEY_REUSED' });
    expect(await author.reads(address())).toMatchObject({ own: [keptIn(first)] });

    const changed = { ...note, text: 'More' };
    const written = await writes(author, keptIn(first), changed);
    expect(await writes(author, keptIn(first), changed)).toMatchObject({
      status: 200,
      text: written.text,
    });
    const now = await begins(author, body, key);
    expect(now).toMatchObject({ status: 201, text: written.text });
  });

  it('holds as much as the note may, and as little as there is yet', async () => {
    await begun(author, { note: {} });
    await begun(author, { matterId: report.matterId, note: { occurredAt: '2026-03-02T09:00:00+01:00' } });
    const wrong = await begins(author, {
      note: { kind: 'gossip', text: 'x'.repeat(30_000), withPersons: ['nobody'], colour: 'red' },
    });
    expect(problemOf(wrong)).toMatchObject({ status: 422, code: 'INVALID_FIELD' });
    expect(problemOf(wrong).fields?.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['note.kind', 'note.text', 'note.colour']),
    );
    const unkeyed = await author.post(address(), { note });
    expect(problemOf(unkeyed)).toMatchObject({ status: 400, code: 'KEY_REQUIRED' });
    const unversioned = await author.ask({ method: 'DELETE', url: address('none') });
    expect(problemOf(unversioned)).toMatchObject({ status: 428, code: 'VERSION_REQUIRED' });
    const elsewhere = await begins(author, { matterId: 'no-matter', note });
    expect(problemOf(elsewhere)).toMatchObject({ status: 422 });
  });

  it('is one of fifty at most that somebody has in a file', async () => {
    const key = office.newKey();
    const first = await begins(author, { note: { text: '0' } }, key);
    for (let count = 1; count < 50; count += 1) await begun(author, { note: { text: String(count) } });
    const refused = await begins(author, { note });
    expect(problemOf(refused)).toMatchObject({ status: 409, code: 'STATE_CONFLICT' });
    expect((await begins(author, { note: { text: '0' } }, key)).text).toBe(first.text);
    const manager = office.member('unit-manager');
    expect((await begins(manager, { note })).status).toBe(404);
    expect((await begins(manager, { matterId: report.matterId, note })).status).toBe(201);
    await withdraws(author, keptIn(first));
    expect((await begins(author, { note })).status).toBe(201);
  });

  it('is told of to whoever assigns the handlers, by whose it is and since when', async () => {
    const draft = await begun();
    const manager = office.member('unit-manager');
    const { own, others } = await manager.reads<{ own: unknown[]; others: object[] }>(address());
    expect(own).toEqual([]);
    const [other] = others;
    expect(other).toEqual({
      authorId: author.staffId,
      matterId: report.matterId,
      begunAt: '2026-03-02T08:00:00.000Z',
      writtenAt: '2026-03-02T08:00:00.000Z',
      endsAt: draft.endsAt,
    });
    for (const asked of [
      manager.get(address(draft.draftId)),
      writes(manager, draft, note),
      withdraws(manager, draft),
    ]) {
      expect(problemOf(await asked)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    }
    expect(await office.member('auditor').reads(address())).toEqual({ own: [], others: [] });
    const stranger = office.member('intake-worker', { municipality: 'neighbour' });
    for (const url of [address(), address(draft.draftId)]) {
      expect((await stranger.get(url)).status).toBe(404);
    }
    const refused = await begins(office.member('auditor'), { matterId: report.matterId, note });
    expect(problemOf(refused)).toMatchObject({ status: 403, code: 'OUT_OF_DELEGATION' });
  });

  it('is read by its author as whatever they read is: on the log of reads', async () => {
    const draft = await begun();
    await author.reads(`${address(draft.draftId)}?purpose=quality`);
    const { reads } = await office
      .member('auditor')
      .reads<{ reads: { what: string; purpose: string; ids: string[] }[] }>(`/v1/reads?id=${draft.draftId}`);
    expect(reads).toMatchObject([
      {
        what: 'child-protection/draft',
        purpose: 'quality',
        ids: [report.fileId, report.matterId, draft.draftId],
      },
    ]);
  });

  it('is gone thirty days after it was last written, whether or not anybody has swept', async () => {
    const left = await begun();
    const kept = await begun();
    expect(left.endsAt).toBe('2026-04-01T08:00:00.000Z');
    office.clock.set('2026-03-31T08:00:00.000Z');
    const rewritten = keptIn(await writes(author, kept, note));
    expect(rewritten.endsAt).toBe('2026-04-30T08:00:00.000Z');
    const stored = storedOf(left);
    office.clock.set('2026-04-01T07:59:59.999Z');
    expect((await author.get(address(left.draftId))).status).toBe(200);
    office.clock.set('2026-04-01T08:00:00.000Z');
    expect((await author.get(address(left.draftId))).status).toBe(404);
    expect((await writes(author, left, note)).status).toBe(404);
    expect(await author.reads(address())).toMatchObject({ own: [rewritten] });
    expect(await office.system.vault.sweepEnded()).toBe(1);
    expect(stored.flatMap(filesWith)).toEqual([]);
  });

  it('is taken away by its author, also where they see nothing of the file any more', async () => {
    const draft = await begun();
    const other = await begun();
    const stale = { ...draft, version: 'AAAAAAAAAAAAAAAA' };
    expect(problemOf(await withdraws(author, stale)).code).toBe('STALE_VERSION');
    expect((await withdraws(author, draft)).status).toBe(204);
    expect((await withdraws(author, draft)).status).toBe(404);
    await office.keeps('end-role', { staffId: author.staffId, role: 'intake-worker' });
    await office.keeps('give-role', { staffId: author.staffId, role: 'register-keeper' });
    expect((await author.get(address(other.draftId))).status).toBe(404);
    expect((await writes(author, other, note)).status).toBe(404);
    // What they can take away they find, without what it says.
    const { own } = await author.reads<{ own: readonly Kept[] }>(address());
    expect(own).toMatchObject([{ draftId: other.draftId, version: other.version }]);
    expect(JSON.stringify(own)).not.toContain(marker);
    expect((await withdraws(author, own[0] ?? other)).status).toBe(204);
    expect((await author.get(address())).status).toBe(404);
  });

  it('that is written anew while it is signed elsewhere keeps the words that nobody has signed', async () => {
    const { vault } = office.system;
    const withdraw = vault.withdraw.bind(vault);
    const newer = { ...note, text: 'And the dog barked.' };
    const signed = async (before: () => Promise<unknown>): Promise<Kept> => {
      const draft = await begun();
      vault.withdraw = async (...which) => {
        vault.withdraw = withdraw;
        office.clock.set(new Date(Date.parse(office.clock.read()) + 1_000).toISOString());
        await before();
        return withdraw(...which);
      };
      await author.does('sign-note', { ...note, ...ofDraft(draft) }, { on: report });
      return draft;
    };
    // The note stands already, and its draft is about to go.
    let written: Answered | undefined;
    const kept = await signed(async () => {
      written = await writes(
        author,
        (await author.reads<{ own: readonly Kept[] }>(address())).own[0]!,
        newer,
      );
    });
    expect(written?.status).toBe(200);
    expect(await author.reads(address(kept.draftId))).toMatchObject({ note: newer });
    // The worker that comes to the note once more leaves it, too.
    await office.stop();
    await office.start();
    expect(await author.reads(address(kept.draftId))).toMatchObject({ note: newer });
    expect((await withdraws(author, keptIn(written!))).status).toBe(204);
    const gone = await begun();
    await author.does('sign-note', { ...note, ...ofDraft(gone) }, { on: report });
    expect((await writes(author, gone, newer)).status).toBe(404);
  });

  it('of somebody else stays, whoever names it in signing', async () => {
    const draft = await begun();
    const colleague = office.member('unit-manager');
    await colleague.does('sign-note', { ...note, ...ofDraft(draft) }, { on: report });
    expect((await author.get(address(draft.draftId))).status).toBe(200);
  });

  it('about something else is named in no signing, and stays', async () => {
    const other = await casework.handledReport(childBorn(2));
    const elsewhere = keptIn(
      await begins(author, { matterId: other.matterId, note }, office.newKey(), other),
    );
    const ofFile = await begun(author, { note });
    const named = [elsewhere, ofFile];
    for (const draft of named) {
      const { draftId } = draft;
      const answered = await author.give('sign-note', { ...note, ...ofDraft(draft) }, { on: report });
      expect(problemOf(answered)).toMatchObject({
        status: 422,
        code: 'INVALID_FIELD',
        fields: [{ field: 'draftId' }],
      });
      expect(await office.system.vault.find(draftId)).toMatchObject({ id: draftId });
    }
    expect(JSON.stringify(await author.timeline(report.fileId))).not.toContain('A note was made');
    await author.does('sign-note', { ...note, ...ofDraft(elsewhere) }, { on: other });
    expect(await office.system.vault.find(elsewhere.draftId)).toBeUndefined();
  });

  it('doesn’t come back by the request that it was begun with, once it is signed or taken away', async () => {
    const body = { matterId: report.matterId, note };
    const keys = [office.newKey(), office.newKey()] as const;
    const [signed, taken] = [await begins(author, body, keys[0]), await begins(author, body, keys[1])];
    await author.does('sign-note', { ...note, ...ofDraft(keptIn(signed)) }, { on: report });
    await withdraws(author, keptIn(taken));
    await office.stop();
    await office.start();
    for (const key of keys) {
      const again = await begins(author, body, key);
      expect(problemOf(again)).toMatchObject({ status: 409, code: 'STATE_CONFLICT' });
    }
    expect(await author.reads(address())).toEqual({ own: [], others: [] });
    expect((await begins(author, body)).status).toBe(201);
  });

  it('is destroyed by the worker, where the process died between the note and its answer', async () => {
    const draft = await begun();
    const stored = storedOf(draft);
    const { vault } = office.system;
    const withdraw = vault.withdraw.bind(vault);
    let isDying = true;
    vault.withdraw = (...which) => (isDying ? Promise.reject(new Error('killed')) : withdraw(...which));
    const answered = await author.give('sign-note', { ...note, ...ofDraft(draft) }, { on: report });
    expect(answered.status).toBe(500);
    expect((await author.get(address(draft.draftId))).status).toBe(200);
    isDying = false;
    await office.stop();
    await office.start();
    await eventually(async () => (await author.get(address(draft.draftId))).status === 404);
    expect(stored.flatMap(filesWith)).toEqual([]);
    expect(JSON.stringify(await author.timeline(report.fileId))).toContain('A note was made');
  });

  it('goes with what is erased, and not what is begun after it', async () => {
    const old = await casework.assessedReport(childBorn(2));
    await author.does('decline-to-open', declining, { on: old });
    const present = await casework.report(childBorn(3));
    office.clock.set('2031-03-05T08:00:00.000Z');
    const begins2031 = async (on: MatterAddress): Promise<Kept> =>
      keptIn(await begins(author, { matterId: on.matterId, note }, office.newKey(), on));
    const [gone, stays] = [await begins2031(old), await begins2031(present)];
    const stored = storedOf(gone);
    office.clock.set('2031-03-06T08:00:00.000Z');
    await office.member('archivist').does('erase-matter', { ground: 'statutory-purge' }, { on: old });
    expect(await office.system.vault.find(gone.draftId)).toBeUndefined();
    expect(stored.flatMap(filesWith)).toEqual([]);
    office.clock.set('2031-03-07T08:00:00.000Z');
    const later = await begins2031(old);
    await office.stop();
    rmSync(join(office.folder, 'worker/completion.json'));
    await office.start();
    await office.listsAreUpToDate();
    await author.does('sign-note', note, { on: present });
    for (const { draftId } of [stays, later])
      expect(await office.system.vault.find(draftId)).toMatchObject({ id: draftId });
  });

  it('comes along with its file, and is found where that goes on', async () => {
    const noNumber = { name: 'Child without a number' };
    const survivor = await casework.investigation(noNumber);
    const ended = await casework.investigation(noNumber);
    const investigator = office.member('investigator');
    const draft = keptIn(
      await begins(investigator, { matterId: ended.matterId, note }, office.newKey(), ended),
    );
    const into = { intoFileId: survivor.fileId, reason: 'One child.' };
    await investigator.does('merge-file', into, { on: { fileId: ended.fileId } });
    for (const on of [survivor, ended]) {
      expect(await investigator.reads(address(undefined, on))).toMatchObject({ own: [draft] });
      expect(await investigator.reads(address(draft.draftId, on))).toMatchObject({ note });
    }
    const there = { fileId: survivor.fileId, matterId: ended.matterId };
    await investigator.does('sign-note', { ...note, ...ofDraft(draft) }, { on: there });
    expect(await investigator.reads(address(undefined, survivor))).toMatchObject({ own: [] });
  });
});

describe('A draft of a note, with the keys in PostgreSQL', () => {
  it('stands in no table in clear, and in none but by its id when it is signed', async () => {
    const database = await freshPostgresDatabase();
    await office.close();
    office = await Office.open({
      keys: { engine: 'served', url: database.url },
      masterKey: Buffer.alloc(32, 7).toString('base64'),
    });
    try {
      casework = new Casework(office);
      report = await casework.handledReport(childBorn(1));
      author = office.member('intake-worker');
      const draft = await begun();
      const clear = Buffer.from(marker).toString('hex');
      const before = await everyRow(database.url);
      expect(before).toContain(draft.draftId);
      for (const word of [marker, clear]) expect(before).not.toContain(word);
      expect(filesWith(marker)).toEqual([]);
      await author.does('sign-note', { ...note, ...ofDraft(draft) }, { on: report });
      const after = (await everyRow(database.url)).split('\n').filter((row) => row.includes(draft.draftId));
      expect(after).toEqual([`(${draft.draftId},${draft.endsAt})`]);
      expect((await author.get(address(draft.draftId))).status).toBe(404);
      await losesNoWords();
    } finally {
      await office.stop();
      await database.drop();
    }
  }, 120_000);
});

/** What stands in all tables of ours, bytes in hex. */
async function everyRow(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname LIKE 'casetrail%'`,
    );
    const told: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT each::text AS row FROM ${name} AS each`);
      told.push(name, ...rows.map(({ row }) => row));
    }
    return told.join('\n');
  } finally {
    await client.end();
  }
}
