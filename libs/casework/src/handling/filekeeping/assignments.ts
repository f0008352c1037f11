import { localDateOf, monthsAfter, type Instant, type LocalDate } from '../../calendar/index.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  invalid,
  matterOf,
  refuse,
  type CommandDefinition,
  type Hindrance,
  type Standing,
  type Undecided,
} from '../../kernel/command.js';
import { happens } from '../../kernel/event.js';
import { SaysEverywhere, YesNo } from '../../kernel/fields.js';
import type { EveryLanguage } from '../../kernel/labels.js';
import type { Assignment } from '../../kernel/record-kept.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';
import {
  assignmentAccepted,
  assignmentDeclined,
  assignmentEnded,
  assignmentGiven,
  AssignmentId,
  FirstDay,
  Goals,
  LastDay,
  noEarlierThan,
  ProviderKindIs,
  ProviderName,
  providerReported,
  TextOfReport,
  WhatToDo,
  WhyAssignmentEnded,
  WordsOfAnswer,
  type ProviderKind,
} from './assignment-events.js';
import { DocumentsReferredTo, wrongInDocuments } from './documents.js';

/** Asks a provider, inside or outside of the municipality, to do something for those whom the matter is about. */
export class GiveAssignment extends CommandBody {
  @ProviderName() provider!: string;
  @ProviderKindIs() providerKind!: ProviderKind;
  @WhatToDo() what!: string;
  @Goals() goals?: string;
  @FirstDay() from!: LocalDate;
  @LastDay() until?: LocalDate;
}

export class RecordAssignmentAnswer extends CommandBody {
  @AssignmentId() assignmentId!: string;

  @SaysEverywhere(
    { sv: 'Utföraren säger ja', da: 'Udføreren siger ja', en: 'The provider says yes' },
    {
      sv: 'Om utföraren tar sig an uppdraget.',
      da: 'Om udføreren påtager sig opgaven.',
      en: 'Whether the provider takes it on.',
    },
  )
  @YesNo()
  takesItOn!: boolean;

  @WordsOfAnswer() reason?: string;
}

export class RecordProviderReport extends CommandBody {
  @AssignmentId() assignmentId!: string;
  @TextOfReport() text?: string;
  @DocumentsReferredTo() documents?: string[];
}

export class EndAssignment extends CommandBody {
  @AssignmentId() assignmentId!: string;
  @WhyAssignmentEnded() reason!: string;
}

/** In which states something may be done with an assignment, and what is said where it isn't. */
interface Doing {
  readonly within: readonly Assignment['state'][];
  readonly otherwise: RefusalRule<EveryLanguage>;
  /** The earliest time at which it may have been done. */
  readonly earliest: (assignment: Assignment) => Instant;
}

const answering: Doing = {
  within: ['given'],
  earliest: ({ givenAt }) => givenAt,
  otherwise: {
    code: 'STATE_CONFLICT',
    says: {
      sv: 'Uppdraget väntar inte på något svar.',
      da: 'Opgaven afventer intet svar.',
      en: 'The assignment awaits no answer.',
    },
  },
};

/** Word may come back after the end, too. */
const reporting: Doing = {
  within: ['given', 'accepted', 'ended'],
  earliest: ({ givenAt }) => givenAt,
  otherwise: {
    code: 'STATE_CONFLICT',
    says: {
      sv: 'Utföraren har avböjt uppdraget.',
      da: 'Udføreren har afslået opgaven.',
      en: 'The provider has declined the assignment.',
    },
  },
};

const ending: Doing = {
  within: ['given', 'accepted'],
  earliest: noEarlierThan,
  otherwise: {
    code: 'STATE_CONFLICT',
    says: {
      sv: 'Uppdraget är redan avslutat eller avböjt.',
      da: 'Opgaven er allerede afsluttet eller afslået.',
      en: 'The assignment has ended or was declined already.',
    },
  },
};

const noAssignment: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ärendet har inget uppdrag som det går att göra det med.',
    da: 'Sagen har ingen opgave, som det kan gøres med.',
    en: 'The matter has no assignment with which that can be done.',
  },
};

function noneFor({ within }: Doing): Hindrance<unknown, EveryLanguage> {
  return {
    ...noAssignment,
    hinders: (standing) => {
      const { matterId } = matterOf(standing);
      return !standing.file.record.assignments
        .values()
        .some((each) => each.matterId === matterId && within.includes(each.state));
    },
  };
}

/** What is wrong with an assignment that is named for something; undefined where nothing is. */
function wrongAssignment(
  assignmentId: string,
  { within, otherwise, earliest }: Doing,
  standing: Standing,
): Undecided | undefined {
  const named = standing.file.record.assignments.get(assignmentId);
  if (named?.matterId !== matterOf(standing).matterId)
    return invalid('assignmentId', {
      sv: 'ett uppdrag i ärendet',
      da: 'en opgave i sagen',
      en: 'an assignment of this matter',
    });
  if (!within.includes(named.state)) return refuse(otherwise, 'assignmentId');
  return tooEarly(standing.context.occurredAt, earliest(named));
}

/** Nothing is answered, told or ended before it was given. */
function tooEarly(occurredAt: Instant, earliest: Instant): Undecided | undefined {
  return occurredAt >= earliest
    ? undefined
    : invalid('occurredAt', {
        sv: `en tidpunkt inte före ${earliest}, då det gavs eller besvarades`,
        da: `et tidspunkt ikke før ${earliest}, da den blev givet eller besvaret`,
        en: `a time not before ${earliest}, when it was given or answered`,
      });
}

/** An assignment that began, or begins, further from today is a slip of the pen. */
const monthsApart = 60;

/** No assignment is planned for longer than from birth to the day on which somebody turns 21. */
const longestMonths = 21 * 12;

function dayOutside(field: string, day: LocalDate, first: LocalDate, last: LocalDate): Undecided | undefined {
  return first <= day && day <= last
    ? undefined
    : invalid(field, {
        sv: `en dag från och med ${first} till och med ${last}`,
        da: `en dag fra og med ${first} til og med ${last}`,
        en: `a day from ${first} until ${last}`,
      });
}

export function giveAssignment(
  by: readonly Role[],
): CommandDefinition<unknown, GiveAssignment, EveryLanguage> {
  return {
    type: 'casework/give-assignment',
    title: { sv: 'Ge uppdrag', da: 'Giv opgave', en: 'Give an assignment' },
    fields: GiveAssignment,
    at: 'matter',
    anyStep: 'open',
    by,
    example: { provider: 'The family centre', what: 'Support with the evenings, twice a week.' },
    refusals: {},
    decide: ({ command, context, ...situation }) => {
      const { provider, providerKind, what, goals, from, until } = command;
      const today = localDateOf(context.now, situation.file.timeZone);
      const wrong = allThatIsWrong(
        dayOutside('from', from, monthsAfter(today, -monthsApart), monthsAfter(today, monthsApart)),
        until !== undefined && dayOutside('until', until, from, monthsAfter(today, longestMonths)),
      );
      if (wrong) return wrong;
      return accept(
        happens(
          assignmentGiven,
          {
            assignmentId: context.idFor('assignment'),
            ...{ provider, providerKind, what, from },
            ...(goals !== undefined && { goals }),
            ...(until !== undefined && { until }),
          },
          { matterId: matterOf(situation).matterId },
        ),
      );
    },
  };
}

export function recordAssignmentAnswer(
  by: readonly Role[],
): CommandDefinition<unknown, RecordAssignmentAnswer, EveryLanguage> {
  return {
    type: 'casework/record-assignment-answer',
    title: {
      sv: 'Registrera svar på uppdrag',
      da: 'Registrér svar på opgave',
      en: 'Record the answer to an assignment',
    },
    fields: RecordAssignmentAnswer,
    at: 'matter',
    anyStep: 'open-or-closed',
    by,
    refusals: { noneToAnswer: noneFor(answering), answeredAlready: answering.otherwise },
    decide: (situation) => {
      const { assignmentId, takesItOn, reason } = situation.command;
      const wrong = wrongAssignment(assignmentId, answering, situation);
      if (wrong) return wrong;
      const { matterId } = matterOf(situation);
      const answer = takesItOn ? assignmentAccepted : assignmentDeclined;
      return accept(happens(answer, { assignmentId, ...(reason !== undefined && { reason }) }, { matterId }));
    },
  };
}

export function recordProviderReport(
  by: readonly Role[],
): CommandDefinition<unknown, RecordProviderReport, EveryLanguage> {
  return {
    type: 'casework/record-provider-report',
    title: {
      sv: 'Registrera återrapport',
      da: 'Registrér tilbagemelding',
      en: 'Record what a provider reports back',
    },
    fields: RecordProviderReport,
    at: 'matter',
    anyStep: 'open-or-closed',
    by,
    example: { text: 'The evenings are calmer.' },
    refusals: { noneToReportOn: noneFor(reporting), declined: reporting.otherwise },
    decide: (situation) => {
      const { assignmentId, text, documents } = situation.command;
      const wrong = allThatIsWrong(
        wrongAssignment(assignmentId, reporting, situation),
        text === undefined &&
          (documents ?? []).length === 0 &&
          invalid(
            'text',
            {
              sv: 'text, eller en handling i documents',
              da: 'tekst, eller et dokument i documents',
              en: 'text, or a document in documents',
            },
            'missing',
          ),
        wrongInDocuments(situation.file, 'documents', documents),
      );
      if (wrong) return wrong;
      const { matterId } = matterOf(situation);
      return accept(
        happens(
          providerReported,
          {
            assignmentId,
            ...(text !== undefined && { text }),
            ...(documents !== undefined && { documents }),
          },
          { matterId },
        ),
      );
    },
  };
}

export function endAssignment(by: readonly Role[]): CommandDefinition<unknown, EndAssignment, EveryLanguage> {
  return {
    type: 'casework/end-assignment',
    title: { sv: 'Avsluta uppdrag', da: 'Afslut opgave', en: 'End an assignment' },
    fields: EndAssignment,
    at: 'matter',
    anyStep: 'open-or-closed',
    by,
    refusals: { noneToEnd: noneFor(ending), endedAlready: ending.otherwise },
    decide: (situation) => {
      const { assignmentId, reason } = situation.command;
      const wrong = wrongAssignment(assignmentId, ending, situation);
      if (wrong) return wrong;
      const { matterId } = matterOf(situation);
      return accept(happens(assignmentEnded, { assignmentId, reason }, { matterId }));
    },
  };
}
