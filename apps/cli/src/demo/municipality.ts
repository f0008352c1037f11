import type { Role } from '#casework';

/** The demo municipality: made up, and so is everybody in it. It is Swedish in whichever language it is shown. */
export const demoMunicipality = {
  municipalityId: '00000000-0000-8000-8000-00000000de30',
  name: 'Demokommunen',
  keeperId: 'keeper-1',
  keeperName: 'Rut Frisk',
  secondKeeperId: 'keeper-2',
  secondKeeperName: 'Rolf Alm',
} as const;

export const demoUnits = [
  { unitId: 'intake', title: 'Mottagningen' },
  { unitId: 'investigation', title: 'Utredningsenheten' },
  { unitId: 'board', title: 'Socialnämnden' },
] as const;

interface DemoStaff {
  readonly staffId: string;
  readonly name: string;
  readonly unitId: string;
  readonly qualification: 'social-work-degree' | 'none';
  readonly role: Role;
}

export const demoStaff: readonly DemoStaff[] = [
  {
    staffId: 'intake-1',
    name: 'Maja Ek',
    unitId: 'intake',
    qualification: 'social-work-degree',
    role: 'intake-worker',
  },
  {
    staffId: 'manager-1',
    name: 'Eva Lind',
    unitId: 'intake',
    qualification: 'social-work-degree',
    role: 'unit-manager',
  },
  {
    staffId: 'investigator-1',
    name: 'Ulla Berg',
    unitId: 'investigation',
    qualification: 'social-work-degree',
    role: 'investigator',
  },
  {
    staffId: 'investigator-2',
    name: 'Uno Ström',
    unitId: 'investigation',
    qualification: 'social-work-degree',
    role: 'investigator',
  },
  {
    staffId: 'manager-2',
    name: 'Erik Sand',
    unitId: 'investigation',
    qualification: 'social-work-degree',
    role: 'unit-manager',
  },
  {
    staffId: 'on-call-1',
    name: 'Jonas Ask',
    unitId: 'intake',
    qualification: 'social-work-degree',
    role: 'on-call',
  },
  { staffId: 'chair-1', name: 'Stina Vall', unitId: 'board', qualification: 'none', role: 'chair' },
  {
    staffId: 'board-1',
    name: 'Socialutskottet',
    unitId: 'board',
    qualification: 'none',
    role: 'decision-maker',
  },
  { staffId: 'lawyer-1', name: 'Lena Rask', unitId: 'board', qualification: 'none', role: 'board-lawyer' },
  {
    staffId: 'quality-1',
    name: 'Karin Holm',
    unitId: 'intake',
    qualification: 'none',
    role: 'quality-officer',
  },
  { staffId: 'auditor-1', name: 'Rune Dahl', unitId: 'registry', qualification: 'none', role: 'auditor' },
];

/** What the demo municipality has decided to offer to whoever comes. */
export const demoOffer = {
  offerId: 'parenting-course',
  procedure: 'child-protection',
  needsTest: false,
  inCountryLanguage: {
    support: 'Föräldrakurs',
    targetGroup: 'Föräldrar med barn i skolåldern',
    description: 'Åtta träffar om vardagen hemma. Ingen ansökan behövs.',
    whereToTurn: 'Demokommunens familjecentral',
  },
  inEnglish: {
    support: 'Parenting course',
    targetGroup: 'Parents of children at school',
    description: 'Eight meetings about everyday life at home. No application is needed.',
    whereToTurn: 'The family centre of Demokommunen',
  },
} as const;
