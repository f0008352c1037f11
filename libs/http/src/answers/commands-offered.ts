import { IsIn, IsString } from 'class-validator';
import { CodeOf, CodesOf, Maybe, Means, Parts, type Role } from '#casework';

@Means('A command that you may give now: with a right body it is accepted, as an act of yours and of now.')
export class CommandOfferedShown {
  @Means('The command.') @CodeOf('command') readonly type!: string;
  @Means('What it does, in the language asked for.') @IsString() readonly title!: string;
  @Means('The roles that may give it by law and by the delegation order.')
  @CodesOf('role')
  readonly roles!: readonly Role[];
  @Means('Where it is given: the path of the request.') @IsString() readonly address!: string;
  @Means('The method of the request.') @IsIn(['POST']) readonly method!: 'POST';
  @Means('Its operation in the API document.') @IsString() readonly operation!: string;
  @Means('The schema of its body, as a reference into the API document.')
  @IsString()
  readonly schema!: string;
}

@Means(
  'A command that would be refused now, whatever its body said: one that a role of yours may give, or one that others may give now. Done by another, or before, it may be accepted all the same: the body says so in doneBy and occurredAt.',
)
export class CommandHinderedShown extends CommandOfferedShown {
  @Means('Why it would be refused. NOT_POSSIBLE, where the reason lies in what you may not see.')
  @CodeOf('problem')
  readonly code!: string;
  @Means('The paragraph that the refusal rests on.') @Maybe() @IsString() readonly source?: string;
  @Means('What the refusal says, in the language asked for.') @IsString() readonly says!: string;
}

/** What may be done with a file, or with a matter of it. */
export class CommandsShown {
  @Means('The commands on it that you may give now.')
  @Parts(() => CommandOfferedShown)
  readonly allowed!: readonly CommandOfferedShown[];
  @Means('Other commands on it that your roles may give, or that others may give now, each with why not.')
  @Parts(() => CommandHinderedShown)
  readonly notNow!: readonly CommandHinderedShown[];
}
