import type { Instant } from '../../calendar/index.js';
import { isOpen } from '../../kernel/index.js';
import { lastSaid, type Consented, type ConsentState } from './consent-state.js';
import type { ChildFile } from './state.js';

/** The deadline by which what rests on a consent that wasn’t there is looked into. */
export const lookingIntoConsent = 'A-consent';

/** What is given by a decision, and on whose consent. */
export interface GivenOnConsent {
  readonly decisionId: string;
  readonly to: Consented;
  readonly consentedBy: readonly string[];
}

/** What is given in a matter by consent; undefined where it is given without, or by no decision that stands. */
export function givenOnConsent({ details }: ChildFile, matterId: string): GivenOnConsent | undefined {
  const decisionId =
    details.supports.get(matterId)?.grant.decisionId ?? details.placements.get(matterId)?.decided.decisionId;
  const brings = decisionId === undefined ? undefined : details.decisions.get(decisionId)?.brings;
  if (decisionId === undefined || brings === undefined) return undefined;
  if (brings.is === 'support-granted')
    return { decisionId, to: brings.support, consentedBy: brings.consentedBy };
  if (brings.is === 'placement-granted')
    return { decisionId, to: brings.home, consentedBy: brings.consentedBy };
  return undefined;
}

/** What those had said by an instant who had refused by then, or taken back, what something was given on. */
export function consentsLost(file: ChildFile, given: GivenOnConsent, at: Instant): readonly ConsentState[] {
  return given.consentedBy.flatMap((personId) => {
    const said = lastSaid(file, personId, given.to);
    return said !== undefined && said.at <= at && said.is !== 'given' ? [said] : [];
  });
}

/** The matter in which somebody has to look into a support, or a form of home, that rests on a consent that wasn’t there. */
export function consentAwaitedIn(file: ChildFile, to: Consented): string | undefined {
  return file.deadlines
    .values()
    .filter((each) => each.ruleId === lookingIntoConsent && isOpen(each))
    .map(({ matterId }) => matterId)
    .find((matterId) => givenOnConsent(file, matterId)?.to === to);
}
