import { describe, expect, it } from '@jest/globals';
import type { CaseEvent } from '#casework';
import { everythingSeen } from '../../../casework/src/testing/everything-seen.js';
import { madeUp } from '../../../casework/src/testing/made-up.js';
import { actsRecordedLate, namesIn } from './file-page.js';

describe('Somebody whose name nobody knows', () => {
  it.each([
    ['sv', 'en person i akten'],
    ['da', 'en person i sagen'],
    ['en', 'a person of the file'],
  ] as const)('is called in %s: %s', (language, called) => {
    expect(
      namesIn(
        madeUp({ name: 'garden', title: { sv: '', en: '' }, zone: 'green', initialDetails: {} }),
        everythingSeen,
        [],
        { staff: () => undefined },
        language,
      )('somebody'),
    ).toBe(called);
  });
});

describe('What was recorded late', () => {
  const recorded = (
    commandId: string,
    occurredAt: string,
    cause: CaseEvent['cause'] = 'person',
  ): CaseEvent => ({
    id: `${commandId}-${occurredAt}`,
    type: 'garden/noted',
    revision: 0,
    occurredAt,
    recordedAt: '2026-03-06T09:00:00.000Z',
    cause,
    commandId,
    data: {},
  });

  it('is counted by acts, each once, whatever they put on record, and never of the clock', () => {
    const [late, inTime] = ['2026-03-05T08:59:59.999Z', '2026-03-05T09:00:00.000Z'];
    expect(actsRecordedLate([])).toBe(0);
    expect(
      actsRecordedLate([
        recorded('report', late),
        recorded('report', late),
        recorded('report', inTime),
        recorded('decision', inTime),
        recorded('passing', late, 'clock'),
        recorded('plan', late),
      ]),
    ).toBe(2);
  });
});
