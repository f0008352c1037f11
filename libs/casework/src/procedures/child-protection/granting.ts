import type { Chapter } from '../../handling/index.js';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import {
  allThatIsWrong,
  happens,
  invalid,
  IsDay,
  IsId,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  refuse,
  Says,
  SomeOf,
  together,
  type DecidedEvent,
  type EventDefinition,
  type Hindrance,
  type RefusalRule,
  type Standing,
  type Undecided,
} from '../../kernel/index.js';
import { begunIn } from './begun-matter.js';
import { consentTo, type ConsentFound } from './consent-to-support.js';
import {
  Decided,
  Deciding,
  kindOfDecision,
  SaysAnswers,
  SaysLegalBasis,
  type DecisionAtHand,
  type LegalBases,
} from './decision-kinds.js';
import { placingKinds } from './granting-placement.js';
import { couldBeGrantedAt } from './decided-at-another-time.js';
import { decisionMade } from './decision-made.js';
import { partiesBy } from './parties.js';
import { isSaid } from './reasons.js';
import { rulesetAt } from './settings.js';
import { applicationOf, undecidedApplicationsUnder, type ChildProtection } from './state.js';
import { SaysSupport, supportKinds, supports, type Support } from './supports.js';
import { supportsByKind } from './supports-by-kind.js';

/** The paragraphs by which support is granted or refused. */
const bases = {
  'SoL 2001:453 4:1': {
    in: ['SE-2001'],
    label: { sv: 'SoL 2001:453 4 kap. 1 §', en: 'SoL 2001:453 4:1' },
    help: { sv: 'Rätten till bistånd.', en: 'The right to support.' },
  },
  'SoL 2001:453 3:6 b': {
    in: ['SE-2001'],
    label: { sv: 'SoL 2001:453 3 kap. 6 b §', en: 'SoL 2001:453 3:6 b' },
    help: { sv: 'Kontaktperson och kontaktfamilj.', en: 'Contact person and contact family.' },
  },
  'SoL 2025:400 11:1': {
    in: ['SE-2025', 'SE-2025B'],
    label: { sv: 'SoL 2025:400 11 kap. 1 §', en: 'SoL 2025:400 11:1' },
    help: { sv: 'Rätten till insatser.', en: 'The right to support.' },
  },
  'SoL 2025:400 11:4': {
    in: ['SE-2025', 'SE-2025B'],
    label: { sv: 'SoL 2025:400 11 kap. 4 §', en: 'SoL 2025:400 11:4' },
    help: { sv: 'Insatser därutöver.', en: 'Support beyond that.' },
  },
  'SoL 2025:400 13:7': {
    in: ['SE-2025', 'SE-2025B'],
    label: { sv: 'SoL 2025:400 13 kap. 7 §', en: 'SoL 2025:400 13:7' },
    help: { sv: 'Kontaktperson och kontaktfamilj.', en: 'Contact person and contact family.' },
  },
} as const satisfies LegalBases;

/** By these somebody has a right to it; by the others the board may give it. */
const rights: readonly string[] = ['SoL 2001:453 4:1', 'SoL 2025:400 11:1'] satisfies (keyof typeof bases)[];

const Bases = SomeOf(bases, { atLeast: 1, atMost: 3 });

const answering = (atLeast: number): PropertyDecorator =>
  together(SaysAnswers, IsArray(), ArrayMinSize(atLeast), ArrayMaxSize(20), IsId({ each: true }));

const SaysScope = Says(
  { sv: 'Omfattning', en: 'Scope' },
  {
    sv: 'Vad som beviljas: hur mycket, hur ofta, på vilket sätt.',
    en: 'What is granted: how much, how often, how.',
  },
);

const SaysFrom = Says({ sv: 'Från och med', en: 'From' }, { sv: 'Första dagen.', en: 'The first day.' });

const SaysUntil = Says(
  { sv: 'Till och med', en: 'Until' },
  {
    sv: 'Sista dagen; utelämnas den, gäller beslutet tills vidare.',
    en: 'The last day; until further notice, if left out.',
  },
);

const SaysNotGranted = Says(
  { sv: 'Vad som avslås', en: 'What is refused' },
  { sv: 'Den del av ansökan som inte beviljas.', en: 'The part of the application that is not granted.' },
);

const SaysWhySuitable = Says(
  { sv: 'Varför lämpligt utan vårdnadshavare', en: 'Why suitable without guardians' },
  {
    sv: 'Anges när insatsen vilar på barnets eget samtycke.',
    en: 'Given where the support rests on the child’s own consent.',
  },
);

const SaysConsentedBy = Says(
  { sv: 'Samtycke från', en: 'Consented by' },
  {
    sv: 'De personer vilkas samtycke beslutet vilar på.',
    en: 'The persons on whose consent the decision rests.',
  },
);

/** Avslag på en ansökan. */
export class RefuseSupport extends Deciding {
  @SaysLegalBasis @Bases legalBasis!: string[];
  @answering(1) answers!: string[];
}

class Granting extends Deciding {
  @SaysLegalBasis @Bases legalBasis!: string[];
  @SaysSupport @OneOf(supports) support!: Support;
  @SaysScope @PersonalText('narrative', 2_000) scope!: string;
  @SaysFrom @IsDay() from!: string;
  @SaysUntil @Maybe() @IsDay() until?: string;
  @SaysWhySuitable @Maybe() @PersonalText('narrative', 2_000) whySuitable?: string;
}

/** Bifall: on applications, or on what the investigation of a report found that those concerned consent to. */
export class GrantSupport extends Granting {
  @Maybe() @answering(0) answers?: string[];
}

/** Delvis bifall: the rest is refused. */
export class GrantSupportInPart extends Granting {
  @answering(1) answers!: string[];
  @SaysNotGranted @PersonalText('narrative', 2_000) notGranted!: string;
}

/** Decided when the event occurred. */
export class SupportRefused extends Decided {
  @SaysLegalBasis @Bases legalBasis!: string[];
}

/** Decided when the event occurred. */
export class SupportGranted extends Decided {
  @SaysLegalBasis @Bases legalBasis!: string[];
  @SaysSupport @OneOf(supports) support!: Support;
  @SaysScope @PersonalText('narrative', 2_000) scope!: string;
  @SaysFrom @IsDay() from!: string;
  @SaysUntil @Maybe() @IsDay() until?: string;
  @SaysWhySuitable @Maybe() @PersonalText('narrative', 2_000) whySuitable?: string;
  @SaysConsentedBy @IsArray() @ArrayMaxSize(20) @IsId({ each: true }) consentedBy!: string[];
}

/** Decided when the event occurred. */
export class SupportGrantedInPart extends SupportGranted {
  @SaysNotGranted @PersonalText('narrative', 2_000) notGranted!: string;
}

const missingConsent: RefusalRule = {
  code: 'MISSING_CONSENT',
  source: 'SoL 2025:400 21:1; 2001:453 3:6 a; FB 1949:381 6:13 a',
  says: {
    sv:
      'Den som måste samtycka till insatsen har inte gjort det: alla vårdnadshavare, om inte nämnden har beslutat mot en ' +
      'av två; eller barnet självt från den ålder som lagen säger, om det är lämpligt och sägs i whySuitable.',
    en:
      'Somebody who has to consent to the support hasn’t: every guardian, unless the board has decided against one of ' +
      'two; or the child alone from the age that the law says, where that is suitable and said in whySuitable.',
  },
};

const nobodyConsents: Hindrance<ChildProtection> = {
  code: 'MISSING_CONSENT',
  not: 'now',
  source: 'SoL 2025:400 21:1; 2001:453 3:6 a; FB 1949:381 6:13 a',
  says: {
    sv: 'De som måste samtycka har inte samtyckt till någon insats. Registrera samtycke först.',
    en: 'Those who have to consent have consented to no support. Record consent first.',
  },
  hinders: (standing) => {
    const { file, context } = standing;
    const { matterId: investigationId } = matterOf(standing);
    const asked = {
      investigationId,
      answers: undecidedApplicationsUnder(file, investigationId),
      suitableAlone: true,
      act: context,
      ruleset: rulesetAt(context),
    };
    return !supportKinds.some((support) => consentTo(file, { ...asked, support }).is === 'there');
  },
};

const nothingToAnswer: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 11:1; 2001:453 4:1',
  says: {
    sv: 'Ingen ansökan i utredningen väntar på beslut.',
    en: 'No application of the investigation waits for a decision.',
  },
  hinders: (standing) => undecidedApplicationsUnder(standing.file, matterOf(standing).matterId).length === 0,
};

const ownWishMissing: RefusalRule = {
  code: 'MISSING_CONSENT',
  source: 'SoL 2025:400 13:7; 2001:453 3:6 b',
  says: {
    sv: 'Ett barn som har fyllt 15 får kontaktperson eller kontaktfamilj bara om det självt har begärt det eller samtyckt.',
    en: 'A child of 15 or more gets a contact person or family only where it has asked for it or consented itself.',
  },
};

const aboutSupport = {
  legalBases: bases,
  mayBeDelegatedTo: 'official',
  appealedUnder: 'SoL 2025:400 35:1; 2001:453 16:3',
} as const;

/** A refusal goes against everybody whom it concerns, for it is the child that goes without. */
const everyParty = {
  whom: ({ parties }: { readonly parties: readonly string[] }) => parties,
  possible: (standing: Standing<ChildProtection>) => {
    const { file, context } = standing;
    return undecidedApplicationsUnder(file, matterOf(standing).matterId).map((id) =>
      partiesBy(file, context, [applicationOf(file.details, id).applicantId]),
    );
  },
};

function consentFor(hand: DecisionAtHand<Granting>, answers: readonly string[]): ConsentFound {
  const { file, context, command, investigationId } = hand;
  return consentTo(file, {
    support: command.support,
    investigationId,
    answers,
    suitableAlone: isSaid(command.whySuitable),
    act: context,
    ruleset: rulesetAt(context),
  });
}

function wrongGrant(hand: DecisionAtHand<Granting>, answers: readonly string[]): Undecided | undefined {
  const { from, until } = hand.command;
  const found = consentFor(hand, answers);
  return allThatIsWrong(
    until !== undefined &&
      until < from &&
      invalid('until', { sv: `en dag från och med ${from}`, en: `a day from ${from} on` }),
    found.is === 'missing' && refuse(missingConsent, 'support'),
    found.is === 'own-wish-missing' && refuse(ownWishMissing, 'support'),
  );
}

function granted(hand: DecisionAtHand<Granting>, answers: readonly string[]) {
  const { support, scope, from, until, whySuitable } = hand.command;
  const found = consentFor(hand, answers);
  return {
    support,
    scope,
    from,
    ...(until !== undefined && { until }),
    ...(whySuitable !== undefined && { whySuitable }),
    consentedBy: found.is === 'there' ? [...found.consentedBy] : [],
  };
}

/** What is granted waits to be carried out, in a matter of its own: SoL 2025:400 34:1 (2001:453 16:6 f). */
function waitsToBeCarriedOut(
  hand: DecisionAtHand<Granting>,
  decided: SupportGranted,
): readonly DecidedEvent[] {
  const { context, investigationId } = hand;
  const { decisionId, support, legalBasis, from, until, whySuitable } = decided;
  const { name, granted: toCarryOut } = supportsByKind[support];
  const about = {
    ...begunIn(hand, name),
    decisionId,
    grantedIn: investigationId,
    from,
    ...(until !== undefined && { until }),
    asOfRight: legalBasis.some((each) => rights.includes(each)),
    suitableAlone: isSaid(whySuitable),
  };
  return [happens(toCarryOut, about, { matterId: context.idFor('matter', name) })];
}

type Validity = Pick<SupportGranted, 'support' | 'from' | 'until' | 'consentedBy'>;

function inForce({ support, from, until, consentedBy }: Validity) {
  return {
    is: 'support-granted',
    support,
    from,
    ...(until !== undefined && { until }),
    consentedBy,
  } as const;
}

const refusing = kindOfDecision<RefuseSupport, object>({
  ...aboutSupport,
  name: 'refuse-support',
  title: { sv: 'Avslå ansökan om insats', en: 'Refuse support' },
  fields: RefuseSupport,
  example: {
    legalBasis: ['SoL 2025:400 11:1'],
    reasons: 'The need is met by the family’s own network.',
  },
  recordedAs: {
    name: 'support-refused',
    title: { sv: 'Insats avslagen', en: 'Support refused' },
    fields: SupportRefused,
    tells: {
      sv: ({ decidedBy, legalBasis }, nameOf) =>
        `${nameOf(decidedBy)} avslog ansökan om insats, enligt ${legalBasis.join(', ')}.`,
      en: ({ decidedBy, legalBasis }, nameOf) =>
        `${nameOf(decidedBy)} refused the support that was applied for, by ${legalBasis.join(', ')}.`,
    },
  },
  goesAgainst: everyParty,
  reasons: 'asked-for',
  answers: ({ answers }) => answers,
  refusals: { nothingToAnswer },
  own: () => ({}),
  brings: () => ({ is: 'support-refused' }),
});

const granting = kindOfDecision<GrantSupport, Omit<SupportGranted, keyof Decided>>({
  ...aboutSupport,
  name: 'grant-support',
  title: { sv: 'Bevilja insats', en: 'Grant support' },
  fields: GrantSupport,
  example: {
    legalBasis: ['SoL 2025:400 11:1'],
    support: 'supportive-talks',
    scope: 'Ten talks, one a week.',
    from: '2027-04-01',
  },
  recordedAs: {
    name: 'support-granted',
    title: { sv: 'Insats beviljad', en: 'Support granted' },
    fields: SupportGranted,
    tells: {
      sv: ({ decidedBy, support, from, until, legalBasis }, nameOf) =>
        `${nameOf(decidedBy)} beviljade ${supports[support].label.sv} från ${nameOf(from)} ` +
        `${until === undefined ? 'tills vidare' : `till ${nameOf(until)}`}, enligt ${legalBasis.join(', ')}.`,
      en: ({ decidedBy, support, from, until, legalBasis }, nameOf) =>
        `${nameOf(decidedBy)} granted ${supports[support].label.en} from ${nameOf(from)} ` +
        `${until === undefined ? 'until further notice' : `until ${nameOf(until)}`}, by ${legalBasis.join(', ')}.`,
    },
  },
  goesAgainst: 'nobody',
  reasons: 'may-be-left-out',
  answers: ({ answers = [] }) => answers,
  refusals: { nobodyConsents, missingConsent, ownWishMissing },
  problems: (hand) => wrongGrant(hand, hand.answers),
  own: (hand) => granted(hand, hand.answers),
  brings: (decided) => ({ ...inForce(decided), extent: 'whole' }),
  couldBeOf: couldBeGrantedAt,
  follows: waitsToBeCarriedOut,
});

const grantingInPart = kindOfDecision<GrantSupportInPart, Omit<SupportGrantedInPart, keyof Decided>>({
  ...aboutSupport,
  name: 'grant-support-in-part',
  title: { sv: 'Bevilja insats delvis', en: 'Grant support in part' },
  fields: GrantSupportInPart,
  example: {
    legalBasis: ['SoL 2025:400 11:1'],
    reasons: 'Five talks meet the need.',
    support: 'supportive-talks',
    scope: 'Five talks, one a week.',
    notGranted: 'Five more talks.',
    from: '2027-04-01',
  },
  recordedAs: {
    name: 'support-granted-in-part',
    title: { sv: 'Insats delvis beviljad', en: 'Support granted in part' },
    fields: SupportGrantedInPart,
    tells: {
      sv: ({ decidedBy, support, from, until, legalBasis }, nameOf) =>
        `${nameOf(decidedBy)} beviljade ansökan delvis: ${supports[support].label.sv} från ${nameOf(from)} ` +
        `${until === undefined ? 'tills vidare' : `till ${nameOf(until)}`}, och avslog resten, enligt ${legalBasis.join(', ')}.`,
      en: ({ decidedBy, support, from, until, legalBasis }, nameOf) =>
        `${nameOf(decidedBy)} granted the application in part: ${supports[support].label.en} from ${nameOf(from)} ` +
        `${until === undefined ? 'until further notice' : `until ${nameOf(until)}`}, and refused the rest, by ${legalBasis.join(', ')}.`,
    },
  },
  goesAgainst: everyParty,
  reasons: 'asked-for',
  answers: ({ answers }) => answers,
  refusals: { nothingToAnswer, nobodyConsents, missingConsent, ownWishMissing },
  problems: (hand) => wrongGrant(hand, hand.answers),
  own: (hand) => ({ ...granted(hand, hand.answers), notGranted: hand.command.notGranted }),
  brings: (decided) => ({ ...inForce(decided), extent: 'part' }),
  couldBeOf: couldBeGrantedAt,
  follows: waitsToBeCarriedOut,
});

export const { event: supportRefused } = refusing;
export const { event: supportGranted } = granting;
export const { event: supportGrantedInPart } = grantingInPart;

/** The kinds of decisions that answer applications. */
export const answeringKinds: readonly EventDefinition<ChildProtection, Decided>[] = [
  supportRefused,
  supportGranted,
  supportGrantedInPart,
  ...placingKinds,
];

/** The types of events that decide applications: each moves those that it answers, and reaches no other one’s clocks. */
export const answers: readonly string[] = [decisionMade, ...answeringKinds].map(({ type }) => type);

export const grants: Chapter<ChildProtection> = {
  name: 'granting',
  title: { sv: 'Bifall och avslag', en: 'Granting and refusing' },
  commands: [refusing.command, granting.command, grantingInPart.command],
  events: [supportRefused, supportGranted, supportGrantedInPart],
};
