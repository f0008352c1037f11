import {
  Code,
  Example,
  type Codes,
  IsId,
  Maybe,
  MaybePart,
  OneOf,
  Parts,
  Personal,
  PersonalText,
  Says,
  Shaped,
  SomeOf,
  YesNo,
} from '../../kernel/index.js';
import { arrivalRules, CountsFrom, SaysArrivalRule, type ArrivalRule } from './arrival.js';
import { channels, SaysChannel, type Channel } from './channels.js';
import { SaysReceivingUnit } from './matters.js';

/** Who reports, by what the law makes of it. */
export const reporterTypes = {
  private: {
    label: { sv: 'en privatperson', en: 'a private person' },
    help: { sv: 'Någon som inte är skyldig att anmäla.', en: 'Somebody without a duty to report.' },
  },
  mandated: {
    label: { sv: 'någon som är skyldig att anmäla', en: 'somebody with a duty to report' },
    help: {
      sv: 'Anmäler i tjänsten, till exempel från skola, förskola, hälso- och sjukvård eller polis.',
      en: 'Reports in their duty, for instance from a school, a preschool, health care or the police.',
    },
  },
  counsellor: {
    label: { sv: 'familjerådgivningen', en: 'the family counselling' },
    help: {
      sv: 'En familjerådgivare, som är skyldig att anmäla vissa övergrepp mot barn.',
      en: 'A family counsellor, who has a duty to report certain abuse of children.',
    },
  },
  child: {
    label: { sv: 'ett barn', en: 'a child' },
    help: { sv: 'Den som anmäler är själv ett barn.', en: 'Whoever reports is a child.' },
  },
  self: {
    label: { sv: 'den som anmälan gäller', en: 'the one whom the report is about' },
    help: {
      sv: 'Barnet anmäler att det själv far illa.',
      en: 'The child reports that it comes to harm itself.',
    },
  },
} as const satisfies Codes;

export type ReporterType = keyof typeof reporterTypes;

/** Has a duty to report: everybody of SoL 2025:400 19:1, and family counsellors by 19:2 (2001:453 14:1). */
export function isMandated(type: ReporterType): boolean {
  return type === 'mandated' || type === 'counsellor';
}

/** Kinds of personal data in a child's file besides those that every file has. */
export const dataClasses = {
  reporter: {
    label: { sv: 'anmälaren', en: 'reporter' },
    help: {
      sv: 'Vem som har anmält och hur den nås; kan vara hemligt för den som anmälan gäller (OSL 2009:400 26:5).',
      en: 'Who reported and how to reach them; may be secret to whom the report is about (OSL 2009:400 26:5).',
    },
  },
  whereabouts: {
    label: { sv: 'vistelseort', en: 'place of stay' },
    help: {
      sv: 'Var ett placerat barn bor; kan vara hemligt för föräldrarna (OSL 2009:400 26:2).',
      en: 'Where a child that is placed lives; may be secret to the parents (OSL 2009:400 26:2).',
    },
  },
} as const satisfies Codes;

/** Who reported, as far as it was said. There is no field for a caller's number: it may not be kept (JO 2798-2008). */
export class ReporterOfReport {
  @Says(
    { sv: 'Namn', en: 'Name' },
    { sv: 'Anmälarens namn, om det har uppgetts.', en: 'The reporter’s name, if it was given.' },
  )
  @Maybe()
  @PersonalText('reporter', 200)
  name?: string;
  @Says(
    { sv: 'Kontaktuppgifter', en: 'Contact' },
    { sv: 'Hur anmälaren själv vill bli nådd.', en: 'How the reporter wishes to be reached.' },
  )
  @Maybe()
  @PersonalText('reporter', 1_000)
  contact?: string;
  @Says(
    { sv: 'Yrke', en: 'Profession' },
    {
      sv: 'Vad den som är skyldig att anmäla arbetar som.',
      en: 'What somebody with a duty to report works as.',
    },
  )
  @Maybe()
  @PersonalText('reporter', 200)
  profession?: string;
  @Says(
    { sv: 'Myndighet eller verksamhet', en: 'Authority' },
    {
      sv: 'Var den som är skyldig att anmäla arbetar, till exempel en skola.',
      en: 'Where somebody with a duty to report works, for instance a school.',
    },
  )
  @Maybe()
  @PersonalText('reporter', 200)
  authority?: string;
  @Says(
    { sv: 'Relation till barnet', en: 'Relation to the child' },
    {
      sv: 'Hur anmälaren känner barnet, till exempel som granne.',
      en: 'How the reporter knows the child, for instance as a neighbour.',
    },
  )
  @Maybe()
  @PersonalText('reporter', 200)
  relation?: string;
}

/** A document by reference; its bytes are kept elsewhere. */
export class DocumentOfReport {
  @Says(
    { sv: 'Dokument', en: 'Document' },
    { sv: 'Handlingens id där den förvaras.', en: 'The id of the document where it is kept.' },
  )
  @IsId()
  documentId!: string;
  @Says(
    { sv: 'Kontrollsumma', en: 'Checksum' },
    {
      sv: 'Handlingens SHA-256 med 64 hexadecimala tecken, som visar att den är oförändrad.',
      en: 'The SHA-256 of the document in 64 hexadecimal digits, which shows that it is unchanged.',
    },
  )
  @Shaped(
    '^[0-9a-f]{64}$',
    {
      sv: 'en SHA-256 med 64 hexadecimala siffror i små bokstäver',
      en: 'a SHA-256 of 64 hexadecimal digits in lower case',
    },
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  )
  sha256!: string;
  @Says(
    { sv: 'Filtyp', en: 'Media type' },
    { sv: 'Till exempel application/pdf.', en: 'For instance application/pdf.' },
  )
  @Code()
  mediaType!: string;
  @Says({ sv: 'Rubrik', en: 'Title' }, { sv: 'Vad handlingen är.', en: 'What the document is.' })
  @PersonalText('narrative', 300)
  title!: string;
}

/** What makes haste, for whoever takes up the report first. */
export const urgencyHints = {
  'acute-danger': {
    label: { sv: 'akut fara', en: 'acute danger' },
    help: {
      sv: 'Barnet kan vara i fara för liv eller hälsa just nu.',
      en: 'The child’s life or health may be in danger right now.',
    },
  },
  'child-alone': {
    label: { sv: 'barnet är ensamt', en: 'child alone' },
    help: { sv: 'Barnet saknar tillsyn.', en: 'Nobody looks after the child.' },
  },
  injury: {
    label: { sv: 'skada', en: 'injury' },
    help: { sv: 'Barnet är skadat.', en: 'The child is injured.' },
  },
  newborn: {
    label: { sv: 'nyfött barn', en: 'newborn' },
    help: { sv: 'Barnet är nyfött eller väntas snart.', en: 'The child is newborn, or expected soon.' },
  },
  'risk-of-abduction': {
    label: { sv: 'risk för bortförande', en: 'risk of abduction' },
    help: {
      sv: 'Barnet kan komma att föras bort, till exempel ut ur landet.',
      en: 'The child may be taken away, for instance out of the country.',
    },
  },
  'honour-based-oppression': {
    label: { sv: 'hedersrelaterat förtryck', en: 'honour-based oppression' },
    help: {
      sv: 'Våld, hot eller tvång i en heders namn, till exempel barnäktenskap.',
      en: 'Violence, threats or coercion in the name of honour, for instance child marriage.',
    },
  },
  'self-harm': {
    label: { sv: 'självskada', en: 'self-harm' },
    help: {
      sv: 'Barnet skadar sig självt eller talar om att ta sitt liv.',
      en: 'The child harms itself or speaks of suicide.',
    },
  },
} as const satisfies Codes;

export type UrgencyHint = keyof typeof urgencyHints;

/**
 * A report as it was made, the same for every child that it is about. Diary data of OSL 2009:400 5:1–2 (date,
 * number, sender, matter) come from here and from the event.
 */
export class ReportAsMade {
  @SaysReceivingUnit @Example('intake') @Code() unitId!: string;
  @SaysChannel @OneOf(channels) channel!: Channel;
  @SaysArrivalRule @OneOf(arrivalRules) arrivalRule!: ArrivalRule;
  @CountsFrom() countsFrom?: string;
  @Says(
    { sv: 'Typ av anmälare', en: 'Kind of reporter' },
    {
      sv: 'Vem som anmäler: det avgör vem som får vara anonym och vem som får återkoppling.',
      en: 'Who reports: it decides who may be anonymous and who is given feedback.',
    },
  )
  @OneOf(reporterTypes)
  reporterType!: ReporterType;
  @Says(
    { sv: 'Anonym', en: 'Anonymous' },
    {
      sv: 'Anmälaren har inte sagt vem det är; då sparas inget om det.',
      en: 'The reporter hasn’t said who they are; then nothing of it is kept.',
    },
  )
  @YesNo()
  anonymous!: boolean;
  /** OSL 2009:400 26:5; JO om Krokoms kommun. */
  @Says(
    { sv: 'Önskar vara anonym', en: 'Asks for anonymity' },
    {
      sv: 'Anmälaren har uppgett sitt namn och vill inte bli nämnd; det har sagts att det inte kan utlovas.',
      en: 'The reporter is named and asks not to be; it has been said that this can’t be promised.',
    },
  )
  @Maybe()
  @YesNo()
  asksForAnonymity?: boolean;
  @Says(
    { sv: 'Anmälare', en: 'Reporter' },
    {
      sv: 'Den som anmäler, så långt det har sagts vem det är.',
      en: 'Whoever reports, as far as they said who they are.',
    },
  )
  @MaybePart(() => ReporterOfReport)
  @Personal('reporter')
  reporter?: ReporterOfReport;
  @Says(
    { sv: 'Anmälan', en: 'Report' },
    { sv: 'Vad anmälan säger om oron för barnet.', en: 'What the report says of the concern for the child.' },
  )
  @PersonalText('narrative')
  text!: string;
  /** In clear, for it decides: SoL 2025:400 14:2 (2001:453 11:1). */
  @Says(
    { sv: 'Våld eller övergrepp', en: 'Violence or abuse' },
    {
      sv: 'Anmälan gäller våld eller övergrepp av eller mot någon närstående: utredning ska inledas.',
      en: 'The report is about violence or abuse by or against somebody close: an investigation has to be opened.',
    },
  )
  @YesNo()
  violenceIndicated!: boolean;
  @Says(
    { sv: 'Tecken på brådska', en: 'Hints at urgency' },
    {
      sv: 'Sådant som gör att anmälan måste tas upp först.',
      en: 'What makes the report one to take up first.',
    },
  )
  @Maybe()
  @SomeOf(urgencyHints, { atMost: 10 })
  @Personal('narrative')
  urgencyHints?: UrgencyHint[];
  @Says(
    { sv: 'Bilagor', en: 'Attachments' },
    { sv: 'Handlingar som kom med anmälan.', en: 'Documents that came with the report.' },
  )
  @Maybe()
  @Parts(() => DocumentOfReport, { atMost: 20 })
  @Personal('narrative')
  attachments?: DocumentOfReport[];
}

/** The report's own fields out of something that holds more. */
export function reportIn(source: ReportAsMade): ReportAsMade {
  const { unitId, channel, arrivalRule, reporterType, anonymous, text, violenceIndicated } = source;
  const { countsFrom, asksForAnonymity, reporter, urgencyHints: hints, attachments } = source;
  return {
    unitId,
    channel,
    arrivalRule,
    reporterType,
    anonymous,
    text,
    violenceIndicated,
    ...(countsFrom !== undefined && { countsFrom }),
    ...(asksForAnonymity !== undefined && { asksForAnonymity }),
    ...(reporter && { reporter }),
    ...(hints && { urgencyHints: hints }),
    ...(attachments && { attachments }),
  };
}
