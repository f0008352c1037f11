import type { Labels } from './labels.js';

/** Why a command was refused: the stable codes of domain.md 1.6. */
export const refusalCodes = [
  'MISSING_CONSENT',
  'CONSENT_WRONG_PERSON',
  'AGE_RULE',
  'SECRECY_BARRIER',
  'NOT_PARTY',
  'NOT_QUALIFIED',
  'OUT_OF_DELEGATION',
  'STATE_CONFLICT',
  'GROUND_REQUIRED',
  'DEADLINE_NOT_EXTENDABLE',
  'ALREADY_OPEN',
  'CHILD_NOT_HEARD',
  'NOT_COMMUNICATED',
  'REASONS_MISSING',
  'APPEAL_INFO_MISSING',
  'ANONYMITY_FORBIDDEN',
  'IDENTITY_FORBIDDEN',
  'RETENTION_LOCK',
  'QUOTA_EXCEEDED',
  'IMPARTIALITY',
  'LICENCE_REQUIRED',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** One reason for which a command may be refused, as data beside the command. */
export interface RefusalRule {
  readonly code: RefusalCode;
  /** Paragraph, ruling or design choice that it rests on. */
  readonly source: string;
  /** What stands in the way and what to do, in words that show nothing of the case. */
  readonly says: Labels;
}

/** A refusal is a value, not a fault: the record is untouched. */
export interface Refusal extends RefusalRule {
  /** The field of the command that the refusal is about, where there is one. */
  readonly field?: string;
}
