import {
  accept,
  allThatIsWrong,
  CommandBody,
  invalid,
  notAmong,
  refuse,
  type CommandDefinition,
  type Hindrance,
} from '../../kernel/command.js';
import { happens, type FileEvent } from '../../kernel/event.js';
import { Code, IsId, Maybe, narrowed, SaysEverywhere, together } from '../../kernel/fields.js';
import type { Casefile } from '../../kernel/casefile.js';
import type { EveryLanguage } from '../../kernel/labels.js';
import type { Person } from '../../kernel/person.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';
import { standingSeats, type Seat, type Seats } from '../../kernel/seat.js';
import { PersonId } from './fields.js';

const WhichSeat = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Plats', da: 'Plads', en: 'Seat' },
      {
        sv: 'Vad personen får se och göra i akten.',
        da: 'Hvad personen må se og gøre i sagen.',
        en: 'What the person may see and do in the file.',
      },
    ),
    Code(),
  );

const SeatId = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Given plats', da: 'Givet plads', en: 'Given seat' },
      {
        sv: 'Den plats i akten som det gäller.',
        da: 'Den plads i sagen, det drejer sig om.',
        en: 'The seat in the file that it is about.',
      },
    ),
    IsId(),
  );

const OnBehalfOf = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'På uppdrag av', da: 'På vegne af', en: 'On behalf of' },
      {
        sv: 'Den person i akten som företräds, om någon annan än personen själv.',
        da: 'Den person i sagen, der repræsenteres, hvis det er en anden end personen selv.',
        en: 'The person of the file who is represented, if that is another than the person.',
      },
    ),
    Maybe(),
    IsId(),
  );

/** Lets a person of the file take part in it: they see and do what the procedure says of the seat. */
export class GiveSeat extends CommandBody {
  @PersonId() personId!: string;
  @WhichSeat() seat!: string;
  @OnBehalfOf() onBehalfOf?: string;
}

/** Takes a seat away, at once. */
export class EndSeat extends CommandBody {
  @SeatId() seatId!: string;
}

/** Holds no secret: what lets somebody in is a token, which names the seat. */
export class SeatGiven {
  @SeatId() seatId!: string;
  @PersonId() personId!: string;
  @WhichSeat() seat!: string;
  @OnBehalfOf() onBehalfOf?: string;
}

export class SeatEnded {
  @SeatId() seatId!: string;
  @PersonId() personId!: string;
  @WhichSeat() seat!: string;
}

export const seatGiven: FileEvent<SeatGiven> = {
  type: 'casework/seat-given',
  version: 1,
  fields: SeatGiven,
  title: { sv: 'Plats i akten given', da: 'Plads i sagen givet', en: 'Seat in the file given' },
  evolveFile: (file, { data }) => ({ ...file, seats: { ...file.seats, [data.seatId]: data } }),
  tells: {
    sv: ({ personId, seat, onBehalfOf }, nameOf) =>
      `${nameOf(personId)} fick ta del i akten som ${nameOf(seat)}${onBehalfOf === undefined ? '' : `, på uppdrag av ${nameOf(onBehalfOf)}`}.`,
    da: ({ personId, seat, onBehalfOf }, nameOf) =>
      `${nameOf(personId)} fik del i sagen som ${nameOf(seat)}${onBehalfOf === undefined ? '' : `, på vegne af ${nameOf(onBehalfOf)}`}.`,
    en: ({ personId, seat, onBehalfOf }, nameOf) =>
      `${nameOf(personId)} was let into the file as ${nameOf(seat)}${onBehalfOf === undefined ? '' : `, on behalf of ${nameOf(onBehalfOf)}`}.`,
  },
};

export const seatEnded: FileEvent<SeatEnded> = {
  type: 'casework/seat-ended',
  version: 1,
  fields: SeatEnded,
  title: { sv: 'Plats i akten avslutad', da: 'Plads i sagen ophørt', en: 'Seat in the file ended' },
  evolveFile: (file, { data: { seatId }, recordedAt: endedAt }) => {
    const before = file.seats[seatId];
    if (!before) throw new Error(`Seat ${seatId} ends but was never given.`);
    return { ...file, seats: { ...file.seats, [seatId]: { ...before, endedAt } } };
  },
  tells: {
    sv: ({ personId, seat }, nameOf) =>
      `${nameOf(personId)} tar inte längre del i akten som ${nameOf(seat)}.`,
    da: ({ personId, seat }, nameOf) =>
      `${nameOf(personId)} har ikke længere del i sagen som ${nameOf(seat)}.`,
    en: ({ personId, seat }, nameOf) =>
      `${nameOf(personId)} no longer takes part in the file as ${nameOf(seat)}.`,
  },
};

const notEntitled: RefusalRule<EveryLanguage> = {
  code: 'NOT_PARTY',
  says: {
    sv: 'Personen är inte en sådan som kan ha platsen, för sig själv eller för den som anges.',
    da: 'Personen er ikke en, der kan have pladsen, for sig selv eller for den, der er angivet.',
    en: 'The person is none who can hold the seat, for themselves or for the one who is named.',
  },
};

const heldAlready: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Personen har redan platsen.',
    da: 'Personen har allerede pladsen.',
    en: 'The person holds the seat already.',
  },
};

const notHeld: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Platsen har redan avslutats.',
    da: 'Pladsen er allerede ophørt.',
    en: 'The seat has been ended already.',
  },
};

const nobodySeatable: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ingen i akten kan få en plats som den inte redan har.',
    da: 'Ingen i sagen kan få en plads, som vedkommende ikke allerede har.',
    en: 'Nobody in the file can be given a seat that they do not hold already.',
  },
};

const nobodySeated: Hindrance<unknown, EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ingen har någon plats i akten.',
    da: 'Ingen har nogen plads i sagen.',
    en: 'Nobody holds a seat in the file.',
  },
  hinders: ({ file }) => standingSeats(file).length === 0,
};

/** Whether a person may hold one of the seats, for themselves or on behalf of another. */
function isEntitled(definition: Seats[string], { role }: Person, represented: Person | undefined): boolean {
  return represented === undefined
    ? definition.heldBy.includes(role)
    : (definition.onBehalfBy?.includes(role) ?? false) && definition.heldBy.includes(represented.role);
}

/** The persons who have not left, by their ids. */
function here({ persons }: Pick<Casefile, 'persons'>, personId: string): Person | undefined {
  return persons[personId]?.leftAt === undefined ? persons[personId] : undefined;
}

/** Why somebody can't be given a seat, for themselves or on behalf of another. */
function unseatable(
  file: Casefile,
  definition: Seats[string],
  asked: Pick<Seat, 'seat' | 'personId' | 'onBehalfOf'>,
): RefusalRule<EveryLanguage> | undefined {
  const person = here(file, asked.personId);
  const represented = asked.onBehalfOf === undefined ? undefined : here(file, asked.onBehalfOf);
  if (!person || !isEntitled(definition, person, represented)) return notEntitled;
  const isSame = (each: Seat) =>
    each.seat === asked.seat && each.personId === asked.personId && each.onBehalfOf === asked.onBehalfOf;
  return standingSeats(file).some(isSame) ? heldAlready : undefined;
}

/** Whether there is nobody whom a seat could be given to. */
function isNobodySeatable(file: Casefile, seats: Seats): boolean {
  const persons = Object.keys(file.persons).filter((personId) => here(file, personId));
  return Object.entries(seats).every(([seat, definition]) =>
    persons.every((personId) =>
      [undefined, ...persons.filter((each) => each !== personId)].every((onBehalfOf) =>
        unseatable(file, definition, { seat, personId, ...(onBehalfOf !== undefined && { onBehalfOf }) }),
      ),
    ),
  );
}

export function giveSeat(
  by: readonly Role[],
  seats: Seats,
): CommandDefinition<unknown, GiveSeat, EveryLanguage> {
  return {
    type: 'casework/give-seat',
    title: { sv: 'Ge plats i akten', da: 'Giv plads i sagen', en: 'Give a seat in the file' },
    fields: narrowed(GiveSeat, { seat: seats }),
    at: 'file',
    by,
    inPerson: true,
    refusals: {
      nobodySeatable: { ...nobodySeatable, hinders: ({ file }) => isNobodySeatable(file, seats) },
      notEntitled,
      heldAlready,
    },
    decide: ({ command: { personId, seat, onBehalfOf }, file, context }) => {
      const definition = Object.hasOwn(seats, seat) ? seats[seat] : undefined;
      const wrongPersons = allThatIsWrong(
        !here(file, personId) &&
          invalid('personId', {
            sv: 'en person i akten som inte har lämnat den',
            da: 'en person i sagen, der ikke har forladt den',
            en: 'a person of this file who has not left it',
          }),
        onBehalfOf !== undefined &&
          (!here(file, onBehalfOf) || onBehalfOf === personId) &&
          invalid('onBehalfOf', {
            sv: 'en annan person i akten som inte har lämnat den',
            da: 'en anden person i sagen, der ikke har forladt den',
            en: 'another person of this file who has not left it',
          }),
      );
      if (!definition) return allThatIsWrong(notAmong('seat', Object.keys(seats)), wrongPersons);
      if (wrongPersons) return wrongPersons;
      const asked = { personId, seat, ...(onBehalfOf !== undefined && { onBehalfOf }) };
      const refused = unseatable(file, definition, asked);
      if (refused) return refuse(refused, 'personId');
      const seatId = context.idFor('seat');
      return accept(happens(seatGiven, { seatId, ...asked }));
    },
  };
}

export function endSeat(by: readonly Role[]): CommandDefinition<unknown, EndSeat, EveryLanguage> {
  return {
    type: 'casework/end-seat',
    title: { sv: 'Avsluta plats i akten', da: 'Afslut plads i sagen', en: 'End a seat in the file' },
    fields: EndSeat,
    at: 'file',
    by,
    inPerson: true,
    refusals: { nobodySeated, notHeld },
    decide: ({ command: { seatId }, file }) => {
      const held = Object.hasOwn(file.seats, seatId) ? file.seats[seatId] : undefined;
      if (!held)
        return invalid('seatId', {
          sv: 'en plats i den här akten',
          da: 'en plads i denne sag',
          en: 'a seat of this file',
        });
      if (held.endedAt !== undefined) return refuse(notHeld, 'seatId');
      return accept(happens(seatEnded, { seatId, personId: held.personId, seat: held.seat }));
    },
  };
}
