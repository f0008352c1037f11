import { IsArray, IsString } from 'class-validator';
import type { FileEvent } from '../../kernel/event.js';
import { Maybe, OneOf, SaysEverywhere, together } from '../../kernel/fields.js';
import type { Codes, EveryLanguage } from '../../kernel/labels.js';
import type { Person } from '../../kernel/person.js';
import type { DataClass } from '../../kernel/personal.js';

/** Why personal data are taken away for good. */
export const erasureGrounds = {
  'statutory-purge': {
    label: { sv: 'gallring enligt lag', da: 'sletning efter loven', en: 'purge by law' },
    help: {
      sv: 'Den tid som det ska bevaras har gått.',
      da: 'Den tid, det skal bevares, er gået.',
      en: 'The time for which it has to be kept has passed.',
    },
  },
  order: {
    label: { sv: 'beslut av domstol eller myndighet', da: 'afgørelse fra ret eller myndighed', en: 'order' },
    help: {
      sv: 'En domstol eller en myndighet har beslutat att det ska tas bort.',
      da: 'En ret eller en myndighed har besluttet, at det skal slettes.',
      en: 'A court or an authority has ordered it.',
    },
  },
  unlawful: {
    label: { sv: 'olovligen infört', da: 'ulovligt indført', en: 'entered unlawfully' },
    help: {
      sv: 'Det fick aldrig föras in och är rättat som felregistrerat.',
      da: 'Det måtte aldrig indføres og er rettet som en fejlregistrering.',
      en: 'It should never have been entered, and has been registered in error.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type ErasureGround = keyof typeof erasureGrounds;

export const Ground = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Varför det gallras', da: 'Hvorfor det slettes', en: 'Why it is erased' },
      {
        sv: 'Varför det tas bort för alltid.',
        da: 'Hvorfor det slettes for altid.',
        en: 'Why it is taken away for good.',
      },
    ),
    OneOf(erasureGrounds),
  );

export const ErasedKinds = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Slag av uppgifter', da: 'Slags oplysninger', en: 'Kinds of data' },
      {
        sv: 'De slag av personuppgifter som tas bort; utelämnas de tas alla bort.',
        da: 'De slags personoplysninger, der slettes; udelades de, slettes alle.',
        en: 'The kinds of personal data that are taken away; all of them, if left out.',
      },
    ),
    Maybe(),
    IsArray(),
    IsString({ each: true }),
  );

/** What was taken away, and why; nothing of what it was. */
export class ContentErased {
  @Ground() ground!: ErasureGround;
  @ErasedKinds() classes?: DataClass[];

  @SaysEverywhere(
    { sv: 'Regler om bevarande', da: 'Regler om opbevaring', en: 'Retention rules' },
    {
      sv: 'De regler om bevarande vars tid har gått.',
      da: 'De regler om bevaring, hvis tid er gået.',
      en: 'The rules of retention whose time has passed.',
    },
  )
  @Maybe()
  @IsArray()
  @IsString({ each: true })
  rules?: string[];
}

/** Whether the file itself, with its persons, has lost what says who they are. */
function takesIdentities({ classes }: ContentErased, matterId: string | undefined): boolean {
  return matterId === undefined && (classes?.includes('identity') ?? true);
}

/** A person without what is sealed of who they are; what is in clear stays. */
function unidentified({ personId, role, protectedIdentity, leftAt }: Person): Person {
  return { personId, role, protectedIdentity, identified: false, ...(leftAt !== undefined && { leftAt }) };
}

/**
 * Personal data were taken away for good: in a matter, or without one in the whole file. It is on record before any
 * key is destroyed, and whoever finds it sees to it that they are.
 */
export const contentErased: FileEvent<ContentErased> = {
  type: 'casework/content-erased',
  version: 1,
  fields: ContentErased,
  title: { sv: 'Innehåll gallrat', da: 'Indhold slettet', en: 'Content erased' },
  erases: ({ classes }) => classes ?? 'all',
  // Folded before and after the keys are gone, a file is the same.
  evolveFile: (file, { data, matterId }) =>
    takesIdentities(data, matterId)
      ? {
          ...file,
          persons: Object.fromEntries(
            Object.entries(file.persons).map(([personId, person]) => [personId, unidentified(person)]),
          ),
        }
      : file,
  tells: {
    sv: ({ ground, classes }) =>
      `${classes ? 'En del av personuppgifterna' : 'Personuppgifterna'} togs bort för alltid: ${erasureGrounds[ground].label.sv}.`,
    da: ({ ground, classes }) =>
      `${classes ? 'En del af personoplysningerne' : 'Personoplysningerne'} blev slettet for altid: ${erasureGrounds[ground].label.da}.`,
    en: ({ ground, classes }) =>
      `${classes ? 'Some of the personal data' : 'The personal data'} were erased for good: ${erasureGrounds[ground].label.en}.`,
  },
};
