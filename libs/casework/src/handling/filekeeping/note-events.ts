import { ArrayMaxSize, IsArray } from 'class-validator';
import type { FileEvent } from '../../kernel/event.js';
import { Code, IsId, Maybe, OneOf, PersonalText, SaysEverywhere, together } from '../../kernel/fields.js';
import type { Codes, EveryLanguage, Language } from '../../kernel/labels.js';
import { DocumentsReferredTo } from './documents.js';
import { EntryId, PersonId, Reason } from './fields.js';

/** What a note is about. */
export const noteKinds = {
  contact: {
    label: { sv: 'kontakt', da: 'kontakt', en: 'contact' },
    help: {
      sv: 'Ett samtal på telefon, i en reception eller på annat sätt.',
      da: 'En samtale i telefonen, i en reception eller på anden måde.',
      en: 'A talk by telephone, at a reception or otherwise.',
    },
  },
  'home-visit': {
    label: { sv: 'hembesök', da: 'hjemmebesøg', en: 'home visit' },
    help: {
      sv: 'Ett besök där någon bor.',
      da: 'Et besøg, hvor nogen bor.',
      en: 'A visit where somebody lives.',
    },
  },
  meeting: {
    label: { sv: 'möte', da: 'møde', en: 'meeting' },
    help: { sv: 'Ett avtalat möte.', da: 'Et aftalt møde.', en: 'A meeting that was agreed on.' },
  },
  'message-in': {
    label: { sv: 'inkommet meddelande', da: 'indgående besked', en: 'message that came in' },
    help: {
      sv: 'Ett brev, e-brev eller annat som kom in.',
      da: 'Et brev, en e-mail eller andet, der kom ind.',
      en: 'A letter, e-mail or the like that came in.',
    },
  },
  'message-out': {
    label: { sv: 'skickat meddelande', da: 'sendt besked', en: 'message sent' },
    help: {
      sv: 'Ett brev, e-brev eller annat som skickades.',
      da: 'Et brev, en e-mail eller andet, der blev sendt.',
      en: 'A letter, e-mail or the like that was sent.',
    },
  },
  observation: {
    label: { sv: 'iakttagelse', da: 'iagttagelse', en: 'observation' },
    help: {
      sv: 'Något som den som skriver själv har sett eller hört.',
      da: 'Noget, som den, der skriver, selv har set eller hørt.',
      en: 'Something that whoever writes saw or heard themselves.',
    },
  },
  consideration: {
    label: { sv: 'övervägande', da: 'overvejelse', en: 'consideration' },
    help: {
      sv: 'Hur den som skriver bedömer något av betydelse för ärendet.',
      da: 'Hvordan den, der skriver, vurderer noget af betydning for sagen.',
      en: 'How whoever writes assesses something of importance to the matter.',
    },
  },
  other: {
    label: { sv: 'något annat', da: 'noget andet', en: 'something else' },
    help: {
      sv: 'Något annat av betydelse.',
      da: 'Noget andet af betydning.',
      en: 'Something else of importance.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type NoteKind = keyof typeof noteKinds;

export const KindOfNote = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Vad den gäller', da: 'Hvad det gælder', en: 'What it is about' },
      {
        sv: 'Vilket slag av händelse eller tanke som antecknas.',
        da: 'Hvilken slags hændelse eller tanke, der noteres.',
        en: 'Which kind of event or thought is noted.',
      },
    ),
    OneOf(noteKinds),
  );

export const WithPersons = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Med personer i akten', da: 'Med personer i sagen', en: 'With persons of the file' },
      {
        sv: 'De personer i akten som var med eller som meddelandet kom från eller gick till.',
        da: 'De personer i sagen, der deltog, eller som beskeden kom fra eller gik til.',
        en: 'The persons of the file who took part, or whom the message came from or went to.',
      },
    ),
    Maybe(),
    IsArray(),
    ArrayMaxSize(20),
    IsId({ each: true }),
  );

export const WithOthers = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Med andra', da: 'Med andre', en: 'With others' },
      {
        sv: 'Andra som var med och som inte är personer i akten, till exempel en lärare.',
        da: 'Andre, der deltog og ikke er personer i sagen, for eksempel en lærer.',
        en: 'Others who took part and are no persons of the file, such as a teacher.',
      },
    ),
    Maybe(),
    PersonalText('identity', 500),
  );

export const NoteText = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Text', da: 'Tekst', en: 'Text' },
      {
        sv: 'Det som antecknas. Det ändras aldrig sedan det har signerats.',
        da: 'Det, der noteres. Det ændres aldrig, når det er underskrevet.',
        en: 'What is noted. It never changes once it has been signed.',
      },
    ),
    PersonalText('narrative'),
  );

export const NoteId = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Anteckning', da: 'Notat', en: 'Note' },
      {
        sv: 'Den signerade anteckning som det gäller.',
        da: 'Det underskrevne notat, det drejer sig om.',
        en: 'The signed note that it is about.',
      },
    ),
    IsId(),
  );

export const WhatIsRight = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Det rätta', da: 'Det rigtige', en: 'What is right' },
      {
        sv: 'Vad som är rätt i stället. Anteckningen står kvar som den är.',
        da: 'Hvad der er rigtigt i stedet. Notatet bliver stående, som det er.',
        en: 'What is right instead. The note stays as it is.',
      },
    ),
    PersonalText('narrative'),
  );

export const WhyNoteCorrected = (): PropertyDecorator =>
  Reason({
    sv: 'Varför anteckningen rättas.',
    da: 'Hvorfor notatet rettes.',
    en: 'Why the note is corrected.',
  });

export const WhatIsDisputed = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Invändning', da: 'Indsigelse', en: 'Objection' },
      {
        sv: 'Vad personen anser är oriktigt, i personens egna ord.',
        da: 'Hvad personen mener er urigtigt, i personens egne ord.',
        en: 'What the person holds to be wrong, in their own words.',
      },
    ),
    PersonalText('narrative'),
  );

export const DraftId = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Utkast', da: 'Kladde', en: 'Draft' },
      {
        sv: 'Det utkast som signeras och som därefter förstörs.',
        da: 'Den kladde, der underskrives og derefter destrueres.',
        en: 'The draft that is signed, and destroyed after it.',
      },
    ),
    Maybe(),
    IsId(),
  );

export const DraftVersion = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Utkastets version', da: 'Kladdens version', en: 'Version of the draft' },
      {
        sv: 'Den version av utkastet som signeras, som den angavs när det lästes eller skrevs; anges med draftId.',
        da: 'Den version af kladden, der underskrives, som den blev angivet, da den blev læst eller skrevet; angives med draftId.',
        en: 'The version of the draft that is signed, as it was told when that was read or written; given with draftId.',
      },
    ),
    Maybe(),
    Code(),
  );

/** A note is known by the id of its entry, as whatever else is corrected. */
export class NoteRecorded {
  @KindOfNote() kind!: NoteKind;
  @WithPersons() withPersons?: string[];
  @WithOthers() withOthers?: string;
  @NoteText() text!: string;
  @DocumentsReferredTo() documents?: string[];
  /** Random, and of nothing that is on record. */
  @DraftId() draftId?: string;
  @DraftVersion() draftVersion?: string;
}

export class NoteCorrected {
  @NoteId() noteId!: string;
  @WhatIsRight() text!: string;
  @WhyNoteCorrected() reason!: string;
}

export class EntryDisputed {
  @EntryId() entryId!: string;
  @PersonId() personId!: string;
  @WhatIsDisputed() text!: string;
}

/** With whom, as the sentence of a timeline ends. What the note says stands beside it, for those who may read it. */
function among(language: Language, persons: readonly string[] = [], nameOf: (id: string) => string): string {
  const word = { sv: 'med', da: 'med', en: 'with' }[language];
  return persons.length === 0 ? '' : `, ${word} ${persons.map((each) => nameOf(each)).join(', ')}`;
}

/**
 * What somebody who works with the file has noted and signed: who, when it happened and when it was recorded, as of
 * every entry (SoL 2025:400 14:3; FL 2017:900 27 §). It is never changed.
 */
export const noteRecorded: FileEvent<NoteRecorded> = {
  type: 'casework/note-recorded',
  version: 1,
  fields: NoteRecorded,
  title: { sv: 'Anteckning i journalen', da: 'Notat i journalen', en: 'Note in the record' },
  concludesDraft: ({ draftId, draftVersion: version }) =>
    draftId === undefined ? undefined : { draftId, ...(version !== undefined && { version }) },
  evolveFile: (file) => file,
  tells: {
    sv: ({ kind, withPersons }, nameOf) =>
      `En anteckning gjordes i journalen: ${noteKinds[kind].label.sv}${among('sv', withPersons, nameOf)}.`,
    da: ({ kind, withPersons }, nameOf) =>
      `Et notat blev skrevet i journalen: ${noteKinds[kind].label.da}${among('da', withPersons, nameOf)}.`,
    en: ({ kind, withPersons }, nameOf) =>
      `A note was made in the record: ${noteKinds[kind].label.en}${among('en', withPersons, nameOf)}.`,
  },
};

/** Stands beside a note that is not right. The note stays in effect, and as it was signed. */
export const noteCorrected: FileEvent<NoteCorrected> = {
  type: 'casework/note-corrected',
  version: 1,
  fields: NoteCorrected,
  title: { sv: 'Anteckning rättad', da: 'Notat rettet', en: 'Note corrected' },
  evolveFile: (file) => file,
  tells: {
    sv: ({ noteId, reason }, nameOf) => `${nameOf(noteId)} rättades: ${reason}`,
    da: ({ noteId, reason }, nameOf) => `${nameOf(noteId)} blev rettet: ${reason}`,
    en: ({ noteId, reason }, nameOf) => `${nameOf(noteId)} was corrected: ${reason}`,
  },
};

/** A party holds something on record to be wrong, which is noted beside it (SoL 2025:400 14:6). */
export const disputeNoted: FileEvent<EntryDisputed> = {
  type: 'casework/dispute-noted',
  version: 1,
  fields: EntryDisputed,
  title: { sv: 'Invändning antecknad', da: 'Indsigelse noteret', en: 'Dispute noted' },
  couldBeOf: ({ entries }, { data: { entryId } }, at) => (entries.get(entryId)?.occurredAt ?? at) <= at,
  evolveFile: (file) => file,
  tells: {
    sv: ({ entryId, personId }, nameOf) => `${nameOf(personId)} anser att ${nameOf(entryId)} är oriktig.`,
    da: ({ entryId, personId }, nameOf) => `${nameOf(personId)} mener, at ${nameOf(entryId)} er urigtig.`,
    en: ({ entryId, personId }, nameOf) => `${nameOf(personId)} holds ${nameOf(entryId)} to be wrong.`,
  },
};
