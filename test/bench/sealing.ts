import { dataClassesOf, procedures } from '#casework';
import { canonicalJson, linkEvent, openKeyStore, seal } from '#trust';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const events = 30_000;
const fields = {
  with: 'reporter',
  how: 'phone',
  note: 'The reporter was called back and had nothing to add.',
};
const personal = new Map([['note', 'narrative' as const]]);
const metadata = {
  occurredAt: '2026-03-06T15:30:00.000Z',
  recordedAt: '2026-03-06T15:30:00.000Z',
  cause: 'person',
  commandId: '0197a1b2-0000-7000-8000-000000000001',
  version: '1',
  matterId: '0197a1b2-0000-8000-8000-000000000002',
  staffId: 'worker',
  role: 'intake-worker',
};

/** What sealing and chaining cost for each event, in microseconds. */
export async function sealingCosts(): Promise<{
  readonly seal: number;
  readonly canonical: number;
  readonly chain: number;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'casetrail-bench-'));
  const keys = await openKeyStore({ folder, dataClasses: dataClassesOf(procedures) });
  const keySet = keys.issue();
  const id = '0197a1b2-0000-8000-8000-000000000003';
  const stream = 'child-protection:0197a1b2-0000-8000-8000-000000000004';
  let hash = '';
  const stored = seal(fields, personal, keySet, 'bound');
  const data = canonicalJson(stored);
  try {
    return {
      seal: each(() => seal(fields, personal, keySet, 'bound')),
      canonical: each(() => canonicalJson(stored)),
      chain: each((revision) => {
        hash = linkEvent({ stream, revision, id, type: 'a/b', data, metadata, previousHash: hash });
      }),
    };
  } finally {
    await keys.close();
    rmSync(folder, { recursive: true });
  }
}

function each(work: (index: number) => unknown): number {
  for (let index = 0; index < events / 10; index += 1) work(index);
  const began = performance.now();
  for (let index = 0; index < events; index += 1) work(index);
  return ((performance.now() - began) * 1_000) / events;
}
