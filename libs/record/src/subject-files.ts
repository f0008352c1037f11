import type { Context, IndexChange } from '#casework';
import type { Casefiles } from './casefiles.js';
import type { CommandInHand, Office } from './office.js';
import { claimingOf } from './subject-index.js';

/** The files of the subjects that a command is about, as the subject index assigns them. */
export class SubjectFiles {
  constructor(private readonly office: Pick<Office, 'subjects' | 'identifiers'>) {}

  /**
   * The files of a command's subjects, in order: named, assigned, or for a subject that is new to the municipality
   * the one that it would be given. That one depends on the subject, so that a key which is used again for another
   * child can't lead to the first one's file.
   */
  async ofIntake({ casefiles, given, basis }: CommandInHand): Promise<readonly string[]> {
    const { definition, body } = given;
    if (definition.at !== 'intake') return [];
    const { commandId, municipality } = basis;
    const { idFor } = this.office.identifiers.ofCommand(commandId);
    const files: string[] = [];
    for (const [index, { personalNumber, fileId }] of (definition.subjects?.(body) ?? [{}]).entries()) {
      const named = fileId === undefined ? undefined : await currentOf(casefiles, fileId);
      const assigned =
        personalNumber === undefined ? named : await this.find(casefiles, personalNumber, municipality);
      files.push(assigned ?? idFor('file', casefiles.procedure.name, personalNumber ?? String(index)));
    }
    return files;
  }

  /** The file that a number leads to: where work on the one that it is assigned to goes on. */
  async find(
    casefiles: Casefiles,
    personalNumber: string,
    { municipalityId }: Pick<Context['municipality'], 'municipalityId'>,
  ): Promise<string | undefined> {
    const subject = { municipalityId, procedure: casefiles.procedure.name, personalNumber };
    const assigned = await this.office.subjects.find(subject);
    return assigned === undefined ? undefined : currentOf(casefiles, assigned);
  }

  /**
   * Before the events, so that a number never leads to another's file: at worst to one that doesn't say it yet.
   * The new number first; false when somebody else's file got it meanwhile, and nothing was given up.
   */
  async change(
    casefiles: Casefiles,
    { claims, releases = [] }: IndexChange,
    fileId: string,
    context: Context,
  ): Promise<boolean> {
    if (claims !== undefined && !(await this.#claim(casefiles, claims, fileId, context))) return false;
    const { municipalityId } = context.municipality;
    for (const personalNumber of releases) {
      const subject = { municipalityId, procedure: casefiles.procedure.name, personalNumber };
      const holder = await this.office.subjects.find(subject);
      // It may have been assigned to a file that goes on in this one.
      if (holder !== undefined && (await currentOf(casefiles, holder)) === fileId)
        await this.office.subjects.release(subject, holder, claimingOf(context));
    }
    return true;
  }

  /**
   * Assigns the files of an accepted command's subjects to them, durably, before its events: whoever else is told of
   * a subject then finds its file. False when somebody else has just assigned another.
   */
  async assign({ casefiles, given }: CommandInHand, context: Context): Promise<boolean> {
    const { definition, body } = given;
    if (definition.at !== 'intake') return true;
    const claims = (definition.subjects?.(body) ?? []).map(async ({ personalNumber }, index) => {
      const fileId = context.subjectFiles[index];
      if (personalNumber === undefined || fileId === undefined) return true;
      return this.#claim(casefiles, personalNumber, fileId, context);
    });
    return (await Promise.all(claims)).every((isAssigned) => isAssigned);
  }

  async #claim(
    casefiles: Casefiles,
    personalNumber: string,
    fileId: string,
    context: Context,
  ): Promise<boolean> {
    const { municipalityId } = context.municipality;
    const subject = { municipalityId, procedure: casefiles.procedure.name, personalNumber };
    const assigned = await this.office.subjects.claim(subject, fileId, claimingOf(context));
    return (await currentOf(casefiles, assigned)) === fileId;
  }
}

async function currentOf(casefiles: Casefiles, fileId: string): Promise<string> {
  return (await casefiles.loadCurrent(fileId)).file.fileId;
}
