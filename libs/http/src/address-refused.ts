/** An address that can't be listened on: one line that says what to do. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}
