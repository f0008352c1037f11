import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  catalogueOf,
  municipalityProcedure,
  procedures as practised,
  type Casefile,
  type CommandDefinition,
  type Procedure,
} from '#casework';
import { schemaOf } from '#record';
import type { Answered, ProblemBody } from './support/answered.js';
import { applicationFor } from './support/bodies.js';
import { Casework, childBorn } from './support/casework.js';
import { mutated, mutations, rightBodies, type Existing } from './support/generated-bodies.js';
import { childProtection, commandPath, type Addressee, type Member } from './support/member.js';
import { founderId, municipalities, staff, units } from './support/municipalities.js';
import { Office } from './support/office.js';

/** Named with every failure, and here: the same seed gives the same bodies. */
const seed = 20_260_302;
const bodiesOfEach = 80;

const procedures: readonly Procedure[] = [...practised, municipalityProcedure(practised)];

const commands = procedures.flatMap((procedure) =>
  [...catalogueOf(procedure).commands.values()]
    .filter(({ internal }) => internal !== true)
    .map((definition) => [definition.type, procedure, definition] as const),
);

interface Documented {
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

/** The beginning of a child's case, so that every command has a matter on which it may be given. */
const reported = '2026-03-04T08:00:00.000Z';
const now = '2026-03-05T08:00:00.000Z';

let office: Office;
let documented: Readonly<Record<string, { readonly post: Documented }>>;

beforeAll(async () => {
  office = await Office.open();
  const document = await office.ask({ method: 'GET', url: '/openapi.json' });
  ({ paths: documented } = JSON.parse(document.text) as { paths: typeof documented });
});

afterAll(() => office.close());

/** Three new files: a report to decide on, an investigation, and an application beside one. */
async function newFiles(ordinal: number): Promise<readonly Casefile[]> {
  office.clock.set(reported);
  const casework = new Casework(office);
  const children = [0, 1, 2].map((offset) => childBorn(ordinal * 3 + offset));
  const guardians = [{ name: 'A guardian' }];
  const { fileId: undecided } = await casework.assessedReport({ ...children[0], guardians });
  await casework.report(children[0]!, { reporterType: 'private', reporter: { name: 'A neighbour' } });
  const { fileId: investigated } = await casework.investigation({ ...children[1], guardians });
  const { fileId: applied } = await casework.investigation({ ...children[2], guardians });
  await office.member('intake-worker').does('register-application', applicationFor(children[2]!));
  office.clock.set(now);
  const casefiles = office.system.casefiles.get(childProtection)!;
  const loaded = await Promise.all(
    [undecided, investigated, applied].map((fileId) => casefiles.load(fileId)),
  );
  return loaded.map(({ file }) => file);
}

/** Where a command may be given now, or else anywhere. */
function placesOf(
  { name }: Procedure,
  definition: CommandDefinition,
  files: readonly Casefile[],
): readonly Addressee[] {
  if (definition.at === 'intake') return [{}];
  if (name === 'municipality') return [{ fileId: municipalities.neighbour.municipalityId }];
  if (definition.at === 'file') return files.map(({ fileId }) => ({ fileId }));
  const matters = files.flatMap(({ fileId, matters: all }) =>
    all.values().map((matter) => ({ fileId, matter })),
  );
  const open = matters.filter(
    ({ matter: { kind, step } }) => definition.during?.[kind]?.includes(step) ?? true,
  );
  return [...open, ...open, ...open, ...matters].map(({ fileId, matter: { matterId } }) => ({
    fileId,
    matterId,
  }));
}

function giversOf({ name }: Procedure, { by }: CommandDefinition): readonly Member[] {
  return name === 'municipality'
    ? [office.memberOfId(founderId, 'neighbour')]
    : by.map((role) => office.member(role));
}

/** What there is, by the names of the fields that hold it. */
function existingIn(files: readonly Casefile[]): Existing {
  const persons = files.flatMap((file) => Object.keys(file.persons));
  const fileIds = files.map(({ fileId }) => fileId);
  const staffIds = staff.map(({ staffId }) => staffId);
  const named: Readonly<Record<string, readonly string[]>> = {
    personId: persons,
    partyId: persons,
    applicantId: persons,
    informed: persons,
    withheldFrom: persons,
    entryId: files.flatMap(({ entries }) => entries.values().map(({ eventId }) => eventId)),
    deadlineId: files.flatMap(({ deadlines }) => deadlines.values().map(({ deadlineId }) => deadlineId)),
    continues: files.flatMap(({ matters }) => matters.ids()),
    fileId: fileIds,
    moveTo: fileIds,
    municipalityId: Object.values(municipalities).map(({ municipalityId }) => municipalityId),
    intoFileId: fileIds,
    unitId: units,
    staffId: staffIds,
    handlerId: staffIds,
    assessorId: staffIds,
    presenterId: staffIds,
    commandType: commands.map(([type]) => type),
    name: ['child-protection/late-report-cut-off', 'child-protection/feedback-week-from'],
    value: ['16:00', '2026-01-01'],
  };
  return { for: (field) => named[field] ?? [] };
}

function documentedPath(procedure: Procedure, { type, at }: CommandDefinition): string {
  const on = { fileId: '{fileId}', ...(at === 'matter' && { matterId: '{matterId}' }) };
  return commandPath(nameOf(type), { procedure: procedure.name, ...(at !== 'intake' && { on }) });
}

function nameOf(type: string): string {
  return type.slice(type.indexOf('/') + 1);
}

function pick<Each>(all: readonly Each[], chance: number): Each {
  return all[chance % all.length]!;
}

/** What of an answer isn't as the document says; undefined where all is. It is asked of every body, so without `expect`. */
function undocumentedIn(
  { status, headers, text }: Answered,
  responses: Documented['responses'],
): string | undefined {
  const said = responses[status];
  if (status >= 500 || said === undefined) return 'No such answer is documented';
  const type = status < 300 ? 'application/json' : 'application/problem+json';
  if (headers['content-type'] !== `${type}; charset=utf-8`) return 'It is of another type';
  const answer = JSON.parse(text) as Partial<ProblemBody> & { readonly events?: unknown };
  if (status < 300) return answer.events === undefined ? 'It names no events' : undefined;
  if (answer.status !== status) return 'It tells another status';
  if (!said.description.split(', ').includes(answer.code ?? '')) return 'No such problem is documented';
  return (answer.detail ?? '').length > 10 ? undefined : 'It says nothing';
}

describe(`${bodiesOfEach} bodies of every command, right and wrong, by seed ${seed}`, () => {
  it.each(commands.map((command, index) => [command[0], index, ...command] as const))(
    '%s is accepted or told as a documented problem',
    async (_, index, type, procedure, definition) => {
      const { responses } = documented[documentedPath(procedure, definition)]!.post;
      const files = await newFiles(index);
      const places = placesOf(procedure, definition, files);
      const givers = giversOf(procedure, definition);
      const bodies = rightBodies(schemaOf(definition.fields), existingIn(files));
      const statuses = new Set<number>();
      const property = fc.asyncProperty(bodies, mutations, fc.nat(), async (body, changes, chance) => {
        const on = pick(places, chance);
        const member = pick(givers, chance >> 4);
        const given = mutated(body, changes) as object;
        const answer = await member.give(nameOf(type), given, { procedure: procedure.name, on });
        statuses.add(answer.status);
        const undocumented = undocumentedIn(answer, responses);
        if (undocumented !== undefined) throw new Error(`${undocumented}: ${answer.status} ${answer.text}`);
      });
      await fc.assert(property, { seed, numRuns: bodiesOfEach, endOnFailure: true });
      expect([...statuses]).toContain(422);
    },
  );

  it('left no fault in the log', () => {
    expect(office.log.troubles).toEqual([]);
  });
});
