import { ArrayMaxSize, IsArray } from 'class-validator';
import type { Casefile } from '../../kernel/casefile.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  invalid,
  matterOf,
  refuse,
  type CommandDefinition,
  type Undecided,
} from '../../kernel/command.js';
import { happens, type FileEvent } from '../../kernel/event.js';
import {
  HowMany,
  IsId,
  Maybe,
  OneOf,
  PersonalText,
  SaysEverywhere,
  Shaped,
  together,
} from '../../kernel/fields.js';
import type { Codes, EveryLanguage } from '../../kernel/labels.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';

/*
 * A document is a reference: id, SHA-256, media type, and a title that counts as free text. Its bytes lie wherever the
 * municipality keeps its documents, and are never uploaded here.
 */

/** How a document came to be in the file. */
export const documentWays = {
  'came-in': {
    label: { sv: 'inkommen', da: 'indgået', en: 'came in' },
    help: {
      sv: 'Handlingen kom in till myndigheten.',
      da: 'Dokumentet kom ind til myndigheden.',
      en: 'The document came in to the authority.',
    },
  },
  sent: {
    label: { sv: 'expedierad', da: 'afsendt', en: 'sent' },
    help: {
      sv: 'Handlingen skickades från myndigheten.',
      da: 'Dokumentet blev sendt fra myndigheden.',
      en: 'The document was sent by the authority.',
    },
  },
  'drawn-up': {
    label: { sv: 'upprättad', da: 'udarbejdet', en: 'drawn up' },
    help: {
      sv: 'Handlingen gjordes klar hos myndigheten.',
      da: 'Dokumentet blev gjort færdigt hos myndigheden.',
      en: 'The document was completed at the authority.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type DocumentWay = keyof typeof documentWays;

const DocumentId = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Registrerad handling', da: 'Registreret dokument', en: 'Document on record' },
      {
        sv: 'Det id som handlingen har i akten.',
        da: 'Det id, som dokumentet har i sagen.',
        en: 'The id that the document has in the file.',
      },
    ),
    IsId(),
  );

const Way = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Hur den kom till', da: 'Hvordan det kom til', en: 'How it came to be' },
      {
        sv: 'Om handlingen kom in, skickades eller upprättades.',
        da: 'Om dokumentet kom ind, blev sendt eller blev udarbejdet.',
        en: 'Whether the document came in, was sent or was drawn up.',
      },
    ),
    OneOf(documentWays),
  );

const Fingerprint = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Avtryck av innehållet', da: 'Aftryk af indholdet', en: 'Fingerprint of the content' },
      {
        sv: 'Innehållets SHA-256, 64 tecken: den visar om något har ändrats.',
        da: 'Indholdets SHA-256, 64 tegn: den viser, om noget er ændret.',
        en: 'The SHA-256 of its content, 64 characters: by it a change is seen.',
      },
    ),
    Shaped(
      '^[0-9a-f]{64}$',
      {
        sv: 'en SHA-256 med 64 tecken: siffror och små bokstäver a till f',
        da: 'en SHA-256 med 64 tegn: cifre og små bogstaver a til f',
        en: 'a SHA-256 of 64 characters: digits and lower-case a to f',
      },
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    ),
  );

const MediaType = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Vad det är för fil', da: 'Hvad det er for en fil', en: 'Kind of file' },
      {
        sv: 'Dess mediatyp, till exempel application/pdf.',
        da: 'Dens medietype, for eksempel application/pdf.',
        en: 'Its media type, such as application/pdf.',
      },
    ),
    Shaped(
      '^[a-z0-9][a-z0-9.+-]{0,59}/[a-z0-9][a-z0-9.+-]{0,59}$',
      {
        sv: 'en mediatyp, till exempel application/pdf',
        da: 'en medietype, for eksempel application/pdf',
        en: 'a media type, such as application/pdf',
      },
      'application/pdf',
    ),
  );

const TitleOfDocument = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Titel', da: 'Titel', en: 'Title' },
      {
        sv: 'Vad handlingen heter.',
        da: 'Hvad dokumentet hedder.',
        en: 'What the document is called.',
      },
    ),
    PersonalText('narrative', 500),
  );

const Correspondent = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Avsändare eller mottagare', da: 'Afsender eller modtager', en: 'Sender or recipient' },
      {
        sv: 'Vem handlingen kom från eller skickades till.',
        da: 'Hvem dokumentet kom fra eller blev sendt til.',
        en: 'Whom the document came from or was sent to.',
      },
    ),
    Maybe(),
    PersonalText('identity', 200),
  );

const Replaces = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Ersätter', da: 'Erstatter', en: 'Replaces' },
      {
        sv: 'Den handling som det här är en ny version av.',
        da: 'Det dokument, som dette er en ny version af.',
        en: 'The document of which this is a new version.',
      },
    ),
    Maybe(),
    IsId(),
  );

/** The documents of the file that something refers to, by their ids. May be left out. */
export const DocumentsReferredTo = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Handlingar', da: 'Dokumenter', en: 'Documents' },
      {
        sv: 'De handlingar i akten som det hänvisas till.',
        da: 'De dokumenter i sagen, der henvises til.',
        en: 'The documents of the file that it refers to.',
      },
    ),
    Maybe(),
    IsArray(),
    ArrayMaxSize(50),
    IsId({ each: true }),
  );

/** Puts a document on record: what it is, and by which checksum it is known again. */
export class RecordDocument extends CommandBody {
  @Way() way!: DocumentWay;
  @TitleOfDocument() title!: string;
  @Fingerprint() sha256!: string;
  @MediaType() mediaType!: string;
  @Correspondent() correspondent?: string;
  @Replaces() replaces?: string;
}

export class DocumentRecorded {
  @DocumentId() documentId!: string;
  @Way() way!: DocumentWay;
  @TitleOfDocument() title!: string;
  @Fingerprint() sha256!: string;
  @MediaType() mediaType!: string;

  @SaysEverywhere(
    { sv: 'Version', da: 'Version', en: 'Version' },
    {
      sv: '1 för den första, och en till för varje ny.',
      da: '1 for den første, og en mere for hver ny.',
      en: '1 for the first, and one more for each new one.',
    },
  )
  @HowMany()
  version!: number;

  @Correspondent() correspondent?: string;
  @Replaces() replaces?: string;
}

export const documentRecorded: FileEvent<DocumentRecorded> = {
  type: 'casework/document-recorded',
  version: 1,
  fields: DocumentRecorded,
  title: { sv: 'Handling registrerad', da: 'Dokument registreret', en: 'Document recorded' },
  evolveFile: (file, { data: { documentId, version, replaces = '' } }) => {
    const { documents } = file.record;
    const former = documents.get(replaces);
    const without = former ? documents.with(replaces, { ...former, replacedBy: documentId }) : documents;
    return {
      ...file,
      record: { ...file.record, documents: without.with(documentId, { documentId, version }) },
    };
  },
  tells: {
    sv: ({ title, way, version }) =>
      `Handlingen ”${title}” registrerades (${documentWays[way].label.sv}, version ${version}).`,
    da: ({ title, way, version }) =>
      `Dokumentet ”${title}” blev registreret (${documentWays[way].label.da}, version ${version}).`,
    en: ({ title, way, version }) =>
      `The document “${title}” was recorded (${documentWays[way].label.en}, version ${version}).`,
  },
};

const documentOfFile: EveryLanguage = {
  sv: 'handlingar som är registrerade i akten',
  da: 'dokumenter, der er registreret i sagen',
  en: 'documents that are on record in the file',
};

/**
 * What is wrong with a reference to documents: one of them isn't on record in the file, or was registered in error.
 * Undefined where all are, or none is named.
 *
 * @param field the field that names them, one id or a list
 */
export function wrongInDocuments(
  { record: { documents } }: Pick<Casefile, 'record'>,
  field: string,
  named: readonly string[] = [],
): Undecided | undefined {
  return named.every((documentId) => documents.get(documentId) !== undefined)
    ? undefined
    : invalid(field, documentOfFile);
}

/** Of two that replaced the same one, nobody could tell which is the document now. */
const replacedAlready: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Handlingen har redan ersatts. Ange den senaste versionen i replaces.',
    da: 'Dokumentet er allerede erstattet. Angiv den seneste version i replaces.',
    en: 'The document has been replaced already. Name the latest version in replaces.',
  },
};

export function recordDocument(
  by: readonly Role[],
): CommandDefinition<unknown, RecordDocument, EveryLanguage> {
  return {
    type: 'casework/record-document',
    title: { sv: 'Registrera handling', da: 'Registrér dokument', en: 'Record a document' },
    fields: RecordDocument,
    at: 'matter',
    anyStep: 'open-or-closed',
    by,
    example: { title: 'Opinion of the school', mediaType: 'application/pdf' },
    refusals: { replacedAlready },
    decide: ({ command, file, context, ...situation }) => {
      const { way, title, sha256, mediaType, correspondent, replaces } = command;
      const former = replaces === undefined ? undefined : file.record.documents.get(replaces);
      const wrong = allThatIsWrong(
        replaces !== undefined && wrongInDocuments(file, 'replaces', [replaces]),
        former?.replacedBy !== undefined && refuse(replacedAlready, 'replaces'),
      );
      if (wrong) return wrong;
      return accept(
        happens(
          documentRecorded,
          {
            documentId: context.idFor('document'),
            ...{ way, title, sha256, mediaType },
            version: (former?.version ?? 0) + 1,
            ...(correspondent !== undefined && { correspondent }),
            ...(replaces !== undefined && { replaces }),
          },
          { matterId: matterOf(situation).matterId },
        ),
      );
    },
  };
}
