import { IsIn, IsString } from 'class-validator';
import {
  Code,
  CodeOf,
  HowMany,
  IsId,
  IsInstant,
  Maybe,
  Means,
  Part,
  Parts,
  YesNo,
  type Instant,
} from '#casework';
import { ContentFieldShown } from './file.js';
import { Cursor } from './forms.js';

const extents = ['given', 'masked', 'withheld'] as const;

/** How much of an entry would go out. */
type Extent = (typeof extents)[number];

@Means('A field that would be blacked out.')
class MaskedFieldShown {
  @Means('The field.') @IsString() readonly field!: string;
  @Means('What it is called, in the language asked for.') @IsString() readonly label!: string;
  @Means('On which ground, as the procedure names it.') @Code() readonly ground!: string;
  @Means('That, in the language asked for.') @IsString() readonly groundTitle!: string;
}

@Means('What would go out of one entry.')
class ExtractedEntryShown {
  @Means('The entry.') @IsId() readonly entryId!: string;
  @Means('What kind of event it is.') @CodeOf('event') readonly type!: string;
  @Means('That, in the language asked for.') @IsString() readonly title!: string;
  @Means('The matter that it is about; absent where it is about the file itself.')
  @Maybe()
  @IsId()
  readonly matterId?: string;
  @Means('When it happened, as it was recorded.') @IsInstant() readonly occurredAt!: Instant;
  @Means('When it happened, where that was recorded wrong at first.')
  @Maybe()
  @IsInstant()
  readonly correctedAt?: Instant;
  @Means('Registered in error.') @YesNo() readonly inError!: boolean;
  @Means('Whether it would go out whole, masked, or not at all.') @IsIn([...extents]) readonly is!: Extent;
  @Means('What happened, in one sentence, masked; absent of an entry that is withheld.')
  @Maybe()
  @IsString()
  readonly text?: string;
  @Means('The personal fields that would go out, as far as you see them yourself.')
  @Parts(() => ContentFieldShown)
  readonly content!: readonly ContentFieldShown[];
  @Means('The fields that would be blacked out.')
  @Parts(() => MaskedFieldShown)
  readonly masked!: readonly MaskedFieldShown[];
  @Means('On which ground it is withheld, as the procedure names it.')
  @Maybe()
  @Code()
  readonly ground?: string;
  @Means('That, in the language asked for.') @Maybe() @IsString() readonly groundTitle?: string;
}

@Means('How many entries would go out, on all pages.')
class ExtractCounts {
  @Means('Those that would go out whole.') @HowMany() readonly given!: number;
  @Means('Those that would go out masked.') @HowMany() readonly masked!: number;
  @Means('Those that would not.') @HowMany() readonly withheld!: number;
}

@Means(
  'What of a matter would go out now to a person of its file, by the rule by which it is given: what somebody withholds ' +
    'by hand when they give it is not known yet.',
)
export class ExtractShown {
  @Means('The file.') @IsId() readonly fileId!: string;
  @Means('The matter.') @IsId() readonly matterId!: string;
  @Means('The person to whom it would go out.') @IsId() readonly partyId!: string;
  @Means('Whether its texts have to be read through before it is given: no rule masks what stands in them.')
  @YesNo()
  readonly toBeReadThrough!: boolean;
  @Means('How many entries.') @Part(() => ExtractCounts) readonly counts!: ExtractCounts;
  @Means('The entries that you see, in the order in which they were recorded.')
  @Parts(() => ExtractedEntryShown)
  readonly entries!: readonly ExtractedEntryShown[];
  @Maybe() @Cursor() readonly next?: string;
}
