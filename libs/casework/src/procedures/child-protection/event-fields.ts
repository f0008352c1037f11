import type { CaseEvent, EventDescription } from '../../kernel/index.js';

/**
 * The fields of an event of a kind.
 *
 * @throws {Error} it is of another
 */
export function fieldsOf<Fields extends object>(
  definition: EventDescription<Fields>,
  event: CaseEvent,
): Fields {
  const isOfKind = (each: CaseEvent): each is CaseEvent<Fields> => each.type === definition.type;
  if (!isOfKind(event)) throw new Error(`${event.type} is no ${definition.type}.`);
  return event.data;
}
