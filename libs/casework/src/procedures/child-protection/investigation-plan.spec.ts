import { describe, expect, it } from '@jest/globals';
import { eventsOf } from '../../testing/specification.js';
import { investigationPlanSet } from './investigation-plan.js';
import { at, ChildCase } from './testing/child-case.js';

const friday = at('2026-03-06');
const monday = at('2026-03-09');
const tuesday = at('2026-03-10');

const plan = { questions: 'Is the child safe at home?', contacts: ['school'], areas: ['safety'] };

describe('The plan of an investigation', () => {
  it('set again takes the place of the last, which stays readable', () => {
    const child = new ChildCase();
    const on = child.investigationOf(friday);
    const planOf = () => child.file.details.investigations.get(on)?.plan;
    expect(planOf()).toEqual({ kind: 'none' });
    child.does('set-plan', monday, plan, { on });
    expect(planOf()).toEqual({ kind: 'set', version: 1, setAt: monday, areas: ['safety'] });
    const wider = { ...plan, areas: ['safety', 'health'], how: 'A talk a week.' };
    child.does('set-plan', tuesday, wider, { on });
    expect(planOf()).toEqual({ kind: 'set', version: 2, setAt: tuesday, areas: ['safety', 'health'] });
    expect(eventsOf(child.events, investigationPlanSet).map(({ data }) => data.version)).toEqual([1, 2]);
  });

  it('in error leaves the one before it', () => {
    const child = new ChildCase();
    const on = child.investigationOf(friday);
    child.does('set-plan', monday, plan, { on });
    child.does('set-plan', tuesday, { ...plan, areas: ['health'] }, { on });
    const [, second] = eventsOf(child.events, investigationPlanSet);
    const error = { entryId: second?.id, reason: 'Another child.' };
    child.does('casework/register-in-error', tuesday, error, { on, by: 'isak' });
    expect(child.file.details.investigations.get(on)?.plan).toMatchObject({ version: 1, areas: ['safety'] });
  });

  it('is of the areas that it concerns, at least one', () => {
    const child = new ChildCase();
    const on = child.investigationOf(friday);
    expect(() => child.does('set-plan', monday, { ...plan, areas: [] }, { on })).toThrow('areas');
  });
});
