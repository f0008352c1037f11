import { localDateOf } from '../../calendar/index.js';
import { asItHappened, type Chapter } from '../../handling/index.js';
import {
  accept,
  CommandBody,
  happens,
  isAmong,
  IsId,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  refuse,
  Says,
  type Codes,
  type CommandDefinition,
  type DecidedEvent,
  type Decision,
  type EventDefinition,
  type Hindrance,
  type RefusalRule,
  type Situation,
} from '../../kernel/index.js';
import { ageOfChild } from './childs-age.js';
import { channels, type Channel } from './channels.js';
import { decidedIn } from './consent-reach.js';
import { bothSaid, consentKey, lastSaid, type Consented, type ConsentState } from './consent-state.js';
import { couldBeConsentedAt, couldBeRefusedAt } from './decided-at-another-time.js';
import { grantRanOut } from './end-of-grant.js';
import { homes } from './homes.js';
import { consentAwaitedIn } from './lost-consent.js';
import { standingPlacement, supportsIn } from './matters.js';
import { guardiansBy } from './parties.js';
import { rulesetAt } from './settings.js';
import { matterIdOf, type ChildProtection } from './state.js';
import { SaysSupport, supports } from './supports.js';
import { supportsByKind } from './supports-by-kind.js';
import { consentToGiven, openSupports } from './supports-given.js';

/** What somebody can consent to, by its code. */
const consentable = { ...supports, ...homes } as const satisfies Codes;

const SaysPerson = Says(
  { sv: 'Person', en: 'Person' },
  {
    sv: 'Barnet självt eller en vårdnadshavare.',
    en: 'The child itself, or a guardian.',
  },
);

const SaysHow = Says({ sv: 'Kanal', en: 'Channel' }, { sv: 'Hur det sades.', en: 'How it was said.' });

const SaysWords = Says(
  { sv: 'Vad som sades', en: 'What was said' },
  { sv: 'Med personens egna ord, och till vad.', en: 'In the person’s own words, and to what.' },
);

/** What a consent is said with, whichever way it goes. */
class AboutConsent extends CommandBody {
  @SaysPerson @IsId() personId!: string;
  @SaysSupport @OneOf(consentable) support!: Consented;
  @SaysHow @OneOf(channels) how!: Channel;
  @SaysWords @Maybe() @PersonalText('narrative', 2_000) words?: string;
}

/** Somebody who has to consent to a support does: SoL 2025:400 21:1 (2001:453 3:6 a–b). */
export class RecordConsent extends AboutConsent {}

export class RecordRefusedConsent extends AboutConsent {}

/** A consent holds until it is taken back, which it can be at any time. */
export class RecordWithdrawnConsent extends AboutConsent {}

class Consenting {
  @SaysPerson @IsId() personId!: string;
  @SaysSupport @OneOf(consentable) support!: Consented;
  @SaysHow @OneOf(channels) how!: Channel;
  @SaysWords @Maybe() @PersonalText('narrative', 2_000) words?: string;
}

export class ConsentGiven extends Consenting {}

export class ConsentRefused extends Consenting {}

export class ConsentWithdrawn extends Consenting {}

const wrongPerson: RefusalRule = {
  code: 'CONSENT_WRONG_PERSON',
  source: 'SoL 2025:400 21:1; 2001:453 3:6 a',
  says: {
    sv: 'Samtycke lämnas av barnet självt eller av en vårdnadshavare som har vårdnaden den dagen.',
    en: 'Consent is given by the child itself or by a guardian who has custody on that day.',
  },
};

const nobodyConsented: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ingen har samtyckt till någon insats.',
    en: 'Nobody has consented to any support.',
  },
  hinders: ({ file: { details } }) => !details.consents.values().some(({ is }) => is === 'given'),
};

const nothingToWithdraw: RefusalRule = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Personen har inte samtyckt till insatsen. Registrera i stället att samtycke inte lämnas.',
    en: 'That person has given no consent to the support. Record instead that it is refused.',
  },
};

const when = {
  at: 'matter',
  // It names a person of the file, whom nobody is shown who sees the matter alone.
  needsFile: true,
  during: {
    investigation: ['investigating', 'closed'],
    placement: standingPlacement,
    ...supportsIn('granted', 'ongoing', 'interrupted'),
  },
  by: ['intake-worker', 'investigator', 'unit-manager'],
} as const;

function mayConsent({ file, context, command }: Situation<ChildProtection, AboutConsent>): boolean {
  const { personId } = command;
  if (personId !== file.subjectId) return isAmong(file, personId, guardiansBy(file, context));
  return (ageOfChild(file, localDateOf(context.occurredAt, file.timeZone)) ?? 0) >= 0;
}

function said(
  definition: EventDefinition<ChildProtection, Consenting>,
  situation: Situation<ChildProtection, AboutConsent>,
  follows: readonly DecidedEvent[] = [],
): Decision {
  if (!mayConsent(situation)) return refuse(wrongPerson, 'personId');
  const { personId, support, how, words } = situation.command;
  // Where what rested on a consent that wasn’t there waits for one, it is on record there.
  const matterId = consentAwaitedIn(situation.file, support) ?? matterOf(situation).matterId;
  return accept(
    happens(definition, { personId, support, how, ...(words !== undefined && { words }) }, { matterId }),
    ...follows,
  );
}

/**
 * What is being given and now lacks the consent that it has to have ends at once: it is voluntary, and nobody decides that.
 * What was granted and hasn't begun waits: it may not begin without consent, which may be given again. A no of before that
 * becomes known now is put on record as of its day, and what has been given since all the same, in good faith, was given: the
 * support then ends as it becomes known.
 */
function endedWithout(
  { command: { personId, support }, file, context }: Situation<ChildProtection, AboutConsent>,
  is: 'refused' | 'withdrawn',
): readonly DecidedEvent[] {
  const { occurredAt, now, history = [] } = context;
  const without = {
    ...file,
    details: withConsent(file.details, { personId, support }, { is, at: occurredAt, recordedAt: now }),
  };
  const since = asItHappened(history).filter((event) => event.occurredAt > occurredAt);
  const isSaidAnew = since.some(
    ({ type, data }) => type === consentGiven.type && isOf(data, personId, support),
  );
  return openSupports(file.details)
    .filter(([, given]) => given.support === support && given.standing.is !== 'granted')
    .filter(([, given]) => consentToGiven(without, given, context, rulesetAt(context)).is !== 'there')
    .flatMap(([matterId, given]) => {
      const { ended } = supportsByKind[given.support];
      const sinceInIt = since.filter((event) => event.matterId === matterId);
      const acts = sinceInIt.filter(({ cause }) => cause === 'person').map(({ type }) => type);
      const isOver = sinceInIt.some(({ type }) => type === ended.type || type === grantRanOut.type);
      if (acts.length > 0 && (isOver || isSaidAnew)) return [];
      const at = acts.length > 0 ? now : occurredAt;
      return [happens(ended, { because: 'consent-withdrawn' }, { matterId, occurredAt: at })];
    });
}

function isOf(data: object, personId: string, support: Consented): boolean {
  return 'personId' in data && 'support' in data && data.personId === personId && data.support === support;
}

const recordConsent: CommandDefinition<ChildProtection, RecordConsent> = {
  type: 'child-protection/record-consent',
  title: { sv: 'Registrera samtycke', en: 'Record consent' },
  fields: RecordConsent,
  ...when,
  refusals: { wrongPerson },
  decide: (situation) => said(consentGiven, situation),
};

const recordRefusedConsent: CommandDefinition<ChildProtection, RecordRefusedConsent> = {
  type: 'child-protection/record-refused-consent',
  title: { sv: 'Registrera att samtycke inte lämnas', en: 'Record that consent is refused' },
  fields: RecordRefusedConsent,
  ...when,
  readsHistory: true,
  refusals: { wrongPerson },
  decide: (situation) => said(consentRefused, situation, endedWithout(situation, 'refused')),
};

const recordWithdrawnConsent: CommandDefinition<ChildProtection, RecordWithdrawnConsent> = {
  type: 'child-protection/record-withdrawn-consent',
  title: { sv: 'Registrera att samtycke tas tillbaka', en: 'Record that consent is withdrawn' },
  fields: RecordWithdrawnConsent,
  ...when,
  readsHistory: true,
  refusals: { nobodyConsented, nothingToWithdraw },
  decide: (situation) => {
    const { command, file } = situation;
    const { personId, support, how, words } = command;
    if (lastSaid(file, personId, support)?.is !== 'given') return refuse(nothingToWithdraw, 'personId');
    const { matterId } = matterOf(situation);
    const withdrawn = { personId, support, how, ...(words !== undefined && { words }) };
    return accept(
      happens(consentWithdrawn, withdrawn, { matterId }),
      ...endedWithout(situation, 'withdrawn'),
    );
  },
};

/** What somebody said last counts, whenever it was recorded. */
function withConsent(
  details: ChildProtection,
  { personId, support }: Pick<Consenting, 'personId' | 'support'>,
  consent: ConsentState,
): ChildProtection {
  const key = consentKey(personId, support);
  const before = details.consents.get(key);
  return { ...details, consents: details.consents.with(key, before ? bothSaid(before, consent) : consent) };
}

export const consentGiven: EventDefinition<ChildProtection, ConsentGiven> = {
  type: 'child-protection/consent-given',
  version: 1,
  fields: ConsentGiven,
  title: { sv: 'Samtycke lämnat', en: 'Consent given' },
  couldBeOf: couldBeConsentedAt,
  evolve: (details, event) => {
    const { data, occurredAt: at, recordedAt } = event;
    const investigationId = decidedIn(details, matterIdOf(event));
    return withConsent(details, data, { is: 'given', at, recordedAt, givenIn: [{ investigationId, at }] });
  },
  tells: {
    sv: ({ personId, support, how }, nameOf) =>
      `${nameOf(personId)} samtyckte ${channels[how].label.sv} till ${consentable[support].label.sv}.`,
    en: ({ personId, support, how }, nameOf) =>
      `${nameOf(personId)} consented ${channels[how].label.en} to ${consentable[support].label.en}.`,
  },
};

export const consentRefused: EventDefinition<ChildProtection, ConsentRefused> = {
  type: 'child-protection/consent-refused',
  version: 1,
  fields: ConsentRefused,
  title: { sv: 'Samtycke lämnas inte', en: 'Consent refused' },
  couldBeOf: couldBeRefusedAt,
  evolve: (details, { data, occurredAt: at, recordedAt }) =>
    withConsent(details, data, { is: 'refused', at, recordedAt }),
  tells: {
    sv: ({ personId, support, how }, nameOf) =>
      `${nameOf(personId)} sade ${channels[how].label.sv} nej till ${consentable[support].label.sv}.`,
    en: ({ personId, support, how }, nameOf) =>
      `${nameOf(personId)} refused ${channels[how].label.en} to consent to ${consentable[support].label.en}.`,
  },
};

export const consentWithdrawn: EventDefinition<ChildProtection, ConsentWithdrawn> = {
  type: 'child-protection/consent-withdrawn',
  version: 1,
  fields: ConsentWithdrawn,
  title: { sv: 'Samtycke återkallat', en: 'Consent withdrawn' },
  couldBeOf: couldBeRefusedAt,
  evolve: (details, { data, occurredAt: at, recordedAt }) =>
    withConsent(details, data, { is: 'withdrawn', at, recordedAt }),
  tells: {
    sv: ({ personId, support, how }, nameOf) =>
      `${nameOf(personId)} tog ${channels[how].label.sv} tillbaka sitt samtycke till ${consentable[support].label.sv}.`,
    en: ({ personId, support, how }, nameOf) =>
      `${nameOf(personId)} withdrew ${channels[how].label.en} the consent to ${consentable[support].label.en}.`,
  },
};

export const consent: Chapter<ChildProtection> = {
  name: 'consent',
  title: { sv: 'Samtycke', en: 'Consent' },
  commands: [recordConsent, recordRefusedConsent, recordWithdrawnConsent],
  events: [consentGiven, consentRefused, consentWithdrawn],
};
