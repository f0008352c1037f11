import { dateInWords, inLanguage, type EveryLanguage, type Language } from '#casework';
import type { ReminderItem, ReminderMessage, ReminderReason, RoleTitle } from '../reminder.js';

/** What a mail says. */
export interface MailText {
  /** One line. */
  readonly subject: string;
  /** Plain text, lines ended by a line feed. */
  readonly text: string;
}

const words = {
  case: { sv: 'Ärende', da: 'Sag', en: 'Case' },
  lastDay: { sv: 'Sista dag', da: 'Sidste dag', en: 'Last day' },
  legalLatest: {
    sv: 'Sista dag med hänsyn till helger',
    da: 'Sidste dag med hensyn til helligdage',
    en: 'Last day with days of rest considered',
  },
  source: { sv: 'Källa', da: 'Kilde', en: 'Source' },
  whyNow: { sv: 'Varför nu', da: 'Hvorfor nu', en: 'Why now' },
  rung: { sv: 'Påminnelse', da: 'Påmindelse', en: 'Reminder' },
  standsFor: { sv: 'Står också för', da: 'Står også for', en: 'Also stands for' },
  toldAs: { sv: 'Du får detta som', da: 'Du får dette som', en: 'You are told as' },
  deadlines: { sv: 'tidsfrister att se över', da: 'frister at se på', en: 'deadlines to look at' },
  deadline: { sv: 'tidsfrist att se över', da: 'frist at se på', en: 'deadline to look at' },
  gathered: {
    sv: 'De här påminnelserna kunde inte skickas i tid. Här är de samlade.',
    da: 'Disse påmindelser kunne ikke sendes i tide. Her er de samlet.',
    en: 'These reminders could not be sent in time. Here they are together.',
  },
  automatic: {
    sv: 'Skickat automatiskt av Casetrail. Svar läses inte.',
    da: 'Sendt automatisk af Casetrail. Svar læses ikke.',
    en: 'Sent automatically by Casetrail. Answers are not read.',
  },
} as const satisfies Record<string, EveryLanguage>;

const whyNow: Readonly<Record<ReminderReason, EveryLanguage>> = {
  coming: { sv: 'sista dagen närmar sig', da: 'den sidste dag nærmer sig', en: 'the last day is coming' },
  due: {
    sv: 'sista dagen är inne eller har passerat',
    da: 'den sidste dag er kommet eller er passeret',
    en: 'the last day has come or has passed',
  },
  missed: { sv: 'tidsfristen är missad', da: 'fristen er overskredet', en: 'the deadline has been missed' },
};

/** What the subject says before the last day. */
const inSubject: Readonly<Record<ReminderReason, EveryLanguage>> = {
  coming: { sv: 'sista dag', da: 'sidste dag', en: 'last day' },
  due: { sv: 'sista dag', da: 'sidste dag', en: 'last day' },
  missed: { sv: 'missad, sista dag var', da: 'overskredet, sidste dag var', en: 'missed, last day was' },
};

/** The mail of a message in its language: case numbers and rules, no name and no content of a case. */
export function mailTextOf(
  { kind, items, recipient, language }: ReminderMessage,
  roleTitle: RoleTitle,
): MailText {
  const itemLines = items.map((item) => linesOf(item, language));
  const told =
    kind === 'digest'
      ? [words.gathered[language], ...itemLines.map((lines) => `- ${lines.join('\n  ')}`)]
      : itemLines.map((lines) => lines.join('\n'));
  const asWhat = recipient.roles.map((role) => roleTitle(role, language)).join(', ');
  return {
    subject:
      kind === 'digest'
        ? digestSubject(items.length, language)
        : items.map((item) => subjectOf(item, language)).join('; '),
    text: [
      ...told,
      ...new Set(items.flatMap(({ notice }) => (notice ? [inLanguage(notice, language)] : []))),
      ...(asWhat === '' ? [] : [`${words.toldAs[language]}: ${asWhat}.`]),
      words.automatic[language],
    ]
      .join('\n\n')
      .concat('\n'),
  };
}

function digestSubject(count: number, language: Language): string {
  return `${count} ${(count === 1 ? words.deadline : words.deadlines)[language]}`;
}

function subjectOf(
  { caseNumber, ruleId, what, reason, nominalDueDate }: ReminderItem,
  language: Language,
): string {
  return `${caseNumber}, ${ruleId} ${inLanguage(what, language)}: ${inSubject[reason][language]} ${dateInWords(nominalDueDate, language)}`;
}

function linesOf(item: ReminderItem, language: Language): readonly string[] {
  return [
    `${item.ruleId} ${inLanguage(item.what, language)}`,
    `${words.case[language]}: ${item.caseNumber}`,
    `${words.lastDay[language]}: ${dateInWords(item.nominalDueDate, language)}`,
    `${words.legalLatest[language]}: ${dateInWords(item.legalLatestDate, language)}`,
    ...(item.source === undefined ? [] : [`${words.source[language]}: ${item.source}`]),
    `${words.whyNow[language]}: ${whyNow[item.reason][language]}`,
    ...rungLines(item, language),
  ];
}

/** Which rung it is, and which it stands for. */
function rungLines({ rungs }: ReminderItem, language: Language): readonly string[] {
  const said = [...new Set(rungs.map((rung) => rung[language]))];
  const last = said.at(-1);
  if (last === undefined) return [];
  const before = said.slice(0, -1);
  return [
    `${words.rung[language]}: ${last}`,
    ...(before.length === 0 ? [] : [`${words.standsFor[language]}: ${before.join('; ')}`]),
  ];
}
