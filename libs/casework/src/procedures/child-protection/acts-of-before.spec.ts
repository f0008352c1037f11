import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../calendar/index.js';
import { refusalOf } from '../../testing/specification.js';
import { at, ChildCase, fromSchool, type Giving } from './testing/child-case.js';

/** A case in which much is put on record afterwards. */
class RecordedAfterwards extends ChildCase {
  opensUnasked(day: Instant, how: object = {}, giving: Giving = {}): string {
    const known = new Set(this.file.details.investigations.ids());
    this.does('open-investigation-unasked', day, this.unasked(how), giving);
    return this.file.details.investigations.ids().find((id) => !known.has(id)) ?? '';
  }

  unasked(how: object = {}) {
    return {
      unitId: 'investigations',
      howItBecameKnown: 'The police told us.',
      purpose: 'The child’s care at home.',
      ...how,
    };
  }
}

const declining = { reasons: 'The parents have sought help.', childsView: 'Wants no contact.' };
const byManager = { by: 'maria' };

describe('An act of before an investigation was opened', () => {
  it('can’t link a report to it', () => {
    const child = new RecordedAfterwards();
    const on = child.assessedReport(at('2026-03-01'));
    child.opensUnasked(at('2026-03-20'));
    const links = child.afterwards('link-report', at('2026-03-10'), at('2026-03-20', '15:00'), {}, { on });
    expect(links).toMatchObject({ refusal: { says: { en: expect.stringContaining('No investigation') } } });
    expect(child.deadline('A2', on).state).toBe('missed');
  });

  it('can’t link an application to it', () => {
    const child = new RecordedAfterwards();
    const on = child.applicationArrives(at('2026-03-01'));
    child.opensUnasked(at('2026-03-10'));
    const links = child.afterwards(
      'link-application',
      at('2026-03-02'),
      at('2026-03-10', '15:00'),
      {},
      { on },
    );
    expect(links).toMatchObject({ refusal: { says: { en: expect.stringContaining('No investigation') } } });
  });

  it('declines to open one on a report, as was lawful then', () => {
    const child = new RecordedAfterwards();
    const on = child.assessedReport(at('2026-03-01'));
    child.opensUnasked(at('2026-03-11'));
    const declines = child.afterwards(
      'decline-to-open',
      at('2026-03-10'),
      at('2026-03-11', '15:00'),
      declining,
      { on },
    );
    expect(declines.kind).toBe('accepted');
    expect(child.deadline('A2', on)).toMatchObject({ state: 'met', onTime: true });
  });

  it('tells the reporter of none', () => {
    const child = new RecordedAfterwards();
    const on = child.assessedReport(at('2026-03-01'), fromSchool);
    child.feedbackIsAsked(at('2026-03-02'), on);
    child.opensUnasked(at('2026-03-20'));
    const gives = child.afterwards('give-feedback', at('2026-03-05'), at('2026-03-21'), {}, { on });
    expect(gives).toMatchObject({ refusal: { says: { en: expect.stringContaining('nothing to tell') } } });
  });

  it('isn’t opened as its continuation', () => {
    const child = new RecordedAfterwards();
    child.reportArrives(at('2026-01-05'));
    const first = child.opensUnasked(at('2026-03-01'));
    child.investigationIsClosed(at('2026-04-01'), first);
    const opens = child.afterwards(
      'open-investigation-unasked',
      at('2026-02-15'),
      at('2026-04-10'),
      child.unasked({ continues: first }),
    );
    expect(opens).toMatchObject({ kind: 'invalid', invalid: { field: 'continues' } });
  });
});

describe('An act of while an investigation was ongoing that has been closed since', () => {
  it('links a report to it', () => {
    const child = new RecordedAfterwards();
    const on = child.assessedReport(at('2026-03-01'));
    const ongoing = child.opensUnasked(at('2026-03-03'));
    child.investigationIsClosed(at('2026-03-12'), ongoing);
    const links = child.afterwards('link-report', at('2026-03-10'), at('2026-03-12', '15:00'), {}, { on });
    expect(links.kind).toBe('accepted');
    expect(child.stepOf(on)).toBe('linked');
  });

  it('links an application to it, and not to the one that goes on now', () => {
    const child = new RecordedAfterwards();
    child.reportArrives(at('2026-03-01'));
    const first = child.opensUnasked(at('2026-03-03'));
    child.investigationIsClosed(at('2026-04-04'), first);
    child.opensUnasked(at('2026-04-08'), { continues: first });
    const late = { at: at('2026-04-08', '11:00'), lateReason: 'It lay in another box.' };
    const on = child.applicationArrives(at('2026-03-01'), {}, late);
    const links = child.afterwards(
      'link-application',
      at('2026-03-03', '11:00'),
      at('2026-04-09'),
      {},
      { on },
    );
    expect(links.kind).toBe('accepted');
    expect(child.file.details.applications.get(on)).toMatchObject({ investigationId: first });
  });

  it('can’t decline to open one: the report is linked (SoL 20:2)', () => {
    const child = new RecordedAfterwards();
    const on = child.assessedReport(at('2026-03-01'));
    const ongoing = child.opensUnasked(at('2026-03-03'));
    child.investigationIsClosed(at('2026-03-20'), ongoing);
    const declines = child.afterwards('decline-to-open', at('2026-03-10'), at('2026-03-21'), declining, {
      on,
    });
    expect(declines).toMatchObject({ refusal: { says: { en: expect.stringContaining('Link the report') } } });
  });

  it('tells the reporter of it', () => {
    const child = new RecordedAfterwards();
    const on = child.assessedReport(at('2026-03-01'), fromSchool);
    child.feedbackIsAsked(at('2026-03-02'), on);
    const ongoing = child.opensUnasked(at('2026-03-03'));
    child.investigationIsClosed(at('2026-03-12'), ongoing);
    const gives = child.afterwards('give-feedback', at('2026-03-04'), at('2026-03-13'), {}, { on });
    expect(gives).toMatchObject({ kind: 'accepted' });
    expect(child.events.at(-1)?.data).toEqual({ fact: 'already-ongoing' });
  });

  it('opens no other, nor one that continues it', () => {
    const child = new RecordedAfterwards();
    child.reportArrives(at('2026-02-05'));
    const ongoing = child.opensUnasked(at('2026-03-01'));
    child.investigationIsClosed(at('2026-04-01'), ongoing);
    for (const how of [{}, { continues: ongoing }]) {
      const opens = child.afterwards(
        'open-investigation-unasked',
        at('2026-03-15'),
        at('2026-04-10'),
        child.unasked(how),
      );
      expect(refusalOf(opens)).toBe('ALREADY_OPEN');
    }
  });

  it('closes it though a report came before that was recorded', () => {
    const child = new RecordedAfterwards();
    const ongoing = child.preparedInvestigation(at('2026-03-01'));
    child.reportArrives(at('2026-03-12'));
    const closes = child.afterwards(
      'close-without-support',
      at('2026-03-10'),
      at('2026-03-13'),
      child.closing(),
      {
        on: ongoing,
        ...byManager,
      },
    );
    expect(closes.kind).toBe('accepted');
  });
});

describe('An act of before in a file that was corrected since', () => {
  it('is decided without a matter that began later and was registered in error', () => {
    const child = new RecordedAfterwards();
    const on = child.assessedReport(at('2026-03-01'));
    const later = child.opensUnasked(at('2026-03-20'));
    child.does(
      'casework/assign-handler',
      at('2026-03-20', '11:00'),
      { handlerId: 'isak' },
      {
        on: later,
        ...byManager,
      },
    );
    const entryId = child.events.find(({ matterId }) => matterId === later)?.id;
    const inError = { entryId, reason: 'Of another child.' };
    child.does('casework/register-in-error', at('2026-03-21'), inError, { on: later, ...byManager });
    const declines = child.afterwards('decline-to-open', at('2026-03-10'), at('2026-03-22'), declining, {
      on,
      ...byManager,
    });
    expect(declines.kind).toBe('accepted');
  });

  it('is decided by the times that are right', () => {
    const child = new RecordedAfterwards();
    const on = child.assessedReport(at('2026-03-01'));
    const ongoing = child.opensUnasked(
      at('2026-03-09'),
      {},
      { at: at('2026-03-11', '15:00'), lateReason: 'Busy.' },
    );
    const entryId = child.events.find(({ matterId }) => matterId === ongoing)?.id;
    const correcting = { entryId, happenedAt: at('2026-03-11'), reason: 'A slip.' };
    child.does('casework/correct-occurrence', at('2026-03-12'), correcting, { on: ongoing, ...byManager });
    const links = child.afterwards('link-report', at('2026-03-10'), at('2026-03-12', '15:00'), {}, { on });
    expect(links.kind).toBe('refused');
  });
});
