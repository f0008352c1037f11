import type { Chapter } from '../../handling/index.js';
import {
  accept,
  Code,
  CommandBody,
  type CommandDefinition,
  type EventDefinition,
  happens,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  type RefusalRule,
  refuse,
  YesNo,
} from '../../kernel/index.js';
import { isBlank } from './blank.js';
import { everyStepOfReport } from './matters.js';
import { reportOf, withReport, type ChildProtection } from './state.js';

/** A named reporter asks afterwards not to be named. */
export class RecordAnonymityWish extends CommandBody {
  /** It has been said that anonymity can't be promised to somebody who has given their name (J4). */
  @YesNo() toldItIsNoPromise!: boolean;
}

const askers = {
  guardian: { sv: 'en vårdnadshavare', en: 'a guardian' },
  child: { sv: 'barnet', en: 'the child' },
  other: { sv: 'någon annan', en: 'somebody else' },
} as const;

/** Somebody asks who reported: the harm test of OSL 2009:400 26:5, made anew at each request. */
export class DecideAnonymity extends CommandBody {
  @OneOf(Object.keys(askers)) askedBy!: keyof typeof askers;
  @YesNo() withheld!: boolean;
  /** Disclosure can be assumed to put the reporter or somebody close at risk of violence or other serious harm. */
  @YesNo() riskOfSeriousHarm!: boolean;
  @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
}

export class AnonymityWished {
  @YesNo() toldItIsNoPromise!: boolean;
}

export class AnonymityDecided {
  @OneOf(Object.keys(askers)) askedBy!: keyof typeof askers;
  @YesNo() withheld!: boolean;
  @PersonalText('narrative', 10_000) reasons!: string;
  @Code() decidedBy!: string;
}

const nobodyKnown: RefusalRule = {
  code: 'STATE_CONFLICT',
  source: 'JO 2798-2008',
  says: {
    sv: 'Anmälaren är anonym: det finns ingen identitet att skydda eller lämna ut.',
    en: 'The reporter is anonymous: there is no identity to protect or to disclose.',
  },
};

const alreadyWished: RefusalRule = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Önskemålet är redan antecknat.',
    en: 'The wish is on record already.',
  },
};

const notToldYet: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'JO om Krokoms kommun; OSL 2009:400 26:5',
  says: {
    sv: 'Säg först att anonymitet inte kan utlovas den som har uppgett sitt namn.',
    en: 'Say first that anonymity can’t be promised to somebody who has given their name.',
  },
};

const protectsNoOfficial: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'OSL 2009:400 26:5',
  says: {
    sv: 'Sekretessen skyddar enskilda, inte den som anmäler i tjänsten.',
    en: 'The secrecy protects private persons, not those who report in their duty.',
  },
};

const noRisk: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'OSL 2009:400 26:5',
  says: {
    sv: 'Uppgiften får bara hållas hemlig vid risk för våld eller annat allvarligt men.',
    en: 'It may be withheld only at a risk of violence or other serious harm.',
  },
};

const reasonsMissing: RefusalRule = {
  code: 'REASONS_MISSING',
  source: 'FL 2017:900 32 §',
  says: { sv: 'Ange skälen för beslutet.', en: 'Give the reasons for the decision.' },
};

const recordAnonymityWish: CommandDefinition<ChildProtection, RecordAnonymityWish> = {
  type: 'child-protection/record-anonymity-wish',
  title: { sv: 'Anteckna önskemål om anonymitet', en: 'Record wish for anonymity' },
  fields: RecordAnonymityWish,
  at: 'matter',
  during: { report: everyStepOfReport },
  by: ['intake-worker', 'investigator', 'unit-manager', 'on-call'],
  refusals: { nobodyKnown, alreadyWished, notToldYet },
  decide: (situation) => {
    const { matterId } = matterOf(situation);
    const report = reportOf(situation.file.details, matterId);
    if (report.anonymous) return refuse(nobodyKnown);
    if (report.anonymityWished) return refuse(alreadyWished);
    if (!situation.command.toldItIsNoPromise) return refuse(notToldYet, 'toldItIsNoPromise');
    return accept(happens(anonymityWished, { toldItIsNoPromise: true }, { matterId }));
  },
};

const decideAnonymity: CommandDefinition<ChildProtection, DecideAnonymity> = {
  type: 'child-protection/decide-anonymity',
  title: { sv: 'Sekretesspröva anmälarens identitet', en: 'Decide on the reporter’s anonymity' },
  fields: DecideAnonymity,
  at: 'matter',
  during: { report: everyStepOfReport },
  by: ['unit-manager', 'decision-maker'],
  refusals: { nobodyKnown, protectsNoOfficial, noRisk, reasonsMissing },
  decide: (situation) => {
    const { matterId } = matterOf(situation);
    const { askedBy, withheld, riskOfSeriousHarm, reasons } = situation.command;
    const report = reportOf(situation.file.details, matterId);
    if (report.anonymous) return refuse(nobodyKnown);
    if (withheld && report.mandated) return refuse(protectsNoOfficial, 'withheld');
    if (withheld && !riskOfSeriousHarm) return refuse(noRisk, 'riskOfSeriousHarm');
    if (reasons === undefined || isBlank(reasons)) return refuse(reasonsMissing, 'reasons');
    const decidedBy = situation.context.actor.staffId;
    return accept(happens(anonymityDecided, { askedBy, withheld, reasons, decidedBy }, { matterId }));
  },
};

export const anonymityWished: EventDefinition<ChildProtection, AnonymityWished> = {
  type: 'child-protection/anonymity-wished',
  version: 1,
  fields: AnonymityWished,
  title: { sv: 'Önskemål om anonymitet', en: 'Anonymity wished' },
  evolve: (details, event) => withReport(details, event, { anonymityWished: true }),
  tells: {
    sv: () => 'Anmälaren önskade vara anonym och fick veta att det inte kan utlovas.',
    en: () => 'The reporter wished to be anonymous and was told that it can’t be promised.',
  },
};

export const anonymityDecided: EventDefinition<ChildProtection, AnonymityDecided> = {
  type: 'child-protection/anonymity-decided',
  version: 1,
  fields: AnonymityDecided,
  title: { sv: 'Anmälarens identitet sekretessprövad', en: 'Anonymity decided' },
  evolve: (details) => details,
  tells: {
    sv: ({ askedBy, withheld, decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} beslutade att ${withheld ? 'inte lämna' : 'lämna'} ut vem som anmälde, ` +
      `på begäran av ${askers[askedBy].sv}.`,
    en: ({ askedBy, withheld, decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} decided ${withheld ? 'not to disclose' : 'to disclose'} who reported, ` +
      `as ${askers[askedBy].en} had asked.`,
  },
};

export const anonymity: Chapter<ChildProtection> = {
  name: 'anonymity',
  title: { sv: 'Anmälarens anonymitet', en: 'The reporter’s anonymity' },
  commands: [recordAnonymityWish, decideAnonymity],
  events: [anonymityWished, anonymityDecided],
};
