import { localDateOf, type Jurisdiction, type LocalDate } from '../calendar/index.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  invalid,
  leftOut,
  refuse,
  type Hindrance,
  type Undecided,
} from '../kernel/command.js';
import { happens } from '../kernel/event.js';
import { oneOfCodes } from '../kernel/field-faults.js';
import { Code, IsDay, Maybe, Part, SaysEverywhere, YesNo } from '../kernel/fields.js';
import type { EveryLanguage } from '../kernel/labels.js';
import type { RefusalRule } from '../kernel/refusal.js';
import type { Choices } from './choices.js';
import { From, FromOrToday, ProcedureOfOffer } from './fields.js';
import { OfferText, type Offer } from './offer.js';
import { offerOn } from './offers-in-force.js';
import {
  entryOf,
  type InForceFrom,
  type MunicipalityRegister,
  type RegisterCommand,
  type RegisterEvent,
} from './state.js';

const OfferId = SaysEverywhere(
  { sv: 'Utbudets kod', da: 'Tilbuddets kode', en: 'Code of the offer' },
  {
    sv: 'Den kod som registret känner utbudet under.',
    da: 'Den kode, som registret kender tilbuddet under.',
    en: 'The code that the register knows the offer by.',
  },
);

const NeedsTest = SaysEverywhere(
  { sv: 'Behovsprövning', da: 'Visitation', en: 'Test of need' },
  {
    sv: 'Om behovet prövas innan stödet ges.',
    da: 'Om behovet vurderes, før støtten gives.',
    en: 'Whether the need is tested before the support is given.',
  },
);

const DecidedOn = SaysEverywhere(
  { sv: 'Nämndens beslut', da: 'Beslutningen om tilbuddet', en: 'Decision of the board' },
  {
    sv: 'Dagen då nämnden beslutade att insatsen erbjuds. Utan den ges den inte utan behovsprövning.',
    da: 'Dagen, da det blev besluttet at tilbyde støtten. Uden den gives den ikke uden visitation.',
    en: 'The day on which the board decided that the support is offered. Without it none is given without a test of need.',
  },
);

const NamelessDecidedOn = SaysEverywhere(
  {
    sv: 'Beslut att inte anteckna vem',
    da: 'Beslutning om anonymitet',
    en: 'Decision to record no identity',
  },
  {
    sv: 'Dagen då nämnden av särskilda skäl beslutade att det inte antecknas vem som får insatsen.',
    da: 'Dagen, da det af særlige grunde blev besluttet ikke at notere, hvem der får støtten.',
    en: 'The day on which the board decided, for special reasons, that it isn’t recorded who receives the support.',
  },
);

const InCountry = SaysEverywhere(
  { sv: 'På svenska', da: 'På dansk', en: 'In the country’s language' },
  {
    sv: 'Vad alla får läsa, på landets språk.',
    da: 'Hvad alle kan læse, på landets sprog.',
    en: 'What all may read, in the language of the country.',
  },
);

const InEnglish = SaysEverywhere(
  { sv: 'På engelska', da: 'På engelsk', en: 'In English' },
  { sv: 'Detsamma på engelska.', da: 'Det samme på engelsk.', en: 'The same in English.' },
);

/** Publishes an offer from a day on. */
export class RegisterOffer extends CommandBody {
  @OfferId @Code() offerId!: string;
  @Maybe() @ProcedureOfOffer() procedure?: string;
  @NeedsTest @YesNo() needsTest!: boolean;
  @DecidedOn @Maybe() @IsDay() decidedOn?: LocalDate;
  @NamelessDecidedOn @Maybe() @IsDay() namelessDecidedOn?: LocalDate;
  @InCountry @Part(() => OfferText) inCountryLanguage!: OfferText;
  @InEnglish @Part(() => OfferText) inEnglish!: OfferText;
  @FromOrToday() from?: LocalDate;
}

/** Says anew all that is said of an offer, from a day on. */
export class ChangeOffer extends RegisterOffer {}

/** Takes an offer off the register, from a day on. */
export class WithdrawOffer extends CommandBody {
  @OfferId @Code() offerId!: string;
  @FromOrToday() from?: LocalDate;
}

export class OfferRegistered {
  @OfferId @Code() offerId!: string;
  @Maybe() @ProcedureOfOffer() procedure?: string;
  @NeedsTest @YesNo() needsTest!: boolean;
  @DecidedOn @Maybe() @IsDay() decidedOn?: LocalDate;
  @NamelessDecidedOn @Maybe() @IsDay() namelessDecidedOn?: LocalDate;
  @InCountry @Part(() => OfferText) inCountryLanguage!: OfferText;
  @InEnglish @Part(() => OfferText) inEnglish!: OfferText;
  @From() from!: LocalDate;
}

/** Says again what does not change, so that it is read without what was said before. */
export class OfferChanged extends OfferRegistered {}

export class OfferWithdrawn {
  @OfferId @Code() offerId!: string;
  @From() from!: LocalDate;
}

function withOffer(
  register: MunicipalityRegister,
  offerId: string,
  change: InForceFrom<Offer | 'withdrawn'>,
): MunicipalityRegister {
  const before = entryOf(register.offers, offerId) ?? [];
  return { ...register, offers: { ...register.offers, [offerId]: [...before, change] } };
}

export const offerRegistered: RegisterEvent<OfferRegistered> = {
  type: 'municipality/offer-registered',
  version: 1,
  fields: OfferRegistered,
  title: { sv: 'Utbud publicerat', da: 'Tilbud offentliggjort', en: 'Offer registered' },
  evolve: (register, { data: { from, ...value } }) => withOffer(register, value.offerId, { from, value }),
  tells: {
    sv: ({ inCountryLanguage: { support }, from }, nameOf) => `${support} erbjuds från ${nameOf(from)}.`,
    da: ({ inCountryLanguage: { support }, from }, nameOf) => `${support} tilbydes fra ${nameOf(from)}.`,
    en: ({ inEnglish: { support }, from }, nameOf) => `${support} is offered from ${nameOf(from)}.`,
  },
};

export const offerChanged: RegisterEvent<OfferChanged> = {
  type: 'municipality/offer-changed',
  version: 1,
  fields: OfferChanged,
  title: { sv: 'Utbud ändrat', da: 'Tilbud ændret', en: 'Offer changed' },
  evolve: (register, { data: { from, ...value } }) => withOffer(register, value.offerId, { from, value }),
  tells: {
    sv: ({ inCountryLanguage: { support }, from }, nameOf) =>
      `Det som sägs om ${support} ändrades från ${nameOf(from)}.`,
    da: ({ inCountryLanguage: { support }, from }, nameOf) =>
      `Det, der siges om ${support}, blev ændret fra ${nameOf(from)}.`,
    en: ({ inEnglish: { support }, from }, nameOf) =>
      `What is said of ${support} changed from ${nameOf(from)}.`,
  },
};

export const offerWithdrawn: RegisterEvent<OfferWithdrawn> = {
  type: 'municipality/offer-withdrawn',
  version: 1,
  fields: OfferWithdrawn,
  title: { sv: 'Utbud borttaget', da: 'Tilbud trukket tilbage', en: 'Offer withdrawn' },
  evolve: (register, { data: { offerId, from } }) =>
    withOffer(register, offerId, { from, value: 'withdrawn' }),
  tells: {
    sv: ({ offerId, from }, nameOf) => `Utbudet ${offerId} togs bort från ${nameOf(from)}.`,
    da: ({ offerId, from }, nameOf) => `Tilbuddet ${offerId} blev trukket tilbage fra ${nameOf(from)}.`,
    en: ({ offerId, from }, nameOf) => `The offer ${offerId} was withdrawn from ${nameOf(from)}.`,
  },
};

const offered: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Utbudet finns redan den dagen. Ändra det i stället.',
    da: 'Tilbuddet findes allerede den dag. Ret det i stedet.',
    en: 'The offer is there already on that day. Change it instead.',
  },
};

const notOffered: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Det finns inget utbud med den koden den dagen.',
    da: 'Der er intet tilbud med den kode den dag.',
    en: 'There is no offer of that code on that day.',
  },
};

const nothingOffered: Hindrance<MunicipalityRegister, EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Inget utbud är publicerat.',
    da: 'Intet tilbud er offentliggjort.',
    en: 'Nothing is offered.',
  },
  hinders: ({ file: { details } }) =>
    Object.entries(details.offers).every(([offerId, said]) =>
      said.every(({ from }) => offerOn(details, offerId, from) === undefined),
    ),
};

/** @param choicesIn what a municipality of a country may choose among */
export function offering(
  choicesIn: (jurisdiction?: Jurisdiction) => Choices,
): readonly [RegisterCommand<RegisterOffer>, RegisterCommand<ChangeOffer>, RegisterCommand<WithdrawOffer>] {
  /** Undefined for a procedure that the municipality carries out, and for none. */
  const unknownProcedure = (procedure: string | undefined, jurisdiction: Jurisdiction) => {
    const { commands } = choicesIn(jurisdiction);
    return procedure === undefined || commands.has(procedure)
      ? undefined
      : invalid('procedure', oneOfCodes(commands.keys()));
  };
  return [
    {
      type: 'municipality/register-offer',
      title: { sv: 'Publicera utbud', da: 'Offentliggør tilbud', en: 'Register an offer' },
      fields: RegisterOffer,
      at: 'file',
      by: ['register-keeper'],
      refusals: { offered },
      decide({ command, file, context }) {
        const { from = localDateOf(context.occurredAt, file.timeZone) } = command;
        return (
          allThatIsWrong(
            offerOn(file.details, command.offerId, from) !== undefined && refuse(offered, 'offerId'),
            unknownProcedure(command.procedure, file.jurisdiction),
            ...wrongDecisions(command, from),
          ) ?? accept(happens(offerRegistered, { ...offerIn(command), from }))
        );
      },
    },
    {
      type: 'municipality/change-offer',
      title: { sv: 'Ändra utbud', da: 'Ret tilbud', en: 'Change an offer' },
      fields: ChangeOffer,
      at: 'file',
      by: ['register-keeper'],
      refusals: { nothingOffered, notOffered },
      decide({ command, file, context }) {
        const { from = localDateOf(context.occurredAt, file.timeZone) } = command;
        return (
          allThatIsWrong(
            !offerOn(file.details, command.offerId, from) && refuse(notOffered, 'offerId'),
            unknownProcedure(command.procedure, file.jurisdiction),
            ...wrongDecisions(command, from),
          ) ?? accept(happens(offerChanged, { ...offerIn(command), from }))
        );
      },
    },
    {
      type: 'municipality/withdraw-offer',
      title: { sv: 'Ta bort utbud', da: 'Træk tilbud tilbage', en: 'Withdraw an offer' },
      fields: WithdrawOffer,
      at: 'file',
      by: ['register-keeper'],
      refusals: { nothingOffered, notOffered },
      decide({ command: { offerId, from }, file, context }) {
        const day = from ?? localDateOf(context.occurredAt, file.timeZone);
        if (!offerOn(file.details, offerId, day)) return refuse(notOffered, 'offerId');
        return accept(happens(offerWithdrawn, { offerId, from: day }));
      },
    },
  ];
}

function offerIn(offer: RegisterOffer): Offer {
  const { offerId, procedure, needsTest, decidedOn, namelessDecidedOn, inCountryLanguage, inEnglish } = offer;
  return {
    offerId,
    needsTest,
    inCountryLanguage,
    inEnglish,
    ...(procedure !== undefined && { procedure }),
    ...(decidedOn !== undefined && { decidedOn }),
    ...(namelessDecidedOn !== undefined && { namelessDecidedOn }),
  };
}

/** What is offered has been decided on before; that nobody is recorded, only of what is given to whoever comes. */
function wrongDecisions(
  { needsTest, decidedOn, namelessDecidedOn }: RegisterOffer,
  from: LocalDate,
): readonly (Undecided | false)[] {
  const notAfter = {
    sv: `en dag till och med ${from}`,
    da: `en dag til og med ${from}`,
    en: `a day up to ${from}`,
  };
  return [
    decidedOn !== undefined && decidedOn > from && invalid('decidedOn', notAfter),
    namelessDecidedOn !== undefined && namelessDecidedOn > from && invalid('namelessDecidedOn', notAfter),
    namelessDecidedOn !== undefined &&
      (needsTest || decidedOn === undefined) &&
      leftOut('namelessDecidedOn', {
        sv: 'insatsen ges inte utan behovsprövning efter beslut',
        da: 'støtten gives ikke uden visitation efter en beslutning',
        en: 'the support isn’t given without a test of need by a decision',
      }),
  ];
}
