import { IsIn, Matches } from 'class-validator';
import { Code, CodeOf, IsId, IsInstant, Maybe, Means, Parts, type Instant } from '#casework';
import { purposes } from '../read-requests.js';
import { Cursor, Strings } from './forms.js';

@Means('A read, as it was logged.')
class LoggedReadShown {
  @Means('When it was read.') @IsInstant() readonly at!: Instant;
  @Means('Whoever read.') @Code() readonly staffId!: string;
  @Means('The roles in which they read, joined by +, or the seat; empty for somebody without any.')
  @Matches(/^([a-z-]+(\+[a-z-]+)*)?$/)
  readonly role!: string;
  @Means('The municipality.') @IsId() readonly municipalityId!: string;
  @Means('Why, as the reader stated; a party reads for themselves.')
  @IsIn([...purposes, 'party'])
  readonly purpose!: string;
  @Means('What kind of answer it was.') @CodeOf('read') readonly what!: string;
  @Means(
    'The ids of the files and matters that it showed; for a look-up that found nothing, a keyed hash of what was sought. ' +
      'A search by case number has that of the number first, whatever it found: the same for every search by it.',
  )
  @Strings()
  readonly ids!: readonly string[];
}

@Means('A page of the log of reads, the newest first.')
export class ReadsPage {
  @Means('The reads.') @Parts(() => LoggedReadShown) readonly reads!: readonly LoggedReadShown[];
  @Maybe() @Cursor() readonly next?: string;
}
