import { ArrayMaxSize, ArrayMinSize, IsArray, IsString } from 'class-validator';
import { IsId, Maybe, OneOf, Says, SomeOf, YesNo, type Codes, type RefusalRule } from '../../kernel/index.js';

/** By which paragraph something is withheld. */
export const secrecyGrounds = {
  'OSL-21-3': {
    label: { sv: 'OSL 21 kap. 3 §', en: 'OSL 21:3' },
    help: {
      sv: 'Var en förföljd person finns: adress, telefon, arbetsplats.',
      en: 'Where a threatened person is: address, telephone, workplace.',
    },
  },
  'OSL-26-1': {
    label: { sv: 'OSL 26 kap. 1 §', en: 'OSL 26:1' },
    help: {
      sv: 'En enskilds personliga förhållanden, om det inte står klart att ingen lider men.',
      en: 'Somebody’s personal circumstances, unless it is clear that nobody is harmed.',
    },
  },
  'OSL-26-2': {
    label: { sv: 'OSL 26 kap. 2 §', en: 'OSL 26:2' },
    help: {
      sv: 'Var ett barn i vård eller skyddat boende finns, mot en förälder eller vårdnadshavare.',
      en: 'Where a child in care or sheltered housing is, against a parent or guardian.',
    },
  },
  'OSL-26-5': {
    label: { sv: 'OSL 26 kap. 5 §', en: 'OSL 26:5' },
    help: {
      sv: 'Vem som har anmält, vid risk för våld eller annat allvarligt men.',
      en: 'Who reported, at a risk of violence or other serious harm.',
    },
  },
  'OSL-12-3': {
    label: { sv: 'OSL 12 kap. 3 §', en: 'OSL 12:3' },
    help: {
      sv: 'Det barnet har berättat i förtroende, mot vårdnadshavaren, om barnet skulle lida betydande men.',
      en: 'What the child told in confidence, against the guardian, where the child would be harmed considerably.',
    },
  },
} as const satisfies Codes;

export type SecrecyGround = keyof typeof secrecyGrounds;

/** What of the file is withheld, and by which paragraph. */
export class Withheld {
  @Says(
    { sv: 'Uppgifter i akten', en: 'Entries' },
    { sv: 'De uppgifter i akten som inte lämnas ut.', en: 'The entries of the file that are withheld.' },
  )
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @IsId({ each: true })
  entries!: string[];
  @Says(
    { sv: 'Lagrum', en: 'Paragraph' },
    { sv: 'Den sekretess som hindrar.', en: 'The secrecy that stands in the way.' },
  )
  @OneOf(secrecyGrounds)
  ground!: SecrecyGround;
  @Says(
    { sv: 'Av synnerlig vikt', en: 'Of particular weight' },
    {
      sv: 'Mot en part: det är av synnerlig vikt att uppgiften inte röjs (OSL 10 kap. 3 §).',
      en: 'Against a party: it is of particular weight that it isn’t disclosed (OSL 10:3).',
    },
  )
  @Maybe()
  @YesNo()
  particularWeight?: boolean;
}

/** What was masked of one entry. */
export class MaskedEntry {
  @Says({ sv: 'Uppgift', en: 'Entry' }, { sv: 'Uppgiften i akten.', en: 'The entry of the file.' })
  @IsId()
  entryId!: string;
  @Says(
    { sv: 'Maskerade fält', en: 'Masked fields' },
    { sv: 'De fält som är överstrukna.', en: 'The fields that are blacked out.' },
  )
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  fields!: string[];
  @Says(
    { sv: 'Lagrum', en: 'Paragraphs' },
    { sv: 'Den sekretess som hindrar.', en: 'The secrecy that stands in the way.' },
  )
  @SomeOf(secrecyGrounds, { atLeast: 1, atMost: 5 })
  grounds!: SecrecyGround[];
}

/** Secrecy yields to a party, but for what is of particular weight: OSL 2009:400 10:3. */
export const withheldFromParty: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'OSL 2009:400 10:3; FL 2017:900 10 §',
  says: {
    sv: 'En part får ta del av allt material, om det inte är av synnerlig vikt att uppgiften inte röjs. Ange det i particularWeight för var och en av uppgifterna, eller lämna ut dem.',
    en: 'A party may have all of the material, unless it is of particular weight that something isn’t disclosed. Say so in particularWeight for each of them, or give them.',
  },
};

/** Secrecy never keeps a decision from a party: OSL 2009:400 10:3. */
export const decisionWithheld: RefusalRule = {
  code: 'GROUND_REQUIRED',
  not: 'so',
  source: 'OSL 2009:400 10:3',
  says: {
    sv: 'Sekretess hindrar aldrig att en part tar del av beslutet. Lämna ut det.',
    en: 'Secrecy never keeps a decision from a party. Give it.',
  },
};
