/**
 * Ends with 0 when the process in this container answers, with 1 and a line when it doesn't. The address is that of
 * the API unless another is given.
 */
const [, , address = 'http://127.0.0.1:8090/v1/health/live'] = process.argv;

try {
  const { ok, status } = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(4_000) });
  if (!ok) throw new Error(`answered ${status}`);
} catch (fault) {
  console.error(`${address}: ${fault.cause?.code ?? fault.message}`);
  process.exitCode = 1;
}
