import { describe, expect, it } from '@jest/globals';
import { machineTimer, silentLogger } from '#platform';
import { Problem } from '../problem.js';
import { Audience } from './audience.js';
import type { FollowedSystem } from './change-feed.js';

const never = () => {
  throw new Error('Not asked for.');
};

/** Nobody gets as far as to be told anything. */
const system: FollowedSystem = {
  log: { readAll: never, follow: never },
  head: never,
  viewsReach: never,
  municipalityAsOf: never,
  caseloadChanges: { between: never },
  now: () => '2026-03-02T08:00:00.000Z',
};

const person = (staffId: string) => ({
  staffId,
  municipalityId: 'north',
  zone: 'green',
  expiresAt: '2026-03-02T09:00:00.000Z',
});

/** Somebody whose stream is about to be opened until they give up. */
function opening(audience: Audience, staffId: string) {
  let giveUp: () => void = () => undefined;
  const given = new Promise<never>((_, reject) => {
    giveUp = () => reject(new Error('Given up.'));
  });
  const letIn = audience.letIn(person(staffId), () => given);
  return {
    letIn,
    giveUp: async () => {
      giveUp();
      await expect(letIn).rejects.toThrow('Given up.');
    },
  };
}

async function codeOf(refused: Promise<unknown>): Promise<unknown> {
  const fault: unknown = await refused.catch((error: unknown) => error);
  return fault instanceof Problem && [fault.code, fault.getStatus(), fault.headers['retry-after']];
}

describe('An audience', () => {
  const busy = ['BUSY', 503, '15'];

  it('lets each in a few times, and lets in again who left', async () => {
    const audience = new Audience(system, silentLogger, machineTimer, { streamsOfOne: 2, streamsInAll: 9 });
    const first = opening(audience, 'ada');
    const second = opening(audience, 'ada');
    expect(await codeOf(opening(audience, 'ada').letIn)).toEqual(busy);
    const other = opening(audience, 'bo');
    await first.giveUp();
    const third = opening(audience, 'ada');
    await Promise.all([second, third, other].map(({ giveUp }) => giveUp()));
  });

  it('is bounded in all', async () => {
    const audience = new Audience(system, silentLogger, machineTimer, { streamsOfOne: 2, streamsInAll: 3 });
    const open = ['ada', 'bo', 'cy'].map((staffId) => opening(audience, staffId));
    expect(await codeOf(opening(audience, 'di').letIn)).toEqual(busy);
    await Promise.all(open.map(({ giveUp }) => giveUp()));
  });

  it('lets nobody in during a shutdown', async () => {
    const audience = new Audience(system, silentLogger, machineTimer);
    await audience.onModuleDestroy();
    expect(await codeOf(opening(audience, 'ada').letIn)).toEqual(['UNAVAILABLE', 503, '1']);
  });
});
