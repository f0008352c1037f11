import { dateInWords } from '../kernel/dates-in-words.js';
import { inLanguage, type Language } from '../kernel/labels.js';
import { asksForReason, isInForce, type Deadline } from '../kernel/deadline-course.js';
import { daysInWords, lengthInWords, phrases } from './explanation-phrases.js';
import type { DeadlineRule } from './rule.js';

/**
 * A deadline in two to four plain sentences that a caseworker can read to a parent: what it is, from which day it
 * is counted and how long, by which paragraph or as whose target, its last day and the days that it was moved past,
 * and what became of it.
 */
export function explainDeadline(
  deadline: Deadline,
  rule: Pick<DeadlineRule, 'what' | 'extensions'>,
  language: Language,
): string {
  return [
    `${inLanguage(rule.what, language)}: ${counting(deadline, language)}.`,
    ending(deadline, rule, language),
    ...movedPast(deadline, language),
    ...becoming(deadline, language),
  ].join(' ');
}

function counting({ length, anchorDate, ...deadline }: Deadline, language: Language): string {
  const say = phrases[language];
  const told = lengthInWords(length, language);
  const anchor = dateInWords(anchorDate, language) + (deadline.recordedLate ? say.startRecordedLate : '');
  const force = deadline.immediate ? 'immediate' : deadline.force;
  return say[force](told, anchor, paragraph(deadline.source));
}

function paragraph(source: string | undefined): string {
  return source === undefined ? '' : ` (${source})`;
}

function ending(
  { extendedTo, nominalDueDate }: Deadline,
  { extensions: [extension] = [] }: Pick<DeadlineRule, 'extensions'>,
  language: Language,
): string {
  const say = phrases[language];
  if (extendedTo === undefined || !extension) return say.lastDay(dateInWords(nominalDueDate, language));
  return say.extended(dateInWords(extendedTo, language), inLanguage(extension.ground, language));
}

/** Only what the law gives moves past days of rest; a target is missed when its own last day is over. */
function movedPast({ force, passedOver, legalLatestDate }: Deadline, language: Language): readonly string[] {
  if (force !== 'statutory' || passedOver.length === 0) return [];
  const days = daysInWords(passedOver, language);
  return [phrases[language].movedPast(days, dateInWords(legalLatestDate, language))];
}

function becoming(deadline: Deadline, language: Language): readonly string[] {
  const say = phrases[language];
  const { state, endedBecause, metOn, onTime = false } = deadline;
  if (!isInForce(deadline)) return endedBecause ? [say.ended[endedBecause]] : [];
  if (metOn !== undefined) {
    const afterwards = deadline.metRecordedLate === true ? say.metRecordedLate : '';
    const despite = onTime && deadline.misses.length > 0 ? say.metAfterMiss : '';
    return [`${say.met(dateInWords(metOn, language), onTime)}${afterwards}${despite}.`];
  }
  if (state !== 'missed') return [];
  const last = deadline.force === 'statutory' ? deadline.legalLatestDate : deadline.nominalDueDate;
  const why = asksForReason(deadline) ? say.unexplained : say.explained;
  return [`${say.missed(dateInWords(last, language))}${why}`];
}
