import {
  carriesOut,
  choicesAmong,
  inLanguage,
  languagesOf,
  type Casefile,
  type Choices,
  type Codes,
  type Jurisdiction,
  type Language,
  type MunicipalityRegister,
  type RegisterNames,
  type StaffMember,
} from '#casework';
import type { Casetrail } from '#platform';
import type { MunicipalityShown, StaffShown, UnitShown } from '../answers/surroundings.js';

/** What a municipality of a country may choose among, by the procedures that it carries out. */
export function choicesIn({ procedures }: Pick<Casetrail, 'procedures'>, country: Jurisdiction): Choices {
  return choicesAmong([...procedures.values()].filter((procedure) => carriesOut(country, procedure)));
}

/** A municipality as its register begins. */
export function municipalityShown({
  fileId: municipalityId,
  jurisdiction,
  timeZone,
  details: { name = '' },
}: Casefile<MunicipalityRegister>): MunicipalityShown {
  return { municipalityId, name, jurisdiction, timeZone, languages: languagesOf(jurisdiction) };
}

/** The units of a register, in the order in which they were registered. */
export function unitsShown({ details }: Casefile<MunicipalityRegister>): readonly UnitShown[] {
  return Object.values(details.units).map(({ unitId, title, closed }) => ({ unitId, title, open: !closed }));
}

/** Somebody who works there, with what their roles and qualifications are called. */
export function staffShown(
  { staffId, name, unitId, roles, qualifications }: StaffMember,
  names: RegisterNames,
  choices: Choices,
  language: Language,
): StaffShown {
  const unitTitle = names.unitTitle(unitId);
  return {
    staffId,
    ...(name !== undefined && { name }),
    unitId,
    ...(unitTitle !== undefined && { unitTitle }),
    roles: roles.map((role) => ({ role, label: calledIn(choices.roles, role, language) })),
    qualifications: qualifications.map((qualification) => ({
      qualification,
      label: calledIn(choices.qualifications, qualification, language),
    })),
  };
}

/** What a code is called; itself where no procedure that is carried out declares it any more. */
function calledIn(codes: Codes | Choices['roles'], code: string, language: Language): string {
  return Object.hasOwn(codes, code) ? inLanguage(codes[code]?.label ?? { en: code }, language) : code;
}
