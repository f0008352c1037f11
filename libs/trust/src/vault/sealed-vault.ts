import type { Instant } from '#casework';
import { newRecordKey, openContent, sealContent, unwrapRecordKey } from './record-seal.js';
import type { SealedRecord, VaultTable } from './vault-table.js';
import {
  absent,
  checkContent,
  OldRecordsKept,
  VaultUnavailable,
  type Created,
  type NewVaultRecord,
  type Replaced,
  type Vault,
  type VaultAccess,
  type VaultEntry,
  type VaultRecord,
  type VaultReplacement,
  type VaultScope,
  type Withdrawn,
} from './vault.js';

/** How often a record is looked at anew that others keep writing meanwhile. */
const mostLooks = 8;

/** A vault over the table of any engine: seals and opens, judges who may and what has ended. */
export class SealedVault implements Vault {
  constructor(
    private readonly table: VaultTable,
    private readonly wrappingKey: Buffer,
    private readonly now: () => Instant,
  ) {}

  get takesRecords(): boolean {
    return this.table.takesRecords;
  }

  async create({ content, ...record }: NewVaultRecord): Promise<Created> {
    const at = this.now();
    checkContent(content);
    checkEnd(record.endsAt, at);
    const entry: VaultEntry = { ...record, version: 1, begunAt: at, writtenAt: at, readings: 0 };
    const key = newRecordKey(entry.id, this.wrappingKey);
    const sealed = sealContent(content, entry, key);
    if (await this.table.insert({ entry, sealed, wrappedKey: key.wrapped })) {
      return { kind: 'created', record: { entry, content } };
    }
    const there = await this.#find(entry.id);
    return there?.entry.owner === entry.owner ? { kind: 'known', record: this.#open(there) } : absent;
  }

  async read(id: string, by: string): Promise<VaultRecord | undefined> {
    for (let look = 0; look < mostLooks; look += 1) {
      const there = await this.#find(id);
      if (!there || !mayRead(there.entry, by)) return undefined;
      const record = this.#open(there);
      const at = this.now();
      if (await this.table.countReading(id, there.entry.version, at)) {
        const { readings } = record.entry;
        return { ...record, entry: { ...record.entry, readings: readings + 1, lastReadAt: at } };
      }
    }
    throw writtenTooOften(id);
  }

  async find(id: string): Promise<VaultEntry | undefined> {
    return (await this.#find(id))?.entry;
  }

  list(scope: VaultScope): Promise<readonly VaultEntry[]> {
    return this.table.entriesOf(scope, this.now());
  }

  async replace(
    id: string,
    by: string,
    expectedVersion: number,
    { content, endsAt }: VaultReplacement,
  ): Promise<Replaced> {
    const at = this.now();
    checkContent(content);
    checkEnd(endsAt, at);
    const there = await this.#find(id);
    if (!there || !mayWrite(there.entry, by)) return absent;
    if (there.entry.version !== expectedVersion) return this.#asItStands(there, expectedVersion, content);
    const entry = { ...there.entry, version: expectedVersion + 1, writtenAt: at, endsAt };
    const sealed = sealContent(content, entry, unwrapRecordKey(there, this.wrappingKey));
    if (await this.table.rewrite(id, expectedVersion, { ...entry, sealed }))
      return { kind: 'replaced', entry };
    const since = await this.#find(id);
    return since ? this.#asItStands(since, expectedVersion, content) : absent;
  }

  async withdraw(id: string, by: string, expectedVersion: number): Promise<Withdrawn> {
    const there = await this.#find(id);
    if (there?.entry.owner !== by) return absent;
    if (there.entry.version !== expectedVersion) return { kind: 'conflict', entry: there.entry };
    if ((await this.table.remove([id], expectedVersion)) > 0) {
      await this.#purge();
      return { kind: 'withdrawn' };
    }
    const since = await this.#find(id);
    return since ? { kind: 'conflict', entry: since.entry } : absent;
  }

  async destroy(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.table.remove(ids);
    await this.#purge();
  }

  async destroyAllOf(scope: VaultScope, begunUntil?: Instant): Promise<number> {
    const removed = await this.table.removeAllOf(scope, begunUntil);
    await this.#purge();
    return removed;
  }

  async sweepEnded(): Promise<number> {
    const swept = await this.table.removeEnded(this.now());
    await this.table.purge();
    return swept;
  }

  close(): Promise<void> {
    return this.table.close();
  }

  /** Where somebody keeps what stood there, the sweep comes back to it. */
  async #purge(): Promise<void> {
    try {
      await this.table.purge();
    } catch (fault) {
      if (!(fault instanceof OldRecordsKept)) throw fault;
    }
  }

  /** A record that hasn’t ended. */
  async #find(id: string): Promise<SealedRecord | undefined> {
    const found = await this.table.find(id);
    return found && found.entry.endsAt > this.now() ? found : undefined;
  }

  #open(there: SealedRecord): VaultRecord {
    const content = openContent(there, unwrapRecordKey(there, this.wrappingKey));
    return { entry: there.entry, content };
  }

  /** What is said of a record in another version than was expected: replaced already, or changed by somebody. */
  #asItStands(there: SealedRecord, expectedVersion: number, content: string): Replaced {
    const { entry } = there;
    const isTheSame = entry.version === expectedVersion + 1 && this.#open(there).content === content;
    return isTheSame ? { kind: 'replaced', entry } : { kind: 'conflict', entry };
  }
}

function mayWrite({ owner, writers }: VaultAccess, by: string): boolean {
  return owner === by || writers.includes(by);
}

function mayRead(access: VaultAccess, by: string): boolean {
  return mayWrite(access, by) || access.readers.includes(by);
}

function checkEnd(endsAt: Instant, now: Instant): void {
  if (endsAt <= now) throw new RangeError('The end of a record of the vault lies before now.');
}

function writtenTooOften(id: string): VaultUnavailable {
  return new VaultUnavailable(`The record ${id} of the vault is written again and again: ask once more.`);
}
