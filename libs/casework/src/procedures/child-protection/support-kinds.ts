import { ArrayMaxSize, IsArray } from 'class-validator';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  happens,
  invalid,
  IsDay,
  IsId,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  Says,
  YesNo,
  type CommandDefinition,
  type EventDefinition,
  type FieldsClass,
  type Hindrance,
  type Labels,
  type RefusalRule,
  type Role,
  type Situation,
  type Undecided,
} from '../../kernel/index.js';
import { MatterBegun } from './begun-matter.js';
import { couldBeBegunAt } from './decided-at-another-time.js';
import { type SupportMatter } from './matters.js';
import { consentFor, unlessWished, untilItMayBegin, untilItMayGoOn } from './starting-support.js';
import { matterIdOf, moving, type ChildProtection } from './state.js';
import { allEndings, endings, interruptions, type Ending, type Interruption } from './support-codes.js';
import type { SupportState } from './support-state.js';
import { isGrantInForce, supportOf, withStandingOfSupport, withSupport } from './supports-given.js';
import { isSaid } from './reasons.js';
import { supports, type Support } from './supports.js';

const SaysWhyInterrupted = Says(
  { sv: 'Varför uppehåll', en: 'Why it is interrupted' },
  { sv: 'Vad som gör att insatsen inte ges en tid.', en: 'Why the support isn’t given for a time.' },
);

const SaysWhyEnded = Says(
  { sv: 'Varför den avslutas', en: 'Why it ends' },
  { sv: 'Vad som gör att insatsen upphör.', en: 'Why the support ends.' },
);

const SaysMore = Says(
  { sv: 'Närmare om det', en: 'More of it' },
  { sv: 'Vad som har hänt, i korthet.', en: 'What has happened, in short.' },
);

const SaysResult = Says(
  { sv: 'Resultat', en: 'Result' },
  {
    sv: 'Vad insatsen ledde till, mätt mot målen. Anges när den hade påbörjats.',
    en: 'What the support has led to, held against its goals. Given where it had begun.',
  },
);

const SaysConsentedBy = Says(
  { sv: 'Samtycke från', en: 'Consented by' },
  {
    sv: 'De personer vilkas samtycke insatsen vilar på den dagen.',
    en: 'The persons on whose consent the support rests that day.',
  },
);

/** By id. */
export const ConsentingPersons = (): PropertyDecorator => (prototype, field) => {
  for (const decorate of [SaysConsentedBy, IsArray(), ArrayMaxSize(20), IsId({ each: true })])
    decorate(prototype, field);
};

/** What was granted waits to be carried out, from when it was decided: SoL 2025:400 34:1 (2001:453 16:6 f). */
export class SupportToCarryOut extends MatterBegun {
  @Says(
    { sv: 'Beslut', en: 'Decision' },
    { sv: 'Beslutet som insatsen vilar på.', en: 'The decision that the support rests on.' },
  )
  @IsId()
  decisionId!: string;
  @Says(
    { sv: 'Beviljad i', en: 'Granted in' },
    { sv: 'Utredningen som den beviljades i.', en: 'The investigation that it was granted in.' },
  )
  @IsId()
  grantedIn!: string;
  @Says({ sv: 'Från och med', en: 'From' }, { sv: 'Första dagen.', en: 'The first day.' })
  @IsDay()
  from!: string;
  @Says(
    { sv: 'Till och med', en: 'Until' },
    {
      sv: 'Sista dagen; utelämnas den, gäller beslutet tills vidare.',
      en: 'The last day; until further notice, if left out.',
    },
  )
  @Maybe()
  @IsDay()
  until?: string;
  @Says(
    { sv: 'Med rätt till insatsen', en: 'As of right' },
    {
      sv: 'Om beslutet vilar på rätten till insatser; då rapporteras det om det inte verkställs i tid.',
      en: 'Whether the decision rests on the right to support; then it is reported where it isn’t carried out in time.',
    },
  )
  @YesNo()
  asOfRight!: boolean;
  @Says(
    { sv: 'Lämpligt utan vårdnadshavare', en: 'Suitable without guardians' },
    {
      sv: 'Om beslutet fann insatsen lämplig på barnets eget samtycke.',
      en: 'Whether the decision found the support suitable on the child’s own consent.',
    },
  )
  @YesNo()
  suitableAlone!: boolean;
}

/** Those on whose consent a support begins. */
export class OnConsent {
  @ConsentingPersons() consentedBy!: string[];
}

/** Avbrott i verkställigheten: from then it is to be carried out again within three months, SoL 2025:400 34:1. */
export class InterruptSupport extends CommandBody {
  @SaysWhyInterrupted @OneOf(interruptions) because!: Interruption;
  @SaysMore @Maybe() @PersonalText('narrative', 2_000) account?: string;
}

export class SupportInterrupted {
  @SaysWhyInterrupted @OneOf(interruptions) because!: Interruption;
  @SaysMore @Maybe() @PersonalText('narrative', 2_000) account?: string;
}

export class ResumeSupport extends CommandBody {}

export class EndSupport extends CommandBody {
  @SaysWhyEnded @OneOf(endings) because!: Ending;
  @SaysResult @Maybe() @PersonalText('narrative', 10_000) result?: string;
}

export class SupportEnded {
  @SaysWhyEnded @OneOf(allEndings) because!: keyof typeof allEndings;
  @SaysResult @Maybe() @PersonalText('narrative', 10_000) result?: string;
}

/**
 * A kind of support as those who give it know it: one value a kind. Its matter, its commands and its events are its own
 * (`kindOfSupport`); no support says its kind in a field.
 */
export interface KindOfSupport<Arranging extends CommandBody, Arranged extends object> {
  /** The kind of its matter, and what its commands and events are named by: `contact-family`. */
  readonly name: SupportMatter;
  /** What it is granted as. */
  readonly support: Support;
  /** What it is started with, and how that is arranged anew: by whom, when, with whom. */
  readonly start: FieldsClass<Arranging>;
  readonly change: FieldsClass<Arranging>;
  readonly started: FieldsClass<Arranged & OnConsent>;
  readonly changed: FieldsClass<Arranged>;
  readonly example: Partial<Arranging>;
  /** Nobody gets it who is old enough to have to want it, and doesn’t: SoL 2025:400 13:7. */
  readonly asksForOwnWish?: true;
  /** Why else an arrangement may be refused. */
  readonly refusals: Readonly<Record<string, RefusalRule>>;
  /** Why else it may not go on after a break. */
  readonly untilItMayGoOn?: Readonly<Record<string, Hindrance<ChildProtection>>>;
  readonly problems: (situation: Situation<ChildProtection, Arranging>) => Undecided | undefined;
  readonly arranged: (body: Arranging) => Arranged;
  /** What of an arrangement later acts rest on. */
  readonly keeps?: (arranged: Arranged) => Partial<SupportState>;
}

/** The commands and events of a kind of support. */
export interface MadeOfSupport<Arranged extends object = object> {
  readonly name: SupportMatter;
  readonly support: Support;
  readonly commands: Chapter<ChildProtection>['commands'];
  readonly granted: EventDefinition<ChildProtection, SupportToCarryOut>;
  readonly started: EventDefinition<ChildProtection, Arranged & OnConsent>;
  readonly changed: EventDefinition<ChildProtection, Arranged>;
  readonly interrupted: EventDefinition<ChildProtection, SupportInterrupted>;
  readonly resumed: EventDefinition<ChildProtection, OnConsent>;
  readonly ended: EventDefinition<ChildProtection, SupportEnded>;
  /** The same events, in the order in which they come. */
  readonly events: Chapter<ChildProtection>['events'];
}

/** Whoever handles what was granted, and whoever leads them. */
export const onSupports: readonly Role[] = ['investigator', 'unit-manager'];

/** Makes the commands and the events of a kind; what holds of every support is asked here. */
export function kindOfSupport<Arranging extends CommandBody, Arranged extends object>(
  kind: KindOfSupport<Arranging, Arranged>,
): MadeOfSupport<Arranged> {
  const { name, support, problems, keeps } = kind;
  const { label } = supports[support];
  const titled = (words: Labels): Labels => ({
    sv: `${words.sv}: ${label.sv}`,
    en: `${words.en}: ${label.en}`,
  });
  const own = kind.asksForOwnWish ? unlessWished : {};

  const granted: EventDefinition<ChildProtection, SupportToCarryOut> = {
    type: `child-protection/${name}-granted`,
    version: 1,
    fields: SupportToCarryOut,
    title: titled({ sv: 'Ska verkställas', en: 'To be carried out' }),
    moves: ({ caseNumber, unitId, handlerId, grantedIn }, facts) => [
      ...moving(facts, {
        opens: { kind: name, caseNumber, unitId },
        step: 'granted',
        ...(handlerId !== undefined && { handlerId }),
      }),
      { matterId: grantedIn },
    ],
    evolve: (details, event) => {
      const { decisionId, grantedIn: investigationId, from, until, asOfRight, suitableAlone } = event.data;
      const grant = { decisionId, investigationId, from, asOfRight, suitableAlone };
      return {
        ...details,
        supports: details.supports.with(matterIdOf(event), {
          support,
          grant: until === undefined ? grant : { ...grant, until },
          standing: { is: 'granted' },
          isReportedUndelivered: false,
        }),
      };
    },
    tells: {
      sv: ({ from }, nameOf) => `Insatsen ska verkställas från ${nameOf(from)}: ${label.sv}.`,
      en: ({ from }, nameOf) => `The support is to be carried out from ${nameOf(from)}: ${label.en}.`,
    },
  };

  const started: EventDefinition<ChildProtection, Arranged & OnConsent> = {
    type: `child-protection/${name}-started`,
    standsByItself: true,
    couldBeOf: couldBeBegunAt,
    version: 1,
    fields: kind.started,
    title: titled({ sv: 'Insats påbörjad', en: 'Support started' }),
    moves: (_, facts) => moving(facts, { step: 'ongoing' }),
    evolve: (details, event) =>
      withSupport(
        withStandingOfSupport(details, event, { is: 'ongoing', since: event.occurredAt }),
        event,
        keeps?.(event.data) ?? {},
      ),
    tells: {
      sv: () => `Insatsen påbörjades: ${label.sv}.`,
      en: () => `The support was started: ${label.en}.`,
    },
  };

  const changed: EventDefinition<ChildProtection, Arranged> = {
    type: `child-protection/${name}-changed`,
    version: 1,
    fields: kind.changed,
    title: titled({ sv: 'Insats ändrad', en: 'Support changed' }),
    moves: (_, facts) => moving(facts, {}),
    evolve: (details, event) => withSupport(details, event, keeps?.(event.data) ?? {}),
    tells: {
      sv: () => `Insatsen ordnades på ett annat sätt: ${label.sv}.`,
      en: () => `The support was arranged in another way: ${label.en}.`,
    },
  };

  const interrupted: EventDefinition<ChildProtection, SupportInterrupted> = {
    type: `child-protection/${name}-interrupted`,
    version: 1,
    fields: SupportInterrupted,
    title: titled({ sv: 'Insats avbruten tills vidare', en: 'Support interrupted' }),
    moves: (_, facts) => moving(facts, { step: 'interrupted' }),
    evolve: (details, event) =>
      withStandingOfSupport(details, event, { is: 'interrupted', since: event.occurredAt }),
    tells: {
      sv: ({ because }) => `Ett uppehåll gjordes i insatsen: ${interruptions[because].label.sv}.`,
      en: ({ because }) => `The support was interrupted: ${interruptions[because].label.en}.`,
    },
  };

  const resumed: EventDefinition<ChildProtection, OnConsent> = {
    type: `child-protection/${name}-resumed`,
    standsByItself: true,
    couldBeOf: couldBeBegunAt,
    version: 1,
    fields: OnConsent,
    title: titled({ sv: 'Insats återupptagen', en: 'Support resumed' }),
    moves: (_, facts) => moving(facts, { step: 'ongoing' }),
    evolve: (details, event) =>
      withStandingOfSupport(details, event, { is: 'ongoing', since: event.occurredAt }),
    tells: {
      sv: () => `Insatsen återupptogs: ${label.sv}.`,
      en: () => `The support was resumed: ${label.en}.`,
    },
  };

  const ended: EventDefinition<ChildProtection, SupportEnded> = {
    type: `child-protection/${name}-ended`,
    version: 1,
    fields: SupportEnded,
    title: titled({ sv: 'Insats avslutad', en: 'Support ended' }),
    moves: (_, facts) => moving(facts, { step: 'ended', closed: true }),
    evolve: (details, event) => {
      const { because } = event.data;
      return withStandingOfSupport(details, event, { is: 'ended', at: event.occurredAt, because });
    },
    tells: {
      sv: ({ because }) => `Insatsen avslutades (${label.sv}): ${allEndings[because].label.sv}.`,
      en: ({ because }) => `The support ended (${label.en}): ${allEndings[because].label.en}.`,
    },
  };

  const onMatter = { at: 'matter', by: onSupports, needsFile: true } as const;

  const start: CommandDefinition<ChildProtection, Arranging> = {
    type: `child-protection/start-${name}`,
    title: titled({ sv: 'Påbörja insats', en: 'Start the support' }),
    fields: kind.start,
    ...onMatter,
    during: { [name]: ['granted'] },
    example: kind.example,
    refusals: { ...untilItMayBegin, ...own, ...kind.refusals },
    decide: (situation) => {
      const wrong = problems(situation);
      if (wrong) return wrong;
      const begun = { ...kind.arranged(situation.command), consentedBy: consentedBy(situation) };
      return accept(happens(started, begun, { matterId: matterOf(situation).matterId }));
    },
  };

  const change: CommandDefinition<ChildProtection, Arranging> = {
    type: `child-protection/change-${name}`,
    title: titled({ sv: 'Ordna insatsen på annat sätt', en: 'Arrange the support anew' }),
    fields: kind.change,
    ...onMatter,
    during: { [name]: ['ongoing', 'interrupted'] },
    example: kind.example,
    refusals: kind.refusals,
    decide: (situation) => {
      const wrong = problems(situation);
      if (wrong) return wrong;
      const { matterId } = matterOf(situation);
      return accept(happens(changed, kind.arranged(situation.command), { matterId }));
    },
  };

  const interrupt: CommandDefinition<ChildProtection, InterruptSupport> = {
    type: `child-protection/interrupt-${name}`,
    title: titled({ sv: 'Registrera uppehåll i insatsen', en: 'Interrupt the support' }),
    fields: InterruptSupport,
    at: 'matter',
    by: onSupports,
    during: { [name]: ['ongoing'] },
    refusals: {},
    decide: (situation) => {
      const { because, account } = situation.command;
      const why = { because, ...(account !== undefined && { account }) };
      return accept(happens(interrupted, why, { matterId: matterOf(situation).matterId }));
    },
  };

  const resume: CommandDefinition<ChildProtection, ResumeSupport> = {
    type: `child-protection/resume-${name}`,
    title: titled({ sv: 'Återuppta insatsen', en: 'Resume the support' }),
    fields: ResumeSupport,
    ...onMatter,
    during: { [name]: ['interrupted'] },
    refusals: { ...untilItMayGoOn, ...own, ...kind.untilItMayGoOn },
    decide: (situation) =>
      accept(
        happens(resumed, { consentedBy: consentedBy(situation) }, { matterId: matterOf(situation).matterId }),
      ),
  };

  const end: CommandDefinition<ChildProtection, EndSupport> = {
    type: `child-protection/end-${name}`,
    title: titled({ sv: 'Avsluta insatsen', en: 'End the support' }),
    fields: EndSupport,
    at: 'matter',
    by: onSupports,
    during: { [name]: ['granted', 'ongoing', 'interrupted'] },
    example: { because: 'wished', result: 'The family copes by itself.' },
    refusals: {},
    decide: (situation) => {
      const { because, result } = situation.command;
      const { matterId } = matterOf(situation);
      const wrong = wrongInEnding(situation);
      if (wrong) return wrong;
      return accept(happens(ended, { because, ...(result !== undefined && { result }) }, { matterId }));
    },
  };

  return {
    name,
    support,
    commands: [start, change, interrupt, resume, end],
    granted,
    started,
    changed,
    interrupted,
    resumed,
    ended,
    events: [granted, started, changed, interrupted, resumed, ended],
  };
}

function consentedBy(situation: Situation<ChildProtection, unknown>): string[] {
  const found = consentFor(situation);
  return found.is === 'there' ? [...found.consentedBy] : [];
}

/** What began has led to something, and a decision that holds isn't over because somebody says so. */
function wrongInEnding(situation: Situation<ChildProtection, EndSupport>): Undecided | undefined {
  const { command, file, context } = situation;
  const { because, result } = command;
  const state = supportOf(file.details, matterOf(situation).matterId);
  return allThatIsWrong(
    because === 'grant-ended' &&
      isGrantInForce(file, state, context.occurredAt) &&
      invalid('because', {
        sv: 'ett annat skäl, för beslutet gäller',
        en: 'another reason, for the decision holds',
      }),
    state.begunAt !== undefined &&
      !isSaid(result) &&
      invalid('result', { sv: 'vad insatsen ledde till', en: 'what the support has led to' }, 'missing'),
  );
}
