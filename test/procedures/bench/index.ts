import {
  accept,
  CommandBody,
  fileOpened,
  filekeeping,
  happens,
  matterOf,
  OneOf,
  Says,
  withoutFreeText,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type Procedure,
} from '#casework';
import { wholeFiles } from '../../../libs/casework/src/testing/sights.js';

/** Why a bench is taken away: codes of the procedure's own, one of them spelled like one that every file has. */
const whyTaken = {
  mistaken: {
    label: { da: 'forkert plads', en: 'wrong place' },
    help: { da: 'Bænken stod det forkerte sted.', en: 'The bench stood in the wrong place.' },
  },
  rotten: {
    label: { da: 'råddent træ', en: 'rotten wood' },
    help: { da: 'Træet holder ikke.', en: 'The wood will not hold.' },
  },
} as const satisfies Codes;

const Why = () => OneOf(whyTaken);

class PutUp extends CommandBody {}
class BenchPutUp {}

class TakeAway extends CommandBody {
  @Says({ da: 'Begrundelse', en: 'Reason' }, { da: 'Hvorfor bænken fjernes.', en: 'Why the bench goes.' })
  @Why()
  reason!: keyof typeof whyTaken;
}

class BenchTaken {
  @Says({ da: 'Begrundelse', en: 'Reason' }, { da: 'Hvorfor bænken fjernes.', en: 'Why the bench goes.' })
  @Why()
  reason!: keyof typeof whyTaken;
}

const caseNumber = 'BENCH-1';
const keepers = ['unit-manager'] as const;

function benchOf(matterId: string | undefined): string {
  if (matterId === undefined) throw new Error('A bench is a matter.');
  return matterId;
}

const benchPutUp: EventDefinition<unknown, BenchPutUp> = {
  type: 'bench/bench-put-up',
  version: 1,
  fields: BenchPutUp,
  title: { da: 'Bænk sat op', en: 'Bench put up' },
  moves: (_, { matterId }) => [
    { matterId: benchOf(matterId), opens: { kind: 'bench', caseNumber, unitId: 'haver' }, step: 'standing' },
  ],
  evolve: (details) => details,
  tells: { da: () => 'Bænken blev sat op.', en: () => 'The bench was put up.' },
};

const benchTaken: EventDefinition<unknown, BenchTaken> = {
  type: 'bench/bench-taken',
  version: 1,
  fields: BenchTaken,
  title: { da: 'Bænk fjernet', en: 'Bench taken away' },
  moves: (_, { matterId }) => [{ matterId: benchOf(matterId), step: 'gone', closed: true }],
  evolve: (details) => details,
  tells: {
    da: ({ reason }) => `Bænken blev fjernet: ${whyTaken[reason].label.da}.`,
    en: ({ reason }) => `The bench was taken away: ${whyTaken[reason].label.en}.`,
  },
};

const putUp: CommandDefinition<unknown, PutUp> = {
  type: 'bench/put-up',
  title: { da: 'Sæt en bænk op', en: 'Put up a bench' },
  fields: PutUp,
  at: 'intake',
  by: keepers,
  refusals: {},
  decide: ({ context: { municipality, idFor } }) => {
    const { municipalityId, jurisdiction, timeZone } = municipality;
    return accept(
      happens(fileOpened, { municipalityId, jurisdiction, timeZone }),
      happens(benchPutUp, {}, { matterId: idFor('matter', 'bench') }),
    );
  },
};

const takeAway: CommandDefinition<unknown, TakeAway> = {
  type: 'bench/take-away',
  title: { da: 'Fjern bænken', en: 'Take the bench away' },
  fields: TakeAway,
  at: 'matter',
  during: { bench: ['standing'] },
  by: keepers,
  refusals: {},
  decide: ({ command: { reason }, ...situation }) =>
    accept(happens(benchTaken, { reason }, { matterId: matterOf(situation).matterId })),
};

/** A second Danish procedure that nobody has: it is there to be told apart from the first. */
export const bench: Procedure = withoutFreeText({
  name: 'bench',
  title: { da: 'Bænke', en: 'Benches' },
  jurisdiction: 'DK',
  zone: 'social-services',
  matters: {
    bench: {
      title: { da: 'Bænk', en: 'Bench' },
      steps: { standing: { da: 'Står', en: 'Standing' }, gone: { da: 'Fjernet', en: 'Gone' } },
    },
  },
  chapters: [
    {
      name: 'benches',
      title: { da: 'Bænke', en: 'Benches' },
      commands: [putUp, takeAway],
      events: [benchPutUp, benchTaken],
    },
    filekeeping({ keepers, assigners: keepers, correctors: keepers, lifters: [], personRoles: {} }),
  ],
  deadlines: [],
  rulesets: () => [{ ruleset: 'DK-BENCH', from: '2020-01-01' }],
  settings: [],
  roles: {},
  personRoles: {},
  qualifications: {},
  refusalCodes: {},
  dataClasses: {},
  retention: [],
  sights: { 'unit-manager': [wholeFiles('unit', ['bench'])] },
  initialDetails: {},
});
