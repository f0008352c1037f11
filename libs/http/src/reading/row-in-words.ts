import {
  catalogueOf,
  inLanguage,
  registerNames,
  type EveryLanguage,
  type Language,
  type Procedure,
} from '#casework';
import type { Casetrail } from '#platform';
import type { CaseloadRow } from '#views';
import type { CaseloadRowShown } from '../answers/caseload.js';

type WaitingFor = NonNullable<CaseloadRowShown['waitingFor']>;

/** What a party is called where a row waits for one: who it is, the file alone knows. */
const aParty: EveryLanguage = { sv: 'en part', da: 'en part', en: 'a party' };

/** Makes rows readable: what their codes and ids are called in a language, by the register as it stands. */
export async function rowsInWords(
  { registers, procedures, roles }: Pick<Casetrail, 'registers' | 'procedures' | 'roles'>,
  municipalityId: string,
  language: Language,
): Promise<(row: CaseloadRow) => CaseloadRowShown> {
  const { file } = await registers.load(municipalityId);
  const names = registerNames(file);
  const waitingFor = ({ nextDue }: CaseloadRow, procedure: Procedure): WaitingFor | undefined => {
    if (!nextDue || nextDue.kind === 'appointment') return undefined;
    if (nextDue.kind === 'window') return { who: 'party', label: aParty[language] };
    const role = catalogueOf(procedure).rules.get(nextDue.ruleId)?.responsible;
    if (role === undefined) return undefined;
    const label = roles[role]?.label;
    return { who: 'role', role, label: label ? inLanguage(label, language) : role };
  };
  return (row) => {
    const procedure = procedures.get(row.procedure);
    if (!procedure) throw new Error(`A row is of ${row.procedure}, which is not carried out here.`);
    const kind = procedure.matters[row.kind];
    const stepTitle = kind?.steps[row.step];
    const handlerName = row.handlerId === undefined ? undefined : names.staffName(row.handlerId);
    const titleOfUnit = names.unitTitle(row.unitId);
    const awaited = waitingFor(row, procedure);
    const { nextDue, ...rest } = row;
    const rule = nextDue && catalogueOf(procedure).rules.get(nextDue.ruleId);
    return {
      ...rest,
      ...(kind && { kindTitle: inLanguage(kind.title, language) }),
      ...(stepTitle && { stepTitle: inLanguage(stepTitle, language) }),
      ...(handlerName !== undefined && { handlerName }),
      ...(titleOfUnit !== undefined && { unitTitle: titleOfUnit }),
      ...(nextDue && { nextDue: { ...nextDue, ...(rule && { what: inLanguage(rule.what, language) }) } }),
      ...(awaited && { waitingFor: awaited }),
      href: `/v1/${row.procedure}/files/${row.fileId}`,
    };
  };
}
