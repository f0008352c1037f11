import type { Node } from './server-fault.js';

const parts =
  /^(?<scheme>esdb(?:\+discover)?):\/\/(?<account>[^@/?]+@)?(?<hosts>[^/?]+)\/?(?<options>\?.*)?$/;

/** Whether it has the form `esdb://[user:password@]host[:port][,…][?tls=false&…]`. */
export function isAddress(url: string): boolean {
  return parts.test(url);
}

/** Host and port of an address, without the password that it may hold. */
export function serverOf(url: string): string {
  return parts.exec(url)?.groups?.hosts ?? 'an unknown place';
}

/** The same address, but of one node of the cluster. */
export function addressAt(url: string, { address, port }: Node): string {
  const { account = '', options = '' } = parts.exec(url)?.groups ?? {};
  return `esdb://${account}${address}:${port}${options}`;
}
