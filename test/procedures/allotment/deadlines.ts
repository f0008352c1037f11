import { deadlineMissed, happens, type CaseEvent, type DeadlineRule } from '#casework';
import { answerDays } from './declared.js';
import {
  droughtReported,
  gateClosed,
  gateOpened,
  keysLent,
  keysReturned,
  neighboursHeard,
  objectionMade,
  plotReserved,
  plotWatered,
  reservationConfirmed,
  reservationLapsed,
  reservationProlonged,
  visitAppointed,
  type PlotFact,
} from './growing.js';
import { plotAsked, plotGranted, requestWithdrawn } from './plots.js';
import type { Allotment } from './state.js';

type Rule = DeadlineRule<Allotment>;

const factOf = ({ data }: CaseEvent): PlotFact => data;
const whichOf = (event: CaseEvent): readonly string[] => factOf(event).which ?? [];
const dayOf = (event: CaseEvent) => ({ day: factOf(event).day ?? '' });

function under(source: string, force: 'statutory' | 'target' | 'local'): Rule['versions'] {
  return { 'DK-HAVE': { source, force }, 'DK-HAVE-2027': { source, force } };
}

/** A deadline of every kind that there is. */
export const deadlines: readonly Rule[] = [
  {
    id: 'H1',
    what: { da: 'Svar på ansøgning om have', en: 'Answer to a request for an allotment' },
    kind: 'duty',
    responsible: 'garden-warden',
    versions: {
      'DK-HAVE': {
        source: 'Haveloven § 2',
        force: 'local',
        length: (setting) => ({ days: Number(setting(answerDays.name)) }),
      },
      'DK-HAVE-2027': {
        source: 'Haveloven af 2027 § 2',
        force: 'statutory',
        length: { weeks: 3 },
        running: 'counted-anew',
      },
    },
    starts: [{ on: plotAsked.type }],
    rolls: false,
    stops: [{ on: plotGranted.type }],
    cancels: [
      {
        on: requestWithdrawn.type,
        because: { da: 'Ansøgningen blev trukket tilbage.', en: 'The request was withdrawn.' },
      },
    ],
    ladder: [
      { at: { onDueDay: '09:00' }, to: ['garden-warden'] },
      { at: { missed: true }, to: ['unit-manager', 'gate-keeper'] },
    ],
  },
  {
    id: 'H2',
    what: { da: 'Naboens indsigelse', en: 'Objection of the neighbour' },
    kind: 'window',
    responsible: 'garden-warden',
    versions: under('Haveloven § 5', 'statutory'),
    starts: [{ on: neighboursHeard.type, parties: (_, event) => whichOf(event), length: { days: 7 } }],
    rolls: true,
    stops: [
      {
        on: objectionMade.type,
        when: (_, event, { partyId }) => partyId !== undefined && whichOf(event).includes(partyId),
      },
    ],
    ladder: [],
  },
  {
    id: 'H3',
    what: { da: 'Besøg i haven', en: 'Visit to the plot' },
    kind: 'appointment',
    responsible: 'garden-warden',
    versions: under('Haveloven § 6', 'local'),
    starts: [{ on: visitAppointed.type, until: (_, event) => dayOf(event) }],
    rolls: false,
    stops: [],
    replaces: [{ on: visitAppointed.type }],
    ladder: [{ at: { beforeDue: { days: 1 } }, to: ['garden-warden'] }],
  },
  {
    id: 'H4',
    what: { da: 'Aflevering af nøgle', en: 'Return of a key' },
    kind: 'duty',
    responsible: 'gate-keeper',
    versions: under('Haveloven § 7', 'local'),
    starts: [{ on: keysLent.type, items: (_, event) => whichOf(event), length: { hours: 24 } }],
    rolls: false,
    stops: [
      {
        on: keysReturned.type,
        when: (_, event, { itemId }) => itemId !== undefined && whichOf(event).includes(itemId),
      },
    ],
    ladder: [{ at: { missed: true }, to: ['gate-keeper'] }],
  },
  {
    id: 'H5',
    what: { da: 'Bekræftelse af reservation', en: 'Confirmation of the reservation' },
    kind: 'duty',
    responsible: 'garden-warden',
    versions: under('Haveloven § 8', 'statutory'),
    starts: [{ on: plotReserved.type, length: { danishWeekdays: 6 } }],
    rolls: false,
    stops: [{ on: reservationConfirmed.type }],
    extensions: [
      {
        on: reservationProlonged.type,
        ground: { da: 'ansøgeren er bortrejst', en: 'the gardener is away' },
        until: dayOf,
      },
    ],
    passing: {
      event: reservationLapsed,
      brings: (_, { matterId }) => happens(reservationLapsed, {}, { matterId }),
    },
    ladder: [{ at: { missed: true }, to: ['garden-warden'] }],
  },
  {
    id: 'H6',
    what: { da: 'Vanding', en: 'Watering' },
    kind: 'duty',
    responsible: 'garden-warden',
    versions: under('Haveloven § 9', 'target'),
    starts: [{ on: plotReserved.type, length: { months: 1 } }],
    rolls: false,
    stops: [{ on: plotWatered.type }],
    cancels: [
      {
        on: reservationLapsed.type,
        because: { da: 'reservationen er bortfaldet', en: 'the reservation has lapsed' },
      },
    ],
    ladder: [{ at: { missed: true }, to: ['unit-manager'] }],
  },
  {
    id: 'H7',
    what: { da: 'Indberetning af tørke', en: 'Report of a drought' },
    kind: 'duty',
    responsible: 'unit-manager',
    versions: under('Haveloven § 10', 'local'),
    starts: [
      {
        on: deadlineMissed.type,
        when: (_, { data }) => 'ruleId' in data && data.ruleId === 'H6',
        length: { workingDays: 3 },
      },
    ],
    rolls: false,
    stops: [{ on: droughtReported.type }],
    ladder: [],
  },
  {
    id: 'H8',
    what: { da: 'Lukning af lågen', en: 'Closing of the gate' },
    kind: 'duty',
    responsible: 'gate-keeper',
    versions: under('Haveloven § 11', 'local'),
    starts: [{ on: gateOpened.type, length: { minutes: 90 } }],
    rolls: false,
    stops: [{ on: gateClosed.type }],
    ladder: [],
  },
];
