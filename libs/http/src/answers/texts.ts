import { IsString } from 'class-validator';
import { Maybe, Means } from '#casework';

@Means('Text for people, in each language in which it is said.')
export class SaidInLanguages {
  @Means('In English.') @IsString() readonly en!: string;
  @Means('In Swedish, where it is said in Swedish.') @Maybe() @IsString() readonly sv?: string;
  @Means('In Danish, where it is said in Danish.') @Maybe() @IsString() readonly da?: string;
}
