import { localDateOf } from '../../calendar/index.js';
import { rulesetOn, type RulesetInForce } from '../../deadlines/index.js';
import type { Context, Ruleset, SettingDefinition } from '../../kernel/index.js';

/** From this local time a report has come late in the day, and its protection assessment may wait until tomorrow. */
export const lateReportCutOff: SettingDefinition = {
  name: 'child-protection/late-report-cut-off',
  label: { sv: 'Sen anmälan', en: 'Late report' },
  help: {
    sv: 'Klockslag från vilket en anmälan har kommit sent på dagen, så att skyddsbedömningen får göras nästa dag.',
    en: 'Time of day from which a report has come late, so that the protection assessment may be made the next day.',
  },
  pattern: '([01]\\d|2[0-3]):[0-5]\\d',
  byDefault: '15:00',
  source: 'SoL 2025:400 20:1',
};

/** The first day of Lag 2025:1501, which gives a mandated reporter feedback within a week. */
const feedbackWeekFrom: SettingDefinition = {
  name: 'child-protection/feedback-week-from',
  label: { sv: 'Återkoppling inom en vecka från', en: 'Feedback within a week from' },
  help: {
    sv: 'Första dag då lagen (2025:1501) gäller. Den gällde senast 2026-02-12; exakt dag är inte verifierad.',
    en: 'First day on which Lag 2025:1501 applies. It did by 2026-02-12; the exact day is unverified.',
  },
  pattern: '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])',
  byDefault: '2026-01-01',
  source: 'Lag 2025:1501',
};

/** How many days a party is given to respond to the basis, where nobody names another day. */
export const replyDays: SettingDefinition = {
  name: 'child-protection/reply-days',
  label: { sv: 'Dagar att yttra sig', en: 'Days to respond' },
  help: {
    sv: 'Antal dagar som en part får för att yttra sig över underlaget, när ingen annan dag anges.',
    en: 'Number of days that a party is given to respond to the basis, where no other day is named.',
  },
  pattern: '[1-9]\\d?',
  byDefault: '14',
  source: 'FL 2017:900 25 §',
};

/** Where a case waits that another municipality has handed over, until it is assigned. */
export const unitForTransfers: SettingDefinition = {
  name: 'child-protection/unit-for-transfers',
  label: { sv: 'Enhet för ärenden från andra kommuner', en: 'Unit for cases from other municipalities' },
  help: {
    sv: 'Den enhet som får ärenden som en annan kommun lämnar över. Finns den inte, är det en enhet som har en chef.',
    en: 'The unit that gets cases which another municipality hands over. Where there is none such, a unit that has a manager.',
  },
  pattern: '\\S(.{0,118}\\S)?',
  byDefault: 'intake',
  source: 'SoL 2025:400 29:9',
};

/** How many months a contact person or a contact family has between reviews. */
export const supportReviewMonths = {
  name: 'child-protection/support-review-months',
  label: { sv: 'Månader mellan uppföljningar', en: 'Months between reviews' },
  help: {
    sv: 'Hur ofta kontaktperson och kontaktfamilj följs upp. Ingen lag säger ett tal.',
    en: 'How often a contact person or family is reviewed. No law says a number.',
  },
  pattern: '[1-9]|1[0-2]',
  byDefault: '6',
} satisfies SettingDefinition;

export const settings: readonly SettingDefinition[] = [
  lateReportCutOff,
  feedbackWeekFrom,
  replyDays,
  unitForTransfers,
  supportReviewMonths,
];

/** The versions of the social services act, by the day on which a deadline's starting event occurred. */
export function rulesets(setting: (name: string) => string): readonly RulesetInForce[] {
  return [
    { ruleset: 'SE-2001', from: '2002-01-01' },
    { ruleset: 'SE-2025', from: '2025-07-01' },
    { ruleset: 'SE-2025B', from: setting(feedbackWeekFrom.name) },
  ];
}

/** The version of the social services act under which something is decided when it occurs. */
export function rulesetAt({
  municipality,
  occurredAt,
}: Pick<Context, 'municipality' | 'occurredAt'>): Ruleset {
  return rulesetOn(
    rulesets((name) => municipality.setting(name)),
    localDateOf(occurredAt, municipality.timeZone),
  );
}
