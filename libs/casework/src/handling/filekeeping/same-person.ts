import type { Casefile } from '../../kernel/casefile.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  invalid,
  refuse,
  type CommandDefinition,
  type Hindrance,
} from '../../kernel/command.js';
import { happens, type CaseEvent } from '../../kernel/event.js';
import type { EveryLanguage } from '../../kernel/labels.js';
import { kindOfNumber } from '../../kernel/personal-numbers.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';
import { idsOfPerson, isSamePerson } from '../../kernel/same-person.js';
import { personFacts, type PersonFacts } from '../person-facts.js';
import { correctedNow } from './acts.js';
import { PersonId } from './fields.js';
import { wrongPersons } from './persons-named.js';
import {
  areJoinedBy,
  OtherPersonId,
  personsJoined,
  personsParted,
  WhyJoined,
  WhyParted,
} from './same-person-events.js';

/**
 * Two persons of a file are one human, who was registered twice or stood in either of two files that were merged. From
 * then on whoever counts parties, guardians or consents counts one. What is on record of either stays, and is of both.
 */
export class JoinPersons extends CommandBody {
  @PersonId() personId!: string;
  @OtherPersonId() otherId!: string;
  @WhyJoined() reason!: string;
}

/** The two were joined by mistake. Persons belong to the file itself, whose entries nobody registers in error. */
export class PartPersons extends CommandBody {
  @PersonId() personId!: string;
  @OtherPersonId() otherId!: string;
  @WhyParted() reason!: string;
}

const noTwoToJoin: Hindrance<unknown, EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Det finns inte två personer i akten, utöver den som den rör, som kan vara samma människa.',
    da: 'Der er ikke to personer i akten ud over den, som den handler om, der kan være samme menneske.',
    en: 'There are no two persons in the file, besides the one whom it is about, who could be the same human.',
  },
  hinders: ({ file }) => {
    const [first, ...others] = Object.keys(file.persons).filter((each) => each !== file.subjectId);
    return first === undefined || others.every((each) => isSamePerson(file, first, each));
  },
};

const subjectIsNobodyElse: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Den som akten rör är ingen annan i den. Finns en akt till om samma person, för samman dem med casework/merge-file.',
    da: 'Den, som akten handler om, er ingen anden i den. Er der endnu en akt om samme person, så læg dem sammen med casework/merge-file.',
    en: 'Whom the file is about is nobody else of it. If there is another file about the same person, merge them by casework/merge-file.',
  },
};

const joinedAlready: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'De två räknas redan som samma person.',
    da: 'De to tæller allerede som samme person.',
    en: 'The two are counted as the same person already.',
  },
};

const differentNumbers: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'De två har olika personnummer. Är de samma människa, ta först bort det ena med casework/change-person: cleared personalNumber, och formerNumber replaced om numret har ersatts av det andra, wrong om det är fel.',
    da: 'De to har forskellige personnumre. Er de samme menneske, så fjern først det ene med casework/change-person: cleared personalNumber, og formerNumber replaced, hvis nummeret er erstattet af det andet, wrong, hvis det er forkert.',
    en: 'The two have different personal numbers. If they are the same human, first take one of them away by casework/change-person: cleared personalNumber, and formerNumber replaced if the other has replaced it, wrong if it is wrong.',
  },
};

const nobodyJoined: Hindrance<unknown, EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Inga personer i akten räknas som en och samma.',
    da: 'Ingen personer i akten tæller som en og samme.',
    en: 'No persons of the file are counted as one.',
  },
  hinders: ({ file }) => file.joinings.length === 0,
};

/** Each joining says of two that they are one; whoever is one with a third by that is parted from the one between. */
const notJoined: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  not: 'so',
  says: {
    sv: 'Ingen har sagt att just de två är samma person. Se i tidslinjen vilka två som kopplades ihop.',
    da: 'Ingen har sagt, at netop de to er samme person. Se i tidslinjen, hvilke to der blev koblet sammen.',
    en: 'Nobody has said of just these two that they are the same person. See in the timeline which two were joined.',
  },
};

/** A number that a municipality made itself says nothing of who somebody is not. */
function confirmedNumber({ personalNumber }: Partial<PersonFacts>): string | undefined {
  return personalNumber === undefined || kindOfNumber(personalNumber) === 'temporary'
    ? undefined
    : personalNumber;
}

/** Whether those who would be one have confirmed numbers of which neither has replaced the other. */
function haveDifferentNumbers(
  file: Pick<Casefile, 'joinings'>,
  history: readonly CaseEvent[],
  persons: readonly string[],
): boolean {
  const known = personFacts(history);
  const facts = [...new Set(persons.flatMap((each) => idsOfPerson(file, each)))].flatMap(
    (personId) => known.get(personId) ?? [],
  );
  const replaced = facts.flatMap(({ replacedNumbers }) => replacedNumbers);
  const numbers = facts.flatMap((each) => confirmedNumber(each) ?? []);
  return new Set(numbers.filter((each) => !replaced.includes(each))).size > 1;
}

export function joinPersons(by: readonly Role[]): CommandDefinition<unknown, JoinPersons, EveryLanguage> {
  return {
    type: 'casework/join-persons',
    title: { sv: 'Räkna som samma person', da: 'Tæl som samme person', en: 'Join two persons' },
    fields: JoinPersons,
    at: 'file',
    by,
    inPerson: true,
    onlyNow: correctedNow,
    readsHistory: true,
    refusals: { noTwoToJoin, subjectIsNobodyElse, joinedAlready, differentNumbers },
    decide: ({ command: { personId, otherId, reason }, file, context }) => {
      const both = [personId, otherId];
      const wrong = allThatIsWrong(
        wrongPersons(file, 'personId', [personId]),
        wrongPersons(file, 'otherId', [otherId]),
        otherId === personId &&
          invalid('otherId', {
            sv: 'en annan person än den första',
            da: 'en anden person end den første',
            en: 'another person than the first',
          }),
      );
      if (wrong) return wrong;
      if (both.some((each) => each === file.subjectId))
        return refuse(subjectIsNobodyElse, personId === file.subjectId ? 'personId' : 'otherId');
      if (isSamePerson(file, personId, otherId)) return refuse(joinedAlready, 'otherId');
      if (haveDifferentNumbers(file, context.history ?? [], both)) return refuse(differentNumbers, 'otherId');
      return accept(happens(personsJoined, { personId, otherId, reason }));
    },
  };
}

export function partPersons(by: readonly Role[]): CommandDefinition<unknown, PartPersons, EveryLanguage> {
  return {
    type: 'casework/part-persons',
    title: { sv: 'Räkna var för sig', da: 'Tæl hver for sig', en: 'Part two persons' },
    fields: PartPersons,
    at: 'file',
    by,
    inPerson: true,
    onlyNow: correctedNow,
    refusals: { nobodyJoined, notJoined },
    decide: ({ command: { personId, otherId, reason }, file }) =>
      file.joinings.some((each) => areJoinedBy(each, { personId, otherId }))
        ? accept(happens(personsParted, { personId, otherId, reason }))
        : refuse(notJoined, 'otherId'),
  };
}
