import { emptyFile, type Casefile, type FileOrigin } from '../kernel/casefile.js';
import type { StreamKind } from '../kernel/stream-kind.js';
import { catalogueOf } from './catalogue.js';
import { correctionsIn, correctsThePast } from './corrections.js';
import { fileTakenOver } from './filekeeping/merge-events.js';
import { evolveFile } from './fold.js';
import type { Procedure } from './procedure.js';

/** Until its first event says where it belongs, a file belongs nowhere. */
const unopened: Omit<FileOrigin, 'fileId'> = { municipalityId: '', jurisdiction: 'SE', timeZone: 'Etc/UTC' };

/**
 * The files of a procedure as a kind of stream.
 *
 * @throws {Error} as `catalogueOf`
 */
export function fileKindOf<Details>(procedure: Procedure<Details>): StreamKind<Casefile<Details>> {
  const { name, events } = catalogueOf(procedure);
  return {
    name,
    events,
    initial: (fileId) => emptyFile(name, procedure.initialDetails, { fileId, ...unopened }),
    evolve: (file, event) => evolveFile(procedure, file, event),
    refolding: {
      isAskedBy: (event) => correctsThePast(event) || event.type === fileTakenOver.type,
      evolvingWith: (all) => {
        const corrections = correctionsIn(all);
        return (file, event) => evolveFile(procedure, file, event, corrections);
      },
    },
  };
}
