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
 * with its own ladder. What starts and ends them the specs say by hand.
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

const practised: readonly DeadlineRule[] = procedures.flatMap(({ deadlines }) => deadlines);

const settings = procedures.flatMap((procedure) => procedure.settings);

const byDefault: SettingOf = (name) => {
  const setting = settings.find((each) => each.name === name);
  if (!setting) throw new Error(`There is no setting ${name}.`);
  return setting.byDefault;
};

/** How long the deadline of a rule runs, settings at their defaults. */
export function lengthOf({ id }: Pick<DeadlineRule, 'id'>): Length {
  const length = practised.find((rule) => rule.id === id)?.starts[0]?.length;
  if (length === undefined) throw new Error(`Deadline ${id} never starts.`);
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
  deadlines: practised.map(({ id, what, kind, responsible, versions, rolls, guards, ladder }) => ({
    ...{ id, what, kind, responsible, versions, rolls, ladder, starts: [], stops: [] },
    ...(guards && { guards }),
  })),
  rulesets: () => procedures.flatMap(({ rulesets }) => rulesets(byDefault)),
  settings: [],
  sights: {},
  initialDetails: undefined,
});
