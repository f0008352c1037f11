import { madeUp } from '../../../casework/src/testing/made-up.js';
import {
  procedures,
  type DeadlineRule,
  type EventDefinition,
  type Length,
  type Procedure,
  type Roles,
  type SettingOf,
} from '#casework';
import { IsString } from 'class-validator';

/*
 * A made-up procedure for the specs of reminders: a shelter whose matters have every deadline that any procedure has,
 * with its own ladder, and some with the rungs that none of them has. What starts and ends them the specs say by hand.
 */

export class MatterOpened {
  @IsString() caseNumber!: string;
  @IsString() unitId!: string;
  /** Empty while nobody handles it. */
  @IsString() handlerId!: string;
}

export const matterOpened: EventDefinition<unknown, MatterOpened> = {
  type: 'shelter/matter-opened',
  version: 1,
  fields: MatterOpened,
  title: { sv: 'Öppnat', en: 'Opened' },
  moves: ({ caseNumber, unitId, handlerId }, { matterId = '' }) => [
    {
      matterId,
      opens: { kind: 'stay', caseNumber, unitId },
      step: 'begun',
      ...(handlerId !== '' && { handlerId }),
    },
  ],
  evolve: (details) => details,
  tells: { sv: () => 'Ärendet öppnades.', en: () => 'The matter was opened.' },
};

export const practised: readonly DeadlineRule[] = procedures.flatMap(({ deadlines }) => deadlines);

const handlers = ['intake-worker'] as const;

function madeUpRule(id: string, length: Length, ladder: DeadlineRule['ladder']): DeadlineRule {
  return {
    id,
    what: { sv: `Påhittad ${id}`, en: `Made up ${id}` },
    kind: 'duty',
    responsible: 'intake-worker',
    versions: { 'SE-2025B': { force: 'local' } },
    starts: [{ on: 'shelter/matter-opened', length }],
    rolls: false,
    stops: [],
    ladder,
  };
}

/** Deadlines with the rungs that no practised ladder has. */
const withOtherRungs: readonly DeadlineRule[] = [
  // Two rungs of one instant, for one person and for two.
  madeUpRule('W1', { days: 6 }, [
    { at: { share: 50 }, to: handlers },
    { at: { afterStart: { days: 3 } }, to: [...handlers, 'unit-manager'] },
  ]),
  madeUpRule('W2', { days: 14 }, [
    { at: { share: 50 }, to: handlers },
    { at: { share: 80 }, to: [...handlers, 'unit-manager'] },
    { at: { onDueDay: '09:00' }, to: [...handlers, 'unit-manager'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
    { at: { every: { days: 1 }, from: 'missed', at: '08:00' }, to: ['unit-manager'] },
  ]),
  madeUpRule('W3', { hours: 1 }, [
    { at: { beforeAnchor: { days: 7 } }, to: handlers },
    { at: { beforeAnchor: { hours: 24 } }, to: handlers },
  ]),
  madeUpRule('W4', { days: 400 }, [{ at: { every: { workingDays: 1 }, from: 'start' }, to: handlers }]),
];

const settings = procedures.flatMap((procedure) => procedure.settings);

const byDefault: SettingOf = (name) => {
  const setting = settings.find((each) => each.name === name);
  if (!setting) throw new Error(`There is no setting ${name}.`);
  return setting.byDefault;
};

/** Where the event names the day, one that leaves time for every rung is named here. */
const farEnough: Length = { days: 120 };

/** How long the deadline of a rule runs, settings at their defaults. */
export function lengthOf({ id }: Pick<DeadlineRule, 'id'>): Length {
  const start = [...practised, ...withOtherRungs].find((rule) => rule.id === id)?.starts[0];
  if (start === undefined) throw new Error(`Deadline ${id} never starts.`);
  const { length = farEnough } = start;
  return typeof length === 'function' ? length(byDefault) : length;
}

export const shelter: Procedure = madeUp<unknown>({
  name: 'shelter',
  title: { sv: 'Boende', en: 'Shelter' },
  zone: 'social-services',
  matters: {
    stay: { title: { sv: 'Vistelse', en: 'Stay' }, steps: { begun: { sv: 'påbörjad', en: 'begun' } } },
  },
  chapters: [
    {
      name: 'staying',
      title: { sv: 'Vistelse', en: 'Staying' },
      commands: [],
      events: [matterOpened],
    },
  ],
  roles: Object.assign({}, ...procedures.map(({ roles }) => roles)) as Roles,
  deadlines: [...practised, ...withOtherRungs].map(
    ({ id, what, kind, responsible, versions, rolls, guards, ladder }) => ({
      ...{ id, what, kind, responsible, versions, rolls, ladder, starts: [], stops: [] },
      ...(guards && { guards }),
    }),
  ),
  rulesets: () => procedures.flatMap(({ rulesets }) => rulesets(byDefault)),
  settings: [],
  sights: {},
  initialDetails: undefined,
});
