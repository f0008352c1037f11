import { ArrayMaxSize, IsArray } from 'class-validator';
import { localDateOf, type Instant, type LocalDate } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
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
  type CommandDefinition,
  type DecidedEvent,
  type EventDefinition,
  type Hindrance,
  type RefusalRule,
  type Role,
} from '../../kernel/index.js';
import { courts, isHigherThan, outcomes, type Court, type Outcome, type Ruling } from './appeal-state.js';
import { SaysAppealGoingOn, SaysCourt } from './appeal-words.js';
import {
  appealConcerned,
  appealOf,
  applicationOf,
  matterIdOf,
  moving,
  ongoingInvestigation,
  withAppeal,
  withAppealDismissed,
  withAppealGoingOn,
  type ChildFile,
  type ChildProtection,
} from './state.js';
import { supportsAfterRuling } from './supports-after-rulings.js';
import { aftermathOf, carriedOnIn } from './what-stands.js';

const SaysOutcome = Says(
  { sv: 'Utgång', en: 'Outcome' },
  { sv: 'Vad domstolen gjorde med överklagandet.', en: 'What the court made of the appeal.' },
);

const SaysRuledOn = Says(
  { sv: 'Avgörandets dag', en: 'Day of the ruling' },
  {
    sv: 'Dagen för domen eller beslutet; den dag då det hände, om den utelämnas.',
    en: 'The day of the judgment or decision; the day on which it happened, if left out.',
  },
);

const SaysRuling = Says(
  { sv: 'Domslut och skäl', en: 'Ruling and reasons' },
  { sv: 'Vad domstolen bestämde och varför.', en: 'What the court decided, and why.' },
);

export class RecordRuling extends CommandBody {
  @SaysCourt @OneOf(courts) court!: Court;
  @SaysOutcome @OneOf(outcomes) outcome!: Outcome;
  @SaysRuledOn @Maybe() @IsDay() ruledOn?: string;
  @SaysRuling @Maybe() @PersonalText('narrative', 20_000) ruling?: string;
}

export class CourtRuled {
  @SaysCourt @OneOf(courts) court!: Court;
  @SaysOutcome @OneOf(outcomes) outcome!: Outcome;
  @SaysRuledOn @IsDay() ruledOn!: string;
  @SaysRuling @Maybe() @PersonalText('narrative', 20_000) ruling?: string;
  @Says(
    { sv: 'Prövas på nytt', en: 'Tried anew' },
    {
      sv: 'De ansökningar som nämnden ska pröva på nytt, när beslutet om dem är upphävt.',
      en: 'The applications that the board has to try anew, where what was decided of them is annulled.',
    },
  )
  @Maybe()
  @IsArray()
  @ArrayMaxSize(100)
  @IsId({ each: true })
  triedAnew?: string[];
  @Says(
    { sv: 'I utredning', en: 'In investigation' },
    {
      sv: 'Den pågående utredning som de prövas i; utelämnas den, väntar de på att en inleds.',
      en: 'The ongoing investigation that they are tried in; if left out, they wait for one to be opened.',
    },
  )
  @Maybe()
  @IsId()
  triedAnewIn?: string;
  @Says(
    { sv: 'Åter avgjorda', en: 'Decided again' },
    {
      sv: 'De ansökningar vars beslut gäller igen, när en högre rätt inte upphäver det.',
      en: 'The applications of which what was decided holds again, where a higher court doesn’t annul it.',
    },
  )
  @Maybe()
  @IsArray()
  @ArrayMaxSize(100)
  @IsId({ each: true })
  decidedAgain?: string[];
  @SaysAppealGoingOn @Maybe() @IsId() appealGoesOn?: string;
  @Says(
    { sv: 'Avvisat överklagande', en: 'Appeal dismissed after all' },
    {
      sv: 'Det överklagande vars avvisning gäller igen, när en högre rätt inte upphäver den.',
      en: 'The appeal whose dismissal holds again, where a higher court doesn’t annul it.',
    },
  )
  @Maybe()
  @IsId()
  appealStaysDismissed?: string;
}

const handlers: readonly Role[] = ['investigator', 'unit-manager'];

const ruledByTheLast: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Högsta förvaltningsdomstolen har avgjort målet.',
    en: 'The Supreme Administrative Court has ruled.',
  },
  hinders: (standing) => {
    const { standing: stands } = appealConcerned(standing);
    return stands.is === 'ruled' && stands.rulings.some(({ court }) => court === 'supreme-court');
  },
};

const ruledAlready: RefusalRule = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Den domstolen eller en högre har redan avgjort målet.',
    en: 'That court, or a higher one, has ruled already.',
  },
};

type WhatFollows = Pick<
  CourtRuled,
  'triedAnew' | 'triedAnewIn' | 'decidedAgain' | 'appealGoesOn' | 'appealStaysDismissed'
>;

/**
 * What a ruling opens again, or closes again after all. Whatever the courts have made of a decision, an application is
 * decided as long as something holds that decided it: an annulled decision leaves it undecided, also where the court didn’t
 * send it back in so many words (SoL 2025:400 14:2, 20:3). An appeal whose dismissal doesn’t hold goes on: with the board,
 * which forwards it, or with the court, where that took it up itself (FL 2017:900 45–46 §§).
 */
function whatFollows(file: ChildFile, appealId: string, ruling: Ruling, today: LocalDate): WhatFollows {
  const { details, matters } = file;
  const { decisionId } = appealOf(details, appealId);
  const decision = details.decisions.get(decisionId);
  if (!decision) return {};
  const was = aftermathOf(details, decision, today);
  const is = aftermathOf(withRuling(details, appealId, ruling), decision, today);
  const isOpen = (id: string) => matters.get(id)?.closedAt === undefined;
  const { brings, matterId, answers } = decision;
  if (brings.is === 'appeal-dismissed') {
    const { standing, isNotLate } = appealOf(details, matterId);
    if (is !== 'stands') return standing.is === 'dismissed' ? { appealGoesOn: matterId } : {};
    return isNotLate && standing.is !== 'ruled' ? { appealStaysDismissed: matterId } : {};
  }
  if (is === 'annulled')
    return triedAnew(
      file,
      matterId,
      answers.filter((id) => !isOpen(id)),
    );
  const decidedAgain = was === 'annulled' ? answers.filter(isOpen) : [];
  return decidedAgain.length > 0 ? { decidedAgain } : {};
}

/** Applications that are undecided again, and where they are tried. */
function triedAnew({ details }: ChildFile, decidedIn: string, undecided: string[]): WhatFollows {
  if (undecided.length === 0) return {};
  const ongoing = ongoingInvestigation(details);
  const goesOn = ongoing !== undefined && carriedOnIn(details, ongoing).includes(decidedIn);
  return { triedAnew: undecided, ...(goesOn && { triedAnewIn: ongoing }) };
}

const recordRuling: CommandDefinition<ChildProtection, RecordRuling> = {
  type: 'child-protection/record-ruling',
  title: { sv: 'Registrera domstolens avgörande', en: 'Record the court’s ruling' },
  fields: RecordRuling,
  at: 'matter',
  during: { appeal: ['forwarded', 'ruled'] },
  by: handlers,
  example: { court: 'administrative-court', outcome: 'upheld' },
  refusals: { ruledByTheLast, ruledAlready },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { court, outcome, ruling } = command;
    const appeal = appealConcerned(situation);
    const { standing } = appeal;
    const before = standing.is === 'ruled' ? standing.rulings : [];
    const today = localDateOf(context.occurredAt, file.timeZone);
    const { ruledOn = today } = command;
    // No court rules before it was appealed, nor a higher one before the one below it.
    const appealedOn = localDateOf(appeal.receivedAt, file.timeZone);
    const earliest = before.reduce(
      (latest, each) => (each.ruledOn > latest ? each.ruledOn : latest),
      appealedOn,
    );
    return (
      allThatIsWrong(
        isHigherThan(appeal.court, court) &&
          invalid('court', {
            sv: 'den domstol som överklagandet överlämnades till, eller en högre',
            en: 'the court that the appeal was forwarded to, or a higher one',
          }),
        before.some((each) => !isHigherThan(court, each.court)) && refuse(ruledAlready, 'court'),
        ruledOn > today &&
          invalid('ruledOn', { sv: 'en dag som inte ligger i framtiden', en: 'a day not in the future' }),
        ruledOn < earliest &&
          invalid('ruledOn', { sv: `en dag inte före ${earliest}`, en: `a day not before ${earliest}` }),
      ) ??
      accept(
        happens(
          courtRuled,
          {
            court,
            outcome,
            ruledOn,
            ...(ruling !== undefined && { ruling }),
            ...whatFollows(file, matterId, { court, outcome, ruledOn }, today),
          },
          { matterId },
        ),
        ...supportsRuledOn(file, matterId, { court, outcome, ruledOn }, context.occurredAt),
      )
    );
  },
};

/** What becomes of the supports that the appealed decision granted or ended. */
function supportsRuledOn(
  file: ChildFile,
  appealId: string,
  ruling: Ruling,
  at: Instant,
): readonly DecidedEvent[] {
  const { details, timeZone } = file;
  const decision = details.decisions.get(appealOf(details, appealId).decisionId);
  if (!decision) return [];
  const today = localDateOf(at, timeZone);
  const after = withRuling(details, appealId, ruling);
  const turn = { was: aftermathOf(details, decision, today), is: aftermathOf(after, decision, today) };
  return supportsAfterRuling({ details: after, timeZone }, decision, turn, at);
}

export const courtRuled: EventDefinition<ChildProtection, CourtRuled> = {
  type: 'child-protection/court-ruled',
  standsByItself: true,
  version: 1,
  fields: CourtRuled,
  title: { sv: 'Domstolen avgjorde', en: 'Court ruled' },
  // What is undecided again is open again: in the investigation that goes on, or else as it waited for one.
  moves: (ruled, facts) => [
    ...moving(facts, { step: 'ruled', closed: true }),
    ...(ruled.triedAnew ?? []).map((applicationId) => ({
      matterId: applicationId,
      step: ruled.triedAnewIn === undefined ? 'received' : 'under-investigation',
      closed: false,
    })),
    ...(ruled.decidedAgain ?? []).map((matterId) => ({ matterId, step: 'decided', closed: true })),
    ...(ruled.appealGoesOn === undefined
      ? []
      : [{ matterId: ruled.appealGoesOn, step: goesOnAs(ruled.outcome), closed: false }]),
    ...(ruled.appealStaysDismissed === undefined
      ? []
      : [{ matterId: ruled.appealStaysDismissed, step: 'dismissed', closed: true }]),
  ],
  evolve: (details, event) => {
    const { court, outcome, ruledOn, triedAnew: undecided = [], triedAnewIn } = event.data;
    const { appealGoesOn, appealStaysDismissed } = event.data;
    let after = withRuling(details, matterIdOf(event), { court, outcome, ruledOn });
    if (appealGoesOn !== undefined) after = withAppealGoingOn(after, appealGoesOn, goesOnAs(outcome));
    if (appealStaysDismissed !== undefined) after = withAppealDismissed(after, appealStaysDismissed);
    for (const id of undecided) {
      const { applicantId, asksFor } = applicationOf(after, id);
      const anew = {
        applicantId,
        asksFor,
        ...(triedAnewIn !== undefined && { investigationId: triedAnewIn }),
      };
      after = { ...after, applications: after.applications.with(id, anew) };
    }
    return after;
  },
  tells: {
    sv: ({ court, outcome, ruledOn }, nameOf) =>
      `${capitalised(courts[court].label.sv)} ${outcomes[outcome].label.sv} ${nameOf(ruledOn)}.`,
    en: ({ court, outcome, ruledOn }, nameOf) =>
      `${capitalised(courts[court].label.en)} ${outcomes[outcome].label.en} on ${nameOf(ruledOn)}.`,
  },
};

function withRuling(details: ChildProtection, appealId: string, ruling: Ruling): ChildProtection {
  const { standing } = appealOf(details, appealId);
  const before = standing.is === 'ruled' ? standing.rulings : [];
  return withAppeal(details, appealId, { is: 'ruled', rulings: [...before, ruling] });
}

/** A court that changes a dismissal takes the appeal up itself; what is only annulled the board has to forward. */
function goesOnAs(outcome: Outcome): 'received' | 'forwarded' {
  return outcome === 'changed' ? 'forwarded' : 'received';
}

function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

export const courtRulings: Chapter<ChildProtection> = {
  name: 'court-rulings',
  title: { sv: 'Domstolens avgörande av överklagande', en: 'Rulings on appeals' },
  commands: [recordRuling],
  events: [courtRuled],
};
