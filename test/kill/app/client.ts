import { wholeNumber, type Chance } from '../chance.js';
import { bodiesOnMatters, protectionAssessment, reportBody } from './bodies.js';
import { ConnectionLost, type Asked, type Desk } from './desk.js';
import type { AppLedger } from './ledger.js';

/** Clients work in the files that came last, so that they often meet in one. */
const filesUnderWork = 12;

/** One command in so many is a report. */
const oneReportIn = 4;

/** A member of staff at work over HTTP, and what their choices depend on. */
export interface Client {
  readonly desk: Desk;
  readonly ledger: AppLedger;
  readonly staffId: string;
  readonly chance: Chance;
  /** A key that was never used before. */
  readonly newKey: () => string;
}

/** Gives one command after the other, each noted before it is sent and when it is answered, until the server is gone. */
export async function workUntilItIsGone(client: Client): Promise<void> {
  const { desk, ledger } = client;
  try {
    for (;;) {
      const asked = await nextCommand(client);
      ledger.ask(asked);
      ledger.note(asked, await desk.give(asked));
    }
  } catch (fault) {
    if (!(fault instanceof ConnectionLost)) throw fault;
  }
}

/**
 * What somebody at work does next: a report, or something that a file's page allows.
 *
 * @throws {ConnectionLost}
 */
export async function nextCommand(client: Client): Promise<Asked> {
  return (await nextStep(client)) ?? report(client);
}

function report({ staffId, chance, newKey }: Client): Asked {
  const path = '/v1/child-protection/register-report';
  return { key: newKey(), staffId, path, body: reportBody(chance) };
}

/** Something that the page of a file says may be done now; undefined when it is time for a report. */
async function nextStep({ desk, ledger, staffId, chance, newKey }: Client): Promise<Asked | undefined> {
  const files = [...ledger.files].slice(-filesUnderWork);
  if (files.length === 0 || wholeNumber(chance, 1, oneReportIn) === 1) return undefined;
  const fileId = pick(files, chance);
  const { matters } = await desk.page(fileId, staffId);
  const steps = matters.flatMap(({ matterId, step, version, allowed }) =>
    allowed
      .filter(({ type }) => type in bodiesOnMatters)
      .filter(({ type }) => step !== 'received' || type === protectionAssessment)
      .map(({ type }) => ({ matterId, version, type })),
  );
  if (steps.length === 0) return undefined;
  const { matterId, version, type } = pick(steps, chance);
  const command = type.slice(type.indexOf('/') + 1);
  return {
    key: newKey(),
    staffId,
    path: `/v1/child-protection/files/${fileId}/matters/${matterId}/${command}`,
    body: bodiesOnMatters[type]!(chance, staffId),
    version,
  };
}

function pick<Item>(items: readonly Item[], chance: Chance): Item {
  return items[wholeNumber(chance, 0, items.length - 1)]!;
}
