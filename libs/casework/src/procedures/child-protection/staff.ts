import type { Actor, Codes, RefusalRule, Roles, Sights } from '../../kernel/index.js';
import { everyStepOfReport, undecidedReport } from './matters.js';

/** Who acts in child protection, besides the unit manager, quality officer and auditor whom every municipality has. */
export const roles = {
  'intake-worker': {
    reach: 'handler',
    label: { sv: 'mottagningssekreterare', en: 'intake worker' },
    help: {
      sv: 'Tar emot anmälningar och ansökningar och gör skydds- och förhandsbedömningar.',
      en: 'Takes in reports and applications, and makes protection and preliminary assessments.',
    },
  },
  investigator: {
    reach: 'handler',
    label: { sv: 'utredare', en: 'investigator' },
    help: {
      sv: 'Utreder barnets behov av skydd eller stöd.',
      en: 'Investigates the child’s need of protection or support.',
    },
  },
  'decision-maker': {
    reach: 'municipality',
    label: { sv: 'nämnd eller utskott', en: 'board or committee' },
    help: {
      sv: 'Fattar de beslut som inte är delegerade.',
      en: 'Makes the decisions that are not delegated.',
    },
  },
  'on-call': {
    reach: 'municipality',
    label: { sv: 'socialjour', en: 'on-call' },
    help: {
      sv: 'Tar emot det som inte kan vänta tills kontoret öppnar.',
      en: 'Takes what can’t wait until the office opens.',
    },
  },
} as const satisfies Roles;

/**
 * Who sees which matters. Whoever handles a matter sees the whole file with it. Files with a protected identity are
 * open to the unit that has them, the handler, the board, the on-call and the auditor.
 */
export const sights: Sights = {
  // Reports and earlier contacts, and applications that nobody has taken up; no investigations.
  'intake-worker': [
    { scope: 'municipality', steps: everyStepOfReport, protected: false },
    { scope: 'unit', steps: everyStepOfReport, protected: true },
    { scope: 'assigned', protected: true },
  ],
  // The whole file of children assigned to them; no other.
  investigator: [{ scope: 'assigned', protected: true }],
  // The basis for decisions of the unit.
  'unit-manager': [{ scope: 'unit', protected: true }],
  // The basis for the decision at hand; not the rest of the file.
  'decision-maker': [
    {
      scope: 'municipality',
      steps: ['assessed', 'preliminary', 'under-investigation', 'investigating'],
      protected: true,
    },
  ],
  // What can't wait until the office opens.
  'on-call': [{ scope: 'municipality', steps: undecidedReport, protected: true }],
  auditor: [{ scope: 'municipality', protected: true }],
};

/** A Swedish social-work degree, or an education found equivalent: SoL 2025:400 25:1 (2001:453 3:3 a). */
export const qualifications = {
  'social-work-degree': {
    label: { sv: 'socionomexamen', en: 'social-work degree' },
    help: { sv: 'Svensk socionomexamen.', en: 'A Swedish degree in social work.' },
  },
  equivalent: {
    label: { sv: 'annan relevant examen', en: 'equivalent education' },
    help: {
      sv: 'En annan examen på minst grundnivå som är relevant, eller en utländsk som har erkänts.',
      en: 'Another relevant degree, or a foreign one that has been recognised.',
    },
  },
} as const satisfies Codes;

/** Who assesses whether to open, investigates or follows up has a Swedish social-work degree or its equivalent. */
export const notQualified: RefusalRule = {
  code: 'NOT_QUALIFIED',
  source: 'SoL 2025:400 25:1; 2001:453 3:3 a',
  says: {
    sv: 'Uppgiften kräver socionomexamen eller motsvarande. Lämna över till en behörig handläggare.',
    en: 'The task takes a social-work degree or its equivalent. Hand over to a qualified handler.',
  },
};

/** The same, said of whoever is to be assigned. */
export const handlerNotQualified: RefusalRule = {
  code: 'NOT_QUALIFIED',
  source: 'SoL 2025:400 25:1; 2001:453 3:3 a',
  says: {
    sv: 'Ärendet kräver svensk socionomexamen eller motsvarande. Utse någon som har det.',
    en: 'The matter requires a Swedish social-work degree or equivalent. Assign somebody who has it.',
  },
};

/** Whether somebody has learnt what the work with children takes. */
export function holdsDegree({ qualifications: held }: Pick<Actor, 'qualifications'>): boolean {
  return held.some((each) => each in qualifications);
}

/** The paragraph binds those who handle a matter; a board or committee decides on what they have prepared. */
export function lacksQualification(actor: Actor): boolean {
  return !holdsDegree(actor) && !actor.roles.includes('decision-maker');
}
