import type { CaseEvent, EventDescription } from '../kernel/event.js';
import type { PersonFields } from './filekeeping/fields.js';
import { personAdded, personChanged, personLeft, protectionLifted } from './filekeeping/file-events.js';
import type { PersonRole } from '../kernel/person.js';

/** Everything that is recorded of a person now, personal fields included as far as their keys exist. */
export interface PersonFacts extends PersonFields {
  readonly personId: string;
  readonly role: PersonRole;
  readonly protectedIdentity: boolean;
  readonly identified: boolean;
  readonly left: boolean;
}

function isA<Fields extends object>(
  definition: EventDescription<Fields>,
  event: CaseEvent,
): event is CaseEvent<Fields> {
  return event.type === definition.type;
}

function isWhole(facts: Partial<PersonFacts>): facts is PersonFacts {
  return facts.role !== undefined && facts.left !== undefined;
}

/** The persons of a file with all their fields, from its events. For reading only: decisions rest on the fold. */
export function personFacts(events: readonly CaseEvent[]): ReadonlyMap<string, PersonFacts> {
  const persons = new Map<string, PersonFacts>();
  for (const event of events) {
    if (isA(personAdded, event)) {
      persons.set(event.data.personId, { ...persons.get(event.data.personId), ...event.data, left: false });
    } else if (isA(personChanged, event)) {
      const { cleared, ...changes } = event.data;
      const after = { ...persons.get(event.data.personId), ...changes };
      for (const field of cleared) Reflect.deleteProperty(after, field);
      if (isWhole(after)) persons.set(event.data.personId, after);
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
