import type { InvalidField } from '#casework';
import type { Position } from '#event-store';
import type { Casetrail } from '#platform';

/** A position in a query that no answer has shown. */
export const wrongPosition: InvalidField = {
  field: 'minPosition',
  fault: 'wrong-form',
  expected: {
    sv: 'positionen i ett svar från det här systemet',
    da: 'positionen i et svar fra dette system',
    en: 'the position of an answer of this system',
  },
};

const ofLog = 'log';

type Sealing = Pick<Casetrail, 'places'>;

/** A position as a client gets it: how much is recorded between two of them would tell of files that it doesn't see. */
export function showPosition({ places }: Sealing, position: Position): string {
  return places.handOut(position, ofLog);
}

/** The position that a client brings back; undefined for a text that was never shown as one. */
export function takePosition({ places }: Sealing, text: string): Position | undefined {
  return places.takeBack(text, ofLog);
}
