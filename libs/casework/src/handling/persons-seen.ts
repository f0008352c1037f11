import type { Casefile } from '../kernel/casefile.js';
import type { CaseEvent, NamedPerson } from '../kernel/event.js';
import { personalFieldsOf } from '../kernel/personal.js';
import type { PersonRole } from '../kernel/person.js';
import { kindOfNumber, type KindOfNumber } from '../kernel/personal-numbers.js';
import type { SeenFile } from '../kernel/seen-file.js';
import { catalogueOf } from './catalogue.js';
import { PersonFields } from './filekeeping/fields.js';
import { personFacts, tellOfPersonsOfFile } from './person-facts.js';
import type { Procedure } from './procedure.js';

/** A person as somebody may see them: kinds of data that they don't see are absent. */
export interface SeenPerson extends PersonFields {
  readonly personId?: string;
  readonly role: PersonRole;
  readonly protectedIdentity?: boolean;
  readonly identified?: boolean;
  readonly left?: boolean;
  /** Of the number that they have now. */
  readonly numberIs?: KindOfNumber;
  /** Numbers that they had before and that lead to the file too. */
  readonly replacedNumbers?: readonly string[];
}

/** The persons of a file whom somebody sees as it knows them; undefined for whoever sees none so. */
export function personsOfFile(
  seen: SeenFile,
  history: readonly CaseEvent[],
): readonly SeenPerson[] | undefined {
  const dataClasses = personalFieldsOf(PersonFields);
  const known = [...personFacts(history).values()];
  if (known.length === 0 && seen.isOpen) return [];
  const persons = known.filter(({ personId }) => seen.showsPerson('identity', personId));
  if (persons.length === 0) return undefined;
  return persons.map(({ replacedNumbers, ...person }) => {
    const shown = Object.entries(person).filter(([field]) => {
      const dataClass = dataClasses.get(field);
      return dataClass === undefined || seen.showsPerson(dataClass, person.personId);
    });
    return {
      ...asShown(Object.fromEntries(shown) as unknown as SeenPerson),
      ...(replacedNumbers.length > 0 && { replacedNumbers }),
    };
  });
}

/** A person with what goes without saying of their birth date, and what their number is. */
function asShown(person: SeenPerson): SeenPerson {
  const { birthDate, personalNumber = '' } = person;
  const numberIs = kindOfNumber(personalNumber);
  return {
    ...(birthDate !== undefined && { birthDateIs: 'known' }),
    ...person,
    ...(numberIs && { numberIs }),
  };
}

/**
 * Where a file tells who somebody is: the revisions of the entries about its persons, and of those of some of its
 * matters that name anybody. All that `personsOfFile`, `personsNamedIn` and `namesSeen` read.
 */
export function tellingOfPersons(
  procedure: Procedure,
  { entries }: Pick<Casefile, 'entries'>,
  matters: ReadonlySet<string>,
): readonly number[] {
  const { events } = catalogueOf(procedure);
  return entries
    .values()
    .filter(
      ({ type, matterId }) =>
        tellOfPersonsOfFile.has(type) ||
        (matterId !== undefined && matters.has(matterId) && events.get(type)?.namesPersons !== undefined),
    )
    .map(({ revision }) => revision);
}

/** The persons whom the events of a matter name, as they name them. */
export function personsNamedIn(
  procedure: Procedure,
  seen: SeenFile,
  history: readonly CaseEvent[],
  matterId: string,
): readonly SeenPerson[] {
  const { events } = catalogueOf(procedure);
  return history
    .filter((event) => event.matterId === matterId)
    .flatMap((event) => {
      const named = events.get(event.type)?.namesPersons?.(event.data) ?? [];
      return seen.showsNamed('identity', event) ? named.map((person) => asSeen(person, seen, event)) : [];
    });
}

function asSeen({ personId, role, said }: NamedPerson, seen: SeenFile, event: CaseEvent): SeenPerson {
  const shown = Object.entries(said).filter(([dataClass]) => seen.showsNamed(dataClass, event));
  return asShown(
    Object.assign(
      { role, ...(personId !== undefined && { personId }) },
      ...shown.map(([, fields]) => fields),
    ) as SeenPerson,
  );
}

/**
 * What persons are called for somebody, by their ids: by the file where they see it, else by the events that name them,
 * of any matter that they see or of some.
 */
export function namesSeen(
  procedure: Procedure,
  seen: SeenFile,
  history: readonly CaseEvent[],
  matters: readonly string[] = mattersIn(history).filter((matterId) => seen.showsMatter(matterId)),
): ReadonlyMap<string, string> {
  const persons = [
    ...matters.flatMap((matterId) => personsNamedIn(procedure, seen, history, matterId)),
    ...(personsOfFile(seen, history) ?? []),
  ];
  return new Map(
    persons.flatMap(({ personId, name }) =>
      personId === undefined || name === undefined ? [] : [[personId, name] as const],
    ),
  );
}

function mattersIn(history: readonly CaseEvent[]): readonly string[] {
  return [...new Set(history.flatMap(({ matterId }) => matterId ?? []))];
}

/**
 * An event as somebody sees it: fields of kinds that they don't see are absent, and nothing tells whether they were ever
 * there or have been erased.
 */
export function asSeenBy<Fields extends object>(
  seen: Pick<SeenFile, 'shows'>,
  { fields }: { readonly fields: Parameters<typeof personalFieldsOf>[0] },
  event: CaseEvent<Fields>,
): CaseEvent<Fields> {
  const hidden = new Set(
    [...personalFieldsOf(fields)].flatMap(([field, dataClass]) =>
      seen.shows(dataClass, event) ? [] : [field],
    ),
  );
  if (hidden.size === 0) return event;
  const { erased, data, ...facts } = event;
  const shown = Object.fromEntries(Object.entries(data).filter(([field]) => !hidden.has(field)));
  const erasedShown = erased?.filter((dataClass) => seen.shows(dataClass, event)) ?? [];
  return {
    ...facts,
    data: shown as Fields,
    ...(erasedShown.length > 0 && { erased: erasedShown }),
  };
}
