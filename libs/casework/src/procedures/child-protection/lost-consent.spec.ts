import { describe, expect, it } from '@jest/globals';
import { isOpen } from '../../kernel/index.js';
import { refusalOf } from '../../testing/specification.js';
import { PlacementCase } from './testing/placement-case.js';
import { SupportCase } from './testing/support-case.js';
import { at } from './testing/child-case.js';

/** Talks that were granted on Monday 9 March on the consent that the guardian had given on the Friday. */
class Granted extends SupportCase {
  readonly investigationId = this.investigationOf(at('2026-03-02'));
  readonly support: string;

  constructor() {
    super();
    this.consents(at('2026-03-06'), this.investigationId, this.guardianId);
    this.support = this.isGrantedAlone(
      at('2026-03-09'),
      'supportive-talks',
      {},
      { on: this.investigationId },
    );
  }

  said(what: string, day: string, recorded: string, on = this.investigationId) {
    const said = { personId: this.guardianId, support: 'supportive-talks', how: 'phone' };
    return this.afterwards(what, at(day), at(recorded), said, { on, by: 'isak' });
  }

  get tasks() {
    return this.deadlinesOf('A-consent', this.support);
  }
}

describe('A consent that turns out to have been withdrawn before the decision that rests on it (SoL 21:1)', () => {
  it('is put on record, and the handler of the support looks into it by the next working day', () => {
    const child = new Granted();
    const outcome = child.said('record-withdrawn-consent', '2026-03-08', '2026-03-12');
    expect(outcome.kind).toBe('accepted');
    const [decision] = child.file.details.decisions.values();
    expect(child.tasks).toMatchObject([
      {
        state: 'running',
        itemId: decision?.decisionId,
        nominalDueDate: '2026-03-13',
      },
    ]);
  });

  it('lets nothing begin by the decision', () => {
    const child = new Granted();
    child.said('record-withdrawn-consent', '2026-03-08', '2026-03-12');
    const begins = child.gives(
      'start-supportive-talks',
      at('2026-03-13'),
      child.arrangement('supportive-talks'),
      {
        on: child.support,
        by: 'isak',
      },
    );
    expect(refusalOf(begins)).toBe('MISSING_CONSENT');
  });

  it('is over once those consent, wherever that is recorded, and the support may begin then', () => {
    const child = new Granted();
    child.said('record-withdrawn-consent', '2026-03-08', '2026-03-12');
    child.consents(at('2026-03-13'), child.investigationId, child.guardianId, 'supportive-talks', {
      by: 'isak',
    });
    expect(child.tasks).toMatchObject([{ state: 'met', onTime: true }]);
    expect(child.begins(at('2026-03-13', '14:00'), child.support)).not.toEqual([]);
  });

  it('is over once the support has ended', () => {
    const child = new Granted();
    child.begins(at('2026-03-10'), child.support);
    child.said('record-withdrawn-consent', '2026-03-08', '2026-03-12');
    expect(child.tasks).toMatchObject([{ state: 'running' }]);
    child.ends(at('2026-03-13'), child.support);
    expect(child.tasks).toMatchObject([{ state: 'cancelled' }]);
  });

  it('is missed by whoever doesn’t look into it, and never while it isn’t known', () => {
    const child = new Granted();
    child.timeReaches(at('2026-03-20'));
    child.said('record-withdrawn-consent', '2026-03-08', '2026-03-20');
    expect(child.tasks).toMatchObject([{ state: 'running', misses: [], nominalDueDate: '2026-03-23' }]);
    child.timeReaches(at('2026-03-25'));
    expect(child.tasks).toMatchObject([{ misses: [{ explained: false }] }]);
  });

  it('is none where they had consented anew before the decision', () => {
    const child = new Granted();
    child.said('record-refused-consent', '2026-03-05', '2026-03-12');
    expect(child.tasks).toEqual([]);
  });

  it('is none that is taken back after the decision: the support waits, or ends at once', () => {
    const child = new Granted();
    child.said('record-withdrawn-consent', '2026-03-10', '2026-03-12');
    expect(child.tasks).toEqual([]);
  });

  it('is known of what had begun in between, too', () => {
    const child = new Granted();
    child.begins(at('2026-03-11'), child.support);
    child.said('record-withdrawn-consent', '2026-03-10', '2026-03-12');
    expect(child.tasks.filter(isOpen)).toHaveLength(1);
  });

  it('is none any more once the entry is registered in error', () => {
    const child = new Granted();
    child.said('record-withdrawn-consent', '2026-03-08', '2026-03-12');
    const entry = child.events.findLast(({ type }) => type === 'child-protection/consent-withdrawn');
    const error = { entryId: entry?.id, reason: 'It was another family.' };
    child.does('casework/register-in-error', at('2026-03-13'), error, {
      on: child.investigationId,
      by: 'maria',
    });
    expect(child.tasks.filter(isOpen)).toEqual([]);
  });

  it('holds of a placement as well: the child is placed nowhere by it', () => {
    const child = new PlacementCase();
    const investigationId = child.investigationOf(at('2026-03-02'));
    child.isConsentedTo(at('2026-03-06'), investigationId, 'institution');
    child.childIsHeard(at('2026-03-09', '08:00'), investigationId);
    const granted = child.does('grant-institution', at('2026-03-09'), child.placing(at('2026-03-09')), {
      by: 'the-board',
      on: investigationId,
    });
    const on = granted.find(({ type }) => type === 'child-protection/placement-granted')?.matterId ?? '';
    const said = { personId: child.guardianId, support: 'institution', how: 'phone' };
    child.afterwards('record-withdrawn-consent', at('2026-03-08'), at('2026-03-12'), said, {
      on: investigationId,
      by: 'isak',
    });
    expect(child.deadlinesOf('A-consent', on)).toMatchObject([
      { state: 'running', nominalDueDate: '2026-03-13' },
    ]);
    const starts = child.gives('start-placement', at('2026-03-13'), child.there(), { on, by: 'isak' });
    expect(refusalOf(starts)).toBe('MISSING_CONSENT');
    child.consents(at('2026-03-13', '13:00'), on, child.guardianId, 'institution', { by: 'isak' });
    expect(child.deadlinesOf('A-consent', on)).toMatchObject([{ state: 'met' }]);
  });
});
