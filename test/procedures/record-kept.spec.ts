import { describe, expect, it } from '@jest/globals';
import { catalogueOf, composable, procedures, recordKeeping } from '#casework';
import { allotment } from './allotment/index.js';

const chapter = recordKeeping({ keepers: [], parties: [] });

describe('The record that caseworkers keep', () => {
  it.each(procedures.filter(({ holdsFreeText }) => holdsFreeText))(
    'is kept in $name, whose files may hold free text, with the clock of its watches',
    (procedure) => {
      const { commands, startsOn } = catalogueOf(procedure);
      expect(chapter.commands.filter(({ type }) => !commands.has(type))).toEqual([]);
      expect(startsOn.get('casework/watch-set')).toHaveLength(1);
    },
  );

  it('is kept nowhere else', () => {
    const kept = {
      ...allotment,
      chapters: [...allotment.chapters, recordKeeping({ keepers: [], parties: [] })],
    };
    expect(() => composable([allotment])).not.toThrow();
    expect(() => composable([kept])).toThrow(
      'allotment holds no free text, but casework/sign-note takes some',
    );
    expect(catalogueOf(allotment).commands.has('casework/sign-note')).toBe(false);
  });
});
