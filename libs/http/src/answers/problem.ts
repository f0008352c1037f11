import { IsInt, IsString } from 'class-validator';
import {
  CodeOf,
  CodesOf,
  IsInstant,
  Maybe,
  MaybePart,
  Means,
  Parts,
  type Instant,
  type Role,
} from '#casework';
import { Version } from './forms.js';
import { SaidInLanguages } from './texts.js';

class InterveningEvent {
  @Means('What kind of event it was.') @CodeOf('event') readonly type!: string;
  @Means('When it was recorded.') @IsInstant() readonly recordedAt!: Instant;
  @Means('The role in which it was done.') @Maybe() @CodeOf('role') readonly role?: Role;
}

/** Why a request was not carried out (RFC 9457). Nothing of a case’s content is in it. */
export class Problem {
  @Means('The kind of problem, as a URN.') @IsString() readonly type!: string;
  @Means('The kind of problem, in words.') @IsString() readonly title!: string;
  @Means('The status of the answer.') @IsInt() readonly status!: number;
  @Means('The kind of problem, by its stable code.') @CodeOf('problem') readonly code!: string;
  @Means('What is wrong and what to do.') @IsString() readonly detail!: string;
  @Means('What a refusal says, in each language in which the procedure is read.')
  @MaybePart(() => SaidInLanguages)
  readonly says?: SaidInLanguages;
  @Means('What is wrong: a dotted path in the body, or the name of a header or query parameter.')
  @Maybe()
  @IsString()
  readonly field?: string;
  @Means('What was expected of that field.') @Maybe() @IsString() readonly expected?: string;
  @Means('The paragraph that a refusal rests on.') @Maybe() @IsString() readonly source?: string;
  @Means('Commands that you may give now instead.')
  @Maybe()
  @CodesOf('command')
  readonly allowed?: readonly string[];
  @Maybe() @Version('The version that there is now.') readonly version?: string;
  @Means('What has been recorded since the version that was named, as far as you see it.')
  @Maybe()
  @Parts(() => InterveningEvent)
  readonly since?: readonly InterveningEvent[];
}
