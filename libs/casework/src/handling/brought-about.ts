import { deadlineExpired, deadlineMissed, deadlinePassed, deadlineSuperseded } from '../deadlines/events.js';
import type { CaseEvent } from '../kernel/event.js';
import type { Catalogue } from './catalogue.js';

const endings: ReadonlySet<string> = new Set([deadlineExpired.type, deadlinePassed.type]);

/**
 * Whether time alone brought an event about, so that an act of before it, recorded afterwards, may take it back: an
 * expiry, a passing, a change of the law, and whatever followed from a deadline that went by unused. A miss alone is
 * none: it stays, and nothing rests on it.
 */
export function isBroughtAbout<Details>(catalogue: Catalogue<Details>, event: CaseEvent): boolean {
  if (event.cause !== 'clock') return false;
  return (
    endings.has(event.type) ||
    catalogue.ownEvents.has(event.type) ||
    isMissWithConsequence(catalogue, event) ||
    isChangeOfLaw(event)
  );
}

function isMissWithConsequence<Details>(catalogue: Catalogue<Details>, event: CaseEvent): boolean {
  if (event.type !== deadlineMissed.type || !('ruleId' in event.data)) return false;
  const rule = catalogue.rules.get(String(event.data.ruleId));
  return rule?.passing !== undefined || catalogue.startsOn.has(deadlineMissed.type);
}

function isChangeOfLaw({ type, data }: CaseEvent): boolean {
  return type === deadlineSuperseded.type && 'because' in data && data.because === 'law-changed';
}
