import { catalogueOf, type CaseEvent, type Instant, type MunicipalityAsOf } from '#casework';
import type { Casefiles } from './casefiles.js';
import type { Identifiers } from './identifiers.js';
import { nobody, type CommandInHand } from './office.js';

/**
 * The commands that an event intends for other files, in hand: what spans files is completed by them. Each has an
 * id derived from the event, so that a second time changes nothing, and is given in the name of whoever caused the
 * event, whatever roles they hold now.
 *
 * @throws {Error} the procedure doesn't have a command that the event intends
 */
export function intendedBy(
  event: CaseEvent,
  casefiles: Casefiles,
  municipality: MunicipalityAsOf,
  identifiers: Pick<Identifiers, 'commandId'>,
  now: () => Instant,
): readonly (CommandInHand & { readonly given: { readonly fileId: string } })[] {
  const { name, commands, events } = catalogueOf(casefiles.procedure);
  const intended = events.get(event.type)?.intends?.(event) ?? [];
  const staffId = event.staffId ?? '';
  return intended.map(({ type, fileId, body, occurredAt }, index) => {
    const definition = commands.get(type);
    if (!definition) throw new Error(`Event ${event.id} intends ${type}, which ${name} doesn't have.`);
    return {
      casefiles,
      given: { definition, body, fileId },
      cause: 'completion',
      basis: {
        now: now(),
        occurredAt: occurredAt ?? event.occurredAt,
        actor: municipality.staff(staffId) ?? { ...nobody, staffId },
        municipality,
        commandId: identifiers.commandId('intended', event.id, String(index)),
      },
    };
  });
}
