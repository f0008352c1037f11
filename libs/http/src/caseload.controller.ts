import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { leftOutAs, type EveryLanguage } from '#casework';
import type { Casetrail } from '#platform';
import { caseNumberIn } from '#record';
import type { CaseloadCountsShown, CaseloadPageShown } from './answers/caseload.js';
import type { DisplayNamesShown } from './answers/file.js';
import { callerAs, callerOf, CASETRAIL, identityOf, type Caller } from './caller.js';
import { goneWith } from './client-gone.js';
import { spokenIn } from './language.js';
import { invalidField } from './problem.js';
import { knownAmong } from './reading/read-staff.js';
import { Messages } from './messages.js';
import {
  CaseloadQuery,
  checked,
  CountsQuery,
  defaultLimit,
  DisplayNames,
  listAsked,
  type ListQuery,
  NoQuery,
  queried,
} from './read-requests.js';
import { CountCaseload, ReadCaseload } from './reading/read-caseload.js';
import { ReadDisplayNames } from './reading/read-display-names.js';

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
    const asked = queried(CaseloadQuery, query);
    await this.#checkKnown(caller, asked);
    const { purpose = 'casework', sort = 'due', limit = defaultLimit, cursor, minPosition } = asked;
    const spoken = spokenIn(caller.municipality.jurisdiction, asked.language, reply);
    const words = { language: spoken, names: asked.names ?? false };
    const from = minPosition !== undefined && { minPosition };
    if (asked.caseNumber !== undefined) {
      const of = { caseNumber: numberAsked(asked), ...from };
      return this.messages.ask(new ReadCaseload(caller, purpose, of, words));
    }
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
    return this.messages.ask(new ReadCaseload(caller, purpose, page, words));
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
    queried(NoQuery, query);
    const { purpose = 'casework', matters } = checked(DisplayNames, body);
    const caller = await callerAs(this.system, identity);
    const asked = new ReadDisplayNames(caller, purpose, matters, goneWith(reply));
    return { names: await this.messages.ask(asked) };
  }

  /** @throws {Problem} INVALID_FIELD naming those that are known, for a filter that nothing could ever pass */
  async #checkKnown({ identity }: Caller, { kind, step, unit, handler }: ListQuery): Promise<void> {
    const ofZone = [...this.system.procedures.values()].filter(({ zone }) => zone === identity.zone);
    const kinds = ofZone.flatMap(({ matters }) => Object.entries(matters));
    knownAmong('kind', kind, [...new Set(kinds.map(([name]) => name))]);
    knownAmong('step', step, [...new Set(kinds.flatMap(([, { steps }]) => Object.keys(steps)))]);
    if (unit === undefined && handler === undefined) return;
    const { file } = await this.system.registers.load(identity.municipalityId);
    knownAmong('unit', unit, Object.keys(file.details.units));
    if (handler !== undefined && !Object.hasOwn(file.details.staff, handler))
      throw invalidField('handler', 'not-a-code', ofStaff);
  }
}

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

/** @throws {Problem} INVALID_FIELD for what is no case number, and for a filter beside it */
function numberAsked({
  caseNumber = '',
  purpose: _,
  language: __,
  names: ___,
  minPosition: ____,
  ...filters
}: CaseloadQuery): string {
  const [beside] = Object.keys(filters);
  if (beside !== undefined) throw invalidField(beside, 'left-out', leftOutAs(byNumberAlone));
  const read = caseNumberIn(caseNumber);
  if (read === 'no-case-number') throw invalidField('caseNumber', 'wrong-form', aCaseNumber);
  if (read === 'wrong-check') throw invalidField('caseNumber', 'wrong-value', rightCheckCharacter);
  return read.caseNumber;
}
