import type { Instant } from '../../calendar/index.js';
import { openMatters, type Casefile, type GrowingRecord } from '../../kernel/index.js';
import type { matters } from './matters.js';

/** That another municipality was asked to take the case over, in the matter in which it was asked. */
export interface TransferState {
  readonly municipalityId: string;
  readonly municipalityName: string;
  readonly requestedAt: Instant;
  readonly answer: 'awaited' | 'agreed' | 'refused';
  /** What the Health and Social Care Inspectorate was asked and found, where the two did not agree. */
  readonly inspectorate: 'not-asked' | 'asked' | 'for-transfer' | 'against-transfer';
  readonly transferredAt?: Instant;
}

/** Within so many months of the request the other municipality answers: SoL 2025:400 29:11 (2001:453 2 a:11). */
export const monthsToAnswer = 1;

/** The part of a child's file that requests to take its case over make. */
interface WithTransfers {
  readonly transfers: GrowingRecord<TransferState>;
}

type Kind = keyof typeof matters;

/** What goes along: it is the receiver's to go on with. */
const going = ['investigation', 'application', 'report'] as const satisfies readonly Kind[];

/** What holds the child here: this board brings it to an end, or keeps the responsibility (SoL 2025:400 29:2). */
const holding = [
  'immediate-custody',
  'care',
  'contact-restriction',
  'temporary-moving-ban',
  'moving-ban',
  'placement',
] as const satisfies readonly Kind[];

/** What is about decisions or documents of this board, and is answered by it whoever works with the child. */
const answeredHere = ['appeal', 'disclosure'] as const satisfies readonly Kind[];

/** The open matters that go along with a case. What else is open, as a support that runs, stays until it is ended. */
export function mattersThatGo(file: Casefile) {
  return going.flatMap((kind) => openMatters(file, kind));
}

/** The open matters that keep a case from going. */
export function mattersInTheWay(file: Casefile): readonly string[] {
  return holding.flatMap((kind) => openMatters(file, kind)).map(({ matterId }) => matterId);
}

/** The last transfer of a case, if it was carried out and nothing has come in since that this board works with. */
export function standingTransfer(file: Casefile<WithTransfers>): TransferState | undefined {
  const [last] = [...file.details.transfers]
    .flatMap(([, each]) => (each.transferredAt === undefined ? [] : [each]))
    .toSorted(({ transferredAt: one = '' }, { transferredAt: other = '' }) => (one > other ? -1 : 1));
  const works = openMatters(file).some(({ kind }) => !answeredHere.some((each) => each === kind));
  return works ? undefined : last;
}

/** Whether the receiver has agreed to take a case over, or the inspectorate has decided that it has to. */
export function isToGo({ answer, inspectorate, transferredAt }: TransferState): boolean {
  return transferredAt === undefined && (answer === 'agreed' || inspectorate === 'for-transfer');
}

/** The details with a request to take the case over as it stands; as they were where the request was in error. */
export function withTransfer<Details extends WithTransfers>(
  details: Details,
  matterId: string,
  becomes: Partial<TransferState>,
): Details {
  const before = details.transfers.get(matterId);
  return before
    ? { ...details, transfers: details.transfers.with(matterId, { ...before, ...becomes }) }
    : details;
}
