import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsObject, ValidateNested } from 'class-validator';
import { localDateOf } from '../calendar/index.js';
import type { Casefile } from '../kernel/casefile.js';
import { Code, IsDay, IsId, IsInstant, Maybe, OneOf, PersonalText } from '../kernel/fields.js';
import type { FileEvent } from '../kernel/event.js';
import {
  endReasons,
  forces,
  type DayPassedOver,
  type Deadline,
  type EndedBecause,
  type Force,
  type Length,
  type Ruleset,
} from '../kernel/deadline.js';

class PassedOver implements DayPassedOver {
  @IsDay() date!: string;
  @Code() because!: DayPassedOver['because'];
}

class LastDays {
  @IsInstant() nominalDue!: string;
  @IsDay() nominalDueDate!: string;
  @IsInstant() legalLatest!: string;
  @IsDay() legalLatestDate!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => PassedOver) passedOver!: PassedOver[];
}

export class DeadlineStarted extends LastDays {
  @IsId() deadlineId!: string;
  @Code() ruleId!: string;
  @Code() ruleset!: Ruleset;
  @Maybe() @Code() source?: string;
  @OneOf(forces) force!: Force;
  @IsBoolean() immediate!: boolean;
  @Maybe() @IsId() partyId?: string;
  @IsId() anchorEventId!: string;
  @IsInstant() anchorAt!: string;
  @IsDay() anchorDate!: string;
  @IsObject() length!: Length;
  @IsBoolean() recordedLate!: boolean;
  /** The deadline whose place this one takes. */
  @Maybe() @IsId() supersedes?: string;
}

export class DeadlineMet {
  @IsId() deadlineId!: string;
  @Code() ruleId!: string;
  @IsId() byEventId!: string;
  /** By the time at which it happened, whenever it was recorded. */
  @IsBoolean() onTime!: boolean;
  /** The meeting event was recorded more than 24 hours after it happened. */
  @IsBoolean() recordedLate!: boolean;
}

export class DeadlineExtended extends LastDays {
  @IsId() deadlineId!: string;
  @Code() ruleId!: string;
  @IsId() byEventId!: string;
  /** It was decided when the last day had passed. */
  @IsBoolean() decidedLate!: boolean;
}

export class DeadlineMissed {
  @IsId() deadlineId!: string;
  @Code() ruleId!: string;
  @IsInstant() legalLatest!: string;
}

export class DeadlineCancelled {
  @IsId() deadlineId!: string;
  @Code() ruleId!: string;
  @OneOf(endReasons) because!: EndedBecause;
}

export class DeadlineSuperseded {
  @IsId() deadlineId!: string;
  @Code() ruleId!: string;
  @OneOf(endReasons) because!: EndedBecause;
}

export class MissedDeadlineExplained {
  @IsId() deadlineId!: string;
  @Code() ruleId!: string;
  @PersonalText('narrative') reason!: string;
}

function changed<Details>(
  file: Casefile<Details>,
  deadlineId: string,
  change: Partial<Deadline>,
): Casefile<Details> {
  const before = file.deadlines[deadlineId];
  if (!before) throw new Error(`Deadline ${deadlineId} changes but was never started.`);
  return { ...file, deadlines: { ...file.deadlines, [deadlineId]: { ...before, ...change } } };
}

export const deadlineStarted: FileEvent<DeadlineStarted> = {
  type: 'casework/deadline-started',
  version: 1,
  fields: DeadlineStarted,
  title: { sv: 'Frist började löpa', en: 'Deadline started' },
  evolveFile: (file, { data, matterId }) => {
    if (matterId === undefined) throw new Error(`Deadline ${data.deadlineId} belongs to no matter.`);
    const { supersedes: _, ...fields } = data;
    const deadline: Deadline = { ...fields, matterId, state: 'running', missExplained: false };
    return { ...file, deadlines: { ...file.deadlines, [data.deadlineId]: deadline } };
  },
  tells: {
    sv: ({ ruleId, nominalDueDate }, nameOf) =>
      `Fristen ”${nameOf(ruleId)}” började löpa, sista dag ${nameOf(nominalDueDate)}.`,
    en: ({ ruleId, nominalDueDate }, nameOf) =>
      `The deadline “${nameOf(ruleId)}” began to run, last day ${nameOf(nominalDueDate)}.`,
  },
};

export const deadlineMet: FileEvent<DeadlineMet> = {
  type: 'casework/deadline-met',
  version: 1,
  fields: DeadlineMet,
  title: { sv: 'Frist uppfylld', en: 'Deadline met' },
  evolveFile: (file, { data, occurredAt }) =>
    changed(file, data.deadlineId, {
      state: 'met',
      metByEventId: data.byEventId,
      metAt: occurredAt,
      metOn: localDateOf(occurredAt, file.timeZone),
      onTime: data.onTime,
      metRecordedLate: data.recordedLate,
    }),
  tells: {
    sv: ({ ruleId, onTime }, nameOf) =>
      `Fristen ”${nameOf(ruleId)}” uppfylldes ${onTime ? 'i tid' : 'för sent'}.`,
    en: ({ ruleId, onTime }, nameOf) =>
      `The deadline “${nameOf(ruleId)}” was met ${onTime ? 'on time' : 'late'}.`,
  },
};

export const deadlineExtended: FileEvent<DeadlineExtended> = {
  type: 'casework/deadline-extended',
  version: 1,
  fields: DeadlineExtended,
  title: { sv: 'Frist förlängd', en: 'Deadline extended' },
  evolveFile: (file, { data }) =>
    changed(file, data.deadlineId, {
      state: 'extended',
      nominalDue: data.nominalDue,
      nominalDueDate: data.nominalDueDate,
      legalLatest: data.legalLatest,
      legalLatestDate: data.legalLatestDate,
      passedOver: data.passedOver,
      extendedTo: data.nominalDueDate,
    }),
  tells: {
    sv: ({ ruleId, nominalDueDate }, nameOf) =>
      `Fristen ”${nameOf(ruleId)}” förlängdes till ${nameOf(nominalDueDate)}.`,
    en: ({ ruleId, nominalDueDate }, nameOf) =>
      `The deadline “${nameOf(ruleId)}” was extended to ${nameOf(nominalDueDate)}.`,
  },
};

export const deadlineMissed: FileEvent<DeadlineMissed> = {
  type: 'casework/deadline-missed',
  version: 1,
  fields: DeadlineMissed,
  title: { sv: 'Frist missad', en: 'Deadline missed' },
  evolveFile: (file, { data, occurredAt }) =>
    changed(file, data.deadlineId, { state: 'missed', missedAt: occurredAt }),
  tells: {
    sv: ({ ruleId }, nameOf) => `Fristen ”${nameOf(ruleId)}” löpte ut utan att vara uppfylld.`,
    en: ({ ruleId }, nameOf) => `The deadline “${nameOf(ruleId)}” passed without being met.`,
  },
};

export const deadlineCancelled: FileEvent<DeadlineCancelled> = {
  type: 'casework/deadline-cancelled',
  version: 1,
  fields: DeadlineCancelled,
  title: { sv: 'Frist avbruten', en: 'Deadline cancelled' },
  evolveFile: (file, { data }) =>
    changed(file, data.deadlineId, { state: 'cancelled', endedBecause: data.because }),
  tells: {
    sv: ({ ruleId }, nameOf) => `Fristen ”${nameOf(ruleId)}” upphörde att gälla.`,
    en: ({ ruleId }, nameOf) => `The deadline “${nameOf(ruleId)}” ceased to apply.`,
  },
};

export const deadlineSuperseded: FileEvent<DeadlineSuperseded> = {
  type: 'casework/deadline-superseded',
  version: 1,
  fields: DeadlineSuperseded,
  title: { sv: 'Frist ersatt', en: 'Deadline superseded' },
  evolveFile: (file, { data }) =>
    changed(file, data.deadlineId, { state: 'superseded', endedBecause: data.because }),
  tells: {
    sv: ({ ruleId }, nameOf) =>
      `Fristen ”${nameOf(ruleId)}”, så som den räknats, gäller inte längre efter en rättelse.`,
    en: ({ ruleId }, nameOf) =>
      `The deadline “${nameOf(ruleId)}”, as it had been counted, no longer applies after a correction.`,
  },
};

export const missedDeadlineExplained: FileEvent<MissedDeadlineExplained> = {
  type: 'casework/missed-deadline-explained',
  version: 1,
  fields: MissedDeadlineExplained,
  title: { sv: 'Missad frist förklarad', en: 'Missed deadline explained' },
  evolveFile: (file, { data }) => changed(file, data.deadlineId, { missExplained: true }),
  tells: {
    sv: ({ ruleId, reason }, nameOf) => `Varför fristen ”${nameOf(ruleId)}” missades: ${reason}`,
    en: ({ ruleId, reason }, nameOf) => `Why the deadline “${nameOf(ruleId)}” was missed: ${reason}`,
  },
};

/** Every event of a deadline's life. */
export const deadlineEvents = [
  deadlineStarted,
  deadlineMet,
  deadlineExtended,
  deadlineMissed,
  deadlineCancelled,
  deadlineSuperseded,
  missedDeadlineExplained,
];
