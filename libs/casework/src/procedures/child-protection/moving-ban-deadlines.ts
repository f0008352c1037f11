import type { DeadlineCancelling, DeadlineRule } from '../../deadlines/index.js';
import { personAdded, personChanged } from '../../handling/index.js';
import { happens } from '../../kernel/index.js';
import { birthKnownAsOne } from './birth-known-as-one.js';
import { ageOfMajority } from './childs-age.js';
import {
  movingBanAppliedFor,
  movingBanConsidered,
  movingBanEndedByLaw,
  movingBanLiftedByCourt,
  movingBanOrdered,
  movingBanRefused,
} from './moving-ban.js';
import { movingBanEnded } from './moving-ban-decisions.js';
import { bansInForce, bansMiscounted, lastDayOfBan, movingBanOf, temporaryBanOf } from './moving-bans.js';
import { reviewing } from './reviewing.js';
import { inEveryLaw } from './rule-versions.js';
import { matterIdOf, type ChildFile, type ChildProtection } from './state.js';
import {
  temporaryMovingBanAnnulled,
  temporaryMovingBanConfirmed,
  temporaryMovingBanDecided,
  temporaryMovingBanEnded,
  temporaryMovingBanLapsed,
  temporaryMovingBanSubmitted,
  type TemporaryMovingBanLapsed,
} from './temporary-moving-ban.js';

type Rule = DeadlineRule<ChildProtection>;

/** What a temporary ban ends by; each time that runs in it ends too. */
const temporaryBanIsOver: readonly DeadlineCancelling<ChildProtection>[] = [
  temporaryMovingBanLapsed,
  temporaryMovingBanEnded,
  temporaryMovingBanAnnulled,
  movingBanOrdered,
  movingBanRefused,
].map(({ type }) => ({
  on: type,
  because: { sv: 'det tillfälliga förbudet har upphört', en: 'the temporary ban has ended' },
}));

/** The law ends the temporary ban when a time has gone by unused, and nobody decides it. */
function lapses(because: TemporaryMovingBanLapsed['because']): Required<Pick<Rule, 'passing'>> {
  return {
    passing: {
      event: temporaryMovingBanLapsed,
      brings: ({ details }, { matterId }) =>
        temporaryBanOf(details, matterId).standing.is === 'standing'
          ? happens(temporaryMovingBanLapsed, { because }, { matterId })
          : undefined,
    },
  };
}

const toHandlerAndLawyer: Rule['ladder'] = [
  { at: { beforeDue: { days: 3 } }, to: ['investigator', 'board-lawyer'] },
  { at: { beforeDue: { days: 1 } }, to: ['investigator', 'board-lawyer'] },
  { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
];

/** A week from the day of the decision, as a custody is submitted. */
const a19Court: Rule = {
  id: 'A19-court',
  what: { sv: 'Underställning av tillfälligt flyttningsförbud', en: 'Submitting the temporary moving ban' },
  kind: 'duty',
  responsible: 'investigator',
  versions: inEveryLaw('statutory', 'LVU 1990:52 28 §'),
  starts: [{ on: temporaryMovingBanDecided.type, length: { weeks: 1 } }],
  rolls: true,
  stops: [{ on: temporaryMovingBanSubmitted.type }],
  cancels: temporaryBanIsOver,
  ...lapses('not-submitted'),
  ladder: toHandlerAndLawyer,
};

/** Two weeks from the day of the court’s decision; what was applied for before it is applied for. */
const a19Apply: Rule = {
  id: 'A19-apply',
  what: { sv: 'Ansökan om flyttningsförbud', en: 'Applying for a moving ban' },
  kind: 'duty',
  responsible: 'investigator',
  versions: inEveryLaw('statutory', 'LVU 1990:52 29–30 §§'),
  starts: [
    {
      on: temporaryMovingBanConfirmed.type,
      when: ({ details }, event) => {
        const { standing, appliedFor } = temporaryBanOf(details, matterIdOf(event));
        return standing.is === 'standing' && appliedFor === undefined;
      },
      length: { weeks: 2 },
    },
  ],
  rolls: true,
  stops: [{ on: movingBanAppliedFor.type }],
  cancels: temporaryBanIsOver,
  ...lapses('not-applied-for'),
  ladder: toHandlerAndLawyer,
};

const banIsOver: readonly DeadlineCancelling<ChildProtection>[] = [
  movingBanEnded,
  movingBanLiftedByCourt,
  movingBanEndedByLaw,
].map(({ type }) => ({
  on: type,
  because: { sv: 'flyttningsförbudet har upphört', en: 'the moving ban has ended' },
}));

/** At least every third month, of a ban that the court has ordered. */
const a19: Rule = reviewing({
  id: 'A19',
  what: { sv: 'Övervägande av flyttningsförbud', en: 'Considering the moving ban' },
  responsible: 'investigator',
  versions: inEveryLaw('statutory', 'LVU 1990:52 26 §'),
  begins: [{ on: movingBanOrdered.type }],
  reviewedBy: movingBanConsidered.type,
  months: 3,
  untilAge: ageOfMajority,
  ongoing: ({ details }) => bansInForce(details),
  lasts: ({ details }, event) => movingBanOf(details, matterIdOf(event)).standing.is === 'banned',
  cancels: banIsOver,
  ladder: [
    { at: { beforeDue: { days: 45 } }, to: ['investigator'] },
    { at: { beforeDue: { days: 21 } }, to: ['committee-secretary'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
});

function theLastDay(file: ChildFile, matterId: string | undefined) {
  const day = matterId === undefined ? undefined : lastDayOfBan(file, matterId);
  if (day === undefined) throw new Error('Nobody knows the last day of a moving ban.');
  return { day };
}

/** The last day of the court’s time, or the one before the birthday on which custody ends. */
const movingBanEnd: Rule = {
  id: 'moving-ban-end',
  what: { sv: 'Sista dag för flyttningsförbudet', en: 'Last day of the moving ban' },
  kind: 'appointment',
  responsible: 'investigator',
  versions: inEveryLaw('statutory', 'LVU 1990:52 24 §'),
  starts: [movingBanOrdered, personAdded, personChanged, birthKnownAsOne].map(({ type: on }) => ({
    on,
    when: (file: ChildFile) => bansMiscounted(file).length > 0,
    matter: (file: ChildFile) => bansMiscounted(file)[0],
    until: (file: ChildFile) => theLastDay(file, bansMiscounted(file)[0]),
  })),
  rolls: false,
  stops: [],
  replaces: [personAdded, personChanged, birthKnownAsOne].map(({ type: on }) => ({
    on,
    when: (file, _, { matterId, nominalDueDate }) => lastDayOfBan(file, matterId) !== nominalDueDate,
  })),
  cancels: banIsOver,
  passing: {
    event: movingBanEndedByLaw,
    brings: ({ details }, { matterId, nominalDueDate }) => {
      const { standing } = movingBanOf(details, matterId);
      if (standing.is !== 'banned') return undefined;
      const because = standing.until === nominalDueDate ? 'time' : 'age';
      return happens(movingBanEndedByLaw, { because }, { matterId });
    },
  },
  ladder: [
    { at: { beforeDue: { days: 90 } }, to: ['investigator'] },
    { at: { beforeDue: { days: 30 } }, to: ['investigator'] },
  ],
};

/** The times of a moving ban, by their ids in docs/law/child-protection.md. */
export const movingBanDeadlines: readonly Rule[] = [a19Court, a19Apply, a19, movingBanEnd];
