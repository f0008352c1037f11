import { localDateOf, monthsAfter, type LocalDate } from '../../calendar/index.js';
import type { DeadlineRule } from '../../deadlines/rule.js';
import type { Casefile } from '../../kernel/casefile.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  invalid,
  matterOf,
  refuse,
  type CommandDefinition,
  type Hindrance,
  type Standing,
  type Undecided,
} from '../../kernel/command.js';
import type { Deadline } from '../../kernel/deadline-course.js';
import type { Ruleset } from '../../kernel/deadline.js';
import { happens, type CaseEvent, type FileEvent } from '../../kernel/event.js';
import { IsDay, IsId, OneOf, SaysEverywhere, together } from '../../kernel/fields.js';
import type { Codes, EveryLanguage } from '../../kernel/labels.js';
import type { Watch } from '../../kernel/record-kept.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';

/** What somebody wants to be reminded of: a code, for reminders and lists say no more. */
export const watchPurposes = {
  'follow-up': {
    label: { sv: 'följa upp', da: 'følge op', en: 'follow up' },
    help: {
      sv: 'Se efter hur det har gått.',
      da: 'Se efter, hvordan det er gået.',
      en: 'See how it went.',
    },
  },
  'make-contact': {
    label: { sv: 'ta kontakt', da: 'tage kontakt', en: 'make contact' },
    help: { sv: 'Höra av sig till någon.', da: 'Henvende sig til nogen.', en: 'Get in touch with somebody.' },
  },
  'await-reply': {
    label: { sv: 'vänta på svar', da: 'afvente svar', en: 'await a reply' },
    help: {
      sv: 'Ett svar eller en handling väntas till dess.',
      da: 'Et svar eller et dokument ventes inden da.',
      en: 'A reply or a document is awaited by then.',
    },
  },
  prepare: {
    label: { sv: 'förbereda', da: 'forberede', en: 'prepare' },
    help: {
      sv: 'Förbereda ett möte eller något som ska avgöras.',
      da: 'Forberede et møde eller noget, der skal afgøres.',
      en: 'Prepare a meeting, or something that is to be settled.',
    },
  },
  'something-else': {
    label: { sv: 'något annat', da: 'noget andet', en: 'something else' },
    help: { sv: 'Något annat.', da: 'Noget andet.', en: 'Something else.' },
  },
} as const satisfies Codes<EveryLanguage>;

export type WatchPurpose = keyof typeof watchPurposes;

const WatchId = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Bevakning', da: 'Påmindelse', en: 'Watch' },
      {
        sv: 'Den bevakning som det gäller.',
        da: 'Den påmindelse, det drejer sig om.',
        en: 'The watch that it is about.',
      },
    ),
    IsId(),
  );

const DayOfWatch = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Dag', da: 'Dag', en: 'Day' },
      {
        sv: 'Den dag då handläggaren påminns, klockan 9.',
        da: 'Den dag, hvor sagsbehandleren bliver mindet om det, klokken 9.',
        en: 'The day on which the handler is reminded, at 9.',
      },
    ),
    IsDay(),
  );

const Purpose = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Vad som bevakas', da: 'Hvad der skal huskes', en: 'What is watched' },
      {
        sv: 'Vad handläggaren ska påminnas om.',
        da: 'Hvad sagsbehandleren skal mindes om.',
        en: 'What the handler is to be reminded of.',
      },
    ),
    OneOf(watchPurposes),
  );

/** Sets a day on which whoever handles the matter then is reminded of it. */
export class SetWatch extends CommandBody {
  @DayOfWatch() day!: LocalDate;
  @Purpose() purpose!: WatchPurpose;
}

export class MoveWatch extends CommandBody {
  @WatchId() watchId!: string;
  @DayOfWatch() day!: LocalDate;
}

export class EndWatch extends CommandBody {
  @WatchId() watchId!: string;
}

export class WatchSet {
  @WatchId() watchId!: string;
  @DayOfWatch() day!: LocalDate;
  @Purpose() purpose!: WatchPurpose;
}

export class WatchMoved {
  @WatchId() watchId!: string;
  @DayOfWatch() day!: LocalDate;
}

export class WatchDone {
  @WatchId() watchId!: string;
}

/** It is planned when it is recorded: another time of it would plan for a day that was another then. */
const plannedThen = () => false;

function withWatch<Details>(file: Casefile<Details>, watch: Watch | undefined): Casefile<Details> {
  if (!watch) return file;
  const watches = file.record.watches.with(watch.watchId, watch);
  return { ...file, record: { ...file.record, watches } };
}

function isSet(watch: Watch | undefined): watch is Watch & { readonly state: 'set' } {
  return watch?.state === 'set';
}

export const watchSet: FileEvent<WatchSet> = {
  type: 'casework/watch-set',
  version: 1,
  fields: WatchSet,
  title: { sv: 'Bevakning satt', da: 'Påmindelse sat', en: 'Watch set' },
  couldBeOf: plannedThen,
  evolveFile: (file, { data: { watchId, day, purpose }, matterId = '' }) =>
    withWatch(file, { watchId, matterId, day, purpose, state: 'set' }),
  tells: {
    sv: ({ day, purpose }, nameOf) =>
      `Bevakning sattes till ${nameOf(day)}: ${watchPurposes[purpose].label.sv}.`,
    da: ({ day, purpose }, nameOf) =>
      `Der blev sat en påmindelse til ${nameOf(day)}: ${watchPurposes[purpose].label.da}.`,
    en: ({ day, purpose }, nameOf) =>
      `A watch was set for ${nameOf(day)}: ${watchPurposes[purpose].label.en}.`,
  },
};

export const watchMoved: FileEvent<WatchMoved> = {
  type: 'casework/watch-moved',
  version: 1,
  fields: WatchMoved,
  title: { sv: 'Bevakning flyttad', da: 'Påmindelse flyttet', en: 'Watch moved' },
  couldBeOf: plannedThen,
  // Of one that was registered in error nothing stands that could be moved.
  evolveFile: (file, { data: { watchId, day } }) => {
    const watch = file.record.watches.get(watchId);
    return withWatch(file, isSet(watch) ? { ...watch, day } : undefined);
  },
  tells: {
    sv: ({ day }, nameOf) => `En bevakning flyttades till ${nameOf(day)}.`,
    da: ({ day }, nameOf) => `En påmindelse blev flyttet til ${nameOf(day)}.`,
    en: ({ day }, nameOf) => `A watch was moved to ${nameOf(day)}.`,
  },
};

export const watchDone: FileEvent<WatchDone> = {
  type: 'casework/watch-done',
  version: 1,
  fields: WatchDone,
  title: { sv: 'Bevakning klar', da: 'Påmindelse klaret', en: 'Watch done' },
  couldBeOf: plannedThen,
  evolveFile: (file, { data: { watchId }, occurredAt: doneAt }) => {
    const watch = file.record.watches.get(watchId);
    return withWatch(file, isSet(watch) ? { ...watch, state: 'done', doneAt } : undefined);
  },
  tells: {
    sv: () => 'En bevakning blev klar.',
    da: () => 'En påmindelse blev klaret.',
    en: () => 'A watch was done.',
  },
};

const setThen: EveryLanguage = {
  sv: 'en bevakning sätts, flyttas och blir klar när det antecknas',
  da: 'en påmindelse sættes, flyttes og klares, når det noteres',
  en: 'a watch is set, moved and done when that is recorded',
};

const noWatch: Hindrance<unknown, EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ärendet har ingen bevakning som inte är klar.',
    da: 'Sagen har ingen påmindelse, der ikke er klaret.',
    en: 'The matter has no watch that is not done.',
  },
  hinders: (standing) => {
    const { matterId } = matterOf(standing);
    return !standing.file.record.watches.values().some((each) => each.matterId === matterId && isSet(each));
  },
};

const doneAlready: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Bevakningen är redan klar.',
    da: 'Påmindelsen er allerede klaret.',
    en: 'The watch is done already.',
  },
};

/** A day too far off is a slip of the pen. */
const monthsAhead = 60;

/** What is wrong with a day of a watch: it lies before today, or years away. */
function wrongDay(day: LocalDate, { file, context }: Standing): Undecided | undefined {
  const today = localDateOf(context.now, file.timeZone);
  const last = monthsAfter(today, monthsAhead);
  return day >= today && day <= last
    ? undefined
    : invalid('day', {
        sv: `en dag från och med ${today} till och med ${last}`,
        da: `en dag fra og med ${today} til og med ${last}`,
        en: `a day from ${today} until ${last}`,
      });
}

/** The watch that is named, or why it can't be moved or done. */
function watchNamed(watchId: string, standing: Standing): Watch | Undecided {
  const watch = standing.file.record.watches.get(watchId);
  if (watch?.matterId !== matterOf(standing).matterId)
    return invalid('watchId', {
      sv: 'en bevakning i ärendet',
      da: 'en påmindelse i sagen',
      en: 'a watch of this matter',
    });
  return isSet(watch) ? watch : refuse(doneAlready, 'watchId');
}

function isUndecided(found: Watch | Undecided): found is Undecided {
  return 'kind' in found;
}

export function setWatch(by: readonly Role[]): CommandDefinition<unknown, SetWatch, EveryLanguage> {
  return {
    type: 'casework/set-watch',
    title: { sv: 'Sätt bevakning', da: 'Sæt påmindelse', en: 'Set a watch' },
    fields: SetWatch,
    at: 'matter',
    anyStep: 'open',
    by,
    example: { day: '2028-05-15' },
    onlyNow: setThen,
    refusals: {},
    decide: (situation) => {
      const { command, context } = situation;
      const { day, purpose } = command;
      const wrong = wrongDay(day, situation);
      if (wrong) return wrong;
      const { matterId } = matterOf(situation);
      return accept(happens(watchSet, { watchId: context.idFor('watch'), day, purpose }, { matterId }));
    },
  };
}

export function moveWatch(by: readonly Role[]): CommandDefinition<unknown, MoveWatch, EveryLanguage> {
  return {
    type: 'casework/move-watch',
    title: { sv: 'Flytta bevakning', da: 'Flyt påmindelse', en: 'Move a watch' },
    fields: MoveWatch,
    at: 'matter',
    anyStep: 'open-or-closed',
    by,
    example: { day: '2028-05-22' },
    onlyNow: setThen,
    refusals: { noWatch, doneAlready },
    decide: (situation) => {
      const { watchId, day } = situation.command;
      const watch = watchNamed(watchId, situation);
      const wrong = allThatIsWrong(
        isUndecided(watch) && watch,
        wrongDay(day, situation),
        !isUndecided(watch) &&
          watch.day === day &&
          invalid('day', {
            sv: 'en annan dag än den som bevakningen har',
            da: 'en anden dag end den, som påmindelsen har',
            en: 'another day than the one that the watch has',
          }),
      );
      if (wrong) return wrong;
      return accept(happens(watchMoved, { watchId, day }, { matterId: matterOf(situation).matterId }));
    },
  };
}

export function endWatch(by: readonly Role[]): CommandDefinition<unknown, EndWatch, EveryLanguage> {
  return {
    type: 'casework/end-watch',
    title: { sv: 'Bevakning är klar', da: 'Påmindelse er klaret', en: 'Watch is done' },
    fields: EndWatch,
    at: 'matter',
    anyStep: 'open-or-closed',
    by,
    onlyNow: setThen,
    refusals: { noWatch, doneAlready },
    decide: (situation) => {
      const watch = watchNamed(situation.command.watchId, situation);
      if (isUndecided(watch)) return watch;
      const { watchId, matterId } = watch;
      return accept(happens(watchDone, { watchId }, { matterId }));
    },
  };
}

/** Whose watches a procedure has, and by which rule. */
export interface Watching {
  /** The id of the rule among the procedure's deadlines. */
  readonly id: string;
  readonly responsible: Role;
  /** Who is told on the day: who handles the matter; while nobody does, everybody of its unit in these roles. */
  readonly told: readonly Role[];
  /** The versions of the procedure's law: watches are of no law, and so hold under each. */
  readonly rulesets: readonly Ruleset[];
}

function isOfItem(_: unknown, { data }: CaseEvent, { itemId }: Deadline): boolean {
  return 'watchId' in data && data.watchId === itemId;
}

function isPlanning(event: CaseEvent): event is CaseEvent<WatchSet | WatchMoved> {
  return event.type === watchSet.type || event.type === watchMoved.type;
}

function planningOf(event: CaseEvent): WatchSet | WatchMoved {
  if (!isPlanning(event)) throw new Error(`${event.type} plans no watch.`);
  return event.data;
}

/**
 * The deadline that a watch is: an appointment of the kernel's, one for each. It goes with the matter, and so do its
 * reminders: to a new handler, too. It is over when its day is; a watch that is not done can be moved all the same.
 */
export function watchRule<Details>({ id, responsible, told, rulesets }: Watching): DeadlineRule<Details> {
  return {
    id,
    what: { sv: 'Bevakning', da: 'Påmindelse', en: 'Watch' } satisfies EveryLanguage,
    kind: 'appointment',
    responsible,
    versions: Object.fromEntries(rulesets.map((ruleset) => [ruleset, { force: 'local' }])),
    starts: [watchSet.type, watchMoved.type].map((on) => ({
      on,
      when: (file, event) => isSet(file.record.watches.get(planningOf(event).watchId)),
      items: (_, event) => [planningOf(event).watchId],
      until: (_, event) => ({ day: planningOf(event).day }),
    })),
    rolls: false,
    stops: [{ on: watchDone.type, when: isOfItem }],
    replaces: [{ on: watchMoved.type, when: isOfItem }],
    ladder: [{ at: { onDueDay: '09:00' }, to: told }],
  };
}
