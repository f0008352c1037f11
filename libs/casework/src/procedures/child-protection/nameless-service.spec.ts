import { describe, expect, it } from '@jest/globals';
import { catalogueOf } from '../../handling/index.js';
import { freeTextIn } from '../../handling/without-free-text.js';
import { childProtection } from './index.js';
import { namelessService } from './nameless-service.js';
import { at, ChildCase } from './testing/child-case.js';

const monday = at('2026-03-02');

const began = { unitId: 'intake', offerId: 'open-house', form: 'open-activity', consent: 'guardians' };

function given() {
  const somebody = new ChildCase();
  const [, { matterId: on = '' } = {}] = somebody.does('start-nameless-service', monday, began);
  return { somebody, on };
}

describe('A service of which nobody is recorded (SoL 14:5)', () => {
  it('is a matter of a file that is about nobody', () => {
    const { somebody, on } = given();
    expect(somebody.file.matters.get(on)).toMatchObject({ kind: 'nameless-service', step: 'ongoing' });
    expect(somebody.file).toMatchObject({ persons: {}, withoutText: true });
    expect(somebody.file.subjectId).toBeUndefined();
  });

  it('has no field for a person, nor for anybody’s own words', () => {
    for (const { type } of namelessService.commands) {
      const fields = catalogueOf(childProtection).commands.get(type)?.fields;
      expect(fields && freeTextIn(fields)).toBeUndefined();
    }
  });

  it('ends for a reason that is a code', () => {
    const { somebody, on } = given();
    somebody.does('end-nameless-service', at('2026-04-01'), { because: 'away' }, { on });
    expect(somebody.file.matters.get(on)).toMatchObject({ step: 'ended', closedAt: at('2026-04-01') });
  });

  it('waits for the day of the board’s decision that nobody is recorded', () => {
    const outcome = new ChildCase().gives('start-nameless-service', at('2025-08-31'), began);
    expect(outcome).toMatchObject({
      refusal: { code: 'GROUND_REQUIRED', source: 'SoL 2025:400 14:5', field: 'offerId' },
    });
    expect(new ChildCase().gives('start-nameless-service', at('2025-09-01'), began).kind).toBe('accepted');
  });
});
