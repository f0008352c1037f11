import { OneOf, Says, together, type Codes } from '../../kernel/index.js';

const seats = {
  falun: 'Falun',
  gothenburg: 'Göteborg',
  harnosand: 'Härnösand',
  jonkoping: 'Jönköping',
  karlstad: 'Karlstad',
  linkoping: 'Linköping',
  lulea: 'Luleå',
  malmo: 'Malmö',
  stockholm: 'Stockholm',
  umea: 'Umeå',
  uppsala: 'Uppsala',
  vaxjo: 'Växjö',
} as const;

/** Förvaltningsrätterna: the courts that the board turns to under LVU 1990:52 4, 7 and 8 §§. */
export const administrativeCourts: Codes = Object.fromEntries(
  Object.entries(seats).map(([code, seat]) => [
    code,
    {
      label: { sv: `Förvaltningsrätten i ${seat}`, en: `administrative court that sits at ${seat}` },
      help: { sv: `Den förvaltningsrätt som sitter i ${seat}.`, en: `The one that sits in ${seat}.` },
    },
  ]),
);

/** One of them. */
export const IsCourt = (): PropertyDecorator =>
  together(
    Says(
      { sv: 'Domstol', en: 'Court' },
      {
        sv: 'Den förvaltningsrätt som prövar frågan.',
        en: 'The administrative court that tries the question.',
      },
    ),
    OneOf(administrativeCourts),
  );

/** How a court is called in a sentence. */
export function courtNamed(court: string): { readonly sv: string; readonly en: string } {
  const { sv = court, en } = administrativeCourts[court]?.label ?? { en: court };
  return { sv, en };
}
