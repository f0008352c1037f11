/** What a command was given can't be done. The message is one line: what is wrong, and what there is instead. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}
