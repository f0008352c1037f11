import type { Appended } from '#event-store';
import type { MarkedAppend } from './marked-append.js';

/** What the child says, a line each: before it asks, and once it was answered. Appends go by their mark. */
export type LogWriterLine =
  | { readonly asked: MarkedAppend }
  | ({ readonly answered: string } & Appended)
  | { readonly refused: string };
