import type { Casefile } from '../kernel/casefile.js';
import { isDuring, type CommandDefinition } from '../kernel/command.js';
import type { MunicipalityAsOf, StaffMember } from '../kernel/context.js';
import { actingRole, barrierFor, takesWords } from './handling.js';
import type { Labels } from '../kernel/labels.js';
import type { Procedure } from './procedure.js';
import type { RefusalRule } from '../kernel/refusal.js';
import type { Role } from '../kernel/role.js';
import type { SeenFile } from '../kernel/seen-file.js';

/** A command that may be given now, and to whom it is open. */
export interface AllowedCommand {
  readonly type: string;
  readonly title: Labels;
  /** The roles that may give it by law and by the delegation order. */
  readonly roles: readonly Role[];
  /** Why it may be refused all the same. */
  readonly refusals: readonly RefusalRule[];
  /** Whether the viewer holds one of the roles. */
  readonly mayGive: boolean;
}

/** Who asks what is allowed, and the municipality's register: both as of now. */
export interface Asking {
  readonly actor: StaffMember;
  readonly municipality: MunicipalityAsOf;
  /** What they see of the file; undefined for nothing, or where only what is owed to it can be asked. */
  readonly seen: SeenFile | undefined;
}

/**
 * The commands that a matter's step allows now, or without `matterId` those on the file itself. Computed from the
 * same data that the commands are refused by; the system's own commands are left out.
 */
export function allowedCommands<Details>(
  procedure: Procedure<Details>,
  file: Casefile<Details>,
  viewer: Asking,
  matterId?: string,
): readonly AllowedCommand[] {
  return procedure.chapters
    .flatMap(({ commands }) => commands)
    .filter((command) => command.internal !== true && isOpenNow(command, file, viewer, matterId))
    .map((command) => ({
      type: command.type,
      title: command.title,
      roles: command.by.filter((role) => viewer.municipality.delegates(procedure.name, command.type, role)),
      refusals: Object.values(command.refusals),
      mayGive: command.isOwedBy !== undefined || actingRole(procedure.name, command, viewer) !== undefined,
    }));
}

function isOpenNow<Details>(
  command: CommandDefinition<Details>,
  file: Casefile<Details>,
  { actor, municipality, seen }: Asking,
  matterId: string | undefined,
): boolean {
  if (file.mergedInto !== undefined || (file.withoutText && takesWords(command))) return false;
  if (command.isOwedBy) return matterId === undefined && command.isOwedBy(file, actor, municipality);
  if (!seen || barrierFor(command, {}, seen, actor)) return false;
  if (matterId === undefined) return command.at === 'file';
  const matter = file.matters[matterId];
  return command.at === 'matter' && matter !== undefined && isDuring(command, matter);
}
