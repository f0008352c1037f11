import { IsArray, IsObject, IsString } from 'class-validator';
import {
  Code,
  IsDay,
  IsId,
  IsInstant,
  Maybe,
  OneOf,
  Parts,
  PersonalText,
  ReadBack,
  SaysEverywhere,
  WrittenAs,
  YesNo,
} from '../kernel/fields.js';
import { LengthShown } from './length-shown.js';
import type { FileEvent } from '../kernel/event.js';
import {
  daysOfRest,
  deadlineKinds,
  endReasons,
  forces,
  missAnswers,
  type DayPassedOver,
  type DeadlineKind,
  type EndedBecause,
  type Force,
  type LastDays as LastDaysOfDeadline,
  type Length,
  type MissAnswer,
  type NamedEnd,
  type Ruleset,
} from '../kernel/deadline.js';
import type { MatterMove } from '../kernel/matter.js';

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

class LastDays extends OfDeadline implements LastDaysOfDeadline {
  @SaysEverywhere(
    { sv: 'Slutar vid en tidpunkt', da: 'Udløber på et tidspunkt', en: 'Ends at an instant' },
    {
      sv: 'Tiden går ut vid en tidpunkt och inte när en dag är slut.',
      da: 'Fristen udløber på et tidspunkt og ikke ved en dags udgang.',
      en: 'It ends at an instant and not at the end of a day.',
    },
  )
  @YesNo()
  elapsed!: boolean;

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
    { sv: 'Vad slags tid', da: 'Hvilken slags frist', en: 'Kind of deadline' },
    {
      sv: 'Om den binder myndigheten, är någon annans tid eller är en bestämd dag.',
      da: 'Om den binder myndigheden, er en andens frist eller er en fastsat dag.',
      en: 'Whether it binds the authority, is somebody else’s time or is a day appointed.',
    },
  )
  @OneOf(deadlineKinds)
  kind!: DeadlineKind;

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
    { sv: 'Del av ärendet', da: 'Del af sagen', en: 'Item of the matter' },
    {
      sv: 'Den del av ärendet som fristen gäller, när var och en har sin egen: dess id eller kod.',
      da: 'Den del af sagen, som fristen gælder for, når hver har sin egen: dens id eller kode.',
      en: 'The item of the matter that the deadline is for, where each has one of its own: its id or code.',
    },
  )
  @Maybe()
  @Code()
  itemId?: string;

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
      sv: 'Hur lång fristen är, i dagar, veckor, månader, arbetsdagar, timmar eller minuter, eller dess bestämda slut.',
      da: 'Hvor lang fristen er, i dage, uger, måneder, arbejdsdage, timer eller minutter, eller dens fastsatte udløb.',
      en: 'How long it is, in days, weeks, months, working days, hours or minutes, or the end that was named.',
    },
  )
  @IsObject()
  @WrittenAs(() => LengthShown)
  length!: Length | NamedEnd;

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
      sv: 'Den frist vars plats den här tar.',
      da: 'Den frist, hvis plads denne tager.',
      en: 'The deadline whose place this one takes.',
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
  /** Of an extension that is kept by what carries on what had been extended. */
  @SaysEverywhere(
    { sv: 'Beslutad', da: 'Besluttet', en: 'Decided' },
    {
      sv: 'När förlängningen beslutades, om den följer med från det som tas upp igen.',
      da: 'Hvornår forlængelsen blev besluttet, hvis den følger med fra det, der tages op igen.',
      en: 'When the extension was decided, where it is kept from what is taken up again.',
    },
  )
  @Maybe()
  @IsInstant()
  decidedAt?: string;

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

  @SaysEverywhere(
    { sv: 'Sent registrerad', da: 'Sent registreret', en: 'Recorded late' },
    {
      sv: 'Förlängningen registrerades mer än ett dygn efter att den beslutades.',
      da: 'Forlængelsen blev registreret mere end et døgn efter, at den blev besluttet.',
      en: 'The extension was recorded more than 24 hours after it was decided.',
    },
  )
  @Maybe()
  @YesNo()
  recordedLate?: boolean;
}

/** A last day has gone by unused: a miss, an expiry or a passing, by the kind. */
class Passed extends OfDeadline {
  @SaysEverywhere(
    { sv: 'Löpte ut', da: 'Udløb', en: 'Ended' },
    {
      sv: 'Den första tidpunkt som är för sen.',
      da: 'Det første tidspunkt, der er for sent.',
      en: 'The first instant that is too late.',
    },
  )
  @IsInstant()
  ended!: string;
}

export class DeadlineMissed extends Passed {
  /** Counted anew after a correction, it doesn't ask for its reason a second time. */
  @SaysEverywhere(
    { sv: 'Redan förklarad', da: 'Allerede forklaret', en: 'Explained before' },
    {
      sv: 'Varför den missades var förklarat innan fristen räknades på nytt.',
      da: 'Hvorfor den blev overskredet, var forklaret, før fristen blev beregnet på ny.',
      en: 'Why it was missed had been explained before it was counted anew.',
    },
  )
  @YesNo()
  explainedBefore!: boolean;
}

export class DeadlineExpired extends Passed {}
export class DeadlinePassed extends Passed {}

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

export class DeadlineSuperseded extends Ended {
  /** What has become known of its misses, where they were none or what they rested on has been corrected. */
  @SaysEverywhere(
    {
      sv: 'Vad som blivit känt om missen',
      da: 'Hvad overskridelsen viste sig at være',
      en: 'What became known of the miss',
    },
    {
      sv: 'Fristen var missad, och det står klart att missen inte längre räknas.',
      da: 'Fristen var overskredet, og det står klart, at overskridelsen ikke længere tæller.',
      en: 'It was missed, and it has become known that the miss no longer counts.',
    },
  )
  @Maybe()
  @OneOf(missAnswers)
  missAnswer?: MissAnswer;
}

export class DeadlineCancelled extends OfDeadline {
  @SaysEverywhere(
    { sv: 'Upphörde genom', da: 'Ophørte ved', en: 'Ended by' },
    {
      sv: 'Den uppgift i akten genom vilken det som fristen tjänade upphörde.',
      da: 'Den oplysning i akten, hvormed det, fristen tjente, ophørte.',
      en: 'The entry of the file by which what the deadline served has ended.',
    },
  )
  @IsId()
  byEventId!: string;

  @SaysEverywhere(
    { sv: 'Slag av uppgift', da: 'Oplysningens art', en: 'Kind of entry' },
    {
      sv: 'Vilket slags uppgift det var.',
      da: 'Hvilken slags oplysning det var.',
      en: 'Which kind of entry it was.',
    },
  )
  @Code()
  byType!: string;
}

/**
 * What time alone had brought about is taken back: an act of before became known afterwards. Nothing is erased; the
 * file is read without the event from here on.
 */
export class PassingWithdrawn {
  @SaysEverywhere(
    { sv: 'Det som tas tillbaka', da: 'Det, der trækkes tilbage', en: 'What is withdrawn' },
    {
      sv: 'Det som tiden hade fört med sig vid en tidpunkt, i ordning.',
      da: 'Det, tiden havde medført på et tidspunkt, i rækkefølge.',
      en: 'What time had brought about at an instant, in order.',
    },
  )
  @IsArray()
  @IsString({ each: true })
  withdrawn!: string[];

  @SaysEverywhere(
    { sv: 'Slag av händelse', da: 'Hændelsens art', en: 'Kind of event' },
    {
      sv: 'Vilket slags händelse den första var.',
      da: 'Hvilken slags hændelse den første var.',
      en: 'Which kind of event the first was.',
    },
  )
  @Code()
  withdrawnType!: string;

  @SaysEverywhere(
    { sv: 'Regel', da: 'Regel', en: 'Rule' },
    {
      sv: 'Den regel som fristen följer av, om det gäller en frist.',
      da: 'Den regel, som fristen følger af, hvis det gælder en frist.',
      en: 'The rule that the deadline follows from, where it is about one.',
    },
  )
  @Maybe()
  @Code()
  ruleId?: string;

  @SaysEverywhere(
    { sv: 'På grund av uppgift', da: 'På grund af oplysning', en: 'Because of entry' },
    {
      sv: 'Den uppgift i akten som blev känd efteråt.',
      da: 'Den oplysning i akten, som blev kendt bagefter.',
      en: 'The entry of the file that became known afterwards.',
    },
  )
  @IsId()
  becauseOf!: string;

  @SaysEverywhere(
    { sv: 'Ärenden utan händelsen', da: 'Sager uden hændelsen', en: 'Matters without the event' },
    {
      sv: 'Hur ärendena står när händelsen inte gäller.',
      da: 'Hvordan sagerne står, når hændelsen ikke gælder.',
      en: 'How the matters stand without the event.',
    },
  )
  @IsArray()
  @ReadBack()
  restores!: MatterMove[];
}

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

/** Every event of a deadline changes deadlines alone, as its moves say. */
function deadlineEvent<Fields extends object>(
  definition: Omit<FileEvent<Fields>, 'version' | 'evolveFile'>,
): FileEvent<Fields> {
  return { ...definition, version: 1, evolveFile: (file) => file };
}

export const deadlineStarted: FileEvent<DeadlineStarted> = deadlineEvent({
  type: 'casework/deadline-started',
  fields: DeadlineStarted,
  title: { sv: 'Frist började löpa', da: 'Frist begyndte at løbe', en: 'Deadline started' },
  movesDeadlines: (data, { matterId, occurredAt: startedAt }) => {
    const { deadlineId } = data;
    if (matterId === undefined) throw new Error(`Deadline ${deadlineId} belongs to no matter.`);
    return [{ deadlineId, begins: { ...data, matterId, startedAt } }];
  },
  tells: {
    sv: ({ ruleId, nominalDueDate }, nameOf) =>
      `Fristen ”${nameOf(ruleId)}” började löpa, sista dag ${nameOf(nominalDueDate)}.`,
    da: ({ ruleId, nominalDueDate }, nameOf) =>
      `Fristen ”${nameOf(ruleId)}” begyndte at løbe; sidste dag er ${nameOf(nominalDueDate)}.`,
    en: ({ ruleId, nominalDueDate }, nameOf) =>
      `The deadline “${nameOf(ruleId)}” began to run, last day ${nameOf(nominalDueDate)}.`,
  },
});

export const deadlineMet: FileEvent<DeadlineMet> = deadlineEvent({
  type: 'casework/deadline-met',
  fields: DeadlineMet,
  title: { sv: 'Frist uppfylld', da: 'Frist opfyldt', en: 'Deadline met' },
  movesDeadlines: ({ deadlineId, byEventId, onTime, recordedLate }, { occurredAt: at }) => [
    { deadlineId, meets: { byEventId, at, onTime, recordedLate } },
  ],
  tells: {
    sv: ({ ruleId, onTime }, nameOf) =>
      `Fristen ”${nameOf(ruleId)}” uppfylldes ${onTime ? 'i tid' : 'för sent'}.`,
    da: ({ ruleId, onTime }, nameOf) =>
      `Fristen ”${nameOf(ruleId)}” blev opfyldt ${onTime ? 'til tiden' : 'for sent'}.`,
    en: ({ ruleId, onTime }, nameOf) =>
      `The deadline “${nameOf(ruleId)}” was met ${onTime ? 'on time' : 'late'}.`,
  },
});

export const deadlineExtended: FileEvent<DeadlineExtended> = deadlineEvent({
  type: 'casework/deadline-extended',
  fields: DeadlineExtended,
  title: { sv: 'Frist förlängd', da: 'Frist forlænget', en: 'Deadline extended' },
  movesDeadlines: ({ deadlineId, ...extension }, { occurredAt: decidedAt }) => [
    { deadlineId, extends: { decidedAt, ...extension } },
  ],
  tells: {
    sv: ({ ruleId, nominalDueDate, decidedLate }, nameOf) =>
      `Fristen ”${nameOf(ruleId)}” förlängdes ${decidedLate ? 'för sent, ' : ''}till ${nameOf(nominalDueDate)}.`,
    da: ({ ruleId, nominalDueDate, decidedLate }, nameOf) =>
      `Fristen ”${nameOf(ruleId)}” blev ${decidedLate ? 'for sent ' : ''}forlænget til ${nameOf(nominalDueDate)}.`,
    en: ({ ruleId, nominalDueDate, decidedLate }, nameOf) =>
      `The deadline “${nameOf(ruleId)}” was extended ${decidedLate ? 'too late, ' : ''}to ${nameOf(nominalDueDate)}.`,
  },
});

export const deadlineMissed: FileEvent<DeadlineMissed> = deadlineEvent({
  type: 'casework/deadline-missed',
  fields: DeadlineMissed,
  title: { sv: 'Frist missad', da: 'Frist overskredet', en: 'Deadline missed' },
  movesDeadlines: ({ deadlineId, ended: at, explainedBefore: explained }) => [
    { deadlineId, passes: { at, explained } },
  ],
  tells: {
    sv: ({ ruleId }, nameOf) => `Fristen ”${nameOf(ruleId)}” löpte ut utan att vara uppfylld.`,
    da: ({ ruleId }, nameOf) => `Fristen ”${nameOf(ruleId)}” udløb uden at være opfyldt.`,
    en: ({ ruleId }, nameOf) => `The deadline “${nameOf(ruleId)}” passed without being met.`,
  },
});

export const deadlineExpired: FileEvent<DeadlineExpired> = deadlineEvent({
  type: 'casework/deadline-expired',
  fields: DeadlineExpired,
  title: { sv: 'Tid utgången', da: 'Frist udløbet', en: 'Time expired' },
  movesDeadlines: ({ deadlineId, ended }) => [{ deadlineId, passes: { at: ended, explained: false } }],
  tells: {
    sv: ({ ruleId }, nameOf) => `Tiden för ”${nameOf(ruleId)}” gick ut utan att användas.`,
    da: ({ ruleId }, nameOf) => `Fristen for ”${nameOf(ruleId)}” udløb uden at blive brugt.`,
    en: ({ ruleId }, nameOf) => `The time for “${nameOf(ruleId)}” ran out unused.`,
  },
});

export const deadlinePassed: FileEvent<DeadlinePassed> = deadlineEvent({
  type: 'casework/deadline-passed',
  fields: DeadlinePassed,
  title: { sv: 'Bestämd dag passerad', da: 'Fastsat dag passeret', en: 'Day appointed passed' },
  movesDeadlines: ({ deadlineId, ended }) => [{ deadlineId, passes: { at: ended, explained: false } }],
  tells: {
    sv: ({ ruleId }, nameOf) => `Dagen för ”${nameOf(ruleId)}” är förbi.`,
    da: ({ ruleId }, nameOf) => `Dagen for ”${nameOf(ruleId)}” er forbi.`,
    en: ({ ruleId }, nameOf) => `The day of “${nameOf(ruleId)}” is over.`,
  },
});

export const deadlineCancelled: FileEvent<DeadlineCancelled> = deadlineEvent({
  type: 'casework/deadline-cancelled',
  fields: DeadlineCancelled,
  title: { sv: 'Frist bortfallen', da: 'Frist bortfaldet', en: 'Deadline cancelled' },
  movesDeadlines: ({ deadlineId, byType }, { occurredAt: at }) => [
    { deadlineId, cancels: { by: byType, at } },
  ],
  tells: {
    sv: ({ ruleId }, nameOf) => `Fristen ”${nameOf(ruleId)}” föll bort, för det som den tjänade har upphört.`,
    da: ({ ruleId }, nameOf) => `Fristen ”${nameOf(ruleId)}” bortfaldt, for det, den tjente, er ophørt.`,
    en: ({ ruleId }, nameOf) => `The deadline “${nameOf(ruleId)}” fell away, for what it served has ended.`,
  },
});

export const deadlineSuperseded: FileEvent<DeadlineSuperseded> = deadlineEvent({
  type: 'casework/deadline-superseded',
  fields: DeadlineSuperseded,
  title: { sv: 'Frist ersatt', da: 'Frist erstattet', en: 'Deadline superseded' },
  movesDeadlines: ({ deadlineId, because, missAnswer: answer }) => [
    { deadlineId, supersedes: { because, ...(answer !== undefined && { answer }) } },
  ],
  tells: {
    sv: ({ ruleId, because, missAnswer }, nameOf) =>
      `Fristen ”${nameOf(ruleId)}”, så som den räknats, gäller inte längre: ${endReasons[because].label.sv}.` +
      (missAnswer ? ` Den var missad. ${missAnswers[missAnswer].help.sv}` : ''),
    da: ({ ruleId, because, missAnswer }, nameOf) =>
      `Fristen ”${nameOf(ruleId)}”, som den var beregnet, gælder ikke længere: ${endReasons[because].label.da}.` +
      (missAnswer ? ` Den var overskredet. ${missAnswers[missAnswer].help.da}` : ''),
    en: ({ ruleId, because, missAnswer }, nameOf) =>
      `The deadline “${nameOf(ruleId)}”, as it had been counted, no longer applies: ${endReasons[because].label.en}.` +
      (missAnswer ? ` It had been missed. ${missAnswers[missAnswer].help.en}` : ''),
  },
});

export const missedDeadlineExplained: FileEvent<MissedDeadlineExplained> = deadlineEvent({
  type: 'casework/missed-deadline-explained',
  fields: MissedDeadlineExplained,
  title: { sv: 'Missad frist förklarad', da: 'Overskredet frist forklaret', en: 'Missed deadline explained' },
  movesDeadlines: ({ deadlineId }, { occurredAt: at }) => [{ deadlineId, explains: { at } }],
  tells: {
    sv: ({ ruleId, reason }, nameOf) => `Varför fristen ”${nameOf(ruleId)}” missades: ${reason}`,
    da: ({ ruleId, reason }, nameOf) => `Hvorfor fristen ”${nameOf(ruleId)}” blev overskredet: ${reason}`,
    en: ({ ruleId, reason }, nameOf) => `Why the deadline “${nameOf(ruleId)}” was missed: ${reason}`,
  },
});

export const passingWithdrawn: FileEvent<PassingWithdrawn> = deadlineEvent({
  type: 'casework/passing-withdrawn',
  fields: PassingWithdrawn,
  title: { sv: 'Utgången tid tas tillbaka', da: 'Udløb trækkes tilbage', en: 'Passing withdrawn' },
  moves: ({ restores }) => restores,
  tells: {
    sv: ({ ruleId }, nameOf) =>
      ruleId === undefined
        ? 'Det som tiden hade fört med sig tas tillbaka, för något som hände dessförinnan registrerades efteråt.'
        : `Det som tiden hade fört med sig för ”${nameOf(ruleId)}” tas tillbaka, för något som hände dessförinnan registrerades efteråt.`,
    da: ({ ruleId }, nameOf) =>
      ruleId === undefined
        ? 'Det, tiden havde medført, trækkes tilbage, for noget, der var sket inden da, blev registreret bagefter.'
        : `Det, tiden havde medført for ”${nameOf(ruleId)}”, trækkes tilbage, for noget, der var sket inden da, blev registreret bagefter.`,
    en: ({ ruleId }, nameOf) =>
      ruleId === undefined
        ? 'What time had brought about is withdrawn: something that had happened before was recorded afterwards.'
        : `What time had brought about for “${nameOf(ruleId)}” is withdrawn: something that had happened before was recorded afterwards.`,
  },
});

/** Every event of a deadline's life. */
export const deadlineEvents = [
  deadlineStarted,
  deadlineMet,
  deadlineExtended,
  deadlineMissed,
  deadlineExpired,
  deadlinePassed,
  deadlineCancelled,
  deadlineSuperseded,
  missedDeadlineExplained,
  passingWithdrawn,
];
