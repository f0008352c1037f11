import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openSqliteEventStore } from '#event-store/sqlite';
import { CasetrailProcess, prepare, type Ended } from './process/casetrail-process.js';
import { Casework, childBorn } from './support/casework.js';
import { Office } from './support/office.js';

jest.setTimeout(120_000);

let office: Office;

beforeAll(async () => {
  await prepare();
  office = await Office.open();
  const casework = new Casework(office);
  await casework.report(childBorn(1));
  await casework.investigation(childBorn(2));
  await office.listsAreUpToDate();
  await office.remindersAreSent();
  await office.stop();
}, 600_000);

afterAll(() => office.close());

function run(...args: readonly string[]): Promise<Ended> {
  return new CasetrailProcess([...args, '--data', office.folder]).ended();
}

/** Runs a command that ends well, and gives its lines. */
async function lines(...args: readonly string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await run(...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.trimEnd().split('\n');
}

async function head(): Promise<string> {
  const log = openSqliteEventStore({ folder: office.folder });
  try {
    return await log.head();
  } finally {
    await log.close();
  }
}

describe('casetrail deadlines', () => {
  it('shows what will be due by a date, the date included, in the order of the days', async () => {
    const shown = await lines('deadlines', '--at', '2026-07-31');
    const days = shown.map((line) => line.slice(0, 10));
    expect(days).toEqual(days.toSorted());
    expect(shown.join('\n')).toMatch(/^2026-\d\d-\d\d .*MISSED {2}[A-Z0-9-]+ {2}A\d/m);
    const [first = ''] = days;
    expect((await lines('deadlines', '--at', first)).every((line) => line.startsWith(first))).toBe(true);
  });

  it('takes an instant with its offset, and shows nothing before the first day has come', async () => {
    expect(await lines('deadlines', '--at', '2026-03-01T23:59:59+01:00')).toEqual([
      'Nothing is due by 2026-03-01T22:59:59.000Z.',
    ]);
    const shown = await lines('deadlines', '--at', '2026-03-02T00:00:00+01:00');
    expect(shown.length).toBeGreaterThan(0);
    for (const line of shown) expect(line).toMatch(/^2026-03-02 +due/);
  });

  it('shows what has its last day on a date as due on it, and as missed the day after', async () => {
    const stateOn = async (day: string) => {
      const shown = await lines('deadlines', '--at', day);
      return new Set(
        shown.filter((line) => line.startsWith('2026-03-02 ')).map((line) => line.slice(25, 31)),
      );
    };
    expect(await stateOn('2026-03-02')).toEqual(new Set(['due   ']));
    expect(await stateOn('2026-03-03')).toEqual(new Set(['MISSED']));
  });

  it('names each deadline in the language that is asked for', async () => {
    const [english, swedish] = [
      await lines('deadlines', '--at', '2026-07-31'),
      await lines('deadlines', '--at', '2026-07-31', '--language', 'sv'),
    ];
    expect(swedish).toHaveLength(english.length);
    expect(swedish.join('\n')).toContain('MISSAD');
    expect(swedish.join('\n')).not.toContain('MISSED');
  });
});

describe('casetrail reminders --dry-run', () => {
  it('shows what would go out, to whom and why, and sends and records nothing', async () => {
    const [before, told] = [await head(), await office.told()];
    const shown = await lines('reminders', '--dry-run', '--at', '2026-03-13');
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.join('\n')).toMatch(/ A1 .* unit-manager-north \(unit manager\) by log/);
    const swedish = await lines('reminders', '--dry-run', '--at', '2026-03-13', '--language', 'sv');
    expect(swedish).not.toEqual(shown);
    expect(await lines('deadlines', '--at', '2026-07-31')).not.toEqual([]);
    expect(await head()).toBe(before);
    expect(await office.told()).toEqual(told);
  });

  it('says when there is none', async () => {
    expect(await lines('reminders', '--dry-run', '--at', '2026-03-02T08:00:00Z')).toEqual([
      'No reminder would go out by 2026-03-02T08:00:00.000Z.',
    ]);
  });
});

describe('A command that can not be done', () => {
  it.each([
    [['deadlines', '--at', 'tomorrow'], /'tomorrow' is invalid\. a date such as .* is expected/],
    [['deadlines', '--at', '2026-02-30'], /'2026-02-30' is invalid/],
    [['deadlines', '--language', 'fi'], /'fi' is invalid\. one of sv, da, en is expected/],
    [['found', '--municipality', 'N', '--keeper', 'a'], /required option '--second-keeper <staff id>'/],
    [['reminders'], /required option '--dry-run' not specified/],
    [['serve', '--port', 'abc'], /'abc' is invalid\. a whole number is expected/],
    [['migrate', '--to', 'oracle'], /'oracle' is invalid\. sqlite or esdb:.* is expected/],
    [['verifi'], /unknown command 'verifi' \(Did you mean verify\?\)/],
  ])('is answered in one line and a pointer to the help: %j', async (args, what) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^casetrail: [^\n]+\nAdd --help to see what it takes\.\n$/);
    expect(stderr).toMatch(what);
  });

  it.each([
    [['deadlines', '--language', 'da'], /--language must be sv or en: child-protection is told in no other/],
    [['reminders', '--dry-run', '--language', 'da'], /--language must be sv or en/],
    [['found', '--municipality', '', '--keeper', 'a', '--second-keeper', 'b'], /--municipality must be /],
    [['found', '--municipality', 'N', '--keeper', '', '--second-keeper', 'b'], /--keeper must be /],
    [
      ['found', '--municipality', 'N', '--keeper', 'a', '--second-keeper', ' A'],
      /--second-keeper must be the staff id of another person/,
    ],
    [
      ['token', '--municipality', 'none'],
      /Say whom it is for: --staff, or --seat with --file and --procedure/,
    ],
    [
      ['token', '--municipality', 'none', '--seat', 'x', '--file', 'y', '--procedure', 'child-protection'],
      /No seat x stands in that file of that municipality/,
    ],
    [
      ['token', '--municipality', 'none', '--staff', 'auditor'],
      /no municipality none\. There is [0-9a-f-]{36} \(.+\)/,
    ],
  ])('is answered in one line that says what there is: %j', async (args, what) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^casetrail: [^\n]+\.\n$/);
    expect(stderr).toMatch(what);
  });

  it.each([
    [['work'], /CASETRAIL_LOG must be the address of a server .* `casetrail serve` does the work/],
    [['board'], /CASETRAIL_REMINDERS must be the address of a Redis/],
  ])('is answered in one line without the engines that it needs: %j', async (args, what) => {
    const { code, stdout, stderr } = await new CasetrailProcess(args, {
      environment: { CASETRAIL_DATA: office.folder },
    }).ended();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^casetrail: [^\n]+\.\n$/);
    expect(stderr).toMatch(what);
  });
});
