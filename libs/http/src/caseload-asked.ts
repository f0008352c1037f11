import { leftOutAs, type EveryLanguage, type InvalidField } from '#casework';
import type { Casetrail } from '#platform';
import { caseNumberIn } from '#record';
import type { Identity } from '#trust';
import { unknownAmong, type CaseloadQuery, type ListQuery } from './read-requests.js';

/** What is wrong with filters that nothing could ever pass. */
export async function wrongFilters(
  { procedures, registers }: Pick<Casetrail, 'procedures' | 'registers'>,
  { municipalityId, zone }: Pick<Identity, 'municipalityId' | 'zone'>,
  { kind, step, unit, handler }: ListQuery,
): Promise<readonly InvalidField[]> {
  const ofZone = [...procedures.values()].filter((procedure) => procedure.zone === zone);
  const kinds = ofZone.flatMap(({ matters }) => Object.entries(matters));
  const { file } = await registers.load(municipalityId);
  const { units, staff } = file.details;
  return [
    ...unknownAmong('kind', kind, [...new Set(kinds.map(([name]) => name))]),
    ...unknownAmong('step', step, [...new Set(kinds.flatMap(([, { steps }]) => Object.keys(steps)))]),
    ...unknownAmong('handler', handler, Object.keys(staff), ofStaff),
    ...unknownAmong('unit', unit, Object.keys(units)),
  ];
}

/** What makes a list, and the order of its rows. */
export const makingList: ReadonlySet<string> = new Set([
  ...['list', 'state', 'kind', 'step', 'handler', 'unit', 'deadline', 'sort'],
]);

const ofStaff: EveryLanguage = {
  sv: 'koden för en medarbetare, som GET /v1/staff visar',
  da: 'koden for en medarbejder, som GET /v1/staff viser',
  en: 'the code of a member of staff, as GET /v1/staff shows',
};

const byNumberAlone: EveryLanguage = {
  sv: 'ett ärendenummer visar sitt ärende oavsett lista',
  da: 'et sagsnummer viser sin sag uanset liste',
  en: 'a case number shows its matter whatever the list',
};

const aCaseNumber: EveryLanguage = {
  sv: 'ett ärendenummer om elva tecken, som K7Q2M-9XPD3-T',
  da: 'et sagsnummer på elleve tegn, som K7Q2M-9XPD3-T',
  en: 'a case number of eleven characters, such as K7Q2M-9XPD3-T',
};

const rightCheckCharacter: EveryLanguage = {
  sv: 'numret som det står: kontrolltecknet stämmer inte, så något tecken är fel',
  da: 'nummeret som det står: kontroltegnet passer ikke, så et tegn er forkert',
  en: 'the number as it stands: its check character does not fit, so some character is wrong',
};

/** The number that is asked for, and what is wrong with asking for it so. */
export function byNumber({
  caseNumber = '',
  purpose: _,
  language: __,
  names: ___,
  minPosition: ____,
  ...filters
}: CaseloadQuery): { readonly caseNumber: string; readonly wrong: readonly InvalidField[] } {
  const expected = leftOutAs(byNumberAlone);
  const beside = Object.keys(filters).map((field): InvalidField => ({ field, fault: 'left-out', expected }));
  const field = 'caseNumber';
  const read = caseNumberIn(caseNumber);
  if (read === 'no-case-number')
    return { caseNumber, wrong: [...beside, { field, fault: 'wrong-form', expected: aCaseNumber }] };
  if (read === 'wrong-check')
    return { caseNumber, wrong: [...beside, { field, fault: 'wrong-value', expected: rightCheckCharacter }] };
  return { ...read, wrong: beside };
}
