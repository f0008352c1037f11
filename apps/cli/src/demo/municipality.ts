import type { Role } from '#casework';

/** The demo municipality: made up, and so is everybody in it. */
export const demoMunicipality = {
  municipalityId: '00000000-0000-8000-8000-00000000de30',
  name: 'Demo municipality',
  keeperId: 'keeper-1',
  keeperName: 'Register keeper One',
  secondKeeperId: 'keeper-2',
  secondKeeperName: 'Register keeper Two',
} as const;

export const demoUnits = [
  { unitId: 'intake', title: 'Mottagningen' },
  { unitId: 'investigation', title: 'Utredningsenheten' },
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
    name: 'Intake One',
    unitId: 'intake',
    qualification: 'social-work-degree',
    role: 'intake-worker',
  },
  {
    staffId: 'manager-1',
    name: 'Manager One',
    unitId: 'intake',
    qualification: 'social-work-degree',
    role: 'unit-manager',
  },
  {
    staffId: 'investigator-1',
    name: 'Investigator One',
    unitId: 'investigation',
    qualification: 'social-work-degree',
    role: 'investigator',
  },
  {
    staffId: 'investigator-2',
    name: 'Investigator Two',
    unitId: 'investigation',
    qualification: 'social-work-degree',
    role: 'investigator',
  },
  {
    staffId: 'manager-2',
    name: 'Manager Two',
    unitId: 'investigation',
    qualification: 'social-work-degree',
    role: 'unit-manager',
  },
  {
    staffId: 'on-call-1',
    name: 'On-call One',
    unitId: 'intake',
    qualification: 'social-work-degree',
    role: 'on-call',
  },
  {
    staffId: 'quality-1',
    name: 'Quality One',
    unitId: 'intake',
    qualification: 'none',
    role: 'quality-officer',
  },
  { staffId: 'auditor-1', name: 'Auditor One', unitId: 'registry', qualification: 'none', role: 'auditor' },
];
