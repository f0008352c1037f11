import type { Said } from '../../kernel/index.js';

/** What somebody may be in a child's file besides the child. */
export const personRoles = {
  guardian: {
    label: { sv: 'vårdnadshavare', en: 'guardian' },
    help: { sv: 'Har vårdnaden om barnet.', en: 'Has custody of the child.' },
  },
  parent: {
    label: { sv: 'förälder utan vårdnad', en: 'parent without custody' },
    help: { sv: 'Är förälder men har inte vårdnaden.', en: 'Is a parent and has no custody.' },
  },
  relative: {
    label: { sv: 'släkting', en: 'relative' },
    help: { sv: 'Är släkt med barnet.', en: 'Is related to the child.' },
  },
  'close-person': {
    label: { sv: 'närstående', en: 'close person' },
    help: { sv: 'Står barnet nära utan att vara släkt.', en: 'Is close to the child without being related.' },
  },
  other: {
    label: { sv: 'annan', en: 'other' },
    help: { sv: 'Har betydelse för ärendet på annat sätt.', en: 'Matters to the case in another way.' },
  },
} as const satisfies Readonly<Record<string, Said>>;

/** Kinds of personal data in a child's file besides those that every file has. */
export const dataClasses = {
  reporter: {
    label: { sv: 'anmälaren', en: 'reporter' },
    help: {
      sv: 'Vem som har anmält och hur den nås; kan vara hemligt för den som anmälan gäller (OSL 2009:400 26:5).',
      en: 'Who reported and how to reach them; may be secret to whom the report is about (OSL 2009:400 26:5).',
    },
  },
} as const satisfies Readonly<Record<string, Said>>;
