import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chanceOf } from '../chance.js';
import { added, nothingYet, type AppFigures } from './figures.js';
import { KilledFolder } from './killed-folder.js';
import { ServerProcess } from './server-process.js';

/** One folder lives through so many kills before a new one is begun. */
const killsOfAFolder = 10;

/**
 * Kills the whole app while clients use it over HTTP, opens its folder again, and holds record, chain and views
 * against what the clients were told. A record that is not sound is left for a new one.
 *
 * @param onRound told the figures so far after each round
 */
export async function runAppRounds(
  rounds: number,
  seed: number,
  onRound: (figures: AppFigures) => void,
): Promise<AppFigures> {
  let figures = nothingYet;
  while (figures.rounds < rounds) {
    const path = await mkdtemp(join(tmpdir(), 'casetrail-kill-app-'));
    try {
      const kills = Math.min(killsOfAFolder, rounds - figures.rounds);
      for await (const round of roundsOnOneFolder(path, kills, seed + figures.rounds)) {
        figures = added(figures, round);
        onRound(figures);
        if (round.faults.length > 0) break;
      }
    } finally {
      await rm(path, { recursive: true });
    }
  }
  return figures;
}

async function* roundsOnOneFolder(path: string, kills: number, seed: number): AsyncGenerator<AppFigures> {
  const folder = new KilledFolder(path);
  let server: ServerProcess | undefined = new ServerProcess();
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      await server.loaded();
      const killed = await folder.killAtRandom(server, chanceOf(seed + kill));
      // The next process loads the app while the folder is being checked.
      server = new ServerProcess();
      const { faults, ...figures } = await folder.takeUpAgain(killed);
      yield { ...figures, faults: faults.map((fault) => `seed ${seed + kill}: ${fault}`) };
    }
  } finally {
    await server.kill();
  }
}
