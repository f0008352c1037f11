import type { LocalDate } from '../../calendar/index.js';
import type { DeadlineExtension } from '../../deadlines/index.js';
import type { CaseEvent, EventDescription } from '../../kernel/index.js';
import type { ChildProtection } from './state.js';

/**
 * An extension to the fixed day that it names. Where that day is no later one, nothing is extended: when the start
 * turns out to have been later, the law itself may give more than was decided. A day within the roll-over is a later
 * one: whether the board's own time rolls isn't settled (docs/law/open-questions.md), and the decision holds either way.
 */
export function toLaterDay<Extended extends { readonly newDate: string }>(
  definition: EventDescription<Extended>,
): Omit<DeadlineExtension<ChildProtection>, 'ground'> {
  const isExtension = (event: CaseEvent): event is CaseEvent<Extended> => event.type === definition.type;
  const newDateOf = (event: CaseEvent): LocalDate => {
    if (!isExtension(event)) throw new Error(`${event.type} extends nothing.`);
    return event.data.newDate;
  };
  return {
    on: definition.type,
    when: (_, event, { nominalDueDate }) => newDateOf(event) > nominalDueDate,
    until: (event) => ({ day: newDateOf(event) }),
  };
}
