import type { OfferInForce } from '../kernel/context.js';
import { Means, SaysEverywhere } from '../kernel/fields.js';
import { PublicText } from './fields.js';

/*
 * What a municipality offers those who look for support: public, about nobody, and for all to read
 * ([the register of offers](docs/law/child-protection.md)).
 */

@Means('What is said of an offer in one language.')
export class OfferText {
  @SaysEverywhere(
    { sv: 'Stöd', da: 'Støtte', en: 'Support' },
    { sv: 'Vad stödet heter.', da: 'Hvad støtten hedder.', en: 'What the support is called.' },
  )
  @PublicText(200)
  support!: string;

  @SaysEverywhere(
    { sv: 'Målgrupp', da: 'Målgruppe', en: 'Target group' },
    { sv: 'Vilka stödet är till för.', da: 'Hvem støtten er for.', en: 'Whom the support is for.' },
  )
  @PublicText(500)
  targetGroup!: string;

  @SaysEverywhere(
    { sv: 'Beskrivning', da: 'Beskrivelse', en: 'Description' },
    {
      sv: 'Vad den som söker stöd behöver veta.',
      da: 'Hvad den, der søger støtte, skal vide.',
      en: 'What somebody who looks for support has to know.',
    },
  )
  @PublicText(4_000)
  description!: string;

  @SaysEverywhere(
    { sv: 'Vart man vänder sig', da: 'Hvor man henvender sig', en: 'Where to turn' },
    {
      sv: 'Adress, telefon eller webbsida.',
      da: 'Adresse, telefon eller hjemmeside.',
      en: 'Address, telephone or web page.',
    },
  )
  @PublicText(500)
  whereToTurn!: string;
}

/** What is offered, as it is published. */
export interface Offer extends OfferInForce {
  readonly inCountryLanguage: OfferText;
  readonly inEnglish: OfferText;
}
