import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#event-store';
import { checkRecord, unfinishedSiblings, type SystemSecrets } from './check.js';
import type { Asked } from './desk.js';
import { AppLedger } from './ledger.js';

const secrets: SystemSecrets = {
  asked: ({ key }) => key,
  intended: (eventId, index) => `${eventId}-${index}`,
  positionIn: (shown) => shown,
};

const report: Asked = { key: 'report', staffId: 'worker', path: '/register-report', body: {} };
const late: Asked = { ...report, key: 'late' };

/** A report on two children, whose sibling's file has it too, and a miss. */
function soundLog(): RecordedEvent[] {
  const written: readonly (readonly [
    stream: string,
    command: string,
    type: string,
    cause: string,
    data: object,
  ])[] = [
    ['a', 'report', 'child-protection/report-received', 'person', { siblingFiles: ['b'] }],
    ['a', 'report', 'casework/deadline-started', 'clock', { ruleId: 'A1', deadlineId: 'a1' }],
    ['b', 'e0-0', 'child-protection/report-received', 'completion', {}],
    ['b', 'e0-0', 'casework/deadline-started', 'clock', { ruleId: 'A1', deadlineId: 'b1' }],
    ['a', 'time', 'casework/deadline-missed', 'clock', { ruleId: 'A1', deadlineId: 'a1' }],
  ];
  const revisions = new Map<string, number>();
  return written.map(([stream, commandId, type, cause, data], index) => {
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    return {
      id: `e${index}`,
      type,
      stream: `child-protection:${stream}`,
      revision,
      position: `00${index}`,
      data: JSON.stringify(data),
      metadata: { commandId, cause },
    };
  });
}

function ledgerOf({ position = '003' } = {}): AppLedger {
  const ledger = new AppLedger();
  ledger.ask(report);
  const events = [{ type: 'child-protection/report-received' }];
  const body = { fileId: 'a', matters: [], version: '', position, events, alsoOn: ['b'] };
  ledger.note(report, { kind: 'accepted', status: 201, replayed: false, body });
  return ledger;
}

describe('the check of a record after a kill', () => {
  it('finds nothing wrong with a sound record', () => {
    expect(checkRecord(soundLog(), ledgerOf(), secrets)).toEqual([]);
    expect(unfinishedSiblings(soundLog(), secrets)).toEqual([]);
  });

  it('finds a command that was acknowledged and is lost, ends elsewhere or has other events', () => {
    expect(checkRecord([], ledgerOf(), secrets)).toEqual(['command report was acknowledged and is lost']);
    expect(checkRecord(soundLog(), ledgerOf({ position: '007' }), secrets)).toEqual([
      'command report ends elsewhere than it was told',
    ]);
    const renamed = soundLog().with(0, { ...soundLog()[0]!, type: 'child-protection/other' });
    expect(checkRecord(renamed, ledgerOf(), secrets)).toEqual([
      'command report has other events than it was told',
    ]);
  });

  it('takes it as told where whoever gave a command sees the matter alone', () => {
    const [received, ...others] = soundLog();
    const inMatter = { ...received!, metadata: { ...received!.metadata, matterId: 'm' } };
    const opened = { ...received!, id: 'e-1', type: 'casework/file-opened', position: '00' };
    const log = [opened, inMatter, ...others].map((event) => ({
      ...event,
      ...(event.stream.endsWith(':a') && { revision: event.revision + (event === opened ? 0 : 1) }),
    }));
    expect(checkRecord(log, ledgerOf(), secrets)).toEqual([]);
    expect(checkRecord([opened, received!, ...others], ledgerOf(), secrets)).toContain(
      'command report has other events than it was told',
    );
  });

  it('finds a command that is half there', () => {
    expect(checkRecord(soundLog().toSpliced(3, 1), ledgerOf({ position: '002' }), secrets)).toEqual([
      'command e0-0 in child-protection:b has child-protection/report-received without casework/deadline-started A1',
    ]);
  });

  it('finds a command that another one tears apart', () => {
    const log = soundLog();
    log.push({ ...log[1]!, id: 'e5', revision: 3, position: '005' });
    expect(checkRecord(log, ledgerOf(), secrets)).toContain('command report in child-protection:a is torn');
  });

  it('finds a command that was refused, or that nobody asked for', () => {
    const ledger = ledgerOf();
    const foreign = { ...soundLog()[2]!, metadata: { commandId: 'late', cause: 'person' } };
    const log = soundLog().with(2, foreign);
    expect(checkRecord(log, ledger, secrets)).toContain('command late was never asked for');
    ledger.ask(late);
    ledger.note(late, { kind: 'refused', status: 412, code: 'STALE_VERSION' });
    expect(checkRecord(log, ledger, secrets)).toContain('command late was refused and is there');
  });

  it('finds a fault of the server', () => {
    const ledger = ledgerOf();
    ledger.ask(late);
    ledger.note(late, { kind: 'refused', status: 500, code: 'FAULT' });
    expect(checkRecord(soundLog(), ledger, secrets)).toEqual([
      'command late met a fault of the server: FAULT',
    ]);
  });

  it('finds a miss that is recorded twice', () => {
    const log = soundLog();
    log.push({
      ...log[4]!,
      id: 'e5',
      revision: 3,
      position: '005',
      metadata: { commandId: 'x', cause: 'clock' },
    });
    expect(checkRecord(log, ledgerOf(), secrets)).toEqual(['the miss of deadline a1 is recorded twice']);
  });

  it('names a sibling’s file that lacks the report, and the promise that this breaks', () => {
    expect(checkRecord(soundLog().slice(0, 2), ledgerOf({ position: '001' }), secrets)).toEqual([
      'report e0 was acknowledged before it was on file b',
    ]);
    expect(checkRecord(soundLog().slice(0, 2), new AppLedger(), secrets)).toEqual([
      'command report was never asked for',
    ]);
    expect(unfinishedSiblings(soundLog().slice(0, 2), secrets)).toEqual([
      { eventId: 'e0', fileId: 'b', commandId: 'e0-0' },
    ]);
  });
});
