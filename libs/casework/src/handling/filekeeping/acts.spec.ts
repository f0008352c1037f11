import { describe, expect, it } from '@jest/globals';
import type { SeenFile } from '../../kernel/seen-file.js';
import { everythingSeen } from '../../testing/everything-seen.js';
import { lendingLibrary, requestWeighed } from '../../testing/lending-library.js';
import { LibraryDesk } from '../../testing/library-desk.js';
import { catalogueOf } from '../catalogue.js';
import { actOf } from './acts.js';

describe('An act that is named by an entry', () => {
  const desk = new LibraryDesk();
  const received = desk.receives({ at: '2026-03-06T09:00:00+01:00' });
  const history = desk.weighs(received, { at: '2026-03-06T10:00:00+01:00' });
  const entryId = desk.entryOf(requestWeighed);

  const named = (by: SeenFile | undefined) =>
    actOf(catalogueOf(lendingLibrary).events, desk.file, desk.file.matters.get(received)!, entryId, {
      history,
      ...(by && { seen: by }),
    });

  it('is found by whoever is shown the entry, and by the system', () => {
    for (const by of [everythingSeen, undefined]) expect(named(by)?.[0].eventId).toBe(entryId);
  });

  it('is none for whoever isn’t: another entry may have told its id, as a deadline tells what it counts from', () => {
    expect(
      named({ ...everythingSeen, showsEvent: ({ type }) => type !== requestWeighed.type }),
    ).toBeUndefined();
  });
});
