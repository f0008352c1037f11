import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded, silentLogger, systemClock, type Casetrail } from '#platform';
import { serve } from '../../apps/api/src/serve.js';
import type { Caller } from './load.js';

/**
 * Casetrail as it is embedded, in a process of its own: a municipality, and for each client of the load a child's
 * file with a report whose protection assessment is made. Started by `bench.ts`.
 */
const clients = Number(process.argv[2]);
const municipalityId = '00000000-0000-8000-8000-0000000be9c4';
const folder = mkdtempSync(join(tmpdir(), 'casetrail-bench-'));
const system = await openEmbedded({ dataFolder: folder }, { logger: silentLogger, clock: systemClock });
const api = await serve(system, { host: '127.0.0.1', port: 0, logger: silentLogger });

await system.found(municipalityId, {
  name: 'Bench',
  jurisdiction: 'SE',
  timeZone: 'Europe/Stockholm',
  keeperId: 'keeper',
  keeperName: 'Keeper',
});
const token = tokenOf(system, 'worker');
const keeper = tokenOf(system, 'keeper');
const register = `/v1/municipality/files/${municipalityId}`;
await post(keeper, `${register}/register-unit`, { unitId: 'unit', title: 'Unit' }, await versionAt(keeper, register));
const staff = { staffId: 'worker', name: 'Worker', unitId: 'unit', qualification: 'social-work-degree' };
await post(keeper, `${register}/register-staff`, staff, await versionAt(keeper, register));
const role = { staffId: 'worker', role: 'intake-worker' };
await post(keeper, `${register}/give-role`, role, await versionAt(keeper, register));

const callers: Caller[] = [];
for (let client = 0; client < clients; client += 1) {
  const report = await post(token, '/v1/child-protection/register-report', {
    children: [{ name: `Child ${client}` }],
    report: {
      unitId: 'unit',
      channel: 'phone',
      arrivalRule: 'reached-official',
      reporterType: 'private',
      anonymous: true,
      text: 'A worried neighbour has called.',
      violenceIndicated: false,
    },
  });
  const path = `/v1/child-protection/files/${report.fileId}/matters/${report.matters[0]?.matterId ?? ''}`;
  const assessment = {
    assessorId: 'worker',
    needsProtection: false,
    facts: 'Earlier contacts were read.',
    reasons: 'Nothing points to acute danger.',
  };
  const { version } = await post(token, `${path}/record-protection-assessment`, assessment, report.version);
  callers.push({
    path: `${path}/record-preliminary-contact`,
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ with: 'reporter', how: 'phone', note: 'The reporter was called back and had nothing to add.' }),
    version,
  });
}
await system.viewsReach(await system.head(), 60_000);

process.once('SIGTERM', () => {
  void api
    .close()
    .then(() => system.close())
    .then(() => process.exit());
});
process.on('message', (question) => {
  if (question === 'memory') process.send?.({ memory: process.memoryUsage().rss });
});
process.send?.({ address: api.address, folder, callers, bytes: await bytesOfLastEvent() });

interface Answered {
  readonly fileId: string;
  readonly version: number;
  readonly matters: readonly { readonly matterId: string }[];
}

async function post(bearer: string, path: string, body: object, version?: number): Promise<Answered> {
  const response = await fetch(`${api.address}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${bearer}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${JSON.stringify(answer)}`);
  return answer as Answered;
}

async function versionAt(bearer: string, path: string): Promise<number> {
  const response = await fetch(`${api.address}${path}`, { headers: { authorization: `Bearer ${bearer}` } });
  return Number((response.headers.get('etag') ?? '').replaceAll('"', ''));
}

function tokenOf({ tokens, now }: Casetrail, staffId: string): string {
  return tokens.issueToken({ staffId, municipalityId, zone: 'social-services', lifetimeSeconds: 36_000 }, now());
}

/** What one command of the load stores: the size that the bare route stores in its row. */
async function bytesOfLastEvent(): Promise<number> {
  const [caller] = callers;
  if (!caller) return 0;
  await post(token, caller.path, JSON.parse(caller.body) as object, caller.version);
  callers[0] = { ...caller, version: caller.version + 1 };
  const fileId = caller.path.split('/')[4] ?? '';
  const stored = await system.casefiles.get('child-protection')?.stored(fileId, caller.version + 1);
  return (stored ?? []).reduce((sum, { data, metadata }) => sum + data.length + JSON.stringify(metadata).length, 0);
}
