import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../testing/specification.js';
import { at, ChildCase } from './testing/child-case.js';

const friday = at('2026-03-06');
const monday = at('2026-03-09');

describe('Whoever may be partial', () => {
  const declared = (staffId: string) => {
    const child = new ChildCase();
    const on = child.preparedInvestigation(friday);
    const command = { staffId, ground: 'party-or-affected', circumstances: 'Is the child’s aunt.' };
    child.does('declare-bias', friday, command, { on });
    return { child, on };
  };

  it('decides nothing in the matter, until another finds that they are impartial', () => {
    const { child, on } = declared('maria');
    const closes = () => child.gives('close-without-support', monday, child.closing(), { on, by: 'maria' });
    expect(refusalOf(closes())).toBe('IMPARTIALITY');
    const found = { staffId: 'maria', reasons: 'They aren’t related.' };
    const finds = (by: string) => child.gives('find-impartial', monday, found, { on, by });
    expect(refusalOf(finds('maria'))).toBe('IMPARTIALITY');
    expect(finds('the-board').kind).toBe('accepted');
    expect(closes().kind).toBe('accepted');
  });

  it('presents nothing, and hinders nobody else', () => {
    const { child, on } = declared('isak');
    const closes = (how: object) =>
      child.gives('close-without-support', monday, child.closing(how), { on, by: 'maria' });
    expect(closes({ presenterId: 'isak' })).toMatchObject({
      refusal: { code: 'IMPARTIALITY', field: 'presenterId' },
    });
    expect(closes({ presenterId: 'ingrid' }).kind).toBe('accepted');
  });

  it('is somebody who works there', () => {
    const child = new ChildCase();
    const on = child.investigationOf(friday);
    const command = { staffId: 'a-stranger', ground: 'representative', circumstances: 'Unknown.' };
    expect(child.gives('declare-bias', friday, command, { on })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'staffId' },
    });
  });
});
