import type { FastifyReply } from 'fastify';
import Negotiator from 'negotiator';
import { languagesOf, type InvalidField, type Jurisdiction, type Language } from '#casework';
import { refuseWrong } from './problem.js';
import { unknownAmong } from './read-requests.js';

/** Which language somebody understands best who sends such headers (RFC 9110 12.5.4); English, if none of them. */
export function understood(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  spoken: readonly Language[],
): Language {
  const named = { headers: { 'accept-language': headers['accept-language'] as string | undefined } };
  // English first: who takes any language gets it, as does who names none.
  const [best] = new Negotiator(named).languages(['en', ...spoken.filter((language) => language !== 'en')]);
  return spoken.find((language) => language === best) ?? 'en';
}

/** Says in which language an answer is told, and that another might be told in another. */
export function toldIn(reply: FastifyReply, language: Language): void {
  vary(reply, 'accept-language');
  void reply.header('content-language', language);
}

/** Names a header by which answers differ (RFC 9110 12.5.5). */
export function vary(reply: FastifyReply, header: string): void {
  const named = String(reply.getHeader('vary') ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (!named.includes(header)) void reply.header('vary', [...named, header].join(', '));
}

/** What is wrong with asking for a language by name, where what belongs to a country isn't told in it. */
export function wrongLanguage(
  jurisdiction: Jurisdiction | undefined,
  language: Language | undefined,
): readonly InvalidField[] {
  return unknownAmong('language', language, languagesOf(jurisdiction));
}

/**
 * The language in which what belongs to a country is told: the one that is asked for by name, else the best that the
 * reader takes; said in the answer's headers.
 *
 * @throws {Problem} INVALID_FIELD naming those in which it is said
 */
export function spokenIn(
  jurisdiction: Jurisdiction | undefined,
  language: Language | undefined,
  reply: FastifyReply,
): Language {
  const spoken = languagesOf(jurisdiction);
  refuseWrong(wrongLanguage(jurisdiction, language));
  const told = language ?? understood(reply.request.headers, spoken);
  toldIn(reply, told);
  return told;
}
