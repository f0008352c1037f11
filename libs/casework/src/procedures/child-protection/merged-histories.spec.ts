import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isInForce, isOpen, openMatters, stands, type Entry } from '../../kernel/index.js';
import { nobodyIsLeftToTell } from './informing.js';
import { undecidedApplicationsUnder } from './state.js';
import { at, ChildCase, fromSchool, type Giving } from './testing/child-case.js';

/** One thing that may be tried on a file, and two numbers that choose on what and when. */
interface Attempt {
  readonly what: keyof typeof attempts;
  readonly one: number;
  readonly other: number;
}

/** A file with what was chosen: a day, a matter of a kind, an entry of a matter. */
interface Trying extends Pick<Attempt, 'other'> {
  readonly child: ChildCase;
  readonly recorded: string;
  readonly earlier: string;
  readonly on: (kind: string, by?: string) => { readonly on: string; readonly by?: string };
  readonly entry: Entry | undefined;
  /** Gives a command as of the day, or as of before. */
  readonly gives: (name: string, command: object, about?: Giving) => unknown;
}

const days = (count: number) => count * 86_400_000;

const attempts = {
  report: ({ child, gives, other }) =>
    gives(
      'register-report',
      child.reportOn([{ guardians: [{ name: 'Gunnar' }] }], other % 2 ? fromSchool : {}),
    ),
  apply: ({ child, gives }) => gives('register-application', child.application()),
  assess: ({ child, gives, on }) => gives('record-protection-assessment', child.assessment(), on('report')),
  open: ({ gives, on, other }) => {
    const newClock = other % 4 === 0 && { newClock: { reason: 'Another matter.' } };
    gives(
      'open-investigation',
      { purpose: 'Care.', ...newClock },
      on(other % 2 ? 'report' : 'application', 'maria'),
    );
  },
  'link report': ({ gives, on }) => gives('link-report', {}, on('report')),
  'link application': ({ gives, on }) => gives('link-application', {}, on('application')),
  close: ({ child, gives, on }) => {
    const about = on('investigation', 'maria');
    const answers = undecidedApplicationsUnder(child.current, about.on);
    for (const partyId of Object.keys(child.current.persons)) {
      gives('waive-communication', { partyId, ground: 'plainly-needless', why: 'All is theirs.' }, about);
    }
    gives('record-child-not-heard', { why: 'unwilling', reasons: 'Says no.' }, about);
    if (answers.length > 0) gives('refuse-support', child.refusal(answers), about);
    gives('close-without-support', child.closing(), about);
  },
  extend: ({ gives, on, recorded, other }) => {
    const newDate = new Date(Date.parse(recorded) + days(60 + other)).toISOString().slice(0, 10);
    const command = { ground: 'special-reasons', reasons: 'An expert is awaited.', newDate };
    gives('extend-investigation', command, on('investigation', 'maria'));
  },
  inform: ({ child, gives, on }) => {
    const informed = Object.keys(child.current.persons);
    gives('inform-concerned', { informed, channel: 'letter' }, on('investigation'));
  },
  assign: ({ child, on, recorded, other }) => {
    const handlerId = other % 2 ? 'isak' : 'ingrid';
    const about = on(other % 3 ? 'investigation' : 'report', 'maria');
    child.gives('casework/assign-handler', recorded, { handlerId }, about);
  },
  'is in error': ({ child, entry, recorded }) => {
    const command = { entryId: entry?.eventId, reason: 'Not so.' };
    const about = { on: entry?.matterId ?? 'none', by: 'maria' };
    child.gives('casework/register-in-error', recorded, command, about);
  },
  'was at another time': ({ child, entry, recorded, earlier }) => {
    const command = { entryId: entry?.eventId, happenedAt: earlier, reason: 'Another day.' };
    const about = { on: entry?.matterId ?? 'none', by: 'maria' };
    child.gives('casework/correct-occurrence', recorded, command, about);
  },
  'time passes': ({ child, recorded }) => child.timeReaches(recorded),
} as const satisfies Record<string, (trying: Trying) => unknown>;

/** Tries one thing; it may be refused. Each is recorded later than the one before, and may have happened earlier. */
function tries(child: ChildCase, { what, one, other }: Attempt, day: string): void {
  const recorded = at(day);
  const earlier = new Date(Date.parse(recorded) - days(other % 20)).toISOString();
  const isLate = one % 3 === 0 && other % 20 > 0;
  const { matters, entries } = child.current;
  const inMatters = entries.values().filter(({ matterId }) => matterId !== undefined);
  const attempt: (trying: Trying) => unknown = attempts[what];
  attempt({
    ...{ child, recorded, earlier, other },
    on: (kind, by) => {
      const ofKind = matters.values().filter((matter) => matter.kind === kind);
      const on = ofKind[one % Math.max(1, ofKind.length)]?.matterId ?? 'none';
      return { on, ...(by !== undefined && { by }) };
    },
    // Mostly one of the last: others rest on the first.
    entry: inMatters.at(-1 - (one % Math.max(1, Math.min(other % 2 ? 6 : Infinity, inMatters.length)))),
    gives: (name, command, about = {}) =>
      isLate
        ? child.afterwards(name, earlier, recorded, command, about)
        : child.gives(name, recorded, command, about),
  });
}

const names = Object.keys(attempts) as Attempt['what'][];

const someAttempts = fc.array(
  fc.record({
    what: fc.oneof(
      fc.constantFrom(...names),
      fc.constantFrom<Attempt['what']>('report', 'assess', 'open', 'close'),
    ),
    one: fc.nat(99),
    other: fc.nat(99),
  }),
  { minLength: 1, maxLength: 12, size: 'max' },
);

/** Mostly an investigation is ongoing from the beginning. */
const opened = fc.record({
  inEnded: fc.constantFrom(true, true, false),
  inSurvivor: fc.constantFrom(true, true, false),
});

/** More of them, and others: `HISTORIES=2000 SEED=3 npm run test:unit -- child-protection/merged-histories`. */
const histories = Number(process.env.HISTORIES ?? 40);
const seed = Number(process.env.SEED ?? 5);

const ongoing = ({ file }: ChildCase) => openMatters(file, 'investigation');
const missesOf = ({ current }: ChildCase) =>
  current.deadlines
    .values()
    .flatMap(({ deadlineId, misses }) => misses.filter(stands).map((miss) => `${deadlineId} ${miss.at}`));

/** The instants of every miss that counts. */
const missesInForce = ({ current }: ChildCase) =>
  current.deadlines
    .values()
    .filter(isInForce)
    .flatMap(({ ruleId, misses }) => misses.filter(stands).map(({ at: missed }) => `${ruleId} ${missed}`));

/** By when somebody is to be told of what is ongoing. */
const toBeTold = (child: ChildCase) =>
  ongoing(child).flatMap(({ matterId }) =>
    child.deadlinesOf('A5', matterId).flatMap((each) => (isOpen(each) ? each.nominalDueDate : [])),
  );

/** Whether anybody is left to tell of what is ongoing. */
const isLeftToTell = (child: ChildCase, when: string) =>
  ongoing(child).some(({ matterId }) => !nobodyIsLeftToTell(child.file, matterId, when));

describe('Any two files of a child that are merged', () => {
  it(
    'hold one ongoing investigation at most from then on, every miss of either, and the earlier day to tell of them',
    () => {
      fc.assert(
        fc.property(
          opened,
          someAttempts,
          someAttempts,
          someAttempts,
          (isOpened, ofEnded, ofSurvivor, after) => {
            const [ended, child] = [new ChildCase(), new ChildCase({}, 'file-2')];
            let passed = 0;
            const day = () => new Date(Date.UTC(2026, 0, 5) + days((passed += 9))).toISOString().slice(0, 10);
            for (const file of [ended, child]) {
              passed = 0;
              const reportId = file.assessedReport(at('2026-01-05'));
              if (file === ended ? isOpened.inEnded : isOpened.inSurvivor)
                file.investigationIsOpened(at('2026-01-07'), reportId);
              for (const attempt of file === ended ? ofEnded : ofSurvivor) tries(file, attempt, day());
            }
            passed = 9 * Math.max(ofEnded.length, ofSurvivor.length);
            const merged = at(day());
            for (const file of [ended, child]) file.timeReaches(merged);
            const [before, wereOngoing] = [[ended, child].flatMap(missesOf), [ended, child].flatMap(ongoing)];
            const counted = [ended, child].flatMap(missesInForce).sort();
            const [tellBy] = [ended, child].flatMap(toBeTold).sort();
            child.takesOver(ended, merged);
            expect(missesInForce(child).sort()).toEqual(counted);
            expect(toBeTold(child)).toHaveLength(isLeftToTell(child, merged) ? 1 : 0);
            if (tellBy !== undefined && isLeftToTell(child, merged))
              expect(toBeTold(child)).toEqual([tellBy]);
            expect(missesOf(child).sort()).toEqual(expect.arrayContaining(before));
            expect(ongoing(child)).toHaveLength(Math.min(1, wereOngoing.length));
            expect(child.current).toEqual(child.file);
            for (const attempt of after) {
              tries(child, attempt, day());
              expect(ongoing(child).length).toBeLessThanOrEqual(1);
              expect(child.current).toEqual(child.file);
            }
          },
        ),
        { numRuns: histories, seed },
      );
    },
    60_000 + 1_000 * histories,
  );
});
