import type { EventFacts } from './event.js';
import type { Matter } from './matter.js';
import type { DataClass } from './personal.js';

/** What somebody sees of a file: every way to read asks this, and nothing else. */
export interface SeenFile {
  /** The matters that they see, in the order of the file. */
  readonly matters: readonly Matter[];
  /** Whether they see the file itself: its persons, and what happened in it outside of matters. */
  readonly isOpen: boolean;
  /** Whether it is theirs to find by personal number. */
  readonly isFound: boolean;
  /** Whether personal data of a matter, or without one of the file itself, may be shown: what has to be unsealed. */
  readonly opens: (matterId: string | undefined) => boolean;
  showsMatter(matterId: string): boolean;
  showsEvent(event: SightedEvent): boolean;
  /**
   * The matter that an event is told of. Undefined also where somebody is told that it happened in the file, and sees
   * nothing of the matter that it belongs to: nor is any of its personal data shown to them.
   */
  matterOf(event: SightedEvent): string | undefined;
  /** Whether fields of that kind are shown of an event. */
  shows(dataClass: DataClass, event: SightedEvent): boolean;
  /** Whether that kind of data is shown of the persons whom an event names, as it names them. */
  showsNamed(dataClass: DataClass, event: SightedEvent): boolean;
  /** Whether that kind of data is shown of one of the file's persons, as it knows them. */
  showsPerson(dataClass: DataClass, personId: string): boolean;
}

export type SightedEvent = Pick<EventFacts, 'type' | 'matterId' | 'staffId' | 'recordedBy'>;
