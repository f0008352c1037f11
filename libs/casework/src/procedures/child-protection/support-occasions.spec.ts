import { describe, expect, it } from '@jest/globals';
import { supportKinds } from './supports.js';
import { at } from './testing/child-case.js';
import { occasions, SupportCase } from './testing/support-case.js';

const monday = at('2026-03-02');
const tuesday = at('2026-03-03');

describe.each(supportKinds)('What %s is given at', (support) => {
  it('is recorded when it took place, and when it didn’t, with why', () => {
    const child = new SupportCase();
    const on = child.isOngoing(monday, support);
    child.isGiven(tuesday, on);
    child.isMissed(at('2026-03-10'), on);
    const types = child.events.map(({ type }) => type);
    expect(types).toEqual(
      expect.arrayContaining([
        `child-protection/${occasions[support]}-held`,
        `child-protection/${occasions[support]}-missed`,
      ]),
    );
  });

  it('takes place while it is given: not before, in a break or after', () => {
    const child = new SupportCase();
    const on = child.isGranted(monday, support);
    const command = support === 'family-treatment' ? { participants: [child.childId] } : {};
    const held = (day: string) =>
      child.gives(`record-${occasions[support]}`, at(day), command, { on, by: 'isak' });
    expect(held('2026-03-03').kind).toBe('refused');
    child.begins(at('2026-03-04'), on);
    expect(held('2026-03-05').kind).toBe('accepted');
    child.isInterrupted(at('2026-03-06'), on);
    expect(held('2026-03-07').kind).toBe('refused');
    child.ends(at('2026-03-08'), on);
    expect(held('2026-03-09').kind).toBe('refused');
  });

  it('is put on record afterwards too, also when the support has ended since', () => {
    const child = new SupportCase();
    const on = child.isOngoing(monday, support);
    child.ends(at('2026-03-20'), on);
    const command = support === 'family-treatment' ? { participants: [child.childId] } : {};
    const late = child.afterwards(
      `record-${occasions[support]}`,
      at('2026-03-10'),
      at('2026-03-23'),
      command,
      { on, by: 'isak' },
    );
    expect(late.kind).toBe('accepted');
    expect(child.stepOf(on)).toBe('ended');
  });
});

it('A session of family treatment names those of the file who came, and nobody else', () => {
  const child = new SupportCase();
  const on = child.isOngoing(monday, 'family-treatment');
  const held = (participants: readonly string[]) =>
    child.gives('record-family-treatment-session', tuesday, { participants }, { on, by: 'isak' });
  expect(held(['somebody-else'])).toMatchObject({ invalid: { field: 'participants' } });
  expect(held([child.childId, child.guardianId]).kind).toBe('accepted');
});
