import { describe, expect, it } from '@jest/globals';
import { guardiansOn } from './parties.js';
import { at, ChildCase } from './testing/child-case.js';

/** An application under investigation, of a child with two guardians, of whom one applied. */
class OfTwoGuardians extends ChildCase {
  readonly applicationId = this.applicationArrives(at('2026-03-02'));
  readonly on = this.investigationIsOpened(at('2026-03-02', '12:00'), this.applicationId);
  readonly guardians: readonly string[];

  constructor() {
    super();
    this.does('casework/add-person', at('2026-03-02', '13:00'), {
      role: 'guardian',
      person: { name: 'Greta' },
    });
    this.guardians = guardiansOn(this.file, '2026-03-02');
    this.childIsAsked(at('2026-03-02', '13:00'), this.on);
  }

  get applicant(): string {
    return this.guardians[0] ?? '';
  }

  get other(): string {
    return this.guardians[1] ?? '';
  }

  /** A decision of 11 March, put on record two days later. */
  decidedOn11March(name: string, body: object) {
    const [day, recorded] = [at('2026-03-11'), at('2026-03-13')];
    return this.afterwards(name, day, recorded, body, { on: this.on, by: 'maria' });
  }
}

describe('Who is a party of what was decided some days ago', () => {
  const unheard = { kind: 'refused', refusal: { code: 'NOT_COMMUNICATED' } };
  const noConsent = { kind: 'refused', refusal: { code: 'MISSING_CONSENT' } };

  function otherUnheard() {
    const child = new OfTwoGuardians();
    const waiver = { partyId: child.applicant, ground: 'plainly-needless', why: 'She said it herself.' };
    child.does('waive-communication', at('2026-03-03'), waiver, { on: child.on, by: 'maria' });
    return child;
  }

  function otherSaidNo() {
    const child = new OfTwoGuardians();
    const no = { personId: child.other, support: 'supportive-talks', how: 'phone' };
    child.does('record-consent', at('2026-03-03'), { ...no, personId: child.applicant }, { on: child.on });
    child.does('record-refused-consent', at('2026-03-03'), no, { on: child.on });
    return child;
  }

  it.each([
    [
      'has left the file since',
      'casework/record-person-left',
      { reason: 'She moved to another municipality.' },
    ],
    ['is called a parent without custody since', 'casework/change-person', { role: 'parent' }],
    [
      'is said since to have lost custody before',
      'casework/change-person',
      { person: { custodyTo: '2026-03-09' } },
    ],
  ])('is whoever %s: to be heard, and to consent', (_, change, how) => {
    const [refused, granted] = [otherUnheard(), otherSaidNo()];
    for (const child of [refused, granted])
      child.does(change, at('2026-03-12'), { personId: child.other, ...how });

    const refusal = refused.refusal([refused.applicationId]);
    expect(refused.decidedOn11March('refuse-support', refusal)).toMatchObject(unheard);
    const grant = granted.granting({ answers: [granted.applicationId] });
    expect(granted.decidedOn11March('grant-support', grant)).toMatchObject(noConsent);
  });

  it('is not whoever had left before it, or was no guardian any more', () => {
    const [refused, granted] = [otherUnheard(), otherSaidNo()];
    refused.does('casework/record-person-left', at('2026-03-10'), {
      personId: refused.other,
      reason: 'Was a neighbour.',
    });
    granted.does('casework/change-person', at('2026-03-10'), { personId: granted.other, role: 'parent' });

    expect(refused.decidedOn11March('refuse-support', refused.refusal([refused.applicationId])).kind).toBe(
      'accepted',
    );
    const grant = granted.granting({ answers: [granted.applicationId] });
    expect(granted.decidedOn11March('grant-support', grant).kind).toBe('accepted');
  });

  it('is also whoever became known since to have had custody then', () => {
    const child = otherUnheard();
    const known = { role: 'guardian', person: { name: 'Gudrun', custodyFrom: '2020-01-01' } };
    child.does('casework/record-person-left', at('2026-03-10'), {
      personId: child.other,
      reason: 'A neighbour.',
    });
    child.does('casework/add-person', at('2026-03-12'), known);

    const refusal = child.refusal([child.applicationId]);
    expect(child.decidedOn11March('refuse-support', refusal)).toMatchObject(unheard);
  });
});
