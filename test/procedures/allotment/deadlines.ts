import type { DeadlineRule } from '#casework';
import { answerDays } from './declared.js';
import { plotAsked, plotGranted } from './plots.js';
import type { Allotment } from './state.js';

export const deadlines: readonly DeadlineRule<Allotment>[] = [
  {
    id: 'H1',
    what: { da: 'Svar på ansøgning om have', en: 'Answer to a request for an allotment' },
    kind: 'duty',
    responsible: 'garden-warden',
    versions: { 'DK-HAVE': { source: 'Haveloven § 2', force: 'local' } },
    starts: [
      {
        on: plotAsked.type,
        length: (setting) => ({ days: Number(setting(answerDays.name)) }),
      },
    ],
    rolls: false,
    stops: [{ on: plotGranted.type }],
    ladder: [
      { at: { onDueDay: '09:00' }, to: ['garden-warden'] },
      { at: { missed: true }, to: ['unit-manager', 'gate-keeper'] },
    ],
  },
];
