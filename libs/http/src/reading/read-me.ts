import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  allowedAtIntake,
  carriesOut,
  inLanguage,
  registerNames,
  withoutRole,
  type Casefile,
  type Language,
  type MunicipalityRegister,
} from '#casework';
import type { Casetrail } from '#platform';
import type { Identity, SeatIdentity } from '#trust';
import type { Me } from '../answers/surroundings.js';
import { CASETRAIL, viewerOf, type Caller, type Reader } from '../caller.js';
import { commandsOffered } from './commands-offered.js';
import { choicesIn, municipalityShown, staffShown } from './register-in-words.js';
import { readsRegister } from './read-register.js';

type AtWork = NonNullable<Me['atWork']>;
type InSeat = NonNullable<Me['inSeat']>;

/** Who asks: somebody at work, somebody who holds no role here now, or whoever sits in a seat. */
export type Asker =
  | { readonly caller: Caller }
  | { readonly identity: Identity }
  | { readonly reader: Reader; readonly seat: SeatIdentity };

/** Who somebody is here, by their token and the register, and what is open to them. Nobody else is in it. */
export class ReadMe extends Query<Me> {
  constructor(
    readonly asker: Asker,
    readonly register: Casefile<MunicipalityRegister>,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(ReadMe)
export class ReadMeHandler implements IQueryHandler<ReadMe> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({ asker, register, language }: ReadMe): Promise<Me> {
    const { zone, expiresAt } = identityIn(asker);
    const me = {
      municipality: municipalityShown(register),
      zone,
      expiresAt,
      ...this.#asTheyAre(asker, register, language),
    };
    const by =
      'caller' in asker
        ? asker.caller.staff
        : 'seat' in asker
          ? asker.reader.staff
          : withoutRole(asker.identity.staffId);
    await this.system.logRead(by, register.fileId, { what: 'me', purpose: purposeOf(asker), ids: [] });
    return me;
  }

  #asTheyAre(
    asker: Asker,
    register: Casefile<MunicipalityRegister>,
    language: Language,
  ): Pick<Me, 'staffId' | 'atWork' | 'inSeat'> {
    if ('seat' in asker) return { inSeat: this.#inSeat(asker, language) };
    if (!('caller' in asker)) return { staffId: asker.identity.staffId };
    return { staffId: asker.caller.staff.staffId, atWork: this.#atWork(asker.caller, register, language) };
  }

  #atWork(caller: Caller, register: Casefile<MunicipalityRegister>, language: Language): AtWork {
    const { staff } = caller;
    const choices = choicesIn(this.system, register.jurisdiction);
    const isReader = readsRegister(this.system, caller, register);
    const { procedure } = this.system.registers;
    return {
      ...staffShown(staff, registerNames(register), choices, language),
      ...this.#begunBy(caller, language),
      lists: this.system.caseload.listsOf(viewerOf(caller)),
      ...(isReader && { registerHref: `/v1/${procedure.name}/files/${register.fileId}` }),
      readsRegister: isReader,
      readsReads: staff.roles.includes('auditor'),
    };
  }

  /** The commands at intake, of the procedures that the token reaches. */
  #begunBy(
    { identity: { zone }, municipality, staff: actor }: Caller,
    language: Language,
  ): Pick<AtWork, 'mayStart' | 'notNow'> {
    const asking = { now: this.system.now(), actor, municipality, seen: undefined };
    const offered = [...this.system.procedures.values()]
      .filter((procedure) => procedure.zone === zone && carriesOut(municipality.jurisdiction, procedure))
      .map((procedure) =>
        commandsOffered(procedure, allowedAtIntake(procedure, asking), municipality, {}, language),
      );
    return {
      mayStart: offered.flatMap(({ allowed }) => allowed),
      notNow: offered.flatMap(({ notNow }) => notNow),
    };
  }

  #inSeat(
    { reader: { staff }, seat: { procedure, fileId } }: Extract<Asker, { seat: unknown }>,
    language: Language,
  ): InSeat {
    const { party } = staff;
    if (!party) throw new Error('Somebody sits in a seat and is no party.');
    const { seatId, seat, personId, onBehalfOf } = party;
    const label = this.system.procedures.get(procedure)?.seats?.[seat]?.label ?? { en: seat };
    return {
      seatId,
      seat,
      label: inLanguage(label, language),
      procedure,
      fileId,
      href: `/v1/${procedure}/files/${fileId}`,
      personId,
      ...(onBehalfOf !== undefined && { onBehalfOf }),
    };
  }
}

function identityIn(asker: Asker): Pick<Identity, 'zone' | 'expiresAt'> {
  if ('caller' in asker) return asker.caller.identity;
  return 'seat' in asker ? asker.seat : asker.identity;
}

function purposeOf(asker: Asker): string {
  return 'seat' in asker ? 'party' : 'casework';
}
