import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { emptyFile, unansweredActs, unconfirmedAct, type Casefile } from '../../kernel/casefile.js';
import type { CaseEvent } from '../../kernel/event.js';
import { GrowingRecord } from '../../kernel/growing-record.js';
import { actAnsweredFor, confirmationAsked } from './file-events.js';

const at = '2026-03-06T08:00:00.000Z';
const origin = {
  fileId: 'file',
  municipalityId: 'north',
  jurisdiction: 'SE',
  timeZone: 'Europe/Stockholm',
} as const;

/** A file with so many entries that somebody recorded for another. */
function fileOf(count: number): Casefile {
  const entries = Array.from({ length: count }, (_, index) => `entry-${index}`).reduce(
    (all, eventId) => all.with(eventId, { eventId, occurredAt: at } as never),
    GrowingRecord.empty<never>(),
  );
  return { ...emptyFile('made-up', {}, origin), entries };
}

const said = <Fields extends object>(data: object) =>
  ({ data, occurredAt: at, recordedAt: at }) as CaseEvent<Fields>;
const asks = (file: Casefile, entryId: string) =>
  confirmationAsked.evolveFile(
    file,
    said({ entryId, doneBy: 'ada', recordedBy: 'bo', municipalityId: 'north' }),
  );
const answers = (file: Casefile, entryId: string, confirmed: boolean) =>
  actAnsweredFor.evolveFile(file, said({ entryId, doneBy: 'ada', confirmed }));

describe('What was recorded for others', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('folds in a time that grows as it does: an event touches one act and goes through no others', () => {
    const count = 3_000;
    let file = fileOf(count);
    const ids = file.entries.ids();
    const changed = jest.spyOn(GrowingRecord.prototype, 'with');
    const goneThrough = [
      jest.spyOn(GrowingRecord.prototype, 'values'),
      jest.spyOn(GrowingRecord.prototype, 'without'),
      jest.spyOn(Object, 'values'),
    ];
    for (const entryId of ids) file = asks(file, entryId);
    for (const [index, entryId] of ids.entries()) file = answers(file, entryId, index % 2 === 0);
    expect(changed).toHaveBeenCalledTimes(2 * count);
    for (const each of goneThrough) expect(each).not.toHaveBeenCalled();
  });

  it('is awaited until it is answered, and what was confirmed is asked of no more', () => {
    const asked = asks(asks(asks(fileOf(3), 'entry-0'), 'entry-1'), 'entry-2');
    const answered = answers(answers(asked, 'entry-0', true), 'entry-1', false);
    expect(unansweredActs(asked).map(({ entryId }) => entryId)).toEqual(['entry-0', 'entry-1', 'entry-2']);
    expect(unansweredActs(answered).map(({ entryId }) => entryId)).toEqual(['entry-2']);
    expect(unconfirmedAct(answered, 'entry-0')).toBeUndefined();
    expect(unconfirmedAct(answered, 'entry-1')).toMatchObject({ deniedAt: at });
    expect(answers(answered, 'entry-0', false)).toBe(answered);
  });
});
