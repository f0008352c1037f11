import {
  catalogueOf,
  withoutRole,
  type Addressee,
  type CaseEvent,
  type CommandDefinition,
  type Instant,
  type MunicipalityAsOf,
  type StaffMember,
} from '#casework';
import type { Casefiles } from './casefiles.js';
import { nobodyActing, type CommandInHand, type Office } from './office.js';

/** What giving the commands that events intend needs. */
type Posting = Pick<Office, 'casefiles' | 'identifiers' | 'municipalityAsOf' | 'now'>;

/**
 * The commands that an event intends for other files of its municipality, in hand: what spans files is completed by
 * them. Each has an id derived from the event, so that a second time changes nothing, and is given in the names of
 * whoever caused the event and whoever recorded it, as the register had them then, whatever roles they hold now.
 *
 * @param register the municipality's register, as of any instant
 * @throws {Error} there is no such command
 */
export function intendedBy(
  event: CaseEvent,
  casefiles: Casefiles,
  register: MunicipalityAsOf,
  posting: Pick<Posting, 'casefiles' | 'identifiers' | 'now'>,
): readonly CommandInHand[] {
  const actor = memberAt(register, event.occurredAt, event.staffId);
  const recorder =
    event.recordedBy === undefined ? actor : memberAt(register, event.recordedAt, event.recordedBy);
  return intentsOf(event, casefiles, posting).flatMap(({ addressedTo, fileId, commandId, ...intent }) => {
    if (addressedTo !== undefined) return [];
    const { now, occurredAt, definition, body } = intent;
    return {
      casefiles: intent.casefiles,
      given: { definition, body, fileId },
      cause: 'completion' as const,
      basis: { now, occurredAt, actor, recorder, municipality: register.at(occurredAt), commandId },
    };
  });
}

/**
 * The commands that an event addresses to municipalities, in hand: see `IntendedCommand`. Their fingerprint is that of
 * the event, so that the file which one came to is known again, whatever has become of that since.
 *
 * @throws {Error} there is no such command, or no such municipality
 */
export async function addressedBy(
  event: CaseEvent,
  casefiles: Casefiles,
  posting: Posting,
): Promise<readonly CommandInHand[]> {
  const found: CommandInHand[] = [];
  for (const { addressedTo, commandId, ...intent } of intentsOf(event, casefiles, posting)) {
    if (addressedTo === undefined) continue;
    const { now, occurredAt, definition, body } = intent;
    const theirs = await posting.municipalityAsOf(addressedTo.municipalityId, now);
    if (!theirs) throw new Error(`Event ${event.id} is addressed to an unknown municipality.`);
    const fingerprint = posting.identifiers.fingerprint(`addressed by ${event.id}`);
    found.push({
      casefiles: intent.casefiles,
      given: { definition, body },
      cause: 'completion',
      basis: { ...nobodyActing(now, occurredAt, theirs), commandId, fingerprint },
    });
  }
  return found;
}

/** An intended command with what it is given by, on a file or to an addressee. */
type Intent = {
  readonly casefiles: Casefiles;
  readonly definition: CommandDefinition;
  readonly body: object;
  readonly commandId: string;
  readonly now: Instant;
  readonly occurredAt: Instant;
} & (
  | { readonly fileId: string; readonly addressedTo?: undefined }
  | { readonly fileId?: undefined; readonly addressedTo: Addressee }
);

function intentsOf(
  event: CaseEvent,
  casefiles: Casefiles,
  { casefiles: all, identifiers, now: clock }: Pick<Posting, 'casefiles' | 'identifiers' | 'now'>,
): readonly Intent[] {
  const { events } = catalogueOf(casefiles.procedure);
  const intended = events.get(event.type)?.intends?.(event) ?? [];
  return intended.map(({ type, body, procedure, occurredAt = event.occurredAt, ...to }, index) => {
    const name = procedure ?? casefiles.procedure.name;
    const files = procedure === undefined ? casefiles : all.get(procedure);
    const definition = files && catalogueOf(files.procedure).commands.get(type);
    if (!definition) throw new Error(`Event ${event.id} intends ${type}, which ${name} doesn't have.`);
    const now = clock();
    return {
      casefiles: files,
      definition,
      body,
      commandId: identifiers.commandId('intended', event.id, String(index)),
      now,
      occurredAt: definition.happensNow ? now : occurredAt,
      ...to,
    };
  });
}

function memberAt(register: MunicipalityAsOf, instant: Instant, staffId = ''): StaffMember {
  return register.at(instant).staff(staffId) ?? withoutRole(staffId);
}
