import { localDateOf } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  CommandBody,
  happens,
  IsDay,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  Says,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
} from '../../kernel/index.js';
import { supportsIn } from './matters.js';
import { matterIdOf, openDeadline, type ChildProtection } from './state.js';
import { onSupports } from './support-kinds.js';
import { isUndelivered, supportOf, withSupport } from './supports-given.js';

/** Why what was granted isn't carried out: SoL 2025:400 34:1 (2001:453 16:6 f). */
const delays = {
  'nobody-to-give-it': {
    label: { sv: 'ingen som kan ge insatsen', en: 'nobody to give it' },
    help: {
      sv: 'Det saknas uppdragstagare, personal eller plats.',
      en: 'There is nobody, no staff or no place to give it.',
    },
  },
  'offer-declined': {
    label: { sv: 'erbjudande avböjt', en: 'offer declined' },
    help: {
      sv: 'Familjen har tackat nej till det som erbjöds.',
      en: 'The family said no to what was offered.',
    },
  },
  'consent-missing': {
    label: { sv: 'samtycke saknas', en: 'consent missing' },
    help: {
      sv: 'Den som måste samtycka gör det inte, så insatsen får inte påbörjas.',
      en: 'Somebody who has to consent doesn’t, so that the support may not begin.',
    },
  },
  'family-wishes-to-wait': {
    label: { sv: 'familjen vill vänta', en: 'the family wishes to wait' },
    help: { sv: 'Barnet eller vårdnadshavarna vill vänta.', en: 'The child or the guardians wish to wait.' },
  },
  'own-planning': {
    label: { sv: 'planeringen tog tid', en: 'planning took time' },
    help: { sv: 'Förberedelserna hos nämnden tog tid.', en: 'The board’s own preparations took time.' },
  },
} as const satisfies Codes;

type Delay = keyof typeof delays;

const SaysWhyLate = Says(
  { sv: 'Skäl för dröjsmålet', en: 'Reason of the delay' },
  {
    sv: 'Varför beslutet inte har verkställts.',
    en: 'Why the decision has not been carried out.',
  },
);

const SaysMore = Says(
  { sv: 'Närmare om det', en: 'More of it' },
  { sv: 'Vad som sägs i rapporten utöver skälet.', en: 'What the report says besides the reason.' },
);

/** Given to IVO and to the auditors of the municipality: SoL 2025:400 34:1 (2001:453 16:6 f). */
export class ReportUndeliveredDecision extends CommandBody {
  @SaysWhyLate @OneOf(delays) because!: Delay;
  @SaysMore @Maybe() @PersonalText('narrative', 2_000) account?: string;
}

/** That what had been reported was carried out since: SoL 2025:400 34:2 (2001:453 16:6 g). */
export class ReportLateExecution extends CommandBody {}

/** Reported when the event occurred. */
export class UndeliveredDecisionReported {
  @SaysWhyLate @OneOf(delays) because!: Delay;
  @SaysMore @Maybe() @PersonalText('narrative', 2_000) account?: string;
}

/** Reported when the event occurred. */
export class LateExecutionReported {
  @Says(
    { sv: 'Verkställt den', en: 'Carried out on' },
    {
      sv: 'Dagen då insatsen påbörjades eller återupptogs.',
      en: 'The day on which it began or was resumed.',
    },
  )
  @IsDay()
  carriedOutOn!: string;
}

const nothingToReport: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 34:1; 2001:453 16:6 f',
  says: {
    sv: 'Det finns inget att rapportera: beslutet verkställdes inom tre månader, tiden löper ännu, eller kvartalet är redan rapporterat.',
    en: 'There is nothing to report: the decision was carried out within three months, the time still runs, or the quarter is reported already.',
  },
  hinders: (standing) => openDeadline(standing.file, 'A21-report', matterOf(standing).matterId) === undefined,
};

const noExecutionToReport: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 34:2; 2001:453 16:6 g',
  says: {
    sv: 'Insatsen har inte rapporterats som ej verkställd, eller så har den inte verkställts sedan dess.',
    en: 'The support wasn’t reported as not carried out, or hasn’t been carried out since.',
  },
  hinders: (standing) =>
    supportOf(standing.file.details, matterOf(standing).matterId).executionToReport === undefined,
};

/** What is due of a quarter is reported also where the support has begun or ended since. */
const everyStep = supportsIn('granted', 'ongoing', 'interrupted', 'ended');

const reportUndeliveredDecision: CommandDefinition<ChildProtection, ReportUndeliveredDecision> = {
  type: 'child-protection/report-undelivered-decision',
  title: { sv: 'Rapportera ej verkställt beslut', en: 'Report an undelivered decision' },
  fields: ReportUndeliveredDecision,
  at: 'matter',
  during: everyStep,
  by: onSupports,
  refusals: { nothingToReport },
  decide: (situation) => {
    const { because, account } = situation.command;
    const why = { because, ...(account !== undefined && { account }) };
    return accept(happens(undeliveredDecisionReported, why, { matterId: matterOf(situation).matterId }));
  },
};

const reportLateExecution: CommandDefinition<ChildProtection, ReportLateExecution> = {
  type: 'child-protection/report-late-execution',
  title: { sv: 'Rapportera att beslutet har verkställts', en: 'Report late execution' },
  fields: ReportLateExecution,
  at: 'matter',
  during: everyStep,
  by: onSupports,
  refusals: { noExecutionToReport },
  decide: (situation) => {
    const { file } = situation;
    const { matterId } = matterOf(situation);
    const { executionToReport = situation.context.occurredAt } = supportOf(file.details, matterId);
    const carriedOutOn = localDateOf(executionToReport, file.timeZone);
    return accept(happens(lateExecutionReported, { carriedOutOn }, { matterId }));
  },
};

export const undeliveredDecisionReported: EventDefinition<ChildProtection, UndeliveredDecisionReported> = {
  type: 'child-protection/undelivered-decision-reported',
  standsByItself: true,
  version: 1,
  fields: UndeliveredDecisionReported,
  title: { sv: 'Ej verkställt beslut rapporterat', en: 'Undelivered decision reported' },
  evolve: (details, event) => {
    const isReportedUndelivered = isUndelivered(supportOf(details, matterIdOf(event)));
    return withSupport(details, event, { isReportedUndelivered });
  },
  tells: {
    sv: ({ because }) =>
      `Det rapporterades till IVO och kommunens revisorer att beslutet inte hade verkställts i tid: ${delays[because].label.sv}.`,
    en: ({ because }) =>
      `It was reported to IVO and the municipality’s auditors that the decision was not carried out in time: ${delays[because].label.en}.`,
  },
};

export const lateExecutionReported: EventDefinition<ChildProtection, LateExecutionReported> = {
  type: 'child-protection/late-execution-reported',
  standsByItself: true,
  version: 1,
  fields: LateExecutionReported,
  title: { sv: 'Senare verkställighet rapporterad', en: 'Late execution reported' },
  evolve: (details, event) => {
    const { executionToReport: _, ...reported } = supportOf(details, matterIdOf(event));
    return { ...details, supports: details.supports.with(matterIdOf(event), reported) };
  },
  tells: {
    sv: ({ carriedOutOn }, nameOf) =>
      `Det anmäldes att beslutet, som hade rapporterats som ej verkställt, verkställdes ${nameOf(carriedOutOn)}.`,
    en: ({ carriedOutOn }, nameOf) =>
      `It was reported that the decision, reported as not carried out before, was on ${nameOf(carriedOutOn)}.`,
  },
};

export const undelivered: Chapter<ChildProtection> = {
  name: 'undelivered',
  title: { sv: 'Beslut som inte verkställs', en: 'Decisions not carried out' },
  commands: [reportUndeliveredDecision, reportLateExecution],
  events: [undeliveredDecisionReported, lateExecutionReported],
};
