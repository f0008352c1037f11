import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  catalogueOf,
  procedures as practised,
  municipalityProcedure,
  needsFile,
  personalFieldsOf,
  type CaseEvent,
  type CommandDefinition,
  type ContentField,
  type Matter,
  type Procedure,
  type Role,
} from '#casework';
import { schemaOf } from '#record';
import type { Answered, ProblemBody } from './support/answered.js';
import { assessment, bySchool } from './support/bodies.js';
import { Casework, childBorn } from './support/casework.js';
import { LiveServer } from './support/live-server.js';
import { commandPath, type Addressee, type Member } from './support/member.js';
import {
  allRoles,
  municipalities,
  units,
  type MunicipalityName,
  type UnitName,
} from './support/municipalities.js';
import { Office } from './support/office.js';
import type { FilePage, FoundSubject, Timeline } from './support/pages.js';
import { smallestBody } from './support/smallest-body.js';

const nowhere = '00000000-0000-8000-8000-00000000ffff';
const procedures: readonly Procedure[] = [...practised, municipalityProcedure(practised)];

/** A file's events, with everything that is in them. */
function historyOf({ fileId }: Pick<SightedFile, 'fileId'>): Promise<readonly CaseEvent[]> {
  return office.system.casefiles.get('child-protection')!.history(fileId);
}

/** Somebody at a role, a unit and a municipality. */
interface Viewer {
  readonly role: Role;
  readonly unit: UnitName;
  readonly municipality: MunicipalityName;
}

const viewers: readonly Viewer[] = [
  ...units.flatMap((unit) => allRoles.map((role) => ({ role, unit, municipality: 'home' as const }))),
  ...allRoles.map((role) => ({ role, unit: 'north' as const, municipality: 'neighbour' as const })),
];

/** A file of the home municipality, and its matters as they stand. */
interface SightedFile {
  readonly fileId: string;
  readonly isProtected: boolean;
  readonly matters: readonly Matter[];
  readonly personalNumber: string;
}

let office: Office;
let server: LiveServer;
let files: readonly SightedFile[];
/** Where the log stood before any of the files was there. */
let beginning: string;

beforeAll(async () => {
  office = await Office.open();
  server = await LiveServer.start(office);
  beginning = await office.shownHead();
  files = [await aFile(1, false), await aFile(2, true)];
  // So that what happened a day ago happened after the matters had begun.
  office.clock.set('2026-03-05T08:00:00.000Z');
  await office.missesAreRecorded();
  await office.remindersAreSent();
});

afterAll(async () => {
  await server.close();
  await office.close();
});

const guardian = {
  role: 'guardian',
  person: { name: 'Gun Andersson', contact: 'A street', protectedContact: 'A hidden street' },
};

/** A file with an investigation and its handler, and a report that has come in since. */
async function aFile(ordinal: number, isProtected: boolean): Promise<SightedFile> {
  const casework = new Casework(office);
  const child = { ...childBorn(ordinal), protectedIdentity: isProtected };
  const { fileId } = await casework.investigation(child, bySchool);
  await office.member('investigator').does('add-person', guardian, { on: { fileId } });
  const report = await casework.report(child, bySchool);
  await office.member('intake-worker').does('record-protection-assessment', assessment, { on: report });
  await casework.report(child, bySchool);
  const { file } = await office.system.casefiles.get('child-protection')!.load(fileId);
  const { personalNumber } = child;
  return { fileId, isProtected, matters: file.matters.values(), personalNumber };
}

const members = new Map<Viewer, Member>();

function memberAs(viewer: Viewer): Member {
  const { role, ...post } = viewer;
  const member = members.get(viewer) ?? office.member(role, post);
  members.set(viewer, member);
  return member;
}

function named({ role, unit, municipality }: Viewer): string {
  return `${role} of ${unit}, ${municipality}`;
}

/** The steps in which the matters of each file stand: no two stand in the same. */
type Standing = 'opened' | 'investigating' | 'assessed' | 'received';

const everything: readonly Standing[] = ['opened', 'investigating', 'assessed', 'received'];
const reports: readonly Standing[] = ['opened', 'assessed', 'received'];

/** Kinds of personal data of what was recorded, but for where somebody is who has a protected identity. */
const open = ['identity', 'contact', 'narrative', 'reporter'] as const;
const withProtected = [...open, 'protected'] as const;

/** What somebody sees of a file. */
interface Sees {
  /** In lists. */
  readonly listed: readonly Standing[];
  /** On its page, where that is more. */
  readonly opened?: readonly Standing[];
  /** Whether they see the file itself: what happened in it outside of matters, and its persons. */
  readonly file?: true;
  /** Persons as the matter names them, where the file isn't seen. */
  readonly persons?: 'none';
  readonly events?: 'clocks' | 'erasures';
  readonly classes: readonly string[];
  readonly lookUp?: true;
}

/** In the unit that has the matters (north), and in another. */
interface Found {
  readonly north?: Sees;
  readonly south?: Sees;
}

const alike = (found: Sees): Found => ({ north: found, south: found });

const ofTheUnit: Sees = { listed: reports, opened: everything, file: true, classes: open, lookUp: true };
const asDecided: Sees = { listed: ['investigating', 'assessed', 'received'], file: true, classes: open };
// Whether a child is to be taken into custody at once is decided on a report or in an investigation.
const asToBeTaken = asDecided;
const whatCannotWait: Sees = { listed: ['assessed', 'received'], classes: open };
// Nobody was told of the investigation, and the last report was not assessed the same day.
const everyClock: Sees = {
  listed: ['investigating', 'received'],
  persons: 'none',
  events: 'clocks',
  classes: [],
};
const unitsOwn: Sees = { listed: everything, file: true, classes: withProtected };
const inHand: Sees = { listed: ['investigating'], opened: everything, file: true, classes: withProtected };
const whatThereIs: Sees = {
  listed: everything,
  file: true,
  persons: 'none',
  events: 'erasures',
  classes: [],
};
const examined: Sees = { listed: everything, file: true, classes: open, lookUp: true };

/**
 * Who sees what, written down from what the law gives each of them to do (docs/law/child-protection.md): intake the
 * reports of the unit, here with the whole file, for it opened the investigation; an investigator the whole file of what is assigned to them; a manager the basis of their unit's decisions; who decides
 * the basis of the decision at hand; the chair and the members appointed for it the same, where a child may have to be taken into custody at once; the board's lawyer custodies
 * alone, of which there is none here; the on-call what can't wait; the quality officer the clocks of what was missed;
 * the auditor everything; the archivist which matters
 * there are. Where somebody is who has a protected identity is for the handler of an investigation and
 * its manager.
 */
const shown: Readonly<Record<'plain' | 'protected', Readonly<Record<Role, Found>>>> = {
  plain: {
    'intake-worker': { north: ofTheUnit },
    investigator: { north: inHand },
    'unit-manager': { north: unitsOwn },
    'decision-maker': alike(asDecided),
    chair: alike(asToBeTaken),
    'appointed-member': alike(asToBeTaken),
    'board-lawyer': {},
    // Reviews of placements, of which there is none here.
    'committee-secretary': {},
    'on-call': alike(whatCannotWait),
    'quality-officer': alike(everyClock),
    'register-keeper': {},
    archivist: alike(whatThereIs),
    auditor: alike(examined),
  },
  protected: {
    'intake-worker': { north: ofTheUnit },
    investigator: { north: inHand },
    'unit-manager': { north: unitsOwn },
    'decision-maker': alike(asDecided),
    chair: alike(asToBeTaken),
    'appointed-member': alike(asToBeTaken),
    'board-lawyer': {},
    // Reviews of placements, of which there is none here.
    'committee-secretary': {},
    'on-call': alike(whatCannotWait),
    'quality-officer': alike(everyClock),
    'register-keeper': {},
    archivist: alike(whatThereIs),
    auditor: alike(examined),
  },
};

function seesOf({ role, unit, municipality }: Viewer, { isProtected }: SightedFile): Sees | undefined {
  if (municipality !== 'home') return undefined;
  return shown[isProtected ? 'protected' : 'plain'][role]?.[unit];
}

function isListed(viewer: Viewer, file: SightedFile, matter: Matter): boolean {
  return seesOf(viewer, file)?.listed.some((standing) => standing === matter.step) ?? false;
}

function seenIn(viewer: Viewer, file: SightedFile): readonly Matter[] {
  const { listed = [], opened = listed } = seesOf(viewer, file) ?? {};
  return file.matters.filter((matter) => opened.some((standing) => standing === matter.step));
}

/** Whether somebody wrote an entry of a matter: it stays theirs to read. */
function isAuthor(viewer: Viewer, { matterId, staffId, recordedBy }: CaseEvent): boolean {
  const me = memberAs(viewer).staffId;
  return viewer.municipality === 'home' && matterId !== undefined && [staffId, recordedBy].includes(me);
}

const kindsOf = {
  clocks: /^casework\/(deadline-|missed-deadline-|passing-)/,
  erasures: /^casework\/(file-opened|content-erased)$/,
};

function isShown(viewer: Viewer, file: SightedFile, event: CaseEvent): boolean {
  const sees = seesOf(viewer, file);
  if (!sees) return false;
  if (sees.events && !kindsOf[sees.events].test(event.type)) return false;
  if (isAuthor(viewer, event)) return true;
  if (event.matterId === undefined) return sees.file === true;
  const isOfSight = event.type.startsWith('casework/sight-');
  return (
    seenIn(viewer, file).some(({ matterId }) => matterId === event.matterId) ||
    (isOfSight && sees.file === true)
  );
}

/** The matter that an entry is told of: that sight was given for another is told, and no more of it. */
function matterTold(viewer: Viewer, file: SightedFile, event: CaseEvent): string | undefined {
  const isSeen = seenIn(viewer, file).some(({ matterId }) => matterId === event.matterId);
  return isSeen || isAuthor(viewer, event) ? event.matterId : undefined;
}

function opensRegister({ role, municipality }: Viewer): boolean {
  return municipality === 'home' && ['register-keeper', 'auditor'].includes(role);
}

const unauthorised = { status: 401, code: 'UNAUTHENTICATED' };
const forbidden = { status: 403, code: 'OUT_OF_DELEGATION' };
const barred = { status: 403, code: 'SECRECY_BARRIER' };
const hidden = { status: 404, code: 'NOT_FOUND' };
const wrongStep = { status: 409, code: 'STATE_CONFLICT' };
/** What an allowed command comes to here: each says that it happened more than a day ago, and no reason. */
const allowed = { status: 422, code: 'GROUND_REQUIRED' };

type Outcome = typeof allowed;

/** Of those that are given when they happen, the time is wrong, whatever reason it has; more may be, and is told too. */
function outcomeOf({ status, text }: Answered): Outcome {
  const { code, fields = [] } = JSON.parse(text) as ProblemBody;
  const isRefusedForItsTime = fields.some(({ field }) => field === 'lateReason' || field === 'occurredAt');
  return isRefusedForItsTime ? allowed : { status, code };
}

/** A command that would be accepted if it weren't late, or refused for who gives it or on what. */
async function tried(
  member: Member | undefined,
  procedure: Procedure,
  { type, fields }: CommandDefinition,
  on: Addressee,
): Promise<Answered> {
  const fillings = {
    id: on.fileId ?? nowhere,
    text: 'north',
    date: '2026-03-02',
    instant: '2026-03-02T08:00:00Z',
  };
  const body = { ...smallestBody(schemaOf(fields), fillings), occurredAt: '2026-03-03T08:00:00Z' };
  const url = commandPath(type.slice(type.indexOf('/') + 1), { on, procedure: procedure.name });
  const version = on.fileId === undefined ? '' : await office.versionOf(procedure.name, on, member?.staffId);
  const request = {
    method: 'POST' as const,
    url,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': office.newKey(),
      'if-match': `"${version}"`,
    },
    body: JSON.stringify(body),
  };
  return member ? member.ask(request) : office.ask(request);
}

const commands = procedures.flatMap((procedure) =>
  [...catalogueOf(procedure).commands.values()]
    .filter(({ internal }) => internal !== true)
    .map((definition): [string, Procedure, CommandDefinition] => [
      `${procedure.name} ${definition.type}`,
      procedure,
      definition,
    ]),
);

/** On what a command may be tried, and for each place what is to come of it for somebody. */
function placesOf(
  procedure: Procedure,
  definition: CommandDefinition,
): readonly { readonly on: Addressee; readonly expected: (viewer: Viewer) => Outcome }[] {
  // What somebody owes is a matter of no role: to whoever sees the file, its decision says whose it is.
  const isOwed = definition.isOwedBy !== undefined;
  const byRole = ({ role }: Viewer) => (isOwed || definition.by.includes(role) ? allowed : forbidden);
  if (definition.at === 'intake') return [{ on: {}, expected: byRole }];
  if (procedure.name === 'municipality') {
    const on = { fileId: municipalities.home.municipalityId };
    return [{ on, expected: (viewer) => (opensRegister(viewer) ? byRole(viewer) : hidden) }];
  }
  if (definition.at === 'file') {
    return files.map((file) => ({
      on: { fileId: file.fileId },
      expected: (viewer) => {
        const sees = seesOf(viewer, file);
        if (!sees) return hidden;
        return sees.file || isOwed ? byRole(viewer) : barred;
      },
    }));
  }
  return files.flatMap((file) =>
    file.matters.map((matter) => ({
      on: { fileId: file.fileId, matterId: matter.matterId },
      expected: (viewer: Viewer) => {
        if (!seenIn(viewer, file).includes(matter)) return hidden;
        const isEnough = definition.withoutFile?.includes(viewer.role) ?? false;
        if (needsFile(definition) && !isEnough && !seesOf(viewer, file)?.file) return barred;
        if (!definition.by.includes(viewer.role)) return forbidden;
        return isDuring(definition, matter) ? allowed : wrongStep;
      },
    })),
  );
}

function isDuring({ during, anyStep }: CommandDefinition, { kind, step, closedAt }: Matter): boolean {
  if (anyStep === 'open') return closedAt === undefined;
  return anyStep !== undefined || (during?.[kind]?.includes(step) ?? false);
}

describe('Every command, for every role, unit and municipality, and without a token', () => {
  it('is tried: there are at least those of the first procedure and of the register', () => {
    expect(commands.length).toBeGreaterThan(35);
  });

  it.each(commands)('%s', async (_, procedure, definition) => {
    const head = await office.system.head();
    const nothingThere: Addressee =
      definition.at === 'intake'
        ? {}
        : definition.at === 'file'
          ? { fileId: nowhere }
          : { fileId: files[0]!.fileId, matterId: nowhere };
    const mistakes: object[] = [];
    const absent = new Map<Viewer, string>();
    for (const { on, expected } of placesOf(procedure, definition)) {
      const anonymous = outcomeOf(await tried(undefined, procedure, definition, on));
      if (anonymous.code !== unauthorised.code) mistakes.push({ on, anonymous });
      for (const viewer of viewers) {
        const answer = await tried(memberAs(viewer), procedure, definition, on);
        const right = expected(viewer);
        const outcome = outcomeOf(answer);
        if (outcome.status !== right.status || outcome.code !== right.code) {
          mistakes.push({ viewer: named(viewer), on, outcome, right });
        }
        if (right === hidden) {
          const nothing =
            absent.get(viewer) ?? (await tried(memberAs(viewer), procedure, definition, nothingThere)).text;
          absent.set(viewer, nothing);
          if (nothing !== answer.text) mistakes.push({ viewer: named(viewer), on, text: answer.text });
        }
      }
    }
    expect(mistakes).toEqual([]);
    expect(await office.system.head()).toBe(head);
  });
});

it('of every role it is written down what they see, and the matters stand as that says', () => {
  expect(Object.keys(shown.plain).toSorted()).toEqual([...allRoles].toSorted());
  expect(Object.keys(shown.protected).toSorted()).toEqual([...allRoles].toSorted());
  for (const file of files) expect(file.matters.map((matter) => matter.step)).toEqual(everything);
});

describe('Every read', () => {
  it('needs a token, but for what is about nobody', async () => {
    const answer = await office.ask({ method: 'GET', url: '/openapi.json' });
    const { paths } = JSON.parse(answer.text) as {
      readonly paths: Record<string, Record<string, { readonly security?: readonly object[] }>>;
    };
    const mistakes: object[] = [];
    for (const [path, item] of Object.entries(paths)) {
      for (const [method, { security }] of Object.entries(item)) {
        const url = path
          .replace('{procedure}', 'child-protection')
          .replace('{municipalityId}', municipalities.home.municipalityId)
          .replaceAll(/\{\w+\}/g, files[0]!.fileId);
        const asked = { method: method.toUpperCase() as 'GET' | 'POST', url };
        const body = { headers: { 'content-type': 'application/json' }, body: '{}' };
        const { status } = await office.ask(method === 'post' ? { ...asked, ...body } : asked);
        // The address of a calendar is a secret in itself: a wrong one is not there.
        const open = path === '/v1/calendars/{token}' ? 404 : 200;
        const right = security?.length === 0 ? open : 401;
        if (status !== right) mistakes.push({ method, path, status });
      }
    }
    expect(mistakes).toEqual([]);
  });

  describe.each(viewers.map((viewer) => [named(viewer), viewer] as const))('by the %s', (_, viewer) => {
    const me = () => memberAs(viewer);
    const path = (fileId: string, more = '') => `/v1/child-protection/files/${fileId}${more}`;

    it('shows a file with the matters that may be seen, and no other', async () => {
      for (const file of files) {
        const sees = seesOf(viewer, file);
        const seen = seenIn(viewer, file).map(({ matterId }) => matterId);
        const page = await me().get(path(file.fileId));
        const timeline = await me().get(path(file.fileId, '/timeline'));
        if (!sees) {
          const absent = [await me().get(path(nowhere)), await me().get(path(nowhere, '/timeline'))];
          expect([page, timeline].map(({ status }) => status)).toEqual([404, 404]);
          expect([page, timeline].map(({ text }) => text)).toEqual(absent.map(({ text }) => text));
          continue;
        }
        const read = JSON.parse(page.text) as Partial<FilePage> & Pick<FilePage, 'matters'>;
        const { matters, persons, version } = read;
        expect(matters.map(({ matterId }) => matterId).toSorted()).toEqual(seen.toSorted());
        expect([version, persons].map((part) => part !== undefined)).toEqual([
          sees.file === true,
          sees.file === true && sees.persons !== 'none',
        ]);
        const fields = [...(persons ?? []), ...matters.flatMap((matter) => matter.persons ?? [])].flatMap(
          (person) => Object.keys(person),
        );
        expect(fields.includes('name')).toBe(sees.persons !== 'none');
        expect(fields.includes('contact')).toBe(sees.classes.includes('contact') && sees.file === true);
        expect(fields.includes('protectedContact')).toBe(sees.classes.includes('protected'));
        const history = await historyOf(file);
        const { entries } = JSON.parse(timeline.text) as Timeline;
        expect(entries.map(({ entryId, matterId }) => [entryId, matterId])).toEqual(
          history
            .filter((event) => isShown(viewer, file, event))
            .map((event) => [event.id, matterTold(viewer, file, event)]),
        );
        for (const { text } of entries) expect(text).not.toMatch(/undefined|\[object|\[erased\]/);
      }
    });

    it('shows by themselves the matters that may be seen and their deadlines, and no other', async () => {
      const absent = await me().get(path(nowhere, `/matters/${nowhere}`));
      for (const file of files) {
        const page = await me().get(path(file.fileId));
        const shown = page.status === 200 ? (JSON.parse(page.text) as FilePage).matters : [];
        const ofFile = await me().get(path(file.fileId, '/deadlines?limit=100'));
        expect(ofFile.status).toBe(seesOf(viewer, file) ? 200 : 404);
        for (const { matterId } of file.matters) {
          const alone = await me().get(path(file.fileId, `/matters/${matterId}`));
          const deadlines = await me().get(path(file.fileId, `/deadlines?matterId=${matterId}`));
          const onPage = shown.find((each) => each.matterId === matterId);
          if (!onPage) {
            expect([alone.status, alone.text]).toEqual([404, absent.text]);
            if (deadlines.status === 200) expect(JSON.parse(deadlines.text)).toMatchObject({ deadlines: [] });
            continue;
          }
          expect(JSON.parse(alone.text)).toEqual({ fileId: file.fileId, ...onPage });
          expect(JSON.parse(deadlines.text)).toMatchObject({ deadlines: onPage.deadlines });
        }
      }
    });

    it('shows of an entry the kinds of data that are theirs to see, and nothing of another', async () => {
      const absent = await me().get(path(files[0]!.fileId, `/entries/${nowhere}`));
      expect(absent.status).toBe(404);
      for (const file of files) {
        const classes = seesOf(viewer, file)?.classes ?? [];
        for (const event of await historyOf(file)) {
          const answer = await me().get(path(file.fileId, `/entries/${event.id}?purpose=casework`));
          if (!isShown(viewer, file, event)) {
            expect([answer.status, answer.text]).toEqual([404, absent.text]);
            continue;
          }
          const { content } = JSON.parse(answer.text) as { readonly content: readonly ContentField[] };
          const { fields } = catalogueOf(practised[0]!).events.get(event.type)!;
          const isTold = event.matterId === undefined || matterTold(viewer, file, event) !== undefined;
          const expected = [...personalFieldsOf(fields)].filter(
            ([field, dataClass]) => isTold && field in event.data && classes.includes(dataClass),
          );
          expect(content.map(({ field, dataClass }) => [field, dataClass])).toEqual(expected);
          for (const { field, value } of content) expect(value).toEqual(Reflect.get(event.data, field));
        }
      }
    });

    it('finds somebody by number where that is theirs to do, and answers else as for nobody', async () => {
      const absent = await me().lookUp(childBorn(99).personalNumber);
      expect(absent.status).toBe(404);
      for (const file of files) {
        const found = await me().lookUp(file.personalNumber);
        if (!seesOf(viewer, file)?.lookUp) {
          expect([found.status, found.text]).toEqual([404, absent.text]);
          continue;
        }
        const { fileId, matters } = JSON.parse(found.text) as FoundSubject;
        expect(fileId).toBe(file.fileId);
        expect(matters.map(({ matterId }) => matterId).toSorted()).toEqual(
          seenIn(viewer, file)
            .map(({ matterId }) => matterId)
            .toSorted(),
        );
      }
    });

    it('shows in lists, counts and names what may be seen, and no other', async () => {
      const open = files.flatMap((file) =>
        file.matters.filter((matter) => isListed(viewer, file, matter) && matter.closedAt === undefined),
      );
      const { rows } = await me().caseload({ list: 'all', limit: 100 });
      expect(rows.map(({ matterId }) => matterId).toSorted()).toEqual(
        open.map(({ matterId }) => matterId).toSorted(),
      );
      const { lists } = await me().counts();
      expect(lists.all.total).toBe(open.length);
      expect(lists.unit.total).toBe(open.filter(({ unitId }) => unitId === viewer.unit).length);
      expect(lists.mine.total).toBe(open.filter(({ handlerId }) => handlerId === me().staffId).length);
      expect(lists.unassigned.total).toBe(open.filter(({ handlerId }) => handlerId === undefined).length);

      const asked = files.flatMap(({ fileId, matters }) =>
        matters.map(({ matterId }) => ({ fileId, matterId })),
      );
      const answer = await me().post('/v1/display-names', {
        matters: [...asked, { fileId: nowhere, matterId: nowhere }],
      });
      const { names } = JSON.parse(answer.text) as {
        readonly names: readonly { readonly matterId: string; readonly name: string | null }[];
      };
      const isNamed = seesOf(viewer, files[0]!)?.persons !== 'none';
      expect(names.every(({ name }) => (name !== null) === isNamed)).toBe(true);
      expect(names.map(({ matterId }) => matterId)).toEqual(
        files.flatMap((file) => seenIn(viewer, file).map(({ matterId }) => matterId)),
      );
    });

    it('tells live of a file what may be seen, and no other', async () => {
      const listener = { ...viewer, lastEventId: beginning };
      const absent = await server.open(path(nowhere, '/live'), listener).catch(String);
      for (const file of files) {
        const url = path(file.fileId, '/live');
        if (!seesOf(viewer, file)) {
          expect(await server.open(url, listener).catch(String)).toBe(absent);
          continue;
        }
        const history = await historyOf(file);
        const shownEvents = history.filter((event) => isShown(viewer, file, event));
        const client = await server.open(url, listener);
        const told = () => client.of('changed').flatMap(({ events }) => events);
        await client.until(() => told().length >= shownEvents.length);
        client.close();
        expect(told().map(({ type, matterId }) => [type, matterId])).toEqual(
          shownEvents.map((event) => [event.type, matterTold(viewer, file, event)]),
        );
        expect(
          client
            .of('changed')
            .every(({ version }) => (version === undefined) === !seesOf(viewer, file)?.file),
        ).toBe(true);
      }
    });

    it('tells in the calendar of what is theirs to handle, and of no other', async () => {
      const answer = await me().post('/v1/calendar-address', {});
      expect(answer.status).toBe(200);
      const feed = await office.ask({
        method: 'GET',
        url: (JSON.parse(answer.text) as { readonly path: string }).path,
      });
      const numbers = files.flatMap((file) =>
        file.matters
          .filter((matter) => matter.handlerId === me().staffId && isListed(viewer, file, matter))
          .filter(({ closedAt }) => closedAt === undefined)
          .map(({ caseNumber }) => caseNumber),
      );
      const told = feed.text.match(/[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/g) ?? [];
      expect([...new Set(told)].toSorted()).toEqual(viewer.municipality === 'home' ? numbers.toSorted() : []);
    });

    it('shows the register and the log of reads to whom they are for', async () => {
      const register = await me().get(`/v1/municipality/files/${municipalities.home.municipalityId}`);
      expect(register.status).toBe(opensRegister(viewer) ? 200 : 404);
      const reads = await me().get('/v1/reads?staff=auditor-north');
      expect(reads.status).toBe(viewer.role === 'auditor' ? 200 : 403);
      // Each municipality's keepers and auditors read their own.
      const readsRegister = ['register-keeper', 'auditor'].includes(viewer.role);
      for (const url of ['/v1/register', '/v1/register/history']) {
        expect((await me().get(url)).status).toBe(readsRegister ? 200 : 403);
      }
      for (const url of ['/v1/me', '/v1/staff', '/v1/units']) expect((await me().get(url)).status).toBe(200);
    });
  });
});
