import { everythingSeen } from '../../../libs/casework/src/testing/everything-seen.js';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { envelopeOf, factsOf, partyIn, standingSeats, type Party } from '#casework';
import { CaseSpecification, refusalOf } from '../../../libs/casework/src/testing/specification.js';
import { tellTimeline } from '../../../libs/casework/src/handling/timeline.js';
import { allotment } from './index.js';
import type { AskForPlot } from './plots.js';
import type { Allotment } from './state.js';
import { gardenerNumber } from './gardeners.js';

const nine = '2026-03-02T09:00:00+01:00';
const noon = '2026-03-02T12:00:00+01:00';
const withdraw = 'allotment/withdraw-request';

/** A gardener's file with a request and a representative; whoever works there keeps it. */
class Garden extends CaseSpecification<Allotment> {
  readonly request: string;
  readonly gardener: string;
  readonly representative: string;

  constructor(fileId?: string) {
    const warden = { staffId: 'havde', unitId: 'haver', roles: ['garden-warden'], qualifications: [] };
    super(
      allotment,
      { staff: [warden], units: ['haver'] },
      { jurisdiction: 'DK', timeZone: 'Europe/Copenhagen' },
      fileId,
    );
    const command: AskForPlot = {
      ...{ unitId: 'haver', gardenerNumber: gardenerNumber(1), crop: 'beets', frost: false, acidity: '6' },
    } as const;
    const asked = this.given({ type: 'allotment/ask-for-plot', by: 'havde', at: nine, command });
    this.request = asked.find(({ type }) => type === 'allotment/plot-asked')?.matterId ?? '';
    this.gardener = this.current.subjectId ?? '';
    this.keeps('add-person', { role: 'representative', person: { name: 'Rita' } });
    this.representative = Object.keys(this.current.persons).at(-1) ?? '';
  }

  tries(command: string, body: object) {
    return this.when({ type: `casework/${command}`, by: 'havde', at: noon, command: body });
  }

  keeps(command: string, body: object): void {
    this.given({ type: `casework/${command}`, by: 'havde', at: noon, command: body });
  }

  /** Gives a seat, and answers the party that a token of it would make of somebody. */
  seats(personId: string, onBehalfOf?: string): Party {
    const behalf = onBehalfOf === undefined ? {} : { onBehalfOf };
    this.keeps('give-seat', { personId, seat: 'gardener', ...behalf });
    const seatId = Object.keys(this.current.seats).at(-1) ?? '';
    const party = partyIn(this.current, { fileId: this.fileId, seatId, ...behalf });
    if (!party) throw new Error('The seat does not stand.');
    return party;
  }

  withdraws(party: Party, command: object = {}, type = withdraw) {
    return this.when({ type, by: '', party, at: noon, on: this.request, command });
  }
}

let garden: Garden;

beforeEach(() => {
  garden = new Garden();
});

describe('A seat', () => {
  it('lets the person who holds it do what names it, in their own name and nobody’s of the staff', () => {
    const outcome = garden.withdraws(garden.seats(garden.gardener));
    if (outcome.kind !== 'accepted') throw new Error('It was not withdrawn.');
    const [event] = outcome.events;
    expect(event).toMatchObject({ partyId: garden.gardener, role: 'gardener', cause: 'person' });
    for (const absent of ['staffId', 'recordedBy', 'onBehalfOf']) expect(event).not.toHaveProperty(absent);
    expect(garden.file.matters.get(garden.request)).toMatchObject({ step: 'withdrawn' });
  });

  it('names both who acts and for whom, in the log and on the timeline', () => {
    const rita = garden.seats(garden.representative, garden.gardener);
    expect(garden.withdraws(rita).kind).toBe('accepted');
    const withdrawn = garden.events.find(({ type }) => type === 'allotment/request-withdrawn')!;
    const { id, type, revision } = withdrawn;
    const stored = { id, type, revision, metadata: envelopeOf(withdrawn, { version: 1 }) };
    expect(factsOf(stored)).toMatchObject({ partyId: garden.representative, onBehalfOf: garden.gardener });
    expect(() => factsOf({ ...stored, metadata: { ...stored.metadata, staffId: 'havde' } })).toThrow(
      /both a member of staff and a party/,
    );
    const names = new Map([
      [garden.representative, 'Rita'],
      [garden.gardener, 'Gunnar'],
    ]);
    const told = tellTimeline(
      allotment,
      garden.events,
      'da',
      (named) => names.get(named) ?? named,
      everythingSeen,
    );
    expect(told.find(({ entryId }) => entryId === id)?.party).toBe('Rita, på vegne af Gunnar');
  });

  it('lets nobody do what is for the staff, nor say that another did it, nor that it was before', () => {
    const party = garden.seats(garden.gardener);
    expect(refusalOf(garden.withdraws(party, {}, 'allotment/grant-plot'))).toBe('NOT_PARTY');
    expect(garden.withdraws(party, { doneBy: 'havde' })).toMatchObject({ invalid: { field: 'doneBy' } });
    const before = { occurredAt: '2026-03-02T09:30:00+01:00' };
    expect(garden.withdraws(party, before)).toMatchObject({ invalid: { field: 'occurredAt' } });
  });

  it('is none that the staff can take', () => {
    garden.seats(garden.gardener);
    const command = {};
    const byStaff = garden.when({ type: withdraw, by: 'havde', at: noon, on: garden.request, command });
    expect(refusalOf(byStaff)).toBe('OUT_OF_DELEGATION');
  });

  it('counts until it is ended, and a token of it no longer', () => {
    const party = garden.seats(garden.gardener);
    garden.keeps('end-seat', { seatId: party.seatId });
    expect(refusalOf(garden.withdraws(party))).toBe('NOT_PARTY');
    expect(refusalOf(garden.tries('end-seat', { seatId: party.seatId }))).toBe('STATE_CONFLICT');
    expect(garden.withdraws(garden.seats(garden.gardener)).kind).toBe('accepted');
  });

  it('ends with the person’s part in the file', () => {
    const party = garden.seats(garden.representative, garden.gardener);
    garden.keeps('record-person-left', { personId: garden.representative, reason: 'not-part-of-it' });
    expect(refusalOf(garden.withdraws(party))).toBe('NOT_PARTY');
  });

  it('ends where its file goes on in another, whose keepers give another', () => {
    const before = garden.seats(garden.gardener);
    const other = new Garden('file-2');
    const own = other.seats(other.gardener);
    // A number that is known twice is that of two persons.
    garden.keeps('change-person', {
      personId: garden.gardener,
      cleared: ['personalNumber'],
      formerNumber: 'replaced',
    });
    other.takesOver(garden, noon);
    const { fileId } = other;
    expect(partyIn(other.current, before)).toBeUndefined();
    expect(partyIn(other.current, { ...before, fileId })).toBeUndefined();
    expect(standingSeats(other.current).map(({ seatId }) => seatId)).toEqual([own.seatId]);
    expect(other.current).toEqual(other.file);
    other.seats(garden.representative, other.gardener);
    expect(standingSeats(other.current)).toHaveLength(2);
  });

  it('counts for whom it was given, and in its own file alone', () => {
    const party = garden.seats(garden.representative, garden.gardener);
    const { onBehalfOf: _, ...forThemselves } = party;
    const another = { ...party, onBehalfOf: garden.representative };
    const elsewhere = { ...party, fileId: 'file-2' };
    for (const claimed of [forThemselves, another, elsewhere, { ...party, seatId: 'constructor' }])
      expect(refusalOf(garden.withdraws(claimed))).toBe('NOT_PARTY');
  });

  it('is given to a person of the file whose part in it fits, once', () => {
    const gives = (personId: string, more: object = {}) =>
      garden.tries('give-seat', { personId, seat: 'gardener', ...more });
    garden.keeps('add-person', { role: 'plot-neighbour', person: { name: 'Nils' } });
    const neighbour = Object.keys(garden.current.persons).at(-1) ?? '';
    expect(refusalOf(gives(neighbour))).toBe('NOT_PARTY');
    expect(refusalOf(gives(neighbour, { onBehalfOf: garden.gardener }))).toBe('NOT_PARTY');
    expect(refusalOf(gives(garden.representative))).toBe('NOT_PARTY');
    expect(refusalOf(gives(garden.representative, { onBehalfOf: neighbour }))).toBe('NOT_PARTY');
    expect(gives('nobody')).toMatchObject({ invalid: { field: 'personId' } });
    expect(gives(garden.gardener, { onBehalfOf: garden.gardener })).toMatchObject({
      invalid: { field: 'onBehalfOf' },
    });
    expect(gives(garden.gardener, { seat: 'garden-warden' })).toMatchObject({ invalid: { field: 'seat' } });
    garden.seats(garden.gardener);
    expect(refusalOf(gives(garden.gardener))).toBe('STATE_CONFLICT');
  });
});
