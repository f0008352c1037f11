import { catalogueOf, type CaseEvent, type Context, type IntendedCommand, type Procedure } from '#casework';
import type { Answer, GivenCommand } from './answer.js';
import { nobody, type Office } from './office.js';

/** Gives a command in the system's own name on a file that is given. */
export type GiveBySystem = (
  procedure: Procedure,
  fileId: string,
  given: GivenCommand,
  context: Context,
) => Promise<Answer>;

/** The commands that events intend for other files: what spans files is completed by them. */
export class Intents {
  constructor(
    private readonly office: Pick<Office, 'identifiers' | 'municipalityAsOf' | 'now'>,
    private readonly give: GiveBySystem,
  ) {}

  /**
   * Gives the commands that an event intends, each under an id derived from the event, so that a second time
   * changes nothing. Answers the files concerned.
   *
   * @throws {Error} an intended command was not accepted: the caller keeps the event for another try
   */
  async fulfil(procedure: Procedure, municipalityId: string, event: CaseEvent): Promise<readonly string[]> {
    const description = catalogueOf(procedure).events.get(event.type);
    const intended = description?.intends?.(event) ?? [];
    for (const [index, command] of intended.entries()) {
      const answer = await this.#giveIntended(procedure, municipalityId, event, command, index);
      if (answer.kind !== 'accepted') {
        throw new Error(`${command.type}, intended by event ${event.id}, was not accepted: ${answer.kind}.`);
      }
    }
    return intended.map(({ fileId }) => fileId);
  }

  async #giveIntended(
    procedure: Procedure,
    municipalityId: string,
    event: CaseEvent,
    { type, fileId, body, occurredAt }: IntendedCommand,
    index: number,
  ): Promise<Answer> {
    const { identifiers } = this.office;
    const definition = catalogueOf(procedure).commands.get(type);
    if (!definition)
      throw new Error(`Event ${event.id} intends ${type}, which ${procedure.name} doesn't have.`);
    const now = this.office.now();
    const municipality = await this.office.municipalityAsOf(municipalityId, now);
    if (!municipality) throw new Error(`Event ${event.id} belongs to an unknown municipality.`);
    const staffId = event.staffId ?? '';
    const actor = municipality.staff(staffId) ?? { ...nobody, staffId };
    const commandId = identifiers.commandId('intended', event.id, String(index));
    const given = { definition, body, by: { staffId, municipalityId }, fileId };
    return this.give(procedure, fileId, given, {
      now,
      occurredAt: occurredAt ?? event.occurredAt,
      actor,
      municipality,
      commandId,
      subjectFiles: [fileId],
      ...identifiers.ofCommand(commandId, fileId),
    });
  }
}
