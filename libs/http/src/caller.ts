import { mayOpen, type Casefile, type MunicipalityAsOf, type Procedure, type StaffMember } from '#casework';
import type { Casetrail } from '#platform';
import type { Casefiles } from '#record';
import { TokenRefused, type Identity } from '#trust';
import { notFound, Problem } from './problem.js';

/** Who asks, with what the municipality's register says of them now. */
export interface Caller {
  readonly identity: Identity;
  readonly municipality: MunicipalityAsOf;
  readonly staff: StaffMember;
}

const challenge = { 'www-authenticate': 'Bearer realm="casetrail"' };

/**
 * The identity behind a request's `Authorization: Bearer` header.
 *
 * @throws {Problem} UNAUTHENTICATED when it is missing, malformed, expired or not ours
 */
export async function identityOf(system: Casetrail, authorization: string | undefined): Promise<Identity> {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) {
    throw new Problem(
      'UNAUTHENTICATED',
      { detail: 'Send a token in the header Authorization: Bearer <token>.', field: 'Authorization' },
      challenge,
    );
  }
  try {
    return await system.identities.verify(token);
  } catch (fault) {
    if (!(fault instanceof TokenRefused)) throw fault;
    throw new Problem(
      'UNAUTHENTICATED',
      { detail: `The token is not accepted (${fault.reason}). Get a new one.`, field: 'Authorization' },
      { 'www-authenticate': `${challenge['www-authenticate']}, error="invalid_token"` },
    );
  }
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
 * The procedure of a route with its files, as far as the token's secrecy zone reaches. Nothing is looked up before.
 *
 * @throws {Problem} NOT_FOUND for none of that name, SECRECY_BARRIER for one of another zone
 */
export function procedureFor(
  { zone }: Identity,
  system: Casetrail,
  name: string,
): { readonly procedure: Procedure; readonly casefiles: Casefiles } {
  const procedure = system.procedures.get(name);
  const casefiles = system.casefiles.get(name);
  if (!procedure || !casefiles) throw notFound();
  if (procedure.zone !== zone) {
    throw new Problem('SECRECY_BARRIER', {
      detail: 'This procedure lies in another secrecy zone than your token. Nothing flows between them.',
    });
  }
  return { procedure, casefiles };
}

/**
 * A file as somebody may open it.
 *
 * @throws {Problem} NOT_FOUND for one that doesn't exist and one that they may not see, alike
 */
export async function fileSeenBy(
  { identity, staff }: Pick<Caller, 'identity' | 'staff'>,
  procedure: Procedure,
  casefiles: Casefiles,
  fileId: string,
): Promise<Casefile> {
  const { file } = await casefiles.load(fileId);
  const isSeen =
    file.revision >= 0 &&
    file.municipalityId === identity.municipalityId &&
    mayOpen(procedure.sights, staff, file);
  if (!isSeen) throw notFound();
  return file;
}

export function noRole(): Problem {
  return new Problem('NO_ROLE', {
    detail: 'You hold no role in this municipality now. Ask its register keeper.',
  });
}
