import {
  catalogueOf,
  withoutRole,
  type CaseEvent,
  type Instant,
  type MunicipalityAsOf,
  type StaffMember,
} from '#casework';
import type { Casefiles } from './casefiles.js';
import type { Identifiers } from './identifiers.js';
import type { CommandInHand } from './office.js';

/**
 * The commands that an event intends for other files, in hand: what spans files is completed by them. Each has an
 * id derived from the event, so that a second time changes nothing, and is given in the names of whoever caused the
 * event and whoever recorded it, as the register had them then, whatever roles they hold now.
 *
 * @param register the municipality's register, as of any instant
 * @throws {Error} the procedure doesn't have a command that the event intends
 */
export function intendedBy(
  event: CaseEvent,
  casefiles: Casefiles,
  register: MunicipalityAsOf,
  identifiers: Pick<Identifiers, 'commandId'>,
  now: () => Instant,
): readonly (CommandInHand & { readonly given: { readonly fileId: string } })[] {
  const { name, commands, events } = catalogueOf(casefiles.procedure);
  const intended = events.get(event.type)?.intends?.(event) ?? [];
  if (intended.length === 0) return [];
  const actor = memberAt(register, event.occurredAt, event.staffId);
  const recorder =
    event.recordedBy === undefined ? actor : memberAt(register, event.recordedAt, event.recordedBy);
  return intended.map(({ type, fileId, body, occurredAt }, index) => {
    const definition = commands.get(type);
    if (!definition) throw new Error(`Event ${event.id} intends ${type}, which ${name} doesn't have.`);
    const at = now();
    const then = definition.happensNow ? at : (occurredAt ?? event.occurredAt);
    return {
      casefiles,
      given: { definition, body, fileId },
      cause: 'completion',
      basis: {
        now: at,
        occurredAt: then,
        actor,
        recorder,
        municipality: register.at(then),
        commandId: identifiers.commandId('intended', event.id, String(index)),
      },
    };
  });
}

function memberAt(register: MunicipalityAsOf, instant: Instant, staffId = ''): StaffMember {
  return register.at(instant).staff(staffId) ?? withoutRole(staffId);
}
