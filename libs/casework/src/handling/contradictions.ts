import { isDuring, type CommandDefinition } from '../kernel/command.js';
import type { CaseEvent } from '../kernel/event.js';
import { isStep, moveMatter, type Matter, type MatterMove } from '../kernel/matter.js';
import { catalogueOf, movesBy, type Catalogue } from './catalogue.js';
import type { Procedure } from './procedure.js';
import { asItHappened, entryNamedBy } from './setting-back.js';

/** Matters as they stand at some instant, by id. */
type Matters = ReadonlyMap<string, Matter>;

/** What persons did, in the order in which it happened, and how matters stand after it. */
interface Course {
  readonly meetings: readonly Meeting[];
  readonly atEnd: Matters;
}

/** An act as it meets the file, in the order in which things happened. */
interface Meeting {
  readonly act: CaseEvent;
  readonly moves: readonly MatterMove[];
  readonly matters: Matters;
  /** The event by which each matter stands as it does. */
  readonly movedBy: ReadonlyMap<string, CaseEvent>;
}

/**
 * What is on record and can't go together with what has become known. All that was done in matters is gone through in
 * the order in which it happened, without what has become known and with it. Where an act meets a matter in another
 * step than it did, the two are at odds if it takes the matter a step, rests on it, or can't be done in that step. They
 * are, too, if a matter is open then of a kind that it opens one of, one at a time, or that it needs none of, or if what
 * happens once in a matter would happen twice. What was at odds before stays unsaid; changes of persons and of handlers,
 * corrections and merges are at odds with nothing. What would leave two matters open of which there is one at a time is
 * at odds with the opening of the one that is, whatever was so when that was opened: in the files that were merged, one
 * was ongoing beside another.
 *
 * @param history every event of the file, in recorded order
 * @param known the events that have become known
 * @returns the entry in the way, at the time that is right; undefined where all goes together
 */
export function contradictionOf(
  procedure: Procedure,
  history: readonly CaseEvent[],
  known: readonly CaseEvent[],
): CaseEvent | undefined {
  const catalogue = catalogueOf(procedure);
  const [was, is] = [courseOf(catalogue, history), courseOf(catalogue, [...history, ...known])];
  const before = new Map(was.meetings.map((meeting) => [meeting.act.id, meeting]));
  const after = is.meetings;
  const stoodBeside = besideEachOther(was.meetings);
  const clashes = after.flatMap((meeting) => {
    const met = before.get(meeting.act.id);
    const against = met && whatIsAgainst(catalogue, met, meeting, stoodBeside);
    return against ? [{ act: meeting.act, against }] : [];
  });
  const corrected = new Set(known.flatMap((event) => entryNamedBy(event).entryId ?? []));
  return (
    clashes.find(({ act }) => !corrected.has(act.id))?.act ??
    clashes[0]?.against ??
    after.map(({ act }) => act).find((act) => before.has(act.id) && known.some(isSecondOf(catalogue, act))) ??
    openedBeside(catalogue, was.atEnd, is)
  );
}

/** The opening of an open matter of a kind of which there is one at a time, where another would be open beside it now. */
function openedBeside(
  { procedure }: Catalogue,
  then: Matters,
  { atEnd, meetings }: Course,
): CaseEvent | undefined {
  const openAtEnd = [...atEnd.values()].filter(isOpen);
  const another = openAtEnd.find(
    ({ matterId, kind }) => procedure.matters[kind]?.oneAtATime && !isOpen(then.get(matterId)),
  );
  const beside = openAtEnd.find(
    ({ matterId, kind }) => kind === another?.kind && matterId !== another.matterId,
  );
  const opens = ({ matterId, opens }: MatterMove) => opens !== undefined && matterId === beside?.matterId;
  return meetings.find(({ moves }) => moves.some(opens))?.act;
}

/** Whether an event would be the second of what happens once in a matter. */
function isSecondOf({ ownEvents }: Catalogue, first: CaseEvent): (event: CaseEvent) => boolean {
  const once = ownEvents.get(first.type)?.once;
  return ({ type, matterId }) =>
    once !== undefined && ownEvents.get(type)?.once === once && matterId === first.matterId;
}

function courseOf(catalogue: Catalogue, history: readonly CaseEvent[]): Course {
  let matters: Matters = new Map();
  let movedBy: Meeting['movedBy'] = new Map();
  const meetings: Meeting[] = [];
  for (const event of asItHappened(history)) {
    const moves = movesBy(catalogue, event);
    if (isAct(catalogue, event)) {
      meetings.push({ act: event, moves, matters, movedBy });
    }
    if (moves.length === 0) continue;
    const after = new Map(matters);
    const steppedBy = new Map(movedBy);
    for (const move of moves) {
      const before = after.get(move.matterId);
      if (!before && !move.opens) continue;
      after.set(move.matterId, moveMatter(before, move, event));
      if (isStep(move)) steppedBy.set(move.matterId, event);
    }
    [matters, movedBy] = [after, steppedBy];
  }
  return { meetings, atEnd: matters };
}

function isAct({ ownEvents }: Pick<Catalogue, 'ownEvents'>, { type, cause }: CaseEvent): boolean {
  return cause !== 'clock' && ownEvents.has(type);
}

/** The event that brought about what an act can't go together with; the act itself where that is still to come. */
function whatIsAgainst(
  catalogue: Catalogue,
  was: Meeting,
  is: Meeting,
  stoodBeside: BesideEachOther,
): CaseEvent | undefined {
  const { act, movedBy } = is;
  const command = catalogue.commands.get(act.commandType ?? '');
  const [against] = [
    ...metOtherwise(is, was.matters, command),
    ...openBeside(catalogue, is, was.matters, stoodBeside, command),
  ];
  return against === undefined ? undefined : (movedBy.get(against) ?? act);
}

/** The matters that an act can't meet as they stand. */
function metOtherwise(
  { act, moves, matters }: Meeting,
  then: Matters,
  command: CommandDefinition | undefined,
): readonly string[] {
  const continued = moves.map(({ opens }) => opens?.continues);
  const touched = [act.matterId, ...moves.map(({ matterId }) => matterId), ...continued];
  return [...new Set(touched)].flatMap((matterId) => {
    const [was, now] = [then.get(matterId ?? ''), matters.get(matterId ?? '')];
    if (!was || (was.step === now?.step && isOpen(was) === isOpen(now))) return [];
    const own = moves.filter((move) => move.matterId === was.matterId);
    const rests = own.length > 0 || continued.includes(matterId);
    const isAgainst =
      !now ||
      own.some(isStep) ||
      (rests && isOpen(was) !== isOpen(now)) ||
      (command?.at === 'matter' && isAbout(command, now) && !isDuring(command, now));
    return isAgainst ? [was.matterId] : [];
  });
}

/** The open matters beside which an act can't be: of a kind that it opens one of, one at a time, or that it needs none of. */
function openBeside(
  { procedure }: Catalogue,
  { moves, matters }: Meeting,
  then: Matters,
  stoodBeside: BesideEachOther,
  { whileNoneOpen = [] }: Pick<CommandDefinition, 'whileNoneOpen'> = {},
): readonly string[] {
  const opened = moves.flatMap(({ opens }) => (opens ? [opens.kind] : []));
  const alone = [...opened.filter((kind) => procedure.matters[kind]?.oneAtATime), ...whileNoneOpen];
  return [...matters.values()]
    .filter((matter) => alone.includes(matter.kind) && isOpen(matter) && !isOpen(then.get(matter.matterId)))
    .filter(({ matterId }) => !moves.some((move) => move.opens && stoodBeside(matterId, move.matterId)))
    .map(({ matterId }) => matterId);
}

/** Whether one matter was opened while the other was open: so it may be with what lay in two files that were merged. */
type BesideEachOther = (openedId: string, openId: string) => boolean;

function besideEachOther(meetings: readonly Meeting[]): BesideEachOther {
  const opening = new Map<string, Matters>();
  for (const { moves, matters } of meetings)
    for (const { matterId, opens } of moves) if (opens) opening.set(matterId, matters);
  return (openedId, openId) => isOpen(opening.get(openedId)?.get(openId));
}

/** Whether a command is about matters of this kind; an act that opens one is given on another, or on none. */
function isAbout({ anyStep, during }: CommandDefinition, { kind }: Matter): boolean {
  return anyStep !== undefined || during?.[kind] !== undefined;
}

function isOpen(matter: Matter | undefined): boolean {
  return matter !== undefined && matter.closedAt === undefined;
}
