import { IsIn, IsString } from 'class-validator';
import { Means, Part } from '#casework';

@Means('Where to go on.')
class DoorLinks {
  @Means('The page of the API document.') @IsString() readonly docs!: string;
  @Means('The API document as data.') @IsString() readonly document!: string;
  @Means('The procedures, with all that they declare.') @IsString() readonly procedures!: string;
  @Means('Whether the process lives.') @IsString() readonly live!: string;
  @Means('Whether it can serve.') @IsString() readonly ready!: string;
}

@Means('What is there, for whoever has only the address.')
export class FrontDoor {
  @Means('What this is.') @IsIn(['casetrail']) readonly name!: 'casetrail';
  @Means('Its version.') @IsString() readonly version!: string;
  @Means('Where to go on, from the same origin.') @Part(() => DoorLinks) readonly links!: DoorLinks;
}
