import { openMatters } from '../../kernel/casefile.js';
import { accept, CommandBody, invalid, refuse, type CommandDefinition } from '../../kernel/command.js';
import { happens } from '../../kernel/event.js';
import type { EveryLanguage } from '../../kernel/labels.js';
import { IntoFileId, Reason, whyMerged } from './fields.js';
import { fileMerged } from './file-events.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';

/** Two files turned out to be about one person: work goes on in the other, this one stays readable. */
export class MergeFile extends CommandBody {
  @IntoFileId() intoFileId!: string;
  @Reason(whyMerged) reason!: string;
}

const mattersOpen: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Akten har öppna ärenden, vars frister löper. Avsluta dem eller flytta dem till den andra akten först.',
    da: 'Akten har åbne sager, hvis frister løber. Afslut dem, eller flyt dem til den anden akt først.',
    en: 'The file has open matters whose clocks run. Close them, or move them to the other file, first.',
  },
};

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
    refusals: { mattersOpen },
    subjects: ({ intoFileId }) => [{ fileId: intoFileId }],
    decide: ({ command: { intoFileId, reason }, file }) => {
      if (intoFileId === file.fileId) return invalid('intoFileId', 'another file than this one');
      if (openMatters(file).length > 0) return refuse(mattersOpen);
      return accept(happens(fileMerged, { intoFileId, reason }));
    },
  };
}
