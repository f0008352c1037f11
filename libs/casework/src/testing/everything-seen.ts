import type { SeenFile } from '../kernel/seen-file.js';

/** Somebody who sees everything of a file, where a spec is about something else. */
export const everythingSeen: SeenFile = {
  matters: [],
  isOpen: true,
  isFound: true,
  opens: () => true,
  showsMatter: () => true,
  showsEvent: () => true,
  matterOf: ({ matterId }) => matterId,
  shows: () => true,
  showsNamed: () => true,
  showsPerson: () => true,
};
