import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../testing/specification.js';
import {
  informationReceived,
  informationRequestedFromAuthority,
  openRequests,
} from './information-requests.js';
import { at, ChildCase } from './testing/child-case.js';

const friday = at('2026-03-06');
const monday = at('2026-03-09');
const tuesday = at('2026-03-10');

const fromSchool = { recipient: 'school', basis: 'duty-to-supply', asked: 'How the child is doing.' };

/** An investigation in which the school was asked, and the request. */
function asked() {
  const child = new ChildCase();
  const on = child.investigationOf(friday);
  child.does('request-information', monday, { ...fromSchool, replyBy: '2026-03-20' }, { on });
  const [request] = openRequests(child.file, on);
  return { child, on, requestId: request?.requestId ?? '' };
}

describe('A request for information', () => {
  it('is open until what was asked for has come', () => {
    const { child, on, requestId } = asked();
    expect(child.file.details.investigations.get(on)?.requests).toEqual([
      { kind: 'open', requestId, requestedAt: monday },
    ]);
    child.does('record-information-received', tuesday, { requestId, received: 'Often away.' }, { on });
    expect(child.file.details.investigations.get(on)?.requests).toEqual([
      { kind: 'answered', requestId, requestedAt: monday, answeredAt: tuesday },
    ]);
  });

  it('may end without it', () => {
    const { child, on, requestId } = asked();
    child.does('end-information-request', tuesday, { requestId, why: 'has-none' }, { on });
    expect(child.file.details.investigations.get(on)?.requests).toEqual([
      { kind: 'ended', requestId, requestedAt: monday, endedAt: tuesday, why: 'has-none' },
    ]);
    const again = { requestId, received: 'It came after all.' };
    expect(refusalOf(child.gives('record-information-received', tuesday, again, { on }))).toBe(
      'STATE_CONFLICT',
    );
  });

  it('is one of several, each with its own answer', () => {
    const { child, on, requestId } = asked();
    child.does('request-information', monday, { ...fromSchool, recipient: 'health-care' }, { on });
    child.does('record-information-received', tuesday, { requestId, received: 'Often away.' }, { on });
    expect(openRequests(child.file, on)).toHaveLength(1);
    const twice = child.gives(
      'record-information-received',
      tuesday,
      { requestId, received: 'More.' },
      { on },
    );
    expect(twice).toMatchObject({ kind: 'invalid', invalid: { field: 'requestId' } });
  });

  it('that is open doesn’t keep the investigation from being closed', () => {
    const { child, on } = asked();
    child.concernedAreTold(monday, on);
    child.childIsHeard(monday, on);
    child.investigationIsClosed(tuesday, on);
    expect(openRequests(child.file, on)).toHaveLength(1);
  });

  it('wishes for a reply on a day to come', () => {
    const child = new ChildCase();
    const on = child.investigationOf(friday);
    const asks = (replyBy: string) =>
      child.gives('request-information', monday, { ...fromSchool, replyBy }, { on });
    expect(asks('2026-03-08')).toMatchObject({ kind: 'invalid', invalid: { field: 'replyBy' } });
    expect(asks('2026-03-09').kind).toBe('accepted');
  });

  it('comes before its answer, also when a time is corrected', () => {
    const child = new ChildCase();
    const on = child.investigationOf(friday);
    const recorded = { on, at: monday };
    child.does('request-information', at('2026-03-09', '08:00'), fromSchool, recorded);
    const requestId = openRequests(child.file, on)[0]?.requestId;
    const answer = { requestId, received: 'Often away.' };
    child.does('record-information-received', at('2026-03-09', '09:00'), answer, recorded);
    const corrects = (type: string, time: string) => {
      const entryId = child.events.find((event) => event.type === type)?.id;
      const command = { entryId, happenedAt: at('2026-03-09', time), reason: 'A slip.' };
      return child.gives('casework/correct-occurrence', tuesday, command, { on, by: 'isak' }).kind;
    };
    expect(corrects(informationReceived.type, '07:00')).toBe('refused');
    expect(corrects(informationRequestedFromAuthority.type, '09:30')).toBe('refused');
    expect(corrects(informationRequestedFromAuthority.type, '08:30')).toBe('accepted');
    expect(corrects(informationReceived.type, '08:45')).toBe('accepted');
  });

  it('isn’t registered in error beneath its answer, but after it', () => {
    const { child, on, requestId } = asked();
    child.does('record-information-received', tuesday, { requestId, received: 'Often away.' }, { on });
    const inError = (type: string) => {
      const entry = child.events.find((event) => event.type === type);
      const error = { entryId: entry?.id, reason: 'Another child.' };
      return child.gives('casework/register-in-error', tuesday, error, { on, by: 'isak' });
    };
    expect(refusalOf(inError(informationRequestedFromAuthority.type))).toBe('STATE_CONFLICT');
    expect(inError(informationReceived.type).kind).toBe('accepted');
    expect(inError(informationRequestedFromAuthority.type).kind).toBe('accepted');
    expect(child.file.details.investigations.get(on)?.requests).toEqual([]);
  });
});
