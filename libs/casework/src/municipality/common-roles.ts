import type { EveryLanguage, RoleDefinition, Said } from '../kernel/index.js';

/** Whom every municipality has, whatever procedures it carries out. */
export const commonRoles = {
  'unit-manager': {
    reach: 'unit',
    label: { sv: 'enhetschef', da: 'afdelingsleder', en: 'unit manager' },
    help: {
      sv: 'Leder en enhet och får veta när dess frister är nära eller missade.',
      da: 'Leder en afdeling og får besked, når dens frister nærmer sig eller er overskredet.',
      en: 'Leads a unit, and is told when its deadlines are near or missed.',
    },
  },
  'quality-officer': {
    reach: 'municipality',
    label: { sv: 'kvalitetsansvarig', da: 'kvalitetsansvarlig', en: 'quality officer' },
    help: {
      sv: 'Får veta om varje missad frist i kommunen.',
      da: 'Får besked om hver overskredet frist i kommunen.',
      en: 'Is told of every missed deadline of the municipality.',
    },
  },
  'register-keeper': {
    reach: 'municipality',
    label: { sv: 'registeransvarig', da: 'registeransvarlig', en: 'register keeper' },
    help: {
      sv: 'För kommunens register: enheter, medarbetare, roller, delegation och inställningar.',
      da: 'Fører kommunens register: afdelinger, medarbejdere, roller, kompetenceplan og indstillinger.',
      en: 'Keeps the municipality’s register: units, staff, roles, delegation and settings.',
    },
  },
  auditor: {
    reach: 'municipality',
    label: { sv: 'granskare', da: 'tilsynsførende', en: 'auditor' },
    help: {
      sv: 'Granskar akter, frister och vem som har läst, men handlägger ingenting.',
      da: 'Gennemgår sager, frister og hvem der har læst, men behandler intet.',
      en: 'Examines files, deadlines and who has read, and handles nothing.',
    },
  },
} as const satisfies Readonly<Record<string, RoleDefinition & Said<EveryLanguage>>>;
