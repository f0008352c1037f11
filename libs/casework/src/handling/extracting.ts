import { localDateOf } from '../calendar/index.js';
import type { Casefile } from '../kernel/casefile.js';
import type { CaseEvent } from '../kernel/event.js';
import type { InvalidField } from '../kernel/field-faults.js';
import type { Refusal } from '../kernel/refusal.js';
import { allowedIn, settledBy, type Asking } from './allowed.js';
import { catalogueOf } from './catalogue.js';
import type { ExtractAsked, Extracted } from './extract.js';
import { fieldsRefused } from './handling.js';
import type { Procedure } from './procedure.js';

/** What would go out now, or why nothing does, with the field that is wrong where it is about one. */
export type ExtractOutcome =
  | ({ readonly kind: 'extracted' } & Extracted)
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly fields: readonly InvalidField[] };

/**
 * What would go out of a matter to a person of the file, for somebody who might give it now. Undefined where there is
 * nothing to give: the procedure declares none, they don't see the matter, or none of its commands is ever theirs to ask.
 *
 * @param file as its own address has it: of one that goes on in another, that other
 * @param history every event of the file that is on record
 */
export function extractIn<Details>(
  procedure: Procedure<Details>,
  file: Casefile<Details>,
  asking: Asking,
  history: readonly CaseEvent[],
  asked: ExtractAsked,
): ExtractOutcome | undefined {
  const { extract } = procedure;
  if (!extract || !asking.seen?.showsMatter(asked.matterId)) return undefined;
  const { allowed, notNow } = allowedIn(procedure, file, asking)(asked.matterId);
  if (!allowed.some(({ type }) => extract.givenBy.includes(type))) {
    const [hindered] = extract.givenBy.flatMap((given) => notNow.find(({ type }) => type === given) ?? []);
    return hindered && { kind: 'refused', refusal: hindered.refusal, fields: [] };
  }
  const settled = settledBy(procedure, file, asking);
  const source = { file: settled, events: history, kinds: catalogueOf(procedure).events };
  const extracted = extract.of(source, asked, localDateOf(asking.now, file.timeZone));
  if (!('kind' in extracted)) return { kind: 'extracted', ...extracted };
  const { refusal } = extracted;
  return { kind: 'refused', refusal, fields: fieldsRefused(refusal, asked) };
}
