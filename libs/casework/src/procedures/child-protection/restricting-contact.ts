import type { Chapter } from '../../handling/index.js';
import {
  accept,
  Code,
  CommandBody,
  happens,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  refuse,
  Says,
  SomeOf,
  type Codes,
  type CommandDefinition,
  type DecidedEvent,
  type EventDefinition,
  type Hindrance,
  type Standing,
} from '../../kernel/index.js';
import { begunIn, MatterBegunByDecision } from './begun-matter.js';
import { everyParty, onlyBasis, underLvu } from './care-decisions.js';
import {
  Decided,
  Deciding,
  floors,
  kindOfDecision,
  SaysLegalBasis,
  type DecisionAtHand,
} from './decision-kinds.js';
import { findings, SaysFinding, type Finding } from './placement-reviews.js';
import { isSaid, SaysDecidedBy, unreasoned } from './reasons.js';
import type { Restriction, RestrictionState } from './restriction-state.js';
import { matterIdOf, moving, type ChildProtection } from './state.js';

/** What may be restricted for the sake of a care: LVU 1990:52 14 §. */
const restrictions = {
  contact: {
    label: { sv: 'umgänget', en: 'contact' },
    help: {
      sv: 'Hur den unge har umgänge med vårdnadshavare och föräldrar.',
      en: 'How the young person has contact with guardians and parents.',
    },
  },
  'place-of-stay': {
    label: { sv: 'vistelseorten', en: 'the place of stay' },
    help: {
      sv: 'Att vistelseorten inte röjs för föräldrar eller vårdnadshavare.',
      en: 'That the place of stay is not told to parents or guardians.',
    },
  },
} as const satisfies Codes<Readonly<Record<'sv' | 'en', string>>>;

const bases = onlyBasis('14', {
  sv: 'Umgänge och vistelseort under vården.',
  en: 'Contact and place of stay while in care.',
});

const Bases = SomeOf(bases, { atLeast: 1, atMost: 1 });

const SaysHow = Says(
  { sv: 'Hur umgänget ska utövas', en: 'How contact is had' },
  {
    sv: 'När, hur ofta och på vilket sätt, och med vem.',
    en: 'When, how often, in which way, and with whom.',
  },
);

/** Beslut om umgänge: LVU 1990:52 14 § second paragraph 1. */
export class RestrictContact extends Deciding {
  @SaysLegalBasis @Bases legalBasis!: string[];
  @SaysHow @PersonalText('narrative', 4_000) how!: string;
}

/** Decided when the event occurred. */
export class ContactRestricted extends Decided {
  @SaysLegalBasis @Bases legalBasis!: string[];
  @SaysHow @PersonalText('narrative', 4_000) how!: string;
}

/** Hemlig vistelseort: LVU 1990:52 14 § second paragraph 2. */
export class HidePlaceOfStay extends Deciding {
  @SaysLegalBasis @Bases legalBasis!: string[];
}

/** Decided when the event occurred. */
export class PlaceOfStayHidden extends Decided {
  @SaysLegalBasis @Bases legalBasis!: string[];
}

/** It is needed no more. */
export class LiftRestriction extends Deciding {
  @SaysLegalBasis @Bases legalBasis!: string[];
}

/** Decided when the event occurred. */
export class RestrictionLifted extends Decided {
  @SaysLegalBasis @Bases legalBasis!: string[];
}

const SaysWhyNeeded = Says(
  { sv: 'Vad övervägandet vilar på', en: 'What it rests on' },
  { sv: 'Varför beslutet fortfarande behövs, eller inte.', en: 'Why it is needed still, or no more.' },
);

/** Övervägande: LVU 1990:52 14 § third paragraph. */
export class ConsiderContactRestriction extends CommandBody {
  @SaysFinding @OneOf(findings) finding!: Finding;
  @SaysWhyNeeded @Maybe() @PersonalText('narrative', 10_000) account?: string;
}

/** It holds in a matter of its own when the event occurred. */
export class RestrictionInForce extends MatterBegunByDecision {
  @Says({ sv: 'Vad', en: 'What' }, { sv: 'Vad som begränsas.', en: 'What is restricted.' })
  @OneOf(restrictions)
  what!: Restriction;
}

export class ContactRestrictionConsidered {
  @SaysFinding @OneOf(findings) finding!: Finding;
  @SaysWhyNeeded @PersonalText('narrative', 10_000) account!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

function restrictionOf({ restrictions: all }: ChildProtection, matterId: string): RestrictionState {
  const restriction = all.get(matterId);
  if (!restriction) throw new Error(`Matter ${matterId} restricts nothing.`);
  return restriction;
}

/** Whether it is still to be considered. */
export function isInForceStill(details: ChildProtection, matterId: string): boolean {
  return restrictionOf(details, matterId).standing.is === 'in-force';
}

/** Whether nobody who has custody is told where the child is: OSL 2009:400 26:2. */
export function isPlaceOfStayHidden({ restrictions: all }: ChildProtection): boolean {
  return all.values().some(({ what, standing }) => what === 'place-of-stay' && standing.is === 'in-force');
}

function alreadyRestricted(what: Restriction): Hindrance<ChildProtection> {
  return {
    code: 'ALREADY_OPEN',
    source: 'LVU 1990:52 14 §',
    says: {
      sv: 'Ett sådant beslut gäller redan. Häv det först om det ska beslutas på ett annat sätt: ‹matter›.',
      en: 'Such a decision holds already. Lift it first where it is to be decided in another way: ‹matter›.',
    },
    hinders: (standing: Standing<ChildProtection>) =>
      [...standing.file.details.restrictions]
        .filter(([, each]) => each.what === what && each.standing.is === 'in-force')
        .map(([matterId]) => matterId),
  };
}

const accountMissing = unreasoned('LVU 1990:52 14 §', {
  sv: 'Ange i account varför beslutet fortfarande behövs, eller inte.',
  en: 'Say in account why the decision is needed still, or no more.',
});

function inForceIn(what: Restriction) {
  return (hand: DecisionAtHand<Deciding>, { decisionId }: Decided): readonly DecidedEvent[] => {
    const { context, investigationId: decidedIn } = hand;
    const about = {
      ...begunIn(hand, 'contact-restriction'),
      decisionId,
      decidedIn,
      what,
    };
    return [happens(restrictionInForce, about, { matterId: context.idFor('matter', 'contact-restriction') })];
  };
}

const restricting = kindOfDecision<RestrictContact, Omit<ContactRestricted, keyof Decided>>({
  ...underLvu,
  name: 'restrict-contact',
  title: { sv: 'Besluta om umgänge', en: 'Restrict contact' },
  fields: RestrictContact,
  during: { care: ['in-care'] },
  example: {
    legalBasis: ['LVU 1990:52 14 §'],
    reasons: 'The child is afraid for days after each visit.',
    how: 'Each other Sunday, with somebody of the unit there.',
  },
  recordedAs: {
    name: 'contact-restricted',
    title: { sv: 'Umgänget begränsat', en: 'Contact restricted' },
    fields: ContactRestricted,
    tells: {
      sv: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} beslutade hur umgänget ska utövas.`,
      en: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} decided how contact is had.`,
    },
  },
  legalBases: bases,
  goesAgainst: everyParty,
  refusals: { alreadyRestricted: alreadyRestricted('contact') },
  own: ({ command: { how } }) => ({ how }),
  follows: inForceIn('contact'),
});

const hiding = kindOfDecision<HidePlaceOfStay, object>({
  ...underLvu,
  name: 'hide-place-of-stay',
  title: { sv: 'Besluta att vistelseorten inte röjs', en: 'Hide the place of stay' },
  fields: HidePlaceOfStay,
  during: { care: ['in-care'] },
  example: {
    legalBasis: ['LVU 1990:52 14 §'],
    reasons: 'The father has said that he will come and take the child.',
  },
  recordedAs: {
    name: 'place-of-stay-hidden',
    title: { sv: 'Vistelseorten hemlig', en: 'Place of stay hidden' },
    fields: PlaceOfStayHidden,
    tells: {
      sv: ({ decidedBy }, nameOf) =>
        `${nameOf(decidedBy)} beslutade att vistelseorten inte får röjas för föräldrar eller vårdnadshavare.`,
      en: ({ decidedBy }, nameOf) =>
        `${nameOf(decidedBy)} decided that the place of stay is not told to parents or guardians.`,
    },
  },
  legalBases: bases,
  goesAgainst: everyParty,
  refusals: { alreadyRestricted: alreadyRestricted('place-of-stay') },
  own: () => ({}),
  follows: inForceIn('place-of-stay'),
});

const lifting = kindOfDecision<LiftRestriction, object>({
  ...underLvu,
  name: 'lift-restriction',
  title: { sv: 'Häv begränsningen', en: 'Lift the restriction' },
  fields: LiftRestriction,
  during: { 'contact-restriction': ['restricted'] },
  example: { legalBasis: ['LVU 1990:52 14 §'], reasons: 'The child wishes to meet its mother again.' },
  recordedAs: {
    name: 'restriction-lifted',
    title: { sv: 'Begränsningen hävd', en: 'Restriction lifted' },
    fields: RestrictionLifted,
    tells: {
      sv: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} hävde begränsningen.`,
      en: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} lifted the restriction.`,
    },
  },
  legalBases: bases,
  goesAgainst: 'nobody',
  moves: (_, facts) => moving(facts, { step: 'restriction-lifted', closed: true }),
  changes: (details, event) => {
    const id = matterIdOf(event);
    const lifted = { is: 'over', at: event.occurredAt } as const;
    const changed = { ...restrictionOf(details, id), standing: lifted };
    return { ...details, restrictions: details.restrictions.with(id, changed) };
  },
  refusals: {},
  own: () => ({}),
});

const considerContactRestriction: CommandDefinition<ChildProtection, ConsiderContactRestriction> = {
  type: 'child-protection/consider-contact-restriction',
  title: { sv: 'Överväg begränsningen', en: 'Consider the restriction' },
  fields: ConsiderContactRestriction,
  at: 'matter',
  during: { 'contact-restriction': ['restricted'] },
  // SoL 2025:400 30:7; 2001:453 10:4
  by: floors.committee,
  example: { account: 'The child is calmer; the mother agrees for the time being.' },
  refusals: { accountMissing },
  decide: (situation) => {
    const { finding, account } = situation.command;
    if (!isSaid(account)) return refuse(accountMissing, 'account');
    const decidedBy = situation.context.actor.staffId;
    const { matterId } = matterOf(situation);
    return accept(happens(contactRestrictionConsidered, { finding, account, decidedBy }, { matterId }));
  },
};

export const { event: contactRestricted } = restricting;
export const { event: placeOfStayHidden } = hiding;
export const { event: restrictionLifted } = lifting;

export const restrictionInForce: EventDefinition<ChildProtection, RestrictionInForce> = {
  type: 'child-protection/restriction-in-force',
  version: 1,
  fields: RestrictionInForce,
  title: { sv: 'Begränsning gäller', en: 'Restriction in force' },
  moves: ({ caseNumber, unitId, handlerId, decidedIn }, facts) => [
    ...moving(facts, {
      opens: { kind: 'contact-restriction', caseNumber, unitId },
      step: 'restricted',
      ...(handlerId !== undefined && { handlerId }),
    }),
    { matterId: decidedIn },
  ],
  evolve: (details, event) => {
    const { what, decidedIn } = event.data;
    return {
      ...details,
      restrictions: details.restrictions.with(matterIdOf(event), {
        what,
        restrictedIn: decidedIn,
        standing: { is: 'in-force' },
      }),
    };
  },
  tells: {
    sv: ({ what }) => `En begränsning gäller från och med nu: ${restrictions[what].label.sv}.`,
    en: ({ what }) => `A restriction holds from now on: ${restrictions[what].label.en}.`,
  },
};

export const contactRestrictionConsidered: EventDefinition<ChildProtection, ContactRestrictionConsidered> = {
  type: 'child-protection/contact-restriction-considered',
  standsByItself: true,
  version: 1,
  fields: ContactRestrictionConsidered,
  title: { sv: 'Begränsningen övervägd', en: 'Restriction considered' },
  evolve: (details) => details,
  tells: {
    sv: ({ decidedBy, finding }, nameOf) =>
      `${nameOf(decidedBy)} övervägde begränsningen: ${findings[finding].label.sv}.`,
    en: ({ decidedBy, finding }, nameOf) =>
      `${nameOf(decidedBy)} considered the restriction: ${findings[finding].label.en}.`,
  },
};

export const restrictingContact: Chapter<ChildProtection> = {
  name: 'restricting-contact',
  title: { sv: 'Umgänge och vistelseort under vården', en: 'Restricting contact' },
  commands: [restricting.command, hiding.command, lifting.command, considerContactRestriction],
  events: [
    contactRestricted,
    placeOfStayHidden,
    restrictionLifted,
    restrictionInForce,
    contactRestrictionConsidered,
  ],
};
