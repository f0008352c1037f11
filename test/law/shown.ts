import {
  generalRefusals,
  municipalityProcedure,
  procedures,
  settingsOf,
  type LegalSource,
  type Procedure,
} from '#casework';

/** A source as clients are shown it, and what it is the source of. */
export interface ShownSource {
  readonly of: string;
  readonly source: string | undefined;
}

/** A source as each country is shown it. */
export function everywhere(source: LegalSource | undefined): readonly (string | undefined)[] {
  return source === undefined || typeof source === 'string' ? [source] : Object.values(source);
}

function shownBy({
  name,
  chapters,
  deadlines,
  retention,
}: Pick<Procedure, 'name' | 'chapters' | 'deadlines' | 'retention'>): ShownSource[] {
  const refusals = chapters
    .flatMap(({ commands }) => commands)
    .flatMap(({ type, refusals: own }) =>
      Object.entries(own).flatMap(([key, { source }]) =>
        everywhere(source).map((each) => ({ of: `${name}: ${type}, ${key}`, source: each })),
      ),
    );
  const rules = deadlines.flatMap(({ id, versions }) =>
    Object.entries(versions).map(([ruleset, version]) => ({
      of: `${name}: ${id} by ${ruleset}`,
      source: version?.source,
    })),
  );
  const kept = retention.map(({ id, source }) => ({ of: `${name}: ${id}`, source }));
  return [...refusals, ...rules, ...kept];
}

/** Every source of every refusal, rule and setting, those of the municipality's register included. */
export const shownSources: readonly ShownSource[] = [
  ...generalRefusals.flatMap(({ says, source }) =>
    everywhere(source).map((each) => ({ of: `every command: ${says.en}`, source: each })),
  ),
  ...procedures.flatMap(shownBy),
  ...shownBy(municipalityProcedure(procedures)),
  ...[...settingsOf(procedures).values()].map(({ name, source }) => ({ of: `setting ${name}`, source })),
];
