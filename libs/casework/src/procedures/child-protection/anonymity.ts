import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  happens,
  leftOut,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  refuse,
  Says,
  YesNo,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type RefusalRule,
  type Undecided,
} from '../../kernel/index.js';
import { everyStepOfReport } from './matters.js';
import { isSaid, SaysDecidedBy, SaysReasons, unreasoned } from './reasons.js';
import { isMandated, type ReportAsMade } from './report-as-made.js';
import { matterIdOf, reportConcerned, withReport, type ChildProtection } from './state.js';

const anonymityForbidden: RefusalRule = {
  code: 'ANONYMITY_FORBIDDEN',
  source: 'SoL 2025:400 19:1–2; 2001:453 14:1',
  says: {
    sv:
      'Den som är skyldig att anmäla kan inte vara anonym: ange namn eller myndighet i report.reporter. ' +
      'Erbjud konsultation utan att barnet namnges, om personen vill rådgöra först.',
    en:
      'Somebody with a duty to report can’t be anonymous: give name or authority in report.reporter. ' +
      'Offer a consultation in which the child isn’t named, if they want advice first.',
  },
};

const callerKept: RefusalRule = {
  code: 'IDENTITY_FORBIDDEN',
  source: 'JO 2798-2008',
  says: {
    sv: 'Inget om vem en anonym anmälare är får sparas. Ta bort report.reporter.',
    en: 'Nothing of who an anonymous reporter is may be kept. Leave out report.reporter.',
  },
};

/** Why a report may be refused for who is named in it, or isn't. */
export const anonymityRefusals = { anonymityForbidden, callerKept };

/**
 * What is wrong with how a report names its reporter: somebody with a duty to report who is nameless or hides behind no
 * authority, and an anonymous caller of whom something was noted all the same.
 */
export function anonymityProblem({
  reporterType,
  anonymous,
  reporter,
  asksForAnonymity,
}: ReportAsMade): Undecided | undefined {
  const isNamed = reporter?.name !== undefined || reporter?.authority !== undefined;
  const isForbidden = isMandated(reporterType) && (anonymous || !isNamed);
  return allThatIsWrong(
    isForbidden && refuse(anonymityForbidden, anonymous ? 'report.anonymous' : 'report.reporter'),
    anonymous && !isForbidden && reporter !== undefined && refuse(callerKept, 'report.reporter'),
    anonymous &&
      asksForAnonymity === true &&
      leftOut('report.asksForAnonymity', {
        sv: 'bara en namngiven anmälare kan be om det',
        en: 'only a named reporter can ask for it',
      }),
  );
}

/** JO om Krokoms kommun; OSL 2009:400 26:5. */
const SaysToldItIsNoPromise = Says(
  { sv: 'Har fått veta att det inte kan utlovas', en: 'Told that it is no promise' },
  {
    sv: 'Anmälaren har fått veta att anonymitet inte kan utlovas den som har uppgett sitt namn.',
    en: 'The reporter was told that anonymity can’t be promised to somebody who has given their name.',
  },
);

/** A named reporter asks afterwards not to be named. */
export class RecordAnonymityWish extends CommandBody {
  @SaysToldItIsNoPromise @YesNo() toldItIsNoPromise!: boolean;
}

const askers = {
  guardian: {
    label: { sv: 'en vårdnadshavare', en: 'a guardian' },
    help: { sv: 'Någon som har vårdnaden om barnet.', en: 'Somebody with custody of the child.' },
  },
  child: {
    label: { sv: 'barnet', en: 'the child' },
    help: { sv: 'Barnet som anmälan gäller.', en: 'The child whom the report is about.' },
  },
  other: {
    label: { sv: 'någon annan', en: 'somebody else' },
    help: { sv: 'Någon annan som begär ut uppgiften.', en: 'Somebody else who asks for it.' },
  },
} as const satisfies Codes;

type Asker = keyof typeof askers;

const SaysAskedBy = Says(
  { sv: 'På begäran av', en: 'Asked by' },
  { sv: 'Den som vill veta vem som anmälde.', en: 'Whoever wants to know who reported.' },
);

const SaysWithheld = Says(
  { sv: 'Lämnas inte ut', en: 'Withheld' },
  { sv: 'Uppgiften om vem som anmälde hålls hemlig.', en: 'It is kept secret who reported.' },
);

/** Somebody asks who reported: the harm test of OSL 2009:400 26:5, made anew at each request. */
export class DecideAnonymity extends CommandBody {
  @SaysAskedBy @OneOf(askers) askedBy!: Asker;
  @SaysWithheld @YesNo() withheld!: boolean;
  @Says(
    { sv: 'Risk för allvarligt men', en: 'Risk of serious harm' },
    {
      sv: 'Det kan antas att anmälaren eller en närstående utsätts för våld eller annat allvarligt men om det röjs.',
      en: 'Disclosure can be assumed to put the reporter or somebody close at risk of violence or other serious harm.',
    },
  )
  @YesNo()
  riskOfSeriousHarm!: boolean;
  @SaysReasons @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
}

export class AnonymityWished {
  @SaysToldItIsNoPromise @YesNo() toldItIsNoPromise!: boolean;
}

export class AnonymityDecided {
  @SaysAskedBy @OneOf(askers) askedBy!: Asker;
  @SaysWithheld @YesNo() withheld!: boolean;
  @SaysReasons @PersonalText('narrative', 10_000) reasons!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

const nobodyKnown: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'JO 2798-2008',
  says: {
    sv: 'Anmälaren är anonym: det finns ingen identitet att skydda eller lämna ut.',
    en: 'The reporter is anonymous: there is no identity to protect or to disclose.',
  },
  hinders: (standing) => reportConcerned(standing).anonymous,
};

const alreadyWished: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Önskemålet är redan antecknat.',
    en: 'The wish is on record already.',
  },
  hinders: (standing) => reportConcerned(standing).anonymityWished,
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

const reasonsMissing = unreasoned('FL 2017:900 32 §');

const recordAnonymityWish: CommandDefinition<ChildProtection, RecordAnonymityWish> = {
  type: 'child-protection/record-anonymity-wish',
  title: { sv: 'Anteckna önskemål om anonymitet', en: 'Record wish for anonymity' },
  fields: RecordAnonymityWish,
  at: 'matter',
  during: { report: everyStepOfReport },
  by: ['intake-worker', 'investigator', 'unit-manager', 'on-call'],
  example: { toldItIsNoPromise: true },
  refusals: { nobodyKnown, alreadyWished, notToldYet },
  decide: (situation) => {
    const { matterId } = matterOf(situation);
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
  example: { reasons: 'Nothing tells of a threat to the reporter.' },
  refusals: { nobodyKnown, protectsNoOfficial, noRisk, reasonsMissing },
  decide: (situation) => {
    const { matterId } = matterOf(situation);
    const { askedBy, withheld, riskOfSeriousHarm, reasons = '' } = situation.command;
    const decidedBy = situation.context.actor.staffId;
    return (
      allThatIsWrong(
        withheld && reportConcerned(situation).mandated && refuse(protectsNoOfficial, 'withheld'),
        withheld && !riskOfSeriousHarm && refuse(noRisk, 'riskOfSeriousHarm'),
        !isSaid(reasons) && refuse(reasonsMissing, 'reasons'),
      ) ?? accept(happens(anonymityDecided, { askedBy, withheld, reasons, decidedBy }, { matterId }))
    );
  },
};

export const anonymityWished: EventDefinition<ChildProtection, AnonymityWished> = {
  type: 'child-protection/anonymity-wished',
  once: 'anonymity-wished',
  version: 1,
  fields: AnonymityWished,
  title: { sv: 'Önskemål om anonymitet', en: 'Anonymity wished' },
  evolve: (details, event) => withReport(details, matterIdOf(event), { anonymityWished: true }),
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
      `på begäran av ${askers[askedBy].label.sv}.`,
    en: ({ askedBy, withheld, decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} decided ${withheld ? 'not to disclose' : 'to disclose'} who reported, ` +
      `as ${askers[askedBy].label.en} had asked.`,
  },
};

export const anonymity: Chapter<ChildProtection> = {
  name: 'anonymity',
  title: { sv: 'Anmälarens anonymitet', en: 'The reporter’s anonymity' },
  commands: [recordAnonymityWish, decideAnonymity],
  events: [anonymityWished, anonymityDecided],
};
