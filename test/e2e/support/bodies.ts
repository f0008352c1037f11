import { staffIdOf } from './municipalities.js';

type Fields = Readonly<Record<string, unknown>>;

/** A report of concern by a private person who gave no name. */
const reportAsMade = {
  unitId: 'north',
  channel: 'phone',
  arrivalRule: 'reached-official',
  reporterType: 'private',
  anonymous: true,
  text: 'The child comes to school hungry.',
  violenceIndicated: false,
} as const;

/** What differs when a school reports, which has a duty to. */
export const bySchool = {
  channel: 'e-service',
  arrivalRule: 'reached-authority',
  reporterType: 'mandated',
  anonymous: false,
  reporter: { name: 'Sara Skolsson', authority: 'Ekskolan', profession: 'teacher' },
} as const;

export function reportOn(children: readonly Fields[], report: Fields = {}): Fields {
  return { children, report: { ...reportAsMade, ...report } };
}

export function applicationFor(child: Fields, changes: Fields = {}): Fields {
  return {
    child,
    unitId: 'north',
    channel: 'e-service',
    arrivalRule: 'reached-authority',
    applicantRole: 'guardian',
    applicant: { name: 'Gunnar Andersson', contact: '070-000 00 00' },
    wishedHelp: 'Somebody to talk to about bedtime.',
    consents: ['guardian'],
    ...changes,
  };
}

export const assessment = {
  assessorId: staffIdOf('intake-worker', 'north'),
  needsProtection: false,
  facts: 'Seen by the school today.',
  reasons: 'Nothing points to acute danger.',
} as const;

export const opening = { purpose: 'The child’s care at home.' } as const;

export const declining = {
  reasons: 'The parents have sought help.',
  childsView: 'Wants no contact.',
} as const;

export const plainDecision = {
  legalBasis: ['SoL 2025:400 20:3'],
  reasons: 'The need is met by the family’s own network.',
} as const;

/** The child was asked and says no: without that, or a talk, nothing is decided. */
export const childUnwilling = { why: 'unwilling', reasons: 'The child was asked twice.' } as const;

/** The refusal of an application, whose parties have been heard. */
export function refusalOf(applicationId: string) {
  return {
    legalBasis: ['SoL 2025:400 11:1'],
    reasons: 'The need is met by the family’s own network.',
    answers: [applicationId],
  };
}
