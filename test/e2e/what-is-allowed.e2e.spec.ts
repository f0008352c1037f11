import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  catalogueOf,
  generalRefusals,
  generalRefusalsOfBodies,
  isHindrance,
  procedures,
  type Role,
} from '#casework';
import { schemaOf } from '#record';
import { problemOf, type Answered } from './support/answered.js';
import { applicationFor, assessment, reportOn } from './support/bodies.js';
import { childBorn, Casework } from './support/casework.js';
import type { Member } from './support/member.js';
import { Office } from './support/office.js';
import type { AllowedOnPage, FilePage, HinderedOnPage } from './support/pages.js';
import { smallestBody } from './support/smallest-body.js';

interface Posted {
  readonly operationId: string;
  readonly requestBody: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
}

interface Document {
  readonly paths: Readonly<Record<string, { readonly post?: Posted }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** What a page says of the file itself, or of one of its matters. */
interface Said {
  readonly version?: string;
  readonly allowed: readonly AllowedOnPage[];
  readonly notNow: readonly HinderedOnPage[];
}

const [childProtection] = procedures;
if (!childProtection) throw new Error('No procedure is carried out.');
const { commands } = catalogueOf(childProtection);

const roles: readonly Role[] = [
  ...['intake-worker', 'investigator', 'unit-manager', 'decision-maker', 'on-call'],
  ...['archivist', 'auditor', 'quality-officer'],
];

let office: Office;
let document: Document;
const fileIds: string[] = [];

beforeAll(async () => {
  office = await Office.open();
  const answer = await office.ask({ method: 'GET', url: '/openapi.json' });
  document = JSON.parse(answer.text) as Document;
  const casework = new Casework(office);
  const guardians = [{ name: 'A guardian' }];
  fileIds.push((await casework.handledReport({ ...childBorn(1), guardians })).fileId);
  fileIds.push((await casework.assessedReport({ ...childBorn(2), guardians })).fileId);
  fileIds.push((await casework.investigation({ ...childBorn(3), guardians })).fileId);
  await casework.report({ ...childBorn(3) });
  await office.member('intake-worker').does('register-application', applicationFor(childBorn(3)));
});

afterAll(() => office.close());

async function saidTo(member: Member, fileId: string): Promise<readonly Said[]> {
  const answer = await member.get(`/v1/child-protection/files/${fileId}?language=en`);
  if (answer.status === 404) return [];
  const page = JSON.parse(answer.text) as FilePage;
  return [page, ...page.matters];
}

/** Gives a command as the page says: where, how, and by a body that its schema lets through. */
function gives(
  member: Member,
  { type, address, method }: AllowedOnPage,
  version = '0000000000000000',
  id = /\/files\/([^/]+)/.exec(address)?.[1] ?? '',
): Promise<Answered> {
  const fillings = { id, text: 'north', date: '2026-03-02', instant: '2026-03-02T08:00:00Z' };
  return member.ask({
    method: method,
    url: address,
    headers: {
      'content-type': 'application/json',
      'if-match': `"${version}"`,
      'idempotency-key': office.newKey(),
    },
    body: JSON.stringify(smallestBody(schemaOf(commands.get(type)!.fields), fillings)),
  });
}

const nowhere = '0197a1b2-0000-8000-8000-000000000001';

describe.each(roles)('To the %s a page', (role) => {
  const member = () => office.member(role);

  it('names each command by where the API document has it', async () => {
    const offered = (await Promise.all(fileIds.map((fileId) => saidTo(member(), fileId))))
      .flat()
      .flatMap(({ allowed, notNow }) => [...allowed, ...notNow]);
    for (const { address, method, operation, schema } of offered) {
      const path = Object.keys(document.paths).find((each) =>
        new RegExp(`^${each.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(address),
      );
      const posted = document.paths[path ?? '']?.post;
      const [, name = ''] = schema.split('/openapi.json#/components/schemas/');
      expect({ method, operationId: posted?.operationId }).toEqual({
        method: 'POST',
        operationId: operation,
      });
      expect(document.components.schemas).toHaveProperty(name);
      expect(posted?.requestBody.content['application/json']?.schema).toMatchObject({
        $ref: `#/components/schemas/${name}`,
      });
    }
  });

  it('says why a command is refused as its answer does', async () => {
    for (const fileId of fileIds) {
      for (const { version, notNow } of await saidTo(member(), fileId)) {
        for (const hindered of notNow) {
          // Also where the body names a file that there isn't: what it names is not looked at.
          for (const id of [undefined, nowhere]) {
            const answer = await gives(member(), hindered, version, id);
            const { code, source, says, allowed } = problemOf(answer);
            expect({ type: hindered.type, code, source, says: says?.en }).toEqual({
              type: hindered.type,
              ...{ code: hindered.code, source: hindered.source, says: hindered.says },
            });
            expect(allowed).not.toContain(hindered.type);
          }
        }
      }
    }
  });

  it('allows nothing that is refused for what is known before its body', async () => {
    for (const fileId of fileIds) {
      const { length } = await saidTo(member(), fileId);
      for (let place = 0; place < length; place += 1) {
        const { allowed = [] } = (await saidTo(member(), fileId))[place] ?? {};
        for (const { type } of allowed) {
          // What was given before may have changed what is allowed.
          const { version, allowed: now = [] } = (await saidTo(member(), fileId))[place] ?? {};
          const offered = now.find((each) => each.type === type);
          if (!offered) continue;
          const answer = await gives(member(), offered, version);
          if (answer.status === 200) continue;
          const { code, says } = problemOf(answer);
          const known = Object.values(commands.get(type)!.refusals).filter(isHindrance);
          const isKnown = known.some((reason) => reason.code === code && reason.says.en === says?.en);
          expect({ type, code, says, isKnown }).toMatchObject({ isKnown: false });
          expect(
            generalRefusals.slice(0, -generalRefusalsOfBodies.length).map((each) => each.says.en),
          ).not.toContain(says?.en);
        }
      }
    }
  });
});

describe('An intake', () => {
  it('is refused for the role before the file that it names is looked for', async () => {
    for (const fileId of [nowhere, fileIds[0]]) {
      const named = { ...reportOn([{ name: 'A' }]), fileId };
      const refused = problemOf(await office.member('quality-officer').give('register-report', named));
      expect(refused).toMatchObject({ status: 403, code: 'OUT_OF_DELEGATION' });
    }
  });
});

describe('Whoever owes an answer and sees the matter alone', () => {
  it('is told on the page of its file for which entry, and which version to name', async () => {
    const casework = new Casework(office);
    const { fileId, matterId } = await casework.handledReport(childBorn(9));
    const onCall = office.member('on-call');
    const made = { ...assessment, assessorId: onCall.staffId, doneBy: onCall.staffId };
    const on = { fileId, matterId };
    await office.member('intake-worker').does('record-protection-assessment', made, { on });
    const page = await onCall.filePage(fileId);
    expect(page.persons).toBeUndefined();
    expect(page.allowed.map(({ type }) => type)).toContain('casework/answer-for-act');
    const [owed] = page.unanswered ?? [];
    const answer = { entryId: owed?.entryId, confirmed: true };
    const how = { on: { fileId }, version: page.version ?? '' };
    expect((await onCall.give('answer-for-act', answer, how)).status).toBe(200);
    const after = await onCall.filePage(fileId);
    expect(after.unanswered).toEqual([]);
    expect(after.version).toBeUndefined();
    expect(after.allowed.map(({ type }) => type)).not.toContain('casework/answer-for-act');
  });
});

describe('A refused intake', () => {
  it('lists what may be begun, and nothing of the file that it would have found or opened', async () => {
    for (const child of [childBorn(3), childBorn(99)]) {
      const refused = problemOf(
        await office
          .member('intake-worker')
          .give('register-report', reportOn([child], { reporterType: 'mandated', anonymous: true })),
      );
      expect(refused).toMatchObject({ code: 'ANONYMITY_FORBIDDEN' });
      expect(refused.allowed).toEqual([
        'child-protection/record-advice',
        'child-protection/open-advice-contact',
        'child-protection/register-service',
        'child-protection/start-nameless-service',
        'child-protection/register-report',
        'child-protection/register-application',
      ]);
    }
  });
});
