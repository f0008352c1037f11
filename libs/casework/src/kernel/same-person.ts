/** That two persons of a file are one human, who was put on record twice. Neither is changed by it. */
export interface Joining {
  readonly personId: string;
  readonly otherId: string;
}

interface Joined {
  readonly joinings: readonly Joining[];
}

const byPerson = new WeakMap<readonly Joining[], ReadonlyMap<string, readonly string[]>>();

/** All persons of the file who are the human that one of them is, that one first; alone, where nobody else is. */
export function idsOfPerson({ joinings }: Joined, personId: string): readonly string[] {
  if (joinings.length === 0) return [personId];
  let groups = byPerson.get(joinings);
  if (!groups) {
    groups = groupsOf(joinings);
    byPerson.set(joinings, groups);
  }
  const group = groups.get(personId) ?? [];
  return [personId, ...group.filter((each) => each !== personId)];
}

/** Whoever is joined with somebody is so with all whom that one is joined with. */
function groupsOf(joinings: readonly Joining[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const { personId, otherId } of joinings) {
    const together = [
      ...new Set([...(groups.get(personId) ?? [personId]), ...(groups.get(otherId) ?? [otherId])]),
    ];
    for (const each of together) groups.set(each, together);
  }
  return groups;
}

/** Whether two persons of a file are one human, by what is known of them now. */
export function isSamePerson(file: Joined, one: string, other: string): boolean {
  return one === other || idsOfPerson(file, one).includes(other);
}

/** Whether a human is among persons of the file, under whichever id. */
export function isAmong(file: Joined, personId: string, persons: readonly string[]): boolean {
  return idsOfPerson(file, personId).some((each) => persons.includes(each));
}

/** Persons of a file with each human once, under the id that comes first. */
export function eachPersonOnce(file: Joined, persons: readonly string[]): readonly string[] {
  return persons.filter(
    (personId, place) => !persons.slice(0, place).some((before) => isSamePerson(file, before, personId)),
  );
}
