import { IsString } from 'class-validator';
import {
  accept,
  CommandBody,
  fileOpened,
  filekeeping,
  happens,
  IsId,
  invalid,
  Maybe,
  Personal,
  personAdded,
  PersonalText,
  type Casefile,
  type CommandDefinition,
  type Context,
  type DecidedEvent,
  type EventDefinition,
  type Procedure,
} from '#casework';
import { madeUp, rolesNamed } from '../../../casework/src/testing/made-up.js';
import { wholeFiles } from '../../../casework/src/testing/sights.js';

/** What a shelf holds: the ids of the events by which it came. */
interface Shelf {
  readonly parcels: readonly string[];
}

/** Opens a shelf for somebody, whom a number may name. */
class OpenShelf extends CommandBody {
  @Maybe() @IsString() @Personal('identity') about?: string;
}

/** Sends something about somebody to another municipality, and notes in the own ledger that it was sent. */
class PostParcel extends CommandBody {
  @IsId() to!: string;
  @Maybe() @IsString() @Personal('identity') about?: string;
  @PersonalText('narrative') holds!: string;
}

class ReceiveParcel extends CommandBody {
  @Maybe() @IsString() @Personal('identity') about?: string;
  @PersonalText('narrative') holds!: string;
}

class ParcelPosted extends PostParcel {}
class ParcelReceived extends ReceiveParcel {}
class ParcelNoted extends CommandBody {}

const clerks = ['intake-worker', 'unit-manager'];
const said = (text: string) => ({ sv: text, da: text, en: text });
const told = (text: string) => ({ sv: () => text, da: () => text, en: () => text });

const shelfOpened: EventDefinition<Shelf> = {
  type: 'parcels/shelf-opened',
  version: 1,
  fields: ParcelNoted,
  title: said('Shelf opened'),
  evolve: (details) => details,
  tells: told('A shelf was opened.'),
};

const parcelPosted: EventDefinition<Shelf, ParcelPosted> = {
  type: 'parcels/parcel-posted',
  version: 1,
  fields: ParcelPosted,
  title: said('Parcel posted'),
  intends: ({ data: { to: municipalityId, about, holds } }) => [
    {
      type: 'parcels/receive-parcel',
      addressedTo: { municipalityId },
      body: { holds, ...(about !== undefined && { about }) },
    },
    { type: 'ledger/note-parcel', procedure: 'ledger', addressedTo: { municipalityId }, body: {} },
  ],
  evolve: (details) => details,
  tells: told('A parcel was posted.'),
};

export const parcelReceived: EventDefinition<Shelf, ParcelReceived> = {
  type: 'parcels/parcel-received',
  version: 1,
  fields: ParcelReceived,
  title: said('Parcel received'),
  evolve: ({ parcels }, { id }) => ({ parcels: [...parcels, id] }),
  tells: told('A parcel was received.'),
};

function opening(file: Casefile, { municipality, idFor }: Context, about?: string): readonly DecidedEvent[] {
  if (file.revision >= 0) return [];
  const { municipalityId, jurisdiction, timeZone } = municipality;
  return [
    happens(fileOpened, { municipalityId, jurisdiction, timeZone }),
    happens(personAdded, {
      personId: idFor('person'),
      role: 'subject',
      protectedIdentity: false,
      identified: about !== undefined,
      ...(about !== undefined && { personalNumber: about }),
    }),
  ];
}

const subjectsOf = ({ about }: { readonly about?: string }) => [
  about === undefined ? {} : { personalNumber: about },
];

const openShelf: CommandDefinition<Shelf, OpenShelf> = {
  type: 'parcels/open-shelf',
  title: said('Open a shelf'),
  fields: OpenShelf,
  at: 'intake',
  by: clerks,
  refusals: {},
  subjects: subjectsOf,
  decide: ({ command: { about }, file, context }) =>
    accept(...opening(file, context, about), happens(shelfOpened, {})),
};

const postParcel: CommandDefinition<Shelf, PostParcel> = {
  type: 'parcels/post-parcel',
  title: said('Post a parcel'),
  fields: PostParcel,
  at: 'file',
  by: clerks,
  refusals: {},
  addresses: ({ to }) => [to],
  decide: ({ command: { to, about, holds }, context: { municipalities = [] } }) =>
    municipalities.some(({ municipalityId }) => municipalityId === to)
      ? accept(happens(parcelPosted, { to, holds, ...(about !== undefined && { about }) }))
      : invalid('to', said('a municipality of this system')),
};

const receiveParcel: CommandDefinition<Shelf, ReceiveParcel> = {
  type: 'parcels/receive-parcel',
  title: said('Receive a parcel'),
  fields: ReceiveParcel,
  at: 'intake',
  internal: true,
  happensNow: true,
  by: [],
  refusals: {},
  subjects: subjectsOf,
  decide: ({ command: { about, holds }, file, context }) =>
    accept(
      ...opening(file, context, about),
      happens(parcelReceived, { holds, ...(about !== undefined && { about }) }),
    ),
};

const parcelNoted: EventDefinition<Shelf> = {
  type: 'ledger/parcel-noted',
  version: 1,
  fields: ParcelNoted,
  title: said('Parcel noted'),
  evolve: ({ parcels }, { id }) => ({ parcels: [...parcels, id] }),
  tells: told('A parcel was noted.'),
};

const noteParcel: CommandDefinition<Shelf> = {
  type: 'ledger/note-parcel',
  title: said('Note a parcel'),
  fields: ParcelNoted,
  at: 'intake',
  internal: true,
  by: [],
  refusals: {},
  decide: ({ file, context }) => accept(...opening(file, context), happens(parcelNoted, {})),
};

const others = { other: { label: said('other'), help: said('Somebody else.') } };

const kept = {
  zone: 'parcels',
  rulesets: () => [{ ruleset: 'any', from: '2001-01-01' }],
  roles: rolesNamed(...clerks),
  personRoles: others,
  sights: Object.fromEntries(clerks.map((role) => [role, [wholeFiles('municipality', ['parcel'])]])),
  initialDetails: { parcels: [] },
};

const keeping = filekeeping<Shelf>({
  keepers: clerks,
  assigners: clerks,
  correctors: clerks,
  lifters: clerks,
  personRoles: others,
});

/** A made-up procedure that sends something to other municipalities, for specs of how that reaches them. */
export const parcels: Procedure<Shelf> = madeUp<Shelf>({
  ...kept,
  name: 'parcels',
  title: said('Parcels'),
  chapters: [
    {
      name: 'parcels',
      title: said('Parcels'),
      commands: [openShelf, postParcel, receiveParcel],
      events: [shelfOpened, parcelPosted, parcelReceived],
    },
    keeping,
  ],
});

/** Another one, in which it is noted what has come. */
export const ledger: Procedure<Shelf> = madeUp<Shelf>({
  ...kept,
  name: 'ledger',
  title: said('Ledger'),
  chapters: [{ name: 'ledger', title: said('Ledger'), commands: [noteParcel], events: [parcelNoted] }],
});
