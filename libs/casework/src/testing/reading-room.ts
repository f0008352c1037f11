import { recordKeeping } from '../handling/filekeeping/record-keeping.js';
import { watchRule } from '../handling/filekeeping/watches.js';
import type { Procedure } from '../handling/procedure.js';
import { lendingLibrary, type Lending } from './lending-library.js';
import { LibraryDesk } from './library-desk.js';

/** The lending library with a record that its staff keep in somebody's own words. */
export const readingRoom: Procedure<Lending> = {
  ...lendingLibrary,
  chapters: [
    ...lendingLibrary.chapters,
    recordKeeping({ keepers: ['intake-worker', 'unit-manager'], parties: ['guardian'] }),
  ],
  deadlines: [
    ...lendingLibrary.deadlines,
    watchRule({
      id: 'watch',
      responsible: 'intake-worker',
      told: ['intake-worker'],
      rulesets: ['SE-2001', 'SE-2025'],
    }),
  ],
};

/** The desk where that record is kept, with a request of Friday 6 March 2026, 09:00. */
export class ReadingDesk extends LibraryDesk {
  readonly request: string;

  constructor() {
    super({}, undefined, readingRoom);
    this.request = this.receives({ at: '2026-03-06T09:00:00+01:00' });
  }

  get borrowerId(): string {
    return this.file.subjectId ?? '';
  }

  /** An entry of the request turns out to have been registered in error. */
  isInError(entryId: string, at: string): void {
    const command = { entryId, reason: 'Of another borrower.' };
    this.given('casework/register-in-error', { at }, command, this.request);
  }
}
