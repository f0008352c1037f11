import { setTimeout as wait } from 'node:timers/promises';
import { chanceOf, wholeNumber, type Chance } from '../kill/chance.js';
import { nextCommand } from '../kill/app/client.js';
import { ConnectionLost, tellsOfTheSame, type Asked, type Desk, type Told } from '../kill/app/desk.js';
import { AppLedger } from '../kill/app/ledger.js';
import { staffIds } from '../kill/app/municipality.js';

const afterFailureMilliseconds = 50;

/** So many commands follow soon upon one another, the others slowly: a long fault shall not make a large record. */
const soon = { commands: 4, restMilliseconds: 80 };
const slowlyMilliseconds = 1_000;

/** How long a command is asked for again before it counts as not answered. */
const patienceMilliseconds = 60_000;

/** So many commands that had their answer are asked for once more after each fault. */
const askedForAgain = 20;

/** What became of the commands whose answer a fault has taken. */
export interface AskedAgain {
  readonly unanswered: number;
  readonly unansweredButStored: number;
  readonly faults: readonly string[];
}

/** Members of staff who work through whatever API answers, and the account of what they were told. */
export class Clients {
  readonly ledger = new AppLedger();
  readonly #unanswered = new Map<string, Asked>();
  #commands = 0;

  /** @param desks the APIs as they can be reached now */
  constructor(private readonly desks: () => readonly Desk[]) {}

  /** Lets everybody work, each now at one API, now at the other, whatever fails, until the signal. */
  async work(chance: Chance, signal: AbortSignal): Promise<void> {
    await Promise.all(
      staffIds.map((staffId) => this.#workAs(staffId, chanceOf(wholeNumber(chance, 0, 2 ** 31)), signal)),
    );
  }

  /** Every command whose answer was lost gets one, and some of those that had one get the same again. */
  async askAgain(): Promise<AskedAgain> {
    const faults: string[] = [];
    let unansweredButStored = 0;
    const unanswered = [...this.#unanswered.values()];
    const answered = [...this.ledger.accepted.values()].slice(-askedForAgain).map(({ asked }) => asked);
    for (const asked of [...unanswered, ...answered]) {
      const told = await this.#answerTo(asked);
      const before = this.ledger.accepted.get(asked.key)?.told;
      if (!told) faults.push(`command ${asked.key} is not answered`);
      else if (before === undefined) {
        if (told.kind === 'accepted' && told.replayed) unansweredButStored += 1;
        this.ledger.note(asked, told);
      } else if (!tellsOfTheSame(told, before)) {
        faults.push(`command ${asked.key} is answered otherwise when it is asked for again`);
      }
    }
    this.#unanswered.clear();
    return { unanswered: unanswered.length, unansweredButStored, faults };
  }

  async #workAs(staffId: string, chance: Chance, signal: AbortSignal): Promise<void> {
    for (let given = 0; !signal.aborted; given += 1) {
      const desks = this.desks();
      const desk = desks[wholeNumber(chance, 0, desks.length - 1)]!;
      const newKey = () => `fault-${staffId}-${(this.#commands += 1)}`;
      let asked: Asked | undefined;
      try {
        asked = await nextCommand({ desk, ledger: this.ledger, staffId, chance, newKey });
        this.ledger.ask(asked);
        const told = await desk.give(asked);
        if (isAnswer(told)) this.ledger.note(asked, told);
        else this.#unanswered.set(asked.key, asked);
      } catch {
        // A page that can't be had is asked for another time; a command, when all is well again.
        if (asked) this.#unanswered.set(asked.key, asked);
        await wait(afterFailureMilliseconds);
      }
      await wait(given < soon.commands ? soon.restMilliseconds : slowlyMilliseconds, undefined, {
        signal,
      }).catch(() => undefined);
    }
  }

  async #answerTo(asked: Asked): Promise<Told | undefined> {
    const giveUp = AbortSignal.timeout(patienceMilliseconds);
    for (let attempt = 0; !giveUp.aborted; attempt += 1) {
      const desks = this.desks();
      try {
        const told = await desks[attempt % desks.length]!.give(asked);
        if (isAnswer(told)) return told;
      } catch (fault) {
        if (!(fault instanceof ConnectionLost)) throw fault;
      }
      await wait(afterFailureMilliseconds);
    }
    return undefined;
  }
}

/** Accepted or refused for good; anything else says that nothing is known, or that one has to wait. */
function isAnswer(told: Told): boolean {
  return told.kind === 'accepted' || (told.status < 500 && told.code !== 'IN_FLIGHT');
}
