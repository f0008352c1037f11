import { IsString } from 'class-validator';
import { CodeOf, IsId, Means, Parts } from '#casework';
import { IdsOf, Position, Version } from './forms.js';

@Means('A matter that a command opened.')
class OpenedMatter {
  @Means('The matter, within its file.') @IsId() readonly matterId!: string;
  @Means('What kind of matter it is.') @CodeOf('matter-kind') readonly kind!: string;
  @Means('What people call it by: short, random, with a check character.')
  @IsString()
  readonly caseNumber!: string;
}

@Means('An event that a command put on record.')
class RecordedType {
  @Means('What kind of event was recorded.') @CodeOf('event') readonly type!: string;
}

@Means('An accepted command: what it left in the file.')
export class AcceptedCommand {
  @Means('The file that it was recorded in.') @IsId() readonly fileId!: string;
  @Means('The matters that it opened in the file: one for each child of a report whose number leads there.')
  @Parts(() => OpenedMatter)
  readonly matters!: readonly OpenedMatter[];

  @Version(
    'What the next command on it names in If-Match: of the first matter that it opened, else of what it was given on.',
  )
  readonly version!: string;

  @Position('Hand it to a list as minPosition to see your own write.') readonly position!: string;
  @Means('What it put on record, as far as you see it.')
  @Parts(() => RecordedType)
  readonly events!: readonly RecordedType[];
  @IdsOf('Other files that it was recorded in.') readonly alsoOn!: readonly string[];
}
