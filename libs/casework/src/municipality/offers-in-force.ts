import type { LocalDate } from '../calendar/index.js';
import type { Offer } from './offer.js';
import { entryOf, inForceOn, type MunicipalityRegister } from './state.js';

/** The offer of a code on a day; undefined for one that isn't published then. */
export function offerOn(
  { offers }: Pick<MunicipalityRegister, 'offers'>,
  offerId: string,
  date: LocalDate,
): Offer | undefined {
  const offer = inForceOn(entryOf(offers, offerId) ?? [], date);
  return offer === 'withdrawn' ? undefined : offer;
}

/** What is offered on a day, in the order in which it was first registered. */
export function offersOn(register: Pick<MunicipalityRegister, 'offers'>, date: LocalDate): readonly Offer[] {
  return Object.keys(register.offers).flatMap((offerId) => offerOn(register, offerId, date) ?? []);
}
