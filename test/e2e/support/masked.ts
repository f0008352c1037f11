/** What differs between any two files whatever is known of them: ids by their first appearance, and what is opaque. */
export class Masking {
  readonly #ids = new Map<string, string>();

  /** @param numbers personal numbers, each by the word that stands for it */
  constructor(private readonly numbers: Readonly<Record<string, string>>) {}

  masked(text: string): string {
    let all = text
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => this.#nameOf(id))
      .replaceAll(/"(caseNumber|version|position|lastPosition|next)":"[^"]+"/g, '"$1":"…"');
    for (const [number, word] of Object.entries(this.numbers)) all = all.replaceAll(number, word);
    return all;
  }

  #nameOf(id: string): string {
    const known = this.#ids.get(id) ?? `id ${this.#ids.size + 1}`;
    this.#ids.set(id, known);
    return known;
  }
}
