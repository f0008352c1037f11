import type { FieldDescription } from '#casework';

/** What a field means, in English: as it is told of what is answered, or as help for what is entered. */
export function meaningOf(field: FieldDescription | undefined): string | undefined {
  return field?.means ?? field?.said?.help.en;
}

/** What each code of a field means. */
export function codesInWords(field: FieldDescription | undefined): string | undefined {
  const codes = Object.entries(field?.codes ?? {}).map(([code, { help }]) => `- \`${code}\`: ${help.en}`);
  return codes.length > 0 ? codes.join('\n') : undefined;
}
