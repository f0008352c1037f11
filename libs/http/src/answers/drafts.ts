import { Code, IsId, IsInstant, Maybe, Means, Part, Parts, NoteDraft, type Instant } from '#casework';
import { Version } from './forms.js';

/** Of what the draft is, and until when it is kept. */
class DraftTold {
  @Means('The matter that it is about; absent where it is about the file itself.')
  @Maybe()
  @IsId()
  readonly matterId?: string;
  @Means('When it was begun.') @IsInstant() readonly begunAt!: Instant;
  @Means('When it was last written.') @IsInstant() readonly writtenAt!: Instant;
  @Means('From when on it is gone, if it is neither written again nor signed until then.')
  @IsInstant()
  readonly endsAt!: Instant;
}

@Means('A draft of one’s own, without what it says.')
export class DraftKept extends DraftTold {
  @Means('The draft.') @IsId() readonly draftId!: string;
  @Version('What you name in If-Match to write it anew or to take it away.') readonly version!: string;
}

@Means('A draft of one’s own.')
export class DraftShown extends DraftKept {
  @Means('As much of the note as there is yet.') @Part(() => NoteDraft) readonly note!: NoteDraft;
}

@Means('That somebody has begun a note; what it says is theirs alone until they sign it.')
export class DraftOfAnother extends DraftTold {
  @Means('Whoever has begun it.') @Code() readonly authorId!: string;
}

@Means('The drafts of a file that one is shown, the first begun first.')
export class DraftsShown {
  @Means('Your own.') @Parts(() => DraftKept) readonly own!: readonly DraftKept[];
  @Means('Those of others, for whoever assigns the handlers here; for anybody else, none.')
  @Parts(() => DraftOfAnother)
  readonly others!: readonly DraftOfAnother[];
}
