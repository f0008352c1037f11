import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../calendar/index.js';
import type { Deadline, Length } from '../kernel/deadline.js';
import type { EveryLanguage } from '../kernel/labels.js';
import { dueDates, endingOn } from './due-dates.js';
import { explainDeadline } from './explanation.js';

const sweden = { jurisdiction: 'SE', timeZone: 'Europe/Stockholm' } as const;
const denmark = { jurisdiction: 'DK', timeZone: 'Europe/Copenhagen' } as const;

function deadline(
  anchorAt: Instant,
  length: Length,
  rolls: boolean,
  differs: Partial<Deadline> = {},
  place: typeof sweden | typeof denmark = sweden,
): Deadline {
  return {
    deadlineId: 'deadline-1',
    ruleId: 'X',
    ruleset: 'SE-2025',
    source: 'SoL 2025:400 20:2',
    force: 'statutory',
    immediate: false,
    matterId: 'matter-1',
    anchorEventId: 'event-1',
    anchorAt,
    startedAt: anchorAt,
    recordedLate: false,
    state: 'running',
    missExplained: false,
    ...dueDates(anchorAt, length, rolls, place),
    ...differs,
  };
}

const rule = {
  what: {
    sv: 'Beslut om att inleda utredning',
    da: 'Beslutning om at indlede en undersøgelse',
    en: 'Decision to open an investigation',
  },
  extension: {
    on: 'x/extended',
    ground: { sv: 'synnerliga skäl', da: 'ganske særlige grunde', en: 'extraordinary reasons' },
    until: () => '',
  },
};

function explained(what: Deadline): EveryLanguage {
  return {
    sv: explainDeadline(what, rule, 'sv'),
    da: explainDeadline(what, rule, 'da'),
    en: explainDeadline(what, rule, 'en'),
  };
}

/** The vectors of docs/law/time.md, told: local day counted from, how long, its last day, and when it counts as missed. */
const vectors: readonly [Instant, Length, boolean, string, string, string, typeof sweden | typeof denmark][] =
  [
    [
      '2026-12-10T09:00:00.000Z',
      { days: 14 },
      true,
      '14 days, counted from Thursday 10 December 2026',
      'Thursday 24 December 2026',
      'Monday 28 December 2026',
      sweden,
    ],
    [
      '2026-10-31T09:00:00.000Z',
      { months: 4 },
      true,
      '4 months, counted from Saturday 31 October 2026',
      'Sunday 28 February 2027',
      'Monday 1 March 2027',
      sweden,
    ],
    [
      '2027-10-31T09:00:00.000Z',
      { months: 4 },
      true,
      '4 months, counted from Sunday 31 October 2027',
      'Tuesday 29 February 2028',
      '',
      sweden,
    ],
    [
      '2026-10-30T09:00:00.000Z',
      { months: 4 },
      true,
      '4 months, counted from Friday 30 October 2026',
      'Sunday 28 February 2027',
      'Monday 1 March 2027',
      sweden,
    ],
    [
      '2026-08-31T09:00:00.000Z',
      { months: 4 },
      true,
      '4 months, counted from Monday 31 August 2026',
      'Thursday 31 December 2026',
      'Monday 4 January 2027',
      sweden,
    ],
    [
      '2026-11-30T09:00:00.000Z',
      { months: 4 },
      true,
      '4 months, counted from Monday 30 November 2026',
      'Tuesday 30 March 2027',
      '',
      sweden,
    ],
    [
      '2027-06-04T09:00:00.000Z',
      { weeks: 3 },
      true,
      '3 weeks, counted from Friday 4 June 2027',
      'Friday 25 June 2027',
      'Monday 28 June 2027',
      sweden,
    ],
    [
      '2026-08-31T09:00:00.000Z',
      { months: 6 },
      false,
      '6 months, counted from Monday 31 August 2026',
      'Sunday 28 February 2027',
      '',
      sweden,
    ],
    [
      '2027-03-27T15:00:00.000Z',
      { hours: 24 },
      false,
      '24 hours, counted from Saturday 27 March 2027',
      'Sunday 28 March 2027',
      '',
      denmark,
    ],
    [
      '2027-03-24T09:00:00.000Z',
      { workingDays: 6 },
      false,
      '6 working days, counted from Wednesday 24 March 2027',
      'Tuesday 6 April 2027',
      '',
      denmark,
    ],
    [
      '2026-10-31T09:00:00.000Z',
      { months: 4 },
      false,
      '4 months, counted from Saturday 31 October 2026',
      'Sunday 28 February 2027',
      '',
      denmark,
    ],
    [
      '2026-11-26T09:00:00.000Z',
      { weeks: 4 },
      true,
      '4 weeks, counted from Thursday 26 November 2026',
      'Thursday 24 December 2026',
      'Monday 28 December 2026',
      denmark,
    ],
  ];

describe('The explanation of a deadline', () => {
  it.each(vectors)('tells %s plus %j', (anchor, length, rolls, counted, last, missedAfter, place) => {
    const text = explainDeadline(deadline(anchor, length, rolls, {}, place), rule, 'en');
    expect(text).toContain(`the law allows ${counted} (SoL 2025:400 20:2).`);
    expect(text).toContain(`The last day is ${last}.`);
    if (missedAfter === '') expect(text).not.toContain('counts as missed');
    else expect(text).toContain(`It counts as missed only after ${missedAfter}, because`);
  });

  it('names the days that the end is moved past, and why', () => {
    expect(explained(deadline('2026-12-10T09:00:00.000Z', { days: 14 }, true))).toEqual({
      sv:
        'Beslut om att inleda utredning: lagen ger 14 dagar, räknat från torsdag 10 december 2026 (SoL 2025:400 20:2). ' +
        'Sista dagen är torsdag 24 december 2026. ' +
        'Fristen räknas som missad först efter måndag 28 december 2026, eftersom den inte kan löpa ut ' +
        'torsdag 24 december (julafton), fredag 25 december (juldagen), lördag 26 december (annandag jul) eller söndag 27 december.',
      da:
        'Beslutning om at indlede en undersøgelse: loven giver 14 dage, regnet fra torsdag den 10. december 2026 (SoL 2025:400 20:2). ' +
        'Den sidste dag er torsdag den 24. december 2026. ' +
        'Fristen regnes først for overskredet efter mandag den 28. december 2026, fordi den ikke kan udløbe ' +
        'torsdag den 24. december (juleaftensdag), fredag den 25. december (juledag), lørdag den 26. december (2. juledag) eller søndag den 27. december.',
      en:
        'Decision to open an investigation: the law allows 14 days, counted from Thursday 10 December 2026 (SoL 2025:400 20:2). ' +
        'The last day is Thursday 24 December 2026. ' +
        'It counts as missed only after Monday 28 December 2026, because it can not end on ' +
        'Thursday 24 December (Christmas Eve), Friday 25 December (Christmas Day), Saturday 26 December (Second Day of Christmas) or Sunday 27 December.',
    });
  });

  it('says honestly that the law says at once and the number is ours', () => {
    const assessed = deadline('2026-03-06T15:30:00.000Z', { sameDayBefore: '15:00' }, false, {
      immediate: true,
      source: 'SoL 2025:400 20:1',
    });
    expect(explained(assessed)).toEqual({
      sv:
        'Beslut om att inleda utredning: lagen säger genast (SoL 2025:400 20:1); vårt mål är samma dag, eller nästa dag ' +
        'om det kom in kl. 15.00 eller senare, räknat från fredag 6 mars 2026. Sista dagen är lördag 7 mars 2026.',
      da:
        'Beslutning om at indlede en undersøgelse: loven siger straks (SoL 2025:400 20:1); vores mål er samme dag, eller næste dag, ' +
        'hvis det kom ind kl. 15.00 eller senere, regnet fra fredag den 6. marts 2026. Den sidste dag er lørdag den 7. marts 2026.',
      en:
        'Decision to open an investigation: the law says at once (SoL 2025:400 20:1); our target is the same day, or the next day ' +
        'if it came in at 15:00 or later, counted from Friday 6 March 2026. The last day is Saturday 7 March 2026.',
    });
  });

  it.each([
    [
      'target' as const,
      undefined,
      'the law names no time; the target is 1 working day',
      'loven nævner ingen tid; målet er 1 arbejdsdag',
    ],
    [
      'target' as const,
      'FL 2017:900 33',
      'the law names no time (FL 2017:900 33); the target is 1 working day',
      'loven nævner ingen tid (FL 2017:900 33); målet er 1 arbejdsdag',
    ],
    [
      'local' as const,
      undefined,
      'the municipality itself has set 1 working day',
      'kommunen har selv fastsat 1 arbejdsdag',
    ],
  ])('never passes a %s off as law', (force, source, inEnglish, inDanish) => {
    const { source: _, ...unsourced } = deadline('2026-03-06T09:00:00.000Z', { workingDays: 1 }, true, {
      force,
    });
    const { da, en } = explained({ ...unsourced, ...(source !== undefined && { source }) });
    expect(en).toContain(inEnglish);
    expect(en).not.toContain('counts as missed');
    expect(da).toContain(inDanish);
    expect(da).not.toContain('overskredet');
  });

  it('tells an extension with its ground, and the last day that follows from it', () => {
    const extended = deadline('2026-03-06T09:00:00.000Z', { days: 14 }, true, {
      state: 'extended',
      extendedTo: '2026-04-04',
      ...endingOn('2026-04-04', true, sweden),
    });
    const { sv, da, en } = explained(extended);
    expect(sv).toContain('Tiden har förlängts till lördag 4 april 2026: synnerliga skäl.');
    expect(da).toContain('Fristen er forlænget til lørdag den 4. april 2026: ganske særlige grunde.');
    expect(en).toContain('The time has been extended to Saturday 4 April 2026: extraordinary reasons.');
    expect(en).toContain(
      'only after Tuesday 7 April 2026, because it can not end on Saturday 4 April, Sunday 5 April (Easter Sunday) or Monday 6 April (Easter Monday).',
    );
    expect(da).toContain(
      'først for overskredet efter tirsdag den 7. april 2026, fordi den ikke kan udløbe lørdag den 4. april, søndag den 5. april (påskedag) eller mandag den 6. april (2. påskedag).',
    );
  });

  const ended = (differs: Partial<Deadline>) =>
    explained(deadline('2026-03-06T09:00:00.000Z', { days: 14 }, true, differs));
  const missed = { state: 'missed', missedAt: '2026-03-20T23:00:00.000Z' } as const;
  const met = { state: 'met', metAt: '2026-03-20T10:00:00.000Z', metOn: '2026-03-20' } as const;

  it.each([
    [
      'missed',
      missed,
      'so the deadline has been missed; why has not been explained yet.',
      'Det var ikke gjort, da den sidste dag, fredag den 20. marts 2026, var omme, så fristen er overskredet; årsagen er ikke forklaret endnu.',
    ],
    [
      'missed and explained',
      { ...missed, missExplained: true },
      'why is explained in the file.',
      'så fristen er overskredet; årsagen er forklaret i akten.',
    ],
    [
      'met',
      { ...met, onTime: true },
      'It was done on Friday 20 March 2026, on time.',
      'Det blev gjort fredag den 20. marts 2026, til tiden.',
    ],
    [
      'met late',
      { ...missed, ...met, onTime: false },
      'It was done on Friday 20 March 2026, too late.',
      'Det blev gjort fredag den 20. marts 2026, for sent.',
    ],
    [
      'met on time, recorded late',
      { ...missed, ...met, onTime: true, metRecordedLate: true },
      'on time, but recorded more than a day afterwards; by the time it was recorded the deadline had already been noted as missed.',
      'til tiden, men registreret mere end et døgn senere; da det blev registreret, var fristen allerede noteret som overskredet.',
    ],
    [
      'started late',
      { recordedLate: true },
      '6 March 2026, which was recorded more than a day afterwards',
      'den 6. marts 2026, som blev registreret mere end et døgn senere',
    ],
    [
      'corrected',
      { state: 'superseded', endedBecause: 'anchor-corrected' } as const,
      'It no longer applies: a time has been corrected',
      'Den gælder ikke længere: et tidspunkt er rettet, og fristen er beregnet på ny.',
    ],
    [
      'in error',
      { state: 'superseded', endedBecause: 'registered-in-error' } as const,
      'It no longer applies: an entry was registered in error.',
      'Den gælder ikke længere: en oplysning var registreret ved en fejl.',
    ],
  ])('tells one that is %s', (_, differs, inEnglish, inDanish) => {
    const { da, en } = ended(differs);
    expect(en).toContain(inEnglish);
    expect(da).toContain(inDanish);
  });

  it('counts in Danish by working days, hours and months alike', () => {
    const at = (anchor: Instant, length: Length) =>
      explainDeadline(deadline(anchor, length, false, {}, denmark), rule, 'da');
    expect(at('2027-03-24T09:00:00.000Z', { workingDays: 6 })).toContain(
      'loven giver 6 arbejdsdage, regnet fra onsdag den 24. marts 2027 (SoL 2025:400 20:2). Den sidste dag er tirsdag den 6. april 2027.',
    );
    expect(at('2027-03-27T15:00:00.000Z', { hours: 24 })).toContain(
      'loven giver 24 timer, regnet fra lørdag den 27. marts 2027 (SoL 2025:400 20:2). Den sidste dag er søndag den 28. marts 2027.',
    );
    expect(at('2026-10-31T09:00:00.000Z', { months: 4 })).toContain(
      'loven giver 4 måneder, regnet fra lørdag den 31. oktober 2026 (SoL 2025:400 20:2). Den sidste dag er søndag den 28. februar 2027.',
    );
  });

  it('takes two to four sentences in every language', () => {
    for (const differs of [{}, missed, { ...missed, ...met, onTime: true, metRecordedLate: true }]) {
      for (const text of Object.values(ended(differs))) {
        const sentences = text.split(/\.(?= [A-ZÅÄÆÖØ]|$)/).filter((sentence) => sentence !== '');
        expect(sentences.length).toBeGreaterThanOrEqual(2);
        expect(sentences.length).toBeLessThanOrEqual(4);
      }
    }
  });
});
