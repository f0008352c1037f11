import { ArrayMaxSize, IsArray } from 'class-validator';
import { localDateOf } from '../../calendar/index.js';
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
  type EventDefinition,
  type Hindrance,
  type RefusalRule,
  type Role,
} from '../../kernel/index.js';
import {
  courts,
  isHigherThan,
  outcomes,
  type AppealState,
  type Court,
  type Outcome,
} from './appeal-state.js';
import { SaysCourt } from './appeal-words.js';
import {
  appealConcerned,
  appealOf,
  applicationOf,
  matterIdOf,
  moving,
  ongoingInvestigation,
  withAppeal,
  type ChildFile,
  type ChildProtection,
} from './state.js';
import { carriedOnIn } from './what-stands.js';

const SaysOutcome = Says(
  { sv: 'Utgång', en: 'Outcome' },
  { sv: 'Vad domstolen gjorde med överklagandet.', en: 'What the court made of the appeal.' },
);

const SaysRuledOn = Says(
  { sv: 'Avgörandets dag', en: 'Day of the ruling' },
  { sv: 'Dagen för domen eller beslutet.', en: 'The day of the judgment or decision.' },
);

const SaysRuling = Says(
  { sv: 'Domslut och skäl', en: 'Ruling and reasons' },
  { sv: 'Vad domstolen bestämde och varför.', en: 'What the court decided, and why.' },
);

export class RecordRuling extends CommandBody {
  @SaysCourt @OneOf(courts) court!: Court;
  @SaysOutcome @OneOf(outcomes) outcome!: Outcome;
  @SaysRuledOn @IsDay() ruledOn!: string;
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
      sv: 'De ansökningar som nämnden ska pröva på nytt, när rätten har återförvisat ärendet.',
      en: 'The applications that the board has to try anew, where the court has sent the case back.',
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

/** What the board has to try anew when its decision of applications is sent back, and where. */
function triedAnewAfter(
  { details, matters }: ChildFile,
  { decisionId, decidedIn }: AppealState,
): Pick<CourtRuled, 'triedAnew' | 'triedAnewIn'> {
  const answers = details.decisions.get(decisionId)?.answers ?? [];
  const triedAnew = answers.filter((id) => matters.get(id)?.closedAt !== undefined);
  if (triedAnew.length === 0) return {};
  const ongoing = ongoingInvestigation(details);
  const goesOn = ongoing !== undefined && carriedOnIn(details, ongoing).includes(decidedIn);
  return { triedAnew, ...(goesOn && { triedAnewIn: ongoing }) };
}

const recordRuling: CommandDefinition<ChildProtection, RecordRuling> = {
  type: 'child-protection/record-ruling',
  title: { sv: 'Registrera domstolens avgörande', en: 'Record the court’s ruling' },
  fields: RecordRuling,
  at: 'matter',
  during: { appeal: ['forwarded', 'ruled'] },
  by: handlers,
  example: { court: 'administrative-court', outcome: 'upheld', ruledOn: '2026-01-07' },
  refusals: { ruledByTheLast, ruledAlready },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { court, outcome, ruledOn, ruling } = command;
    const appeal = appealConcerned(situation);
    const { standing } = appeal;
    const before = standing.is === 'ruled' ? standing.rulings : [];
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
        ruledOn > localDateOf(context.occurredAt, file.timeZone) &&
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
            ...(outcome === 'sent-back' && triedAnewAfter(file, appeal)),
          },
          { matterId },
        ),
      )
    );
  },
};

export const courtRuled: EventDefinition<ChildProtection, CourtRuled> = {
  type: 'child-protection/court-ruled',
  version: 1,
  fields: CourtRuled,
  title: { sv: 'Domstolen avgjorde', en: 'Court ruled' },
  // What is sent back is open again: in the investigation that goes on, or else as it waited for one.
  moves: ({ triedAnew = [], triedAnewIn }, facts) => [
    ...moving(facts, { step: 'ruled', closed: true }),
    ...triedAnew.map((applicationId) => ({
      matterId: applicationId,
      step: triedAnewIn === undefined ? 'received' : 'under-investigation',
      closed: false,
    })),
  ],
  evolve: (details, event) => {
    const matterId = matterIdOf(event);
    const { standing } = appealOf(details, matterId);
    const { court, outcome, ruledOn, triedAnew = [], triedAnewIn } = event.data;
    const before = standing.is === 'ruled' ? standing.rulings : [];
    const ruled = withAppeal(details, matterId, {
      is: 'ruled',
      rulings: [...before, { court, outcome, ruledOn }],
    });
    return triedAnew.reduce((after, id) => {
      const { applicantId, asksFor } = applicationOf(after, id);
      const anew = {
        applicantId,
        asksFor,
        ...(triedAnewIn !== undefined && { investigationId: triedAnewIn }),
      };
      return { ...after, applications: after.applications.with(id, anew) };
    }, ruled);
  },
  tells: {
    sv: ({ court, outcome, ruledOn }, nameOf) =>
      `${capitalised(courts[court].label.sv)} ${outcomes[outcome].label.sv} ${nameOf(ruledOn)}.`,
    en: ({ court, outcome, ruledOn }, nameOf) =>
      `${capitalised(courts[court].label.en)} ${outcomes[outcome].label.en} on ${nameOf(ruledOn)}.`,
  },
};

function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

export const courtRulings: Chapter<ChildProtection> = {
  name: 'court-rulings',
  title: { sv: 'Domstolens avgörande av överklagande', en: 'Rulings on appeals' },
  commands: [recordRuling],
  events: [courtRuled],
};
