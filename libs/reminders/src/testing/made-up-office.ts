import {
  catalogueOf,
  dataClassesOf,
  deadlineExtended,
  deadlineMet,
  deadlineStarted,
  dueDates,
  endingOn,
  evolveFile,
  fileOpened,
  happens,
  instantFromText,
  municipalityAsOf,
  municipalityProcedure,
  settingsOf,
  type CaseEvent,
  type CommandBody,
  type DecidedEvent,
  type Instant,
  type LocalDate,
  type MunicipalityAsOf,
  type MunicipalityRegister,
  type Procedure,
  type Role,
} from '#casework';
import { openSqliteEventStore } from '#event-store/sqlite';
import { Casefiles, ClaimedIntakes, CommandGiving, Identifiers, SubjectIndex } from '#record';
import { openKeyStore } from '#trust';
import { openSqliteViews, ViewRunner } from '#projections';
import { OpenDeadlines, viewsOf } from '#views';
import { CasefileDesk, type ReminderOffice } from '../casefile-desk.js';
import type { ReminderChannel } from '../channel.js';
import { concludedByReminder, reminderKind } from '../sent/events.js';
import { Fate, mortalLog } from './fate.js';
import type { leavingNothing } from '../../../projections/src/testing/leaving-nothing.js';
import { partInMerge } from '../../../casework/src/testing/part-in-merge.js';
import { reachOf } from './made-up-roles.js';
import { lengthOf, matterOpened, shelter } from './shelter.js';

export const municipalityId = '00000000-0000-8000-8000-00000000c17e';
const stockholm = { jurisdiction: 'SE', timeZone: 'Europe/Stockholm' } as const;

/** A matter with deadlines that a spec lets begin. */
export interface MadeMatter {
  readonly rules: readonly string[];
  /** Instants may carry any offset. */
  readonly at: string;
  /** When its deadlines start, if they count from an instant that lies ahead. */
  readonly startsAt?: string;
  readonly unitId?: string;
  readonly handlerId?: string;
}

/** Who works in the municipality of a spec from the beginning. */
export interface MadeStaff {
  readonly staffId: string;
  readonly roles: readonly Role[];
  readonly unitId?: string;
  readonly email?: string;
}

/** A municipality with its log, its views and its register on real embedded engines, and a clock that a spec sets. */
export async function madeUpOffice(
  { folder, afterwards }: ReturnType<typeof leavingNothing>,
  staff: readonly MadeStaff[],
  begins = '2026-01-02T08:00:00+01:00',
) {
  const at = folder();
  let time = instant(begins);
  const now = () => time;
  const log = afterwards(openSqliteEventStore({ folder: at }), (store) => store.close());
  const keys = afterwards(
    await openKeyStore({ folder: `${at}/keys`, dataClasses: dataClassesOf([shelter]) }),
    (store) => store.close(),
  );
  const store = afterwards(await openSqliteViews({ folder: at }), (views) => views.close());
  const register = municipalityProcedure([shelter]);
  const casefiles = new Map(
    [shelter, register as Procedure].map((procedure) => [
      procedure.name,
      new Casefiles(procedure, log, keys),
    ]),
  );
  const registers = new Casefiles<MunicipalityRegister>(register, log, keys);
  const settings = settingsOf([shelter]);
  const identifiers = new Identifiers(keys.secret('ids'));
  const runner = afterwards(
    new ViewRunner({
      log,
      store,
      views: viewsOf([shelter], concludedByReminder),
      kinds: [catalogueOf(shelter), reminderKind],
    }),
    (started) => started.stop(),
  );
  await runner.start();
  const giving = new CommandGiving({
    casefiles,
    identifiers,
    subjects: new SubjectIndex(log, keys),
    intakes: new ClaimedIntakes(log, keys),
    municipalityAsOf: async (id, when) => municipalityAsOf((await registers.load(id)).file, when, settings),
    now,
  });
  let files = 0;

  async function append(fileId: string, decided: readonly DecidedEvent[], occurredAt = time): Promise<void> {
    const shelterFiles = known(casefiles.get(shelter.name));
    const before = await shelterFiles.load(fileId);
    let { file } = before;
    const events = decided.map(({ type, data, matterId }) => {
      const revision = file.revision + 1;
      const event: CaseEvent = {
        id: id('event', fileId, String(revision)),
        type,
        revision,
        occurredAt,
        recordedAt: time,
        cause: 'person',
        commandId: id('command', fileId),
        data,
        ...(matterId !== undefined && { matterId }),
      };
      file = evolveFile<unknown>(shelter, file, event);
      return event;
    });
    await shelterFiles.append(before, events, file);
  }

  function id(...name: readonly string[]): string {
    return identifiers.ofCommand('made-up').idFor(...name);
  }

  /** The parts of a desk, for one that may die, with its own channels. */
  function office(channels: readonly ReminderChannel[], fate = new Fate()): ReminderOffice {
    return {
      log: mortalLog(log, fate),
      ...{ keys, identifiers, casefiles, registers, settings, reachOf, channels, now },
      deadlines: new OpenDeadlines(store),
    };
  }

  const made = {
    log,
    keys,
    identifiers,
    now,
    office,
    deadlines: new OpenDeadlines(store),
    desk: (channels: readonly ReminderChannel[], fate?: Fate) => new CasefileDesk(office(channels, fate)),
    /** Lets the clock show an instant. */
    timeIs: (text: string) => {
      time = instant(text);
    },
    /** Lets the views see everything that has been recorded. */
    seen: async () => {
      if (!(await runner.waitFor(await log.head(), 5_000))) throw new Error('The views are behind.');
    },
    rebuilt: () => runner.rebuild(),
    /** Begins a file with one matter and its deadlines. */
    begins: async ({
      rules,
      at: anchor,
      startsAt = anchor,
      unitId = 'unit-1',
      handlerId = '',
    }: MadeMatter) => {
      files += 1;
      const [fileId, matterId, anchorAt] = [
        id('file', String(files)),
        id('matter', String(files)),
        instant(anchor),
      ];
      const caseNumber = `CASE-${files}`;
      const starts = rules.map((ruleId) => deadlineOf(ruleId, id('deadline', ruleId, fileId), anchorAt));
      await append(
        fileId,
        [
          happens(fileOpened, { municipalityId, ...stockholm }),
          happens(matterOpened, { caseNumber, unitId, handlerId }, { matterId }),
          ...starts.map((start) => ({ ...start, matterId })),
        ],
        instant(startsAt),
      );
      const deadlineId = (ruleId: string) => id('deadline', ruleId, fileId);
      const facts = (ruleId: string) => ({
        deadlineId: deadlineId(ruleId),
        ruleId,
        byEventId: id('event', fileId, '1'),
      });
      return {
        fileId,
        matterId,
        caseNumber,
        deadlineId,
        meets: (ruleId: string) =>
          append(fileId, [
            happens(deadlineMet, { ...facts(ruleId), onTime: true, recordedLate: false }, { matterId }),
          ]),
        extends: (ruleId: string, until: LocalDate) =>
          append(fileId, [
            happens(
              deadlineExtended,
              { ...facts(ruleId), ...lastDays(until, ruleId), decidedLate: false },
              { matterId },
            ),
          ]),
      };
    },
    /** A file goes on in another, which takes it over; of its end it may be told later. */
    goesOnIn: async (mergedFile: string, survivingFile: string, isToldOfIt = true) => {
      const pair = { proposalId: id('proposal', mergedFile), mergedFile, survivingFile };
      const shelterFiles = known(casefiles.get(shelter.name));
      const [{ file: ended }, { file: survivor }] = [
        await shelterFiles.load(mergedFile),
        await shelterFiles.load(survivingFile),
      ];
      await append(survivingFile, [partInMerge(survivor, pair, ended)]);
      if (isToldOfIt) await append(mergedFile, [partInMerge(ended, pair, survivor)]);
    },
    /** Gives a command on the municipality's register. */
    keeps: async (name: string, body: object, staffId = 'keeper') => {
      const definition = known(
        catalogueOf<unknown>(register as Procedure).commands.get(`municipality/${name}`),
      );
      const answer = await giving.give(register, {
        definition,
        body,
        by: { staffId, municipalityId },
        fileId: municipalityId,
      });
      if (answer.kind !== 'accepted') throw new Error(`${name} was not accepted: ${JSON.stringify(answer)}`);
    },
  };

  const founding: CommandBody & Record<string, string> = {
    name: 'North',
    ...stockholm,
    keeperId: 'keeper',
    keeperName: 'Keeper',
    secondKeeperId: 'second-keeper',
    secondKeeperName: 'Second keeper',
  };
  const nowhere: MunicipalityAsOf = { ...unfounded, municipalityId, ...stockholm, at: () => nowhere };
  await giving.giveAsSystem(register, 'municipality/found', municipalityId, founding, nowhere);
  for (const unitId of ['unit-1', 'unit-2']) await made.keeps('register-unit', { unitId, title: unitId });
  for (const { staffId, roles, unitId = 'unit-1', email } of staff) {
    const address = email !== undefined && { email };
    await made.keeps('register-staff', { staffId, name: staffId, unitId, qualification: 'none', ...address });
    for (const role of roles) await made.keeps('give-role', { staffId, role });
  }
  const { file } = await registers.load(municipalityId);
  for (const { proposalId } of file.details.proposedRoles)
    await made.keeps('confirm-role', { proposalId }, 'second-keeper');
  return made;
}

const unfounded = {
  staff: () => undefined,
  staffIds: () => [],
  unitOf: () => undefined,
  hasUnit: () => false,
  offer: () => undefined,
  setting: () => '',
  delegates: () => false,
};

function ruleOf(ruleId: string) {
  const rule = shelter.deadlines.find(({ id }) => id === ruleId);
  if (!rule) throw new Error(`There is no rule ${ruleId}.`);
  return rule;
}

function deadlineOf(ruleId: string, deadlineId: string, anchorAt: Instant) {
  const rule = ruleOf(ruleId);
  const counted = dueDates(anchorAt, lengthOf(rule), rule.rolls, stockholm);
  const version = rule.versions['SE-2025B'];
  if (!version) throw new Error(`Deadline ${ruleId} is not in force.`);
  return happens(deadlineStarted, {
    ...{ deadlineId, ruleId, ruleset: 'SE-2025B', immediate: false },
    ...{
      kind: rule.kind,
      force: version.force,
      ...(version.source !== undefined && { source: version.source }),
    },
    ...{
      anchorEventId: deadlineId,
      anchorAt,
      ...counted,
      passedOver: [...counted.passedOver],
      recordedLate: false,
    },
  });
}

function lastDays(until: LocalDate, ruleId: string) {
  const { passedOver, ...days } = endingOn({ day: until }, ruleOf(ruleId).rolls, stockholm);
  return { ...days, passedOver: [...passedOver] };
}

function instant(text: string): Instant {
  const read = instantFromText(text);
  if (read === undefined) throw new Error(`${text} is no instant.`);
  return read;
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The made-up office lacks what a spec asks for.');
  return value;
}
