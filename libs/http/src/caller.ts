import {
  actingAs,
  carriesOut,
  partyIn,
  seenBy,
  type Actor,
  type Casefile,
  type MunicipalityAsOf,
  type SeenFile,
  type StaffMember,
} from '#casework';
import type { Casetrail } from '#platform';
import type { Casefiles } from '#record';
import { isSeated, TokenRefused, type Bearer, type Identity, type SeatIdentity } from '#trust';
import type { Viewer } from '#views';
import { notFound, notParty, Problem } from './problem.js';

/** What controllers and handlers are given: the composed system. */
export const CASETRAIL = Symbol('casetrail');

/** What they are given beside it: where faults, and at debug every message, are noted. */
export const LOGGER = Symbol('logger');

/** Who asks, with what the municipality's register says of them now. */
export interface Caller {
  readonly identity: Identity;
  readonly municipality: MunicipalityAsOf;
  readonly staff: StaffMember;
}

/** Who reads in one file: somebody at work, or whoever sits in a seat of that file. */
export interface Reader {
  readonly identity: Bearer;
  readonly municipality: MunicipalityAsOf;
  readonly staff: Actor;
}

/** The address of a file. */
export interface FileAddress {
  readonly procedure: string;
  readonly fileId: string;
}

/** How anybody makes themselves known here (RFC 6750 section 3). */
export const challenge = { 'www-authenticate': 'Bearer realm="casetrail"' };

/** The token of a header `Authorization: Bearer`; undefined for none, and for a header of another form. */
export function bearerTokenIn(authorization: string | undefined): string | undefined {
  return /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
}

/**
 * Who stands behind a request's `Authorization: Bearer` header, at work or in a seat.
 *
 * @throws {Problem} UNAUTHENTICATED when it is missing, malformed, expired or not ours
 */
export async function bearerOf(system: Casetrail, authorization: string | undefined): Promise<Bearer> {
  const token = bearerTokenIn(authorization);
  if (token === undefined) {
    throw new Problem(
      'UNAUTHENTICATED',
      {
        detail: {
          sv: 'Skicka ett token i huvudet Authorization: Bearer <token>.',
          da: 'Send et token i headeren Authorization: Bearer <token>.',
          en: 'Send a token in the header Authorization: Bearer <token>.',
        },
        field: 'Authorization',
      },
      challenge,
    );
  }
  try {
    return await system.identities.verify(token);
  } catch (fault) {
    if (!(fault instanceof TokenRefused)) throw fault;
    throw new Problem(
      'UNAUTHENTICATED',
      {
        detail: {
          sv: `Ditt token ${fault.says.sv}. Skaffa ett nytt.`,
          da: `Dit token ${fault.says.da}. Få et nyt.`,
          en: `The token ${fault.says.en}. Get a new one.`,
        },
        field: 'Authorization',
      },
      { 'www-authenticate': `${challenge['www-authenticate']}, error="invalid_token"` },
    );
  }
}

/**
 * Somebody at work.
 *
 * @throws {Problem} UNAUTHENTICATED as `bearerOf`, or NOT_PARTY for whoever has a seat in one file alone
 */
export async function identityOf(system: Casetrail, authorization: string | undefined): Promise<Identity> {
  const bearer = await bearerOf(system, authorization);
  if (!isSeated(bearer)) return bearer;
  throw new Problem(notParty, {
    detail: {
      sv: 'Ditt token släpper in dig i en enda akt. Fråga på aktens adress.',
      da: 'Dit token giver dig adgang til én sag alene. Spørg på sagens adresse.',
      en: 'Your token lets you into one file alone. Ask at its address.',
    },
  });
}

/**
 * Who reads. A token says who somebody is; what they may do stands in the municipality's register.
 *
 * @throws {Problem} UNAUTHENTICATED, or NO_ROLE for somebody without a role in force
 */
export async function callerOf(system: Casetrail, authorization: string | undefined): Promise<Caller> {
  return callerAs(system, await identityOf(system, authorization));
}

/**
 * Somebody whose identity is known, as the register has them now.
 *
 * @throws {Problem} NO_ROLE as `callerOf`
 */
export async function callerAs(system: Casetrail, identity: Identity): Promise<Caller> {
  const municipality = await system.municipalityAsOf(identity.municipalityId, system.now());
  const staff = municipality?.staff(identity.staffId);
  if (!municipality || !staff) throw noRole();
  return { identity, municipality, staff };
}

/**
 * Who reads in a file: somebody at work as `callerOf`, or whoever sits in a seat of it. To these every other file is
 * one that doesn't exist.
 *
 * @throws {Problem} as `callerOf`; NOT_FOUND for another file than that of the seat, NOT_PARTY for a seat that no longer
 *   stands
 */
export async function readerIn(
  system: Casetrail,
  authorization: string | undefined,
  address: FileAddress,
): Promise<Reader> {
  const bearer = await bearerOf(system, authorization);
  if (!isSeated(bearer)) return callerAs(system, bearer);
  if (!isSeatIn(address, bearer)) throw notFound();
  const municipality = await system.municipalityAsOf(bearer.municipalityId, system.now());
  if (!municipality) throw notFound();
  const casefiles = casefilesFor({ identity: bearer, municipality }, system, address.procedure);
  const { file } = await casefiles.load(address.fileId);
  if (file.municipalityId !== bearer.municipalityId) throw notFound();
  const party = partyIn(file, bearer);
  if (!party) throw noSeat();
  return { identity: bearer, municipality, staff: actingAs(party) };
}

/** Whether a seat is one in the file of an address. */
export function isSeatIn({ procedure, fileId }: Partial<FileAddress>, seat: SeatIdentity): boolean {
  return procedure === seat.procedure && fileId === seat.fileId;
}

/** Somebody who looks into the views, or into a file. */
export function viewerOf({ identity: { municipalityId, zone }, staff }: Reader): Viewer & { staff: Actor } {
  return { municipalityId, zone, staff };
}

/**
 * The files of a route's procedure, where the caller's municipality carries it out and the token's secrecy zone
 * reaches it. Another country's law answers like none.
 *
 * @param municipality absent for one that isn't known: whoever is of it has no role
 * @throws {Problem} NOT_FOUND for no procedure of that name in the country, SECRECY_BARRIER for one of another zone
 */
export function casefilesFor(
  {
    identity: { zone },
    municipality,
  }: Pick<Reader, 'identity'> & { readonly municipality: Caller['municipality'] | undefined },
  system: Casetrail,
  procedure: string,
): Casefiles {
  const casefiles = system.casefiles.get(procedure);
  if (!casefiles) throw notFound();
  if (municipality && !carriesOut(municipality.jurisdiction, casefiles.procedure)) throw notFound();
  if (casefiles.procedure.zone !== zone) {
    throw new Problem('SECRECY_BARRIER', {
      detail: {
        sv: 'Denna verksamhet ligger i en annan sekretesszon än ditt token. Inget går emellan dem.',
        da: 'Dette område ligger i en anden tavshedszone end dit token. Intet går imellem dem.',
        en: 'This procedure lies in another secrecy zone than your token. Nothing flows between them.',
      },
    });
  }
  return casefiles;
}

/** A file that is open to somebody, and what they see of it. */
export interface OpenedFile {
  readonly file: Casefile;
  readonly seen: SeenFile;
}

/** Undefined for a file that doesn't exist and one that they may not see, alike. */
export async function openedFor(
  caller: Reader,
  casefiles: Casefiles,
  fileId: string,
): Promise<OpenedFile | undefined> {
  const { file } = await casefiles.load(fileId);
  const seen = seenBy(casefiles.procedure.sights, viewerOf(caller), file);
  return seen && { file, seen };
}

export function noRole(): Problem {
  return new Problem('NO_ROLE', {
    detail: {
      sv: 'Du har ingen roll i kommunen nu. Fråga den som sköter kommunens register.',
      da: 'Du har ingen rolle i kommunen nu. Spørg den, der fører kommunens register.',
      en: 'You hold no role in this municipality now. Ask its register keeper.',
    },
  });
}

export function noSeat(): Problem {
  return new Problem(notParty, {
    detail: {
      sv: 'Du deltar inte längre i den här akten. Fråga den som handlägger ärendet.',
      da: 'Du deltager ikke længere i denne sag. Spørg den, der behandler sagen.',
      en: 'You hold no seat in this file any more. Ask whoever handles the matter.',
    },
  });
}
