import { localDateOf, type Instant, type LocalDate } from '../calendar/index.js';
import type { Awaiting } from '../handling/procedure.js';
import type { Casefile } from '../kernel/casefile.js';
import { accept, CommandBody, refuse, type CommandDefinition, type Hindrance } from '../kernel/command.js';
import type { Context, StaffMember } from '../kernel/context.js';
import { happens, type DecidedEvent } from '../kernel/event.js';
import { Code, CodeOf, CodesOf, IsDay, IsId, IsInstant, Maybe, Means } from '../kernel/fields.js';
import type { EveryLanguage } from '../kernel/labels.js';
import type { RefusalRule } from '../kernel/refusal.js';
import type { Role } from '../kernel/role.js';
import { From, ProposalId, RoleOfStaff, StaffId, UnitId, Until } from './fields.js';
import {
  withRoles,
  type MunicipalityRegister,
  type ProposedRole,
  type RegisterCommand,
  type RegisterEvent,
  type RoleHeld,
} from './state.js';

/*
 * A role that gives sight of cases takes two register keepers, whoever it is for: whoever gave it can't be the one who
 * lets it count, and nobody lets one count for themselves.
 */

/** Brings a proposed role in force, from now on. */
export class ConfirmRole extends CommandBody {
  @ProposalId() proposalId!: string;
}

/** Takes a proposed role off, by whoever proposed it or any other register keeper. */
export class DeclineRole extends CommandBody {
  @ProposalId() proposalId!: string;
}

export class RoleProposed {
  @ProposalId() proposalId!: string;
  @StaffId() staffId!: string;
  @RoleOfStaff() role!: Role;
  @Maybe() @UnitId() unitId?: string;
  @From() from!: LocalDate;
  @Maybe() @Until() until?: LocalDate;
}

/** Says again what is confirmed, so that it is read without the proposal; `from` is not before the day of it. */
export class RoleConfirmed extends RoleProposed {}

export class RoleDeclined {
  @ProposalId() proposalId!: string;
  @StaffId() staffId!: string;
  @RoleOfStaff() role!: Role;
}

function withoutProposal(register: MunicipalityRegister, proposalId: string): MunicipalityRegister {
  const proposedRoles = register.proposedRoles.filter((each) => each.proposalId !== proposalId);
  return { ...register, proposedRoles };
}

export const roleProposed: RegisterEvent<RoleProposed> = {
  type: 'municipality/role-proposed',
  version: 1,
  fields: RoleProposed,
  title: { sv: 'Roll föreslagen', da: 'Rolle foreslået', en: 'Role proposed' },
  evolve: (register, { data, staffId: proposedBy = '', recordedAt: proposedAt }) => ({
    ...register,
    proposedRoles: [...register.proposedRoles, { ...data, proposedBy, proposedAt }],
  }),
  tells: {
    sv: ({ staffId, role, from }, nameOf) =>
      `${nameOf(staffId)} föreslogs som ${nameOf(role)} från ${nameOf(from)}. En annan registeransvarig ska bekräfta det.`,
    da: ({ staffId, role, from }, nameOf) =>
      `${nameOf(staffId)} blev foreslået som ${nameOf(role)} fra ${nameOf(from)}. En anden registeransvarlig skal bekræfte det.`,
    en: ({ staffId, role, from }, nameOf) =>
      `${nameOf(staffId)} was proposed as ${nameOf(role)} from ${nameOf(from)}. Another register keeper has to confirm it.`,
  },
};

export const roleConfirmed: RegisterEvent<RoleConfirmed> = {
  type: 'municipality/role-confirmed',
  version: 1,
  fields: RoleConfirmed,
  title: { sv: 'Roll bekräftad', da: 'Rolle bekræftet', en: 'Role confirmed' },
  evolve: (register, { data: { proposalId, staffId, ...held }, recordedAt: since }) => ({
    ...withRoles(withoutProposal(register, proposalId), staffId, (before) => [...before, { ...held, since }]),
    lastConfirmedAt: since,
  }),
  tells: {
    sv: ({ staffId, role, from }, nameOf) => `${nameOf(staffId)} är ${nameOf(role)} från ${nameOf(from)}.`,
    da: ({ staffId, role, from }, nameOf) => `${nameOf(staffId)} er ${nameOf(role)} fra ${nameOf(from)}.`,
    en: ({ staffId, role, from }, nameOf) => `${nameOf(staffId)} is ${nameOf(role)} from ${nameOf(from)}.`,
  },
};

export const roleDeclined: RegisterEvent<RoleDeclined> = {
  type: 'municipality/role-declined',
  version: 1,
  fields: RoleDeclined,
  title: { sv: 'Föreslagen roll avslagen', da: 'Foreslået rolle afvist', en: 'Proposed role declined' },
  evolve: (register, { data: { proposalId } }) => withoutProposal(register, proposalId),
  tells: {
    sv: ({ staffId, role }, nameOf) => `${nameOf(staffId)} blir inte ${nameOf(role)}: förslaget avslogs.`,
    da: ({ staffId, role }, nameOf) =>
      `${nameOf(staffId)} bliver ikke ${nameOf(role)}: forslaget blev afvist.`,
    en: ({ staffId, role }, nameOf) =>
      `${nameOf(staffId)} does not become ${nameOf(role)}: the proposal was declined.`,
  },
};

/** Proposes roles for somebody, each under an id of its own. */
export function proposing(
  staffId: string,
  roles: readonly Omit<RoleHeld, 'since'>[],
  { idFor }: Pick<Context, 'idFor'>,
): readonly DecidedEvent[] {
  return roles.map(({ role, unitId, from, until }, index) =>
    happens(roleProposed, {
      proposalId: idFor('proposed-role', String(index)),
      staffId,
      role,
      from,
      ...(unitId !== undefined && { unitId }),
      ...(until !== undefined && { until }),
    }),
  );
}

const nothingProposed: Hindrance<MunicipalityRegister, EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Inget förslag väntar på svar.',
    da: 'Intet forslag venter på svar.',
    en: 'No proposal is waiting.',
  },
  hinders: ({ file }) => file.details.proposedRoles.length === 0,
};

const notProposed: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Det finns inget sådant förslag som väntar. Det kan ha bekräftats eller avslagits.',
    da: 'Der er intet sådant forslag, som venter. Det kan være bekræftet eller afvist.',
    en: 'No such proposal is waiting. It may have been confirmed or declined.',
  },
};

const passed: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Den föreslagna tiden har gått ut. Avslå förslaget och tilldela rollen på nytt.',
    da: 'Den foreslåede periode er udløbet. Afvis forslaget, og tildel rollen på ny.',
    en: 'The proposed time has run out. Decline the proposal and give the role anew.',
  },
};

const proposedByOneself: RefusalRule<EveryLanguage> = {
  code: 'OUT_OF_DELEGATION',
  says: {
    sv: 'Du har själv föreslagit rollen. En annan registeransvarig ska bekräfta den.',
    da: 'Du har selv foreslået rollen. En anden registeransvarlig skal bekræfte den.',
    en: 'You proposed the role yourself. Another register keeper has to confirm it.',
  },
};

const forOneself: RefusalRule<EveryLanguage> = {
  code: 'OUT_OF_DELEGATION',
  says: {
    sv: 'Rollen är din egen. En annan registeransvarig ska bekräfta den.',
    da: 'Rollen er din egen. En anden registeransvarlig skal bekræfte den.',
    en: 'The role is your own. Another register keeper has to confirm it.',
  },
};

const noneOfAnother: Hindrance<MunicipalityRegister, EveryLanguage> = {
  code: 'OUT_OF_DELEGATION',
  says: {
    sv: 'Det som väntar har du själv föreslagit, eller så rör det dig. En annan registeransvarig ska bekräfta det.',
    da: 'Det, der venter, har du selv foreslået, eller det vedrører dig. En anden registeransvarlig skal bekræfte det.',
    en: 'What is waiting you proposed yourself, or it is about you. Another register keeper has to confirm it.',
  },
  hinders: ({ file, context: { recorder } }) =>
    file.details.proposedRoles.every((each) => notSecond(each, recorder.staffId) !== undefined),
};

const allPassed: Hindrance<MunicipalityRegister, EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Tiden för det som du kunde bekräfta har gått ut. Avslå förslaget och tilldela rollen på nytt.',
    da: 'Perioden for det, du kunne bekræfte, er udløbet. Afvis forslaget, og tildel rollen på ny.',
    en: 'The time of what you could confirm has run out. Decline the proposal and give the role anew.',
  },
  hinders: ({ file, context: { now, recorder } }) => {
    const today = localDateOf(now, file.timeZone);
    return file.details.proposedRoles.every(
      (each) => notSecond(each, recorder.staffId) !== undefined || hasPassed(each, today),
    );
  },
};

/** Why somebody can't be the second register keeper of a proposal. */
function notSecond(
  { proposedBy, staffId }: Pick<ProposedRole, 'proposedBy' | 'staffId'>,
  keeperId: string,
): RefusalRule | undefined {
  if (proposedBy === keeperId) return proposedByOneself;
  return staffId === keeperId ? forOneself : undefined;
}

function hasPassed({ until }: Pick<ProposedRole, 'until'>, day: LocalDate): boolean {
  return until !== undefined && until <= day;
}

function proposedRole({ proposedRoles }: MunicipalityRegister, proposalId: string): ProposedRole | undefined {
  return proposedRoles.find((each) => each.proposalId === proposalId);
}

export const confirmRole: RegisterCommand<ConfirmRole> = {
  type: 'municipality/confirm-role',
  title: { sv: 'Bekräfta roll', da: 'Bekræft rolle', en: 'Confirm a role' },
  fields: ConfirmRole,
  at: 'file',
  by: ['register-keeper'],
  onlyNow: {
    sv: 'en roll räknas från det att den bekräftas',
    da: 'en rolle tæller, fra den bekræftes',
    en: 'a role counts from when it is confirmed',
  },
  refusals: {
    nothingProposed,
    noneOfAnother,
    allPassed,
    notProposed,
    proposedByOneself,
    forOneself,
    passed,
  },
  decide({ command: { proposalId }, file, context: { now, recorder } }) {
    const proposed = proposedRole(file.details, proposalId);
    if (!proposed) return refuse(notProposed, 'proposalId');
    const { proposedBy: _, proposedAt: __, ...role } = proposed;
    const refused = notSecond(proposed, recorder.staffId);
    if (refused) return refuse(refused);
    const today = localDateOf(now, file.timeZone);
    if (hasPassed(role, today)) return refuse(passed, 'proposalId');
    return accept(happens(roleConfirmed, { ...role, from: role.from > today ? role.from : today }));
  },
};

export const declineRole: RegisterCommand<DeclineRole> = {
  type: 'municipality/decline-role',
  title: { sv: 'Avslå föreslagen roll', da: 'Afvis foreslået rolle', en: 'Decline a proposed role' },
  fields: DeclineRole,
  at: 'file',
  by: ['register-keeper'],
  refusals: { nothingProposed, notProposed },
  decide({ command: { proposalId }, file }) {
    const proposed = proposedRole(file.details, proposalId);
    if (!proposed) return refuse(notProposed, 'proposalId');
    return accept(happens(roleDeclined, { proposalId, staffId: proposed.staffId, role: proposed.role }));
  },
};

@Means('A role that was proposed and waits for another register keeper.')
export class AwaitedRole {
  @Means('The proposal, as confirm-role and decline-role name it.') @IsId() readonly proposalId!: string;
  @Means('For whom.') @Code() readonly staffId!: string;
  @Means('The role.') @CodeOf('role') readonly role!: Role;
  @Means('The unit in which alone it is held; absent for a role that isn’t one of a unit.')
  @Maybe()
  @Code()
  readonly unitId?: string;
  @Means('The first day on which it is held.') @IsDay() readonly from!: LocalDate;
  @Means('The first day on which it is held no longer.') @Maybe() @IsDay() readonly until?: LocalDate;
  @Means('The register keeper who proposed it; another confirms it.') @Code() readonly proposedBy!: string;
  @Means('When it was proposed.') @IsInstant() readonly awaitedSince!: Instant;
  @Means('The commands by which you may answer it now.')
  @CodesOf('command')
  readonly allowed!: readonly string[];
}

/** The proposed roles of a register, with what whoever looks may do about each. */
export function awaitedRoles(
  { details: { proposedRoles }, timeZone }: Pick<Casefile<MunicipalityRegister>, 'details' | 'timeZone'>,
  { staffId, roles }: StaffMember,
  now: Instant,
): readonly Awaiting[] {
  const mayGive = ({ by }: Pick<CommandDefinition, 'by'>) => by.some((role) => roles.includes(role));
  const today = localDateOf(now, timeZone);
  return proposedRoles.map(({ proposedAt, ...proposed }) => ({
    ...proposed,
    awaitedSince: proposedAt,
    allowed: [
      ...(mayGive(confirmRole) && !notSecond(proposed, staffId) && !hasPassed(proposed, today)
        ? [confirmRole.type]
        : []),
      ...(mayGive(declineRole) ? [declineRole.type] : []),
    ],
  }));
}
