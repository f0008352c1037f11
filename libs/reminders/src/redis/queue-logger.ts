/** What the queue says about itself: names, counts and ids of no person. */
export interface QueueLogger {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
