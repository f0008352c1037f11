/**
 * Waits until all have ended, whichever way: what fails first must not leave the others at work behind it.
 *
 * @param {readonly Promise<unknown>[]} works
 * @throws what the first of them in order threw
 */
export async function allOf(works) {
  const ended = await Promise.allSettled(works);
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}
