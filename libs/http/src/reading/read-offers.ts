import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { localDateOf, offersOn, type Casefile, type Language, type MunicipalityRegister } from '#casework';
import type { Casetrail } from '#platform';
import type { OffersShown } from '../answers/surroundings.js';
import { CASETRAIL } from '../caller.js';

/** What a municipality offers today: about nobody, so that no read of it is logged. */
export class ReadOffers extends Query<OffersShown> {
  constructor(
    readonly register: Casefile<MunicipalityRegister>,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(ReadOffers)
export class ReadOffersHandler implements IQueryHandler<ReadOffers> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  execute({ register, language }: ReadOffers): Promise<OffersShown> {
    const { fileId: municipalityId, details, timeZone } = register;
    const offers = offersOn(details, localDateOf(this.system.now(), timeZone));
    return Promise.resolve({
      municipalityId,
      name: details.name ?? '',
      language,
      offers: offers.map(({ inCountryLanguage, inEnglish, ...offer }) => ({
        ...offer,
        ...(language === 'en' ? inEnglish : inCountryLanguage),
      })),
    });
  }
}
