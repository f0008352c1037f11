import { localDateOf, type Jurisdiction, type TimeZone } from '../calendar/index.js';
import { accept, CommandBody, invalid, refuse } from '../kernel/command.js';
import { happens } from '../kernel/event.js';
import { Code, PersonalText, SaysEverywhere } from '../kernel/fields.js';
import { Country, ZoneOfTime } from '../handling/filekeeping/fields.js';
import { MunicipalityName } from './fields.js';
import { fileOpened } from '../handling/filekeeping/file-events.js';
import type { EveryLanguage } from '../kernel/labels.js';
import type { RefusalRule } from '../kernel/refusal.js';
import { staffRegistered } from './staff.js';
import { unitRegistered } from './units.js';
import { roleGiven } from './roles.js';
import type { RegisterCommand, RegisterEvent } from './state.js';

/** Begins a municipality's register; given by the operator of the system, never over HTTP. */
export class FoundMunicipality extends CommandBody {
  @MunicipalityName() name!: string;
  @Country() jurisdiction!: Jurisdiction;
  @ZoneOfTime() timeZone!: string;

  @SaysEverywhere(
    { sv: 'Registeransvarig', da: 'Registeransvarlig', en: 'Register keeper' },
    {
      sv: 'Koden för den första registeransvariga, som lägger in alla andra.',
      da: 'Koden for den første registeransvarlige, som opretter alle andre.',
      en: 'The code of the first register keeper, who enters everybody else.',
    },
  )
  @Code()
  keeperId!: string;

  @SaysEverywhere(
    { sv: 'Namn', da: 'Navn', en: 'Name' },
    {
      sv: 'Namnet på den första registeransvariga.',
      da: 'Navnet på den første registeransvarlige.',
      en: 'The name of the first register keeper.',
    },
  )
  @PersonalText('identity', 200)
  keeperName!: string;
}

export class MunicipalityFounded {
  @MunicipalityName() name!: string;
}

export const municipalityFounded: RegisterEvent<MunicipalityFounded> = {
  type: 'municipality/founded',
  version: 1,
  fields: MunicipalityFounded,
  title: { sv: 'Kommunens register upplagt', da: 'Kommunens register oprettet', en: 'Municipality founded' },
  evolve: (register, { data }) => ({ ...register, name: data.name }),
  tells: {
    sv: ({ name }) => `Registret för ${name} lades upp.`,
    da: ({ name }) => `Registret for ${name} blev oprettet.`,
    en: ({ name }) => `The register of ${name} was begun.`,
  },
};

/** The time zone by whose days the authorities of a country count. */
export const timeZoneOf = {
  SE: 'Europe/Stockholm',
  DK: 'Europe/Copenhagen',
} as const satisfies Readonly<Record<Jurisdiction, TimeZone>>;

/** The unit that the register keeper belongs to. */
const registryUnit = 'registry';

const refusals = {
  founded: {
    code: 'STATE_CONFLICT',
    says: {
      sv: 'Kommunen finns redan.',
      da: 'Kommunen er allerede oprettet.',
      en: 'The municipality has been founded already.',
    },
  },
} satisfies Record<string, RefusalRule<EveryLanguage>>;

export const foundMunicipality: RegisterCommand<FoundMunicipality> = {
  type: 'municipality/found',
  title: { sv: 'Lägg upp kommunen', da: 'Opret kommunen', en: 'Found the municipality' },
  fields: FoundMunicipality,
  at: 'intake',
  by: [],
  internal: true,
  refusals,
  decide({ command, file, context }) {
    if (file.revision >= 0) return refuse(refusals.founded);
    const { name, jurisdiction, timeZone, keeperId, keeperName } = command;
    const ofCountry = timeZoneOf[jurisdiction];
    if (timeZone !== ofCountry) return invalid('timeZone', `the time zone of the country: ${ofCountry}`);
    const from = localDateOf(context.occurredAt, timeZone);
    return accept(
      happens(fileOpened, { municipalityId: file.fileId, jurisdiction, timeZone }),
      happens(municipalityFounded, { name }),
      happens(unitRegistered, { unitId: registryUnit, title: name }),
      happens(staffRegistered, {
        staffId: keeperId,
        name: keeperName,
        unitId: registryUnit,
        qualification: 'none',
        from,
      }),
      happens(roleGiven, { staffId: keeperId, role: 'register-keeper', from }),
    );
  },
};
