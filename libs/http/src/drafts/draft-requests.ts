import { IsId, Maybe, Means, NoteDraft, Part } from '#casework';

@Means('What a draft is to say, in the place of what it said.')
export class DraftWritten {
  @Means('As much of the note as there is yet.') @Part(() => NoteDraft) note!: NoteDraft;
}

@Means('A draft of a note to be.')
export class DraftBegun extends DraftWritten {
  @Means('The matter that the note is about; left out where it is about the file itself.')
  @Maybe()
  @IsId()
  matterId?: string;
}
