import { IsInt, IsString } from 'class-validator';
import {
  CodeOf,
  CodesOf,
  IsInstant,
  Maybe,
  fieldFaults,
  MaybePart,
  Means,
  OneOf,
  Parts,
  type FieldFault,
  type Instant,
  type Role,
} from '#casework';
import { Version } from './forms.js';
import { SaidInLanguages } from './texts.js';

@Means('An event that was recorded since the version that a command named.')
class InterveningEvent {
  @Means('What kind of event it was.') @CodeOf('event') readonly type!: string;
  @Means('When it was recorded.') @IsInstant() readonly recordedAt!: Instant;
  @Means('The role in which it was done.') @Maybe() @CodeOf('role') readonly role?: Role;
}

@Means('A field, a header or a parameter that is wrong.')
class WrongField {
  @Means('A dotted path in the body, or the name of a header or query parameter; empty for the body itself.')
  @IsString()
  readonly field!: string;
  @Means('What is wrong with it.') @OneOf(fieldFaults) readonly code!: FieldFault;
  @Means('What was expected, in the language of the answer.') @IsString() readonly expected!: string;
}

@Means('Why a request was not carried out (RFC 9457). Nothing of a case’s content is in it.')
export class Problem {
  @Means('The kind of problem, as a URN.') @IsString() readonly type!: string;
  @Means('The kind of problem, in words, in the language of the answer.') @IsString() readonly title!: string;
  @Means('The status of the answer.') @IsInt() readonly status!: number;
  @Means('The kind of problem, by its stable code.') @CodeOf('problem') readonly code!: string;
  @Means('What is wrong and what to do, in the language of the answer.') @IsString() readonly detail!: string;
  @Means('What a refusal says, in each language in which the procedure is read.')
  @MaybePart(() => SaidInLanguages)
  readonly says?: SaidInLanguages;
  @Means('What is wrong: a dotted path in the body, or the name of a header or query parameter.')
  @Maybe()
  @IsString()
  readonly field?: string;
  @Means('What was expected of that field.') @Maybe() @IsString() readonly expected?: string;
  @Means('Every field that is wrong, first the one that the problem is told as; at most 50.')
  @Maybe()
  @Parts(() => WrongField, { atMost: 50 })
  readonly fields?: readonly WrongField[];
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
