import { ArrayMaxSize, IsArray } from 'class-validator';
import {
  allThatIsWrong,
  invalid,
  IsId,
  Maybe,
  OneOf,
  PersonalText,
  refuse,
  Says,
  together,
  type Codes,
  type RefusalRule,
  type Undecided,
} from '../../kernel/index.js';
import type { LocalDate } from '../../calendar/index.js';
import { isKnownOfAge } from './childs-age.js';
import { isSaid } from './reasons.js';
import type { ChildFile } from './state.js';

const bound = {
  sv: 'Skyldig att lämna allt som kan vara av betydelse för utredningen av ett barn.',
  en: 'Bound to hand over all that may matter to the investigation of a child.',
};

/** Who is bound to hand over what an investigation needs: SoL 2025:400 19:1, 20:6 (2001:453 14:1). */
export const suppliers = {
  preschool: { label: { sv: 'förskolan', en: 'the preschool' }, help: bound },
  school: { label: { sv: 'skolan', en: 'the school' }, help: bound },
  'health-care': { label: { sv: 'hälso- och sjukvården', en: 'health care' }, help: bound },
  'dental-care': { label: { sv: 'tandvården', en: 'dental care' }, help: bound },
  police: { label: { sv: 'Polismyndigheten', en: 'the police' }, help: bound },
  'social-services': {
    label: { sv: 'socialtjänsten i en annan kommun', en: 'social services elsewhere' },
    help: bound,
  },
  'other-authority': {
    label: { sv: 'en annan myndighet som berör barn', en: 'another authority that concerns children' },
    help: bound,
  },
  provider: {
    label: { sv: 'en enskild verksamhet som berör barn', en: 'a private service that concerns children' },
    help: {
      sv: 'Yrkesmässig enskild verksamhet inom vård, tandvård, socialtjänst eller LSS, eller annan som rör barn; skyldig som en myndighet.',
      en: 'A professional private service in health, dental or social care, or else about children; bound like an authority.',
    },
  },
} as const satisfies Codes;

export type Supplier = keyof typeof suppliers;

const unbound = {
  sv: 'Inte skyldig att lämna uppgifter.',
  en: 'Not bound to hand anything over.',
};

/** Whom an investigation asks besides the child. */
export const informants = {
  parent: {
    label: { sv: 'en förälder eller vårdnadshavare', en: 'a parent or guardian' },
    help: { sv: 'Talar för sig själv och sitt barn.', en: 'Speaks for themselves and their child.' },
  },
  relative: { label: { sv: 'en släkting', en: 'a relative' }, help: unbound },
  network: {
    label: { sv: 'någon i familjens nätverk', en: 'somebody of the family’s network' },
    help: unbound,
  },
  ...suppliers,
  'family-counselling': {
    label: { sv: 'familjerådgivningen', en: 'family counselling' },
    help: {
      sv: 'Är under en egen sekretess, och lämnar uppgifter bara med samtycke.',
      en: 'Is under a secrecy of its own, and tells only with consent.',
    },
  },
  other: { label: { sv: 'någon annan', en: 'somebody else' }, help: unbound },
} as const satisfies Codes;

export type Informant = keyof typeof informants;

/** What asking somebody rests on. */
export const askingBases = {
  consent: {
    label: { sv: 'samtycke', en: 'consent' },
    help: {
      sv: 'Den som uppgifterna rör har samtyckt till att de lämnas.',
      en: 'Whoever it is about has consented to its being told.',
    },
  },
  'duty-to-supply': {
    label: { sv: 'uppgiftsskyldighet', en: 'the duty to supply' },
    help: {
      sv: 'Den som tillfrågas är skyldig att lämna det som kan vara av betydelse för utredningen av barnet.',
      en: 'Whoever is asked is bound to hand over what may matter to the investigation of the child.',
    },
  },
  needed: {
    label: { sv: 'kontakten behövs', en: 'the contact is needed' },
    help: {
      sv: 'Nämnden får ta de kontakter som behövs i en utredning om ett barn; skälet anges.',
      en: 'The board may make the contacts that an investigation of a child needs; the reason is given.',
    },
  },
} as const satisfies Codes;

export type AskingBasis = keyof typeof askingBases;

/** What a basis is, as a body and an event hold it. */
export interface RestingOn {
  readonly basis?: AskingBasis;
  readonly consentedBy?: string[];
  readonly whyNeeded?: string;
}

export const RestsOn = (): PropertyDecorator =>
  together(
    Says(
      { sv: 'Vilar på', en: 'Rests on' },
      {
        sv: 'Vad det vilar på att frågan ställs; behövs inte för en förälder till ett barn.',
        en: 'What asking rests on; not needed for the parent of a child.',
      },
    ),
    Maybe(),
    OneOf(askingBases),
  );

export const ConsentedBy = (): PropertyDecorator =>
  together(
    Says(
      { sv: 'Samtycke av', en: 'Consent of' },
      { sv: 'De personer i akten som har samtyckt.', en: 'The persons of the file who have consented.' },
    ),
    Maybe(),
    IsArray(),
    ArrayMaxSize(10),
    IsId({ each: true }),
  );

export const WhyNeeded = (): PropertyDecorator =>
  together(
    Says(
      { sv: 'Varför det behövs', en: 'Why it is needed' },
      {
        sv: 'Varför kontakten behövs utan samtycke, och varför den inte går längre än så.',
        en: 'Why the contact is needed without consent, and why it goes no further than that.',
      },
    ),
    Maybe(),
    PersonalText('narrative', 2_000),
  );

const restsOnNothing: RefusalRule = {
  code: 'MISSING_CONSENT',
  source: 'SoL 2025:400 20:5–6; 2001:453 11:2, 14:1; OSL 2009:400 12:2, 26:1',
  says: {
    sv: 'Andra än föräldrar tillfrågas med samtycke, med stöd av uppgiftsskyldigheten eller för att det behövs i utredningen. Ange vilket i basis.',
    en: 'Others than parents are asked with consent, by the duty to supply or because the investigation needs it. Say which in basis.',
  },
};

const nobodyConsented: RefusalRule = {
  code: 'MISSING_CONSENT',
  source: 'OSL 2009:400 12:2, 26:1',
  says: {
    sv: 'Ingen har samtyckt. Ange i consentedBy vem som har det, eller i basis vad det annars vilar på.',
    en: 'Nobody has consented. Say in consentedBy who has, or in basis what else it rests on.',
  },
};

const notBoundToSupply: RefusalRule = {
  code: 'MISSING_CONSENT',
  source: 'SoL 2025:400 19:1, 20:6; 2001:453 14:1',
  says: {
    sv: 'Den som tillfrågas är inte skyldig att lämna uppgifter. Inhämta samtycke, eller ange needed och varför det behövs.',
    en: 'Whoever is asked isn’t bound to hand anything over. Obtain consent, or give needed and why it is.',
  },
};

const ofAgeDecides: RefusalRule = {
  code: 'MISSING_CONSENT',
  source: 'SoL 2025:400 3:1, 20:5–6; 2001:453 1:2, 11:2, 14:1',
  says: {
    sv: 'Den som utredningen gäller har fyllt 18. Andra tillfrågas bara med dennes samtycke: ange consent och consentedBy.',
    en: 'The person whom the investigation is about has turned 18. Others are asked only with their consent: give consent and consentedBy.',
  },
};

const counsellingIsSecret: RefusalRule = {
  code: 'MISSING_CONSENT',
  source: 'SoL 2025:400 19:2, 20:6; 2001:453 14:1; OSL 2009:400 12:2, 26:3',
  says: {
    sv: 'Familjerådgivningen omfattas inte av uppgiftsskyldigheten och får berätta bara med samtycke av den som anförtrott sig. Ange consent och consentedBy.',
    en: 'Family counselling is not under the duty to supply and may tell only with the consent of whoever confided. Give consent and consentedBy.',
  },
};

const needUnfounded: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'SoL 2025:400 20:5; 2001:453 11:2',
  says: {
    sv: 'Utredningen får inte göras mer omfattande än omständigheterna motiverar. Ange i whyNeeded varför kontakten behövs utan samtycke.',
    en: 'The investigation may go no further than circumstances call for. Say in whyNeeded why the contact is needed without consent.',
  },
};

export const refusalsOfAsking = {
  restsOnNothing,
  nobodyConsented,
  notBoundToSupply,
  ofAgeDecides,
  counsellingIsSecret,
  needUnfounded,
};

/** What is asked of whom. */
interface Asking extends RestingOn {
  readonly whom: Informant;
}

/**
 * Why somebody may not be asked so on a day. A parent answers for themselves and their child, and needs no basis. About
 * one who is of age everybody else is asked with their consent alone: what the law lets the board ask and have is about
 * children.
 */
export function mayNotBeAsked(
  { whom, basis, consentedBy = [], whyNeeded }: Asking,
  file: Pick<ChildFile, 'subjectId' | 'persons'>,
  day: LocalDate,
): Undecided | undefined {
  const isOfAge = isKnownOfAge(file, day);
  const isSecret = whom === 'family-counselling';
  const withoutConsent = basis === 'duty-to-supply' || basis === 'needed';
  const hasConsented = consentedBy.includes(file.subjectId ?? '');
  return allThatIsWrong(
    basis === undefined && (isOfAge || whom !== 'parent') && refuse(restsOnNothing, 'basis'),
    basis === 'consent' && consentedBy.length === 0 && refuse(nobodyConsented, 'consentedBy'),
    basis === 'consent' &&
      consentedBy.length > 0 &&
      isOfAge &&
      !hasConsented &&
      refuse(ofAgeDecides, 'consentedBy'),
    withoutConsent && isSecret && refuse(counsellingIsSecret, 'basis'),
    withoutConsent && !isSecret && isOfAge && refuse(ofAgeDecides, 'basis'),
    basis === 'duty-to-supply' && !isSecret && !isBound(whom) && refuse(notBoundToSupply, 'basis'),
    basis === 'needed' && !isSaid(whyNeeded) && refuse(needUnfounded, 'whyNeeded'),
    !consentedBy.every((personId) => personId in file.persons) &&
      invalid('consentedBy', { sv: 'personer i akten', en: 'persons of the file' }),
  );
}

function isBound(whom: Informant): boolean {
  return whom in suppliers;
}

/** The basis as it is put on record. */
export function restingOn({ basis, consentedBy, whyNeeded }: RestingOn): RestingOn {
  return {
    ...(basis !== undefined && { basis }),
    ...(consentedBy !== undefined && { consentedBy }),
    ...(whyNeeded !== undefined && { whyNeeded }),
  };
}
