import { swedishTestNumber, type Instant, type LocalDate } from '#casework';

/** When something in the demo happens: so many days before it is filled, at a local time. */
interface Moment {
  readonly daysAgo: number;
  readonly time: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** One command of a demo case, told in the order of the case. */
export interface DemoCommand extends Moment {
  readonly by: string;
  readonly command: string;
  /** What the command says; where it names what the file has made, from that. */
  readonly body: Fields | ((known: KnownOfCase) => Fields);
  /** The kind of the case's matter that it is given on; at intake without it. */
  readonly on?: KindOfMatter;
}

type KindOfMatter =
  | 'advice'
  | 'report'
  | 'application'
  | 'investigation'
  | 'immediate-custody'
  | 'appeal'
  | 'follow-up'
  | 'placement'
  | 'service-without-test'
  | SupportOfDemo;

/** Kinds of support that the demo grants, each a kind of matter of its own. */
export type SupportOfDemo =
  'supportive-talks' | 'group-support' | 'contact-family' | 'contact-person' | 'family-treatment';

/** What a case has come to when a command of it is given: of each kind the last. */
export interface KnownOfCase {
  readonly childId: string;
  readonly guardianIds: readonly string[];
  readonly investigationId: string;
  readonly applicationId: string;
  /** The decision that a party is to be told of, or was. */
  readonly decisionId: string;
  /** The day that lies so many days before the filling. */
  readonly dayAgo: (days: number) => LocalDate;
  /** The local time on a day that lies so many days after the filling. */
  readonly ahead: (days: number, time: string) => Instant;
}

/** A child's way through the procedure, made up. */
export type DemoCase = readonly DemoCommand[];

export const unit = 'intake';

/** A child of the demo: a number that nobody is given, and an ordinal for a name. */
export const child = (ordinal: string, born: string, ...guardians: string[]) => ({
  name: `Demobarn ${ordinal}`,
  personalNumber: swedishTestNumber(born),
  ...(guardians.length > 0 && { guardians: guardians.map((name) => ({ name })) }),
});

export const report = (fields: object) => ({
  unitId: unit,
  channel: 'phone',
  arrivalRule: 'reached-official',
  reporterType: 'private',
  anonymous: false,
  violenceIndicated: false,
  ...fields,
});

export const fromSchool = {
  reporterType: 'mandated',
  channel: 'e-service',
  arrivalRule: 'reached-authority',
  reporter: { name: 'Lärare i demon', authority: 'Demoskolan' },
};

/** Whoever is to decide on it sees the child's file by that. */
export const taken = (daysAgo: number, time: string, on: 'report' | 'application'): DemoCommand => ({
  daysAgo,
  time,
  by: 'manager-1',
  command: 'assign-handler',
  on,
  body: { handlerId: 'intake-1', reason: 'Bedömer anmälan och beslutar om utredning ska inledas.' },
});

export const assessed = (daysAgo: number, time: string, needsProtection = false): DemoCommand => ({
  daysAgo,
  time,
  by: 'intake-1',
  command: 'record-protection-assessment',
  on: 'report',
  body: {
    assessorId: 'intake-1',
    needsProtection,
    facts: 'Anmälan och tidigare kontakter är genomlästa; anmälaren är uppringd.',
    reasons: needsProtection ? 'Barnet kan inte vara kvar hemma i natt.' : 'Inget tyder på akut fara.',
  },
});

export const opened = (
  daysAgo: number,
  time: string,
  on: 'report' | 'application',
  more: object = {},
): DemoCommand => ({
  daysAgo,
  time,
  by: 'intake-1',
  command: 'open-investigation',
  on,
  body: { purpose: 'Barnets situation hemma och behov av stöd.', unitId: 'investigation', ...more },
});

export const assigned = (daysAgo: number, time: string, handlerId: string): DemoCommand => ({
  daysAgo,
  time,
  by: 'manager-2',
  command: 'assign-handler',
  on: 'investigation',
  body: { handlerId },
});

export const informed = (daysAgo: number, time: string, by: string): DemoCommand => ({
  daysAgo,
  time,
  by,
  command: 'inform-concerned',
  on: 'investigation',
  body: ({ childId, guardianIds }) => ({
    informed: guardianIds.length > 0 ? guardianIds : [childId],
    channel: 'letter',
  }),
});
