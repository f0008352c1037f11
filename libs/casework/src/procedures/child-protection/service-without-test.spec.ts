import { describe, expect, it } from '@jest/globals';
import { catalogueOf } from '../../handling/index.js';
import { seenBy } from '../../kernel/index.js';
import { refusalOf } from '../../testing/specification.js';
import { childProtection } from './index.js';
import { at } from './testing/child-case.js';
import { ServiceCase } from './testing/service-case.js';

const monday = at('2026-03-02');
const tuesday = at('2026-03-03');

const bornIn = (birthDate: string, guardians: readonly object[] = [{ name: 'Gunnar Andersson' }]) => ({
  child: { name: 'Astrid Andersson', birthDate, guardians },
});

const fifteen = bornIn('2011-03-02');
const almostFifteen = bornIn('2011-03-04');

describe('A service without a test of need', () => {
  it('lies in the child’s file, without a report, an application or an investigation', () => {
    const child = new ServiceCase();
    const on = child.serviceIsGiven(monday);
    expect(child.file.matters.get(on)).toMatchObject({ kind: 'service-without-test', step: 'ongoing' });
    expect(child.file.matters.ids()).toEqual([on]);
    expect(child.file.subjectId).toBe(child.childId);
  });

  it('is no decision: nobody is heard or told, nothing can be appealed, and no clock runs', () => {
    const child = new ServiceCase();
    const on = child.serviceIsGiven(monday);
    child.timeReaches(at('2027-03-02'));
    expect([...child.file.details.decisions]).toEqual([]);
    expect(child.file.deadlines.values()).toEqual([]);
    const { commands } = catalogueOf(childProtection);
    for (const name of ['notify-decision', 'register-appeal', 'communicate-basis'])
      expect(commands.get(`child-protection/${name}`)?.during).not.toHaveProperty('service-without-test');
    expect(child.gives('notify-decision', tuesday, {}, { on }).kind).toBe('refused');
  });

  it('is asked for once more in the file that the child has', () => {
    const child = new ServiceCase();
    child.investigationOf(monday);
    const on = child.serviceIsGiven(tuesday);
    expect(child.stepOf(on)).toBe('ongoing');
    expect(child.file.details.investigations.ids()).toHaveLength(1);
  });

  it.each([
    'contact-person',
    'contact-family',
    'family-home',
    'emergency-home',
    'supported-housing',
    'institution',
  ])('is never a %s: that takes a test of the need', (form) => {
    const child = new ServiceCase();
    expect(child.gives('register-service', monday, child.asking({ form }))).toMatchObject({
      refusal: { code: 'STATE_CONFLICT', source: 'SoL 2025:400 11:5', field: 'form' },
    });
  });
});

describe('What the board has not decided to offer so', () => {
  it.each([
    ['an offer of which no decision is known', {}],
    ['one that is decided from the next day on', { decidedOn: '2026-03-03' }],
    ['one after a test of need', { decidedOn: '2025-07-01', needsTest: true }],
    ['one of another procedure', { decidedOn: '2025-07-01', procedure: 'family-counselling' }],
  ])('is not given: %s', (_, offer) => {
    const offers = [{ offerId: 'talks', needsTest: false, ...offer }];
    const child = new ServiceCase({ offers });
    const outcome = child.gives('register-service', monday, child.asking({ offerId: 'talks' }));
    expect(outcome).toMatchObject({ refusal: { code: 'STATE_CONFLICT', field: 'offerId' } });
  });
});

describe('The consent that a service takes (SoL 21:2)', () => {
  it('is that of the guardian for a child under 15, whatever the child says', () => {
    const child = new ServiceCase();
    const on = child.serviceIsAskedFor(monday, almostFifteen);
    child.isAnswered(monday, on, child.childId);
    expect(refusalOf(child.starts(monday, on, { whySuitable: 'Is mature.' }))).toBe('MISSING_CONSENT');
    child.isAnswered(monday, on, child.guardianId);
    expect(child.starts(tuesday, on).kind).toBe('accepted');
  });

  it('is the child’s own from its fifteenth birthday, where that is found suitable', () => {
    const child = new ServiceCase();
    const on = child.serviceIsAskedFor(monday, fifteen);
    child.isAnswered(monday, on, child.childId);
    expect(refusalOf(child.starts(monday, on))).toBe('MISSING_CONSENT');
    expect(child.starts(monday, on, { whySuitable: 'Comes by itself, and is safe.' }).kind).toBe('accepted');
  });

  it('is that of every guardian', () => {
    const child = new ServiceCase();
    const on = child.serviceIsAskedFor(monday, bornIn('2015-01-01', [{ name: 'Gunnar' }, { name: 'Greta' }]));
    const guardians = Object.values(child.file.persons).filter(({ role }) => role === 'guardian');
    const [first = '', second = ''] = guardians.map(({ personId }) => personId);
    child.isAnswered(monday, on, first);
    child.isAnswered(monday, on, second, 'refused');
    expect(refusalOf(child.starts(monday, on))).toBe('MISSING_CONSENT');
    child.isAnswered(tuesday, on, second);
    expect(child.starts(tuesday, on).kind).toBe('accepted');
  });

  it('is missing where no guardian is known', () => {
    const child = new ServiceCase();
    const on = child.serviceIsAskedFor(monday, bornIn('2015-01-01', []));
    expect(refusalOf(child.starts(monday, on))).toBe('MISSING_CONSENT');
  });

  it('is the person’s own from 18 on', () => {
    const child = new ServiceCase();
    const on = child.serviceIsAskedFor(monday, bornIn('2008-03-02'));
    child.isAnswered(monday, on, child.childId);
    expect(child.starts(monday, on).kind).toBe('accepted');
  });

  it('of one service is none of another', () => {
    const child = new ServiceCase();
    const first = child.serviceIsAskedFor(monday);
    const second = child.serviceIsAskedFor(monday);
    child.isAnswered(monday, first, child.guardianId);
    expect(refusalOf(child.starts(monday, second))).toBe('MISSING_CONSENT');
  });

  it.each(['withdrawn', 'refused'])('%s ends the service at once, for it is voluntary', (answer) => {
    const child = new ServiceCase();
    const on = child.serviceIsGiven(monday);
    child.isAnswered(tuesday, on, child.guardianId, answer);
    expect(child.file.matters.get(on)).toMatchObject({ step: 'ended', closedAt: tuesday });
    expect(child.service(on)?.standing).toBe('ended');
  });

  it('that the guardian takes back leaves it to a child of 15 for whom it was found suitable', () => {
    const child = new ServiceCase();
    const on = child.serviceIsAskedFor(monday, fifteen);
    child.isAnswered(monday, on, child.childId);
    child.isAnswered(monday, on, child.guardianId);
    child.does('start-service', monday, { whySuitable: 'Comes by itself.' }, { on });
    child.isAnswered(tuesday, on, child.guardianId, 'withdrawn');
    expect(child.stepOf(on)).toBe('ongoing');
    child.isAnswered(tuesday, on, child.childId, 'withdrawn');
    expect(child.stepOf(on)).toBe('ended');
  });

  it('recorded afterwards is asked as of the day on which it began', () => {
    const child = new ServiceCase();
    const on = child.serviceIsAskedFor(monday);
    child.isAnswered(at('2026-03-04'), on, child.guardianId);
    const tooEarly = child.afterwards('start-service', tuesday, at('2026-03-06'), {}, { on });
    expect(refusalOf(tooEarly)).toBe('MISSING_CONSENT');
    expect(child.afterwards('start-service', at('2026-03-04'), at('2026-03-06'), {}, { on }).kind).toBe(
      'accepted',
    );
  });

  it('is not registered in error while the service rests on it', () => {
    const child = new ServiceCase();
    const on = child.serviceIsGiven(monday);
    const consent = child.events.find(({ type }) => type === 'child-protection/consent-to-service-recorded');
    const inError = { entryId: consent?.id, reason: 'Another child’s.' };
    expect(child.gives('casework/register-in-error', tuesday, inError, { on }).kind).toBe('refused');
  });
});

describe('Who gives a service', () => {
  const toHand = (handlerId: string) => ({ handlerId, reason: 'Holds the course.' });

  it('sees its persons once it is assigned to them, and nothing else of the child’s file', () => {
    const child = new ServiceCase({ bySights: true });
    const reportId = child.reportArrives(monday, { unitId: 'investigations' }, { by: 'jonas' });
    const on = child.serviceIsAskedFor(monday);
    const answer = { personId: child.guardianId, answer: 'given', how: 'visit' };
    expect(child.gives('record-consent-to-service', monday, answer, { on }).kind).toBe('refused');
    child.does('casework/assign-handler', monday, toHand('ingrid'), { on, by: 'maria' });
    child.isAnswered(monday, on, child.guardianId);
    child.does('start-service', monday, {}, { on });
    const staff = child.municipality.staff.find(({ staffId }) => staffId === 'ingrid')!;
    const { municipalityId } = child.file;
    const seen = seenBy(childProtection.sights, { municipalityId, staff }, child.file);
    expect([on, reportId].map((id) => seen?.showsMatter(id))).toEqual([true, false]);
  });

  it('needs no degree in social work: nothing is assessed or investigated', () => {
    const child = new ServiceCase();
    const on = child.serviceIsAskedFor(monday);
    const assigning = child.gives('casework/assign-handler', monday, toHand('vera'), { on, by: 'maria' });
    expect(assigning.kind).toBe('accepted');
    const investigationId = child.investigationOf(monday);
    const refused = child.gives('casework/assign-handler', monday, toHand('vera'), {
      on: investigationId,
      by: 'maria',
    });
    expect(refusalOf(refused)).toBe('NOT_QUALIFIED');
  });
});
