/** Whether the host of an address is this very machine, so that nobody listens on the way (RFC 6761, RFC 1122). */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
