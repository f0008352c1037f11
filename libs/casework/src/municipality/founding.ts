import { isTimeZone, type Jurisdiction } from '../calendar/index.js';
import { accept, CommandBody, invalid, refuse, type CommandDefinition } from '../kernel/command.js';
import { happens, type EventDefinition } from '../kernel/event.js';
import { Code, OneOf, PersonalText } from '../kernel/fields.js';
import { fileOpened } from '../handling/filekeeping/file-events.js';
import { countries } from '../kernel/labels.js';
import type { RefusalRule } from '../kernel/refusal.js';
import { localDateOf } from '../calendar/index.js';
import { staffRegistered } from './staff.js';
import { unitRegistered } from './units.js';
import { roleGiven } from './roles.js';
import type { MunicipalityRegister } from './state.js';

/** Begins a municipality's register; given by the operator of the system, never over HTTP. */
export class FoundMunicipality extends CommandBody {
  @Code() name!: string;
  @OneOf(countries) jurisdiction!: Jurisdiction;
  @Code() timeZone!: string;
  /** Staff id of the first register keeper, who enters everybody else. */
  @Code() keeperId!: string;
  @PersonalText('identity', 200) keeperName!: string;
}

export class MunicipalityFounded {
  @Code() name!: string;
}

export const municipalityFounded: EventDefinition<MunicipalityRegister, MunicipalityFounded> = {
  type: 'municipality/founded',
  version: 1,
  fields: MunicipalityFounded,
  title: { sv: 'Kommunens register upplagt', en: 'Municipality founded' },
  evolve: (register, { data }) => ({ ...register, name: data.name }),
  tells: {
    sv: ({ name }) => `Registret för ${name} lades upp.`,
    en: ({ name }) => `The register of ${name} was begun.`,
  },
};

/** The unit that the register keeper belongs to. */
const registryUnit = 'registry';

const refusals = {
  founded: {
    code: 'STATE_CONFLICT',
    says: { sv: 'Kommunen finns redan.', en: 'The municipality has been founded already.' },
  },
} satisfies Record<string, RefusalRule>;

export const foundMunicipality: CommandDefinition<MunicipalityRegister, FoundMunicipality> = {
  type: 'municipality/found',
  title: { sv: 'Lägg upp kommunen', en: 'Found the municipality' },
  fields: FoundMunicipality,
  at: 'intake',
  by: [],
  internal: true,
  refusals,
  decide({ command, file, context }) {
    if (file.revision >= 0) return refuse(refusals.founded);
    const { name, jurisdiction, timeZone, keeperId, keeperName } = command;
    if (!isTimeZone(timeZone)) return invalid('timeZone', 'an IANA time zone such as Europe/Stockholm');
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
