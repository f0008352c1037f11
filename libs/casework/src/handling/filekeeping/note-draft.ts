import { IsInstant, Maybe, Means, SaysEverywhere } from '../../kernel/fields.js';
import type { Instant } from '../../calendar/index.js';
import { DocumentsReferredTo } from './documents.js';
import { KindOfNote, NoteText, WithOthers, WithPersons, type NoteKind } from './note-events.js';

/**
 * A note as its author has it before it is signed: whatever of it is there yet, within the bounds of the note itself.
 * It stands in no log.
 */
@Means('As much of a note as there is yet.')
export class NoteDraft {
  @Maybe() @KindOfNote() kind?: NoteKind;
  @WithPersons() withPersons?: string[];
  @WithOthers() withOthers?: string;
  @Maybe() @NoteText() text?: string;
  @DocumentsReferredTo() documents?: string[];

  @SaysEverywhere(
    { sv: 'När det hände', da: 'Hvornår det skete', en: 'When it happened' },
    {
      sv: 'När det hände som ska antecknas, om det är känt redan.',
      da: 'Hvornår det skete, der skal noteres, hvis det allerede vides.',
      en: 'When what is to be noted happened, if that is known yet.',
    },
  )
  @Maybe()
  @IsInstant()
  occurredAt?: Instant;
}
