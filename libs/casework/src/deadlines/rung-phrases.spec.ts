import { describe, expect, it } from '@jest/globals';
import type { Rung } from './rule.js';
import { rungInWords } from './rung-phrases.js';

describe('When a rung is told', () => {
  it.each<readonly [Rung['at'], sv: string, da: string, en: string]>([
    [{ afterStart: { days: 7 } }, '7 dagar efter starten', '7 dage efter starten', '7 days after the start'],
    [
      { beforeDue: { days: 1 } },
      '1 dag före sista dagen',
      '1 dag før den sidste dag',
      '1 day before the last day',
    ],
    [
      { onDueDay: '09:00' },
      'på sista dagen kl. 09.00',
      'på den sidste dag kl. 09.00',
      'on the last day at 09:00',
    ],
    [
      { dayAfterStart: '08:00' },
      'dagen efter starten kl. 08.00',
      'dagen efter starten kl. 08.00',
      'on the day after the start at 08:00',
    ],
    [
      { share: 80 },
      'när 80 % av tiden har gått',
      'når 80 % af tiden er gået',
      'when 80% of the time has passed',
    ],
    [
      { workingDaysAfterStart: 2, at: '08:00' },
      '2 arbetsdagar efter starten kl. 08.00',
      '2 arbejdsdage efter starten kl. 08.00',
      '2 working days after the start at 08:00',
    ],
    [
      { workingDaysBeforeDue: 1 },
      '1 arbetsdag före sista dagen',
      '1 arbejdsdag før den sidste dag',
      '1 working day before the last day',
    ],
    [
      { hoursBeforeDue: 24 },
      '24 timmar före slutet, efter klockan',
      '24 timer før udløbet, efter uret',
      '24 hours before the end, by the clock',
    ],
    [
      { beforeAnchor: { workingDays: 2 } },
      '2 arbetsdagar före den dag som det räknas från',
      '2 arbejdsdage før den dag, der regnes fra',
      '2 working days before the day that it counts from',
    ],
    [
      { beforeAnchor: { hours: 1 } },
      '1 timme före den tidpunkt som det räknas från, efter klockan',
      '1 time før det tidspunkt, der regnes fra, efter uret',
      '1 hour before the time that it counts from, by the clock',
    ],
    [
      { every: { days: 1 }, from: 'missed', at: '08:00' },
      'varje dag efter sista dagen kl. 08.00, så länge fristen är öppen',
      'hver dag efter den sidste dag kl. 08.00, så længe fristen er åben',
      'every day after the last day at 08:00, while the deadline is open',
    ],
    [
      { every: { weeks: 2 }, from: 'start' },
      'var 2:a vecka från starten, så länge fristen är öppen',
      'hver 2. uge fra starten, så længe fristen er åben',
      'every 2 weeks from the start, while the deadline is open',
    ],
    [
      { every: { months: 12 }, from: 'start' },
      'var 12:e månad från starten, så länge fristen är öppen',
      'hver 12. måned fra starten, så længe fristen er åben',
      'every 12 months from the start, while the deadline is open',
    ],
    [
      { every: { workingDays: 21 }, from: 'start' },
      'var 21:a arbetsdag från starten, så länge fristen är öppen',
      'hver 21. arbejdsdag fra starten, så længe fristen er åben',
      'every 21 working days from the start, while the deadline is open',
    ],
    [{ missed: true }, 'när fristen är missad', 'når fristen er overskredet', 'when it is missed'],
  ])('is said of %j', (at, sv, da, en) => {
    expect(rungInWords(at)).toEqual({ sv, da, en });
  });
});
