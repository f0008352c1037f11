import {
  happens,
  OneOf,
  Says,
  type Codes,
  type DecidedEvent,
  type EventDefinition,
  type EventFacts,
} from '../../kernel/index.js';
import type { MeasureState } from './measure-state.js';
import { matterIdOf, moving, type ChildProtection } from './state.js';

/**
 * What stands of a measure that was imposed.
 *
 * @throws {Error} the matter is none: a fault of the procedure
 */
export function measureOf({ measures }: ChildProtection, matterId: string): MeasureState {
  const measure = measures.get(matterId);
  if (!measure) throw new Error(`Matter ${matterId} imposes nothing.`);
  return measure;
}

/** The measures that stand, by id. */
export function standingMeasures({ measures }: ChildProtection): readonly string[] {
  return [...measures].filter(([, { standing }]) => standing.is === 'imposed').map(([matterId]) => matterId);
}

/** The details once a measure is over. */
export function withMeasureEnded(
  details: ChildProtection,
  event: Pick<EventFacts, 'matterId' | 'occurredAt'>,
): ChildProtection {
  const id = matterIdOf(event);
  const ended = { is: 'ended', at: event.occurredAt } as const;
  const changed = { ...measureOf(details, id), standing: ended };
  return { ...details, measures: details.measures.with(id, changed) };
}

const endings = {
  custody: {
    label: { sv: 'den unge togs om hand omedelbart', en: 'the young person was taken into custody' },
    help: { sv: 'Beslut om omedelbart omhändertagande.', en: 'A decision on immediate custody.' },
  },
  care: {
    label: { sv: 'rätten beslutade om vård', en: 'the court ordered care' },
    help: { sv: 'Ansökan om vård bifölls.', en: 'The application for care was granted.' },
  },
  age: {
    label: { sv: 'den unge fyllde 21', en: 'the young person turned 21' },
    help: { sv: 'Åtgärden kan inte fortsätta längre.', en: 'The measure can’t go on any longer.' },
  },
} as const satisfies Codes<Readonly<Record<'sv' | 'en', string>>>;

/** Nobody decides it: the law ends it (LVU 1990:52 23 §; 21 § fourth paragraph by 22 §). */
export class MeasureEndedByLaw {
  @Says({ sv: 'Därför att', en: 'Because' }, { sv: 'Vad den upphörde genom.', en: 'What it ended by.' })
  @OneOf(endings)
  because!: keyof typeof endings;
}

export const measureEndedByLaw: EventDefinition<ChildProtection, MeasureEndedByLaw> = {
  type: 'child-protection/measure-ended-by-law',
  version: 1,
  fields: MeasureEndedByLaw,
  title: { sv: 'Insatsen upphörd enligt lag', en: 'Measure ended by law' },
  moves: (_, facts) => moving(facts, { step: 'measure-ended', closed: true }),
  evolve: withMeasureEnded,
  tells: {
    sv: ({ because }) => `Insatsen upphörde enligt lag: ${endings[because].label.sv}.`,
    en: ({ because }) => `The measure ended by law: ${endings[because].label.en}.`,
  },
};

/** The law ends each measure that stands when something stronger is decided: LVU 1990:52 23 §. */
export function measuresOvertaken(
  details: ChildProtection,
  because: MeasureEndedByLaw['because'],
): readonly DecidedEvent[] {
  return standingMeasures(details).map((matterId) => happens(measureEndedByLaw, { because }, { matterId }));
}
