import type { Asked, Told } from './desk.js';

export interface AcceptedEntry {
  readonly asked: Asked;
  readonly told: Told & { kind: 'accepted' };
}

export interface RefusedEntry {
  readonly asked: Asked;
  readonly told: Told & { kind: 'refused' };
}

/** What the clients of one folder asked for and were told, by key: the account that the record must match. */
export class AppLedger {
  /** Every command, in the order in which they were asked for. */
  readonly asked: Asked[] = [];
  readonly accepted = new Map<string, AcceptedEntry>();
  readonly refused = new Map<string, RefusedEntry>();
  /** Files that accepted commands named, in the order of the answers. */
  readonly files = new Set<string>();
  #awaited = { answers: 0, reached: (): void => undefined };

  ask(asked: Asked): void {
    this.asked.push(asked);
  }

  note(asked: Asked, told: Told): void {
    this.#enter(asked, told);
    this.#awaited.answers -= 1;
    if (this.#awaited.answers === 0) this.#awaited.reached();
  }

  /** Resolves when so many more commands have been answered. */
  async answered(count: number): Promise<void> {
    if (count === 0) return;
    await new Promise<void>((reached) => (this.#awaited = { answers: count, reached }));
  }

  #enter(asked: Asked, told: Told): void {
    if (told.kind === 'refused') {
      this.refused.set(asked.key, { asked, told });
      return;
    }
    this.accepted.set(asked.key, { asked, told });
    const { fileId, alsoOn } = told.body;
    for (const file of [fileId, ...alsoOn]) this.files.add(file);
  }
}
