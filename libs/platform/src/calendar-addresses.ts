import { calendarGeneration, type MunicipalityRegister } from '#casework';
import type { Casefiles } from '#record';
import { calendarToken, readCalendarToken, type CalendarOwner } from '#reminders/calendar-feed';

/** The secret part of the addresses of calendars: whoever has one reads the open deadlines of its owner. */
export class CalendarAddresses {
  constructor(
    private readonly secret: Buffer,
    private readonly registers: Pick<Casefiles<MunicipalityRegister>, 'load'>,
  ) {}

  /** The one that counts now, always the same until it is taken back; undefined for whoever is not registered. */
  async tokenOf(owner: CalendarOwner): Promise<string | undefined> {
    const generation = await this.#generation(owner);
    return generation === undefined ? undefined : calendarToken(this.secret, owner, generation);
  }

  /** @throws {CalendarTokenRefused} it counts here no more, or never did */
  ownerOf(token: string): Promise<CalendarOwner> {
    return readCalendarToken(this.secret, token, (owner) => this.#generation(owner));
  }

  async #generation({ municipalityId, staffId }: CalendarOwner): Promise<number | undefined> {
    const { file } = await this.registers.load(municipalityId);
    return calendarGeneration(file, staffId);
  }
}
