import type { Casefile, WhyNotMerged } from '../../kernel/casefile.js';
import {
  accept,
  CommandBody,
  invalid,
  refuse,
  type CommandDefinition,
  type Situation,
} from '../../kernel/command.js';
import { isUnfinished } from '../../kernel/deadline-course.js';
import { happens, type DecidedEvent } from '../../kernel/event.js';
import { Maybe } from '../../kernel/fields.js';
import type { EveryLanguage } from '../../kernel/labels.js';
import { asItStands } from '../../kernel/matter.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';
import { standingSeats } from '../../kernel/seat.js';
import { correctedNow } from './acts.js';
import { IntoFileId, Reason, whyMerged } from './fields.js';
import {
  fileMerged,
  fileTakenOver,
  MergedFile,
  mergeProposed,
  mergeRefused,
  ProposalId,
  SurvivingFile,
  WhyNot,
  type FileTakenOver,
  type MergedPair,
} from './merge-events.js';

/**
 * Two files turned out to be about one person: work goes on in the other, this one ends and stays readable.
 *
 * Two streams can't be written at once, so that whatever happens in either meanwhile has to be met. Of the two files
 * call the one whose id sorts first F, and the other G.
 *
 * 1. `merge-proposed` is appended to F, on whichever file the command was given.
 * 2. G answers by an event of its own, decided on G as it stands and appended at its revision: it ends (`file-merged`),
 *    takes the other over (`file-taken-over`) or refuses (`merge-refused`). So each proposal has exactly one answer,
 *    and that decides.
 * 3. F is told the answer by the same kinds of event, in its own words.
 *
 * Nobody writes into a file with an unanswered proposal of its own but whoever concludes it: a command that meets one
 * first sees it answered, and then goes on in whichever file does. So F ends, if it does, where its proposal was
 * answered, and a proposal blocks nothing for longer than that takes. Before G answers, it first sees its own proposal
 * answered; that one leads to a file whose id sorts after its own, and so on upwards, which ends.
 *
 * At the moment of an acceptance neither F nor G has ended: F can't while it waits, and G's revision says that it
 * hasn't. What ends joins what hasn't, so that there never is a circle.
 *
 * A step that a crash cut off is taken by the next command that meets the proposal, or by the worker: each is intended
 * by the event before it, under an id of its own, and a second time changes nothing.
 */
export class MergeFile extends CommandBody {
  @IntoFileId() intoFileId!: string;
  @Reason(whyMerged) reason!: string;
}

const otherPerson: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Akterna rör personer med olika personnummer. Är det samma person, ta först bort ett av dem med casework/change-person: cleared personalNumber, och formerNumber replaced om numret har ersatts av det andra, wrong om det är fel.',
    da: 'Akterne handler om personer med forskellige personnumre. Er det samme person, så fjern først det ene med casework/change-person: cleared personalNumber, og formerNumber replaced, hvis nummeret er erstattet af det andet, wrong, hvis det er forkert.',
    en: 'The files are about persons with different personal numbers. If they are one person, first take one of them away by casework/change-person: cleared personalNumber, and formerNumber replaced if the other has replaced it, wrong if it is wrong.',
  },
};

const otherMunicipality: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Den andra akten förs av en annan kommun. Akter förs samman inom en kommun.',
    da: 'Den anden akt føres af en anden kommune. Akter lægges sammen inden for en kommune.',
    en: 'The other file is kept by another municipality. Files are merged within a municipality.',
  },
};

const mergedMeanwhile: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'En av akterna har just förts samman med en annan. Se var den fortsätter, och arbeta vidare där.',
    da: 'En af akterne er netop lagt sammen med en anden. Se, hvor den fortsætter, og arbejd videre der.',
    en: 'One of the files has just been merged into another. See where it goes on, and go on there.',
  },
};

/** A refusal for each reason that the other file may have had. */
const refusals: Readonly<Record<WhyNotMerged, RefusalRule<EveryLanguage>>> = {
  'goes-on-elsewhere': mergedMeanwhile,
  'other-municipality': otherMunicipality,
  'other-person': otherPerson,
};

/** Why the other file refused a proposal; undefined where it accepted it, or has not answered yet. */
export function refusalOfMerge(
  { proposals }: Pick<Casefile, 'proposals'>,
  proposalId: string,
): RefusalRule<EveryLanguage> | undefined {
  const answer = proposals[proposalId]?.answer;
  return answer === undefined || answer === 'accepted' ? undefined : refusals[answer];
}

export function mergeFile(by: readonly Role[]): CommandDefinition<unknown, MergeFile, EveryLanguage> {
  return {
    type: 'casework/merge-file',
    title: {
      sv: 'För samman med annan akt',
      da: 'Læg sammen med en anden akt',
      en: 'Merge into another file',
    },
    fields: MergeFile,
    at: 'file',
    by,
    inPerson: true,
    ofThisFile: true,
    happensNow: true,
    onlyNow: correctedNow,
    refusals: { otherPerson, otherMunicipality, mergedMeanwhile },
    subjects: ({ intoFileId }) => [{ fileId: intoFileId }],
    joins: ({ intoFileId }) => intoFileId,
    decide: ({ command: { intoFileId, reason }, file, context }) => {
      const other = context.files?.[0];
      if (!other || other.fileId === file.fileId)
        return invalid('intoFileId', {
          sv: 'en annan akt än den här',
          da: 'en anden sag end denne',
          en: 'another file than this one',
        });
      const why = whyNotMerged(file, other);
      if (why) return refuse(refusals[why], 'intoFileId');
      const mergedFile = intoFileId === file.fileId ? other.fileId : file.fileId;
      return accept(happens(mergeProposed, { mergedFile, survivingFile: intoFileId, reason }));
    },
  };
}

/** The answer that a proposal asks the other file for. */
export class AnswerMerge extends CommandBody {
  @ProposalId() proposalId!: string;
  @MergedFile() mergedFile!: string;
  @SurvivingFile() survivingFile!: string;
  @Maybe() @Reason(whyMerged) reason?: string;
}

export const answerMerge: CommandDefinition<unknown, AnswerMerge, EveryLanguage> = {
  type: 'casework/answer-merge',
  title: { sv: 'Svara på sammanförande', da: 'Besvar sammenlægning', en: 'Answer a merge' },
  fields: AnswerMerge,
  at: 'file',
  by: [],
  refusals: {},
  internal: true,
  ofThisFile: true,
  happensNow: true,
  joins: otherThan,
  decide: (situation) => {
    const { file } = situation;
    const why = whyNotMerged(file, otherOf(situation));
    return accept(why ? refusing(situation, why) : merging(situation));
  },
};

/** Tells the file in which a merge was proposed how the other one answered. */
export class ConcludeMerge extends AnswerMerge {
  @Maybe() @WhyNot() why?: WhyNotMerged;
}

export const concludeMerge: CommandDefinition<unknown, ConcludeMerge, EveryLanguage> = {
  type: 'casework/conclude-merge',
  title: { sv: 'Slutför sammanförande', da: 'Fuldfør sammenlægning', en: 'Conclude a merge' },
  fields: ConcludeMerge,
  at: 'file',
  by: [],
  refusals: {},
  internal: true,
  ofThisFile: true,
  happensNow: true,
  joins: otherThan,
  decide: (situation) => {
    const { why } = situation.command;
    return accept(why ? refusing(situation, why) : merging(situation));
  },
};

type Answering = Situation<unknown, AnswerMerge>;

/** The other file of a pair. */
function otherThan({ mergedFile, survivingFile }: MergedPair, fileId: string): string {
  return fileId === mergedFile ? survivingFile : mergedFile;
}

function otherOf({ context: { files = [] } }: Answering): Casefile {
  const [other] = files;
  if (!other) throw new Error('Two files are merged without a look at the other one.');
  return other;
}

/** Two known numbers are two different ones, for the subject index leads each to one file. */
function whyNotMerged(file: Casefile, other: Casefile): WhyNotMerged | undefined {
  if (file.mergedInto !== undefined) return 'goes-on-elsewhere';
  if (file.municipalityId !== other.municipalityId) return 'other-municipality';
  return isIdentified(file) && isIdentified(other) ? 'other-person' : undefined;
}

function isIdentified({ persons, subjectId = '' }: Casefile): boolean {
  return persons[subjectId]?.identified === true;
}

function refusing({ command }: Answering, why: WhyNotMerged): DecidedEvent {
  const { proposalId, mergedFile, survivingFile } = command;
  return happens(mergeRefused, { proposalId, mergedFile, survivingFile, why });
}

/** This file's part in the merge: it ends, or takes the other over. */
function merging(situation: Answering): DecidedEvent {
  const { command, file } = situation;
  const { proposalId, mergedFile, survivingFile, reason } = command;
  const answer = { proposalId, mergedFile, survivingFile, ...(reason !== undefined && { reason }) };
  return file.fileId === mergedFile
    ? happens(fileMerged, { ...answer, matters: [...file.matters.ids()] })
    : happens(fileTakenOver, { ...answer, ...whatIsTakenOver(file, otherOf(situation)) });
}

/** What lists are told of a file that goes on in another, as it stands at its end. */
function whatIsTakenOver(
  { subjectId }: Casefile,
  ended: Casefile,
): Omit<FileTakenOver, 'proposalId' | 'mergedFile' | 'survivingFile' | 'reason'> {
  const same =
    subjectId !== undefined && ended.subjectId !== undefined
      ? { subjectId, sameAsSubject: ended.subjectId }
      : undefined;
  const seats = standingSeats(ended).map(({ seatId }) => seatId);
  return {
    endsAt: ended.revision,
    ...same,
    protectedPersons: Object.values(ended.persons)
      .filter(({ protectedIdentity }) => protectedIdentity)
      .map(({ personId }) => (personId === same?.sameAsSubject ? same.subjectId : personId)),
    matters: ended.matters.values().map(asItStands),
    // Of what is finished, too, that it was missed.
    ...(seats.length > 0 && { seats }),
    deadlines: ended.deadlines
      .values()
      .filter((deadline) => isUnfinished(deadline) || deadline.misses.length > 0),
  };
}
