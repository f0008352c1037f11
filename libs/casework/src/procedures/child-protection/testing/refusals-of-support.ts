import type { Outcome } from '../../../handling/index.js';
import type { ChildProtection } from '../state.js';
import { supportsByKind } from '../supports-by-kind.js';
import { supportKinds, type Support } from '../supports.js';
import { at } from './child-case.js';
import { occasions, SupportCase } from './support-case.js';

type Scenario = () => Outcome<ChildProtection>;
type Ways = Readonly<Record<string, Readonly<Record<string, Scenario>>>>;

const friday = at('2026-03-06');
const monday = at('2026-03-09');

/** Starting what was granted to a child of whom something more is known. */
function starting(
  support: Support,
  {
    birthDate,
    granted = {},
    how = {},
    before = () => undefined,
  }: {
    readonly birthDate?: string;
    readonly granted?: object;
    readonly how?: object;
    readonly before?: (child: SupportCase, on: string) => void;
  },
): Scenario {
  return () => {
    const child = new SupportCase();
    const on = child.investigationOfChild(friday, birthDate === undefined ? {} : { birthDate });
    if (birthDate !== undefined) child.consents(friday, on, child.childId, support);
    const given = child.isGranted(friday, support, granted, { on });
    before(child, given);
    const command = child.arrangement(support, how);
    return child.gives(child.named('start', given), monday, command, { on: given, by: 'isak' });
  };
}

/** Taking up again what was interrupted. */
function resuming(
  support: Support,
  before: (child: SupportCase, on: string) => void,
  how: object = {},
  birthDate?: string,
): Scenario {
  return () => {
    const child = new SupportCase();
    const on = child.investigationOfChild(friday, birthDate === undefined ? {} : { birthDate });
    const given = child.isGranted(friday, support, {}, { on });
    child.begins(friday, given, how);
    child.isInterrupted(friday, given);
    before(child, given);
    return child.gives(child.named('resume', given), monday, {}, { on: given, by: 'isak' });
  };
}

const against = {
  ...{ legalBasis: ['SoL 2025:400 14:9'], reasons: 'The child lives with an aunt now.' },
  ...{ ground: 'substantially-changed', becomes: 'ended' },
};

/** Deciding against those whom a support is for, in an investigation where that is prepared in another way. */
function reducing(
  prepared: (child: SupportCase, on: string) => void,
  changes: object = {},
  by = 'maria',
  granted: object = {},
): Scenario {
  return () => {
    const child = new SupportCase();
    const on = child.investigationOf(friday);
    const supportId = child.isOngoing(friday, 'group', granted, { on });
    prepared(child, on);
    return child.gives('reduce-ongoing-decision', monday, { ...against, supportId, ...changes }, { on, by });
  };
}

function isHeard(child: SupportCase, on: string): void {
  child.communicationIsWaived(friday, on);
}

/** In an investigation after that in which the support was granted, in which the child hasn’t been heard. */
const unheardInTheNext: Scenario = () => {
  const child = new SupportCase();
  const before = child.investigationOf(friday);
  const supportId = child.isOngoing(friday, 'group', {}, { on: before });
  child.concernedAreTold(friday, before);
  child.does('close-with-support', friday, child.closing(), { on: before, by: 'maria' });
  const muchLater = at('2026-05-04');
  const on = child.investigationIsOpened(muchLater, child.assessedReport(muchLater));
  child.communicationIsWaived(muchLater, on);
  return child.gives('reduce-ongoing-decision', muchLater, { ...against, supportId }, { on, by: 'maria' });
};

/** Somebody was a party by what was on record then, who turned out to have left before. */
const aPartyByTheRecordOfThen: Scenario = () => {
  const child = new SupportCase();
  const on = child.investigationOf(friday);
  const supportId = child.isOngoing(friday, 'group', {}, { on });
  isHeard(child, on);
  const other = { role: 'guardian', person: { name: 'Greta Andersson' } };
  child.does('casework/add-person', friday, other);
  const greta = Object.values(child.file.persons).find(
    ({ personId, role }) => role === 'guardian' && personId !== child.guardianId,
  );
  const left = { personId: greta?.personId, reason: 'Moved abroad.' };
  const [atNoon, recorded] = [at('2026-03-06', '12:00'), at('2026-03-10')];
  child.does('casework/record-person-left', atNoon, left, { at: recorded, lateReason: 'It was busy.' });
  const later = at('2026-03-10', '11:00');
  return child.afterwards(
    'reduce-ongoing-decision',
    monday,
    later,
    { ...against, supportId },
    { on, by: 'maria' },
  );
};

function consentWithdrawn(child: SupportCase, on: string): void {
  child.withdraws(friday, on, child.guardianId);
}

/** Somebody with custody of whom nothing was known when it was granted has said nothing. */
function anotherGuardian(child: SupportCase): void {
  const other = { role: 'guardian', person: { name: 'Greta Andersson' } };
  child.does('casework/add-person', friday, other);
}

const suitableForADay = { suitableUntil: '2026-03-06' };

function waysOf(support: Support): Ways {
  const { name } = supportsByKind[support];
  const isContact = support === 'contact-person' || support === 'contact-family';
  return {
    [`start-${name}`]: {
      turned21: starting(support, { birthDate: '2005-03-09' }),
      notFromThen: starting(support, { granted: { from: '2026-04-01' } }),
      consentMissing: starting(support, { before: consentWithdrawn }),
      ...(isContact && {
        ownWishMissing: starting(support, {
          birthDate: '2010-03-09',
          before: (child, on) => child.withdraws(friday, on, child.childId),
        }),
        notSuitable: starting(support, { how: suitableForADay }),
      }),
    },
    [`change-${name}`]: isContact
      ? {
          notSuitable: () => {
            const child = new SupportCase();
            const on = child.isOngoing(friday, support);
            const command = child.arrangement(support, suitableForADay);
            return child.gives(child.named('change', on), monday, command, { on, by: 'isak' });
          },
        }
      : {},
    [`interrupt-${name}`]: {},
    [`resume-${name}`]: {
      consentMissing: resuming(support, anotherGuardian),
      ...(isContact && {
        ownWishMissing: resuming(support, () => undefined, {}, '2011-03-09'),
        suitableNoMore: resuming(support, () => undefined, suitableForADay),
      }),
    },
    [`end-${name}`]: {},
  };
}

/** For each command on a support and each of its refusals, a case that ends in it. */
export const waysOfSupport: Ways = {
  ...Object.fromEntries(supportKinds.flatMap((support) => Object.entries(waysOf(support)))),
  ...Object.fromEntries(
    Object.values(occasions).flatMap((each) => [
      [`record-${each}`, {}],
      [`record-missed-${each}`, {}],
    ]),
  ),
  'reduce-ongoing-decision': {
    notQualified: reducing(isHeard, {}, 'vera'),
    nothingToReduce: () => {
      const child = new SupportCase();
      const on = child.investigationOf(friday);
      return child.gives(
        'reduce-ongoing-decision',
        monday,
        { ...against, supportId: 'none' },
        { on, by: 'maria' },
      );
    },
    otherParagraph: reducing(isHeard, { ground: 'proviso' }),
    onlyUntilFurtherNotice: reducing(isHeard, {}, 'maria', { until: '2026-12-31' }),
    nobodyHeard: reducing(() => undefined),
    notCommunicated: aPartyByTheRecordOfThen,
    childNotYetHeard: unheardInTheNext,
    presenterBiased: reducing(
      (child, on) => {
        isHeard(child, on);
        const partial = { staffId: 'isak', ground: 'party-or-affected', circumstances: 'Is the aunt.' };
        child.does('declare-bias', friday, partial, { on });
      },
      { presenterId: 'isak' },
    ),
    reasonsMissing: reducing(isHeard, { reasons: ' ' }),
  },
  'set-implementation-plan': {},
  'review-support': {
    nothingToReview: () => {
      const child = new SupportCase();
      const on = child.isGranted(friday);
      child.ends(friday, on);
      const command = { outcome: 'reached', found: 'Over.', childsView: 'Content.' };
      return child.gives('review-support', monday, command, { on, by: 'isak' });
    },
    childNotHeard: () => {
      const child = new SupportCase();
      const on = child.isOngoing(friday);
      return child.gives(
        'review-support',
        monday,
        { outcome: 'reached', found: 'Over.' },
        { on, by: 'isak' },
      );
    },
  },
  'record-ubu-kf': {
    nothingToAnswer: () => {
      const child = new SupportCase();
      const on = child.isGranted(friday, 'contact-family');
      child.ends(friday, on);
      return child.gives('record-ubu-kf', monday, { answeredBy: ['child'] }, { on, by: 'isak' });
    },
  },
  'report-undelivered-decision': {
    nothingToReport: () => {
      const child = new SupportCase();
      const on = child.isGranted(friday);
      const command = { because: 'own-planning' };
      return child.gives('report-undelivered-decision', monday, command, { on, by: 'maria' });
    },
  },
  'report-late-execution': {
    noExecutionToReport: () => {
      const child = new SupportCase();
      const on = child.isOngoing(friday);
      return child.gives('report-late-execution', monday, {}, { on, by: 'maria' });
    },
  },
};
