import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { languagesOf } from '#casework';
import type { Casetrail } from '#platform';
import type { OtherMunicipalities } from '../answers/surroundings.js';
import { CASETRAIL, type Caller } from '../caller.js';
import type { Purpose } from '../read-requests.js';

/** The other municipalities of the caller's country: so that nobody has to know by heart where a case can go. */
export class ReadMunicipalities extends Query<OtherMunicipalities> {
  constructor(
    readonly caller: Caller,
    readonly purpose: Purpose,
  ) {
    super();
  }
}

@QueryHandler(ReadMunicipalities)
export class ReadMunicipalitiesHandler implements IQueryHandler<ReadMunicipalities> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({ caller, purpose }: ReadMunicipalities): Promise<OtherMunicipalities> {
    const { municipalityId, jurisdiction } = caller.municipality;
    const known = await this.system.municipalities.of(jurisdiction);
    await this.system.logRead(caller.staff, municipalityId, {
      what: 'municipalities',
      purpose,
      ids: [municipalityId],
    });
    // By the alphabet of the country, which no engine of the views is asked to know.
    const { compare } = new Intl.Collator(languagesOf(jurisdiction)[0]);
    return {
      municipalities: known
        .filter((each) => each.municipalityId !== municipalityId)
        .toSorted((one, other) => compare(one.name, other.name)),
    };
  }
}
