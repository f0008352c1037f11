import { localDateOf } from '../../calendar/index.js';
import {
  Code,
  Example,
  invalid,
  OneOf,
  refuse,
  Says,
  together,
  type Context,
  type Hindrance,
  type RefusalRule,
  type Undecided,
} from '../../kernel/index.js';
import { alwaysTested, formsOfService, type FormOfService } from './service-codes.js';
import { rulesetAt } from './settings.js';
import type { ChildProtection } from './state.js';

export const Offered = (): PropertyDecorator =>
  together(
    Says(
      { sv: 'Utbud', en: 'Offer' },
      {
        sv: 'Koden i kommunens register över vad som erbjuds.',
        en: 'The code in the municipality’s register of what is offered.',
      },
    ),
    Example('parenting-course'),
    Code(),
  );

export const Form = (): PropertyDecorator =>
  together(
    Says({ sv: 'Form', en: 'Form' }, { sv: 'Vad det är för insats.', en: 'What kind of support it is.' }),
    OneOf(formsOfService),
  );

export const beforeTheAct: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 11:5',
  says: {
    sv: 'Insatser utan behovsprövning ges enligt den lag som gäller från den 1 juli 2025. Dessförinnan krävs ett beslut om insatsen.',
    en: 'Services without a test of need are given under the act that applies from 1 July 2025. Before, the support has to be decided on.',
  },
  hinders: ({ context }) => rulesetAt(context) === 'SE-2001',
};

export const needsTest: RefusalRule = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 11:5',
  says: {
    sv: 'Kontaktperson, kontaktfamilj och vård utanför det egna hemmet kräver alltid att behovet prövas. Registrera en ansökan i stället.',
    en: 'A contact person, a contact family and care outside the own home always take a test of the need. Register an application instead.',
  },
};

export const notOffered: RefusalRule = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 11:5',
  says: {
    sv: 'Nämnden har inte beslutat att insatsen erbjuds utan behovsprövning den dagen. Se kommunens register över vad som erbjuds.',
    en: 'The board hasn’t decided that the service is offered without a test of need on that day. See the municipality’s register of what is offered.',
  },
};

/** Why a service of a code and a form isn’t given without a test of need when the act is. */
export function wrongService(
  { offerId, form }: { readonly offerId: string; readonly form: FormOfService },
  context: Context,
): Undecided | undefined {
  if (alwaysTested.includes(form)) return refuse(needsTest, 'form');
  return isOffered(offerId, context) ? undefined : refuse(notOffered, 'offerId');
}

/** Whether the board has decided that it is offered to whoever comes, by the day of the act. */
export function isOffered(
  offerId: string,
  { municipality, occurredAt }: Pick<Context, 'municipality' | 'occurredAt'>,
): boolean {
  const offer = municipality.offer(offerId);
  return (
    offer !== undefined &&
    !offer.needsTest &&
    (offer.procedure ?? procedureOfServices) === procedureOfServices &&
    (offer.decidedOn ?? laterThanAny) <= localDateOf(occurredAt, municipality.timeZone)
  );
}

const procedureOfServices = 'child-protection';

const laterThanAny = '9999-12-31';

/** A unit that is open, to give the service. */
export function wrongUnit(
  unitId: string,
  { municipality }: Pick<Context, 'municipality'>,
): Undecided | undefined {
  return municipality.hasUnit(unitId)
    ? undefined
    : invalid('unitId', { sv: 'en enhet som är i drift', en: 'a unit in operation' });
}
