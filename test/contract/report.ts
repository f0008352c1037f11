/** What of Jest's report in JSON is used here. */
export interface TestReport {
  readonly success: boolean;
  readonly testResults: readonly TestedFile[];
}

interface TestedFile {
  readonly name: string;
  readonly message: string;
  readonly assertionResults: readonly Test[];
}

interface Test {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: string;
  readonly failureMessages?: readonly string[] | null;
}

const shownLines = 12;

/** A report in words: a line a section with how much passed, and what did not with why. */
export function inWords({ testResults }: TestReport): readonly string[] {
  return testResults.flatMap(({ name, message, assertionResults }) =>
    assertionResults.length === 0
      ? [`✗ ${name} could not run:`, ...beginningOf(message)]
      : sectionsOf(assertionResults).flatMap(([section, tests]) => sectionInWords(section, tests)),
  );
}

function sectionsOf(tests: readonly Test[]): readonly (readonly [section: string, tests: readonly Test[]])[] {
  const titleOf = ({ ancestorTitles }: Test) => ancestorTitles.join(': ');
  const titles = new Set(tests.map(titleOf));
  return [...titles].map((title) => [title, tests.filter((test) => titleOf(test) === title)]);
}

function sectionInWords(section: string, tests: readonly Test[]): readonly string[] {
  const others = tests.filter(({ status }) => status !== 'passed');
  const told = others.flatMap(({ title, status, failureMessages }) => [
    `    ${status}: ${title}`,
    ...(failureMessages ?? []).flatMap(beginningOf),
  ]);
  const mark = others.length === 0 ? '✓' : '✗';
  return [`${mark} ${section}: ${tests.length - others.length} of ${tests.length} passed`, ...told];
}

/** What a failure says, without where in the code it came from. */
function beginningOf(message: string): readonly string[] {
  const lines = message.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return lines.slice(0, shownLines).map((line) => `      ${line}`);
}
