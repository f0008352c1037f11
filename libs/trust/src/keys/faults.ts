/** The key store can't be opened as it is. The message is one line that says what to do. */
export class KeyStoreRefused extends Error {
  override readonly name = 'KeyStoreRefused';
}

/** The key store can't read or write now: a full disk, a damaged file. */
export class KeyStoreUnavailable extends Error {
  override readonly name = 'KeyStoreUnavailable';
}

/** No key set of this id was ever issued here: the key store is not the one that belongs to the log. */
export class UnknownKeySet extends Error {
  override readonly name = 'UnknownKeySet';

  constructor(readonly keyId: string) {
    super(`Key set ${keyId} is not in this key store.`);
  }
}
