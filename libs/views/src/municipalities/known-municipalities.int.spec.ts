import { describe, expect, it } from '@jest/globals';
import {
  catalogueOf,
  fileOpened,
  municipalityFounded,
  municipalityProcedure,
  procedures,
  type Jurisdiction,
} from '#casework';
import { freshPostgresDatabase } from '../../../../test/engines/postgres.js';
import { leavingNothing } from '../../../projections/src/testing/leaving-nothing.js';
import { MemoryLog } from '../../../projections/src/testing/memory-log.js';
import { viewEngines } from '../../../projections/src/testing/view-engines.js';
import { garden, setOf } from '../testing/made-up-procedure.js';
import { plot, runViews } from '../testing/running-views.js';
import { WrittenFile } from '../testing/written-file.js';
import { KnownMunicipalities } from './known-municipalities.js';

const leaving = leavingNothing();
const register = municipalityProcedure(procedures);
const { views } = setOf([garden]);
const told = { views, kinds: [catalogueOf(garden), catalogueOf(register)] };

function begun(municipalityId: string, jurisdiction: Jurisdiction): WrittenFile {
  const timeZone = jurisdiction === 'SE' ? 'Europe/Stockholm' : 'Europe/Copenhagen';
  return new WrittenFile(municipalityId, register).happens(fileOpened, {
    municipalityId,
    jurisdiction,
    timeZone,
  });
}

const founded = (municipalityId: string, name: string, jurisdiction: Jurisdiction = 'SE') =>
  begun(municipalityId, jurisdiction).happens(municipalityFounded, { name });

describe.each(viewEngines(freshPostgresDatabase))(
  'The municipalities that are kept, on $engine,',
  ({ place }) => {
    it('are those of a country, and none of their files', async () => {
      const log = new MemoryLog();
      const { runner, store } = await runViews(log, await place(leaving), leaving, told);
      const known = new KnownMunicipalities(store);
      const [storstad, bjorkdal] = [founded('m-2', 'Storstad'), founded('m-1', 'Björkdal')];
      const position = log.write(storstad, bjorkdal, founded('m-3', 'Køge', 'DK'), plot('first'));
      await runner.waitFor(position, 5_000);
      expect(await known.of('SE')).toEqual([
        { municipalityId: 'm-1', name: 'Björkdal' },
        { municipalityId: 'm-2', name: 'Storstad' },
      ]);
      expect(await known.of('DK')).toEqual([{ municipalityId: 'm-3', name: 'Køge' }]);
    });

    it('are there once they were founded, however the log comes', async () => {
      const log = new MemoryLog();
      const { runner, store } = await runViews(log, await place(leaving), leaving, told);
      const known = new KnownMunicipalities(store);
      const file = begun('m-1', 'SE');
      await runner.waitFor(log.write(file), 5_000);
      expect(await known.of('SE')).toEqual([]);
      file.happens(municipalityFounded, { name: 'Björkdal' });
      await runner.waitFor(log.write(file), 5_000);
      expect(await known.of('SE')).toEqual([{ municipalityId: 'm-1', name: 'Björkdal' }]);
    });
  },
);
