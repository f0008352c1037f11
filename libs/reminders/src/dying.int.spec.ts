import { describe, expect, it } from '@jest/globals';
import { epochOf, instantFromEpoch } from '#casework';
import type { RecordedEvent } from '#event-store';
import type { Identifiers } from '#record';
import { Sweep } from './sweep.js';
import { Fate, Receiver } from './testing/fate.js';
import { leavingNothing } from '../../projections/src/testing/leaving-nothing.js';
import { madeUpOffice, type MadeMatter, type MadeStaff } from './testing/made-up-office.js';
import { recordingLogger } from './testing/recording-logger.js';

const leaving = leavingNothing();

const staff: readonly MadeStaff[] = [
  { staffId: 'ingrid', roles: ['intake-worker'] },
  { staffId: 'maria', roles: ['unit-manager'] },
  { staffId: 'karin', roles: ['quality-officer'] },
];

/** The matters of a round, and the time at which somebody looks. */
interface Round {
  readonly matters: readonly MadeMatter[];
  readonly looksAt: string;
  /** Whether every deadline is met after the death, before another comes. */
  readonly metMeanwhile?: boolean;
}

/**
 * One process dies at a step of its sweep; after the lease another comes and sweeps until nothing is due. Answers
 * how many messages arrived, and whether the first had died at all.
 */
async function lives({ matters, looksAt, metMeanwhile = false }: Round, diesAt: number) {
  const office = await madeUpOffice(leaving, staff);
  const begun: { readonly meets: (ruleId: string) => Promise<void> }[] = [];
  for (const matter of matters) begun.push(await office.begins(matter));
  office.timeIs(looksAt);
  await office.seen();
  const [post, mail] = [new Receiver(), new Receiver()];
  const fate = new Fate(diesAt);
  const sweepOf = (of: Fate) => {
    const desk = office.desk([post.channel('post', of), mail.channel('mail', of)], of);
    return new Sweep({ desk, now: office.now, logger: recordingLogger() });
  };
  const mortal = sweepOf(fate);
  for (let looks = 0; looks < 2; looks += 1) {
    await mortal.once();
    await office.seen();
  }
  if (metMeanwhile) {
    for (const [number, { meets }] of begun.entries())
      for (const ruleId of matters[number]?.rules ?? []) await meets(ruleId);
  }
  const arrivedBefore = post.messages.length + mail.messages.length;
  const heir = sweepOf(new Fate());
  for (let looks = 0; looks < 6; looks += 1) {
    await office.seen();
    office.timeIs(instantFromEpoch(epochOf(office.now()) + 6 * 60_000));
    await heir.once();
  }
  await office.seen();
  expect(await office.deadlines.untoldUntil(office.now(), 100)).toEqual([]);
  const events = (await office.log.readAll('', 10_000)).filter(({ type }) => type.startsWith('reminders/'));
  const sent = events
    .filter(({ type, stream }) => type === 'reminders/sent' && stream.startsWith('reminder:'))
    .map(({ stream, data }) => ({
      stream,
      ...(JSON.parse(data) as { staffId: string; channel: string; about?: object }),
    }))
    .map(({ stream, staffId, channel, about }) => ({
      isOfRung: about !== undefined,
      is: `${stream} ${staffId} ${channel}`,
    }));
  const arrivedAfter = post.messages.length + mail.messages.length - arrivedBefore;
  return {
    isDead: fate.isDead,
    post,
    mail,
    sent,
    arrivedAfter,
    announced: announcedKeys(events, office.identifiers),
  };
}

/** The keys of the messages that claims have named before anything was sent. */
function announcedKeys(events: readonly RecordedEvent[], identifiers: Identifiers): ReadonlySet<string> {
  return new Set(
    events.flatMap(({ stream, data }) => {
      const { deliveries = [] } = JSON.parse(data) as { deliveries?: readonly { staffId: string }[] };
      const reminderId = stream.slice('reminder:'.length);
      return deliveries.map(({ staffId }) => identifiers.ofCommand(reminderId).idFor('message', staffId));
    }),
  );
}

describe('A process that dies while it reminds, at any instant', () => {
  it('loses no reminder, and the receiver counts one by key', async () => {
    const round: Round = {
      matters: [{ rules: ['A5'], at: '2026-03-05T10:00:00+01:00' }],
      looksAt: '2026-03-07T00:00:00+01:00',
    };
    let step = 1;
    for (let isDead = true; isDead; step += 1) {
      const after = await lives(round, step);
      ({ isDead } = after);
      for (const { messages, byKey } of [after.post, after.mail]) {
        expect([...byKey.values()].map(({ recipient }) => recipient.staffId).toSorted()).toEqual([
          'karin',
          'maria',
        ]);
        for (const message of messages) expect(message).toEqual(byKey.get(message.key));
        expect(messages.length).toBeLessThanOrEqual(3);
      }
      expect(after.sent).toHaveLength(4);
      expect(new Set(after.sent.map(({ is }) => is)).size).toBe(4);
    }
    // Two for each of claim, four times sent and four sendings, and one of the rung before it.
    expect(step).toBeGreaterThan(18);
  }, 120_000);

  it('loses none of a digest, of which each recipient gets one by key', async () => {
    const round: Round = {
      matters: ['2026-03-02', '2026-03-03', '2026-03-04'].map((day) => ({
        rules: ['A5'],
        at: `${day}T10:00:00+01:00`,
      })),
      looksAt: '2026-03-12T08:00:00+01:00',
    };
    let step = 1;
    for (let isDead = true; isDead; step += 1) {
      const after = await lives(round, step);
      ({ isDead } = after);
      for (const { messages, byKey } of [after.post, after.mail]) {
        const digests = [...byKey.values()];
        expect(digests.map(({ kind, recipient }) => `${kind} ${recipient.staffId}`).toSorted()).toEqual([
          'digest karin',
          'digest maria',
        ]);
        for (const { items } of digests) {
          expect(items.map(({ nominalDueDate }) => nominalDueDate).toSorted()).toEqual([
            '2026-03-03',
            '2026-03-04',
            '2026-03-05',
          ]);
        }
        for (const message of messages) expect(message).toEqual(byKey.get(message.key));
      }
      const ofRungs = after.sent.filter(({ isOfRung }) => isOfRung);
      expect(ofRungs).toHaveLength(12);
      expect(new Set(ofRungs.map(({ is }) => is)).size).toBe(12);
    }
    expect(step).toBeGreaterThan(24);
  }, 180_000);

  it('loses neither of two rungs that are due together, and tells each person once of both', async () => {
    const round: Round = {
      matters: [{ rules: ['W1'], at: '2026-03-02T10:00:00+01:00' }],
      looksAt: '2026-03-05T09:00:00+01:00',
    };
    let step = 1;
    for (let isDead = true; isDead; step += 1) {
      const after = await lives(round, step);
      ({ isDead } = after);
      for (const { messages, byKey } of [after.post, after.mail]) {
        const told = [...byKey.values()].map(
          ({ kind, recipient, items }) =>
            `${kind} ${recipient.staffId} ${items.map(({ rungs }) => rungs.length).join()}`,
        );
        expect(told.toSorted()).toEqual(['reminder ingrid 2', 'reminder maria 1']);
        for (const message of messages) expect(message).toEqual(byKey.get(message.key));
      }
      const ofRungs = after.sent.filter(({ isOfRung }) => isOfRung);
      expect(ofRungs).toHaveLength(6);
      expect(new Set(ofRungs.map(({ is }) => is)).size).toBe(6);
    }
    expect(step).toBeGreaterThan(18);
  }, 120_000);

  it.each([
    ['a reminder', 'A5', ['2026-03-05'], '2026-03-07T00:00:00+01:00'],
    ['two rungs', 'W1', ['2026-03-02'], '2026-03-05T09:00:00+01:00'],
    ['a digest', 'A5', ['2026-03-02', '2026-03-03'], '2026-03-12T08:00:00+01:00'],
  ] as const)(
    'bothers nobody with %s once its deadlines are met, and a claim tells to whom it may have gone',
    async (_, ruleId, days, looksAt) => {
      const matters = days.map((day) => ({ rules: [ruleId], at: `${day}T10:00:00+01:00` }));
      let step = 1;
      for (let isDead = true; isDead; step += 1) {
        const after = await lives({ matters, looksAt, metMeanwhile: true }, step);
        ({ isDead } = after);
        expect(after.arrivedAfter).toBe(0);
        for (const { messages } of [after.post, after.mail]) {
          for (const { key } of messages) expect(after.announced).toContain(key);
        }
      }
      expect(step).toBeGreaterThan(9);
    },
    120_000,
  );
});
