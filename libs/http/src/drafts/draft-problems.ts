import { holdsNoText } from '#casework';
import { notFound, nothingUnder, outOfDelegation, Problem, refusedAs } from '../problem.js';
import { mostDrafts, type DraftWriting } from './write-drafts.js';

/** A draft that can't be begun as things are. */
export const draftConflict = refusedAs({ name: 'drafts', refusalCodes: {} }, 'STATE_CONFLICT');

/** The problem that a draft is told as that was not written. */
export function problemOf(writing: Exclude<DraftWriting, { readonly kind: 'kept' }>): Problem {
  switch (writing.kind) {
    case 'not-found':
      return notFound();
    case 'nowhere':
      return nothingUnder('matterId');
    case 'not-given':
      return new Problem(outOfDelegation, {
        detail: {
          sv: 'Bara den som får signera en anteckning här påbörjar en.',
          da: 'Kun den, der må underskrive et notat her, påbegynder et.',
          en: 'Only whoever may sign a note here begins one.',
        },
      });
    case 'holds-no-text':
      return new Problem(draftConflict, { detail: holdsNoText.says });
    case 'too-many':
      return new Problem(draftConflict, {
        detail: {
          sv: `Du har redan ${mostDrafts} utkast i akten. Signera eller ta bort något av dem.`,
          da: `Du har allerede ${mostDrafts} kladder i sagen. Underskriv eller fjern en af dem.`,
          en: `You have ${mostDrafts} drafts in the file already. Sign one, or take one away.`,
        },
      });
    case 'gone-already':
      return new Problem(draftConflict, {
        detail: {
          sv: 'Utkastet som påbörjades med denna Idempotency-Key är redan signerat eller borttaget. Använd en ny nyckel för ett nytt.',
          da: 'Kladden, der blev påbegyndt med denne Idempotency-Key, er allerede underskrevet eller fjernet. Brug en ny nøgle til en ny.',
          en: 'The draft that was begun with this Idempotency-Key is signed or taken away already. Use a new key for a new one.',
        },
        field: 'Idempotency-Key',
      });
    case 'other-body-under-key':
      return new Problem('KEY_REUSED', {
        detail: {
          sv: 'Denna Idempotency-Key har använts med ett annat utkast. Använd en ny nyckel för ett nytt.',
          da: 'Denne Idempotency-Key er brugt med en anden kladde. Brug en ny nøgle til en ny.',
          en: 'This Idempotency-Key was used with another draft. Use a new key for a new one.',
        },
        field: 'Idempotency-Key',
      });
    case 'stale':
      return new Problem(
        'STALE_VERSION',
        {
          detail: {
            sv: 'Utkastet har skrivits om sedan dess. Läs det igen och ta ställning på nytt.',
            da: 'Kladden er skrevet om siden da. Læs den igen og tag stilling på ny.',
            en: 'The draft has been written anew since. Read it again and decide anew.',
          },
          field: 'If-Match',
          version: writing.version,
          since: [],
        },
        { etag: `"${writing.version}"` },
      );
  }
}
