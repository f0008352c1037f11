import { generalRefusals, municipalityProcedure, procedures, settingsOf, type Procedure } from '#casework';

/** A source as clients are shown it, and what it is the source of. */
export interface ShownSource {
  readonly of: string;
  readonly source: string | undefined;
}

function shownBy({ name, steps, deadlines }: Pick<Procedure, 'name' | 'steps' | 'deadlines'>): ShownSource[] {
  const refusals = steps
    .flatMap(({ commands }) => commands)
    .flatMap(({ type, refusals }) =>
      Object.entries(refusals).map(([key, { source }]) => ({ of: `${name}: ${type}, ${key}`, source })),
    );
  const rules = deadlines.flatMap(({ id, versions }) =>
    Object.entries(versions).map(([ruleset, { source }]) => ({ of: `${name}: ${id} by ${ruleset}`, source })),
  );
  return [...refusals, ...rules];
}

/** Every source of every refusal, rule and setting, those of the municipality's register included. */
export const shownSources: readonly ShownSource[] = [
  ...generalRefusals.map(({ says, source }) => ({ of: `every command: ${says.en}`, source })),
  ...procedures.flatMap(shownBy),
  ...shownBy(municipalityProcedure(procedures)),
  ...[...settingsOf(procedures).values()].map(({ name, source }) => ({ of: `setting ${name}`, source })),
];
