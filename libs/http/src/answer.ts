import {
  allowedAtIntake,
  allowedIn,
  languagesOf,
  sourceIn,
  type CommandDefinition,
  type Labels,
  type Procedure,
} from '#casework';
import { InvalidPosition } from '#event-store';
import { ViewBehind } from '#projections';
import { InvalidCursor } from '#views';
import type { Casetrail } from '#platform';
import type { Accepted, Answer } from '#record';
import { InvalidReadCursor } from '#trust';
import type { AcceptedCommand } from './answers/accepted-command.js';
import { noRole, noSeat } from './caller.js';
import { showPosition, wrongPosition } from './shown-position.js';
import {
  invalidCursor,
  invalidFields,
  notFound,
  nothingUnder,
  Problem,
  refusedAs,
  withFurther,
} from './problem.js';

/** The body of an accepted command's answer. */
export function answerBody(
  { kind: _, replayed: __, position, ...answer }: Accepted,
  system: Pick<Casetrail, 'places'>,
): AcceptedCommand {
  return { ...answer, position: showPosition(system, position) };
}

/** The problem that an answer other than "accepted" is told as. */
export function problemOf(
  procedure: Procedure,
  answer: Exclude<Answer, Accepted>,
  on: { readonly at: CommandDefinition['at']; readonly matterId?: string },
): Problem {
  switch (answer.kind) {
    case 'not-found':
      return answer.field === undefined ? notFound() : nothingUnder(answer.field);
    case 'no-role':
      return noRole();
    case 'no-seat':
      return noSeat();
    case 'invalid':
      return invalidFields(answer.invalid, ...answer.fields.slice(1));
    case 'refused': {
      const { code, not, source, says, field } = answer.refusal;
      const { fields } = answer;
      const said = saidIn(procedure, says);
      const shown = sourceIn(source, procedure.jurisdiction ?? answer.viewer.municipality.jurisdiction);
      return new Problem(refusedAs(procedure, code, not), {
        detail: withFurther(said, field === undefined ? fields.length : fields.length - 1),
        says: said,
        ...(shown !== undefined && { source: shown }),
        fields,
        allowed: (on.at === 'intake'
          ? allowedAtIntake(procedure, answer.viewer)
          : allowedIn(procedure, answer.file, answer.viewer)(on.matterId)
        ).allowed.map(({ type }) => type),
      });
    }
    case 'stale':
      return new Problem(
        'STALE_VERSION',
        {
          detail: {
            sv: 'Det är inte den version som du ser nu. Läs ärendet igen och ta ställning på nytt.',
            da: 'Det er ikke den version, som du ser nu. Læs sagen igen og tag stilling på ny.',
            en: 'That is not the version that you see now. Read the matter again and decide anew.',
          },
          field: 'If-Match',
          version: answer.version,
          since: answer.since,
        },
        { etag: `"${answer.version}"` },
      );
    case 'other-body-under-key':
      return new Problem('KEY_REUSED', {
        detail: {
          sv: 'Denna Idempotency-Key har använts med ett annat innehåll. Använd en ny nyckel för en ny åtgärd.',
          da: 'Denne Idempotency-Key er brugt med et andet indhold. Brug en ny nøgle til en ny handling.',
          en: 'This Idempotency-Key was used with another body. Use a new key for a new command.',
        },
        field: 'Idempotency-Key',
      });
    case 'in-flight':
      return new Problem('IN_FLIGHT', {
        detail: {
          sv: 'Samma åtgärd utförs just nu. Vänta på svaret.',
          da: 'Den samme handling udføres lige nu. Vent på svaret.',
          en: 'The same command is being carried out. Wait for its answer.',
        },
        field: 'Idempotency-Key',
      });
    case 'busy':
      return new Problem(
        'BUSY',
        {
          detail: {
            sv: 'Akten ändras av andra just nu. Försök igen.',
            da: 'Sagen ændres af andre lige nu. Prøv igen.',
            en: 'The file is being changed by others right now. Try again.',
          },
        },
        { 'retry-after': '1' },
      );
  }
}

/** What is said, in the languages in which the procedure is read. */
export function saidIn({ jurisdiction }: Pick<Procedure, 'jurisdiction'>, says: Labels): Labels {
  const said = languagesOf(jurisdiction).map((language) => [language, says[language]] as const);
  return { ...Object.fromEntries(said.filter(([, text]) => text !== undefined)), en: says.en };
}

/** The problem that a query is told as which can't be answered as it was asked; undefined for other faults. */
export function problemOfQuery(fault: unknown): Problem | undefined {
  if (fault instanceof InvalidCursor || fault instanceof InvalidReadCursor) return invalidCursor();
  if (fault instanceof InvalidPosition) {
    return invalidFields(wrongPosition);
  }
  if (fault instanceof ViewBehind) {
    return new Problem(
      'BUSY',
      {
        detail: {
          sv: 'Listan har inte kommit så långt än. Försök igen.',
          da: 'Listen er ikke nået så langt endnu. Prøv igen.',
          en: 'The list has not reached that position yet. Try again.',
        },
        field: 'minPosition',
      },
      { 'retry-after': '1' },
    );
  }
  return undefined;
}
