import { wholeFiles } from './sights.js';
import { madeUp, rolesNamed } from './made-up.js';
import { IsArray, IsString } from 'class-validator';
import type { LocalDate } from '../calendar/index.js';
import type { DeadlineRule } from '../deadlines/rule.js';
import { accept, CommandBody, matterOf, type CommandDefinition } from '../kernel/command.js';
import { happens, type EventDefinition, type EventFacts } from '../kernel/event.js';
import type { MatterMove } from '../kernel/matter.js';
import { Code, IsDay, IsId, IsInstant, Maybe, PersonalText, Says, together } from '../kernel/fields.js';
import { fileOpened, personAdded } from '../handling/filekeeping/file-events.js';
import { filekeeping } from '../handling/filekeeping/index.js';
import type { Procedure } from '../handling/procedure.js';
import type { Role } from '../kernel/role.js';
import type { CaseSpecification } from './specification.js';

/**
 * A made-up procedure for the kernel's own specs: a library that lends books to a borrower. Its rules exercise
 * what a rule can say: an anchor of its own, a length that a setting gives, parties, conditions, an extension.
 */
export interface Lending {
  /** Loans that are out. */
  readonly out: readonly string[];
  /** How often a reader was told of a loan. */
  readonly told: number;
}

const library = 'lending-library';

const desk: readonly Role[] = ['intake-worker', 'unit-manager'];

const Title = (): PropertyDecorator =>
  together(
    Says({ sv: 'Titel', en: 'Title' }, { sv: 'Vad boken heter.', en: 'What the book is called.' }),
    PersonalText('narrative', 200),
  );

const Readers = (): PropertyDecorator =>
  together(
    Says({ sv: 'Läsare', en: 'Readers' }, { sv: 'De som läser boken.', en: 'Who reads the book.' }),
    IsArray(),
    IsString({ each: true }),
  );

const ReaderId = (): PropertyDecorator =>
  together(Says({ sv: 'Läsare', en: 'Reader' }, { sv: 'Den som underrättas.', en: 'Who is told.' }), Code());

const LentFrom = (): PropertyDecorator =>
  together(
    Says(
      { sv: 'Lånad från', en: 'Lent from' },
      {
        sv: 'När boken lämnade biblioteket, om det inte var när den lånades ut.',
        en: 'When the book left the library, if that was not when it was lent.',
      },
    ),
    Maybe(),
    IsInstant(),
  );

const KeptUntil = (): PropertyDecorator =>
  together(
    Says(
      { sv: 'Behålls till', en: 'Kept until' },
      {
        sv: 'Den dag som ett tidigare lån av boken hade förlängts till och som det här behåller.',
        en: 'The day to which an earlier loan of the book was renewed, which this one keeps.',
      },
    ),
    Maybe(),
    IsDay(),
  );

const Until = (): PropertyDecorator =>
  together(
    Says({ sv: 'Till', en: 'Until' }, { sv: 'Lånets nya sista dag.', en: 'The new last day of the loan.' }),
    IsDay(),
  );

const CaseNumber = (): PropertyDecorator =>
  together(
    Says({ sv: 'Ärendenummer', en: 'Case number' }, { sv: 'Ärendets nummer.', en: 'Number of the matter.' }),
    Code(),
  );

export class ReceiveRequest extends CommandBody {
  @Title() title!: string;
}

export class WeighRequest extends CommandBody {}

export class LendBook extends CommandBody {
  @Readers() readers!: string[];
  @LentFrom() lentFrom?: string;
  @KeptUntil() keptUntil?: LocalDate;
}

export class RenewLoan extends CommandBody {
  @Until() until!: LocalDate;
}

export class TellReader extends CommandBody {
  @ReaderId() readerId!: string;
}

export class TakeBack extends CommandBody {}

export class RequestReceived {
  @CaseNumber() caseNumber!: string;
  @Title() title!: string;
}

export class RequestWeighed {}

export class RequestDeclined {}

export class BookLent {
  @Says(
    { sv: 'Önskemål', en: 'Request' },
    { sv: 'Det önskemål som lånet följer av.', en: 'The request that the loan comes of.' },
  )
  @IsId()
  requestId!: string;

  @CaseNumber() caseNumber!: string;
  @Readers() readers!: string[];
  @LentFrom() lentFrom?: string;
  @KeptUntil() keptUntil?: LocalDate;
}

export class LoanRenewed {
  @Until() until!: LocalDate;
}

export class ReaderTold {
  @ReaderId() readerId!: string;
}

export class BookReturned {}

export class LoanClosed {}

function of({ matterId }: Pick<EventFacts, 'matterId'>): string {
  if (matterId === undefined) throw new Error('An event of a matter names none.');
  return matterId;
}

function moving(facts: Pick<EventFacts, 'matterId'>, move: Omit<MatterMove, 'matterId'>): MatterMove[] {
  return [{ matterId: of(facts), ...move }];
}

export const requestReceived: EventDefinition<Lending, RequestReceived> = {
  type: 'lending-library/request-received',
  version: 1,
  fields: RequestReceived,
  title: { sv: 'Önskemål mottaget', en: 'Request received' },
  moves: ({ caseNumber }, facts) =>
    moving(facts, { opens: { kind: 'request', caseNumber, unitId: 'desk' }, step: 'received' }),
  reregisters: ({ data: { title } }) => ({ type: 'lending-library/take-over-request', body: { title } }),
  evolve: (details) => details,
  tells: { sv: ({ title }) => `${title} önskades.`, en: ({ title }) => `${title} was asked for.` },
};

export const requestWeighed: EventDefinition<Lending, RequestWeighed> = {
  type: 'lending-library/request-weighed',
  version: 1,
  fields: RequestWeighed,
  title: { sv: 'Önskemål prövat', en: 'Request weighed' },
  moves: (_, facts) => moving(facts, { step: 'weighed' }),
  evolve: (details) => details,
  tells: { sv: () => 'Önskemålet prövades.', en: () => 'The request was weighed.' },
};

export const requestDeclined: EventDefinition<Lending, RequestDeclined> = {
  type: 'lending-library/request-declined',
  version: 1,
  fields: RequestDeclined,
  title: { sv: 'Önskemål avböjt', en: 'Request declined' },
  moves: (_, facts) => moving(facts, { step: 'declined', closed: true }),
  evolve: (details) => details,
  tells: { sv: () => 'Önskemålet avböjdes.', en: () => 'The request was declined.' },
};

export const bookLent: EventDefinition<Lending, BookLent> = {
  type: 'lending-library/book-lent',
  version: 1,
  fields: BookLent,
  title: { sv: 'Bok utlånad', en: 'Book lent' },
  moves: ({ requestId, caseNumber }, facts) => [
    { matterId: requestId, step: 'lent', closed: true },
    ...moving(facts, { opens: { kind: 'loan', caseNumber, unitId: 'desk' }, step: 'out' }),
  ],
  evolve: (details, event) => ({ ...details, out: [...details.out, of(event)] }),
  tells: { sv: () => 'Boken lånades ut.', en: () => 'The book was lent.' },
};

export const loanRenewed: EventDefinition<Lending, LoanRenewed> = {
  type: 'lending-library/loan-renewed',
  version: 1,
  fields: LoanRenewed,
  title: { sv: 'Lån förlängt', en: 'Loan renewed' },
  evolve: (details) => details,
  tells: {
    sv: ({ until }, nameOf) => `Lånet förlängdes till ${nameOf(until)}.`,
    en: ({ until }, nameOf) => `The loan was renewed until ${nameOf(until)}.`,
  },
};

export const readerTold: EventDefinition<Lending, ReaderTold> = {
  type: 'lending-library/reader-told',
  version: 1,
  fields: ReaderTold,
  title: { sv: 'Läsare underrättad', en: 'Reader told' },
  evolve: (details) => ({ ...details, told: details.told + 1 }),
  tells: {
    sv: ({ readerId }, nameOf) => `${nameOf(readerId)} underrättades.`,
    en: ({ readerId }, nameOf) => `${nameOf(readerId)} was told.`,
  },
};

const bookReturned: EventDefinition<Lending, BookReturned> = {
  type: 'lending-library/book-returned',
  version: 1,
  fields: BookReturned,
  title: { sv: 'Bok återlämnad', en: 'Book returned' },
  moves: (_, facts) => moving(facts, { step: 'returned' }),
  evolve: (details, event) => ({ ...details, out: details.out.filter((loan) => loan !== of(event)) }),
  tells: { sv: () => 'Boken lämnades tillbaka.', en: () => 'The book was returned.' },
};

export const loanClosed: EventDefinition<Lending, LoanClosed> = {
  type: 'lending-library/loan-closed',
  version: 1,
  fields: LoanClosed,
  title: { sv: 'Lån avslutat', en: 'Loan closed' },
  moves: (_, facts) => moving(facts, { closed: true }),
  evolve: (details) => details,
  tells: { sv: () => 'Lånet avslutades.', en: () => 'The loan was closed.' },
};

const receiveRequest: CommandDefinition<Lending, ReceiveRequest> = {
  type: 'lending-library/receive-request',
  title: { sv: 'Ta emot önskemål', en: 'Receive a request' },
  fields: ReceiveRequest,
  at: 'intake',
  by: desk,
  refusals: {},
  decide: ({ command: { title }, file, context: { municipality, idFor, caseNumberFor } }) => {
    const { municipalityId, jurisdiction, timeZone } = municipality;
    const personId = idFor('person');
    const opening = [
      happens(fileOpened, { municipalityId, jurisdiction, timeZone }),
      happens(personAdded, { personId, role: 'subject', protectedIdentity: false, identified: false }),
    ];
    const matterId = idFor('request');
    return accept(
      ...(file.revision < 0 ? opening : []),
      happens(requestReceived, { title, caseNumber: caseNumberFor('request') }, { matterId }),
    );
  },
};

const takeOverRequest: CommandDefinition<Lending, ReceiveRequest> = {
  ...receiveRequest,
  type: 'lending-library/take-over-request',
  internal: true,
};

const weighRequest: CommandDefinition<Lending, WeighRequest> = {
  type: 'lending-library/weigh-request',
  title: { sv: 'Pröva önskemål', en: 'Weigh a request' },
  fields: WeighRequest,
  at: 'matter',
  during: { request: ['received'] },
  by: desk,
  refusals: {},
  decide: (situation) => accept(happens(requestWeighed, {}, { matterId: matterOf(situation).matterId })),
};

const declineRequest: CommandDefinition<Lending, WeighRequest> = {
  type: 'lending-library/decline-request',
  title: { sv: 'Avböj önskemål', en: 'Decline a request' },
  fields: WeighRequest,
  at: 'matter',
  during: { request: ['received', 'weighed'] },
  by: ['unit-manager'],
  refusals: {},
  decide: (situation) => accept(happens(requestDeclined, {}, { matterId: matterOf(situation).matterId })),
};

const lendBook: CommandDefinition<Lending, LendBook> = {
  type: 'lending-library/lend-book',
  title: { sv: 'Låna ut bok', en: 'Lend a book' },
  fields: LendBook,
  at: 'matter',
  during: { request: ['weighed'] },
  by: desk,
  refusals: {},
  decide: ({ command: { readers, lentFrom, keptUntil }, context: { idFor, caseNumberFor }, ...situation }) =>
    accept(
      happens(
        bookLent,
        {
          requestId: matterOf(situation).matterId,
          caseNumber: caseNumberFor('loan'),
          readers,
          ...(lentFrom !== undefined && { lentFrom }),
          ...(keptUntil !== undefined && { keptUntil }),
        },
        { matterId: idFor('loan') },
      ),
    ),
};

const renewLoan: CommandDefinition<Lending, RenewLoan> = {
  type: 'lending-library/renew-loan',
  title: { sv: 'Förläng lån', en: 'Renew a loan' },
  fields: RenewLoan,
  at: 'matter',
  during: { loan: ['out'] },
  by: desk,
  refusals: {},
  decide: ({ command: { until }, ...situation }) =>
    accept(happens(loanRenewed, { until }, { matterId: matterOf(situation).matterId })),
};

const tellReader: CommandDefinition<Lending, TellReader> = {
  type: 'lending-library/tell-reader',
  title: { sv: 'Underrätta läsare', en: 'Tell a reader' },
  fields: TellReader,
  at: 'matter',
  during: { loan: ['out'] },
  by: desk,
  refusals: {},
  decide: ({ command: { readerId }, ...situation }) =>
    accept(happens(readerTold, { readerId }, { matterId: matterOf(situation).matterId })),
};

const takeBack: CommandDefinition<Lending, TakeBack> = {
  type: 'lending-library/take-back',
  title: { sv: 'Ta tillbaka bok', en: 'Take a book back' },
  fields: TakeBack,
  at: 'matter',
  during: { loan: ['out'] },
  by: desk,
  refusals: {},
  decide: (situation) => {
    const { matterId } = matterOf(situation);
    return accept(happens(bookReturned, {}, { matterId }), happens(loanClosed, {}, { matterId }));
  },
};

const rules: readonly DeadlineRule<Lending>[] = [
  {
    id: 'L1',
    what: { sv: 'Prövning av önskemålet', en: 'Weighing of the request' },
    kind: 'duty',
    responsible: 'intake-worker',
    versions: {
      'SE-2001': { source: 'BL 2001 2 §', force: 'statutory' },
      'SE-2025': { source: 'BL 2025 1 §', force: 'statutory' },
    },
    starts: [
      {
        on: requestReceived.type,
        length: (setting) => ({ sameDayBefore: setting('lending-library/desk-closes') }),
        immediate: true,
      },
    ],
    rolls: false,
    stops: [{ on: requestWeighed.type }, { on: requestDeclined.type }],
    ladder: [],
  },
  {
    id: 'L2',
    what: { sv: 'Svar på önskemålet', en: 'Answer to the request' },
    kind: 'duty',
    responsible: 'intake-worker',
    versions: {
      'SE-2001': { source: 'BL 2001 3 §', force: 'statutory' },
      'SE-2025': { source: 'BL 2025 2 §', force: 'statutory' },
    },
    starts: [
      { on: requestReceived.type, when: (file) => file.details.out.length === 0, length: { days: 14 } },
    ],
    rolls: true,
    stops: [{ on: bookLent.type }, { on: requestDeclined.type }],
    ladder: [],
  },
  {
    id: 'L3',
    what: { sv: 'Återlämning av boken', en: 'Return of the book' },
    kind: 'duty',
    responsible: 'intake-worker',
    versions: {
      'SE-2001': { source: 'BL 2001 5 §', force: 'statutory' },
      'SE-2025': { source: 'BL 2025 4 §', force: 'statutory' },
    },
    starts: [
      {
        on: bookLent.type,
        anchor: (_, event) => ('lentFrom' in event.data ? String(event.data.lentFrom) : event.occurredAt),
        anchoredBecause: { sv: 'boken var utlånad sedan dess', en: 'the book had been lent since then' },
        extendedTo: (_, { data }) =>
          'keptUntil' in data ? { until: { day: String(data.keptUntil) } } : undefined,
        length: { months: 4 },
      },
    ],
    rolls: true,
    stops: [{ on: loanClosed.type }],
    extensions: [
      {
        on: loanRenewed.type,
        ground: { sv: 'ingen annan väntar på boken', en: 'nobody else waits for the book' },
        until: ({ data }) => ({ day: 'until' in data ? String(data.until) : '' }),
      },
    ],
    ladder: [],
  },
  {
    id: 'L4',
    what: { sv: 'Underrättelse till läsaren', en: 'Notice to the reader' },
    kind: 'duty',
    responsible: 'intake-worker',
    versions: { 'SE-2025': { source: 'BL 2025 6 §', force: 'target' } },
    starts: [
      {
        on: bookLent.type,
        parties: (_, { data }) =>
          'readers' in data && Array.isArray(data.readers) ? data.readers.map(String) : [],
        length: { workingDays: 1 },
        immediate: true,
      },
    ],
    rolls: false,
    stops: [
      {
        on: readerTold.type,
        when: (_, { data }, { partyId }) => 'readerId' in data && data.readerId === partyId,
      },
    ],
    ladder: [],
  },
  {
    id: 'L5',
    what: { sv: 'Utseende av handläggare', en: 'Assignment of a handler' },
    kind: 'duty',
    responsible: 'unit-manager',
    versions: {
      'SE-2001': { force: 'local' },
      'SE-2025': { force: 'local' },
    },
    starts: [{ on: requestReceived.type, length: { weeks: 1 } }],
    rolls: false,
    stops: [{ on: 'casework/handler-assigned' }],
    ladder: [],
  },
];

const readerRoles = {
  reader: { label: { sv: 'läsare', en: 'reader' }, help: { sv: 'Läser.', en: 'Reads.' } },
  guardian: { label: { sv: 'förälder', en: 'guardian' }, help: { sv: 'Ansvarar.', en: 'Answers for it.' } },
  other: { label: { sv: 'annan', en: 'other' }, help: { sv: 'Någon annan.', en: 'Somebody else.' } },
};

export const lendingLibrary: Procedure<Lending> = madeUp<Lending>({
  name: library,
  title: { sv: 'Boklån', en: 'Lending library' },
  jurisdiction: 'SE',
  zone: 'library',
  roles: rolesNamed('intake-worker', 'investigator', 'on-call'),
  personRoles: readerRoles,
  qualifications: {
    'social-work-degree': {
      label: { sv: 'examen', en: 'degree' },
      help: { sv: 'En examen.', en: 'A degree.' },
    },
    equivalent: { label: { sv: 'motsvarande', en: 'equivalent' }, help: { sv: 'Lika bra.', en: 'As good.' } },
  },
  refusalCodes: Object.fromEntries(
    ['NOT_QUALIFIED'].map((code) => [
      code,
      { not: 'so' as const, label: { sv: code, en: code }, help: { sv: code, en: code } },
    ]),
  ),
  matters: {
    request: {
      title: { sv: 'Önskemål', en: 'Request' },
      steps: {
        received: { sv: 'mottaget', en: 'received' },
        weighed: { sv: 'prövat', en: 'weighed' },
        lent: { sv: 'utlånat', en: 'lent' },
        declined: { sv: 'avböjt', en: 'declined' },
      },
    },
    loan: {
      title: { sv: 'Lån', en: 'Loan' },
      steps: { out: { sv: 'utlånad', en: 'out' }, returned: { sv: 'återlämnad', en: 'returned' } },
    },
  },
  chapters: [
    {
      name: 'lending',
      title: { sv: 'Utlåning', en: 'Lending' },
      commands: [
        receiveRequest,
        takeOverRequest,
        weighRequest,
        declineRequest,
        lendBook,
        renewLoan,
        tellReader,
        takeBack,
      ],
      events: [
        requestReceived,
        requestWeighed,
        requestDeclined,
        bookLent,
        loanRenewed,
        readerTold,
        bookReturned,
        loanClosed,
      ],
    },
    filekeeping({
      keepers: desk,
      assigners: ['unit-manager'],
      correctors: desk,
      lifters: ['on-call'],
      qualified: {
        kinds: ['request'],
        anyOf: ['social-work-degree', 'equivalent'],
        refusal: {
          code: 'NOT_QUALIFIED',
          says: { sv: 'Utse en bibliotekarie.', en: 'Assign a librarian.' },
        },
      },
      personRoles: readerRoles,
    }),
  ],
  deadlines: rules,
  rulesets: (setting) => [
    { ruleset: 'SE-2001', from: '2002-01-01' },
    { ruleset: 'SE-2025', from: setting('lending-library/new-law-from') },
  ],
  settings: [
    {
      name: 'lending-library/desk-closes',
      label: { sv: 'När disken stänger', en: 'When the desk closes' },
      help: { sv: 'När disken stänger', en: 'When the desk closes' },
      pattern: '([01]\\d|2[0-3]):[0-5]\\d',
      byDefault: '15:00',
    },
    {
      name: 'lending-library/new-law-from',
      label: { sv: 'Den nya lagens första dag', en: 'First day of the new law' },
      help: { sv: 'Den nya lagens första dag', en: 'First day of the new law' },
      pattern: '\\d{4}-\\d{2}-\\d{2}',
      byDefault: '2025-07-01',
    },
  ],
  sights: {
    'intake-worker': [wholeFiles('unit', ['request', 'loan'])],
    'unit-manager': [wholeFiles('municipality', ['request', 'loan'])],
  },
  initialDetails: { out: [], told: 0 },
});

/** Who works in the library of the specs. */
export const libraryStaff: CaseSpecification<Lending>['municipality'] = {
  units: ['desk', 'archive'],
  staff: [
    {
      staffId: 'desk-clerk',
      unitId: 'desk',
      roles: ['intake-worker'],
      qualifications: ['social-work-degree'],
    },
    { staffId: 'trainee', unitId: 'desk', roles: ['intake-worker'], qualifications: [] },
    {
      staffId: 'archivist',
      unitId: 'archive',
      roles: ['intake-worker'],
      qualifications: ['social-work-degree'],
    },
    { staffId: 'reader', unitId: 'desk', roles: ['on-call'], qualifications: ['social-work-degree'] },
    {
      staffId: 'lent-out',
      unitId: 'closed-unit',
      roles: ['intake-worker'],
      qualifications: ['social-work-degree'],
    },
    { staffId: 'head', unitId: 'desk', roles: ['unit-manager'], qualifications: ['social-work-degree'] },
    { staffId: 'deputy', unitId: 'desk', roles: ['unit-manager'], qualifications: [] },
  ],
};
