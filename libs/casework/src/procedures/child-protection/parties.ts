import { ageOn, localDateOf, type Instant, type LocalDate } from '../../calendar/index.js';
import { personFacts } from '../../handling/index.js';
import { eachPersonOnce, type Casefile, type Context, type Person } from '../../kernel/index.js';
import { ageOfMajority, ageOfParty } from './childs-age.js';

/** What tells whether somebody is a party. */
type Known = Pick<Person, 'personId' | 'role' | 'birthDate' | 'custodyFrom' | 'custodyTo'>;

type WithPersons = Pick<Casefile, 'persons' | 'joinings' | 'timeZone'>;

/** When something is done, with the file's history where it is an act of before. */
export type TimeOfAct = Pick<Context, 'occurredAt' | 'history'>;

/**
 * The persons of a file whom an investigation of the child concerns at an instant, by id: the child when it is a party in
 * its own right, and the guardians who have custody that day, which lasts until the child is 18 (FB 1949:381 6:2). A
 * parent without custody is none of them. Whoever left the file later belonged to it then. Who stands in the file as two
 * persons is one of them, and so in all that follows.
 */
export function concernedAt(file: WithPersons, at: Instant): readonly string[] {
  return idsOf(file, concernedAmong(knownAt(file, at), localDateOf(at, file.timeZone)));
}

/**
 * Whom an act concerns, by id. Who was concerned when it was done is told by what is known now and by what was on record
 * then: what has become known since can add a party, and never take one away whom it was to be heard (FL 2017:900 25 §).
 */
export function concernedBy(file: WithPersons, act: TimeOfAct): readonly string[] {
  return idsOf(file, concernedThen(file, act));
}

/** The guardians who have custody of the child when something is done, by id. */
export function guardiansBy(file: WithPersons, act: TimeOfAct): readonly string[] {
  return idsOf(
    file,
    concernedThen(file, act).filter(({ role }) => role === 'guardian'),
  );
}

/** The guardians who have custody of the child on a day, by id; whoever has left the file since had it no less. */
export function guardiansOn(file: WithPersons, day: LocalDate): readonly string[] {
  const there = Object.values(file.persons).filter(
    ({ leftAt }) => leftAt === undefined || localDateOf(leftAt, file.timeZone) > day,
  );
  return idsOf(
    file,
    concernedAmong(there, day).filter(({ role }) => role === 'guardian'),
  );
}

/**
 * The parties of what is decided for a child, by id: those whom it concerns when it is decided, and whoever applied for
 * what is decided, whatever they are to the child.
 */
export function partiesBy(
  file: WithPersons,
  act: TimeOfAct,
  applicants: readonly string[] = [],
): readonly string[] {
  return eachPersonOnce(file, [...concernedBy(file, act), ...applicants]);
}

function concernedThen(file: WithPersons, { occurredAt: at, history = [] }: TimeOfAct): readonly Known[] {
  const day = localDateOf(at, file.timeZone);
  const onRecord = personFacts(history.filter(({ recordedAt }) => recordedAt <= at));
  const there = [...onRecord.values()].filter(({ left }) => !left);
  return [...concernedAmong(knownAt(file, at), day), ...concernedAmong(there, day)];
}

function knownAt({ persons }: Pick<Casefile, 'persons'>, at: Instant): readonly Known[] {
  return Object.values(persons).filter(({ leftAt }) => leftAt === undefined || leftAt > at);
}

function concernedAmong(all: readonly Known[], day: LocalDate): readonly Known[] {
  const born = all.find(({ role }) => role === 'subject')?.birthDate;
  const age = born === undefined ? 0 : ageOn(born, day);
  return all.filter(({ role, custodyFrom, custodyTo }) =>
    role === 'subject'
      ? age >= ageOfParty
      : role === 'guardian' &&
        age < ageOfMajority &&
        (custodyFrom ?? day) <= day &&
        day <= (custodyTo ?? day),
  );
}

function idsOf(file: Pick<Casefile, 'joinings'>, persons: readonly Known[]): readonly string[] {
  return eachPersonOnce(
    file,
    persons.map(({ personId }) => personId),
  );
}
