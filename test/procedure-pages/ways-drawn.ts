import type { Labels, Procedure, WayOfMatter } from '#casework';

/** The ways of each kind of matter through its steps, drawn for Mermaid: a picture a kind, in Markdown. */
export function waysDrawn(
  { matters, ways = {} }: Pick<Procedure, 'matters' | 'ways'>,
  titleOf: (event: string) => Labels | undefined,
): readonly string[] {
  return Object.entries(ways).flatMap(([kind, ofKind]) => [
    '',
    `### ${matters[kind]?.title.en ?? kind}`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(matters[kind]?.steps ?? {}).map(([step, { en }]) => `  state "${en}" as ${idOf(step)}`),
    ...ofKind.map((way) => arrow(way, titleOf)),
    '```',
  ]);
}

function arrow({ from, to, by }: WayOfMatter, titleOf: (event: string) => Labels | undefined): string {
  const titles = by.map((event) => titleOf(event)?.en ?? event);
  return `  ${from === undefined ? '[*]' : idOf(from)} --> ${idOf(to)}: ${titles.join('; ')}`;
}

/** A hyphen would part a name in two. */
function idOf(step: string): string {
  return step.replaceAll('-', '_');
}
