import { ArrayMaxSize, IsArray } from 'class-validator';
import type { Chapter } from '../../handling/index.js';
import {
  Code,
  IsId,
  Maybe,
  OneOf,
  PersonalText,
  Says,
  type Codes,
  type EventDefinition,
} from '../../kernel/index.js';
import { SaysAnswers, SaysDissent, SaysLegalBasis, SaysPresenter } from './decision-kinds.js';
import { allToBeNotified } from './decision-state.js';
import { SaysChildsView, SaysDecidedBy, SaysReasons, SaysWhyChildNotHeard } from './reasons.js';
import { matterIdOf, withDecision, type ChildProtection } from './state.js';

const types = {
  'close-without-support': {
    label: { sv: 'avsluta utan insats', en: 'close without support' },
    help: {
      sv: 'Utredningen avslutas och ingen insats beviljas.',
      en: 'The investigation is closed and no support is granted.',
    },
  },
} as const satisfies Codes;

const communications = {
  communicated: {
    label: { sv: 'kommunicerat', en: 'communicated' },
    help: {
      sv: 'Sökanden har underrättats om underlaget och fått tillfälle att yttra sig.',
      en: 'The applicant was given the basis and the chance to comment on it.',
    },
  },
  waived: {
    label: { sv: 'underlåtet', en: 'waived' },
    help: {
      sv: 'Det var uppenbart obehövligt, eller lagen gav ett annat skäl att avstå.',
      en: 'It was plainly needless, or the law gave another reason not to.',
    },
  },
} as const satisfies Codes;

/**
 * A decision as it was recorded before each kind had an event of its own: it closed the investigation without support, and
 * refused every application in it. Logs hold it; no command brings it about any more.
 */
export class DecisionMade {
  @Says({ sv: 'Beslut', en: 'Decision' }, { sv: 'Vad som beslutades.', en: 'What was decided.' })
  @OneOf(types)
  type!: keyof typeof types;
  @SaysLegalBasis @Code() legalBasis!: string;
  @SaysReasons @PersonalText('narrative', 10_000) reasons!: string;
  @SaysChildsView @Maybe() @PersonalText('narrative', 10_000) childsView?: string;
  @SaysWhyChildNotHeard @Maybe() @PersonalText('narrative', 2_000) whyChildNotHeard?: string;
  @Says(
    { sv: 'Kommunicering', en: 'Communication' },
    {
      sv: 'När beslutet gick en sökande emot: om underlaget hade kommunicerats.',
      en: 'Where the decision went against an applicant: whether the basis had been communicated.',
    },
  )
  @Maybe()
  @OneOf(communications)
  communication?: keyof typeof communications;
  @Says(
    { sv: 'Varför kommunicering underläts', en: 'Why communication was waived' },
    {
      sv: 'Anges när underlaget inte hade kommunicerats.',
      en: 'Given where the basis had not been communicated.',
    },
  )
  @Maybe()
  @PersonalText('narrative', 2_000)
  whyCommunicationWaived?: string;
  @SaysDecidedBy @Code() decidedBy!: string;
  @SaysPresenter @Maybe() @Code() presenterId?: string;
  @SaysDissent @Maybe() @PersonalText('narrative', 10_000) dissent?: string;
  @SaysAnswers @IsArray() @ArrayMaxSize(100) @IsId({ each: true }) answers!: string[];
}

export const decisionMade: EventDefinition<ChildProtection, DecisionMade> = {
  type: 'child-protection/decision-made',
  standsByItself: true,
  version: 1,
  fields: DecisionMade,
  title: { sv: 'Beslut fattat', en: 'Decision made' },
  moves: ({ answers }) => answers.map((matterId) => ({ matterId, step: 'decided', closed: true })),
  evolve: (details, made) => {
    const { answers } = made.data;
    const refused = answers.flatMap((id) => details.applications.get(id)?.applicantId ?? []);
    return withDecision(details, {
      decisionId: made.id,
      kind: 'make-decision',
      matterId: matterIdOf(made),
      decidedAt: made.occurredAt,
      brings: answers.length > 0 ? { is: 'support-refused' } : { is: 'closing' },
      answers,
      mayBeAppealed: answers.length > 0,
      goesAgainst: refused,
      parties: allToBeNotified(refused),
    });
  },
  tells: {
    sv: ({ decidedBy, legalBasis }, nameOf) =>
      `${nameOf(decidedBy)} beslutade att avsluta utredningen utan insats, enligt ${legalBasis}.`,
    en: ({ decidedBy, legalBasis }, nameOf) =>
      `${nameOf(decidedBy)} decided to close the investigation without support, by ${legalBasis}.`,
  },
};

/** What no command brings about any more, and logs hold. */
export const formerDecisions: Chapter<ChildProtection> = {
  name: 'decision-made',
  title: { sv: 'Beslut som de förut registrerades', en: 'Decisions as they were recorded before' },
  commands: [],
  events: [decisionMade],
};
