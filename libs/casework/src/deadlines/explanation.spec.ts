import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../calendar/index.js';
import type { Entry, UnconfirmedAct } from '../kernel/casefile.js';
import type { LastDays, Length, Miss, NamedEnd } from '../kernel/deadline.js';
import type { Deadline, ExtensionGiven } from '../kernel/deadline-course.js';
import { GrowingRecord } from '../kernel/growing-record.js';
import type { EveryLanguage } from '../kernel/labels.js';
import type { Matter } from '../kernel/matter.js';
import { dueDates, endingOn } from './due-dates.js';
import { explainDeadline, type ExplainedIn } from './explanation.js';
import { lengthInWords } from './explanation-phrases.js';

const sweden = { jurisdiction: 'SE', timeZone: 'Europe/Stockholm' } as const;
const denmark = { jurisdiction: 'DK', timeZone: 'Europe/Copenhagen' } as const;

function deadline(
  anchorAt: Instant,
  length: Length | NamedEnd,
  rolls: boolean,
  differs: Partial<Deadline> = {},
  place: typeof sweden | typeof denmark = sweden,
): Deadline {
  const due = dueDates(anchorAt, length, rolls, place);
  return {
    deadlineId: 'deadline-1',
    ruleId: 'X',
    ruleset: 'SE-2025',
    source: 'SoL 2025:400 20:2',
    kind: 'duty',
    force: 'statutory',
    immediate: false,
    matterId: 'matter-1',
    anchorEventId: 'event-1',
    anchorAt,
    startedAt: anchorAt,
    recordedLate: false,
    state: 'running',
    misses: [],
    extensions: [],
    firstEnd: due,
    ...due,
    ...differs,
  };
}

const rule = {
  what: {
    sv: 'Beslut om att inleda utredning',
    da: 'Beslutning om at indlede en undersøgelse',
    en: 'Decision to open an investigation',
  },
  rolls: true,
  starts: [
    {
      on: 'x/arrived',
      anchoredBecause: {
        sv: 'brevet räknas som inkommet då (FL 2017:900 22 §)',
        da: 'brevet regnes for modtaget da (FL 2017:900 22 §)',
        en: 'the letter counts as arrived then (FL 2017:900 22 §)',
      },
    },
  ],
  extensions: [
    {
      on: 'x/extended',
      ground: { sv: 'synnerliga skäl', da: 'ganske særlige grunde', en: 'extraordinary reasons' },
      until: () => ({ day: '' }),
    },
    {
      on: 'x/granted',
      ground: { sv: 'rättens beslut', da: 'rettens afgørelse', en: 'the decision of the court' },
      until: () => ({ day: '' }),
    },
  ],
  cancels: [
    {
      on: 'x/grown-up',
      because: { sv: 'barnet har fyllt 18 år', da: 'barnet er fyldt 18 år', en: 'the child has turned 18' },
    },
  ],
};

function entry(eventId: string, type: string, occurredAt: Instant): Entry {
  return {
    eventId,
    type,
    commandId: `command of ${eventId}`,
    revision: 0,
    occurredAt,
    by: [],
    opensMatters: [],
    touches: [],
    undo: [],
    inError: false,
  };
}

const entries = [
  entry('event-1', 'x/planned', '2026-03-06T09:00:00.000Z'),
  entry('arrived-1', 'x/arrived', '2026-03-06T09:00:00.000Z'),
  entry('extended-1', 'x/extended', '2026-03-18T09:00:00.000Z'),
  entry('granted-1', 'x/granted', '2026-04-10T09:00:00.000Z'),
].reduce((all, each) => all.with(each.eventId, each), GrowingRecord.empty<Entry>());

const takenUpAgain: Matter = {
  matterId: 'matter-2',
  kind: 'investigation',
  caseNumber: 'CASE-2',
  step: 'investigating',
  unitId: 'unit-1',
  openedAt: '2026-03-27T09:00:00.000Z',
  continues: 'matter-1',
  inError: false,
  version: '',
};

function within(
  place: typeof sweden | typeof denmark,
  unconfirmed: Readonly<Record<string, UnconfirmedAct>> = {},
  others: readonly Deadline[] = [],
): ExplainedIn {
  const deadlines = others.reduce(
    (all, each) => all.with(each.deadlineId, each),
    GrowingRecord.empty<Deadline>(),
  );
  return {
    file: {
      ...place,
      deadlines,
      entries,
      matters: GrowingRecord.empty<Matter>().with('matter-2', takenUpAgain),
      unconfirmed: Object.entries(unconfirmed).reduce(
        (all, [entryId, act]) => all.with(entryId, act),
        GrowingRecord.empty<UnconfirmedAct>(),
      ),
    },
    events: new Map([
      ['x/planned', { title: { sv: 'Plan beslutad', da: 'Plan besluttet', en: 'Plan decided' } }],
    ]),
    nameOf: (id) => ({ 'person-1': 'Anna Berg', jonas: 'Jonas Jour' })[id] ?? 'Nobody',
  };
}

function explained(
  what: Deadline,
  place: typeof sweden | typeof denmark = sweden,
  unconfirmed: Readonly<Record<string, UnconfirmedAct>> = {},
  others: readonly Deadline[] = [],
): EveryLanguage {
  const where = within(place, unconfirmed, others);
  return {
    sv: explainDeadline(what, rule, where, 'sv'),
    da: explainDeadline(what, rule, where, 'da'),
    en: explainDeadline(what, rule, where, 'en'),
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
    const { en: text } = explained(deadline(anchor, length, rolls, {}, place), place);
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

  it('leads from what no longer applies to what has taken its place', () => {
    const anchorAt = '2026-03-06T09:00:00.000Z';
    const was = deadline(anchorAt, { days: 14 }, true, {
      state: 'superseded',
      endedBecause: 'anchor-corrected',
    });
    const is = deadline(anchorAt, { days: 14 }, true, {
      deadlineId: 'deadline-2',
      supersedes: was.deadlineId,
    });
    const { sv, da, en } = explained(was, sweden, {}, [was, is]);
    expect(sv).toMatch(/ Vad som gäller nu sägs vid den frist som har trätt i dess ställe\.$/);
    expect(da).toMatch(/ Hvad der gælder nu, står ved den frist, der er trådt i stedet\.$/);
    expect(en).toMatch(/ What applies now is said of the deadline that has taken its place\.$/);
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

  it('says why it counts from another day than its start, where it does', () => {
    const counted = (anchorAt: Instant) =>
      explained(
        deadline(anchorAt, { days: 14 }, true, {
          anchorEventId: 'arrived-1',
          startedAt: '2026-03-06T09:00:00.000Z',
        }),
      );
    expect(counted('2026-03-05T23:00:00.000Z').en).not.toContain('because');
    const letter = counted('2026-03-05T09:00:00.000Z');
    expect(letter.sv).toContain(
      'räknat från torsdag 5 mars 2026 (SoL 2025:400 20:2). Den räknas från den dagen, för brevet räknas som inkommet då (FL 2017:900 22 §). Sista dagen',
    );
    expect(letter.da).toContain(
      'Den regnes fra den dag, for brevet regnes for modtaget da (FL 2017:900 22 §). Den sidste dag',
    );
    expect(letter.en).toContain(
      'It is counted from that day because the letter counts as arrived then (FL 2017:900 22 §). The last day',
    );
  });

  it('says of a start that was recorded late that it was, and not of the day counted from', () => {
    const letter = deadline('2026-03-05T09:00:00.000Z', { days: 14 }, true, {
      anchorEventId: 'arrived-1',
      startedAt: '2026-03-06T09:00:00.000Z',
      recordedLate: true,
    });
    const { sv, da, en } = explained(letter);
    expect(sv).toContain(
      'räknat från torsdag 5 mars 2026 (SoL 2025:400 20:2). Den räknas från den dagen, för brevet räknas som inkommet då (FL 2017:900 22 §); ' +
        'att detta började fredag 6 mars 2026 registrerades mer än ett dygn i efterhand. Sista dagen',
    );
    expect(da).toContain(
      'regnet fra torsdag den 5. marts 2026 (SoL 2025:400 20:2). Den regnes fra den dag, for brevet regnes for modtaget da (FL 2017:900 22 §); ' +
        'at dette begyndte fredag den 6. marts 2026, blev registreret mere end et døgn senere. Den sidste dag',
    );
    expect(en).toContain(
      'counted from Thursday 5 March 2026 (SoL 2025:400 20:2). It is counted from that day because the letter counts as arrived then (FL 2017:900 22 §); ' +
        'that this began on Friday 6 March 2026 was recorded more than a day afterwards. The last day',
    );
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

  const given = (byEventId: string, decidedAt: Instant, end: LastDays): ExtensionGiven => ({
    byEventId,
    decidedAt,
    end,
  });

  const toEaster = endingOn({ day: '2026-04-04' }, true, sweden);
  const toMay = endingOn({ day: '2026-05-04' }, true, sweden);

  const fourteenDays = (differs: Partial<Deadline>) =>
    deadline('2026-03-06T09:00:00.000Z', { days: 14 }, true, differs);

  /** What follows on the count, which is the same. */
  function after(what: Deadline, place: typeof sweden | typeof denmark = sweden): EveryLanguage {
    const rest = (text: string) => text.slice(text.indexOf('. ', text.indexOf(')')) + 2);
    const { sv, da, en } = explained(what, place);
    return { sv: rest(sv), da: rest(da), en: rest(en) };
  }

  it('tells an extension with its ground, and when it counts as missed after that', () => {
    const extended = fourteenDays({
      state: 'extended',
      extendedTo: '2026-04-04',
      extensions: [given('extended-1', '2026-03-18T09:00:00.000Z', toEaster)],
      ...toEaster,
    });
    expect(after(extended)).toEqual({
      sv:
        'Sista dagen var från början fredag 20 mars 2026. Tiden förlängdes onsdag 18 mars 2026 till lördag 4 april 2026 (synnerliga skäl). ' +
        'Fristen räknas som missad först efter tisdag 7 april 2026, eftersom den inte kan löpa ut ' +
        'lördag 4 april, söndag 5 april (påskdagen) eller måndag 6 april (annandag påsk).',
      da:
        'Den sidste dag var oprindelig fredag den 20. marts 2026. Fristen blev onsdag den 18. marts 2026 forlænget til lørdag den 4. april 2026 (ganske særlige grunde). ' +
        'Fristen regnes først for overskredet efter tirsdag den 7. april 2026, fordi den ikke kan udløbe ' +
        'lørdag den 4. april, søndag den 5. april (påskedag) eller mandag den 6. april (2. påskedag).',
      en:
        'The last day was at first Friday 20 March 2026. The time was extended on Wednesday 18 March 2026 to Saturday 4 April 2026 (extraordinary reasons). ' +
        'It counts as missed only after Tuesday 7 April 2026, because it can not end on ' +
        'Saturday 4 April, Sunday 5 April (Easter Sunday) or Monday 6 April (Easter Monday).',
    });
  });

  it('keeps with an extension that came too late the days that it was counted to at first, and why', () => {
    const end = endingOn({ day: '2027-01-29' }, true, sweden);
    const extended = deadline('2026-12-10T09:00:00.000Z', { days: 14 }, true, {
      state: 'extended',
      extensions: [
        { ...given('extended-1', '2027-01-04T09:00:00.000Z', end), decidedLate: true, recordedLate: true },
      ],
      misses: [{ at: '2026-12-28T23:00:00.000Z', explained: true }],
      ...end,
    });
    expect(after(extended)).toEqual({
      sv:
        'Sista dagen var från början torsdag 24 december 2026, och fristen räknades som missad först efter måndag 28 december 2026, ' +
        'eftersom den inte kunde löpa ut torsdag 24 december (julafton), fredag 25 december (juldagen), lördag 26 december (annandag jul) eller söndag 27 december. ' +
        'Tiden förlängdes måndag 4 januari 2027 till fredag 29 januari 2027 (synnerliga skäl), men det beslutades först när tiden redan hade gått ut, ' +
        'och registrerades mer än ett dygn efter det. ' +
        'När måndag 28 december 2026 var slut var det inte gjort, så fristen missades (varför är förklarat i akten).',
      da:
        'Den sidste dag var oprindelig torsdag den 24. december 2026, og fristen regnedes først for overskredet efter mandag den 28. december 2026, ' +
        'fordi den ikke kunne udløbe torsdag den 24. december (juleaftensdag), fredag den 25. december (juledag), lørdag den 26. december (2. juledag) eller søndag den 27. december. ' +
        'Fristen blev mandag den 4. januar 2027 forlænget til fredag den 29. januar 2027 (ganske særlige grunde), men det blev først besluttet, da fristen allerede var udløbet, ' +
        'og blev registreret mere end et døgn efter det. ' +
        'Da mandag den 28. december 2026 var omme, var det ikke gjort, så fristen blev overskredet (årsagen er forklaret i akten).',
      en:
        'The last day was at first Thursday 24 December 2026, and it counted as missed only after Monday 28 December 2026, ' +
        'because it could not end on Thursday 24 December (Christmas Eve), Friday 25 December (Christmas Day), Saturday 26 December (Second Day of Christmas) or Sunday 27 December. ' +
        'The time was extended on Monday 4 January 2027 to Friday 29 January 2027 (extraordinary reasons), but that was decided only when the time had already run out, ' +
        'and recorded more than a day after that. ' +
        'When Monday 28 December 2026 was over, it had not been done, so the deadline was missed (why is explained in the file).',
    });
  });

  it.each<[string, Partial<Deadline>, Length, EveryLanguage]>([
    [
      'an elapsed time',
      {},
      { hours: 24 },
      {
        sv: 'Tiden gick från början ut lördag 7 mars 2026 kl. 10.00. ',
        da: 'Fristen udløb oprindelig lørdag den 7. marts 2026 kl. 10.00. ',
        en: 'The time ran out at first on Saturday 7 March 2026 at 10:00. ',
      },
    ],
    [
      'a target, which moves past no day',
      { force: 'target' },
      { days: 15 },
      {
        sv: 'Sista dagen var från början lördag 21 mars 2026. ',
        da: 'Den sidste dag var oprindelig lørdag den 21. marts 2026. ',
        en: 'The last day was at first Saturday 21 March 2026. ',
      },
    ],
    [
      'somebody else’s time',
      { kind: 'window' },
      { days: 15 },
      {
        sv: 'Sista dagen var från början lördag 21 mars 2026, och tiden gick ut först vid utgången av måndag 23 mars 2026, eftersom den inte kunde löpa ut lördag 21 mars eller söndag 22 mars. ',
        da: 'Den sidste dag var oprindelig lørdag den 21. marts 2026, og fristen udløb først ved udgangen af mandag den 23. marts 2026, fordi den ikke kunne udløbe lørdag den 21. marts eller søndag den 22. marts. ',
        en: 'The last day was at first Saturday 21 March 2026, and the time ran out only at the end of Monday 23 March 2026, because it could not end on Saturday 21 March or Sunday 22 March. ',
      },
    ],
    [
      'Danish weekdays',
      {},
      { danishWeekdays: 7 },
      {
        sv: 'Sista dagen var från början lördag 14 mars 2026, och fristen räknades som missad först efter tisdag 17 mars 2026, när vardagar räknas på det mildare sättet. ',
        da: 'Den sidste dag var oprindelig lørdag den 14. marts 2026, og fristen regnedes først for overskredet efter tirsdag den 17. marts 2026, når hverdage tælles på den mildere måde. ',
        en: 'The last day was at first Saturday 14 March 2026, and it counted as missed only after Tuesday 17 March 2026, counting weekdays the milder way. ',
      },
    ],
  ])('keeps with an extension the end of %s before it', (_, differs, length, { sv, da, en }) => {
    const extended = deadline('2026-03-06T09:00:00.000Z', length, true, {
      state: 'extended',
      extensions: [given('extended-1', '2026-03-07T08:00:00.000Z', toMay)],
      ...toMay,
      ...differs,
    });
    const text = explained(extended);
    expect(text.sv).toContain(`${sv}Tiden förlängdes`);
    expect(text.da).toContain(`${da}Fristen blev`);
    expect(text.en).toContain(`${en}The time was extended`);
  });

  it('tells each of several extensions, the one that came too late, and each miss', () => {
    const extended = fourteenDays({
      state: 'missed',
      extendedTo: '2026-05-04',
      extendedLate: true,
      extensions: [
        given('extended-1', '2026-03-18T09:00:00.000Z', toEaster),
        given('granted-1', '2026-04-10T09:00:00.000Z', toMay),
      ],
      misses: [
        { at: '2026-04-07T22:00:00.000Z', explained: true },
        { at: '2026-05-04T22:00:00.000Z', explained: false },
      ],
      ...toMay,
    });
    expect(after(extended)).toEqual({
      sv:
        'Sista dagen var från början fredag 20 mars 2026. Tiden förlängdes onsdag 18 mars 2026 till lördag 4 april 2026 (synnerliga skäl); ' +
        'fredag 10 april 2026 förlängdes den till måndag 4 maj 2026 (rättens beslut), men det beslutades först när tiden redan hade gått ut. ' +
        'När tisdag 7 april 2026 var slut var det inte gjort, så fristen missades (varför är förklarat i akten); ' +
        'när måndag 4 maj 2026 var slut var det inte gjort, så fristen missades (varför är inte förklarat än).',
      da:
        'Den sidste dag var oprindelig fredag den 20. marts 2026. Fristen blev onsdag den 18. marts 2026 forlænget til lørdag den 4. april 2026 (ganske særlige grunde); ' +
        'fredag den 10. april 2026 blev den forlænget til mandag den 4. maj 2026 (rettens afgørelse), men det blev først besluttet, da fristen allerede var udløbet. ' +
        'Da tirsdag den 7. april 2026 var omme, var det ikke gjort, så fristen blev overskredet (årsagen er forklaret i akten); ' +
        'da mandag den 4. maj 2026 var omme, var det ikke gjort, så fristen blev overskredet (årsagen er ikke forklaret endnu).',
      en:
        'The last day was at first Friday 20 March 2026. The time was extended on Wednesday 18 March 2026 to Saturday 4 April 2026 (extraordinary reasons); ' +
        'on Friday 10 April 2026 it was extended to Monday 4 May 2026 (the decision of the court), but that was decided only when the time had already run out. ' +
        'When Tuesday 7 April 2026 was over, it had not been done, so the deadline was missed (why is explained in the file); ' +
        'when Monday 4 May 2026 was over, it had not been done, so the deadline was missed (why has not been explained yet).',
    });
  });

  const miss = (differs: Partial<Miss> = {}): Miss => ({
    at: '2026-03-20T23:00:00.000Z',
    explained: false,
    ...differs,
  });
  const met = { state: 'met', metAt: '2026-03-20T10:00:00.000Z', metOn: '2026-03-20' } as const;
  const missed = { state: 'missed', misses: [miss()] } as const;

  const lastDay = {
    sv: 'Sista dagen är fredag 20 mars 2026. ',
    da: 'Den sidste dag er fredag den 20. marts 2026. ',
    en: 'The last day is Friday 20 March 2026. ',
  };

  it.each<[string, Partial<Deadline>, EveryLanguage]>([
    [
      'missed',
      missed,
      {
        sv: 'När fredag 20 mars 2026 var slut var det inte gjort, så fristen missades (varför är inte förklarat än).',
        da: 'Da fredag den 20. marts 2026 var omme, var det ikke gjort, så fristen blev overskredet (årsagen er ikke forklaret endnu).',
        en: 'When Friday 20 March 2026 was over, it had not been done, so the deadline was missed (why has not been explained yet).',
      },
    ],
    [
      'missed when the matter was taken up again, for its last day had passed by then',
      { ...missed, matterId: 'matter-2', startedAt: '2026-03-27T09:00:00.000Z' },
      {
        sv: 'När ärendet togs upp igen fredag 27 mars 2026 var sista dagen, fredag 20 mars 2026, redan förbi, och därmed missades fristen (varför är inte förklarat än).',
        da: 'Da sagen blev taget op igen fredag den 27. marts 2026, var den sidste dag, fredag den 20. marts 2026, allerede omme, og dermed blev fristen overskredet (årsagen er ikke forklaret endnu).',
        en: 'When the matter was taken up again on Friday 27 March 2026, the last day, Friday 20 March 2026, had passed already, and so the deadline was missed (why has not been explained yet).',
      },
    ],
    [
      'missed as soon as it began, at the very end of the day, which has been corrected since',
      {
        ...missed,
        startedAt: '2026-03-20T23:00:00.000Z',
        misses: [miss({ answer: 'corrected-since' })],
      },
      {
        sv: 'När detta började lördag 21 mars 2026 var sista dagen, fredag 20 mars 2026, redan förbi, och därmed missades fristen, men det som missen berodde på har rättats sedan dess.',
        da: 'Da dette begyndte lørdag den 21. marts 2026, var den sidste dag, fredag den 20. marts 2026, allerede omme, og dermed blev fristen overskredet, men det, overskridelsen skyldtes, er siden rettet.',
        en: 'When this began on Saturday 21 March 2026, the last day, Friday 20 March 2026, had passed already, and so the deadline was missed, but what the miss rested on has been corrected since.',
      },
    ],
    [
      'met',
      { ...met, onTime: true },
      {
        sv: 'Det gjordes fredag 20 mars 2026, i tid.',
        da: 'Det blev gjort fredag den 20. marts 2026, til tiden.',
        en: 'It was done on Friday 20 March 2026, on time.',
      },
    ],
    [
      'met late, its miss explained',
      { ...met, metAt: '2026-03-23T10:00:00.000Z', onTime: false, misses: [miss({ explained: true })] },
      {
        sv:
          'När fredag 20 mars 2026 var slut var det inte gjort, så fristen missades (varför är förklarat i akten). ' +
          'Det gjordes måndag 23 mars 2026, för sent.',
        da:
          'Da fredag den 20. marts 2026 var omme, var det ikke gjort, så fristen blev overskredet (årsagen er forklaret i akten). ' +
          'Det blev gjort mandag den 23. marts 2026, for sent.',
        en:
          'When Friday 20 March 2026 was over, it had not been done, so the deadline was missed (why is explained in the file). ' +
          'It was done on Monday 23 March 2026, too late.',
      },
    ],
    [
      'met on time, which was recorded after the miss',
      { ...met, onTime: true, metRecordedLate: true, misses: [miss({ answer: 'done-in-time' })] },
      {
        sv:
          'När fredag 20 mars 2026 var slut var det inte registrerat som gjort, så fristen räknades som missad, men det var redan gjort, vilket registrerades först efteråt. ' +
          'Det gjordes fredag 20 mars 2026, i tid, men registrerades mer än ett dygn efteråt.',
        da:
          'Da fredag den 20. marts 2026 var omme, var det ikke registreret som gjort, så fristen blev regnet for overskredet, men det var allerede gjort, hvilket først blev registreret bagefter. ' +
          'Det blev gjort fredag den 20. marts 2026, til tiden, men registreret mere end et døgn senere.',
        en:
          'When Friday 20 March 2026 was over, it had not been recorded as done, so the deadline counted as missed, but it had already been done, which was recorded only afterwards. ' +
          'It was done on Friday 20 March 2026, on time, but recorded more than a day afterwards.',
      },
    ],
    [
      'met late, which was recorded late on top',
      { ...met, metAt: '2026-03-23T10:00:00.000Z', onTime: false, metRecordedLate: true },
      {
        sv: 'Det gjordes måndag 23 mars 2026, för sent, och registrerades mer än ett dygn efteråt.',
        da: 'Det blev gjort mandag den 23. marts 2026, for sent, og registreret mere end et døgn senere.',
        en: 'It was done on Monday 23 March 2026, too late, and recorded more than a day afterwards.',
      },
    ],
    [
      'missed as soon as it began, though it had been done by then',
      { ...missed, startedAt: '2026-03-20T23:00:00.000Z', misses: [miss({ answer: 'done-in-time' })] },
      {
        sv: 'När detta började lördag 21 mars 2026 var sista dagen, fredag 20 mars 2026, redan förbi, och därmed räknades fristen som missad, men det var redan gjort, vilket registrerades först efteråt.',
        da: 'Da dette begyndte lørdag den 21. marts 2026, var den sidste dag, fredag den 20. marts 2026, allerede omme, og dermed blev fristen regnet for overskredet, men det var allerede gjort, hvilket først blev registreret bagefter.',
        en: 'When this began on Saturday 21 March 2026, the last day, Friday 20 March 2026, had passed already, and so the deadline counted as missed, but it had already been done, which was recorded only afterwards.',
      },
    ],
    [
      'cancelled before a miss that was noted, with the reason of its rule',
      {
        state: 'cancelled',
        cancelledBy: 'x/grown-up',
        endedAt: '2026-03-18T10:00:00.000Z',
        misses: [miss({ answer: 'ended-before' })],
      },
      {
        sv:
          'När fredag 20 mars 2026 var slut var det inte registrerat som gjort, så fristen räknades som missad, men det som den tjänade hade redan upphört, vilket registrerades först efteråt. ' +
          'Fristen föll bort onsdag 18 mars 2026: barnet har fyllt 18 år.',
        da:
          'Da fredag den 20. marts 2026 var omme, var det ikke registreret som gjort, så fristen blev regnet for overskredet, men det, den tjente, var allerede ophørt, hvilket først blev registreret bagefter. ' +
          'Fristen bortfaldt onsdag den 18. marts 2026: barnet er fyldt 18 år.',
        en:
          'When Friday 20 March 2026 was over, it had not been recorded as done, so the deadline counted as missed, but what it served had already ended, which was recorded only afterwards. ' +
          'The deadline fell away on Wednesday 18 March 2026: the child has turned 18.',
      },
    ],
    [
      'cancelled by what its rule has no words for',
      { state: 'cancelled', cancelledBy: 'x/elsewhere', endedAt: '2026-03-18T10:00:00.000Z' },
      {
        sv: 'Fristen föll bort onsdag 18 mars 2026: det som den tjänade har upphört.',
        da: 'Fristen bortfaldt onsdag den 18. marts 2026: det, den tjente, er ophørt.',
        en: 'The deadline fell away on Wednesday 18 March 2026: what it served has ended.',
      },
    ],
    [
      'superseded after the anchor was corrected, and with it a miss',
      {
        state: 'superseded',
        endedBecause: 'anchor-corrected',
        misses: [miss({ answer: 'corrected-since' })],
      },
      {
        sv:
          'När fredag 20 mars 2026 var slut missades fristen, men det som missen berodde på har rättats sedan dess. ' +
          'Fristen gäller inte längre, för en tidpunkt har rättats; så här räknades den då.',
        da:
          'Da fredag den 20. marts 2026 var omme, blev fristen overskredet, men det, overskridelsen skyldtes, er siden rettet. ' +
          'Fristen gælder ikke længere, for et tidspunkt er rettet; sådan blev den beregnet dengang.',
        en:
          'When Friday 20 March 2026 was over, the deadline was missed, but what the miss rested on has been corrected since. ' +
          'The deadline no longer applies, because a time has been corrected; this is how it was counted then.',
      },
    ],
    [
      'superseded with a miss that nobody can explain any more',
      { state: 'superseded', endedBecause: 'anchor-corrected', misses: [miss({})] },
      {
        sv:
          'När fredag 20 mars 2026 var slut missades fristen. ' +
          'Fristen gäller inte längre, för en tidpunkt har rättats; så här räknades den då.',
        da:
          'Da fredag den 20. marts 2026 var omme, blev fristen overskredet. ' +
          'Fristen gælder ikke længere, for et tidspunkt er rettet; sådan blev den beregnet dengang.',
        en:
          'When Friday 20 March 2026 was over, the deadline was missed. ' +
          'The deadline no longer applies, because a time has been corrected; this is how it was counted then.',
      },
    ],
    [
      'superseded for an entry in error',
      { state: 'superseded', endedBecause: 'registered-in-error' },
      {
        sv: 'Fristen gäller inte längre, för en uppgift var felregistrerad; så här räknades den då.',
        da: 'Fristen gælder ikke længere, for en oplysning var registreret ved en fejl; sådan blev den beregnet dengang.',
        en: 'The deadline no longer applies, because an entry was registered in error; this is how it was counted then.',
      },
    ],
    [
      'superseded for what was recorded late',
      { state: 'superseded', endedBecause: 'recorded-late' },
      {
        sv: 'Fristen gäller inte längre, för något som hade hänt tidigare registrerades i efterhand; så här räknades den då.',
        da: 'Fristen gælder ikke længere, for noget, der var sket tidligere, blev registreret bagefter; sådan blev den beregnet dengang.',
        en: 'The deadline no longer applies, because something that had happened earlier was recorded afterwards; this is how it was counted then.',
      },
    ],
    [
      'superseded by a change of the law',
      { state: 'superseded', endedBecause: 'law-changed' },
      {
        sv: 'Fristen gäller inte längre, för lagen har ändrats och den har räknats på nytt; så här räknades den då.',
        da: 'Fristen gælder ikke længere, for loven er ændret, og den er beregnet på ny; sådan blev den beregnet dengang.',
        en: 'The deadline no longer applies, because the law has changed and it has been counted anew; this is how it was counted then.',
      },
    ],
  ])('tells one that is %s', (_, differs, { sv, da, en }) => {
    expect(after(fourteenDays(differs))).toEqual({
      sv: lastDay.sv + sv,
      da: lastDay.da + da,
      en: lastDay.en + en,
    });
  });

  const recordedForJonas = (differs: Partial<UnconfirmedAct> = {}, entryId = 'granted-1') => ({
    [entryId]: {
      entryId,
      commandType: 'x/grant',
      occurredAt: '2026-04-10T09:00:00.000Z',
      recordedAt: '2026-04-10T09:00:00.000Z',
      doneBy: 'jonas',
      role: 'on-call',
      recordedBy: 'ingrid',
      ...differs,
    },
  });
  const deniedAt = '2026-04-11T09:00:00.000Z';

  it.each<[string, Partial<UnconfirmedAct>, EveryLanguage]>([
    [
      'and has not been confirmed yet',
      {},
      {
        sv: '; enligt det som registrerades var det Jonas Jour som gjorde det, vilket inte är bekräftat än.',
        da: '; efter det, der blev registreret, var det Jonas Jour, der gjorde det, hvilket ikke er bekræftet endnu.',
        en: '; by what was recorded, Jonas Jour did it, which has not been confirmed yet.',
      },
    ],
    [
      'and was denied',
      { deniedAt },
      {
        sv: '; enligt det som registrerades var det Jonas Jour som gjorde det, vilket har bestritts.',
        da: '; efter det, der blev registreret, var det Jonas Jour, der gjorde det, hvilket er blevet bestridt.',
        en: '; by what was recorded, Jonas Jour did it, which has been denied.',
      },
    ],
    [
      'and was denied and upheld',
      { deniedAt, settled: 'upheld' },
      {
        sv: '; enligt det som registrerades var det Jonas Jour som gjorde det, vilket har bestritts men har prövats av en chef och står fast.',
        da: '; efter det, der blev registreret, var det Jonas Jour, der gjorde det, hvilket er blevet bestridt, men er undersøgt af en leder og står ved magt.',
        en: '; by what was recorded, Jonas Jour did it, which has been denied, but a manager has looked into it and lets it stand.',
      },
    ],
    [
      'and was denied before its time was corrected',
      { deniedAt, settled: 'time-corrected' },
      {
        sv: '; enligt det som registrerades var det Jonas Jour som gjorde det, vilket bestreds innan tidpunkten rättades.',
        da: '; efter det, der blev registreret, var det Jonas Jour, der gjorde det, hvilket blev bestridt, før tidspunktet blev rettet.',
        en: '; by what was recorded, Jonas Jour did it, which was denied before its time was corrected.',
      },
    ],
  ])('says by whom an act was that another recorded %s', (_, differs, { sv, da, en }) => {
    const byJonas = fourteenDays({ ...met, onTime: true, metByEventId: 'granted-1' });
    const text = explained(byJonas, sweden, recordedForJonas(differs));
    expect(text.sv).toContain(`Det gjordes fredag 20 mars 2026, i tid${sv}`);
    expect(text.da).toContain(`Det blev gjort fredag den 20. marts 2026, til tiden${da}`);
    expect(text.en).toContain(`It was done on Friday 20 March 2026, on time${en}`);
    const extended = fourteenDays({
      state: 'extended',
      extensions: [given('granted-1', '2026-03-18T09:00:00.000Z', toMay)],
      ...toMay,
    });
    expect(explained(extended, sweden, recordedForJonas(differs)).en).toContain(
      `to Monday 4 May 2026 (the decision of the court)${en}`,
    );
    expect(explained(byJonas, sweden, recordedForJonas(differs, 'extended-1')).en).not.toContain('Jonas');
  });

  it('tells an extension in time that was recorded after the miss', () => {
    const extended = fourteenDays({
      state: 'extended',
      extendedTo: '2026-05-04',
      extensions: [given('extended-1', '2026-03-18T09:00:00.000Z', toMay)],
      misses: [miss({ answer: 'extended-in-time' })],
      ...toMay,
    });
    expect(after(extended)).toEqual({
      sv:
        'Sista dagen var från början fredag 20 mars 2026. Tiden förlängdes onsdag 18 mars 2026 till måndag 4 maj 2026 (synnerliga skäl). ' +
        'När fredag 20 mars 2026 var slut var det inte registrerat som gjort, så fristen räknades som missad, men den var redan förlängd, vilket registrerades först efteråt.',
      da:
        'Den sidste dag var oprindelig fredag den 20. marts 2026. Fristen blev onsdag den 18. marts 2026 forlænget til mandag den 4. maj 2026 (ganske særlige grunde). ' +
        'Da fredag den 20. marts 2026 var omme, var det ikke registreret som gjort, så fristen blev regnet for overskredet, men den var allerede forlænget, hvilket først blev registreret bagefter.',
      en:
        'The last day was at first Friday 20 March 2026. The time was extended on Wednesday 18 March 2026 to Monday 4 May 2026 (extraordinary reasons). ' +
        'When Friday 20 March 2026 was over, it had not been recorded as done, so the deadline counted as missed, but it had already been extended, which was recorded only afterwards.',
    });
  });

  it('tells that what started it was recorded late', () => {
    const { sv, da, en } = explained(fourteenDays({ recordedLate: true }));
    expect(sv).toContain(
      'räknat från fredag 6 mars 2026, som registrerades mer än ett dygn i efterhand (SoL',
    );
    expect(da).toContain(
      'regnet fra fredag den 6. marts 2026, som blev registreret mere end et døgn senere (SoL',
    );
    expect(en).toContain(
      'counted from Friday 6 March 2026, which was recorded more than a day afterwards (SoL',
    );
  });

  it('tells to whom a window belongs, and that it ran out', () => {
    const window = deadline('2027-06-04T09:00:00.000Z', { weeks: 3 }, true, {
      kind: 'window',
      partyId: 'person-1',
      state: 'expired',
      endedAt: '2027-06-28T22:00:00.000Z',
    });
    expect(explained(window)).toEqual({
      sv:
        'Beslut om att inleda utredning, en tid som tillhör Anna Berg: lagen ger 3 veckor, räknat från fredag 4 juni 2027 (SoL 2025:400 20:2). ' +
        'Sista dagen är fredag 25 juni 2027. ' +
        'Tiden går ut först vid utgången av måndag 28 juni 2027, eftersom den inte kan löpa ut ' +
        'fredag 25 juni (midsommarafton), lördag 26 juni (midsommardagen) eller söndag 27 juni. ' +
        'Tiden gick ut utan att användas, vilket inte är någon miss.',
      da:
        'Beslutning om at indlede en undersøgelse, en frist, der tilhører Anna Berg: loven giver 3 uger, regnet fra fredag den 4. juni 2027 (SoL 2025:400 20:2). ' +
        'Den sidste dag er fredag den 25. juni 2027. ' +
        'Fristen udløber først ved udgangen af mandag den 28. juni 2027, fordi den ikke kan udløbe ' +
        'fredag den 25. juni (midsommeraften), lørdag den 26. juni (midsommerdag) eller søndag den 27. juni. ' +
        'Fristen udløb uden at blive brugt, hvilket ikke er nogen overskridelse.',
      en:
        'Decision to open an investigation, a time that belongs to Anna Berg: the law allows 3 weeks, counted from Friday 4 June 2027 (SoL 2025:400 20:2). ' +
        'The last day is Friday 25 June 2027. ' +
        'The time runs out only at the end of Monday 28 June 2027, because it can not end on ' +
        'Friday 25 June (Midsummer Eve), Saturday 26 June (Midsummer Day) or Sunday 27 June. ' +
        'The time ran out unused, which is no miss.',
    });
  });

  it('tells a window of nobody in particular that was used', () => {
    const window = fourteenDays({ kind: 'window', force: 'target', ...met, onTime: true });
    expect(explained(window)).toEqual({
      sv:
        'Beslut om att inleda utredning, en tid som tillhör någon annan än myndigheten: lagen anger ingen tid (SoL 2025:400 20:2); ' +
        'den är satt till 14 dagar, räknat från fredag 6 mars 2026. ' +
        'Sista dagen är fredag 20 mars 2026. Tiden användes fredag 20 mars 2026, i tid.',
      da:
        'Beslutning om at indlede en undersøgelse, en frist, der tilhører en anden end myndigheden: loven nævner ingen tid (SoL 2025:400 20:2); ' +
        'den er sat til 14 dage, regnet fra fredag den 6. marts 2026. ' +
        'Den sidste dag er fredag den 20. marts 2026. Fristen blev brugt fredag den 20. marts 2026, til tiden.',
      en:
        'Decision to open an investigation, a time that belongs to somebody other than the authority: the law names no time (SoL 2025:400 20:2); ' +
        'it is set at 14 days, counted from Friday 6 March 2026. ' +
        'The last day is Friday 20 March 2026. The time was used on Friday 20 March 2026, on time.',
    });
  });

  it('tells up to which day a counted time runs, for on it nothing takes place, and that it is over', () => {
    const sixMonths = deadline('2026-12-11T09:00:00.000Z', { months: 6 }, false, {
      kind: 'appointment',
      state: 'passed',
      endedAt: '2027-06-11T22:00:00.000Z',
    });
    expect(explained(sixMonths)).toEqual({
      sv:
        'Beslut om att inleda utredning: enligt lagen är tiden 6 månader, räknat från fredag 11 december 2026 (SoL 2025:400 20:2). ' +
        'Tiden går till och med fredag 11 juni 2027. Den tiden har gått.',
      da:
        'Beslutning om at indlede en undersøgelse: efter loven er tiden 6 måneder, regnet fra fredag den 11. december 2026 (SoL 2025:400 20:2). ' +
        'Tiden løber til og med fredag den 11. juni 2027. Den tid er gået.',
      en:
        'Decision to open an investigation: by law the time is 6 months, counted from Friday 11 December 2026 (SoL 2025:400 20:2). ' +
        'The time runs up to and including Friday 11 June 2027. That time is over.',
    });
  });

  const hearing = (differs: Partial<Deadline>) =>
    deadline('2026-03-06T09:00:00.000Z', { instant: '2026-03-20T08:30:00.000Z' }, false, {
      kind: 'appointment',
      ...differs,
    });

  it('tells an instant that was named, by what, and that it was moved', () => {
    expect(explained(hearing({ state: 'superseded', endedBecause: 'moved' }))).toEqual({
      sv:
        'Beslut om att inleda utredning: tidpunkten bestämdes genom ”Plan beslutad” fredag 6 mars 2026, enligt lagen (SoL 2025:400 20:2). ' +
        'Tidpunkten är fredag 20 mars 2026 kl. 09.30. ' +
        'Den bestämda dagen gäller inte längre, för en ny tid har bestämts i stället.',
      da:
        'Beslutning om at indlede en undersøgelse: tidspunktet blev fastsat ved ”Plan besluttet” fredag den 6. marts 2026, i henhold til loven (SoL 2025:400 20:2). ' +
        'Tidspunktet er fredag den 20. marts 2026 kl. 09.30. ' +
        'Den fastsatte dag gælder ikke længere, for en ny tid er fastsat i stedet.',
      en:
        'Decision to open an investigation: the time was set through “Plan decided” on Friday 6 March 2026, as the law provides (SoL 2025:400 20:2). ' +
        'The time is Friday 20 March 2026 at 09:30. ' +
        'The day appointed no longer applies, because another time has been appointed instead.',
    });
  });

  it.each<[string, Partial<Deadline>, EveryLanguage]>([
    [
      'has passed',
      { state: 'passed' },
      { sv: 'Tidpunkten är förbi.', da: 'Tidspunktet er forbi.', en: 'The time has passed.' },
    ],
    [
      'was kept',
      { ...met, onTime: true },
      {
        sv: 'Det skedde fredag 20 mars 2026 kl. 11.00.',
        da: 'Det skete fredag den 20. marts 2026 kl. 11.00.',
        en: 'It happened on Friday 20 March 2026 at 11:00.',
      },
    ],
    [
      'fell away',
      { state: 'cancelled', cancelledBy: 'x/grown-up', endedAt: '2026-03-18T10:00:00.000Z' },
      {
        sv: 'Den bestämda dagen föll bort onsdag 18 mars 2026: barnet har fyllt 18 år.',
        da: 'Den fastsatte dag bortfaldt onsdag den 18. marts 2026: barnet er fyldt 18 år.',
        en: 'The day appointed fell away on Wednesday 18 March 2026: the child has turned 18.',
      },
    ],
  ])('tells an appointment that %s', (_, differs, { sv, da, en }) => {
    const text = explained(hearing(differs));
    expect(text.sv).toContain(`Tidpunkten är fredag 20 mars 2026 kl. 09.30. ${sv}`);
    expect(text.da).toContain(`Tidspunktet er fredag den 20. marts 2026 kl. 09.30. ${da}`);
    expect(text.en).toContain(`The time is Friday 20 March 2026 at 09:30. ${en}`);
  });

  it.each<[string, Partial<Deadline>, EveryLanguage]>([
    [
      'as a target',
      { force: 'target' },
      {
        sv: 'lagen anger ingen tid (SoL 2025:400 20:2); sista dagen bestämdes genom ”Plan beslutad” fredag 6 mars 2026.',
        da: 'loven nævner ingen tid (SoL 2025:400 20:2); den sidste dag blev fastsat ved ”Plan besluttet” fredag den 6. marts 2026.',
        en: 'the law names no time (SoL 2025:400 20:2); the last day was set through “Plan decided” on Friday 6 March 2026.',
      },
    ],
    [
      'as the municipality’s own',
      { force: 'local' },
      {
        sv: 'sista dagen bestämdes av kommunen själv genom ”Plan beslutad” fredag 6 mars 2026 (SoL 2025:400 20:2).',
        da: 'den sidste dag blev fastsat af kommunen selv ved ”Plan besluttet” fredag den 6. marts 2026 (SoL 2025:400 20:2).',
        en: 'the last day was set by the municipality itself through “Plan decided” on Friday 6 March 2026 (SoL 2025:400 20:2).',
      },
    ],
    [
      'where the law says at once',
      { immediate: true },
      {
        sv: 'lagen säger genast (SoL 2025:400 20:2); sista dagen bestämdes genom ”Plan beslutad” fredag 6 mars 2026.',
        da: 'loven siger straks (SoL 2025:400 20:2); den sidste dag blev fastsat ved ”Plan besluttet” fredag den 6. marts 2026.',
        en: 'the law says at once (SoL 2025:400 20:2); the last day was set through “Plan decided” on Friday 6 March 2026.',
      },
    ],
    [
      'by time itself, recorded late',
      { anchorEventId: 'of-the-clock', recordedLate: true },
      {
        sv: 'sista dagen bestämdes fredag 6 mars 2026, som registrerades mer än ett dygn i efterhand, enligt lagen (SoL 2025:400 20:2).',
        da: 'den sidste dag blev fastsat fredag den 6. marts 2026, som blev registreret mere end et døgn senere, i henhold til loven (SoL 2025:400 20:2).',
        en: 'the last day was set on Friday 6 March 2026, which was recorded more than a day afterwards, as the law provides (SoL 2025:400 20:2).',
      },
    ],
  ])('tells a last day that was named %s', (_, differs, { sv, da, en }) => {
    const text = explained(deadline('2026-03-06T09:00:00.000Z', { day: '2026-03-20' }, false, differs));
    expect(text.sv).toBe(`Beslut om att inleda utredning: ${sv} Sista dagen är fredag 20 mars 2026.`);
    expect(text.da).toBe(
      `Beslutning om at indlede en undersøgelse: ${da} Den sidste dag er fredag den 20. marts 2026.`,
    );
    expect(text.en).toBe(`Decision to open an investigation: ${en} The last day is Friday 20 March 2026.`);
  });

  it('tells hours by the clocks of the place, across their change', () => {
    const hours = deadline(
      '2027-03-27T15:00:00.000Z',
      { hours: 24 },
      false,
      { ...missed, misses: [miss({ at: '2027-03-28T15:00:00.001Z' })] },
      denmark,
    );
    expect(explained(hours, denmark)).toEqual({
      sv:
        'Beslut om att inleda utredning: lagen ger 24 timmar, räknat från lördag 27 mars 2027 kl. 16.00 (SoL 2025:400 20:2). ' +
        'Tiden går ut söndag 28 mars 2027 kl. 17.00. ' +
        'När tiden gick ut söndag 28 mars 2027 kl. 17.00 var det inte gjort, så fristen missades (varför är inte förklarat än).',
      da:
        'Beslutning om at indlede en undersøgelse: loven giver 24 timer, regnet fra lørdag den 27. marts 2027 kl. 16.00 (SoL 2025:400 20:2). ' +
        'Fristen udløber søndag den 28. marts 2027 kl. 17.00. ' +
        'Da fristen udløb søndag den 28. marts 2027 kl. 17.00, var det ikke gjort, så fristen blev overskredet (årsagen er ikke forklaret endnu).',
      en:
        'Decision to open an investigation: the law allows 24 hours, counted from Saturday 27 March 2027 at 16:00 (SoL 2025:400 20:2). ' +
        'The time runs out on Sunday 28 March 2027 at 17:00. ' +
        'When the time ran out on Sunday 28 March 2027 at 17:00, it had not been done, so the deadline was missed (why has not been explained yet).',
    });
  });

  it('tells when within the hour a duty of minutes was met', () => {
    const minutes = deadline('2026-03-06T09:00:00.000Z', { minutes: 90 }, false, {
      ...met,
      metAt: '2026-03-06T10:30:00.000Z',
      onTime: true,
    });
    const { sv, da, en } = explained(minutes);
    expect(sv).toContain('lagen ger 90 minuter, räknat från fredag 6 mars 2026 kl. 10.00');
    expect(sv).toContain(
      'Tiden går ut fredag 6 mars 2026 kl. 11.30. Det gjordes fredag 6 mars 2026 kl. 11.30, i tid.',
    );
    expect(da).toContain('loven giver 90 minutter, regnet fra fredag den 6. marts 2026 kl. 10.00');
    expect(en).toContain('the law allows 90 minutes, counted from Friday 6 March 2026 at 10:00');
  });

  it('tells both dates of Danish weekdays', () => {
    const weekdays = deadline('2027-03-24T09:00:00.000Z', { danishWeekdays: 6 }, false, {}, denmark);
    expect(explained(weekdays, denmark)).toEqual({
      sv:
        'Beslut om att inleda utredning: lagen ger 6 danska vardagar, räknat från onsdag 24 mars 2027 (SoL 2025:400 20:2). ' +
        'Målet är lördag 3 april 2027, när vardagar räknas på det strängare sättet. ' +
        'Fristen räknas som missad först efter tisdag 6 april 2027, när de räknas på det mildare.',
      da:
        'Beslutning om at indlede en undersøgelse: loven giver 6 hverdage, regnet fra onsdag den 24. marts 2027 (SoL 2025:400 20:2). ' +
        'Målet er lørdag den 3. april 2027, når hverdage tælles på den strengere måde. ' +
        'Fristen regnes først for overskredet efter tirsdag den 6. april 2027, når de tælles på den mildere.',
      en:
        'Decision to open an investigation: the law allows 6 Danish weekdays, counted from Wednesday 24 March 2027 (SoL 2025:400 20:2). ' +
        'The target is Saturday 3 April 2027, counting weekdays the stricter way. ' +
        'It counts as missed only after Tuesday 6 April 2027, counting them the milder way.',
    });
  });

  it('tells one date of Danish weekdays where both ways of counting agree, or as a target', () => {
    const oneDay = deadline('2027-03-22T09:00:00.000Z', { danishWeekdays: 1 }, false, {}, denmark);
    expect(explained(oneDay, denmark).da).toContain(
      'loven giver 1 hverdag, regnet fra mandag den 22. marts 2027 (SoL 2025:400 20:2). Den sidste dag er tirsdag den 23. marts 2027.',
    );
    const target = deadline(
      '2027-03-24T09:00:00.000Z',
      { danishWeekdays: 6 },
      false,
      { force: 'target' },
      denmark,
    );
    expect(explained(target, denmark).da).toMatch(/Den sidste dag er lørdag den 3\. april 2027\.$/);
  });

  it('tells the first day of a new law, where the time would have been over before it', () => {
    const counted = fourteenDays({
      supersedes: 'deadline-0',
      ...endingOn({ day: '2026-04-01' }, true, sweden),
    });
    expect(after(counted)).toEqual({
      sv: 'Sista dagen är onsdag 1 april 2026, den första dagen med lagens nya lydelse.',
      da: 'Den sidste dag er onsdag den 1. april 2026, den første dag med lovens nye ordlyd.',
      en: 'The last day is Wednesday 1 April 2026, the first day of the new version of the law.',
    });
    expect(after(fourteenDays({ supersedes: 'deadline-0' })).en).toBe(lastDay.en.trim());
  });

  it('counts in Danish by working days and months alike', () => {
    const at = (anchor: Instant, length: Length) =>
      explained(deadline(anchor, length, false, {}, denmark), denmark).da;
    expect(at('2027-03-24T09:00:00.000Z', { workingDays: 6 })).toContain(
      'loven giver 6 arbejdsdage, regnet fra onsdag den 24. marts 2027 (SoL 2025:400 20:2). Den sidste dag er tirsdag den 6. april 2027.',
    );
    expect(at('2026-10-31T09:00:00.000Z', { months: 4 })).toContain(
      'loven giver 4 måneder, regnet fra lørdag den 31. oktober 2026 (SoL 2025:400 20:2). Den sidste dag er søndag den 28. februar 2027.',
    );
  });

  it.each<[Length, EveryLanguage]>([
    [{ danishWeekdays: 1 }, { sv: '1 dansk vardag', da: '1 hverdag', en: '1 Danish weekday' }],
    [{ minutes: 1 }, { sv: '1 minut', da: '1 minut', en: '1 minute' }],
    [{ minutes: 30 }, { sv: '30 minuter', da: '30 minutter', en: '30 minutes' }],
  ])('says %j in words', (length, { sv, da, en }) => {
    expect(lengthInWords(length, 'sv')).toBe(sv);
    expect(lengthInWords(length, 'da')).toBe(da);
    expect(lengthInWords(length, 'en')).toBe(en);
  });

  it('takes two to seven sentences in every language', () => {
    const fullest = fourteenDays({
      ...met,
      onTime: false,
      metRecordedLate: true,
      extendedTo: '2026-05-02',
      extendedLate: true,
      extensions: [
        given('extended-1', '2026-03-18T09:00:00.000Z', toEaster),
        given('granted-1', '2026-04-10T09:00:00.000Z', endingOn({ day: '2026-05-02' }, true, sweden)),
      ],
      misses: [miss(), miss({ at: '2026-05-04T22:00:00.000Z' })],
      ...endingOn({ day: '2026-05-02' }, true, sweden),
    });
    const lengths = [fourteenDays({}), fourteenDays(missed), fullest].map((each) =>
      Object.values(explained(each)).map(
        (text) => text.split(/\.(?= [A-ZÅÄÆÖØ]|$)/).filter((sentence) => sentence !== '').length,
      ),
    );
    expect(lengths).toEqual([
      [2, 2, 2],
      [3, 3, 3],
      [6, 6, 6],
    ]);
  });
});
