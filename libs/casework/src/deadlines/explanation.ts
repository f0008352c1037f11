import {
  endOfDay,
  epochOf,
  instantFromEpoch,
  localDateOf,
  type Instant,
  type TimeZone,
} from '../calendar/index.js';
import { actWith, type Casefile } from '../kernel/casefile.js';
import { dateInWords, instantInWords } from '../kernel/dates-in-words.js';
import type { LastDays, Miss } from '../kernel/deadline.js';
import { isInForce, stands, type Deadline, type ExtensionGiven } from '../kernel/deadline-course.js';
import type { EventDescription, NameOf } from '../kernel/event.js';
import { inLanguage, type Language } from '../kernel/labels.js';
import { dueDates } from './due-dates.js';
import { daysInWords, lengthInWords, phrases, type Phrases } from './explanation-phrases.js';
import type { DeadlineRule, DeadlineStart } from './rule.js';

/** Where a deadline stands, for its explanation: its file, and what that calls things. */
export interface ExplainedIn {
  readonly file: Pick<
    Casefile,
    'timeZone' | 'jurisdiction' | 'deadlines' | 'entries' | 'matters' | 'unconfirmed'
  >;
  /** By type: what named an end is told by its title. */
  readonly events: ReadonlyMap<string, Pick<EventDescription, 'title'>>;
  /** The party to whom a window belongs, and whoever did what another recorded. */
  readonly nameOf: NameOf;
}

type RuleExplained = Pick<DeadlineRule, 'what' | 'rolls' | 'extensions' | 'cancels'> & {
  readonly starts: readonly Pick<DeadlineStart<unknown>, 'on' | 'anchoredBecause'>[];
};

/**
 * A deadline in two to seven plain sentences that a caseworker can read to a parent: what it is, from which day it is
 * counted, why and how long, or what named its end; by which paragraph or as whose target; its last day, the days that
 * it was moved past, before any extension as well, and its extensions; which misses it has had, and what became of it.
 * Where it ends at an instant, that is told by the clocks of the file.
 */
export function explainDeadline(
  deadline: Deadline,
  rule: RuleExplained,
  where: ExplainedIn,
  language: Language,
): string {
  return new Explanation(deadline, rule, where, language).sentences().join(' ');
}

class Explanation {
  readonly #say;
  readonly #zone: TimeZone;

  constructor(
    private readonly deadline: Deadline,
    private readonly rule: RuleExplained,
    private readonly where: ExplainedIn,
    private readonly language: Language,
  ) {
    this.#say = phrases[language];
    this.#zone = where.file.timeZone;
  }

  sentences(): readonly string[] {
    return [
      `${inLanguage(this.rule.what, this.language)}${this.#whose()}: ${this.#counting()}.`,
      ...this.#anchoring(),
      ...this.#ending(),
      ...this.#missing(),
      ...this.#becoming(),
    ];
  }

  #whose(): string {
    const { kind, partyId } = this.deadline;
    if (kind !== 'window') return '';
    return this.#say.belongsTo(partyId === undefined ? this.#say.somebodyElse : this.where.nameOf(partyId));
  }

  #counting(): string {
    const { kind, length, force, immediate, source, anchorAt, recordedLate } = this.deadline;
    const binding = immediate ? 'immediate' : force;
    const paragraph = inBrackets(source);
    const late = recordedLate && this.#anchoredBecause() === undefined ? this.#say.recordedAfterwards : '';
    if ('day' in length || 'instant' in length) {
      const end = 'instant' in length ? 'instant' : kind === 'appointment' ? 'day' : 'lastDay';
      return this.#say.named[binding](this.#say.end[end], this.#naming(late), paragraph);
    }
    const elapses = 'hours' in length || 'minutes' in length;
    const anchor = elapses ? this.#instant(anchorAt) : this.#day(anchorAt);
    return this.#say.counted[kind][binding](lengthInWords(length, this.language), anchor + late, paragraph);
  }

  /** Why it counts from another day than that on which its start happened, where the rule says so. */
  #anchoring(): readonly string[] {
    const because = this.#anchoredBecause();
    if (because === undefined) return [];
    const late = this.deadline.recordedLate ? this.#say.beginningRecordedLate(this.#began()) : '';
    return [`${this.#say.anchoredBecause(because)}${late}.`];
  }

  #anchoredBecause(): string | undefined {
    const { anchorEventId, anchorAt, startedAt } = this.deadline;
    const entry = this.where.file.entries.get(anchorEventId);
    // As it was counted: the time of the entry may have been corrected since.
    if (!entry || this.#day(startedAt) === this.#day(anchorAt)) return undefined;
    const start = this.rule.starts.find(({ on, anchoredBecause }) => anchoredBecause && on === entry.type);
    return start?.anchoredBecause && inLanguage(start.anchoredBecause, this.language);
  }

  /** By what and on which day its end was named. What time has brought about has no entry, and is told by its day. */
  #naming(late: string): string {
    const { anchorEventId, anchorAt } = this.deadline;
    const entry = this.where.file.entries.get(anchorEventId);
    const date = this.#day(entry?.occurredAt ?? anchorAt) + late;
    const event = entry && this.where.events.get(entry.type);
    return event ? this.#say.namedBy(inLanguage(event.title, this.language), date) : this.#say.namedOn(date);
  }

  #ending(): readonly string[] {
    const { deadline } = this;
    const { kind, length, extensions, nominalDueDate, legalLatestDate, passedOver, force } = deadline;
    const date = dateInWords(nominalDueDate, this.language);
    const overAfter = this.#say.overAfter[kind](dateInWords(legalLatestDate, this.language));
    const moves = force === 'statutory' && nominalDueDate !== legalLatestDate;
    if (moves && 'danishWeekdays' in length && extensions.length === 0)
      return [this.#say.targetOfWeekdays(date), `${overAfter}${this.#say.milderCounting}.`];
    return [
      ...(extensions.length > 0 ? [this.#endAtFirst(), this.#extended(extensions)] : [this.#firstEnd()]),
      // Only what the law gives moves past days of rest; a target is missed when its own last day is over.
      ...(moves ? [`${overAfter}${this.#say.cannotEndOn(daysInWords(passedOver, this.language))}.`] : []),
    ];
  }

  /** What a time that was extended had been counted to, and past which days of rest. */
  #endAtFirst(): string {
    const { kind, force, length, firstEnd } = this.deadline;
    const { endedAtFirst, overAtFirst, milderAtFirst } = this.#say;
    const ended = endedAtFirst[this.#wayOfEnding(firstEnd)](this.#end(firstEnd));
    if (force !== 'statutory' || firstEnd.nominalDueDate === firstEnd.legalLatestDate) return `${ended}.`;
    const over = overAtFirst[kind](dateInWords(firstEnd.legalLatestDate, this.language));
    const why =
      'danishWeekdays' in length
        ? milderAtFirst
        : this.#say.couldNotEndOn(daysInWords(firstEnd.passedOver, this.language));
    return `${ended}${over}${why}.`;
  }

  #wayOfEnding({ elapsed }: Pick<LastDays, 'elapsed'>): keyof Phrases['ends'] {
    const { kind } = this.deadline;
    if (elapsed) return kind === 'appointment' ? 'instantAppointed' : 'instant';
    if (kind === 'appointment') return this.#isUntilThen() ? 'untilThen' : 'day';
    return 'lastDay';
  }

  #firstEnd(): string {
    const { anchorAt, length, supersedes, nominalDue } = this.deadline;
    const { ends, firstDayOfLaw } = this.#say;
    const end = this.#end(this.deadline);
    const way = this.#wayOfEnding(this.deadline);
    if (way !== 'lastDay') return ends[way](end);
    const isOfNewLaw =
      supersedes !== undefined &&
      dueDates(anchorAt, length, this.rule.rolls, this.where.file).nominalDue < nominalDue;
    return isOfNewLaw ? firstDayOfLaw(end) : ends.lastDay(end);
  }

  #extended(extensions: readonly ExtensionGiven[]): string {
    const told = extensions.map((extension, index) => {
      const { byEventId, decidedAt, end, recordedLate } = extension;
      const say = this.#say.extended[index === 0 ? 'first' : 'again'];
      const { recordedAfterwards, extendedLate, extendedLateRecordedLate } = this.#say;
      const isLate = this.#isLate(extension);
      const afterwards = isLate ? extendedLateRecordedLate : recordedAfterwards;
      const given = say(this.#day(decidedAt), this.#end(end), inBrackets(this.#groundOf(byEventId)));
      const late = `${isLate ? extendedLate : ''}${recordedLate ? afterwards : ''}`;
      return `${given}${late}${this.#doneBy(byEventId)}`;
    });
    return `${told.join('')}.`;
  }

  /** It came after a miss, and averted none: of the deadline, or of the one from which it was kept. */
  #isLate({ decidedAt, decidedLate }: ExtensionGiven): boolean {
    const { startedAt, misses } = this.deadline;
    if (decidedAt < startedAt) return decidedLate === true;
    return misses.some((miss) => miss.at <= decidedAt && (stands(miss) || miss.answer === 'corrected-since'));
  }

  #groundOf(eventId: string): string | undefined {
    const { extensions = [] } = this.rule;
    const type = this.where.file.entries.get(eventId)?.type;
    const extension = extensions.length === 1 ? extensions[0] : extensions.find(({ on }) => on === type);
    return extension && inLanguage(extension.ground, this.language);
  }

  #missing(): readonly string[] {
    const told = this.deadline.misses.map((miss) => `${this.#when(miss)} ${this.#became(miss)}`).join('; ');
    return told === '' ? [] : [`${told.charAt(0).toUpperCase()}${told.slice(1)}.`];
  }

  #when(miss: Miss): string {
    const last = instantFromEpoch(epochOf(miss.at) - 1);
    // The end of a day is the first instant of the next; an elapsed time runs out just before the miss.
    const isDay = endOfDay(localDateOf(last, this.#zone), this.#zone) === miss.at;
    const end = isDay ? this.#day(last) : this.#instant(last);
    const { missedWhen, missedAtOnce } = this.#say;
    const said = isDay ? 'day' : 'instant';
    return this.#isAtOnce(miss) ? missedAtOnce[said](this.#began(), end) : missedWhen[said](end);
  }

  /** Its end lies before its beginning: it goes on from something that had ended by then. */
  #isAtOnce({ at }: Miss): boolean {
    return at <= this.deadline.startedAt;
  }

  #began(): string {
    const { matterId, startedAt } = this.deadline;
    const takesUpAnother = this.where.file.matters.get(matterId)?.continues !== undefined;
    return this.#say.began[takesUpAnother ? 'again' : 'first'](this.#day(startedAt));
  }

  #became(miss: Miss): string {
    const { countedAsMissed, countedAsMissedAtOnce, averted, correctedSince } = this.#say;
    const isAtOnce = this.#isAtOnce(miss);
    if (miss.answer === 'corrected-since') return correctedSince;
    if (miss.answer) return `${isAtOnce ? countedAsMissedAtOnce : countedAsMissed}${averted[miss.answer]}`;
    const { wasMissed, explained: why, unexplained } = this.#say;
    // Of what has been counted anew, more may be known now than that it had not been done.
    const missed = isAtOnce || !isInForce(this.deadline) ? wasMissed : this.#say.missed;
    if (miss.explained) return `${missed} ${why}`;
    // Only of a deadline that is in force a reason can still be given.
    return isInForce(this.deadline) ? `${missed} ${unexplained}` : missed;
  }

  #becoming(): readonly string[] {
    const { kind, state, elapsed, metAt, endedAt, endedBecause } = this.deadline;
    const subject = this.#say.subject[this.#isUntilThen() ? 'untilThen' : kind];
    if (state === 'met' && metAt !== undefined) return [this.#met(metAt)];
    if (state === 'expired') return [this.#say.expired];
    if (state === 'passed')
      return [this.#say.passed[elapsed ? 'instant' : this.#isUntilThen() ? 'untilThen' : 'day']];
    if (state === 'cancelled' && endedAt !== undefined)
      return [`${subject} ${this.#say.cancelled(this.#day(endedAt), this.#because())}`];
    if (state === 'superseded' && endedBecause) {
      const told = `${subject} ${this.#say.superseded[endedBecause]}`;
      return this.#isReplaced() ? [told, this.#say.replaced] : [told];
    }
    return [];
  }

  #isReplaced(): boolean {
    const { deadlines } = this.where.file;
    return deadlines.values().some(({ supersedes }) => supersedes === this.deadline.deadlineId);
  }

  #met(at: Instant): string {
    const { kind, elapsed, onTime, metRecordedLate, metByEventId = '' } = this.deadline;
    const { met, onTime: inTime, late, metRecordedLate: afterwards } = this.#say;
    const punctual = kind === 'appointment' ? '' : onTime ? inTime : late;
    const recorded = metRecordedLate ? afterwards[onTime ? 'onTime' : 'late'] : '';
    const done = met[kind](elapsed ? this.#instant(at) : this.#day(at));
    return `${done}${punctual}${recorded}${this.#doneBy(metByEventId)}.`;
  }

  /** Who did something by what another recorded, as long as they have not confirmed it. */
  #doneBy(eventId: string): string {
    const { file, nameOf } = this.where;
    const act = actWith(
      eventId,
      file.unconfirmed.values().filter(({ confirmed }) => !confirmed),
      file,
    );
    if (!act) return '';
    const standing = act.settled ?? (act.deniedAt === undefined ? 'unconfirmed' : 'denied');
    return this.#say.doneBy[standing](nameOf(act.doneBy));
  }

  /** Days that are counted and not named: what they lead to may be done from the day after them. */
  #isUntilThen(): boolean {
    const { kind, length, elapsed } = this.deadline;
    return kind === 'appointment' && !elapsed && !('day' in length);
  }

  #because(): string {
    const cancelling = this.rule.cancels?.find(({ on }) => on === this.deadline.cancelledBy);
    return cancelling ? inLanguage(cancelling.because, this.language) : this.#say.servedNoMore;
  }

  /** The last day, or the last instant. */
  #end({ elapsed, nominalDue, nominalDueDate }: LastDays): string {
    return elapsed ? this.#instant(nominalDue) : dateInWords(nominalDueDate, this.language);
  }

  #day(instant: Instant): string {
    return dateInWords(localDateOf(instant, this.#zone), this.language);
  }

  #instant(instant: Instant): string {
    return instantInWords(instant, this.language, this.#zone);
  }
}

function inBrackets(text: string | undefined): string {
  return text === undefined ? '' : ` (${text})`;
}
