import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#event-store';
import { checkLog } from './log-check.js';
import { LogLedger } from './log-ledger.js';
import { eventsOf, type MarkedAppend } from './marked-append.js';

const first: MarkedAppend = {
  stream: 'a',
  expected: 'no-stream',
  mark: '00000000-0000-4000-8000-000000000100',
  parts: 2,
  filling: 0,
};
const second: MarkedAppend = {
  stream: 'a',
  expected: 1,
  mark: '00000000-0000-4000-8000-000000000200',
  parts: 3,
  filling: 0,
};

/** The log after both appends, as a sound engine would hold it. */
function soundLog(): RecordedEvent[] {
  return [first, second].flatMap(eventsOf).map((event, index) => ({
    ...event,
    stream: 'a',
    revision: index,
    position: String(index).padStart(3, '0'),
  }));
}

function ledgerOf(...lines: readonly object[]): LogLedger {
  const ledger = new LogLedger();
  ledger.note(['ready', ...lines.map((line) => JSON.stringify(line))]);
  return ledger;
}

const bothAnswered = ledgerOf(
  { asked: first },
  { asked: second },
  { answered: first.mark, revision: 1, position: '001' },
  { answered: second.mark, revision: 4, position: '004' },
);

describe('the check of a log after a kill', () => {
  it('finds nothing wrong with a sound log', () => {
    expect(checkLog(soundLog(), bothAnswered)).toEqual([]);
  });

  it('finds an acknowledged append that is lost', () => {
    expect(checkLog(soundLog().slice(0, 2), bothAnswered)).toEqual([
      `append ${second.mark} was acknowledged and is lost`,
    ]);
  });

  it.each([
    ['lacks its end', (log: RecordedEvent[]) => log.slice(0, 4)],
    ['lacks its beginning', (log: RecordedEvent[]) => log.toSpliced(2, 1)],
    ['lacks its middle', (log: RecordedEvent[]) => log.toSpliced(3, 1)],
  ])('finds an append that %s', (_, tear) => {
    expect(checkLog(tear(soundLog()), bothAnswered)).toContain(`append ${second.mark} is torn`);
  });

  it('finds an append that is there twice', () => {
    const log = soundLog();
    const again = log
      .slice(0, 2)
      .map((event, index) => ({ ...event, revision: 5 + index, position: `00${5 + index}` }));
    expect(checkLog([...log, ...again], bothAnswered)).toContain(`append ${first.mark} is there twice`);
  });

  it('finds events out of order', () => {
    const [one, other, ...rest] = soundLog();
    const faults = checkLog([other!, one!, ...rest], bothAnswered);
    expect(faults).toContain('a has revision 1 in the place of 0');
    expect(faults).toContain('position 000 comes after 001');
  });

  it('finds an append that was refused, and one that nobody asked for', () => {
    const ledger = ledgerOf({ asked: first }, { refused: first.mark });
    expect(checkLog(soundLog(), ledger)).toEqual([
      `append ${first.mark} was refused and is there`,
      `append ${second.mark} was never asked for`,
    ]);
  });

  it('finds an append that stands where it was not acknowledged', () => {
    const ledger = ledgerOf(
      { asked: first },
      { answered: first.mark, revision: 0, position: '001' },
      { answered: second.mark, revision: 4, position: '004' },
    );
    expect(checkLog(soundLog(), ledger)).toEqual([`append ${first.mark} stands elsewhere`]);
  });
});
