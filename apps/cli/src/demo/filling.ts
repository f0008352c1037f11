import {
  catalogueOf,
  daysAfter,
  instantAt,
  localDateOf,
  withoutRole,
  type Casefile,
  type Instant,
  type LocalDate,
  type Procedure,
} from '#casework';
import type { Casetrail } from '#platform';
import type { Answer, GivenCommand } from '#record';
import { demoCases } from './cases.js';
import { demoMunicipality, demoOffer, demoStaff, demoUnits } from './municipality.js';
import type { DemoCase, DemoCommand, KnownOfCase } from './steps.js';

const zone = 'Europe/Stockholm';
const registerBegan = { daysAgo: 400, time: '08:00' };
/** Days before the filling from which the offer holds. */
const offeredSince = 200;

/** Days and times as seen from the filling. */
type Days = Pick<KnownOfCase, 'dayAgo' | 'ahead'>;

/** A clock that the demo sets while it is filled, so that every event is recorded when it happened. */
export interface DemoClock {
  set(instant: Instant): void;
}

/**
 * Fills an empty folder through the way of every command. A folder that has been filled is left as it is; one
 * whose filling was cut short is filled to the end, for every command has a key of its own.
 */
export async function fillDemo(system: Casetrail, now: Instant, clock: DemoClock): Promise<void> {
  const today = localDateOf(now, zone);
  const at = ({ daysAgo, time }: Pick<DemoCommand, 'daysAgo' | 'time'>): Instant => {
    const instant = instantAt(daysAfter(today, -daysAgo), time, zone);
    return instant < now ? instant : now;
  };
  clock.set(at(registerBegan));
  await found(system, daysAfter(today, -offeredSince));
  const commands = demoCases.flatMap((demoCase, index) =>
    demoCase.map((command, step) => ({
      demoCase,
      command,
      key: `demo-case-${index}-${step}`,
      at: at(command),
    })),
  );
  const files = new Map<DemoCase, Answer & { kind: 'accepted' }>();
  // In the order of time over all cases, as it would have come in.
  for (const { demoCase, command, key, at: instant } of commands.sort((one, other) =>
    one.at < other.at ? -1 : 1,
  )) {
    clock.set(instant);
    const ahead = (days: number, time: string) => instantAt(daysAfter(today, days), time, zone);
    const dayAgo = (days: number) => daysAfter(today, -days);
    const { fileId } = files.get(demoCase) ?? {};
    const answer = await giveDemo(system, command, key, { fileId, dayAgo, ahead });
    if (answer && !files.has(demoCase)) files.set(demoCase, answer);
  }
}

async function found(system: Casetrail, offeredFrom: LocalDate): Promise<void> {
  const register = procedureOf(system, 'municipality');
  const { municipalityId, ...founding } = demoMunicipality;
  const { keeperId, secondKeeperId } = founding;
  await accepted(system.found(municipalityId, { ...founding, jurisdiction: 'SE', timeZone: zone }));
  const keep = async (command: string, body: object, key: string, staffId: string = keeperId) => {
    const answer = await system.giving.give(register, {
      definition: definitionOf(register, `municipality/${command}`),
      body,
      by: { staffId, municipalityId },
      fileId: municipalityId,
      idempotencyKey: key,
    });
    // Filled again on another day its days are others: that it was given is enough.
    if (answer.kind !== 'other-body-under-key') await accepted(Promise.resolve(answer));
  };
  for (const unit of demoUnits) await keep('register-unit', unit, `unit-${unit.unitId}`);
  const offered = { ...demoOffer, decidedOn: offeredFrom, from: offeredFrom };
  await keep('register-offer', offered, `offer-${demoOffer.offerId}`);
  for (const { role, ...staff } of demoStaff) {
    await keep('register-staff', staff, `staff-${staff.staffId}`);
    await keep('give-role', { staffId: staff.staffId, role }, `role-${staff.staffId}`);
  }
  for (const proposalId of await proposedIn(system, register, municipalityId))
    await keep('confirm-role', { proposalId }, `confirmed-${proposalId}`, secondKeeperId);
}

async function proposedIn(system: Casetrail, register: Procedure, municipalityId: string) {
  const loaded = await system.casefiles.get(register.name)?.load(municipalityId);
  const awaited = loaded ? (register.awaits?.of(loaded.file, withoutRole(), system.now()) ?? []) : [];
  return awaited.map(({ proposalId }) => String(proposalId));
}

async function giveDemo(
  system: Casetrail,
  { by, command, body, on }: DemoCommand,
  key: string,
  { fileId, ...days }: Days & { readonly fileId: string | undefined },
): Promise<(Answer & { kind: 'accepted' }) | undefined> {
  const procedure = procedureOf(system, 'child-protection');
  const { commands } = catalogueOf(procedure);
  const type = commands.has(`child-protection/${command}`)
    ? `child-protection/${command}`
    : `casework/${command}`;
  const file =
    fileId === undefined ? undefined : (await system.casefiles.get(procedure.name)?.load(fileId))?.file;
  const matterId = on && lastMatter(file, on);
  const given: GivenCommand = {
    definition: definitionOf(procedure, type),
    body: typeof body === 'function' ? body({ ...knownOf(file), ...days }) : body,
    by: { staffId: by, municipalityId: demoMunicipality.municipalityId },
    idempotencyKey: key,
    ...(on && fileId !== undefined && { fileId }),
    ...(matterId !== undefined && { matterId }),
  };
  const answer = await system.giving.give(procedure, given);
  // What a body takes from the file may have changed since it was given: that it was given is enough.
  return answer.kind === 'other-body-under-key' ? undefined : accepted(Promise.resolve(answer));
}

/** What a case has come to. Which decision a party is to be told of stands in the deadline for that. */
function knownOf(file: Casefile | undefined): Omit<KnownOfCase, keyof Days> {
  const persons = Object.values(file?.persons ?? {});
  return {
    childId: file?.subjectId ?? '',
    guardianIds: persons.filter(({ role }) => role === 'guardian').map(({ personId }) => personId),
    investigationId: lastMatter(file, 'investigation') ?? '',
    applicationId: lastMatter(file, 'application') ?? '',
    decisionId: file?.deadlines.values().findLast(({ ruleId }) => ruleId === 'A8')?.itemId ?? '',
  };
}

function lastMatter(file: Casefile | undefined, kind: string): string | undefined {
  return file?.matters.values().findLast((matter) => matter.kind === kind)?.matterId;
}

function procedureOf(system: Casetrail, name: string): Procedure {
  const procedure = system.procedures.get(name);
  if (!procedure) throw new Error(`There is no procedure ${name}.`);
  return procedure;
}

function definitionOf(procedure: Procedure, type: string): GivenCommand['definition'] {
  const definition = catalogueOf(procedure).commands.get(type);
  if (!definition) throw new Error(`${procedure.name} has no command ${type}.`);
  return definition;
}

async function accepted(answering: Promise<Answer>): Promise<Answer & { kind: 'accepted' }> {
  const answer = await answering;
  if (answer.kind === 'accepted') return answer;
  const why =
    answer.kind === 'refused'
      ? answer.refusal.says.en
      : answer.kind === 'invalid'
        ? answer.invalid.field
        : '';
  throw new Error(`A command of the demo was not accepted: ${answer.kind} ${why}`);
}
