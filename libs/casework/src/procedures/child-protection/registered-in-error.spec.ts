import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantFromEpoch, type Instant } from '../../calendar/index.js';
import { isOpen, openMatters, type Matter, type StaffMember } from '../../kernel/index.js';
import type { Outcome } from '../../handling/index.js';
import { investigationClosed } from './closing-investigation.js';
import type { ChildProtection } from './state.js';
import { at, ChildCase } from './testing/child-case.js';

/** More of them, and others: `HISTORIES=5000 SEED=3 npm run test:unit -- child-protection/registered-in-error`. */
const histories = Number(process.env.HISTORIES ?? 60);
const seed = Number(process.env.SEED ?? 5);

/** A case in which a manager says that things never were so. */
class Correcting extends ChildCase {
  /** Of the last entry of a kind in a matter. */
  neverWas(type: string, on: string, recorded: Instant): Outcome<ChildProtection> {
    const entry = this.events.findLast((event) => event.type === type && event.matterId === on);
    return this.inError(entry?.id ?? '', on, recorded);
  }

  inError(entryId: string, on: string, recorded: Instant): Outcome<ChildProtection> {
    const command = { entryId, reason: 'A slip.' };
    return this.gives('casework/register-in-error', recorded, command, { on, by: 'maria' });
  }
}

function saidOf(outcome: Outcome<ChildProtection>): string {
  return outcome.kind === 'refused' ? outcome.refusal.says.en : outcome.kind;
}

describe('What would be registered in error', () => {
  it('is not the closing of an investigation, once another has been opened', () => {
    const child = new Correcting();
    const first = child.investigationOf(at('2026-03-02'));
    child.investigationIsClosed(at('2026-03-10'), first);
    child.investigationOf(at('2026-06-20'));
    const closing = child.neverWas(investigationClosed.type, first, at('2026-06-21'));
    expect(saidOf(closing)).toMatch(
      /contradicted by the entry “Investigation opened” \(Saturday 20 June 2026/,
    );
    expect(openMatters(child.file, 'investigation')).toHaveLength(1);
  });

  it('is not who was assigned, where whoever handled it before has left', () => {
    const staff: StaffMember[] = ['ingrid', 'maria', 'isak'].map((staffId) => ({
      staffId,
      unitId: 'intake',
      roles: ['intake-worker', 'investigator', 'unit-manager'],
      qualifications: ['social-work-degree'],
    }));
    const child = new Correcting({ staff });
    const on = child.investigationOf(at('2026-03-02'));
    for (const handlerId of ['isak', 'ingrid']) {
      child.does('casework/assign-handler', at('2026-03-03'), { handlerId }, { on, by: 'maria' });
    }
    const isak = staff.pop()!;
    const again = () => child.neverWas('casework/handler-assigned', on, at('2026-03-12'));
    expect(saidOf(again())).toMatch(/Assign another handler/);
    staff.push({ ...isak, qualifications: [] });
    expect(saidOf(again())).toMatch(/Assign another handler/);
    staff.splice(-1, 1, isak);
    expect(again().kind).toBe('accepted');
    expect(child.file.matters.get(on)?.handlerId).toBe('isak');
  });

  it(`never leaves what no command would have, in ${histories} histories of seed ${seed}`, () => {
    let corrected = 0;
    fc.assert(
      fc.property(fc.array(steps, { minLength: 6, maxLength: 24, size: 'max' }), (plan) => {
        const history = new History(plan);
        corrected += history.corrected;
        expect(history.faults).toEqual([]);
      }),
      { numRuns: histories, seed },
    );
    expect(corrected).toBeGreaterThan(histories / 2);
  });
});

interface Step {
  readonly what: number;
  readonly which: number;
  readonly days: number;
}

const steps: fc.Arbitrary<Step> = fc.record({
  what: fc.nat(19),
  which: fc.nat(999),
  days: fc.constantFrom(0, 1, 3, 31),
});

const byManager = { by: 'maria' } as const;

/** A random history that begins after a closed investigation, in which what was put on record is registered in error. */
class History {
  readonly child = new Correcting();
  readonly faults: string[] = [];
  corrected = 0;
  #now = Date.parse(at('2026-03-02'));

  constructor(plan: readonly Step[]) {
    this.child.investigationIsClosed(this.#day, this.child.investigationOf(this.#day));
    this.#now += 40 * 24 * 3_600_000;
    this.child.assessedReport(this.#day);
    for (const step of plan) {
      this.#now += step.days * 24 * 3_600_000 + 60_000;
      const before = unlawful(this.child);
      if (!this.#isCorrected(step)) this.#happens(step);
      this.faults.push(...unlawful(this.child).filter((fault) => !before.includes(fault)));
    }
  }

  #isCorrected({ what, which }: Step): boolean {
    if (what < 14) return false;
    const entries = this.child.file.entries.values().filter(({ inError, matterId }) => !inError && matterId);
    const entry = entries[which % entries.length];
    const outcome = entry && this.child.inError(entry.eventId, entry.matterId ?? '', this.#day);
    if (outcome?.kind === 'accepted') this.corrected += 1;
    return true;
  }

  #happens({ what, which }: Step): void {
    const on = (kind: string) => {
      const all = openMatters(this.child.file, kind);
      return { on: all[which % all.length]?.matterId ?? 'nothing', ...byManager };
    };
    const gives = (name: string, command: object, giving: object) => {
      this.child.gives(name, this.#day, command, giving);
    };
    const report = this.child.reportOn([{ name: 'Astrid Andersson' }]);
    const declining = { reasons: 'The parents have sought help.', childsView: 'Wants no contact.' };
    if (what < 1) gives('register-report', report, byManager);
    else if (what < 3) gives('record-protection-assessment', this.child.assessment('maria'), on('report'));
    else if (what < 4) gives('decline-to-open', declining, on('report'));
    else if (what < 6) gives('open-investigation', this.#opening(which), on('report'));
    else if (what < 9) gives('link-report', {}, on('report'));
    else if (what < 13) {
      gives('record-child-not-heard', { why: 'unwilling', reasons: 'Says no.' }, on('investigation'));
      gives('close-without-support', this.child.closing(), on('investigation'));
    } else
      gives('casework/assign-handler', { handlerId: ['isak', 'ingrid'][which % 2] }, on('investigation'));
  }

  /** Shortly after one was closed, it is taken up again or not opened at all. */
  #opening(which: number): object {
    const closed = this.child.file.matters
      .values()
      .findLast(
        ({ kind, closedAt, inError }) => kind === 'investigation' && closedAt !== undefined && !inError,
      );
    const continues = which % 2 === 0 ? undefined : closed?.matterId;
    return { purpose: 'Care at home.', ...(continues !== undefined && { continues }) };
  }

  get #day(): Instant {
    return instantFromEpoch(this.#now);
  }
}

/** What no command would bring about: two ongoing investigations, or a report that waits without a clock. */
function unlawful({ file }: ChildCase): readonly string[] {
  const ongoing = openMatters(file, 'investigation');
  const isTimed = ({ matterId }: Matter) =>
    ongoing.length > 0 || file.deadlines.values().some((each) => each.matterId === matterId && isOpen(each));
  return [
    ...(ongoing.length > 1 ? ['two investigations are ongoing'] : []),
    ...openMatters(file, 'report')
      .filter((report) => !isTimed(report))
      .map(({ matterId }) => `report ${matterId} is without a clock`),
  ];
}
