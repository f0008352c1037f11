import { describe, expect, it } from '@jest/globals';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { areaAssessed, areaDescribed } from './area-assessments.js';
import { at, ChildCase } from './testing/child-case.js';

const friday = at('2026-03-06');
const monday = at('2026-03-09');
const tuesday = at('2026-03-10');

const described = { area: 'education', facts: 'Away every other day since January.' };
const assessed = { area: 'education', need: 'some', assessment: 'The child needs help to come to school.' };

function investigated() {
  const child = new ChildCase();
  const on = child.investigationOf(friday);
  return { child, on, area: () => child.file.details.investigations.get(on)?.areas.education };
}

describe('An area', () => {
  it('is described with each view apart, and then assessed', () => {
    const { child, on, area } = investigated();
    const views = {
      childsView: 'School is dull.',
      parentsViews: [{ personId: child.guardianId, view: 'The class is too big.' }],
    };
    child.does('describe-area', monday, { ...described, ...views }, { on });
    expect(area()).toEqual({ kind: 'described', version: 1, describedAt: monday });
    child.does('assess-area', tuesday, assessed, { on });
    expect(area()).toEqual({ kind: 'assessed', version: 1, assessedAt: tuesday, need: 'some' });
    expect(eventsOf(child.events, areaDescribed)[0]?.data).toMatchObject(views);
  });

  it('is assessed by what is described', () => {
    const { child, on } = investigated();
    expect(refusalOf(child.gives('assess-area', monday, assessed, { on }))).toBe('STATE_CONFLICT');
  });

  it('described anew waits for another assessment, and what was said before stays readable', () => {
    const { child, on, area } = investigated();
    child.does('describe-area', monday, described, { on });
    child.does('assess-area', monday, assessed, { on });
    child.does('describe-area', tuesday, { ...described, facts: 'There every day in March.' }, { on });
    expect(area()).toEqual({ kind: 'described', version: 2, describedAt: tuesday });
    child.does('assess-area', tuesday, { ...assessed, need: 'none' }, { on });
    expect(area()).toEqual({ kind: 'assessed', version: 2, assessedAt: tuesday, need: 'none' });
    expect(eventsOf(child.events, areaDescribed).map(({ data }) => data.version)).toEqual([1, 2]);
    expect(eventsOf(child.events, areaAssessed).map(({ data }) => data.version)).toEqual([1, 2]);
  });

  it('whose last description was in error is as it was assessed before', () => {
    const { child, on, area } = investigated();
    child.does('describe-area', monday, described, { on });
    child.does('assess-area', monday, assessed, { on });
    child.does('describe-area', tuesday, described, { on });
    const entryId = eventsOf(child.events, areaDescribed).at(-1)?.id;
    child.does('casework/register-in-error', tuesday, { entryId, reason: 'Another.' }, { on, by: 'isak' });
    expect(area()).toEqual({ kind: 'assessed', version: 1, assessedAt: monday, need: 'some' });
  });

  it('is seen by parents of the file', () => {
    const { child, on } = investigated();
    for (const personId of ['a-stranger', child.childId]) {
      const views = { parentsViews: [{ personId, view: 'Fine.' }] };
      expect(child.gives('describe-area', monday, { ...described, ...views }, { on })).toMatchObject({
        kind: 'invalid',
        invalid: { field: 'parentsViews.0.personId' },
      });
    }
  });
});
