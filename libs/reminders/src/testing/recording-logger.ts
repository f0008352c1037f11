import type { ReminderLogger } from '../faults.js';

/** A logger that keeps what it is told, as one text a line. */
export interface RecordingLogger extends ReminderLogger {
  readonly lines: string[];
  /** The lines in which some words stand. */
  saying(words: string): readonly string[];
}

export function recordingLogger(): RecordingLogger {
  const lines: string[] = [];
  const keep = (level: string) => (facts: object, message: string) => {
    lines.push(`${level} ${message} ${JSON.stringify(facts)}`);
  };
  const saying = (words: string) => lines.filter((line) => line.includes(words));
  return { lines, saying, info: keep('info'), warn: keep('warn'), error: keep('error') };
}
