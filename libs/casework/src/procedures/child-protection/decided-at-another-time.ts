import { localDateOf, type Instant } from '../../calendar/index.js';
import { isAmong, isSamePerson, type CaseEvent } from '../../kernel/index.js';
import { standingOf, wasGiven } from './communication-state.js';
import { lastSaid, type Consented } from './consent-state.js';
import type { DecisionOutcome, DecisionState } from './decision-state.js';
import { isHeardAt } from './hearing.js';
import type { Home } from './homes.js';
import { guardiansBy, partiesBy } from './parties.js';
import { decisionsIn, hasAskedFor, matterIdOf, type ChildFile } from './state.js';
import type { Support } from './supports.js';
import { isChildHeardOrExcused } from './when-child-was-heard.js';

type DecidedFor = CaseEvent<{
  readonly answers: readonly string[];
  readonly parties: readonly string[];
  readonly goesAgainst: readonly string[];
}>;

type OfParty = CaseEvent<{ readonly partyId: string }>;

type OfConsent = CaseEvent<{ readonly personId: string; readonly support: Consented }>;

/**
 * Whether a decision could have been made at another time: whoever it goes against was heard by then (FL 2017:900 25 §),
 * so was the child, or it had been found why not (SoL 2025:400 3:2), and nobody was a party then who isn't one of it. What
 * has been said since it was made hides what was said before: then it is made no earlier.
 */
export function couldBeDecidedAt(file: ChildFile, decided: DecidedFor, at: Instant): boolean {
  const { data, occurredAt } = decided;
  const investigationId = matterIdOf(decided);
  const standings = file.details.communication.get(investigationId);
  const areHeard = data.goesAgainst.every((partyId) => {
    const standing = standingOf(file, standings, partyId);
    return standing !== undefined && standing.at > occurredAt
      ? at >= occurredAt
      : isHeardAt(file, investigationId, partyId, at);
  });
  const [was, is] = [occurredAt, at].map((each) => partiesBy(file, { occurredAt: each }));
  const known = [...data.parties, ...(was ?? [])];
  // Decisions of before say themselves what the child thought, and may rest on no talk: their time is free.
  const isChildHeard =
    isChildHeardOrExcused(file, investigationId, at) ||
    (at !== occurredAt && !isChildHeardOrExcused(file, investigationId, occurredAt));
  return areHeard && isChildHeard && (is ?? []).every((partyId) => isAmong(file, partyId, known));
}

type GrantedFor = CaseEvent<{
  readonly support: Support;
  readonly consentedBy: readonly string[];
  readonly answers: readonly string[];
  readonly parties: readonly string[];
}>;

/**
 * Whether those had consented by another time on whose consent a support rests, and the guardians who hadn’t were
 * overruled by then: SoL 2025:400 21:1, FB 1949:381 6:13 a.
 */
export function couldBeGrantedAt(file: ChildFile, granted: GrantedFor, at: Instant): boolean {
  const { support, consentedBy, answers, parties } = granted.data;
  const guardians = guardiansBy(file, { occurredAt: at }).filter((personId) =>
    isAmong(file, personId, parties),
  );
  // Where none of them did, it rests on the child’s own.
  const restsOnThem = guardians.some((personId) => isAmong(file, personId, consentedBy));
  return (
    consentedBy.every((personId) => hadConsented(file, personId, support, granted, at, answers)) &&
    (!restsOnThem ||
      guardians.every(
        (personId) => isAmong(file, personId, consentedBy) || isOverruledBy(file, personId, support, at),
      ))
  );
}

/** Whether the other guardian had consented by another time: the board decides against one of two (FB 1949:381 6:13 a). */
export function couldBeOverruledAt(
  file: ChildFile,
  overruled: CaseEvent<{ readonly guardianId: string; readonly support: Support }>,
  at: Instant,
): boolean {
  const { guardianId, support } = overruled.data;
  return guardiansBy(file, { occurredAt: at })
    .filter((personId) => !isSamePerson(file, personId, guardianId))
    .some((personId) => hadConsented(file, personId, support, overruled, at));
}

/** What has been said since the decision hides what was said before: then it is made no earlier. */
function hadConsented(
  file: ChildFile,
  personId: string,
  support: Support,
  { occurredAt }: Pick<CaseEvent, 'occurredAt'>,
  at: Instant,
  answers: readonly string[] = [],
): boolean {
  const said = lastSaid(file, personId, support);
  if (said === undefined) return hasAskedFor(file, answers, personId, support);
  return said.at > occurredAt ? at >= occurredAt : said.at <= at && said.is === 'given';
}

function isOverruledBy(file: ChildFile, personId: string, support: Support, at: Instant): boolean {
  return file.details.decisions
    .values()
    .some(
      ({ brings, decidedAt }) =>
        brings.is === 'guardian-overruled' &&
        isSamePerson(file, brings.guardianId, personId) &&
        brings.support === support &&
        decidedAt <= at,
    );
}

/** The same of a placement, to which nobody’s consent can be done without. */
export function couldBePlacedAt(
  file: ChildFile,
  home: Home,
  { data, occurredAt }: CaseEvent<{ readonly consentedBy: readonly string[] }>,
  at: Instant,
): boolean {
  return data.consentedBy.every((personId) => {
    const said = lastSaid(file, personId, home);
    return (
      said !== undefined && (said.at > occurredAt ? at >= occurredAt : said.at <= at && said.is === 'given')
    );
  });
}

/** Whether a support could have begun at another time: granted from then, with those consenting on whom it rests (SoL 2025:400 21:1). */
export function couldBeBegunAt(
  file: ChildFile,
  begun: CaseEvent<{ readonly consentedBy: readonly string[] }>,
  at: Instant,
): boolean {
  const given = file.details.supports.get(matterIdOf(begun));
  if (given === undefined || localDateOf(at, file.timeZone) < given.grant.from) return false;
  const answers = file.details.decisions.get(given.grant.decisionId)?.answers ?? [];
  return begun.data.consentedBy.every((personId) =>
    hadConsented(file, personId, given.support, begun, at, answers),
  );
}

/** Whether a party’s hearing could have been at another time: not after what was decided against them on it. */
export function couldBeHeardAt(file: ChildFile, heard: OfParty, at: Instant): boolean {
  return !decisionsIn(file.details, matterIdOf(heard))
    .filter(({ goesAgainst }) => isAmong(file, heard.data.partyId, goesAgainst))
    .some((decision) => isCarriedPast(decision, heard, at));
}

/** The same of a response: it is to what the party was given, by then. */
export function couldBeRespondedAt(file: ChildFile, responded: OfParty, at: Instant): boolean {
  const standing = standingOf(
    file,
    file.details.communication.get(matterIdOf(responded)),
    responded.data.partyId,
  );
  return (
    standing !== undefined &&
    wasGiven(standing) &&
    (standing.is !== 'responded' || standing.givenAt <= at) &&
    couldBeHeardAt(file, responded, at)
  );
}

/** The same of the basis that a party was given, with a day to respond by after it. */
export function couldBeCommunicatedAt(
  file: ChildFile,
  communicated: OfParty & CaseEvent<{ readonly replyBy: string }>,
  at: Instant,
): boolean {
  return localDateOf(at, file.timeZone) < communicated.data.replyBy && couldBeHeardAt(file, communicated, at);
}

/** Whether somebody could have consented at another time: not after the support that rests on it. */
export function couldBeConsentedAt(file: ChildFile, consented: OfConsent, at: Instant): boolean {
  return !file.details.decisions
    .values()
    .filter(
      ({ brings }) =>
        ((brings.is === 'support-granted' || brings.is === 'guardian-overruled') &&
          brings.support === consented.data.support) ||
        (brings.is === 'placement-granted' && brings.home === consented.data.support),
    )
    .some((decision) => isCarriedPast(decision, consented, at));
}

/**
 * Whether somebody could have refused, or taken their consent back, at another time: not before a support that rests on it,
 * where it was after that. The support is decided anew first: SoL 2025:400 21:1.
 */
export function couldBeRefusedAt(file: ChildFile, refused: OfConsent, at: Instant): boolean {
  const { personId, support } = refused.data;
  return !file.details.decisions
    .values()
    .filter(({ brings }) => restsOnConsentOf(file, brings, personId, support))
    .some(({ decidedAt }) => at <= decidedAt && decidedAt < refused.occurredAt);
}

/** Whether what is decided was decided on somebody’s consent; against a guardian it is on that of the other. */
function restsOnConsentOf(
  file: Pick<ChildFile, 'joinings'>,
  brings: DecisionOutcome,
  personId: string,
  support: Consented,
): boolean {
  if (brings.is === 'placement-granted')
    return brings.home === support && isAmong(file, personId, brings.consentedBy);
  if (brings.is === 'support-granted')
    return brings.support === support && isAmong(file, personId, brings.consentedBy);
  return (
    brings.is === 'guardian-overruled' &&
    brings.support === support &&
    !isSamePerson(file, brings.guardianId, personId)
  );
}

function isCarriedPast(
  { decidedAt }: Pick<DecisionState, 'decidedAt'>,
  { occurredAt }: Pick<CaseEvent, 'occurredAt'>,
  at: Instant,
): boolean {
  return occurredAt <= decidedAt && decidedAt < at;
}
