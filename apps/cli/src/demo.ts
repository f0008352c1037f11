import { existsSync } from 'node:fs';
import type { Instant, Language } from '#casework';
import {
  jsonLogger,
  openCasetrail,
  startServing,
  systemClock,
  type Casetrail,
  type Configuration,
} from '#platform';
import { CommandRefused } from './command-refused.js';
import { fillDemo } from './demo/filling.js';
import { demoMunicipality } from './demo/municipality.js';
import { fromHere, showDemo, tokensIn, writeTokens } from './demo/showing.js';
import { demoLanguages, words, type DemoLanguage } from './demo/words.js';

/** What the command is told. */
export interface DemoAsked {
  readonly language: Language;
  /** Whether it ends once the record is filled: others serve it. */
  readonly fill?: true;
}

/**
 * The command `demo`: fills an empty record with a small municipality, and serves it.
 *
 * @throws {CommandRefused} the demo isn't told in the language
 */
export async function demo(configuration: Configuration, { language, fill }: DemoAsked): Promise<void> {
  if (!isOfDemo(language)) {
    throw new CommandRefused(`--language must be ${demoLanguages.join(' or ')}: the demo speaks no other.`);
  }
  const demonstration = new Demonstration(configuration, language);
  await (fill === true ? demonstration.fillAlone() : demonstration.serve());
}

function isOfDemo(language: Language): language is DemoLanguage {
  return Object.hasOwn(words, language);
}

class Demonstration {
  #simulated: Instant | undefined;
  readonly #clock = () => this.#simulated ?? systemClock();

  constructor(
    private readonly configuration: Configuration,
    private readonly language: DemoLanguage,
  ) {}

  async serve(): Promise<void> {
    const { configuration, language } = this;
    const { system, address, stopped } = await startServing(configuration, () => import('#http'), {
      prepare: (opened) => this.#fill(opened),
      clock: this.#clock,
    });
    await showDemo(system, address, configuration.dataFolder, language);
    await stopped;
  }

  async fillAlone(): Promise<void> {
    const { configuration } = this;
    const logger = jsonLogger(configuration.logLevel);
    const system = await openCasetrail(configuration, { logger, clock: this.#clock });
    try {
      await this.#fill(system);
    } finally {
      await system.close();
    }
  }

  /** A record that was filled to the end has its tokens, and is left as it is, whatever the demo tells since. */
  async #fill(system: Casetrail): Promise<void> {
    const { dataFolder } = this.configuration;
    const { found, filling } = words[this.language];
    const known = await system.municipalityAsOf(demoMunicipality.municipalityId, systemClock());
    const isFilled = known !== undefined && existsSync(tokensIn(dataFolder));
    process.stdout.write(`${(isFilled ? found : filling)(fromHere(dataFolder))}\n`);
    if (!isFilled) {
      try {
        await fillDemo(system, systemClock(), { set: (instant) => (this.#simulated = instant) });
      } finally {
        this.#simulated = undefined;
      }
    }
    await writeTokens(system, tokensIn(dataFolder));
  }
}
