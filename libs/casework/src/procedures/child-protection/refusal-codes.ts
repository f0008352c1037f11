import type { RefusalCodes } from '../../kernel/index.js';

/** Why a command of child protection is refused, besides the reasons that every command has. */
export const refusalCodes = {
  MISSING_CONSENT: {
    not: 'so',
    label: { sv: 'Samtycke saknas', en: 'Consent is missing' },
    help: {
      sv: 'Den som måste samtycka har inte gjort det.',
      en: 'Somebody who has to consent hasn’t.',
    },
  },
  AGE_RULE: {
    not: 'so',
    label: { sv: 'Åldern hindrar', en: 'Not at that age' },
    help: {
      sv: 'Det går inte i den ålder som barnet eller den unge har.',
      en: 'It isn’t possible at the age that the child or young person has.',
    },
  },
  CONSENT_WRONG_PERSON: {
    not: 'so',
    label: { sv: 'Samtycke från fel person', en: 'Consent of the wrong person' },
    help: {
      sv: 'Den personen kan inte samtycka till detta.',
      en: 'That person can’t consent to this.',
    },
  },
  IMPARTIALITY: {
    not: 'who',
    label: { sv: 'Jäv', en: 'Bias' },
    help: {
      sv: 'Opartiskheten kan ifrågasättas; någon annan får göra det.',
      en: 'The impartiality may be called into question; somebody else may do it.',
    },
  },
  NOT_QUALIFIED: {
    not: 'who',
    label: { sv: 'Behörighet saknas', en: 'Not qualified' },
    help: {
      sv: 'Uppgiften kräver en utbildning som du inte har.',
      en: 'The task takes an education that you don’t have.',
    },
  },
  DEADLINE_NOT_EXTENDABLE: {
    not: 'so',
    label: { sv: 'Fristen kan inte förlängas', en: 'The deadline can’t be extended' },
    help: {
      sv: 'Lagen tillåter inte att fristen flyttas dit eller på det skälet.',
      en: 'The law doesn’t let the deadline be moved there, or on that ground.',
    },
  },
  ALREADY_OPEN: {
    not: 'now',
    label: { sv: 'Pågår redan', en: 'Already open' },
    help: { sv: 'En utredning om barnet pågår redan.', en: 'An investigation of the child is ongoing.' },
  },
  CHILD_NOT_HEARD: {
    not: 'so',
    label: { sv: 'Barnet har inte hörts', en: 'The child hasn’t been heard' },
    help: {
      sv: 'Barnets inställning saknas, och det sägs inte varför.',
      en: 'The child’s view is missing, and nothing says why.',
    },
  },
  NOT_COMMUNICATED: {
    not: 'so',
    label: { sv: 'Inte kommunicerat', en: 'Not communicated' },
    help: {
      sv: 'Parten har inte fått ta del av underlaget.',
      en: 'The party hasn’t been given the basis.',
    },
  },
  REASONS_MISSING: {
    not: 'so',
    label: { sv: 'Motivering saknas', en: 'Reasons are missing' },
    help: {
      sv: 'Beslutet eller bedömningen saknar sina skäl.',
      en: 'The decision or assessment lacks its reasons.',
    },
  },
  APPEAL_INFO_MISSING: {
    not: 'so',
    label: { sv: 'Överklagandehänvisning saknas', en: 'How to appeal is missing' },
    help: {
      sv: 'Beslutet säger inte hur det överklagas.',
      en: 'The decision doesn’t say how to appeal.',
    },
  },
  ANONYMITY_FORBIDDEN: {
    not: 'so',
    label: { sv: 'Kan inte vara anonym', en: 'Can’t be anonymous' },
    help: {
      sv: 'Den som är skyldig att anmäla kan inte vara anonym.',
      en: 'Somebody with a duty to report can’t be anonymous.',
    },
  },
  IDENTITY_FORBIDDEN: {
    not: 'so',
    label: { sv: 'Identitet får inte sparas', en: 'Identity may not be kept' },
    help: {
      sv: 'Här får inget sparas om vem någon är.',
      en: 'Nothing may be kept here of who somebody is.',
    },
  },
} as const satisfies RefusalCodes;
