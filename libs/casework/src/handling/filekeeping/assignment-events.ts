import type { Instant, LocalDate } from '../../calendar/index.js';
import type { Casefile } from '../../kernel/casefile.js';
import type { FileEvent } from '../../kernel/event.js';
import { IsDay, IsId, Maybe, OneOf, PersonalText, SaysEverywhere, together } from '../../kernel/fields.js';
import type { Codes, EveryLanguage } from '../../kernel/labels.js';
import type { Assignment } from '../../kernel/record-kept.js';
import { DocumentsReferredTo } from './documents.js';
import { Reason } from './fields.js';

/** Where a provider belongs. */
export const providerKinds = {
  'own-provider': {
    label: { sv: 'inom kommunen', da: 'i kommunen', en: 'within the municipality' },
    help: {
      sv: 'En egen verksamhet utför uppdraget.',
      da: 'Et af kommunens egne tilbud udfører opgaven.',
      en: 'A service of the municipality’s own carries it out.',
    },
  },
  'external-provider': {
    label: { sv: 'utanför kommunen', da: 'uden for kommunen', en: 'outside of the municipality' },
    help: {
      sv: 'Någon annan utför uppdraget för kommunens räkning.',
      da: 'En anden udfører opgaven for kommunen.',
      en: 'Somebody else carries it out for the municipality.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type ProviderKind = keyof typeof providerKinds;

export const AssignmentId = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Uppdrag', da: 'Opgave', en: 'Assignment' },
      {
        sv: 'Det uppdrag som det gäller.',
        da: 'Den opgave, det drejer sig om.',
        en: 'The assignment that it is about.',
      },
    ),
    IsId(),
  );

export const ProviderName = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Utförare', da: 'Udfører', en: 'Provider' },
      {
        sv: 'Den verksamhet eller person som ska utföra uppdraget.',
        da: 'Det tilbud eller den person, der skal udføre opgaven.',
        en: 'The service or person who is to carry it out.',
      },
    ),
    PersonalText('identity', 200),
  );

export const ProviderKindIs = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Utföraren finns', da: 'Udføreren findes', en: 'The provider is' },
      {
        sv: 'Om utföraren hör till kommunen eller inte.',
        da: 'Om udføreren hører til kommunen eller ej.',
        en: 'Whether the provider belongs to the municipality or not.',
      },
    ),
    OneOf(providerKinds),
  );

export const WhatToDo = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Vad som ska göras', da: 'Hvad der skal gøres', en: 'What is to be done' },
      {
        sv: 'Det som utföraren ska göra.',
        da: 'Det, som udføreren skal gøre.',
        en: 'What the provider is to do.',
      },
    ),
    PersonalText('narrative'),
  );

export const Goals = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Vad det ska leda till', da: 'Hvad det skal føre til', en: 'What it is to lead to' },
      {
        sv: 'De mål som utföraren ska arbeta mot.',
        da: 'De mål, som udføreren skal arbejde hen imod.',
        en: 'The goals towards which the provider is to work.',
      },
    ),
    Maybe(),
    PersonalText('narrative'),
  );

export const FirstDay = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Från och med', da: 'Fra og med', en: 'From' },
      { sv: 'Den första dagen.', da: 'Den første dag.', en: 'The first day.' },
    ),
    IsDay(),
  );

export const LastDay = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Till och med', da: 'Til og med', en: 'Until' },
      {
        sv: 'Den sista dagen, om den är bestämd.',
        da: 'Den sidste dag, hvis den er fastsat.',
        en: 'The last day, if one is set.',
      },
    ),
    Maybe(),
    IsDay(),
  );

export const WordsOfAnswer = (): PropertyDecorator =>
  together(
    Maybe(),
    Reason({
      sv: 'Vad utföraren säger till sitt svar.',
      da: 'Hvad udføreren siger til sit svar.',
      en: 'What the provider says with the answer.',
    }),
  );

export const TextOfReport = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Återrapport', da: 'Tilbagemelding', en: 'Word back' },
      {
        sv: 'Det som utföraren berättar om uppdraget. Behövs om ingen handling anges.',
        da: 'Det, som udføreren fortæller om opgaven. Skal angives, hvis intet dokument angives.',
        en: 'What the provider tells of the assignment. Needed where no document is named.',
      },
    ),
    Maybe(),
    PersonalText('narrative'),
  );

export const WhyAssignmentEnded = (): PropertyDecorator =>
  Reason({
    sv: 'Varför uppdraget avslutas, och hur det gick.',
    da: 'Hvorfor opgaven afsluttes, og hvordan det gik.',
    en: 'Why the assignment ends, and how it went.',
  });

export class AssignmentGiven {
  @AssignmentId() assignmentId!: string;
  @ProviderName() provider!: string;
  @ProviderKindIs() providerKind!: ProviderKind;
  @WhatToDo() what!: string;
  @Goals() goals?: string;
  @FirstDay() from!: LocalDate;
  @LastDay() until?: LocalDate;
}

export class AssignmentAnswered {
  @AssignmentId() assignmentId!: string;
  @WordsOfAnswer() reason?: string;
}

export class ProviderReported {
  @AssignmentId() assignmentId!: string;
  @TextOfReport() text?: string;
  @DocumentsReferredTo() documents?: string[];
}

export class AssignmentEnded {
  @AssignmentId() assignmentId!: string;
  @WhyAssignmentEnded() reason!: string;
}

function withAssignment<Details>(
  file: Casefile<Details>,
  assignment: Assignment | undefined,
): Casefile<Details> {
  if (!assignment) return file;
  const assignments = file.record.assignments.with(assignment.assignmentId, assignment);
  return { ...file, record: { ...file.record, assignments } };
}

/** The assignment once something has followed; undefined of one that was registered in error. */
function followed(
  { record }: Pick<Casefile, 'record'>,
  assignmentId: string,
  at: Instant,
): Assignment | undefined {
  const before = record.assignments.get(assignmentId);
  if (!before) return undefined;
  const { followedAt = at } = before;
  return { ...before, followedAt: at < followedAt ? at : followedAt };
}

/** The earliest at which an assignment that stands like this may have ended: not before it was answered. */
export function noEarlierThan(assignment: Assignment): Instant {
  return ('answeredAt' in assignment ? assignment.answeredAt : undefined) ?? assignment.givenAt;
}

/** A provider, inside or outside of the municipality, was asked to do something. */
export const assignmentGiven: FileEvent<AssignmentGiven> = {
  type: 'casework/assignment-given',
  version: 1,
  fields: AssignmentGiven,
  title: { sv: 'Uppdrag givet', da: 'Opgave givet', en: 'Assignment given' },
  couldBeOf: ({ record }, { data: { assignmentId } }, at) =>
    at <= (record.assignments.get(assignmentId)?.followedAt ?? at),
  evolveFile: (file, { data: { assignmentId }, matterId = '', occurredAt: givenAt }) =>
    withAssignment(file, { assignmentId, matterId, givenAt, state: 'given' }),
  tells: {
    sv: ({ provider, from }, nameOf) => `${provider} fick ett uppdrag från och med ${nameOf(from)}.`,
    da: ({ provider, from }, nameOf) => `${provider} fik en opgave fra og med ${nameOf(from)}.`,
    en: ({ provider, from }, nameOf) => `${provider} was given an assignment from ${nameOf(from)}.`,
  },
};

const couldBeAnswered: FileEvent<AssignmentAnswered>['couldBeOf'] = (
  { record },
  { data: { assignmentId } },
  at,
) => {
  const assignment = record.assignments.get(assignmentId);
  if (!assignment) return true;
  return at >= assignment.givenAt && (assignment.state !== 'ended' || at <= assignment.endedAt);
};

export const assignmentAccepted: FileEvent<AssignmentAnswered> = {
  type: 'casework/assignment-accepted',
  version: 1,
  fields: AssignmentAnswered,
  title: { sv: 'Uppdrag mottaget av utföraren', da: 'Opgave påtaget', en: 'Assignment accepted' },
  couldBeOf: couldBeAnswered,
  evolveFile: (file, { data: { assignmentId }, occurredAt: answeredAt }) => {
    const after = followed(file, assignmentId, answeredAt);
    return withAssignment(file, after && { ...after, state: 'accepted', answeredAt });
  },
  tells: {
    sv: () => 'Utföraren tog sig an uppdraget.',
    da: () => 'Udføreren påtog sig opgaven.',
    en: () => 'The provider accepted the assignment.',
  },
};

export const assignmentDeclined: FileEvent<AssignmentAnswered> = {
  type: 'casework/assignment-declined',
  version: 1,
  fields: AssignmentAnswered,
  title: { sv: 'Uppdrag avböjt av utföraren', da: 'Opgave afslået', en: 'Assignment declined' },
  couldBeOf: couldBeAnswered,
  evolveFile: (file, { data: { assignmentId }, occurredAt: answeredAt }) => {
    const after = followed(file, assignmentId, answeredAt);
    return withAssignment(file, after && { ...after, state: 'declined', answeredAt });
  },
  tells: {
    sv: () => 'Utföraren avböjde uppdraget.',
    da: () => 'Udføreren afslog opgaven.',
    en: () => 'The provider declined the assignment.',
  },
};

export const providerReported: FileEvent<ProviderReported> = {
  type: 'casework/provider-reported',
  version: 1,
  fields: ProviderReported,
  title: { sv: 'Utföraren rapporterade', da: 'Udføreren meldte tilbage', en: 'The provider reported back' },
  couldBeOf: ({ record }, { data: { assignmentId } }, at) =>
    at >= (record.assignments.get(assignmentId)?.givenAt ?? at),
  evolveFile: (file, { data: { assignmentId }, occurredAt }) =>
    withAssignment(file, followed(file, assignmentId, occurredAt)),
  tells: {
    sv: () => 'Utföraren rapporterade om sitt uppdrag.',
    da: () => 'Udføreren meldte tilbage om sin opgave.',
    en: () => 'The provider reported back on the assignment.',
  },
};

export const assignmentEnded: FileEvent<AssignmentEnded> = {
  type: 'casework/assignment-ended',
  version: 1,
  fields: AssignmentEnded,
  title: { sv: 'Uppdrag avslutat', da: 'Opgave afsluttet', en: 'Assignment ended' },
  couldBeOf: ({ record }, { data: { assignmentId } }, at) => {
    const assignment = record.assignments.get(assignmentId);
    return !assignment || at >= noEarlierThan(assignment);
  },
  evolveFile: (file, { data: { assignmentId }, occurredAt: endedAt }) => {
    const after = followed(file, assignmentId, endedAt);
    return withAssignment(file, after && { ...after, state: 'ended', endedAt });
  },
  tells: {
    sv: ({ reason }) => `Uppdraget avslutades: ${reason}`,
    da: ({ reason }) => `Opgaven blev afsluttet: ${reason}`,
    en: ({ reason }) => `The assignment ended: ${reason}`,
  },
};
