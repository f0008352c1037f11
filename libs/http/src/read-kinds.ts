import { lists } from '#views';

/** What kinds of answers the log of reads names, beside those of the files of a procedure. */
export const readKinds: readonly string[] = [
  'me',
  'staff',
  'units',
  'municipalities',
  'tasks',
  'display-names',
  'calendar',
  'calendar-address',
  'caseload/counts',
  'caseload/case-number',
  'caseload/case-number/names',
  ...lists.flatMap((list) => [`caseload/${list}`, `caseload/${list}/names`, `caseload/${list}/live`]),
  'register',
  'register/history',
  'read-log',
];

/** Those of the files of a procedure, after its name and a slash. */
export const readKindsOfFiles = [
  'file',
  'matter',
  'deadlines',
  'timeline',
  'entry',
  'family',
  'extract',
  'draft',
  'drafts',
  'subject-look-up',
  'file/live',
] as const;
