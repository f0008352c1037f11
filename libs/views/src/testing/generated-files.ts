import fc from 'fast-check';
import {
  actAnsweredFor,
  actUpheld,
  asksForReason,
  confirmationAsked,
  deadlineCancelled,
  deadlineExpired,
  deadlineExtended,
  deadlineMet,
  deadlineMissed,
  deadlinePassed,
  deadlineStarted,
  deadlineSuperseded,
  disputedActs,
  fileMerged,
  fileTakenOver,
  handlerAssigned,
  isInEffect,
  isInForce,
  isOnTime,
  isOpen,
  isRunning,
  isUnfinished,
  lateFrom,
  mergeProposed,
  missedDeadlineExplained,
  occurrenceCorrected,
  passingWithdrawn,
  personAdded,
  personChanged,
  registeredInError,
  unansweredActs,
  type Casefile,
  type Deadline,
  type DeadlineKind,
  type DeadlineMet,
  type EventKind,
  type FileTakenOver,
  type Force,
  type Matter,
} from '#casework';
import { partInMerge } from '../../../casework/src/testing/part-in-merge.js';
import {
  kinds,
  matterClosed,
  matterMoved,
  matterOpened,
  matterReopened,
  noted,
  steps,
} from './made-up-procedure.js';
import { WrittenFile } from './written-file.js';

/** One thing that may happen in a generated file: what, and two numbers that choose among what there is. */
export interface Happening {
  readonly what: keyof typeof happenings | 'merges';
  readonly file: number;
  readonly one: number;
  readonly other: number;
}

type Happens = (file: WrittenFile, folded: Casefile, chosen: Pick<Happening, 'one' | 'other'>) => void;

const units = ['unit-1', 'unit-2', 'unit-3'] as const;
const staff = ['ada', 'bo', 'cy', 'di'] as const;
const forces: readonly Force[] = ['statutory', 'target', 'local'];
const deadlineKinds: readonly DeadlineKind[] = ['duty', 'window', 'appointment'];

function among<Value>(values: readonly Value[], number: number): Value | undefined {
  return values[number % values.length];
}

function day(number: number): string {
  return new Date(Date.UTC(2026, 0, 1 + (number % 60))).toISOString();
}

function lastDays(one: number, other: number) {
  const [nominalDue, legalLatest] = [day(one), day(one + (other % 4))];
  return {
    elapsed: other % 5 === 0,
    nominalDue,
    nominalDueDate: nominalDue.slice(0, 10),
    legalLatest,
    legalLatestDate: legalLatest.slice(0, 10),
    passedOver: [],
  };
}

/** For a matter that there is and that was not registered in error. */
function ofMatter(happen: (file: WrittenFile, matter: Matter, other: number) => void): Happens {
  return (file, folded, { one, other }) => {
    const matter = among(
      folded.matters.values().filter(({ inError }) => !inError),
      one,
    );
    if (matter) happen(file, matter, other);
  };
}

/** For a deadline that is open, unless others are meant. */
function ofDeadline(
  happen: (file: WrittenFile, deadline: Deadline, other: number) => void,
  isMeant: (deadline: Deadline) => boolean = isOpen,
): Happens {
  return (file, folded, { one, other }) => {
    const deadline = among(folded.deadlines.values().filter(isMeant), one);
    if (deadline) happen(file, deadline, other);
  };
}

/** What may end a deadline and be withdrawn. */
const endings: ReadonlySet<string> = new Set(
  [deadlineExpired, deadlinePassed, deadlineMet, deadlineCancelled].map(({ type }) => type),
);

function isWithdrawn({ history }: WrittenFile, eventId: string): boolean {
  return history.some(({ data }) => 'withdrawn' in data && (data.withdrawn as string[]).includes(eventId));
}

const happenings = {
  opens: (file, folded, { one, other }) => {
    const number = folded.matters.ids().length;
    file.happens(
      matterOpened,
      {
        kind: kinds[one % 2 ? 1 : 0],
        caseNumber: `${file.fileId}-${number}`,
        unitId: among(units, other) ?? '',
        step: among(steps, one) ?? '',
      },
      { matterId: `${file.fileId}-matter-${number}` },
    );
  },
  moves: ofMatter((file, { matterId }, other) =>
    file.happens(matterMoved, { step: among(steps, other) ?? '' }, { matterId }),
  ),
  // What is closed takes no command that would close it once more.
  closes: ofMatter((file, { matterId, closedAt }) => {
    if (closedAt === undefined) file.happens(matterClosed, { step: 'left' }, { matterId });
  }),
  reopens: ofMatter((file, { matterId }) => file.happens(matterReopened, { step: 'kept' }, { matterId })),
  assigns: ofMatter((file, { matterId }, other) =>
    file.happens(
      handlerAssigned,
      { handlerId: among(staff, other) ?? '', unitId: among(units, other) ?? '' },
      { matterId },
    ),
  ),
  notes: (file, folded, { one, other }) => {
    const matter = among(folded.matters.values(), one);
    const cause = other % 2 ? 'clock' : 'person';
    file.happens(noted, { times: other }, { cause, ...(matter && { matterId: matter.matterId }) });
  },
  asks: (file, folded, { one, other }) => {
    const entry = among(
      folded.entries
        .values()
        .filter((each) => isInEffect(folded, each) && folded.unconfirmed.get(each.eventId) === undefined),
      one,
    );
    if (!entry) return;
    const { eventId: entryId, matterId } = entry;
    const asked = {
      municipalityId: 'north',
      entryId,
      commandType: 'garden/note',
      doneBy: among(staff, one) ?? '',
      role: 'gardener',
      recordedBy: among(staff, other) ?? '',
    };
    file.happens(confirmationAsked, asked, { ...(matterId !== undefined && { matterId }), cause: 'clock' });
  },
  answers: (file, folded, { one, other }) => {
    const act = among(unansweredActs(folded), one);
    if (!act) return;
    const { entryId, doneBy, matterId } = act;
    const about = matterId === undefined ? {} : { matterId };
    file.happens(actAnsweredFor, { entryId, doneBy, confirmed: other % 2 === 0 }, about);
  },
  upholds: (file, folded, { one }) => {
    const act = among(disputedActs(folded), one);
    if (!act) return;
    const { entryId, doneBy, matterId } = act;
    const about = matterId === undefined ? {} : { matterId };
    file.happens(actUpheld, { entryId, doneBy, reason: 'Everybody was asked.' }, about);
  },
  adds: (file, folded, { one }) =>
    file.happens(personAdded, {
      personId: `${file.fileId}-person-${Object.keys(folded.persons).length}`,
      role: 'guardian',
      protectedIdentity: one % 3 === 0,
      identified: true,
    }),
  changes: (file, folded, { one, other }) => {
    const person = among(Object.values(folded.persons), one);
    if (!person) return;
    const { personId } = person;
    file.happens(personChanged, {
      personId,
      cleared: [],
      ...(other % 3 > 0 && { protectedIdentity: other % 3 === 1 }),
    });
  },
  starts: ofMatter((file, { matterId }, other) => {
    const number = file.events.length;
    file.happens(
      deadlineStarted,
      {
        deadlineId: `${file.fileId}-deadline-${number}`,
        ruleId: `G${other % 5}`,
        ruleset: 'SE-2025',
        source: 'Made up § 1',
        kind: among(deadlineKinds, number) ?? 'duty',
        force: among(forces, other) ?? 'local',
        immediate: false,
        anchorEventId: `${file.fileId}-0`,
        anchorAt: day(other),
        anchorDate: day(other).slice(0, 10),
        length: { days: 14 },
        recordedLate: other % 7 === 0,
        ...lastDays(number + other, other),
      },
      { matterId, cause: 'clock' },
    );
  }),
  extends: ofDeadline((file, deadline, other) => {
    const { deadlineId, ruleId, matterId } = deadline;
    const occurredAt = day(other * 7);
    const decidedLate = !isOnTime(deadline, occurredAt);
    file.happens(
      deadlineExtended,
      {
        ...{ deadlineId, ruleId, byEventId: `${file.fileId}-${other % 5}`, decidedLate },
        ...(other % 5 === 0 && { recordedLate: true }),
        ...lastDays(other, other),
      },
      { matterId, occurredAt, cause: 'clock' },
    );
  }),
  passes: ofDeadline((file, deadline) => {
    if (!isRunning(deadline)) return;
    const { deadlineId, ruleId, matterId, kind } = deadline;
    const ended = lateFrom(deadline);
    const about = { matterId, occurredAt: ended, cause: 'clock' } as const;
    const fields = { deadlineId, ruleId, ended };
    if (kind === 'window') file.happens(deadlineExpired, fields, about);
    else if (kind === 'appointment') file.happens(deadlinePassed, fields, about);
    else file.happens(deadlineMissed, { ...fields, explainedBefore: false }, about);
  }),
  meets: ofDeadline((file, deadline, other) => {
    const { deadlineId, ruleId, matterId } = deadline;
    const occurredAt = day(other * 7);
    const onTime = isOnTime(deadline, occurredAt);
    file.happens(
      deadlineMet,
      { deadlineId, ruleId, byEventId: `${file.fileId}-0`, onTime, recordedLate: other % 3 === 0 },
      { matterId, occurredAt, cause: 'clock' },
    );
  }, isUnfinished),
  cancels: ofDeadline(
    (file, { deadlineId, ruleId, matterId }, other) =>
      file.happens(
        deadlineCancelled,
        { deadlineId, ruleId, byEventId: `${file.fileId}-0`, byType: matterClosed.type },
        { matterId, occurredAt: day(other * 7), cause: 'clock' },
      ),
    isUnfinished,
  ),
  supersedes: ofDeadline(
    (file, { deadlineId, ruleId, matterId }, other) =>
      file.happens(
        deadlineSuperseded,
        {
          deadlineId,
          ruleId,
          because: 'anchor-corrected',
          ...(other % 2 === 0 && { missAnswer: 'corrected-since' as const }),
        },
        { matterId, cause: 'clock' },
      ),
    isUnfinished,
  ),
  explains: ofDeadline(
    (file, { deadlineId, ruleId, matterId, misses }) =>
      file.happens(
        missedDeadlineExplained,
        { deadlineId, ruleId, reason: 'Nobody was there.' },
        { matterId, occurredAt: misses.at(-1)?.at ?? '' },
      ),
    (deadline) => isInForce(deadline) && asksForReason(deadline),
  ),
  withdraws: (file, _, { one }) => {
    const event = among(
      file.history.filter(({ id, type }) => endings.has(type) && !isWithdrawn(file, id)),
      one,
    );
    if (!event) return;
    const { deadlineId, ruleId } = event.data as DeadlineMet;
    const deadline = file.foldedWithout(event.id).deadlines.get(deadlineId);
    if (!deadline || !isOpen(deadline)) return;
    file.happens(
      passingWithdrawn,
      {
        withdrawn: [event.id],
        withdrawnType: event.type,
        ruleId,
        becauseOf: `${file.fileId}-0`,
        restores: [],
      },
      { matterId: deadline.matterId, cause: 'clock' },
    );
    // What runs on is counted anew, so that no list has to bring back what it has forgotten.
    file.happens(
      deadlineSuperseded,
      { deadlineId, ruleId, because: 'recorded-late' },
      { matterId: deadline.matterId, cause: 'clock' },
    );
  },
  'is in error': (file, folded, { one }) => {
    const entry = among(
      folded.entries.values().filter(({ inError, type }) => !inError && type !== registeredInError.type),
      one,
    );
    if (!entry) return;
    file.happens(
      registeredInError,
      { entryId: entry.eventId, reason: 'mistaken', restores: [...entry.undo] },
      entry.matterId === undefined ? {} : { matterId: entry.matterId },
    );
  },
  'was at another time': (file, folded, { one, other }) => {
    const entry = among(
      folded.entries
        .values()
        .filter(
          ({ inError, type, undo }) =>
            !inError && type !== registeredInError.type && undo.some(({ closed }) => closed !== undefined),
        ),
      one,
    );
    if (!entry) return;
    const { eventId: entryId, occurredAt: from, opensMatters, undo } = entry;
    const closed = undo
      .filter((move) => move.closed === false && folded.matters.get(move.matterId)?.closedAt === from)
      .map(({ matterId }) => matterId);
    file.happens(
      occurrenceCorrected,
      { entryId, from, to: day(other), reason: 'a mistake', opened: [...opensMatters], closed },
      entry.matterId === undefined ? {} : { matterId: entry.matterId },
    );
  },
} as const satisfies Record<string, Happens>;

const names = Object.keys(happenings) as (keyof typeof happenings)[];

/** How many files a generated history is spread over at most. */
const mostFiles = 4;

/** Files in which anything has happened. */
export interface GeneratedHistory {
  readonly files: readonly WrittenFile[];
  /** Which file each event belongs to, in the order of the log. */
  readonly order: readonly WrittenFile[];
}

export const someHappenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.record({
    what: fc.oneof(
      fc.constantFrom(...names),
      fc.constantFrom(
        'opens',
        'starts',
        'starts',
        'moves',
        'assigns',
        'passes',
        'passes',
        'meets',
        'closes',
        'withdraws',
        'merges',
      ),
    ),
    file: fc.nat(mostFiles - 1),
    one: fc.nat(99),
    other: fc.nat(99),
  }),
  { minLength: 5, maxLength: 60, size: 'max' },
);

/** What happens is written into the files, as far as it can happen where they stand. */
export function historyOf(happened: readonly Happening[]): GeneratedHistory {
  const files = new Map<number, WrittenFile>();
  const order: WrittenFile[] = [];
  const merges = new Merges();
  for (const happening of happened) {
    const named =
      files.get(happening.file) ?? new WrittenFile(`file-${happening.file}`, undefined, undefined, order);
    files.set(happening.file, named);
    if (named.events.length === 0) named.opened(happening.file % 2 ? 'south' : 'north');
    const file = merges.whereItGoesOn(named);
    if (happening.what === 'merges') {
      const other = among([...files.values()], happening.one);
      if (other) merges.merge(file, merges.whereItGoesOn(other), happening.other);
      continue;
    }
    const happens: Happens = happenings[happening.what];
    happens(file, file.folded, happening);
  }
  return { files: [...files.values()], order };
}

/**
 * The files of a history as lists show them: one that goes on in another has nothing left to show, and one that has
 * ended and was not taken over yet is shown as it was.
 */
export function filesShown({ files }: GeneratedHistory): {
  readonly shown: readonly Casefile[];
  readonly elsewhere: readonly Casefile[];
} {
  const takenOver = new Set(
    files.flatMap(({ events }) =>
      events.flatMap(({ data }) => ('endsAt' in data ? [(data as FileTakenOver).mergedFile] : [])),
    ),
  );
  const asShown = (file: WrittenFile) => {
    const end = file.events.find(({ type }) => type === fileMerged.type);
    return end ? file.foldedWithout(end.id) : file.folded;
  };
  return {
    shown: files.filter(({ fileId }) => !takenOver.has(fileId)).map(asShown),
    elsewhere: files.filter(({ fileId }) => takenOver.has(fileId)).map(asShown),
  };
}

/** Files that go on in each other, in the steps of `MergeFile`. A merge may stay unfinished until something meets it. */
class Merges {
  readonly #survivors = new Map<WrittenFile, WrittenFile>();
  /** By each of the two files: the step that is left. */
  readonly #unfinished = new Map<WrittenFile, () => void>();

  /** The file in which what is given on one happens: whoever meets an unfinished merge finishes it first. */
  whereItGoesOn(file: WrittenFile): WrittenFile {
    this.#unfinished.get(file)?.();
    const survivor = this.#survivors.get(file);
    return survivor ? this.whereItGoesOn(survivor) : file;
  }

  merge(ended: WrittenFile, survivor: WrittenFile, chosen: number): void {
    if (ended === survivor || ended.folded.municipalityId !== survivor.folded.municipalityId) return;
    const pair = { mergedFile: ended.fileId, survivingFile: survivor.fileId };
    const [first, second] = ended.fileId < survivor.fileId ? [ended, survivor] : [survivor, ended];
    first.happens(mergeProposed, { ...pair, reason: 'One plot.' });
    const proposalId = first.events.at(-1)?.id ?? '';
    const before = new Map([ended, survivor].map((file) => [file, file.folded]));
    const answers = (file: WrittenFile) => {
      const other = file === ended ? survivor : ended;
      const { data: part } = partInMerge(
        file.folded,
        { proposalId, ...pair },
        before.get(other) ?? other.folded,
      );
      const event: EventKind = file === ended ? fileMerged : fileTakenOver;
      file.happens(event, part, { cause: 'completion' });
      if (file === survivor) survivor.readsBefore(ended, part as FileTakenOver);
    };
    answers(second);
    this.#survivors.set(ended, survivor);
    const finish = () => {
      this.#unfinished.delete(ended);
      this.#unfinished.delete(survivor);
      answers(first);
    };
    this.#unfinished.set(ended, finish);
    this.#unfinished.set(survivor, finish);
    if (chosen % 3 > 0) finish();
  }
}

/** The log of a history, its files interleaved as they happened. */
export function eventsInOrder({ order }: GeneratedHistory) {
  const next = new Map<WrittenFile, number>();
  return order.flatMap((file, index) => {
    const revision = next.get(file) ?? 0;
    next.set(file, revision + 1);
    const event = file.toAppend[revision];
    const position = String(index + 1).padStart(9, '0');
    return event ? [{ ...event, stream: file.stream, revision, position }] : [];
  });
}
