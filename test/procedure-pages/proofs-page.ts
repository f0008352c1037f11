import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Procedure } from '#casework';
import { listOf, tablesOf } from '../law/markdown.js';

/** The repository that it is run in: the sources, wherever this is compiled to. */
const root = process.cwd();

/** Where specs stand that may hold a rule of a procedure: beside its code, and where whole stories are told. */
function specsOf(procedure: string): ReadonlyMap<string, string> {
  const folders = [
    `libs/casework/src/procedures/${procedure}`,
    'libs/casework/src/handling/filekeeping',
    'libs/casework/src/municipality',
    'test/procedures',
    'test/e2e',
  ];
  return new Map(
    folders.flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.spec.ts'))
        .map((name) => [`${folder}/${name}`, withSteps(folder, name)] as const),
    ),
  );
}

/** The words that every spec has at hand: by what they name, nothing is told of one spec. */
const ofEverySpec = 'child-case';

/** A spec with the steps of a story that it takes from a file of its own. */
function withSteps(folder: string, name: string): string {
  const spec = readFileSync(join(root, folder, name), 'utf8');
  const steps = [...spec.matchAll(/'\.\/testing\/([a-z-]+)\.js'/g)].flatMap(([, file = '']) =>
    file === ofEverySpec ? [] : [readFileSync(join(root, folder, `testing/${file}.ts`), 'utf8')],
  );
  return [spec, ...steps].join('\n');
}

/** A rule of the page of the law that is built, where its code is, and the specs that hold it. */
export interface Proof {
  readonly heading: string;
  readonly rule: string;
  readonly code: readonly string[];
  readonly specs: readonly string[];
}

/** How a spec speaks of what the page of the law calls `FollowUpEnded`: by the event, or by the name of the command. */
function namedIn(spec: string, name: string): boolean {
  const camel = name.charAt(0).toLowerCase() + name.slice(1);
  const kebab = name.replaceAll(/(?<!^)(?=[A-Z])/g, '-').toLowerCase();
  return new RegExp(`\\b${camel}\\b|['/]${kebab}'`).test(spec);
}

/**
 * Each rule of a procedure’s page of the law that is marked as built there, with the specs that stand beside its
 * code; where none does, those that name it: its event, its command, its deadline.
 */
export function proofsOf(procedure: Pick<Procedure, 'name'>): readonly Proof[] {
  const law = readFileSync(join(root, `docs/law/${procedure.name}.md`), 'utf8');
  const specs = specsOf(procedure.name);
  return [...ofTables(law, specs), ...ofSources(law, specs)];
}

const sources = 'What the sources ask for beyond this';

/** What is built of the list of what the sources ask for; a point that says nothing of code waits for it. */
function ofSources(law: string, specs: ReadonlyMap<string, string>): readonly Proof[] {
  return listOf(law, sources).flatMap((item) => {
    const code = codeNamedIn(item);
    if (code.length === 0) return [];
    const [rule = ''] = item.split(/:? built[:,]|\. Built:|: |; /i);
    return { heading: sources, rule, code, specs: specsHolding(specs, rule, code) };
  });
}

function codeNamedIn(text: string): readonly string[] {
  return [...text.matchAll(/\[([a-z-]+)\.ts\]/g)].map(([, file]) => file ?? '');
}

function ofTables(law: string, specs: ReadonlyMap<string, string>): readonly Proof[] {
  return tablesOf(law).flatMap(({ heading, head, rows }) => {
    const [first = ''] = head;
    return (
      rows
        .filter((row) => /^built\b/.test(row[head.at(-1) ?? ''] ?? ''))
        // What a row leaves to a table further down is held there.
        .filter((row) => !Object.values(row).some((cell) => cell.startsWith('[below]')))
        .map((row) => {
          // A link of that page leads nowhere from this one.
          const rule = (row[first] ?? '').replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1');
          const code = codeNamedIn(row[head.at(-1) ?? ''] ?? '');
          return {
            heading,
            rule,
            code,
            specs: specsHolding(specs, [rule, row['Caused by command'], row.For].join(' '), code),
          };
        })
    );
  });
}

function specsHolding(
  specs: ReadonlyMap<string, string>,
  rule: string,
  code: readonly string[],
): readonly string[] {
  const names = [...rule.matchAll(/`([A-Z][A-Za-z]+)`/g)].map(([, name]) => name ?? '');
  const deadlines = [...rule.matchAll(/(?<![`\w])A(?:\d+|-)[a-z-]*|^[a-z]+(?:-[a-z]+)+(?= )/g)].map(
    ([id]) => id,
  );
  const settings = [...rule.matchAll(/`([a-z-]+\/[a-z-]+)`/g)].map(([, name]) => name ?? '');
  const holds = (text: string) =>
    names.some((name) => namedIn(text, name)) ||
    [...deadlines, ...settings].some((id) => text.includes(`'${id}'`));
  const naming = [...specs].filter(([, text]) => holds(text)).map(([path]) => path);
  const beside = [...specs.keys()].filter((path) => code.some((file) => path.endsWith(`/${file}.spec.ts`)));
  return beside.length > 0 ? beside : naming;
}

/** The page that says of each rule of a procedure where it is proved. */
export function proofsPage(procedure: Pick<Procedure, 'name'>): string {
  const proofs = proofsOf(procedure);
  const headings = [...new Set(proofs.map(({ heading }) => heading))];
  return [
    `# Where the rules of ${procedure.name} are proved`,
    '',
    `Made from [the page of the law](../law/${procedure.name}.md) and the specs by \`npm run docs\`: each event, command and deadline that is built, and the specs beside its code, or else those that name it.`,
    ...headings.flatMap((heading) => [
      '',
      `## ${heading}`,
      '',
      '| Rule | Specs |',
      '| --- | --- |',
      ...proofs
        .filter((proof) => proof.heading === heading)
        .map(({ rule, specs }) => `| ${rule} | ${specs.map(linked).join(', ')} |`),
    ]),
    '',
  ].join('\n');
}

function linked(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.spec\.ts$/, '');
  return `[${name}](../../${path})`;
}
