import { localDateOf, type Instant, type LocalDate } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  happens,
  invalid,
  isAmong,
  IsDay,
  IsId,
  isSamePerson,
  Maybe,
  OneOf,
  PersonalText,
  refuse,
  Says,
  SomeOf,
  type Casefile,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type Labels,
  type RefusalRule,
} from '../../kernel/index.js';
import { capacities, scopes, type Capacity, type Mandate, type MandateScope } from './mandate-state.js';
import { guardiansOn } from './parties.js';
import { isSaid, SaysDecidedBy, SaysReasons, unreasoned } from './reasons.js';
import type { ChildFile, ChildProtection } from './state.js';

/** What somebody's authority rests on: FL 2017:900 15 §; LVU 1990:52 39 §. */
const authorities = {
  written: {
    label: { sv: 'skriftlig fullmakt', en: 'written power of attorney' },
    help: {
      sv: 'Fullmakten säger vem ombudet är och hur långt uppdraget sträcker sig.',
      en: 'It says who the representative is and how far the commission goes.',
    },
  },
  oral: {
    label: { sv: 'muntlig fullmakt', en: 'oral power of attorney' },
    help: {
      sv: 'Parten har själv sagt det till myndigheten, och det har antecknats.',
      en: 'The party told the authority in person, and it was noted.',
    },
  },
  court: {
    label: { sv: 'domstolens förordnande', en: 'appointment by the court' },
    help: {
      sv: 'Förvaltningsrätten har förordnat det offentliga biträdet.',
      en: 'The administrative court appointed the public counsel.',
    },
  },
} as const satisfies Codes;

type Authority = keyof typeof authorities;

const endings = {
  revoked: {
    label: { sv: 'återkallat av parten', en: 'revoked by the party' },
    help: { sv: 'Parten har tagit tillbaka uppdraget.', en: 'The party has taken it back.' },
  },
  resigned: {
    label: { sv: 'frånträtt', en: 'resigned' },
    help: { sv: 'Ombudet eller biträdet har lämnat uppdraget.', en: 'The representative has given it up.' },
  },
  discharged: {
    label: { sv: 'entledigat av domstolen', en: 'discharged by the court' },
    help: {
      sv: 'Det offentliga biträdets förordnande har upphört.',
      en: 'The appointment of the public counsel has ended.',
    },
  },
} as const satisfies Codes;

type Ending = keyof typeof endings;

export const SaysRepresentative = Says(
  { sv: 'Ombud eller biträde', en: 'Representative' },
  {
    sv: 'Den person i akten som är partens ombud eller biträde.',
    en: 'The person of the file who is the party’s representative or counsel.',
  },
);

const SaysRepresented = Says(
  { sv: 'Part', en: 'Party' },
  { sv: 'Den person i akten som företräds.', en: 'The person of the file who is represented.' },
);

const SaysCapacity = Says(
  { sv: 'Ställning', en: 'Capacity' },
  { sv: 'Om det är ett ombud eller ett biträde.', en: 'Whether it is a representative or a counsel.' },
);

const SaysAuthority = Says(
  { sv: 'Behörighet', en: 'Authority' },
  { sv: 'Vad behörigheten grundas på.', en: 'What the authority rests on.' },
);

const SaysCovers = Says(
  { sv: 'Omfattning', en: 'Scope' },
  { sv: 'Vad fullmakten omfattar.', en: 'What the power of attorney covers.' },
);

const SaysFrom = Says(
  { sv: 'Gäller från', en: 'In force from' },
  { sv: 'Första dagen.', en: 'The first day.' },
);

const SaysTo = Says(
  { sv: 'Gäller till och med', en: 'In force until' },
  { sv: 'Sista dagen, om en sådan har angetts.', en: 'The last day, if one was named.' },
);

const SaysMandate = Says(
  { sv: 'Uppdrag', en: 'Commission' },
  {
    sv: 'Den uppgift i akten som registrerade ombudet eller biträdet.',
    en: 'The entry of the file by which the representative or counsel was recorded.',
  },
);

/** A party may have a representative or a counsel who is suitable: FL 2017:900 14–15 §§. */
export class RecordRepresentative extends CommandBody {
  @SaysRepresented @IsId() partyId!: string;
  @SaysRepresentative @IsId() representativeId!: string;
  @SaysCapacity @OneOf(capacities) capacity!: Capacity;
  @SaysAuthority @OneOf(authorities) authority!: Authority;
  @SaysCovers @SomeOf(scopes, { atLeast: 1, atMost: 4 }) covers!: MandateScope[];
  @SaysFrom @IsDay() from!: string;
  @SaysTo @Maybe() @IsDay() to?: string;
}

const SaysEnding = Says(
  { sv: 'Varför det upphörde', en: 'Why it ended' },
  { sv: 'Vem som avslutade uppdraget.', en: 'Who ended the commission.' },
);

/** The commission has ended by whoever gave it or had it. */
export class EndRepresentative extends CommandBody {
  @SaysMandate @IsId() mandateId!: string;
  @SaysEnding @OneOf(endings) ending!: Ending;
}

/** Somebody who is unsuitable may take no further part; a decision of the authority: FL 2017:900 14 §. */
export class TurnAwayRepresentative extends CommandBody {
  @SaysMandate @IsId() mandateId!: string;
  @SaysReasons @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
}

export class RepresentativeAppointed {
  @SaysRepresented @IsId() partyId!: string;
  @SaysRepresentative @IsId() representativeId!: string;
  @SaysCapacity @OneOf(capacities) capacity!: Capacity;
  @SaysAuthority @OneOf(authorities) authority!: Authority;
  @SaysCovers @SomeOf(scopes, { atLeast: 1, atMost: 4 }) covers!: MandateScope[];
  @SaysFrom @IsDay() from!: string;
  @SaysTo @Maybe() @IsDay() to?: string;
}

export class RepresentativeEnded {
  @SaysMandate @IsId() mandateId!: string;
  @SaysEnding @OneOf(endings) ending!: Ending;
}

export class RepresentativeTurnedAway {
  @SaysMandate @IsId() mandateId!: string;
  @SaysReasons @PersonalText('narrative', 10_000) reasons!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

const aPersonOfTheFile: Labels = { sv: 'en person i akten', en: 'a person of the file' };

const onlyForAParty: RefusalRule = {
  code: 'NOT_PARTY',
  source: 'FL 2017:900 14 §',
  says: {
    sv: 'Bara en part har ombud eller biträde: barnet, en vårdnadshavare eller den som har ansökt.',
    en: 'Only a party has a representative or counsel: the child, a guardian, or whoever applied.',
  },
};

const representsAlready: RefusalRule = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Uppdraget är redan registrerat. Avsluta det först om något har ändrats.',
    en: 'The commission is on record already. End it first if something has changed.',
  },
};

const nobodyToRepresent: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ingen i akten kan företräda någon part, eller så är alla uppdrag redan registrerade. Lägg först till personen i akten.',
    en: 'Nobody of the file can act for a party, or every commission is on record already. First add the person to the file.',
  },
  hinders: ({ file, context }) => {
    const day = localDateOf(context.occurredAt, file.timeZone);
    const all = Object.keys(file.persons).filter((personId) => isHere(file, personId));
    return !all.some((partyId) =>
      all.some(
        (other) =>
          !isSamePerson(file, other, partyId) &&
          other !== file.subjectId &&
          mayBeParty(file, partyId, day) &&
          !hasBeenTurnedAway(file, other) &&
          !isCommissioned(file, other, partyId),
      ),
    );
  },
};

const turnedAwayBefore: RefusalRule = {
  code: 'STATE_CONFLICT',
  not: 'so',
  source: 'FL 2017:900 14 §',
  says: {
    sv: 'Myndigheten har beslutat att personen inte längre får medverka som ombud eller biträde.',
    en: 'The authority has decided that the person may no longer take part as representative or counsel.',
  },
};

const nobodyToEnd: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ingen part i akten har ett ombud eller biträde.',
    en: 'No party of the file has a representative or counsel.',
  },
  hinders: ({ file }) => !file.details.mandates.values().some(({ standing }) => standing === 'given'),
};

/** Whom the court has appointed, the court discharges: LVU 1990:52 39 §. */
const nobodyToTurnAway: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'FL 2017:900 14 §; LVU 1990:52 39 §',
  says: {
    sv: 'Ingen part i akten har ett ombud eller biträde som den själv har anlitat.',
    en: 'No party of the file has a representative or counsel of their own choice.',
  },
  hinders: ({ file }) => !file.details.mandates.values().some(mayBeTurnedAway),
};

const turnedAwayUnreasoned = unreasoned('FL 2017:900 14, 32 §§', {
  sv: 'Ange varför ombudet eller biträdet är olämpligt för uppdraget.',
  en: 'Say why the representative or counsel is unsuitable.',
});

const aMandateThatStands: Labels = {
  sv: 'ett uppdrag som inte har upphört',
  en: 'a commission that hasn’t ended',
};

const keepers = ['intake-worker', 'investigator', 'unit-manager'] as const;

const recordRepresentative: CommandDefinition<ChildProtection, RecordRepresentative> = {
  type: 'child-protection/record-representative',
  title: { sv: 'Registrera ombud eller biträde', en: 'Record representative or counsel' },
  fields: RecordRepresentative,
  at: 'file',
  by: keepers,
  example: { capacity: 'representative', authority: 'written', from: '2026-01-01', to: '2030-12-31' },
  refusals: { nobodyToRepresent, onlyForAParty, representsAlready, turnedAwayBefore },
  decide: ({ command, file, context }) => {
    const { partyId, representativeId, capacity, authority, covers, from, to } = command;
    const today = localDateOf(context.occurredAt, file.timeZone);
    const isOther = isHere(file, representativeId) && !isSamePerson(file, representativeId, partyId);
    const isOfCourt = authority === 'court';
    return (
      allThatIsWrong(
        !isHere(file, partyId)
          ? invalid('partyId', aPersonOfTheFile)
          : !mayBeParty(file, partyId, today) && refuse(onlyForAParty, 'partyId'),
        (!isOther || representativeId === file.subjectId) &&
          invalid('representativeId', {
            sv: 'en annan person i akten, och inte barnet',
            en: 'another person of the file, and not the child',
          }),
        isOfCourt !== (capacity === 'public-counsel') &&
          invalid('authority', {
            sv: 'court för ett offentligt biträde, och bara för ett sådant',
            en: 'court for a public counsel, and for nobody else',
          }),
        to !== undefined &&
          to < from &&
          invalid('to', { sv: 'en dag som inte ligger före from', en: 'a day not before from' }),
        hasBeenTurnedAway(file, representativeId) && refuse(turnedAwayBefore, 'representativeId'),
        isCommissioned(file, representativeId, partyId) && refuse(representsAlready, 'representativeId'),
      ) ??
      accept(
        happens(representativeAppointed, {
          partyId,
          representativeId,
          capacity,
          authority,
          covers,
          from,
          ...(to !== undefined && { to }),
        }),
      )
    );
  },
};

const endRepresentative: CommandDefinition<ChildProtection, EndRepresentative> = {
  type: 'child-protection/end-representative',
  title: { sv: 'Avsluta ombuds eller biträdes uppdrag', en: 'End representative’s commission' },
  fields: EndRepresentative,
  at: 'file',
  by: keepers,
  refusals: { nobodyToEnd },
  decide: ({ command: { mandateId, ending }, file }) => {
    const mandate = standingMandate(file, mandateId);
    return (
      allThatIsWrong(
        !mandate && invalid('mandateId', aMandateThatStands),
        mandate &&
          (ending === 'discharged') !== (mandate.capacity === 'public-counsel') &&
          invalid('ending', {
            sv: 'discharged för ett offentligt biträde, och bara för ett sådant',
            en: 'discharged for a public counsel, and for nobody else',
          }),
      ) ?? accept(happens(representativeEnded, { mandateId, ending }))
    );
  },
};

const turnAwayRepresentative: CommandDefinition<ChildProtection, TurnAwayRepresentative> = {
  type: 'child-protection/turn-away-representative',
  title: { sv: 'Avvisa olämpligt ombud eller biträde', en: 'Turn away unsuitable representative' },
  fields: TurnAwayRepresentative,
  at: 'file',
  by: ['unit-manager', 'decision-maker'],
  example: { reasons: 'Has threatened the other guardian during a meeting.' },
  refusals: { nobodyToTurnAway, turnedAwayUnreasoned },
  decide: ({ command: { mandateId, reasons }, file, context }) => {
    const mandate = standingMandate(file, mandateId);
    const wrong = allThatIsWrong(
      (!mandate || !mayBeTurnedAway(mandate)) &&
        invalid('mandateId', {
          sv: 'ett uppdrag som inte har upphört och som parten själv har gett',
          en: 'a commission that hasn’t ended and that the party gave',
        }),
      !isSaid(reasons) && refuse(turnedAwayUnreasoned, 'reasons'),
    );
    if (wrong || !isSaid(reasons)) return wrong ?? refuse(turnedAwayUnreasoned, 'reasons');
    const { staffId: decidedBy } = context.actor;
    return accept(happens(representativeTurnedAway, { mandateId, reasons, decidedBy }));
  },
};

function isHere({ persons }: Pick<Casefile, 'persons'>, personId: string): boolean {
  const person = Object.hasOwn(persons, personId) ? persons[personId] : undefined;
  return person !== undefined && person.leftAt === undefined;
}

/** Whether the board has decided that somebody takes no further part. */
function hasBeenTurnedAway(file: ChildFile, personId: string): boolean {
  return file.details.mandates
    .values()
    .some(
      ({ standing, representativeId }) =>
        standing === 'turned-away' && isSamePerson(file, representativeId, personId),
    );
}

/** Whether somebody’s commission by a party is on record and hasn’t been ended. */
function isCommissioned(file: ChildFile, representativeId: string, partyId: string): boolean {
  return file.details.mandates
    .values()
    .some(
      (each) =>
        each.standing === 'given' &&
        isSamePerson(file, each.representativeId, representativeId) &&
        isSamePerson(file, each.partyId, partyId),
    );
}

function mayBeTurnedAway({ standing, capacity }: Mandate): boolean {
  return standing === 'given' && capacity !== 'public-counsel';
}

/** Whether somebody can be a party of a matter of the file on a day: the child, who has custody of it, who applied. */
export function mayBeParty(file: ChildFile, personId: string, day: LocalDate): boolean {
  return (
    personId === file.subjectId ||
    isAmong(file, personId, guardiansOn(file, day)) ||
    file.details.applications.values().some(({ applicantId }) => isSamePerson(file, applicantId, personId))
  );
}

function coversDay({ from, to }: Pick<Mandate, 'from' | 'to'>, day: LocalDate): boolean {
  return from <= day && (to === undefined || day <= to);
}

function standingMandate({ details }: ChildFile, mandateId: string): Mandate | undefined {
  const mandate = details.mandates.get(mandateId);
  return mandate?.standing === 'given' ? mandate : undefined;
}

/**
 * Whether somebody may do something in a party's place at an instant: a counsel helps, and acts for nobody. What was done
 * before a commission ended was done under it (FL 2017:900 14–15 §§).
 */
export function actsFor(
  file: Pick<ChildFile, 'details' | 'joinings' | 'timeZone'>,
  representativeId: string,
  partyId: string,
  scope: MandateScope,
  at: Instant,
): boolean {
  return file.details.mandates
    .values()
    .some(
      (mandate) =>
        (mandate.standing === 'given' || at < mandate.endedAt) &&
        mandate.capacity !== 'counsel' &&
        isSamePerson(file, mandate.representativeId, representativeId) &&
        isSamePerson(file, mandate.partyId, partyId) &&
        coversDay(mandate, localDateOf(at, file.timeZone)) &&
        (mandate.covers.includes('whole-case') || mandate.covers.includes(scope)),
    );
}

/** A body in which somebody acts for a party who has given them no power to: the party's own word is asked for first. */
export const noMandate: RefusalRule = {
  code: 'NOT_PARTY',
  source: 'FL 2017:900 14–15 §§',
  says: {
    sv: 'Personen har ingen fullmakt för detta den dagen. Be om den och registrera den först.',
    en: 'The person had no power of attorney for this on that day. Ask for one and record it first.',
  },
};

export const SaysActingFor = Says(
  { sv: 'Genom ombud', en: 'By representative' },
  {
    sv: 'Det ombud som handlar i partens ställe, om det inte är parten själv.',
    en: 'The representative who acts in the party’s place, if not the party in person.',
  },
);

export const representativeAppointed: EventDefinition<ChildProtection, RepresentativeAppointed> = {
  type: 'child-protection/representative-appointed',
  version: 1,
  fields: RepresentativeAppointed,
  title: { sv: 'Ombud eller biträde registrerat', en: 'Representative or counsel recorded' },
  evolve: (details, { id, data }) => {
    const { partyId, representativeId, capacity, covers, from, to } = data;
    const mandate = { partyId, representativeId, capacity, covers, from, ...(to !== undefined && { to }) };
    return { ...details, mandates: details.mandates.with(id, { ...mandate, standing: 'given' }) };
  },
  tells: {
    sv: ({ partyId, representativeId, capacity, authority, from, to }, nameOf) =>
      `${nameOf(representativeId)} är ${capacities[capacity].label.sv} för ${nameOf(partyId)} från ${nameOf(from)}` +
      `${to === undefined ? '' : ` till och med ${nameOf(to)}`}, enligt ${authorities[authority].label.sv}.`,
    en: ({ partyId, representativeId, capacity, authority, from, to }, nameOf) =>
      `${nameOf(representativeId)} is ${capacities[capacity].label.en} of ${nameOf(partyId)} from ${nameOf(from)}` +
      `${to === undefined ? '' : ` until ${nameOf(to)}`}, by ${authorities[authority].label.en}.`,
  },
};

/** The file once a commission stands no longer. */
function withEnded(
  details: ChildProtection,
  mandateId: string,
  standing: 'ended' | 'turned-away',
  endedAt: Instant,
): ChildProtection {
  const mandate = details.mandates.get(mandateId);
  if (!mandate) return details;
  return { ...details, mandates: details.mandates.with(mandateId, { ...mandate, standing, endedAt }) };
}

export const representativeEnded: EventDefinition<ChildProtection, RepresentativeEnded> = {
  type: 'child-protection/representative-ended',
  version: 1,
  fields: RepresentativeEnded,
  title: { sv: 'Uppdrag som ombud eller biträde upphörde', en: 'Representative’s commission ended' },
  couldBeOf: hadBegun,
  evolve: (details, { data, occurredAt }) => withEnded(details, data.mandateId, 'ended', occurredAt),
  tells: {
    sv: ({ mandateId, ending }, nameOf) =>
      `Uppdraget enligt ${nameOf(mandateId)} upphörde: ${endings[ending].label.sv}.`,
    en: ({ mandateId, ending }, nameOf) =>
      `The commission by ${nameOf(mandateId)} ended: ${endings[ending].label.en}.`,
  },
};

export const representativeTurnedAway: EventDefinition<ChildProtection, RepresentativeTurnedAway> = {
  type: 'child-protection/representative-turned-away',
  version: 1,
  fields: RepresentativeTurnedAway,
  title: { sv: 'Ombud eller biträde avvisat', en: 'Representative turned away' },
  couldBeOf: hadBegun,
  evolve: (details, { data, occurredAt }) => withEnded(details, data.mandateId, 'turned-away', occurredAt),
  tells: {
    sv: ({ mandateId, decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} beslutade att den som har uppdraget enligt ${nameOf(mandateId)} inte längre får medverka.`,
    en: ({ mandateId, decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} decided that whoever has the commission by ${nameOf(mandateId)} may take no further part.`,
  },
};

/** No commission ends before it was on record. */
function hadBegun(
  { entries }: Casefile,
  { data }: { readonly data: { readonly mandateId: string } },
  at: Instant,
): boolean {
  const begun = entries.get(data.mandateId);
  return begun === undefined || begun.occurredAt <= at;
}

export const representatives: Chapter<ChildProtection> = {
  name: 'representatives',
  title: { sv: 'Ombud och biträden', en: 'Representatives and counsel' },
  commands: [recordRepresentative, endRepresentative, turnAwayRepresentative],
  events: [representativeAppointed, representativeEnded, representativeTurnedAway],
};
