/** An address that can't be listened on: one line that says what to do. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/** Where a process is to listen, and by what its operator chose the port. */
export interface ListeningAt {
  readonly host: string;
  readonly port: number;
  readonly portSetting: string;
}

/** What listening failed by: `AddressRefused` where another address would do, else the fault itself. */
export function addressRefused(fault: unknown, { host, port, portSetting }: ListeningAt): Error {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (code === 'EADDRINUSE') {
    return new AddressRefused(
      `Port ${port} on ${host} is taken. Stop what uses it or choose another with ${portSetting}.`,
    );
  }
  if (code === 'EACCES') {
    return new AddressRefused(
      `Port ${port} may not be used by this account. Choose one above 1023 with ${portSetting}.`,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new AddressRefused(`${host} is no address of this machine. Set CASETRAIL_HOST to 127.0.0.1.`);
  }
  return fault instanceof Error ? fault : new Error(String(fault));
}
