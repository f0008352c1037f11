import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Casework, childBorn, openedBy } from './support/casework.js';
import { Office } from './support/office.js';
import { matterOn, type MatterAddress } from './support/pages.js';

const placement = { basis: ['home-conditions'], urgency: ['risk-to-child'], reasons: 'Beaten last night.' };
const why = { childsView: 'Doesn’t dare to go home.' };
const application = {
  ...{ court: 'falun', basis: ['home-conditions', 'own-behaviour'], decidedOn: '2026-03-10' },
  ...{ account: 'The care is needed.', childsView: 'Wishes it.' },
};

let office: Office;
let casework: Casework;

beforeEach(async () => {
  office = await Office.open();
  casework = new Casework(office);
  office.clock.set('2026-03-02T09:00:00.000Z');
});

afterEach(() => office.close());

const board = () => office.member('decision-maker');
const investigator = () => office.member('investigator');

/** A child in custody, for which care is applied for; the custody is executed, or not yet. */
async function careIsAppliedFor(investigation: MatterAddress, isExecuted: boolean): Promise<MatterAddress> {
  const custody = openedBy(
    await board().does('decide-immediate-custody', { ...placement, ...why }, { on: investigation }),
  );
  await investigator().does('submit-to-court', { court: 'falun' }, { on: custody });
  if (isExecuted) await investigator().does('record-execution', { remanded: false }, { on: custody });
  office.clock.set('2026-03-10T09:00:00.000Z');
  await board().does('apply-for-care', application, { on: custody });
  return custody;
}

describe('Care under LVU of a child whose birth is known', () => {
  it.each([
    ['begins with the order where the child is in custody', true],
    ['begins when it is carried out', false],
  ])('%s, and runs to the last day of each ground by age', async (_, isExecuted) => {
    const custody = await careIsAppliedFor(await casework.investigation(childBorn(1)), isExecuted);
    office.clock.set('2026-03-16T09:00:00.000Z');
    const care = openedBy(await investigator().does('record-care-order', {}, { on: custody }));
    if (!isExecuted) await investigator().does('record-care-execution', {}, { on: care });

    const page = await investigator().filePage(care.fileId);
    expect(matterOn(page, care.matterId)).toMatchObject({ kind: 'care', step: 'in-care' });
    const byAge = matterOn(page, care.matterId).deadlines.filter(({ ruleId }) => ruleId === 'care-age');
    // Born on 2 January 2015: the days before the 18th and the 21st birthday.
    expect(byAge.map(({ itemId, nominalDueDate }) => [itemId, nominalDueDate])).toEqual([
      ['home-conditions', '2033-01-01'],
      ['own-behaviour', '2036-01-01'],
    ]);
  });
});
