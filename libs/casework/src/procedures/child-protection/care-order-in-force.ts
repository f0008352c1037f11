import type { Chapter } from '../../handling/index.js';
import {
  accept,
  CommandBody,
  happens,
  matterOf,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
} from '../../kernel/index.js';
import { careConcerned, recorders } from './care.js';
import { withCare } from './cares.js';
import { moving, type ChildProtection } from './state.js';

/**
 * The court’s order can’t be appealed any more, since the day that it is said to have happened on: from that day the care
 * has to begin within four weeks. LVU 1990:52 5 §.
 */
export class RecordCareOrderInForce extends CommandBody {}

/** It gained legal force when the event occurred. */
export class CareOrderInForce {}

/** Nobody decides it: the law ends an order by which no care began in time (LVU 1990:52 5 §). */
export class CareOrderLapsed {}

const inForceAlready: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 5 §',
  says: {
    sv: 'Det är redan registrerat när beslutet fick laga kraft. Rätta tidpunkten om den är fel.',
    en: 'It is on record already when the order gained legal force. Correct the time if it is wrong.',
  },
  hinders: (standing) => careConcerned(standing).inForceSince !== undefined,
};

const recordCareOrderInForce: CommandDefinition<ChildProtection, RecordCareOrderInForce> = {
  type: 'child-protection/record-care-order-in-force',
  title: {
    sv: 'Registrera att beslutet om vård har fått laga kraft',
    en: 'Record that the order of care has gained legal force',
  },
  fields: RecordCareOrderInForce,
  at: 'matter',
  needsFile: true,
  during: { care: ['care-ordered'] },
  by: recorders,
  refusals: { inForceAlready },
  decide: (situation) => accept(happens(careOrderInForce, {}, { matterId: matterOf(situation).matterId })),
};

export const careOrderInForce: EventDefinition<ChildProtection, CareOrderInForce> = {
  type: 'child-protection/care-order-in-force',
  once: 'care-order-in-force',
  standsByItself: true,
  version: 1,
  fields: CareOrderInForce,
  title: { sv: 'Beslutet om vård har fått laga kraft', en: 'Order of care in legal force' },
  evolve: (details, event) => withCare(details, event, { inForceSince: event.occurredAt }),
  tells: {
    sv: () => 'Rättens beslut om vård fick laga kraft: vården ska påbörjas inom fyra veckor.',
    en: () => 'The court’s order of care gained legal force: the care has to begin within four weeks.',
  },
};

export const careOrderLapsed: EventDefinition<ChildProtection, CareOrderLapsed> = {
  type: 'child-protection/care-order-lapsed',
  version: 1,
  fields: CareOrderLapsed,
  title: { sv: 'Beslutet om vård upphört att gälla', en: 'Order of care lapsed' },
  moves: (_, facts) => moving(facts, { step: 'order-lapsed', closed: true }),
  evolve: (details, event) => withCare(details, event, { standing: { is: 'ended', at: event.occurredAt } }),
  tells: {
    sv: () => 'Beslutet om vård upphörde enligt lag, eftersom vården inte hade påbörjats i tid.',
    en: () => 'The order of care ended by law, because the care had not begun in time.',
  },
};

export const ordersInForce: Chapter<ChildProtection> = {
  name: 'care-order-in-force',
  title: { sv: 'Beslut om vård i laga kraft', en: 'Order of care in legal force' },
  commands: [recordCareOrderInForce],
  events: [careOrderInForce, careOrderLapsed],
};
