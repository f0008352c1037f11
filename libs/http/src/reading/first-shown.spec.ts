import { describe, expect, it } from '@jest/globals';
import type { UnconfirmedAct } from '#casework';
import {
  firstDenied,
  firstPersons,
  firstSeats,
  firstUnanswered,
  mostActs,
  mostPersons,
} from './first-shown.js';

const numbered = <One>(count: number, one: (index: number) => One): One[] =>
  Array.from({ length: count }, (_, index) => one(index));

const persons = (count: number, hasLeft: (index: number) => boolean = () => false) =>
  numbered(count, (index) => ({ personId: String(index), role: 'other', left: hasLeft(index) }));

const seats = (count: number) =>
  numbered(count, (index) => ({ seatId: String(index), seat: 'party', personId: 'one' }));

const acts = (count: number) =>
  numbered(count, (index) => ({ entryId: String(index) }) as unknown as UnconfirmedAct);

const isLast = ({ entryId }: UnconfirmedAct) => entryId === String(mostActs + 9);

function idsOf(shown: readonly UnconfirmedAct[]) {
  const ids = shown.map(({ entryId }) => entryId);
  return [ids.length, ids[0], ids[1], ids.at(-1)];
}

describe('The page of a file', () => {
  it('shows a hundred persons at most, and says how many are left out', () => {
    expect(firstPersons([])).toEqual({ persons: [] });
    expect(firstPersons(persons(mostPersons))).toEqual({ persons: persons(mostPersons) });
    const more = firstPersons(persons(mostPersons + 1));
    expect([more.persons.length, more.personsLeftOut]).toEqual([100, 1]);
  });

  it('leaves out first of its persons those who have left', () => {
    const { persons: shown, personsLeftOut } = firstPersons(persons(mostPersons + 2, (index) => index < 3));
    expect(personsLeftOut).toBe(2);
    expect(shown.filter(({ left }) => left).map(({ personId }) => personId)).toEqual(['0']);
    expect(shown.at(0)?.personId).toBe('3');
  });

  it('shows a hundred seats at most, those given first', () => {
    expect(firstSeats([])).toEqual({ seats: [] });
    expect(firstSeats(seats(mostPersons))).toEqual({ seats: seats(mostPersons) });
    expect(firstSeats(seats(mostPersons + 5))).toEqual({ seats: seats(mostPersons), seatsLeftOut: 5 });
  });

  it('shows fifty acts at most that wait for an answer, the reader’s own before others', () => {
    expect(firstUnanswered([], isLast)).toEqual({ unanswered: [] });
    expect(firstUnanswered(acts(mostActs), isLast)).toEqual({ unanswered: acts(mostActs) });
    const { unanswered, unansweredLeftOut } = firstUnanswered(acts(mostActs + 10), isLast);
    expect([unansweredLeftOut, idsOf(unanswered)]).toEqual([10, [50, '59', '0', '48']]);
  });

  it('shows fifty acts at most that were denied, those for the reader to look into before others', () => {
    expect(firstDenied([], isLast)).toEqual({ denied: [] });
    expect(firstDenied(acts(mostActs), isLast)).toEqual({ denied: acts(mostActs) });
    const { denied, deniedLeftOut } = firstDenied(acts(mostActs + 10), isLast);
    expect([deniedLeftOut, idsOf(denied)]).toEqual([10, [50, '59', '0', '48']]);
  });
});
