import { expressionBuilder, type Expression, type SqlBool, type Transaction } from 'kysely';
import { hoursAfter, type Codes, type EveryLanguage, type Instant, type Procedure } from '#casework';
import type { BookTables } from '#projections';
import { isInPart, narrowed, visibleParts, type Viewer, type VisiblePart } from './access-predicate.js';
import type { CaseloadSchema } from './tables.js';

/** The standing lists. */
export const lists = ['mine', 'unit', 'unassigned', 'all'] as const;

export type ListName = (typeof lists)[number];

/** How a matter's deadlines stand. One matter may stand in several of these ways. */
export const deadlineFilters = {
  overdue: {
    label: { sv: 'över tiden', da: 'over tiden', en: 'overdue' },
    help: {
      sv: 'En skyldighet är inte gjord fast dess nominella dag är över, vare sig den räknas som missad än eller inte; en som har missats är det tills den är gjord, hur den än förlängts sedan dess. Någon annans tid och en bestämd dag är det aldrig.',
      da: 'En pligt er ikke opfyldt, selv om dens nominelle dag er omme, hvad enten den tæller som overskredet endnu eller ej; en, der er overskredet, er det, til den er opfyldt, uanset hvordan den er forlænget siden. En andens frist og en fastsat dag er det aldrig.',
      en: 'A duty is not done though its nominal day is over, whether or not it counts as missed yet; one that was missed is so until it is done, however it was extended since. A window or an appointment never is.',
    },
  },
  'due-soon': {
    label: { sv: 'snart inne', da: 'snart inde', en: 'due soon' },
    help: {
      sv: 'Någon öppen frist, inte bara den första, har sin sista dag kvar, och dess nominella dag infaller inom en vecka eller har kommit.',
      da: 'En åben frist, ikke kun den første, har sin sidste dag tilbage, og dens nominelle dag falder inden for en uge eller er kommet.',
      en: 'Any open deadline, not only the first, has its last day still ahead, and its nominal day comes within a week or has come.',
    },
  },
  missed: {
    label: { sv: 'missad', da: 'overskredet', en: 'missed' },
    help: {
      sv: 'En miss kvarstår av en skyldighet som inte är gjord, eller väntar på sin förklaring, även när det som missades är gjort eller har upphört eller ärendet är avslutat.',
      da: 'En overskridelse står ved magt af en pligt, der ikke er opfyldt, eller venter på sin forklaring, også når det, der blev overskredet, er gjort eller ophørt, eller sagen er afsluttet.',
      en: 'A miss stands of a duty that is not done, or asks for its reason, also when what was missed is done or has ended, or the matter is closed.',
    },
  },
  none: {
    label: { sv: 'ingen', da: 'ingen', en: 'none' },
    help: {
      sv: 'Ingen frist är öppen, och ingen miss väntar på sin förklaring.',
      da: 'Ingen frist er åben, og ingen overskridelse venter på sin forklaring.',
      en: 'No deadline is open, and no miss asks for its reason.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type DeadlineFilter = keyof typeof deadlineFilters;

/** Whether anything is left to do of a matter. One that was registered in error stands in no list. */
export const listedStandings = {
  open: {
    label: { sv: 'kvar att göra', da: 'mangler at gøres', en: 'still to be done' },
    help: {
      sv: 'Ärenden som inte är avslutade, och avslutade där en skyldighet är öppen eller en miss väntar på sin förklaring. `step` och `closedAt` visar att de är avslutade.',
      da: 'Sager, der ikke er afsluttet, og afsluttede, hvor en pligt er åben eller en overskridelse venter på sin forklaring. `step` og `closedAt` viser, at de er afsluttet.',
      en: 'Matters that are not closed, and closed ones of which a duty is open or a miss asks for its reason. `step` and `closedAt` show that they are closed.',
    },
  },
  closed: {
    label: { sv: 'avslutade', da: 'afsluttede', en: 'closed' },
    help: {
      sv: 'Avslutade ärenden där inget är kvar att göra.',
      da: 'Afsluttede sager, hvor intet mangler at gøres.',
      en: 'Closed matters of which nothing is left to do.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type ListedStanding = keyof typeof listedStandings;

/** What comes within this many hours is due soon. */
export const dueSoonHours = 7 * 24;

/** No last day is moved further past its nominal day: what is longer past and open has been missed. */
const longestRollHours = 14 * 24;

/** Between which instants the nominal day lies of what is due soon: after the first, until the second. */
export function dueSoonAt(now: Instant): readonly [after: Instant, until: Instant] {
  return [hoursAfter(now, -longestRollHours), hoursAfter(now, dueSoonHours)];
}

export interface CaseloadFilters {
  readonly kind?: string;
  readonly step?: string;
  readonly handlerId?: string;
  readonly unitId?: string;
  readonly deadlineState?: DeadlineFilter;
  /** False for what is closed with nothing left to do; without it, what is still to be done. */
  readonly open?: boolean;
}

/** What is asked of the list, whoever looks. */
export interface Asked {
  readonly viewer: Viewer;
  readonly list: ListName;
  readonly filters?: CaseloadFilters;
  /** What "overdue" and "due soon" compare with. */
  readonly now: Instant;
}

/** The view's tables within a reading. */
export type CaseloadTables = Transaction<BookTables & CaseloadSchema>;

/**
 * The parts of what the viewer sees that a list with its filters can lie in. How deadlines stand is asked of those alone
 * that are shown with them.
 */
export function partsAskedFor(
  { viewer, list, filters }: Pick<Asked, 'viewer' | 'list' | 'filters'>,
  procedures: readonly Procedure[],
): readonly VisiblePart[] {
  const asked = [
    listed(list, viewer),
    { handlerId: filters?.handlerId, unitId: filters?.unitId, step: filters?.step },
  ];
  return visibleParts(viewer, procedures).flatMap((part) => {
    if (filters?.deadlineState !== undefined && !part.showsDeadlines) return [];
    let left: VisiblePart | undefined = part;
    for (const values of asked) left = left && narrowed(left, values);
    return left ? [left] : [];
  });
}

/**
 * The condition on a matter to lie in a part and pass the filters that are not part of it.
 *
 * @param along the order that the rows are read in; in none to count them
 */
export function isAskedFor(
  { viewer, filters, now }: Asked,
  part: VisiblePart,
  along: 'due' | 'opened' | 'none',
): Expression<SqlBool> {
  const matter = expressionBuilder<CaseloadSchema, 'matter'>();
  return matter.and([
    isInPart(viewer, part),
    matter('standing', '=', standingOf(filters)),
    ...(filters?.kind === undefined ? [] : [matter('kind', '=', filters.kind)]),
    ...(filters?.deadlineState === undefined ? [] : [isInState(filters.deadlineState, now, along)]),
  ]);
}

export function standingOf(filters: CaseloadFilters | undefined): ListedStanding {
  return filters?.open === false ? 'closed' : 'open';
}

function isInState(
  state: DeadlineFilter,
  now: Instant,
  along: 'due' | 'opened' | 'none',
): Expression<SqlBool> {
  const matter = expressionBuilder<CaseloadSchema, 'matter'>();
  // An engine would take the index of these for a page and then sort; a calculated value has no index.
  const unindexed = (column: 'next_due' | 'next_running' | 'overdue_from') =>
    matter.fn.coalesce(column, matter.val(''));
  const from = along === 'none' ? matter.ref('overdue_from') : unindexed('overdue_from');
  const running = along === 'none' ? matter.ref('next_running') : unindexed('next_running');
  switch (state) {
    case 'overdue':
      return matter.and([matter(from, '>', ''), matter(from, '<=', now)]);
    case 'due-soon': {
      const [after, until] = dueSoonAt(now);
      return matter.and([matter(running, '>', after), matter(running, '<=', until)]);
    }
    case 'missed':
      return matter('missed', '=', 1);
    case 'none': {
      const due = along === 'opened' ? unindexed('next_due') : matter.ref('next_due');
      return matter.and([matter(due, '=', ''), matter('missed_since', '=', '')]);
    }
  }
}

/** The values that a standing list asks of a matter. */
export function listed(
  list: ListName,
  { staff }: Viewer,
): Readonly<Record<'handlerId' | 'unitId' | 'step', string | undefined>> {
  const anywhere = { handlerId: undefined, unitId: undefined, step: undefined };
  switch (list) {
    case 'mine':
      return { ...anywhere, handlerId: staff.staffId };
    case 'unit':
      return { ...anywhere, unitId: staff.unitId };
    case 'unassigned':
      return { ...anywhere, handlerId: '' };
    case 'all':
      return anywhere;
  }
}
