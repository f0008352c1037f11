import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whose calendar it is, and where. */
export interface CalendarOwner {
  readonly municipalityId: string;
  readonly staffId: string;
  readonly zone: string;
}

/**
 * Which of the addresses of its owner counts: raised by one when the address is to be taken back, for it may have
 * come into other hands.
 */
export type Generation = number;

/** An address that doesn't count, whatever the reason: whoever tries learns nothing. The message never holds it. */
export class CalendarTokenRefused extends Error {
  override readonly name = 'CalendarTokenRefused';

  constructor() {
    super('The calendar address is not one that counts here: ask for a new one.');
  }
}

const version = 'c1';
const longestToken = 1024;

/**
 * The secret part of somebody's calendar address: programs for calendars send no Authorization header, so whoever has
 * the address reads the calendar. It says whom it is for and is signed (HMAC with SHA-256); it ends with its generation.
 *
 * @param secret 32 bytes, for this purpose only
 * @returns letters, digits, hyphens, underscores and full stops
 * @throws {RangeError} an owner without a name, or a generation that isn't a whole number from 0
 */
export function calendarToken(secret: Buffer, owner: CalendarOwner, generation: Generation): string {
  const { municipalityId, staffId, zone } = owner;
  const fields = [municipalityId, staffId, zone, generation];
  if (!areFields(fields)) throw new RangeError('A calendar address names its owner and a generation from 0.');
  const said = `${version}.${Buffer.from(JSON.stringify(fields)).toString('base64url')}`;
  const token = `${said}.${signatureOf(secret, said)}`;
  if (token.length > longestToken)
    throw new RangeError('A calendar address names its owner in fewer letters.');
  return token;
}

/**
 * @param currentGeneration which generation of the owner's addresses counts now; undefined: none does
 * @throws {CalendarTokenRefused} not one that was made by this secret, or one that was taken back
 */
export async function readCalendarToken(
  secret: Buffer,
  token: string,
  currentGeneration: (owner: CalendarOwner) => Promise<Generation | undefined>,
): Promise<CalendarOwner> {
  const { owner, generation } = signedIn(secret, token);
  if ((await currentGeneration(owner)) !== generation) throw new CalendarTokenRefused();
  return owner;
}

function signedIn(secret: Buffer, token: string): { owner: CalendarOwner; generation: Generation } {
  const parts = token.length > longestToken ? [] : token.split('.');
  const [tokenVersion, content = '', signature = ''] = parts;
  if (parts.length !== 3 || tokenVersion !== version) throw new CalendarTokenRefused();
  if (!areSame(signature, signatureOf(secret, `${version}.${content}`))) throw new CalendarTokenRefused();
  const fields: unknown = JSON.parse(Buffer.from(content, 'base64url').toString('utf8'));
  if (!areFields(fields)) throw new CalendarTokenRefused();
  const [municipalityId, staffId, zone, generation] = fields;
  return { owner: { municipalityId, staffId, zone }, generation };
}

function signatureOf(secret: Buffer, said: string): string {
  return createHmac('sha256', secret).update(said).digest('base64url');
}

/** Compares the texts, for several of them would decode to the same bytes. */
function areSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

type Fields = [municipalityId: string, staffId: string, zone: string, generation: Generation];

function areFields(value: unknown): value is Fields {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [generation, ...names] = value.toReversed() as unknown[];
  return Number.isSafeInteger(generation) && Number(generation) >= 0 && names.every(isName);
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
