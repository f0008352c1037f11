import { IsObject } from 'class-validator';
import { localDateOf } from '../calendar/index.js';
import type { Casefile } from '../kernel/casefile.js';
import {
  Code,
  IsDay,
  IsId,
  IsInstant,
  Maybe,
  OneOf,
  Parts,
  PersonalText,
  SaysEverywhere,
  YesNo,
} from '../kernel/fields.js';
import type { FileEvent } from '../kernel/event.js';
import {
  daysOfRest,
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
  @SaysEverywhere(
    { sv: 'Dag', da: 'Dag', en: 'Day' },
    {
      sv: 'En dag som fristen inte kan löpa ut.',
      da: 'En dag, hvor fristen ikke kan udløbe.',
      en: 'A day on which the deadline can not end.',
    },
  )
  @IsDay()
  date!: string;

  @SaysEverywhere(
    { sv: 'Varför', da: 'Hvorfor', en: 'Why' },
    {
      sv: 'Vilken veckodag eller helg det är.',
      da: 'Hvilken ugedag eller helligdag det er.',
      en: 'Which day of the week or holiday it is.',
    },
  )
  @OneOf(daysOfRest)
  because!: DayPassedOver['because'];
}

/** What every event of a deadline's life says. */
class OfDeadline {
  @SaysEverywhere(
    { sv: 'Frist', da: 'Frist', en: 'Deadline' },
    {
      sv: 'Den frist som det gäller.',
      da: 'Den frist, det drejer sig om.',
      en: 'The deadline that it is about.',
    },
  )
  @IsId()
  deadlineId!: string;

  @SaysEverywhere(
    { sv: 'Regel', da: 'Regel', en: 'Rule' },
    {
      sv: 'Den regel som fristen följer av.',
      da: 'Den regel, som fristen følger af.',
      en: 'The rule that the deadline follows from.',
    },
  )
  @Code()
  ruleId!: string;
}

class LastDays extends OfDeadline {
  @SaysEverywhere(
    { sv: 'Sista tidpunkt', da: 'Sidste tidspunkt', en: 'Nominal end' },
    {
      sv: 'När den sista dagen är slut, så som den räknats utan flyttning över helger.',
      da: 'Hvornår den sidste dag er omme, uden at den er flyttet over helligdage.',
      en: 'When the last day is over, as it was counted without moving past days of rest.',
    },
  )
  @IsInstant()
  nominalDue!: string;

  @SaysEverywhere(
    { sv: 'Sista dag', da: 'Sidste dag', en: 'Last day' },
    {
      sv: 'Den sista dagen, så som den räknats utan flyttning över helger.',
      da: 'Den sidste dag, uden at den er flyttet over helligdage.',
      en: 'The last day, as it was counted without moving past days of rest.',
    },
  )
  @IsDay()
  nominalDueDate!: string;

  @SaysEverywhere(
    { sv: 'Missad efter', da: 'Overskredet efter', en: 'Missed after' },
    {
      sv: 'Den tidpunkt efter vilken en lagstadgad frist räknas som missad.',
      da: 'Det tidspunkt, hvorefter en lovbestemt frist regnes for overskredet.',
      en: 'The time after which a statutory deadline counts as missed.',
    },
  )
  @IsInstant()
  legalLatest!: string;

  @SaysEverywhere(
    { sv: 'Sista dag efter flyttning', da: 'Sidste dag efter flytning', en: 'Last day once moved' },
    {
      sv: 'Den sista dagen sedan den flyttats över lördagar, söndagar och helgdagar.',
      da: 'Den sidste dag, efter at den er flyttet over lørdage, søndage og helligdage.',
      en: 'The last day once it was moved past Saturdays, Sundays and public holidays.',
    },
  )
  @IsDay()
  legalLatestDate!: string;

  @SaysEverywhere(
    { sv: 'Dagar som hoppats över', da: 'Dage, der er sprunget over', en: 'Days passed over' },
    {
      sv: 'De dagar som slutet har flyttats förbi.',
      da: 'De dage, som udløbet er flyttet forbi.',
      en: 'The days that the end was moved past.',
    },
  )
  @Parts(() => PassedOver)
  passedOver!: PassedOver[];
}

export class DeadlineStarted extends LastDays {
  @SaysEverywhere(
    { sv: 'Lagens lydelse', da: 'Lovens version', en: 'Version of the law' },
    {
      sv: 'Den lydelse av lagen som gällde när fristen började löpa.',
      da: 'Den version af loven, der gjaldt, da fristen begyndte at løbe.',
      en: 'The version of the law that applied when the deadline began to run.',
    },
  )
  @Code()
  ruleset!: Ruleset;

  @SaysEverywhere(
    { sv: 'Lagrum', da: 'Lovbestemmelse', en: 'Source of law' },
    {
      sv: 'Den lag och paragraf som ger fristen, om någon gör det.',
      da: 'Den lov og paragraf, der giver fristen, hvis nogen gør.',
      en: 'The statute and paragraph that give the deadline, where any do.',
    },
  )
  @Maybe()
  @Code()
  source?: string;

  @SaysEverywhere(
    { sv: 'Bindning', da: 'Bindende virkning', en: 'Force' },
    {
      sv: 'Om tiden står i lag, är ett mål eller är kommunens egen.',
      da: 'Om fristen står i loven, er et mål eller er kommunens egen.',
      en: 'Whether the time stands in a law, is a target or is the municipality’s own.',
    },
  )
  @OneOf(forces)
  force!: Force;

  @SaysEverywhere(
    { sv: 'Genast', da: 'Straks', en: 'At once' },
    {
      sv: 'Lagen säger genast utan att ange någon tid.',
      da: 'Loven siger straks uden at nævne nogen tid.',
      en: 'The law says at once and names no time.',
    },
  )
  @YesNo()
  immediate!: boolean;

  @SaysEverywhere(
    { sv: 'Part', da: 'Part', en: 'Party' },
    {
      sv: 'Den person som fristen gäller, när var och en har sin egen.',
      da: 'Den person, som fristen gælder for, når hver har sin egen.',
      en: 'The person whom the deadline is for, where each has one of their own.',
    },
  )
  @Maybe()
  @IsId()
  partyId?: string;

  @SaysEverywhere(
    { sv: 'Räknas från uppgift', da: 'Regnes fra oplysning', en: 'Counted from entry' },
    {
      sv: 'Den uppgift i akten som startade fristen.',
      da: 'Den oplysning i akten, der satte fristen i gang.',
      en: 'The entry of the file that started the deadline.',
    },
  )
  @IsId()
  anchorEventId!: string;

  @SaysEverywhere(
    { sv: 'Räknas från tidpunkt', da: 'Regnes fra tidspunkt', en: 'Counted from time' },
    {
      sv: 'Den tidpunkt som fristen räknas från.',
      da: 'Det tidspunkt, som fristen regnes fra.',
      en: 'The time that the deadline is counted from.',
    },
  )
  @IsInstant()
  anchorAt!: string;

  @SaysEverywhere(
    { sv: 'Räknas från dag', da: 'Regnes fra dag', en: 'Counted from day' },
    {
      sv: 'Den dag som fristen räknas från, efter klockan på platsen.',
      da: 'Den dag, som fristen regnes fra, efter uret på stedet.',
      en: 'The day that the deadline is counted from, by the clocks of the place.',
    },
  )
  @IsDay()
  anchorDate!: string;

  @SaysEverywhere(
    { sv: 'Längd', da: 'Længde', en: 'Length' },
    {
      sv: 'Hur lång fristen är, i dagar, veckor, månader, arbetsdagar eller timmar.',
      da: 'Hvor lang fristen er, i dage, uger, måneder, arbejdsdage eller timer.',
      en: 'How long the deadline is, in days, weeks, months, working days or hours.',
    },
  )
  @IsObject()
  length!: Length;

  @SaysEverywhere(
    { sv: 'Sent registrerad', da: 'Sent registreret', en: 'Recorded late' },
    {
      sv: 'Det som startade fristen registrerades mer än ett dygn efter att det hände.',
      da: 'Det, der satte fristen i gang, blev registreret mere end et døgn efter, at det skete.',
      en: 'What started the deadline was recorded more than 24 hours after it happened.',
    },
  )
  @YesNo()
  recordedLate!: boolean;

  @SaysEverywhere(
    { sv: 'Ersätter', da: 'Erstatter', en: 'Supersedes' },
    {
      sv: 'Den frist vars plats den här tar efter en rättelse.',
      da: 'Den frist, hvis plads denne tager efter en rettelse.',
      en: 'The deadline whose place this one takes after a correction.',
    },
  )
  @Maybe()
  @IsId()
  supersedes?: string;
}

export class DeadlineMet extends OfDeadline {
  @SaysEverywhere(
    { sv: 'Uppfylld genom', da: 'Opfyldt ved', en: 'Met by' },
    {
      sv: 'Den uppgift i akten som uppfyllde fristen.',
      da: 'Den oplysning i akten, der opfyldte fristen.',
      en: 'The entry of the file that met the deadline.',
    },
  )
  @IsId()
  byEventId!: string;

  /** Whenever it was recorded. */
  @SaysEverywhere(
    { sv: 'I tid', da: 'Til tiden', en: 'On time' },
    {
      sv: 'Det som uppfyllde fristen hände innan den var missad.',
      da: 'Det, der opfyldte fristen, skete, før den var overskredet.',
      en: 'What met the deadline happened before it was missed.',
    },
  )
  @YesNo()
  onTime!: boolean;

  @SaysEverywhere(
    { sv: 'Sent registrerad', da: 'Sent registreret', en: 'Recorded late' },
    {
      sv: 'Det som uppfyllde fristen registrerades mer än ett dygn efter att det hände.',
      da: 'Det, der opfyldte fristen, blev registreret mere end et døgn efter, at det skete.',
      en: 'What met the deadline was recorded more than 24 hours after it happened.',
    },
  )
  @YesNo()
  recordedLate!: boolean;
}

export class DeadlineExtended extends LastDays {
  @SaysEverywhere(
    { sv: 'Förlängd genom', da: 'Forlænget ved', en: 'Extended by' },
    {
      sv: 'Den uppgift i akten som förlängde fristen.',
      da: 'Den oplysning i akten, der forlængede fristen.',
      en: 'The entry of the file that extended the deadline.',
    },
  )
  @IsId()
  byEventId!: string;

  @SaysEverywhere(
    { sv: 'För sent beslutad', da: 'Besluttet for sent', en: 'Decided late' },
    {
      sv: 'Förlängningen beslutades när den sista dagen redan var över.',
      da: 'Forlængelsen blev besluttet, da den sidste dag allerede var omme.',
      en: 'The extension was decided when the last day was over already.',
    },
  )
  @YesNo()
  decidedLate!: boolean;
}

export class DeadlineMissed extends OfDeadline {
  @SaysEverywhere(
    { sv: 'Löpte ut', da: 'Udløb', en: 'Ended' },
    {
      sv: 'När fristen löpte ut.',
      da: 'Hvornår fristen udløb.',
      en: 'When the deadline ended.',
    },
  )
  @IsInstant()
  legalLatest!: string;
}

/** A deadline that no longer applies, and why. */
class Ended extends OfDeadline {
  @SaysEverywhere(
    { sv: 'Varför', da: 'Hvorfor', en: 'Why' },
    {
      sv: 'Varför fristen inte längre gäller.',
      da: 'Hvorfor fristen ikke længere gælder.',
      en: 'Why the deadline no longer applies.',
    },
  )
  @OneOf(endReasons)
  because!: EndedBecause;
}

export class DeadlineSuperseded extends Ended {}

export class MissedDeadlineExplained extends OfDeadline {
  @SaysEverywhere(
    { sv: 'Förklaring', da: 'Forklaring', en: 'Explanation' },
    {
      sv: 'Varför fristen missades.',
      da: 'Hvorfor fristen blev overskredet.',
      en: 'Why the deadline was missed.',
    },
  )
  @PersonalText('narrative')
  reason!: string;
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
  title: { sv: 'Frist började löpa', da: 'Frist begyndte at løbe', en: 'Deadline started' },
  evolveFile: (file, { data, matterId, occurredAt: startedAt }) => {
    if (matterId === undefined) throw new Error(`Deadline ${data.deadlineId} belongs to no matter.`);
    const { supersedes: _, ...fields } = data;
    const deadline: Deadline = { ...fields, startedAt, matterId, state: 'running', missExplained: false };
    return { ...file, deadlines: { ...file.deadlines, [data.deadlineId]: deadline } };
  },
  tells: {
    sv: ({ ruleId, nominalDueDate }, nameOf) =>
      `Fristen ”${nameOf(ruleId)}” började löpa, sista dag ${nameOf(nominalDueDate)}.`,
    da: ({ ruleId, nominalDueDate }, nameOf) =>
      `Fristen ”${nameOf(ruleId)}” begyndte at løbe; sidste dag er ${nameOf(nominalDueDate)}.`,
    en: ({ ruleId, nominalDueDate }, nameOf) =>
      `The deadline “${nameOf(ruleId)}” began to run, last day ${nameOf(nominalDueDate)}.`,
  },
};

export const deadlineMet: FileEvent<DeadlineMet> = {
  type: 'casework/deadline-met',
  version: 1,
  fields: DeadlineMet,
  title: { sv: 'Frist uppfylld', da: 'Frist opfyldt', en: 'Deadline met' },
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
    da: ({ ruleId, onTime }, nameOf) =>
      `Fristen ”${nameOf(ruleId)}” blev opfyldt ${onTime ? 'til tiden' : 'for sent'}.`,
    en: ({ ruleId, onTime }, nameOf) =>
      `The deadline “${nameOf(ruleId)}” was met ${onTime ? 'on time' : 'late'}.`,
  },
};

export const deadlineExtended: FileEvent<DeadlineExtended> = {
  type: 'casework/deadline-extended',
  version: 1,
  fields: DeadlineExtended,
  title: { sv: 'Frist förlängd', da: 'Frist forlænget', en: 'Deadline extended' },
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
    da: ({ ruleId, nominalDueDate }, nameOf) =>
      `Fristen ”${nameOf(ruleId)}” blev forlænget til ${nameOf(nominalDueDate)}.`,
    en: ({ ruleId, nominalDueDate }, nameOf) =>
      `The deadline “${nameOf(ruleId)}” was extended to ${nameOf(nominalDueDate)}.`,
  },
};

export const deadlineMissed: FileEvent<DeadlineMissed> = {
  type: 'casework/deadline-missed',
  version: 1,
  fields: DeadlineMissed,
  title: { sv: 'Frist missad', da: 'Frist overskredet', en: 'Deadline missed' },
  evolveFile: (file, { data, occurredAt }) =>
    changed(file, data.deadlineId, { state: 'missed', missedAt: occurredAt }),
  tells: {
    sv: ({ ruleId }, nameOf) => `Fristen ”${nameOf(ruleId)}” löpte ut utan att vara uppfylld.`,
    da: ({ ruleId }, nameOf) => `Fristen ”${nameOf(ruleId)}” udløb uden at være opfyldt.`,
    en: ({ ruleId }, nameOf) => `The deadline “${nameOf(ruleId)}” passed without being met.`,
  },
};

export const deadlineSuperseded: FileEvent<DeadlineSuperseded> = {
  type: 'casework/deadline-superseded',
  version: 1,
  fields: DeadlineSuperseded,
  title: { sv: 'Frist ersatt', da: 'Frist erstattet', en: 'Deadline superseded' },
  evolveFile: (file, { data }) =>
    changed(file, data.deadlineId, { state: 'superseded', endedBecause: data.because }),
  tells: {
    sv: ({ ruleId }, nameOf) =>
      `Fristen ”${nameOf(ruleId)}”, så som den räknats, gäller inte längre efter en rättelse.`,
    da: ({ ruleId }, nameOf) =>
      `Fristen ”${nameOf(ruleId)}”, som den var beregnet, gælder ikke længere efter en rettelse.`,
    en: ({ ruleId }, nameOf) =>
      `The deadline “${nameOf(ruleId)}”, as it had been counted, no longer applies after a correction.`,
  },
};

export const missedDeadlineExplained: FileEvent<MissedDeadlineExplained> = {
  type: 'casework/missed-deadline-explained',
  version: 1,
  fields: MissedDeadlineExplained,
  title: { sv: 'Missad frist förklarad', da: 'Overskredet frist forklaret', en: 'Missed deadline explained' },
  evolveFile: (file, { data }) => changed(file, data.deadlineId, { missExplained: true }),
  tells: {
    sv: ({ ruleId, reason }, nameOf) => `Varför fristen ”${nameOf(ruleId)}” missades: ${reason}`,
    da: ({ ruleId, reason }, nameOf) => `Hvorfor fristen ”${nameOf(ruleId)}” blev overskredet: ${reason}`,
    en: ({ ruleId, reason }, nameOf) => `Why the deadline “${nameOf(ruleId)}” was missed: ${reason}`,
  },
};

/** Every event of a deadline's life. */
export const deadlineEvents = [
  deadlineStarted,
  deadlineMet,
  deadlineExtended,
  deadlineMissed,
  deadlineSuperseded,
  missedDeadlineExplained,
];
