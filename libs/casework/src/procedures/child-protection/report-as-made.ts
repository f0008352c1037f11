import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, Matches, ValidateNested } from 'class-validator';
import { Code, IsId, Maybe, OneOf, Personal, PersonalText, YesNo } from '../../kernel/index.js';
import {
  arrivalRules,
  channels,
  isMandated,
  reporterTypes,
  type ArrivalRule,
  type Channel,
  type ReporterType,
} from './codes.js';

/** Who reported, as far as it was said. There is no field for a caller's number: it may not be kept (J3). */
export class ReporterOfReport {
  @Maybe() @PersonalText('reporter', 200) name?: string;
  @Maybe() @PersonalText('reporter', 1_000) contact?: string;
  /** Profession and authority of somebody with a duty to report. */
  @Maybe() @PersonalText('reporter', 200) profession?: string;
  @Maybe() @PersonalText('reporter', 200) authority?: string;
  /** What the reporter is to the child. */
  @Maybe() @PersonalText('reporter', 200) relation?: string;
}

/** A document by reference; its bytes are kept elsewhere. */
export class DocumentOfReport {
  @IsId() documentId!: string;
  @Matches(/^[0-9a-f]{64}$/) sha256!: string;
  @Code() mediaType!: string;
  @PersonalText('narrative', 300) title!: string;
}

/** What makes haste, for whoever takes up the report first. */
export const urgencyHints = [
  'acute-danger',
  'child-alone',
  'injury',
  'newborn',
  'risk-of-abduction',
  'honour-based-oppression',
  'self-harm',
] as const;

/**
 * A report as it was made, the same for every child that it is about. Diary data of OSL 2009:400 5:1–2 (date,
 * number, sender, matter) come from here and from the event.
 */
export class ReportAsMade {
  /** The unit that received it. */
  @Code() unitId!: string;
  @OneOf(Object.keys(channels)) channel!: Channel;
  @OneOf(arrivalRules) arrivalRule!: ArrivalRule;
  @OneOf(Object.keys(reporterTypes)) reporterType!: ReporterType;
  @YesNo() anonymous!: boolean;
  /** The reporter is named and asks not to be: it has been said that this can't be promised (J4; OSL 26:5). */
  @Maybe() @YesNo() asksForAnonymity?: boolean;
  @Maybe()
  @ValidateNested()
  @Type(() => ReporterOfReport)
  @Personal('reporter')
  reporter?: ReporterOfReport;
  @PersonalText('narrative') text!: string;
  /** Violence or abuse by or against somebody close: an investigation has to be opened. In clear, for it decides. */
  @YesNo() violenceIndicated!: boolean;
  @Maybe()
  @IsArray()
  @ArrayMaxSize(10)
  @IsIn([...urgencyHints], { each: true })
  @Personal('narrative')
  urgencyHints?: string[];
  @Maybe()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => DocumentOfReport)
  @Personal('narrative')
  attachments?: DocumentOfReport[];
}

/** The report's own fields out of something that holds more. */
export function reportIn(source: ReportAsMade): ReportAsMade {
  const { unitId, channel, arrivalRule, reporterType, anonymous, text, violenceIndicated } = source;
  const { asksForAnonymity, reporter, urgencyHints: hints, attachments } = source;
  return {
    unitId,
    channel,
    arrivalRule,
    reporterType,
    anonymous,
    text,
    violenceIndicated,
    ...(asksForAnonymity !== undefined && { asksForAnonymity }),
    ...(reporter && { reporter }),
    ...(hints && { urgencyHints: hints }),
    ...(attachments && { attachments }),
  };
}

/** Somebody with a duty to report who hides: nameless, or without name and authority. */
export function hidesFromDuty({ reporterType, anonymous, reporter }: ReportAsMade): boolean {
  const isNamed = reporter?.name !== undefined || reporter?.authority !== undefined;
  return isMandated(reporterType) && (anonymous || !isNamed);
}
