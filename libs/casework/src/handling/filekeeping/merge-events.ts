import { IsArray, IsInt, IsString } from 'class-validator';
import type { Casefile, WhyNotMerged } from '../../kernel/casefile.js';
import type { Deadline } from '../../kernel/deadline-course.js';
import type { FileEvent, IntendedCommand } from '../../kernel/event.js';
import { GrowingRecord } from '../../kernel/growing-record.js';
import { IsId, Maybe, OneOf, ReadBack, SaysEverywhere, together } from '../../kernel/fields.js';
import type { Codes, EveryLanguage } from '../../kernel/labels.js';
import type { MatterMove } from '../../kernel/matter.js';
import { PersonId, Reason, whyMerged } from './fields.js';

/** Why the other file refuses a merge that was proposed, as a person reads it. */
export const whyNotMerged = {
  'goes-on-elsewhere': {
    label: {
      sv: 'den andra akten hade då redan förts samman med en tredje',
      da: 'den anden akt var da allerede lagt sammen med en tredje',
      en: 'the other file had been merged into a third by then',
    },
    help: {
      sv: 'Arbeta vidare i den akt som den andra fortsätter i.',
      da: 'Arbejd videre i den akt, som den anden fortsætter i.',
      en: 'Go on in the file in which the other one does.',
    },
  },
  'other-municipality': {
    label: {
      sv: 'den andra akten förs av en annan kommun',
      da: 'den anden akt føres af en anden kommune',
      en: 'the other file is kept by another municipality',
    },
    help: {
      sv: 'Akter förs samman inom en kommun.',
      da: 'Akter lægges sammen inden for en kommune.',
      en: 'Files are merged within a municipality.',
    },
  },
  'other-person': {
    label: {
      sv: 'akterna rör personer med olika personnummer',
      da: 'akterne handler om personer med forskellige personnumre',
      en: 'the files are about persons with different personal numbers',
    },
    help: {
      sv: 'Rätta det personnummer som är fel innan akterna förs samman.',
      da: 'Ret det personnummer, der er forkert, før akterne lægges sammen.',
      en: 'Correct the personal number that is wrong before the files are merged.',
    },
  },
} as const satisfies Codes<EveryLanguage> & Record<WhyNotMerged, unknown>;

export const MergedFile = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Akt som förs samman', da: 'Akt, der lægges sammen', en: 'File that is merged' },
      {
        sv: 'Den akt som slutar och fortsätter i den andra.',
        da: 'Den akt, som slutter og fortsætter i den anden.',
        en: 'The file that ends and goes on in the other.',
      },
    ),
    IsId(),
  );

export const SurvivingFile = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Akt som fortsätter', da: 'Akt, der fortsætter', en: 'File that goes on' },
      {
        sv: 'Den akt som arbetet fortsätter i.',
        da: 'Den akt, som arbejdet fortsætter i.',
        en: 'The file in which work goes on.',
      },
    ),
    IsId(),
  );

export const ProposalId = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Förslag', da: 'Forslag', en: 'Proposal' },
      {
        sv: 'Det förslag som besvaras.',
        da: 'Det forslag, der besvares.',
        en: 'The proposal that is answered.',
      },
    ),
    IsId(),
  );

export const WhyNot = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Varför inte', da: 'Hvorfor ikke', en: 'Why not' },
      {
        sv: 'Varför akterna inte fördes samman.',
        da: 'Hvorfor akterne ikke blev lagt sammen.',
        en: 'Why the files were not merged.',
      },
    ),
    OneOf(whyNotMerged),
  );

/** Which of two files goes on in which. */
export interface MergedPair {
  readonly mergedFile: string;
  readonly survivingFile: string;
}

/** The file of a pair in whose stream a merge is proposed: the one whose id sorts first. */
export function proposedIn({ mergedFile, survivingFile }: MergedPair): string {
  return mergedFile < survivingFile ? mergedFile : survivingFile;
}

/** The file of a pair that answers a proposal by an event of its own: the other one. */
export function answeredIn({ mergedFile, survivingFile }: MergedPair): string {
  return mergedFile < survivingFile ? survivingFile : mergedFile;
}

export class MergeProposed {
  @MergedFile() mergedFile!: string;
  @SurvivingFile() survivingFile!: string;
  @Reason(whyMerged) reason!: string;
}

/** The first of two events by which files are merged: see `merging.ts`. Nothing ends by it, and it blocks nothing. */
export const mergeProposed: FileEvent<MergeProposed> = {
  type: 'casework/merge-proposed',
  version: 1,
  fields: MergeProposed,
  title: { sv: 'Sammanförande begärt', da: 'Sammenlægning begæret', en: 'Merge proposed' },
  intends: ({ id: proposalId, data }) => [
    { type: 'casework/answer-merge', fileId: answeredIn(data), body: { proposalId, ...data } },
  ],
  // A file that took over the one in which it was proposed reads it, too, and has nothing to answer.
  evolveFile: (file, { id, revision, data }) =>
    file.fileId === proposedIn(data)
      ? { ...file, proposals: { ...file.proposals, [id]: { proposalId: id, revision } } }
      : file,
  tells: {
    sv: ({ reason }) => `Det begärdes att akten förs samman med en annan om samma person: ${reason}`,
    da: ({ reason }) =>
      `Det blev begæret, at akten lægges sammen med en anden om den samme person: ${reason}`,
    en: ({ reason }) => `It was proposed to merge the file with another one about the same person: ${reason}`,
  },
};

/** What every answer to a proposal says, in either file. */
class MergeAnswered {
  @ProposalId() proposalId!: string;
  @MergedFile() mergedFile!: string;
  @SurvivingFile() survivingFile!: string;
}

export class MergeRefused extends MergeAnswered {
  @WhyNot() why!: WhyNotMerged;
}

/** The other file can't be merged with as it has become. The file of the proposal is told by an event of its own. */
export const mergeRefused: FileEvent<MergeRefused> = {
  type: 'casework/merge-refused',
  version: 1,
  fields: MergeRefused,
  title: { sv: 'Sammanförande avvisat', da: 'Sammenlægning afvist', en: 'Merge refused' },
  intends: ({ commandType, data }) => concludedElsewhere(commandType, data),
  evolveFile: (file, { data }) => withAnswer(file, data.proposalId, data.why),
  tells: {
    sv: ({ why }) => `Akten fördes inte samman med en annan: ${whyNotMerged[why].label.sv}.`,
    da: ({ why }) => `Akten blev ikke lagt sammen med en anden: ${whyNotMerged[why].label.da}.`,
    en: ({ why }) => `The file was not merged with another one: ${whyNotMerged[why].label.en}.`,
  },
};

export class FileMerged extends MergeAnswered {
  @Maybe() @Reason(whyMerged) reason?: string;

  @SaysEverywhere(
    { sv: 'Ärenden i akten', da: 'Sager i akten', en: 'Matters of the file' },
    {
      sv: 'De ärenden som går vidare i den andra akten.',
      da: 'De sager, der går videre i den anden akt.',
      en: 'The matters that go on in the other file.',
    },
  )
  @IsArray()
  @IsString({ each: true })
  matters!: string[];
}

/** The last word of a file that goes on in another. What was still to be done in it is done there. */
export const fileMerged: FileEvent<FileMerged> = {
  type: 'casework/file-merged',
  version: 1,
  fields: FileMerged,
  title: { sv: 'Akt sammanförd', da: 'Akt lagt sammen', en: 'File merged' },
  moves: ({ matters, survivingFile }) => matters.map((matterId) => ({ matterId, goesOnIn: survivingFile })),
  intends: ({ commandType, data }) => concludedElsewhere(commandType, data),
  evolveFile: (file, { revision: endedAt, data: { proposalId, survivingFile } }) => ({
    ...withAnswer(file, proposalId, 'accepted'),
    mergedInto: survivingFile,
    endedAt,
    deadlines: GrowingRecord.empty(),
    unconfirmed: GrowingRecord.empty(),
  }),
  tells: {
    sv: ({ reason }) => because('Akten rör en person som redan har en akt och förs vidare där', reason),
    da: ({ reason }) =>
      because('Akten handler om en person, der allerede har en akt, og føres videre der', reason),
    en: ({ reason }) =>
      because('The file is about somebody who has a file already and goes on there', reason),
  },
};

export class FileTakenOver extends MergeAnswered {
  @Maybe() @Reason(whyMerged) reason?: string;

  @SaysEverywhere(
    { sv: 'Slutar vid', da: 'Slutter ved', en: 'Ends at' },
    {
      sv: 'Numret på den sista händelsen i den akt som slutar.',
      da: 'Nummeret på den sidste hændelse i den akt, der slutter.',
      en: 'Revision of the last event of the file that ends.',
    },
  )
  @IsInt()
  endsAt!: number;

  @SaysEverywhere(
    { sv: 'Samma person', da: 'Samme person', en: 'The same person' },
    {
      sv: 'Den som akten som slutar rörde: samma person som den här akten rör.',
      da: 'Den, som akten, der slutter, handlede om: samme person, som denne akt handler om.',
      en: 'Whom the file that ends was about: the same person as this file is about.',
    },
  )
  @Maybe()
  @PersonId()
  sameAsSubject?: string;

  /** Of this file; absent while it isn't known whom it is about. */
  @Maybe() @PersonId() subjectId?: string;

  @SaysEverywhere(
    { sv: 'Skyddade personer', da: 'Beskyttede personer', en: 'Protected persons' },
    {
      sv: 'De personer vars identitet är skyddad i akten som slutar.',
      da: 'De personer, hvis identitet er beskyttet i akten, der slutter.',
      en: 'The persons whose identity is protected in the file that ends.',
    },
  )
  @IsArray()
  @IsString({ each: true })
  protectedPersons!: string[];

  @SaysEverywhere(
    { sv: 'Ärenden i akten', da: 'Sager i akten', en: 'Matters of the file' },
    {
      sv: 'Ärendena i akten som slutar, som de står.',
      da: 'Sagerne i akten, der slutter, som de står.',
      en: 'The matters of the file that ends, as they stand.',
    },
  )
  @IsArray()
  @ReadBack()
  matters!: MatterMove[];

  @SaysEverywhere(
    { sv: 'Frister i akten', da: 'Frister i akten', en: 'Deadlines of the file' },
    {
      sv: 'De frister i akten som slutar som något är kvar att göra åt, eller som har missats.',
      da: 'De frister i akten, der slutter, som der er noget tilbage at gøre ved, eller som er overskredet.',
      en: 'The deadlines of the file that ends about which something is left to do, or that were missed.',
    },
  )
  @IsArray()
  @ReadBack()
  deadlines!: Deadline[];

  @SaysEverywhere(
    { sv: 'Platser som avslutas', da: 'Pladser, der ophører', en: 'Seats that end' },
    {
      sv: 'De platser som fanns i akten som slutar. Den som ska ta del i den här får en ny.',
      da: 'De pladser, der var i akten, der slutter. Den, der skal have del i denne, får en ny.',
      en: 'The seats that stood in the file that ends. Whoever is to take part in this one is given another.',
    },
  )
  @Maybe()
  @IsArray()
  @IsString({ each: true })
  seats?: string[];
}

/**
 * Another file goes on in this one, which reads the other's events before its own from here on. What stands in the
 * other is repeated here for the lists, which read one file at a time.
 */
export const fileTakenOver: FileEvent<FileTakenOver> = {
  type: 'casework/file-taken-over',
  version: 1,
  fields: FileTakenOver,
  title: { sv: 'Annan akt fortsätter här', da: 'Anden akt fortsætter her', en: 'Another file goes on here' },
  carriesOver: true,
  moves: ({ matters }) => matters,
  movesDeadlines: ({ deadlines }) =>
    deadlines.map((deadline) => ({ deadlineId: deadline.deadlineId, goesOn: deadline })),
  protects: ({ protectedPersons }) => protectedPersons.map((personId) => ({ personId, protected: true })),
  intends: ({ commandType, data }) => [
    ...concludedElsewhere(commandType, data),
    { type: 'casework/go-on-as-one', fileId: data.survivingFile, body: { mergedFile: data.mergedFile } },
  ],
  evolveFile: (
    file,
    {
      recordedAt: endedAt,
      data: {
        proposalId,
        mergedFile: fileId,
        endsAt,
        sameAsSubject,
        subjectId,
        protectedPersons,
        seats = [],
      },
    },
  ) => ({
    ...withAnswer(file, proposalId, 'accepted'),
    takenOver: [
      ...file.takenOver,
      {
        fileId,
        endsAt,
        ...(sameAsSubject !== undefined && { sameAsSubject }),
        ...(subjectId !== undefined && { subjectId }),
      },
    ],
    // They were given for what that file held.
    seats: Object.fromEntries(
      Object.entries(file.seats).map(([seatId, seat]) => [
        seatId,
        seats.includes(seatId) ? { ...seat, endedAt } : seat,
      ]),
    ),
    persons: Object.fromEntries(
      Object.entries(file.persons).map(([personId, person]) => [
        personId,
        protectedPersons.includes(personId) ? { ...person, protectedIdentity: true } : person,
      ]),
    ),
  }),
  tells: {
    sv: ({ reason, seats }) =>
      because(
        `En annan akt om samma person förs vidare i den här${seats ? ', men inte platserna i den' : ''}`,
        reason,
      ),
    da: ({ reason, seats }) =>
      because(
        `En anden akt om den samme person føres videre i denne${seats ? ', men ikke pladserne i den' : ''}`,
        reason,
      ),
    en: ({ reason, seats }) =>
      because(
        `Another file about the same person goes on in this one${seats ? ', but for the seats in it' : ''}`,
        reason,
      ),
  },
};

export const mergeEvents: readonly FileEvent[] = [mergeProposed, mergeRefused, fileMerged, fileTakenOver];

/** The reason was erased from the proposal before the merge was completed: then there is none to tell. */
function because(said: string, reason: string | undefined): string {
  return reason === undefined ? `${said}.` : `${said}: ${reason}`;
}

/** The file of the proposal is told what the other one has answered; one that is told tells nobody. */
function concludedElsewhere(
  commandType: string | undefined,
  data: MergeAnswered & { readonly reason?: string; readonly why?: WhyNotMerged },
): readonly IntendedCommand[] {
  if (commandType !== 'casework/answer-merge') return [];
  const { proposalId, mergedFile, survivingFile, reason, why } = data;
  const body = {
    proposalId,
    mergedFile,
    survivingFile,
    ...(reason !== undefined && { reason }),
    ...(why !== undefined && { why }),
  };
  return [{ type: 'casework/conclude-merge', fileId: proposedIn(data), body }];
}

function withAnswer<Details>(
  file: Casefile<Details>,
  proposalId: string,
  answer: 'accepted' | WhyNotMerged,
): Casefile<Details> {
  const proposal = file.proposals[proposalId];
  return proposal
    ? { ...file, proposals: { ...file.proposals, [proposalId]: { ...proposal, answer } } }
    : file;
}
