import type { FileEvent } from '../../kernel/event.js';
import { IsId, SaysEverywhere, together } from '../../kernel/fields.js';
import type { Joining } from '../../kernel/same-person.js';
import { PersonId, Reason } from './fields.js';

export const OtherPersonId = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Samma person', da: 'Samme person', en: 'The same person' },
      {
        sv: 'Den andra person i akten som är samma människa.',
        da: 'Den anden person i akten, som er samme menneske.',
        en: 'The other person of the file who is the same human.',
      },
    ),
    IsId(),
  );

export const WhyJoined = (): PropertyDecorator =>
  Reason({
    sv: 'Varför de två är samma människa, och hur det är känt.',
    da: 'Hvorfor de to er samme menneske, og hvordan man ved det.',
    en: 'Why the two are the same human, and how that is known.',
  });

export const WhyParted = (): PropertyDecorator =>
  Reason({
    sv: 'Varför de två aldrig var samma människa.',
    da: 'Hvorfor de to aldrig var samme menneske.',
    en: 'Why the two never were the same human.',
  });

export class PersonsJoined {
  @PersonId() personId!: string;
  @OtherPersonId() otherId!: string;
  @WhyJoined() reason!: string;
}

export class PersonsParted {
  @PersonId() personId!: string;
  @OtherPersonId() otherId!: string;
  @WhyParted() reason!: string;
}

/** Two persons turned out to be one human. Both stay as they are on record; whoever counts persons counts one. */
export const personsJoined: FileEvent<PersonsJoined> = {
  type: 'casework/persons-joined',
  version: 1,
  fields: PersonsJoined,
  title: { sv: 'Samma person', da: 'Samme person', en: 'Persons joined' },
  evolveFile: (file, { data: { personId, otherId } }) => ({
    ...file,
    joinings: [...file.joinings, { personId, otherId }],
  }),
  tells: {
    sv: ({ personId, otherId, reason }, nameOf) =>
      `${nameOf(personId)} och ${nameOf(otherId)} är samma person: ${reason}`,
    da: ({ personId, otherId, reason }, nameOf) =>
      `${nameOf(personId)} og ${nameOf(otherId)} er samme person: ${reason}`,
    en: ({ personId, otherId, reason }, nameOf) =>
      `${nameOf(personId)} and ${nameOf(otherId)} are the same person: ${reason}`,
  },
};

/** Whether it is these two whom somebody joined, whichever was named first. */
export function areJoinedBy(one: Joining, other: Joining): boolean {
  const persons = [other.personId, other.otherId];
  return persons.includes(one.personId) && persons.includes(one.otherId);
}

/** They were joined by mistake: from now on each is counted again. */
export const personsParted: FileEvent<PersonsParted> = {
  type: 'casework/persons-parted',
  version: 1,
  fields: PersonsParted,
  title: { sv: 'Inte samma person', da: 'Ikke samme person', en: 'Persons parted' },
  evolveFile: (file, { data }) => ({
    ...file,
    joinings: file.joinings.filter((each) => !areJoinedBy(each, data)),
  }),
  tells: {
    sv: ({ personId, otherId, reason }, nameOf) =>
      `${nameOf(personId)} och ${nameOf(otherId)} är inte samma person: ${reason}`,
    da: ({ personId, otherId, reason }, nameOf) =>
      `${nameOf(personId)} og ${nameOf(otherId)} er ikke samme person: ${reason}`,
    en: ({ personId, otherId, reason }, nameOf) =>
      `${nameOf(personId)} and ${nameOf(otherId)} are not the same person: ${reason}`,
  },
};
