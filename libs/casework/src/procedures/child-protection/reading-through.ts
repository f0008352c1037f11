import { Says, type RefusalRule } from '../../kernel/index.js';
import { childHeard } from './child-talks.js';
import { hidesAnother, reportersKept, type ExtractedEntry, type ExtractSource } from './extract.js';

/** What stands in no field of its own can be masked by nobody but a reader. */
export const SaysReadThrough = Says(
  { sv: 'Fritexten genomläst', en: 'Texts read through' },
  {
    sv: 'Det som står i fritext är genomläst, och inget där röjer var någon annan med skyddade personuppgifter finns, en anmälare som hålls hemlig eller ett barns förtroende.',
    en: 'What is written in free text was read through, and nothing in it tells where anybody else with a protected identity is, a reporter who is kept secret, or what a child told in confidence.',
  },
);

export const notReadThrough: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'OSL 2009:400 12:3, 21:3, 26:5',
  says: {
    sv: 'Någon annan i akten har skyddade personuppgifter, en anmälare hålls hemlig, eller barnet har berättat något. Fälten maskeras av sig själva; läs igenom fritexten, håll inne det som inte får röjas, och ange det i textsReadThrough.',
    en: 'Somebody else of the file has a protected identity, a reporter is kept secret, or the child has told something. Fields are masked by themselves; read the texts through, withhold what may not be disclosed, and say so in textsReadThrough.',
  },
};

/**
 * Whether the texts of what goes out have to be read through: where somebody else of the file has a protected identity
 * (OSL 2009:400 21:3), a reporter is kept secret or nobody has tried that yet (26:5), or it holds what a child told,
 * and goes to anybody but the child (12:3).
 *
 * @param entries what is to go out
 * @param personId whom it goes to; none for somebody who is no person of the file
 */
export function mustBeReadThrough(
  { file, events }: ExtractSource,
  entries: readonly ExtractedEntry[],
  personId: string | undefined,
): boolean {
  const holdsTalk = entries.some(({ is, type }) => is !== 'withheld' && type === childHeard.type);
  return (
    hidesAnother(file, personId) ||
    reportersKept(events).size > 0 ||
    (holdsTalk && personId !== file.subjectId)
  );
}
