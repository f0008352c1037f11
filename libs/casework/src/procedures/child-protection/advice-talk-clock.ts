import type { DeadlineRule } from '../../deadlines/index.js';
import type { CaseEvent } from '../../kernel/index.js';
import {
  adviceContactEnded,
  adviceTalkAgreed,
  adviceTalkHeld,
  type AdviceTalkAgreed,
} from './advice-contacts.js';
import type { ChildProtection } from './state.js';

function isAgreed(event: CaseEvent): event is CaseEvent<AdviceTalkAgreed> {
  return event.type === adviceTalkAgreed.type;
}

const local = { force: 'local' } as const;

/**
 * A talk that was agreed with somebody who stays nameless: an appointment, so that whoever is to hold it sees it in the
 * lists and is reminded. No law speaks of it. Agreed anew it moves; a talk that is held before takes its place.
 */
export const adviceTalk: DeadlineRule<ChildProtection> = {
  id: 'advice-talk',
  what: { sv: 'Avtalat rådgivningssamtal', en: 'Agreed advice talk' },
  kind: 'appointment',
  responsible: 'intake-worker',
  versions: { 'SE-2001': local, 'SE-2025': local, 'SE-2025B': local },
  starts: [
    {
      on: adviceTalkAgreed.type,
      until: (_, event) => {
        if (!isAgreed(event)) throw new Error(`${event.type} agrees no talk.`);
        return { instant: event.data.talkAt };
      },
    },
  ],
  rolls: false,
  stops: [],
  replaces: [{ on: adviceTalkAgreed.type }],
  cancels: [
    {
      on: adviceTalkHeld.type,
      because: { sv: 'samtalet hölls', en: 'the talk was held' },
    },
    {
      on: adviceContactEnded.type,
      because: { sv: 'rådgivningskontakten avslutades', en: 'the advice contact ended' },
    },
  ],
  ladder: [{ at: { hoursBeforeDue: 1 }, to: ['intake-worker'] }],
};
