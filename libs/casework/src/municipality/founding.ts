import { localDateOf, type Jurisdiction, type TimeZone } from '../calendar/index.js';
import { accept, allThatIsWrong, CommandBody, invalid, type Hindrance } from '../kernel/command.js';
import { happens } from '../kernel/event.js';
import { Code, PersonalText, SaysEverywhere } from '../kernel/fields.js';
import { Country, ZoneOfTime } from '../handling/filekeeping/fields.js';
import { MunicipalityName } from './fields.js';
import { fileOpened } from '../handling/filekeeping/file-events.js';
import type { EveryLanguage } from '../kernel/labels.js';
import { staffRegistered } from './staff.js';
import { unitRegistered } from './units.js';
import { roleGiven } from './roles.js';
import type { MunicipalityRegister, RegisterCommand, RegisterEvent } from './state.js';

/** Begins a municipality's register with its first two keepers; given by the operator of the system, never over HTTP. */
export class FoundMunicipality extends CommandBody {
  @MunicipalityName() name!: string;
  @Country() jurisdiction!: Jurisdiction;
  @ZoneOfTime() timeZone!: string;

  @SaysEverywhere(
    { sv: 'Registeransvarig', da: 'Registeransvarlig', en: 'Register keeper' },
    {
      sv: 'Koden för den första registeransvariga. De två lägger in alla andra.',
      da: 'Koden for den første registeransvarlige. De to opretter alle andre.',
      en: 'The code of the first register keeper. The two enter everybody else.',
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

  @SaysEverywhere(
    { sv: 'Andra registeransvariga', da: 'Anden registeransvarlig', en: 'Second register keeper' },
    {
      sv: 'Koden för den andra registeransvariga: en annan person, som bekräftar vad den första tilldelar.',
      da: 'Koden for den anden registeransvarlige: en anden person, som bekræfter det, den første tildeler.',
      en: 'The code of the second register keeper: another person, who confirms what the first gives.',
    },
  )
  @Code()
  secondKeeperId!: string;

  @SaysEverywhere(
    { sv: 'Namn på den andra', da: 'Navn på den anden', en: 'Name of the second' },
    {
      sv: 'Namnet på den andra registeransvariga.',
      da: 'Navnet på den anden registeransvarlige.',
      en: 'The name of the second register keeper.',
    },
  )
  @PersonalText('identity', 200)
  secondKeeperName!: string;
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
    hinders: ({ file }) => file.revision >= 0,
  },
} satisfies Record<string, Hindrance<MunicipalityRegister, EveryLanguage>>;

export const foundMunicipality: RegisterCommand<FoundMunicipality> = {
  type: 'municipality/found',
  title: { sv: 'Lägg upp kommunen', da: 'Opret kommunen', en: 'Found the municipality' },
  fields: FoundMunicipality,
  at: 'intake',
  by: [],
  internal: true,
  refusals,
  decide({ command, file, context }) {
    const { name, jurisdiction, timeZone, keeperId, keeperName, secondKeeperId, secondKeeperName } = command;
    const ofCountry = timeZoneOf[jurisdiction];
    const wrong = allThatIsWrong(
      timeZone !== ofCountry &&
        invalid('timeZone', {
          sv: `landets tidszon: ${ofCountry}`,
          da: `landets tidszone: ${ofCountry}`,
          en: `the time zone of the country: ${ofCountry}`,
        }),
      alike(keeperId, secondKeeperId) &&
        invalid('secondKeeperId', {
          sv: 'koden för en annan person än den som sköter registret först',
          da: 'koden for en anden person end den første, der fører registret',
          en: 'the staff id of another person than the first register keeper',
        }),
      alike(keeperName, secondKeeperName) &&
        invalid('secondKeeperName', {
          sv: 'namnet på en annan person än den som sköter registret först',
          da: 'navnet på en anden person end den første, der fører registret',
          en: 'the name of another person than the first register keeper',
        }),
    );
    if (wrong) return wrong;
    const from = localDateOf(context.occurredAt, timeZone);
    const keeper = (staffId: string, nameOfKeeper: string) => [
      happens(staffRegistered, {
        staffId,
        name: nameOfKeeper,
        unitId: registryUnit,
        qualification: 'none',
        from,
      }),
      happens(roleGiven, { staffId, role: 'register-keeper', from }),
    ];
    return accept(
      happens(fileOpened, { municipalityId: file.fileId, jurisdiction, timeZone }),
      happens(municipalityFounded, { name }),
      happens(unitRegistered, { unitId: registryUnit, title: name }),
      ...keeper(keeperId, keeperName),
      ...keeper(secondKeeperId, secondKeeperName),
    );
  },
};

/** Whether two texts are one but for case and blanks: two ids of one person are no second keeper. */
export function alike(one: string, other: string): boolean {
  const bare = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
  return bare(one) === bare(other);
}
