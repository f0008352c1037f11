import { isInEffect, type Casefile, type Entry } from '../../kernel/casefile.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  invalid,
  leftOut,
  refuse,
  type CommandDefinition,
  type Hindrance,
  type Standing,
} from '../../kernel/command.js';
import { happens } from '../../kernel/event.js';
import type { EveryLanguage } from '../../kernel/labels.js';
import { subjectRole, type PersonRole } from '../../kernel/person.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';
import { correctedNow, isCorrectable } from './acts.js';
import { DocumentsReferredTo, wrongInDocuments } from './documents.js';
import { EntryId, PersonId } from './fields.js';
import {
  disputeNoted,
  DraftId,
  DraftVersion,
  KindOfNote,
  noteCorrected,
  NoteId,
  noteRecorded,
  NoteText,
  WhatIsDisputed,
  WhatIsRight,
  WhyNoteCorrected,
  WithOthers,
  WithPersons,
  type NoteKind,
} from './note-events.js';
import { wrongPersons } from './persons-named.js';

/** Fixes a note. Its author is whoever did what it is about; it happened at `occurredAt`. */
export class SignNote extends CommandBody {
  @KindOfNote() kind!: NoteKind;
  @WithPersons() withPersons?: string[];
  @WithOthers() withOthers?: string;
  @NoteText() text!: string;
  @DocumentsReferredTo() documents?: string[];
  @DraftId() draftId?: string;
  @DraftVersion() draftVersion?: string;
}

/** Says beside a signed note what is right, and why. */
export class CorrectNote extends CommandBody {
  @NoteId() noteId!: string;
  @WhatIsRight() text!: string;
  @WhyNoteCorrected() reason!: string;
}

/** Notes that a party holds something on record to be wrong. */
export class DisputeEntry extends CommandBody {
  @EntryId() entryId!: string;
  @PersonId() personId!: string;
  @WhatIsDisputed() text!: string;
}

/** Where notes are kept: in a matter, or in the file itself where they belong to none. */
type Place = 'matter' | 'file';

/** The general parts of a command there: a note may come after a matter was closed, for a letter may. */
function givenIn(place: Place, command: string): Pick<CommandDefinition, 'type' | 'at' | 'anyStep'> {
  return place === 'matter'
    ? { type: `casework/${command}`, at: place, anyStep: 'open-or-closed' }
    : { type: `casework/${command}-of-file`, at: place };
}

function titled(place: Place, title: EveryLanguage): EveryLanguage {
  return place === 'matter'
    ? title
    : { sv: `${title.sv} om akten`, da: `${title.da} om akten`, en: `${title.en} of the file` };
}

function aboutOf({ matter }: Pick<Standing, 'matter'>): { readonly matterId?: string } {
  return matter ? { matterId: matter.matterId } : {};
}

/** An entry that is about where the command is given, counts, and is shown to whoever gives it; else undefined. */
function entryHere(
  { file, matter, context: { seen } }: Standing,
  entryId: string,
  isMeant: (entry: Entry) => boolean,
): Entry | undefined {
  const entry = file.entries.get(entryId);
  return entry && isHere(entry, file, matter?.matterId, seen) && isMeant(entry) ? entry : undefined;
}

function isHere(
  entry: Entry,
  file: Casefile,
  matterId: string | undefined,
  seen: Standing['context']['seen'],
): boolean {
  if (entry.matterId !== matterId || !isInEffect(file, entry)) return false;
  const [staffId, recordedBy] = entry.by;
  return (
    seen?.showsEvent({
      type: entry.type,
      ...(matterId !== undefined && { matterId }),
      ...(staffId !== undefined && { staffId }),
      ...(recordedBy !== undefined && { recordedBy }),
    }) ?? true
  );
}

/** Whether there is any such entry; the newest is asked first, for it is the likeliest. */
function hasEntryHere(
  { file, matter, context: { seen } }: Standing,
  isMeant: (entry: Entry) => boolean,
): boolean {
  return file.entries
    .values()
    .toReversed()
    .some((entry) => isMeant(entry) && isHere(entry, file, matter?.matterId, seen));
}

function isNote({ type }: Entry): boolean {
  return type === noteRecorded.type;
}

/** By whoever may handle the file (SoL 2025:400 14:3); in another's name too, who is then asked to confirm it. */
/**
 * Words that its author has written since, in another window for example, are in no note: they are neither signed unread
 * nor destroyed. Whoever gives a command is told so before anything is on record.
 */
export const draftRewritten: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Utkastet har skrivits om sedan den version som du signerar. Läs det igen och signera det som ska stå, eller utelämna draftId: då står utkastet kvar.',
    da: 'Kladden er skrevet om siden den version, som du underskriver. Læs den igen og underskriv det, der skal stå, eller udelad draftId: så bliver kladden stående.',
    en: 'The draft has been written anew since the version that you sign. Read it again and sign what is to stand, or leave draftId out: then the draft stays.',
  },
};

const versionSeen: EveryLanguage = {
  sv: 'den version av utkastet som du har framför dig',
  da: 'den version af kladden, som du har foran dig',
  en: 'the version of the draft that you have before you',
};

const noDraftNamed: EveryLanguage = {
  sv: 'inget utkast anges',
  da: 'ingen kladde angives',
  en: 'no draft is given',
};

export function signNote(
  by: readonly Role[],
  place: Place,
): CommandDefinition<unknown, SignNote, EveryLanguage> {
  return {
    ...givenIn(place, 'sign-note'),
    title: titled(place, {
      sv: 'Signera anteckning',
      da: 'Underskriv notat',
      en: 'Sign a note',
    }),
    fields: SignNote,
    by,
    // It names persons of the file, whom nobody is shown who sees the matter alone.
    needsFile: ['withPersons'],
    example: { kind: 'home-visit', text: 'Both parents were at home. The children showed their room.' },
    refusals: { draftRewritten },
    decide: ({ command, file, ...situation }) => {
      const { kind, withPersons, withOthers, text, documents, draftId, draftVersion } = command;
      const wrong = allThatIsWrong(
        wrongPersons(file, 'withPersons', withPersons),
        wrongInDocuments(file, 'documents', documents),
        draftId !== undefined &&
          draftVersion === undefined &&
          invalid('draftVersion', versionSeen, 'missing'),
        draftId === undefined && draftVersion !== undefined && leftOut('draftVersion', noDraftNamed),
      );
      if (wrong) return wrong;
      return accept(
        happens(
          noteRecorded,
          {
            ...{ kind, text },
            ...(withPersons !== undefined && { withPersons }),
            ...(withOthers !== undefined && { withOthers }),
            ...(documents !== undefined && { documents }),
            ...(draftId !== undefined && { draftId }),
            ...(draftVersion !== undefined && { draftVersion }),
          },
          aboutOf(situation),
        ),
      );
    },
  };
}

const noNote: Hindrance<unknown, EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Här finns ingen anteckning som du ser och som gäller.',
    da: 'Her er intet notat, som du ser, og som gælder.',
    en: 'There is no note here that you see and that is in effect.',
  },
  hinders: (standing) => !hasEntryHere(standing, isNote),
};

export function correctNote(
  by: readonly Role[],
  place: Place,
): CommandDefinition<unknown, CorrectNote, EveryLanguage> {
  return {
    ...givenIn(place, 'correct-note'),
    title: titled(place, { sv: 'Rätta anteckning', da: 'Ret notat', en: 'Correct a note' }),
    fields: CorrectNote,
    by,
    onlyNow: correctedNow,
    refusals: { noNote },
    decide: (situation) => {
      const { noteId, text, reason } = situation.command;
      if (!entryHere(situation, noteId, isNote))
        return invalid('noteId', {
          sv: 'en signerad anteckning som gäller',
          da: 'et underskrevet notat, der gælder',
          en: 'a signed note that is in effect',
        });
      return accept(happens(noteCorrected, { noteId, text, reason }, aboutOf(situation)));
    },
  };
}

const nothingToDispute: Hindrance<unknown, EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Här finns ingen uppgift som du ser och som gäller.',
    da: 'Her er ingen oplysning, som du ser, og som gælder.',
    en: 'There is no entry here that you see and that is in effect.',
  },
  hinders: (standing) => !hasEntryHere(standing, (entry) => isCorrectable(standing.events, entry)),
};

const notParty: RefusalRule<EveryLanguage> = {
  code: 'NOT_PARTY',
  source: { SE: 'SoL 2025:400 14:6' },
  says: {
    sv: 'Bara en part kan få antecknat att en uppgift är oriktig.',
    da: 'Kun en part kan få noteret, at en oplysning er urigtig.',
    en: 'Only a party can have it noted that an entry is wrong.',
  },
};

/**
 * SoL 2025:400 14:6: whoever holds something on record to be wrong has that noted. Of whatever is on record, not of
 * notes alone; it changes nothing of what it is about.
 *
 * @param parties what somebody is in the file who is a party, besides its subject
 */
export function disputeEntry(
  by: readonly Role[],
  parties: readonly PersonRole[],
  place: Place,
): CommandDefinition<unknown, DisputeEntry, EveryLanguage> {
  return {
    ...givenIn(place, 'note-dispute'),
    title: titled(place, {
      sv: 'Anteckna invändning',
      da: 'Notér indsigelse',
      en: 'Note a dispute',
    }),
    fields: DisputeEntry,
    by,
    needsFile: true,
    refusals: { nothingToDispute, notParty },
    decide: (situation) => {
      const { command, file, events, context } = situation;
      const { entryId, personId, text } = command;
      const entry = entryHere(situation, entryId, (each) => isCorrectable(events, each));
      const person = Object.hasOwn(file.persons, personId) ? file.persons[personId] : undefined;
      const wrong = allThatIsWrong(
        !entry &&
          invalid('entryId', {
            sv: 'en uppgift som gäller',
            da: 'en oplysning, der gælder',
            en: 'an entry that is in effect',
          }),
        entry !== undefined && context.occurredAt < entry.occurredAt && beforeEntry(entry),
        wrongPersons(file, 'personId', [personId]),
        person !== undefined && !isParty(person.role, parties) && refuse(notParty, 'personId'),
      );
      if (wrong) return wrong;
      return accept(happens(disputeNoted, { entryId, personId, text }, aboutOf(situation)));
    },
  };
}

function isParty(role: PersonRole, parties: readonly PersonRole[]): boolean {
  return role === subjectRole || parties.includes(role);
}

function beforeEntry({ occurredAt }: Entry): ReturnType<typeof invalid> {
  return invalid('occurredAt', {
    sv: `en tidpunkt inte före det som den gäller (${occurredAt})`,
    da: `et tidspunkt ikke før det, den gælder (${occurredAt})`,
    en: `a time not before what it is about (${occurredAt})`,
  });
}
