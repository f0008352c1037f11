import { IsArray, IsString } from 'class-validator';
import type { Instant, LocalDate } from '../../calendar/index.js';
import { deadlineMissed } from '../../deadlines/events.js';
import type { DeadlineRule, OnEvent } from '../../deadlines/rule.js';
import { fileOpened, personAdded } from '../../handling/filekeeping/file-events.js';
import { filekeeping } from '../../handling/filekeeping/index.js';
import type { Chapter, Procedure } from '../../handling/procedure.js';
import { accept, CommandBody, matterOf, type CommandDefinition } from '../../kernel/command.js';
import type { Deadline } from '../../kernel/deadline-course.js';
import { happens, type CaseEvent, type EventDefinition } from '../../kernel/event.js';
import { Code, IsDay, IsInstant, Says, together, YesNo } from '../../kernel/fields.js';
import type { FieldsClass } from '../../kernel/personal.js';
import { madeUp, rolesNamed } from '../made-up.js';
import { wholeFiles } from '../sights.js';

/**
 * A made-up procedure whose rules use everything that a rule can say: a harbour that ships call at. Its acts are
 * plain, for what is proved on it is time: see `interpreter.ts`, which knows the same rules and none of this code.
 */
export interface Harbour {
  /** What time has brought about and nobody has undone. */
  readonly lapses: readonly Lapse[];
}

/** An event that time alone brought about. */
export interface Lapse {
  readonly eventId: string;
  readonly type: string;
  /** The order or the notice that it all began with. */
  readonly sinceId: string;
  readonly ownerId?: string;
  readonly at: Instant;
}

type Said = Readonly<Record<'sv' | 'en', string>>;

const saidBriefly = (label: Said): PropertyDecorator =>
  Says(label, { sv: `${label.sv}.`, en: `${label.en}.` });

const Ids = (label: Said): PropertyDecorator =>
  together(saidBriefly(label), IsArray(), IsString({ each: true }));

const OwnerId = (): PropertyDecorator => together(saidBriefly({ sv: 'Ägare', en: 'Owner' }), Code());
const ItemId = (): PropertyDecorator => together(saidBriefly({ sv: 'Gods', en: 'Goods' }), Code());
const LastDay = (): PropertyDecorator => together(saidBriefly({ sv: 'Sista dag', en: 'Last day' }), IsDay());
const LastInstant = (): PropertyDecorator =>
  together(saidBriefly({ sv: 'Sista tidpunkt', en: 'Last instant' }), IsInstant());
const CountedFrom = (): PropertyDecorator =>
  together(saidBriefly({ sv: 'Räknas från', en: 'Counted from' }), IsInstant());
const InFull = (): PropertyDecorator => together(saidBriefly({ sv: 'Fullständig', en: 'In full' }), YesNo());
const Since = (): PropertyDecorator => together(saidBriefly({ sv: 'Sedan', en: 'Since' }), Code());
const CaseNumber = (): PropertyDecorator =>
  together(saidBriefly({ sv: 'Ärendenummer', en: 'Case number' }), Code());

class Nothing {}
class OfArrival {
  @CaseNumber() caseNumber!: string;
}
class OfDay {
  @LastDay() until!: LocalDate;
}
class OfInstant {
  @LastInstant() untilInstant!: Instant;
}
class OfOwner {
  @OwnerId() ownerId!: string;
}
class OfOwners {
  @Ids({ sv: 'Ägare', en: 'Owners' }) ownerIds!: string[];
}
class OfOwnersDay extends OfOwner {
  @LastDay() until!: LocalDate;
}
class OfItem {
  @ItemId() itemId!: string;
}
class OfItems {
  @Ids({ sv: 'Gods', en: 'Goods' }) itemIds!: string[];
}
class OfQuarantine {
  @CountedFrom() from!: Instant;
  @InFull() full!: boolean;
}

class OfLapse {
  @Since() sinceId!: string;
}
class OfForfeiture extends OfOwner {
  @Since() sinceId!: string;
}

class GiveNothing extends CommandBody {}
class GiveDay extends CommandBody {
  @LastDay() until!: LocalDate;
}
class GiveInstant extends CommandBody {
  @LastInstant() untilInstant!: Instant;
}
class GiveOwner extends CommandBody {
  @OwnerId() ownerId!: string;
}
class GiveOwners extends CommandBody {
  @Ids({ sv: 'Ägare', en: 'Owners' }) ownerIds!: string[];
}
class GiveOwnersDay extends CommandBody {
  @OwnerId() ownerId!: string;
  @LastDay() until!: LocalDate;
}
class GiveItem extends CommandBody {
  @ItemId() itemId!: string;
}
class GiveItems extends CommandBody {
  @Ids({ sv: 'Gods', en: 'Goods' }) itemIds!: string[];
}
class GiveQuarantine extends CommandBody {
  @CountedFrom() from!: Instant;
  @InFull() full!: boolean;
}

const keepers = ['intake-worker', 'unit-manager'];

function told(name: string, title: Said, fields: FieldsClass): EventDefinition<Harbour> {
  return {
    type: `harbour/${name}`,
    version: 1,
    fields,
    title,
    evolve: (details) => details,
    tells: { sv: () => `${title.sv}.`, en: () => `${title.en}.` },
  };
}

const arrivalReported: EventDefinition<Harbour, OfArrival> = {
  type: 'harbour/arrival-reported',
  version: 1,
  fields: OfArrival,
  title: { sv: 'Anlöp anmält', en: 'Arrival reported' },
  moves: ({ caseNumber }, { matterId = '' }) => [
    { matterId, opens: { kind: 'call', caseNumber, unitId: 'quay' }, step: 'expected' },
  ],
  evolve: (details) => details,
  tells: { sv: () => 'Ett anlöp anmäldes.', en: () => 'An arrival was reported.' },
};

const reportArrival: CommandDefinition<Harbour, GiveNothing> = {
  type: 'harbour/report-arrival',
  title: { sv: 'Anmäl anlöp', en: 'Report an arrival' },
  fields: GiveNothing,
  at: 'intake',
  by: keepers,
  refusals: {},
  decide: ({ file, context: { municipality, idFor, caseNumberFor } }) => {
    const { municipalityId, jurisdiction, timeZone } = municipality;
    const opening = [
      happens(fileOpened, { municipalityId, jurisdiction, timeZone }),
      happens(personAdded, {
        personId: idFor('person'),
        role: 'subject',
        protectedIdentity: false,
        identified: false,
      }),
    ];
    return accept(
      ...(file.revision < 0 ? opening : []),
      happens(arrivalReported, { caseNumber: caseNumberFor('call') }, { matterId: idFor('call') }),
    );
  },
};

interface PlainAct {
  readonly name: string;
  readonly event: EventDefinition<Harbour>;
  readonly command: CommandDefinition<Harbour>;
}

/** One command that puts one event on record, with the same fields. */
function plainAct(
  name: string,
  title: Said,
  [fields, body]: readonly [FieldsClass, FieldsClass<CommandBody>],
): PlainAct {
  const event = told(name, title, fields);
  return {
    name,
    event,
    command: {
      type: `harbour/record-${name}`,
      title,
      fields: body,
      at: 'matter',
      anyStep: 'open-or-closed',
      by: keepers,
      refusals: {},
      decide: ({ command: { occurredAt: _, lateReason: __, ...data }, ...situation }) =>
        accept(happens(event, data, { matterId: matterOf(situation).matterId })),
    },
  };
}

const nothing = [Nothing, GiveNothing] as const;
const anOwner = [OfOwner, GiveOwner] as const;
const anItem = [OfItem, GiveItem] as const;
const aDay = [OfDay, GiveDay] as const;

const acts = {
  calledOff: plainAct('call-called-off', { sv: 'Anlöp inställt', en: 'Call called off' }, nothing),
  berthAssigned: plainAct('berth-assigned', { sv: 'Kajplats tilldelad', en: 'Berth assigned' }, nothing),
  berthTimeExtended: plainAct(
    'berth-time-extended',
    { sv: 'Tid för kajplats förlängd', en: 'Time for a berth extended' },
    aDay,
  ),
  pilotDelayed: plainAct('pilot-delayed', { sv: 'Lots försenad', en: 'Pilot delayed' }, [
    OfInstant,
    GiveInstant,
  ]),
  callAnswered: plainAct('call-answered', { sv: 'Anlöp besvarat', en: 'Call answered' }, nothing),
  pilotOrdered: plainAct('pilot-ordered', { sv: 'Lots beställd', en: 'Pilot ordered' }, nothing),
  pilotBoarded: plainAct('pilot-boarded', { sv: 'Lots ombord', en: 'Pilot on board' }, nothing),
  ownersNotified: plainAct('owners-notified', { sv: 'Ägare underrättade', en: 'Owners notified' }, [
    OfOwners,
    GiveOwners,
  ]),
  ownerObjected: plainAct('owner-objected', { sv: 'Ägare invände', en: 'Owner objected' }, anOwner),
  objectionTimeProlonged: plainAct(
    'objection-time-prolonged',
    { sv: 'Tid för invändning förlängd', en: 'Time to object prolonged' },
    [OfOwnersDay, GiveOwnersDay],
  ),
  inspectionAppointed: plainAct(
    'inspection-appointed',
    { sv: 'Inspektion bestämd', en: 'Inspection appointed' },
    aDay,
  ),
  inspectionHeld: plainAct('inspection-held', { sv: 'Inspektion hållen', en: 'Inspection held' }, nothing),
  permitsAsked: plainAct('permits-asked', { sv: 'Tillstånd begärda', en: 'Permits asked for' }, [
    OfItems,
    GiveItems,
  ]),
  permitGiven: plainAct('permit-given', { sv: 'Tillstånd givet', en: 'Permit given' }, anItem),
  permitWithdrawn: plainAct(
    'permit-withdrawn',
    { sv: 'Begäran återkallad', en: 'Asking for a permit withdrawn' },
    anItem,
  ),
  quarantineOrdered: plainAct('quarantine-ordered', { sv: 'Karantän beslutad', en: 'Quarantine ordered' }, [
    OfQuarantine,
    GiveQuarantine,
  ]),
  quarantineReviewed: plainAct(
    'quarantine-reviewed',
    { sv: 'Karantän omprövad', en: 'Quarantine reviewed' },
    nothing,
  ),
  quarantineProlonged: plainAct(
    'quarantine-prolonged',
    { sv: 'Karantän förlängd', en: 'Quarantine prolonged' },
    aDay,
  ),
  healthReported: plainAct('health-reported', { sv: 'Hälsa rapporterad', en: 'Health reported' }, nothing),
  shipReleased: plainAct('ship-released', { sv: 'Fartyg frigivet', en: 'Ship released' }, nothing),
  cargoSold: plainAct('cargo-sold', { sv: 'Gods sålt', en: 'Cargo sold' }, anOwner),
  delayExplained: plainAct('delay-explained', { sv: 'Dröjsmål förklarat', en: 'Delay explained' }, nothing),
  complaintMade: plainAct('complaint-made', { sv: 'Klagomål framställt', en: 'Complaint made' }, nothing),
} satisfies Record<string, PlainAct>;

function lapsing(name: string, title: Said, fields: FieldsClass): EventDefinition<Harbour> {
  return {
    ...told(name, title, fields),
    evolve: ({ lapses }, event) => ({ lapses: [...lapses, lapseOf(event)] }),
  };
}

function lapseOf(event: CaseEvent): Lapse {
  const { id: eventId, type, occurredAt: at, data } = event;
  return {
    eventId,
    type,
    sinceId: textIn(event, 'sinceId'),
    at,
    ...('ownerId' in data && { ownerId: String(data.ownerId) }),
  };
}

const quarantineLapsed: EventDefinition<Harbour> = {
  ...lapsing('quarantine-lapsed', { sv: 'Karantän förfallen', en: 'Quarantine lapsed' }, OfLapse),
  moves: (_, { matterId = '' }) => [{ matterId, step: 'free' }],
};
const releaseForced = lapsing('release-forced', { sv: 'Frigivning av lag', en: 'Release by law' }, OfLapse);
const rightForfeited = lapsing(
  'right-forfeited',
  { sv: 'Rätt förlorad', en: 'Right forfeited' },
  OfForfeiture,
);

type Field =
  'ownerIds' | 'itemIds' | 'ownerId' | 'itemId' | 'until' | 'untilInstant' | 'from' | 'full' | 'sinceId';

function fieldOf({ data }: CaseEvent, field: Field): unknown {
  return new Map<string, unknown>(Object.entries(data)).get(field);
}

function namesIn(event: CaseEvent, field: 'ownerIds' | 'itemIds'): readonly string[] {
  const value = fieldOf(event, field);
  return Array.isArray(value) ? value.map(String) : [];
}

function textIn(event: CaseEvent, field: Field): string {
  return String(fieldOf(event, field));
}

const ofTheOwner = ({
  event: { type: on },
}: {
  readonly event: { readonly type: string };
}): OnEvent<Harbour> => ({
  on,
  when: (_, event, { partyId }: Deadline) => textIn(event, 'ownerId') === partyId,
});

const ofTheItem = ({ event: { type: on } }: PlainAct): OnEvent<Harbour> => ({
  on,
  when: (_, event, { itemId }) => textIn(event, 'itemId') === itemId,
});

const calledOff = {
  on: acts.calledOff.event.type,
  because: { sv: 'anlöpet är inställt', en: 'the call is off' },
};
const quarantineGone = {
  on: quarantineLapsed.type,
  because: { sv: 'karantänen har förfallit', en: 'the quarantine has lapsed' },
};

/** Versions of the harbour's law and their first days: one changes with the year, one in the summer. */
export const harbourLaws = [
  { ruleset: 'HAR-1', from: '2020-01-01' },
  { ruleset: 'HAR-2', from: '2027-01-01' },
  { ruleset: 'HAR-3', from: '2027-07-01' },
] as const;

const rule = {
  responsible: 'intake-worker',
  rolls: false,
  ladder: [],
} as const;

const rules: readonly DeadlineRule<Harbour>[] = [
  {
    ...rule,
    id: 'berth',
    what: { sv: 'Kajplats', en: 'Berth' },
    kind: 'duty',
    rolls: true,
    versions: {
      'HAR-1': { source: 'HL 1', force: 'statutory', length: { days: 5 } },
      'HAR-2': { source: 'HL 1', force: 'statutory', length: { days: 8 }, running: 'counted-anew' },
      'HAR-3': { source: 'HL 1', force: 'target', length: { days: 6 } },
    },
    starts: [{ on: arrivalReported.type }],
    stops: [{ on: acts.berthAssigned.event.type }],
    cancels: [calledOff],
    extensions: [
      {
        on: acts.berthTimeExtended.event.type,
        ground: { sv: 'storm', en: 'a storm' },
        until: (event) => ({ day: textIn(event, 'until') }),
      },
      {
        on: acts.pilotDelayed.event.type,
        ground: { sv: 'ingen lots', en: 'no pilot' },
        until: (event) => ({ instant: textIn(event, 'untilInstant') }),
      },
    ],
  },
  {
    ...rule,
    id: 'answer',
    what: { sv: 'Svar', en: 'Answer' },
    kind: 'duty',
    versions: {
      'HAR-1': { force: 'target', length: { hours: 6 } },
      'HAR-2': { force: 'target', length: { hours: 6 } },
      'HAR-3': { source: 'HL 2', force: 'statutory', length: { hours: 4 } },
    },
    starts: [{ on: arrivalReported.type }],
    stops: [{ on: acts.callAnswered.event.type }],
  },
  {
    ...rule,
    id: 'complaint',
    what: { sv: 'Klagomål', en: 'Complaint' },
    kind: 'window',
    rolls: true,
    versions: {
      'HAR-1': { source: 'HL 3', force: 'statutory', length: { months: 1 } },
      'HAR-2': { source: 'HL 3', force: 'statutory', length: { days: 10 }, running: 'counted-anew' },
      'HAR-3': { source: 'HL 3', force: 'statutory', length: { days: 10 } },
    },
    starts: [{ on: arrivalReported.type }],
    stops: [{ on: acts.complaintMade.event.type }],
  },
  {
    ...rule,
    id: 'pilot',
    what: { sv: 'Lots ombord', en: 'Pilot on board' },
    kind: 'duty',
    versions: {
      'HAR-1': { force: 'local', length: { minutes: 45 } },
      'HAR-2': { force: 'local', length: { minutes: 45 } },
      'HAR-3': { force: 'local', length: { minutes: 30 } },
    },
    starts: [{ on: acts.pilotOrdered.event.type }],
    stops: [{ on: acts.pilotBoarded.event.type }],
    cancels: [calledOff],
  },
  {
    ...rule,
    id: 'objection',
    what: { sv: 'Invändning', en: 'Objection' },
    kind: 'window',
    rolls: true,
    versions: {
      'HAR-1': { source: 'HL 4', force: 'statutory', length: { weeks: 2 } },
      'HAR-2': { source: 'HL 4', force: 'statutory', length: { weeks: 3 } },
      'HAR-3': { source: 'HL 4', force: 'statutory', length: { weeks: 1 }, running: 'counted-anew' },
    },
    starts: [{ on: acts.ownersNotified.event.type, parties: (_, event) => namesIn(event, 'ownerIds') }],
    stops: [ofTheOwner(acts.ownerObjected)],
    cancels: [calledOff],
    extensions: [
      {
        ...ofTheOwner(acts.objectionTimeProlonged),
        ground: { sv: 'ägaren är bortrest', en: 'the owner is abroad' },
        until: (event) => ({ day: textIn(event, 'until') }),
      },
    ],
    passing: {
      event: rightForfeited,
      brings: (_, { matterId, partyId: ownerId = '', anchorEventId: sinceId }) =>
        happens(rightForfeited, { ownerId, sinceId }, { matterId }),
    },
  },
  {
    ...rule,
    id: 'inspection',
    what: { sv: 'Inspektion', en: 'Inspection' },
    kind: 'appointment',
    versions: {
      'HAR-1': { force: 'local' },
      'HAR-2': { force: 'local' },
      'HAR-3': { force: 'local' },
    },
    starts: [
      { on: acts.inspectionAppointed.event.type, until: (_, event) => ({ day: textIn(event, 'until') }) },
    ],
    stops: [{ on: acts.inspectionHeld.event.type }],
    replaces: [{ on: acts.inspectionAppointed.event.type }],
    cancels: [calledOff],
  },
  {
    ...rule,
    id: 'permit',
    what: { sv: 'Tillstånd', en: 'Permit' },
    kind: 'duty',
    versions: {
      'HAR-1': { force: 'local', length: { workingDays: 3 } },
      'HAR-2': { force: 'local', length: { workingDays: 3 } },
      'HAR-3': { source: 'HL 5', force: 'statutory', length: { workingDays: 4 } },
    },
    starts: [{ on: acts.permitsAsked.event.type, items: (_, event) => namesIn(event, 'itemIds') }],
    stops: [ofTheItem(acts.permitGiven)],
    cancels: [
      {
        ...ofTheItem(acts.permitWithdrawn),
        because: { sv: 'begäran är återkallad', en: 'it is no longer asked for' },
      },
      quarantineGone,
    ],
  },
  {
    ...rule,
    id: 'quarantine',
    what: { sv: 'Omprövning av karantän', en: 'Review of the quarantine' },
    kind: 'duty',
    versions: {
      'HAR-1': { source: 'HL 6', force: 'statutory', length: { days: 10 } },
      'HAR-2': { source: 'HL 6', force: 'statutory', length: { days: 10 } },
      'HAR-3': { source: 'HL 6', force: 'statutory', length: { days: 7 }, running: 'counted-anew' },
    },
    starts: [{ on: acts.quarantineOrdered.event.type }],
    stops: [{ on: acts.quarantineReviewed.event.type }],
    cancels: [calledOff],
    extensions: [
      {
        on: acts.quarantineProlonged.event.type,
        ground: { sv: 'fler sjuka', en: 'more are ill' },
        until: (event) => ({ day: textIn(event, 'until') }),
      },
    ],
    passing: {
      event: quarantineLapsed,
      brings: (_, { matterId, anchorEventId: sinceId }) =>
        happens(quarantineLapsed, { sinceId }, { matterId }),
    },
  },
  {
    ...rule,
    id: 'health',
    what: { sv: 'Rapport om hälsa', en: 'Report on health' },
    kind: 'duty',
    versions: {
      'HAR-1': { force: 'local', length: { days: 12 } },
      'HAR-2': { force: 'local', length: { days: 12 } },
      'HAR-3': { force: 'local', length: { days: 20 }, running: 'counted-anew' },
    },
    starts: [
      {
        on: acts.quarantineOrdered.event.type,
        when: (_, event) => fieldOf(event, 'full') === true,
        anchor: (_, event) => textIn(event, 'from'),
        anchoredBecause: { sv: 'fartyget låg isolerat sedan dess', en: 'the ship had lain apart since then' },
      },
    ],
    stops: [{ on: acts.healthReported.event.type }],
    cancels: [quarantineGone],
  },
  {
    ...rule,
    id: 'release',
    what: { sv: 'Frigivning', en: 'Release' },
    kind: 'duty',
    versions: {
      'HAR-1': { force: 'target', length: { hours: 24 } },
      'HAR-2': { force: 'target', length: { hours: 24 } },
      'HAR-3': { force: 'target', length: { hours: 24 } },
    },
    starts: [{ on: quarantineLapsed.type }],
    stops: [{ on: acts.shipReleased.event.type }],
    passing: {
      event: releaseForced,
      brings: ({ details: { lapses } }, { matterId, anchorEventId }) => {
        const lapse = lapses.find(({ eventId }) => eventId === anchorEventId);
        return lapse && happens(releaseForced, { sinceId: lapse.sinceId }, { matterId });
      },
    },
  },
  {
    ...rule,
    id: 'guard',
    what: { sv: 'Vakt', en: 'Guard' },
    kind: 'duty',
    versions: {
      'HAR-1': { force: 'local', length: { weeks: 3 } },
      'HAR-2': { force: 'local', length: { weeks: 3 } },
      'HAR-3': { force: 'local', length: { weeks: 3 } },
    },
    starts: [{ on: acts.quarantineOrdered.event.type }],
    stops: [{ on: releaseForced.type }, { on: acts.shipReleased.event.type }],
  },
  {
    ...rule,
    id: 'sale',
    what: { sv: 'Försäljning', en: 'Sale' },
    kind: 'duty',
    rolls: true,
    versions: {
      'HAR-1': { source: 'HL 7', force: 'statutory', length: { months: 1 } },
      'HAR-2': { source: 'HL 7', force: 'statutory', length: { months: 1 } },
      'HAR-3': { source: 'HL 7', force: 'statutory', length: { days: 10 } },
    },
    starts: [{ on: rightForfeited.type, parties: (_, event) => [textIn(event, 'ownerId')] }],
    stops: [ofTheOwner(acts.cargoSold)],
    cancels: [calledOff],
  },
  {
    ...rule,
    id: 'delay',
    what: { sv: 'Förklaring av dröjsmål', en: 'Explanation of the delay' },
    kind: 'duty',
    versions: {
      'HAR-1': { force: 'target', length: { days: 2 } },
      'HAR-2': { force: 'target', length: { days: 2 } },
      'HAR-3': { force: 'target', length: { days: 2 } },
    },
    starts: [
      {
        on: deadlineMissed.type,
        when: (_, { data }) => 'ruleId' in data && data.ruleId === 'berth',
      },
    ],
    stops: [{ on: acts.delayExplained.event.type }],
  },
];

/** The corrections that take a miss away are a manager's who never had the matter. */
function withManagersCorrections(chapter: Chapter<Harbour>): Chapter<Harbour> {
  return {
    ...chapter,
    commands: chapter.commands.map((command) => ({ ...command, undoesMisses: ['unit-manager'] })),
  };
}

const ownerRoles = {
  owner: { label: { sv: 'ägare', en: 'owner' }, help: { sv: 'Äger.', en: 'Owns.' } },
};

export const harbour: Procedure<Harbour> = madeUp<Harbour>({
  name: 'harbour',
  title: { sv: 'Hamn', en: 'Harbour' },
  jurisdiction: 'SE',
  zone: 'harbour',
  roles: rolesNamed('intake-worker', 'unit-manager'),
  personRoles: ownerRoles,
  matters: {
    call: {
      title: { sv: 'Anlöp', en: 'Call' },
      steps: { expected: { sv: 'väntat', en: 'expected' }, free: { sv: 'fritt', en: 'free' } },
    },
  },
  chapters: [
    {
      name: 'calls',
      title: { sv: 'Anlöp', en: 'Calls' },
      commands: [reportArrival, ...Object.values(acts).map(({ command }) => command)],
      events: [
        arrivalReported,
        ...Object.values(acts).map(({ event }) => event),
        quarantineLapsed,
        releaseForced,
        rightForfeited,
      ],
    },
    withManagersCorrections(
      filekeeping({
        keepers,
        assigners: ['unit-manager'],
        correctors: keepers,
        lifters: [],
        personRoles: ownerRoles,
      }),
    ),
  ],
  deadlines: rules,
  rulesets: () => harbourLaws,
  sights: {
    'unit-manager': [wholeFiles('municipality', ['call'])],
    'intake-worker': [wholeFiles('unit', ['call'])],
  },
  initialDetails: { lapses: [] },
});

/** Who works in the harbour of the specs. */
export const harbourStaff = {
  units: ['quay'],
  staff: [
    { staffId: 'pilot', unitId: 'quay', roles: ['intake-worker'], qualifications: [] },
    { staffId: 'master', unitId: 'quay', roles: ['unit-manager'], qualifications: [] },
  ],
};
