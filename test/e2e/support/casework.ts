import { swedishTestNumber, type Role } from '#casework';
import type { AcceptedBody } from './answered.js';
import { assessment, bySchool, opening, reportOn } from './bodies.js';
import type { Office } from './office.js';
import type { MatterAddress } from './pages.js';

/** The matter that a command opened. */
export function openedBy({ fileId, matters: [matter] }: AcceptedBody): MatterAddress {
  if (!matter) throw new Error('The command opened no matter.');
  return { fileId, matterId: matter.matterId };
}

/** A child of its own with a number, born on the nth day of 2015. */
export function childBorn(ordinal: number): { readonly name: string; readonly personalNumber: string } {
  const year = 2015 + Math.floor(ordinal / (12 * 28));
  const month = String(1 + (Math.floor(ordinal / 28) % 12)).padStart(2, '0');
  const day = String(1 + (ordinal % 28)).padStart(2, '0');
  return { name: `Child ${ordinal}`, personalNumber: swedishTestNumber(`${year}${month}${day}`) };
}

/** The nth number of one day of birth, so that nothing else tells two children apart. */
export function numberOfOneDay(ordinal: number): string {
  const serials = 999;
  return swedishTestNumber(
    `201505${String(5 + Math.floor(ordinal / serials)).padStart(2, '0')}`,
    1 + (ordinal % serials),
  );
}

/** Steps that most tests begin with, each by the one who usually takes it. */
export class Casework {
  constructor(private readonly office: Office) {}

  /** A report by a school that has just come in. */
  async report(child: object, changes: object = {}, by: Role = 'intake-worker'): Promise<MatterAddress> {
    const body = reportOn([{ ...child }], { ...bySchool, ...changes });
    return openedBy(await this.office.member(by).does('register-report', body));
  }

  /** A report that intake handles, and so sees the file of. */
  async handledReport(child: object, changes: object = {}): Promise<MatterAddress> {
    const report = await this.report(child, changes);
    await this.isHandled(report);
    return report;
  }

  /** The manager, who sees the report alone, assigns it to intake. */
  async isHandled(report: MatterAddress, handler: Role = 'intake-worker'): Promise<void> {
    const assigned = { handlerId: this.office.member(handler).staffId, reason: 'Takes it up.' };
    await this.office.member('unit-manager').does('assign-handler', assigned, { on: report });
  }

  /** A report that intake handles, whose child has been found to need no protection at once. */
  async assessedReport(child: object, changes: object = {}): Promise<MatterAddress> {
    const report = await this.handledReport(child, changes);
    const intake = this.office.member('intake-worker');
    await intake.does('record-protection-assessment', assessment, { on: report });
    return report;
  }

  /** An investigation on a report, with a handler. */
  async investigation(child: object, changes: object = {}): Promise<MatterAddress> {
    const report = await this.assessedReport(child, changes);
    const intake = this.office.member('intake-worker');
    const manager = this.office.member('unit-manager');
    const investigation = openedBy(await intake.does('open-investigation', opening, { on: report }));
    const handler = { handlerId: this.office.member('investigator').staffId };
    await manager.does('assign-handler', handler, { on: investigation });
    return investigation;
  }
}
