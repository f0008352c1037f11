import { describe, expect, it } from '@jest/globals';
import { procedures, generalRefusalCodes, settingsOf } from '#casework';
import { citationsIn, unknownSourcesIn } from './citations.js';
import { linksOf } from './markdown.js';
import { names, pages, rowsWith, sources } from './pages.js';
import { everywhere, shownSources } from './shown.js';
import { countedRow } from './vectors.js';

const inTheCode = 'In the code';
const notBuilt = 'not built yet';

/** The citations of a text, each once. */
function cited(text: string): readonly string[] {
  return [...new Set(citationsIn(text, names).citations)];
}

const withPage = procedures.filter(({ name }) => pages.has(`${name}.md`));

/** `report-received` as it is written in the tables: `ReportReceived`. */
function inPascalCase(name: string): string {
  return name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The names in code type in the rows that are built. */
function builtNames(page: string, column: string): readonly string[] {
  return rowsWith(page, column, inTheCode)
    .filter((row) => row[inTheCode]?.startsWith('built'))
    .flatMap((row) => [...(row[column] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name ?? ''));
}

it('every procedure has a page', () => {
  expect(withPage).toEqual(procedures);
});

describe.each(withPage)('The page of $name', ({ name, chapters, deadlines, settings }) => {
  const page = `${name}.md`;
  const rows = new Map(rowsWith(page, 'Id', 'Source', inTheCode).map((row) => [row.Id ?? '', row]));
  const ownCommands = chapters
    .flatMap((chapter) => chapter.commands.map((command) => ({ file: `${chapter.name}.ts`, command })))
    .filter(({ command }) => command.type.startsWith(`${name}/`));
  /** Put on all chapters alike, those of every procedure too: no chapter's own. */
  const ofEveryChapter = new Set(
    chapters
      .flatMap(({ commands }) => commands)
      .filter(({ type }) => !type.startsWith(`${name}/`))
      .flatMap(({ refusals }) => Object.values(refusals)),
  );

  it('marks as built exactly the deadlines that are', () => {
    const built = [...rows].filter(([, row]) => row[inTheCode] !== notBuilt).map(([id]) => id);
    expect(built.sort()).toEqual(deadlines.map(({ id }) => id).sort());
  });

  it.each(deadlines)('names in the row of $id each paragraph that it rests on', ({ id, versions }) => {
    const named = cited(rows.get(id)?.Source ?? '');
    const rests = Object.values(versions).flatMap((version) => cited(version?.source ?? ''));
    expect(named).toEqual(expect.arrayContaining(rests));
  });

  it('leads from each paragraph of a refusal to the file that refuses', () => {
    const files = rowsWith(page, inTheCode).flatMap((row) =>
      Object.values(row)
        .flatMap((cell) => cited(cell))
        .map((citation) => `${citation}: ${row[inTheCode] ?? ''}`),
    );
    const lost = ownCommands.flatMap(({ file, command }) =>
      Object.values(command.refusals)
        .flatMap((reason) =>
          everywhere(reason.source)
            .flatMap((each) => cited(each ?? ''))
            .map((citation) => ({ citation, by: ofEveryChapter.has(reason) ? '' : `[${file}]` })),
        )
        .filter(
          ({ citation, by }) => !files.some((row) => row.startsWith(`${citation}: `) && row.includes(by)),
        )
        .map(({ citation }) => `${citation} of ${command.type} in ${file}`),
    );
    expect(lost).toEqual([]);
  });

  it('marks as built each command and event that is', () => {
    const events = chapters
      .flatMap((chapter) => chapter.events)
      .filter(({ type }) => type.startsWith(`${name}/`));
    const commands = ownCommands.map(({ command }) => command);
    const types = [...commands, ...events].map(({ type }) => inPascalCase(type.slice(name.length + 1)));
    const built = [
      ...builtNames(page, 'Event'),
      ...builtNames(page, 'Caused by command'),
      ...builtNames(page, 'Command'),
    ];
    expect(built).toEqual(expect.arrayContaining(types));
  });

  it('marks as built no event that isn’t', () => {
    const known = new Set(chapters.flatMap((chapter) => chapter.events.map(({ type }) => type)));
    const types = [...known].map((type) => inPascalCase(type.slice(type.indexOf('/') + 1)));
    expect(types).toEqual(expect.arrayContaining([...builtNames(page, 'Event')]));
  });

  it('lists its settings with their defaults', () => {
    const listed = rowsWith(page, 'Setting', 'Default').map((row) => [row.Setting, row.Default]);
    expect(listed).toEqual(settings.map((setting) => [`\`${setting.name}\``, setting.byDefault]));
  });
});

describe('The pages', () => {
  it('say of each row whether the code does it', () => {
    const marks = [...pages.keys()].flatMap((page) =>
      rowsWith(page, inTheCode).map((row) => row[inTheCode] ?? ''),
    );
    expect(marks.filter((mark) => !/built|\.ts\]/.test(mark))).toEqual([]);
  });

  it('list the codes of refusals', () => {
    const listed = rowsWith('refusals.md', 'Code').map((row) => row.Code);
    const codes = procedures.flatMap((procedure) => Object.keys(procedure.refusalCodes));
    const known = [...Object.keys(generalRefusalCodes), ...codes].map((code) => `\`${code}\``);
    expect(listed).toEqual(expect.arrayContaining(known));
  });

  it('mark as built the rulesets that a procedure knows', () => {
    const settings = settingsOf(procedures);
    const known = procedures.flatMap(({ rulesets }) =>
      rulesets((name) => settings.get(name)?.byDefault ?? '').map(({ ruleset }) => `\`${ruleset}\``),
    );
    expect([...builtNames('versions-of-the-law.md', 'Ruleset')]).toEqual([]);
    const built = rowsWith('versions-of-the-law.md', 'Ruleset', inTheCode).filter(
      (row) => row[inTheCode] === 'built',
    );
    expect(built.map((row) => row.Ruleset)).toEqual(known);
  });

  const citing = [...pages].filter(([page]) => page !== 'statutes.md');

  it.each(citing)('cite in %s no source that statutes.md doesn’t define', (_, text) => {
    expect(unknownSourcesIn(text, names)).toEqual([]);
  });

  it('are listed on the first one', () => {
    const listed = linksOf(pages.get('README.md') ?? '');
    expect(listed).toEqual(expect.arrayContaining([...pages.keys()].filter((name) => name !== 'README.md')));
  });
});

describe('The list of sources', () => {
  it('defines each key once', () => {
    const keys = sources.map((row) => row.Key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(sources.map((row) => [row.Key ?? '', row['Read at'] ?? '']))(
    'says where %s was read',
    (_, readAt) => {
      const addresses = readAt.split(' · ');
      for (const address of addresses) {
        const isAddress = /^https?:\/\//.test(address);
        if (isAddress) expect(new URL(address).hostname).toMatch(/\.[a-z]+$/);
        else expect(address).toMatch(/^not read$|^a (?:page|document) of |^\S+, (?:id|documents?) \d/);
      }
    },
  );

  it('defines no key that nothing cites', () => {
    const citing = [...pages].filter(([page]) => page !== 'statutes.md').map(([, text]) => text);
    const used = new Set(
      [...citing, ...shownSources.map(({ source }) => source ?? '')].flatMap((text) => cited(text)),
    );
    const keys = sources.map((row) => row.Key ?? '');
    expect(
      keys.filter((key) => ![...used].some((each) => each === key || each.startsWith(`${key} `))),
    ).toEqual([]);
  });

  it('defines each source that the code shows', () => {
    const unknown = shownSources.flatMap(({ of, source = '' }) =>
      unknownSourcesIn(source, names).map((each) => `${each}, ${of}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('The vectors of time.md', () => {
  const vectors = rowsWith('time.md', 'Length', 'Anchor (local)');

  it.each(vectors.map((row) => [`${row.Country} ${row.Length} from ${row['Anchor (local)']}`, row] as const))(
    'come out of the calendar: %s',
    (_, row) => {
      const { expected, counted } = countedRow(row);
      expect(counted).toEqual(expected);
    },
  );

  it('say what is missing around those that are not built', () => {
    const open = vectors.map((row) => row[inTheCode] ?? '').filter((mark) => mark !== 'built');
    expect(open).toEqual([
      'not built yet: both dates of one deadline',
      'not built yet: both dates of one deadline',
      'not built yet: purge',
    ]);
  });
});
