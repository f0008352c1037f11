import type { Outcome } from '../../../handling/index.js';
import { applicationOf, type ChildProtection } from '../state.js';
import { at } from './child-case.js';
import { CustodyCase } from './custody-case.js';
import { investigated, MovingCase, receiver } from './moving-case.js';

type Scenario = () => Outcome<ChildProtection>;

const monday = at('2026-03-09');
const request = { municipalityId: receiver, reasons: 'The family has moved.' };
const answer = { answer: 'agreed', answeredBy: 'Rut Rask' };

/** A command on an investigation of which nobody was asked anything. */
function unasked(name: string, command: object, by = 'maria'): Scenario {
  return () => {
    const { child, on } = investigated();
    return child.gives(name, monday, command, { on, by });
  };
}

/** One that another municipality has been asked to take over. */
function asked(name: string, command: object, by = 'maria'): Scenario {
  return () => {
    const { child, on } = investigated();
    child.transferIsRequested(at('2026-03-03'), on);
    return child.gives(name, monday, command, { on, by });
  };
}

/** One that it has agreed to take over. */
function agreed(name: string, command: object, child = new MovingCase(), on?: string): Scenario {
  return () => {
    const matterId = on ?? child.investigationOf(at('2026-03-02'));
    child.transferIsRequested(at('2026-03-03'), matterId);
    child.transferIsAnswered(at('2026-03-04'), matterId);
    return child.gives(name, monday, command, { on: matterId, by: 'maria' });
  };
}

const letting = new MovingCase().letting();

function demanded(): Outcome<ChildProtection> {
  const child = new MovingCase();
  const on = child.applicationArrives(at('2026-03-02'));
  child.timeReaches(at('2026-09-05'));
  const { applicantId } = applicationOf(child.file.details, on);
  child.does('demand-decision', at('2026-09-07'), { partyId: applicantId }, { on });
  child.transferIsRequested(at('2026-09-07'), on);
  child.transferIsAnswered(at('2026-09-07'), on);
  return child.gives('transfer-case', at('2026-09-08'), letting, { on, by: 'maria' });
}

function inCustody(): Outcome<ChildProtection> {
  const child = new CustodyCase();
  child.custodyIsDecided(at('2026-03-02', '12:00'));
  const on = child.file.matters.values().find(({ kind }) => kind === 'investigation')?.matterId ?? '';
  child.does('request-transfer', at('2026-03-03'), request, { on });
  child.does('record-transfer-answer', at('2026-03-03'), answer, { on });
  return child.gives('transfer-case', at('2026-03-03', '12:00'), letting, { on, by: 'maria' });
}

function unread(): Outcome<ChildProtection> {
  const child = new MovingCase();
  const reporter = { reporterType: 'private', reporter: { name: 'Nils Granne' } } as const;
  const on = child.reportArrives(at('2026-03-02'), { ...reporter, asksForAnonymity: true });
  return agreed('transfer-case', { ...letting, textsReadThrough: false }, child, on)();
}

function ofAge(): Outcome<ChildProtection> {
  const child = new MovingCase();
  const reportId = child.reportOnChildrenArrives(at('2026-03-02'), [{ birthDate: '2006-03-06' }]);
  const on = child.investigationIsOpened(at('2026-03-02'), reportId);
  return agreed('transfer-case', letting, child, on)();
}

/** For each reason of refusing a command of a transfer, how it comes about. */
export const waysOfTransfer: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = {
  'request-transfer': {
    notQualified: unasked('request-transfer', request, 'vera'),
    askedAlready: asked('request-transfer', request),
  },
  'record-transfer-answer': { notAsked: unasked('record-transfer-answer', answer) },
  'put-transfer-to-inspectorate': {
    notAsked: unasked('put-transfer-to-inspectorate', { reasons: 'They live there.' }),
    answerAwaited: asked('put-transfer-to-inspectorate', { reasons: 'They live there.' }),
  },
  'record-transfer-ruling': { notPut: asked('record-transfer-ruling', { ruling: 'for-transfer' }) },
  'take-over-case': {},
  'transfer-case': {
    notAgreed: asked('transfer-case', letting),
    othersUnderWay: inCustody,
    demandUnanswered: demanded,
    nobodyConsented: agreed('transfer-case', { ...letting, ground: 'consent' }),
    ofAge,
    notReadThrough: unread,
  },
};
