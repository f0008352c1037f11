import type { QueueLogger } from '../queue-logger.js';

/** A logger that keeps what it is told, as one text a line. */
export function recordingLogger(): QueueLogger & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (level: string) => (facts: object, message: string) => {
    lines.push(`${level} ${message} ${JSON.stringify(facts)}`);
  };
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') };
}
