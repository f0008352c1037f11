import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carriesOut, procedures } from '#casework';
import { problemOf } from './support/answered.js';
import { founderId, municipalities, secondKeeperId } from './support/municipalities.js';
import type { FilePage } from './support/pages.js';
import { Office } from './support/office.js';

const { municipalityId } = municipalities.home;

interface Coded {
  readonly role?: string;
  readonly qualification?: string;
  readonly label: string;
}

interface Member {
  readonly staffId: string;
  readonly name?: string;
  readonly unitId: string;
  readonly unitTitle: string;
  readonly roles: readonly Coded[];
  readonly qualifications: readonly Coded[];
}

interface Me {
  readonly municipality: object;
  readonly zone: string;
  readonly expiresAt: string;
  readonly staffId?: string;
  readonly atWork?: Member & {
    readonly mayStart: readonly { readonly type: string; readonly address: string; readonly title: string }[];
    readonly lists: readonly string[];
    readonly registerHref?: string;
    readonly readsRegister: boolean;
    readonly readsReads: boolean;
  };
}

interface StaffList {
  readonly day: string;
  readonly staff: readonly Member[];
}

interface Register {
  readonly at: string;
  readonly units: readonly { readonly unitId: string; readonly open: boolean }[];
  readonly staff: readonly {
    readonly staffId: string;
    readonly name?: string;
    readonly inForce: readonly string[];
    readonly roles: readonly { readonly role: string; readonly from: string; readonly until?: string }[];
  }[];
  readonly proposedRoles: readonly { readonly staffId: string; readonly role: string }[];
  readonly settings: readonly { readonly name: string; readonly value: string; readonly byDefault: string }[];
  readonly delegation: readonly object[];
  readonly offers: readonly { readonly offerId: string }[];
}

interface History {
  readonly changes: readonly {
    readonly revision: number;
    readonly type: string;
    readonly title: string;
    readonly text: string;
    readonly staffId?: string;
    readonly staffName?: string;
    readonly fields: readonly { readonly field: string; readonly label: string; readonly value?: unknown }[];
  }[];
  readonly next?: string;
}

const familyCentre = {
  offerId: 'family-centre',
  needsTest: false,
  inCountryLanguage: {
    support: 'Familjecentral',
    targetGroup: 'Familjer med små barn',
    description: 'Öppen förskola och råd.',
    whereToTurn: 'Storgatan 1',
  },
  inEnglish: {
    support: 'Family centre',
    targetGroup: 'Families with small children',
    description: 'Open preschool and advice.',
    whereToTurn: 'Storgatan 1',
  },
};

describe('Somebody’s surroundings', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
  });

  afterAll(() => office.close());

  const register = `/v1/register`;
  const keeper = () => office.memberOfId(founderId);
  const registering = { procedure: 'municipality', on: { fileId: municipalityId } };

  describe('Who somebody is', () => {
    it('is told with roles and unit as they are called, and what they may start', async () => {
      const intake = office.member('intake-worker');
      const me = await intake.reads<Me>('/v1/me?language=sv');
      expect(me).toMatchObject({
        municipality: {
          municipalityId,
          name: 'Hemköping',
          jurisdiction: 'SE',
          timeZone: 'Europe/Stockholm',
          languages: ['sv', 'en'],
        },
        zone: 'social-services',
        staffId: 'intake-worker-north',
        atWork: {
          staffId: 'intake-worker-north',
          unitId: 'north',
          unitTitle: 'Unit north',
          roles: [{ role: 'intake-worker', label: 'mottagningssekreterare' }],
          readsRegister: false,
          readsReads: false,
        },
      });
      expect(me.atWork?.mayStart).toContainEqual(
        expect.objectContaining({
          type: 'child-protection/register-report',
          address: '/v1/child-protection/register-report',
          method: 'POST',
        }),
      );
      expect(me.atWork?.lists).toEqual(['mine', 'unit', 'unassigned', 'all']);
    });

    it('tells what may be started by role: an auditor starts nothing and reads all', async () => {
      const { atWork } = await office.member('auditor').reads<Me>('/v1/me');
      expect(atWork).toMatchObject({ mayStart: [], readsRegister: true, readsReads: true });
      const { atWork: atRegister } = await keeper().reads<Me>('/v1/me');
      expect(atRegister).toMatchObject({ mayStart: [], lists: [], readsRegister: true, readsReads: false });
      const { registerHref = '' } = atRegister ?? {};
      expect(registerHref).toBe(`/v1/municipality/files/${municipalityId}`);
      const kept = await keeper().reads<FilePage>(registerHref);
      expect(kept.allowed.map(({ type }) => type)).toContain('municipality/register-unit');
      const { atWork: atIntake } = await office.member('intake-worker').reads<Me>('/v1/me');
      expect(atIntake).not.toHaveProperty('registerHref');
    });

    it('tells what is delegated alone', async () => {
      const delegation = {
        procedure: 'child-protection',
        commandType: 'child-protection/register-report',
        roles: ['on-call'],
      };
      await office.keeps('set-delegation', delegation);
      const { atWork } = await office.member('intake-worker').reads<Me>('/v1/me');
      expect(atWork?.mayStart.map(({ type }) => type)).not.toContain(delegation.commandType);
      await office.keeps('set-delegation', { ...delegation, roles: ['on-call', 'intake-worker'] });
    });

    it('says of somebody without a role that they hold none, and refuses nobody’s token', async () => {
      const me = await office.memberOfId('stranger').reads<Me>('/v1/me');
      expect(me.staffId).toBe('stranger');
      expect(me.atWork).toBeUndefined();
      expect((await office.ask({ method: 'GET', url: '/v1/me' })).status).toBe(401);
      expect(problemOf(await office.memberOfId('stranger').get('/v1/me?language=da'))).toMatchObject({
        code: 'INVALID_FIELD',
        field: 'language',
        expected: 'one of sv, en',
      });
    });

    it('tells nothing that can be started of another secrecy zone', async () => {
      const elsewhere = office.memberOfId('intake-worker-north', 'home', 'family-counselling');
      expect((await elsewhere.reads<Me>('/v1/me')).atWork).toMatchObject({ mayStart: [], lists: [] });
    });
  });

  describe('Whom to choose from', () => {
    const choosing = (query: string) => office.member('unit-manager').reads<StaffList>(`/v1/staff?${query}`);

    it('are those who hold a role, by role, qualification and unit', async () => {
      const { day, staff } = await choosing('role=investigator&language=sv');
      expect(day).toBe('2026-03-02');
      expect(staff).toEqual([
        {
          staffId: 'investigator-north',
          name: expect.any(String),
          unitId: 'north',
          unitTitle: 'Unit north',
          roles: [{ role: 'investigator', label: expect.any(String) }],
          qualifications: [{ qualification: 'social-work-degree', label: expect.any(String) }],
        },
        expect.objectContaining({ staffId: 'investigator-south' }),
      ]);
      const qualified = await choosing('qualification=social-work-degree&unit=south');
      expect(qualified.staff.every(({ unitId }) => unitId === 'south')).toBe(true);
      expect(qualified.staff.map(({ staffId }) => staffId)).not.toContain('auditor-south');
      expect((await choosing('role=investigator&qualification=none')).staff).toEqual([]);
    });

    it('are those of the day that is asked for, by local date', async () => {
      await office.keeps('register-staff', {
        staffId: 'locum',
        name: 'Lo Cum',
        unitId: 'north',
        qualification: 'equivalent',
      });
      await office.keeps('give-role', {
        staffId: 'locum',
        role: 'investigator',
        from: '2026-04-01',
        until: '2026-05-01',
      });
      const on = async (day: string) =>
        (await choosing(`role=investigator&day=${day}`)).staff.some(({ staffId }) => staffId === 'locum');
      expect([await on('2026-03-31'), await on('2026-04-01'), await on('2026-04-30')]).toEqual([
        false,
        true,
        true,
      ]);
      expect(await on('2026-05-01')).toBe(false);
    });

    it.each([
      ['role=boss', 'role', 'investigator'],
      ['role=constructor', 'role', 'investigator'],
      ['qualification=wizard', 'qualification', 'social-work-degree'],
      ['unit=west', 'unit', 'north'],
      ['day=2026-02-30', 'day', 'calendar date'],
      ['who=all', 'who', 'no such field'],
    ])('are not found by %s, which nobody knows', async (query, field, named) => {
      const problem = problemOf(await office.member('unit-manager').get(`/v1/staff?${query}`));
      expect(problem).toMatchObject({ status: 422, code: 'INVALID_FIELD', field });
      expect(problem.expected).toContain(named);
    });

    it('are for those who hold a role, as the units are', async () => {
      expect((await office.memberOfId('stranger').get('/v1/staff')).status).toBe(403);
      expect((await office.memberOfId('stranger').get('/v1/units')).status).toBe(403);
      expect(await office.member('on-call').reads('/v1/units')).toMatchObject({
        units: [
          { unitId: 'registry', title: 'Hemköping', open: true },
          { unitId: 'north', title: 'Unit north', open: true },
          { unitId: 'south', title: 'Unit south', open: true },
        ],
      });
    });
  });

  describe('The other municipalities', () => {
    it('are listed by id and name for those who hold a role, their own left out', async () => {
      expect((await office.memberOfId('stranger').get('/v1/municipalities')).status).toBe(403);
      await office.listsAreUpToDate();
      const { neighbour } = municipalities;
      expect(await office.member('on-call').reads('/v1/municipalities')).toEqual({
        municipalities: [neighbour],
      });
      expect(await office.memberOfId(founderId, 'neighbour').reads('/v1/municipalities')).toEqual({
        municipalities: [municipalities.home],
      });
      const { reads } = await office.system.readsOf(municipalityId, { staff: 'on-call-north' }, 1);
      expect(reads).toEqual([expect.objectContaining({ what: 'municipalities', ids: [municipalityId] })]);
    });
  });

  describe('The register as data', () => {
    it('holds units, staff from their first day on, settings with what they are by default, and proposals', async () => {
      await keeper().does('give-role', { staffId: 'on-call-south', role: 'auditor' }, registering);
      const shown = await keeper().reads<Register>(register);
      expect(shown.proposedRoles).toEqual([
        expect.objectContaining({ staffId: 'on-call-south', role: 'auditor', proposedBy: founderId }),
      ]);
      expect(shown.staff.find(({ staffId }) => staffId === 'locum')).toMatchObject({
        name: 'Lo Cum',
        inForce: [],
        roles: [{ role: 'investigator', from: '2026-04-01', until: '2026-05-01' }],
      });
      const known = procedures.filter((each) => carriesOut('SE', each)).flatMap(({ settings }) => settings);
      expect(shown.settings.map(({ name }) => name)).toEqual(
        expect.arrayContaining(known.map(({ name }) => name)),
      );
      for (const { value, byDefault } of shown.settings) expect(value).toBe(byDefault);
      expect(shown.delegation).toEqual([
        {
          procedure: 'child-protection',
          commandType: 'child-protection/register-report',
          chosen: [
            { roles: ['on-call'], from: '2026-03-02' },
            { roles: ['on-call', 'intake-worker'], from: '2026-03-02' },
          ],
        },
      ]);
    });

    it('is what it was until an instant', async () => {
      const then = await keeper().reads<Register>(`${register}?at=2026-03-02T07:59:59Z`);
      expect(then.proposedRoles).toEqual([]);
      expect(then.delegation).toEqual([]);
      expect(then.staff.map(({ staffId }) => staffId)).not.toContain('locum');
      const before = problemOf(await keeper().get(`${register}?at=2024-01-01T00:00:00Z`));
      expect(before).toMatchObject({ status: 422, code: 'INVALID_FIELD', field: 'at' });
    });

    it('tells who changed what, page by page, the newest first, each change once', async () => {
      const { file } = await office.system.registers.load(municipalityId);
      const changes: History['changes'][number][] = [];
      let cursor: string | undefined = '';
      while (cursor !== undefined) {
        const page: History = await office
          .member('auditor')
          .reads<History>(
            `${register}/history?limit=40&language=sv${cursor === '' ? '' : `&cursor=${cursor}`}`,
          );
        changes.push(...page.changes);
        cursor = page.next;
      }
      expect(changes.map(({ revision }) => revision)).toEqual(
        Array.from({ length: file.revision + 1 }, (_, index) => file.revision - index),
      );
      expect(changes[0]).toMatchObject({
        type: 'municipality/role-proposed',
        staffId: founderId,
        staffName: 'Founder of the register',
        role: 'register-keeper',
      });
      expect(changes[0]?.fields).toContainEqual({ field: 'role', label: 'Roll', value: 'auditor' });
      for (const { title, text, fields } of changes) {
        expect(`${title} ${text}`).not.toMatch(/undefined|\[object/);
        for (const { label, field } of fields) expect(label).not.toBe(field);
      }
    });

    it('opens as data to the same as its file does: those who keep and who audit it; and is logged', async () => {
      const asFile = `/v1/municipality/files/${municipalityId}`;
      for (const role of [...Object.keys(office.system.roles), 'auditor'] as const) {
        const member = role === 'register-keeper' ? keeper() : office.member(role);
        const { atWork } = await member.reads<Me>('/v1/me');
        const statuses = async (...urls: readonly string[]) =>
          Promise.all(urls.map(async (url) => (await member.get(url)).status === 200));
        const opened = await statuses(asFile, `${asFile}/timeline`, register, `${register}/history`);
        expect({ role, opened }).toEqual({ role, opened: opened.map(() => atWork?.readsRegister) });
      }
      for (const role of ['unit-manager', 'intake-worker', 'quality-officer'] as const) {
        for (const url of [register, `${register}/history`]) {
          expect(problemOf(await office.member(role).get(url))).toMatchObject({
            status: 403,
            code: 'OUT_OF_DELEGATION',
          });
        }
      }
      const auditor = office.member('auditor');
      await auditor.reads<Register>(register);
      const { reads } = await auditor.reads<{ readonly reads: readonly object[] }>(
        `/v1/reads?staff=${auditor.staffId}&limit=1`,
      );
      expect(reads).toEqual([expect.objectContaining({ what: 'register', ids: [municipalityId] })]);
    });

    it('takes back no cursor but its own', async () => {
      const { next = '' } = await keeper().reads<History>(`${register}/history?limit=1`);
      const neighbour = office.memberOfId(founderId, 'neighbour');
      for (const [member, cursor] of [
        [keeper(), 'x'],
        [neighbour, next],
      ] as const) {
        const answer = await member.get(`${register}/history?cursor=${cursor}`);
        expect(problemOf(answer)).toMatchObject({ status: 422, code: 'INVALID_CURSOR' });
      }
    });

    it('of another municipality is another one', async () => {
      const { staff } = await office.memberOfId(founderId, 'neighbour').reads<Register>(register);
      expect(staff.map(({ staffId }) => staffId)).not.toContain('locum');
    });
  });

  describe('What a municipality offers', () => {
    const address = `/v1/municipalities/${municipalityId}/offers`;
    const offers = async (query = '') => office.ask({ method: 'GET', url: `${address}${query}` });

    it('is read by all, in the language of the country and in English, and may be kept for minutes', async () => {
      await office.keeps('register-offer', familyCentre);
      await office.keeps('register-offer', { ...familyCentre, offerId: 'later', from: '2026-04-01' });
      const answer = await offers();
      expect(answer.headers['cache-control']).toBe('public, max-age=300');
      expect(JSON.parse(answer.text)).toEqual({
        municipalityId,
        name: 'Hemköping',
        language: 'sv',
        offers: [{ offerId: 'family-centre', needsTest: false, ...familyCentre.inCountryLanguage }],
      });
      expect(JSON.parse((await offers('?language=en')).text)).toMatchObject({
        language: 'en',
        offers: [familyCentre.inEnglish],
      });
      const danish = problemOf(await offers('?language=da'));
      expect(danish).toMatchObject({ status: 422, field: 'language' });
    });

    it('is kept by register keepers, and seen no more once it is withdrawn', async () => {
      const byAuditor = await office.member('auditor').give('register-offer', familyCentre, registering);
      expect(problemOf(byAuditor)).toMatchObject({ status: 403, code: 'OUT_OF_DELEGATION' });
      const blank = { ...familyCentre.inEnglish, support: ' ' };
      const wrong = await keeper().give('change-offer', { ...familyCentre, inEnglish: blank }, registering);
      expect(problemOf(wrong)).toMatchObject({ code: 'INVALID_FIELD', field: 'inEnglish.support' });
      const second = office.memberOfId(secondKeeperId);
      await second.does('withdraw-offer', { offerId: 'family-centre' }, registering);
      expect((JSON.parse((await offers()).text) as { readonly offers: unknown }).offers).toEqual([]);
      const { offers: kept } = await keeper().reads<Register>(`${register}?at=2026-04-02T08:00:00Z`);
      expect(kept.map(({ offerId }) => offerId)).toEqual(['later']);
    });

    it.each(['00000000-0000-8000-8000-00000000c003', 'nothing', '..%2f..', '__proto__'])(
      'of %s isn’t there',
      async (id) => {
        const answer = await office.ask({ method: 'GET', url: `/v1/municipalities/${id}/offers` });
        expect(problemOf(answer)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
      },
    );
  });
});
