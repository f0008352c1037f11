import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { leftOutAs, type EveryLanguage, type InvalidField } from '#casework';
import type { Casetrail } from '#platform';
import { caseNumberIn } from '#record';
import type { CaseloadCountsShown, CaseloadPageShown } from './answers/caseload.js';
import type { DisplayNamesShown } from './answers/file.js';
import type { PageAsked } from '#views';
import { callerAs, callerOf, CASETRAIL, identityOf, viewerOf, type Caller } from './caller.js';
import { goneWith } from './client-gone.js';
import { spokenIn, wrongLanguage } from './language.js';
import { refuseWrong, wrongCursor } from './problem.js';
import { Messages } from './messages.js';
import {
  CaseloadQuery,
  checked,
  CountsQuery,
  defaultLimit,
  DisplayNames,
  listAsked,
  type ListQuery,
  queried,
  readQuery,
  unknownAmong,
} from './read-requests.js';
import { CountCaseload, ReadCaseload } from './reading/read-caseload.js';
import { ReadDisplayNames } from './reading/read-display-names.js';
import { takePosition, wrongPosition } from './shown-position.js';

/** The caseload: one list of matters for every procedure, without any personal field. */
@Controller('v1')
export class CaseloadController {
  constructor(
    @Inject(CASETRAIL) private readonly system: Casetrail,
    @Inject(Messages) private readonly messages: Messages,
  ) {}

  @Get('caseload')
  async page(
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseloadPageShown> {
    const caller = await callerOf(this.system, authorization);
    const { asked, wrong } = readQuery(CaseloadQuery, query);
    const { purpose = 'casework', sort = 'due', limit = defaultLimit, cursor, minPosition } = asked;
    const from = minPosition !== undefined && { minPosition };
    const page = {
      ...listAsked(asked),
      sort: {
        by: sort.endsWith('due') ? ('due' as const) : ('opened' as const),
        direction: sort.startsWith('-') ? ('descending' as const) : ('ascending' as const),
      },
      limit,
      ...(cursor !== undefined && { cursor }),
      ...from,
    };
    const numbered = asked.caseNumber === undefined ? undefined : byNumber(asked);
    const notOfList = [...wrong, ...(await this.#wrongFilters(caller, asked))];
    refuseWrong([
      ...notOfList,
      ...wrongLanguage(caller.municipality.jurisdiction, asked.language),
      ...(minPosition !== undefined && takePosition(this.system, minPosition) === undefined
        ? [wrongPosition]
        : []),
      ...(numbered?.wrong ?? []),
      // A cursor belongs to a list: what is wrong with it is known where it is known which list is asked for.
      ...(numbered || notOfList.some(({ field }) => makingList.has(field))
        ? []
        : this.#wrongCursor(caller, page)),
    ]);
    const spoken = spokenIn(caller.municipality.jurisdiction, asked.language, reply);
    const words = { language: spoken, names: asked.names ?? false };
    const of = numbered ? { caseNumber: numbered.caseNumber, ...from } : page;
    return this.messages.ask(new ReadCaseload(caller, purpose, of, words));
  }

  @Get('caseload/counts')
  async counts(
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<CaseloadCountsShown> {
    const caller = await callerOf(this.system, authorization);
    const { purpose = 'casework', exact = false } = queried(CountsQuery, query);
    return this.messages.ask(new CountCaseload(caller, purpose, exact));
  }

  @Post('display-names')
  @HttpCode(200)
  async displayNames(
    @Body() body: unknown,
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DisplayNamesShown> {
    const identity = await identityOf(this.system, authorization);
    const { purpose = 'casework', matters } = checked(DisplayNames, body, query);
    const caller = await callerAs(this.system, identity);
    const asked = new ReadDisplayNames(caller, purpose, matters, goneWith(reply));
    return { names: await this.messages.ask(asked) };
  }

  /** What is wrong with filters that nothing could ever pass. */
  async #wrongFilters(
    { identity }: Caller,
    { kind, step, unit, handler }: ListQuery,
  ): Promise<readonly InvalidField[]> {
    const ofZone = [...this.system.procedures.values()].filter(({ zone }) => zone === identity.zone);
    const kinds = ofZone.flatMap(({ matters }) => Object.entries(matters));
    const { file } = await this.system.registers.load(identity.municipalityId);
    const { units, staff } = file.details;
    return [
      ...unknownAmong('kind', kind, [...new Set(kinds.map(([name]) => name))]),
      ...unknownAmong('step', step, [...new Set(kinds.flatMap(([, { steps }]) => Object.keys(steps)))]),
      ...unknownAmong('handler', handler, Object.keys(staff), ofStaff),
      ...unknownAmong('unit', unit, Object.keys(units)),
    ];
  }

  #wrongCursor(caller: Caller, page: Omit<PageAsked, 'viewer' | 'now'>): readonly InvalidField[] {
    const asked = { ...page, viewer: viewerOf(caller), now: this.system.now() };
    return this.system.caseload.takesCursorOf(asked) ? [] : [wrongCursor];
  }
}

/** What makes a list, and the order of its rows. */
const makingList: ReadonlySet<string> = new Set([
  ...['list', 'state', 'kind', 'step', 'handler', 'unit', 'deadline', 'sort'],
]);

const ofStaff: EveryLanguage = {
  sv: 'koden för en medarbetare, som GET /v1/staff visar',
  da: 'koden for en medarbejder, som GET /v1/staff viser',
  en: 'the code of a member of staff, as GET /v1/staff shows',
};

const byNumberAlone: EveryLanguage = {
  sv: 'ett ärendenummer visar sitt ärende oavsett lista',
  da: 'et sagsnummer viser sin sag uanset liste',
  en: 'a case number shows its matter whatever the list',
};

const aCaseNumber: EveryLanguage = {
  sv: 'ett ärendenummer om elva tecken, som K7Q2M-9XPD3-T',
  da: 'et sagsnummer på elleve tegn, som K7Q2M-9XPD3-T',
  en: 'a case number of eleven characters, such as K7Q2M-9XPD3-T',
};

const rightCheckCharacter: EveryLanguage = {
  sv: 'numret som det står: kontrolltecknet stämmer inte, så något tecken är fel',
  da: 'nummeret som det står: kontroltegnet passer ikke, så et tegn er forkert',
  en: 'the number as it stands: its check character does not fit, so some character is wrong',
};

/** The number that is asked for, and what is wrong with asking for it so. */
function byNumber({
  caseNumber = '',
  purpose: _,
  language: __,
  names: ___,
  minPosition: ____,
  ...filters
}: CaseloadQuery): { readonly caseNumber: string; readonly wrong: readonly InvalidField[] } {
  const expected = leftOutAs(byNumberAlone);
  const beside = Object.keys(filters).map((field): InvalidField => ({ field, fault: 'left-out', expected }));
  const field = 'caseNumber';
  const read = caseNumberIn(caseNumber);
  if (read === 'no-case-number')
    return { caseNumber, wrong: [...beside, { field, fault: 'wrong-form', expected: aCaseNumber }] };
  if (read === 'wrong-check')
    return { caseNumber, wrong: [...beside, { field, fault: 'wrong-value', expected: rightCheckCharacter }] };
  return { ...read, wrong: beside };
}
