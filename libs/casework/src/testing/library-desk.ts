import { answerMerge, type AnswerMerge } from '../handling/filekeeping/merging.js';
import { isInForce, type Deadline } from '../kernel/deadline-course.js';
import type { CommandBody } from '../kernel/command.js';
import type { CaseEvent, EventDescription } from '../kernel/event.js';
import type { Outcome } from '../handling/handling.js';
import type { Procedure } from '../handling/procedure.js';
import {
  bookLent,
  lendingLibrary,
  libraryStaff,
  requestReceived,
  type LendBook,
  type Lending,
} from './lending-library.js';
import { CaseSpecification, type GivenCommand } from './specification.js';

/** When a command is recorded, and by whom; the desk clerk, if nobody is named. */
export interface Recorded extends CommandBody {
  readonly at: string;
  readonly by?: string;
}

/** The lending library's commands in words of the library, on one borrower's file. */
export class LibraryDesk {
  readonly spec: CaseSpecification<Lending>;

  constructor(
    settings: Readonly<Record<string, string>> = {},
    fileId = 'file-1',
    procedure: Procedure<Lending> = lendingLibrary,
  ) {
    const place = { jurisdiction: 'SE', timeZone: 'Europe/Stockholm' } as const;
    this.spec = new CaseSpecification(procedure, { ...libraryStaff, settings }, place, fileId);
  }

  get file() {
    return this.spec.file;
  }

  /** A request comes in; answers the id of its matter. */
  receives(recorded: Recorded): string {
    return matterOf(
      this.given('lending-library/receive-request', recorded, { title: 'A book' }),
      requestReceived,
    );
  }

  weighs(requestId: string, recorded: Recorded): readonly CaseEvent[] {
    return this.given('lending-library/weigh-request', recorded, {}, requestId);
  }

  declines(requestId: string, recorded: Recorded): readonly CaseEvent[] {
    return this.given('lending-library/decline-request', { by: 'head', ...recorded }, {}, requestId);
  }

  /** A book is lent; answers the id of the loan. */
  lends(requestId: string, recorded: Recorded, fields: Partial<LendBook> = {}): string {
    const command = { readers: [], ...fields };
    return matterOf(this.given('lending-library/lend-book', recorded, command, requestId), bookLent);
  }

  renews(loanId: string, until: string, recorded: Recorded): readonly CaseEvent[] {
    return this.given('lending-library/renew-loan', recorded, { until }, loanId);
  }

  tells(loanId: string, readerId: string, recorded: Recorded): readonly CaseEvent[] {
    return this.given('lending-library/tell-reader', recorded, { readerId }, loanId);
  }

  takesBack(loanId: string, recorded: Recorded): readonly CaseEvent[] {
    return this.given('lending-library/take-back', recorded, {}, loanId);
  }

  /** Another file of the same borrower proposed that this one goes on in it, and this one answers. */
  goesOnIn(survivor: LibraryDesk, at = '2026-03-09T09:00:00+01:00'): readonly CaseEvent[] {
    const [mergedFile, survivingFile] = [this.spec.fileId, survivor.spec.fileId];
    return this.spec.given<AnswerMerge>({
      type: answerMerge.type,
      by: 'desk-clerk',
      at,
      cause: 'completion',
      files: [survivor.file],
      command: { proposalId: 'proposal-1', mergedFile, survivingFile, reason: 'The same borrower.' },
    });
  }

  given(type: string, recorded: Recorded, fields: object, on?: string): readonly CaseEvent[] {
    return this.spec.given(giving(type, recorded, fields, on));
  }

  when(type: string, recorded: Recorded, fields: object, on?: string): Outcome<Lending> {
    return this.spec.when(giving(type, recorded, fields, on));
  }

  /** The id of the latest entry of a kind. */
  entryOf({ type }: Pick<EventDescription, 'type'>): string {
    const event = this.spec.events.findLast((each) => each.type === type);
    if (!event) throw new Error(`No ${type} was recorded.`);
    return event.id;
  }

  /** The one deadline of a rule that still applies to a matter, and to a party where it has several. */
  deadline(ruleId: string, matterId: string, partyId?: string): Deadline {
    const [found, another] = this.deadlines(ruleId, matterId).filter(
      (each) => isInForce(each) && each.partyId === partyId,
    );
    if (!found || another) throw new Error(`${ruleId} of ${matterId} doesn't apply just once.`);
    return found;
  }

  /** Every deadline of a rule that a matter ever had, in the order of their starts. */
  deadlines(ruleId: string, matterId: string): readonly Deadline[] {
    return this.file.deadlines
      .values()
      .filter((each) => each.ruleId === ruleId && each.matterId === matterId);
  }
}

function giving(
  type: string,
  { at, by = 'desk-clerk', ...body }: Recorded,
  fields: object,
  on: string | undefined,
): GivenCommand {
  return { type, by, at, command: { ...fields, ...body }, ...(on !== undefined && { on }) };
}

function matterOf(events: readonly CaseEvent[], { type }: Pick<EventDescription, 'type'>): string {
  const matterId = events.find((event) => event.type === type)?.matterId;
  if (matterId === undefined) throw new Error(`No ${type} was recorded.`);
  return matterId;
}
