import {
  accept,
  CommandBody,
  happens,
  IsDay,
  IsId,
  matterOf,
  Maybe,
  Says,
  type Chapter,
  type CommandDefinition,
  type EventDefinition,
  type Labels,
  type MatterMove,
} from '#casework';
import { ArrayMaxSize, IsArray } from 'class-validator';
import type { Allotment } from './state.js';

const saysDay = Says({ da: 'Dag', en: 'Day' }, { da: 'Hvilken dag.', en: 'Which day.' });
const saysWhich = Says(
  { da: 'Hvem eller hvad', en: 'Who or what' },
  { da: 'Naboer eller nøgler.', en: 'Neighbours or keys.' },
);

/** What happens on a plot: on which day it is to be, and whom or what it is about. */
export class OnPlot extends CommandBody {
  @saysDay @Maybe() @IsDay() day?: string;
  @saysWhich @Maybe() @IsArray() @ArrayMaxSize(20) @IsId({ each: true }) which?: string[];
}

export class PlotFact {
  @saysDay @Maybe() @IsDay() day?: string;
  @saysWhich @Maybe() @IsArray() @ArrayMaxSize(20) @IsId({ each: true }) which?: string[];
}

interface Happening {
  readonly type: string;
  readonly title: Labels;
  /** Past tense, for the timeline. */
  readonly told: Labels;
  readonly move?: Omit<MatterMove, 'matterId'>;
}

function eventOf({ type, title, told, move }: Happening): EventDefinition<Allotment, PlotFact> {
  return {
    type: `allotment/${type}`,
    version: 1,
    fields: class extends PlotFact {},
    title,
    ...(move && {
      moves: (_: PlotFact, { matterId = '' }: { readonly matterId?: string }) => [{ matterId, ...move }],
    }),
    evolve: (details) => details,
    tells: { da: () => told.da ?? told.en, en: () => told.en },
  };
}

function commandOf(
  type: string,
  title: Labels,
  event: EventDefinition<Allotment, PlotFact>,
  steps: readonly string[] = ['asked', 'reserved'],
  example: Partial<OnPlot> = {},
): CommandDefinition<Allotment, OnPlot> {
  return {
    type: `allotment/${type}`,
    title,
    fields: class extends OnPlot {},
    at: 'matter',
    during: { request: steps },
    by: ['garden-warden', 'unit-manager'],
    example,
    refusals: {},
    decide: ({ command: { day, which }, ...situation }) => {
      const { matterId } = matterOf(situation);
      const fact = { ...(day !== undefined && { day }), ...(which !== undefined && { which }) };
      return accept(happens(event, fact, { matterId }));
    },
  };
}

export const neighboursHeard = eventOf({
  type: 'neighbours-heard',
  title: { da: 'Naboer hørt', en: 'Neighbours heard' },
  told: { da: 'Naboerne blev spurgt.', en: 'The neighbours were asked.' },
});
export const objectionMade = eventOf({
  type: 'objection-made',
  title: { da: 'Indsigelse fra nabo', en: 'Objection of a neighbour' },
  told: { da: 'En nabo gjorde indsigelse.', en: 'A neighbour objected.' },
});
export const visitAppointed = eventOf({
  type: 'visit-appointed',
  title: { da: 'Besøg aftalt', en: 'Visit appointed' },
  told: { da: 'Et besøg i haven blev aftalt.', en: 'A visit to the plot was appointed.' },
});
export const keysLent = eventOf({
  type: 'keys-lent',
  title: { da: 'Nøgler udlånt', en: 'Keys lent' },
  told: { da: 'Nøgler blev udlånt.', en: 'Keys were lent.' },
});
export const keysReturned = eventOf({
  type: 'keys-returned',
  title: { da: 'Nøgler afleveret', en: 'Keys returned' },
  told: { da: 'Nøgler blev afleveret.', en: 'Keys were returned.' },
});
export const gateOpened = eventOf({
  type: 'gate-opened',
  title: { da: 'Låge åbnet', en: 'Gate opened' },
  told: { da: 'Lågen blev åbnet.', en: 'The gate was opened.' },
});
export const gateClosed = eventOf({
  type: 'gate-closed',
  title: { da: 'Låge lukket', en: 'Gate closed' },
  told: { da: 'Lågen blev lukket.', en: 'The gate was closed.' },
});
export const plotReserved = eventOf({
  type: 'plot-reserved',
  title: { da: 'Have reserveret', en: 'Plot reserved' },
  told: { da: 'En have blev reserveret.', en: 'A plot was reserved.' },
  move: { step: 'reserved' },
});
export const reservationProlonged = eventOf({
  type: 'reservation-prolonged',
  title: { da: 'Reservation forlænget', en: 'Reservation prolonged' },
  told: { da: 'Reservationen blev forlænget.', en: 'The reservation was prolonged.' },
});
export const reservationConfirmed = eventOf({
  type: 'reservation-confirmed',
  title: { da: 'Reservation bekræftet', en: 'Reservation confirmed' },
  told: { da: 'Reservationen blev bekræftet.', en: 'The reservation was confirmed.' },
});
export const plotWatered = eventOf({
  type: 'plot-watered',
  title: { da: 'Have vandet', en: 'Plot watered' },
  told: { da: 'Haven blev vandet.', en: 'The plot was watered.' },
});
export const droughtReported = eventOf({
  type: 'drought-reported',
  title: { da: 'Tørke indberettet', en: 'Drought reported' },
  told: { da: 'Tørken blev indberettet.', en: 'The drought was reported.' },
});
/** By time alone: a reservation that nobody confirmed. */
export const reservationLapsed = eventOf({
  type: 'reservation-lapsed',
  title: { da: 'Reservation bortfaldet', en: 'Reservation lapsed' },
  told: { da: 'Reservationen bortfaldt.', en: 'The reservation lapsed.' },
  move: { step: 'asked' },
});

export const growing: Chapter<Allotment> = {
  name: 'growing',
  title: { da: 'Dyrkning', en: 'Growing' },
  commands: [
    commandOf('hear-neighbours', { da: 'Hør naboer', en: 'Hear the neighbours' }, neighboursHeard),
    commandOf('note-objection', { da: 'Noter indsigelse', en: 'Note an objection' }, objectionMade),
    commandOf(
      'appoint-visit',
      { da: 'Aftal besøg', en: 'Appoint a visit' },
      visitAppointed,
      ['asked', 'reserved'],
      { day: '2027-03-31' },
    ),
    commandOf('lend-keys', { da: 'Lån nøgler ud', en: 'Lend keys' }, keysLent),
    commandOf('take-back-keys', { da: 'Modtag nøgler', en: 'Take back keys' }, keysReturned),
    commandOf('open-gate', { da: 'Åbn lågen', en: 'Open the gate' }, gateOpened),
    commandOf('close-gate', { da: 'Luk lågen', en: 'Close the gate' }, gateClosed),
    commandOf('reserve-plot', { da: 'Reserver have', en: 'Reserve a plot' }, plotReserved, ['asked']),
    commandOf(
      'prolong-reservation',
      { da: 'Forlæng reservation', en: 'Prolong a reservation' },
      reservationProlonged,
      ['reserved'],
      { day: '2027-03-31' },
    ),
    commandOf(
      'confirm-reservation',
      { da: 'Bekræft reservation', en: 'Confirm a reservation' },
      reservationConfirmed,
      ['reserved'],
    ),
    commandOf('water-plot', { da: 'Vand haven', en: 'Water the plot' }, plotWatered),
    commandOf('report-drought', { da: 'Indberet tørke', en: 'Report a drought' }, droughtReported),
  ],
  events: [
    neighboursHeard,
    objectionMade,
    visitAppointed,
    keysLent,
    keysReturned,
    gateOpened,
    gateClosed,
    plotReserved,
    reservationProlonged,
    reservationConfirmed,
    plotWatered,
    droughtReported,
    reservationLapsed,
  ],
};
