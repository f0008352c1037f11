import type { Chapter } from '../../handling/index.js';
import {
  allThatIsWrong,
  invalid,
  isAmong,
  IsId,
  isSamePerson,
  matterOf,
  OneOf,
  refuse,
  Says,
  SomeOf,
  type Hindrance,
  type RefusalRule,
  type Standing,
} from '../../kernel/index.js';
import { consentCountsIn } from './consent-reach.js';
import { isGivenIn, lastSaid } from './consent-state.js';
import { couldBeOverruledAt } from './decided-at-another-time.js';
import { Decided, Deciding, kindOfDecision, SaysLegalBasis, type LegalBases } from './decision-kinds.js';
import { guardiansBy } from './parties.js';
import type { ChildProtection } from './state.js';
import { SaysSupport, supportKinds, supports, type Support } from './supports.js';

/** It holds under every version of the social services act. */
const bases = {
  'FB 1949:381 6:13 a': {
    in: ['SE-2001', 'SE-2025', 'SE-2025B'],
    label: { sv: 'FB 1949:381 6 kap. 13 a §', en: 'Children and Parents Code, FB 1949:381 6:13 a' },
    help: {
      sv: 'Barnets bästa kräver insatsen, fast den ena vårdnadshavaren inte samtycker.',
      en: 'The child’s best interests require the support, though one guardian doesn’t consent.',
    },
  },
} as const satisfies LegalBases;

const Bases = SomeOf(bases, { atLeast: 1, atMost: 1 });

const SaysGuardian = Says(
  { sv: 'Vårdnadshavare', en: 'Guardian' },
  { sv: 'Den som inte samtycker.', en: 'The one who doesn’t consent.' },
);

/** The board decides that a support may be given with one guardian's consent alone: FB 1949:381 6:13 a. */
export class OverruleGuardian extends Deciding {
  @SaysLegalBasis @Bases legalBasis!: string[];
  @SaysGuardian @IsId() guardianId!: string;
  @SaysSupport @OneOf(supports) support!: Support;
}

/** Decided when the event occurred. */
export class GuardianOverruled extends Decided {
  @SaysLegalBasis @Bases legalBasis!: string[];
  @SaysGuardian @IsId() guardianId!: string;
  @SaysSupport @OneOf(supports) support!: Support;
}

const otherHasNotConsented: RefusalRule = {
  code: 'MISSING_CONSENT',
  source: 'FB 1949:381 6:13 a',
  says: {
    sv: 'Den andra vårdnadshavaren har inte samtyckt till insatsen. Nämnden kan gå emot en av två, inte båda.',
    en: 'The other guardian has not consented to the support. The board can decide against one of two, not both.',
  },
};

const nobodyToOverrule: Hindrance<ChildProtection> = {
  code: 'MISSING_CONSENT',
  not: 'now',
  source: 'FB 1949:381 6:13 a',
  says: {
    sv: 'Det finns inte två vårdnadshavare av vilka den ena har samtyckt till en insats.',
    en: 'There are no two guardians of whom one has consented to a support.',
  },
  hinders: (standing) => whomToOverrule(standing).length === 0,
};

/** The guardians who have custody when it is decided. */
function guardiansThen({ file, context }: Standing<ChildProtection>): readonly string[] {
  return guardiansBy(file, context);
}

/** Whether another guardian consents to one of these supports. */
function otherConsents(
  standing: Standing<ChildProtection>,
  guardianId: string,
  asked: readonly Support[],
): boolean {
  const { file, context } = standing;
  const investigations = consentCountsIn(file.details, matterOf(standing).matterId);
  const agrees = (personId: string, to: Support) =>
    isGivenIn(lastSaid(file, personId, to), investigations, context.occurredAt);
  return guardiansThen(standing)
    .filter((personId) => !isSamePerson(file, personId, guardianId))
    .some((personId) => asked.some((each) => agrees(personId, each)));
}

/** The guardians whom it could be decided against, for whatever support. */
function whomToOverrule(standing: Standing<ChildProtection>): readonly string[] {
  return guardiansThen(standing).filter((guardianId) => otherConsents(standing, guardianId, supportKinds));
}

/**
 * All five supports are such that the paragraph names: treatment in open forms, a contact person or a contact family. A
 * placement isn't, and psychiatric care is not the board's to give.
 */
const overruling = kindOfDecision<OverruleGuardian, Omit<GuardianOverruled, keyof Decided>>({
  name: 'overrule-guardian',
  title: { sv: 'Besluta trots att en vårdnadshavare inte samtycker', en: 'Overrule guardian' },
  fields: OverruleGuardian,
  example: {
    legalBasis: ['FB 1949:381 6:13 a'],
    reasons: 'The child’s best interests require it.',
    support: 'supportive-talks',
  },
  recordedAs: {
    name: 'guardian-overruled',
    title: { sv: 'Beslut trots en vårdnadshavares nej', en: 'Guardian overruled' },
    fields: GuardianOverruled,
    tells: {
      sv: ({ decidedBy, guardianId, support }, nameOf) =>
        `${nameOf(decidedBy)} beslutade att ${supports[support].label.sv} får ges fast ${nameOf(guardianId)} inte samtycker.`,
      en: ({ decidedBy, guardianId, support }, nameOf) =>
        `${nameOf(decidedBy)} decided that ${supports[support].label.en} may be given though ${nameOf(guardianId)} doesn’t consent.`,
    },
  },
  legalBases: bases,
  // The board itself, or its committee.
  mayBeDelegatedTo: 'committee',
  appealedUnder: 'FB 1949:381 6:13 a',
  // It names a guardian of the file.
  needsFile: true,
  goesAgainst: {
    whom: ({ command: { guardianId } }) => [guardianId],
    possible: (standing) => whomToOverrule(standing).map((guardianId) => [guardianId]),
  },
  reasons: 'asked-for',
  answers: () => [],
  refusals: { nobodyToOverrule, otherHasNotConsented },
  problems: (hand) => {
    const { guardianId, support } = hand.command;
    return allThatIsWrong(
      !isAmong(hand.file, guardianId, guardiansThen(hand)) &&
        invalid('guardianId', {
          sv: 'en vårdnadshavare som har vårdnaden den dagen',
          en: 'a guardian who has custody on that day',
        }),
      !otherConsents(hand, guardianId, [support]) && refuse(otherHasNotConsented, 'support'),
    );
  },
  own: ({ command: { guardianId, support } }) => ({ guardianId, support }),
  brings: ({ guardianId, support }) => ({ is: 'guardian-overruled', guardianId, support }),
  couldBeOf: couldBeOverruledAt,
});

export const { event: guardianOverruled } = overruling;

export const overrulings: Chapter<ChildProtection> = {
  name: 'overruling',
  title: { sv: 'Beslut mot en vårdnadshavare', en: 'Overruling a guardian' },
  commands: [overruling.command],
  events: [guardianOverruled],
};
