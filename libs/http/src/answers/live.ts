import { Code, CodeOf, CodesOf, IsId, Maybe, Means, Parts, type Role } from '#casework';
import { CaseloadRowShown } from './caseload.js';
import { Version } from './forms.js';

@Means('The first message of a stream: from its position on everything is told. Of a list, who looks.')
export class LiveStart {
  @Means('The unit in which you look at a list.') @Maybe() @Code() readonly unitId?: string;
  @Means('The roles in which you look at a list.') @Maybe() @CodesOf('role') readonly roles?: readonly Role[];
}

@Means('`row`: a matter of the list as it is now.')
export class LiveRow extends CaseloadRowShown {}

@Means('`left`: a matter that is in the list no more.')
export class LiveLeft {
  @Means('The file.') @IsId() readonly fileId!: string;
  @Means('The matter.') @IsId() readonly matterId!: string;
}

@Means('A matter as it is now.')
class ChangedMatter {
  @Means('The matter.') @IsId() readonly matterId!: string;
  @Version('The version that it has now.') readonly version!: string;
}

@Means('An event that changed a file.')
class ChangedBy {
  @Means('What kind of event it was.') @CodeOf('event') readonly type!: string;
  @Means('The matter that it is about; absent where it is about the file itself.')
  @Maybe()
  @IsId()
  readonly matterId?: string | undefined;
}

@Means('`changed`: which versions a file and its matters have now, and what made them.')
export class LiveChanged {
  @Means('The file.') @IsId() readonly fileId!: string;
  @Maybe()
  @Version('The version that the file itself has now; absent for whoever doesn’t see it.')
  readonly version?: string;
  @Means('Its matters, as far as you see them.')
  @Parts(() => ChangedMatter)
  readonly matters!: readonly ChangedMatter[];
  @Means('What happened, as far as you see it.')
  @Parts(() => ChangedBy)
  readonly events!: readonly ChangedBy[];
}

@Means('`reload`: the page has to be read again.')
export class LiveReload {}
