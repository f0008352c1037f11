import { movesBy, type CaseEvent, type Casefile, type StreamKind } from '#casework';
import type { Identifiers } from './identifiers.js';

/** Which version is meant: of a matter, or without one of the file itself. */
export interface Versioned {
  readonly fileId: string;
  readonly matterId?: string | undefined;
  /** Whether what happens to the file itself makes a new version of the matter too: for whoever sees the file. */
  readonly withFile?: boolean;
}

/** An event that has made a version, with that version. */
export interface Turn {
  readonly event: CaseEvent;
  readonly version: string;
}

/** Ids of the events that a person caused last, in the matter and in the file itself; empty before the first. */
interface Standing {
  readonly matter: string;
  readonly file: string;
}

/**
 * The versions of matters and files as clients see them and hand them back: 16 characters that are equal where the
 * state is, and say nothing of order, of how much has happened or of other matters. What the clock writes makes none.
 */
export class Versions {
  constructor(private readonly identifiers: Pick<Identifiers, 'version'>) {}

  /** The version that a command has to name now: of a file that has ended, where it is carried out. */
  of(file: Casefile, matterId?: string, withFile = true): string {
    if (file.goesOnAs) return this.of(file.goesOnAs, matterId, withFile);
    const matter = (matterId === undefined ? undefined : file.matters.get(matterId)?.version) ?? '';
    return this.#version({ fileId: file.fileId, matterId, withFile }, { matter, file: file.version });
  }

  /** Every version that there has been, in order, as the events of a file in recorded order made them. */
  madeBy(
    history: readonly CaseEvent[],
    kind: Pick<StreamKind, 'events'>,
    versioned: Versioned,
  ): readonly Turn[] {
    let standing: Standing = { matter: '', file: '' };
    const turns: Turn[] = [];
    for (const event of history) {
      const next = standingAfter(standing, event, kind, versioned);
      if (next === standing) continue;
      standing = next;
      turns.push({ event, version: this.#version(versioned, standing) });
    }
    return turns;
  }

  #version({ fileId, matterId, withFile = true }: Versioned, { matter, file }: Standing): string {
    const isFileMeant = withFile || matterId === undefined;
    return this.identifiers.version(fileId, matterId ?? '', matter, isFileMeant ? file : '');
  }
}

/** The same object where the event made no version, as the fold of a file has it. */
function standingAfter(
  before: Standing,
  event: CaseEvent,
  kind: Pick<StreamKind, 'events'>,
  { matterId, withFile = true }: Versioned,
): Standing {
  const { id, cause } = event;
  const move = movesBy(kind, event).find((each) => each.matterId === matterId);
  const byHand = cause !== 'clock';
  const ofMatter = matterId !== undefined && (byHand ? (move ?? event.matterId === matterId) : move?.opens);
  const ofFile = byHand && event.matterId === undefined && (withFile || matterId === undefined);
  if (!ofMatter && !ofFile) return before;
  return { matter: ofMatter ? id : before.matter, file: ofFile ? id : before.file };
}
