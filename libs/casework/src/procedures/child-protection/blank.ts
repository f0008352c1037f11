/** Whether nothing was said where something has to be. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
