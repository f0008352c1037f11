import {
  Code,
  Example,
  fieldsAsCodes,
  IsDay,
  IsId,
  IsInstant,
  Maybe,
  OneOf,
  PersonalNumberOfFile,
  PersonalText,
  SaysEverywhere,
  SomeOf,
  together,
  YesNo,
} from '../../kernel/fields.js';
import { countries, type Codes, type EveryLanguage } from '../../kernel/labels.js';
import { birthDateCodes, type BirthDateIs } from '../../kernel/person.js';
import { Personal } from '../../kernel/personal.js';

/*
 * Fields that a command of filekeeping and the event that comes of it have alike.
 */

export const HowBirthDateIs = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Födelsedatum är', da: 'Fødselsdato er', en: 'Date of birth is' },
      {
        sv: 'Om datumet är känt eller uppskattat, eller om ingen vet det; anges inget är ett datum känt.',
        da: 'Om datoen er kendt eller anslået, eller om ingen ved den; uden angivelse er en dato kendt.',
        en: 'Whether the date is known or estimated, or whether nobody knows it; if left out, a date is known.',
      },
    ),
    OneOf(birthDateCodes),
  );

/** Why somebody has another number than before. */
export const formerNumberCodes = {
  replaced: {
    label: { sv: 'ersatt', da: 'erstattet', en: 'replaced' },
    help: {
      sv: 'Numret var personens och har ersatts; det leder till akten som förut.',
      da: 'Nummeret var personens og er blevet erstattet; det fører til akten som før.',
      en: 'The number was the person’s and has been replaced; it leads to the file as before.',
    },
  },
  wrong: {
    label: { sv: 'felaktigt', da: 'forkert', en: 'wrong' },
    help: {
      sv: 'Numret var aldrig personens; det leder inte längre till akten.',
      da: 'Nummeret var aldrig personens; det fører ikke længere til akten.',
      en: 'The number never was the person’s; it leads to the file no more.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type FormerNumber = keyof typeof formerNumberCodes;

export const FormerNumberIs = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Tidigare nummer', da: 'Tidligere nummer', en: 'Former number' },
      {
        sv: 'Varför personen inte längre har det nummer som var registrerat. Behövs när det ändras eller tas bort.',
        da: 'Hvorfor personen ikke længere har det nummer, der var registreret. Skal angives, når det ændres eller fjernes.',
        en: 'Why the person no longer has the number that was recorded. Needed where it changes or is taken away.',
      },
    ),
    OneOf(formerNumberCodes),
  );

export const WrongNumber = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Felaktigt tidigare nummer', da: 'Forkert tidligere nummer', en: 'Wrong former number' },
      {
        sv: 'Ett ersatt nummer som visat sig aldrig vara personens; det leder inte längre till akten.',
        da: 'Et erstattet nummer, der viste sig aldrig at være personens; det fører ikke længere til akten.',
        en: 'A replaced number that turned out never to be the person’s; it leads to the file no more.',
      },
    ),
    PersonalText('identity', 20),
  );

/** What may be recorded of a person; every field but role and flags is sealed. */
export class PersonFields {
  @SaysEverywhere(
    { sv: 'Namn', da: 'Navn', en: 'Name' },
    { sv: 'Personens hela namn.', da: 'Personens fulde navn.', en: 'The person’s full name.' },
  )
  @Maybe()
  @PersonalText('identity', 200)
  name?: string;

  @SaysEverywhere(
    { sv: 'Personnummer', da: 'Personnummer', en: 'Personal number' },
    {
      sv: 'Enbart siffror: tolv i Sverige, tio i Danmark. Ett tillfälligt nummer så som kommunen skriver det.',
      da: 'Kun cifre: ti i Danmark, tolv i Sverige. Et midlertidigt nummer, som kommunen skriver det.',
      en: 'Digits alone: twelve in Sweden, ten in Denmark. A temporary number as the municipality writes it.',
    },
  )
  @Maybe()
  @PersonalNumberOfFile()
  personalNumber?: string;

  @SaysEverywhere(
    { sv: 'Födelsedatum', da: 'Fødselsdato', en: 'Date of birth' },
    {
      sv: 'Den dag då personen föddes.',
      da: 'Den dag, personen blev født.',
      en: 'The day on which the person was born.',
    },
  )
  @Maybe()
  @IsDay()
  @Personal('identity')
  birthDate?: string;

  @Maybe() @HowBirthDateIs() birthDateIs?: BirthDateIs;

  @SaysEverywhere(
    { sv: 'Beräknad födelse', da: 'Forventet fødsel', en: 'Expected birth' },
    {
      sv: 'Den dag då ett ofött barn beräknas födas.',
      da: 'Den dag, et ufødt barn forventes født.',
      en: 'The day on which an unborn child is expected.',
    },
  )
  @Maybe()
  @IsDay()
  @Personal('identity')
  expectedDate?: string;

  @SaysEverywhere(
    { sv: 'Vårdnad från', da: 'Forældremyndighed fra', en: 'Custody from' },
    {
      sv: 'Den första dag då personen har vårdnaden.',
      da: 'Den første dag, hvor personen har forældremyndigheden.',
      en: 'The first day on which the person has custody.',
    },
  )
  @Maybe()
  @IsDay()
  @Personal('identity')
  custodyFrom?: string;

  @SaysEverywhere(
    { sv: 'Vårdnad till och med', da: 'Forældremyndighed til og med', en: 'Custody until' },
    {
      sv: 'Den sista dag då personen har vårdnaden.',
      da: 'Den sidste dag, hvor personen har forældremyndigheden.',
      en: 'The last day on which the person has custody.',
    },
  )
  @Maybe()
  @IsDay()
  @Personal('identity')
  custodyTo?: string;

  @SaysEverywhere(
    { sv: 'Kontaktuppgifter', da: 'Kontaktoplysninger', en: 'Contact details' },
    {
      sv: 'Hur personen nås: adress, telefon, e-post.',
      da: 'Hvordan personen kan nås: adresse, telefon, e-mail.',
      en: 'How the person is reached: address, telephone, e-mail.',
    },
  )
  @Maybe()
  @PersonalText('contact', 1_000)
  contact?: string;

  @SaysEverywhere(
    {
      sv: 'Skyddade kontaktuppgifter',
      da: 'Beskyttede kontaktoplysninger',
      en: 'Protected contact details',
    },
    {
      sv: 'Adress och arbetsplats för den som har skyddade personuppgifter, dolda för alla andra parter.',
      da: 'Adresse og arbejdsplads for den, der har beskyttede personoplysninger, skjult for alle andre parter.',
      en: 'Address and workplace of somebody with a protected identity, masked for every other party.',
    },
  )
  @Maybe()
  @PersonalText('protected', 1_000)
  protectedContact?: string;
}

/** The fields of a person, as a change names those that it takes away. */
export const personFields = fieldsAsCodes(PersonFields);

export const Cleared = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Uppgifter som tas bort', da: 'Oplysninger, der fjernes', en: 'Fields taken away' },
      {
        sv: 'De uppgifter om personen som inte längre ska finnas.',
        da: 'De oplysninger om personen, der ikke længere skal findes.',
        en: 'The fields of the person that are taken away.',
      },
    ),
    SomeOf(personFields, { atMost: Object.keys(personFields).length }),
  );

export const Country = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Land', da: 'Land', en: 'Country' },
      {
        sv: 'Vilket lands lag som gäller.',
        da: 'Hvilket lands lov der gælder.',
        en: 'Which country’s law applies.',
      },
    ),
    OneOf(countries),
  );

export const ZoneOfTime = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Tidszon', da: 'Tidszone', en: 'Time zone' },
      {
        sv: 'Den tidszon vars dagar frister räknas i, till exempel Europe/Stockholm.',
        da: 'Den tidszone, hvis dage frister regnes i, for eksempel Europe/Copenhagen.',
        en: 'The time zone by whose days deadlines are counted, such as Europe/Stockholm.',
      },
    ),
    Code(),
  );

export const PersonId = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Person', da: 'Person', en: 'Person' },
      {
        sv: 'Den person i akten som det gäller.',
        da: 'Den person i akten, det drejer sig om.',
        en: 'The person of the file whom it is about.',
      },
    ),
    IsId(),
  );

export const RoleInFile = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Roll i akten', da: 'Rolle i akten', en: 'Role in the file' },
      {
        sv: 'Vad personen är i akten.',
        da: 'Hvad personen er i akten.',
        en: 'What the person is in the file.',
      },
    ),
    Code(),
  );

export const ProtectedIdentity = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Skyddade personuppgifter', da: 'Beskyttede personoplysninger', en: 'Protected identity' },
      {
        sv: 'Personen har skyddade personuppgifter, och akten visas bara för den som får se sådana.',
        da: 'Personen har beskyttede personoplysninger, og akten vises kun for den, der må se sådanne.',
        en: 'The person has a protected identity, and the file is shown only to those who may see such files.',
      },
    ),
    YesNo(),
  );

export const WithoutText = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Utan text', da: 'Uden tekst', en: 'Without text' },
      {
        sv: 'Akten handlar inte om någon och innehåller inget med någons egna ord.',
        da: 'Akten handler ikke om nogen og rummer intet med nogens egne ord.',
        en: 'The file is about nobody and holds nothing in anybody’s own words.',
      },
    ),
    YesNo(),
  );

export const HandlerId = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Handläggare', da: 'Sagsbehandler', en: 'Handler' },
      {
        sv: 'Den som handlägger ärendet från och med nu.',
        da: 'Den, der behandler sagen fra nu af.',
        en: 'Who handles the matter from now on.',
      },
    ),
    Code(),
    Example('investigator-1'),
  );

export const EntryId = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Uppgift', da: 'Oplysning', en: 'Entry' },
      {
        sv: 'Den uppgift i akten som det gäller.',
        da: 'Den oplysning i akten, det drejer sig om.',
        en: 'The entry of the file that it is about.',
      },
    ),
    IsId(),
  );

export const DoneBy = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Utfört av', da: 'Udført af', en: 'Done by' },
      {
        sv: 'Koden för den som gjorde det, enligt den som registrerade det.',
        da: 'Koden for den, der gjorde det, ifølge den, der registrerede det.',
        en: 'The staff id of whoever did it, by what was recorded.',
      },
    ),
    Code(),
  );

export const Confirmed = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Bekräftat', da: 'Bekræftet', en: 'Confirmed' },
      {
        sv: 'Om det gjordes så som det registrerades.',
        da: 'Om det blev gjort sådan, som det blev registreret.',
        en: 'Whether it was done as it was recorded.',
      },
    ),
    YesNo(),
  );

export const RightTime = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Rätt tidpunkt', da: 'Rigtigt tidspunkt', en: 'Right time' },
      {
        sv: 'När det i själva verket hände.',
        da: 'Hvornår det i virkeligheden skete.',
        en: 'When it really happened.',
      },
    ),
    IsInstant(),
  );

export const IntoFileId = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Förs samman med', da: 'Lægges sammen med', en: 'Merged into' },
      {
        sv: 'Den akt som arbetet fortsätter i.',
        da: 'Den akt, som arbejdet fortsætter i.',
        en: 'The file in which work goes on.',
      },
    ),
    IsId(),
  );

/** Why, in somebody's own words. */
export const Reason = (help: EveryLanguage): PropertyDecorator =>
  together(
    SaysEverywhere({ sv: 'Skäl', da: 'Begrundelse', en: 'Reason' }, help),
    PersonalText('narrative', 2_000),
  );

export const whyLeft: EveryLanguage = {
  sv: 'Varför personen inte längre hör till akten.',
  da: 'Hvorfor personen ikke længere hører til akten.',
  en: 'Why the person no longer belongs to the file.',
};

export const leavingCodes = {
  died: {
    label: { sv: 'har avlidit', da: 'er død', en: 'has died' },
    help: {
      sv: 'Personen har avlidit.',
      da: 'Personen er død.',
      en: 'The person has died.',
    },
  },
  'never-belonged': {
    label: { sv: 'hörde aldrig dit', da: 'hørte aldrig til', en: 'never belonged to it' },
    help: {
      sv: 'Personen hade lagts till av misstag.',
      da: 'Personen var tilføjet ved en fejl.',
      en: 'The person had been added by mistake.',
    },
  },
  'no-longer-concerned': {
    label: { sv: 'berörs inte längre', da: 'er ikke længere berørt', en: 'is concerned no longer' },
    help: {
      sv: 'Personen hörde dit, och det som gällde dem dessförinnan står kvar.',
      da: 'Personen hørte til, og det, der gjaldt dem før, står ved magt.',
      en: 'The person belonged to it, and what held for them before stands.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type Leaving = keyof typeof leavingCodes;

export const LeftBecause = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Orsak', da: 'Årsag', en: 'Cause' },
      {
        sv: 'Om något som personen hade rätt till ännu ska göras; utelämnas den, ska det det.',
        da: 'Om noget, som personen havde ret til, stadig skal gøres; udelades den, skal det det.',
        en: 'Whether what the person had a right to is still to be done; if left out, it is.',
      },
    ),
    OneOf(leavingCodes),
  );

export const whyLifted: EveryLanguage = {
  sv: 'Varför personens uppgifter inte längre behöver skyddas, och hur det har prövats.',
  da: 'Hvorfor personens oplysninger ikke længere behøver beskyttelse, og hvordan det er prøvet.',
  en: 'Why the person needs no protection any more, and how that was found.',
};

export const whySight: EveryLanguage = {
  sv: 'Varför uppgiften kräver att personen ser akten.',
  da: 'Hvorfor opgaven kræver, at personen ser akten.',
  en: 'Why the task takes that the person sees the file.',
};

export const whySightEnded: EveryLanguage = {
  sv: 'Varför personen inte längre behöver se akten.',
  da: 'Hvorfor personen ikke længere behøver at se akten.',
  en: 'Why the person needs to see the file no more.',
};

export const whyInError: EveryLanguage = {
  sv: 'Varför uppgiften är felregistrerad.',
  da: 'Hvorfor oplysningen er registreret ved en fejl.',
  en: 'Why the entry was registered in error.',
};

export const whyNotConfirmed: EveryLanguage = {
  sv: 'Vad som inte stämmer. Behövs när du inte bekräftar.',
  da: 'Hvad der ikke stemmer. Skal angives, når du ikke bekræfter.',
  en: 'What is not right. Needed when you do not confirm.',
};

export const whyUpheld: EveryLanguage = {
  sv: 'Vad du har tagit reda på, och varför registreringen står fast.',
  da: 'Hvad du har fundet ud af, og hvorfor registreringen står ved magt.',
  en: 'What you have found out, and why the entry stands.',
};

export const whyCorrected: EveryLanguage = {
  sv: 'Varför tidpunkten rättas.',
  da: 'Hvorfor tidspunktet rettes.',
  en: 'Why the time is corrected.',
};

export const whyMerged: EveryLanguage = {
  sv: 'Varför akterna förs samman.',
  da: 'Hvorfor akterne lægges sammen.',
  en: 'Why the files are merged.',
};
