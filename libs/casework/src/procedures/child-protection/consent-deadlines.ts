import type { DeadlineRule } from '../../deadlines/index.js';
import type { CaseEvent } from '../../kernel/index.js';
import { careExecuted } from './care.js';
import { careIsOver } from './care-deadlines.js';
import { consentGiven } from './consent.js';
import { consentsLost, givenOnConsent, lookingIntoConsent } from './lost-consent.js';
import {
  anotherHomeGranted,
  placementEnded,
  placementGranted,
  placementMoved,
  placementStarted,
} from './placement.js';
import { inBothLaws } from './rule-versions.js';
import { deadlinesOf, matterIdOf, type ChildFile, type ChildProtection } from './state.js';
import { endsOfSupport } from './support-deadlines.js';
import { typesOf } from './supports-by-kind.js';
import { isOpen } from '../../kernel/index.js';

/** Since when it is known that a consent wasn’t there on which something was granted, or begun; undefined where it was. */
function knownSince(file: ChildFile, event: CaseEvent): string | undefined {
  const given = givenOnConsent(file, matterIdOf(event));
  return (
    given &&
    consentsLost(file, given, event.occurredAt)
      .map(({ recordedAt }) => recordedAt)
      .toSorted()
      .at(-1)
  );
}

function isLookedInto(file: ChildFile, event: CaseEvent): boolean {
  return deadlinesOf(file, lookingIntoConsent, matterIdOf(event)).some(isOpen);
}

/**
 * A refusal, or a withdrawal, of before a decision may become known after it: the decision stands, and rests on what
 * wasn’t there. Nothing begins by it, and whoever handles it sees at once that those are asked anew, or it ends. The law
 * gives no time; the next working day is this system’s target, from when it became known.
 */
const aConsent: DeadlineRule<ChildProtection> = {
  id: lookingIntoConsent,
  what: {
    sv: 'Prövning av det som vilar på ett samtycke som inte fanns',
    en: 'Looking into what rests on a consent that wasn’t there',
  },
  kind: 'duty',
  responsible: 'investigator',
  versions: inBothLaws('target', '3:6 a', '21:1'),
  starts: [
    ...typesOf('granted'),
    ...typesOf('started'),
    ...typesOf('resumed'),
    placementGranted.type,
    anotherHomeGranted.type,
    placementStarted.type,
    placementMoved.type,
  ].map((on) => ({
    on,
    when: (file: ChildFile, event: CaseEvent) =>
      knownSince(file, event) !== undefined && !isLookedInto(file, event),
    items: (file: ChildFile, event: CaseEvent) =>
      [givenOnConsent(file, matterIdOf(event))?.decisionId].flatMap((id) => id ?? []),
    anchor: (file: ChildFile, event: CaseEvent) => knownSince(file, event) ?? event.occurredAt,
    anchoredBecause: {
      sv: 'då blev det känt att den som beslutet vilar på inte samtyckte',
      en: 'it became known then that somebody on whom the decision rests did not consent',
    },
    length: { workingDays: 1 },
    immediate: true as const,
  })),
  rolls: false,
  stops: [
    {
      on: consentGiven.type,
      when: (file, event) => {
        const given = givenOnConsent(file, matterIdOf(event));
        return given !== undefined && consentsLost(file, given, event.occurredAt).length === 0;
      },
    },
  ],
  cancels: [
    ...endsOfSupport.map((on) => ({
      on,
      because: { sv: 'insatsen har avslutats', en: 'the support has ended' },
    })),
    { on: placementEnded.type, because: { sv: 'placeringen har upphört', en: 'the placement has ended' } },
    ...careIsOver(),
    {
      on: careExecuted.type,
      because: {
        sv: 'vården ges från och med nu enligt LVU, utan samtycke',
        en: 'the care is given under LVU from now on, without consent',
      },
    },
  ],
  ladder: [
    { at: { onDueDay: '09:00' }, to: ['investigator'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

export const consentDeadlines: readonly DeadlineRule<ChildProtection>[] = [aConsent];
