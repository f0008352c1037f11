import { Code, Example, IsId, matterOf, Maybe, Says, type Context, type Matter } from '../../kernel/index.js';
import { SaysCaseNumber, SaysChild } from './matters.js';
import type { ChildFile } from './state.js';

/** What the event says of a matter that begins in another one, as a care does in an investigation or a custody. */
export class MatterBegun {
  @SaysCaseNumber @Code() caseNumber!: string;
  @Says(
    { sv: 'Enhet', en: 'Unit' },
    { sv: 'Enheten vars ärende det är.', en: 'The unit whose matter it is.' },
  )
  @Example('investigation')
  @Code()
  unitId!: string;
  @SaysChild @IsId() childId!: string;
  @Says(
    { sv: 'Handläggare', en: 'Handler' },
    {
      sv: 'Den som handlägger det ärende som det började i, och så även detta.',
      en: 'Who handles the matter that it began in, and so this one too.',
    },
  )
  @Maybe()
  @Code()
  handlerId?: string;
}

/** The same of a matter that begins by a decision in another one. */
export class MatterBegunByDecision extends MatterBegun {
  @Says({ sv: 'Beslut', en: 'Decision' }, { sv: 'Det beslut som gäller.', en: 'The decision that holds.' })
  @IsId()
  decisionId!: string;
  @Says(
    { sv: 'Beslutat i', en: 'Decided in' },
    { sv: 'Det ärende som beslutet fattades i.', en: 'The matter in which it was decided.' },
  )
  @IsId()
  decidedIn!: string;
}

/** Where a command stands in whose matter another one begins. */
interface In {
  readonly file: Pick<ChildFile, 'fileId' | 'subjectId'>;
  readonly matter: Matter | undefined;
  readonly context: Pick<Context, 'caseNumberFor'>;
}

/**
 * What is said of every matter that begins in another one: a number of its own, the child, and the unit and handler of that.
 *
 * @throws {Error} the file is about nobody: a fault of the procedure
 */
export function begunIn(standing: In, kind: string): MatterBegun {
  const { file, context } = standing;
  const { unitId, handlerId } = matterOf(standing);
  if (file.subjectId === undefined) throw new Error(`File ${file.fileId} is about no child.`);
  return {
    caseNumber: context.caseNumberFor(kind),
    unitId,
    childId: file.subjectId,
    ...(handlerId !== undefined && { handlerId }),
  };
}
