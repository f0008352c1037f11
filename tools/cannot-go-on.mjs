/** What only the person at the keyboard can put right: its message is one line that says what to do. */
export class CannotGoOn extends Error {}

/** Runs a tool to its end; a `CannotGoOn` is printed as its one line and makes the exit code 1. */
export async function orTell(work) {
  try {
    await work();
  } catch (fault) {
    if (!(fault instanceof CannotGoOn)) throw fault;
    console.error(fault.message);
    process.exit(1);
  }
}
