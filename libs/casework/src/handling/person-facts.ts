import type { CaseEvent, EventDescription } from '../kernel/event.js';
import type { FormerNumber, PersonFields } from './filekeeping/fields.js';
import { personAdded, personChanged, personLeft, protectionLifted } from './filekeeping/file-events.js';
import { asKnownOfBoth, type PersonRole } from '../kernel/person.js';

/** Everything that is recorded of a person now, personal fields included as far as their keys exist. */
export interface PersonFacts extends PersonFields {
  readonly personId: string;
  readonly role: PersonRole;
  readonly protectedIdentity: boolean;
  readonly identified: boolean;
  readonly left: boolean;
  /** Numbers that the person had before, and that lead to the file as the one they have now does. */
  readonly replacedNumbers: readonly string[];
}

/** The types of the events that `personFacts` reads. */
export const tellOfPersonsOfFile: ReadonlySet<string> = new Set(
  [personAdded, personChanged, personLeft, protectionLifted].map(({ type }) => type),
);

function isA<Fields extends object>(
  definition: EventDescription<Fields>,
  event: CaseEvent,
): event is CaseEvent<Fields> {
  return event.type === definition.type;
}

function isWhole(facts: Partial<PersonFacts>): facts is PersonFacts {
  return facts.role !== undefined && facts.left !== undefined;
}

/** Without a word of it, a number that changed was wrong: nothing else was recorded once. */
function numbersBefore(
  before: Partial<PersonFacts> | undefined,
  after: Pick<PersonFields, 'personalNumber'>,
  formerNumber: FormerNumber = 'wrong',
): readonly string[] {
  const { personalNumber, replacedNumbers = [] } = before ?? {};
  const numbers =
    personalNumber === undefined || formerNumber === 'wrong'
      ? replacedNumbers
      : [...new Set([...replacedNumbers, personalNumber])];
  return numbers.filter((each) => each !== after.personalNumber);
}

/** The persons of a file with all their fields, from its events. For reading only: decisions rest on the fold. */
export function personFacts(events: readonly CaseEvent[]): ReadonlyMap<string, PersonFacts> {
  const persons = new Map<string, PersonFacts>();
  for (const event of events) {
    if (isA(personAdded, event)) {
      const before = persons.get(event.data.personId);
      // Where a file goes on in this one, the numbers of both lead to it.
      const after: PersonFacts = asKnownOfBoth<PersonFacts>(before ?? {}, {
        ...event.data,
        protectedIdentity: event.data.protectedIdentity || before?.protectedIdentity === true,
        identified: event.data.identified || before?.identified === true,
        left: false,
        replacedNumbers: [],
      });
      persons.set(event.data.personId, {
        ...after,
        replacedNumbers: numbersBefore(before, after, 'replaced'),
      });
    } else if (isA(personChanged, event)) {
      const { cleared, formerNumber, wrongNumber, ...changes } = event.data;
      const before = persons.get(event.data.personId);
      const after = { ...before, ...changes };
      for (const field of cleared) Reflect.deleteProperty(after, field);
      const replacedNumbers = numbersBefore(before, after, formerNumber).filter(
        (each) => each !== wrongNumber,
      );
      if (isWhole(after)) persons.set(event.data.personId, { ...after, replacedNumbers });
    } else if (isA(protectionLifted, event)) {
      const before = persons.get(event.data.personId);
      if (before) persons.set(event.data.personId, { ...before, protectedIdentity: false });
    } else if (isA(personLeft, event)) {
      const before = persons.get(event.data.personId);
      if (before) persons.set(event.data.personId, { ...before, left: true });
    }
  }
  return persons;
}
