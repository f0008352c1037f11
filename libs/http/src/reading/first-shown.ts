import type { Seat, UnconfirmedAct } from '#casework';
import type { FilePage, PersonShown } from '../answers/file.js';

/** So many persons and seats stand on the page of a file at most, and so many acts that wait for somebody's word. */
export const [mostPersons, mostActs] = [100, 50];

/** So many at most, in their order: those that somebody is asked about themselves go before the others. */
function firstOf<One>(most: number, all: readonly One[], isTheirs: (one: One) => boolean): readonly One[] {
  if (all.length <= most) return all;
  return [...all.filter(isTheirs), ...all.filter((one) => !isTheirs(one))].slice(0, most);
}

/** So many persons at most; those who have left the file are left out first. */
export function firstPersons(
  all: readonly PersonShown[],
): { readonly persons: readonly PersonShown[] } & Partial<Record<'personsLeftOut', number>> {
  return {
    persons: firstOf(mostPersons, all, ({ left }) => left !== true),
    ...leftOut('personsLeftOut', all, mostPersons),
  };
}

/** So many seats at most, those given first. */
export function firstSeats(all: readonly Seat[]): Pick<FilePage, 'seats' | 'seatsLeftOut'> {
  return { seats: all.slice(0, mostPersons), ...leftOut('seatsLeftOut', all, mostPersons) };
}

/** So many acts that wait for an answer at most; those that the reader has to answer for come first. */
export function firstUnanswered(
  all: readonly UnconfirmedAct[],
  isAnswered: (act: UnconfirmedAct) => boolean,
) {
  return {
    unanswered: firstOf(mostActs, all, isAnswered),
    ...leftOut('unansweredLeftOut', all, mostActs),
  };
}

/** So many acts that were denied at most; those that the reader has to look into come first. */
export function firstDenied(all: readonly UnconfirmedAct[], isLookedInto: (act: UnconfirmedAct) => boolean) {
  return { denied: firstOf(mostActs, all, isLookedInto), ...leftOut('deniedLeftOut', all, mostActs) };
}

/** How many of all are left out where so many are shown; nothing where none is. */
export function leftOut<Field extends string>(
  field: Field,
  { length }: readonly unknown[],
  shown: number,
): Partial<Record<Field, number>> {
  return length > shown ? ({ [field]: length - shown } as Record<Field, number>) : {};
}
