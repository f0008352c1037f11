import { describe, expect, it } from '@jest/globals';
import { catalogueOf, erasedMark, type Procedure, tellTimeline } from './handling/index.js';
import {
  type CaseEvent,
  type EventDescription,
  type Language,
  languagesOf,
  type SeenFile,
  personalFieldsOf,
} from './kernel/index.js';
import { municipalityProcedure } from './municipality/index.js';
import { procedures } from './procedures/index.js';
import { lendingLibrary } from './testing/lending-library.js';
import { sampleOf } from './testing/sample-fields.js';
import { everythingSeen } from './testing/everything-seen.js';

/** Somebody who is shown that something happened, and no personal data of it. */
const withoutData = { ...everythingSeen, shows: () => false };

const told: readonly Procedure[] = [...procedures, municipalityProcedure(procedures), lendingLibrary];

const cases = told.flatMap((procedure) =>
  [...catalogueOf(procedure).events.values()].map(
    (description) => [`${procedure.name}: ${description.type}`, procedure, description] as const,
  ),
);

function eventOf({ type }: EventDescription, data: object): CaseEvent {
  return {
    id: 'event-1',
    type,
    revision: 0,
    matterId: 'matter-1',
    occurredAt: '2026-03-06T15:30:00.000Z',
    recordedAt: '2026-03-06T15:30:00.000Z',
    cause: 'person',
    commandId: 'command-1',
    data,
  };
}

function textOf(procedure: Procedure, event: CaseEvent, language: Language, seen: SeenFile): string {
  const [entry] = tellTimeline(procedure, [event], language, () => 'Anna', seen);
  return entry?.text ?? '';
}

describe.each(cases)('%s', (_, procedure, description) => {
  const whole = eventOf(description, sampleOf(description.fields));
  const erased = {
    ...whole,
    erased: [...new Set(personalFieldsOf(description.fields).values())],
    data: Object.fromEntries(
      Object.entries(whole.data).filter(([field]) => !personalFieldsOf(description.fields).has(field)),
    ),
  };

  it.each(
    languagesOf(procedure.jurisdiction).flatMap(
      (language) =>
        [
          ['whole', language, whole, everythingSeen],
          ['erased', language, erased, everythingSeen],
          ['without what is not shown', language, whole, withoutData],
          ['without what is not shown, and nothing of an erasure', language, erased, withoutData],
        ] as const,
    ),
  )('is told %s in %s', (_state, language, event, seen) => {
    expect(description.tells).toHaveProperty(language);
    const text = textOf(procedure, event, language, seen);
    expect(text).toMatch(/^.{8,}$/s);
    expect(text).not.toMatch(/undefined|null|\[object|NaN/);
    if (seen === withoutData) expect(text).not.toContain(erasedMark[language]);
  });
});
