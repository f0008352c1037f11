import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { inLanguage, instantFromText, type Language } from '#casework';
import type { Casetrail } from '#platform';
import type { RegisterHistory, RegisterShown } from './answers/register.js';
import type { OtherMunicipalities, StaffToChoose, UnitsShown } from './answers/surroundings.js';
import { callerOf, CASETRAIL, type Caller } from './caller.js';
import { spokenIn, wrongLanguage } from './language.js';
import { Messages } from './messages.js';
import { outOfDelegation, Problem, refuseWrong } from './problem.js';
import {
  defaultLimit,
  MunicipalitiesQuery,
  queried,
  readQuery,
  RegisterHistoryQuery,
  RegisterQuery,
  StaffQuery,
  UnitsQuery,
} from './read-requests.js';
import { ReadMunicipalities } from './reading/read-municipalities.js';
import {
  ReadRegister,
  ReadRegisterHistory,
  readsRegister,
  wrongInstantOfRegister,
  wrongPlaceInHistory,
} from './reading/read-register.js';
import { ReadStaff, ReadUnits, wrongChoices } from './reading/read-staff.js';

/** Whom and what the caller's municipality has, and what others there are: to choose from for all who work there, whole for who keeps or audits it. */
@Controller('v1')
export class RegisterController {
  constructor(
    @Inject(CASETRAIL) private readonly system: Casetrail,
    @Inject(Messages) private readonly messages: Messages,
  ) {}

  @Get('staff')
  async staff(
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffToChoose> {
    const caller = await callerOf(this.system, authorization);
    const { asked, wrong } = readQuery(StaffQuery, query);
    const { purpose = 'casework', language, ...of } = asked;
    refuseWrong([
      ...wrong,
      ...wrongLanguage(caller.municipality.jurisdiction, language),
      ...(await wrongChoices(this.system, caller, of)),
    ]);
    const spoken = spokenIn(caller.municipality.jurisdiction, language, reply);
    return this.messages.ask(new ReadStaff(caller, purpose, spoken, of));
  }

  @Get('units')
  async units(
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<UnitsShown> {
    const caller = await callerOf(this.system, authorization);
    const { purpose = 'casework' } = queried(UnitsQuery, query);
    return this.messages.ask(new ReadUnits(caller, purpose));
  }

  @Get('municipalities')
  async municipalities(
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<OtherMunicipalities> {
    const caller = await callerOf(this.system, authorization);
    const { purpose = 'casework' } = queried(MunicipalitiesQuery, query);
    return this.messages.ask(new ReadMunicipalities(caller, purpose));
  }

  @Get('register')
  async register(
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<RegisterShown> {
    const caller = await this.#reader(authorization);
    const { asked, wrong } = readQuery(RegisterQuery, query);
    const { purpose = 'casework', at } = asked;
    const instant = at === undefined ? undefined : instantFromText(at);
    refuseWrong([...wrong, ...(await wrongInstantOfRegister(this.system, caller, instant))]);
    return this.messages.ask(new ReadRegister(caller, purpose, instant));
  }

  @Get('register/history')
  async history(
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisterHistory> {
    const caller = await this.#reader(authorization);
    const { asked, wrong } = readQuery(RegisterHistoryQuery, query);
    const { purpose = 'casework', language = 'en', limit = defaultLimit, cursor } = asked;
    refuseWrong([...wrong, ...wrongPlaceInHistory(this.system, caller, cursor)]);
    // The register is kept in every language, whatever the country.
    const spoken = spokenIn(undefined, language, reply);
    const page = { limit, ...(cursor !== undefined && { cursor }) };
    return this.messages.ask(new ReadRegisterHistory(caller, purpose, spoken, page));
  }

  async #reader(authorization: string | undefined): Promise<Caller> {
    const caller = await callerOf(this.system, authorization);
    const { registers, roles } = this.system;
    const { file } = await registers.load(caller.identity.municipalityId);
    if (readsRegister(this.system, caller, file)) return caller;
    const readers = (language: Language) =>
      Object.keys(registers.procedure.sights)
        .map((role) => inLanguage(roles[role]?.label ?? { en: role }, language))
        .join(', ');
    throw new Problem(outOfDelegation, {
      detail: {
        sv: `Bara den vars roll visar registret läser det: ${readers('sv')}.`,
        da: `Kun den, hvis rolle viser registret, læser det: ${readers('da')}.`,
        en: `Only whoever’s role shows the register reads it: ${readers('en')}.`,
      },
    });
  }
}
